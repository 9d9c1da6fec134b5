/** The procedure «complaint» in words: stages, steps, roles, terms, papers and the choices of its forms, as pages name them. */
import type { ComplaintRole, ComplaintStage, ComplaintStep } from '../law/complaint.js';
import type { ComplaintTerm } from '../law/complaintTerms.js';
import type { Text } from './languages.js';

/** What the complaint is now. */
export const complaintStages = {
  filed: { kk: 'Шағым берілді', ru: 'Жалоба подана', en: 'Complaint filed' },
  filedDirectly: {
    kk: 'Шағым сапаны бақылау жөніндегі уәкілетті органға берілді',
    ru: 'Жалоба подана в уполномоченный орган по контролю за качеством',
    en: 'Complaint filed with the quality body',
  },
  atProvider: {
    kk: 'Көрсетілетін қызметті берушіде тіркелді',
    ru: 'Зарегистрирована у услугодателя',
    en: 'Registered with the provider',
  },
  partlySatisfied: { kk: 'Ішінара қанағаттандырылды', ru: 'Удовлетворена частично', en: 'Satisfied in part' },
  satisfied: { kk: 'Толық қанағаттандырылды', ru: 'Удовлетворена полностью', en: 'Satisfied in full' },
  answered: { kk: 'Жауап берілді', ru: 'Дан ответ', en: 'Answered' },
  forwarded: {
    kk: 'Шағымды қарайтын органға жіберілді',
    ru: 'Направлена в орган, рассматривающий жалобу',
    en: 'Forwarded to the complaint body',
  },
  passedOn: {
    kk: 'Сапаны бақылау жөніндегі уәкілетті органға жіберілді',
    ru: 'Направлена в уполномоченный орган по контролю за качеством',
    en: 'Forwarded to the quality body',
  },
  atComplaintBody: {
    kk: 'Шағымды қарайтын орган қарап жатыр',
    ru: 'На рассмотрении органа, рассматривающего жалобу',
    en: 'Under review by the complaint body',
  },
  atQualityBody: {
    kk: 'Сапаны бақылау жөніндегі уәкілетті орган қарап жатыр',
    ru: 'На рассмотрении уполномоченного органа по контролю за качеством',
    en: 'Under review by the quality body',
  },
  actAnnulled: { kk: 'Шешімнің күші жойылды', ru: 'Решение отменено', en: 'Decision annulled' },
  actReplaced: {
    kk: 'Шешімнің күші жойылып, жаңасы қабылданды',
    ru: 'Решение отменено, принято новое',
    en: 'Decision annulled and a new one adopted',
  },
  obliged: { kk: 'Әрекет жасау міндеттелді', ru: 'Обязали совершить действие', en: 'Obliged to act' },
  unsatisfied: { kk: 'Қанағаттандырусыз қалдырылды', ru: 'Оставлена без удовлетворения', en: 'Left unsatisfied' },
  remanded: {
    kk: 'Іс қайта қарауға жіберілді',
    ru: 'Дело направлено на новое рассмотрение',
    en: 'Case sent back for a new procedure',
  },
  unconsidered: { kk: 'Қараусыз қалдырылды', ru: 'Оставлена без рассмотрения', en: 'Left without consideration' },
  beyondCompetence: {
    kk: 'Негізді деп танылды, көрсетілетін қызметті берушіге жіберіледі',
    ru: 'Признана обоснованной, направляется услугодателю',
    en: 'Found justified, to be sent to the provider',
  },
  remitted: {
    kk: 'Көрсетілетін қызметті берушіге жіберілді',
    ru: 'Направлена услугодателю',
    en: 'Sent to the provider',
  },
  deemedRefused: {
    kk: 'Заң бойынша қанағаттандырудан бас тартылды деп есептеледі',
    ru: 'Считается отклонённой по закону',
    en: 'Deemed refused by law',
  },
  complaintWithdrawn: { kk: 'Шағым кері қайтарып алынды', ru: 'Жалоба отозвана', en: 'Complaint withdrawn' },
} as const satisfies Record<ComplaintStage, Text>;

