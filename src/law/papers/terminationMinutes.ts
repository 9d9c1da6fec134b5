/** The minutes of a hearing on a termination (APPC 74): signed by its secretary and by its chair. */
import type { Paper } from '../../core/paper.js';
import type { Minutes } from '../hearing.js';
import { minutesOf } from './minutes.js';
import { type AboutPermit, aboutPermit } from './parts.js';

/** What the minutes say. */
export interface TerminationMinutesContent extends Minutes {
  readonly permit: AboutPermit;
}

export function terminationMinutes(content: TerminationMinutesContent): Paper {
  return minutesOf(content, {
    title: {
      kk: 'Тыңдау хаттамасы\nРұқсаттың қолданысын тоқтату туралы алдын ала шешім бойынша',
      ru: 'Протокол заслушивания\nПо предварительному решению о прекращении действия разрешения',
    },
    who: { kk: 'Рұқсат иесі', ru: 'Владелец' },
    about: aboutPermit(content.permit),
  });
}
