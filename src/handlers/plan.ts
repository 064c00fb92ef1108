import type { Prisma } from '../generated/prisma/client.ts';
import type { PersonId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { Place, ViewRef } from './view-ref.ts';

/** A stored row as the assistant sees it: instants instead of dates. */
type Stored<T> = { [K in keyof T]: T[K] extends Date ? Instant : T[K] extends Date | null ? Instant | null : T[K] };

/** Tables of the store's own, which no plan writes by itself. */
type StoreOwn = 'Inbox' | 'Outbox' | 'Binding' | 'Audit' | 'ServedAs';
type Model = Exclude<Prisma.ModelName, StoreOwn>;

/** The tables of prisma/schema.prisma, by the name of the model: a new one needs no line here. */
type Models = { [M in Model as Uncapitalize<M>]: Stored<Prisma.TypeMap['model'][M]['payload']['scalars']> };

export type Table = keyof Models;
export type Row<T extends Table> = Models[T];

/** Columns of amounts, which many raise at once. */
export type AmountOf<T extends Table> = { [C in keyof Row<T>]: Row<T>[C] extends bigint ? C : never }[keyof Row<T>];

/** One write as data. An update or delete that meets no row means somebody was faster: the whole plan is `lost_race`, unless `mayMiss`. */
export type Write = {
  [T in Table]: /** Amounts are added to what stands there (negative: taken away); none may fall below zero, nor their sum rise above `atMost`. Else `lost_race`. */
    | {
        readonly table: T;
        readonly raise: { readonly [C in AmountOf<T>]?: bigint };
        readonly where: Partial<Row<T>>;
        readonly atMost?: { readonly sum: readonly AmountOf<T>[]; readonly of: AmountOf<T> };
      }
    | { readonly table: T; readonly insert: Row<T>; readonly onConflict?: 'lost_race' | 'ignore' | 'replace' }
    /** Many rows at once, all with the same columns. */
    | { readonly table: T; readonly inserts: readonly Row<T>[]; readonly onConflict: 'lost_race' | 'ignore' }
    | { readonly table: T; readonly update: Partial<Row<T>>; readonly where: Partial<Row<T>>; readonly mayMiss?: boolean }
    | { readonly table: T; readonly delete: Partial<Row<T>>; readonly mayMiss?: boolean };
}[Table];

/** What the audit log will say of it: who (for whom) did what to what. Hash and sequence are added by the store. */
export interface AuditEntry {
  readonly actorId: PersonId | 'system';
  readonly onBehalfOf?: PersonId;
  readonly act: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What should be seen afterwards, as keyed facts; doing one twice changes nothing. */
export type Effect =
  /** There is to be a message in `place` showing this view. Without `key` there is one per view, subject and place; with it, one per key. */
  | {
      readonly show: ViewRef;
      readonly place: Place;
      readonly key?: string;
      readonly notBefore?: Instant;
      readonly payload?: Readonly<Record<string, unknown>>;
      /** The count of changes at which the row was read (`KeptView`): has it moved on since, the whole plan is `lost_race`. */
      readonly seen?: number;
    }
  /** Everything already showing this subject (in this place) is to be shown anew. */
  | { readonly repaint: string; readonly place?: Place }
  /** Reminders of these things (targets of watches) that were sent are to be shown anew: what they remind of has moved on. */
  | { readonly reminded: readonly string[] }
  /** Every card whose key begins so, as far as it can still be changed where it stands and is no line by now, is to be shown anew. */
  | { readonly repaintKeys: string }
  /** The message kept under this outbox key is to show something else from now on (a draft card becomes the request's card). */
  | { readonly turn: string; readonly into: ViewRef }
  /** Nothing waits for this place any more, nor is anything given up on: who was there has left. Deeds that take something away are still done. */
  | { readonly cancel: Place }
  /** What was held back for this place, whose person was suspended, goes out now; what lies there and has changed unseen since `since` is shown anew. */
  | { readonly resume: Place; readonly since: Instant }
  /** What is no card (calendar block, …): the handler of this name makes it true. */
  | {
      readonly handler: string;
      readonly key: string;
      readonly subject: string;
      readonly place: Place;
      readonly payload: Readonly<Record<string, unknown>>;
    };

export type Tone = 'info' | 'success' | 'warning' | 'error';

/** What the pressing person sees at once (≤ 3 s). `repaint`: the pressed card is answered with its present state. */
export interface Reply {
  readonly toast?: { readonly tone: Tone; readonly text: Text };
  readonly repaint?: boolean;
  /** What the toast is about: names the field of the pressed form may have. It is marked there, with what was typed (entered.ts). */
  readonly fields?: readonly string[];
}

/** What should be true after this event, as plain data; handlers return it and `store/commit.ts` makes it so in one transaction. */
export interface Plan {
  readonly writes: readonly Write[];
  readonly audit: readonly AuditEntry[];
  readonly effects: readonly Effect[];
  readonly reply?: Reply;
}

export const emptyPlan: Plan = { writes: [], audit: [], effects: [] };

/** A plan that only answers the person. */
export const toastPlan = (tone: Tone, text: Text, repaint = true): Plan => ({
  ...emptyPlan,
  reply: { toast: { tone, text }, repaint },
});

/** The same, about a field of the form that was sent: the first of the form that bears one of these names. */
export const atField = (plan: Plan, ...fields: readonly string[]): Plan =>
  plan.reply ? { ...plan, reply: { ...plan.reply, fields } } : plan;

/** Several plans as one; the first reply wins. */
export function merge(...plans: readonly Plan[]): Plan {
  const reply = plans.find((p) => p.reply)?.reply;
  return {
    writes: plans.flatMap((p) => p.writes),
    audit: plans.flatMap((p) => p.audit),
    effects: plans.flatMap((p) => p.effects),
    ...(reply ? { reply } : {}),
  };
}

/** How a commit ended. `seen`: this event was accepted before, nothing was written. `lost_race`: a row had moved on; handle again on fresh state. */
export type CommitOutcome = 'done' | 'seen' | 'lost_race';

/** A plan with what it answers: the event keys that must be new (event id, message id) and the cause for the audit log. */
export interface CommitRequest {
  readonly plan: Plan;
  readonly inboxKeys: readonly string[];
  /** When the platform says the event happened; by this its keys are dated. */
  readonly happenedAt?: Instant;
  readonly cause: string;
  /** The outbox key of the card that was pressed: its repaint waits a little, since the answer itself carries the new card. */
  readonly answering?: string;
  /** Where whoever asked for this reads: what is shown there goes first (store/lanes.ts). */
  readonly askedIn?: readonly Place[];
  /** The message that shows an outbox row, known from a press on it before its sending was noted. */
  readonly pressed?: { readonly messageId: string; readonly outboxKey: string; readonly place: Place };
}

export interface Committer {
  commit(commitRequest: CommitRequest): Promise<CommitOutcome>;
}
