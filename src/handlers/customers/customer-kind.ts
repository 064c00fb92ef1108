import { customer } from '../../kinds/customer.ts';
import type { Kind } from '../../records/define.ts';

/** The register of customers as every other kind. */
export const CUSTOMER = customer as unknown as Kind;
