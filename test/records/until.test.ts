import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workSpans } from '../../src/domain/workday/work-calendar.ts';
import { type Instant, instant, type LocalDate, toInstant, toLocal, type Zone } from '../../src/kernel/time.ts';
import type { Span, Until } from '../../src/records/define.ts';
import { dueAt } from '../../src/records/until.ts';
import { ordinary } from '../domain/workday/calendars.ts';

const ZONE = 'Asia/Shanghai' as Zone;
/** `11-23 10:00` or `11-23 10:00:30` of 2026 in the office's time. Monday is 11-23; work is 09:00–12:00 and 13:30–18:00. */
const at = (text: string): Instant => {
  const [day = '', time = ''] = text.split(' ');
  return instant(Date.parse(`2026-${day}T${time.length === 5 ? `${time}:00` : time}+08:00`));
};
const shown = (moment: Instant): string => new Date(moment + 8 * 3_600_000).toISOString().slice(5, 19).replace('T', ' ');
const pausesOf = (text: string) =>
  text
    .split(',')
    .filter((one) => one !== '')
    .map((one) => {
      const [from = '', to = ''] = one.split('~').map((part) => part.trim());
      return { from: at(from), to: at(to) };
    });
const due = (from: string, within: Span, pauses = ''): string =>
  shown(dueAt({ from: at(from), within, without: pausesOf(pauses) }, ordinary, ZONE));

describe('到什么时候为止', () => {
  it.each<[string, string, Span, string]>([
    ['当天', '11-23 10:00', '2h', '11-23 12:00:00'],
    ['跨午休', '11-23 11:00', '2h', '11-23 14:30:00'],
    ['跨夜', '11-23 17:00', '2h', '11-24 10:00:00'],
    ['周五傍晚跨周末', '11-27 17:00', '2h', '11-30 10:00:00'],
    ['周六提的从周一算', '11-28 10:00', '1h', '11-30 10:00:00'],
    ['下班后提的从次日算', '11-23 21:00', '2h', '11-24 11:00:00'],
    ['午休里提的从下午算', '11-23 12:40', '1h', '11-23 14:30:00'],
    ['正好填满一段，落在段尾', '11-23 15:00', '3h', '11-23 18:00:00'],
    ['工作日', '11-27 17:00', '2wd', '12-01 17:00:00'],
    ['周六提的，工作日从周一起', '11-28 10:00', '1wd', '12-01 09:00:00'],
    ['自然日', '11-23 10:00', '30d', '12-23 10:00:00'],
    ['国庆前', '09-30 17:00', '2h', '10-08 10:00:00'],
    ['国庆前，工作日', '09-30 17:00', '1wd', '10-08 17:00:00'],
    ['调休的周六要上班', '10-09 17:00', '2h', '10-10 10:00:00'],
    ['零工作日就是此刻', '11-23 10:00', '0wd', '11-23 10:00:00'],
    ['秒数不计', '11-23 10:00:30', '2h', '11-23 12:00:00'],
  ])('%s：%s + %s → %s', (_, from, within, expected) => {
    expect(due(from, within)).toBe(expected);
  });

  it('某一天是到当天结束', () => {
    expect(shown(dueAt('2026-11-24' as LocalDate, ordinary, ZONE))).toBe('11-24 23:59:00');
  });

  it.each<[string, string, Span, string, string]>([
    ['停一小时', '11-23 10:00', '2wd', '11-23 11:00~11-23 12:00', '11-25 11:00:00'],
    ['停过周末，只算两头的工作时间', '11-27 10:00', '2wd', '11-27 17:00~11-30 10:00', '12-01 12:00:00'],
    ['停过午休', '11-23 11:00', '2h', '11-23 11:30~11-23 14:00', '11-23 15:30:00'],
    ['只停在夜里，不延', '11-23 17:00', '2h', '11-23 18:00~11-24 09:00', '11-24 10:00:00'],
    ['停整整一个工作日', '11-23 10:00', '2wd', '11-23 18:00~11-24 18:00', '11-26 10:00:00'],
    ['到期后才停，不延', '11-23 10:00', '2h', '11-23 13:30~11-23 15:00', '11-23 12:00:00'],
    ['正好到期时停，不延', '11-23 10:00', '2h', '11-23 12:00~11-23 15:00', '11-23 12:00:00'],
    ['第二段因为第一段才赶上', '11-23 10:00', '2h', '11-23 10:30~11-23 11:30,11-23 14:00~11-23 14:15', '11-23 14:45:00'],
    ['停过国庆', '09-30 16:00', '4h', '09-30 17:00~10-08 10:00', '10-08 14:30:00'],
    ['自然日停的是钟点', '11-23 10:00', '30d', '11-24 10:00~11-26 22:00', '12-25 22:00:00'],
    ['带秒的停顿按整分计', '11-23 10:00', '2h', '11-23 10:15:30~11-23 10:45:29', '11-23 14:00:00'],
    ['零长的停顿', '11-23 10:00', '2h', '11-23 11:00~11-23 11:00', '11-23 12:00:00'],
    ['停在这一轮开始之前，不算', '11-25 10:00', '2h', '11-23 10:00~11-23 12:00', '11-25 12:00:00'],
    ['停顿跨过这一轮的开始，只算之后', '11-25 10:00', '1wd', '11-24 10:00~11-25 11:00', '11-26 11:00:00'],
  ])('%s：%s + %s 停 %s → %s', (_, from, within, pauses, expected) => {
    expect(due(from, within, pauses)).toBe(expected);
  });
});

