import type { Org } from '../../../domain/org/org.ts';
import { fingerprint } from '../../../kernel/fingerprint.ts';
import type { RequestId, UnitId } from '../../../kernel/id.ts';
import { fromJsonOnce, toJson } from '../../../kernel/json.ts';
import { addDays, type Instant, toLocal } from '../../../kernel/time.ts';
import { runningAbout } from '../../approval/changes.ts';
import { ROSTERS_CHANGED } from '../../attendance/mark-months.ts';
import type { Facts } from '../../facts.ts';
import { keepValue } from '../../guard.ts';
import { emptyPlan, type Plan } from '../../plan.ts';
import { systemContext } from '../../services.ts';
import { leaveCalendar } from '../leave-calendar.ts';
import type { Services } from '../services.ts';
import { recountApproved } from './recount-approved.ts';
import { recountPending } from './recount-pending.ts';

/** Requests looked at in one tick; the next tick goes on where this one stopped. */
const BUDGET = 200;
const PAGE = 50;
/** A leave that runs now has a day marked within so many days before today, longest holiday included. */
const BACK = 40;
const KEY = 'recount';

/**
 * O6: when a unit's calendar is not the one its running and future leaves were counted on — a holiday was published, a make-up day moved, a branch
 * closed — each is counted again and the difference booked and told. One plan a request, bound to the version that was read, so that a crash or a
 * second look changes nothing. The same when somebody has moved: their days from then on follow the calendar of where they are. Everything is looked
 * at once a day as well: a balance that was too small may have grown.
 */
export async function* recountLeaves(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const units = org.units.map((unit) => unit.id).toSorted();
  const { date: today } = toLocal(now, services.zone);
  const places = fingerprint(toJson(org.people.flatMap((one) => (one.active ? [[one.id, one.unitId]] : []))));
  const round = `${places}|${[...new Set(units.map((unit) => services.settings.calendarOf(org, unit).version))].toSorted().join()}|${(await services.reads.valueOf(ROSTERS_CHANGED)) ?? ''}|${today}`;
  const seen = await services.reads.valueOf(KEY);
  let [at, after] = seen?.startsWith(`${round}|`) ? seen.slice(round.length + 1).split('|') : [units[0], ''];
  if (at === 'done') return;
  let last = seen;
  let budget = BUDGET;
  const note = (where: string): Plan => {
    const value = `${round}|${where}`;
    const plan: Plan = {
      ...emptyPlan,
      writes: [keepValue(KEY, value, last)],
    };
    last = value;
    return plan;
  };
  for (let i = Math.max(0, units.indexOf(at as UnitId)); i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (unit !== at) [at, after] = [unit, ''];
    for (;;) {
      if (budget <= 0) return;
      const ids = await services.reads.leavesAround(unit, addDays(today, -BACK), after ?? '', PAGE);
      for (const id of ids) yield* recount(services, org, now, id);
      budget -= ids.length;
      after = ids.at(-1) ?? after;
      if (ids.length < PAGE) break;
      yield note(`${unit}|${after}`);
    }
  }
  yield note('done|');
}

/** One leave, and then what is still to change it, which is told in terms of the leave. */
async function* recount(services: Services, org: Org, now: Instant, id: RequestId): AsyncGenerator<Plan> {
  const file = await services.reads.file(id);
  if (!file) return;
  const { instance } = file;
  const facts = fromJsonOnce(file.facts) as Facts;
  const record = facts.leave ?? facts.booking?.amends?.record;
  if (!record) return;
  const { calendar } = await leaveCalendar(services, org, now, file, record);
  if (record.calendarVersion === calendar.version) return;
  const context = systemContext(services, org, now, `recount:${id}:${calendar.version}`);
  const plan =
    instance.state === 'pending'
      ? await recountPending(services, context, file)
      : instance.state === 'approved' && facts.leave
        ? await recountApproved(services, context, file, facts.leave)
        : null;
  if (plan) yield plan;
  for (const change of await runningAbout(services, id)) yield* recount(services, org, now, change.id);
}
