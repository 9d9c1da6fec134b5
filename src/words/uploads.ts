/** What is said about files: the limits beforehand, how it goes, and why a file is not taken. */
import type { Telling, Text } from './languages.js';

/** Said before a file is chosen. */
export const fileLimits = {
  kk: (size, endings) => `Бір файл ${size}-тан аспауы керек. Түрлері: ${endings}.`,
  ru: (size, endings) => `Файл не больше ${size}. Виды: ${endings}.`,
  en: (size, endings) => `A file of at most ${size}. Kinds: ${endings}.`,
} as const satisfies Telling<[size: string, endings: string]>;

/** While a file is on its way. */
export const uploading = {
  sending: {
    kk: 'Файл жіберілуде, күте тұрыңыз',
    ru: 'Файл отправляется, подождите',
    en: 'The file is being sent, please wait',
  },
  done: { kk: 'жүктелді', ru: 'загружен', en: 'uploaded' },
  again: { kk: 'Қайталау', ru: 'Повторить', en: 'Try again' },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  cancel: { kk: 'Тоқтату', ru: 'Отменить', en: 'Cancel' },
  choose: { kk: 'Файлды таңдау', ru: 'Выбрать файл', en: 'Choose a file' },
  drop: { kk: 'немесе осы жерге сүйреп әкеліңіз', ru: 'или перетащите сюда', en: 'or drop it here' },
  given: { kk: 'Жүктелген файлдар', ru: 'Загруженные файлы', en: 'Uploaded files' },
} as const satisfies Record<string, Text>;

/** Why a file is not taken, and what to do. Keyed by the codes of the store, and by what only a browser sees. */
export const fileProblems = {
  tooLarge: {
    kk: 'Файл тым үлкен. Оны бөліктерге бөліңіз немесе төменірек сапамен сканерлеңіз.',
    ru: 'Файл слишком велик. Разделите его на части или отсканируйте с меньшим качеством.',
    en: 'The file is too large. Split it, or scan it with less quality.',
  },
  empty: {
    kk: 'Файл бос. Ашып көріп, басқасын таңдаңыз.',
    ru: 'Файл пуст. Откройте его для проверки и выберите другой.',
    en: 'The file is empty. Open it to check, and choose another.',
  },
  name: {
    kk: 'Файлдың аты жарамсыз. Атын өзгертіп, қайта жүктеңіз.',
    ru: 'Имя файла не годится. Переименуйте файл и загрузите снова.',
    en: 'The name of the file will not do. Rename it and upload it again.',
  },
  extension: {
    kk: '«.{extension}» файлдары қабылданбайды. Мына түрде сақтап, қайта жүктеңіз: {accepted}.',
    ru: 'Файлы «.{extension}» не принимаются. Сохраните в одном из видов и загрузите снова: {accepted}.',
    en: 'Files of the kind “.{extension}” are not accepted. Save it as one of these and upload it again: {accepted}.',
  },
  unknownUpload: {
    kk: 'Бұл жүктеу табылмады немесе мерзімі өтті. Файлды қайта таңдаңыз.',
    ru: 'Эта загрузка не найдена или устарела. Выберите файл заново.',
    en: 'This upload was not found or is too old. Choose the file again.',
  },
  offset: {
    kk: 'Байланыс үзіліп қалды. Жүктеу тоқтаған жерінен жалғасады.',
    ru: 'Связь прервалась. Загрузка продолжится с места остановки.',
    en: 'The line broke. The upload continues where it stopped.',
  },
  tooLong: {
    kk: 'Жүктеу кезінде файл өзгерді. Оны жауып, қайта таңдаңыз.',
    ru: 'Файл изменился во время загрузки. Закройте его и выберите снова.',
    en: 'The file changed while it was uploaded. Close it and choose it again.',
  },
  incomplete: {
    kk: 'Файл толық келмеді. Жүктеуді қайталаңыз.',
    ru: 'Файл дошёл не полностью. Повторите загрузку.',
    en: 'The file did not arrive in full. Upload it again.',
  },
  content: {
    kk: 'Файлдың ішіндегісі «.{extension}» кеңейтіміне сай емес. Оны өз бағдарламасында ашып, қайта сақтаңыз.',
    ru: 'Содержимое файла не соответствует расширению «.{extension}». Откройте его в своей программе и сохраните заново.',
    en: 'The content of the file is not what “.{extension}” says. Open it in its program and save it again.',
  },
  broken: {
    kk: 'Файл бүлінген: соңы жоқ. Түпнұсқадан қайта көшіріп немесе сканерлеп, жүктеңіз.',
    ru: 'Файл повреждён: нет окончания. Скопируйте его из источника или отсканируйте заново и загрузите.',
    en: 'The file is damaged: its end is missing. Copy it from the source or scan it again, and upload.',
  },
  refused: {
    kk: 'Файл қабылданбады. Түрі мен көлемін тексеріп, басқасын таңдаңыз.',
    ru: 'Файл не принят. Проверьте вид и размер и выберите другой.',
    en: 'The file was not accepted. Check its kind and size, and choose another.',
  },
  sessionOver: {
    kk: 'Сеанс аяқталды. Жаңа терезеде қайта кіріп, осы беттегі «Қайталау» түймесін басыңыз.',
    ru: 'Сеанс закончился. Войдите снова в новом окне и нажмите «Повторить» на этой странице.',
    en: 'The session has ended. Sign in again in a new window and press “Try again” on this page.',
  },
  failed: {
    kk: 'Байланыс қалпына келмеді. Интернетті тексеріп, «Қайталау» түймесін басыңыз: жүктеу тоқтаған жерінен жалғасады.',
    ru: 'Связь не восстановилась. Проверьте интернет и нажмите «Повторить»: загрузка продолжится с места остановки.',
    en: 'The line did not come back. Check the internet and press “Try again”: the upload continues where it stopped.',
  },
} as const satisfies Record<string, Text>;

export type FileProblemKey = keyof typeof fileProblems;
