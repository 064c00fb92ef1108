import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voucherLines } from '../../src/domain/expense/voucher.ts';
import { centsText } from '../../src/fields/raw.ts';
import type { RequestId } from '../../src/kernel/id.ts';
import { cents, sumOf } from '../../src/kernel/money.ts';
import { budgetAccount } from '../../src/ledgers/budget.ts';
import type { FormContext } from '../../src/processes/define.ts';
import { expense } from '../../src/processes/expense/expense.ts';
import { NO_CLAIMS } from '../../src/processes/expense/world.ts';
import { rules } from '../domain/expense/office.ts';
import { org, world } from '../fields/world.ts';

const c = { ...world, org, applicant: org.people[0] } as unknown as FormContext;

const line = fc.record({
  kind: fc.constantFrom(...rules.kinds.map(({ id }) => id)),
  day: fc.constantFrom('2026-10-31', '2026-11-20', '2026-11-23'),
  amount: fc.integer({ min: 1, max: 2_000_000 }),
  /** What finance leaves of it, in thousandths; null: nothing was taken off. */
  left: fc.option(fc.integer({ min: 0, max: 1000 })),
});
const advances = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 3 });

describe('报销的钱 (S97, S109, O13)', () => {
  it('S109 核减多少、冲抵多少都一样：明细合计=报销单=预算=凭证借方=凭证贷方，实付加冲抵等于合计', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), advances, async (lines, owed) => {
        const process = expense({
          rules,
          books: NO_CLAIMS,
          budget: async (wanted) => ({
            beyond: 'warn',
            uses: [],
            booked: wanted.map((one) => ({ ledger: 'budget', account: budgetAccount(one), amount: one.amount, limit: 'warn' })),
          }),
          advances: async () =>
            owed.map((amount, index) => ({
              requestId: `req_${index}` as RequestId,
              number: `JK${index}`,
              dueOn: '2026-12-01',
              owed: cents(amount),
            })),
        });
        const allowed = lines.map(({ amount, left }) => cents(left === null ? amount : Math.floor((amount * left) / 1000)));
        const rows = lines.map(({ kind, day, amount, left }, index) => ({
          kind,
          day,
          amount: centsText(cents(amount)),
          what: '用途',
          noInvoice: '没有票',
          ...(left === null ? {} : { allowed: centsText(allowed[index] ?? cents(0)) }),
        }));
        const checked = await process.check({ lines: JSON.stringify(rows) }, c, null);
        if (!checked.ok) throw new Error(JSON.stringify(checked.error));
        const { booking = {}, measures } = checked.value;
        const spent = booking.spent ?? [];
        const total = sumOf(allowed);
        expect(spent.map(({ amount }) => amount)).toEqual(allowed);
        expect(measures.total).toBe(total);
        const inLedger = (ledger: string) =>
          sumOf((booking.accounts ?? []).flatMap((one) => (one.ledger === ledger ? [one.amount] : [])));
        expect(inLedger('budget')).toBe(total);
        const offset = inLedger('advance');
        expect(cents((booking.payable?.amount ?? 0n) + offset)).toBe(total);
        expect(offset <= sumOf(owed.map(cents))).toBe(true);
        const voucher = voucherLines(
          spent.map(({ kind, amount }) => ({ kind, amount, shares: [{ who: 'SZ', amount }], invoice: null })),
          offset,
          rules.accounts,
        );
        const side = (of: 'debit' | 'credit') => sumOf(voucher.flatMap((one) => (one.side === of ? [one.amount] : [])));
        expect([side('debit'), side('credit')]).toEqual([total, total]);
      }),
      { numRuns: 150 },
    );
  });
});
