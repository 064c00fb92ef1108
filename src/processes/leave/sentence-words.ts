import type { Guess, Impossible, Unclear } from '../../domain/phrase/when.ts';
import type { Say } from '../../kernel/text.ts';

/** What a sentence left open, and what to do about it (O31: unclear → choices). */
export const UNCLEAR_WORDS: Readonly<Record<Unclear, { readonly what: Say; readonly accept: Say }>> = {
  start_missing: {
    what: { zh: '没有说从哪天开始', en: 'No first day was named' },
    accept: { zh: '请选开始日期', en: 'Please choose the first day' },
  },
  end_missing: {
    what: { zh: '没有说到哪天结束', en: 'No last day was named' },
    accept: { zh: '请选结束日期', en: 'Please choose the last day' },
  },
  which_half: {
    what: { zh: '半天是上午还是下午，没有说清', en: 'Morning or afternoon was not said' },
    accept: { zh: '先填了上午，请核对', en: 'The morning is filled in; please check' },
  },
  which_clock: {
    what: { zh: '是上午还是下午的钟点，没有说清', en: 'Morning or afternoon of the time was not said' },
    accept: { zh: '请核对时间', en: 'Please check the time' },
  },
  time_missing: {
    what: { zh: '没有说几点', en: 'No time was named' },
    accept: { zh: '请选开始和结束时间', en: 'Please choose the start and end time' },
  },
  which_days: {
    what: { zh: '没有说是哪几天', en: 'Which days was not said' },
    accept: { zh: '请选日期', en: 'Please choose the days' },
  },
  several: {
    what: { zh: '说了不止一段时间，一张申请单只能填一段', en: 'More than one stretch of time was named; a form takes one' },
    accept: { zh: '先填了第一段，其余请另外申请', en: 'The first is filled in; please ask for the others separately' },
  },
  either: {
    what: { zh: '说了几个时间，只要一个', en: 'Several times were named, of which one will do' },
    accept: { zh: '请选一个', en: 'Please choose one' },
  },
  length_differs: {
    what: { zh: '日期和天数对不上', en: 'The dates and the number of days do not agree' },
    accept: { zh: '请核对日期', en: 'Please check the dates' },
  },
  weekday_differs: {
    what: { zh: '日期和星期对不上', en: 'The date and the weekday do not agree' },
    accept: { zh: '请核对日期', en: 'Please check the date' },
  },
  vague_length: {
    what: { zh: '没有说清请几天', en: 'How many days was not clear' },
    accept: { zh: '请选日期', en: 'Please choose the days' },
  },
  past_or_next_year: {
    what: { zh: '这一天今年已经过了，不知道是补请还是明年', en: 'That day has passed this year; afterwards or next year?' },
    accept: { zh: '请核对日期', en: 'Please check the date' },
  },
  unknown_holiday: {
    what: { zh: '不知道是哪个节日', en: 'Which holiday is not known' },
    accept: { zh: '请选日期', en: 'Please choose the days' },
  },
  unread: {
    what: { zh: '“{said}”里有没看懂的时间', en: '"{said}" holds a time that was not understood' },
    accept: { zh: '请核对日期', en: 'Please check the dates' },
  },
  repeats: {
    what: { zh: '每周重复的假不能一次申请', en: 'A repeating leave cannot be asked for at once' },
    accept: { zh: '请先申请一次', en: 'Please ask for one of them' },
  },
};

export const UNTIL_WHEN_WORDS = {
  what: { zh: '没有说到几点', en: 'No end was named' },
  accept: { zh: '请选结束时间', en: 'Please choose the end time' },
} satisfies Record<string, Say>;

