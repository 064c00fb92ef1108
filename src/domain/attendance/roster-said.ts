import { no, ok, type Result } from '../../kernel/result.ts';
import type { NamedShift } from './roster.ts';

/** A day off, as rosters write it. */
export const DAY_OFF = '休';
/** A day that is as the calendar has it: of it nothing is kept. */
export const AS_USUAL = '照常';
/** Before days that alone become what they say; the others of the month stay as they were. */
export const ONLY = '只改';
const OFF_TOO: ReadonlySet<string> = new Set(['休', '休息', '公休', '轮休', '例休', 'off', 'rest']);

export interface RosterFault {
  /** `form`: not to be read; `day`: the month has no such day; `twice`: a day said twice; `unknown`: no shift of this name. */
  readonly why: 'form' | 'day' | 'twice' | 'unknown' | 'empty';
  readonly said: string;
}

const PART = /^(\d{1,2})(?:[-~–—至到](\d{1,2}))?[日号]?:?([^\d\s].*)$/u;

/**
 * A month of somebody's roster as it is written: `1-5早，6-7休，8夜`. Days that are not named are as usual.
 * @param learned what rosters of the house call a shift beside the configuration, by `nameKey`
 * @returns the shift of each day by its name in the configuration, `休` for a day off, `照常` for one as usual
 */
export function readRoster(
  text: string,
  daysInMonth: number,
  shifts: readonly NamedShift[],
  learned: ReadonlyMap<string, string> = new Map(),
): Result<ReadonlyMap<number, string>, RosterFault> {
  const found = new Map<number, string>();
  const parts = text
    .normalize('NFKC')
    .split(/[\s,;、。]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return no({ why: 'empty', said: text });
  for (const part of parts) {
    const [, first, last, name = ''] = PART.exec(part) ?? [];
    if (first === undefined) return no({ why: 'form', said: part });
    const [from, to] = [Number(first), Number(last ?? first)];
    if (from < 1 || to > daysInMonth || to < from) return no({ why: 'day', said: part });
    const shift = shiftCalled(name, shifts) ?? shiftCalled(learned.get(nameKey(name)) ?? '', shifts);
    if (shift === null) return no({ why: 'unknown', said: name });
    for (let day = from; day <= to; day++) {
      if (found.has(day)) return no({ why: 'twice', said: String(day) });
      found.set(day, shift);
    }
  }
  return ok(found);
}

/** Whether only the days that are named change (`ONLY`), and what is said of them. */
export function onlySaid(text: string): { readonly isOnly: boolean; readonly days: string } {
  const said = text.normalize('NFKC').trim();
  return said.startsWith(ONLY)
    ? { isOnly: true, days: said.slice(ONLY.length).replace(/^[\s:,]+/u, '') }
    : { isOnly: false, days: text };
}

/** A name without what does not tell it from another: 早班 is 早. */
export const nameKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/班$/u, '');

/** The shift that is called so, by its name in the configuration; `休` for a day off, `照常` for one as usual; null: none. */
export function shiftCalled(said: string, shifts: readonly NamedShift[]): string | null {
  const wanted = nameKey(said);
  if (wanted === AS_USUAL) return AS_USUAL;
  if (OFF_TOO.has(wanted)) return DAY_OFF;
  return shifts.find(({ name, also }) => [name, ...also].some((one) => nameKey(one) === wanted))?.name ?? null;
}

/** Days in order as a roster writes them, alike ones beside each other in one: `1-5早 6-7休`. */
export function tellRoster(days: readonly (readonly [day: number, said: string])[]): string {
  const runs: { from: number; to: number; said: string }[] = [];
  for (const [day, said] of days) {
    const last = runs.at(-1);
    if (last && last.said === said && last.to === day - 1) last.to = day;
    else runs.push({ from: day, to: day, said });
  }
  return runs.map(({ from, to, said }) => `${from === to ? from : `${from}-${to}`}${said}`).join(' ');
}
