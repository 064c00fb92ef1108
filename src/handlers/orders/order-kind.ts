import { contract } from '../../kinds/contract.ts';
import { customer } from '../../kinds/customer.ts';
import { order } from '../../kinds/order.ts';
import type { Kind } from '../../records/define.ts';

/** As the ground of records takes any kind. */
export const ORDER = order as unknown as Kind;
export const CUSTOMER = customer as unknown as Kind;
export const CONTRACT = contract as unknown as Kind;
