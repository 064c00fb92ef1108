import { subtract } from '../workday/minute-spans.ts';
import type { MinuteSpan } from '../workday/types.ts';
import type { Said } from './day-said.ts';
import { length, overtimeIn, presence, spansOf, windowOf, within } from './duty.ts';
import { joined, stretches } from './judge-split.ts';
import { actsOf, inAndOut, outerPunches, type PunchAt } from './punches.ts';
import type { AnomalyKind, ByHand, DayMark, DayState, FoundAnomaly, Judged, MinuteOfDay, Shift, Side } from './types.ts';

/** What is known of one day of one person. */
export interface DayInput {
  /** False: not hired yet, left, or in no group. */
  readonly counted: boolean;
  /** The shift to be worked; on a day off the one of a usual day, whose window punches fall into. */
  readonly shift: Shift;
  readonly isWorkday: boolean;
  readonly punches: readonly PunchAt[];
  readonly leave: readonly MinuteSpan[];
  readonly trip: readonly MinuteSpan[];
  /** Approved overtime. */
  readonly overtime: readonly MinuteSpan[];
  readonly corrections: readonly { readonly side: Side; readonly state: 'approved' | 'pending' }[];
  readonly byHand: Pick<ByHand, 'state'> | null;
  /** What files said of it. */
  readonly said: readonly Said[];
  /** When it is looked at, and until when its source is complete. */
  readonly seen: MinuteOfDay;
  readonly complete: MinuteOfDay;
  /** When they left the evening before, in minutes of that day. */
  readonly leftBefore: MinuteOfDay | null;
}

const NOTHING: Judged = {
  state: 'blank',
  open: false,
  scheduled: 0,
  worked: 0,
  value: 0,
  late: 0,
  early: 0,
  missing: [],
  overtime: 0,
  leave: 0,
  trip: 0,
  in: null,
  out: null,
  marks: [],
  anomalies: [],
};

/**
 * What a day comes to, by the decision table of attendance (S54). Pure; nothing of it is final before its window has closed and its source is complete,
 * and 旷工 is only ever a candidate.
 */
export function judgeDay(day: DayInput): Judged {
  const { shift, said, byHand } = day;
  if (!day.counted || (says(said, 'no_duty') && day.punches.length === 0)) return NOTHING;
  const window = windowOf(shift);
  const punches = day.punches.filter(({ at }) => at >= window.from && at < window.to);
  const acts = actsOf(punches);
  const outer = outerPunches(acts);
  const duty = spansOf(shift);
  // Written out: spread together it would take a third of the time of a month of everybody.
  const base: Judged = {
    state: 'blank',
    open: false,
    scheduled: day.isWorkday ? length(duty) : 0,
    worked: 0,
    value: 0,
    late: 0,
    early: 0,
    missing: [],
    overtime: 0,
    leave: day.isWorkday ? within(duty, day.leave) : 0,
    trip: day.isWorkday && day.trip.length > 0 ? within(subtract(duty, day.leave), day.trip) : 0,
    in: outer.in,
    out: outer.out,
    marks: punches.some((punch) => punch.outdoor) || says(said, 'outdoor') ? ['outdoor'] : [],
    anomalies: [],
  };
  if (byHand) return setByHand(byHand, { ...base, worked: workedOf(base, day) }, shift);
  if (day.seen < window.to || day.complete < window.to) return { ...base, state: 'open', open: true };
  const judged = day.isWorkday ? judgeShift(day, base, acts) : judgeDayOff(day, base, punches.length > 0);
  return said.length === 0 ? judged : { ...judged, anomalies: [...judged.anomalies, ...wordsUnknown(said)] };
}

