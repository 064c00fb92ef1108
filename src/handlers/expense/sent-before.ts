import type { Elsewhere, InvoiceFacts } from '../../domain/expense/facts.ts';
import { alikeKeys, useKeys } from '../../domain/expense/use-keys.ts';
import { present } from '../../domain/invoice/present.ts';
import type { FormContext } from '../../processes/define.ts';
import type { ExpenseReads, SentInvoice } from './ports.ts';
import { userText } from './user-text.ts';

type Senders = NonNullable<Elsewhere['senders']>;

/**
 * Who else sent one of these invoices, whatever became of it (O11): the same by number, by code and number, or by file; alike by seller, day and total where
 * one of the two has no number. A QR code that can be read gives the number. Of imported history nobody did.
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
  return invoices.flatMap((invoice): Senders => {
    const found = sent.flatMap((one) => {
      const [how, sender] = [howAlike(invoice, one), org.person(one.ownerId)];
      return how && sender ? [{ invoice: invoice.id, who: userText(org, sender.id, sender.unitId), how }] : [];
    });
    // What is certain is told first.
    return [...found.filter(({ how }) => how === 'same'), ...found.filter(({ how }) => how === 'alike')];
  });
}

function howAlike(invoice: InvoiceFacts, sent: SentInvoice): 'same' | 'alike' | null {
  const { number, code, sellerName, sellerTaxId, issueDate, total, hash } = sent;
  const other = present<Partial<InvoiceFacts['fields']>>({ number, code, sellerName, sellerTaxId, issueDate, total });
  const fields = { kind: 'unknown' as const, ...other };
  const keys = useKeys({ fields, files: hash === null ? [] : [hash] });
  if (useKeys(invoice).some((key) => keys.includes(key))) return 'same';
  const lacksNumber = number === null || invoice.fields.number === undefined;
  return lacksNumber && alikeKeys(invoice).some((key) => alikeKeys({ fields }).includes(key)) ? 'alike' : null;
}
