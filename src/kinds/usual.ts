import type { Ladder, Post } from '../records/define.ts';

/** Who sees the work of a unit (S4): its supervisor, region, operations and the network's department; and the superior of whoever looks after it. */
export const S4: readonly Post[] = [
  { role: 'supervisor' },
  { role: 'region_manager' },
  { role: 'operations' },
  { role: 'network_department' },
  { superior: 1 },
];
export const SUPERVISOR: readonly Post[] = [{ role: 'supervisor' }];
export const OPERATIONS: readonly Post[] = [{ role: 'operations' }];

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
