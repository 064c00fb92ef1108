import { adjustment } from './adjustment/adjustment.ts';
import { leave } from './leave/leave.ts';
import { leaveChange } from './leave-change/leave-change.ts';
import { overtime } from './overtime/overtime.ts';
import { repair } from './repair/repair.ts';

/** Every approval process there is. A new one is its file, its scenario test, and a line here. */
export const PROCESSES = [leave, repair, overtime, leaveChange, adjustment] as const;
