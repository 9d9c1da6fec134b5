/**
 * The preliminary decision to refuse and, on the same paper, the notice of the hearing: grounds with facts and evidence, and
 * the time, date and place or method at which the applicant can state a position (P7.1c, P7.1d).
 */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import { grounds as list } from '../grounds.js';
import type { RaisedGround, Slot } from '../hearing.js';
import { isNorm, norms } from '../norms.js';
import { both, field, foot, letterhead, named, type Official, type Party, same, signatory } from './parts.js';

/** What the preliminary decision says. */
export interface PreliminaryDecisionContent {
  readonly number: string;
  readonly date: PlainDate;
  readonly uin: string;
  readonly registrationNumber: string;
  readonly applicant: Party;
  /** At least one. */
  readonly grounds: readonly RaisedGround[];
  /** The requirements of appendix 4 that were found not to be met, with the officer's reasons (L10.2). */
  readonly unmet: readonly { readonly norm: string; readonly reason: string }[];
  /** Null when the applicant has asked not to be heard. */
  readonly slot: Slot | null;
  /** Until the end of this day the applicant may object or move (APPC 73(3)). */
  readonly objectionsEnd: PlainDate;
  /** When the term of the service ends (L4). */
  readonly resultDue: PlainDate;
  readonly officer: string;
  readonly signatory: Official;
}

/** Throws a RangeError when no ground is raised: there is nothing to be heard on. */
export function preliminaryDecision(content: PreliminaryDecisionContent): Paper {
  const { number, date, uin, registrationNumber, applicant, grounds, unmet, slot, resultDue, officer } = content;
  if (grounds.length === 0)
    throw new RangeError('A preliminary decision to refuse raises at least one ground (P7.1c).');
  const due = longDate(resultDue);
  return {
    kind: 'preliminaryDecision',
    head: letterhead(date),
    title: {
      kk: 'Алдын ала шешім және тыңдау туралы хабарлама\nМемлекеттік қызмет көрсетуден бас тарту туралы',
      ru: 'Предварительное решение и уведомление о заслушивании\nОб отказе в оказании государственной услуги',
    },
    number,
    date,
    blocks: [
      field('P7.1c', { kk: 'Өтініш беруші', ru: 'Заявитель' }, named(applicant)),
      field('P6.1a', { kk: 'Өтініш', ru: 'Заявление' }, same(`${uin}, № ${registrationNumber}`)),
      {
        is: 'paragraph',
        norm: 'P7.1c',
        text: {
          kk: 'Өтініш пен оған қоса берілген құжаттар тексерілді. Мемлекеттік қызмет көрсетуден мынадай негіздер бойынша бас тарту туралы алдын ала шешім қабылданды:',
          ru: 'Заявление и приложенные к нему документы проверены. Принято предварительное решение об отказе в оказании государственной услуги по следующим основаниям:',
        },
      },
      { is: 'list', items: grounds.map((ground) => ({ norm: ground.norm, text: described(ground) })) },
      ...unmetBlocks(unmet),
      ...hearing(slot, content.objectionsEnd),
      {
        is: 'note',
        norm: 'L4',
        text: {
          kk: `Бұл түпкілікті шешім емес. Нәтиже ${due.kk} сағат 18:30-дан кешіктірілмей беріледі; мемлекеттік қызмет тегін көрсетіледі.`,
          ru: `Это не окончательное решение. Результат выдаётся не позднее 18 часов 30 минут ${due.ru}; государственная услуга оказывается бесплатно.`,
        },
      },
      field('P7.1a', { kk: 'Тексерген қызметкер', ru: 'Проверил работник' }, officer),
      signatory(content.signatory, 'P7.1c'),
    ],
    qr: null,
    foot,
  };
}