/** What happens next, as whoever complains, the office and the bodies read it. */
export const complaintNexts = {
  filed: {
    kk: 'Кеңсе шағымды тіркеп, талон береді.',
    ru: 'Канцелярия зарегистрирует жалобу и выдаст талон.',
    en: 'The chancery registers the complaint and issues a receipt.',
  },
  filedDirectly: {
    kk: 'Уәкілетті орган шағымды тіркеп, 15 жұмыс күні ішінде қарайды.',
    ru: 'Уполномоченный орган зарегистрирует жалобу и рассмотрит её за 15 рабочих дней.',
    en: 'The quality body registers the complaint and considers it within 15 working days.',
  },
  atProvider: {
    kk: 'Көрсетілетін қызметті беруші шағымды үш жұмыс күні ішінде толық қанағаттандырады немесе іспен бірге шағымды қарайтын органға жібереді; сапа туралы шағымға бес жұмыс күні ішінде жауап береді.',
    ru: 'Услугодатель в течение трёх рабочих дней полностью удовлетворит жалобу либо направит её с делом в орган, рассматривающий жалобу; на жалобу о качестве ответит в течение пяти рабочих дней.',
    en: 'The provider satisfies the complaint in full within three working days, or forwards it with the case file; a complaint about quality is answered within five.',
  },
  partlySatisfied: {
    kk: 'Қалған бөлігі шағымды қарайтын органға жіберіледі.',
    ru: 'Остальная часть будет направлена в орган, рассматривающий жалобу.',
    en: 'What is left goes to the body that considers complaints.',
  },
  satisfied: {
    kk: 'Шағымдағы талаптар орындалды. Қабылданған шара шағым жасалған істе көрсетілген.',
    ru: 'Требования жалобы удовлетворены. Принятые меры видны в обжалованном деле.',
    en: 'The demands are met. The case complained of shows what was done.',
  },
  answered: {
    kk: 'Жауаппен келіспеген жағдайда сапаны бағалау және бақылау жөніндегі уәкілетті органға шағымдануға болады.',
    ru: 'При несогласии с ответом можно пожаловаться в уполномоченный орган по оценке и контролю за качеством.',
    en: 'Whoever disagrees with the answer may complain to the quality body.',
  },
  forwarded: {
    kk: 'Шағымды қарайтын орган оны тіркеп, 20 жұмыс күні ішінде қарайды.',
    ru: 'Орган, рассматривающий жалобу, зарегистрирует её и рассмотрит за 20 рабочих дней.',
    en: 'The complaint body registers the complaint and considers it within 20 working days.',
  },
  passedOn: {
    kk: 'Уәкілетті орган шағымды тіркеп, 15 жұмыс күні ішінде қарайды.',
    ru: 'Уполномоченный орган зарегистрирует жалобу и рассмотрит её за 15 рабочих дней.',
    en: 'The quality body registers the complaint and considers it within 15 working days.',
  },
  atComplaintBody: {
    kk: 'Орган шағым берушіні де, лауазымды адамды да тыңдайды. Мерзімінде шешім қабылданбаса, шағым қанағаттандырылмаған болып есептеледі және сотқа жол ашылады.',
    ru: 'Орган заслушает и подавшего жалобу, и должностное лицо. Если решения в срок нет, жалоба считается отклонённой и открывается путь в суд.',
    en: 'The body hears the complainant and the official. Without a decision in time the complaint is deemed refused, and the way to court is open.',
  },
  atQualityBody: {
    kk: 'Орган шағым берушіні де, лауазымды адамды да тыңдайды. Мерзімінде шешім қабылданбаса, шағым қанағаттандырылмаған болып есептеледі және сотқа жол ашылады.',
    ru: 'Орган заслушает и подавшего жалобу, и должностное лицо. Если решения в срок нет, жалоба считается отклонённой и открывается путь в суд.',
    en: 'The body hears the complainant and the official. Without a decision in time the complaint is deemed refused, and the way to court is open.',
  },
  actAnnulled: {
    kk: 'Шағым жасалған шешім қолданылмайды. Келіспеген жағдайда бір ай ішінде сотқа жүгінуге болады.',
    ru: 'Обжалованное решение не действует. При несогласии можно в течение месяца обратиться в суд.',
    en: 'The decision complained of has no effect. Whoever disagrees may go to court within one month.',
  },
  actReplaced: {
    kk: 'Көрсетілетін қызметті беруші жаңа шешімді орындайды. Келіспеген жағдайда бір ай ішінде сотқа жүгінуге болады.',
    ru: 'Услугодатель исполнит новое решение. При несогласии можно в течение месяца обратиться в суд.',
    en: 'The provider carries out the new decision. Whoever disagrees may go to court within one month.',
  },
  obliged: {
    kk: 'Көрсетілетін қызметті беруші әрекетті белгіленген мерзімде жасайды.',
    ru: 'Услугодатель совершит действие в установленный срок.',
    en: 'The provider acts within the term that was set.',
  },
  unsatisfied: {
    kk: 'Шешім табыс етілген күннен бастап бір ай ішінде сотқа жүгінуге болады.',
    ru: 'В течение месяца со дня вручения решения можно обратиться в суд.',
    en: 'The way to court is open for one month from the day on which the decision was served.',
  },
  remanded: {
    kk: 'Көрсетілетін қызметті беруші бұзушылықтарды жойып, істі жаңа мерзімде қайта қарайды.',
    ru: 'Услугодатель устранит нарушения и рассмотрит дело заново в новый срок.',
    en: 'The provider cures the violations and deals with the case anew within a new term.',
  },
  unconsidered: {
    kk: 'Себебі жойылғаннан кейін шағымды қайта беруге болады.',
    ru: 'После устранения причины жалобу можно подать снова.',
    en: 'Once the reason has fallen away a new complaint may be filed.',
  },
  beyondCompetence: {
    kk: 'Орган бес жұмыс күні ішінде шағымды бұзушылықтарымен бірге көрсетілетін қызметті берушіге жібереді.',
    ru: 'В течение пяти рабочих дней орган направит жалобу услугодателю с указанием нарушений.',
    en: 'Within five working days the body sends the complaint to the provider, with the violations.',
  },
  remitted: {
    kk: 'Көрсетілетін қызметті беруші бұзушылықтарды жойып, істі жаңа мерзімде қайта қарайды.',
    ru: 'Услугодатель устранит нарушения и рассмотрит дело заново в новый срок.',
    en: 'The provider cures the violations and deals with the case anew within a new term.',
  },
  deemedRefused: {
    kk: 'Қарау мерзімі шешімсіз өтті. Мерзім аяқталған күннен бастап бір ай ішінде сотқа жүгінуге болады.',
    ru: 'Срок рассмотрения истёк без решения. В течение месяца со дня истечения срока можно обратиться в суд.',
    en: 'The term passed without a decision. The way to court is open for one month from the day on which it ended.',
  },
  complaintWithdrawn: {
    kk: 'Шағымды мерзімі ішінде қайта беруге болады.',
    ru: 'Жалобу можно подать снова в пределах срока.',
    en: 'A new complaint may be filed within the term.',
  },
} as const satisfies Record<ComplaintStage, Text>;

