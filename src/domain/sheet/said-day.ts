import { addDays, type DayMinutes, type LocalDate, localDate } from '../../kernel/time.ts';
import type { SheetCell } from './cells-said.ts';
import { saidIn } from './said-cell.ts';

/** When a cell of a foreign file says something was; either part may be absent. `seconds`: since midnight. */
export interface SaidWhen {
  readonly day: LocalDate | null;
  readonly seconds: number | null;
}

/** Days without a year are read where the head of the file gives the period. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const DAY_ZERO = '1899-12-30' as LocalDate;
/** Serial numbers of sheets that are days of 1990 … 2100; smaller ones are rather something else. */
const SERIALS = [32_874, 73_050] as const;
const TIME = /(?:^|[ T日])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/u;

/** yyyy-MM-dd, yyyy/M/d, yyyy.M.d, yyyyMMdd, yyyy年M月d日, yy-MM-dd 星期X, serials of sheets, each with a time behind it or alone; null: neither. */
export function whenSaid(cell: SheetCell | undefined, period: Period | null = null): SaidWhen | null {
  if (typeof cell === 'number') return ofSerial(cell) ?? ofText(String(cell), period);
  const said = saidIn(cell);
  return said === '' ? null : ofText(said, period);
}

function ofSerial(cell: number): SaidWhen | null {
  if (cell > 0 && cell < 1) return { day: null, seconds: Math.round(cell * 86_400) };
  if (cell < SERIALS[0] || cell > SERIALS[1]) return null;
  const seconds = Math.round((cell % 1) * 86_400);
  return { day: addDays(DAY_ZERO, Math.floor(cell)), seconds: Number.isInteger(cell) ? null : seconds };
}

function ofText(said: string, period: Period | null): SaidWhen | null {
  const packed = /^(\d{8}) ?(\d{2}):?(\d{2}):?(\d{2})?$/u.exec(said);
  if (packed) return whenOf(dayOf(packed[1] ?? '', period), `${packed[2]}:${packed[3]}:${packed[4] ?? '00'}`);
  const digits = /^(\d{2})(\d{2})(\d{2})$/u.exec(said);
  if (digits && Number(digits[1]) < 24) return whenOf(null, `${digits[1]}:${digits[2]}:${digits[3]}`);
  const time = TIME.exec(said);
  const rest = (time ? said.slice(0, time.index) + (said[time.index] === '日' ? '日' : '') : said)
    .replace(/ ?\(?(?:星期|周)[一二三四五六日天]\)?/u, '')
    .trim();
  const day = rest === '' ? null : dayOf(rest, period);
  if (rest !== '' && day === null) return null;
  return whenOf(day, time ? `${time[1]}:${time[2]}:${time[3] ?? '00'}` : null);
}

function whenOf(day: LocalDate | null, time: string | null): SaidWhen | null {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return day === null && time === null ? null : { day, seconds: time === null ? null : hours * 3600 + minutes * 60 + seconds };
}

function dayOf(said: string, period: Period | null): LocalDate | null {
  const full = /^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(said) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(said);
  if (full) return localDate(yearOf(full[1] ?? ''), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(said);
  if (!short || !period) return null;
  const years = [...new Set([period.from, period.to].map((day) => Number(day.slice(0, 4))))];
  const days = years.flatMap((year) => localDate(year, Number(short[1]), Number(short[2])) ?? []);
  return days.find((day) => day >= period.from && day <= period.to) ?? null;
}

const yearOf = (said: string): number => (said.length === 2 ? 2000 + Number(said) : Number(said));

/** Minutes since midnight. */
export const minutesOf = (seconds: number): DayMinutes => Math.floor(seconds / 60);
