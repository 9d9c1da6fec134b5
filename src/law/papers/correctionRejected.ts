/** The refusal to correct a permit: what was asked is no error of writing, or changes the substance (LPN 44, APPC 80). */
import type { Bilingual, Paper } from '../../core/paper.js';
import { appeal, field, foot, letterhead, same, signatory } from './parts.js';
import { aboutPermit, type OfOffice } from './permitParts.js';

/** What the decision says. */
export interface CorrectionRejectedContent extends OfOffice {
  readonly point: Bilingual;
  readonly stands: string;
  /** What was asked to stand there instead. */
  readonly value: string;
  readonly reason: string;
}

export function correctionRejected(content: CorrectionRejectedContent): Paper {
  const { number, date, point, stands, value, reason, officer } = content;
  return {
    kind: 'correctionRejected',
    head: letterhead(date),
    title: { kk: 'Рұқсатты түзетуден бас тарту', ru: 'Отказ в исправлении разрешения' },
    number,
    date,
    blocks: [
      field('APPC 80', { kk: 'Шешім қабылдаған орган', ru: 'Орган, принявший решение' }, letterhead(date)),
      ...aboutPermit(content),
      field('LPN 44', { kk: 'Қай жері', ru: 'Какое сведение' }, point),
      field('LPN 44', { kk: 'Қалай тұр', ru: 'Как стоит' }, same(stands)),
      field('LPN 44', { kk: 'Сұралғаны', ru: 'О чём просили' }, same(value)),
      field('APPC 80', { kk: 'Бас тарту себебі', ru: 'Причина отказа' }, same(reason)),
      {
        is: 'note',
        norm: 'LPN 44',
        text: {
          kk: 'Рұқсаттағы қатені растайтын құжатпен қайта жүгінуге болады; атау немесе мекенжай өзгерсе, тізілімге өзгеріс сұраңыз. Бұл тегін.',
          ru: 'Можно обратиться снова с документом, который подтверждает ошибку; если изменились наименование или адрес, попросите изменить реестр. Это бесплатно.',
        },
      },
      ...appeal(date),
      field('APPC 80', { kk: 'Қараған қызметкер', ru: 'Рассмотрел работник' }, officer),
      signatory(content.signatory, 'LPN 44'),
    ],
    qr: null,
    foot,
  };
}
