/** The decision of a body on a complaint: what it holds, why and by which norms, and the way to court (APPC 100, 101, P10.5). */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Body } from '../bodies.js';
import type { Closure, Flaw } from '../reviewContents.js';
import type { Basis } from '../norms.js';
import { officeHead, ofComplaint, type Registered, signed, toCourt } from './complaintParts.js';
import { field, foot, same } from './parts.js';

/** What the body holds; each kind is a row of the table. */
export type Held =
  | { readonly is: 'annulAct'; readonly flaw: Flaw }
  | { readonly is: 'annulAndAdopt'; readonly flaw: Flaw; readonly newAct: string; readonly better: string }
  | { readonly is: 'obligeToAct'; readonly flaw: Flaw; readonly action: string; readonly days: number }
  | { readonly is: 'leaveUnsatisfied'; readonly forLateness: boolean }
  | {
      readonly is: 'remandCase' | 'findBeyondCompetence';
      readonly flaw: Flaw;
      readonly violations: string;
      readonly proposals: string;
      readonly days: number;
    }
  | { readonly is: 'leaveWithoutConsideration'; readonly closure: Closure; readonly shownBy: string };

/** What the decision says. */
export interface ComplaintDecisionContent extends Registered {
  readonly letter: string;
  readonly date: PlainDate;
  readonly body: Body;
  /** What the complainant asks for. */
  readonly demand: string;
  readonly held: Held;
  readonly reasoning: string;
  readonly norms: string;
  /** How the sides were heard, in words; '' where the complaint is not decided on its merits. */
  readonly heard: { readonly complainant: string; readonly provider: string } | null;
  /** What was found of the reasons for lateness; null where the complaint was in time. */
  readonly lateness: 'restored' | 'notExcused' | null;
  /** The last day to go to court when the decision is served on the day of its signature (APPC 136). */
  readonly courtEnds: PlainDate;
  readonly official: { readonly name: string; readonly order: string | null };
}

export function complaintDecision(content: ComplaintDecisionContent): Paper {
  const { letter, date, body, held, reasoning, norms, demand, heard, lateness, courtEnds, official } = content;
  const norm = holds[held.is].norm;
  return {
    kind: 'complaintDecision',
    head: officeHead(body, date),
    title: { kk: 'Шағым бойынша шешім', ru: 'Решение по жалобе' },
    number: letter,
    date,
    blocks: [
      ...ofComplaint(content, 'APPC 101(1)'),
      field('APPC 101(1)', { kk: 'Шағымның мәні', ru: 'Суть жалобы' }, same(demand)),
      ...(lateness
        ? [
            {
              is: 'paragraph',
              norm: lateness === 'restored' ? 'APPC 92(2)' : 'APPC 92(3)',
              text: latenessWords[lateness],
            } as const,
          ]
        : []),
      ...(heard
        ? [
            field(
              'APPC 98(3)',
              { kk: 'Шағым берушінің ұстанымы', ru: 'Позиция лица, подавшего жалобу' },
              same(heard.complainant),
            ),
            field(
              'APPC 98(3)',
              { kk: 'Лауазымды адамның ұстанымы', ru: 'Позиция должностного лица' },
              same(heard.provider),
            ),
          ]
        : []),
      field('APPC 101(1)', { kk: 'Негіздеме', ru: 'Обоснование' }, same(reasoning)),
      field('APPC 101(1)', { kk: 'Қолданылған нормалар', ru: 'Примененные нормы' }, same(norms)),
      { is: 'heading', norm, text: { kk: 'Шешім', ru: 'Решение' } },
      { is: 'paragraph', norm, text: holds[held.is].text },
      ...details(held),
      {
        is: 'note',
        norm: 'APPC 100(4)',
        text: {
          kk: 'Шешім орындау үшін міндетті. Оның көшірмесі актісіне, әрекетіне (әрекетсіздігіне) шағым жасалған органға, лауазымды адамға жіберіледі.',
          ru: 'Решение обязательно для исполнения. Его копия направляется органу, должностному лицу, чьи акт, действие (бездействие) обжалованы.',
        },
      },
      ...(held.is === 'leaveWithoutConsideration' ? [again] : []),
      ...toCourt(courtEnds),
      signed({ for: body, official }, 'APPC 100(4)'),
    ],
    qr: null,
    foot,
  };
}

