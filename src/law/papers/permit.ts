/** The permit of appendix 5: its fields in the annex's order and wording, the conditions, and outside the form the last day and the QR. */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { datedOf, longDate } from '../dates.js';
import { permitYearsOn } from '../edition.js';
import type { Basis } from '../norms.js';
import { field, foot, letterhead, type Official, type Party, same, signatory } from './parts.js';

/** A contract with a base operator, as the permit names it (A5.f11). */
export interface PermitContract {
  readonly operator: string;
  readonly number: string;
  readonly date: PlainDate;
  /** Null for an open-ended contract. */
  readonly validUntil: PlainDate | null;
}

/** What the permit says. */
export interface PermitContent {
  /** Given by the registry (A-45). */
  readonly number: string;
  /** Unique identification number of the application. */
  readonly uin: string;
  readonly registrationNumber: string;
  readonly registeredOn: PlainDate;
  /** The day of the head's signature. */
  readonly issuedOn: PlainDate;
  /** The last day of validity, that day included (A-33). */
  readonly expiresOn: PlainDate;
  /** For the branch of a foreign entity: the entity's full name with the BIN of the branch (A-38). */
  readonly holder: Party;
  /** Type of radio communication and standards (A-46). */
  readonly radio: Bilingual;
  readonly head: Official;
  readonly contracts: readonly PermitContract[];
  /** Address of the object where the activity is carried out. */
  readonly object: string;
  /** The address of the public page that checks the permit. */
  readonly check: string;
  /** Issued by the law when the term had passed without a result, and handed over afterwards (LPN 26). */
  readonly bySilence?: boolean;
  /** What was decided on the permit since it was issued, oldest first; the paper bears the day of the last of them. */
  readonly later?: readonly LaterDecision[];
}

/** An extension, by its application, or a correction, by its number (A5.c2, LPN 44). */
export interface LaterDecision {
  readonly is: 'extended' | 'corrected';
  readonly number: string;
  readonly date: PlainDate;
}

/** The kind of radio communication of a virtual operator, with the standards that the contract names. */
export function radioOf(standards: readonly string[]): Bilingual {
  const named = standards.length > 0 ? ` – ${standards.join(', ')}` : '';
  return { kk: `ұялы байланыс (виртуалды оператор)${named}`, ru: `сотовая связь (виртуальный оператор)${named}` };
}

export function permit(content: PermitContent): Paper {
  const { number, uin, issuedOn, expiresOn, holder, radio, head } = content;
  const { later = [] } = content;
  const signedOn = later.at(-1)?.date ?? issuedOn;
  // an extended permit is valid for all the years that it was given
  const years = later.some(({ is }) => is === 'extended')
    ? Number(expiresOn.slice(0, 4)) - Number(issuedOn.slice(0, 4))
    : permitYearsOn(issuedOn);
  const lastDay = longDate(expiresOn);
  return {
    kind: 'permit',
    head: letterhead(signedOn),
    title: {
      kk: 'Рұқсат\nҚазақстан Республикасының виртуалды ұялы байланыс операторы',
      ru: 'Разрешение\nВиртуальный оператор сотовой связи Республики Казахстан',
    },
    number,
    date: signedOn,
    blocks: [
      {
        is: 'note',
        norm: 'A5.f1',
        text: {
          kk: '«Ұялы байланыстың виртуалды операторына рұқсат беру» мемлекеттік қызмет көрсету қағидаларына 5-қосымша. Нысан',
          ru: 'Приложение 5 к Правилам оказания государственной услуги «Выдача разрешения виртуальному оператору сотовой связи». Форма',
        },
      },
      field('A5.f2', same('№'), number),
      field(
        'A5.f3',
        {
          kk: 'Берілген (заңды немесе жеке тұлғаның атауы)',
          ru: 'Выдано (наименование юридического или физического лица)',
        },
        holder.name,
      ),
      field('A5.f4', { kk: 'БСН (ЖСН)', ru: 'БИН (ИИН)' }, holder.id),
      field('A5.f5', { kk: 'Ұйым үшін: (радиобайланыс түрі)*', ru: 'Для организации: (вид радиосвязи)*' }, radio),
      field(
        'A5.f6',
        { kk: 'Рұқсаттың қолданылу мерзімі', ru: 'Срок действия разрешения' },
        { kk: `${years} жыл`, ru: `${years} лет` },
      ),
      field('A5.f7', { kk: 'Берілген күні', ru: 'Дата выдачи' }, longDate(issuedOn)),
      signatory(head, 'A5.f8'),
      field(
        'A5.f9',
        { kk: 'Өтініштің бірегей сәйкестендіру нөмірі', ru: 'Уникальный идентификационный номер заявления' },
        uin,
      ),
      field('A5.f10', { kk: 'Негізі', ru: 'Основание' }, basis(content)),
      field('A5.f11', { kk: 'Қосымша ақпарат', ru: 'Дополнительная информация' }, additional(content)),
      {
        is: 'heading',
        norm: 'A5.c0',
        text: { kk: 'Рұқсаттың қолданылу шарттары:', ru: 'Условия действия разрешения:' },
      },
      { is: 'list', items: conditions },
      {
        is: 'note',
        norm: 'L11.4',
        text: {
          kk: `Нысаннан тыс: рұқсат қолданылатын соңғы күн – ${lastDay.kk} (осы күнді қоса алғанда).`,
          ru: `Вне формы: последний день действия разрешения – ${lastDay.ru} (включительно).`,
        },
      },
      ...(content.bySilence ? [silence] : []),
      {
        is: 'note',
        norm: 'P9',
        text: {
          kk: 'Нысаннан тыс: рұқсат рұқсаттар мен хабарламалардың мемлекеттік электрондық тізіліміне енгізілді. Қолданыстағы мәртебесін және қолтаңбаны осы мекенжай немесе QR-код бойынша тексеруге болады.',
          ru: 'Вне формы: разрешение внесено в государственный электронный реестр разрешений и уведомлений. Действующий статус и подпись проверяются по этому адресу или QR-коду.',
        },
      },
      {
        is: 'note',
        norm: 'A5.f5',
        text: {
          kk: '* Нысанда осылай басылған; «ұйымдастыру үшін» деп оқылады.',
          ru: '* Так напечатано в форме; читается «для организации (осуществления) вида радиосвязи».',
        },
      },
    ],
    qr: content.check,
    foot,
  };
}

