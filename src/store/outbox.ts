import { createHash } from 'node:crypto';
import type { Place } from '../handlers/view-ref.ts';
import { fromJson } from '../kernel/json.ts';
import { LANES, type Lane } from '../kernel/lane.ts';
import { DAY, type Instant, instant } from '../kernel/time.ts';
import { makeBindings } from './bindings.ts';
import { makeDueAgain } from './due-again.ts';
import type { Engine } from './engine/engine.ts';
import { isRetired, makeReached, makeRetire, type ShownRow } from './one-card.ts';
import { makeLag, type OutboxLag } from './outbox-lag.ts';
import { makeLine } from './outbox-line.ts';
import type { DueRow, ShownIn } from './outbox-row.ts';
import { makePrivateChats } from './private-chats.ts';
import { keep, type Notes, type WriteQueue } from './queue.ts';
import { isTrue, type Truth } from './rows.ts';

/** Why a row waits that is meant for somebody who is suspended. */
export const HELD_BACK = 'suspended';
/** How the reason begins for which a row waits that is meant for somebody who cannot be reached. */
const CUT_OFF = 'cut off: ';
/** What could not reach somebody for longer comes no more. */
const RECENT_MS = 14 * DAY;

export interface ParkedRow {
  readonly key: string;
  readonly kind: 'card' | 'handler';
  readonly place: Place;
  readonly view: string;
  readonly subject: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly updatedAt: Instant;
}

/** For the dispatcher, the only one to call it apart from `answered`. A row given out by `due` is not given out again until it is reported back. */
export interface Outbox {
  /** Rows that are due, those of the first lane named first; within a lane and place a later one is not given out before an earlier one that is tried again. */
  due(now: Instant, limit: number, lanes?: readonly Lane[]): Promise<readonly DueRow[]>;
  /** Whether a row given out must step back after all: one before it in its place has failed meanwhile. */
  mustWait(row: DueRow): boolean;
  /** Being sent at this moment, or waiting for its turn. */
  isUnderWay(key: string): boolean;
  /** When the next row that nobody holds will be due; null when none waits. */
  nextDueAt(): Promise<Instant | null>;
  /** A new message was sent with the row as it was given out; `chat`: where it lies, as the platform calls it. */
  shown(key: string, row: GivenOut, messageId: string, now: Instant, chat?: ShownIn): Promise<void>;
  patched(key: string, version: number): Promise<void>;
  /** There was nothing (any more) to show. */
  skipped(key: string, version: number): Promise<void>;
  /** The answer to a press carried the card as it stood at `version`, into this message (any, when none is said). */
  answered(key: string, version: number, messageId?: string): Promise<void>;
  /** What the handler left behind on the platform, as JSON. */
  handled(key: string, version: number, resultJson: string): Promise<void>;
  /** `unsure`: it may have been done all the same. */
  retryLater(key: string, dueAt: Instant, error: string, unsure?: boolean): Promise<void>;
  /**
   * The platform will not take it. If the truth has moved on since `version`, the new one gets its own try. `cutOff`: it is tried again when a message
   * has reached the same place.
   */
  park(key: string, error: string, version?: number, cutOff?: boolean): Promise<void>;
  /** Whoever it is for is suspended: it waits until they are back (`resume`). */
  hold(key: string, version: number): Promise<void>;
  /** The old message can no longer be changed: post a new one. */
  repost(key: string): Promise<void>;
  /** Gives a row back untried. */
  release(key: string): void;
  lag(now: Instant): Promise<OutboxLag>;
  /** Milliseconds for which nothing at all has been delivered though something was owed; 0 while nothing is. */
  silentFor(now: Instant): Promise<number>;
  parkedRows(limit: number): Promise<readonly ParkedRow[]>;
  unpark(key: string, now: Instant): Promise<boolean>;
  /** To be called while the clock is right: what was written while it ran ahead is due again; how many rows. */
  dueAgain(now: Instant): Promise<number>;
}

