import type { BoardPorts } from '../board/ports.ts';
import type { OrderReads } from '../orders/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { OperationsWeekPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  BoardPorts &
  RecordPorts &
  OperationsWeekPorts & { readonly reads: Pick<OrderReads, 'punctuality'> };