export const IMPOSSIBLE_WORDS: Readonly<Record<Impossible, { readonly what: Say; readonly accept: Say }>> = {
  no_such_day: {
    what: { zh: '没有“{said}”这一天', en: 'There is no day "{said}"' },
    accept: { zh: '请核对日期', en: 'Please check the date' },
  },
  no_such_time: {
    what: { zh: '没有“{said}”这个时间', en: 'There is no time "{said}"' },
    accept: { zh: '请核对时间', en: 'Please check the time' },
  },
  end_before_start: {
    what: { zh: '“{said}”的结束早于开始', en: '"{said}" ends before it starts' },
    accept: { zh: '请把结束改到开始之后', en: 'Please put the end after the start' },
  },
  too_long: {
    what: { zh: '“{said}”太长了', en: '"{said}" is too long' },
    accept: { zh: '一次最多申请 400 天', en: 'At most 400 days at a time' },
  },
};

/** What was taken for granted; said on the card so that nobody is surprised. Readings that the shown date makes plain are left out. */
export const GUESS_WORDS: Partial<Readonly<Record<Guess, Say>>> = {
  today: { zh: '没说哪天，按今天', en: 'No day was said; read as today' },
  from_today: { zh: '按从今天起', en: 'Read as from today' },
  from_now: { zh: '没说从几点起，按从现在起', en: 'No start was said; read as from now' },
  noon: { zh: '“中午”按12:00起', en: '"Noon" is read as from 12:00' },
  evening: {
    zh: '“晚上”是下班以后，按18:00起；下班时间不用请假',
    en: '"Evening" is after work, read as from 18:00; no leave is needed then',
  },
  night: { zh: '“凌晨”按0:00–6:00', en: '"Night" is read as 0:00–6:00' },
  until_evening: { zh: '没说到几点，按到下班', en: "No end was said; read as until the end of the day's work" },
  part_start: { zh: '没说几点，按从上班时间起', en: 'No time was said; read as from when work begins' },
  next_week: { zh: '这一天本周已过，按下周理解', en: 'That day has passed this week; read as next week' },
  next_month: { zh: '这一天本月已过，按下月理解', en: 'That day has passed this month; read as next month' },
  next_year: {
    zh: '没写年份，今年已过的日子按明年理解',
    en: 'No year was said; days that have passed this year are read as next year',
  },
  last_week: { zh: '按上周理解', en: 'Read as last week' },
  last_month: { zh: '按上月理解', en: 'Read as last month' },
  last_year: { zh: '按去年理解', en: 'Read as last year' },
  started_already: { zh: '这段时间已经开始', en: 'This stretch has already begun' },
  month_start: { zh: '“月初”按1号理解', en: '"Start of the month" is read as the 1st' },
  month_middle: { zh: '“月中”按15号理解', en: '"Middle of the month" is read as the 15th' },
  month_end: { zh: '“月底”按当月最后一天理解', en: '"End of the month" is read as its last day' },
  rest_days_counted: { zh: '这几天里有休息日，按连续的日子理解', en: 'There are days off among them; read as consecutive days' },
  workdays_as_days: {
    zh: '“工作日”按连续的日子理解，请核对结束日期',
    en: 'Workdays are read as consecutive days; please check the last day',
  },
  day_after_holiday: { zh: '按节后第一天理解', en: 'Read as the first day after the holiday' },
  day_before_holiday: { zh: '按节前一天理解', en: 'Read as the day before the holiday' },
};

export const HANDOVER_WORDS = {
  several: {
    what: { zh: '“{said}”可能是{people}', en: '"{said}" may be {people}' },
    accept: { zh: '请选择交接人', en: 'Please choose the person' },
  },
  nobody: {
    what: { zh: '没有找到“{said}”', en: 'Nobody called "{said}" was found' },
    accept: { zh: '请从名单里选交接人', en: 'Please choose from the list' },
  },
} satisfies Record<string, { readonly what: Say; readonly accept: Say }>;

/** A kind of leave that the company does not have. */
export const ABSENT_WORDS = {
  what: { zh: '公司没有设“{name}”', en: 'The company has no “{name}”' },
  accept: { zh: '可以请：{kinds}', en: 'You can ask for: {kinds}' },
} satisfies Record<string, Say>;
