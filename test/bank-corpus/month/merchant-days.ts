import { booked, type Case, plainItem, queue, received, someone, withNumber } from './case.ts';
import { MERCHANTS } from './draw-world.ts';
import type { MonthReceipt } from './month.ts';

/** 0.6 %, to the fen. */
const feeOf = (cents: bigint): bigint => (cents * 6n + 500n) / 1000n;

/** Scanned at the counter: the wallet knows no payer, the order says the number. */
export const walletReceipt: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer, ({ cents }) => cents <= 6_000_000n);
  if (!customer || !item) return null;
  const named = scene.random.odds(0.8);
  return {
    line: received(item.cents, { memo: named ? withNumber(scene, item.number) : '购车定金' }),
    outcome: named ? booked(customer.id, scene.books.whole([item])) : queue(),
    account: scene.random.pick(MERCHANTS),
  };
};

/** What the wallet pays into the bank for one day: the day's receipts less their fees. */
export function settlementOf(
  merchant: string,
  day: string,
  on: string,
  receipts: readonly MonthReceipt[],
): MonthReceipt['line'] | null {
  const cents = receipts
    .filter(({ account, line }) => account === merchant && line.on === day && line.direction === 'in')
    .reduce((sum, { line }) => sum + line.cents - feeOf(line.cents), 0n);
  if (cents <= 0n) return null;
  return {
    ...received(cents, {
      payer: '财付通支付科技有限公司',
      payerAccount: '243300133',
      memo: `商户${merchant}结算款${day.replaceAll('-', '')}`,
    }),
    on,
    time: '09:05:00',
    serial: `S${merchant}${day.replaceAll('-', '')}`,
    balance: 0n,
  };
}
