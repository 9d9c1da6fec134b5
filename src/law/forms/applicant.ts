/** The topics that differ between the two applications: who applies (f2), who signs (f10), and what the office fills in. */
import type { Words } from '../../core/calendar.js';
import type { Computed, Field, Topic } from './row.js';
import type { FormId } from './topics.js';

/** f2 and the blank after the request (f3), which has no legend and stays optional. */
export function applicant(form: FormId): Topic {
  return {
    name: 'applicant',
    norm: `${form}.f2`,
    title: { kk: 'Өтініш беруші', ru: 'Заявитель', en: 'Applicant' },
    rows: [...(form === 'A2' ? individual : entity), request(form)],
  };
}

/** f10 of appendix 3: the form says «head»; an employee with the right to sign or a representative may sign too. */
export const signer: Topic = {
  name: 'signer',
  norm: 'A3.f10',
  title: { kk: 'Қол қоюшы', ru: 'Подписант', en: 'Who signs' },
  rows: [
    {
      is: 'field',
      name: 'signer.name',
      norm: 'A3.f10',
      kind: 'personName',
      label: {
        kk: 'Тегі, аты, әкесінің аты (бар болса)',
        ru: 'Фамилия, имя, отчество (при наличии)',
        en: 'Surname, name, patronymic (if any)',
      },
      required: true,
      without: 'P6.5',
      prefilled: 'certificate',
    },
    {
      is: 'field',
      name: 'signer.capacity',
      norm: 'A3.f10',
      kind: 'choice',
      label: { kk: 'Кім ретінде қол қояды', ru: 'В каком качестве подписывает', en: 'In which capacity' },
      required: true,
      without: 'none',
      choices: [
        { value: 'head', label: { kk: 'Бірінші басшы', ru: 'Первый руководитель', en: 'First head' } },
        {
          value: 'employee',
          label: {
            kk: 'Қол қою құқығы бар қызметкер',
            ru: 'Работник с правом подписи',
            en: 'Employee with the right to sign',
          },
        },
        {
          value: 'representative',
          label: {
            kk: 'Сенімхат бойынша өкіл',
            ru: 'Представитель по доверенности',
            en: 'Representative by power of attorney',
          },
        },
      ],
    },
  ],
};

/** f1, f10 (individual), f9 and f11: never asked of the applicant. */
export function computed(form: FormId): readonly Computed[] {
  return [
    {
      name: 'addressee',
      norm: `${form}.f1`,
      label:
        form === 'A2'
          ? { kk: 'Лицензиардың толық атауы*', ru: 'Полное наименование лицензиара*', en: 'Full name of the licensor*' }
          : {
              kk: 'Көрсетілетін қызметті алушының толық атауы*',
              ru: 'Полное наименование услугополучателя*',
              en: 'Full name of the service recipient*',
            },
      note: {
        kk: '* Нысандағы жазу қате: мұнда өтініш жіберілетін көрсетілетін қызметті беруші көрсетіледі.',
        ru: '* Подпись в форме ошибочна: здесь указывается услугодатель, которому направляется заявление.',
        en: '* The legend of the form is an erratum: the provider to whom the application goes stands here.',
      },
    },
    {
      name: 'sheets',
      norm: `${form}.f9`,
      label: { kk: 'Қоса беріледі, парақ', ru: 'Прилагается, листов', en: 'Attached, sheets' },
    },
    ...(form === 'A2'
      ? [
          {
            name: 'signer' as const,
            norm: 'A2.f10' as const,
            label: { kk: 'Жеке тұлға', ru: 'Физическое лицо', en: 'Individual' },
          },
        ]
      : []),
    {
      name: 'date',
      norm: `${form}.f11`,
      label: { kk: 'Толтыру күні', ru: 'Дата заполнения', en: 'Date of filling' },
    },
  ];
}

