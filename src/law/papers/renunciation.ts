/** The holder's renunciation of his permit (practice, by analogy with LPN 35(1)(5)): it ends the permit on the day of its signature. */
import type { Paper } from '../../core/paper.js';
import { filedOnPermit, type HolderContent } from './holderSays.js';

export function renunciation(content: HolderContent): Paper {
  const title = { kk: 'Рұқсаттан бас тарту', ru: 'Отказ от разрешения' };
  return filedOnPermit('renunciation', 'practice', content, title, [
    {
      is: 'paragraph',
      norm: 'practice',
      text: {
        kk: `№ ${content.permit.number} рұқсаттан өз еркіммен бас тартамын және оның қолданысын тоқтатуды сұраймын.`,
        ru: `Добровольно отказываюсь от разрешения № ${content.permit.number} и прошу прекратить его действие.`,
      },
    },
    {
      is: 'note',
      norm: 'LPN 17(2)',
      text: {
        kk: 'Қол қойылған күннен бастап рұқсат қолданылмайды, ал рұқсатсыз қызмет көрсетуге болмайды. Бұл қадам қайтарылмайды; жаңа рұқсатқа кез келген уақытта өтініш беруге болады.',
        ru: 'Со дня подписания разрешение не действует, а без него оказывать услуги нельзя. Этот шаг необратим; подать заявление на новое разрешение можно в любое время.',
      },
    },
    {
      is: 'note',
      norm: 'practice',
      text: {
        kk: 'Бұйрықта рұқсаттан бас тарту көзделмеген: ол «Рұқсаттар және хабарламалар туралы» Заңның 35-бабының 1-тармағының 5) тармақшасына ұқсас қабылданады.',
        ru: 'Приказ отказа от разрешения не предусматривает: он принимается по аналогии с подпунктом 5) пункта 1 статьи 35 Закона «О разрешениях и уведомлениях».',
      },
    },
  ]);
}
