import type { ChatId, PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Question } from '../phrase/questions.ts';

/** Whom a rung speaks to, in words of the policy. */
export const ADDRESSES = ['holder', 'superior', 'applicant', 'applicant_superior', 'group'] as const;

/** What a person may do with a reminder. */
export const ANSWERS = ['snooze', 'not_me', 'hand_over'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Everything the assistant keeps an eye on. `from`: the moment its rungs are counted from; a thing of the day has none. */
export const WATCHES = {
  /** An approval waits for somebody. */
  open_seat: { from: 'since', answers: ['snooze', 'not_me'] },
  /** An opinion is asked for; who asked may go on without it. */
  open_opinion: { from: 'since', answers: ['snooze'] },
  /** A leave is not approved and begins soon, or has begun (S55). */
  pending_before_start: { from: 'at', answers: ['snooze', 'not_me'] },
  /** Days of leave are about to lapse. */
  expiring_leave: { from: 'at', answers: ['snooze'] },
  /** Who is out today, for the branch's group. */
  who_is_out: { from: 'day', answers: [] },
  /** Proof for a leave is not handed in and soon due, or overdue (S55). */
  proof_missing: { from: 'at', answers: ['snooze'] },
  /** An advance was paid and is not settled (O13). */
  advance_due: { from: 'at', answers: ['snooze'] },
  /** Somebody was asked to stand in and has not answered. */
  handover_unanswered: { from: 'since', answers: ['snooze', 'not_me', 'hand_over'] },
  /** A customer is late with an instalment: a level of dunning was reached (S112). */
  receivable_overdue: { from: 'since', answers: ['snooze'] },
  /** Data of the bank are too old to say who has not paid (S112). */
  bank_stale: { from: 'since', answers: ['snooze'] },
  /** Orders of a branch that are late today, as a list for whoever runs it (S45). */
  late_orders: { from: 'day', answers: [] },
  /** The figures of collection of a month that is over, for whoever decides (S112, S114): a card of its own, nothing to be seen to. */
  month_pack: { from: 'since', answers: [] },
  /** Approved, and not paid yet (S109). */
  unpaid: { from: 'since', answers: ['snooze'] },
  /** An invoice or trip sheet was sent and nobody has claimed it (S100). */
  receipt_unclaimed: { from: 'since', answers: ['snooze'] },
  /** A form was begun and left lying: nobody waits for it, so there is nothing to answer. */
  draft_left: { from: 'since', answers: [] },
} as const satisfies Readonly<Record<string, Traits>>;

/** Of these nobody waits for anybody: only the day by which they are to be seen to counts. */
export const isOnlyDue = (watch: WatchName): boolean => watch === 'expiring_leave' || watch === 'proof_missing';

/** What concerns nobody but the one it is about, not even those who oversee the unit: balances and what was begun and not sent. */
export const isPersonal = (watch: WatchName): boolean =>
  watch === 'expiring_leave' || watch === 'draft_left' || watch === 'receipt_unclaimed';

type Known = keyof typeof WATCHES;
/** … and what is owed for a record: its kind and what of it (`help.reply`). */
export type OwedName = `${string}.${string}`;
export type WatchName = Known | OwedName;
export const WATCH_NAMES = Object.keys(WATCHES) as readonly Known[];

interface Traits {
  readonly from: 'since' | 'at' | 'day';
  readonly answers: readonly Answer[];
}

/** What is owed for a record has its moment, and is answered on the record's own card. */
const OWED: Traits = { from: 'at', answers: ['snooze'] };

export const traitsOf = (watch: WatchName): Traits => (isOwed(watch) ? OWED : WATCHES[watch]);
export const isOwed = (watch: WatchName): watch is OwedName => watch.includes('.');

/** Who hears of it: a person's private chat, or a group. */
export type Recipient = PersonId | ChatId;

/** One thing that waits, as it stands now. */
export interface Watched {
  readonly watch: WatchName;
  /** Names this waiting and no other: a request that is sent back and comes again is a new target. */
  readonly target: string;
  /** What it is about; things of one subject are one line in a digest. */
  readonly subject: string;
  /** Called only where it is shown or noted: a tick looks at ten thousand things of which nothing is new. */
  readonly title: () => Text;
  readonly since: Instant;
  /** The moment it should be over by. */
  readonly at: Instant | null;
  /** Those who should act. */
  readonly holders: readonly PersonId[];
  readonly applicantId: PersonId | null;
  readonly unitId: UnitId;
  readonly groups: readonly ChatId[];
  /** The request its button opens. */
  readonly requestId: RequestId | null;
  /** The list in which it stands where it has no card of its own for its holders. */
  readonly list: Question | null;
  /** False: of so little weight, or so far up already, that nobody above is told of it. */
  readonly goesUp: boolean;
  /** The process that would see to it, with what its form already knows. */
  readonly begins: { readonly process: string; readonly form: Readonly<Record<string, string>> } | null;
}

/** The moment the rungs are counted from; null when it has none. */
export function anchorOf(thing: Watched): Instant | null {
  const { from } = traitsOf(thing.watch);
  return from === 'since' ? thing.since : from === 'at' ? thing.at : null;
}
