import { type Cents, minus, sumOf } from '../../kernel/money.ts';
import { moneySaid } from '../sheet/said-money.ts';
import type { Columns } from './columns-said.ts';
import type { StatementLine } from './statement.ts';

/** What the foot of a file states of its rows. */
export interface Foot {
  readonly in: Cents | null;
  readonly out: Cents | null;
  readonly count: number | null;
}

const FOOT =
  /^(?:(?:人民币)?合\s*计|总\s*计|-{5,}|小计|本页|累计|共\s*\d+\s*[笔条]|共计|以上|审核|复核|制表|打印|经办|说明|注:|注意|特别提示|温馨提示|备注:|声明|第\s*\d+\s*页|总交易单数|总笔数|收入合计|支出合计|收入笔数|支出笔数|#|截止到?此|导出信息|\*{3,})/u;

/** The head of the last row, which holds nothing but totals. */
const TOTALS = /^总交易单数$/u;

/** A row below the table that is no movement; null: it is a row of the table. `isEnd`: nothing of the table follows. */
export function footOf(
  said: readonly string[],
  next: readonly string[],
  columns: Columns,
): { readonly states: Partial<Foot>; readonly isEnd: boolean } | null {
  const first = said.find((one) => one !== '') ?? '';
  if (!FOOT.test(first)) return null;
  if (TOTALS.test(first)) return { states: { count: countIn(next[said.indexOf(first)] ?? '') }, isEnd: true };
  if (/^(?:本页|小计|累计)/u.test(first)) return { states: {}, isEnd: false };
  const line = said.join(' ');
  const [ins, outs] = [amountIn(said, columns.in), amountIn(said, columns.out)];
  const count = /(?:共|总计|合计)?\s*(\d+)\s*[笔条]/u.exec(line)?.[1];
  const both = /收入|支出/u.test(line);
  return {
    states: { ...(ins && { in: ins }), ...(outs && { out: outs }), ...(count && !both && { count: countIn(count) }) },
    isEnd: false,
  };
}

function amountIn(said: readonly string[], places: readonly number[] = []): Cents | null {
  const [at] = places;
  const money = at === undefined ? 'none' : moneySaid(said[at]);
  return typeof money === 'object' ? money.cents : null;
}

const countIn = (said: string): number | null => (/^\d{1,7}$/u.test(said) ? Number(said) : null);

/** Where what the foot states is not what the rows give. */
export function sumsOff(lines: readonly StatementLine[], foot: Foot) {
  const sum = (of: 'in' | 'out') => sumOf(lines.flatMap((line) => (line.direction === of ? [line.amount] : [])));
  const money = (['in', 'out'] as const).flatMap((of) => {
    const [said, found] = [foot[of], sum(of)];
    return said === null || said === found || said === minus(found) ? [] : [{ of, said: String(said), found: String(found) }];
  });
  const count =
    foot.count === null || foot.count === lines.length
      ? []
      : [{ of: 'count' as const, said: String(foot.count), found: String(lines.length) }];
  return [...money, ...count];
}
