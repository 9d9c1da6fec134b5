/**
 * A specimen of every paper, made from invented people and companies: what a paper cites is read from the paper itself.
 * IINs name births in the nineteenth century; no BIN here was ever given to anybody.
 */
import { addYears, civil, explain, instantOf } from '../core/calendar.js';
import type { Paper } from '../core/paper.js';
import { officeCalendar } from './days.js';
import { permitYearsOn } from './edition.js';
import { filing } from './filing.js';
import type { Values } from './forms/row.js';
import { grounds } from './grounds.js';
import type { RaisedGround, Slot } from './hearing.js';
import type { FormId } from './forms/topics.js';
import { application } from './papers/application.js';
import { motion, position, waiver } from './papers/applicantSays.js';
import { minutes } from './papers/minutes.js';
import type { Official, Party } from './papers/parts.js';
import { permit, radioOf } from './papers/permit.js';
import { preliminaryDecision } from './papers/preliminaryDecision.js';
import { receipt } from './papers/receipt.js';
import { refusal } from './papers/refusal.js';
import { refusalIncomplete } from './papers/refusalIncomplete.js';
import { withdrawal } from './papers/withdrawal.js';

const shared: Values = {
  'address.postalCode': '010000',
  'address.city': 'Астана',
  'address.street': 'Мәңгілік Ел даңғылы',
  'address.house': '5',
  email: 'mvno@example.kz',
  'phones.0.number': '+77012345678',
  'bank.account': 'KZ86125KZT5004100100',
  'bank.name': '«Дала Банкі» АҚ',
  'bank.location': 'Астана',
  'object.same': 'yes',
  'contracts.0.operator': '«Ұялы Әлем» ЖШС',
  'contracts.0.operatorBin': '240140000011',
  'contracts.0.number': '45-И',
  'contracts.0.date': '2026-05-12',
  'contracts.0.term': 'until',
  'contracts.0.validUntil': '2031-05-12',
  'information.verification.number': 'ПВ-118',
  'information.verification.date': '2026-02-03',
  'information.conformity.number': 'СС-815',
  'information.conformity.date': '2025-11-20',
  'information.commissioning.number': '12',
  'information.commissioning.date': '2026-04-30',
  'declarations.d1': 'yes',
  'declarations.d2': 'yes',
  'declarations.d3': 'yes',
};

/** A full application by each form, by the keys of its fields; nothing is missing and nothing has expired in November 2026. */
export const filled: { readonly [id in FormId]: Values } = {
  A2: { ...shared, name: 'Жұлдызбекова Ақмарал Сәкенқызы', iin: '870314201019' },
  A3: {
    ...shared,
    name: '«Жеті Өзен Байланыс» ЖШС',
    foreign: 'no',
    location: 'Астана',
    bin: '220740007750',
    'signer.name': 'Тұлпаров Қуандық Ерболатұлы',
    'signer.capacity': 'head',
  },
};

/** The attached copy of the contract in those applications. */
export const contractCopy = {
  field: 'contracts.0.file',
  name: 'шарт.pdf',
  digest: '9f'.repeat(32),
  sizeBytes: 1_482_113,
  media: 'application/pdf',
} as const;

const uin = 'KZ15MVZ00000231';
const registrationNumber = '2026-000231';
const applicant: Party = { name: '«Жеті Өзен Байланыс» ЖШС', idKind: 'bin', id: '220740007750' };
const head: Official = { name: 'Сұңқарбеков Марат Есенұлы', capacity: 'head', order: null };
const chancery: Official = { name: 'Қоңыраубаева Гүлнәр', capacity: 'chancery', order: '3-ж/қ, 05.01.2026' };

const submitted = instantOf(officeCalendar, '2026-11-23', '10:00');
const registered = instantOf(officeCalendar, '2026-11-23', '10:40');
const dates = filing(officeCalendar, submitted);
const { registeredOn, completenessDue, resultDue } = dates;

const slot: Slot = { date: dates.objectionEnds, time: '15:00', method: 'video', place: 'https://meet.example/1' };
const raised: readonly RaisedGround[] = grounds.map(({ norm }) => ({
  norm,
  facts: '…',
  evidence: '…',
  law: norm === 'L10.3' ? '…' : '',
}));
const unmet = [{ norm: 'A4.q3', reason: '…' }];
const heard = {
  uin,
  registrationNumber,
  date: dates.objectionEnds,
  applicant,
  signer: 'Тұлпаров Қуандық Ерболатұлы',
};

/** The papers of the service, one specimen each, the application by both forms. */
export const specimens: readonly Paper[] = [
  application({ form: 'A2', uin, date: registeredOn, values: filled.A2, attachments: [contractCopy] }),
  application({ form: 'A3', uin, date: registeredOn, values: filled.A3, attachments: [contractCopy] }),
  receipt({
    registrationNumber,
    uin,
    applicant,
    received: civil(officeCalendar, submitted),
    registered: civil(officeCalendar, registered),
    registeredOn,
    deferred: null,
    completenessDue,
    resultDue,
    days: explain(officeCalendar, registeredOn, resultDue),
    chancery,
  }),
  refusalIncomplete({
    number: `${registrationNumber}/1`,
    date: completenessDue,
    uin,
    registrationNumber,
    registeredOn,
    due: completenessDue,
    applicant,
    defects: [{ norm: 'A4.d1', what: 'missing', remark: '…', cure: '…' }],
    officer: 'Бүркітов Нұржан Таласұлы',
    head,
  }),
  permit({
    number: 'KZ28MVN00000012',
    uin,
    registrationNumber,
    registeredOn,
    issuedOn: resultDue,
    expiresOn: addYears(resultDue, permitYearsOn(resultDue)),
    holder: applicant,
    radio: radioOf([]),
    head,
    contracts: [{ operator: '«Ұялы Әлем» ЖШС', number: '45-И', date: '2026-05-12', validUntil: '2031-05-12' }],
    object: 'Астана, Мәңгілік Ел даңғылы, 5',
    check: 'https://ruqsat.example/v/KZ28MVN00000012',
  }),
  withdrawal({
    uin,
    registrationNumber,
    date: completenessDue,
    applicant,
    signer: 'Тұлпаров Қуандық Ерболатұлы',
    reason: '',
  }),
  preliminaryDecision({
    number: `${registrationNumber}/1`,
    date: dates.latestNotice,
    uin,
    registrationNumber,
    applicant,
    grounds: raised,
    unmet,
    slot,
    objectionsEnd: dates.objectionEnds,
    resultDue,
    officer: 'Бүркітов Нұржан Таласұлы',
    signatory: head,
  }),
  position({ ...heard, text: '…', attachments: [{ ...contractCopy, name: 'certificate.pdf' }] }),
  motion(heard),
  waiver(heard),
  minutes({
    ...heard,
    number: `${registrationNumber}/2`,
    slot,
    attendance: 'came',
    present: 'Тұлпаров Қуандық Ерболатұлы',
    course: '…',
    chairIin: '750617103081',
    chairName: head.name,
    secretary: 'Бүркітов Нұржан Таласұлы',
  }),
  refusal({
    number: `${registrationNumber}/3`,
    date: resultDue,
    uin,
    registrationNumber,
    registeredOn,
    applicant,
    grounds: raised,
    unmet,
    heard: {
      notice: { number: `${registrationNumber}/1`, date: dates.latestNotice },
      positions: [dates.objectionEnds],
      minutes: { number: `${registrationNumber}/2`, date: dates.objectionEnds, came: true },
      waived: false,
    },
    answer: '…',
    officer: 'Бүркітов Нұржан Таласұлы',
    signatory: head,
  }),
];
