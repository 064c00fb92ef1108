import { readMoney } from '../domain/phrase/money.ts';
import { NUMBER_SIGNS, readNumber } from '../domain/phrase/number.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { type Cents, cents } from '../kernel/money.ts';

/** Nothing else may stand in a field for money: what stands beside an amount (打车86.5) could be a second one. */
const AMOUNT = new RegExp(
  `^(?:人民币|CNY|RMB)?\\s*[¥${NUMBER_SIGNS}\\d.,\\swWkK毛角分元块圆钱]+(?:人民币|CNY|RMB)?(?:[整正])?$`,
  'i',
);
/** Thousands with their commas, and cents at most. */
const WRITTEN = /^¥?\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s*(?:元|块钱?|圆|RMB|CNY)?$/i;

/** An amount of money as people type it, exact to the cent: 86.5, ¥1,200, 1.2万, 八十六块五, -30, (30). Null where it is none, or has parts of a cent. */
export function readAmount(text: string): Cents | null {
  const signed = signOf(plainSigns(text).trim());
  const written = WRITTEN.exec(signed.rest);
  if (written?.[1])
    return cents(
      signed.sign * (BigInt(written[1].replaceAll(',', '')) * 100n + BigInt((written[2] ?? '').padEnd(2, '0') || '0')),
    );
  if (!AMOUNT.test(signed.rest)) return null;
  const found = readMoney(
    signed.rest
      .replace(/^(?:人民币|CNY|RMB)/i, '¥')
      .replace(/CNY$/i, '元')
      .replace(/[整正]$/, ''),
  );
  return found === null ? null : cents(signed.sign * found);
}

/** A whole number: 3, 1,200, 十二, 3个. Null where it is none. */
export function readCount(text: string): number | null {
  const { sign, rest } = signOf(plainSigns(text).trim());
  const value = readNumber(rest.replace(/[个件台次人位名份张辆条页本套只天行]$/u, '').trim());
  return value !== null && Number.isInteger(value) ? Number(sign) * value : null;
}

/** A percentage: 12.5%, 12.5, 百分之五, 五成 is none. Null where it is none or has more than two decimals. */
export function readPercent(text: string): number | null {
  const { sign, rest } = signOf(plainSigns(text).trim());
  const bare = rest
    .replace(/^百分之/, '')
    .replace(/%$/, '')
    .trim();
  if (/\.\d{3,}/.test(bare)) return null;
  const value = readNumber(bare);
  return value === null ? null : Number(sign) * value;
}

function signOf(text: string): { readonly sign: bigint; readonly rest: string } {
  const inBrackets = /^\((.+)\)$/.exec(text);
  const found = inBrackets ?? /^(?:-|负)\s*(.+)$/.exec(text) ?? /^¥\s*-\s*(.+)$/.exec(text);
  return found?.[1] ? { sign: -1n, rest: found[1] } : { sign: 1n, rest: text.replace(/^\+/, '') };
}
