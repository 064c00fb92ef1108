import type { CommitOutcome, CommitRequest, Committer } from '../handlers/plan.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Instant } from '../kernel/time.ts';
import { makeAudit } from './audit.ts';
import { makeBindings } from './bindings.ts';
import { makeEffects } from './effects.ts';
import type { Db } from './open.ts';
import { keep, type Notes, undo, type Verdict, type WriteQueue } from './queue.ts';
import { makeWriter } from './write.ts';

/** Turns plans into truth: inbox keys, rows, audit and outbox of one plan together or not at all. */
export function makeCommitter(db: Db, queue: WriteQueue, clock: Clock): Committer {
  const write = makeWriter(db);
  const audit = makeAudit(db);
  const putEffect = makeEffects(db);
  const bindings = makeBindings(db);
  const accept = db.prepare<[string, Instant]>('INSERT INTO "Inbox" (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING');

  const make = (
    { plan, inboxKeys, happenedAt, cause, pressed, answering, askedIn = [] }: CommitRequest,
    notes: Notes,
  ): Verdict<CommitOutcome> => {
    const now = clock.now();
    for (const key of inboxKeys) if (accept.run(key, happenedAt ?? now).changes === 0) return undo('seen');
    for (const one of plan.writes) {
      if (!write(one)) return undo('lost_race');
      if (!isOnlyWelcome(one)) notes.touched.add(one.table);
    }
    audit(plan.audit, cause, now);
    for (const effect of plan.effects) putEffect(effect, now, { answering, askedIn });
    if (pressed) bindings.bindPressed({ ...pressed, now });
    notes.wake = plan.effects.length > 0;
    return keep('done');
  };

  return { commit: (commitRequest) => queue.enqueue((notes) => make(commitRequest, notes)) };
}

/** Greeting a person changes nothing that the organisation snapshot holds; rebuilding it for each of thousands would. */
const isOnlyWelcome = (write: CommitRequest['plan']['writes'][number]): boolean =>
  write.table === 'person' &&
  'update' in write &&
  Object.keys(write.update).every((name) => name === 'welcomedAt' || name === 'updatedAt');
