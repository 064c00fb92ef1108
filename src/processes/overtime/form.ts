import type { Offer } from '../../domain/finding.ts';
import { hideNames } from '../../domain/phrase/hide-names.ts';
import { itemsOf } from '../../domain/phrase/items.ts';
import { joined, leftoverOf, placesOf, timesIn } from '../../domain/phrase/leftover.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { weekdayBeside } from '../../domain/phrase/weekday-beside.ts';
import { readWhen, type WhenReading } from '../../domain/phrase/when.ts';
import { type WorkCalendar, workSpans } from '../../domain/workday/calendar.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { FieldFault, FormOf, RawForm } from '../../fields/field.ts';
import { date, paragraph, time, w } from '../../fields/kinds.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { plain as asSaid, say } from '../../kernel/text.ts';
import { eachDay, type LocalDate, parseDate, parts, timeText } from '../../kernel/time.ts';
import type { FormContext, OpenForm, Reading } from '../define.ts';
import { guessRemarks } from '../leave/sentence.ts';
import { reasonSaid } from '../reason-said.ts';
import { finding, OFFERS, ORDER } from './words.ts';

export const OVERTIME_FIELDS = {
  date: date('加班日期', 'Day'),
  from: time('从几点', 'From'),
  to: time('到几点', 'Until'),
  reason: paragraph('加班原因', 'Reason', {
    heads: ['原因', '理由', '事由'],
    hint: w('例如“月底盘点”', 'e.g. month-end stock-taking'),
    accept: w('请写做什么工作', 'Please say what work it is'),
  }),
};

/** A piece of overtime on one day. */
export type OvertimeForm = FormOf<typeof OVERTIME_FIELDS>;

/** It ends on the day on which it begins, and later. */
export const inOrder = (form: OvertimeForm): Result<OvertimeForm, readonly FieldFault[]> =>
  form.to > form.from ? ok(form) : no([{ field: 'to', text: say(ORDER.what), accept: say(ORDER.accept) }]);

/** 上周六加班9点到17点，月底盘点: what is understood stands in the form; half a day is the branch's half. */
export function readOvertime(sentence: string, c: FormContext): Reading {
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  const said = reasonSaid(sentence.replace(IN_LIEU, '').replace(REPORTS, ''), ASKING);
  const { rest } = said;
  const plain = plainSigns(rest);
  // 周六加班9点到17点 新车到店: no word is dropped.
  const beside = joined(rest, leftoverOf(plain, [...timesIn(plain), ...placesOf(plain, ASKED)]));
  const reason = [beside, ASKED_ALONE.test(said.reason) ? '' : said.reason].filter((one) => one !== '').join('，');
  const when = readWhen(
    hideNames(rest, c.org.people).replaceAll('加班', ''),
    whenContext(calendar, c, IS_OVER.test(plain) ? 'past' : 'nearest'),
  );
  const guesses = when.kind === 'span' ? when.guesses : [];
  // What is unclear is asked: the day may be sure where the hour is not.
  const choices = when.kind === 'span' ? [when] : when.kind === 'unclear' ? when.choices : [];
  const dates = new Set(choices.flatMap(({ from, to }) => [from.date, to.date]));
  const [date] = dates;
  const lasting = itemsOf(plain).find((item) => item.is === 'length');
  const hours = lasting?.is === 'length' && 'minutes' in lasting.length ? lasting.length.minutes : null;
  // 今晚加班两小时 begins with the evening.
  const evening = when.kind === 'unclear' && when.why === 'length_differs' ? when.choices[0] : undefined;
  const begins = evening && 'minutes' in evening.from ? evening.from.minutes : null;
  const lasts = hours !== null && begins !== null ? { from: timeText(begins), to: timeText(begins + hours) } : {};
  return {
    form: {
      ...(date && dates.size === 1 ? { date } : {}),
      ...(when.kind === 'span' && date && dates.size === 1 ? times(when, calendar, date, SAYS_WHICH_HALF.test(plain)) : lasts),
      ...(reason ? { reason } : {}),
    },
    remarks: [
      ...(when.kind === 'span' && dates.size > 1
        ? [{ ...finding('one_day_only'), offers: eachDay(when.from.date, when.to.date).slice(0, MOST_DAYS).map(thatDay) }]
        : []),
      ...(lasting && hours !== null && !('from' in lasts) && when.kind !== 'span'
        ? [finding('hours_missing', { hours: asSaid(plain.slice(lasting.at, lasting.end)) })]
        : []),
      ...guessRemarks(
        guesses.filter((guess) => guess === 'today'),
        'S54',
        'date',
      ),
    ],
  };
}