const individual: readonly Field[] = [
  {
    is: 'field',
    name: 'name',
    norm: 'A2.f2',
    kind: 'personName',
    label: {
      kk: 'Тегі, аты, әкесінің аты (ол болған кезде)',
      ru: 'Фамилия, имя, отчество (при его наличии)',
      en: 'Surname, name, patronymic (if any)',
    },
    required: true,
    without: 'P6.5',
    prefilled: 'certificate',
  },
  {
    is: 'field',
    name: 'iin',
    norm: 'A2.f2',
    kind: 'iin',
    label: {
      kk: 'Жеке сәйкестендіру нөмірі (ЖСН)',
      ru: 'Индивидуальный идентификационный номер (ИИН)',
      en: 'Individual identification number (IIN)',
    },
    required: true,
    without: 'P6.5',
    prefilled: 'certificate',
  },
];

const entity: readonly Field[] = [
  {
    is: 'field',
    name: 'name',
    norm: 'A3.f2',
    kind: 'text',
    label: {
      kk: 'Заңды тұлғаның (оның ішінде шетелдік заңды тұлғаның) толық атауы',
      ru: 'Полное наименование юридического лица (в том числе иностранного)',
      en: 'Full name of the legal entity (also of a foreign one)',
    },
    required: true,
    without: 'P6.5',
    prefilled: 'certificate',
  },
  {
    is: 'field',
    name: 'foreign',
    norm: 'P2.2',
    kind: 'choice',
    label: {
      kk: 'Заңды тұлға қайда құрылған',
      ru: 'Где создано юридическое лицо',
      en: 'Where the legal entity was formed',
    },
    hint: {
      kk: 'Шетелдік заңды тұлға Қазақстанда тіркелген филиалы немесе өкілдігі арқылы өтініш береді.',
      ru: 'Иностранное юридическое лицо обращается через филиал или представительство, зарегистрированное в Казахстане.',
      en: 'A foreign legal entity applies through its branch or representative office registered in Kazakhstan.',
    },
    required: false,
    without: 'none',
    choices: [
      { value: 'no', label: { kk: 'Қазақстан Республикасында', ru: 'В Республике Казахстан', en: 'In Kazakhstan' } },
      { value: 'yes', label: { kk: 'Шет елде', ru: 'За рубежом', en: 'Abroad' } },
    ],
  },
  {
    is: 'field',
    name: 'location',
    norm: 'A3.f2',
    kind: 'text',
    label: { kk: 'Орналасқан жері', ru: 'Местонахождение', en: 'Location' },
    required: true,
    without: 'none',
  },
  bin('bin', 'entity', {
    kk: 'Бизнес-сәйкестендіру нөмірі (БСН)',
    ru: 'Бизнес-идентификационный номер (БИН)',
    en: 'Business identification number (BIN)',
  }),
  {
    ...bin('branchBin', 'branch', {
      kk: 'Шетелдік заңды тұлға филиалының немесе өкілдігінің БСН-і (заңды тұлғада БСН болмаған жағдайда)',
      ru: 'БИН филиала или представительства иностранного юридического лица (при отсутствии БИН у юридического лица)',
      en: 'BIN of the branch or representative office of the foreign entity (if the entity has no BIN)',
    }),
    when: { field: 'foreign', is: ['yes'] },
  },
];

/** Neither BIN is required by itself: exactly one of the two is (A-06, the form's `oneOf`). */
function bin(name: string, unit: 'entity' | 'branch', label: Words): Field {
  return {
    is: 'field',
    name,
    norm: 'A3.f2',
    kind: 'bin',
    unit,
    label,
    required: false,
    without: 'none',
    prefilled: 'certificate',
  };
}

function request(form: FormId): Field {
  return {
    is: 'field',
    name: 'request',
    norm: `${form}.f3`,
    kind: 'text',
    label: {
      kk: 'Өтінімге қосымша мәтін (міндетті емес)',
      ru: 'Дополнение к просьбе (необязательно)',
      en: 'Addition to the request (optional)',
    },
    required: false,
    without: 'none',
  };
}
