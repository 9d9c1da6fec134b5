/** The table that the bench prints. */

/** A goal and what was found. */
export interface Line {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly holds: boolean;
}

/** The lines under one heading, in columns. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [
    ['', 'goal', 'measured', 'holds'],
    ...lines.map(({ what, goal, measured, holds }) => [what, goal, measured, holds ? 'yes' : 'NO']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
