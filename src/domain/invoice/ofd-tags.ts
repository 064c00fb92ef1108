import { cents } from '../../kernel/money.ts';
import { kindOfCode } from './code-shape.ts';
import { foldText } from './fold-text.ts';
import type { Candidate, InvoiceFields } from './invoice.ts';
import { present } from './present.ts';
import { isTaxMark, readAmount, readDay } from './read-amount.ts';
import { redOfRemark } from './red-letter.ts';
import { allAt, everyNode, type XmlNode } from './xml-tree.ts';

/** Text of each TextObject by its id, over pages and templates. */
export type TextById = ReadonlyMap<string, string>;

/** What the tags of an OFD say: a name, and the ids of the pieces of text that stand for it. */
export function readOfdTags(root: XmlNode, texts: TextById, where: string): Candidate {
  const at = (name: string): string => {
    for (const node of everyNode(root)) if (node.name.toLowerCase() === name.toLowerCase()) return joined(node, texts);
    return '';
  };
  const code = foldText(at('InvoiceCode'));
  const [total, taxText, remark] = [readAmount(at('TaxInclusiveTotalAmount')), at('TaxTotalAmount'), at('Note')];
  const red = total !== null && total < 0n;
  return {
    source: 'ofd_tags',
    where,
    fields: present<Partial<InvoiceFields>>({
      kind: kindOfCode(code),
      code,
      number: foldText(at('InvoiceNo')),
      checkCode: foldText(at('InvoiceCheckCode')),
      issueDate: readDay(at('IssueDate')),
      buyerName: at('BuyerName'),
      buyerTaxId: foldText(at('BuyerTaxID')),
      sellerName: at('SellerName'),
      sellerTaxId: foldText(at('SellerTaxID')),
      net: readAmount(at('TaxExclusiveTotalAmount')),
      tax: isTaxMark(taxText) ? cents(0n) : readAmount(taxText),
      taxMark: isTaxMark(taxText) ? foldText(taxText) : undefined,
      total,
      remark,
      red: red ? true : undefined,
      redOf: red ? redOfRemark(remark) : undefined,
    }),
  };
}

/** One tag may name several pieces, `¥` and its digits, or a name split in two: they are joined in order, each once. */
function joined(node: XmlNode, texts: TextById): string {
  const ids = new Set(allAt(node, 'ObjectRef').map((ref) => ref.text));
  return [...ids]
    .map((id) => texts.get(id) ?? '')
    .join('')
    .trim();
}