/** Step 3: no duty; whoever came is noted, and one punch is no fault. */
function judgeDayOff({ shift, overtime, said }: DayInput, base: Judged, isThere: boolean): Judged {
  const { in: from, out: to } = base;
  const differs = said.some(({ is }) => is === 'absent' || is === 'late' || is === 'early');
  return {
    ...base,
    state: isThere ? 'rest_work' : 'rest',
    worked: from !== null && to !== null ? presence(from, to, shift.rest, []) : 0,
    overtime: from !== null && to !== null ? overtimeIn({ from, to }, overtime, [], shift.rest) : 0,
    anomalies: differs ? [differ(said)] : [],
  };
}

function judgeShift(day: DayInput, base: Judged, acts: readonly MinuteSpan[]): Judged {
  if (day.shift.split !== true) return judgeWorkday(day, base, acts);
  const halves = stretches(day, base, acts).map((one) => judgeWorkday({ ...day, shift: one.shift }, one.base, one.acts));
  const found = joined(base, halves);
  const there = base.in !== null && base.out !== null ? { from: base.in, to: base.out } : null;
  return {
    ...found,
    value: creditOf(found.worked + base.trip, base.scheduled - base.leave, day.shift),
    overtime: there ? overtimeIn(there, day.overtime, spansOf(day.shift), null) : 0,
  };
}

function judgeWorkday(day: DayInput, base: Judged, acts: readonly MinuteSpan[]): Judged {
  const { shift, said, leave, trip } = day;
  const away = [...leave, ...trip];
  const duty = subtract(spansOf(shift), away);
  const first = duty[0];
  const last = duty.at(-1);
  // Step 4: nothing is left to be worked; punches are shown and not counted.
  if (!first || !last) {
    const isThere = base.leave > 0 && said.some(({ is }) => is === 'ok' || is === 'late' || is === 'early');
    return {
      ...base,
      state: base.leave > 0 ? 'leave' : 'trip',
      value: creditOf(base.trip, base.scheduled, shift),
      anomalies: isThere ? [differ(said)] : [],
    };
  }
  // Step 5: duty shrinks to the rest, late and early are measured from there.
  const edges = edgesOf(day, first.from, last.to);
  const found = inAndOut(acts, { from: first.from, to: last.to });
  const marks: DayMark[] = [...base.marks];
  const sides = correct(bySaid(found, edges, said), edges, day, marks);
  const both = sides.in !== null && sides.out !== null;
  const worked = both ? presence(sides.in ?? 0, sides.out ?? 0, shift.rest, away) : 0;
  const { late, early } = measure(sides, edges, worked, shift);
  const missing = (['in', 'out'] as const).filter((side) => sides[side] === null);
  const isLate = late > 0 || sides.lateUnsaid;
  const isEarly = early > 0 || sides.earlyUnsaid;
  const isByHand = says(said, 'by_hand');
  const anomalies: FoundAnomaly[] = isByHand
    ? []
    : [
        ...(isLate ? [about(late > shift.serious ? 'serious' : 'late', sides.in)] : []),
        ...(isEarly ? [about('early', sides.out)] : []),
        ...(missing.length === 1 ? [about('missing', null)] : []),
        ...(missing.length === 2 ? [about('candidate', null)] : []),
      ];
  const shown = worst(anomalies) ?? (base.leave > 0 ? 'part_leave' : 'ok');
  // A punch that counts for neither side still says that somebody was there.
  const state = shown === 'candidate' && base.in !== null ? 'missing' : shown;
  const credit = worked + base.trip;
  const there = sides.in !== null && sides.out !== null ? { from: sides.in, to: sides.out } : null;
  return {
    ...base,
    state,
    worked,
    value: isByHand ? 1 : creditOf(credit, length(duty), shift),
    late: isByHand ? 0 : late,
    early: isByHand ? 0 : early,
    missing: isByHand ? [] : missing,
    overtime: there ? overtimeIn(there, day.overtime, spansOf(shift), shift.rest) : 0,
    marks: isByHand ? [...marks, 'by_hand'] : marks,
    anomalies: differsFromLedger(said, base, found) ? [...anomalies, differ(said)] : anomalies,
  };
}

