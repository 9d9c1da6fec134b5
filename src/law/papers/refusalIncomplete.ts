/** The refusal of further consideration: every defect at once, its norm and its cure, and all that APPC 80 asks of an act that burdens. */
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import { isNorm, norms } from '../norms.js';
import { appeal, both, decided, field, foot, letterhead, type Official, type Party, same, signatory } from './parts.js';

/** A defect of the package as the officer found it (P6.5). */
export interface RefusalDefect {
  readonly norm: string;
  readonly what: 'missing' | 'expired';
  /** What is amiss, in the officer's words; one text, or one for each language. */
  readonly remark: string | Bilingual;
  /** How to cure it. */
  readonly cure: string | Bilingual;
}

/** What the refusal says. */
export interface RefusalIncompleteContent {
  readonly number: string;
  readonly date: PlainDate;
  readonly uin: string;
  readonly registrationNumber: string;
  readonly registeredOn: PlainDate;
  /** The last day of the two working days (P6.3). */
  readonly due: PlainDate;
  readonly applicant: Party;
  /** All of them; at least one. */
  readonly defects: readonly RefusalDefect[];
  /** The officer who checked the package. */
  readonly officer: string;
  readonly head: Official;
}

/** Throws a RangeError when no defect is listed: a refusal without a reason is no act. */
export function refusalIncomplete(content: RefusalIncompleteContent): Paper {
  const { number, date, uin, registrationNumber, registeredOn, due, applicant, defects, officer, head } = content;
  if (defects.length === 0)
    throw new RangeError('A refusal of further consideration lists at least one defect (P6.5).');
  const last = longDate(due);
  return {
    kind: 'refusalIncomplete',
    head: letterhead(date),
    title: {
      kk: 'Өтінішті одан әрі қараудан дәлелді бас тарту',
      ru: 'Мотивированный отказ в дальнейшем рассмотрении заявления',
    },
    number,
    date,
    blocks: [
      ...decided({ date, applicant, uin, registrationNumber, registeredOn }),
      {
        is: 'paragraph',
        norm: 'P6.3',
        text: {
          kk: `Ұсынылған құжаттардың толықтығы тіркеуден кейінгі екі жұмыс күні ішінде (${last.kk} сағат 18:30-ға дейін) тексерілді. Мынадай кемшіліктер анықталды:`,
          ru: `Полнота представленных документов проверена в течение двух рабочих дней с момента регистрации (срок – до 18 часов 30 минут ${last.ru}). Установлены следующие недостатки:`,
        },
      },
      { is: 'list', items: defects.map((defect) => ({ norm: defect.norm, text: described(defect) })) },
      { is: 'heading', norm: 'P6.5', text: { kk: 'Шешім', ru: 'Решение' } },
      {
        is: 'paragraph',
        norm: 'P6.5',
        text: {
          kk: 'Құжаттардың толық емес топтамасы және (немесе) қолданылу мерзімі өткен құжаттар ұсынылғандықтан, Қағидалардың 6-тармағының бесінші бөлігіне сәйкес өтінішті одан әрі қараудан бас тартылсын.',
          ru: 'В связи с представлением неполного пакета документов и (или) документов с истекшим сроком действия, согласно части пятой пункта 6 Правил, в дальнейшем рассмотрении заявления отказать.',
        },
      },
      { is: 'heading', norm: 'LSS 19-1(3)', text: { kk: 'Бұдан әрі не істеуге болады', ru: 'Что делать дальше' } },
      {
        is: 'list',
        items: [
          {
            norm: 'LSS 19-1(3)',
            text: {
              kk: 'Көрсетілген кемшіліктер жойылғаннан кейін жалпы тәртіппен қайта жүгінуге болады; бұл шешім оған кедергі болмайды.',
              ru: 'После устранения указанных недостатков можно обратиться повторно в общем порядке; это решение тому не препятствует.',
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
      field('APPC 80', { kk: 'Құжаттарды тексерген қызметкер', ru: 'Документы проверил работник' }, officer),
      signatory(head, 'P6.5'),
    ],
    qr: null,
    foot,
  };
}

/** Which document or statement, what is amiss, how to cure it. */
function described({ norm, what, remark, cure }: RefusalDefect): Bilingual {
  const name = isNorm(norm) ? both(norms[norm]) : same('');
  const state = states[what];
  const said = typeof remark === 'string' ? same(remark) : remark;
  const way = typeof cure === 'string' ? same(cure) : cure;
  return {
    kk: `${[name.kk, state.kk, said.kk].filter(Boolean).join(' ')}\nЖою тәсілі: ${way.kk}`,
    ru: `${[name.ru, state.ru, said.ru].filter(Boolean).join(' ')}\nКак устранить: ${way.ru}`,
  };
}

const states: { readonly [what in RefusalDefect['what']]: Bilingual } = {
  missing: { kk: 'Ұсынылмаған немесе толық емес.', ru: 'Не представлено или представлено не полностью.' },
  expired: { kk: 'Қолданылу мерзімі өткен.', ru: 'Срок действия истек.' },
};
