import type { Finding } from '../../domain/finding.ts';
import { type Point, readWhen } from '../../domain/phrase/when.ts';
import { anchor } from '../../domain/workday/anchor.ts';
import type { WorkingHours } from '../../domain/workday/types.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { say } from '../../kernel/text.ts';
import { type DayMinutes, type LocalDate, parseDate, parseTime, timeText, toLocal } from '../../kernel/time.ts';
import type { FieldDef, FieldFault, FormContext, RawForm, Reading } from '../define.ts';
import { reasonSaid } from '../reason-said.ts';
import { FAULT_WORDS, FINDING_WORDS, LABELS } from './words.ts';

/** A piece of overtime on one day. */
export interface OvertimeForm {
  readonly date: LocalDate;
  readonly from: DayMinutes;
  readonly to: DayMinutes;
  readonly reason: string;
}

export const OVERTIME_FIELDS: readonly FieldDef[] = [
  { id: 'date', kind: 'date', label: LABELS.date, required: true },
  { id: 'from', kind: 'time', label: LABELS.from, required: true },
  { id: 'to', kind: 'time', label: LABELS.to, required: true },
  {
    id: 'reason',
    kind: 'paragraph',
    label: LABELS.reason,
    required: true,
    maxLength: 300,
    hint: { zh: '例如“月底盘点”', en: 'e.g. month-end stock-taking' },
  },
];

export function parseOvertime(raw: RawForm): Result<OvertimeForm, readonly FieldFault[]> {
  const date = parseDate(raw.date ?? '');
  const [from, to] = [parseTime(raw.from ?? ''), parseTime(raw.to ?? '')];
  const reason = (raw.reason ?? '').trim();
  const faults: FieldFault[] = [];
  if (!date) faults.push(fault('date', 'date'));
  if (from === null) faults.push(fault('from', 'time'));
  if (to === null) faults.push(fault('to', 'time'));
  if (from !== null && to !== null && to <= from) faults.push(fault('to', 'order'));
  if (!reason) faults.push(fault('reason', 'reason'));
  return date && from !== null && to !== null && faults.length === 0 ? ok({ date, from, to, reason }) : no(faults);
}

const fault = (field: string, code: keyof typeof FAULT_WORDS): FieldFault => ({
  field,
  text: say(FAULT_WORDS[code].what),
  accept: say(FAULT_WORDS[code].accept),
});

/** 上周六加班9点到17点，月底盘点: what is understood stands in the form; half a day is the branch's half. */
export function readOvertime(sentence: string, c: FormContext): Reading {
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  const { reason, rest } = reasonSaid(sentence.replace(IN_LIEU, ''), ASKING);
  const when = readWhen(rest.replaceAll('加班', ''), {
    today: c.today,
    nowMinutes: toLocal(c.now, c.zone).minutes,
    direction: 'nearest',
    holiday: (name, year) => anchor(calendar, name, year),
  });
  // What is unclear is asked: the day may be sure where the hour is not.
  const choices = when.kind === 'span' ? [when] : when.kind === 'unclear' ? when.choices : [];
  const dates = new Set(choices.flatMap(({ from, to }) => [from.date, to.date]));
  const [date] = dates;
  return {
    form: {
      ...(date && dates.size === 1 ? { date } : {}),
      ...(when.kind === 'span' && dates.size === 1 ? times(when.from, when.to, calendar.hours) : {}),
      ...(reason ? { reason } : {}),
    },
    remarks: when.kind === 'span' && dates.size > 1 ? [ONE_DAY] : [],
  };
}

/** Says what is wanted for it, not when or why. */
const IN_LIEU = /[，,、]?\s*(?:我?想|要)?(?:换|申请|算|记)(?:成|为|作)?(?:调休|补休)/u;
/** No clause with one of these is a reason. */
const ASKING = /加班|调休|\d|[一二两三四五六七八九十]点|号|(?:周|星期)[一二三四五六日天]/u;

const ONE_DAY: Finding = {
  code: 'one_day_only',
  severity: 'refuse',
  clause: 'S54',
  text: say(FINDING_WORDS.one_day_only.what),
  accept: say(FINDING_WORDS.one_day_only.accept),
};

function times(from: Point, to: Point, { am, pm }: WorkingHours): RawForm {
  const start = 'minutes' in from ? from.minutes : from.part === 'pm' ? pm.from : am.from;
  const end = 'minutes' in to ? to.minutes : to.part === 'am' ? am.to : pm.to;
  return { from: timeText(start), to: timeText(end) };
}