/** Where late and early are measured from (step 6): moved by a late leave of the evening before, and as far as the shift is flexible. */
interface Edges extends MinuteSpan {
  /** The end moves by what the beginning moved. */
  readonly flex: { readonly on: number; readonly off: number };
}

function edgesOf({ shift, leftBefore }: DayInput, from: MinuteOfDay, to: MinuteOfDay): Edges {
  const later = shift.lateLeave
    .filter(([after]) => leftBefore !== null && leftBefore - shift.off >= after)
    .reduce((most, [, mayCome]) => Math.max(most, mayCome), 0);
  const isWhole = { on: from === shift.on, off: to === shift.off };
  return {
    from: isWhole.on ? from + later : from,
    to,
    flex: { on: isWhole.on ? shift.flex : 0, off: isWhole.on && isWhole.off ? shift.flex : 0 },
  };
}

interface Sides {
  readonly in: MinuteOfDay | null;
  readonly out: MinuteOfDay | null;
  /** A file says so, and not by how much. */
  readonly lateUnsaid: boolean;
  readonly earlyUnsaid: boolean;
}

/** A file's words stand in for punches it does not give; they never stand against those it gives. */
function bySaid(found: { in: MinuteOfDay | null; out: MinuteOfDay | null }, edges: Edges, said: readonly Said[]): Sides {
  const late = said.find((one) => one.is === 'late');
  const early = said.find((one) => one.is === 'early');
  const lacks = (side: Side) => said.some((one) => one.is === 'missing' && (one.side === null || one.side === side));
  const isNone = found.in === null && found.out === null;
  const isThere = says(said, 'ok') || says(said, 'outdoor') || says(said, 'by_hand');
  const spoken = isThere || (isNone && (late !== undefined || early !== undefined || lacks('in') !== lacks('out')));
  const fills = (side: Side) => found[side] === null && spoken && !lacks(side) && !says(said, 'absent');
  const lateBy = late?.is === 'late' ? late.minutes : null;
  const earlyBy = early?.is === 'early' ? early.minutes : null;
  return {
    in: fills('in') ? edges.from + (lateBy ?? 0) : found.in,
    out: fills('out') ? edges.to - (earlyBy ?? 0) : found.out,
    lateUnsaid: fills('in') && late !== undefined && lateBy === null,
    earlyUnsaid: fills('out') && early !== undefined && earlyBy === null,
  };
}

/** Steps 6 and 8: what comes too late to count is none; an approved correction makes its side normal, a pending one only shows. */
function correct(sides: Sides, edges: Edges, { shift, corrections, said }: DayInput, marks: DayMark[]): Sides {
  const lacks = {
    in: sides.in === null || sides.in - (edges.from + edges.flex.on) > shift.lack,
    out: sides.out === null || edges.to - edges.flex.off - sides.out > (shift.early ?? shift).lack,
  };
  const bad = {
    in: lacks.in || (sides.in ?? 0) - (edges.from + edges.flex.on) > shift.grace,
    out: lacks.out || edges.to - edges.flex.off - (sides.out ?? 0) > (shift.early ?? shift).grace,
  };
  const isApproved = (side: Side) =>
    corrections.some((one) => one.side === side && one.state === 'approved') ||
    (said.some((one) => one.is === 'corrected' && one.side !== other(side)) && bad[side]);
  if (isApproved('in') || isApproved('out')) marks.push('corrected');
  else if (corrections.some(({ state }) => state === 'pending') || says(said, 'pending')) marks.push('correction_pending');
  return {
    in: isApproved('in') ? edges.from : lacks.in ? null : sides.in,
    out: isApproved('out') ? edges.to : lacks.out ? null : sides.out,
    lateUnsaid: sides.lateUnsaid && !isApproved('in'),
    earlyUnsaid: sides.earlyUnsaid && !isApproved('out'),
  };
}

