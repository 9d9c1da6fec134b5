/**
 * A statement as text with parameters, put together from pieces. For the statements of every step and page, where building
 * and compiling an expression would cost more than the server's answer; elsewhere the typed queries are the better tool.
 */

/** A piece of a statement; `values` stand between the `strings` and are parameters, or pieces themselves. */
export class Statement {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** The tag: text`select … where id = ${id}`. Nothing that is put in becomes text, unless it is a piece. */
export function text(strings: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  return new Statement(strings, values);
}

/** Pieces, one after the other, with a comma between them. */
export function list(pieces: readonly Statement[]): Statement {
  return new Statement(['', ...pieces.slice(1).map(() => ', '), ''].slice(0, pieces.length + 1), pieces);
}

/** The text with numbered parameters, and their values. */
export function rendered(statement: Statement): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  return { text: render(statement, values), values };
}

function render(statement: Statement, values: unknown[]): string {
  let written = statement.strings[0] ?? '';
  for (const [index, value] of statement.values.entries()) {
    written += value instanceof Statement ? render(value, values) : `$${values.push(value)}`;
    written += statement.strings[index + 1] ?? '';
  }
  return written;
}