/** What was sent. */
export type GivenOut = Pick<DueRow, 'desiredVersion' | 'place' | 'view'>;

type StoredRow = Omit<DueRow, 'payload' | 'onceKey' | 'unsure'> & { readonly payload: string; readonly unsure: Truth };

/** A row that stands in line. */
type InLine = Pick<DueRow, 'key' | 'number' | 'place' | 'lane' | 'dueAt'>;

/** Rows looked at in one lane before giving up on finding one that may be given out, and how many at a time. */
const LOOK_AT = 2000;
const GLANCE = 100;
/** Rows of one place given out at a time, so that a chat with thousands waiting does not take every place in hand. */
const OF_ONE_PLACE = 8;

/**
 * Shown as it was at `@version`. If the truth moved on meanwhile, the old state may have landed on top of a newer one that the answer to a press put there;
 * so the row counts one change more, and `answered` for that newer one no longer settles it.
 */
const CAUGHT_UP = `"shownVersion" = @version, "desiredVersion" = CASE WHEN "desiredVersion" = @version THEN "desiredVersion" ELSE "desiredVersion" + 1 END, state = CASE WHEN "desiredVersion" = @version THEN 'done' ELSE 'pending' END,
  attempts = 0, "lastError" = NULL`;

export function makeOutbox(engine: Engine, queue: WriteQueue, now: () => Instant): Outbox {
  const { reader, writer } = engine;
  const line = makeLine();
  let deliveredAt: Instant | null = null;
  const figures = makeLag(reader);

  const find = {
    row: reader.prepare<[string], StoredRow>(
      `SELECT o.key, o.number, o.lane, o.kind, o.place, o.view, o.subject, o.payload, o.result, o."desiredVersion", o."shownVersion", o.generation, o.attempts, o.unsure, o."dueAt",
         o."createdAt", (SELECT b."messageId" FROM "Binding" b WHERE b."outboxKey" = o.key AND b.current = true) AS "messageId"
       FROM "Outbox" o WHERE o.key = ? AND o.state = 'pending'`,
    ),
    inLine: reader.prepare<[{ lane: Lane; now: Instant; dueAt: number; number: number }], InLine>(
      `SELECT key, number, place, lane, "dueAt" FROM "Outbox" WHERE state = 'pending' AND lane = @lane AND "dueAt" <= @now
         AND ("dueAt", number) > (@dueAt, @number) ORDER BY "dueAt", number LIMIT ${GLANCE}`,
    ),
    parked: reader.prepare<[number], ParkedRow>(
      `SELECT key, kind, place, view, subject, attempts, "lastError", "updatedAt" FROM "Outbox" WHERE state = 'parked'
       ORDER BY "updatedAt" DESC, key LIMIT ?`,
    ),
  };

  type Named = Record<string, string | number | boolean | null>;
  const change = (sql: string) => writer.prepare<[Named], { state: string }>(sql);
  const retire = makeRetire(writer);
  const reached = makeReached(writer, CUT_OFF);
  const row = {
    // A first post of something that changed since it was born may be the second try of one that was already sent with an older state, which
    // the platform then keeps (same once-key). So it is not believed: one patch follows. What a newer card overtook on its way lies below that one: it is
    // the reader's card after all, as it was given out.
    shown: writer.prepare<[Named], ShownRow & { readonly state: string }>(
      `UPDATE "Outbox" SET "shownVersion" = CASE WHEN @version = 1 AND generation = 1 THEN 1 ELSE 0 END,
         state = CASE WHEN @version = 1 AND generation = 1 AND "desiredVersion" = 1 THEN 'done' ELSE 'pending' END,
         view = CASE WHEN ${isRetired('view')} THEN @view ELSE view END,
         attempts = 0, "lastError" = NULL, "updatedAt" = @now
       WHERE key = @key RETURNING state, key, view, subject, place`,
    ),
    patched: change(`UPDATE "Outbox" SET ${CAUGHT_UP}, "updatedAt" = @now WHERE key = @key RETURNING state`),
    answered: change(
      `UPDATE "Outbox" SET ${CAUGHT_UP}, "updatedAt" = @now WHERE key = @key AND "desiredVersion" = @version AND state = 'pending'
         AND EXISTS (SELECT 1 FROM "Binding" WHERE "outboxKey" = @key AND current = true AND "messageId" = coalesce(@messageId, "messageId"))
       RETURNING state`,
    ),
    handled: change(`UPDATE "Outbox" SET ${CAUGHT_UP}, result = @result, "updatedAt" = @now WHERE key = @key RETURNING state`),
    retryLater: change(
      // A patch that failed may have landed all the same, on top of an answer: see CAUGHT_UP.
      `UPDATE "Outbox" SET attempts = attempts + 1, "dueAt" = @dueAt, "lastError" = @error, "updatedAt" = @now, unsure = (unsure OR @unsure),
         "desiredVersion" = CASE WHEN EXISTS (SELECT 1 FROM "Binding" WHERE "outboxKey" = @key AND current = true) THEN "desiredVersion" + 1 ELSE "desiredVersion" END
       WHERE key = @key AND state = 'pending' RETURNING state`,
    ),
    park: change(
      `UPDATE "Outbox" SET state = CASE WHEN "desiredVersion" = coalesce(@version, "desiredVersion") THEN 'parked' ELSE 'pending' END,
         attempts = attempts + 1, "lastError" = @error, "updatedAt" = @now WHERE key = @key RETURNING state`,
    ),
    repost: change(
      `UPDATE "Outbox" SET generation = generation + 1, "shownVersion" = 0, "owedSince" = CASE WHEN state = 'pending' THEN "owedSince" ELSE @now END,
         state = 'pending', attempts = 0, "dueAt" = @now, "updatedAt" = @now
       WHERE key = @key RETURNING state`,
    ),
    unpark: change(
      `UPDATE "Outbox" SET state = 'pending', attempts = 0, "dueAt" = @now, "owedSince" = @now, "updatedAt" = @now
       WHERE key = @key AND state = 'parked' RETURNING state`,
    ),
  };
  const bindings = makeBindings(writer);
  const chats = makePrivateChats(writer);

  /** Writes through the shared queue; true when the row was met. The row is free again with the report, whatever becomes of it. */
  const report = async (
    key: string,
    work: (notes: Notes) => Promise<{ state: string } | undefined>,
    again = false,
  ): Promise<boolean> => {
    try {
      return await queue.enqueue(async (notes) => {
        const left = await work(notes);
        // Moved on while it was being shown: the dispatcher is to come again.
        if (left?.state === 'pending') notes.wake = true;
        return keep(left !== undefined);
      });
    } finally {
      line.back(key);
      if (!again) line.passed(key);
    }
  };

  const delivered = (): void => {
    deliveredAt = now();
  };

  /** The first rows of a lane that may be given out now, at most so many. */
  const firstOf = async (lane: Lane, at: Instant, limit: number): Promise<readonly InLine[]> => {
    const found: InLine[] = [];
    if (limit <= 0) return found;
    for await (const one of inLine(lane, at)) {
      if (line.isTaken(one.key) || line.mustWait(one, at) || line.inHand(one.place, lane) >= OF_ONE_PLACE) continue;
      line.take(one);
      found.push(one);
      if (found.length >= limit) break;
    }
    return found;
  };

  /** The rows of a lane in order, a few at a time. */
  async function* inLine(lane: Lane, at: Instant): AsyncGenerator<InLine> {
    let behind: Pick<InLine, 'dueAt' | 'number'> = { dueAt: BEGINNING, number: 0 };
    for (let seen = 0; seen < LOOK_AT; seen += GLANCE) {
      const rows = await find.inLine.all({ lane, now: at, dueAt: behind.dueAt, number: behind.number });
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < GLANCE) return;
      behind = last;
    }
  }

  const giveOut = async ({ key }: InLine): Promise<readonly DueRow[]> => {
    const one = await find.row.get(key);
    // Shown by somebody else since it was looked at.
    if (!one) {
      line.back(key);
      return [];
    }
    line.take(one);
    const onceKey = createHash('sha256').update(`${one.key}#${one.generation}`).digest('hex').slice(0, 32);
    return [{ ...one, unsure: isTrue(one.unsure), payload: fromJson(one.payload) as Record<string, unknown>, onceKey }];
  };

  return {
    due: async (at, limit, lanes = LANES) => {
      const given: InLine[] = [];
      for (const lane of lanes) given.push(...(await firstOf(lane, at, limit - given.length)));
      return (await Promise.all(given.map(giveOut))).flat();
    },
    mustWait: (one) => line.mustWait(one, now()),
    isUnderWay: line.isTaken,
    nextDueAt: async () => {
      const nextOf = async (lane: Lane): Promise<Instant | null> => {
        for await (const one of inLine(lane, ENDLESS)) if (!line.isTaken(one.key) && !line.mustWait(one, now())) return one.dueAt;
        return null;
      };
      const firsts = (await Promise.all(LANES.map(nextOf))).filter((at) => at !== null);
      return firsts.reduce<Instant | null>((next, at) => (next === null || at < next ? at : next), null);
    },
    shown: async (key, { desiredVersion: version, place, view }, messageId, at, chat) => {
      delivered();
      await report(key, async (notes) => {
        await bindings.bind({ messageId, outboxKey: key, place, now: at });
        if (chat) await chats.note(place, chat);
        const met = await row.shown.get({ key, version, view, now: at });
        if (met && (await retire(met, at)) > 0) notes.wake = true;
        if ((await reached(place, instant(at - RECENT_MS), at)) > 0) notes.wake = true;
        return met;
      });
    },
    patched: async (key, version) => {
      delivered();
      await report(key, () => row.patched.get({ key, version, now: now() }));
    },
    skipped: async (key, version) => {
      await report(key, () => row.patched.get({ key, version, now: now() }));
    },
    answered: async (key, version, messageId) => {
      // An older state is on its way at this moment and may land after the answer; the dispatcher comes again.
      if (line.isTaken(key)) return;
      await queue.enqueue(async () => keep(await row.answered.get({ key, version, messageId: messageId ?? null, now: now() })));
      line.passed(key);
    },
    handled: async (key, version, result) => {
      delivered();
      await report(key, () => row.handled.get({ key, version, result, now: now() }));
    },
    retryLater: async (key, dueAt, error, unsure = false) => {
      line.failed(key, dueAt);
      await report(key, () => row.retryLater.get({ key, dueAt, error, unsure, now: now() }), true);
    },
    park: async (key, error, version, cutOff = false) => {
      const reason = cutOff ? `${CUT_OFF}${error}` : error;
      await report(key, () => row.park.get({ key, error: reason, version: version ?? null, now: now() }));
    },
    hold: async (key, version) => {
      await report(key, () => row.park.get({ key, error: HELD_BACK, version, now: now() }));
    },
    repost: async (key) => {
      await report(key, async () => {
        await bindings.unbind(key);
        return row.repost.get({ key, now: now() });
      });
    },
    release: line.back,
    lag: figures.lag,
    silentFor: async (at) => {
      // Delivered by a clock that ran ahead: when that really was is not known.
      if (deliveredAt !== null && deliveredAt > at) deliveredAt = null;
      // Taken before the reading: what is delivered during it lies after `at`.
      const silent = deliveredAt === null ? Number.POSITIVE_INFINITY : at - deliveredAt;
      return Math.min(await figures.owedFor(at), silent);
    },
    parkedRows: (limit) => find.parked.all(limit),
    dueAgain: makeDueAgain(engine, queue),
    unpark: (key, at) => report(key, () => row.unpark.get({ key, now: at })),
  };
}

/** Earlier and later than anything. */
const BEGINNING = -1 as Instant;
const ENDLESS = Number.MAX_SAFE_INTEGER as Instant;
