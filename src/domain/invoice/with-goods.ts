import { sumOf } from '../../kernel/money.ts';
import type { ReadInvoice } from './invoice.ts';
import { refersToList } from './printed-words.ts';

/** An invoice that says 详见销货清单 with the goods of its list, where these come to its net amount; else as it is. */
export function withGoods(invoice: ReadInvoice, list: ReadInvoice): ReadInvoice {
  const { lines = [], net } = invoice.fields;
  const { kind, lines: goods = [] } = list.fields;
  const isTold = lines.length > 0 && !refersToList(lines);
  if (kind !== 'sales_list' || goods.length === 0 || isTold || net !== sumOf(goods.map(({ amount }) => amount))) return invoice;
  const where = list.from.lines;
  return {
    ...invoice,
    fields: { ...invoice.fields, lines: goods },
    from: { ...invoice.from, ...(where ? { lines: where } : {}) },
  };
}
