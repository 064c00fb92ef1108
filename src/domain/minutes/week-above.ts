import { addDays, type LocalDate, localDate, parts, weekday } from '../../kernel/time.ts';
import type { MinutesWorld, ReadAction } from './minutes.ts';

/** The days a list is for, both of them in it. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const WEEK =
  /^[\s【[*_#]*(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.、)）]\s*)?(?:[^，,。；;：:]{0,6}?)([上下]|上一|下一|本|这)周(?:的)?(?:重点|主要|具体)?(?:工作|任务|行动|待办|跟进|事项|计划|安排|目标|要求|总结|回顾)*[】\]*_\s]*(?:[（(][^()（）]*[)）])?[】\]*_\s]*[:：]?[*_\s]*$/u;
const RANGE = /(\d{1,2})\s*[.月/]\s*(\d{1,2})\s*日?\s*(?:—+|–|-|~|～|至|到)\s*(?:(\d{1,2})\s*[.月/]\s*)?(\d{1,2})\s*日?/u;
const NUMBERED = /^[\s【[*_#]*第[\d一二三四五六七八九十]{1,3}周/u;

/** 下周工作计划：, 第31周（7.27—8.2）: the week of the list below; null where a line is no such heading. */
export function weekAbove(line: string, meetingOn: LocalDate): Span | null {
  if (line.length > 30) return null;
  const [, which] = WEEK.exec(line) ?? [];
  const range = which !== undefined || NUMBERED.test(line) ? RANGE.exec(line) : null;
  if (range) return rangeOf(range, meetingOn);
  if (which === undefined) return null;
  const from = addDays(meetingOn, 1 - weekday(meetingOn) + 7 * (which.startsWith('上') ? -1 : which.startsWith('下') ? 1 : 0));
  return { from, to: addDays(from, 6) };
}

function rangeOf([, month, day, untilMonth, untilDay]: RegExpExecArray, meetingOn: LocalDate): Span | null {
  const { year } = parts(meetingOn);
  const from = localDate(year, Number(month), Number(day));
  const to = localDate(year, Number(untilMonth ?? month), Number(untilDay));
  return from && to && from <= to ? { from, to } : null;
}

/** 周三 below 下周计划 is a day of that week; 本周三 there is asked about, as is a day that is over. */
export function inWeek(action: ReadAction, week: Span, world: MinutesWorld): ReadAction {
  const { due, dueSaid } = action;
  const [, ofThis] = /^([本这])?(?:周|星期|礼拜)[一二三四五六日天末]/u.exec(dueSaid ?? '') ?? [null];
  if (due === null || ofThis === null || (due.date >= week.from && due.date <= week.to)) return action;
  const date = ofThis === undefined ? dayOf(week, weekday(due.date)) : null;
  if (date !== null && date >= (world.writtenOn ?? world.meetingOn)) return { ...action, due: { ...due, date } };
  return {
    ...action,
    due: null,
    questions: action.done
      ? action.questions
      : [...action.questions, { about: 'due', why: date ? 'past' : 'unclear', said: dueSaid }],
  };
}

const dayOf = ({ from, to }: Span, wanted: number): LocalDate | null => {
  const date = addDays(from, (wanted - weekday(from) + 7) % 7);
  return date <= to ? date : null;
};
