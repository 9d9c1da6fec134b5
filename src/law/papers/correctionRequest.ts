/** The application to correct an error in a permit, in free form (LPN 44): what stands there, and what should. */
import type { Bilingual, Paper } from '../../core/paper.js';
import type { Attachment } from '../facts.js';
import { copies, field, same } from './parts.js';
import { filing, type OfHolder } from './permitParts.js';

/** What is to be changed, and to what. */
export interface WishContent extends OfHolder {
  /** The point of the permit or the registry, in words. */
  readonly point: Bilingual;
  /** What stands there now; '' where nothing does. */
  readonly stands: string;
  readonly value: string;
  readonly attachments: readonly Attachment[];
}

export function correctionRequest(content: WishContent): Paper {
  const { point, stands, value, attachments } = content;
  return filing('correctionRequest', 'LPN 44', content, {
    title: { kk: 'Рұқсаттағы қатені түзету туралы өтініш', ru: 'Заявление об исправлении ошибки в разрешении' },
    blocks: [
      field('LPN 44', { kk: 'Қай жері', ru: 'Какое сведение' }, point),
      field('LPN 44', { kk: 'Қалай тұр', ru: 'Как стоит' }, same(stands)),
      field('LPN 44', { kk: 'Қалай болуы керек', ru: 'Как должно быть' }, same(value)),
      ...copies('LPN 44', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, attachments),
      {
        is: 'note',
        norm: 'LPN 44',
        text: {
          kk: 'Қате 2 (екі) жұмыс күні ішінде түзетіледі; рұқсаттың нөмірі, мерзімі және берілген күні өзгермейді.',
          ru: 'Ошибка исправляется в течение 2 (двух) рабочих дней; номер, срок и день выдачи разрешения не меняются.',
        },
      },
    ],
  });
}
