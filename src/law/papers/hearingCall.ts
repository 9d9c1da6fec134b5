/** The preliminary view of a body on a complaint, with the call to both sides to be heard (APPC 98(3), 73(1)). */
import type { Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Body } from '../bodies.js';
import { longDate } from '../dates.js';
import type { Slot } from '../hearing.js';
import { hour, officeHead, ofComplaint, type Registered, signed } from './complaintParts.js';
import { field, foot, same } from './parts.js';

/** What the call says. */
export interface HearingCallContent extends Registered {
  readonly letter: string;
  readonly date: PlainDate;
  readonly body: Body;
  readonly view: string;
  readonly slot: Slot;
  /** The first day on which the complaint can be left unsatisfied (APPC 73(1)). */
  readonly earliestRejection: PlainDate;
  /** Who is called beside the complainant: the official complained of, or the provider where nobody is named. */
  readonly official: string | null;
  readonly signatory: { readonly name: string; readonly order: string | null };
}

export function hearingCall(content: HearingCallContent): Paper {
  const { letter, date, body, view, slot, earliestRejection, official, signatory } = content;
  const first = longDate(earliestRejection);
  return {
    kind: 'hearingCall',
    head: officeHead(body, date),
    title: {
      kk: 'Шағым бойынша алдын ала пікір және тыңдауға шақыру',
      ru: 'Предварительное мнение по жалобе и вызов на заслушивание',
    },
    number: letter,
    date,
    blocks: [
      ...ofComplaint(content, 'APPC 98(3)'),
      field('APPC 73(1)', { kk: 'Алдын ала пікір', ru: 'Предварительное мнение' }, same(view)),
      field(
        'APPC 98(3)',
        { kk: 'Шақырылады', ru: 'Вызываются' },
        official === null
          ? {
              kk: 'шағым беруші және көрсетілетін қызметті берушінің өкілі',
              ru: 'лицо, подавшее жалобу, и представитель услугодателя',
            }
          : { kk: `шағым беруші және ${official}`, ru: `лицо, подавшее жалобу, и ${official}` },
      ),
      field('APPC 66(1)', { kk: 'Уақыты', ru: 'Время' }, hour(slot)),
      field(
        'APPC 66(1)',
        { kk: 'Тәсілі және орны', ru: 'Способ и место' },
        slot.method === 'video'
          ? { kk: `бейнеконференция, ${slot.place}`, ru: `видеоконференция, ${slot.place}` }
          : { kk: `жеке қатысу, ${slot.place}`, ru: `лично, ${slot.place}` },
      ),
      {
        is: 'note',
        norm: 'APPC 73(3)',
        text: {
          kk: 'Ұстанымды жазбаша да білдіруге болады. Тиісінше хабарланған тараптың келмеуі шешім қабылдауға кедергі болмайды.',
          ru: 'Позицию можно выразить и письменно. Неявка надлежаще извещенной стороны не препятствует принятию решения.',
        },
      },
      {
        is: 'note',
        norm: 'APPC 73(1)',
        text: {
          kk: `Шағымды қанағаттандырусыз қалдыру туралы шешім ${first.kk} күнінен бұрын қабылданбайды.`,
          ru: `Решение об оставлении жалобы без удовлетворения не может быть принято ранее ${first.ru}.`,
        },
      },
      signed({ for: body, official: signatory }, 'APPC 98(3)'),
    ],
    qr: null,
    foot,
  };
}
