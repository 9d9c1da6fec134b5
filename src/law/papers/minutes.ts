/** The minutes of a hearing (APPC 74): signed by its secretary and by its chair. */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { Minutes } from '../hearing.js';
import { field, foot, letterhead, named, type Party, same } from './parts.js';
import { slotWords } from './preliminaryDecision.js';

/** What the minutes say. */
export interface MinutesContent extends Minutes {
  readonly uin: string;
  readonly registrationNumber: string;
  readonly applicant: Party;
}

export function minutes(content: MinutesContent): Paper {
  const { uin, registrationNumber, applicant } = content;
  return minutesOf(content, {
    title: { kk: 'Тыңдау хаттамасы', ru: 'Протокол заслушивания' },
    who: { kk: 'Өтініш беруші', ru: 'Заявитель' },
    about: [
      field('APPC 74(3)', { kk: 'Өтініш', ru: 'Заявление' }, same(`${uin}, № ${registrationNumber}`)),
      field('APPC 74(3)', { kk: 'Өтініш беруші', ru: 'Заявитель' }, named(applicant)),
    ],
  });
}

/** Minutes of any hearing: what it was about, and what whoever was heard is called. */
export function minutesOf(
  content: Minutes,
  { title, who, about }: { readonly title: Bilingual; readonly who: Bilingual; readonly about: readonly Block[] },
): Paper {
  const { number, date, slot, attendance, present, course, chairName, secretary } = content;
  return {
    kind: 'minutes',
    head: letterhead(date),
    title,
    number,
    date,
    blocks: [
      ...about,
      field('P7.1d', { kk: 'Уақыты, күні және орны (тәсілі)', ru: 'Время, дата и место (способ)' }, slotWords(slot)),
      field(
        'APPC 74(3)',
        { kk: 'Қатысуы', ru: 'Явка' },
        attendance === 'came'
          ? { kk: `Келді: ${present}`, ru: `Явка состоялась: ${present}` }
          : { kk: `${who.kk} келмеді`, ru: `${who.ru} не явился` },
      ),
      field('APPC 74(3)', { kk: 'Тыңдаудың барысы', ru: 'Ход заслушивания' }, same(course)),
      {
        is: 'note',
        norm: 'APPC 74(6)',
        text: {
          kk: 'Хаттамаға қол қойылғаннан кейін үш жұмыс күні ішінде жеке кабинетте ескертпе беруге болады; бұл шешім қабылдауды тоқтатпайды.',
          ru: 'Замечания на протокол подаются в личном кабинете в течение трёх рабочих дней после его подписания; это не задерживает принятие решения.',
        },
      },
      {
        is: 'signatory',
        capacity: { kk: 'Төраға', ru: 'Председательствующий' },
        name: chairName,
        norm: 'APPC 74(4)',
      },
      { is: 'signatory', capacity: { kk: 'Хатшы', ru: 'Секретарь' }, name: secretary, norm: 'APPC 74(4)' },
    ],
    qr: null,
    foot,
  };
}
