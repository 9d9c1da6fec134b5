/** The application of appendix 2 or 3 as it is signed: every field, the attachments with their digests, the declarations, the consent. */
import { show } from '../../core/fields.js';
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { Digest, PlainDate } from '../../core/procedure.js';
import { plainDate } from '../../core/calendar.js';
import { longDate } from '../dates.js';
import { type Filled, forms } from '../forms.js';
import { informationLegends, legends, source } from '../forms/legends.js';
import { type Placed, placedIn, readable, resolved, type Topic, valueOf, type Values } from '../forms/row.js';
import type { Norm } from '../norms.js';
import { consent } from './consent.js';
import { both, field, foot, grouped, letterhead, same } from './parts.js';

/** An attached file; `field` is the key of its field in the form. */
export interface ApplicationAttachment {
  readonly field: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly digest: Digest;
  /** Pages, where they could be counted; a file counts as one sheet otherwise. */
  readonly sheets?: number;
}

/** What the application says. */
export interface ApplicationContent extends Filled {
  /** Unique identification number. */
  readonly uin: string;
  readonly date: PlainDate;
  readonly attachments: readonly ApplicationAttachment[];
  /** The name of the country of a foreign legal entity; its code is printed when absent. */
  readonly country?: Bilingual;
}

export function application(content: ApplicationContent): Paper {
  const { form: id, uin, date, attachments } = content;
  const form = forms[id];
  const values = resolved(content.values);
  const [addressee, sheets] = form.computed;
  const asked = (name: string) => fieldsOf(form.topics, name, values, attachments);
  const line = (norm: Norm, label: Bilingual, name: string) =>
    field(
      norm,
      label,
      joined(
        asked(name).filter(({ field: { kind } }) => kind !== 'confirm'),
        values,
        content,
      ),
    );
  return {
    kind: 'application',
    head: letterhead(date),
    title: both(form.title),
    number: uin,
    date,
    blocks: [
      { is: 'note', norm: form.norm, text: source[id] },
      field(`${id}.f1`, addressee?.label ?? same(''), letterhead(date)),
      field('P5.1', { kk: 'Өтініш беруші', ru: 'Заявитель' }, both(form.applicant)),
      ...asked('applicant')
        .filter(({ key }) => key !== 'request' && (key !== 'foreign' || values['foreign'] === 'yes'))
        .map((place) => shown(place, values, content)),
      { is: 'paragraph', norm: form.request.norm, text: both(form.request) },
      ...asked('applicant')
        .filter(({ key }) => key === 'request' && valueOf(values, key) !== '')
        .map((place) => shown(place, values, content)),
      line(`${id}.f4`, legends[id].f4, 'address'),
      field(`${id}.f5`, { kk: 'Электрондық пошта', ru: 'Электронная почта' }, valueOf(values, 'email')),
      field(`${id}.f6`, { kk: 'Телефондар', ru: 'Телефоны' }, phones(asked('contacts'), values, content)),
      line(`${id}.f7`, legends[id].f7, 'bank'),
      line(`${id}.f8`, legends[id].f8, 'object'),
      field(
        `${id}.f9`,
        sheets?.label ?? same(''),
        String(attachments.reduce((sum, one) => sum + (one.sheets ?? 1), 0)),
      ),
      { is: 'heading', text: { kk: 'Осымен расталады:', ru: 'Настоящим подтверждается, что:' } },
      { is: 'list', items: asked('declarations').map((place) => declared(place, values)) },
      { is: 'signatory', norm: `${id}.f10`, ...signer(content, values) },
      field(`${id}.f11`, { kk: 'Толтыру күні', ru: 'Дата заполнения' }, longDate(date)),
      ...documents(content, values),
      ...consent(values, date),
      ...(addressee?.note ? [{ is: 'note' as const, norm: `${id}.f1`, text: both(addressee.note) }] : []),
      ...notes,
    ],
    qr: null,
    foot,
  };
}

function fieldsOf(
  topics: readonly Topic[],
  name: string,
  values: Values,
  attachments: readonly ApplicationAttachment[],
): readonly Placed[] {
  const topic = topics.find((one) => one.name === name);
  return topic
    ? placedIn(
        topic,
        values,
        attachments.map(({ field: key }) => key),
      )
    : [];
}

