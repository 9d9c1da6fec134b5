/** The pages of a complaint: its form, what stands on its page, and how pages of other cases lead to it. */
import type { Text } from './languages.js';

export const complainWords = {
  complain: { kk: 'Шағымдану', ru: 'Пожаловаться', en: 'Complain' },
  complainOf: { kk: 'Осы шешімге шағымдану', ru: 'Обжаловать это решение', en: 'Complain of this decision' },
  title: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
  onPaper: {
    kk: 'Қағаз түрінде түскен шағымды енгізу',
    ru: 'Внести жалобу, поступившую на бумаге',
    en: 'Enter a complaint that came on paper',
  },
  lead: {
    kk: 'Шағым көрсетілетін қызметті берушіге беріледі: ол оны үш жұмыс күні ішінде толық қанағаттандырады немесе іспен бірге жоғары тұрған органға жібереді. Сапа туралы шағымға бес жұмыс күні ішінде жауап беріледі; сапаны бақылау жөніндегі органға тікелей де жүгінуге болады. Бәрі тегін.',
    ru: 'Жалоба подаётся услугодателю: он в течение трёх рабочих дней полностью удовлетворяет её либо направляет вместе с делом в вышестоящий орган. На жалобу о качестве отвечают в течение пяти рабочих дней; можно обратиться и прямо в орган по контролю за качеством. Всё бесплатно.',
    en: 'A complaint is filed with the provider, which satisfies it in full within three working days or forwards it with the case to the higher body. A complaint about quality is answered within five working days; you may also turn to the quality body directly. All of it is free of charge.',
  },
  about: { kk: 'Шағымданылатын іс', ru: 'Дело, о котором жалоба', en: 'The case complained of' },
  act: { kk: 'Шағымданылатын шешім не әрекет', ru: 'Обжалуемое решение, действие', en: 'The act complained of' },
  withoutCase: {
    kk: 'Шағым нақты іспен байланысты емес.',
    ru: 'Жалоба не связана с определённым делом.',
    en: 'The complaint is about no particular case.',
  },
  suspends: {
    kk: 'Шағым қаралғанша шағымданылған шешім орындалмайды, әрекет тоқтатыла тұрады.',
    ru: 'Пока жалоба рассматривается, исполнение обжалованного решения или действия приостановлено.',
    en: 'While the complaint is considered, what is complained of is not carried out.',
  },
  late: {
    kk: 'Шағым мерзімі өткеннен кейін берілген (соңғы күні – {day}). Ол қабылданды; себептерін шағымды қарайтын орган тексереді.',
    ru: 'Жалоба подана после срока (последний день – {day}). Она принята; причины проверит орган, рассматривающий жалобу.',
    en: 'The complaint came after the last day ({day}). It was accepted; the body that considers it examines the reasons.',
  },
  court: {
    kk: 'Келіспесеңіз, {from} күнінен бастап {until} күніне дейін (осы күнді қоса алғанда) сотқа жүгіне аласыз.',
    ru: 'Если вы не согласны, можно обратиться в суд с {from} по {until} включительно.',
    en: 'If you disagree, you may go to court from {from} until {until}, that day included.',
  },
  courtForOffice: {
    kk: 'Шағым беруші {from} күнінен бастап {until} күніне дейін (осы күнді қоса алғанда) сотқа жүгіне алады.',
    ru: 'Подавший жалобу может обратиться в суд с {from} по {until} включительно.',
    en: 'The complainant may go to court from {from} until {until}, that day included.',
  },
  what: { kk: 'Не туралы', ru: 'О чём', en: 'What it is about' },
  demand: { kk: 'Талабы', ru: 'Требование', en: 'What is asked for' },
  text: { kk: 'Мән-жайлар', ru: 'Обстоятельства', en: 'Circumstances' },
  who: { kk: 'Шағым беруші', ru: 'Кто подал', en: 'Complainant' },
  knownOn: { kk: 'Белгілі болған күн', ru: 'Когда стало известно', en: 'Learnt of it on' },
  files: { kk: 'Қоса берілген құжаттар', ru: 'Приложенные документы', en: 'Documents that came with it' },
  caseFile: {
    kk: 'Істі толық жүктеп алу (ZIP)',
    ru: 'Скачать дело целиком (ZIP)',
    en: 'Download the whole case (ZIP)',
  },
  mine: { kk: 'Менің шағымдарым', ru: 'Мои жалобы', en: 'My complaints' },
  complaints: { kk: 'Осы іс бойынша шағымдар', ru: 'Жалобы по этому делу', en: 'Complaints about this case' },
  number: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
  unnumbered: { kk: 'тіркелуде', ru: 'регистрируется', en: 'being registered' },
} as const satisfies Record<string, Text>;
