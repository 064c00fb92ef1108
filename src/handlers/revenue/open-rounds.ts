import { monthId, monthStart } from '../../domain/measure/months.ts';
import type { Org, Unit } from '../../domain/org/org.ts';
import { addWorkdays, workdaysBetween } from '../../domain/workday/workdays.ts';
import { addDays, addMonths, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { reconcile } from '../../kinds/reconcile.ts';
import type { Kind } from '../../records/define.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { linesNow } from './gather-round.ts';
import type { Services } from './services.ts';

export const RECONCILE = reconcile as unknown as Kind;
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
export function* branchesDue(
  services: Services,
  org: Org,
  now: Instant,
  { from, until }: { readonly from: number; readonly until: number },
): Generator<Due> {
  const { date: today, minutes } = toLocal(now, services.zone);
  if (minutes < MORNING) return;
  const first = monthStart(today);
  for (const unit of org.units) {
    if (unit.kind !== 'branch' || !unit.active) continue;
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

/** Each branch's reconciliation of the month that is over; of one with nothing to go through there is none (S111). */
export async function* openRounds(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const { opens, sign, confirm } = services.numbersOf(RECONCILE) as unknown as typeof reconcile.numbers & Record<string, number>;
  for (const due of branchesDue(services, org, now, { from: Number(opens), until: Number(confirm) })) {
    const { unit, month, dayOf } = due;
    const key = `reconcile:${month}:${unit.id}`;
    const today = toLocal(now, services.zone).date;
    const tried = await services.reads.valueOf(key);
    if (tried === OPENED || tried === today) continue;
    const noted = (value: string): Plan => ({
      ...emptyPlan,
      writes: [{ table: 'keyValue', insert: { key, value }, onConflict: 'replace' }],
    });
    if ((await linesNow(services, unit.id, month)).length === 0) {
      // Something may still be entered for it later; once a day is often enough to look.
      yield noted(today);
      continue;
    }
    const scene = await sceneOf(services, RECONCILE, { person: SYSTEM, org, now });
    const form = { unit: unit.id, month, sign_by: dayOf(Number(sign)), confirm_by: dayOf(Number(confirm)) };
    const opening = { id: services.ids.next('rec'), form, unitId: unit.id, isConsequence: true };
    const opened = await openRecord(services, RECONCILE, opening, scene);
    yield opened.ok ? merge(noted(OPENED), opened.value) : noted(OPENED);
  }
}