/** A step as a button says it. */
export const complaintSteps = {
  fileComplaint: { kk: 'Шағым беру', ru: 'Подать жалобу', en: 'File a complaint' },
  fileAboutQuality: {
    kk: 'Қызмет сапасына шағымдану',
    ru: 'Пожаловаться на качество услуги',
    en: 'Complain about the quality of the service',
  },
  fileDirectly: {
    kk: 'Сапаны бақылау жөніндегі уәкілетті органға шағымдану',
    ru: 'Пожаловаться в уполномоченный орган по контролю за качеством',
    en: 'Complain to the quality body',
  },
  enterComplaint: {
    kk: 'Қағаз түріндегі шағымды енгізу',
    ru: 'Внести бумажную жалобу',
    en: 'Enter a complaint on paper',
  },
  enterAboutQuality: {
    kk: 'Сапа туралы қағаз түріндегі шағымды енгізу',
    ru: 'Внести бумажную жалобу на качество',
    en: 'Enter a complaint about quality on paper',
  },
  registerComplaint: { kk: 'Шағымды тіркеу', ru: 'Зарегистрировать жалобу', en: 'Register the complaint' },
  satisfyComplaint: { kk: 'Толық қанағаттандыру', ru: 'Удовлетворить полностью', en: 'Satisfy in full' },
  satisfyPartly: { kk: 'Ішінара қанағаттандыру', ru: 'Удовлетворить частично', en: 'Satisfy in part' },
  forwardComplaint: {
    kk: 'Шағымды қарайтын органға жіберу',
    ru: 'Направить в орган, рассматривающий жалобу',
    en: 'Forward to the complaint body',
  },
  passToQualityBody: {
    kk: 'Сапаны бақылау жөніндегі уәкілетті органға жіберу',
    ru: 'Направить в уполномоченный орган по контролю за качеством',
    en: 'Forward to the quality body',
  },
  answerComplaint: { kk: 'Шағымға жауап беру', ru: 'Ответить на жалобу', en: 'Answer the complaint' },
  registerAtBody: { kk: 'Шағымды тіркеу', ru: 'Зарегистрировать жалобу', en: 'Register the complaint' },
  registerAtQualityBody: { kk: 'Шағымды тіркеу', ru: 'Зарегистрировать жалобу', en: 'Register the complaint' },
  prolongReview: { kk: 'Қарау мерзімін ұзарту', ru: 'Продлить срок рассмотрения', en: 'Prolong the review' },
  explainLateness: {
    kk: 'Мерзімді қалпына келтіруді сұрау',
    ru: 'Просить восстановить срок',
    en: 'Ask to restore the term',
  },
  restoreTerm: { kk: 'Мерзімді қалпына келтіру', ru: 'Восстановить срок', en: 'Restore the term' },
  findNotExcused: {
    kk: 'Кешігу себептерін дәлелсіз деп тану',
    ru: 'Признать причины пропуска неуважительными',
    en: 'Find the lateness not excused',
  },
  callParties: { kk: 'Тараптарды тыңдауға шақыру', ru: 'Вызвать стороны на заслушивание', en: 'Call both sides' },
  stateOnComplaint: {
    kk: 'Алдын ала пікір бойынша ұстаным білдіру',
    ru: 'Выразить позицию по предварительному мнению',
    en: 'State a position on the preliminary view',
  },
  hearComplainant: { kk: 'Шағым берушіні тыңдау', ru: 'Заслушать подавшего жалобу', en: 'Hear the complainant' },
  hearProvider: {
    kk: 'Лауазымды адамды тыңдау',
    ru: 'Заслушать должностное лицо',
    en: 'Hear the official complained of',
  },
  annulAct: { kk: 'Шешімнің күшін жою', ru: 'Отменить решение', en: 'Annul the decision' },
  annulAndAdopt: {
    kk: 'Шешімнің күшін жойып, жаңасын қабылдау',
    ru: 'Отменить решение и принять новое',
    en: 'Annul the decision and adopt a new one',
  },
  obligeToAct: { kk: 'Әрекет жасауға міндеттеу', ru: 'Обязать совершить действие', en: 'Oblige to act' },
  leaveUnsatisfied: {
    kk: 'Қанағаттандырусыз қалдыру',
    ru: 'Оставить без удовлетворения',
    en: 'Leave unsatisfied',
  },
  remandCase: {
    kk: 'Істі қайта қарауға жіберу',
    ru: 'Направить дело на новое рассмотрение',
    en: 'Send the case back',
  },
  leaveWithoutConsideration: {
    kk: 'Қараусыз қалдыру',
    ru: 'Оставить без рассмотрения',
    en: 'Leave without consideration',
  },
  findBeyondCompetence: {
    kk: 'Негізді, бірақ құзыретімізден тыс деп тану',
    ru: 'Признать обоснованной, но вне компетенции',
    en: 'Find justified, but beyond our competence',
  },
  remitComplaint: {
    kk: 'Көрсетілетін қызметті берушіге жіберу',
    ru: 'Направить услугодателю',
    en: 'Send to the provider',
  },
  lapseComplaint: {
    kk: 'Мерзімнің өткенін белгілеу',
    ru: 'Отметить истечение срока',
    en: 'Record that the term has passed',
  },
  withdrawComplaint: { kk: 'Шағымды кері қайтарып алу', ru: 'Отозвать жалобу', en: 'Withdraw the complaint' },
  recordDelivery: {
    kk: 'Хабарламаның жеткізілуін жазу',
    ru: 'Записать доставку уведомления',
    en: 'Record the delivery of a notice',
  },
} as const satisfies Record<ComplaintStep, Text>;

