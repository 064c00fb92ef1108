import type { LocalDate } from '../../kernel/time.ts';
import type { RefusedLine, Statement, StatementLine } from './statement.ts';

type Read<L extends StatementLine> = { readonly statement: Omit<Statement, 'lines'>; readonly lines: readonly L[] };

/**
 * A movement of a day that is still to come is a slip of the pen or of a clock: it is not taken, nor does the account count as known until then, or everybody
 * would be dunned for what came in the days between (S112).
 */
export function inTime<L extends StatementLine>(read: Read<L>, today: LocalDate): Read<L> {
  const { statement, lines } = read;
  const later = lines.filter(({ on }) => on > today);
  const to = statement.to !== null && statement.to > today ? today : statement.to;
  if (later.length === 0) return to === statement.to ? read : { lines, statement: { ...statement, to } };
  const refused = later.map(({ row, on }): RefusedLine => ({ row, column: '', said: on, why: 'not_yet', cells: [] }));
  const kept = lines.filter(({ on }) => on <= today);
  const last =
    kept
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null;
  return {
    lines: kept,
    statement: { ...statement, to: last, refused: [...statement.refused, ...refused].toSorted((a, b) => a.row - b.row) },
  };
}
