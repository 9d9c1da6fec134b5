/** The preliminary decision to terminate a permit and, on the same paper, the notice of the hearing (A5.c1, A5.c3, APPC 73). */
import type { Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import type { Slot } from '../hearing.js';
import { field, foot, letterhead, signatory } from './parts.js';
import { aboutPermit, type CeasedContract, groundWords, type OfOffice } from './permitParts.js';
import { hearing } from './preliminaryDecision.js';

/** What the preliminary decision says. */
export interface PreliminaryTerminationContent extends OfOffice {
  /** At least one. */
  readonly grounds: readonly CeasedContract[];
  /** Null when the holder has asked not to be heard. */
  readonly slot: Slot | null;
  /** Until the end of this day the holder may object or move (APPC 73(3)). */
  readonly objectionsEnd: PlainDate;
  /** When the term of this procedure ends (APPC 76). */
  readonly due: PlainDate;
}

/** Throws a RangeError when no contract is named: there is nothing to be heard on. */
export function preliminaryTermination(content: PreliminaryTerminationContent): Paper {
  const { number, date, grounds, slot, objectionsEnd, officer } = content;
  if (grounds.length === 0)
    throw new RangeError('A preliminary decision to terminate names a contract (A5.c1, A5.c3).');
  const due = longDate(content.due);
  return {
    kind: 'preliminaryTermination',
    head: letterhead(date),
    title: {
      kk: 'Алдын ала шешім және тыңдау туралы хабарлама\nРұқсаттың қолданысын тоқтату туралы',
      ru: 'Предварительное решение и уведомление о заслушивании\nО прекращении действия разрешения',
    },
    number,
    date,
    blocks: [
      ...aboutPermit(content),
      {
        is: 'paragraph',
        norm: 'APPC 73(1)',
        text: {
          kk: 'Рұқсаттың қолданысын мынадай негіздер бойынша тоқтату туралы алдын ала шешім қабылданды:',
          ru: 'Принято предварительное решение о прекращении действия разрешения по следующим основаниям:',
        },
      },
      { is: 'list', items: grounds.map((ground) => ({ norm: ground.norm, text: groundWords(ground) })) },
      {
        is: 'note',
        norm: 'A5.c1',
        text: {
          kk: 'Шешім қабылданатын күні 4-қосымшаның талаптарына сай басқа қолданыстағы шарт болса, рұқсат тоқтатылмайды. Ондай шарт жасалса немесе шарт ұзартылса, бұл туралы жеке кабинетте хабарлап, құжатты тіркеңіз.',
          ru: 'Если в день решения есть другой действующий договор, отвечающий требованиям приложения 4, действие разрешения не прекращается. Если такой договор заключён или договор продлён, сообщите об этом в личном кабинете и приложите документ.',
        },
      },
      ...hearing(slot, objectionsEnd),
      {
        is: 'note',
        norm: 'APPC 76',
        text: {
          kk: `Бұл түпкілікті шешім емес. Рәсім ${due.kk} дейін аяқталады; рұқсат шешім жеткізілгенге дейін қолданыста болады.`,
          ru: `Это не окончательное решение. Процедура завершится до ${due.ru} включительно; до доведения решения разрешение действует.`,
        },
      },
      field('APPC 80', { kk: 'Дайындаған қызметкер', ru: 'Подготовил работник' }, officer),
      signatory(content.signatory, 'APPC 73(1)'),
    ],
    qr: null,
    foot,
  };
}
