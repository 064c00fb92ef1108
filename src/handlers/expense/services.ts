import type { ApprovalPorts } from '../approval/ports.ts';
import type { LedgerReads } from '../ledgers/ports.ts';
import type { PaymentReads } from '../payment/ports.ts';
import type { Services as Common } from '../services.ts';
import type { StandingReads } from '../travel/ports.ts';
import type { ExpensePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  ApprovalPorts &
  ExpensePorts & { readonly reads: StandingReads & Pick<PaymentReads, 'payable' | 'payment'> & Pick<LedgerReads, 'balancesOf'> };
