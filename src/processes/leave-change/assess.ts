import type { Finding } from '../../domain/finding.ts';
import { amend } from '../../domain/leave/amend.ts';
import { compareDays } from '../../domain/leave/change.ts';
import { checkBalance } from '../../domain/leave/check-balance.ts';
import { checkExtension } from '../../domain/leave/check-extension.ts';
import { countLeave, countSpans, type LeaveCount } from '../../domain/leave/count.ts';
import { leftAfter, planDraw } from '../../domain/leave/draw.ts';
import type { LeaveFacts } from '../../domain/leave/leave-case.ts';
import { entriesOf } from '../../domain/leave/ledger.ts';
import { freedStretches } from '../../domain/leave/marks.ts';
import { type CalendarMove, type LeaveRecord, withMoves } from '../../domain/leave/record.ts';
import { sourcesOf } from '../../domain/leave/sources.ts';
import { type LeaveSpan, wholeDays } from '../../domain/leave/span.ts';
import { type LeaveType, leaveType } from '../../domain/leave/types.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import type { RequestId } from '../../kernel/id.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import type { Assessment, FormContext } from '../define.ts';
import { coverOf } from '../leave/cover.ts';
import { daysOf, takings } from '../leave/describe.ts';
import { drawnBlocks } from '../leave/drawn.ts';
import { gather } from '../leave/leave.ts';
import { calendarOfLeave } from '../leave/leave-calendar.ts';
import { handoverRepairs } from '../leave/repairs.ts';
import { rosteredCalendar } from '../leave/roster-calendar.ts';
import { findingText, lengthText, spansText } from '../leave/text.ts';
import type { LeaveContext, LeaveWorld } from '../leave/world.ts';
import type { StandingLeave } from '../ledgers.ts';
import { describeChange } from './describe.ts';
import type { ChangeForm } from './form.ts';
import { changeRepairs, fromDay, otherEnds } from './repairs.ts';
import { HOW_WORDS, refusal, WORDS } from './words.ts';
import type { WorkedOut } from './worked-out.ts';

/** A change that was worked out in the world as it is, or why it cannot be. */
type Found = Finding | { readonly worked: WorkedOut; readonly facts: LeaveFacts; readonly moves: readonly CalendarMove[] };

/** What a change of an approved leave comes to: before and after, day by day (S55). */
export async function workOut(form: ChangeForm, c: LeaveContext, world: LeaveWorld, self: RequestId | null): Promise<Found> {
  const leave = form.leave === null ? null : await world.ledgers.leaveOf(form.leave);
  const type = leave && leaveType(c.leave, leave.record.type);
  if (!leave || !type || leave.applicantId !== c.applicant.id || !leave.approved)
    return { ...refusal('gone'), start: { process: 'leave_change', text: t('finding.start') } };
  const other = leave.running.find((one) => one.id !== self);
  if (other) return { ...refusal('running', { number: plain(other.number) }), request: other.id };

  // Counted where it was asked for, and since a move by where the person is now.
  const { calendar: usual, moves } = calendarOfLeave(c, { ...leave, moves: leave.record.moves });
  const amended = amend(leave.record, form.change, usual.hours);
  if (!amended.ok) return notAmended(amended.error, form.change, leave, usual);
  const calendar = await rosteredCalendar(usual, world.ledgers, leave.applicantId, amended.value.spans);

  const facts = { ...(await gather({ span: amended.value.added ?? around(leave.record.spans) }, c, world)), calendar };
  const ownDays = facts.ownDays.filter((day) => day.requestId !== self);
  const others = ownDays.filter((day) => day.requestId !== leave.requestId);
  const count = countSpans(amended.value.spans, type, facts.calendar, others);
  const change = compareDays(leave.days, count.days);
  // Without what this change itself holds; grants belong to no request.
  const entries = facts.entries.filter((entry) => self === null || entry.requestId !== self);
  const without = entries.filter((entry) => entry.requestId !== leave.requestId);
  const first = amended.value.spans[0]?.from.date ?? c.today;
  const left = type.balance === 'ledger' ? leftAfter(without, type.id, first, count.days) : null;
  return {
    worked: { form, leave, type, amended: amended.value, count, change, left },
    facts: { ...facts, ownDays, entries },
    moves,
  };
}

/** What comes back or is taken in addition, for every card of the request. */
export function assessChange(form: ChangeForm, c: LeaveContext, found: Found) {
  if ('code' in found) return refused(form.change.how, found);
  const { worked, facts, moves } = found;
  const { leave, type, count, left } = worked;
  const here: FormContext = { ...c, applicant: { ...c.applicant, unitId: leave.unitId } };
  const own = entriesOf(
    facts.entries.filter((entry) => entry.requestId !== leave.requestId),
    type.id,
  );
  const described = describeChange(worked, c);
  const cover = coverage(worked, facts);
  return {
    ...described,
    findings: findings(worked, facts, c),
    ...(cover.now ? { now: cover.now } : {}),
    blocks: [
      ...described.blocks,
      ...(cover.blocks ?? []),
      ...(left === null
        ? []
        : drawnBlocks(sourcesOf(own, planDraw(own, count.days).pieces), { type, spans: worked.amended.spans }, 'before_sending')),
    ],
    booking: booking(worked, here, facts.calendar.hours, moves),
  };
}

