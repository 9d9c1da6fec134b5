/** The receipt of a complaint: its number, when it came and was registered, by when it is answered, and the complainant's rights (APPC 64(2), 94). */
import type { Civil } from '../../core/calendar.js';
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Subject } from '../complaintFacts.js';
import { longDate } from '../dates.js';
import type { Basis } from '../norms.js';
import { ofComplaint, type Office, officeHead, type Registered, type Signing, signed } from './complaintParts.js';
import { field, foot, moment } from './parts.js';

/** What the receipt says. Moments are local, of the office's zone. */
export interface ComplaintReceiptContent extends Registered {
  readonly by: Office;
  /** When it came: on paper only the day is known, and the time is null. */
  readonly received: { readonly date: PlainDate; readonly time: string | null };
  readonly registered: Civil;
  /** The last days of the terms that now run: of forwarding (null where there is none, as for quality), and of the answer or the review. */
  readonly forwardingDue: PlainDate | null;
  readonly answerDue: PlainDate;
  readonly signing: Signing;
}

export function complaintReceipt(content: ComplaintReceiptContent): Paper {
  const { by, number, received, registered, registeredOn, signing } = content;
  const { date } = registered;
  return {
    kind: 'complaintReceipt',
    head: officeHead(by, date),
    title: { kk: 'Шағымның тіркелгені туралы талон', ru: 'Талон о регистрации жалобы' },
    number,
    date,
    blocks: [
      ...ofComplaint(content, 'APPC 64(2)'),
      field('APPC 64(2)', { kk: 'Бірегей нөмірі', ru: 'Уникальный номер' }, number),
      field(
        'APPC 64(2)',
        { kk: 'Түскен уақыты', ru: 'Время поступления' },
        received.time === null ? longDate(received.date) : moment({ date: received.date, time: received.time }),
      ),
      field('APPC 64(2)', { kk: 'Нақты тіркелген сәт', ru: 'Фактический момент регистрации' }, moment(registered)),
      field(
        'APPC 64(3)',
        { kk: 'Тіркеу күні (мерзімдердің нөлінші күні)', ru: 'День регистрации (нулевой день сроков)' },
        longDate(registeredOn),
      ),
      { is: 'heading', norm: 'APPC 94(2)', text: { kk: 'Бұдан әрі не болады', ru: 'Что будет дальше' } },
      { is: 'list', items: ahead(content) },
      {
        is: 'heading',
        norm: 'APPC 94(2)',
        text: { kk: 'Құқықтарыңыз бен міндеттеріңіз', ru: 'Ваши права и обязанности' },
      },
      { is: 'list', items: rights(content.against) },
      signed(signing, 'APPC 64(2)'),
    ],
    qr: null,
    foot,
  };
}

interface Item {
  readonly norm: Basis;
  readonly text: Bilingual;
}

