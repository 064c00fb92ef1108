import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Recipient, WatchName } from './watched.ts';

/** planned → sent → done; snoozed comes again; skipped: overtaken, passed on or over before it was sent. */
export const JOB_STATES = ['planned', 'sent', 'skipped', 'done', 'snoozed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A line of the job ledger: this reminder, for this person, once (O29). The key is what makes it once. */
export interface Job {
  readonly key: string;
  readonly rule: string;
  readonly rung: string;
  readonly slot: string;
  readonly target: string;
  /** Whose reminder it is; a substitute may get it instead. */
  readonly recipient: Recipient;
  readonly state: JobState;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
  readonly note: JobNote;
}

/** What the line remembers beside its key. */
export interface JobNote {
  readonly watch: WatchName;
  readonly subject: string;
  readonly title: Text;
  readonly unitId: UnitId;
  readonly requestId: RequestId | null;
  readonly since: Instant;
  readonly at: Instant | null;
  readonly urgent: boolean;
  /** First sending; the effect report counts from here. */
  readonly sentAt: Instant | null;
  /** The card it stands on, by its subject. */
  readonly card: string | null;
  /** Who got it in the recipient's absence. */
  readonly substitute: PersonId | null;
  readonly snoozes: number;
  /** Who passed it on, first to last. */
  readonly path: readonly PersonId[];
  /** Why it was passed on, in the words of the one who did. */
  readonly reason: string | null;
  /** How it ended. */
  readonly end: JobEnd | null;
  /** The weekly figure that goes upward: how many things, and of when the oldest. */
  readonly figure: { readonly count: number; readonly oldest: Instant } | null;
}

/** What planning asks of a line that is there already. */
export interface ToldJob extends Pick<Job, 'key' | 'rule' | 'rung' | 'slot' | 'target' | 'recipient' | 'state' | 'dueAt'> {
  readonly note: Pick<JobNote, 'end'>;
}

/** over: the thing itself ended · passed: given to another · overtaken: a later rung came first. */
export type JobEnd = 'over' | 'passed' | 'overtaken' | 'not_theirs' | 'past' | 'unreachable';

/** What makes a reminder this one and no other. */
export interface JobName {
  readonly rule: string;
  readonly rung: string;
  readonly slot: string;
  readonly target: string;
  readonly recipient: Recipient;
}

/** The same name is the same reminder; planning it twice adds nothing. No part but the target may hold a colon, so no two names share a key. */
export const jobKey = ({ rule, rung, slot, target, recipient }: JobName): string =>
  `${rule}:${rung}:${slot}:${target}:${recipient}`;

export const newJob = ({ rule, rung, slot, target, recipient }: JobName, dueAt: Instant, note: JobNote): Job => ({
  key: jobKey({ rule, rung, slot, target, recipient }),
  rule,
  rung,
  slot,
  target,
  recipient,
  state: 'planned',
  dueAt,
  doneAt: null,
  note,
});

export const isWaiting = (job: Job): boolean => job.state === 'planned' || job.state === 'snoozed';
