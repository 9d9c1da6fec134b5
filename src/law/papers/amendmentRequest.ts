/** The application to write a new name or address into the registry: practice, since the Order has no re-issue. */
import type { Paper } from '../../core/paper.js';
import type { WishContent } from './correctionRequest.js';
import { copies, field, same } from './parts.js';
import { filing } from './permitParts.js';

export function amendmentRequest(content: WishContent): Paper {
  const { point, stands, value, attachments } = content;
  return filing('amendmentRequest', 'practice', content, {
    title: { kk: 'Тізілімдегі мәліметті өзгерту туралы өтініш', ru: 'Заявление об изменении сведений реестра' },
    blocks: [
      field('practice', { kk: 'Қай мәлімет', ru: 'Какое сведение' }, point),
      field('practice', { kk: 'Қалай тұр', ru: 'Как стоит' }, same(stands)),
      field('practice', { kk: 'Жаңа мәлімет', ru: 'Новое сведение' }, same(value)),
      ...copies('practice', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, attachments),
      {
        is: 'note',
        norm: 'practice',
        text: {
          kk: 'Бұйрықта рұқсатты қайта ресімдеу көзделмеген: мәлімет тізілімде өзгертіледі, рұқсат сол күйінде қалады (тәжірибе, норма емес).',
          ru: 'Переоформления разрешения Приказ не предусматривает: сведение меняется в реестре, разрешение остаётся прежним (практика, не норма).',
        },
      },
    ],
  });
}