/** A step that was taken, as the history tells it. */
export const complaintEvents = {
  fileComplaint: { kk: 'Шағым берілді', ru: 'Подана жалоба', en: 'Complaint filed' },
  fileAboutQuality: {
    kk: 'Қызмет сапасына шағым берілді',
    ru: 'Подана жалоба на качество услуги',
    en: 'Complaint about the quality of the service filed',
  },
  fileDirectly: {
    kk: 'Шағым сапаны бақылау жөніндегі уәкілетті органға берілді',
    ru: 'Жалоба подана в уполномоченный орган по контролю за качеством',
    en: 'Complaint filed with the quality body',
  },
  enterComplaint: {
    kk: 'Қағаз түріндегі шағым енгізілді',
    ru: 'Внесена бумажная жалоба',
    en: 'Complaint on paper entered',
  },
  enterAboutQuality: {
    kk: 'Сапа туралы қағаз түріндегі шағым енгізілді',
    ru: 'Внесена бумажная жалоба на качество',
    en: 'Complaint about quality on paper entered',
  },
  registerComplaint: {
    kk: 'Шағым көрсетілетін қызметті берушіде тіркелді',
    ru: 'Жалоба зарегистрирована у услугодателя',
    en: 'Complaint registered with the provider',
  },
  satisfyComplaint: {
    kk: 'Шағым толық қанағаттандырылды',
    ru: 'Жалоба удовлетворена полностью',
    en: 'Complaint satisfied in full',
  },
  satisfyPartly: {
    kk: 'Шағым ішінара қанағаттандырылды',
    ru: 'Жалоба удовлетворена частично',
    en: 'Complaint satisfied in part',
  },
  forwardComplaint: {
    kk: 'Шағым іспен бірге шағымды қарайтын органға жіберілді',
    ru: 'Жалоба с делом направлена в орган, рассматривающий жалобу',
    en: 'Complaint forwarded with the case file to the complaint body',
  },
  passToQualityBody: {
    kk: 'Шағым сапаны бақылау жөніндегі уәкілетті органға жіберілді',
    ru: 'Жалоба направлена в уполномоченный орган по контролю за качеством',
    en: 'Complaint forwarded to the quality body',
  },
  answerComplaint: { kk: 'Шағымға жауап берілді', ru: 'Дан ответ на жалобу', en: 'Complaint answered' },
  registerAtBody: {
    kk: 'Шағым шағымды қарайтын органда тіркелді',
    ru: 'Жалоба зарегистрирована в органе, рассматривающем жалобу',
    en: 'Complaint registered with the complaint body',
  },
  registerAtQualityBody: {
    kk: 'Шағым сапаны бақылау жөніндегі уәкілетті органда тіркелді',
    ru: 'Жалоба зарегистрирована в уполномоченном органе по контролю за качеством',
    en: 'Complaint registered with the quality body',
  },
  prolongReview: { kk: 'Қарау мерзімі ұзартылды', ru: 'Срок рассмотрения продлён', en: 'Review prolonged' },
  explainLateness: {
    kk: 'Мерзімді қалпына келтіру сұралды',
    ru: 'Заявлено ходатайство о восстановлении срока',
    en: 'Restoration of the term asked for',
  },
  restoreTerm: {
    kk: 'Шағым беру мерзімі қалпына келтірілді',
    ru: 'Срок подачи жалобы восстановлен',
    en: 'Term to complain restored',
  },
  findNotExcused: {
    kk: 'Кешігу себептері дәлелсіз деп танылды',
    ru: 'Причины пропуска срока признаны неуважительными',
    en: 'Lateness found not excused',
  },
  callParties: {
    kk: 'Тараптар тыңдауға шақырылды',
    ru: 'Стороны вызваны на заслушивание',
    en: 'Both sides called to be heard',
  },
  stateOnComplaint: {
    kk: 'Шағым беруші ұстанымын білдірді',
    ru: 'Подавший жалобу выразил позицию',
    en: 'Complainant stated a position',
  },
  hearComplainant: { kk: 'Шағым беруші тыңдалды', ru: 'Заслушан подавший жалобу', en: 'Complainant heard' },
  hearProvider: { kk: 'Лауазымды адам тыңдалды', ru: 'Заслушано должностное лицо', en: 'Official complained of heard' },
  annulAct: {
    kk: 'Шағым жасалған шешімнің күші жойылды',
    ru: 'Обжалованное решение отменено',
    en: 'Decision complained of annulled',
  },
  annulAndAdopt: {
    kk: 'Шешімнің күші жойылып, жаңа шешім қабылданды',
    ru: 'Решение отменено, принято новое',
    en: 'Decision annulled and a new one adopted',
  },
  obligeToAct: {
    kk: 'Көрсетілетін қызметті берушіге әрекет жасау міндеттелді',
    ru: 'Услугодателя обязали совершить действие',
    en: 'Provider obliged to act',
  },
  leaveUnsatisfied: {
    kk: 'Шағым қанағаттандырусыз қалдырылды',
    ru: 'Жалоба оставлена без удовлетворения',
    en: 'Complaint left unsatisfied',
  },
  remandCase: {
    kk: 'Іс бұзушылықтары көрсетіліп, қайта қарауға жіберілді',
    ru: 'Дело направлено на новое рассмотрение с указанием нарушений',
    en: 'Case sent back with the violations',
  },
  leaveWithoutConsideration: {
    kk: 'Шағым қараусыз қалдырылды',
    ru: 'Жалоба оставлена без рассмотрения',
    en: 'Complaint left without consideration',
  },
  findBeyondCompetence: {
    kk: 'Шағым негізді деп танылды, шешім қабылдау органның құзыретіне жатпайды',
    ru: 'Жалоба признана обоснованной, принятие решения вне компетенции органа',
    en: 'Complaint found justified, the decision being beyond the competence of the body',
  },
  remitComplaint: {
    kk: 'Шағым көрсетілетін қызметті берушіге жіберілді',
    ru: 'Жалоба направлена услугодателю',
    en: 'Complaint sent to the provider',
  },
  lapseComplaint: {
    kk: 'Мерзім шешімсіз өтті: шағым қанағаттандырылмаған болып есептеледі',
    ru: 'Срок истёк без решения: в удовлетворении жалобы считается отказанным',
    en: 'Term passed without a decision: complaint deemed refused',
  },
  withdrawComplaint: { kk: 'Шағым кері қайтарып алынды', ru: 'Жалоба отозвана', en: 'Complaint withdrawn' },
  recordDelivery: {
    kk: 'Хабарламаның жеткізілуі жазылды',
    ru: 'Записана доставка уведомления',
    en: 'Delivery of a notice recorded',
  },
} as const satisfies Record<ComplaintStep, Text>;

