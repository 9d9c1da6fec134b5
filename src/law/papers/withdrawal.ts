/** The applicant's withdrawal of the application, before a decision (APPC 64(9)); it ends the procedure (APPC 70). */
import type { Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { field, foot, letterhead, named, type Party } from './parts.js';

/** What the withdrawal says. */
export interface WithdrawalContent {
  readonly uin: string;
  /** Null before the application was registered. */
  readonly registrationNumber: string | null;
  readonly date: PlainDate;
  readonly applicant: Party;
  /** Who signs: the applicant, or a person for the legal entity. */
  readonly signer: string;
  /** Why, if the applicant says so; no reason is owed. */
  readonly reason: string;
}

export function withdrawal({ uin, registrationNumber, date, applicant, signer, reason }: WithdrawalContent): Paper {
  return {
    kind: 'withdrawal',
    head: letterhead(date),
    title: { kk: 'Өтінішті кері қайтарып алу', ru: 'Отзыв заявления' },
    number: uin,
    date,
    blocks: [
      field('P5.1', { kk: 'Өтініш беруші', ru: 'Заявитель' }, named(applicant)),
      field(
        'APPC 64(9)',
        { kk: 'Өтініштің бірегей сәйкестендіру нөмірі', ru: 'Уникальный идентификационный номер заявления' },
        uin,
      ),
      field('P6.1a', { kk: 'Тіркеу нөмірі', ru: 'Регистрационный номер' }, registrationNumber ?? ''),
      {
        is: 'paragraph',
        norm: 'APPC 64(9)',
        text: {
          kk: `Ұялы байланыстың виртуалды операторына рұқсат беру туралы № ${uin} өтінішімді кері қайтарып аламын және әкімшілік рәсімді тоқтатуды сұраймын.`,
          ru: `Отзываю заявление № ${uin} о выдаче разрешения виртуальному оператору сотовой связи и прошу прекратить административную процедуру.`,
        },
      },
      ...(reason === ''
        ? []
        : [field('APPC 64(9)', { kk: 'Себебі (міндетті емес)', ru: 'Причина (необязательно)' }, reason)]),
      {
        is: 'note',
        norm: 'APPC 70',
        text: {
          kk: 'Өтініш шешім қабылданғанға дейін кері қайтарып алынады. Әкімшілік рәсім тоқтатылады, бұл туралы 3 (үш) жұмыс күні ішінде хабарланады.',
          ru: 'Заявление отзывается до принятия решения. Административная процедура прекращается, об этом уведомляется в течение 3 (трех) рабочих дней.',
        },
      },
      {
        is: 'note',
        norm: 'L7',
        text: {
          kk: 'Кері қайтарып алу қайта жүгінуге кедергі болмайды; мемлекеттік қызмет тегін көрсетіледі.',
          ru: 'Отзыв не препятствует повторному обращению; государственная услуга оказывается бесплатно.',
        },
      },
      { is: 'signatory', capacity: { kk: 'Өтініш беруші', ru: 'Заявитель' }, name: signer, norm: 'APPC 64(9)' },
    ],
    qr: null,
    foot,
  };
}
