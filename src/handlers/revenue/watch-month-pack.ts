import type { Org } from '../../domain/org/org.ts';
import { monthPacks } from '../../domain/receivable/month-pack.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { toInstant, toLocal } from '../../kernel/time.ts';
import { COLLECTION_MONTH } from '../../measures/collection.ts';
import { boardUnits } from '../board/board-query.ts';
import { type Watch, waiting } from '../watching.ts';
import type { Services } from './services.ts';

/**
 * 回款月报 (S112, S114): the figures of the month that is over, for the posts config/receivables.yaml names; each sees the units they answer for (S4). Where
 * nobody ever owed anything there is none.
 */
export const monthPack: Watch<Services> = async (services, which, now) => {
  const org = await services.reads.org();
  const company = org.units.find(({ parentId }) => parentId === null);
  if (!company || services.receivableRules.month_pack.length === 0) return { items: [], next: null };
  const today = toLocal(now, services.zone).date;
  const packs = monthPacks(today, services.settings.calendarOf(org, company.id));
  const asked = 'targets' in which ? packs.filter(({ target }) => which.targets.includes(target)) : packs;
  const holders = asked.length > 0 ? await readersOf(services, org) : [];
  if (holders.length === 0) return { items: [], next: null };
  const items = asked.map(({ target, month, from }) =>
    waiting({
      watch: 'month_pack',
      target,
      subject: target,
      title: () => t('revenue.month_pack', { month: { month } }),
      since: toInstant(from, 0, services.zone),
      holders,
      unitId: company.id,
    }),
  );
  return { items, next: null };
};

/** Whoever has one of the posts, for units somebody owed something to. */
async function readersOf({ reads, receivableRules: { month_pack: roles } }: Services, org: Org): Promise<readonly PersonId[]> {
  const readers: PersonId[] = [];
  for (const { id, active } of org.people) {
    if (!active || !org.rolesOf(id).some(({ role }) => roles.some((one) => one === role))) continue;
    const seen = boardUnits(org, { id }, COLLECTION_MONTH).map((unit) => unit.id);
    if (seen.length > 0 && (await reads.anyReceivable(seen))) readers.push(id);
  }
  return readers;
}
