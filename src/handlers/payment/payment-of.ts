import { financeUnits } from '../../domain/org/finance-scope.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PaymentFile } from './ports.ts';
import type { Services } from './services.ts';

/** A batch as far as somebody may see it. */
export interface SeenPaymentFile extends PaymentFile {
  /** So many of it belong to units for which they are not finance. */
  readonly hidden: number;
}

/** A batch, for whoever is finance for any of what it pays (S4, S109): they see that part of it. Null for anybody else. */
export async function paymentFor(services: Services, org: Org, viewer: Person, id: string): Promise<SeenPaymentFile | null> {
  const units = new Set(financeUnits(org, viewer.id));
  if (units.size === 0) return null;
  const file = await services.reads.payment(id);
  const items = file?.items.filter(({ unitId }) => units.has(unitId)) ?? [];
  return file && items.length > 0 ? { ...file, items, hidden: file.items.length - items.length } : null;
}
