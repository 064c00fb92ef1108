import type { InvoiceFacts, KeyUse, NeighbourFacts } from '../../domain/expense/facts.ts';
import { alikeKeys, numberKey } from '../../domain/expense/use-keys.ts';
import { present } from '../../domain/invoice/present.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { RequestId } from '../../kernel/id.ts';
import { plain } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import type { ExpenseReads, SentInvoice, UsedInvoice } from './ports.ts';
import { userText } from './user-text.ts';

/** Invoices of others that look the same (K5) or have the same number however it was read, and those of the same sellers by the same person or branch (C9). */
export async function invoicesBeside(
  invoices: readonly InvoiceFacts[],
  {
    applicant,
    org,
    self,
    days,
  }: { readonly applicant: Person; readonly org: Org; readonly self: RequestId | null; readonly days: number },
  reads: ExpenseReads,
): Promise<{ readonly alike: readonly KeyUse[]; readonly neighbours: readonly NeighbourFacts[] }> {
  const but = invoices.map(({ id }) => id);
  const others = (used: readonly UsedInvoice[]) => used.filter(({ requestId }) => requestId === null || requestId !== self);
  const numbers = invoices.flatMap(({ fields }) => fields.number ?? []);
  const sellers = [
    ...new Set(invoices.flatMap(({ fields }) => [fields.sellerTaxId, fields.sellerName].filter((one) => one !== undefined))),
  ];
  const issued = invoices.flatMap(({ fields }) => fields.issueDate ?? []).sort();
  const [first, last] = [issued[0], issued.at(-1)];
  const around = sellers.length > 0 && first && last ? { from: addDays(first, -days), to: addDays(last, days) } : null;
  const totals = invoices.flatMap(({ fields }) => fields.total ?? []);
  const [numbered, same, near] = await Promise.all([
    numbers.length > 0 ? reads.usedByNumber(numbers, but) : [],
    around ? reads.alikeInvoices({ sellers, days: issued, totals, but }) : [],
    around ? reads.invoicesNear({ sellers, ...around, person: applicant.id, unit: applicant.unitId, but }) : [],
  ]);
  return {
    alike: [
      ...others(numbered).flatMap((one) => usesBy(one, [numberKey(fieldsOf(one))], org)),
      ...others(same).flatMap((one) => usesBy(one, alikeKeys({ fields: fieldsOf(one) }), org)),
    ],
    neighbours: others(near).flatMap((one): readonly NeighbourFacts[] => {
      const { number, code, sellerTaxId, sellerName } = fieldsOf(one);
      return number
        ? [present<NeighbourFacts>({ number, code, sellerTaxId, sellerName, issueDate: one.issueDate, claim: one.claim ?? '' })]
        : [];
    }),
  };
}

function usesBy(one: UsedInvoice, keys: readonly (string | null)[], org: Org): readonly KeyUse[] {
  const { requestId, personId, unitId, claim, said } = one;
  const who = said === null ? userText(org, personId, unitId) : plain(said);
  return keys.flatMap((key) => (key === null ? [] : [{ key, requestId, number: claim ?? '', personId, unitId, who }]));
}

/** What is known of an invoice of others, as it is compared with one's own; of what kind it is says nothing here. */
export const fieldsOf = ({
  number,
  code,
  sellerName,
  sellerTaxId,
  issueDate,
  total,
}: Omit<SentInvoice, 'ownerId' | 'hash'>): InvoiceFacts['fields'] => ({
  kind: 'unknown',
  ...present<Partial<InvoiceFacts['fields']>>({ number, code, sellerName, sellerTaxId, issueDate, total }),
});
