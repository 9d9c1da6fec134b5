/**
 * The two application forms as rows (appendices 2 and 3 with the documents of appendix 4), and what a filled form lacks.
 * Acceptance is never refused: the form shows what is missing and what follows, and lets it be sent.
 */
import type { Words } from '../core/calendar.js';
import { parse } from '../core/fields.js';
import type { PlainDate } from '../core/procedure.js';
import { contracts, information, otherDocuments } from './forms/documents.js';
import type { Consequence, Form, OneOf, Placed, Topic, Values } from './forms/row.js';
import { placedIn, readable, resolved, valueOf } from './forms/row.js';
import { applicant, computed, signer } from './forms/applicant.js';
import {
  addressPlace,
  addressTopic,
  bankTopic,
  contactsTopic,
  declarationsTopic,
  objectTopic,
} from './forms/topics.js';
import type { FormId } from './forms/topics.js';
import type { Basis } from './norms.js';

/** The forms by their appendix: A2 for an individual, A3 for a legal entity (P5.3). */
export const forms: { readonly [id in FormId]: Form } = {
  A2: {
    id: 'A2',
    norm: 'A2.h',
    applicant: { norm: 'P5.1', kk: 'Жеке тұлға', ru: 'Физическое лицо', en: 'Individual' },
    title: {
      kk: 'Рұқсат алу үшін жеке тұлғаның өтініші: виртуалды ұялы байланыс операторы',
      ru: 'Заявление физического лица для получения разрешения: виртуальный оператор сотовой связи',
      en: 'Application of an individual for a permit: virtual operator of cellular communication',
    },
    request: {
      norm: 'A2.f3',
      kk: 'Виртуалды оператор қызметтерін ұсынуға рұқсат беруіңізді сұраймын',
      ru: 'Прошу выдать разрешение на предоставление услуг виртуального оператора',
      en: 'Please issue a permit to provide the services of a virtual operator',
    },
    topics: topics('A2'),
    computed: computed('A2'),
    oneOf: [addressPlace('address', 'A2.f4'), addressPlace('object', 'A2.f8')],
  },
  A3: {
    id: 'A3',
    norm: 'A3.h',
    applicant: { norm: 'P5.1', kk: 'Заңды тұлға', ru: 'Юридическое лицо', en: 'Legal entity' },
    title: {
      kk: 'Рұқсат алу үшін заңды тұлғаның өтініші: виртуалды ұялы байланыс операторы',
      ru: 'Заявление юридического лица для получения разрешения: виртуальный оператор сотовой связи',
      en: 'Application of a legal entity for a permit: virtual operator of cellular communication',
    },
    request: {
      norm: 'A3.f3',
      kk: 'Қызмет көрсетуге рұқсат беруіңізді сұраймын: виртуалды оператор',
      ru: 'Прошу выдать разрешение на оказание услуг: виртуальный оператор',
      en: 'Please issue a permit to render services: virtual operator',
    },
    topics: topics('A3'),
    computed: computed('A3'),
    oneOf: [
      {
        norm: 'A3.f2',
        name: 'bin',
        label: {
          kk: 'Заңды тұлғаның БСН-і не филиалдың (өкілдіктің) БСН-і – тек біреуі',
          ru: 'БИН юридического лица либо БИН филиала (представительства) – ровно один',
          en: 'BIN of the entity or BIN of its branch (representative office): exactly one',
        },
        fields: ['bin', 'branchBin'],
        exactly: true,
        without: 'P6.5',
      },
      addressPlace('address', 'A3.f4'),
      addressPlace('object', 'A3.f8'),
    ],
  },
};

/** A filled form: its appendix, its values by flat keys, and for each attached file the key of its field. */
export interface Filled {
  readonly form: FormId;
  readonly values: Values;
  readonly attachments: readonly { readonly field: string }[];
}

/** Something missing, expired or invalid: where, by which norm, and what follows. */
export interface Gap {
  readonly norm: Basis;
  /** The key of the field, or the name of the document that is missing as a whole. */
  readonly name: string;
  readonly label: Words;
  readonly what: 'missing' | 'expired' | 'invalid';
  readonly consequence: Consequence;
}