function details(held: Held): readonly Block[] {
  switch (held.is) {
    case 'annulAct':
      return [flaw(held.flaw)];
    case 'annulAndAdopt':
      return [
        flaw(held.flaw),
        field('APPC 100(1)(2)', { kk: 'Жаңа акт', ru: 'Новый акт' }, same(held.newAct)),
        field(
          'APPC 98(6)',
          { kk: 'Шағым беруші үшін жақсысы', ru: 'Чем он лучше для подавшего жалобу' },
          same(held.better),
        ),
      ];
    case 'obligeToAct':
      return [
        flaw(held.flaw),
        field(
          'APPC 100(1)(3)',
          { kk: 'Жасалуға тиіс әрекет', ru: 'Действие, которое нужно совершить' },
          same(held.action),
        ),
        term(held.days),
      ];
    case 'remandCase':
    case 'findBeyondCompetence': {
      const { norm } = holds[held.is];
      return [
        flaw(held.flaw),
        field(norm, { kk: 'Жол берілген бұзушылықтар', ru: 'Допущенные нарушения' }, same(held.violations)),
        field(norm, { kk: 'Оларды жою жөніндегі ұсыныстар', ru: 'Предложения по их устранению' }, same(held.proposals)),
        term(held.days),
      ];
    }
    case 'leaveUnsatisfied':
      return held.forLateness
        ? [
            {
              is: 'paragraph',
              norm: 'APPC 92(3)',
              text: {
                kk: 'Негіздердің бірі – шағым беру мерзімінің дәлелді себепсіз өткізіп алынуы.',
                ru: 'Одно из оснований – пропуск срока подачи жалобы без уважительных причин.',
              },
            },
          ]
        : [];
    case 'leaveWithoutConsideration':
      return [
        field('APPC 95(1)', { kk: 'Негізі', ru: 'Основание' }, closureWords[held.closure]),
        field('APPC 95(1)', { kk: 'Не растайды', ru: 'Чем подтверждается' }, same(held.shownBy)),
      ];
    default:
      return held satisfies never;
  }
}

function flaw(of: Flaw): Block {
  return field('APPC 100(3)', { kk: 'Қанағаттандыру негізі', ru: 'Основание для удовлетворения' }, flawWords[of]);
}

function term(days: number): Block {
  return field('APPC 76(1)', { kk: 'Мерзімі', ru: 'Срок' }, { kk: `${days} жұмыс күні`, ru: `${days} рабочих дней` });
}

const again: Block = {
  is: 'note',
  norm: 'APPC 95(3)',
  text: {
    kk: 'Шағымды қараусыз қалдыруға негіз болған мән-жайлар жойылғаннан кейін қайтадан шағым беруге болады.',
    ru: 'После устранения обстоятельств, послуживших основанием для оставления жалобы без рассмотрения, жалобу можно подать вновь.',
  },
};

const latenessWords = {
  restored: {
    kk: 'Шағым мерзімінен кеш берілген; себептері дәлелді деп танылып, мерзім қалпына келтірілді.',
    ru: 'Жалоба подана с пропуском срока; причины признаны уважительными, срок восстановлен.',
  },
  notExcused: {
    kk: 'Шағым мерзімінен кеш берілген; себептері дәлелсіз деп танылды.',
    ru: 'Жалоба подана с пропуском срока; причины признаны неуважительными.',
  },
} as const satisfies { readonly [found in 'restored' | 'notExcused']: Bilingual };