const silence: Block = {
  is: 'note',
  norm: 'LPN 26(1)',
  text: {
    kk: 'Нысаннан тыс: қызмет көрсету мерзімі нәтижесіз өткендіктен, рұқсат сол күннен бастап заң бойынша берілген болып есептеледі; осы құжат «Рұқсаттар және хабарламалар туралы» Заңның 26-бабына сәйкес табыс етілді.',
    ru: 'Вне формы: срок оказания услуги истёк без результата, поэтому разрешение считается выданным по закону с этого дня; документ вручён согласно статье 26 Закона «О разрешениях и уведомлениях».',
  },
};

/** The conditions in the wording of the annex. */
export const conditions = [
  {
    norm: 'A5.c1',
    text: {
      kk: 'Виртуалды оператор біліктілік талаптарына сәйкес келмейтін ұялы байланыс операторымен (операторларымен) шарттың қолданылуы тоқтатылған жағдайда, ұялы байланыстың виртуалды операторының қызметтерін ұсынуға рұқсат тоқтатылады.',
      ru: 'В случае прекращения действия договора с оператором (операторами) сотовой связи, при котором виртуальный оператор не соответствует квалификационным требованиям, действие разрешения на предоставление услуг виртуального оператора сотовой связи прекращается.',
    },
  },
  {
    norm: 'A5.c2',
    text: {
      kk: 'Виртуалды оператордың біліктілік талаптарына сәйкестігі расталған жағдайда, рұқсат ұялы байланыстың базалық операторымен шартты ұзартқан кезде ұзартылады.',
      ru: 'При подтверждении соответствия виртуального оператора квалификационным требованиям разрешение продлевается при продлении договора с базовым оператором сотовой связи.',
    },
  },
  {
    norm: 'A5.c3',
    text: {
      kk: 'Рұқсат тараптардың өзара бастамасы бойынша немесе тараптардың бірінің бастамасы бойынша базалық және виртуалды операторлар арасындағы шартты мерзімінен бұрын бұзған кезде тоқтатылады.',
      ru: 'Действие разрешения прекращается при досрочном расторжении договора между базовым и виртуальным операторами по взаимной инициативе сторон или по инициативе одной из сторон.',
    },
  },
] as const satisfies readonly { readonly norm: Basis; readonly text: Bilingual }[];

/** A5.f10 is not defined (A-47): the application as registered, and the finding that it conforms. */
function basis({ registrationNumber, registeredOn }: PermitContent): Bilingual {
  const dated = datedOf(registeredOn);
  return {
    kk: `${dated.kk} № ${registrationNumber} өтініш; біліктілік талаптарына сәйкестік расталды (Қағидалардың 7-тармағы)`,
    ru: `заявление ${dated.ru} № ${registrationNumber}; соответствие квалификационным требованиям подтверждено (пункт 7 Правил)`,
  };
}

/** A5.f11 is not defined (A-47): the base operators with their contracts, the address of the object, and what was decided since. */
function additional({ contracts, object, later = [] }: PermitContent): Bilingual {
  const lines = contracts.map(({ operator, number, date, validUntil }): Bilingual => {
    const dated = datedOf(date);
    const until = validUntil ? longDate(validUntil) : null;
    return {
      kk: `Базалық оператор: ${operator}, ${dated.kk} № ${number} шарт${until ? `, қолданылу мерзімінің соңғы күні – ${until.kk}` : ', мерзімсіз'}`,
      ru: `Базовый оператор: ${operator}, договор ${dated.ru} № ${number}${until ? `, действует до ${until.ru} включительно` : ', бессрочный'}`,
    };
  });
  const place = object === '' ? [] : [{ kk: `Объектінің мекенжайы: ${object}`, ru: `Адрес объекта: ${object}` }];
  const all = [...lines, ...place, ...later.map(decidedSince), ...(later.length > 0 ? [replacing] : [])];
  return { kk: all.map(({ kk }) => kk).join('\n'), ru: all.map(({ ru }) => ru).join('\n') };
}

const replacing: Bilingual = {
  kk: 'Осы құжат рұқсаттың бұрынғы құжатын алмастырады',
  ru: 'Этот документ заменяет прежний документ разрешения',
};

function decidedSince({ is, number, date }: LaterDecision): Bilingual {
  const dated = datedOf(date);
  switch (is) {
    case 'extended':
      return {
        kk: `Рұқсат ұзартылды: ${dated.kk} шешім, № ${number} өтініш`,
        ru: `Разрешение продлено: решение ${dated.ru}, заявление № ${number}`,
      };
    case 'corrected':
      return {
        kk: `Қате түзетілді: ${dated.kk} № ${number} шешім`,
        ru: `Исправлена ошибка: решение ${dated.ru} № ${number}`,
      };
    default:
      return is satisfies never;
  }
}
