import type { GroupWatches } from '../absence/ports.ts';
import type { BankPorts } from '../bank/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { RevenuePorts } from '../revenue/ports.ts';
import type { Services as Common } from '../services.ts';
import type { ReceivablePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = CreditServices & {
  readonly reads: Pick<BankPorts['reads'], 'freshOn'> & Pick<RevenuePorts['reads'], 'lockedMonths'>;
  readonly watches: GroupWatches;
};

/** What it takes to say how far a customer may be trusted. */
export type CreditServices = Common & ReceivablePorts & { readonly reads: Pick<RecordPorts['reads'], 'records' | 'recordsById'> };
