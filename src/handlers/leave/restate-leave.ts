import { revised } from '../../domain/approval/change.ts';
import type { LeaveCount } from '../../domain/leave/count.ts';
import { freedStretches, type MarkState, type Stretch } from '../../domain/leave/marks.ts';
import type { LeaveRecord } from '../../domain/leave/record.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce, toJson } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Booking } from '../../processes/booking.ts';
import type { BookedSubstitute } from '../../processes/leave/booking.ts';
import { daysOf, describeLeave } from '../../processes/leave/describe.ts';
import { updateInstance } from '../approval/instance-rows.ts';
import { type Facts, keptOf } from '../facts.ts';
import { type Effect, emptyPlan, type Plan, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { substituteWrite } from '../substitutes/book-substitutes.ts';
import { busyBlock } from './busy-block.ts';
import { leaveCalendar } from './leave-calendar.ts';
import type { Services } from './services.ts';

export interface Restatement {
  readonly type: LeaveType;
  readonly record: Omit<LeaveRecord, 'type' | 'calendarVersion'>;
  readonly count: LeaveCount;
  readonly left: number | null;
  /** What the conversation says of it, and who did it. */
  readonly note: { readonly by: PersonId; readonly text: Text } | null;
}

/**
 * An approved leave is something else from now on: its text and facts, its days (what no longer stands stays as freed marks), busy blocks and substitutes,
 * on every card. The ledger is the caller's, as is that the request is still the version that was read.
 */
export async function restateLeave(
  services: Services,
  org: Org,
  now: Instant,
  file: RequestFile,
  to: Restatement,
): Promise<Plan> {
  const { instance } = file;
  const person = org.person(instance.applicantId);
  if (!person) return emptyPlan;
  const applicant = { ...person, unitId: instance.unitId };
  const { calendar } = await leaveCalendar(services, org, now, file, to.record);
  const facts = fromJsonOnce(file.facts) as Facts;
  const { noted, blocks, ...said } = describeLeave(to, { applicant, org, zone: services.zone, calendar });
  const findings = to.count.warnings.length > 0 ? facts.findings : facts.findings.filter((f) => f.code !== 'provisional_year');
  const next = { ...revised(instance), title: toJson(said.title) };
  return {
    ...emptyPlan,
    writes: [
      ...updateInstance(instance, next, {
        facts: toJson({
          ...facts,
          ...said,
          ...keptOf({ noted, blocks }),
          booking: { ...facts.booking, ...said.booking },
          findings,
        }),
      }),
      ...(await dayWrites(services, file, daysOf(to.count, to.type, applicant), 'approved', calendar.hours)),
      ...substitutes(services, file, facts.booking?.substitutes ?? [], said.booking.substitutes ?? []),
      ...(to.note
        ? [
            {
              table: 'remark' as const,
              insert: {
                id: services.ids.next('rmk'),
                requestId: instance.id,
                personId: to.note.by,
                kind: 'amended',
                text: toJson(to.note.text),
                at: now,
              },
            },
          ]
        : []),
    ],
    effects: [{ repaint: instance.id }, ...busy(file, facts.booking?.busy ?? [], said.booking.busy ?? [])],
  };
}

/** The marks of a leave anew: what stands, and beside it what was given back. */
export async function dayWrites(
  services: Services,
  { instance }: RequestFile,
  after: readonly (Stretch & { readonly personId: PersonId; readonly unitId: string; readonly leaveType: string })[],
  state: MarkState,
  hours: Parameters<typeof freedStretches>[2],
): Promise<readonly Write[]> {
  const rows = await services.reads.leaveDaysOfRequest(instance.id);
  const standing = rows.filter((row) => row.state !== 'freed') as unknown as readonly Stretch[];
  const gone = freedStretches(standing, after, hours);
  const meets = (row: { readonly date: string; readonly fromMin: number; readonly toMin: number }): boolean =>
    [...after, ...gone].some((one) => one.date === row.date && one.fromMin < row.toMin && row.fromMin < one.toMin);
  const kept = rows.filter((row) => row.state === 'freed' && !meets(row));
  const like = rows[0] ?? after[0];
  if (!like) return [];
  const { personId, unitId, leaveType } = like;
  return [
    { table: 'leaveDay', delete: { requestId: instance.id }, mayMiss: true },
    ...after.map((day): Write => ({ table: 'leaveDay', insert: { ...day, requestId: instance.id, state } })),
    ...gone.map(
      (day): Write => ({
        table: 'leaveDay',
        insert: { ...day, personId, unitId, leaveType, requestId: instance.id, state: 'freed' },
      }),
    ),
    ...kept.map((insert): Write => ({ table: 'leaveDay', insert })),
  ];
}

/** Blocks that are where they were stay; one effect a piece, and those no longer needed go. */
function busy(
  { instance }: RequestFile,
  before: NonNullable<Booking['busy']>,
  after: NonNullable<Booking['busy']>,
): readonly Effect[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, piece): readonly Effect[] => {
    const [was, is] = [before[piece], after[piece]];
    if (was && is && was.from === is.from && was.to === is.to) return [];
    return [busyBlock(instance.id, instance.applicantId, piece, is ?? null)];
  }).flat();
}

/** A substitute goes on under the same row when only the end moves, so that nobody is summoned twice. */
function substitutes(
  services: Services,
  { instance }: RequestFile,
  before: readonly BookedSubstitute[],
  after: readonly BookedSubstitute[],
): readonly Write[] {
  const rowOf = ({ substituteId, from }: BookedSubstitute) => ({
    requestId: instance.id,
    substituteId,
    fromAt: from,
    active: true,
  });
  const same = (a: BookedSubstitute) => (b: BookedSubstitute) => a.substituteId === b.substituteId && a.from === b.from;
  return [
    ...before
      .filter((was) => !after.some(same(was)))
      .map((was): Write => ({ table: 'substitute', update: { active: false }, where: rowOf(was), mayMiss: true })),
    ...after.flatMap((is): Write[] => {
      const was = before.find(same(is));
      if (!was) return [substituteWrite(services, instance.id, is)];
      return was.to === is.to ? [] : [{ table: 'substitute', update: { toAt: is.to }, where: rowOf(was), mayMiss: true }];
    }),
  ];
}
