import type { Address, Platform, RenderedCard, Sent } from '../bot/platform.ts';
import type { Clock } from '../kernel/clock.ts';
import { toJson } from '../kernel/json.ts';
import { LANE, LANES, type Lane } from '../kernel/lane.ts';
import { instant } from '../kernel/time.ts';
import type { Outbox } from '../store/outbox.ts';
import type { DueRow } from '../store/outbox-row.ts';
import { backoffMs, LAST_TRY } from './backoff.ts';

/** Rows in hand at a time; the platform's own limits pace them (bot/feishu/pace.ts). Answers have places of their own beside the others'. */
const IN_HAND = 64;
const ANSWERS = 32;
/** Of so many rows one is taken from another lane than the most urgent, so that nothing waits for ever. */
const TURN = 8;
/** Longest sleep between looks, so that a row of another process or a moved clock is found. */
const LOOK_MS = 500;

/** What makes an effect true that is no card, by its name. */
export type EffectHandler = (row: DueRow) => Promise<Sent<unknown>>;

/** Of whoever a place belongs to; groups are always here. */
export type Standing = 'here' | 'left' | 'suspended';

export interface DispatcherParts {
  readonly outbox: Outbox;
  readonly platform: Pick<Platform, 'name' | 'put' | 'patch'>;
  /** The card as things stand now; null when there is nothing (any more) to show. */
  readonly paint: (row: DueRow) => Promise<RenderedCard | null>;
  /** Null: the place cannot be reached (left the group, no account). */
  readonly addressOf: (place: string) => Promise<Address | null>;
  readonly standingOf: (place: DueRow['place']) => Promise<Standing>;
  readonly effectHandlers: Readonly<Record<string, EffectHandler>>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: { warn(facts: object, message: string): void; error(facts: object, message: string): void };
}

export interface Dispatcher {
  /** Something was committed: look at once. */
  wake(): void;
  start(): void;
  /** Ends after the sends under way. */
  stop(): Promise<void>;
  /** Resolves when nothing is due; for tests and shutdown. */
  settled(): Promise<void>;
}

/** Makes what is seen catch up with what is true: due outbox rows become messages and edits, in order within a place. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { outbox, clock, log } = parts;
  /** The last piece of work in each place and lane: what is meant for one chat is shown in order, but an answer never waits for reminders. */
  const tails = new Map<string, Promise<void>>();
  const inHand = { answers: 0, others: 0 };
  let turn = 0;
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  /** A look at what is due that is under way, and whether another is to follow it. */
  let looking: Promise<void> | null = null;
  let again = false;
  const idle = new Set<() => void>();

  const take = (row: DueRow): void => {
    const of = row.lane === LANE.answer ? 'answers' : 'others';
    const place = `${row.lane} ${row.place}`;
    inHand[of] += 1;
    const work = (tails.get(place) ?? Promise.resolve())
      .then(() => (running && !outbox.mustWait(row) ? serve(parts, row) : outbox.release(row.key)))
      .finally(() => {
        inHand[of] -= 1;
        if (tails.get(place) === work) tails.delete(place);
        wake();
      });
    tails.set(place, work);
  };

  /** As many as there are places for, the more urgent lane first. */
  const takeUp = async (): Promise<void> => {
    const at = clock.now();
    for (const row of await outbox.due(at, ANSWERS - inHand.answers, [LANE.answer])) take(row);
    // Whatever is taken up after the end is given back at once, and would be found again without end.
    while (running && inHand.others < IN_HAND) {
      const found = await outbox.due(at, Math.min(IN_HAND - inHand.others, TURN - 1 - (turn % TURN) || 1), lanesAt(turn));
      for (const row of found) take(row);
      turn += found.length;
      if (found.length === 0) return;
    }
  };

  const look = async (): Promise<void> => {
    try {
      if (running) await takeUp();
    } catch (error) {
      log.error({ err: error }, 'outbox could not be read');
    }
  };

  const looked = (): void => {
    looking = null;
    if (again) {
      wake();
      return;
    }
    if (running) timer = setTimeout(wake, LOOK_MS);
    if (inHand.answers + inHand.others > 0) return;
    for (const tell of idle) tell();
    idle.clear();
  };

  const wake = (): void => {
    clearTimeout(timer);
    again = looking !== null;
    looking ??= look().then(looked);
  };

  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      idle.add(resolve);
      wake();
    });

  return {
    wake,
    settled,
    start: () => {
      running = true;
      wake();
    },
    stop: async () => {
      running = false;
      clearTimeout(timer);
      await looking;
      if (inHand.answers + inHand.others > 0) await settled();
    },
  };
}

