import type { Days } from '../../domain/measure/months.ts';
import { workMinutesBetween } from '../../domain/workday/work-minutes.ts';
import type { UnitId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { plain, t } from '../../kernel/text.ts';
import { APPROVALS_LATE } from '../../measures/compliance.ts';
import type { Measure, MeasureRow } from '../measure.ts';
import { processName } from '../services.ts';
import { overBy } from './late-things.ts';
import type { WaitedStep } from './ports.ts';
import type { Services } from './services.ts';
import { shareByUnit } from './share-by-unit.ts';

/** So many are worked out at once; in between others have a turn. */
const AT_ONCE = 200;
/** A usual working day, in minutes. */
const DAY = 8 * 60;

interface Waited extends WaitedStep {
  /** Working minutes so far. */
  readonly minutes: number;
}

async function waited(services: Services, units: readonly UnitId[], days: Days): Promise<readonly Waited[]> {
  const { reads, clock, settings, zone, rest } = services;
  const org = await reads.org();
  const now = clock.now();
  const found: Waited[] = [];
  for (const some of inPortions(await reads.stepsOpened(units, overBy(services, days)), AT_ONCE)) {
    await rest();
    for (const step of some)
      found.push({
        ...step,
        minutes: workMinutesBetween(settings.calendarOf(org, step.unitId), step.openedAt, step.closedAt ?? now, zone),
      });
  }
  return found;
}

const isSlow = ({ minutes }: Waited): boolean => minutes > DAY;

/** Steps that waited longer than a working day, by the calendar of the unit that asked; a row names the request by its kind and number (S4). */
export const slowApprovals: Measure<Services> = {
  ...APPROVALS_LATE,
  of: async (services, units, days) => shareByUnit(await waited(services, units, days), isSlow),
  rows: async (services, units, days, most) =>
    (await waited(services, units, days))
      .filter(isSlow)
      .toSorted((a, b) => b.minutes - a.minutes)
      .slice(0, most)
      .map(
        ({ id, unitId, requestId, process, number, minutes, closedAt }): MeasureRow => ({
          key: id,
          unitId,
          title: t('compliance.thing', { what: processName(services, process), number: plain(number) }),
          detail: t(closedAt === null ? 'compliance.waits' : 'compliance.waited', {
            days: Math.round((minutes * 10) / DAY) / 10,
          }),
          amount: 1,
          action: { do: 'request.open', request: requestId },
        }),
      ),
};
