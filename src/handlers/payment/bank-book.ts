import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { processName } from '../services.ts';
import { type Book, type Cell, column } from '../sheet.ts';
import { paymentFor } from './payment-of.ts';
import type { Services } from './services.ts';

const COLUMNS = [
  column(t('pay.col_n'), 6),
  column(t('pay.col_name'), 14),
  column(t('pay.col_no'), 10),
  column(t('pay.col_unit'), 16),
  column(t('pay.col_account'), 24),
  column(t('pay.col_amount'), 14),
  column(t('pay.col_use'), 32),
  column(t('pay.col_number'), 18),
];

/** 银行付款表: one row each of what is to be paid; accounts are with finance, and their column stays empty. */
export async function bankBook(services: Services, org: Org, viewer: Person, id: string): Promise<Book | null> {
  const file = await paymentFor(services, org, viewer, id);
  if (!file) return null;
  const items = file.items.filter(({ state }) => state !== 'failed');
  const rows = items.map(({ personId, unitId, amount, number, process, title }, index): readonly Cell[] => [
    { number: index + 1 },
    { written: personName(org, personId) },
    { written: org.person(personId)?.employeeNo ?? '' },
    { written: unitName(org, unitId) ?? '' },
    null,
    { amount },
    { said: t('pay.told_use', { process: processName(services, process), title: fromJson(title) as Text }) },
    { written: number },
  ]);
  const total = sumOf(items.map(({ amount }) => amount));
  return {
    name: t('pay.file_name', { number: plain(file.payment.number) }),
    sheets: [
      {
        name: t('pay.sheet'),
        columns: COLUMNS,
        rows: [...rows, [null, { said: t('pay.col_total') }, null, null, null, { amount: total }, null, null]],
      },
    ],
  };
}
