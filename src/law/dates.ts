/** How a civil date is written on papers in Kazakh and in Russian, the same on every machine. */
import type { Bilingual } from '../core/paper.js';
import type { PlainDate } from '../core/procedure.js';

// prettier-ignore
const months: readonly (Bilingual & { readonly of: string })[] = [
  { kk: 'қаңтар',    of: 'қаңтардағы',    ru: 'января'   },
  { kk: 'ақпан',     of: 'ақпандағы',     ru: 'февраля'  },
  { kk: 'наурыз',    of: 'наурыздағы',    ru: 'марта'    },
  { kk: 'сәуір',     of: 'сәуірдегі',     ru: 'апреля'   },
  { kk: 'мамыр',     of: 'мамырдағы',     ru: 'мая'      },
  { kk: 'маусым',    of: 'маусымдағы',    ru: 'июня'     },
  { kk: 'шілде',     of: 'шілдедегі',     ru: 'июля'     },
  { kk: 'тамыз',     of: 'тамыздағы',     ru: 'августа'  },
  { kk: 'қыркүйек',  of: 'қыркүйектегі',  ru: 'сентября' },
  { kk: 'қазан',     of: 'қазандағы',     ru: 'октября'  },
  { kk: 'қараша',    of: 'қарашадағы',    ru: 'ноября'   },
  { kk: 'желтоқсан', of: 'желтоқсандағы', ru: 'декабря'  },
];

/** A date in words: «2026 жылғы 2 желтоқсан», «2 декабря 2026 года». Throws a RangeError for what is no date. */
export function longDate(date: PlainDate): Bilingual {
  const { year, month, day } = parts(date);
  return { kk: `${year} жылғы ${day} ${month.kk}`, ru: `${day} ${month.ru} ${year} года` };
}

/** The date that a document bears: «2026 жылғы 2 желтоқсандағы», «от 2 декабря 2026 года». RangeError as above. */
export function datedOf(date: PlainDate): Bilingual {
  const { year, month, day } = parts(date);
  return { kk: `${year} жылғы ${day} ${month.of}`, ru: `от ${day} ${month.ru} ${year} года` };
}

function parts(date: PlainDate) {
  const [year, number, day] = date.split('-').map(Number);
  const month = months[(number ?? 0) - 1];
  if (!month || !year || !day || day > 31) throw new RangeError(`Not a civil date: ${date}`);
  return { year, month, day };
}
