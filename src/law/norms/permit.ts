/** Appendix 5, the permit and the conditions printed on it: what each point says in short, and what carries it. */
import type { NormRow } from '../norms.js';

export const permit = {
  'A5.c0': {
    carrier: 'paper',
    kk: 'Рұқсаттың қолданылу шарттары (тақырып).',
    ru: 'Условия действия разрешения (заголовок).',
    en: 'Conditions of validity of the permit (heading).',
  },
  'A5.f1': {
    carrier: 'paper',
    kk: 'Атауы: Қазақстан Республикасының виртуалды ұялы байланыс операторының рұқсаты.',
    ru: 'Название: разрешение виртуального оператора сотовой связи Республики Казахстан.',
    en: 'Title: permit of the virtual operator of cellular communication of the Republic of Kazakhstan.',
  },
  'A5.f2': { carrier: 'paper', kk: 'Рұқсаттың нөмірі.', ru: 'Номер разрешения.', en: 'Number of the permit.' },
  'A5.f3': {
    carrier: 'paper',
    kk: 'Кімге берілді (заңды немесе жеке тұлғаның атауы).',
    ru: 'Кому выдано (наименование юридического или физического лица).',
    en: 'To whom issued (name of the legal entity or individual).',
  },
  'A5.f4': { carrier: 'paper', kk: 'БСН (ЖСН).', ru: 'БИН (ИИН).', en: 'BIN (IIN).' },
  'A5.f5': {
    carrier: 'paper',
    kk: 'Ұйымдастыру үшін: радиобайланыс түрі.',
    ru: 'Для организации: вид радиосвязи.',
    en: 'For organising: type of radio communication.',
  },
  'A5.f6': {
    carrier: 'paper',
    kk: 'Рұқсаттың қолданылу мерзімі: 10 жыл.',
    ru: 'Срок действия разрешения: 10 лет.',
    en: 'Validity of the permit: 10 years.',
  },
  'A5.f7': { carrier: 'paper', kk: 'Берілген күні.', ru: 'Дата выдачи.', en: 'Date of issue.' },
  'A5.f8': {
    carrier: 'paper',
    kk: 'Басшының тегі, аты, әкесінің аты (бар болса).',
    ru: 'Руководитель: фамилия, имя, отчество (при наличии).',
    en: 'Head: surname, name, patronymic (if any).',
  },
  'A5.f9': {
    carrier: 'paper',
    kk: 'Өтініштің бірегей сәйкестендіру нөмірі.',
    ru: 'Уникальный идентификационный номер заявления.',
    en: 'Unique identification number of the application.',
  },
  'A5.f10': { carrier: 'paper', kk: 'Негізі.', ru: 'Основание.', en: 'Basis.' },
  'A5.f11': {
    carrier: 'paper',
    kk: 'Қосымша ақпарат.',
    ru: 'Дополнительная информация.',
    en: 'Additional information.',
  },
  'A5.c1': {
    carrier: 'step',
    kk: 'Шарттың қолданылуы тоқтап, оператор біліктілік талаптарына сәйкес келмей қалса, рұқсат тоқтатылады.',
    ru: 'При прекращении действия договора, из-за которого оператор не соответствует квалификационным требованиям, действие разрешения прекращается.',
    en: 'If the contract ceases, so that the operator does not meet the qualification requirements, the permit is terminated.',
  },
  'A5.c2': {
    carrier: 'check',
    kk: 'Базалық оператормен шарт ұзартылып, сәйкестік расталғанда рұқсат ұзартылады.',
    ru: 'При продлении договора с базовым оператором и подтвержденном соответствии разрешение продлевается.',
    en: 'When the contract with the base operator is prolonged and conformity is confirmed, the permit is extended.',
  },
  'A5.c3': {
    carrier: 'check',
    kk: 'Базалық және виртуалды операторлар арасындағы шарт мерзімінен бұрын бұзылғанда рұқсат тоқтатылады.',
    ru: 'При досрочном расторжении договора между базовым и виртуальным операторами действие разрешения прекращается.',
    en: 'When the contract between the base and the virtual operator is rescinded early, the permit is terminated.',
  },
} satisfies { readonly [id: string]: NormRow };
