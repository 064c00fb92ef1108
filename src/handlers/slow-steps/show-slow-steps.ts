import type { Card } from '../../cards/element.ts';
import { notYoursCard, slowStepsCard } from '../../cards/slow-steps/slow-steps-card.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Person, Role } from '../../domain/org/org.ts';
import { rankSteps } from '../../domain/slow-steps/rank-steps.ts';
import { workMinutesBetween } from '../../domain/workday/work-minutes.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Say, say } from '../../kernel/text.ts';
import { DAY, instant } from '../../kernel/time.ts';
import { processName } from '../services.ts';
import type { Services } from './services.ts';

/** Who looks after processes: of the units they hold one of these for. */
const LOOKING: readonly Role[] = ['supervisor', 'region_manager', 'operations', 'network_department', 'hr', 'admin'];
const DAYS = 90;
const MOST = 6;

/** View `slow_steps`: how long the steps of requests took, of the units somebody looks after (S4, S24). */
export async function showSlowSteps(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  const units = org.units.filter(({ id, active }) => active && holdsFor(org, viewer.id, LOOKING, id)).map(({ id }) => id);
  if (units.length === 0) return notYoursCard();
  const since = instant(services.clock.now() - DAYS * DAY);
  const passed = await services.reads.passedSteps(units, since);
  const times = passed.map(({ process, name, unitId, openedAt, closedAt }) => ({
    process,
    name,
    minutes: workMinutesBetween(services.settings.calendarOf(org, unitId), openedAt, closedAt, services.zone),
  }));
  return slowStepsCard({
    days: DAYS,
    steps: rankSteps(times, MOST).map(({ process, name, median, count }) => ({
      process: processName(services, process),
      step: say(fromJson(name) as Say),
      minutes: median,
      count,
    })),
  });
}
