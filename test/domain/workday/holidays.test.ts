import chineseDays from 'chinese-days';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { dayKind } from '../../../src/domain/workday/calendar.ts';
import { eachDay, parts, weekday } from '../../../src/kernel/time.ts';
import { day, holidayYear, ordinary } from './calendars.ts';

const official = [2024, 2025, 2026];

describe('the holidays of the State Council', () => {
  it.each(official)('O5 every day of %i is off or on exactly as tyme4ts and chinese-days have it', (year) => {
    for (const date of eachDay(day(`${year}-01-01`), day(`${year}-12-31`))) {
      const info = dayKind(ordinary, date);
      const { year: y, month, day: d } = parts(date);
      const legal = LegalHoliday.fromYmd(y, month, d);
      const tyme = legal ? (legal.isWork() ? 'work' : 'off') : weekday(date) > 5 ? 'off' : 'work';
      const ours = info.workMinutes > 0 ? 'work' : 'off';
      expect([date, ours]).toEqual([date, tyme]);
      expect([date, ours === 'work']).toEqual([date, chineseDays.isWorkday(date)]);
      expect([date, info.kind === 'makeup']).toEqual([date, legal?.isWork() ?? false]);
      if (chineseDays.isInLieu(date)) expect([date, info.rest]).toEqual([date, 'swapped']);
    }
  });

  it.each([
    [2024, 11],
    [2025, 13],
    [2026, 13],
    [2027, 13],
  ])('%i has %i statutory days, those of the moon where the moon is', (year, count) => {
    const statutory = holidayYear(year).holidays.flatMap((h) => h.statutory);
    expect(statutory).toHaveLength(count);
    expect([...statutory].sort()).toEqual(byTheMoon(year));
  });

  it.each([2024, 2025, 2026])(
    'in %i every swapped rest day is paid by a make-up workday or a statutory day on a weekend',
    (year) => {
      const all = holidayYear(year).holidays;
      const onWeekend = all.flatMap((h) => h.statutory).filter((d) => weekday(d) > 5).length;
      const swapped = all.flatMap((h) => h.swapped);
      expect(swapped.length).toBe(all.flatMap((h) => h.work).length + onWeekend);
      // chinese-days knows only those exchanged for a make-up workday
      expect(swapped.filter((d) => chineseDays.isInLieu(d)).length).toBe(all.flatMap((h) => h.work).length);
    },
  );

  it('2026 has 33 days off in holidays and 6 make-up workdays, as the notice says', () => {
    const all = holidayYear(2026).holidays;
    expect(all.flatMap((h) => eachDay(h.from, h.to))).toHaveLength(33);
    expect(all.flatMap((h) => h.work)).toHaveLength(6);
  });

  it('2027 is provisional: nothing is swapped and no make-up day is invented', () => {
    const year = holidayYear(2027);
    expect(year.source).toBe('provisional');
    expect(year.holidays.flatMap((h) => [...h.swapped, ...h.work])).toEqual([]);
    expect(dayKind(ordinary, day('2027-03-03')).provisional).toBe(true);
    expect(dayKind(ordinary, day('2026-12-31')).provisional).toBe(false);
  });

  it('a year without a file keeps the fixed statutory days and is provisional', () => {
    expect(dayKind(ordinary, day('2030-10-01'))).toMatchObject({ kind: 'holiday', statutory: true, provisional: true });
    expect(dayKind(ordinary, day('2030-10-08'))).toMatchObject({ kind: 'workday', provisional: true });
    expect(dayKind(ordinary, day('2023-05-02')).statutory).toBe(false);
  });
});

/** The statutory days computed with a lunar calendar that is not ours (《全国年节及纪念日放假办法》). */
function byTheMoon(year: number): string[] {
  const reformed = year >= 2025;
  const out = ['01-01', '05-01', '10-01', '10-02', '10-03', ...(reformed ? ['05-02'] : [])].map((md) => `${year}-${md}`);
  for (const date of eachDay(day(`${year}-01-01`), day(`${year}-12-31`))) {
    const { month, day: d } = parts(date);
    const solar = SolarDay.fromYmd(year, month, d);
    const lunar = solar.getLunarDay();
    const md = `${lunar.getMonth()}-${lunar.getDay()}`;
    const tomorrow = solar.next(1).getLunarDay();
    const eve = tomorrow.getMonth() === 1 && tomorrow.getDay() === 1;
    const qingming = solar.getTermDay().getName() === '清明' && solar.getTermDay().getDayIndex() === 0;
    if (['1-1', '1-2', '1-3', '5-5', '8-15'].includes(md) || (eve && reformed) || qingming) out.push(date);
  }
  return out.sort();
}
