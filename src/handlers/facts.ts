import type { Text } from '../kernel/text.ts';
import type { Assessment } from '../processes/define.ts';

/** A line of the summary that is not what it was when the request was given back. */
export interface ChangedLine {
  readonly label: Text;
  readonly before: Text | null;
  readonly after: Text | null;
}

/** What is kept of an assessment with a submitted request (column `facts`); `context`, `cover` and `drawn` are worked out afresh at every look. */
export type Facts = Omit<Assessment, 'context' | 'cover' | 'drawn'> & {
  /** What the applicant changed since it was returned. */
  readonly changes?: readonly ChangedLine[];
  /** Why an approved request is to be undone. */
  readonly revokeReason?: string;
};

/** What is frozen into the request at submission. */
export function factsOf({ context: _words, cover: _numbers, drawn: _lots, ...kept }: Assessment): Facts {
  return kept;
}

/** The lines in which two summaries differ; lines are the same when their labels are. */
export function changedLines(before: Facts['summary'], after: Facts['summary']): readonly ChangedLine[] {
  const print = (text: Text): string =>
    JSON.stringify(text, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  const old = new Map(before.map((line) => [print(line.label), line]));
  const kept = new Set(after.map((line) => print(line.label)));
  return [
    ...after.flatMap((line): ChangedLine[] => {
      const was = old.get(print(line.label));
      return was && print(was.value) === print(line.value)
        ? []
        : [{ label: line.label, before: was?.value ?? null, after: line.value }];
    }),
    ...before
      .filter((line) => !kept.has(print(line.label)))
      .map((line) => ({ label: line.label, before: line.value, after: null })),
  ];
}
