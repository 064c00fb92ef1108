import type { ExpensePorts } from '../expense/ports.ts';
import type { LedgerPorts } from '../ledgers/ports.ts';
import type { Services as Common } from '../services.ts';
import type { BudgetPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & BudgetPorts & LedgerPorts & Pick<ExpensePorts, 'expense'>;
