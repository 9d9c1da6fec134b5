/** The complaint: as its complainant signs it on the portal, or as the chancery records one that came on paper (APPC 93). */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Addressee } from '../complaintFacts.js';
import { longDate } from '../dates.js';
import type { Attachment } from '../facts.js';
import { bodyOn } from '../bodies.js';
import { complaining, type Complaining, filesWith, type Matter, matter } from './complaintParts.js';
import { both, field, foot, letterhead, type Official, same, signatory } from './parts.js';

/** What the complaint says. */
export interface ComplaintContent extends Matter {
  readonly date: PlainDate;
  readonly addressee: Addressee;
  /** The official complained of; null where nobody is named. */
  readonly official: string | null;
  readonly complainant: Complaining & { readonly address: string; readonly email: string; readonly phone: string };
  readonly knownOn: PlainDate;
  /** The last day for filing (APPC 92); the paper says so where the complaint is later. */
  readonly filingEnds: PlainDate;
  /** Why it comes late; '' where nothing was said. */
  readonly lateReason: string;
  readonly demand: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Who signs: the complainant or a person for the entity; or the chancery, of what it received on paper on a day. */
  readonly signer:
    | { readonly is: 'complainant'; readonly name: string }
    | { readonly is: 'chancery'; readonly official: Official; readonly receivedOn: PlainDate };
}

export function complaint(content: ComplaintContent): Paper {
  const { date, addressee, official, complainant, demand, text, signer } = content;
  return {
    kind: 'complaint',
    head: addressee === 'qualityBody' ? both(bodyOn('qualityBody', date)) : letterhead(date),
    title:
      signer.is === 'complainant'
        ? { kk: 'Шағым', ru: 'Жалоба' }
        : { kk: 'Қағаз түрінде түскен шағымның жазбасы', ru: 'Запись о жалобе, поступившей на бумаге' },
    number: null,
    date,
    blocks: [
      field(
        'APPC 93(2)(1)',
        { kk: 'Шағымды қарайтын орган', ru: 'Орган, рассматривающий жалобу' },
        reviewedBy(content),
      ),
      field('P10.2', { kk: 'Кімге беріледі', ru: 'Кому подается' }, addresseeWords[addressee]),
      field('APPC 93(2)(2)', { kk: 'Шағым беруші', ru: 'Лицо, подающее жалобу' }, complaining(complainant)),
      field('APPC 93(2)(3)', { kk: 'Мекенжайы', ru: 'Адрес' }, same(complainant.address)),
      field(
        'APPC 66(4)',
        { kk: 'Хабарлама алатын байланыс деректері', ru: 'Контакты для уведомлений' },
        same([complainant.email, complainant.phone].filter((one) => one !== '').join(', ')),
      ),
      ...matter(content),
      ...(official === null
        ? []
        : [field('APPC 93(2)(4)', { kk: 'Лауазымды адам', ru: 'Должностное лицо' }, same(official))]),
      ...inTime(content),
      field('APPC 93(2)(5)', { kk: 'Мән-жайлар мен дәлелдер', ru: 'Обстоятельства и доказательства' }, same(text)),
      field('APPC 93(2)(5)', { kk: 'Талап', ru: 'Требование' }, same(demand)),
      ...filesWith('APPC 93(2)(8)', content.attachments),
      ...received(content),
      {
        is: 'note',
        norm: 'APPC 66(4)',
        text: {
          kk: 'Көрсетілген байланыс деректері дұрыс; оларға жіберілген хабарлама тиісті әрі жеткілікті деп есептеледі.',
          ru: 'Указанные контакты достоверны; уведомление, направленное на них, считается надлежащим и достаточным.',
        },
      },
      signer.is === 'complainant'
        ? {
            is: 'signatory',
            capacity: { kk: 'Шағым беруші', ru: 'Лицо, подающее жалобу' },
            name: signer.name,
            norm: 'APPC 93(2)(7)',
          }
        : signatory(signer.official, 'APPC 93(1)'),
    ],
    qr: null,
    foot,
  };
}

/** The higher body, or the quality body where the complaint is addressed to it or is about quality (P10.1). */
function reviewedBy({ date, addressee, against }: ComplaintContent): Bilingual {
  return both(bodyOn(addressee === 'qualityBody' || against === 'quality' ? 'qualityBody' : 'complaintBody', date));
}

/** Since when it is known, and that a late complaint is accepted, its reasons being examined by the body (APPC 92). */
function inTime({ date, knownOn, filingEnds, lateReason }: ComplaintContent): readonly Block[] {
  const last = longDate(filingEnds);
  return [
    field('APPC 92(1)', { kk: 'Белгілі болған күн', ru: 'День, когда стало известно' }, longDate(knownOn)),
    ...(date <= filingEnds
      ? []
      : [
          {
            is: 'paragraph',
            norm: 'APPC 92(3)',
            text: {
              kk: `Шағым беру мерзімі ${last.kk} аяқталған. Шағым бәрібір қабылданады; кешігу себептерін шағымды қарайтын орган анықтайды.`,
              ru: `Срок подачи жалобы истек ${last.ru}. Жалоба все равно принимается; причины пропуска выясняет орган, рассматривающий жалобу.`,
            },
          } as const,
          field(
            'APPC 92(2)',
            { kk: 'Мерзімді қалпына келтіру туралы өтінішхат', ru: 'Ходатайство о восстановлении срока' },
            same(lateReason),
          ),
        ]),
  ];
}

function received({ signer }: ComplaintContent): readonly Block[] {
  if (signer.is === 'complainant') return [];
  return [
    field(
      'APPC 64(3)',
      { kk: 'Кеңсеге түскен күні', ru: 'День поступления в канцелярию' },
      longDate(signer.receivedOn),
    ),
    {
      is: 'note',
      norm: 'APPC 93(1)',
      text: {
        kk: 'Шағымның түпнұсқасы қағазда, қолымен қол қойылған; осы жазба оның мазмұнын береді.',
        ru: 'Подлинник жалобы на бумаге, с собственноручной подписью; эта запись передает его содержание.',
      },
    },
  ];
}

const addresseeWords = {
  provider: { kk: 'Көрсетілетін қызметті беруші', ru: 'Услугодатель' },
  official: {
    kk: 'Шешіміне, әрекетіне (әрекетсіздігіне) шағым жасалатын лауазымды адам',
    ru: 'Должностное лицо, чье решение, действие (бездействие) обжалуются',
  },
  qualityBody: {
    kk: 'Мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган',
    ru: 'Уполномоченный орган по оценке и контролю за качеством оказания государственных услуг',
  },
} as const satisfies { readonly [addressee in Addressee]: Bilingual };