/** Who acts. */
export const complaintRoles = {
  complainant: { kk: 'Шағым беруші', ru: 'Лицо, подавшее жалобу', en: 'Complainant' },
  chancery: { kk: 'Кеңсе', ru: 'Канцелярия', en: 'Chancery' },
  officer: { kk: 'Қызметкер', ru: 'Работник', en: 'Officer' },
  head: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
  actingHead: { kk: 'Басшының міндетін атқарушы', ru: 'Исполняющий обязанности руководителя', en: 'Acting head' },
  complaintBody: { kk: 'Шағымды қарайтын орган', ru: 'Орган, рассматривающий жалобу', en: 'Complaint body' },
  qualityBody: {
    kk: 'Қызмет көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган',
    ru: 'Уполномоченный орган по оценке и контролю за качеством',
    en: 'Quality body',
  },
  system: { kk: 'Жүйе', ru: 'Система', en: 'System' },
} as const satisfies Record<ComplaintRole, Text>;

const registration = { kk: 'Шағымды тіркеу', ru: 'Регистрация жалобы', en: 'Registration of the complaint' } as const;
const atBody = {
  kk: 'Шағымды қарайтын органда тіркеу',
  ru: 'Регистрация в органе, рассматривающем жалобу',
  en: 'Registration with the body that considers it',
} as const;
const forwarding = {
  kk: 'Қанағаттандыру немесе жіберу',
  ru: 'Удовлетворение либо направление',
  en: 'Satisfying or forwarding',
} as const;

