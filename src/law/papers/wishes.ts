/** What the holder asks to be changed: an error of writing in the permit (LPN 44), or his name or an address in the registry (practice). */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { Attachment } from '../facts.js';
import { filedOnPermit, type HolderContent } from './holderSays.js';
import { both, copies, field, same } from './parts.js';

/** What both requests say: of which point, what stands there, and what should. */
export interface WishContent extends HolderContent {
  readonly point: Bilingual;
  /** Of which contract, «оператор, № 45-И»; '' when of none. */
  readonly contract: string;
  readonly was: string;
  readonly value: string;
  readonly attachments: readonly Attachment[];
}

/** The application to correct an error. */
export function correctionRequest(content: WishContent): Paper {
  const title = { kk: 'Рұқсаттағы қатені түзету туралы өтініш', ru: 'Заявление об исправлении ошибки в разрешении' };
  return filedOnPermit('correctionRequest', 'LPN 44', content, title, [
    {
      is: 'paragraph',
      norm: 'LPN 44',
      text: { kk: 'Рұқсаттағы мына қатені түзетуді сұраймын.', ru: 'Прошу исправить следующую ошибку в разрешении.' },
    },
    ...wished(content),
    {
      is: 'note',
      norm: 'LPN 44',
      text: {
        kk: 'Қате өтініш түскеннен кейін екі жұмыс күні ішінде түзетіледі: жаңа рұқсатқа қол қойылып, тізілімде белгіленеді. Рұқсаттың мәні – иесі, нөмірі, күндері – түзету арқылы өзгермейді.',
        ru: 'Ошибка исправляется в течение двух рабочих дней с поступления заявления: подписывается новое разрешение и делается отметка в реестре. Существо разрешения – владелец, номер, даты – исправлением не меняется.',
      },
    },
  ]);
}

/** The application to enter a new name or address. */
export function amendmentRequest(content: WishContent): Paper {
  const title = {
    kk: 'Атауды немесе мекенжайды өзгерту туралы өтініш',
    ru: 'Заявление об изменении наименования или адреса',
  };
  return filedOnPermit('amendmentRequest', 'practice', content, title, [
    {
      is: 'paragraph',
      norm: 'practice',
      text: { kk: 'Тізілімге мына өзгерісті енгізуді сұраймын.', ru: 'Прошу внести в реестр следующее изменение.' },
    },
    ...wished(content),
    {
      is: 'note',
      norm: 'practice',
      text: {
        kk: 'Бұйрықта рұқсатты қайта ресімдеу көзделмеген: өзгеріс тізілімге енгізіледі, рұқсаттың өзі сол күйінде қалады. Жауап үш жұмыс күні ішінде беріледі.',
        ru: 'Приказ переоформления разрешения не предусматривает: изменение вносится в реестр, само разрешение остаётся прежним. Ответ даётся в течение трёх рабочих дней.',
      },
    },
  ]);
}

function wished({ point, contract, was, value, attachments }: WishContent): readonly Block[] {
  return [
    field('A5.f11', { kk: 'Нені', ru: 'Что именно' }, both(point)),
    ...(contract === '' ? [] : [field('A5.f11', { kk: 'Шарт', ru: 'Договор' }, same(contract))]),
    field('A5.f11', { kk: 'Қазір жазылғаны', ru: 'Сейчас написано' }, same(was)),
    field('A5.f11', { kk: 'Болуы керегі', ru: 'Должно быть' }, same(value)),
    ...copies('A5.f11', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, attachments),
  ];
}