describe('停的时间不计', () => {
  const HOUR_FROM = at('11-20 08:00');
  const MINUTE = 60_000;
  const WORKED = Array.from({ length: 40 * 1440 }, (_, i) => {
    const { date, minutes } = toLocal(instant(HOUR_FROM + i * MINUTE), ZONE);
    return workSpans(ordinary, date).some(({ from, to }) => from <= minutes && minutes < to);
  });
  const worked = (moment: Instant): boolean => WORKED[(moment - HOUR_FROM) / MINUTE] ?? false;
  /** Minute by minute. */
  const counted = (from: Instant, hours: number, pauses: readonly { from: Instant; to: Instant }[]): Instant => {
    let left = hours * 60;
    let moment = from;
    for (; left > 0; moment = instant(moment + MINUTE))
      if (worked(moment) && !pauses.some((one) => one.from <= moment && moment < one.to)) left -= 1;
    return moment;
  };
  const minutesIn = (days: number) => fc.integer({ min: 0, max: days * 1440 });
  const anyCase = fc.record({
    start: minutesIn(9),
    hours: fc.integer({ min: 1, max: 20 }),
    marks: fc.uniqueArray(minutesIn(12), { maxLength: 6 }).map((all) => all.toSorted((a, b) => a - b)),
  });
  const proves = (rule: (until: Until) => Instant): void =>
    fc.assert(
      fc.property(anyCase, ({ start, hours, marks }) => {
        const from = instant(HOUR_FROM + start * MINUTE);
        const without = Array.from({ length: Math.floor(marks.length / 2) }, (_, i) => ({
          from: instant(HOUR_FROM + (marks[2 * i] ?? 0) * MINUTE),
          to: instant(HOUR_FROM + (marks[2 * i + 1] ?? 0) * MINUTE),
        }));
        const moment = rule({ from, within: `${hours}h`, without });
        // A deadline at the end of a stretch and at the beginning of the next are the same working moment.
        const wanted = counted(from, hours, without);
        const between = Array.from({ length: Math.abs(moment - wanted) / MINUTE }, (_, i) =>
          instant(Math.min(moment, wanted) + i * MINUTE),
        );
        expect(between.filter((one) => worked(one) && !without.some((p) => p.from <= one && one < p.to))).toEqual([]);
      }),
    );

  it('与一分钟一分钟数出来的一样', () => proves((until) => dueAt(until, ordinary, ZONE)));

  it.each<[string, (until: Exclude<Until, string>) => Until]>([
    ['停顿照样计时', ({ without: _, ...until }) => until],
    [
      '按钟点而不是工作时间延',
      ({ without = [], ...until }) => ({
        ...until,
        from: instant(until.from + without.reduce((sum, { from, to }) => sum + (to ?? from) - from, 0)),
      }),
    ],
    ['只认第一段', ({ without = [], ...until }) => ({ ...until, without: without.slice(0, 1) })],
  ])('咬得住：%s', (_, wrong) => {
    expect(() => proves((until) => dueAt(wrong(until as never), ordinary, ZONE))).toThrow();
  });

  it('自然日的终点在任何时区都是那天的最后一分钟', () => {
    const day = '2026-11-24' as LocalDate;
    expect(dueAt(day, ordinary, ZONE)).toBe(toInstant(day, 1439, ZONE));
  });
});
