import type { MadeGood } from '../../domain/attendance/made-good.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Element } from '../element.ts';
import { quiet } from '../parts.ts';
import { madeGoodText, madeGoodWhy } from './made-good-text.ts';

/** A day of a closed month that came out otherwise afterwards. */
export interface MadeGoodLine {
  /** Null: the reader's own. */
  readonly who: string | null;
  readonly date: LocalDate;
  /** `YYYY-MM`: the month it is booked in. */
  readonly bookedIn: string;
  readonly good: MadeGood;
}

/** So many stand on a card; the file has all. */
const MOST = 12;

/** 补差 (S58): where each comes from, why, and what of it is booked in which month; the card of either month says it. */
export function madeGoodPart(period: string, lines: readonly MadeGoodLine[]): readonly Element[] {
  if (lines.length === 0) return [];
  return [
    { kind: 'text', text: t('attendance.good_title', { count: lines.length }), style: 'strong' },
    ...lines.slice(0, MOST).map((line): Element => ({ kind: 'text', text: lineText(period, line) })),
    ...quiet(lines.length > MOST && t('attendance.good_more', { count: lines.length - MOST })),
  ];
}

function lineText(period: string, { who, date, bookedIn, good }: MadeGoodLine): Text {
  const day = who === null ? t('attendance.day', { on: { date } }) : t('attendance.good_day_of', { who, on: { date } });
  const about = { day, why: madeGoodWhy(good, 'closed'), what: madeGoodText(good), month: { month: bookedIn } };
  return t(bookedIn === period ? 'attendance.good_here' : 'attendance.good_there', about);
}
