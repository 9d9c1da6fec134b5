/** The page of a permit's life, and the application for its extension. */
import type { Text } from './languages.js';

export const lifeWords = {
  extend: { kk: 'Рұқсатты ұзарту', ru: 'Продление разрешения', en: 'Extension of the permit' },
  extendsUntil: {
    kk: 'Рұқсат {from} күніне дейін қолданылады. Ұзартылса, соңғы күні {until} болады.',
    ru: 'Разрешение действует до {from}. После продления последним днём будет {until}.',
    en: 'The permit is valid until {from}. When extended, its last day will be {until}.',
  },
  extendHow: {
    kk: 'Тек ұзартылған шарт пен мәліметтер нысаны қажет; қалған мәліметтер рұқсат берілген кездегідей қалады. Нәтиже жеті жұмыс күні ішінде беріледі, қызмет тегін. Өтініш беруге ерте болмайды.',
    ru: 'Нужны только продлённый договор и форма сведений; остальное остаётся как при выдаче разрешения. Результат – в течение семи рабочих дней, услуга бесплатна. Подать заявление никогда не рано.',
    en: 'Only the prolonged contract and the information form are needed; the rest stays as when the permit was issued. The result comes within seven working days, free of charge. It is never too early to apply.',
  },
  askExtension: { kk: 'Ұзартуға өтініш беру', ru: 'Подать заявление о продлении', en: 'Apply for an extension' },
  issuedOn: { kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Date of issue' },
  expiresOn: { kk: 'Соңғы күні (қоса алғанда)', ru: 'Последний день (включительно)', en: 'Last day (inclusive)' },
  application: {
    kk: 'Берілген өтініші',
    ru: 'Заявление, по которому выдано',
    en: 'Application on which it was issued',
  },
  contracts: {
    kk: 'Базалық операторлармен шарттар',
    ru: 'Договоры с базовыми операторами',
    en: 'Contracts with base operators',
  },
  operator: { kk: 'Базалық оператор', ru: 'Базовый оператор', en: 'Base operator' },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  dated: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  until: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  state: { kk: 'Жағдайы', ru: 'Состояние', en: 'State' },
  stands: { kk: 'қолданыста', ru: 'действует', en: 'in force' },
  raised: {
    kk: 'тізілім бойынша қолданыста; алдын ала шешім бойынша тоқтаған',
    ru: 'по реестру действует; по предварительному решению прекратился',
    en: 'in force by the registry; ended by the preliminary decision',
  },
  over: { kk: 'тоқтады', ru: 'прекратился', en: 'ended' },
  noneStands: {
    kk: 'Қолданыста бірде-бір шарт жоқ. Рұқсат шартпен бірге тоқтатылады; талаптарға сай жаңа шарт шешім қабылданғанға дейін ұсынылса, рұқсат күшінде қалады.',
    ru: 'Нет ни одного действующего договора. Действие разрешения прекращается вместе с договором; если до решения представить новый договор, отвечающий требованиям, разрешение останется в силе.',
    en: 'No contract is in force. A permit ends with its contract; if a new contract that meets the requirements is brought before the decision, the permit stays in force.',
  },
  noneByProposal: {
    kk: 'Алдын ала шешім бойынша қолданыстағы шарт қалмаған. Шешім қабылданғанға дейін шарттың қолданыста екені көрсетілсе немесе талаптарға сай жаңа шарт ұсынылса, рұқсат күшінде қалады.',
    ru: 'По предварительному решению действующего договора нет. Если до решения показать, что договор действует, или представить новый, отвечающий требованиям, разрешение останется в силе.',
    en: 'By the preliminary decision no contract is in force. If it is shown before the decision that one is, or a new one that meets the requirements is brought, the permit stays in force.',
  },
  effective: {
    kk: 'Рұқсат {day} тоқтатылды: шешім сол күні жеткізілді.',
    ru: 'Действие разрешения прекращено {day}: в этот день решение доведено до владельца.',
    en: 'The permit ended on {day}, when the decision reached its holder.',
  },
  notEffective: {
    kk: 'Шешім әлі жеткізілген жоқ: оған дейін рұқсат қолданыста.',
    ru: 'Решение ещё не доведено до владельца: до этого разрешение действует.',
    en: 'The decision has not reached the holder yet: until then the permit is in force.',
  },
  stayed: {
    kk: 'Тоқтату туралы шешімге {day} шағым берілді: шағым қаралып жатқанда шешім орындалмайды, рұқсат қолданыста. Шағым қанағаттандырылмаса, шешім орындалады.',
    ru: 'На решение о прекращении {day} подана жалоба: пока она рассматривается, решение не исполняется, и разрешение действует. Если жалобу не удовлетворят, решение будет исполнено.',
    en: 'On {day} a complaint was filed about the termination: while it is considered the decision is not executed, and the permit is in force. If the complaint is not upheld, the decision is executed.',
  },
  anew: {
    kk: 'Тоқтату туралы шешімнің күші шағым бойынша жойылды, іс {day} дейін қайта қаралады. Рұқсат қолданыста.',
    ru: 'Решение о прекращении отменено по жалобе, дело рассматривается заново до {day}. Разрешение действует.',
    en: 'The termination was undone upon a complaint, and the matter is dealt with anew by {day}. The permit is in force.',
  },
  pending: { kk: 'Жауап күтуде', ru: 'Ждёт ответа', en: 'Awaits an answer' },
  report: { kk: 'Шарттың өзгергені туралы хабар', ru: 'Сообщение об изменении договора', en: 'Report of a change' },
  correction: { kk: 'Қатені түзету', ru: 'Исправление ошибки', en: 'Correction of an error' },
  amendment: { kk: 'Тізілімге өзгеріс', ru: 'Изменение реестра', en: 'Amendment of the registry' },
  openEnded: { kk: 'мерзімсіз', ru: 'бессрочный', en: 'open-ended' },
} as const satisfies Record<string, Text>;
