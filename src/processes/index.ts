import { parseExpenseRules } from '../domain/expense/config.ts';
import { adjustment } from './adjustment/adjustment.ts';
import { advance } from './advance/advance.ts';
import { businessLine } from './business-line/business-line.ts';
import { contractReview } from './contract-review/contract-review.ts';
import { type ContractTexts, NO_TEXTS } from './contract-texts.ts';
import { correction } from './correction/correction.ts';
import { NO_PUNCHES, type PunchBooks } from './correction/punches.ts';
import type { Process } from './define.ts';
import { discount } from './discount/discount.ts';
import { type Entries, NO_ENTRIES } from './entries.ts';
import { expense } from './expense/expense.ts';
import { type ExpenseWorld, NO_CLAIMS } from './expense/world.ts';
import { type GoodsWorld, NO_GOODS } from './goods.ts';
import { hospitality } from './hospitality/hospitality.ts';
import { leave } from './leave/leave.ts';
import type { LeaveWorld } from './leave/world.ts';
import { leaveChange } from './leave-change/leave-change.ts';
import type { TravelBooks } from './ledgers.ts';
import { overtime } from './overtime/overtime.ts';
import { collectionPlan } from './receivable/collection-plan.ts';
import { credit } from './receivable/credit.ts';
import { creditNote } from './receivable/credit-note.ts';
import { NO_OWED, type OwedItems } from './receivable/owed.ts';
import { writeOff } from './receivable/write-off.ts';
import { type ClosedMonths, NO_CLOSED_MONTHS } from './reopening/closed-months.ts';
import { reopening } from './reopening/reopening.ts';
import { repair } from './repair/repair.ts';
import { trip } from './trip/trip.ts';

/** What definitions know beside the form. */
export type World = LeaveWorld & {
  readonly ledgers: TravelBooks;
  readonly expense?: ExpenseWorld;
  readonly entries?: Entries;
  readonly goods?: GoodsWorld;
  readonly texts?: ContractTexts;
  readonly owed?: OwedItems;
  readonly punches?: PunchBooks;
  readonly closedMonths?: ClosedMonths;
};

/** Every approval process there is. A new one is its file, its scenario test, and a line here. */
export const processesOf = (world: World): readonly Process[] => [
  leave(world),
  repair(world.entries ?? NO_ENTRIES),
  overtime(world),
  correction(world.punches ?? NO_PUNCHES),
  reopening(world.closedMonths ?? NO_CLOSED_MONTHS),
  leaveChange(world),
  adjustment(world),
  expense(world.expense ?? { rules: parseExpenseRules(null), books: NO_CLAIMS }),
  trip(world.ledgers),
  hospitality,
  contractReview(world.entries ?? NO_ENTRIES, world.goods ?? NO_GOODS, world.texts ?? NO_TEXTS, world.owed ?? NO_OWED),
  discount(world.entries ?? NO_ENTRIES, world.goods ?? NO_GOODS),
  businessLine(world.entries ?? NO_ENTRIES),
  advance,
  collectionPlan(world.owed ?? NO_OWED),
  creditNote(world.owed ?? NO_OWED),
  writeOff(world.owed ?? NO_OWED),
  credit(world.owed ?? NO_OWED),
];
