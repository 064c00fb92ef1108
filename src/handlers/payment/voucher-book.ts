import type { Share } from '../../domain/expense/shares.ts';
import { type BookedLine, type VoucherLine, voucherLines } from '../../domain/expense/voucher.ts';
import { personName, unitLabel } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { isId, type UnitId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { readOf } from '../expense/invoice-rows.ts';
import { processName } from '../services.ts';
import { type Book, type Cell, column, type Sheet } from '../sheet.ts';
import type { ClaimLine, PaidItem } from './ports.ts';
import type { Services } from './services.ts';

/** 记账凭证: what each payment is booked as, debit and credit of each branch equal, with every file of every line and its hash. */
export async function voucherBook(services: Services, org: Org, items: readonly PaidItem[], name: Text): Promise<Book> {
  const lines = wholeLines(await services.reads.claimLines(items.map(({ requestId }) => requestId)));
  const invoices = [...new Set(lines.flatMap(({ invoiceId }) => (invoiceId && isId('inv', invoiceId) ? [invoiceId] : [])))];
  const [rows, files] = await Promise.all([services.reads.invoices(invoices), services.reads.invoiceFiles(invoices)]);
  const read = new Map(rows.map((row) => [row.id, readOf(row).fields]));
  const linesOf = groupBy(lines, ({ requestId }) => requestId);
  const entries = items.map((item) => ({
    item,
    booked: entriesOf(services, org, item, linesOf.get(item.requestId) ?? [], read),
  }));
  return {
    name,
    sheets: [
      vouchers(services, org, entries),
      sums(
        org,
        entries.flatMap(({ booked }) => booked),
      ),
      {
        name: t('pay.sheet_files'),
        columns: [
          column(t('pay.col_number'), 18),
          column(t('pay.col_line'), 6),
          column(t('pay.col_amount'), 12),
          column(t('pay.col_invoice'), 24),
          column(t('pay.col_file'), 32),
          column(t('pay.col_hash'), 66),
        ],
        rows: items.flatMap(({ requestId, number }) =>
          (linesOf.get(requestId) ?? []).flatMap(({ line, amount, invoiceId }): readonly (readonly Cell[])[] => {
            const own = files.filter((file) => file.invoiceId === invoiceId);
            const begin: readonly Cell[] = [
              { written: number },
              { number: line + 1 },
              { amount },
              { written: (invoiceId && read.get(invoiceId)?.number) || '' },
            ];
            return own.length === 0
              ? [[...begin, { said: t('pay.no_file') }, null]]
              : own.map((file) => [...begin, { written: file.name }, { written: file.hash }]);
          }),
        ),
      },
    ],
  };
}

/** A line of a claim with the units that bear it. */
type WholeLine = Omit<ClaimLine, 'unitId'> & { readonly shares: readonly Share<UnitId>[] };

/** The shares of a line together: its invoice and its tax are one. */
const wholeLines = (lines: readonly ClaimLine[]): readonly WholeLine[] =>
  [...groupBy(lines, ({ requestId, line }) => `${requestId} ${line}`).values()].flatMap((parts): WholeLine[] => {
    const [first] = parts;
    return first
      ? [
          {
            ...first,
            amount: sumOf(parts.map(({ amount }) => amount)),
            shares: parts.map(({ unitId, amount }) => ({ who: unitId, amount })),
          },
        ]
      : [];
  });

type Fields = ReturnType<typeof readOf>['fields'];

/** A claim by its lines; an advance as money lent. What is not paid out settles advances. */
function entriesOf(
  { expense }: Services,
  org: Org,
  { unitId, amount }: PaidItem,
  lines: readonly WholeLine[],
  read: ReadonlyMap<string, Fields>,
): readonly VoucherLine[] {
  const { accounts } = expense.rules;
  const unit = org.unit(unitId)?.code ?? unitId;
  if (lines.length === 0)
    return [
      { unit, account: accounts.advance, side: 'debit', amount },
      { unit, account: accounts.bank, side: 'credit', amount },
    ];
  const booked = lines.map(
    (line): BookedLine => ({
      kind: line.kind,
      amount: line.amount,
      shares: line.shares.map(({ who, amount: share }) => ({ who: org.unit(who)?.code ?? unit, amount: share })),
      invoice: (line.invoiceId && read.get(line.invoiceId)) || null,
    }),
  );
  const total = sumOf(lines.map((line) => line.amount));
  return voucherLines(booked, cents(total > amount ? total - amount : 0n), accounts);
}

interface Entry {
  readonly item: PaidItem;
  readonly booked: readonly VoucherLine[];
}

const side = ({ side: of, amount }: Pick<VoucherLine, 'side' | 'amount'>): readonly Cell[] =>
  of === 'debit' ? [{ amount }, null] : [null, { amount }];

const vouchers = (services: Services, org: Org, entries: readonly Entry[]): Sheet => ({
  name: t('pay.vouchers'),
  columns: [
    column(t('pay.col_n'), 6),
    column(t('pay.col_day'), 12),
    column(t('pay.col_use'), 40),
    column(t('pay.col_unit'), 14),
    column(t('pay.col_account_name'), 34),
    column(t('pay.col_debit'), 12),
    column(t('pay.col_credit'), 12),
    column(t('pay.col_number'), 18),
    column(t('pay.col_remark'), 22),
  ],
  rows: entries.flatMap(({ item, booked }, index) =>
    booked.map((line): readonly Cell[] => [
      { number: index + 1 },
      item.paidAt === null ? null : { day: toLocal(item.paidAt, services.zone).date },
      {
        said: t('pay.voucher_use', {
          who: plain(personName(org, item.personId)),
          process: processName(services, item.process),
          title: fromJson(item.title) as Text,
        }),
      },
      { written: unitText(org, line.unit) },
      { written: line.account },
      ...side(line),
      { written: item.number },
      line.suggested ? { said: t('pay.suggested') } : null,
    ]),
  ),
});

/** By branch and account; the last row shows that debit is credit. */
function sums(org: Org, booked: readonly VoucherLine[]): Sheet {
  const groups = groupBy(booked, ({ unit, account, side: of }) => JSON.stringify([unit, of, account]));
  const totalOf = (of: readonly VoucherLine[], which: VoucherLine['side']) =>
    sumOf(of.flatMap((one) => (one.side === which ? [one.amount] : [])));
  return {
    name: t('pay.sheet_sums'),
    columns: [
      column(t('pay.col_unit'), 14),
      column(t('pay.col_account_name'), 34),
      column(t('pay.col_debit'), 14),
      column(t('pay.col_credit'), 14),
    ],
    rows: [
      ...[...groups.values()].flatMap((group): readonly (readonly Cell[])[] => {
        const [first] = group;
        return first
          ? [
              [
                { written: unitText(org, first.unit) },
                { written: first.account },
                ...side({ side: first.side, amount: totalOf(group, first.side) }),
              ],
            ]
          : [];
      }),
      [{ said: t('pay.col_total') }, null, { amount: totalOf(booked, 'debit') }, { amount: totalOf(booked, 'credit') }],
    ],
  };
}

function unitText(org: Org, code: string): string {
  const unit = org.units.find((one) => one.code === code) ?? org.unit(code as UnitId);
  return unit ? unitLabel(org, unit) : code;
}
