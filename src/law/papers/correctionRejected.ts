/** The reasoned refusal to correct an error (LPN 44): it would change the substance of the permit; with the way to complain (APPC 80(5)). */
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import {
  type AboutPermit,
  aboutPermit,
  appeal,
  both,
  field,
  foot,
  letterhead,
  type Official,
  same,
  signatory,
} from './parts.js';

/** What the refusal says. */
export interface CorrectionRejectedContent {
  readonly number: string;
  readonly date: PlainDate;
  readonly permit: AboutPermit;
  readonly point: Bilingual;
  readonly was: string;
  /** What was asked to stand there. */
  readonly value: string;
  readonly reason: string;
  readonly signatory: Official;
}

export function correctionRejected(content: CorrectionRejectedContent): Paper {
  const { number, date, permit, point, was, value, reason } = content;
  return {
    kind: 'correctionRejected',
    head: letterhead(date),
    title: { kk: 'Қатені түзетуден дәлелді бас тарту', ru: 'Мотивированный отказ в исправлении ошибки' },
    number,
    date,
    blocks: [
      field('APPC 80', { kk: 'Шешім қабылдаған орган', ru: 'Орган, принявший решение' }, letterhead(date)),
      ...aboutPermit(permit),
      field('LPN 44', { kk: 'Нені түзету сұралды', ru: 'Что просили исправить' }, both(point)),
      field('LPN 44', { kk: 'Рұқсатта жазылғаны', ru: 'Написано в разрешении' }, same(was)),
      field('LPN 44', { kk: 'Сұралғаны', ru: 'Просили написать' }, same(value)),
      {
        is: 'paragraph',
        norm: 'LPN 44',
        text: {
          kk: 'Түзетуден бас тартылсын: бұл жазудағы қате емес, түзету рұқсаттың мәнін өзгертер еді.',
          ru: 'В исправлении отказать: это не ошибка в написании, исправление изменило бы существо разрешения.',
        },
      },
      field('APPC 80', { kk: 'Себебі', ru: 'Причина' }, same(reason)),
      ...appeal(date),
      signatory(content.signatory, 'LPN 44'),
    ],
    qr: null,
    foot,
  };
}
