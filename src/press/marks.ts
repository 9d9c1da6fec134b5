/** The marks of norms in the margin of a paper, and the line at its end that says what they mean. */
import type { Bilingual, Block, Paper } from '../core/paper.js';
import { markLead, markTexts, practiceMark } from '../words/marks.js';

/** The mark as it is printed; '\n' begins a new line. */
export function markOf(norm: string): string {
  return norm === 'practice' ? `${practiceMark.kk}\n${practiceMark.ru}` : norm;
}

/** What the marks of this paper mean, each once; null where it has none, and on the permit, whose form has no room for more. */
export function marksOf({ kind, blocks }: Paper): Bilingual | null {
  if (kind === 'permit') return null;
  const cited = new Set(blocks.flatMap(normsIn).map((norm) => /^[A-Z]+/.exec(norm)?.[0] ?? ''));
  const meant = Object.entries(markTexts).filter(([prefix]) => cited.has(prefix));
  if (meant.length === 0) return null;
  const said = (lang: 'kk' | 'ru') =>
    `${markLead[lang]}: ${meant.map(([prefix, text]) => `${prefix} – ${text[lang]}`).join('; ')}.`;
  return { kk: said('kk'), ru: said('ru') };
}

function normsIn(block: Block): readonly string[] {
  switch (block.is) {
    case 'list':
      return block.items.flatMap(({ norm }) => norm ?? []);
    case 'table':
      return [];
    default:
      return block.norm === undefined ? [] : [block.norm];
  }
}
