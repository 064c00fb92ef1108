import type { Directory, Missing, PlatformName } from '../../bot/platform.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import type { Instant } from '../../kernel/time.ts';
import { guard } from '../guard.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { believeEvents } from './believe-events.ts';
import { followDirectory } from './follow-directory.ts';
import { companyGuard } from './hear-accounts.ts';
import { judgeReading } from './judge-reading.ts';
import { noteReading } from './last-reading.ts';
import { lossOf, nothingUnlisted, unlisted } from './loss.ts';
import type { Services } from './services.ts';

/** What one reading of the directory comes to. */
export interface TakenReading {
  readonly plan: Plan;
  /** It may not be taken over without an administrator; the plan only asks. */
  readonly held: boolean;
  /** What would be lost though the lists alone say so; to be asked for singly before the plan is carried out. */
  readonly unlisted: Missing;
  /** The administrators have confirmed that whoever is not listed is gone, whatever is said of them singly. */
  readonly confirmed: boolean;
  /** Events and lists disagree; to be read again when the lists must have caught up. */
  readonly doubtful: boolean;
}

/** A reading that began at this time of the platform's, as a plan that makes the company what it says, as far as it may be believed. */
export async function takeReading(
  services: Services,
  platform: PlatformName,
  read: Directory,
  began: Instant,
  config: OrgConfig,
  now: Instant,
): Promise<TakenReading> {
  // Of two plans about the company only one goes through: an event heard meanwhile must not be undone by a row from before it.
  const once = await guard(services, companyGuard(platform));
  const { directory, doubtful } = believeEvents(read, await services.reads.heardPeople(platform), began);
  const org = await services.reads.org();
  const followed = await followDirectory(services, platform, directory, config, now);
  const loss = lossOf(org, followed);
  const { verdict, plan } = await judgeReading(services, platform, org, directory, loss, now);
  if (verdict === 'held') return { plan, held: true, unlisted: nothingUnlisted, confirmed: false, doubtful };
  const isChange = followed.writes.length > 0;
  return {
    plan: merge(followed, plan, { ...emptyPlan, writes: [noteReading(platform, began), ...(isChange ? [once] : [])] }),
    held: false,
    unlisted: unlisted(
      loss,
      directory,
      await services.reads.identities(platform),
      await services.reads.departments(platform),
      await services.reads.groups(platform),
    ),
    confirmed: verdict === 'confirmed',
    doubtful,
  };
}
