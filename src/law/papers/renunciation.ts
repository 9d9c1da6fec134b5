/** The holder gives the permit up: the Order is silent, the Law on permits lets a holder do so (LPN 35 by analogy). */
import type { Paper } from '../../core/paper.js';
import { filing, type OfHolder } from './permitParts.js';

export function renunciation(content: OfHolder): Paper {
  const { permitNumber } = content;
  return filing('renunciation', 'practice', content, {
    title: { kk: 'Рұқсаттан бас тарту', ru: 'Отказ от разрешения' },
    blocks: [
      {
        is: 'paragraph',
        norm: 'practice',
        text: {
          kk: `№ ${permitNumber} рұқсаттан бас тартамын және оның қолданысын осы күннен бастап тоқтатуды сұраймын. Бұдан кейін қызмет көрсету үшін жаңа рұқсат қажет екені маған түсінікті.`,
          ru: `Отказываюсь от разрешения № ${permitNumber} и прошу прекратить его действие с этого дня. Мне понятно, что после этого для оказания услуг нужно новое разрешение.`,
        },
      },
    ],
  });
}
