import type { Effect } from '../handlers/plan.ts';
import type { Place } from '../handlers/view-ref.ts';
import { AppError } from '../kernel/app-error.ts';
import { toJson } from '../kernel/json.ts';
import { LANE, type Lane } from '../kernel/lane.ts';
import { DAY, type Instant, instant } from '../kernel/time.ts';
import type { Sql } from './engine/engine.ts';
import { laneOf, viewsOf } from './lanes.ts';
import { isRetired, makeRetire, type ShownRow, stillRetired } from './one-card.ts';
import { HELD_BACK } from './outbox.ts';

/** How long the pressed card's own repaint waits: the answer to the press carries the new card, and should it get lost, this follows. */
export const ANSWER_GRACE_MS = 2500;
/** A message can be changed for this long; an older one would be posted anew. */
const CHANGEABLE_MS = 14 * DAY;

/** Whom the effects answer: the card that was pressed, and where whoever asked reads. */
export interface Asked {
  readonly answering: string | undefined;
  readonly askedIn: readonly Place[];
}

/** Puts effects into the outbox inside the open transaction. */
export type EffectWriter = (effect: Effect, now: Instant, asked: Asked) => Promise<'lost_race' | null>;

interface Wish {
  readonly key: string;
  readonly kind: 'card' | 'handler';
  readonly place: string;
  readonly view: string;
  readonly subject: string;
  readonly payload: string | null;
  readonly seen: number | null;
  readonly lane: Lane;
  readonly dueAt: Instant;
  readonly now: Instant;
}

const REMINDERS = viewsOf(LANE.reminder)
  .map((view) => `'${view}'`)
  .join(', ');

