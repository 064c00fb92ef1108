import type { Finding, Offer } from '../../domain/finding.ts';
import { leaveType } from '../../domain/leave/types.ts';
import type { WhenReading } from '../../domain/phrase/when.ts';
import { addWorkdays, workdayOnOrAfter } from '../../domain/workday/workdays.ts';
import type { RawForm } from '../../fields/field.ts';
import { plain, type Say, say } from '../../kernel/text.ts';
import type { LeaveContext } from './world.ts';

const WORDS: Say = { zh: '改成{days}个工作日', en: 'Make it {days} workdays' };

/** What was taken for days one after another, though it may have been meant in workdays. */
const COUNTED_THROUGH: ReadonlySet<string> = new Set(['guess_rest_days_counted', 'guess_workdays_as_days']);

/** A number of days and no week: 5天, 三个工作日. */
const IN_DAYS = /(?:\d|[一二两三四五六七八九十半])\s*(?:天|个?工作日)|days?$/iu;

/** The remark that the days are counted through gets its way out: as many workdays; none for a kind that counts every day. */
export function offerWorkdays(remarks: readonly Finding[], when: WhenReading, type: string, c: LeaveContext): readonly Finding[] {
  const offer = workdayOffer(when, type, c);
  return offer ? remarks.map((one) => (COUNTED_THROUGH.has(one.code) ? { ...one, offers: [offer] } : one)) : remarks;
}

function workdayOffer(when: WhenReading, type: string, c: LeaveContext): Offer | null {
  if (when.kind !== 'span' || !when.length || !('halfDays' in when.length) || !IN_DAYS.test(when.matched)) return null;
  if ('minutes' in when.from || 'minutes' in when.to || leaveType(c.leave, type)?.counts === 'natural') return null;
  const { halfDays } = when.length;
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  const from = workdayOnOrAfter(calendar, when.from.date);
  const fromNoon = when.from.part === 'pm' && from === when.from.date;
  const halves = halfDays + (fromNoon ? 1 : 0);
  const to = addWorkdays(calendar, from, Math.ceil(halves / 2) - 1);
  if (from === when.from.date && to === when.to.date) return null;
  return {
    text: say(WORDS, { days: plain(String(halfDays / 2)) }),
    set: { from, from_part: fromNoon ? 'pm' : 'am', to, to_part: halves % 2 === 0 ? 'pm' : 'am' } satisfies RawForm,
  };
}