/** Minutes late and early beyond the grace. Where hours are flexible, what is short of them counts as early. */
function measure(sides: Sides, { from, to, flex }: Edges, worked: number, shift: Shift) {
  const { grace, needed } = shift;
  const beyond = (minutes: number, spared: number): number => (minutes > spared ? minutes : 0);
  const late = sides.in === null ? 0 : Math.max(0, sides.in - (from + flex.on));
  const moved = sides.in === null ? 0 : Math.max(-flex.off, Math.min(flex.off, sides.in - from));
  const early = sides.out === null ? 0 : Math.max(0, to + moved - sides.out);
  const short = needed === null || flex.off === 0 || sides.in === null || sides.out === null ? 0 : needed - worked - late;
  return { late: beyond(late, grace), early: beyond(Math.max(early, short), (shift.early ?? shift).grace) };
}

/** 1, 0.5 or 0: half of it where the part that was to be worked was worked about as far as a whole day has to be (step 9). */
function creditOf(minutes: number, due: number, shift: Shift): number {
  const { wholeDay, halfDay } = shift;
  if (minutes >= wholeDay) return 1;
  const usual = length(spansOf(shift));
  const least = Math.min(halfDay, usual > 0 ? Math.floor((due * wholeDay) / usual) : halfDay);
  return least > 0 && minutes >= least ? 0.5 : 0;
}

const WORST: readonly (AnomalyKind & DayState)[] = ['candidate', 'missing', 'serious', 'late', 'early'];
const worst = (found: readonly FoundAnomaly[]): DayState | null =>
  WORST.find((state) => found.some(({ kind }) => kind === state)) ?? null;

/** The file knows of a leave or trip that the ledger has not, takes the day for one off, or for absence though both punches are there. */
const differsFromLedger = (said: readonly Said[], { leave, trip }: Judged, found: { in: number | null; out: number | null }) =>
  said.some(
    ({ is }) =>
      (is === 'leave' && leave === 0) ||
      (is === 'trip' && trip === 0) ||
      is === 'rest' ||
      (is === 'absent' && found.in !== null && found.out !== null),
  );

const workedOf = ({ in: from, out: to }: Judged, { shift, leave, trip }: DayInput): number =>
  from === null || to === null ? 0 : presence(from, to, shift.rest, [...leave, ...trip]);

/** What somebody set stands on top of everything (Q12). */
function setByHand({ state }: Pick<ByHand, 'state'>, base: Judged, shift: Shift): Judged {
  const marks: readonly DayMark[] = [...base.marks, 'by_hand'];
  const due = base.scheduled - base.leave - base.trip;
  switch (state) {
    case 'ok':
      return { ...base, state: 'ok', worked: base.worked || due, value: base.scheduled === 0 ? 0 : 1, marks };
    case 'missing':
      return { ...base, state: 'missing', worked: 0, missing: base.in === null ? ['in'] : ['out'], marks };
    case 'leave':
      return { ...base, state: 'leave', worked: 0, leave: base.scheduled, trip: 0, marks };
    case 'trip':
      return {
        ...base,
        state: 'trip',
        leave: 0,
        trip: base.scheduled,
        value: creditOf(base.scheduled, base.scheduled, shift),
        marks,
      };
    case 'absent':
      return { ...base, state: 'candidate', worked: 0, missing: ['in', 'out'], marks };
    default:
      return state satisfies never;
  }
}

const other = (side: Side): Side => (side === 'in' ? 'out' : 'in');
const says = (said: readonly Said[], is: Said['is']): boolean => said.some((one) => one.is === is);
const about = (kind: AnomalyKind, at: MinuteOfDay | null): FoundAnomaly => ({ kind, at, said: '' });
const differ = (said: readonly Said[]): FoundAnomaly => ({ kind: 'differs', at: null, said: said.map(({ is }) => is).join(',') });
const wordsUnknown = (said: readonly Said[]): readonly FoundAnomaly[] => {
  const texts = said.flatMap((one) => (one.is === 'unknown' ? [one.text] : []));
  return texts.length > 0 ? [{ kind: 'unknown_text', at: null, said: texts.join('，').slice(0, 100) }] : [];
};
