import type { Finding } from '../../domain/finding.ts';
import { isKindName } from '../../domain/leave/leave-sentence.ts';
import { leaveType } from '../../domain/leave/types.ts';
import { itemsOf } from '../../domain/phrase/items.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import type { Item } from '../../domain/phrase/said.ts';
import { weekdayBeside } from '../../domain/phrase/weekday-beside.ts';
import { readWhen, type WhenReading } from '../../domain/phrase/when.ts';
import { nextWorkday } from '../../domain/workday/calendar.ts';
import type { RawForm } from '../../fields/field.ts';
import { plainsIn } from '../../kernel/text.ts';
import { addDays, type LocalDate, parseDate, parts } from '../../kernel/time.ts';
import type { OpenForm, Reading } from '../define.ts';
import { readLeaveOf, readSentence, readSpanFields, whenLeave, whenRemarks } from './sentence.ts';
import { offerWorkdays } from './workday-offer.ts';
import type { LeaveContext } from './world.ts';

/** What a message says of a leave that is being filled in: a time alone, one of the ways a time can be meant, or any piece that is still empty. */
export const answered = (message: string, open: OpenForm, c: LeaveContext): Reading | null =>
  oneMoreDay(message, open, c) ?? typedTime(message, open, c) ?? piece(message, open, c);

/** 后天也请 beside a leave that ends the day before, or with only days off between: it is one day longer. */
function oneMoreDay(message: string, { raw }: OpenForm, c: LeaveContext): Reading | null {
  const said = ALSO.exec(message.trim())?.[1];
  const last = parseDate(raw.to ?? '');
  if (!said || !last || raw.to_part === 'am' || raw.to_part === 'time') return null;
  const when = readWhen(said, whenLeave(c));
  if (when.kind !== 'span' || !isOneDay(when) || said.replace(when.matched, '').trim() !== '') return null;
  const next = nextWorkday(c.settings.calendarOf(c.org, c.applicant.unitId), last);
  const part = 'part' in when.to ? when.to.part : null;
  if (part === null || part === 'pm' || (when.to.date !== next && when.to.date !== addDays(last, 1))) return null;
  return { form: { to: when.to.date, to_part: part === 'am' ? 'am' : 'pm' }, remarks: [] };
}
const ALSO =
  /^(?:我|那|还有|再加上?)?(.{1,12}?)(?:也|还)(?:想|要|得)?(?:请|休|歇|不来|不在)(?:假|一天|半天|了|吧|啊|哈)*[。！!]?$/u;

/** Around days that stand alone. */
const ALONE =
  /^(?:那|就|想|要|请|休|假|只|一个|够|行|可以|从|到|改到|改成|换到|是|on|from|for|的|开始|回来|一共|共|吧|了|好了|[\s,，。.!！~～])*$/iu;

function typedTime(message: string, { raw, asked, found, corrects }: OpenForm, c: LeaveContext): Reading | null {
  const context = whenLeave(c);
  const alone = readWhen(message, context);
  if (alone.kind === 'none' || !ALONE.test(message.replace(alone.matched, ''))) return null;
  const way = wayMeant(found, alone);
  if (way) return { form: way, remarks: [] };
  const items = itemsOf(plainSigns(message));
  const hasDay = items.some(({ is }) => is === 'day');
  if (
    corrects &&
    alone.kind === 'span' &&
    items.every(({ is }) => is === 'day') &&
    isOneDay(alone) &&
    raw.from &&
    raw.from === raw.to
  )
    return oneDayOf(weekdayBeside(items, parseDate(raw.from) ?? alone.from.date, context.today) ?? alone.from.date);
  const sameWeek = corrects ? weekOf(items, raw, context.today) : null;
  if (sameWeek) return sameWeek;
  const together = saidBefore(raw, found, hasDay)
    .flatMap((said) => [`${said} ${message}`, `${message} ${said}`, `${said}到${message}`, `${said} 下午${message}`])
    .map((text) => readWhen(text, context))
    .find(({ kind }) => kind === 'span');
  if (together) return reading(together, raw.type ?? '', c);
  const asksDay = asked.includes('from') || asked.includes('to') || (corrects && hasDay);
  if (asksDay) return reading(alone, raw.type ?? '', c);
  // Hours alone leave the day as it is.
  const form = Object.entries(readSpanFields(alone)).filter(([id]) => id.endsWith('_part') || id.endsWith('_time'));
  return !hasDay && asked.some((id) => id.endsWith('_time')) ? { form: Object.fromEntries(form), remarks: [] } : null;
}

