/** The documents that confirm conformity (appendix 4, L9.2): contracts with base operators, the information form, others. */
import type { Words } from '../../core/calendar.js';
import type { Basis, Norm } from '../norms.js';
import type { Field, Topic } from './row.js';

const until: Words = {
  kk: 'Қолданылу мерзімінің соңғы күні',
  ru: 'Действует до (включительно)',
  en: 'Valid until (inclusive)',
};

/** 1..n contracts (P2.3). Only the electronic copy is prescribed (A4.d1); the rest tells it apart and shows its term. */
export const contracts: Topic = {
  name: 'contracts',
  norm: 'A4.q0',
  title: {
    kk: 'Базалық оператормен (операторлармен) шарт',
    ru: 'Договор с базовым оператором (операторами)',
    en: 'Contract with the base operator (operators)',
  },
  note: {
    kk: 'Шартта мыналар болуы тиіс: инфрақұрылымды пайдалану туралы келісім; жедел-іздестіру, қарсы барлау іс-шараларына арналған құралдар және екі жыл сақтау; трафикті есепке алу жүйелері; өзара әрекеттесу схемасы. Оператордың лицензиясын көрсетілетін қызметті беруші тізілімнен өзі тексереді.',
    ru: 'Договор содержит: соглашение об использовании инфраструктуры; средства для оперативно-розыскных, контрразведывательных мероприятий и хранение в течение двух лет; системы учета трафика; схему взаимодействия. Лицензию оператора услугодатель проверяет по реестру сам.',
    en: 'The contract contains: the agreement on the use of infrastructure; the means for operational-search and counter-intelligence measures and two-year storage; traffic accounting systems; the scheme of interaction. The operator’s licence is looked up by the provider itself.',
  },
  rows: [
    {
      is: 'repeat',
      name: 'contracts',
      norm: 'P2.3',
      label: { kk: 'Шарт', ru: 'Договор', en: 'Contract' },
      add: { kk: 'Тағы бір шарт қосу', ru: 'Добавить еще один договор', en: 'Add another contract' },
      min: 1,
      max: 10,
      document: {
        norm: 'A4.d1',
        name: 'contracts',
        label: {
          kk: 'Базалық оператормен шарт',
          ru: 'Договор с базовым оператором',
          en: 'Contract with the base operator',
        },
      },
      fields: [
        about('operator', 'P2.1', 'text', {
          kk: 'Базалық оператордың атауы',
          ru: 'Наименование базового оператора',
          en: 'Name of the base operator',
        }),
        about('operatorBin', 'P2.1', 'bin', {
          kk: 'Базалық оператордың БСН-і',
          ru: 'БИН базового оператора',
          en: 'BIN of the base operator',
        }),
        about('number', 'A4.d1', 'text', { kk: 'Шарттың нөмірі', ru: 'Номер договора', en: 'Number of the contract' }),
        {
          ...about('date', 'A4.d1', 'date', { kk: 'Шарттың күні', ru: 'Дата договора', en: 'Date of the contract' }),
          past: true,
        },
        {
          ...about('term', 'A4.d1', 'choice', {
            kk: 'Шарттың мерзімі',
            ru: 'Срок договора',
            en: 'Term of the contract',
          }),
          choices: [
            {
              value: 'until',
              label: { kk: 'белгілі бір күнге дейін', ru: 'до определенной даты', en: 'until a given day' },
            },
            { value: 'openEnded', label: { kk: 'мерзімсіз', ru: 'бессрочный', en: 'open-ended' } },
          ],
        },
        { ...about('validUntil', 'A4.d1', 'date', until), expired: 'P6.5', when: { field: 'term', is: ['until'] } },
        {
          ...about('file', 'A4.d1', 'file', {
            kk: 'Шарттың электрондық көшірмесі (PDF)',
            ru: 'Электронная копия договора (PDF)',
            en: 'Electronic copy of the contract (PDF)',
          }),
          without: 'P6.5',
          hint: {
            kk: 'Көшірме өтінішпен бірге сіздің ЭЦҚ-ңызбен куәландырылады (4-қосымшаның ескертуі).',
            ru: 'Копия удостоверяется вашей ЭЦП вместе с заявлением (примечание приложения 4).',
            en: 'The copy is certified with your EDS together with the application (note to appendix 4).',
          },
        },
      ],
    },
  ],
};

