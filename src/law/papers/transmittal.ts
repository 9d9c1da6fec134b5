/** The letter of transmittal: what is sent, to whom and on what, with the list of the case file (P10.3, APPC 91(4), 100(2)). */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { officeOn } from '../edition.js';
import { bodyOn } from '../bodies.js';
import { longDate } from '../dates.js';
import type { Basis } from '../norms.js';
import { ofComplaint, type Office, officeHead, type Registered, type Signing, signed } from './complaintParts.js';
import { both, field, foot, same } from './parts.js';

/** A paper of the case file, as the list names it. */
export interface FilePaper {
  /** The number of the entry that bears it. */
  readonly entry: number;
  readonly on: PlainDate;
  readonly title: Bilingual;
  readonly digest: string;
}

/** What the letter says. */
export interface TransmittalContent extends Registered {
  readonly letter: string;
  readonly date: PlainDate;
  readonly from: Office;
  readonly to: Office;
  /** The case file as one package; null where the complaint is about no case. */
  readonly file: {
    readonly case: string;
    readonly entries: number;
    readonly papers: readonly FilePaper[];
    readonly digest: string;
  } | null;
  /** What the body found, for a complaint that it sends back to the provider; null on the way to a body. */
  readonly found: { readonly violations: string; readonly proposals: string; readonly days: number } | null;
  /** The part that the provider has satisfied, in its words; '' when none. */
  readonly satisfied: string;
  readonly signing: Signing;
}

export function transmittal(content: TransmittalContent): Paper {
  const { letter, date, from, to, file, found, satisfied, signing } = content;
  const norm: Basis = from === 'provider' ? 'P10.3' : 'APPC 100(2)';
  return {
    kind: 'transmittal',
    head: officeHead(from, date),
    title: { kk: 'Шағымды жіберу туралы ілеспе хат', ru: 'Сопроводительное письмо о направлении жалобы' },
    number: letter,
    date,
    blocks: [
      field(norm, { kk: 'Кімге', ru: 'Кому' }, receiver(to, date)),
      ...ofComplaint(content, norm),
      { is: 'paragraph', norm, text: why(content) },
      ...(satisfied === ''
        ? []
        : [field('P10.4', { kk: 'Қанағаттандырылған бөлігі', ru: 'Удовлетворенная часть' }, same(satisfied))]),
      ...(found
        ? [
            field(
              'APPC 100(2)',
              { kk: 'Жол берілген бұзушылықтар', ru: 'Допущенные нарушения' },
              same(found.violations),
            ),
            field(
              'APPC 100(2)',
              { kk: 'Оларды жою жөніндегі ұсыныстар', ru: 'Предложения по устранению' },
              same(found.proposals),
            ),
            field(
              'APPC 76(1)',
              { kk: 'Рәсімнің жаңа мерзімі', ru: 'Новый срок процедуры' },
              { kk: `${found.days} жұмыс күні`, ru: `${found.days} рабочих дней` },
            ),
          ]
        : []),
      ...listOf(content),
      ...(file
        ? [
            field(
              norm,
              { kk: 'Топтаманың цифрлық ізі (SHA-256)', ru: 'Цифровой отпечаток пакета (SHA-256)' },
              file.digest,
            ),
          ]
        : []),
      signed(signing, norm),
    ],
    qr: null,
    foot,
  };
}

function receiver(to: Office, day: PlainDate): Bilingual {
  return to === 'provider' ? both(officeOn(day).provider) : both(bodyOn(to, day));
}

function why({ from, file }: TransmittalContent): Bilingual {
  if (from !== 'provider')
    return {
      kk: 'Шағым негізді деп танылды; тиісті актіні қабылдау, әрекетті жасау біздің құзыретімізге жатпайды. Шағым әкімшілік рәсімді жүзеге асыру үшін жіберіледі.',
      ru: 'Жалоба признана обоснованной; принятие соответствующего акта, совершение действия не относятся к нашей компетенции. Жалоба направляется для осуществления административной процедуры.',
    };
  return file
    ? {
        kk: 'Қағидалардың 10-тармағына сәйкес шағым әкімшілік іспен бірге жіберіледі.',
        ru: 'Согласно пункту 10 Правил направляем жалобу вместе с административным делом.',
      }
    : {
        kk: 'Қағидалардың 10-тармағына сәйкес шағым жіберіледі. Шағым ешбір іске қатысты емес, сондықтан әкімшілік іс қоса берілмейді.',
        ru: 'Согласно пункту 10 Правил направляем жалобу. Она не относится к какому-либо делу, поэтому административное дело не прилагается.',
      };
}

function listOf({ file }: TransmittalContent): readonly Block[] {
  if (file === null) return [];
  return [
    { is: 'heading', norm: 'P10.3', text: { kk: 'Әкімшілік істің тізімдемесі', ru: 'Опись административного дела' } },
    {
      is: 'paragraph',
      norm: 'APPC 69(1)',
      text: {
        kk: `№ ${file.case} іс: ${file.entries} жазба, ${file.papers.length} құжат. Іс толық, бір топтама болып жіберіледі.`,
        ru: `Дело № ${file.case}: записей – ${file.entries}, документов – ${file.papers.length}. Дело направляется целиком, одним пакетом.`,
      },
    },
    {
      is: 'table',
      head: [
        { kk: 'Жазба', ru: 'Запись' },
        { kk: 'Күні', ru: 'Дата' },
        { kk: 'Құжат', ru: 'Документ' },
        same('SHA-256'),
      ],
      rows: file.papers.map(({ entry, on, title, digest }) => [String(entry), longDate(on), title, digest]),
    },
  ];
}
