import type { Elsewhere, InvoiceFacts } from '../../domain/expense/facts.ts';
import { alikeKeys, useKeys } from '../../domain/expense/use-keys.ts';
import type { FormContext } from '../../processes/define.ts';
import { fieldsOf } from './invoices-beside.ts';
import type { ExpenseReads } from './ports.ts';
import { userText } from './user-text.ts';

type Senders = NonNullable<Elsewhere['senders']>;

/**
 * Who else sent one of these invoices, whatever became of it (O11): the same by number, by code and number, or by file; alike by seller, day and total where
 * one of the two has no number; of each invoice one of them. A QR code that can be read gives the number. Of imported history nobody did.
 */
export async function sentBefore(
  invoices: readonly InvoiceFacts[],
  { applicant, org }: Pick<FormContext, 'applicant' | 'org'>,
  reads: Pick<ExpenseReads, 'sentByOthers'>,
): Promise<Senders> {
  if (invoices.length === 0) return [];
  const all = invoices.map(({ fields }) => fields);
  const sent = await reads.sentByOthers(applicant.id, {
    numbers: all.flatMap(({ number }) => number ?? []),
    hashes: invoices.flatMap(({ files }) => files),
    sellers: all.flatMap(({ sellerTaxId, sellerName }) => [sellerTaxId ?? [], sellerName ?? []].flat()),
    days: all.flatMap(({ issueDate }) => issueDate ?? []),
    totals: all.flatMap(({ total }) => total ?? []),
  });
  const others = sent.flatMap(({ ownerId, hash, ...one }) => {
    const sender = org.person(ownerId);
    const fields = fieldsOf(one);
    return sender ? [{ sender, ...knownBy({ fields, files: hash === null ? [] : [hash] }) }] : [];
  });
  return invoices.flatMap((invoice): Senders => {
    const own = knownBy(invoice);
    const same = others.find((one) => haveOneOf(one.same, own.same));
    // What is certain is told first.
    const found = same ?? others.find((one) => !(one.isNumbered && own.isNumbered) && haveOneOf(one.alike, own.alike));
    if (!found) return [];
    const { sender } = found;
    return [{ invoice: invoice.id, who: userText(org, sender.id, sender.unitId), how: same ? 'same' : 'alike' }];
  });
}

/** By what an invoice is the same as another, and by what it may be. */
const knownBy = (invoice: Parameters<typeof useKeys>[0]) => ({
  same: useKeys(invoice),
  alike: alikeKeys(invoice),
  isNumbered: invoice.fields.number !== undefined,
});

const haveOneOf = (some: readonly string[], others: readonly string[]): boolean => some.some((key) => others.includes(key));
