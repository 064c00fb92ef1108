import type { LeaveRecord } from '../../domain/leave/record.ts';

/** How thin an absence makes the team, a day of it each: others off, and people missing from the posts that must be filled. */
export type Cover = readonly { readonly off: number; readonly short: number }[];

declare module '../define.ts' {
  interface Noted {
    /** What a leave consists of, for later changes and recounts. */
    readonly leave?: LeaveRecord;
  }
  interface FoundNow {
    /** So that a press can tell whether it has got worse since the card was drawn (O9). */
    readonly cover?: Cover;
  }
}
