import type { Finding } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { w } from '../fields/kinds.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Ladder, Post } from '../records/define.ts';

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

/** A day that is over is no day to have something done by. */
export const notOver = (clause: string, field: string, day: LocalDate | null, today: LocalDate): readonly Finding[] =>
  day === null || day >= today ? [] : [findings(clause, { past: { ...OVER, field } })('past')];

const OVER = {
  what: w('这一天已经过去', 'That day is over'),
  accept: w('请写今天或以后的日子', 'Give today or a later day'),
};

/** Clocks in hours: an hour before to whose it is, late also to the superior, a working day later to the region (S21). */
export const HOURS: Ladder = [
  { before: '1h', to: 'holder' },
  { after: '0h', to: ['holder', 'superior'], urgent: true },
  { after: '1wd', to: 'role:region_manager' },
];
/** Clocks in days: the day before, the day itself, then upward. */
export const DAYS: Ladder = [
  { before: '1wd', to: 'holder' },
  { before: '0h', to: 'holder' },
  { after: '1wd', to: ['holder', 'superior'] },
  { after: '3wd', to: 'role:region_manager' },
];
/** Clocks between two departments; late: both superiors hear of it, of who asked and of who owes it (S11). */
export const BOTH: Ladder = [
  { before: '1wd', to: 'holder' },
  { before: '0h', to: 'holder' },
  { after: '1h', to: ['holder', 'superior', 'applicant_superior'] },
  { after: '2wd', to: ['superior', 'applicant_superior'] },
];