function ahead({ by, forwardingDue, answerDue }: ComplaintReceiptContent): readonly Item[] {
  const due = longDate(answerDue);
  switch (by) {
    case 'provider': {
      const forward = forwardingDue && longDate(forwardingDue);
      return [
        ...(forward
          ? [
              {
                norm: 'P10.3' as const,
                text: {
                  kk: `Көрсетілетін қызметті беруші ${forward.kk} сағат 18:30-ға дейін не шағымды толық қанағаттандырады, не оны әкімшілік іспен бірге шағымды қарайтын органға жібереді.`,
                  ru: `Услугодатель до 18 часов 30 минут ${forward.ru} либо полностью удовлетворит жалобу, либо направит ее вместе с административным делом в орган, рассматривающий жалобу.`,
                },
              },
            ]
          : []),
        {
          norm: 'P10.6',
          text: {
            kk: `Бұл туралы немесе шағымның мәні бойынша жауап ${due.kk} күнінен кешіктірілмей беріледі (тіркелген күннен бастап 5 (бес) жұмыс күні).`,
            ru: `Ответ об этом или по существу жалобы дается не позднее ${due.ru} (5 (пять) рабочих дней со дня регистрации).`,
          },
        },
      ];
    }
    case 'complaintBody':
      return [
        {
          norm: 'APPC 99',
          text: {
            kk: `Шағым ${due.kk} күнінен кешіктірілмей қаралады (тіркелген күннен бастап жиырма жұмыс күні); бұл мерзім ұзартылмайды.`,
            ru: `Жалоба рассматривается не позднее ${due.ru} (двадцать рабочих дней со дня регистрации); этот срок не продлевается.`,
          },
        },
      ];
    case 'qualityBody':
      return [
        {
          norm: 'P10.7',
          text: {
            kk: `Шағым ${due.kk} күнінен кешіктірілмей қаралады (тіркелген күннен бастап 15 (он бес) жұмыс күні).`,
            ru: `Жалоба рассматривается не позднее ${due.ru} (15 (пятнадцать) рабочих дней со дня регистрации).`,
          },
        },
        {
          norm: 'LSS 25(4)',
          text: {
            kk: 'Мерзім бір рет, ең көбі 10 (он) жұмыс күніне ұзартылуы мүмкін; бұл туралы үш жұмыс күні ішінде хабарланады.',
            ru: 'Срок может быть продлен один раз, не более чем на 10 (десять) рабочих дней; об этом сообщают в течение трех рабочих дней.',
          },
        },
      ];
    default:
      return by satisfies never;
  }
}

function rights(against: Subject): readonly Item[] {
  return [
    ...(against === 'decision' || against === 'action'
      ? [
          {
            norm: 'APPC 96(1)' as const,
            text: {
              kk: 'Шағым берілгеннен кейін актінің, әрекеттің орындалуы тоқтатыла тұрады; актінің өзінде негізделген ерекшелік көрсетілсе ғана бұл қолданылмайды.',
              ru: 'Подача жалобы приостанавливает исполнение акта, действия; это не так, только если в самом акте указано обоснованное исключение.',
            },
          },
        ]
      : []),
    {
      norm: 'APPC 98(3)',
      text: {
        kk: 'Шағымды қарайтын орган сізді және шағым жасалған лауазымды адамды тыңдайды; ұстанымыңызды жазбаша да білдіруге болады.',
        ru: 'Орган, рассматривающий жалобу, заслушивает вас и должностное лицо; позицию можно выразить и письменно.',
      },
    },
    {
      norm: 'APPC 98(5)',
      text: {
        kk: 'Сіз әкімшілік іспен кез келген уақытта таныса аласыз.',
        ru: 'Вы можете в любое время ознакомиться с административным делом.',
      },
    },
    {
      norm: 'APPC 98(6)',
      text: {
        kk: 'Шағым сіздің зияныңызға шешілмейді.',
        ru: 'Жалоба не может быть обращена вам во вред.',
      },
    },
    {
      norm: 'APPC 64(9)',
      text: {
        kk: 'Шешім қабылданғанға дейін шағымды кері қайтарып алуға болады.',
        ru: 'До принятия решения жалобу можно отозвать.',
      },
    },
    {
      norm: 'APPC 100(5)',
      text: {
        kk: 'Шағымды қарайтын орган мерзімінде шешім қабылдамаса, шағым қанағаттандырылмаған болып есептеледі және сотқа жүгінуге болады.',
        ru: 'Если орган, рассматривающий жалобу, не принял решения в срок, в удовлетворении считается отказанным и можно обратиться в суд.',
      },
    },
    {
      norm: 'APPC 93(2)',
      text: {
        kk: 'Шағымда көрсетілген мәліметтер дұрыс болуға тиіс; байланыс деректеріңіз өзгерсе, хабарлаңыз.',
        ru: 'Сведения в жалобе должны быть достоверны; об изменении контактов сообщите.',
      },
    },
  ];
}
