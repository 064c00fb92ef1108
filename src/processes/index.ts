import { adjustment } from './adjustment/adjustment.ts';
import type { Process } from './define.ts';
import { expense } from './expense/expense.ts';
import { type ExpenseWorld, NO_EXPENSES } from './expense/world.ts';
import { leave } from './leave/leave.ts';
import type { LeaveWorld } from './leave/world.ts';
import { leaveChange } from './leave-change/leave-change.ts';
import { overtime } from './overtime/overtime.ts';
import { repair } from './repair/repair.ts';

/** Every approval process there is. A new one is its file, its scenario test, and a line here. */
export const processesOf = (world: LeaveWorld & { readonly expense?: ExpenseWorld }): readonly Process[] => [
  leave(world),
  repair,
  overtime(world),
  leaveChange(world),
  adjustment(world),
  expense(world.expense ?? NO_EXPENSES),
];
