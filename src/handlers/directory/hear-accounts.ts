import type { HeardAccount, PlatformName } from '../../bot/platform.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { type Instant, MINUTE, toLocal } from '../../kernel/time.ts';
import { guard } from '../guard.ts';
import { departuresIn } from '../leaving/note-departure.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { lastReading } from './last-reading.ts';
import type { Services } from './services.ts';

/**
 * The platform's lists may lag so long behind what its events say. A reading that began later is believed against an event; an event that is older
 * than the last reading by so much says nothing new.
 */
export const LISTS_LAG_MS = 30 * MINUTE;

/** Key under which changes of the company are counted, so that of two made on the same state one is made again. */
export const companyGuard = (platform: PlatformName): string => `directory.changes:${platform}`;

/**
 * What an event says of people's accounts, taken over at once and before any reading: whoever has left, or whose account is stopped, cannot act from
 * here on. Nobody comes back by this alone; that the reading decides. Events may come late and out of order: the latest by the platform's time counts.
 */
export async function hearAccounts(
  services: Services,
  platform: PlatformName,
  heard: readonly HeardAccount[],
  at: Instant,
  now: Instant,
): Promise<Plan> {
  const org = await services.reads.org();
  const read = await lastReading(services, platform);
  const known = await services.reads.heardPeople(platform);
  const plans: Plan[] = [];
  for (const account of heard) {
    const before = known.find((row) => row.externalId === account.externalId);
    if (before && (before.at > at || (before.at === at && before.status === account.status))) continue;
    plans.push({ ...emptyPlan, writes: [{ table: 'heardPerson', insert: { platform, ...account, at }, onConflict: 'replace' }] });
    const id = await services.reads.identity(platform, account.externalId);
    const person = id && org.person(id);
    if (!person || account.status === 'active' || (read !== null && at + LISTS_LAG_MS <= read)) continue;
    plans.push(stop(services, org, person, account.status, now));
  }
  if (plans.length === 0) return emptyPlan;
  return merge({ ...emptyPlan, writes: [await guard(services, companyGuard(platform))] }, ...plans);
}

function stop(services: Services, org: Org, person: Person, status: 'left' | 'suspended', now: Instant): Plan {
  const hasLeft = status === 'left';
  if (hasLeft ? person.leftOn !== null : !person.active) return emptyPlan;
  const { date: today } = toLocal(now, services.zone);
  const after = { active: false, suspended: !hasLeft, leftOn: hasLeft ? today : null };
  const feed: Write = { table: 'calendarFeed', delete: { personId: person.id }, mayMiss: true };
  return {
    ...emptyPlan,
    writes: [
      { table: 'person', update: { ...after, updatedAt: now }, where: { id: person.id } },
      ...departuresIn(services.ids, org, [{ id: person.id, ...after }], today, now),
      ...(hasLeft ? [feed] : []),
    ],
    audit: [{ actorId: 'system', act: hasLeft ? 'org.left' : 'org.suspended', subject: person.id }],
  };
}
