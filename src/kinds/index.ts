import type { Kind } from '../records/define.ts';
import { action } from './action.ts';
import { attendanceMonth } from './attendance-month.ts';
import { attendanceRound } from './attendance-round.ts';
import { contract } from './contract.ts';
import { contractRemark } from './contract-remark.ts';
import { cooperation } from './cooperation.ts';
import { customer } from './customer.ts';
import { documentRound } from './document-round.ts';
import { equipment } from './equipment.ts';
import { errand } from './errand.ts';
import { fireGear } from './fire-gear.ts';
import { followUp } from './follow-up.ts';
import { help } from './help.ts';
import { improvement } from './improvement.ts';
import { knowledge } from './knowledge.ts';
import { meeting } from './meeting.ts';
import { minutes } from './minutes.ts';
import { minutesRound } from './minutes-round.ts';
import { negotiation } from './negotiation.ts';
import { opening } from './opening.ts';
import { operationsWeek } from './operations-week.ts';
import { order } from './order.ts';
import { orderTask } from './order-task.ts';
import { price } from './price.ts';
import { product } from './product.ts';
import { reconcile } from './reconcile.ts';
import { revenue } from './revenue.ts';
import { revenueReview } from './revenue-review.ts';
import { revenueTarget } from './revenue-target.ts';
import { roster } from './roster.ts';
import { violation } from './violation.ts';

/** Every kind of record, in the order of the help card: a new one is its file and its line here. */
export const KINDS: readonly Kind[] = [
  help,
  cooperation,
  errand,
  improvement,
  knowledge,
  documentRound,
  meeting,
  action,
  minutes,
  minutesRound,
  equipment,
  fireGear,
  customer,
  negotiation,
  contract,
  contractRemark,
  order,
  orderTask,
  followUp,
  opening,
  product,
  price,
  operationsWeek,
  revenue,
  reconcile,
  revenueTarget,
  revenueReview,
  roster,
  attendanceMonth,
  attendanceRound,
  violation,
] as readonly unknown[] as readonly Kind[];

/** By which their numbers are known in a text. */
export const PREFIXES: readonly string[] = KINDS.map(({ prefix }) => prefix);

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

export const kindOf = (id: string): Kind | null => BY_ID.get(id) ?? null;
