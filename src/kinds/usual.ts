import { paragraph, w } from '../fields/kinds.ts';
import type { Say } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Ladder, Post, Span } from '../records/define.ts';

/** Who sees the work of a unit (S4): its supervisor, region, operations and the network's department; and the superior of whoever looks after it. */
export const S4: readonly Post[] = [
  { role: 'supervisor' },
  { role: 'region_manager' },
  { role: 'operations' },
  { role: 'network_department' },
  { superior: 1 },
];
/** What none of the options fits. */
export const OTHER = w('其他', 'Other');
export const SUPERVISOR: readonly Post[] = [{ role: 'supervisor' }];
export const OPERATIONS: readonly Post[] = [{ role: 'operations' }];
export const FINANCE: readonly Post[] = [{ role: 'finance' }];

/** Clocks in hours: an hour before to whose it is, late also to the superior, a working day later to the region (S21). */
export const HOURS: Ladder = [
  { before: '1h', to: 'holder' },
  { after: '0h', to: ['holder', 'superior'], urgent: true },
  { after: '1wd', to: 'role:region_manager' },
];
/** Late: also to the superior, then to the region. */
const UPWARD: Ladder = [
  { after: '1wd', to: ['holder', 'superior'] },
  { after: '3wd', to: 'role:region_manager' },
];
/** Two working days before and on the day itself (on its morning where it is a whole day). */
export const AHEAD: Ladder = [
  { before: '2wd', to: 'holder' },
  { before: '0wd', to: 'holder' },
];
/** … then upward. */
export const EARLY: Ladder = [...AHEAD, ...UPWARD];
/** Clocks in days: the working day before and the day itself, then upward. */
export const DAYS: Ladder = [{ before: '1wd', to: 'holder' }, { before: '0wd', to: 'holder' }, ...UPWARD];
/** To whom something was given: an hour before it is to be taken up; late also to who gave it. */
export const TAKEN_UP: Ladder = [
  { before: '1h', to: 'holder' },
  { after: '1wd', to: ['holder', 'applicant'] },
];
/** At once when it is late, a working day later also to the superior. */
export const AT_ONCE: Ladder = [
  { after: '0h', to: 'holder' },
  { after: '1wd', to: ['holder', 'superior'] },
];
/** … and an hour before. */
export const HOUR_BEFORE: Ladder = [{ before: '1h', to: 'holder' }, ...AT_ONCE];
/** Clocks between two departments; late: both superiors hear of it, of who asked and of who owes it (S11). */
export const BOTH: Ladder = [
  { before: '1wd', to: 'holder' },
  { before: '0wd', to: 'holder' },
  { after: '1h', to: ['holder', 'superior', 'applicant_superior'] },
  { after: '2wd', to: ['superior', 'applicant_superior'] },
];
/** Something soon to be done by somebody of the unit; late also to their superior. */
export const NEAR: Ladder = [
  { before: '4h', to: 'holder' },
  { after: '1wd', to: ['holder', 'superior'] },
  { after: '5wd', to: 'role:region_manager' },
];
/** Days that come round: a month and a week before, and the day itself. */
export const BEFORE: Ladder = [
  { before: '30d', to: 'holder' },
  { before: '7d', to: 'holder' },
  { before: '0wd', to: 'holder' },
];
/** … then upward. */
export const EXPIRY: Ladder = [...BEFORE, { after: '1wd', to: ['holder', 'superior'] }];

/** The clocks of what one colleague is asked for by a day: taken up within the figure `accept`, done by the day in the field. */
export const byDay = <D extends string>(name: Say, day: D, ladder: Ladder) =>
  ({
    accept: {
      name: w('受理', 'Accept'),
      stops: 'accepted',
      within: (_: unknown, n: { readonly accept: Span }) => n.accept,
      ladder,
    },
    done: { name, stops: 'reported', within: (form: Readonly<Record<D, LocalDate>>) => form[day], ladder },
  }) as const;
/** … the field `by`, which only whoever asked sets to another; anybody may take it over; whoever asked confirms it and opens it again. */
export const ASKED = {
  day: 'by',
  putOff: { alone: 0, day: 'by' },
  handOver: { to: ['everyone'] },
  verify: { by: ['opener'] },
  reopen: { by: ['opener'], within: '30d' },
} as const;

/** The life of an entry that is a plan: in force until whoever plans drops it, with a reason. */
export const inForceUntilVoid = (by: readonly Post[]) =>
  ({
    states: {
      planned: { name: w('在用', 'In force'), tone: 'good' },
      gone: { name: w('已作废', 'Void'), tone: 'done', end: true, void: true },
    },
    start: 'planned',
    moves: {
      remove: {
        name: w('作废', 'Void'),
        from: ['planned'],
        to: 'gone',
        by,
        asks: { why: paragraph('原因', 'Why', { max: 100 }) },
        style: 'danger',
      },
    },
  }) as const;
