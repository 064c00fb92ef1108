import { blocksFor, rowsOf } from '../cards/approval/blocks.ts';
import type { Text } from '../kernel/text.ts';
import type { Assessment, Noted } from '../processes/define.ts';

/** A line of the summary that is not what it was when the request was given back. */
export interface ChangedLine {
  readonly label: Text;
  readonly before: Text | null;
  readonly after: Text | null;
}

/** What is kept of an assessment with a submitted request (column `facts`): what is worked out afresh at every look is not. */
export type Facts = Omit<Assessment, 'noted' | 'now'> &
  Noted & {
    /** The one line by which whoever is asked to take over knows it; lists read it in SQL. */
    readonly handover?: { readonly when: Text };
    /** What the applicant changed since it was returned or rejected. */
    readonly changes?: readonly ChangedLine[];
    /** The number of the rejected request it was written anew from. */
    readonly again?: string;
    /** Why an approved request is to be undone. */
    readonly revokeReason?: string;
  };

type Kept = Pick<Facts, 'blocks' | 'handover'> & Noted;

/** What is frozen into the request at submission. */
export function factsOf({ noted, now: _afresh, blocks, ...kept }: Assessment): Facts {
  return { ...kept, ...keptOf({ noted, blocks }) };
}

/** The part of it that cards of other readers and other features go by. */
export function keptOf({
  noted,
  blocks = [],
}: {
  readonly noted?: Noted | undefined;
  readonly blocks?: Assessment['blocks'] | undefined;
}): Kept {
  const [when] = rowsOf(blocksFor(blocks, 'substitute'));
  return {
    ...noted,
    blocks: blocksFor(blocks, 'everyone', 'substitute'),
    ...(when ? { handover: { when: when.value } } : {}),
  };
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