/** The lanes behind the answers, most urgent first; at every last row of a turn another one comes first. */
function lanesAt(turn: number): readonly Lane[] {
  const lanes = LANES.filter((lane) => lane !== LANE.answer);
  if (turn % TURN !== TURN - 1) return lanes;
  const first = Math.floor(turn / TURN) % lanes.length;
  return [...lanes.slice(first), ...lanes.slice(0, first)];
}

/** One row. Never throws: what goes wrong is written into the row. */
async function serve(parts: DispatcherParts, row: DueRow): Promise<void> {
  try {
    const standing = await parts.standingOf(row.place);
    // Nobody reads it: done. Or nobody can at present: kept until they are back. What only takes something away is done all the same.
    if (standing !== 'here' && row.payload.gone !== true)
      return standing === 'left'
        ? await parts.outbox.skipped(row.key, row.desiredVersion)
        : await parts.outbox.hold(row.key, row.desiredVersion);
    const sent = row.kind === 'card' ? await serveCard(parts, row) : await serveDeed(parts, row);
    if (!sent.ok) await settleFailure(parts, row, sent);
  } catch (error) {
    parts.log.error({ key: row.key, err: error }, 'outbox row failed');
    await settleFailure(parts, row, {
      ok: false,
      code: 'platform_retry',
      unsure: true,
      detail: error instanceof Error ? error.message : 'unknown',
    });
  }
}

async function serveCard({ outbox, platform, paint, addressOf, clock }: DispatcherParts, row: DueRow): Promise<Sent<unknown>> {
  const drawn = await paint(row);
  // A card whose sending was never answered may lie there as it was: the same sending once more tells which message it is, or says the line.
  if (!drawn || (drawn.onlyInPlace && row.messageId === null && !row.unsure)) {
    await outbox.skipped(row.key, row.desiredVersion);
    return { ok: true, value: null };
  }
  if (row.messageId !== null) {
    const patched = await platform.patch(row.messageId, drawn, row.lane);
    // Too old to be changed: what has nothing left to say is not said anew.
    if (patched.ok || (drawn.onlyInPlace && patched.code === 'platform_too_old')) {
      await outbox.patched(row.key, row.desiredVersion);
      return { ok: true, value: null };
    }
    return patched;
  }
  const to = await addressOf(row.place);
  if (!to) return { ok: false, code: 'platform_refused', detail: 'no address' };
  const { replyTo } = row.payload;
  const asked = typeof replyTo === 'string' ? await platform.put({ ...to, replyTo }, drawn, row.onceKey, row.lane) : null;
  // The question was recalled meanwhile, or takes no replies: the answer stands by itself.
  const isRefused = asked !== null && !asked.ok && asked.code !== 'platform_retry';
  const posted = asked !== null && !isRefused ? asked : await platform.put(to, drawn, row.onceKey, row.lane);
  if (posted.ok) {
    const { messageId, chat } = posted.value;
    const shownIn = chat === undefined ? undefined : { platform: platform.name, externalId: chat };
    await outbox.shown(row.key, row, messageId, clock.now(), shownIn);
  }
  return posted;
}

async function serveDeed({ outbox, effectHandlers }: DispatcherParts, row: DueRow): Promise<Sent<unknown>> {
  const handle = effectHandlers[row.view];
  if (!handle) return { ok: false, code: 'platform_refused', detail: `no handler for ${row.view}` };
  const done = await handle(row);
  if (done.ok) await outbox.handled(row.key, row.desiredVersion, toJson(done.value));
  return done;
}

async function settleFailure(
  { outbox, clock, random, log }: DispatcherParts,
  row: DueRow,
  failed: Extract<Sent<unknown>, { ok: false }>,
): Promise<void> {
  const { messageId } = row;
  if (failed.code === 'platform_too_old' && messageId !== null) return outbox.repost(row.key);
  // A new message cannot be too old: posted anew it would only be refused anew, for ever.
  if (failed.code !== 'platform_retry' || row.attempts + 1 >= LAST_TRY) {
    log.warn({ key: row.key, attempts: row.attempts + 1, detail: failed.detail }, 'outbox row parked');
    return outbox.park(row.key, failed.detail, row.desiredVersion, failed.cutOff);
  }
  // The platform says when to come back at the earliest; who is still not heard comes less and less often, or its tries were used up in seconds.
  const wait = Math.max(failed.retryAfterMs ?? 0, backoffMs(row.attempts, random));
  return outbox.retryLater(row.key, instant(clock.now() + wait), failed.detail, failed.unsure);
}
