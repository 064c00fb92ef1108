import { w } from '../fields/kinds.ts';
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
export const FINANCE: readonly Post[] = [{ role: 'finance' }];

/** Clocks in hours: an hour before to whose it is, late also to the superior, a working day later to the region (S21). */
export const HOURS: Ladder = [
  { before: '1h', to: 'holder' },
  { after: '0h', to: ['holder', 'superior'], urgent: true },
  { after: '1wd', to: 'role:region_manager' },
];
/** Clocks in days: the working day before and the day itself (on its morning where it is a whole day), then upward. */
export const DAYS: Ladder = [
  { before: '1wd', to: 'holder' },
  { before: '0wd', to: 'holder' },
  { after: '1wd', to: ['holder', 'superior'] },
  { after: '3wd', to: 'role:region_manager' },
];
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
