import type { GateCounts } from './bot/gate.ts';
import type { Health, PartState } from './http/health.ts';
import type { Keeping } from './keeping.ts';
import type { Clock } from './kernel/clock.ts';
import type { Store } from './store/store.ts';
import { clockReasons, doorReasons, keepingReasons, unaskedReasons } from './words/operator.ts';
import type { ClockState } from './work/clock-watch.ts';

/** With nothing delivered for so long though something is owed, the outbox is not well; one that is only long is. */
const SILENCE_LIMIT_MS = 60_000;

export interface ReadinessParts {
  readonly store: Pick<Store, 'health' | 'outbox'>;
  readonly clock: Clock;
  readonly clockState: () => ClockState['kind'];
  readonly door: () => {
    readonly isOpen: boolean;
    readonly counts: GateCounts;
    /** Why it could not be opened last time. */
    readonly why: string | null;
  };
  readonly directory: () => PartState;
  readonly keeping: Keeping['parts'];
}

/** The parts of /readyz; docs/operations.md has a line for each field. */
export const createReadiness = ({ store, clock, clockState, door, directory, keeping }: ReadinessParts): Health => ({
  words: unaskedReasons,
  parts: {
    database: () => (store.health().ok ? { ok: true } : { ok: false, detail: { why: keepingReasons.closed } }),
    // Before the file: what it meets in reading is then told in the same answer.
    outbox: async () => {
      const now = clock.now();
      const [silentMs, lag] = await Promise.all([store.outbox.silentFor(now), store.outbox.lag(now)]);
      const ok = silentMs < SILENCE_LIMIT_MS;
      return { ok, detail: { ...lag, silentMs, ...(ok ? {} : { why: keepingReasons.silent }) } };
    },
    directory,
    clock: () => {
      const state = clockState();
      return state === 'wrong' ? { ok: false, detail: { state, why: clockReasons.wrong } } : { ok: true, detail: { state } };
    },
    door: () => {
      const { isOpen, counts, why } = door();
      return { ok: isOpen, detail: { ...counts, ...(isOpen ? {} : { why: why ?? doorReasons.shut }) } };
    },
    ...keeping,
  },
});
