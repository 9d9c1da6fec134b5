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
} as const satisfies Record<string, Text>;
