import { type Cents, cents, minus } from '../../kernel/money.ts';
import type { ChainGap, StatementLine } from './statement.ts';

type Link = Pick<StatementLine, 'row' | 'account' | 'direction' | 'amount' | 'balance'>;

const moved = ({ direction, amount }: Link): Cents =>
  direction === 'in' ? amount : direction === 'out' ? minus(amount) : cents(0);

/**
 * Where the balances of an account do not follow from each other (balance before + in − out = balance). Files go up or down in time: the way in which
 * fewer links break is taken. Looked at only where every row has a balance, and not across a row that was refused.
 */
export function gapsOf(lines: readonly Link[], refused: readonly number[] = []): readonly ChainGap[] {
  const accounts = [...new Set(lines.map(({ account }) => account))];
  return accounts.flatMap((account) => {
    const own = lines.filter((line) => line.account === account);
    if (own.some(({ balance }) => balance === null)) return [];
    const [up, down] = [broken(own), broken(own.toReversed())];
    const gaps = down.length < up.length ? down : up;
    return gaps.filter(({ after, row }) => !refused.some((at) => (at - after) * (at - row) < 0));
  });
}

const broken = (lines: readonly Link[]): readonly ChainGap[] =>
  lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before) return [];
    const [due, found] = [cents((before.balance ?? 0n) + moved(line)), line.balance ?? cents(0)];
    return due === found ? [] : [{ after: before.row, row: line.row, due, found }];
  });
