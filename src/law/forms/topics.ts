/** The topics that both applications share: address, contacts, bank account, object, declarations (appendices 2 and 3). */
import type { Words } from '../../core/calendar.js';
import type { Norm } from '../norms.js';
import type { Field, OneOf, Topic } from './row.js';

/** Which of the two forms. */
export type FormId = 'A2' | 'A3';

const labels = {
  postalCode: { kk: 'Пошта индексі', ru: 'Почтовый индекс', en: 'Postal code' },
  country: { kk: 'Ел (шетелдік заңды тұлға үшін)', ru: 'Страна (для иностранного юридического лица)', en: 'Country' },
  region: { kk: 'Облыс', ru: 'Область', en: 'Oblast' },
  city: { kk: 'Қала', ru: 'Город', en: 'City' },
  district: { kk: 'Аудан', ru: 'Район', en: 'District' },
  settlement: { kk: 'Елді мекен', ru: 'Населенный пункт', en: 'Settlement' },
  street: { kk: 'Көше атауы', ru: 'Наименование улицы', en: 'Street' },
} as const satisfies { readonly [name: string]: Words };

const house: Words = { kk: 'Үй/ғимарат нөмірі', ru: 'Номер дома/здания', en: 'House or building No.' };
const premises: Words = {
  kk: 'Үйдің/ғимараттың (стационарлық үй-жайдың) нөмірі',
  ru: 'Номер дома/здания (стационарного помещения)',
  en: 'House, building (stationary premises) No.',
};

/** The parts of an address, in the order of the form. A settlement stands for a city and the reverse (see `addressPlace`). */
function address(prefix: 'address' | 'object', norm: Norm, houseLabel: Words, country: boolean): readonly Field[] {
  const part = (name: keyof typeof labels, required = false): Field => ({
    is: 'field',
    name: `${prefix}.${name}`,
    norm,
    kind: 'text',
    label: labels[name],
    required,
    without: 'none',
  });
  return [
    { ...part('postalCode', true), kind: 'postalCode', ...(country ? { country: 'address.country' } : {}) },
    ...(country
      ? [
          {
            ...part('country', true),
            kind: 'country' as const,
            without: 'P6.5' as const,
            when: { field: 'foreign', is: ['yes'] },
          },
        ]
      : []),
    part('region'),
    part('city'),
    part('district'),
    part('settlement'),
    part('street'),
    { ...part('street'), name: `${prefix}.house`, label: houseLabel, required: true, without: 'P6.5' },
  ];
}

/** An address names a city or a settlement. */
export function addressPlace(prefix: 'address' | 'object', norm: Norm): OneOf {
  return {
    norm,
    name: `${prefix}.city`,
    label: { kk: 'Қала немесе елді мекен', ru: 'Город или населенный пункт', en: 'City or settlement' },
    fields: [`${prefix}.city`, `${prefix}.settlement`],
    exactly: false,
    without: 'P6.5',
  };
}

/** f4: where the applicant lives, or where the legal entity is. */
export function addressTopic(form: FormId): Topic {
  const entity = form === 'A3';
  return {
    name: 'address',
    norm: `${form}.f4`,
    title: entity
      ? { kk: 'Заңды тұлғаның мекенжайы', ru: 'Адрес юридического лица', en: 'Address of the legal entity' }
      : {
          kk: 'Жеке тұлғаның тұрғылықты мекенжайы',
          ru: 'Адрес места жительства физического лица',
          en: 'Place of residence of the individual',
        },
    rows: address('address', `${form}.f4`, entity ? premises : house, entity),
  };
}

/** f5, f6: e-mail and one or more phones. */
export function contactsTopic(form: FormId): Topic {
  return {
    name: 'contacts',
    norm: `${form}.f5`,
    title: { kk: 'Байланыс деректері', ru: 'Контактные данные', en: 'Contacts' },
    rows: [
      {
        is: 'field',
        name: 'email',
        norm: `${form}.f5`,
        kind: 'email',
        label: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
        required: true,
        without: 'P6.5',
      },
      {
        is: 'repeat',
        name: 'phones',
        norm: `${form}.f6`,
        label: { kk: 'Телефон', ru: 'Телефон', en: 'Phone' },
        add: { kk: 'Телефон қосу', ru: 'Добавить телефон', en: 'Add a phone' },
        min: 1,
        max: 10,
        fields: [
          {
            is: 'field',
            name: 'number',
            norm: `${form}.f6`,
            kind: 'phone',
            label: { kk: 'Телефон нөмірі', ru: 'Номер телефона', en: 'Phone number' },
            required: true,
            without: 'P6.5',
          },
        ],
      },
    ],
  };
}

