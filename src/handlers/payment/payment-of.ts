import { financeUnits } from '../../domain/org/finance-scope.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PaymentFile } from './ports.ts';
import type { Services } from './services.ts';

/** A batch, for whoever is finance for all it pays (S4, S109); null for anybody else. */
export async function paymentFor(services: Services, org: Org, viewer: Person, id: string): Promise<PaymentFile | null> {
  const units = new Set(financeUnits(org, viewer.id));
  if (units.size === 0) return null;
  const file = await services.reads.payment(id);
  return file?.items.every(({ unitId }) => units.has(unitId)) ? file : null;
}
