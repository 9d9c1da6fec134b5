/** Why the law says no, and what to do about it. `{name}` stands for a value that the refusal brings with it. */
import { complaintRefusals } from './complaintRefusals.js';
import { permitRefusals } from './permitRefusals.js';
import type { Text } from './languages.js';

/** The text of each refusal, by its key. */
export const refusals = {
  ...complaintRefusals,
  ...permitRefusals,
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
  tooManyFiles: {
    kk: 'Ең көбі {max} файл тіркеуге болады: артығын алып тастаңыз немесе біріктіріңіз.',
    ru: 'Можно приложить не более {max} файлов: уберите лишние или объедините их.',
    en: 'At most {max} files can be attached: remove some or join them.',
  },
  ownCase: {
    kk: 'Ешкім өз өтініші бойынша шешім қабылдамайды: бұл істі басқа адам жүргізсін.',
    ru: 'Никто не решает по собственному заявлению: этим делом должен заняться другой.',
    en: 'Nobody decides on his own application: somebody else must deal with this case.',
  },
  noticeNotReceived: {
    kk: 'Алдын ала шешім туралы хабарлама әлі алынған жоқ: электрондық хат та, SMS те жіберілмеді. Басқа тәсілмен хабарлап, оның алынғанын жазыңыз.',
    ru: 'Уведомление о предварительном решении ещё не получено: ни письмо, ни SMS не отправлены. Уведомите иначе и запишите получение.',
    en: 'The notice of the preliminary decision has not been received: neither e-mail nor SMS was sent. Notify by another way and record the receipt.',
  },
  receivedAlready: {
    kk: 'Хабарлама {day} алынған.',
    ru: 'Уведомление получено {day}.',
    en: 'The notice was received on {day}.',
  },
  receiptIncomplete: {
    kk: 'Хабарлама қалай және қай күні алынғанын көрсетіңіз.',
    ru: 'Укажите, как и в какой день получено уведомление.',
    en: 'Say how and on which day the notice was received.',
  },
  receiptNotThen: {
    kk: 'Хабарлама {from} мен {today} аралығындағы күні ғана алынуы мүмкін.',
    ru: 'Уведомление могло быть получено с {from} по {today}.',
    en: 'The notice can have been received from {from} to {today}.',
  },
  receiptWithoutProof: {
    kk: 'Алынғанын не растайтынын жазыңыз.',
    ru: 'Напишите, чем подтверждается получение.',
    en: 'Say what shows the receipt.',
  },
  noSuchNotice: {
    kk: 'Бұл әрекет туралы мұндай арнамен хабарланбайды.',
    ru: 'Об этом действии по такому каналу не уведомляют.',
    en: 'Nobody is notified of this step over this channel.',
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
  noticeTooLate: {
    kk: 'Алдын ала шешімді хабарлау мерзімі {last} 18:30-да өтті: заңды бас тарту мүмкін емес. Рұқсат беріңіз немесе мерзім нәтижесіз өтеді.',
    ru: 'Срок уведомления о предварительном решении истёк {last} в 18:30: законный отказ невозможен. Выдайте разрешение, иначе срок пройдёт без результата.',
    en: 'The term to notify a preliminary decision ended on {last} at 18:30: a lawful refusal is no longer possible. Issue the permit, or the term passes without a result.',
  },
  deemedIssuedAlready: {
    kk: 'Мерзім {due} 18:30-да өтті: рұқсат заң бойынша берілген болып есептеледі, басқа нәтиже мүмкін емес.',
    ru: 'Срок истёк {due} в 18:30: разрешение считается выданным по закону, другой результат невозможен.',
    en: 'The term ended on {due} at 18:30: the permit is deemed issued by law, and no other result is possible.',
  },
  resultTermNotOver: {
    kk: 'Қызмет көрсету мерзімі {due} 18:30-ға дейін жалғасады.',
    ru: 'Срок оказания услуги длится до 18:30 {due}.',
    en: 'The term of the service runs until 18:30 on {due}.',
  },
  objectionsClosed: {
    kk: 'Қарсылық білдіру мерзімі {day} түн ортасында аяқталды. Шешімге шағымдануға болады.',
    ru: 'Срок для возражений истёк в полночь {day}. Решение можно обжаловать.',
    en: 'The term to object ended at midnight of {day}. The decision can be complained about.',
  },
  objectionsStillOpen: {
    kk: 'Қарсылық білдіру мерзімі әлі аяқталған жоқ.',
    ru: 'Срок возражений ещё не истёк.',
    en: 'The term to object has not ended yet.',
  },
  waivedAlready: {
    kk: 'Сіз тыңдаудан бас тартқансыз: қайталау қажет емес.',
    ru: 'Вы уже отказались от заслушивания: повторять не нужно.',
    en: 'You have asked not to be heard already: once is enough.',
  },
  movedAlready: {
    kk: 'Өтінішхат берілген: қайталау қажет емес.',
    ru: 'Ходатайство уже подано: повторять не нужно.',
    en: 'The motion has been filed already: once is enough.',
  },
  hearingAhead: {
    kk: 'Тыңдау {date} {time} уақытына белгіленген: хаттама содан кейін жасалады.',
    ru: 'Заслушивание назначено на {date} {time}: протокол составляется после него.',
    en: 'The hearing is appointed for {date} {time}: its minutes are written after it.',
  },
  noMinutesToSign: {
    kk: 'Қол қоятын хаттама жоқ.',
    ru: 'Нет протокола, который ждёт подписи.',
    en: 'There are no minutes that await a signature.',
  },
  anotherChair: {
    kk: 'Тыңдаудың төрағасы — {chair}: хаттамаға сол қол қояды.',
    ru: 'Председательствовал {chair}: протокол подписывает он.',
    en: '{chair} chaired the hearing and signs the minutes.',
  },
  noMinutesYet: {
    kk: 'Қол қойылған хаттама әлі жоқ.',
    ru: 'Подписанного протокола ещё нет.',
    en: 'There are no signed minutes yet.',
  },
  remarksClosed: {
    kk: 'Ескертпе беру мерзімі {day} аяқталды.',
    ru: 'Срок замечаний истёк {day}.',
    en: 'The term for remarks ended on {day}.',
  },
  rightWasExercised: {
    kk: 'Ұстаным білдіру құқығы пайдаланылған немесе бұл жазылған.',
    ru: 'Право выразить позицию использовано, или это уже отмечено.',
    en: 'The right to state a position was exercised, or this is recorded already.',
  },
  notNotified: {
    kk: 'Алдын ала шешім хабарланбаған.',
    ru: 'О предварительном решении не уведомлено.',
    en: 'No preliminary decision was notified.',
  },
  notifiedAlready: {
    kk: 'Алдын ала шешім хабарланған.',
    ru: 'О предварительном решении уже уведомлено.',
    en: 'A preliminary decision was notified already.',
  },
  tooEarlyToRefuse: {
    kk: 'Бас тартуға {day} күнінен бұрын қол қоюға болмайды: өтініш берушінің мерзімі өтуі керек.',
    ru: 'Подписать отказ можно не ранее {day}: должен пройти срок заявителя.',
    en: 'A refusal can be signed on {day} at the earliest: the applicant’s term must pass first.',
  },
  motionNotHeard: {
    kk: 'Ауызша тыңдау сұралған: алдымен тыңдаңыз және хаттама жасаңыз.',
    ru: 'Заявлено ходатайство об устном заслушивании: сначала проведите его и составьте протокол.',
    en: 'An oral hearing was asked for: hold it first and write the minutes.',
  },
  minutesNotSigned: {
    kk: 'Хаттамаға төраға қол қоймаған.',
    ru: 'Протокол не подписан председательствующим.',
    en: 'The chair has not signed the minutes.',
  },
  notExercisedNotRecorded: {
    kk: 'Ұстаным білдірілмеген: жүйе мұны мерзім өткен соң жазады.',
    ru: 'Позиция не выражена: система отметит это после истечения срока.',
    en: 'No position was stated: the system records this once the term has ended.',
  },
  silenceSwitchedOff: {
    kk: 'Бұл мекемеде мерзімнің өтуі рұқсат бермейді: іс кешіккен болып көрсетіледі.',
    ru: 'В этом учреждении истечение срока не влечёт выдачи разрешения: дело показывается как просроченное.',
    en: 'In this office the lapse of the term issues no permit: the case is shown as late.',
  },
  lateReasonMissing: {
    kk: 'Бұл әрекет мерзімінен кеш жасалады: себебін жазыңыз.',
    ru: 'Это действие совершается с опозданием: напишите почему.',
    en: 'This act comes late: say why.',
  },
  noGround: {
    kk: 'Кемінде бір негізді көрсетіңіз.',
    ru: 'Укажите хотя бы одно основание.',
    en: 'State at least one ground.',
  },
  noSuchGround: {
    kk: 'Тізбенің 10-тармағында мұндай негіз жоқ.',
    ru: 'В пункте 10 Перечня такого основания нет.',
    en: 'Item 10 of the List has no such ground.',
  },
  groundWithoutFacts: {
    kk: 'Негіздің мән-жайларын жазыңыз.',
    ru: 'Изложите обстоятельства по этому основанию.',
    en: 'State the facts of this ground.',
  },
  groundWithoutEvidence: {
    kk: 'Мән-жайларды растайтын дәлелді көрсетіңіз.',
    ru: 'Укажите, чем подтверждаются обстоятельства.',
    en: 'Say what shows these facts.',
  },
  groundWithoutLaw: {
    kk: 'Келісімді талап ететін заңның бабын көрсетіңіз (A-29).',
    ru: 'Назовите статью закона, требующего согласования (A-29).',
    en: 'Cite the law that requires the approval (A-29).',
  },
  everythingFoundMet: {
    kk: 'Барлық талап орындалған деп танылған: алдымен сәйкессіздік туралы қорытынды енгізіңіз.',
    ru: 'Все требования признаны выполненными: сначала внесите вывод о несоответствии.',
    en: 'Every requirement was found to be met: record the finding of non-conformity first.',
  },
  unmetNotRaised: {
    kk: 'Орындалмаған талап бар: оны L10.2 негізі ретінде көрсетіңіз.',
    ru: 'Есть невыполненное требование: укажите его как основание L10.2.',
    en: 'A requirement was found not to be met: raise it as ground L10.2.',
  },
  groundNotNotified: {
    kk: 'Бұл негіз алдын ала шешімде болмаған: өтініш беруші ол бойынша тыңдалған жоқ.',
    ru: 'Этого основания не было в предварительном решении: заявитель по нему не заслушан.',
    en: 'This ground was not in the preliminary decision: the applicant was not heard on it.',
  },
  slotIncomplete: {
    kk: 'Тыңдаудың күнін, уақытын, тәсілін және орнын көрсетіңіз.',
    ru: 'Укажите дату, время, способ и место заслушивания.',
    en: 'Give the date, time, method and place of the hearing.',
  },
  slotOnDayOff: {
    kk: '{date} — демалыс күні: жұмыс күнін таңдаңыз.',
    ru: '{date} — нерабочий день: выберите рабочий.',
    en: '{date} is a day off: choose a working day.',
  },
  slotOutsideHours: {
    kk: '{time} жұмыс уақытынан тыс: 9:00–13:00 немесе 14:30–18:30 аралығын таңдаңыз.',
    ru: '{time} вне рабочего времени: выберите 9:00–13:00 или 14:30–18:30.',
    en: '{time} is outside office hours: choose 9:00–13:00 or 14:30–18:30.',
  },
  slotTooEarly: {
    kk: 'Тыңдау хабарлама күнінен ({day}) кейін өтеді.',
    ru: 'Заслушивание проводится после дня уведомления ({day}).',
    en: 'The hearing takes place after the day of the notice ({day}).',
  },
  slotTooLate: {
    kk: 'Тыңдау {day} күнінен кешіктірілмей өтеді.',
    ru: 'Заслушивание проводится не позднее {day}.',
    en: 'The hearing takes place on {day} at the latest.',
  },
  slotInThePast: { kk: 'Бұл уақыт өтіп кеткен.', ru: 'Это время уже прошло.', en: 'That time has passed already.' },
  positionEmpty: { kk: 'Ұстанымыңызды жазыңыз.', ru: 'Изложите вашу позицию.', en: 'State your position.' },
  positionNotAnswered: {
    kk: 'Білдірілген ұстанымға жауап жазыңыз.',
    ru: 'Ответьте на выраженную позицию.',
    en: 'Answer the position that was stated.',
  },
  conclusionMissing: {
    kk: 'Алдын ала шешімнің негіздері неліктен жойылғанын жазыңыз.',
    ru: 'Напишите, почему основания предварительного решения отпали.',
    en: 'Say why the grounds of the preliminary decision fell away.',
  },
  minutesOfAnotherHearing: {
    kk: 'Хаттама белгіленген тыңдауға жатуы керек.',
    ru: 'Протокол должен относиться к назначенному заслушиванию.',
    en: 'The minutes must be those of the hearing that was appointed.',
  },
  attendanceMissing: {
    kk: 'Шақырылған тараптың келгенін немесе келмегенін көрсетіңіз.',
    ru: 'Укажите, явилась ли приглашённая сторона.',
    en: 'Say whether whoever was invited came.',
  },
  presentMissing: { kk: 'Кімдер қатысқанын жазыңыз.', ru: 'Укажите, кто присутствовал.', en: 'Say who was present.' },
  courseMissing: {
    kk: 'Тыңдаудың барысын жазыңыз.',
    ru: 'Изложите ход заслушивания.',
    en: 'Describe the course of the hearing.',
  },
  chairMissing: { kk: 'Төрағаны таңдаңыз.', ru: 'Выберите председательствующего.', en: 'Choose the chair.' },
  chairIsSecretary: {
    kk: 'Төраға мен хатшы бір адам бола алмайды.',
    ru: 'Председательствующий и секретарь не могут быть одним лицом.',
    en: 'Chair and secretary cannot be the same person.',
  },
  sameOfficer: {
    kk: 'Іс қазір осы қызметкерде: басқасын таңдаңыз.',
    ru: 'Дело уже у этого работника: выберите другого.',
    en: 'This officer has the case already: choose another.',
  },
  noRecusalPending: {
    kk: 'Шешілмеген қарсылық жоқ.',
    ru: 'Нет нерассмотренного отвода.',
    en: 'No recusal awaits a decision.',
  },
  notTheDayOfSilence: {
    kk: 'Берілген болып есептелетін күн — мерзім аяқталған күн: {due}.',
    ru: 'Днём выдачи считается день истечения срока: {due}.',
    en: 'The day of issue is the day on which the term ended: {due}.',
  },
  anotherActComplainedOf: {
    kk: 'Шағым күшінде тұрған шешімге емес, басқа шешімге берілген.',
    ru: 'Жалоба подана не на то решение, которое действует, а на другое.',
    en: 'The complaint is about another decision than the one that stands.',
  },
  noComplaintUpheld: {
    kk: 'Бұл әрекет шағым бойынша шешімнен ғана туындайды.',
    ru: 'Это действие следует только из решения по жалобе.',
    en: 'This step follows from the decision on a complaint only.',
  },
  permitExpired: {
    kk: 'Рұқсаттың соңғы күні {day} болған: мерзімі өткен рұқсат ұзартылмайды. Жаңа рұқсатқа өтініш беріңіз, ол тегін.',
    ru: 'Последним днём разрешения было {day}: истёкшее разрешение не продлевается. Подайте заявление на новое, это бесплатно.',
    en: 'The last day of the permit was {day}: what has expired is not extended. Apply for a new permit, free of charge.',
  },
  permitTerminated: {
    kk: 'Рұқсаттың қолданысы тоқтатылған, ол ұзартылмайды. Жаңа рұқсатқа өтініш беріңіз, ол тегін.',
    ru: 'Действие разрешения прекращено, оно не продлевается. Подайте заявление на новое, это бесплатно.',
    en: 'The permit was terminated and cannot be extended. Apply for a new one, free of charge.',
  },
  contractNotProlonged: {
    kk: 'Базалық оператормен шарт ұзартылмаған: оның мерзімі бұрынғыдан кейін де, рұқсаттың соңғы күнінен ({day}) кейін де аяқталмайды.',
    ru: 'Договор с базовым оператором не продлён: он не заканчивается ни позже прежнего, ни позже последнего дня разрешения ({day}).',
    en: 'The contract with the base operator is not prolonged: it ends neither later than before nor after the last day of the permit ({day}).',
  },
  notTenYearsMore: {
    kk: 'Ұзартылған рұқсаттың берілген күні өзгермейді, соңғы күні — {day}. Рұқсатты қайта дайындаңыз.',
    ru: 'У продлённого разрешения день выдачи остаётся прежним, последний день — {day}. Подготовьте разрешение заново.',
    en: 'An extended permit keeps its day of issue, and its last day is {day}. Prepare the permit again.',
  },
} as const satisfies Record<string, Text>;

export type RefusalKey = keyof typeof refusals;
