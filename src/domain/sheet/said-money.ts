import { type Cents, cents } from '../../kernel/money.ts';
import type { SheetCell } from './cells-said.ts';
import { saidIn } from './said-cell.ts';

/** An amount of a foreign file in cents, signed; `none`: the cell is empty. */
export type SaidMoney = { readonly cents: Cents } | 'none' | 'unreadable' | 'too_many_decimals';

/** `1,234.50` `¥1,234.50` `1234.5元` `+10.00` `(10.00)` `-10` `3.9(CN)`; a number of a sheet as its digits say, whatever binary made of it. */
export function moneySaid(cell: SheetCell | undefined): SaidMoney {
  if (typeof cell === 'number') return ofNumber(cell);
  const said = saidIn(cell);
  if (said === '') return 'none';
  const bare = said
    .replace(/\([a-z]{2,3}\)$|^(?:cny|rmb|人民币)|(?:cny|rmb)$/giu, '')
    .replace(/[¥￥,\s]|元$/gu, '')
    .replace(/^\(([^()]+)\)$/u, '-$1')
    .replace(/^([+-])[¥￥]/u, '$1');
  const found = /^([+-]?)(\d{1,13})(?:\.(\d*))?$/u.exec(bare);
  if (!found) return 'unreadable';
  const decimals = (found[3] ?? '').replace(/0+$/u, '');
  if (decimals.length > 2) return 'too_many_decimals';
  const amount = BigInt(found[2] ?? '0') * 100n + BigInt(decimals.padEnd(2, '0'));
  return { cents: cents(found[1] === '-' ? -amount : amount) };
}

function ofNumber(cell: number): SaidMoney {
  const rounded = Math.round(cell * 100);
  if (!Number.isSafeInteger(rounded)) return 'unreadable';
  return Math.abs(cell * 100 - rounded) < 1e-4 ? { cents: cents(rounded) } : 'too_many_decimals';
}
