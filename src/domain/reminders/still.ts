import { type Instant, toLocal } from '../../kernel/time.ts';
import { at } from './addressees.ts';
import { type World, windowOf } from './delivery.ts';
import type { Job, JobEnd } from './job.ts';
import type { Rule } from './rule.ts';
import { traitsOf, type Watched } from './watched.ts';
import { weekOf } from './weekly.ts';

/** Whether a reminder still has its reason, asked anew at the moment of sending: what is done is not nagged about. */
export type Still = true | { readonly gone: Extract<JobEnd, 'over' | 'not_theirs' | 'past'> };

const gone = (why: Exclude<Still, true>['gone']): Still => ({ gone: why });

/** `thing` is what the watch yields for the job's target now; null when it yields nothing any more. `rule` null: struck from the configuration. */
export function still(job: Job, rule: Rule | null, thing: Watched | null, world: World, now: Instant): Still {
  if (!rule) return gone('over');
  const clock = windowOf(job.recipient, job.note.unitId, world);
  if (job.note.figure) return weekOf(rule, clock, now)?.slot === job.slot ? true : gone('past');
  if (!thing) return gone('over');
  if (traitsOf(rule.watch).from === 'day') return toLocal(now, clock.zone).date === job.slot ? true : gone('past');
  if (job.note.path.length > 0) return true;
  const rung = rule.ladder.find((one) => one.id === job.rung);
  return rung?.to.some((to) => at(to, thing, world.org).includes(job.recipient)) ? true : gone('not_theirs');
}
