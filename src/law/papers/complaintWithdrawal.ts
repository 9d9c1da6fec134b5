/** The complainant's withdrawal of the complaint, before a decision (APPC 64(9), 94(1)); it ends the procedure (APPC 70). */
import type { Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { complaining, type Complaining, type Office, officeHead } from './complaintParts.js';
import { field, foot, same } from './parts.js';

/** What the withdrawal says. */
export interface ComplaintWithdrawalContent {
  /** Whoever has the complaint now. */
  readonly to: Office;
  readonly date: PlainDate;
  /** Null before the complaint was registered. */
  readonly number: string | null;
  readonly complainant: Complaining;
  /** What was complained of, in the complainant's words. */
  readonly what: string;
  /** Who signs: the complainant, or a person for the legal entity. */
  readonly signer: string;
}

export function complaintWithdrawal(content: ComplaintWithdrawalContent): Paper {
  const { to, date, number, complainant, what, signer } = content;
  return {
    kind: 'complaintWithdrawal',
    head: officeHead(to, date),
    title: { kk: 'Шағымды кері қайтарып алу', ru: 'Отзыв жалобы' },
    number,
    date,
    blocks: [
      field('APPC 94(1)', { kk: 'Шағым беруші', ru: 'Лицо, подавшее жалобу' }, complaining(complainant)),
      field('APPC 94(1)', { kk: 'Шағым нысанасы', ru: 'Что обжаловалось' }, same(what)),
      {
        is: 'paragraph',
        norm: 'APPC 64(9)',
        text: {
          kk: 'Шағымымды кері қайтарып аламын және оны қараусыз қалдыруды сұраймын.',
          ru: 'Отзываю свою жалобу и прошу оставить ее без рассмотрения.',
        },
      },
      {
        is: 'note',
        norm: 'APPC 64(9)',
        text: {
          kk: 'Кері қайтарып алу мерзімі сақталған жағдайда қайта шағым беруге кедергі болмайды.',
          ru: 'Отзыв не лишает права подать жалобу повторно при условии соблюдения сроков.',
        },
      },
      {
        is: 'signatory',
        capacity: { kk: 'Шағым беруші', ru: 'Лицо, подавшее жалобу' },
        name: signer,
        norm: 'APPC 64(9)',
      },
    ],
    qr: null,
    foot,
  };
}
