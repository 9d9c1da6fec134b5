/** The minutes of a hearing on a termination (APPC 74): signed by its secretary and by its chair. */
import type { Paper } from '../../core/paper.js';
import type { Minutes } from '../hearing.js';
import { type AboutPermit, aboutPermit, field, foot, letterhead, same } from './parts.js';
import { slotWords } from './preliminaryDecision.js';

/** What the minutes say. */
export interface TerminationMinutesContent extends Minutes {
  readonly permit: AboutPermit;
}

export function terminationMinutes(content: TerminationMinutesContent): Paper {
  const { number, date, slot, attendance, present, course, chairName, secretary, permit } = content;
  return {
    kind: 'minutes',
    head: letterhead(date),
    title: {
      kk: 'Тыңдау хаттамасы\nРұқсаттың қолданысын тоқтату туралы алдын ала шешім бойынша',
      ru: 'Протокол заслушивания\nПо предварительному решению о прекращении действия разрешения',
    },
    number,
    date,
    blocks: [
      ...aboutPermit(permit),
      field('P7.1d', { kk: 'Уақыты, күні және орны (тәсілі)', ru: 'Время, дата и место (способ)' }, slotWords(slot)),
      field(
        'APPC 74(3)',
        { kk: 'Қатысуы', ru: 'Явка' },
        attendance === 'came'
          ? { kk: `Келді: ${present}`, ru: `Явка состоялась: ${present}` }
          : { kk: 'Рұқсат иесі келмеді', ru: 'Владелец не явился' },
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
      { is: 'signatory', capacity: { kk: 'Төраға', ru: 'Председательствующий' }, name: chairName, norm: 'APPC 74(4)' },
      { is: 'signatory', capacity: { kk: 'Хатшы', ru: 'Секретарь' }, name: secretary, norm: 'APPC 74(4)' },
    ],
    qr: null,
    foot,
  };
}
