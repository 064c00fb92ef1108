import type { Clause } from './contract-text.ts';

/** What of a clause is another line than before. */
export interface ClauseChange {
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The clauses that read otherwise than before, each with the lines that went and those that came. */
export const changedClauses = (before: readonly Clause[], after: readonly Clause[]): readonly ClauseChange[] =>
  after.flatMap(({ id, title, lines }) => {
    const old = before.find((clause) => clause.id === id)?.lines ?? [];
    const gone = old.filter((line) => !lines.includes(line));
    const come = lines.filter((line) => !old.includes(line));
    return gone.length + come.length > 0 ? [{ title, before: gone, after: come }] : [];
  });
