import type { LeaveConfig } from '../../domain/leave/types.ts';
import type { FormContext } from '../define.ts';
import type { Ledgers } from '../ledgers.ts';

/** What processes about leave know beside the form: config/leave.yaml, and what stands in the books. */
export interface LeaveWorld {
  readonly leave: LeaveConfig;
  readonly ledgers: Ledgers;
}

/** Who asks, when, and by which rules. */
export type LeaveContext = FormContext & Pick<LeaveWorld, 'leave'>;
