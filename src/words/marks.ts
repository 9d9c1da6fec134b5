/** What the codes in the margin of a paper mean, in the two languages of papers. */

/** A part of the Order or a law that is cited, by what its codes begin with. */
export const markTexts = {
  P: { kk: 'Қағидалардың тармағы', ru: 'пункт Правил' },
  L: { kk: '1-қосымшаның (Тізбенің) жолы', ru: 'строка приложения 1 (Перечня)' },
  A: { kk: 'Қағидаларға нөмірі көрсетілген қосымша', ru: 'приложение к Правилам с этим номером' },
  APPC: { kk: 'Әкімшілік рәсімдік-процестік кодекс', ru: 'Административный процедурно-процессуальный кодекс' },
  LPN: { kk: '«Рұқсаттар және хабарламалар туралы» Заң', ru: 'Закон «О разрешениях и уведомлениях»' },
  LSS: { kk: '«Мемлекеттік көрсетілетін қызметтер туралы» Заң', ru: 'Закон «О государственных услугах»' },
  LPD: {
    kk: '«Дербес деректер және оларды қорғау туралы» Заң',
    ru: 'Закон «О персональных данных и их защите»',
  },
} as const satisfies { readonly [prefix: string]: { readonly kk: string; readonly ru: string } };

/** What stands before them. */
export const markLead = { kk: 'Шеттегі белгілер', ru: 'Обозначения на полях' } as const;

/** The mark of what no norm asks for. */
export const practiceMark = { kk: 'тәжірибе', ru: 'практика' } as const;
