import type { ExpensePorts } from '../expense/ports.ts';
import type { HistoryPorts } from '../invoice-history/ports.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { RevenuePorts } from '../revenue/ports.ts';
import type { Services as Common } from '../services.ts';
import type { BankPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  BankPorts &
  ReceivablePorts &
  RecordPorts &
  HistoryPorts &
  Pick<ExpensePorts, 'expense'> & {
    readonly reads: Pick<RevenuePorts['reads'], 'lockedMonths'>;
  };
