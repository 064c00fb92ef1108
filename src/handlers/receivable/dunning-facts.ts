import type { Org } from '../../domain/org/org.ts';
import { policyOf } from '../../domain/receivable/config.ts';
import type { DunningFacts } from '../../domain/receivable/dunning.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import type { ReceivableId, UnitId } from '../../kernel/id.ts';
import { type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { isBankFresh } from './bank-known.ts';
import type { CustomerName, TermsRow } from './ports.ts';
import type { Services } from './services.ts';

/** Some items with what decides how they are dunned. */
export interface KnownItems {
  readonly factsOf: (item: Item) => DunningFacts;
  readonly customerOf: (item: Item) => CustomerName | null;
  readonly termsOf: (item: Item) => TermsRow | null;
  readonly promisedFor: (item: ReceivableId) => LocalDate | null;
}

/** What of a day is asked once for all items. */
export interface DunningDay {
  readonly org: Org;
  readonly today: LocalDate;
  readonly calendarOf: (unit: UnitId) => WorkCalendar;
  readonly isFresh: boolean;
}

export async function dunningDay(
  services: Services,
  now: Instant,
  today = toLocal(now, services.zone).date,
): Promise<DunningDay> {
  const org = await services.reads.org();
  const calendars = new Map<UnitId, WorkCalendar>();
  const calendarOf = (unit: UnitId): WorkCalendar => {
    const known = calendars.get(unit) ?? services.settings.calendarOf(org, unit);
    calendars.set(unit, known);
    return known;
  };
  const company = org.units.find(({ parentId }) => parentId === null)?.id ?? 'unt_none';
  return { org, today, calendarOf, isFresh: await isBankFresh(services, calendarOf(company), today) };
}

/** Reads it for a page of items at once. */
export async function knownOf(services: Services, items: readonly Item[], day: DunningDay): Promise<KnownItems> {
  const { reads, receivableRules: rules, zone } = services;
  const customers = [...new Set(items.map(({ customerId }) => customerId))];
  const [names, terms, promises] = await Promise.all([
    reads.customersNamed(customers),
    reads.termsOf(customers),
    reads.promisesOpen(items.map(({ id }) => id)),
  ]);
  const nameById = new Map(names.map((one) => [one.id, one]));
  const termsById = new Map(terms.map((one) => [one.customerId, one]));
  const promised = new Map<string, LocalDate>();
  for (const { itemId, day: on } of promises)
    if (on !== null && (promised.get(itemId) ?? '') < on) promised.set(itemId, on as LocalDate);
  return {
    customerOf: ({ customerId }) => nameById.get(customerId) ?? null,
    termsOf: ({ customerId }) => termsById.get(customerId) ?? null,
    promisedFor: (item) => promised.get(item) ?? null,
    factsOf: (item) => {
      const own = termsById.get(item.customerId);
      return {
        today: day.today,
        calendar: day.calendarOf(item.unitId),
        levels: policyOf(rules, {
          item: item.policy,
          customer: own?.policy ?? null,
          rank: nameById.get(item.customerId)?.rank ?? null,
        }),
        small: rules.small,
        customerHeldUntil: (own?.holdUntil as LocalDate | null | undefined) ?? null,
        promisedFor: promised.get(item.id) ?? null,
        lastOn: item.rungAt === null ? null : toLocal(item.rungAt, zone).date,
        isFresh: day.isFresh,
      };
    },
  };
}
