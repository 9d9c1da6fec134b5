/** The end of a procedure of termination without a termination: another contract stands (A5.c1), or the ground fell away (APPC 70). */
import type { Paper } from '../../core/paper.js';
import { field, foot, letterhead, same, signatory } from './parts.js';
import { aboutPermit, contractWords, type NamedContract, type OfOffice } from './permitParts.js';

/** What the decision says. */
export interface PermitKeptContent extends OfOffice {
  /** Why the permit is kept. */
  readonly because: 'otherContract' | 'groundFellAway';
  /** The contracts that stand on this day. */
  readonly contracts: readonly NamedContract[];
  readonly reason: string;
}

export function permitKept(content: PermitKeptContent): Paper {
  const { number, date, because, contracts, reason, officer } = content;
  const norm = norms[because];
  return {
    kind: 'permitKept',
    head: letterhead(date),
    title: { kk: 'Рұқсатты күшінде қалдыру туралы шешім', ru: 'Решение об оставлении разрешения в силе' },
    number,
    date,
    blocks: [
      ...aboutPermit(content),
      { is: 'paragraph', norm, text: decisions[because] },
      {
        is: 'list',
        items: contracts.map((contract) => ({ norm: 'A5.f11', text: contractWords(contract) })),
      },
      field('APPC 80', { kk: 'Себебі', ru: 'Причина' }, same(reason)),
      field('APPC 80', { kk: 'Істі қараған қызметкер', ru: 'Дело рассмотрел работник' }, officer),
      signatory(content.signatory, norm),
    ],
    qr: null,
    foot,
  };
}

const norms = { otherContract: 'A5.c1', groundFellAway: 'APPC 70' } as const;

const decisions = {
  otherContract: {
    kk: 'Шешім қабылданған күні 4-қосымшаның талаптарына сай қолданыстағы шарт бар болғандықтан, рұқсаттың қолданысы тоқтатылмайды; тоқтату рәсімі аяқталды.',
    ru: 'В день решения есть действующий договор, отвечающий требованиям приложения 4, поэтому действие разрешения не прекращается; процедура прекращения завершена.',
  },
  groundFellAway: {
    kk: 'Тоқтату негізі жойылды: рұқсаттың қолданысы тоқтатылмайды, әкімшілік рәсім тоқтатылды.',
    ru: 'Основание прекращения отпало: действие разрешения не прекращается, административная процедура прекращена.',
  },
} as const;
