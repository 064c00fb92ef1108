import { addDays, daysBetween, daysInMonth, type LocalDate, localDate, parts } from '../../kernel/time.ts';
import { readWhen } from '../phrase/when.ts';
import type { WhenContext } from '../phrase/when-reading.ts';

const ASKED =
  /^(?:请|帮我|麻烦|把|给我|我要|我想)*(?:导出|导一下|下载)(?:.*(?:假|勤|休|缺席).*)?$|^(?:请|帮我|麻烦|给我)*把?[^,，。]{0,20}(?:假|勤)[^,，。]{0,8}导(?:出来?|一下|一?个表|一份|一?张表|成表)(?:给我|发我|一下)?$|^export(?: my)?(?: leave| absences?)/i;
const OWN = /(?:导出|导一下|下载)(?:一下)?我(?:自己)?(?!们|店|部|区|的店|负责)|我的(?:请假|休假|假|年假)|export my/i;

/** Whether a sentence asks for a file of absences: 导出11月假勤, 导出我的假期. */
export const asksForExport = (said: string): boolean => ASKED.test(bareOf(said));

const ANYTHING =
  /^(?:请|帮我|麻烦|给我|我要|我想|能不能|可以)*(?:(?:导出|导一下|下载)[^,，。;；:：]*|把[^,，。;；:：]{1,12}(?:导出|导一下|下载)[^,，。;；:：]*|[^,，。;；:：]{2,12}(?:导出来?|下载)(?:一下|下|给我|吧)?)$|^export [^,;:]*$/i;

/** Whether something is to be exported, whatever it is (导出报修): no request is started by it. */
export const asksForAnyExport = (said: string): boolean => asksForExport(said) || ANYTHING.test(bareOf(said));

/** Whether only one's own is meant; "帮我导出" only asks politely. */
export const asksForOwnExport = (said: string): boolean => OWN.test(said);

const bareOf = (said: string): string => said.replace(/[？?。！!~～.\s]+$/u, '');

/** Days of an export, both included; `said` is the piece that named them. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly said: string;
}

/** Days ahead from which a month without a year is rather that of a year before. */
const SOON = 31;

/** The months or days a sentence names; null when it names none, `unread` when they make no sense. A month is a whole month, also the one that has begun. */
export function exportPeriod(said: string, context: Omit<WhenContext, 'direction'>): Period | 'unread' | null {
  const { year: now } = parts(context.today);
  const written = /(\d{4})\s*[-/.年]\s*(\d{1,2})(?!\s*[-/.]?\s*\d|月?\s*\d)月?(?:份)?/.exec(said);
  if (written) return month(Number(written[1]), Number(written[2]), written[0]);
  const year = /(?:(\d{4})年|(今年|本年|去年|明年|全年))(?:度|全年)?(?!\s*\d|[一二三四五六七八九十]+月)/.exec(said);
  if (year) {
    const number = year[1] ? Number(year[1]) : now + ({ 去: -1, 明: 1 }[year[2]?.[0] ?? ''] ?? 0);
    return span(localDate(number, 1, 1), localDate(number, 12, 31), year[0]);
  }
  // A record looks back; only what begins soon is asked for ahead.
  const readings = (['past', 'nearest', 'future'] as const).map((direction) => readWhen(said, { ...context, direction }));
  const near = readings
    .flatMap((when) => (when.kind === 'span' ? [when] : []))
    .filter((when) => !when.guesses.includes('until_today') && !when.guesses.includes('from_today'))
    .filter((when) => when.from.date <= addDays(context.today, SOON))
    .toSorted((a, b) => distance(a.from.date, context.today) - distance(b.from.date, context.today))[0];
  if (near) return span(near.from.date, near.to.date, near.matched);
  return readings.every((when) => when.kind === 'none') ? null : 'unread';
}

const distance = (date: LocalDate, today: LocalDate): number => Math.abs(daysBetween(date, today));

const month = (year: number, number: number, said: string): Period | 'unread' =>
  number >= 1 && number <= 12
    ? span(localDate(year, number, 1), localDate(year, number, daysInMonth(year, number)), said)
    : 'unread';

const span = (from: LocalDate | null, to: LocalDate | null, said: string): Period | 'unread' =>
  from && to && from <= to ? { from, to, said } : 'unread';
