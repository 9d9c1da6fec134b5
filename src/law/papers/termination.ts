/**
 * The decision on a termination: to terminate the permit (A5.c1, A5.c3), with the day of the event and that of the decision, or to keep it, because
 * another contract stands or the ground fell away.
 */
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import {
  type AboutPermit,
  aboutPermit,
  appeal,
  field,
  foot,
  letterhead,
  type Official,
  same,
  signatory,
} from './parts.js';
import { groundWords, type NamedGround } from './preliminaryTermination.js';
import { type Heard, howHeard } from './refusal.js';

/** What the decision to terminate says. */
export interface TerminationContent {
  readonly number: string;
  /** The day of the decision. */
  readonly date: PlainDate;
  readonly permit: AboutPermit;
  /** At least one. */
  readonly grounds: readonly NamedGround[];
  /** The day of the event by which the last of the contracts ceased. */
  readonly eventOn: PlainDate;
  readonly heard: Heard;
  /** What was found after the hearing. */
  readonly conclusion: string;
  /** The answer to what the holder said; '' when he said nothing. */
  readonly answer: string;
  readonly officer: string;
  readonly signatory: Official;
}

/** Throws a RangeError when no ground is named: a termination without a ground is no act. */
export function termination(content: TerminationContent): Paper {
  const { number, date, permit, grounds, eventOn, heard, conclusion, answer, officer } = content;
  if (grounds.length === 0) throw new RangeError('A termination rests on at least one ground.');
  const [event, decided] = [longDate(eventOn), longDate(date)];
  return {
    kind: 'termination',
    head: letterhead(date),
    title: {
      kk: 'Шешім\nРұқсаттың қолданысын тоқтату туралы',
      ru: 'Решение\nО прекращении действия разрешения',
    },
    number,
    date,
    blocks: [
      field('APPC 80', { kk: 'Шешім қабылдаған орган', ru: 'Орган, принявший решение' }, letterhead(date)),
      ...aboutPermit(permit),
      { is: 'heading', norm: 'APPC 73', text: { kk: 'Тыңдау', ru: 'Заслушивание' } },
      ...howHeard(heard, { kk: 'Рұқсат иесі', ru: 'Владелец' }, 'APPC 73(1)'),
      ...(answer === ''
        ? []
        : [
            field('APPC 80', { kk: 'Рұқсат иесінің ұстанымына жауап', ru: 'Ответ на позицию владельца' }, same(answer)),
          ]),
      { is: 'heading', norm: 'A5.c0', text: { kk: 'Шешім', ru: 'Решение' } },
      {
        is: 'paragraph',
        norm: 'LPN 42',
        text: {
          kk: `№ ${permit.number} рұқсаттың қолданысы мынадай негіздер бойынша тоқтатылсын:`,
          ru: `Действие разрешения № ${permit.number} прекратить по следующим основаниям:`,
        },
      },
      { is: 'list', items: grounds.map((ground) => ({ norm: ground.norm, text: groundWords(ground) })) },
      field('APPC 80', { kk: 'Тыңдаудан кейін анықталғаны', ru: 'Установлено после заслушивания' }, same(conclusion)),
      field('A5.c1', { kk: 'Оқиға күні', ru: 'День события' }, event),
      field('APPC 80', { kk: 'Шешім күні', ru: 'День решения' }, decided),
      {
        is: 'paragraph',
        norm: 'A5.c1',
        text: {
          kk: 'Шешім қабылданған күні біліктілік талаптарына сәйкес келетін басқа шарт жоқ.',
          ru: 'На день решения другого договора, отвечающего квалификационным требованиям, нет.',
        },
      },
      {
        is: 'paragraph',
        norm: 'APPC 83(2)',
        text: {
          kk: 'Рұқсаттың қолданысы рұқсат иесі осы шешімді алған күннен бастап тоқтатылады; оған дейін рұқсат қолданыста.',
          ru: 'Действие разрешения прекращается со дня получения этого решения владельцем; до этого разрешение действует.',
        },
      },
      {
        is: 'note',
        norm: 'L7',
        text: {
          kk: 'Жаңа рұқсатқа кез келген уақытта жалпы тәртіппен өтініш беруге болады; мемлекеттік қызмет тегін көрсетіледі.',
          ru: 'Подать заявление на новое разрешение можно в любое время в общем порядке; государственная услуга оказывается бесплатно.',
        },
      },
      ...appeal(date),
      field('APPC 80', { kk: 'Дайындаған қызметкер', ru: 'Подготовил работник' }, officer),
      signatory(content.signatory, 'A5.c1'),
    ],
    qr: null,
    foot,
  };
}

/** What the decision to keep a permit says. */
export interface PermitKeptContent {
  readonly number: string;
  readonly date: PlainDate;
  readonly permit: AboutPermit;
  /** The preliminary decision that it answers. */
  readonly notice: { readonly number: string; readonly date: PlainDate };
  /** Another contract stands, or the ground fell away. */
  readonly because: 'otherContract' | 'groundFellAway';
  /** The contracts that stand on that day, «оператор, № 7». */
  readonly contracts: readonly string[];
  readonly reason: string;
  readonly signatory: Official;
}

export function permitKept(content: PermitKeptContent): Paper {
  const { number, date, permit, notice, because, contracts, reason } = content;
  const sent = longDate(notice.date);
  return {
    kind: 'permitKept',
    head: letterhead(date),
    title: { kk: 'Шешім\nРұқсатты сақтау туралы', ru: 'Решение\nО сохранении разрешения' },
    number,
    date,
    blocks: [
      field('APPC 80', { kk: 'Шешім қабылдаған орган', ru: 'Орган, принявший решение' }, letterhead(date)),
      ...aboutPermit(permit),
      field(
        'APPC 73(1)',
        { kk: 'Алдын ала шешім', ru: 'Предварительное решение' },
        { kk: `${sent.kk} № ${notice.number}`, ru: `${sent.ru}, № ${notice.number}` },
      ),
      { is: 'paragraph', norm: because === 'otherContract' ? 'A5.c1' : 'APPC 70', text: whys[because] },
      field('A5.f11', { kk: 'Қолданыстағы шарттар', ru: 'Действующие договоры' }, same(contracts.join('\n'))),
      field('APPC 80', { kk: 'Себебі', ru: 'Причина' }, same(reason)),
      {
        is: 'paragraph',
        norm: 'APPC 80',
        text: {
          kk: 'Рұқсат қолданыста: нөмірі мен мерзімі өзгермейді.',
          ru: 'Разрешение действует: его номер и срок не меняются.',
        },
      },
      signatory(content.signatory, 'A5.c1'),
    ],
    qr: null,
    foot,
  };
}

const whys: { readonly [because in PermitKeptContent['because']]: Bilingual } = {
  otherContract: {
    kk: 'Шешім қабылданған күні біліктілік талаптарына сәйкес келетін басқа шарт қолданыста, сондықтан рұқсат тоқтатылмайды. Қолданылуы тоқтаған шарт тізілімнен шығарылады.',
    ru: 'На день решения действует другой договор, отвечающий квалификационным требованиям, поэтому действие разрешения не прекращается. Прекратившийся договор исключается из реестра.',
  },
  groundFellAway: {
    kk: 'Алдын ала шешімнің негізі жойылды: шарт қолданыста. Тоқтату рәсімі аяқталды.',
    ru: 'Основание предварительного решения отпало: договор действует. Процедура прекращения завершена.',
  },
};
