/** A report that a contract with a base operator has changed: by the holder or by the operator himself, of free will. */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { longDate } from '../dates.js';
import type { Attachment } from '../facts.js';
import type { Change } from '../permitContracts.js';
import { copies, field, same } from './parts.js';
import { contractWords, filing, type NamedContract, type OfHolder } from './permitParts.js';

/** What the report says. */
export interface ContractReportContent extends OfHolder {
  /** Whether the base operator reports, not the holder. */
  readonly byOperator: boolean;
  /** Null where the change was not said. */
  readonly change: Change | null;
  /** The contract that has changed, or the new one; null where it was not said. */
  readonly contract: NamedContract | null;
  /** The last day of its term; null when it is open-ended or the contract has ended. */
  readonly validUntil: PlainDate | null;
  /** The last day on which it was in force, of one that has ended. */
  readonly eventOn: PlainDate | null;
  readonly remark: string;
  readonly attachments: readonly Attachment[];
}

export function contractReport(content: ContractReportContent): Paper {
  const { byOperator, change, contract, validUntil, eventOn, remark, attachments } = content;
  return filing('contractReport', 'practice', content, {
    title: {
      kk: 'Базалық оператормен шарттың өзгергені туралы хабар',
      ru: 'Сообщение об изменении договора с базовым оператором',
    },
    ...(byOperator ? { capacity: { kk: 'Базалық оператор', ru: 'Базовый оператор' } } : {}),
    blocks: [
      field('A5.f11', { kk: 'Шарт', ru: 'Договор' }, contract ? contractWords(contract) : same('')),
      field('practice', { kk: 'Не өзгерді', ru: 'Что изменилось' }, change ? changes[change] : same('')),
      ...(change === 'ended' ? [day('A5.c1', ended, eventOn)] : []),
      ...(change === 'prolonged' || change === 'concluded' ? [day('A5.c2', lasts, validUntil, openEnded)] : []),
      ...(remark === '' ? [] : [field('practice', { kk: 'Түсініктеме', ru: 'Пояснение' }, same(remark))]),
      ...copies('practice', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, attachments),
      {
        is: 'note',
        norm: 'practice',
        text: {
          kk: 'Хабар ерікті түрде беріледі: Бұйрық оны міндеттемейді. Оған 15 (он бес) жұмыс күні ішінде жауап беріледі.',
          ru: 'Сообщение подаётся добровольно: Приказ к нему не обязывает. На него отвечают в течение 15 (пятнадцати) рабочих дней.',
        },
      },
    ],
  });
}

const changes: { readonly [change in Change]: Bilingual } = {
  prolonged: { kk: 'шарт ұзартылды', ru: 'договор продлён' },
  concluded: { kk: 'жаңа шарт жасалды', ru: 'заключён новый договор' },
  ended: { kk: 'шарт тоқтады немесе бұзылды', ru: 'договор прекращён или расторгнут' },
};

const ended: Bilingual = { kk: 'Шарт қолданылған соңғы күн', ru: 'Последний день действия договора' };
const lasts: Bilingual = { kk: 'Шарт осы күнге дейін (қоса алғанда)', ru: 'Договор действует до (включительно)' };
const openEnded: Bilingual = { kk: 'мерзімсіз', ru: 'бессрочный' };

function day(norm: 'A5.c1' | 'A5.c2', label: Bilingual, on: PlainDate | null, none: Bilingual = same('')): Block {
  return field(norm, label, on ? longDate(on) : none);
}