/** The annex to appendix 4: three pairs of number and date, and one optional date that is not part of the form. */
export const information: Topic = {
  name: 'information',
  norm: 'A4F.h',
  title: {
    kk: 'Ұялы байланыстың виртуалды операторының қызметін жүзеге асыру үшін қажетті ақпаратты қамтитын мәліметтер нысаны',
    ru: 'Форма сведений, содержащая информацию, необходимую для осуществления деятельности виртуального оператора сотовой связи',
    en: 'Information form with what is needed for the activity of a virtual operator of cellular communication',
  },
  document: {
    norm: 'A4.d2',
    name: 'information',
    label: { kk: 'Мәліметтер нысаны', ru: 'Форма сведений', en: 'Information form' },
  },
  rows: [
    ...pair('verification', 'A4F.1', {
      kk: 'Трафикті есепке алу жүйелері: тексеру туралы сертификат',
      ru: 'Системы учета трафика: сертификат о поверке',
      en: 'Traffic accounting systems: verification certificate',
    }),
    {
      is: 'field',
      name: 'information.verification.validUntil',
      norm: 'A4.q3',
      kind: 'date',
      label: {
        kk: 'Тексеру туралы сертификаттың қолданылу мерзімінің соңғы күні (нысанның бөлігі емес, міндетті емес)',
        ru: 'Сертификат о поверке действует до (не является частью формы, необязательно)',
        en: 'Verification certificate valid until (not part of the form, optional)',
      },
      required: false,
      without: 'none',
      expired: 'L10.2',
      outside: true,
    },
    ...pair('conformity', 'A4F.2a', {
      kk: 'Аппараттық-бағдарламалық және техникалық құралдар: сәйкестік сертификаты',
      ru: 'Аппаратно-программные и технические средства: сертификат соответствия',
      en: 'Hardware-software and technical means: conformity certificate',
    }),
    ...pair('commissioning', 'A4F.2b', {
      kk: 'Жедел-іздестіру, қарсы барлау іс-шараларын жүргізу функциялары бар телекоммуникациялық жабдықты пайдалануға беру актісі',
      ru: 'Акт ввода в эксплуатацию телекоммуникационного оборудования с функциями проведения оперативно-розыскных, контрразведывательных мероприятий',
      en: 'Act of putting into operation telecommunication equipment with functions for operational-search and counter-intelligence measures',
    }),
  ],
};

const others: Topic['rows'] = [
  {
    is: 'repeat',
    name: 'others',
    norm: 'practice',
    label: { kk: 'Өзге құжат', ru: 'Иной документ', en: 'Other document' },
    add: { kk: 'Құжат қосу', ru: 'Добавить документ', en: 'Add a document' },
    min: 0,
    max: 20,
    fields: [
      optional('title', 'text', { kk: 'Құжаттың атауы', ru: 'Наименование документа', en: 'Name of the document' }),
      optional('file', 'file', { kk: 'Файл', ru: 'Файл', en: 'File' }),
    ],
  },
];

/** Papers that the Order does not ask for; for a legal entity also the representative's power of attorney. */
export function otherDocuments(representative: boolean): Topic {
  const when = { field: 'signer.capacity', is: ['representative'] };
  const power = { is: 'field', norm: 'APPC 68', required: true, when } as const;
  return {
    name: 'others',
    norm: representative ? 'APPC 68' : 'practice',
    title: { kk: 'Өзге құжаттар', ru: 'Иные документы', en: 'Other documents' },
    rows: [
      ...(representative
        ? [
            {
              ...power,
              name: 'powerOfAttorney.file',
              kind: 'file' as const,
              label: {
                kk: 'Сенімхаттың электрондық көшірмесі',
                ru: 'Электронная копия доверенности',
                en: 'Copy of the power of attorney',
              },
              without: 'P6.5' as const,
            },
            {
              ...power,
              name: 'powerOfAttorney.validUntil',
              kind: 'date' as const,
              label: {
                kk: 'Сенімхаттың қолданылу мерзімінің соңғы күні',
                ru: 'Доверенность действует до',
                en: 'Power of attorney valid until',
              },
              required: false,
              without: 'none' as const,
              expired: 'P6.5' as const,
            },
          ]
        : []),
      ...others,
    ],
  };
}

function about(name: string, norm: Basis, kind: Field['kind'], label: Words): Field {
  return { is: 'field', name, norm, kind, label, required: true, without: 'none' };
}

function optional(name: string, kind: Field['kind'], label: Words): Field {
  return { is: 'field', name, norm: 'practice', kind, label, required: false, without: 'none', outside: true };
}

function pair(name: string, norm: Norm, document: Words): readonly Field[] {
  const named = (label: Words): Words => ({
    kk: `${document.kk} – ${label.kk.toLowerCase()}`,
    ru: `${document.ru} – ${label.ru.toLowerCase()}`,
    en: `${document.en} – ${label.en.toLowerCase()}`,
  });
  const field = { is: 'field', norm, required: true, without: 'P6.5' } as const;
  return [
    {
      ...field,
      name: `information.${name}.number`,
      kind: 'certificateNumber',
      label: named({ kk: 'Нөмірі', ru: 'Номер', en: 'Number' }),
    },
    {
      ...field,
      name: `information.${name}.date`,
      kind: 'date',
      label: named({ kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Date' }),
      past: true,
    },
  ];
}
