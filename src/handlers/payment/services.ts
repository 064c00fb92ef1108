import type { ExpensePorts } from '../expense/ports.ts';
import type { Services as Common } from '../services.ts';
import type { PaymentPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & PaymentPorts & ExpensePorts;
