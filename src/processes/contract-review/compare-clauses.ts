import { toJson } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { Clause } from './contract-text.ts';

/** What of a clause is another line than before. */
export interface ClauseChange {
  readonly title: Text;
  readonly before: readonly Text[];
  readonly after: readonly Text[];
}

/** The clauses that read otherwise than before, each with the lines that went and those that came. */
export const changedClauses = (before: readonly Clause[], after: readonly Clause[]): readonly ClauseChange[] =>
  after.flatMap(({ id, title, lines }) => {
    const old = before.find((clause) => clause.id === id)?.lines ?? [];
    const gone = without(old, lines);
    const come = without(lines, old);
    return gone.length + come.length > 0 ? [{ title, before: gone, after: come }] : [];
  });

function without(lines: readonly Text[], others: readonly Text[]): readonly Text[] {
  const known = new Set(others.map(toJson));
  return lines.filter((line) => !known.has(toJson(line)));
}
