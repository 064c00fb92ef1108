import type { CustomerAction } from '../../cards/customers/customer-actions.ts';
import type { Press } from '../feature.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { CustomerPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & ReceivablePorts & CustomerPorts;

/** A pressed button of this feature. */
export type Of<D extends CustomerAction['do']> = Press<Extract<CustomerAction, { do: D }>>;