/** A statutory period. */
export const complaintTerms = {
  complaintRegistration: registration,
  qualityRegistration: registration,
  paperRegistration: registration,
  paperQualityRegistration: registration,
  forwarding,
  paperForwarding: forwarding,
  providerAnswer: {
    kk: 'Көрсетілетін қызметті берушінің жауабы',
    ru: 'Ответ услугодателя',
    en: 'Answer of the provider',
  },
  bodyRegistration: atBody,
  directRegistration: atBody,
  passedRegistration: atBody,
  review: { kk: 'Шағымды қарау', ru: 'Рассмотрение жалобы', en: 'Review of the complaint' },
  qualityReview: { kk: 'Шағымды қарау', ru: 'Рассмотрение жалобы', en: 'Review of the complaint' },
  prolongedReview: { kk: 'Ұзартылған қарау', ru: 'Продлённое рассмотрение', en: 'Prolonged review' },
  remittal: {
    kk: 'Көрсетілетін қызметті берушіге жіберу',
    ru: 'Направление услугодателю',
    en: 'Sending to the provider',
  },
} as const satisfies Record<ComplaintTerm, Text>;

/** The papers that steps file or issue. */
export const complaintPapers = {
  complaint: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
  complaintReceipt: {
    kk: 'Шағымның тіркелгені туралы талон',
    ru: 'Талон о регистрации жалобы',
    en: 'Receipt of the complaint',
  },
  transmittal: { kk: 'Ілеспе хат', ru: 'Сопроводительное письмо', en: 'Letter of transmittal' },
  complaintAnswer: {
    kk: 'Көрсетілетін қызметті берушінің шағымға жауабы',
    ru: 'Ответ услугодателя на жалобу',
    en: 'Answer of the provider to the complaint',
  },
  complaintDecision: { kk: 'Шағым бойынша шешім', ru: 'Решение по жалобе', en: 'Decision on the complaint' },
  prolongation: {
    kk: 'Қарау мерзімін ұзарту туралы хабарлама',
    ru: 'Уведомление о продлении срока рассмотрения',
    en: 'Notice that the review is prolonged',
  },
  hearingCall: {
    kk: 'Алдын ала пікір және тыңдауға шақыру',
    ru: 'Предварительное мнение и вызов на заслушивание',
    en: 'Preliminary view and call to be heard',
  },
  complaintWithdrawal: { kk: 'Шағымды кері қайтарып алу', ru: 'Отзыв жалобы', en: 'Withdrawal of the complaint' },
} as const satisfies Record<string, Text>;
