/** The receipt: that the application was accepted and registered, from which day the terms run and why, when the result is due. */
import type { Civil, Day, Words } from '../../core/calendar.js';
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import { officeOn, service } from '../edition.js';
import { both, field, foot, letterhead, moment, named, type Official, type Party, same, signatory } from './parts.js';

/** What the receipt says. Moments are local, of the office's zone. */
export interface ReceiptContent {
  readonly registrationNumber: string;
  readonly uin: string;
  readonly applicant: Party;
  /** When the application came in. */
  readonly received: Civil;
  /** When the chancery acted; it may be later than the registration day, and is then said openly (reading 2). */
  readonly registered: Civil;
  /** The working day of receipt, day 0 of every term. */
  readonly registeredOn: PlainDate;
  /** Why that day, where it is not the day of receipt; null when it is. */
  readonly deferred: Words | null;
  /** The last day for the check of completeness, and for the result; both end at 18:30. */
  readonly completenessDue: PlainDate;
  readonly resultDue: PlainDate;
  /** Every day from the registration day on, counted or not, and why; those after the result are left out. */
  readonly days: readonly Day[];
  readonly chancery: Official;
}

export function receipt(content: ReceiptContent): Paper {
  const { registrationNumber, uin, applicant, received, registered, registeredOn, resultDue, chancery } = content;
  const { date } = registered;
  const { site } = officeOn(date);
  const due = longDate(resultDue);
  return {
    kind: 'receipt',
    head: letterhead(date),
    title: { kk: 'Өтініштің қабылданғаны туралы растау', ru: 'Подтверждение о принятии заявления' },
    number: registrationNumber,
    date,
    blocks: [
      field('L1', { kk: 'Мемлекеттік қызмет', ru: 'Государственная услуга' }, both(service.name)),
      field('P5.1', { kk: 'Өтініш беруші', ru: 'Заявитель' }, named(applicant)),
      field('P6.1a', { kk: 'Тіркеу нөмірі', ru: 'Регистрационный номер' }, registrationNumber),
      field(
        'LPN 25(4)',
        { kk: 'Өтініштің бірегей сәйкестендіру нөмірі', ru: 'Уникальный идентификационный номер заявления' },
        uin,
      ),
      field('P6.1a', { kk: 'Келіп түскен сәті', ru: 'Момент поступления' }, moment(received)),
      field(
        'P6.1a',
        { kk: 'Кеңсе нақты тіркеген сәт', ru: 'Фактический момент регистрации канцелярией' },
        moment(registered),
      ),
      field(
        'P6.2',
        { kk: 'Тіркеу күні (мерзімдердің нөлінші күні)', ru: 'День регистрации (нулевой день сроков)' },
        longDate(registeredOn),
      ),
      { is: 'paragraph', norm: 'P6.2', text: whyThatDay(content) },
      field(
        'L4',
        { kk: 'Нәтиже мерзімі', ru: 'Срок результата' },
        { kk: `${due.kk}, сағат 18:30-ға дейін`, ru: `до 18 часов 30 минут ${due.ru}` },
      ),
      {
        is: 'paragraph',
        norm: 'L4',
        text: {
          kk: 'Мерзім – 7 (жеті) жұмыс күні, тіркеуден кейінгі күннен бастап есептеледі. Әр күннің есебі:',
          ru: 'Срок – 7 (семь) рабочих дней, исчисляется со дня, следующего за днем регистрации. Счет по дням:',
        },
      },
      counted(content),
      { is: 'heading', norm: 'L6', text: { kk: 'Бұдан әрі не болады', ru: 'Что будет дальше' } },
      { is: 'list', items: ahead(content) },
      { is: 'heading', norm: 'L11.2', text: { kk: 'Қалай сұрауға болады', ru: 'Как узнать о ходе рассмотрения' } },
      {
        is: 'list',
        items: [
          service.status,
          service.contactCentre,
          service.officeHours,
          service.portalHours,
          places(site),
          service.fee,
        ].map((fact) => ({ norm: fact.norm, text: both(fact) })),
      },
      {
        is: 'note',
        norm: 'LPN 25(4)',
        text: {
          kk: 'Осы растау көрсетілетін қызметті берушінің уәкілетті тұлғасының ЭЦҚ-мен куәландырылады және өтініштің қабылданғанын дәлелдейді.',
          ru: 'Это подтверждение удостоверяется ЭЦП уполномоченного лица услугодателя и доказывает принятие заявления.',
        },
      },
      signatory(chancery, 'LPN 25(4)'),
    ],
    qr: null,
    foot,
  };
}