export function makeEffects(sql: Sql): EffectWriter {
  const { json, least, list } = sql.dialect;
  const retire = makeRetire(sql);
  // A row that waits already keeps the earlier of both times and the more urgent lane; one that is done or parked starts anew. What a newer card has
  // taken the place of stays that.
  const wish = sql.prepare<[Wish], { kind: string; place: string }>(
    `INSERT INTO "Outbox" AS old (key, number, kind, place, view, subject, payload, "desiredVersion", "shownVersion", generation, state, lane, attempts, "dueAt", "owedSince",
       "createdAt", "updatedAt")
     VALUES (@key, (SELECT coalesce(max(number), 0) + 1 FROM "Outbox"), @kind, @place, @view, @subject, coalesce(@payload, '{}'), 1, 0, 1, 'pending',
       @lane, 0, @dueAt, @dueAt, @now, @now)
     ON CONFLICT (key) DO UPDATE SET
       view = ${stillRetired('old.view', 'excluded.view')}, subject = excluded.subject, payload = coalesce(@payload, old.payload), "desiredVersion" = old."desiredVersion" + 1, attempts = 0,
       lane = CASE WHEN old.state = 'pending' THEN ${least('old.lane', 'excluded.lane')} ELSE excluded.lane END,
       "dueAt" = CASE WHEN old.state = 'pending' THEN ${least('old."dueAt"', 'excluded."dueAt"')} ELSE excluded."dueAt" END,
       "owedSince" = CASE WHEN old.state = 'pending' THEN ${least('old."owedSince"', 'excluded."dueAt"')} ELSE excluded."dueAt" END,
       state = 'pending', "updatedAt" = @now
     WHERE old."desiredVersion" = coalesce(@seen, old."desiredVersion")
     RETURNING kind, place`,
  );
  // A row that waits untried keeps its time: it is to appear later (notBefore), or was pressed a moment ago and its answer must not be overtaken.
  const anew = `UPDATE "Outbox" SET "desiredVersion" = "desiredVersion" + 1,
       lane = ${least(
         `CASE WHEN state = 'pending' THEN lane ELSE ${LANE.file} END`,
         `CASE WHEN key = @answering THEN ${LANE.answer} WHEN view IN (${REMINDERS}) THEN ${LANE.reminder} ELSE ${LANE.news} END`,
       )},
       "owedSince" = CASE WHEN state = 'pending' THEN "owedSince" ELSE @now END,
       "dueAt" = CASE WHEN key = @answering THEN @later WHEN state = 'pending' AND attempts = 0 THEN "dueAt" ELSE @now END,
       state = 'pending', attempts = 0, "updatedAt" = @now
     WHERE kind = 'card'`;
  type Anew = { readonly answering: string | null; readonly later: Instant; readonly now: Instant };
  const repaint = sql.prepare<[Anew & { readonly subject: string; readonly place: string | null }]>(
    `${anew} AND subject = @subject AND place = coalesce(@place, place)`,
  );
  // The key is the primary key: a stretch of it is read off the index.
  const repaintKeys = sql.prepare<[Anew & { readonly from: string; readonly to: string; readonly since: Instant }]>(
    `${anew} AND key >= @from AND key < @to AND "createdAt" > @since AND NOT ${isRetired('view')}`,
  );
  const reminded = sql.prepare<[Anew & { readonly targets: string }]>(
    `${anew} AND key IN (SELECT ${json('j.payload', 'card')} FROM "Job" j WHERE j.target IN ${list('@targets')} AND j.state IN ('sent', 'snoozed'))`,
  );
  const turn = sql.prepare<[{ key: string; view: string; subject: string; lane: Lane; dueAt: Instant; now: Instant }], ShownRow>(
    `UPDATE "Outbox" SET view = ${stillRetired('view', '@view')}, subject = @subject, "desiredVersion" = "desiredVersion" + 1, lane = @lane, attempts = 0, "dueAt" = @dueAt,
       "owedSince" = CASE WHEN state = 'pending' THEN "owedSince" ELSE @now END, state = 'pending', "updatedAt" = @now
     WHERE key = @key AND kind = 'card' RETURNING key, view, subject, place`,
  );

  const cancel = sql.prepare<[{ place: string; now: Instant }]>(
    `UPDATE "Outbox" SET state = 'done', "lastError" = NULL, "updatedAt" = @now
     WHERE place = @place AND state IN ('pending', 'parked') AND (kind = 'card' OR ${json('payload', 'gone')} IS NULL)`,
  );
  const resume = sql.prepare<[{ place: string; now: Instant }]>(
    `UPDATE "Outbox" SET state = 'pending', attempts = 0, "dueAt" = @now, "owedSince" = @now, "lastError" = NULL, "updatedAt" = @now
     WHERE place = @place AND state = 'parked' AND "lastError" = '${HELD_BACK}'`,
  );

  const missed = sql.prepare<[Anew & { readonly place: string; readonly since: Instant }]>(
    `${anew} AND place = @place AND state = 'done' AND "updatedAt" >= @since
       AND EXISTS (SELECT 1 FROM "Binding" b WHERE b."outboxKey" = "Outbox".key AND b.current = true)`,
  );

  const put = async (row: Wish): Promise<'lost_race' | null> => {
    const kept = await wish.get(row);
    if (!kept && row.seen !== null) return 'lost_race';
    if (kept?.place !== row.place || kept.kind !== row.kind) {
      throw new AppError(
        'bug',
        `outbox key ${row.key} stands for a ${kept?.kind} in ${kept?.place}, not for a ${row.kind} in ${row.place}`,
      );
    }
    return null;
  };

  return async (effect, now, { answering, askedIn }) => {
    const later = instant(now + ANSWER_GRACE_MS);
    if ('show' in effect) {
      const { view, subject } = effect.show;
      const key = effect.key ?? `${view}:${subject}:${effect.place}`;
      const payload = effect.payload ? toJson(effect.payload) : null;
      const lane = laneOf('card', view, askedIn.includes(effect.place));
      const { place, seen = null, notBefore: dueAt = now } = effect;
      return put({ key, kind: 'card', place, view, subject, payload, seen, lane, dueAt, now });
    } else if ('repaint' in effect) {
      await repaint.run({ subject: effect.repaint, place: effect.place ?? null, answering: answering ?? null, later, now });
    } else if ('reminded' in effect) {
      const targets = JSON.stringify(effect.reminded);
      if (effect.reminded.length > 0) await reminded.run({ targets, answering: answering ?? null, later, now });
    } else if ('repaintKeys' in effect) {
      const to = `${effect.repaintKeys}\u{10ffff}`;
      await repaintKeys.run({
        from: effect.repaintKeys,
        to,
        since: instant(now - CHANGEABLE_MS),
        answering: answering ?? null,
        later,
        now,
      });
    } else if ('cancel' in effect) {
      await cancel.run({ place: effect.cancel, now });
    } else if ('resume' in effect) {
      const since = instant(Math.max(effect.since, now - CHANGEABLE_MS));
      await Promise.all([
        missed.run({ place: effect.resume, since, answering: answering ?? null, later, now }),
        resume.run({ place: effect.resume, now }),
      ]);
    } else if ('turn' in effect) {
      const dueAt = effect.turn === answering ? later : now;
      const { view, subject } = effect.into;
      const met = await turn.get({
        key: effect.turn,
        view,
        subject,
        lane: laneOf('card', view, effect.turn === answering),
        dueAt,
        now,
      });
      if (!met) throw new AppError('bug', `there is no card ${effect.turn} to turn into ${effect.into.view}`);
      await retire(met, now);
    } else {
      const payload = toJson(effect.payload);
      await put({
        key: effect.key,
        kind: 'handler',
        place: effect.place,
        view: effect.handler,
        subject: effect.subject,
        payload,
        seen: null,
        lane: laneOf('handler', effect.handler, askedIn.includes(effect.place)),
        dueAt: now,
        now,
      });
    }
    return null;
  };
}
