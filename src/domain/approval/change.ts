import type { Ids, PersonId } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Org } from '../org/org.ts';
import type { ChainRule } from './chain.ts';
import { type ApprovalEvent, follows } from './event.ts';
import type { Instance } from './instance.ts';
import type { Substitute } from './substitute.ts';

/** What a verb does: the next state of the request, and what happened, for the audit log and for those to be told. */
export interface Change {
  readonly next: Instance;
  readonly events: readonly ApprovalEvent[];
}

export interface VerbContext {
  readonly now: Instant;
  readonly ids: Ids;
  readonly org: Org;
  readonly substitutes: readonly Substitute[];
  /** The chain as it was frozen into the request at submission. */
  readonly rule: ChainRule;
  readonly deadline: (slaHours: number) => Instant;
  /** A deadline after a pause; without it the deadline moves by the length of the pause on the wall clock. */
  readonly postponed?: (due: Instant, pausedAt: Instant) => Instant;
  /** The version on the card that was pressed; null when it was typed. */
  readonly seen: number | null;
}

/** What changes nothing of what somebody decides on: a press on a card from before it still counts. */
const BESIDE: ReadonlySet<ApprovalEvent['kind']> = new Set(['urged', 'commented', 'escalated']);

/** Whether what was seen at that version has changed since; null: nothing in particular was seen. */
export const isStale = ({ contentVersion }: Instance, seen: number | null): seen is number =>
  seen !== null && seen < contentVersion;

/** The next version, with other contents. */
export const revised = (instance: Instance): Instance => ({
  ...instance,
  version: instance.version + 1,
  contentVersion: instance.version + 1,
});

/** Seals a change: the version grows by one, and what followed from it is told. */
export const changed = (
  before: Instance,
  after: Instance,
  ctx: { readonly org: Org },
  ...effectHandlers: readonly ApprovalEvent[]
): Result<Change, never> => {
  const version = before.version + 1;
  const isBeside = effectHandlers.length > 0 && effectHandlers.every(({ kind }) => BESIDE.has(kind));
  const next = { ...after, version, contentVersion: isBeside ? before.contentVersion : version };
  return ok({ next, events: [...effectHandlers, ...follows(before, next, ctx.org)] });
};

/** Who did it, for the closing note of a request. */
export type Closer = PersonId | null;
