import { setImmediate } from 'node:timers/promises';
import type { CommitOutcome, CommitRequest, Committer } from '../handlers/plan.ts';
import type { Clock } from '../kernel/clock.ts';
import { inPortions } from '../kernel/in-portions.ts';
import type { Instant } from '../kernel/time.ts';
import { makeAudit } from './audit.ts';
import { makeBindings } from './bindings.ts';
import type { Shapes } from './columns.ts';
import { makeEffects } from './effects.ts';
import type { Engine } from './engine/engine.ts';
import { keep, type Notes, undo, type Verdict, type WriteQueue } from './queue.ts';
import { makeWriter } from './write.ts';

/** So many rows are written without a pause; nearly every plan has fewer. */
const AT_ONCE = 500;

/** Turns plans into truth: inbox keys, rows, audit and outbox of one plan together or not at all. */
export function makeCommitter(engine: Engine, shapes: Shapes, queue: WriteQueue, clock: Clock): Committer {
  const { writer } = engine;
  const write = makeWriter(engine, shapes);
  const audit = makeAudit(writer);
  const putEffect = makeEffects(writer);
  const bindings = makeBindings(writer);
  const accept = writer.prepare<[string, Instant]>('INSERT INTO "Inbox" (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING');

  const make = async (
    { plan, inboxKeys, happenedAt, cause, pressed, answering, askedIn = [] }: CommitRequest,
    notes: Notes,
  ): Promise<Verdict<CommitOutcome>> => {
    const now = clock.now();
    // All at once: over a network each would wait for the one before.
    const writing = async (some: CommitRequest['plan']['writes'], keys: readonly string[]) =>
      firstOf([
        ...keys.map(async (key) => ((await accept.run(key, happenedAt ?? now)) > 0 ? null : 'seen')),
        ...some.map(async (one) => ((await write(one)) ? null : 'lost_race')),
      ] as const);
    const [first = [], ...more] = inPortions(plan.writes, AT_ONCE);
    const refused = await writing(first, inboxKeys);
    if (refused) return undo(refused);
    for (const portion of more) {
      // Thousands of rows of an import: whoever asks meanwhile is answered.
      await setImmediate();
      const raced = await writing(portion, []);
      if (raced) return undo(raced);
    }
    for (const one of plan.writes) if (!isOnlyWelcome(one)) notes.touched.add(one.table);
    const raced = await firstOf([
      audit(plan.audit, cause, now),
      ...plan.effects.map((effect) => putEffect(effect, now, { answering, askedIn })),
      ...(pressed ? [bindings.bindPressed({ ...pressed, now })] : []),
    ]);
    if (raced) return undo(raced);
    notes.wake = plan.effects.length > 0;
    return keep('done');
  };

  return { commit: (commitRequest) => queue.enqueue((notes) => make(commitRequest, notes)) };
}

/** What the first of some works came to; null when all came to nothing. Waits for all; of several that fail the first is the cause of the others. */
async function firstOf<T>(works: readonly Promise<T | null>[]): Promise<T | null> {
  const failures: unknown[] = [];
  const done = await Promise.all(
    works.map((work) =>
      work.catch((error: unknown) => {
        failures.push(error);
        return null;
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
  return done.find((value) => value !== null) ?? null;
}

/** Greeting a person changes nothing that the organisation snapshot holds; rebuilding it for each of thousands would. */
const isOnlyWelcome = (write: CommitRequest['plan']['writes'][number]): boolean =>
  write.table === 'person' &&
  'update' in write &&
  Object.keys(write.update).every((name) => name === 'welcomedAt' || name === 'updatedAt');
