/** The report of a change of contract (practice, A-49): what has changed, of which contract, and the documents that show it. */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import { longDate } from '../dates.js';
import type { Attachment } from '../facts.js';
import type { ContractChange } from '../permitContracts.js';
import { filedOnPermit, type HolderContent } from './holderSays.js';
import { copies, field, same } from './parts.js';

/** What the report says. */
export interface ContractReportContent extends HolderContent {
  readonly change: ContractChange;
  /** The contract on record that it concerns, «оператор, № 45-И»; '' for one that is new. */
  readonly contract: string;
  /** Whether a base operator reports. */
  readonly byOperator: boolean;
  readonly attachments: readonly Attachment[];
}

/** Throws a RangeError when nothing has changed: there is nothing to report. */
export function contractReport(content: ContractReportContent): Paper {
  const { change, byOperator, attachments } = content;
  const title = { kk: 'Шарттың өзгергені туралы хабарлама', ru: 'Сообщение об изменении договора' };
  const capacity = byOperator ? { kk: 'Базалық оператор', ru: 'Базовый оператор' } : undefined;
  const said: readonly Block[] = [
    ...told(content),
    ...(change.remark === '' ? [] : [field('practice', { kk: 'Түсіндірме', ru: 'Пояснение' }, same(change.remark))]),
    ...copies('A4.d1', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, attachments),
    {
      is: 'note',
      norm: 'practice',
      text: {
        kk: 'Хабарлау ерікті: бұйрық оны талап етпейді. Қызметкер біліктілік талаптарының орындалуын тексереді және 15 жұмыс күні ішінде жауап береді.',
        ru: 'Сообщение добровольное: приказ его не требует. Работник проверит соответствие квалификационным требованиям и ответит в течение 15 рабочих дней.',
      },
    },
  ];
  return filedOnPermit('contractReport', 'practice', content, title, said, capacity);
}

function told({ change, contract }: ContractReportContent): readonly Block[] {
  const which = field('A5.f11', { kk: 'Шарт', ru: 'Договор' }, same(contract));
  const what = (text: Bilingual) => field('practice', { kk: 'Не өзгерді', ru: 'Что изменилось' }, text);
  switch (change.change) {
    case 'prolonged':
      return [what({ kk: 'Шарт ұзартылды', ru: 'Договор продлён' }), which, until(change)];
    case 'concluded':
      return [
        what({ kk: 'Басқа шарт жасалды', ru: 'Заключён другой договор' }),
        field('P2.1', { kk: 'Базалық оператор', ru: 'Базовый оператор' }, same(change.operator)),
        field('P2.1', { kk: 'Базалық оператордың БСН-і', ru: 'БИН базового оператора' }, same(change.operatorBin)),
        field('A4.q0', { kk: 'Шарттың нөмірі', ru: 'Номер договора' }, same(change.number)),
        field(
          'A4.q0',
          { kk: 'Шарттың күні', ru: 'Дата договора' },
          change.concludedOn ? longDate(change.concludedOn) : same(''),
        ),
        until(change),
      ];
    case 'ended':
      return [
        what({ kk: 'Шарттың қолданылуы тоқтады', ru: 'Договор прекратился' }),
        which,
        field(
          'A5.c1',
          { kk: 'Шарт қолданылған соңғы күн', ru: 'Последний день действия договора' },
          change.eventOn ? longDate(change.eventOn) : same(''),
        ),
      ];
    case null:
      throw new RangeError('A report names what has changed.');
    default:
      return change.change satisfies never;
  }
}

function until({ validUntil }: ContractChange): Block {
  return field(
    'A5.c2',
    { kk: 'Шарттың соңғы күні', ru: 'Последний день договора' },
    validUntil ? longDate(validUntil) : { kk: 'мерзімсіз', ru: 'бессрочный' },
  );
}