function shown(place: Placed, values: Values, content: ApplicationContent): Block {
  const { label, norm } = place.field;
  return field(norm, label, valueIn(place, values, content));
}

/** A value as people read it: dates in words, choices by their label, ticks as words, files by name. */
function valueIn(
  place: Placed,
  values: Values,
  { date: on, country, attachments }: ApplicationContent,
): string | Bilingual {
  const { key, field: row } = place;
  const value = valueOf(values, key);
  const choice = row.choices?.find((one) => one.value === value);
  const day = row.kind === 'date' ? plainDate(value) : null;
  if (row.kind === 'file')
    return attachments
      .filter((one) => one.field === key)
      .map(({ name }) => name)
      .join(', ');
  if (row.kind === 'country' && value !== '' && country) return country;
  if (choice) return both(choice.label);
  return day ? longDate(day) : show(readable(place, '', on), value);
}

function joined(places: readonly Placed[], values: Values, content: ApplicationContent): string | Bilingual {
  const parts = places.map((place) => valueIn(place, values, content));
  const said = (language: 'kk' | 'ru') =>
    parts
      .map((part) => (typeof part === 'string' ? part : part[language]))
      .filter((part) => part !== '')
      .join(', ');
  return { kk: said('kk'), ru: said('ru') };
}

function phones(places: readonly Placed[], values: Values, content: ApplicationContent): string | Bilingual {
  return joined(
    places.filter(({ group }) => group?.name === 'phones'),
    values,
    content,
  );
}

/** A declaration in the form's wording and whether it was confirmed. */
function declared(
  { key, field: { norm, label } }: Placed,
  values: Values,
): { readonly text: Bilingual; readonly norm: string } {
  const mark =
    values[key] === 'yes' ? { kk: 'расталды', ru: 'подтверждено' } : { kk: 'РАСТАЛМАДЫ', ru: 'НЕ ПОДТВЕРЖДЕНО' };
  return { norm, text: { kk: `${label.kk} – ${mark.kk}`, ru: `${label.ru} – ${mark.ru}` } };
}

/** An individual signs for himself; for a legal entity the form prints «Басшы», and the true capacity beside it. */
function signer({ form }: ApplicationContent, values: Values): { readonly capacity: Bilingual; readonly name: string } {
  if (form === 'A2') return { capacity: { kk: 'Жеке тұлға', ru: 'Физическое лицо' }, name: valueOf(values, 'name') };
  const name = valueOf(values, 'signer.name');
  switch (values['signer.capacity']) {
    case 'employee':
      return {
        capacity: {
          kk: 'Қол қою құқығы бар қызметкер (басшының орнына)',
          ru: 'Работник с правом подписи (за руководителя)',
        },
        name,
      };
    case 'representative':
      return {
        capacity: {
          kk: 'Сенімхат бойынша өкіл (басшының орнына)',
          ru: 'Представитель по доверенности (за руководителя)',
        },
        name,
      };
    default:
      return { capacity: { kk: 'Басшы', ru: 'Руководитель' }, name };
  }
}

