/** The consent that the declaration d3 gives, spelled out as the law on personal data asks (LPD 8(4), A-32). */
import type { Bilingual, Block } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Values } from '../forms/row.js';
import { letterhead } from './parts.js';

/** The blocks of the consent; none when d3 was not confirmed. */
export function consent(values: Values, date: PlainDate): readonly Block[] {
  if (values['declarations.d3'] !== 'yes') return [];
  const provider = letterhead(date);
  // prettier-ignore
  const items: readonly Bilingual[] = [
    { kk: `оператор: ${provider.kk};`, ru: `оператор: ${provider.ru};` },
    { kk: 'субъект: осы өтінішке қол қойған адам;', ru: 'субъект: лицо, подписавшее это заявление;' },
    { kk: 'деректер: осы өтініште, қоса берілген құжаттарда және қол қоюшының сертификатында көрсетілген деректер;', ru: 'данные: указанные в этом заявлении, приложенных документах и сертификате подписавшего;' },
    { kk: 'мақсаты және мерзімі: мемлекеттік қызмет көрсету және рұқсатты есепке алу, осы мақсаттарға жеткенге дейін;', ru: 'цель и срок: оказание государственной услуги и учет разрешения, до достижения этих целей;' },
    { kk: 'үшінші тұлғаларға беру: заңда көзделген мемлекеттік ақпараттық жүйелерден басқа жоқ; трансшекаралық беру: жоқ;', ru: 'передача третьим лицам: только государственным информационным системам, предусмотренным законом; трансграничная передача: нет;' },
    { kk: 'жалпыға қолжетімді көздерде жариялау: рұқсаттар тізілімінде жарияланатын мәліметтер ғана.', ru: 'публикация в общедоступных источниках: только сведения, публикуемые в реестре разрешений.' },
  ];
  return [
    {
      is: 'heading',
      norm: 'LPD 8(4)',
      text: {
        kk: 'Дербес деректерді жинауға және өңдеуге келісімнің мазмұны',
        ru: 'Содержание согласия на сбор и обработку персональных данных',
      },
    },
    { is: 'list', items: items.map((text) => ({ text, norm: 'LPD 8(4)' })) },
  ];
}