function findings(worked: WorkedOut, facts: LeaveFacts, c: LeaveContext): readonly Finding[] {
  const { amended, change, type, count, form, leave } = worked;
  if (amended.added === null) {
    const freed = change.days.find((day) => day.after < day.before);
    if (!freed)
      return [{ ...refusal('nothing'), field: 'from', tries: changeRepairs(form.change, leave.record.spans, facts.calendar) }];
    const earliest = addDays(c.today, -c.leave.giveBackDays);
    if (freed.date < earliest) {
      const days = c.leave.giveBackDays;
      return [
        {
          ...refusal('too_late', { date: { date: freed.date }, days, earliest: { date: earliest } }),
          field: 'from',
          tries: fromDay(earliest),
        },
      ];
    }
    // A calendar that changed since may make the rest cost more than was given back.
    const request = { type: { ...type, overflowTo: null }, handover: null, hasProof: false, self: leave.requestId };
    const short = change.extra > 0 ? checkBalance({ request: { ...request, span: around(amended.spans) }, facts, count }) : [];
    return short.map((finding) => ({
      ...findingText(finding, c),
      tries: changeRepairs(form.change, leave.record.spans, facts.calendar),
    }));
  }
  const whole = around(amended.spans);
  return checkExtension(
    { type, original: leave.requestId, whole, count, added: amended.added, handover: form.handover },
    facts,
  ).map((finding) => ({
    ...findingText(finding, c),
    tries:
      finding.field === 'handover' ? handoverRepairs(finding, c.org) : otherEnds(form.change, leave.record.spans, facts.calendar),
  }));
}

/** Who else is off on the added days, for those who decide (O9). */
function coverage({ amended, type }: WorkedOut, facts: LeaveFacts): Pick<Assessment, 'blocks' | 'now'> {
  return amended.added === null ? {} : coverOf(countLeave(amended.added, type, facts.calendar), facts);
}

/** Until it is approved an extension holds what it adds; the rest is done at approval. */
function booking(
  { leave, type, amended, count, form }: WorkedOut,
  { applicant }: FormContext,
  hours: Parameters<typeof freedStretches>[2],
  moves: readonly CalendarMove[],
): NonNullable<Assessment['booking']> {
  const after = daysOf(count, type, applicant);
  const unit = { personId: applicant.id, unitId: leave.unitId, leaveType: type.id };
  // What a changed calendar adds to the rest is booked with the leave, at approval.
  const added = (amended.added === null ? [] : freedStretches(after, leave.days, hours)).map((day) => ({ ...unit, ...day }));
  const { spans, covers } = amended;
  return {
    ...(added.length > 0 ? { ...takings(type, applicant.id, added), absence: added } : {}),
    amends: {
      requestId: leave.requestId,
      record: withMoves<LeaveRecord>(
        { type: type.id, spans, covers, reason: leave.record.reason, calendarVersion: count.calendarVersion },
        moves,
      ),
      note: noteOf(form, count, type, spans),
    },
  };
}

const noteOf = (form: ChangeForm, count: LeaveCount, type: LeaveType, spans: readonly LeaveSpan[]) =>
  say(WORDS.note, { how: say(HOW_WORDS[form.change.how]), span: spansText(spans), amount: lengthText(count.total, spans, type) });

/** From the first to the last day of all spans. */
const around = (spans: readonly LeaveSpan[]): LeaveSpan => {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) throw new Error('a leave without a span');
  return spans.length === 1 ? first : wholeDays(first.from.date, last.to.date);
};

function notAmended(
  why: Parameters<typeof refusal>[0],
  change: ChangeForm['change'],
  { record, requestId }: StandingLeave,
  calendar: WorkCalendar,
): Finding {
  // All of it is given back on its own card.
  if (why === 'whole') return { ...refusal(why), request: requestId };
  const last = record.spans.at(-1);
  const mended = { field: change.how === 'extend' ? 'to' : 'from', tries: changeRepairs(change, record.spans, calendar) };
  if (why === 'end_before_start' && change.how === 'extend' && last)
    return { ...refusal('not_later', { date: { date: last.to.date } }), ...mended };
  return { ...(why === 'outside_leave' ? refusal(why, { span: spansText(record.spans) }) : refusal(why)), ...mended };
}

/** Nothing to show but why not. */
const refused = (how: keyof typeof HOW_WORDS, finding: Finding) => ({
  findings: [finding],
  measures: { days: 0, kind: how === 'extend' ? 'extend' : 'give_back', type: '' },
  title: say(HOW_WORDS[how]),
  summary: [],
});
