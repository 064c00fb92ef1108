import { addDays, type LocalDate, localDate, weekday } from '../../kernel/time.ts';

/** When a backup was made, as its name says it: the wall clock of the business zone. */
export interface BackupTime {
  readonly day: LocalDate;
  /** Seconds since midnight. */
  readonly second: number;
}

export interface Rotation {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

const NAME = /^erwang-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/;

/** `erwang-20261123-033000.db`; names sort as the backups were made. */
export function backupName({ day, second }: BackupTime): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `erwang-${day.replaceAll('-', '')}-${two(second / 3600)}${two((second / 60) % 60)}${two(second % 60)}.db`;
}

/** Null: not one of ours, and never touched. */
export function backupTime(name: string): BackupTime | null {
  const [, ...numbers] = NAME.exec(name)?.map(Number) ?? [];
  const [year, month, date, hour, minute, second] = numbers as [number, number, number, number, number, number];
  const day = numbers.length === 6 ? localDate(year, month, date) : null;
  return day && hour < 24 && minute < 60 && second < 60 ? { day, second: (hour * 60 + minute) * 60 + second } : null;
}

/**
 * Backups that need not be kept: all but the newest of each of the last days, weeks (Monday to Sunday) and months that have one. Counted by what is
 * there, never by today's date, so that a wrong clock throws nothing away. The newest of all is always kept.
 */
export function expendable(names: readonly string[], { daily, weekly, monthly }: Rotation): readonly string[] {
  const ours = names
    .flatMap((name) => {
      const time = backupTime(name);
      return time ? [{ name, time }] : [];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
  const kept = new Set<string>();
  const keep = (count: number, periodOf: (day: LocalDate) => string): void => {
    const met = new Set<string>();
    for (const { name, time } of ours) {
      const period = periodOf(time.day);
      if (met.has(period)) continue;
      if (met.size === count) return;
      met.add(period);
      kept.add(name);
    }
  };
  keep(Math.max(daily, 1), (day) => day);
  keep(weekly, (day) => addDays(day, 1 - weekday(day)));
  keep(monthly, (day) => day.slice(0, 7));
  return ours.flatMap(({ name }) => (kept.has(name) ? [] : [name]));
}