/** What each consequence means, for whoever fills in the form. */
export const consequences: { readonly [consequence in Consequence]: Words } = {
  'P6.5': {
    kk: 'Өтінішті одан әрі қараудан бас тартылады (P6.5); қайта жүгінуге болады, ол тегін.',
    ru: 'Последует отказ в дальнейшем рассмотрении заявления (P6.5); обратиться повторно можно, это бесплатно.',
    en: 'Further consideration is refused (P6.5); you can apply again, free of charge.',
  },
  'L10.2': {
    kk: 'Біліктілік талабына сәйкес келмейді: тыңдаудан кейін бас тартылуы мүмкін (L10.2).',
    ru: 'Не соответствует квалификационному требованию: возможен отказ после заслушивания (L10.2).',
    en: 'A qualification requirement is not met: the service may be refused after a hearing (L10.2).',
  },
  'L10.6': {
    kk: 'Келісімсіз тыңдаудан кейін қызмет көрсетуден бас тартылады (L10.6).',
    ru: 'Без согласия в оказании услуги отказывается после заслушивания (L10.6).',
    en: 'Without consent the service is refused after a hearing (L10.6).',
  },
  'APPC 66': {
    kk: 'Хабарламалар тек порталдағы жеке кабинетке жіберіледі; бас тартуға негіз емес.',
    ru: 'Уведомления направляются только в личный кабинет на портале; это не основание для отказа.',
    en: 'Notices go to the personal cabinet on the portal only; no ground of refusal.',
  },
  none: {
    kk: 'Бас тартуға негіз емес; толықтырған немесе түзеткен дұрыс.',
    ru: 'Не основание для отказа; лучше дополнить или исправить.',
    en: 'No ground of refusal; better completed or corrected.',
  },
};

/**
 * Everything that a filled form lacks on a day, with its norm and what follows. The day is that of the
 * registration, or today while the form is being filled in; a document valid until that very day has not expired.
 */
export function missing(filled: Filled, on: PlainDate): readonly Gap[] {
  const form = forms[filled.form];
  const values = resolved(filled.values);
  const files = filled.attachments.map(({ field }) => field);
  const placed = form.topics.map((topic) => ({ topic, fields: placedIn(topic, values, files) }));
  const keys = new Set(placed.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return [
    ...form.oneOf.flatMap((rule) => lacksOneOf(rule, keys, values)),
    ...placed.flatMap(({ topic, fields }) => gapsOfTopic(topic, fields, values, new Set(files), on)),
  ];
}

/** Whether a form can be sent without any refusal for incompleteness to follow. */
export function isComplete(filled: Filled, on: PlainDate): boolean {
  return missing(filled, on).every(({ consequence }) => consequence !== 'P6.5');
}

function topics(id: FormId): readonly Topic[] {
  return [
    applicant(id),
    ...(id === 'A3' ? [signer] : []),
    addressTopic(id),
    contactsTopic(id),
    bankTopic(id),
    objectTopic(id),
    contracts,
    information,
    otherDocuments(id === 'A3'),
    declarationsTopic(id),
  ];
}

function lacksOneOf(rule: OneOf, keys: ReadonlySet<string>, values: Values): readonly Gap[] {
  const given = rule.fields.filter((key) => keys.has(key) && valueOf(values, key) !== '').length;
  const gap = { norm: rule.norm, name: rule.name, label: rule.label };
  if (given === 0) return [{ ...gap, what: 'missing', consequence: rule.without }];
  return rule.exactly && given > 1 ? [{ ...gap, what: 'invalid', consequence: 'none' }] : [];
}

function gapsOfTopic(
  topic: Topic,
  fields: readonly Placed[],
  values: Values,
  files: ReadonlySet<string>,
  on: PlainDate,
): readonly Gap[] {
  const given = ({ key, field }: Placed) => {
    const value = valueOf(values, key);
    return field.kind === 'confirm' ? value === 'yes' : value !== '' || files.has(key);
  };
  if (topic.document && !fields.some(given)) return [whole(topic.document)];
  return itemsIn(fields).flatMap((item) => {
    const [first] = item;
    if (first?.group && !item.some(given)) {
      if (first.index >= first.group.min) return [];
      if (first.group.document) return [whole(first.group.document)];
    }
    return item.flatMap((place) => {
      const { key, field } = place;
      const gap = { norm: field.norm, name: key, label: field.label };
      if (!given(place))
        return field.required ? [{ ...gap, what: 'missing', consequence: field.without } as const] : [];
      const found = fault(place, topic.name, values, on);
      return found ? [{ ...gap, ...found }] : [];
    });
  });
}

function itemsIn(fields: readonly Placed[]): readonly (readonly Placed[])[] {
  const items = new Map<string, Placed[]>();
  for (const place of fields) {
    const name = place.group ? `${place.group.name}.${place.index}` : '';
    items.set(name, [...(items.get(name) ?? []), place]);
  }
  return [...items.values()];
}

function whole({ norm, name, label }: NonNullable<Topic['document']>): Gap {
  return { norm, name, label, what: 'missing', consequence: 'P6.5' };
}

function fault(place: Placed, topic: string, values: Values, on: PlainDate): Pick<Gap, 'what' | 'consequence'> | null {
  const { field, key } = place;
  // a file is an attachment, judged when it is received
  if (field.kind === 'file') return null;
  const parsed = parse(readable(place, topic, on), valueOf(values, key), values);
  if (!('value' in parsed)) return { what: 'invalid', consequence: 'none' };
  return field.expired && parsed.value < on ? { what: 'expired', consequence: field.expired } : null;
}
