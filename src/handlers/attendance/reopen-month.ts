import { type DifferingDay, differingDays, keepDays } from '../../domain/attendance/kept-days.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Booking } from '../../processes/booking.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posting } from '../posting.ts';
import { monthToCompute } from './mark-months.ts';
import { takenBack } from './note-differences.ts';
import type { Reopened } from './ports.ts';
import type { Services } from './services.ts';

type Reopening = NonNullable<Booking['reopening']>;

/** A closed month is opened for one person once HR have agreed, and closed at once where that is undone (S58). */
export const reopeningPosting: Posting<Reopening, Services> = {
  confirm: ({ services, context }, data) => openMonth(services, data, { byId: context.person.id, now: context.now }),
  reverse: async ({ context: { now } }, data) =>
    data
      ? {
          ...emptyPlan,
          writes: [
            {
              table: 'attendanceReopened',
              update: { until: now },
              where: { personId: data.personId, period: data.period, until: data.until, closedAt: null },
              mayMiss: true,
            },
          ],
        }
      : emptyPlan,
};

/**
 * The month is computed anew as things stand; what would have been made good of it in a later month is taken back there, since it stands in the month
 * itself from now on.
 */
export async function openMonth(
  services: Pick<Services, 'reads'>,
  { personId, period, until, reason }: Reopening,
  { byId, now }: { readonly byId: PersonId; readonly now: Instant },
): Promise<Plan> {
  const months = await services.reads.monthsOfPeople([personId], period);
  const was = keepDays(months.flatMap(({ days }) => days).toSorted((a, b) => (a.date < b.date ? -1 : 1)));
  const opened = { personId, period, until, reason, byId, at: now, was, closedAt: null, changed: '[]' };
  return {
    writes: [
      ...(await takenBack(services, period, months, now)),
      { table: 'attendanceReopened', insert: opened, onConflict: 'replace' },
      monthToCompute(personId, period, 'lock', now),
    ],
    audit: [
      { actorId: byId, act: 'attendance.reopened', subject: `attendance:${personId}:${period}`, detail: { until, reason } },
    ],
    effects: [],
  };
}

/** A month whose time is over, and what changed in it meanwhile. */
export interface ClosedAgain extends Reopened {
  readonly changed: readonly DifferingDay[];
}

/** Months that were open for somebody and are no more, each closed once; what its time brought is noted with it. */
export async function closeAgain(
  services: Services,
  now: Instant,
): Promise<readonly { readonly closed: ClosedAgain; readonly plan: Plan }[]> {
  const over = await services.reads.reopenedOver(now);
  return Promise.all(
    over.map(async (one) => {
      const { personId, period, until } = one;
      const months = await services.reads.monthsOfPeople([personId], period);
      const changed = differingDays(
        one.was,
        months.flatMap(({ days }) => days),
      );
      const write: Write = {
        table: 'attendanceReopened',
        update: { closedAt: now, changed: toJson(changed.map(({ was, now: is }) => [was, is].map((day) => keepDays([day])))) },
        where: { personId, period, until: instant(until), closedAt: null },
      };
      const plan: Plan = {
        ...emptyPlan,
        writes: [write],
        audit: [
          {
            actorId: 'system',
            act: 'attendance.closed_again',
            subject: `attendance:${personId}:${period}`,
            detail: { days: changed.map(({ date }) => date) },
          },
        ],
      };
      return { closed: { ...one, changed }, plan };
    }),
  );
}
