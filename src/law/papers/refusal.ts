/** The reasoned refusal of the service after a hearing (P7.3): grounds, how the applicant was heard, the answer to him, the appeal. */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import type { RaisedGround } from '../hearing.js';
import type { Basis } from '../norms.js';
import { appeal, decided, field, foot, letterhead, type Official, type Party, same, signatory } from './parts.js';
import { described, unmetBlocks } from './preliminaryDecision.js';

/** How the applicant was heard. */
export interface Heard {
  readonly notice: { readonly number: string; readonly date: PlainDate };
  /** The days on which positions were filed. */
  readonly positions: readonly PlainDate[];
  /** The minutes of an oral hearing; null when there was none. */
  readonly minutes: { readonly number: string; readonly date: PlainDate; readonly came: boolean } | null;
  readonly waived: boolean;
}

/** What the refusal says. */
export interface RefusalContent {
  readonly number: string;
  readonly date: PlainDate;
  readonly uin: string;
  readonly registrationNumber: string;
  readonly registeredOn: PlainDate;
  readonly applicant: Party;
  /** The grounds that stand after the hearing; at least one. */
  readonly grounds: readonly RaisedGround[];
  readonly unmet: readonly { readonly norm: string; readonly reason: string }[];
  readonly heard: Heard;
  /** The answer to what the applicant said; '' when he said nothing. */
  readonly answer: string;
  readonly officer: string;
  readonly signatory: Official;
}

/** Throws a RangeError when no ground stands: a refusal without a reason is no act. */
export function refusal(content: RefusalContent): Paper {
  const { number, date, uin, registrationNumber, registeredOn, applicant, grounds, unmet, heard, answer } = content;
  if (grounds.length === 0) throw new RangeError('A refusal rests on at least one ground of item 10 (L10).');
  return {
    kind: 'refusal',
    head: letterhead(date),
    title: {
      kk: 'Мемлекеттік қызмет көрсетуден дәлелді бас тарту',
      ru: 'Мотивированный отказ в оказании государственной услуги',
    },
    number,
    date,
    blocks: [
      ...decided({ date, applicant, uin, registrationNumber, registeredOn }),
      { is: 'heading', norm: 'P7.3', text: { kk: 'Тыңдау', ru: 'Заслушивание' } },
      ...howHeard(heard),
      ...(answer === ''
        ? []
        : [
            field(
              'APPC 80',
              { kk: 'Өтініш берушінің ұстанымына жауап', ru: 'Ответ на позицию заявителя' },
              same(answer),
            ),
          ]),
      { is: 'heading', norm: 'P7.3', text: { kk: 'Шешім', ru: 'Решение' } },
      {
        is: 'paragraph',
        norm: 'P7.3',
        text: {
          kk: 'Қағидалардың 7-тармағының үшінші бөлігіне сәйкес мемлекеттік қызмет көрсетуден мынадай негіздер бойынша бас тартылсын:',
          ru: 'Согласно части третьей пункта 7 Правил в оказании государственной услуги отказать по следующим основаниям:',
        },
      },
      { is: 'list', items: grounds.map((ground) => ({ norm: ground.norm, text: described(ground) })) },
      ...unmetBlocks(unmet),
      { is: 'heading', norm: 'LSS 19-1(3)', text: { kk: 'Бұдан әрі не істеуге болады', ru: 'Что делать дальше' } },
      {
        is: 'list',
        items: [
          {
            norm: 'LSS 19-1(3)',
            text: {
              kk: 'Бас тартудың себептері жойылғаннан кейін жалпы тәртіппен қайта жүгінуге болады; бұл шешім оған кедергі болмайды.',
              ru: 'После устранения причин отказа можно обратиться повторно в общем порядке; это решение тому не препятствует.',
            },
          },
          {
            norm: 'L7',
            text: {
              kk: 'Қайта жүгіну де тегін: мемлекеттік қызмет үшін төлем алынбайды.',
              ru: 'Повторное обращение также бесплатно: плата за государственную услугу не взимается.',
            },
          },
        ],
      },
      ...appeal(date),
      field('APPC 80', { kk: 'Істі қараған қызметкер', ru: 'Дело рассмотрел работник' }, content.officer),
      signatory(content.signatory, 'P7.3'),
    ],
    qr: null,
    foot,
  };
}

/** How whoever is burdened was heard: as the paper calls him, and by which norm he was notified. */
export function howHeard(
  { notice, positions, minutes, waived }: Heard,
  who: Bilingual = { kk: 'Өтініш беруші', ru: 'Заявитель' },
  notified: Basis = 'P7.1c',
): readonly Block[] {
  const sent = longDate(notice.date);
  const items: { readonly norm: string; readonly text: Bilingual }[] = [
    {
      norm: notified,
      text: {
        kk: `Алдын ала шешім мен тыңдау уақыты ${sent.kk} № ${notice.number} хабарламамен жеткізілді.`,
        ru: `О предварительном решении и времени заслушивания уведомлено ${sent.ru}, № ${notice.number}.`,
      },
    },
    ...positions.map((day) => ({
      norm: 'APPC 73(3)',
      text: {
        kk: `${who.kk} ${longDate(day).kk} жазбаша ұстаным білдірді.`,
        ru: `${who.ru} выразил письменную позицию ${longDate(day).ru}.`,
      },
    })),
  ];
  if (minutes) {
    const held = longDate(minutes.date);
    items.push({
      norm: 'APPC 74(1)',
      text: minutes.came
        ? {
            kk: `Ауызша тыңдау өткізілді: ${held.kk} № ${minutes.number} хаттама.`,
            ru: `Проведено устное заслушивание: протокол ${held.ru} № ${minutes.number}.`,
          }
        : {
            kk: `${who.kk} тыңдауға келмеді: ${held.kk} № ${minutes.number} хаттама.`,
            ru: `${who.ru} на заслушивание не явился: протокол ${held.ru} № ${minutes.number}.`,
          },
    });
  }
  if (waived)
    items.push({
      norm: 'APPC 73(2)(5)',
      text: {
        kk: `${who.kk} тыңдаудан өз өтінішхатымен бас тартты.`,
        ru: `${who.ru} отказался от заслушивания собственным ходатайством.`,
      },
    });
  if (positions.length === 0 && !minutes && !waived)
    items.push({
      norm: 'APPC 73(3)',
      text: {
        kk: `${who.kk} ұстаным білдіру құқығын пайдаланбады; екі жұмыс күндік мерзім өтті.`,
        ru: `${who.ru} правом выразить позицию не воспользовался; срок в два рабочих дня истёк.`,
      },
    });
  return [{ is: 'list', items }];
}
