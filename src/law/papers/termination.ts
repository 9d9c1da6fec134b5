/** The decision to terminate a permit after a hearing (A5.c1, A5.c3): ground, days, how the holder was heard, the appeal (APPC 80). */
import type { Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import { appeal, field, foot, letterhead, same, signatory } from './parts.js';
import { aboutPermit, type CeasedContract, groundWords, type OfOffice } from './permitParts.js';
import { type Heard, howHeard } from './refusal.js';

/** What the decision says. */
export interface TerminationContent extends OfOffice {
  /** At least one. */
  readonly grounds: readonly CeasedContract[];
  /** The day of the event by which the last contract ceased. */
  readonly eventOn: PlainDate;
  readonly heard: Heard;
  /** What was found after the hearing. */
  readonly conclusion: string;
  /** The answer to what the holder said; '' when he said nothing. */
  readonly answer: string;
}

/** Throws a RangeError when no contract is named: a termination without a ground is no act. */
export function termination(content: TerminationContent): Paper {
  const { number, date, grounds, heard, conclusion, answer, officer } = content;
  if (grounds.length === 0) throw new RangeError('A termination rests on a contract that has ceased (A5.c1, A5.c3).');
  const [decided, event] = [longDate(date), longDate(content.eventOn)];
  return {
    kind: 'termination',
    head: letterhead(date),
    title: { kk: 'Рұқсаттың қолданысын тоқтату туралы шешім', ru: 'Решение о прекращении действия разрешения' },
    number,
    date,
    blocks: [
      field('APPC 80', { kk: 'Шешім қабылдаған орган', ru: 'Орган, принявший решение' }, letterhead(date)),
      ...aboutPermit(content),
      { is: 'heading', norm: 'APPC 73(1)', text: { kk: 'Тыңдау', ru: 'Заслушивание' } },
      ...howHeard(heard, { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' }),
      field('APPC 80', { kk: 'Тыңдаудан кейінгі қорытынды', ru: 'Вывод после заслушивания' }, same(conclusion)),
      ...(answer === ''
        ? []
        : [
            field('APPC 80', { kk: 'Рұқсат иесінің ұстанымына жауап', ru: 'Ответ на позицию владельца' }, same(answer)),
          ]),
      { is: 'heading', norm: 'A5.c1', text: { kk: 'Шешім', ru: 'Решение' } },
      {
        is: 'paragraph',
        norm: grounds[0]?.norm ?? 'A5.c1',
        text: {
          kk: 'Ұялы байланыстың виртуалды операторы рұқсатының қолданысы мынадай негіздер бойынша тоқтатылсын:',
          ru: 'Прекратить действие разрешения виртуального оператора сотовой связи по следующим основаниям:',
        },
      },
      { is: 'list', items: grounds.map((ground) => ({ norm: ground.norm, text: groundWords(ground) })) },
      field('A5.c1', { kk: 'Шарт тоқтаған соңғы күн', ru: 'Последний день действия договора' }, event),
      field('A5.c1', { kk: 'Шешім қабылданған күн', ru: 'День решения' }, decided),
      {
        is: 'note',
        norm: 'APPC 83(2)',
        text: {
          kk: 'Шешім рұқсат иесіне жеткізілген сәттен бастап күшіне енеді; шешім қабылданған күні 4-қосымшаның талаптарына сай басқа қолданыстағы шарт болған жоқ.',
          ru: 'Решение вступает в силу с момента доведения до владельца разрешения; в день решения другого действующего договора, отвечающего требованиям приложения 4, не было.',
        },
      },
      {
        is: 'note',
        norm: 'L7',
        text: {
          kk: 'Жаңа шарт негізінде жаңа рұқсатқа кез келген уақытта өтініш беруге болады; мемлекеттік қызмет тегін.',
          ru: 'На основании нового договора в любое время можно подать заявление на новое разрешение; государственная услуга бесплатна.',
        },
      },
      ...appeal(date),
      field('APPC 80', { kk: 'Істі қараған қызметкер', ru: 'Дело рассмотрел работник' }, officer),
      signatory(content.signatory, 'A5.c1'),
    ],
    qr: null,
    foot,
  };
}
