/** Why the law says no in a permit's life, and what to do about it. `{name}` stands for a value that the refusal brings with it. */
import type { Text } from './languages.js';

/** The text of each refusal, by its key. */
export const permitRefusals = {
  notYourPermit: {
    kk: 'Бұл — басқа иеленушінің рұқсаты.',
    ru: 'Это разрешение другого владельца.',
    en: 'This is the permit of another holder.',
  },
  notYourContract: {
    kk: 'Сіздің БСН-іңіз бұл рұқсаттың бірде-бір шартында көрсетілмеген.',
    ru: 'Ваш БИН не указан ни в одном договоре этого разрешения.',
    en: 'Your BIN stands in none of the contracts of this permit.',
  },
  permitOver: {
    kk: 'Рұқсаттың соңғы күні {day} болған: оның мерзімі аяқталды.',
    ru: 'Последним днём разрешения было {day}: срок его действия истёк.',
    en: 'The last day of the permit was {day}: it has expired.',
  },
  permitNotOver: {
    kk: 'Рұқсат {day} күнін қоса алғанда қолданылады.',
    ru: 'Разрешение действует по {day} включительно.',
    en: 'The permit is in force until {day}, that day included.',
  },
  handedOverAlready: {
    kk: 'Рұқсаттың қол қойылған құжаты бар.',
    ru: 'Подписанное разрешение уже есть.',
    en: 'The signed permit is there already.',
  },
  notHandedOverYet: {
    kk: 'Рұқсат әлі табыс етілмеген: алдымен оған қол қойылады, содан кейін қатесі түзетіледі.',
    ru: 'Разрешение ещё не вручено: сначала его подписывают, затем исправляют ошибки.',
    en: 'The permit is not handed over yet: it is signed first, and its errors are corrected then.',
  },
  noReportPending: {
    kk: 'Жауап күтіп тұрған хабарлама жоқ.',
    ru: 'Нет сообщения, которое ждёт ответа.',
    en: 'No report awaits an answer.',
  },
  reportNotExamined: {
    kk: 'Шарттың ұзартылғаны немесе жаңа шарт туралы хабарлама (№ {entry} жазба) қаралмаған: алдымен талаптарға сәйкестігін тексеріп, енгізіңіз немесе себебін көрсетіп, қабылдамаңыз.',
    ru: 'Не рассмотрено сообщение о продлении или о новом договоре (запись № {entry}): сначала проверьте соответствие требованиям и внесите его или отклоните с указанием причины.',
    en: 'A report of a prolonged or a new contract (entry No. {entry}) was not examined: first check the requirements and note it, or dismiss it with a reason.',
  },
  anotherContractStands: {
    kk: 'Біліктілік талаптарына сәйкес келетін басқа шарт қолданыста: {operator}, № {number}. Мұндай шарт тұрғанда рұқсат тоқтатылмайды.',
    ru: 'Действует другой договор, отвечающий квалификационным требованиям: {operator}, № {number}. Пока он есть, действие разрешения не прекращается.',
    en: 'Another contract that meets the qualification requirements is in force: {operator}, No. {number}. While it stands, the permit is not terminated.',
  },
  noOtherContract: {
    kk: 'Бүгін біліктілік талаптарына сәйкес келетін басқа шарт тіркелмеген.',
    ru: 'На сегодня нет другого договора, отвечающего квалификационным требованиям.',
    en: 'On this day no other contract that meets the qualification requirements is on record.',
  },
  contractsOver: {
    kk: 'Жазбалар бойынша ұсыныстағы барлық шарттың мерзімі өткен: негіз жойылмаған. Шарт ұзартылса, алдымен оны енгізіңіз.',
    ru: 'По записям истекли все договоры, названные в предложении: основание не отпало. Если договор продлён, сначала внесите это.',
    en: 'By the record every contract of the proposal is over: the ground has not fallen away. If a contract was prolonged, note that first.',
  },
  noCorrectionPending: {
    kk: 'Түзетуге сұралған қате жоқ.',
    ru: 'Нет ошибки, которую просили исправить.',
    en: 'No error awaits correction.',
  },
  correctionAskedAlready: {
    kk: 'Алдыңғы қате бойынша шешім әлі жоқ: оны күтіңіз.',
    ru: 'По предыдущей ошибке ещё нет решения: дождитесь его.',
    en: 'The error that was named before is not decided yet: await that first.',
  },
  noAmendmentPending: {
    kk: 'Тізілімге өзгеріс енгізу сұралмаған.',
    ru: 'Об изменении реестра не просили.',
    en: 'No amendment of the registry was asked for.',
  },
  amendmentAskedAlready: {
    kk: 'Алдыңғы өзгеріс бойынша жауап әлі жоқ: оны күтіңіз.',
    ru: 'По предыдущему изменению ещё нет ответа: дождитесь его.',
    en: 'The amendment that was asked before is not answered yet: await that first.',
  },
  permitNotWhole: {
    kk: 'Тізілімге рұқсаттың нөмірі мен иесі толық енгізіледі.',
    ru: 'В реестр вносятся номер разрешения и полные сведения о владельце.',
    en: 'The registry takes over the number of the permit and its holder in full.',
  },
  paperMissing: {
    kk: 'Қол қойылған құжат көрсетілмеген.',
    ru: 'Не указан подписанный документ.',
    en: 'The signed paper is not named.',
  },
  notFromFirstIssue: {
    kk: 'Ұзартылған рұқсаттың соңғы күні — {day}: жылдар алғаш берілген күннен үзіліссіз есептеледі.',
    ru: 'Последний день продлённого разрешения — {day}: годы считаются от первой выдачи без перерыва.',
    en: 'The last day of the extended permit is {day}: its years are counted from the first issue without a gap.',
  },
  extensionAskedTooLate: {
    kk: 'Ұзарту {day} күнінен кешіктірілмей сұралады: бұл рұқсаттың соңғы күні болған.',
    ru: 'О продлении просят не позднее {day}: это был последний день разрешения.',
    en: 'An extension is asked for on {day} at the latest: that was the last day of the permit.',
  },
  noSuchEnd: {
    kk: 'Бұл күні аяқталған, бірақ белгіленбеген шарт жоқ.',
    ru: 'Нет договора, который закончился в этот день и ещё не отмечен.',
    en: 'No contract has ended on this day without a note of it.',
  },
  reminderNotDue: {
    kk: 'Бұл ескертудің күні келген жоқ немесе ол жіберілген.',
    ru: 'День этого напоминания не настал, или оно уже отправлено.',
    en: 'The day of this reminder has not come, or it was sent already.',
  },
  documentMissing: {
    kk: 'Өзгерісті растайтын құжатты тіркеңіз.',
    ru: 'Приложите документ, который подтверждает изменение.',
    en: 'Attach the document that shows the change.',
  },
  reportUnknown: {
    kk: '№ {entry} жазба жауап күтіп тұрған хабарлама емес.',
    ru: 'Запись № {entry} — не сообщение, которое ждёт ответа.',
    en: 'Entry No. {entry} is no report that awaits an answer.',
  },
  noReportNamed: {
    kk: 'Қай хабарламаға жауап беретініңізді көрсетіңіз.',
    ru: 'Укажите, на какое сообщение вы отвечаете.',
    en: 'Say which report you answer.',
  },
  findingAfterHearingMissing: {
    kk: 'Тыңдаудан кейін не анықталғанын және рұқсат неліктен тоқтатылатынын жазыңыз.',
    ru: 'Напишите, что установлено после заслушивания и почему действие разрешения прекращается.',
    en: 'Say what was found after the hearing, and why the permit is terminated.',
  },
  changeMissing: {
    kk: 'Не өзгергенін көрсетіңіз: шарт ұзартылды, жаңа шарт жасалды немесе шарт аяқталды.',
    ru: 'Укажите, что изменилось: договор продлён, заключён новый или договор прекращён.',
    en: 'Say what has changed: a contract was prolonged, another was concluded, or one has ended.',
  },
  contractUnknown: {
    kk: 'Бұл рұқсатта мұндай шарт тіркелмеген.',
    ru: 'Такого договора у этого разрешения нет.',
    en: 'No such contract is on record of this permit.',
  },
  contractOpenEnded: {
    kk: 'Бұл шарт мерзімсіз: оны ұзартудың қажеті жоқ.',
    ru: 'Этот договор бессрочный: продлевать его не нужно.',
    en: 'This contract is open-ended: it need not be prolonged.',
  },
  openEndedWithEnd: {
    kk: 'Мерзімсіз шарттың соңғы күні болмайды: бірін ғана қалдырыңыз.',
    ru: 'У бессрочного договора нет последнего дня: оставьте что-то одно.',
    en: 'An open-ended contract has no last day: leave one of the two.',
  },
  endMissing: {
    kk: 'Шарттың соңғы күнін көрсетіңіз немесе мерзімсіз екенін белгілеңіз.',
    ru: 'Укажите последний день договора или отметьте, что он бессрочный.',
    en: 'Give the last day of the contract, or say that it is open-ended.',
  },
  prolongedNotLater: {
    kk: 'Шарт {day} күніне дейін қолданылады: ұзартылған шарт кейінірек аяқталуы керек.',
    ru: 'Договор действует по {day}: продлённый должен заканчиваться позже.',
    en: 'The contract runs until {day}: a prolonged one ends later.',
  },
  contractIncomplete: {
    kk: 'Базалық операторды, оның БСН-ін, шарттың нөмірі мен күнін көрсетіңіз.',
    ru: 'Укажите базового оператора, его БИН, номер и дату договора.',
    en: 'Give the base operator, its BIN, the number and the date of the contract.',
  },
  contractAhead: {
    kk: 'Шарттың күні әлі келген жоқ.',
    ru: 'Дата договора ещё не наступила.',
    en: 'The date of the contract lies ahead.',
  },
  endsBeforeItBegins: {
    kk: 'Шарт өз күнінен бұрын аяқтала алмайды: екі күнді тексеріңіз.',
    ru: 'Договор не может закончиться раньше своей даты: проверьте обе.',
    en: 'A contract cannot end before its own date: check both.',
  },
  eventMissing: {
    kk: 'Шарттың қолданылуы тоқтаған күнді көрсетіңіз.',
    ru: 'Укажите день, в который договор прекратился.',
    en: 'Give the day on which the contract ceased.',
  },
  eventAhead: {
    kk: 'Оқиға күні әлі келген жоқ.',
    ru: 'День события ещё не наступил.',
    en: 'The day of the event lies ahead.',
  },
  eventBeforeContract: {
    kk: 'Шарт {day} күні жасалған: оқиға одан бұрын бола алмайды.',
    ru: 'Договор заключён {day}: событие не могло произойти раньше.',
    en: 'The contract is of {day}: the event cannot be earlier.',
  },
  eventAfterEnd: {
    kk: 'Шарт {day} күні аяқталған: оқиға одан кеш бола алмайды.',
    ru: 'Договор закончился {day}: событие не могло произойти позже.',
    en: 'The contract ended on {day}: the event cannot be later.',
  },
  contractStandsStill: {
    kk: 'Шарт {day} күнін қоса алғанда қолданылады: тоқтату туралы ұсыныс келесі күні жасалады.',
    ru: 'Договор действует по {day} включительно: предложение о прекращении вносится на следующий день.',
    en: 'The contract is in force until {day}, that day included: a termination is proposed on the next day.',
  },
  notEarly: {
    kk: 'Шарт мерзімінің соңғы күні ({day}) аяқталған: бұл мерзімінен бұрын бұзу емес, «қолданылуы тоқтады» дегенді таңдаңыз.',
    ru: 'Договор закончился в последний день своего срока ({day}): это не досрочное расторжение, выберите «прекратился».',
    en: 'The contract ended on the last day of its term ({day}): that is no early rescission, choose “ceased”.',
  },
  noSuchTermination: {
    kk: 'Рұқсат тек екі жағдайда тоқтатылады: шарттың қолданылуы тоқтаса немесе ол мерзімінен бұрын бұзылса.',
    ru: 'Действие разрешения прекращается только в двух случаях: договор прекратился или расторгнут досрочно.',
    en: 'A permit is terminated in two cases only: the contract ceased, or it was rescinded early.',
  },
  eventOfAnotherDay: {
    kk: 'Шешімде алдын ала шешімдегі оқиға күні тұрады. Құжатты қайта дайындаңыз.',
    ru: 'В решении стоит день события из предварительного решения. Подготовьте документ заново.',
    en: 'The decision bears the day of the event of the preliminary decision. Prepare the paper again.',
  },
  noContractLeft: {
    kk: 'Бұдан кейін талаптарға сәйкес келетін бірде-бір шарт қалмайды: өзгеріс енгізілмейді, тоқтату туралы ұсыныс жасалады.',
    ru: 'После этого не остаётся ни одного договора, отвечающего требованиям: изменение не вносится, вносится предложение о прекращении.',
    en: 'No contract that meets the requirements would be left: the change is not noted, a termination is proposed.',
  },
  changeNotConform: {
    kk: 'Талап орындалмаған: өзгеріс енгізілмейді. Хабарламаны себебін көрсетіп, қабылдамаңыз.',
    ru: 'Требование не выполнено: изменение не вносится. Отклоните сообщение с указанием причины.',
    en: 'The requirement is not met: the change is not noted. Dismiss the report with the reason.',
  },
  pointMissing: {
    kk: 'Нені өзгерту керегін таңдаңыз.',
    ru: 'Выберите, что нужно изменить.',
    en: 'Choose what is to be changed.',
  },
  valueMissing: {
    kk: 'Дұрыс мәнін жазыңыз.',
    ru: 'Напишите, как должно быть.',
    en: 'Write what should stand there.',
  },
  standsSoAlready: {
    kk: 'Қазір де осылай жазылған.',
    ru: 'Так уже и написано.',
    en: 'It is written so already.',
  },
  notWhatWasAsked: {
    kk: 'Тек сұралған нәрсе енгізіледі. Басқаша болуы керек болса, сұрауды себебін көрсетіп, қабылдамаңыз.',
    ru: 'Вносится только то, о чём просили. Если должно быть иначе, отклоните просьбу с указанием причины.',
    en: 'Only what was asked is carried out. If it should be otherwise, reject the request with a reason.',
  },
  correctionOfSubstance: {
    kk: 'Бұл — рұқсаттың мәні, жазудағы қате емес: түзету арқылы өзгертілмейді.',
    ru: 'Это существо разрешения, а не ошибка в написании: исправлением оно не меняется.',
    en: 'This is the substance of the permit and no error of writing: a correction does not change it.',
  },
  valueIsNoDate: {
    kk: 'Күнді КК.АА.ЖЖЖЖ немесе ЖЖЖЖ-АА-КК түрінде жазыңыз.',
    ru: 'Напишите дату в виде ДД.ММ.ГГГГ или ГГГГ-ММ-ДД.',
    en: 'Write a date as DD.MM.YYYY or YYYY-MM-DD.',
  },
  tooEarlyToTerminate: {
    kk: 'Рұқсатты тоқтату туралы шешім {day} күнінен бұрын қабылданбайды: рұқсат иесінің мерзімі өтуі керек.',
    ru: 'Решение о прекращении действия разрешения принимается не ранее {day}: должен пройти срок владельца.',
    en: 'A termination can be decided on {day} at the earliest: the holder’s term must pass first.',
  },
} as const satisfies Record<string, Text>;
