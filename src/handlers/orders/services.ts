import type { OrderAction } from '../../cards/orders/order-actions.ts';
import type { AbsencePorts } from '../absence/ports.ts';
import type { BankPorts } from '../bank/ports.ts';
import type { CustomerPorts } from '../customers/ports.ts';
import type { Press } from '../feature.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { ReminderPorts } from '../reminders/ports.ts';
import type { Services as Common } from '../services.ts';
import type { OrderPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  RecordPorts &
  ReceivablePorts &
  OrderPorts &
  Pick<AbsencePorts, 'watches'> &
  CustomerPorts & { readonly reads: Pick<BankPorts['reads'], 'bankAliases'> } & Pick<ReminderPorts, 'quietOf'>;

/** A pressed button of this feature. */
export type Of<D extends OrderAction['do']> = Press<Extract<OrderAction, { do: D }>>;