/** The day from which terms run, and that a delay of the chancery never moves it. */
function whyThatDay({ received, registered, registeredOn, deferred }: ReceiptContent): Bilingual {
  const reason = deferred
    ? {
        kk: `Өтініш жұмыс уақытынан тыс келіп түсті (${deferred.kk}), сондықтан келесі жұмыс күні қабылданды.`,
        ru: `Заявление поступило вне рабочего времени (${deferred.ru}), поэтому принято следующим рабочим днем.`,
      }
    : received.date === registeredOn
      ? {
          kk: 'Өтініш жұмыс күні жұмыс уақыты аяқталғанға дейін келіп түсті, сондықтан сол күні тіркеледі.',
          ru: 'Заявление поступило в рабочий день до окончания рабочего времени, поэтому регистрируется в тот же день.',
        }
      : {
          kk: 'Өтініш жұмыс уақытынан тыс келіп түсті, сондықтан келесі жұмыс күні қабылданды.',
          ru: 'Заявление поступило вне рабочего времени, поэтому принято следующим рабочим днем.',
        };
  if (registered.date <= registeredOn) return reason;
  return {
    kk: `${reason.kk} Кеңсе кейінірек тіркегенімен, мерзімдер осы күннен есептеледі: көрсетілетін қызметті берушінің кешігуі мерзімді ұзартпайды.`,
    ru: `${reason.ru} Хотя канцелярия зарегистрировала позже, сроки исчисляются от этого дня: задержка услугодателя срок не продлевает.`,
  };
}

function counted({ days, registeredOn, resultDue }: ReceiptContent): Paper['blocks'][number] {
  return {
    is: 'table',
    head: [
      { kk: 'Күн', ru: 'День' },
      { kk: 'Жұмыс күні', ru: 'Рабочий день' },
      { kk: 'Неліктен', ru: 'Почему' },
      { kk: 'Негіз', ru: 'Основание' },
    ],
    rows: days
      .filter(({ date }) => date >= registeredOn && date <= resultDue)
      .map(({ date, n, why, basis }) => [longDate(date), n === null ? '' : String(n), both(why), same(basis)]),
  };
}

function ahead({ completenessDue }: ReceiptContent): readonly { readonly norm: string; readonly text: Bilingual }[] {
  const complete = longDate(completenessDue);
  return [
    {
      norm: 'P6.3',
      text: {
        kk: `Қызметкер ${complete.kk} сағат 18:30-ға дейін құжаттардың толықтығын тексереді.`,
        ru: `Работник проверит полноту документов до 18 часов 30 минут ${complete.ru}.`,
      },
    },
    {
      norm: 'P7.1a',
      text: {
        kk: 'Топтама толық болса, 3 (үш) жұмыс күні ішінде біліктілік талаптарына сәйкестік тексеріледі.',
        ru: 'При полном пакете в течение 3 (трех) рабочих дней проверяется соответствие квалификационным требованиям.',
      },
    },
    { norm: service.result.norm, text: { kk: `Нәтиже: ${service.result.kk}`, ru: `Результат: ${service.result.ru}` } },
    {
      norm: 'P7.4',
      text: {
        kk: 'Нәтиже басшының ЭЦҚ қойылған электрондық құжат түрінде порталдағы жеке кабинетке жіберіледі.',
        ru: 'Результат направляется в личный кабинет на портале в форме электронного документа, подписанного ЭЦП руководителя.',
      },
    },
    { norm: service.channel.norm, text: both(service.channel) },
  ];
}

function places(site: string): Words & { readonly norm: string } {
  return {
    norm: 'L8.3',
    kk: `Мемлекеттік қызмет көрсету орындарының мекенжайлары: ${site}, «Мемлекеттік қызметтер» бөлімі, және портал.`,
    ru: `Адреса мест оказания государственной услуги: ${site}, раздел «Государственные услуги», и портал.`,
    en: `Addresses of the places of service: ${site}, section “State services”, and the portal.`,
  };
}