/** 周六9点到17点，新车到店: a time of the day that is open, and what is said beside it as the reason; hours alone are those of its day. */
export function answeredOvertime(message: string, { raw, isStart, corrects }: OpenForm, c: FormContext): Reading | null {
  const plain = plainSigns(message);
  const times = timesIn(plain);
  if (isStart || times.length === 0) return null;
  const beside = leftoverOf(plain, times);
  if (beside.length > 0 && raw.reason) return null;
  const { form, remarks } = readAt(message, raw, c);
  // 月底盘点 is what is done, and no day.
  if (beside.length > 0 && itemsOf(plain).every(({ is }) => is === 'day') && !/[,，、;；。\s]/u.test(message)) return null;
  const { date, reason: _, ...hours } = form;
  // 六点半到九点 changes no day.
  const keepsDay = raw.date !== undefined && !itemsOf(plain).some(({ is }) => is === 'day');
  const day = parseDate(raw.date ?? '');
  const sameWeek = corrects && day && beside.length === 0 ? weekdayBeside(itemsOf(plain), day, c.today) : null;
  if (sameWeek) return { form: { date: sameWeek }, remarks: [] };
  if (corrects && date && raw.from && raw.to && itemsOf(plain).every(({ is }) => is === 'day'))
    return { form: { date }, remarks: [] };
  if (Object.keys(hours).length === 0 && (!date || keepsDay || (raw.date && !corrects))) return null;
  const reason = joined(message, beside);
  return {
    form: { ...hours, ...(date && !keepsDay ? { date } : {}), ...(reason ? { reason } : {}) },
    remarks: keepsDay ? [] : remarks,
  };
}

/** A message by itself, or as hours of the evening that stands in the form: 七点到九点 after 昨天晚上, or of a day at work. */
function readAt(message: string, raw: RawForm, c: FormContext): Reading {
  const alone = readOvertime(message, c);
  const day = parseDate(raw.date ?? '');
  const plain = plainSigns(message);
  if (!day || SAYS_WHEN.test(plain) || itemsOf(plain).some(({ is }) => is === 'day')) return alone;
  const isEvening = (raw.from ?? '') >= EVENING || workSpans(c.settings.calendarOf(c.org, c.applicant.unitId), day).length > 0;
  const { year, month, day: date } = parts(day);
  const evening = isEvening ? readOvertime(`${year}年${month}月${date}日晚上${message}`, c) : alone;
  return evening.form.from && evening.form.to ? evening : alone;
}
const EVENING = '17:00';
/** Part of the day or a clock of 24 hours: it means itself. */
const SAYS_WHEN = /早|晨|上午|中午|下午|晚|夜|凌晨|1[3-9]|2[0-4]|十[三四五六七八九]点|二十|\d:\d|[ap]\.?m/iu;

/** Days of a span offered as one tap each. */
const MOST_DAYS = 3;

const thatDay = (date: LocalDate): Offer => ({ text: say(OFFERS.just, { date: { date } }), set: { date } });

/** What it is asked for by. */
const ASKED = ['加班申请', '申请加班', '加班', 'overtime'];
/** 礼拜天交了三台车，记个加班: it was done. */
const IS_OVER =
  /^(?!.*(?:下周|下个?星期|下礼拜|明天|后天|要|准备|打算|计划|将|会)).*(?:\p{Script=Han}了(?![吗么])\p{Script=Han}|[干忙弄搞做交搬盘理站守](?:[^,，。]{0,6})?到)/u;
/** Says what is wanted for it, not when or why. */
const IN_LIEU = /[，,、]?\s*(?:我?想|要)?(?:换|申请|算|记)(?:成|为|作)?(?:调休|补休)/u;
/** 我要加班 says nothing of why. */
const ASKED_ALONE = /^(?:个|一下)?加(?:个|一下)?班(?:申请|时长|单)?$/u;
/** 报个加班, 登记一下加班: only asks for it. */
const REPORTS = /(?:报|登记|记|申报|补报|填)(?:一?个|一?下|一笔|一次)?(?=加班)/u;
/** No clause with one of these is a reason. */
const ASKING = /加班|调休|\d|[一二两三四五六七八九十]点|号|(?:周|星期)[一二三四五六日天]/u;

const NOON = 720;
const MIDNIGHT = 1440;
/** A clock that can mean no other time: 上午九点, 09:00. */
const SAYS_WHICH_HALF = /早|晨|上午|\d:\d|[ap]\.?m/iu;

/** An end nobody named is asked for; of 加班到9点 the beginning is the end of the day's work, and on a day off it is asked for. */
function times(
  { from, to, guesses }: Extract<WhenReading, { kind: 'span' }>,
  calendar: WorkCalendar,
  date: LocalDate,
  isExact: boolean,
): RawForm {
  const { am, pm } = calendar.hours;
  const isUntil = 'minutes' in to && (guesses.includes('from_now') || ('part' in from && from.part === 'all'));
  // 昨天加班到九点: of a day at work in the evening, since its work begins then; on a day off nothing tells, and it is asked.
  const isEither = isUntil && to.minutes <= NOON && !guesses.includes('from_now') && !isExact;
  if (isEither && workSpans(calendar, date).length === 0) return {};
  if (isEither) return { from: timeText(pm.to), to: timeText(to.minutes + NOON) };
  if (isUntil)
    return {
      ...(workSpans(calendar, date).length > 0 && to.minutes > pm.to ? { from: timeText(pm.to) } : {}),
      to: timeText(to.minutes),
    };
  // 昨天晚上 tells no end of it, and a whole day at work no hours.
  if ('minutes' in to && to.minutes === MIDNIGHT && 'minutes' in from) return { from: timeText(from.minutes) };
  if ('part' in from && from.part === 'all' && 'part' in to && to.part === 'all' && workSpans(calendar, date).length > 0)
    return {};
  const start = 'minutes' in from ? from.minutes : from.part === 'pm' ? pm.from : am.from;
  const end = 'minutes' in to ? to.minutes : to.part === 'am' ? am.to : pm.to;
  return { from: timeText(start), ...(guesses.includes('until_evening') || end === start ? {} : { to: timeText(end) }) };
}