/** On which ground a complaint is upheld, as papers and forms say it (APPC 100(3)). */
export const flawWords = {
  circumstances: {
    kk: 'маңызы бар мән-жайлардың ауқымы дұрыс айқындалмаған және анықталмаған',
    ru: 'неправильно определен и выяснен круг обстоятельств, имеющих значение',
  },
  contradictsFile: {
    kk: 'актінің, әрекеттің (әрекетсіздіктің) мазмұны істің материалдарына сәйкес келмейді',
    ru: 'содержание акта, действия (бездействия) не соответствует материалам дела',
  },
  law: {
    kk: 'заңнама бұзылған немесе дұрыс қолданылмаған',
    ru: 'законодательство нарушено или неправильно применено',
  },
} as const satisfies { readonly [flaw in Flaw]: Bilingual };

/** Why a complaint is left without consideration, as papers and forms say it (APPC 95(1)). */
export const closureWords = {
  decidedBefore: {
    kk: 'сол нысана туралы және сол негіздер бойынша шағымды қарайтын органның шешімі бар',
    ru: 'имеется решение органа, рассматривающего жалобу, о том же предмете и по тем же основаниям',
  },
  judgment: {
    kk: 'сол нысана туралы және сол негіздер бойынша заңды күшіне енген сот актісі бар',
    ru: 'имеется вступивший в законную силу судебный акт о том же предмете и по тем же основаниям',
  },
  pendingClaim: {
    kk: 'сотта қаралып жатқан әкімшілік талап қою бар',
    ru: 'подан административный иск, который находится на рассмотрении суда',
  },
} as const satisfies { readonly [closure in Closure]: Bilingual };

const holds = {
  annulAct: {
    norm: 'APPC 100(1)(1)',
    text: { kk: 'Шағым жасалған әкімшілік актінің күші жойылсын.', ru: 'Обжалованный административный акт отменить.' },
  },
  annulAndAdopt: {
    norm: 'APPC 100(1)(2)',
    text: {
      kk: 'Шағым жасалған әкімшілік актінің күші жойылып, жаңа әкімшілік акт қабылдансын.',
      ru: 'Обжалованный административный акт отменить и принять новый административный акт.',
    },
  },
  obligeToAct: {
    norm: 'APPC 100(1)(3)',
    text: {
      kk: 'Көрсетілетін қызметті беруші әкімшілік әрекетті жасасын.',
      ru: 'Услугодателю совершить административное действие.',
    },
  },
  leaveUnsatisfied: {
    norm: 'APPC 100(1)(4)',
    text: { kk: 'Шағым қанағаттандырусыз қалдырылсын.', ru: 'Жалобу оставить без удовлетворения.' },
  },
  remandCase: {
    norm: 'APPC 100(1)(5)',
    text: {
      kk: 'Әкімшілік іс әкімшілік рәсімді жүзеге асыру үшін көрсетілетін қызметті берушіге жіберілсін.',
      ru: 'Направить административное дело услугодателю для осуществления административной процедуры.',
    },
  },
  leaveWithoutConsideration: {
    norm: 'APPC 100(1)(6)',
    text: { kk: 'Шағым қараусыз қалдырылсын.', ru: 'Жалобу оставить без рассмотрения.' },
  },
  findBeyondCompetence: {
    norm: 'APPC 100(2)',
    text: {
      kk: 'Шағым негізді деп танылсын. Тиісті актіні қабылдау, әрекетті жасау органның құзыретіне жатпайтындықтан, шағым бес жұмыс күнінен кешіктірілмей көрсетілетін қызметті берушіге жіберіледі.',
      ru: 'Жалобу признать обоснованной. Поскольку принятие соответствующего акта, совершение действия не относятся к компетенции органа, не позднее пяти рабочих дней направить жалобу услугодателю.',
    },
  },
} as const satisfies { readonly [held in Held['is']]: { readonly norm: Basis; readonly text: Bilingual } };
