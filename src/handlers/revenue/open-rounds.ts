import { monthFrom, monthId, monthStart } from '../../domain/measure/months.ts';
import type { Org, Unit } from '../../domain/org/org.ts';
import { plannedByUnit } from '../../domain/revenue/target.ts';
import { addWorkdays, workdaysBetween } from '../../domain/workday/workdays.ts';
import { cents } from '../../kernel/money.ts';
import { addDays, addMonths, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { reconcile } from '../../kinds/reconcile.ts';
import { revenueReview } from '../../kinds/revenue-review.ts';
import type { Kind, Values } from '../../records/define.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { linesNow } from './gather-round.ts';
import type { Services } from './services.ts';

const RECONCILE = reconcile as unknown as Kind;
const REVIEW = revenueReview as unknown as Kind;
/** Not before people work. */
const MORNING = 9 * 60;
const OPENED = 'opened';

/** Days of a round by the calendar of its unit: the n-th working day after the month. */
interface Due {
  readonly unit: Unit;
  /** `YYYY-MM`, the month that is over. */
  readonly month: string;
  readonly dayOf: (workday: number) => LocalDate;
}

/**
 * Branches whose month is to be gone through now: from the working day on which it opens until the day it ought to be done. An office that begins later
 * begins with its next month.
 */
function* branchesDue(
  services: Services,
  org: Org,
  now: Instant,
  { from, until }: { readonly from: number; readonly until: number },
): Generator<Due> {
  const { date: today, minutes } = toLocal(now, services.zone);
  if (minutes < MORNING) return;
  const first = monthStart(today);
  for (const unit of org.units) {
    // One that was closed meanwhile has its last month gone through all the same.
    if (unit.kind !== 'branch') continue;
    const calendar = services.settings.calendarOf(org, unit.id);
    const passed = workdaysBetween(calendar, first, today);
    if (passed < from || passed > until) continue;
    yield {
      unit,
      month: monthId(addMonths(first, -1)),
      dayOf: (workday) => addWorkdays(calendar, addDays(first, -1), workday),
    };
  }
}

/** What is opened once for a branch and a month; null: there is nothing for it (yet). */
type Opening = (due: Due) => Promise<Values | null>;

/** Once for each branch and month; where nothing is to be opened it is looked at again the day after. */
async function* openOnce(
  services: Services,
  now: Instant,
  kind: Kind,
  between: { readonly from: number; readonly until: number },
  formFor: Opening,
): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const today = toLocal(now, services.zone).date;
  for (const due of branchesDue(services, org, now, between)) {
    const key = `${kind.id}:${due.month}:${due.unit.id}`;
    const tried = await services.reads.valueOf(key);
    if (tried === OPENED || tried === today) continue;
    const noted = (value: string): Plan => ({
      ...emptyPlan,
      writes: [{ table: 'keyValue', insert: { key, value }, onConflict: 'replace' }],
    });
    const form = await formFor(due);
    if (!form) {
      yield noted(today);
      continue;
    }
    const scene = await sceneOf(services, kind, { person: SYSTEM, org, now });
    const opening = { id: services.ids.next('rec'), form, unitId: due.unit.id, isConsequence: true };
    const opened = await openRecord(services, kind, opening, scene);
    yield opened.ok ? merge(noted(OPENED), opened.value) : noted(OPENED);
  }
}

/** Each branch's reconciliation of the month that is over; of one with nothing to go through there is none (S111). */
export function openRounds(services: Services, now: Instant): AsyncGenerator<Plan> {
  const n = services.numbersOf(RECONCILE);
  return openOnce(
    services,
    now,
    RECONCILE,
    { from: Number(n.opens), until: Number(n.confirm) },
    async ({ unit, month, dayOf }) =>
      (await linesNow(services, unit.id, month)).length === 0
        ? null
        : { unit: unit.id, month, sign_by: dayOf(Number(n.sign)), confirm_by: dayOf(Number(n.confirm)) },
  );
}

/** Each branch's analysis of its revenue, with what it earned and what was planned; of one that had neither there is none (S114). */
export function openReviews(services: Services, now: Instant): AsyncGenerator<Plan> {
  const n = services.numbersOf(REVIEW);
  return openOnce(services, now, REVIEW, { from: Number(n.opens), until: Number(n.decide) }, async ({ unit, month, dayOf }) => {
    const { from, to } = monthFrom(month);
    const [earned] = await services.reads.revenueBetween([unit.id], from, to);
    const planned = plannedByUnit(await services.reads.revenueTargets([unit.id], month, month)).get(unit.id) ?? null;
    if (!earned && planned === null) return null;
    const days = { write_by: dayOf(Number(n.write)), decide_by: dayOf(Number(n.decide)) };
    return { unit: unit.id, month, ...days, earned: earned?.amount ?? cents(0), budget: planned };
  });
}
