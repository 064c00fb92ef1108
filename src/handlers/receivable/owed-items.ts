import { receivableScope, seesItem } from '../../domain/receivable/sight.ts';
import { toLocal } from '../../kernel/time.ts';
import type { OwedItems } from '../../processes/receivable/owed.ts';
import { isNoted } from './credit-note.ts';
import { creditOf } from './credit-of.ts';
import { contractHeld } from './gate-contract.ts';
import { inForce } from './merged-into.ts';
import type { Services } from './services.ts';
import { takenOffBesides } from './taken-off.ts';

/** What customers owe, as processes know it; `servicesOf` is asked only once a form names an item or a customer. */
export const owedItems = (servicesOf: () => Services): OwedItems => ({
  itemNumbered: async (number, { applicant, org }) => {
    const { reads } = servicesOf();
    const [item] = await reads.itemsByNumber([number.trim().toUpperCase()]);
    if (!item || !seesItem(org, applicant.id, item)) return null;
    const [customer] = await reads.customersNamed([item.customerId]);
    const { id, salesId, open, dueOn, dueDays, state } = item;
    return { id, number: item.number, customer: customer?.name ?? '—', salesId, open, dueOn, dueDays, isOpen: state === 'open' };
  },
  takenOffBesides: (by, item, { today }, self) => takenOffBesides(servicesOf(), by, item, { today, self }),
  hasNote: async (item, paper) => isNoted(await servicesOf().reads.receivableLinesOf(item), paper),
  holdsContract: async (contract, { now }) => {
    const services = servicesOf();
    return contractHeld(services, contract, toLocal(now, services.zone).date);
  },
  customerCalled: async (said, { applicant, org, now: at }) => {
    const services = servicesOf();
    const found = await services.reads.customersCalled(receivableScope(org, applicant.id), said.trim());
    const exact = found.filter(({ name, number }) => name === said.trim() || number === said.trim().toUpperCase());
    const now = await Promise.all((exact.length > 0 ? exact : found).map(({ id }) => inForce(services, id)));
    const [customer, ...others] = [...new Map(now.flatMap((one) => (one ? [[one.id, one] as const] : []))).values()];
    if (!customer || others.length > 0) return null;
    const credit = await creditOf(services, customer, toLocal(at, services.zone).date);
    const { id, unitId, number, name } = customer;
    const { owed, overdue, limit, termDays, score } = credit;
    const { override_days: longestOverride } = services.receivableRules.credit;
    return { id, unitId, number, name, owed, overdue, limit, termDays, score, longestOverride };
  },
});