/** f7: asked because the form asks; nothing is paid, and its absence is no ground of anything (A-36, L7). */
export function bankTopic(form: FormId): Topic {
  const norm: Norm = `${form}.f7`;
  const field = (name: string, label: Words, kind: Field['kind'] = 'text'): Field => ({
    is: 'field',
    name: `bank.${name}`,
    norm,
    kind,
    label,
    required: true,
    without: 'none',
  });
  return {
    name: 'bank',
    norm,
    title: { kk: 'Банктік шот', ru: 'Банковский счет', en: 'Bank account' },
    note: {
      kk: 'Нысан сұрайды, бірақ қызмет тегін: шоттың көрсетілмеуі бас тартуға негіз болмайды. Шетелдік шот та қабылданады.',
      ru: 'Спрашивается, потому что есть в форме; услуга бесплатна, отсутствие счета не основание для отказа. Принимается и иностранный счет.',
      en: 'Asked because the form has it; the service is free, and a missing account is no ground of refusal. A foreign account is accepted.',
    },
    rows: [
      field('account', { kk: 'Шот нөмірі', ru: 'Номер счета', en: 'Account number' }, 'bankAccount'),
      field('name', { kk: 'Банктің атауы', ru: 'Наименование банка', en: 'Name of the bank' }),
      field('location', { kk: 'Банктің орналасқан жері', ru: 'Местонахождение банка', en: 'Location of the bank' }),
    ],
  };
}

/** f8: where the activity is carried out; may be the address just given. */
export function objectTopic(form: FormId): Topic {
  const norm: Norm = `${form}.f8`;
  return {
    name: 'object',
    norm,
    title: {
      kk: 'Қызметті немесе әрекеттерді (операцияларды) жүзеге асыру объектісінің мекенжайы',
      ru: 'Адрес объекта осуществления деятельности или действий (операций)',
      en: 'Address of the object where the activity or actions (operations) are carried out',
    },
    rows: [
      {
        is: 'field',
        name: 'object.same',
        norm,
        kind: 'confirm',
        label: {
          kk: 'Жоғарыда көрсетілген мекенжаймен бірдей',
          ru: 'Совпадает с указанным выше адресом',
          en: 'Same as the address given above',
        },
        required: false,
        without: 'none',
        outside: true,
      },
      ...address('object', norm, premises, false),
    ],
  };
}

/** d1–d3, in the full wording of the form (kk), each with what follows when it is left out. */
export function declarationsTopic(form: FormId): Topic {
  const confirm = (name: 'd1' | 'd2' | 'd3', without: Field['without'], label: Words, hint: Words): Field => ({
    is: 'field',
    name: `declarations.${name}`,
    norm: `${form}.${name}`,
    kind: 'confirm',
    label,
    hint,
    required: true,
    without,
  });
  return {
    name: 'declarations',
    norm: `${form}.d1`,
    title: { kk: 'Осымен расталады', ru: 'Настоящим подтверждается', en: 'It is hereby confirmed' },
    rows: [
      confirm(
        'd1',
        'APPC 66',
        {
          kk: 'көрсетілген барлық деректер ресми байланыстар болып табылады және оларға рұқсат беру немесе беруден бас тарту мәселелері бойынша кез келген ақпарат жіберілуі мүмкін',
          ru: 'все указанные данные являются официальными контактами, и на них может быть направлена любая информация по вопросам выдачи или отказа в выдаче разрешения',
          en: 'all data given are official contacts, and any information on issuing or refusing the permit may be sent to them',
        },
        {
          kk: 'Расталмаса, хабарламалар тек порталдағы жеке кабинетке жіберіледі.',
          ru: 'Без подтверждения уведомления направляются только в личный кабинет на портале.',
          en: 'Without it, notices are sent to the personal cabinet on the portal only.',
        },
      ),
      confirm(
        'd2',
        'P6.5',
        {
          kk: 'барлық қоса берілген құжаттар шындыққа сәйкес келеді және жарамды болып табылады',
          ru: 'все прилагаемые документы соответствуют действительности и являются действительными',
          en: 'all attached documents are true and valid',
        },
        {
          kk: 'Расталмаса, өтініш толық толтырылмаған болып есептеледі (P6.5).',
          ru: 'Без подтверждения заявление заполнено не полностью (P6.5).',
          en: 'Without it, the application is not complete (P6.5).',
        },
      ),
      confirm(
        'd3',
        'L10.6',
        {
          kk: 'өтініш беруші Қазақстан Республикасының дербес деректер туралы заңнамасына сәйкес дербес деректерді жинауға және өңдеуге және рұқсат беру кезінде оларды қорғауға келіседі',
          ru: 'заявитель согласен на сбор и обработку персональных данных и их защиту при выдаче разрешения в соответствии с законодательством Республики Казахстан о персональных данных',
          en: 'the applicant consents to the collection and processing of personal data and to their protection when the permit is issued, under the legislation of Kazakhstan on personal data',
        },
        {
          kk: 'Келісім болмаса, тыңдаудан кейін қызмет көрсетуден бас тартылады (Тізбенің 10-тармағы 6) тармақшасы).',
          ru: 'Без согласия в оказании услуги будет отказано после заслушивания (подпункт 6) пункта 10 Перечня).',
          en: 'Without consent the service is refused after a hearing (item 10, subparagraph 6) of the List).',
        },
      ),
    ],
  };
}
