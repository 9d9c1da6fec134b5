/** Invented people in the roles of the procedure, for whatever is told or explored without anybody real. */
import type { Actor } from '../core/procedure.js';
import type { ApplicationRole } from './application.js';

/** A person in a role of the procedure. */
interface Person extends Actor {
  readonly role: ApplicationRole;
  readonly iin: string;
}

const official = (role: ApplicationRole, iin: string, name: string): Person => ({
  role,
  iin,
  bin: null,
  name,
  order: '3-ж/қ of 2026-01-05',
});
const applicant = (iin: string, bin: string | null, name: string): Person => ({
  role: 'applicant',
  iin,
  bin,
  name,
  order: null,
});

/** Nobody's IINs and BINs: births in the nineteenth century, right check digits. */
export const people = {
  individual: applicant('870314201019', null, 'Жұлдызбекова Ақмарал Сәкенқызы'),
  otherIndividual: applicant('770325106141', null, 'Арайлымов Санжар Маратұлы'),
  companyHead: applicant('791105101021', '220740007750', 'Тұлпаров Қуандық Ерболатұлы'),
  /** Another employee of the same company. */
  companyEmployee: applicant('881211203056', '220740007750', 'Ақжолова Меруерт Асқарқызы'),
  /** The head of the company as a private person. */
  companyHeadHimself: applicant('791105101021', null, 'Тұлпаров Қуандық Ерболатұлы'),
  otherCompany: applicant('850529103044', '231140001863', 'Мергенбеков Олжас Қанатұлы'),
  /** The same person in a post of the office. */
  himselfAsHead: official('head', '791105101021', 'Тұлпаров Қуандық Ерболатұлы'),
  chancery: official('chancery', '900928203071', 'Қоңыраубаева Гүлнәр Мақсатқызы'),
  manager: official('manager', '830401103064', 'Бүркітов Нұржан Таласұлы'),
  officer: official('officer', '830401103064', 'Бүркітов Нұржан Таласұлы'),
  secondOfficer: official('officer', '920113205127', 'Дарынова Жанель Ғабитқызы'),
  head: official('head', '750617103081', 'Сұңқарбеков Марат Есенұлы'),
  actingHead: official('actingHead', '800202104095', 'Қарлығашев Тимур Оралұлы'),
  authorised: official('authorised', '811130104702', 'Жігерұлы Әлихан Бекзатұлы'),
  system: { role: 'system', iin: null, bin: null, name: 'ruqsat', order: null },
} as const satisfies { readonly [name: string]: Actor };
