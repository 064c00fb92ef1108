import type { BankPorts } from '../bank/ports.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordImportPorts } from '../record-import/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { ApiPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  RecordPorts &
  BankPorts &
  ReceivablePorts &
  ApiPorts & { readonly reads: Pick<RecordImportPorts['reads'], 'recordsWithKeys' | 'recordsNumbered'> };
