import type { CommitOutcome, CommitRequest, Committer } from '../handlers/plan.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Instant } from '../kernel/time.ts';
import { makeAudit } from './audit.ts';
import { makeBindings } from './bindings.ts';
import type { Shapes } from './columns.ts';
import { makeEffects } from './effects.ts';
import type { Engine } from './engine/engine.ts';
import { gatherInserts } from './gather-inserts.ts';
import { stretch } from './give-way.ts';
import { keep, type Notes, undo, type Verdict, type WriteQueue } from './queue.ts';
import { makeWriter } from './write.ts';

/** So many writes are begun together; nearly every plan has fewer. */
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
    const refused = await firstOf<'seen' | 'lost_race'>([
      ...inboxKeys.map((key) => async () => ((await accept.run(key, happenedAt ?? now)) > 0 ? null : ('seen' as const))),
      ...gatherInserts(plan.writes, shapes).map((one) => async () => ((await write(one)) ? null : ('lost_race' as const))),
    ]);
    if (refused) return undo(refused);
    for (const one of plan.writes) if (!isOnlyWelcome(one)) notes.touched.add(one.table);
    const raced = await firstOf([
      () => audit(plan.audit, cause, now),
      ...plan.effects.map((effect) => () => putEffect(effect, now, { answering, askedIn })),
      ...(pressed ? [() => bindings.bindPressed({ ...pressed, now })] : []),
    ]);
    if (raced) return undo(raced);
    notes.wake = plan.effects.length > 0;
    return keep('done');
  };

  return { commit: (commitRequest) => queue.enqueue((notes) => make(commitRequest, notes)) };
}

/**
 * What the first of some works came to; null when all came to nothing. They are begun together, since over a network each would wait for the one before;
 * of very many only some, and whoever asks meanwhile has a turn. Once one came to something, no more are begun.
 * @throws what the first failed with of those begun together
 */
async function firstOf<T>(works: readonly (() => Promise<T | null>)[]): Promise<T | null> {
  const { isOver, giveWay } = stretch();
  for (let at = 0; at < works.length; await giveWay()) {
    const failures: unknown[] = [];
    const begun: Promise<T | null>[] = [];
    do {
      const work = works[at++]?.() ?? null;
      begun.push(
        Promise.resolve(work).catch((error: unknown) => {
          failures.push(error);
          return null;
        }),
      );
    } while (at < works.length && begun.length < AT_ONCE && !isOver());
    const first = (await Promise.all(begun)).find((value) => value !== null);
    if (failures.length > 0) throw failures[0];
    if (first) return first;
  }
  return null;
}

/** Greeting a person changes nothing that the organisation snapshot holds; rebuilding it for each of thousands would. */
const isOnlyWelcome = (write: CommitRequest['plan']['writes'][number]): boolean =>
  write.table === 'person' &&
  'update' in write &&
  Object.keys(write.update).every((name) => name === 'welcomedAt' || name === 'updatedAt');
