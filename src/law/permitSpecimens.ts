/** A specimen of every paper of a permit's life, made from the invented permit: what a paper cites is read from the paper itself. */
import type { Paper } from '../core/paper.js';
import type { PlainDate } from '../core/procedure.js';
import type { Slot } from './hearing.js';
import { contractReport } from './papers/contractReport.js';
import { correctionRejected } from './papers/correctionRejected.js';
import { holderMotion, holderPosition, holderWaiver } from './papers/holderSays.js';
import type { AboutPermit, Official } from './papers/parts.js';
import { permit, radioOf } from './papers/permit.js';
import { type NamedGround, preliminaryTermination } from './papers/preliminaryTermination.js';
import { renunciation } from './papers/renunciation.js';
import { permitKept, termination } from './papers/termination.js';
import { terminationMinutes } from './papers/terminationMinutes.js';
import { amendmentRequest, correctionRequest } from './papers/wishes.js';
import { changeIn } from './permitContracts.js';
import { document, firstContract, living, secondContract } from './permitPeople.js';
import { points } from './permitPoints.js';

const ends: PlainDate = '2027-03-31';
const noticeOn: PlainDate = '2027-04-01';
const heardOn: PlainDate = '2027-04-05';
const decidedOn: PlainDate = '2027-04-06';

const about: AboutPermit = {
  number: 'KZ28VMP00000012',
  issuedOn: '2026-12-02',
  expiresOn: '2036-12-02',
  holder: { name: '«Жеті Өзен Байланыс» ЖШС', idKind: 'bin', id: '220740007750' },
};
const head: Official = { name: living.head.name, capacity: 'head', order: null };
const slot: Slot = { date: heardOn, time: '15:00', method: 'video', place: 'https://meet.example/1' };
const filed = { permit: about, date: heardOn, signer: living.holder.name };
const first = `${firstContract.operator}, № ${firstContract.number}`;
const second = `${secondContract.operator}, № ${secondContract.number}`;
const grounds: readonly NamedGround[] = (['A5.c1', 'A5.c3'] as const).map((norm, at) => ({
  norm,
  contract: at + 1,
  eventOn: at === 0 ? ends : '2027-03-30',
  facts: '…',
  evidence: '…',
  operator: at === 0 ? firstContract.operator : secondContract.operator,
  contractNumber: at === 0 ? firstContract.number : secondContract.number,
  contractDate: at === 0 ? firstContract.date : secondContract.date,
}));
const notice = { number: '2026-000231/3', date: noticeOn };
const [name] = points;
const wish = {
  ...filed,
  point: { kk: name?.kk ?? '', ru: name?.ru ?? '' },
  contract: '',
  was: about.holder.name,
  value: '«Жеті Өзен» ЖШС',
  attachments: [document],
};
const kept = {
  number: '2026-000231/5',
  date: decidedOn,
  permit: about,
  notice,
  contracts: [second],
  reason: '…',
  signatory: head,
};
const reported = { ...filed, contract: first, attachments: [document] };

/** The papers of a permit's life, at least one specimen each. */
export const permitSpecimens: readonly Paper[] = [
  contractReport({
    ...reported,
    byOperator: false,
    change: changeIn({ change: 'prolonged', contract: 1, term: 'until', validUntil: '2033-12-31', remark: '…' }),
  }),
  contractReport({
    ...reported,
    byOperator: true,
    change: changeIn({ change: 'ended', contract: 1, eventOn: ends }),
  }),
  contractReport({
    ...reported,
    contract: '',
    byOperator: false,
    change: changeIn({
      change: 'concluded',
      operator: secondContract.operator,
      operatorBin: secondContract.operatorBin,
      contractNumber: secondContract.number,
      concludedOn: secondContract.date,
      term: 'open',
    }),
  }),
  preliminaryTermination({
    ...notice,
    permit: about,
    grounds,
    slot,
    objectionsEnd: heardOn,
    due: '2027-04-22',
    officer: living.officer.name,
    signatory: head,
  }),
  holderPosition({ ...filed, text: '…', attachments: [document] }),
  holderMotion(filed),
  holderWaiver(filed),
  terminationMinutes({
    permit: about,
    number: '2026-000231/4',
    date: heardOn,
    slot,
    attendance: 'came',
    present: living.holder.name,
    course: '…',
    chairIin: living.head.iin ?? '',
    chairName: living.head.name,
    secretary: living.officer.name,
  }),
  termination({
    number: '2026-000231/5',
    date: decidedOn,
    permit: about,
    grounds,
    eventOn: ends,
    heard: {
      notice,
      positions: [heardOn],
      minutes: { number: '2026-000231/4', date: heardOn, came: true },
      waived: false,
    },
    conclusion: '…',
    answer: '…',
    officer: living.officer.name,
    signatory: head,
  }),
  permitKept({ ...kept, because: 'otherContract' }),
  permitKept({ ...kept, because: 'groundFellAway' }),
  renunciation(filed),
  correctionRequest(wish),
  correctionRejected({
    number: '2026-000231/6',
    date: decidedOn,
    permit: about,
    point: wish.point,
    was: wish.was,
    value: wish.value,
    reason: '…',
    signatory: head,
  }),
  amendmentRequest(wish),
  permit({
    number: about.number,
    uin: 'KZ15VMA00000231',
    registrationNumber: '2026-000231',
    registeredOn: '2026-11-23',
    issuedOn: about.issuedOn,
    expiresOn: '2046-12-02',
    holder: about.holder,
    radio: radioOf([]),
    head,
    contracts: [{ ...firstContract, validUntil: '2035-03-31' }],
    object: 'Астана, Мәңгілік Ел даңғылы, 5',
    check: 'https://ruqsat.example/v/KZ28VMP00000012',
    later: [
      { is: 'extended', number: 'KZ15VMA00000232', date: '2036-12-01' },
      { is: 'corrected', number: '2026-000231/7', date: '2037-01-20' },
    ],
  }),
];
