/** The notice that the quality body prolongs its review: for what, by how many working days, until when (LSS 25(4)). */
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Prolongation } from '../reviewContents.js';
import { longDate } from '../dates.js';
import { officeHead, ofComplaint, type Registered, signed } from './complaintParts.js';
import { field, foot, same } from './parts.js';

/** What the notice says. */
export interface ProlongationContent extends Registered {
  readonly letter: string;
  readonly date: PlainDate;
  readonly decidedOn: PlainDate;
  readonly days: number;
  /** The last day of the review as it was, and as it becomes. */
  readonly was: PlainDate;
  readonly due: PlainDate;
  readonly forWhat: Prolongation;
  readonly reason: string;
  readonly official: { readonly name: string; readonly order: string | null };
}

export function prolongation(content: ProlongationContent): Paper {
  const { letter, date, decidedOn, days, was, due, forWhat, reason, official } = content;
  const norm = 'LSS 25(4)';
  return {
    kind: 'prolongation',
    head: officeHead('qualityBody', date),
    title: {
      kk: 'Шағымды қарау мерзімін ұзарту туралы хабарлама',
      ru: 'Уведомление о продлении срока рассмотрения жалобы',
    },
    number: letter,
    date,
    blocks: [
      ...ofComplaint(content, norm),
      field(norm, { kk: 'Ұзарту туралы шешім', ru: 'Решение о продлении' }, longDate(decidedOn)),
      field(norm, { kk: 'Не үшін қажет', ru: 'Для чего необходимо' }, prolongationWords[forWhat]),
      field(norm, { kk: 'Себебі', ru: 'Причина' }, same(reason)),
      field(norm, { kk: 'Мерзім бұрын', ru: 'Срок был' }, longDate(was)),
      field(
        norm,
        { kk: 'Жаңа мерзім', ru: 'Новый срок' },
        {
          kk: `${longDate(due).kk} (${days} жұмыс күніне ұзартылды)`,
          ru: `${longDate(due).ru} (рабочих дней продления – ${days})`,
        },
      ),
      {
        is: 'note',
        norm,
        text: {
          kk: 'Қарау мерзімі қосымша зерделеу, орнында тексеру немесе ақпарат алу үшін ең көбі 10 (он) жұмыс күніне бір рет ұзартылады; бұл туралы ұзартылған сәттен бастап үш жұмыс күні ішінде хабарланады.',
          ru: 'Срок рассмотрения продлевается один раз не более чем на 10 (десять) рабочих дней для дополнительного изучения, проверки с выездом на место или получения информации; об этом сообщают в течение трех рабочих дней с момента продления.',
        },
      },
      signed({ for: 'qualityBody', official }, norm),
    ],
    qr: null,
    foot,
  };
}

/** For what a review is prolonged, as papers and forms say it. */
export const prolongationWords = {
  study: { kk: 'қосымша зерделеу', ru: 'дополнительное изучение' },
  visit: { kk: 'орнына барып тексеру', ru: 'проверка с выездом на место' },
  information: { kk: 'қосымша ақпарат алу', ru: 'получение дополнительной информации' },
} as const satisfies { readonly [forWhat in Prolongation]: Bilingual };
