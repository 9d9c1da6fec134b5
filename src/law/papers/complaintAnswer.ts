/** The provider's answer to a complaint: satisfied in full, satisfied in part and forwarded, or answered on its quality (P10.4, P10.6, A-24). */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { bodyOn } from '../bodies.js';
import type { Effect } from '../complaintFacts.js';
import { longDate } from '../dates.js';
import type { Basis } from '../norms.js';
import { ofComplaint, officeHead, type Registered } from './complaintParts.js';
import { field, foot, type Official, same, signatory } from './parts.js';

/** What the answer says. */
export interface ComplaintAnswerContent extends Registered {
  readonly letter: string;
  readonly date: PlainDate;
  readonly answer: string;
  readonly outcome:
    | { readonly is: 'satisfied'; readonly effect: Effect; readonly days: number | null }
    | { readonly is: 'partly'; readonly rest: string }
    /** `appealEnds`: the last day to complain of this answer (APPC 92(1)). */
    | { readonly is: 'answered'; readonly appealEnds: PlainDate };
  readonly signatory: Official;
}

export function complaintAnswer(content: ComplaintAnswerContent): Paper {
  const { letter, date, answer, outcome } = content;
  const norm: Basis = outcome.is === 'answered' ? 'P10.6' : 'P10.4';
  return {
    kind: 'complaintAnswer',
    head: officeHead('provider', date),
    title: { kk: 'Шағымға жауап', ru: 'Ответ на жалобу' },
    number: letter,
    date,
    blocks: [
      ...ofComplaint(content, norm),
      { is: 'paragraph', norm, text: decided[outcome.is] },
      field(norm, { kk: 'Жауап', ru: 'Ответ' }, same(answer)),
      ...follows(content),
      signatory(content.signatory, norm),
    ],
    qr: null,
    foot,
  };
}

function follows({ date, outcome }: ComplaintAnswerContent): readonly Block[] {
  switch (outcome.is) {
    case 'satisfied':
      return [
        field('P10.4', { kk: 'Шағым жасалған іс', ru: 'Обжалованное дело' }, effectWords(outcome.effect, outcome.days)),
        {
          is: 'note',
          norm: 'P10.4',
          text: {
            kk: 'Талаптар толық қанағаттандырылғандықтан шағым шағымды қарайтын органға жіберілмейді.',
            ru: 'Поскольку требования удовлетворены полностью, жалоба в орган, рассматривающий жалобу, не направляется.',
          },
        },
      ];
    case 'partly':
      return [
        field('P10.4', { kk: 'Қанағаттандырылмаған бөлігі', ru: 'Неудовлетворенная часть' }, same(outcome.rest)),
        {
          is: 'note',
          norm: 'P10.3',
          text: {
            kk: 'Қалған бөлігі бойынша шағым әкімшілік іспен бірге шағымды қарайтын органға жіберіледі.',
            ru: 'В остальной части жалоба вместе с административным делом направляется в орган, рассматривающий жалобу.',
          },
        },
      ];
    case 'answered': {
      const [body, last] = [bodyOn('qualityBody', date), longDate(outcome.appealEnds)];
      return [
        { is: 'heading', norm: 'APPC 80(5)', text: { kk: 'Шағымдану тәртібі', ru: 'Порядок обжалования' } },
        {
          is: 'list',
          items: [
            {
              norm: 'P10.7',
              text: {
                kk: `Жауаппен келіспесеңіз, мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті органға (${body.kk}) шағымдануға болады; ол шағымды тіркелген күннен бастап 15 (он бес) жұмыс күні ішінде қарайды.`,
                ru: `При несогласии с ответом можно подать жалобу в уполномоченный орган по оценке и контролю за качеством оказания государственных услуг (${body.ru}); он рассмотрит ее в течение 15 (пятнадцати) рабочих дней со дня регистрации.`,
              },
            },
            {
              norm: 'APPC 92(1)',
              text: {
                kk: `Шағым жауап белгілі болған күннен бастап үш ай ішінде беріледі; бүгін белгілі болса, соңғы күн – ${last.kk}.`,
                ru: `Жалоба подается в течение трех месяцев со дня, когда стало известно об ответе; если сегодня – последний день ${last.ru}.`,
              },
            },
            {
              norm: 'P10.5',
              text: {
                kk: 'Егер заңдарда өзгеше көзделмесе, сотқа дейінгі тәртіппен шағымданғаннан кейін сотқа жүгінуге жол беріледі.',
                ru: 'Если иное не предусмотрено законами, обращение в суд допускается после обжалования в досудебном порядке.',
              },
            },
          ],
        },
      ];
    }
    default:
      return outcome satisfies never;
  }
}

function effectWords(effect: Effect, days: number | null): Bilingual {
  switch (effect) {
    case 'annul':
      return { kk: 'шағым жасалған актінің күші жойылды', ru: 'обжалованный акт отменен' };
    case 'remand':
      return {
        kk: `іс ${days ?? ''} жұмыс күні ішінде қайта қаралады`,
        ru: `дело будет рассмотрено заново в течение ${days ?? ''} рабочих дней`,
      };
    case 'obligeToIssue':
      return { kk: 'рұқсат беріледі', ru: 'разрешение будет выдано' };
    case 'none':
      return { kk: 'талап етілген әрекет жасалды', ru: 'требуемое действие совершено' };
    default:
      return effect satisfies never;
  }
}

const decided = {
  satisfied: { kk: 'Шағым толық қанағаттандырылды.', ru: 'Жалоба удовлетворена полностью.' },
  partly: { kk: 'Шағым ішінара қанағаттандырылды.', ru: 'Жалоба удовлетворена частично.' },
  answered: {
    kk: 'Шағым Қағидалардың 10-тармағына сәйкес қаралды.',
    ru: 'Жалоба рассмотрена согласно пункту 10 Правил.',
  },
} as const satisfies { readonly [outcome in ComplaintAnswerContent['outcome']['is']]: Bilingual };
