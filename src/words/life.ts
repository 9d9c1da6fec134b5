/** The page of a permit's life, and the application for its extension. */
import type { Text } from './languages.js';

export const lifeWords = {
  extend: { kk: 'Рұқсатты ұзарту', ru: 'Продление разрешения', en: 'Extension of the permit' },
  extendsUntil: {
    kk: 'Рұқсат {from} дейін қолданылады. Ұзартылса, соңғы күні {until} болады.',
    ru: 'Разрешение действует до {from}. После продления последним днём будет {until}.',
    en: 'The permit is valid until {from}. When extended, its last day will be {until}.',
  },
  extendHow: {
    kk: 'Тек ұзартылған шарт пен мәліметтер нысаны қажет; қалған мәліметтер рұқсат берілген кездегідей қалады. Нәтиже жеті жұмыс күні ішінде беріледі, қызмет тегін. Өтініш беруге ерте болмайды.',
    ru: 'Нужны только продлённый договор и форма сведений; остальное остаётся как при выдаче разрешения. Результат – в течение семи рабочих дней, услуга бесплатна. Подать заявление никогда не рано.',
    en: 'Only the prolonged contract and the information form are needed; the rest stays as when the permit was issued. The result comes within seven working days, free of charge. It is never too early to apply.',
  },
  askExtension: { kk: 'Ұзартуға өтініш беру', ru: 'Подать заявление о продлении', en: 'Apply for an extension' },
  issuedOn: { kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Date of issue' },
  expiresOn: { kk: 'Соңғы күні (қоса алғанда)', ru: 'Последний день (включительно)', en: 'Last day (inclusive)' },
  application: {
    kk: 'Берілген өтініші',
    ru: 'Заявление, по которому выдано',
    en: 'Application on which it was issued',
  },
  contracts: {
    kk: 'Базалық операторлармен шарттар',
    ru: 'Договоры с базовыми операторами',
    en: 'Contracts with base operators',
  },
  operator: { kk: 'Базалық оператор', ru: 'Базовый оператор', en: 'Base operator' },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  dated: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  until: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  openEnded: { kk: 'мерзімсіз', ru: 'бессрочный', en: 'open-ended' },
} as const satisfies Record<string, Text>;
