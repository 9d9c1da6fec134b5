/** Why the law says no, and what to do about it. `{name}` stands for a value that the refusal brings with it. */
import type { Text } from './languages.js';

/** The text of each refusal, by its key. */
export const refusals = {
  noSuchStep: {
    kk: 'Мұндай әрекет жоқ: {step}.',
    ru: 'Такого действия нет: {step}.',
    en: 'There is no such step: {step}.',
  },
  notAtThisStage: {
    kk: 'Іс қазір басқа сатыда, сондықтан бұл әрекет мүмкін емес. Істің бетін жаңартып, ашық әрекеттерді қараңыз.',
    ru: 'Дело сейчас на другой стадии, поэтому это действие невозможно. Обновите страницу дела и посмотрите, какие действия открыты.',
    en: 'The case is at another stage now, so this step is not possible. Reload the case and see which steps are open.',
  },
  notYourRole: {
    kk: 'Бұл әрекетті басқа рөлдегі адам жасайды.',
    ru: 'Это действие совершает лицо в другой роли.',
    en: 'This step belongs to a person in another role.',
  },
  notYourCase: {
    kk: 'Бұл — басқа өтініш берушінің ісі.',
    ru: 'Это дело другого заявителя.',
    en: 'This is the case of another applicant.',
  },
  assignedToAnother: {
    kk: 'Іс басқа қызметкерге тағайындалған: {officer}.',
    ru: 'Дело назначено другому работнику: {officer}.',
    en: 'The case is assigned to another officer: {officer}.',
  },
  dayOfReceiptAhead: {
    kk: 'Өтініш жұмыс уақытынан тыс түскен: ол {day} күні қабылданады.',
    ru: 'Заявление поступило вне рабочего времени: оно принимается {day}.',
    en: 'The application came outside working time: it is accepted on {day}.',
  },
  notTheDayOfReceipt: {
    kk: 'Тіркеу күні — түскен жұмыс күні: {day}. Қолхатты қайта дайындаңыз.',
    ru: 'День регистрации — рабочий день поступления: {day}. Подготовьте расписку заново.',
    en: 'The registration day is the working day of receipt: {day}. Prepare the receipt again.',
  },
  completenessTermOver: {
    kk: 'Толықтығын тексеру мерзімі {due} 18:30-да аяқталды: толық еместігі үшін бас тартуға болмайды. Толықтығын растаңыз.',
    ru: 'Срок проверки полноты истёк {due} в 18:30: отказать за неполноту уже нельзя. Подтвердите полноту.',
    en: 'The completeness term ended on {due} at 18:30: refusing for incompleteness is closed. Confirm completeness.',
  },
  requirementNotExamined: {
    kk: 'Бұл талап әлі тексерілмеген: қорытынды мен негіздемені енгізіңіз.',
    ru: 'Это требование ещё не проверено: внесите вывод и обоснование.',
    en: 'This requirement has not been examined yet: record a finding and its reason.',
  },
  requirementNotMet: {
    kk: 'Талап орындалмаған деп танылды: рұқсатты қалыптастыруға болмайды.',
    ru: 'Требование признано не выполненным: сформировать разрешение нельзя.',
    en: 'The requirement was found not to be met: the permit cannot be formed.',
  },
  signerIsNotApplicant: {
    kk: 'Өтініштегі ЖСН (БСН) сіз кірген сертификаттағымен сәйкес емес.',
    ru: 'ИИН (БИН) в заявлении не совпадает с сертификатом, которым вы вошли.',
    en: 'The IIN (BIN) in the application differs from the certificate you signed in with.',
  },
  officerMissing: {
    kk: 'Қызметкерді таңдаңыз.',
    ru: 'Выберите работника.',
    en: 'Choose an officer.',
  },
  gapWithoutExplanation: {
    kk: 'Пакетте кемшілік бар: толық деп растасаңыз, себебін жазыңыз.',
    ru: 'В пакете есть недостаток: если подтверждаете полноту, напишите почему.',
    en: 'Something in the package is missing or expired: if you confirm completeness, say why.',
  },
  noSuchNotice: {
    kk: 'Бұл әрекет туралы өтініш берушіге мұндай арнамен хабарланбайды.',
    ru: 'Об этом действии услугополучателя по такому каналу не уведомляют.',
    en: 'The applicant is not notified of this step over this channel.',
  },
  addressNotMasked: {
    kk: 'Мекенжай толық жазылмайды: оны жасырып көрсетіңіз.',
    ru: 'Адрес целиком не записывают: скройте его часть.',
    en: 'The whole address is not recorded: mask it.',
  },
  deliveryIncomplete: {
    kk: 'Хабарламаның нәтижесін, уақытын және нөмірін көрсетіңіз; жеткізілмесе — себебін.',
    ru: 'Укажите исход, время и номер сообщения, а при неудаче — причину.',
    en: 'Name the outcome, the moment and the message, and why when it failed.',
  },
  deliveredAlready: {
    kk: 'Бұл хабарламаның жеткізілуі жазылып қойған.',
    ru: 'Доставка этого уведомления уже записана.',
    en: 'The delivery of this notice is recorded already.',
  },
  noDefectNamed: {
    kk: 'Кемінде бір кемшілікті көрсетіңіз.',
    ru: 'Укажите хотя бы один недостаток.',
    en: 'Name at least one defect.',
  },
  defectWithoutReason: {
    kk: 'Не жетіспейтінін немесе мерзімі өткенін жазыңыз.',
    ru: 'Напишите, чего не хватает или что просрочено.',
    en: 'Say what is missing or expired.',
  },
  defectWithoutCure: {
    kk: 'Кемшілікті қалай жоюға болатынын жазыңыз.',
    ru: 'Напишите, как устранить недостаток.',
    en: 'Say how the defect can be cured.',
  },
  noFinding: {
    kk: 'Кемінде бір талап бойынша қорытынды енгізіңіз.',
    ru: 'Внесите вывод хотя бы по одному требованию.',
    en: 'Record a finding on at least one requirement.',
  },
  noSuchRequirement: {
    kk: 'Мұндай талап жоқ.',
    ru: 'Такого требования нет.',
    en: 'There is no such requirement.',
  },
  findingWithoutReason: {
    kk: 'Қорытындының негіздемесін жазыңыз.',
    ru: 'Напишите обоснование вывода.',
    en: 'Give the reason for the finding.',
  },
  notTenYears: {
    kk: 'Рұқсаттың мерзімі — қол қойылған күннен бастап 10 жыл. Рұқсатты қайта дайындаңыз.',
    ru: 'Срок разрешения — 10 лет со дня подписания. Подготовьте разрешение заново.',
    en: 'A permit is valid for 10 years from its signature. Prepare the permit again.',
  },
  paperOfAnotherDay: {
    kk: 'Құжат басқа күні дайындалған. Оны қайта дайындап, қол қойыңыз.',
    ru: 'Документ подготовлен в другой день. Подготовьте его заново и подпишите.',
    en: 'The paper was prepared on another day. Prepare it again and sign.',
  },
  reasonMissing: {
    kk: 'Себебін жазыңыз.',
    ru: 'Напишите причину.',
    en: 'Give the reason.',
  },
} as const satisfies Record<string, Text>;

export type RefusalKey = keyof typeof refusals;
