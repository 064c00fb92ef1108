import { timeText } from '../../kernel/time.ts';
import { minutesOf } from '../sheet/said-day.ts';
import type { StatementLine } from './statement.ts';

/** Shorter ones, and those of one sign, are numbers of vouchers that come again. */
const SHORTEST_SERIAL = 8;
const isTelling = (serial: string): boolean => serial.length >= SHORTEST_SERIAL && !/^(.)\1*$/u.test(serial);

/**
 * By what a line is known again (Q6, Q7): its serial; else the balance behind it; else all it says. What is alike within a file is counted, so that real
 * payments of one sum on one day are kept all, and a later, fuller export of that day adds only what is new. The sum stands beside the serial, for a transfer
 * and its fee may share one.
 */
export function keysOf(lines: readonly StatementLine[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = wordsOf(line).join('|');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}|${count}`;
  });
}

/** By what a key knows its line: two files that know theirs by something else cannot tell what they share. */
export const formOf = (key: string): string => key.slice(0, 1);

function wordsOf(line: StatementLine): readonly string[] {
  const { account, on, seconds, direction, amount, balance, serial, payer, payerAccount, memo } = line;
  const moved = `${direction}${amount}`;
  if (isTelling(serial)) return ['s', account, serial, moved];
  if (balance !== null) return ['b', account, on, moved, String(balance), serial];
  const time = seconds === null ? '' : `${timeText(minutesOf(seconds))}:${seconds % 60}`;
  return ['w', account, on, time, moved, payer || payerAccount, memo, serial];
}
