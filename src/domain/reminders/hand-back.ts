import type { Instant } from '../../kernel/time.ts';
import { deliver, isPerson, type World } from './delivery.ts';
import type { Job } from './job.ts';
import type { Rule } from './rule.ts';

/**
 * What was told to a substitute comes back to whom it is for once nobody stands in for them that way: told to them at the next moment they may be
 * disturbed. Null: it stays where it is.
 */
export function handedBack(job: Job, rule: Rule, world: World, now: Instant): Job | null {
  const { recipient, note } = job;
  if (note.substitute === null || !isPerson(recipient) || world.substituteFor(recipient, now) === note.substitute) return null;
  const delivery = deliver(rule, note.urgent, recipient, note.unitId, world, now);
  if (!delivery || delivery.substitute === note.substitute) return null;
  return { ...job, state: 'planned', dueAt: delivery.at, note: { ...note, substitute: null, card: null } };
}