/** 改成周三到周五 names no week: it is that of the leave. */
function weekOf(items: readonly Item[], raw: RawForm, today: LocalDate): Reading | null {
  const first = parseDate(raw.from ?? '');
  const [from, to, ...others] = first ? items.map((item) => weekdayBeside([item], first, today)) : [];
  return from && to && others.length === 0 && from < to ? { form: { from, to }, remarks: [] } : null;
}

const oneDayOf = (date: LocalDate): Reading => ({ form: { from: date, to: date }, remarks: [] });

/** Another day of a leave of one day leaves its part of the day. */
const isOneDay = ({ from, to }: Extract<WhenReading, { kind: 'span' }>): boolean => from.date === to.date;

const reading = (when: WhenReading, type: string, c: LeaveContext): Reading | null => {
  const form = readSpanFields(when);
  return Object.keys(form).length > 0 ? { form, remarks: offerWorkdays(whenRemarks(when), when, type, c) } : null;
};

/** 下午, where both halves of a day are offered; 周四, where two days are. */
function wayMeant(found: readonly Finding[], said: WhenReading): RawForm | null {
  const span = said.kind === 'span' ? said : null;
  if (!span || span.from.date !== span.to.date) return null;
  const half = 'minutes' in span.from ? null : span.from.part;
  const isBare = span.guesses.includes('today');
  const fits = ({ from, from_part, from_time = '' }: RawForm): boolean =>
    isBare
      ? half === 'am' || half === 'pm'
        ? from_part === half || (from_part === 'time' && from_time < NOON === (half === 'am'))
        : false
      : half === 'all' && from === span.from.date;
  const [only, ...others] = found.flatMap(({ offers = [], said: open }) => (open ? offers : [])).filter(({ set }) => fits(set));
  return only && others.length === 0 ? only.set : null;
}

const NOON = '12:00';

/** The words of the time that a question is open about; a day that is settled, where no other is named. */
function saidBefore(raw: RawForm, found: readonly Finding[], hasDay: boolean): readonly string[] {
  const words = found.filter(({ code, said }) => said && code.startsWith('unclear_')).flatMap(({ text }) => plainsIn(text));
  if (words.length > 0) return words.filter((one) => one !== '');
  const day = raw.from === raw.to && raw.from_part !== 'time' ? parseDate(raw.from ?? '') : null;
  if (!day || hasDay) return [];
  const { year, month, day: date } = parts(day);
  return [`${year}年${month}月${date}日`];
}

/** 交给李敏, 家里有事, 明天事假: all that is said is still empty, or the same, unless it is a correction; who takes over may be another. */
function piece(message: string, { raw, isStart, corrects }: OpenForm, c: LeaveContext): Reading | null {
  if (readLeaveOf(message, c).unannounced !== '' && !isStart) return null;
  const { form, remarks } = readSentence(message, c);
  const { type = '', handover = '', reason = '', ...time } = form;
  // 家里有事 only hints at a kind.
  const named = leaveType(c.leave, type)?.words.some((word) => isKindName(word) && message.includes(word));
  const said = {
    type: named || !raw.type ? type : '',
    handover,
    reason,
    ...(time.from ? time : {}),
  };
  const alters = Object.entries({ type: said.type, reason, from: time.from ?? '' }).some(
    ([id, value]) => raw[id] && value !== '' && raw[id] !== value,
  );
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  // What is asked for instead does not exist: it is said, and the form stays.
  if (Object.keys(given).length === 0 && remarks.some(({ code }) => code === 'kind_absent')) return { form: {}, remarks };
  return (alters && !corrects) || Object.keys(given).length === 0 ? null : { form: given, remarks };
}