/** The documents of appendix 4: contracts, the information form, others; then every file with its size and digest. */
function documents(content: ApplicationContent, values: Values): readonly Block[] {
  const { form, attachments } = content;
  const asked = (name: string) => fieldsOf(forms[form].topics, name, values, attachments);
  const topic = (name: string) => forms[form].topics.find((one) => one.name === name);
  const titled = (name: string): readonly Block[] => {
    const found = topic(name);
    return found ? [{ is: 'heading', norm: found.norm, text: both(found.title) }] : [];
  };
  const outside = asked('information').filter(({ key, field: row }) => row.outside && valueOf(values, key) !== '');
  const others = asked('others').filter(({ key, field: row }) => row.kind !== 'file' && valueOf(values, key) !== '');
  return [
    {
      is: 'heading',
      norm: 'L9.2',
      text: {
        kk: 'Біліктілік талаптарына сәйкестікті растайтын құжаттар',
        ru: 'Документы, подтверждающие соответствие квалификационным требованиям',
      },
    },
    ...titled('contracts'),
    ...asked('contracts').flatMap((place, n, all) => [
      ...(place.index !== all[n - 1]?.index || n === 0 ? [item(place)] : []),
      shown(place, values, content),
    ]),
    ...titled('information'),
    field('A4.d2', { kk: 'Мәліметтер нысаны', ru: 'Форма сведений' }, informationState(asked('information'), values)),
    ...informationLegends.flatMap(({ chapeau, lines }): readonly Block[] => [
      { is: 'paragraph', text: chapeau },
      ...lines.map(({ norm, document, label }) =>
        field(norm, label, joined(within(asked('information'), `information.${document}.`), values, content)),
      ),
    ]),
    ...[...outside, ...others].map((place) => shown(place, values, content)),
    {
      is: 'heading',
      norm: 'A4.r',
      text: { kk: 'Құжаттардың электрондық көшірмелері', ru: 'Электронные копии документов' },
    },
    {
      is: 'table',
      head: [
        same('№'),
        { kk: 'Құжат', ru: 'Документ' },
        { kk: 'Файл', ru: 'Файл' },
        { kk: 'Көлемі, байт', ru: 'Размер, байт' },
        same('SHA-256'),
      ],
      rows: attachments.map(({ field: key, name, sizeBytes, digest }, index) => [
        String(index + 1),
        labelOf(form, key, values, attachments),
        name,
        grouped(sizeBytes),
        digest,
      ]),
    },
    {
      is: 'note',
      norm: 'A4.n',
      text: {
        kk: 'Электрондық көшірмелер өтініш берушінің ЭЦҚ-мен осы өтінішпен бірге куәландырылады: қолтаңба жоғарыда көрсетілген SHA-256 мәндерін қамтиды.',
        ru: 'Электронные копии удостоверяются ЭЦП заявителя вместе с этим заявлением: подпись охватывает указанные выше значения SHA-256.',
      },
    },
  ];
}

function item({ group, index, field: { norm, label } }: Placed): Block {
  const one = group?.label ?? label;
  return {
    is: 'heading',
    norm: group?.norm ?? norm,
    text: { kk: `${one.kk} ${index + 1}`, ru: `${one.ru} ${index + 1}` },
  };
}

/** Number and date of one certificate or act; what is not part of the form stands after it. */
function within(places: readonly Placed[], prefix: string): readonly Placed[] {
  return places.filter(({ key, field: row }) => key.startsWith(prefix) && !row.outside);
}

function informationState(places: readonly Placed[], values: Values): Bilingual {
  const given = places.some(({ key }) => valueOf(values, key) !== '');
  return given ? { kk: 'ұсынылды', ru: 'представлена' } : { kk: 'ұсынылмады', ru: 'не представлена' };
}

function labelOf(
  form: 'A2' | 'A3',
  key: string,
  values: Values,
  attachments: readonly ApplicationAttachment[],
): string | Bilingual {
  for (const { name } of forms[form].topics)
    for (const place of fieldsOf(forms[form].topics, name, values, attachments))
      if (place.key === key) {
        const title = place.group?.name === 'others' ? valueOf(values, `others.${place.index}.title`) : '';
        return title === '' ? both(place.field.label) : title;
      }
  return key;
}

const notes: readonly Block[] = [
  {
    is: 'note',
    norm: 'P5.2',
    text: {
      kk: 'Өтініш «электрондық үкімет» веб-порталы арқылы беріледі.',
      ru: 'Заявление подается через веб-портал «электронного правительства».',
    },
  },
  {
    is: 'note',
    norm: 'L9.1',
    text: {
      kk: 'Тізбенің 9-тармағында өтініш нысаны «3 немесе 4-қосымша», талаптар «5-қосымша» деп қате көрсетілген; 2 немесе 3 және 4-қосымшалар деп оқылады.',
      ru: 'В пункте 9 Перечня форма заявления ошибочно названа «приложением 3 или 4», требования – «приложением 5»; читается как приложения 2 или 3 и 4.',
    },
  },
];
