import { unitName } from '../../domain/org/label.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { Watched } from '../../domain/reminders/watched.ts';
import { plain } from '../../kernel/text.ts';
import { type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { type Watch, waiting } from '../watching.ts';
import type { Services } from './services.ts';

export const whoIsOut: Watch<Services> = async (services, which, now) => {
  const items = await outThings(services, toLocal(now, services.zone).date);
  return { items: 'targets' in which ? items.filter((thing) => which.targets.includes(thing.target)) : items, next: null };
};

/** Branches in which somebody is out today; where everybody is in, nothing is posted. */
async function outThings(services: Services, today: LocalDate): Promise<readonly Watched[]> {
  const org = await services.reads.org();
  const groups = await services.watches.branchGroups();
  if (groups.length === 0) return [];
  const out = (
    await services.reads.unitLeaveDays(
      unitsBelow(
        org,
        groups.map((g) => g.unitId),
      ),
      today,
      today,
    )
  ).filter((d) => d.state === 'approved');
  const units = new Set(out.flatMap((day) => org.lineage(day.unitNow).map((unit) => unit.id)));
  const midnight = toInstant(today, 0, services.zone);
  return [...new Set(groups.map((g) => g.unitId))]
    .filter((unit) => units.has(unit))
    .map((unitId) =>
      waiting({
        watch: 'who_is_out',
        target: unitId,
        subject: unitId,
        title: () => plain(unitName(org, unitId) ?? ''),
        since: midnight,
        holders: [],
        unitId,
        groups: groups.filter((g) => g.unitId === unitId).map((g) => g.chatId),
      }),
    );
}
