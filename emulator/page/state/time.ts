/** The office lives in one zone (+08:00, no summer time), whatever machine the page is looked at from. */
const ZONE = 'Asia/Shanghai';
const OFFSET = 8 * 3_600_000;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hourCycle: 'h23', ...options });
const hm = parts({ hour: '2-digit', minute: '2-digit' });
const hms = parts({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const md = parts({ month: 'long', day: 'numeric' });
const ymd = parts({ year: 'numeric', month: 'long', day: 'numeric' });
const week = parts({ weekday: 'short' });

const dayNumber = (ms: number) => Math.floor((ms + OFFSET) / DAY);

export const clockTime = (ms: number): string => hm.format(ms);
export const clockSeconds = (ms: number): string => hms.format(ms);
export const weekday = (ms: number): string => week.format(ms);
export const longDay = (ms: number): string => ymd.format(ms);

const yearOf = (ms: number) => new Date(ms + OFFSET).getUTCFullYear();

/** 今天 / 昨天 / 11月23日 周一 / 2025年11月23日. Without `now` the day is always named. */
export function dayName(ms: number, now?: number): string {
  if (now === undefined) return `${md.format(ms)} ${week.format(ms)}`;
  const back = dayNumber(now) - dayNumber(ms);
  if (back === 0) return '今天';
  if (back === 1) return '昨天';
  return yearOf(ms) === yearOf(now) ? `${md.format(ms)} ${week.format(ms)}` : ymd.format(ms);
}

export const separator = (ms: number, now: number): string => `${dayName(ms, now)} ${clockTime(ms)}`;

/** Short form for a chat row: the time today, else the day. */
export function rowTime(ms: number, now: number): string {
  const back = dayNumber(now) - dayNumber(ms);
  if (back === 0) return clockTime(ms);
  if (back === 1) return '昨天';
  return yearOf(ms) === yearOf(now) ? md.format(ms) : ymd.format(ms);
}

export const sameDay = (a: number, b: number): boolean => dayNumber(a) === dayNumber(b);

/** The next 9:00 in the office after `now`. */
export function nextNine(now: number): number {
  const today = dayNumber(now) * DAY - OFFSET + 9 * HOUR;
  return today > now ? today : today + DAY;
}

/** For `<input type="datetime-local">`, both ways. */
export const toLocalField = (ms: number): string => new Date(ms + OFFSET).toISOString().slice(0, 16);
export const fromLocalField = (text: string): number => Date.parse(`${text}:00Z`) - OFFSET;
