/**
 * The preliminary decision to terminate a permit and, on the same paper, the notice of the hearing: grounds with facts, evidence and the day of the
 * event, and how the holder can be heard (A5.c1, A5.c3, APPC 73).
 */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { datedOf, longDate } from '../dates.js';
import type { Slot } from '../hearing.js';
import type { TerminationGround } from '../permitContracts.js';
import { type AboutPermit, aboutPermit, field, foot, letterhead, type Official, signatory } from './parts.js';
import { conditions } from './permit.js';
import { slotWords } from './preliminaryDecision.js';

/** A ground with the contract that it concerns. */
export interface NamedGround extends TerminationGround {
  readonly operator: string;
  readonly contractNumber: string;
  readonly contractDate: PlainDate;
}

/** What the preliminary decision says. */
export interface PreliminaryTerminationContent {
  readonly number: string;
  readonly date: PlainDate;
  readonly permit: AboutPermit;
  /** At least one. */
  readonly grounds: readonly NamedGround[];
  readonly slot: Slot;
  /** Until the end of this day the holder may object or move (APPC 73(3)). */
  readonly objectionsEnd: PlainDate;
  /** When the general term ends (APPC 76). */
  readonly due: PlainDate;
  readonly officer: string;
  readonly signatory: Official;
}

/** Throws a RangeError when no ground is raised: there is nothing to be heard on. */
export function preliminaryTermination(content: PreliminaryTerminationContent): Paper {
  const { number, date, permit, grounds, slot, objectionsEnd, due, officer } = content;
  if (grounds.length === 0) throw new RangeError('A preliminary decision to terminate raises at least one ground.');
  const last = longDate(due);
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
      ...aboutPermit(permit),
      {
        is: 'paragraph',
        norm: 'A5.c1',
        text: {
          kk: 'Базалық оператормен шарттың қолданылуы тоқтағандықтан, рұқсаттың қолданысын мынадай негіздер бойынша тоқтату туралы алдын ала шешім қабылданды:',
          ru: 'В связи с прекращением договора с базовым оператором принято предварительное решение о прекращении действия разрешения по следующим основаниям:',
        },
      },
      { is: 'list', items: grounds.map((ground) => ({ norm: ground.norm, text: groundWords(ground) })) },
      {
        is: 'paragraph',
        norm: 'A5.c2',
        text: {
          kk: 'Егер шарт ұзартылған немесе біліктілік талаптарына сәйкес келетін басқа шарт болса, оны шешім қабылданғанға дейін жеке кабинетте көрсетіңіз: сәйкестік расталса, рұқсат тоқтатылмайды.',
          ru: 'Если договор продлён или есть другой договор, отвечающий квалификационным требованиям, покажите его в личном кабинете до принятия решения: при подтверждённом соответствии действие разрешения не прекращается.',
        },
      },
      ...hearing(slot, objectionsEnd),
      {
        is: 'note',
        norm: 'APPC 76',
        text: {
          kk: `Бұл түпкілікті шешім емес: рұқсат қолданыста. Шешім ${last.kk} сағат 18:30-дан кешіктірілмей қабылданады және ол алынған күннен бастап күшіне енеді.`,
          ru: `Это не окончательное решение: разрешение действует. Решение принимается не позднее 18 часов 30 минут ${last.ru} и действует со дня его получения.`,
        },
      },
      field('APPC 80', { kk: 'Дайындаған қызметкер', ru: 'Подготовил работник' }, officer),
      signatory(content.signatory, 'APPC 73(1)'),
    ],
    qr: null,
    foot,
  };
}

/** A ground in the words of the conditions of the permit, with its contract, the day of the event, the facts and what shows them. */
export function groundWords(ground: NamedGround): Bilingual {
  const { norm, operator, contractNumber, contractDate, eventOn, facts, evidence } = ground;
  const wording = conditions.find((one) => one.norm === norm)?.text ?? { kk: '', ru: '' };
  const [dated, event] = [datedOf(contractDate), eventOn ? longDate(eventOn) : null];
  return {
    kk: [
      wording.kk,
      `Шарт: ${operator}, ${dated.kk} № ${contractNumber}`,
      `Шарт қолданылған соңғы күн: ${event?.kk ?? ''}`,
      `Мән-жайлар: ${facts}`,
      `Дәлелдер: ${evidence}`,
    ].join('\n'),
    ru: [
      wording.ru,
      `Договор: ${operator}, ${dated.ru} № ${contractNumber}`,
      `Последний день действия договора: ${event?.ru ?? ''}`,
      `Обстоятельства: ${facts}`,
      `Доказательства: ${evidence}`,
    ].join('\n'),
  };
}

function hearing(slot: Slot, objectionsEnd: PlainDate): readonly Block[] {
  const last = longDate(objectionsEnd);
  return [
    { is: 'heading', norm: 'P7.1d', text: { kk: 'Тыңдау', ru: 'Заслушивание' } },
    field('P7.1d', { kk: 'Уақыты, күні және орны (тәсілі)', ru: 'Время, дата и место (способ)' }, slotWords(slot)),
    {
      is: 'list',
      items: [
        {
          norm: 'APPC 73(3)',
          text: {
            kk: `Ұстанымыңызды жазбаша білдіруге немесе ауызша тыңдауды сұрауға болады: ${last.kk} сағат 24:00-ге дейін, порталдағы жеке кабинетте, ЭЦҚ қойып. Хабарлама кейінірек алынса, мерзім алынған күннен есептеледі.`,
            ru: `Вы можете выразить позицию письменно или ходатайствовать об устном заслушивании: до 24 часов ${last.ru}, в личном кабинете на портале, с ЭЦП. Если уведомление получено позже, срок считается со дня получения.`,
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
