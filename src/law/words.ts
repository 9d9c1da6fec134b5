/** The Order's terms, translated once: English, Kazakh and Russian side by side, each with the norm that uses it. */
import type { Basis } from './norms.js';

/** A term in three languages; `norm` is where the Order (or the law around it) uses it. */
export interface Word {
  readonly en: string;
  readonly kk: string;
  readonly ru: string;
  readonly norm: Basis;
}

// prettier-ignore
export const words = {
  // the service and who takes part
  service:              { norm: 'L1',         en: 'state service',                         kk: 'мемлекеттік қызмет',                                 ru: 'государственная услуга' },
  application:          { norm: 'P5.3',       en: 'application',                           kk: 'өтініш',                                             ru: 'заявление' },
  applicant:            { norm: 'P5.1',       en: 'applicant',                             kk: 'көрсетілетін қызметті алушы',                        ru: 'услугополучатель' },
  individual:           { norm: 'P5.1',       en: 'individual',                            kk: 'жеке тұлға',                                         ru: 'физическое лицо' },
  legalEntity:          { norm: 'P5.1',       en: 'legal entity',                          kk: 'заңды тұлға',                                        ru: 'юридическое лицо' },
  foreignLegalEntity:   { norm: 'A3.f2',      en: 'foreign legal entity',                  kk: 'шетелдік заңды тұлға',                               ru: 'иностранное юридическое лицо' },
  branch:               { norm: 'A3.f2',      en: 'branch',                                kk: 'филиал',                                             ru: 'филиал' },
  representativeOffice: { norm: 'A3.f2',      en: 'representative office',                 kk: 'өкілдік',                                            ru: 'представительство' },
  provider:             { norm: 'P4',         en: 'provider',                              kk: 'көрсетілетін қызметті беруші',                       ru: 'услугодатель' },
  chancery:             { norm: 'P6.1a',      en: 'chancery',                              kk: 'кеңсе',                                              ru: 'канцелярия' },
  unit:                 { norm: 'P6.1b',      en: 'responsible structural unit',           kk: 'жауапты құрылымдық бөлімше',                         ru: 'ответственное структурное подразделение' },
  officer:              { norm: 'P6.1b',      en: 'officer',                               kk: 'қызметкер',                                          ru: 'работник' },
  head:                 { norm: 'P7.4',       en: 'head',                                  kk: 'басшы',                                              ru: 'руководитель' },
  actingHead:           { norm: 'P7.4',       en: 'acting head',                           kk: 'басшының міндетін атқарушы',                         ru: 'исполняющий обязанности руководителя' },
  authorisedPerson:     { norm: 'P7.3',       en: 'authorised person',                     kk: 'уәкілетті тұлға',                                    ru: 'уполномоченное лицо' },
  baseOperator:         { norm: 'P2.1',       en: 'base operator',                         kk: 'базалық оператор',                                   ru: 'базовый оператор' },
  virtualOperator:      { norm: 'P2.3',       en: 'virtual operator of cellular communication', kk: 'ұялы байланыстың виртуалды операторы',          ru: 'виртуальный оператор сотовой связи' },
  permitHolder:         { norm: 'A5.f3',      en: 'permit holder',                         kk: 'рұқсат иесі',                                        ru: 'владелец разрешения' },
  representative:       { norm: 'APPC 68',    en: 'representative',                        kk: 'өкіл',                                               ru: 'представитель' },
  // the way of an application
  portal:               { norm: 'P5.2',       en: '“electronic government” web portal',    kk: '«электрондық үкімет» веб-порталы',                   ru: 'веб-портал «электронного правительства»' },
  personalCabinet:      { norm: 'P6.5',       en: 'personal cabinet',                      kk: 'жеке кабинет',                                       ru: 'личный кабинет' },
  registration:         { norm: 'P6.1a',      en: 'registration',                          kk: 'тіркеу',                                             ru: 'регистрация' },
  receipt:              { norm: 'LPN 25(4)',  en: 'receipt',                               kk: 'өтініштің қабылданғаны туралы растау',               ru: 'подтверждение о принятии заявления' },
  handOver:             { norm: 'P6.1b',      en: 'hand-over for execution',               kk: 'орындауға беру',                                     ru: 'передача на исполнение' },
  completeness:         { norm: 'P6.3',       en: 'completeness of the documents',         kk: 'құжаттардың толықтығы',                              ru: 'полнота документов' },
  incompletePackage:    { norm: 'P6.5',       en: 'incomplete package of documents',       kk: 'құжаттардың толық емес топтамасы',                   ru: 'неполный пакет документов' },
  expiredDocument:      { norm: 'P6.5',       en: 'expired document',                      kk: 'қолданылу мерзімі өткен құжат',                      ru: 'документ с истекшим сроком действия' },
  refusalIncomplete:    { norm: 'P6.5',       en: 'refusal of further consideration',      kk: 'өтінішті одан әрі қараудан дәлелді бас тарту',       ru: 'мотивированный отказ в дальнейшем рассмотрении заявления' },
  examination:          { norm: 'P7.1a',      en: 'check of conformity',                   kk: 'сәйкестікті тексеру',                                ru: 'проверка соответствия' },
  preliminaryDecision:  { norm: 'P7.1c',      en: 'preliminary decision',                  kk: 'алдын ала шешім',                                    ru: 'предварительное решение' },
  hearing:              { norm: 'P7.2b',      en: 'hearing',                               kk: 'тыңдау',                                             ru: 'заслушивание' },
  hearingNotice:        { norm: 'P7.2a',      en: 'hearing notice',                        kk: 'тыңдау туралы хабарлама',                            ru: 'уведомление о заслушивании' },
  refusal:              { norm: 'P7.3',       en: 'refusal of the service',                kk: 'мемлекеттік қызмет көрсетуден дәлелді бас тарту',    ru: 'мотивированный отказ в оказании государственной услуги' },
  result:               { norm: 'L6',         en: 'result of the service',                 kk: 'мемлекеттік қызмет көрсету нәтижесі',                ru: 'результат оказания государственной услуги' },
  withdrawal:           { norm: 'APPC 64(9)', en: 'withdrawal of the application',         kk: 'өтінішті кері қайтарып алу',                         ru: 'отзыв заявления' },
  // documents and requirements
  qualification:        { norm: 'A4.h',       en: 'qualification requirements',            kk: 'біліктілік талаптары',                               ru: 'квалификационные требования' },
  contract:             { norm: 'A4.q0',      en: 'contract',                              kk: 'шарт',                                               ru: 'договор' },
  informationForm:      { norm: 'A4.d2',      en: 'information form',                      kk: 'мәліметтер нысаны',                                  ru: 'форма сведений' },
  verificationCertificate: { norm: 'A4F.1',   en: 'verification certificate',              kk: 'тексеру туралы сертификат',                          ru: 'сертификат о поверке' },
  conformityCertificate: { norm: 'A4F.2a',    en: 'conformity certificate',                kk: 'сәйкестік сертификаты',                              ru: 'сертификат соответствия' },
  commissioningAct:     { norm: 'A4F.2b',     en: 'act of putting into operation',         kk: 'пайдалануға беру актісі',                            ru: 'акт ввода в эксплуатацию' },
  trafficAccounting:    { norm: 'A4.q3',      en: 'traffic accounting systems',            kk: 'трафикті есепке алу жүйелері',                       ru: 'системы учета трафика' },
  surveillanceMeans:    { norm: 'A4.q2',      en: 'hardware-software and technical means', kk: 'аппараттық-бағдарламалық және техникалық құралдар',  ru: 'аппаратно-программные и технические средства' },
  interactionScheme:    { norm: 'A4.q4',      en: 'scheme of interaction',                 kk: 'өзара әрекеттесу схемасы',                           ru: 'схема взаимодействия' },
  electronicCopy:       { norm: 'A4.r',       en: 'electronic copy of the document',       kk: 'құжаттың электрондық көшірмесі',                     ru: 'электронная копия документа' },
  powerOfAttorney:      { norm: 'APPC 68',    en: 'power of attorney',                     kk: 'сенімхат',                                           ru: 'доверенность' },
  consent:              { norm: 'A2.d3',      en: 'consent',                               kk: 'келісім',                                            ru: 'согласие' },
  personalData:         { norm: 'A2.d3',      en: 'personal data',                         kk: 'дербес деректер',                                    ru: 'персональные данные' },
  // the permit
  permit:               { norm: 'L6',         en: 'permit',                                kk: 'рұқсат',                                             ru: 'разрешение' },
  registry:             { norm: 'P9',         en: 'state electronic registry of permits and notifications', kk: 'рұқсаттар мен хабарламалардың мемлекеттік электрондық тізілімі', ru: 'государственный электронный реестр разрешений и уведомлений' },
  validity:             { norm: 'L11.4',      en: 'validity',                              kk: 'қолданылу мерзімі',                                  ru: 'срок действия' },
  extension:            { norm: 'A5.c2',      en: 'extension',                             kk: 'ұзарту',                                             ru: 'продление' },
  termination:          { norm: 'A5.c1',      en: 'termination',                           kk: 'тоқтату',                                            ru: 'прекращение' },
  uin:                  { norm: 'A5.f9',      en: 'unique identification number of the application', kk: 'өтініштің бірегей сәйкестендіру нөмірі',    ru: 'уникальный идентификационный номер заявления' },
  // complaint, time, signature
  complaint:            { norm: 'P10.2',      en: 'complaint',                             kk: 'шағым',                                              ru: 'жалоба' },
  complaintBody:        { norm: 'P10.1',      en: 'complaint body',                        kk: 'шағымды қарайтын орган',                             ru: 'орган, рассматривающий жалобу' },
  caseFile:             { norm: 'P10.3',      en: 'administrative case file',              kk: 'әкімшілік іс',                                       ru: 'административное дело' },
  workingDay:           { norm: 'P6.2',       en: 'working day',                           kk: 'жұмыс күні',                                         ru: 'рабочий день' },
  term:                 { norm: 'L4',         en: 'term',                                  kk: 'мерзім',                                             ru: 'срок' },
  contactCentre:        { norm: 'L11.3',      en: 'Unified Contact Centre',                kk: 'бірыңғай байланыс орталығы',                         ru: 'Единый контакт-центр' },
  eds:                  { norm: 'P6.5',       en: 'electronic digital signature (EDS)',    kk: 'электрондық цифрлық қолтаңба (ЭЦҚ)',                 ru: 'электронная цифровая подпись (ЭЦП)' },
  signature:            { norm: 'P6.5',       en: 'signature',                             kk: 'қолтаңба',                                           ru: 'подпись' },
  iin:                  { norm: 'A2.f2',      en: 'individual identification number (IIN)', kk: 'жеке сәйкестендіру нөмірі (ЖСН)',                   ru: 'индивидуальный идентификационный номер (ИИН)' },
  bin:                  { norm: 'A3.f2',      en: 'business identification number (BIN)',  kk: 'бизнес-сәйкестендіру нөмірі (БСН)',                  ru: 'бизнес-идентификационный номер (БИН)' },
} as const satisfies { readonly [name: string]: Word };

/** The name of a term, as code and pages refer to it. */
export type WordName = keyof typeof words;
