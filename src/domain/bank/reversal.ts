import { payerName } from './payer-name.ts';

/** So many days back a receipt may be taken back. */
export const REVERSAL_DAYS = 15;

interface Earlier {
  readonly payer: string;
  readonly payerAccount: string;
  readonly state: string;
}

/**
 * The receipt that a line takes back, of earlier ones of the same account and sum, the latest first; null: nobody can say which. Where the line names a
 * payer, it is theirs; where it names none, only if all are of one payer. What is not booked yet goes first.
 */
export function takenBackBy<L extends Earlier>(line: Pick<Earlier, 'payer' | 'payerAccount'>, earlier: readonly L[]): L | null {
  const there = earlier.filter(({ state }) => state !== 'reversed' && state !== 'other');
  const [account, name] = [line.payerAccount, payerName(line.payer)];
  const theirs = there.filter((one) =>
    account !== '' && one.payerAccount !== '' ? one.payerAccount === account : name !== '' && payerName(one.payer) === name,
  );
  const among = account === '' && name === '' ? there : theirs;
  const payers = new Set(among.map((one) => `${payerName(one.payer)}|${one.payerAccount}`));
  return payers.size === 1 ? (among.find(({ state }) => state !== 'matched') ?? among[0] ?? null) : null;
}
