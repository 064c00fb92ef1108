import { order } from '../../kinds/order.ts';
import type { Kind } from '../../records/define.ts';
import type { ApiKind } from './api-kind.ts';
import type { Endpoint } from './endpoint.ts';
import { kindEndpoints } from './kind-endpoints.ts';
import { paymentEndpoints } from './payment-endpoints.ts';

/** What other programs may push into: a register is one line. */
const API_KINDS: readonly ApiKind[] = [
  { kind: order as unknown as Kind, many: 'orders', one: 'order', key: 'order_no', right: 'orders' },
];

export const ENDPOINTS: readonly Endpoint[] = [...API_KINDS.flatMap(kindEndpoints), ...paymentEndpoints];
