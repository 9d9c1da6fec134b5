/** How a civil date is written on papers in Kazakh and in Russian, the same on every machine. */
import type { Bilingual } from '../core/paper.js';
import type { PlainDate } from '../core/procedure.js';

// prettier-ignore
const months: readonly Bilingual[] = [
  { kk: 'қаңтар',    ru: 'января'   },
  { kk: 'ақпан',     ru: 'февраля'  },
  { kk: 'наурыз',    ru: 'марта'    },
  { kk: 'сәуір',     ru: 'апреля'   },
  { kk: 'мамыр',     ru: 'мая'      },
  { kk: 'маусым',    ru: 'июня'     },
  { kk: 'шілде',     ru: 'июля'     },
  { kk: 'тамыз',     ru: 'августа'  },
  { kk: 'қыркүйек',  ru: 'сентября' },
  { kk: 'қазан',     ru: 'октября'  },
  { kk: 'қараша',    ru: 'ноября'   },
  { kk: 'желтоқсан', ru: 'декабря'  },
];

/** A date in words: «2026 жылғы 2 желтоқсан», «2 декабря 2026 года». Throws a RangeError for what is no date. */
export function longDate(date: PlainDate): Bilingual {
  const [year, month, day] = date.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  if (!name || !year || !day || day > 31) throw new RangeError(`Not a civil date: ${date}`);
  return { kk: `${year} жылғы ${day} ${name.kk}`, ru: `${day} ${name.ru} ${year} года` };
}