/** The requirements that are not met, where there are any. */
export function unmetBlocks(unmet: PreliminaryDecisionContent['unmet']): readonly Block[] {
  if (unmet.length === 0) return [];
  return [
    {
      is: 'heading',
      norm: 'A4.h',
      text: { kk: 'Орындалмаған біліктілік талаптары', ru: 'Невыполненные квалификационные требования' },
    },
    {
      is: 'list',
      items: unmet.map(({ norm, reason }) => {
        const name = isNorm(norm) ? both(norms[norm]) : same('');
        return { norm, text: { kk: `${name.kk}\n${reason}`, ru: `${name.ru}\n${reason}` } };
      }),
    },
  ];
}

/** A ground in the words of the Order, with the facts and what shows them. */
export function described({ norm, facts, evidence, law }: RaisedGround): Bilingual {
  const ground = list.find((one) => one.norm === norm);
  const wording = ground ? both(ground) : same('');
  const parts = (lang: 'kk' | 'ru', factsAre: string, evidenceIs: string, lawIs: string) =>
    [
      wording[lang],
      `${factsAre}: ${facts}`,
      ...(evidence === '' ? [] : [`${evidenceIs}: ${evidence}`]),
      ...(law === '' ? [] : [`${lawIs}: ${law}`]),
    ].join('\n');
  return {
    kk: parts('kk', 'Мән-жайлар', 'Дәлелдер', 'Келісімді талап ететін заң'),
    ru: parts('ru', 'Обстоятельства', 'Доказательства', 'Закон, требующий согласования'),
  };
}

/** The day, hour and place of a slot in words. */
export function slotWords({ date, time, method, place }: Slot): Bilingual {
  const day = longDate(date);
  return {
    kk: `${day.kk}, сағат ${time} (UTC+5), ${methods[method].kk}: ${place}`,
    ru: `${day.ru}, ${time} (UTC+5), ${methods[method].ru}: ${place}`,
  };
}

const methods: { readonly [method in Slot['method']]: Bilingual } = {
  inPerson: { kk: 'жеке қатысу', ru: 'лично' },
  video: { kk: 'бейнеконференция', ru: 'видеоконференция' },
};

function hearing(slot: Slot | null, objectionsEnd: PlainDate): readonly Block[] {
  const last = longDate(objectionsEnd);
  if (!slot)
    return [
      {
        is: 'paragraph',
        norm: 'APPC 73(2)(5)',
        text: {
          kk: 'Тыңдау өткізілмейді: өтініш беруші одан өз өтінішхатымен бас тартқан.',
          ru: 'Заслушивание не проводится: заявитель отказался от него собственным ходатайством.',
        },
      },
    ];
  return [
    { is: 'heading', norm: 'P7.1d', text: { kk: 'Тыңдау', ru: 'Заслушивание' } },
    field('P7.1d', { kk: 'Уақыты, күні және орны (тәсілі)', ru: 'Время, дата и место (способ)' }, slotWords(slot)),
    {
      is: 'list',
      items: [
        {
          norm: 'APPC 73(3)',
          text: {
            kk: `Ұстанымыңызды жазбаша білдіруге немесе ауызша тыңдауды сұрауға болады: ${last.kk} сағат 24:00-ге дейін, порталдағы жеке кабинетте, ЭЦҚ қойып.`,
            ru: `Вы можете выразить позицию письменно или ходатайствовать об устном заслушивании: до 24 часов ${last.ru}, в личном кабинете на портале, с ЭЦП.`,
          },
        },
        {
          norm: 'APPC 73(3)',
          text: {
            kk: 'Өтінішхат бермесеңіз де, көрсетілген уақытта келе аласыз немесе қосыла аласыз. Қарсылықтың болмауы шешім қабылдауға кедергі емес.',
            ru: 'Явиться или подключиться в указанное время можно и без ходатайства. Отсутствие возражений не препятствует принятию решения.',
          },
        },
        {
          norm: 'APPC 75',
          text: {
            kk: 'Істің барлық құжаттары жеке кабинетіңізде ашық.',
            ru: 'Все материалы дела открыты в вашем личном кабинете.',
          },
        },
      ],
    },
  ];
}
