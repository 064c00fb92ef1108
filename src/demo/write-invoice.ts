/** An invented e-invoice of the demo's past, as the XML that its seller would send. Amounts in cents, without tax. */
export function demoInvoice(of: {
  readonly number: string;
  readonly day: string;
  readonly seller: readonly [name: string, taxId: string];
  readonly buyer: readonly [name: string, taxId: string];
  readonly item: string;
  readonly cents: number;
}): Uint8Array {
  const yuan = (of.cents / 100).toFixed(2);
  const el = (name: string, ...inner: readonly string[]): string => `<${name}>${inner.join('')}</${name}>`;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>${el(
      'EInvoice',
      el(
        'Header',
        el('EIid', of.number),
        el('Version', '0.32'),
        el(
          'InherentLabel',
          el('InIssuType', el('LabelCode', 'Y'), el('LabelName', '蓝字发票')),
          el('GeneralOrSpecialVAT', el('LabelCode', '02'), el('LabelName', '普通发票')),
        ),
      ),
      el(
        'EInvoiceData',
        el('SellerInformation', el('SellerIdNum', of.seller[1]), el('SellerName', of.seller[0])),
        el('BuyerInformation', el('BuyerIdNum', of.buyer[1]), el('BuyerName', of.buyer[0])),
        el('BasicInformation', el('TotalAmWithoutTax', yuan), el('TotalTaxAm', '0.00'), el('TotalTax-includedAmount', yuan)),
        el(
          'IssuItemInformation',
          el('ItemName', of.item),
          el('Quantity', '1'),
          el('UnPrice', yuan),
          el('Amount', yuan),
          el('TaxRate', '免税'),
          el('ComTaxAm', '0.00'),
          el('TotaltaxIncludedAmount', yuan),
        ),
      ),
      el('TaxSupervisionInfo', el('InvoiceNumber', of.number), el('IssueTime', of.day)),
    )}`,
  );
}
