import type { Amended } from '../../domain/leave/amend.ts';
import type { CountChange } from '../../domain/leave/change.ts';
import type { LeaveCount } from '../../domain/leave/count.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { StandingLeave } from '../ledgers.ts';
import type { ChangeForm } from './form.ts';
/** A change that has been worked out: the leave before and after, and what it costs more or less. */
export interface WorkedOut {
  readonly form: ChangeForm;
  readonly leave: StandingLeave;
  readonly type: LeaveType;
  readonly amended: Amended;
  readonly count: LeaveCount;
  readonly change: CountChange;
  /** Minutes of the balance once approved; null where the type has none. */
  readonly left: number | null;
}
