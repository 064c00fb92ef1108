import { chain } from '../../domain/approval/chain.ts';
import type { Finding, Offer } from '../../domain/finding.ts';
import { type Earning, earning, overtimeMinutes } from '../../domain/leave/compensatory.ts';
import { type LeaveType, leaveType } from '../../domain/leave/types.ts';
import { dayKind, ordinaryMinutes, type WorkCalendar, withRoster } from '../../domain/workday/work-calendar.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, type DayMinutes, daysBetween, eachDay, type LocalDate, timeText } from '../../kernel/time.ts';
import { type Assessment, defineProcess, type FormContext } from '../define.ts';
import { AROUND } from '../leave/roster-calendar.ts';
import { dayByRoster } from '../leave/roster-counted.ts';
import { amountText } from '../leave/text.ts';
import type { LeaveContext, LeaveWorld } from '../leave/world.ts';
import type { StandingAbsence } from '../ledgers.ts';
import { answeredOvertime, inOrder, OVERTIME_FIELDS, type OvertimeForm, readOvertime } from './form.ts';
import { finding, LABELS, OFFERS, WORDS } from './words.ts';

declare module '../define.ts' {
  interface Noted {
    /** Overtime as attendance counts it, minutes of the day. */
    readonly overtime?: { readonly date: LocalDate; readonly from: DayMinutes; readonly to: DayMinutes };
  }
}

/** 加班 (S54, S55): work on a day off, approved ahead or afterwards, becomes 调休. */
export const overtime = (world: LeaveWorld) =>
  defineProcess({
    id: 'overtime',
    prefix: 'JB',
    clause: 'S54',
    name: { zh: '加班', en: 'Overtime' },
    about: {
      zh: '休息日加班换调休，例如“下周日加班9点到17点，新车到店”',
      en: 'Work on days off earns time off in lieu, e.g. “overtime next Sunday 9:00 to 17:00, new cars arrive”',
    },
    phrases: ['加班', 'overtime'],
    nouns: ['加班'],
    starts: /点半?加到.{1,5}点|^(?!.*(?:吗|怎么|谁|什么|如果|[他她])).*加(?:了)?(?:一|半|两|几|整)个?(?:天|晚上?|通宵)的?班/u,
    near: /^(?!.*(?:客户|顾客|他|她|谁|吗|如果|要是)).*(?:昨|前|今|周|礼拜|星期|晚|通宵).*(?:盘|理货|整理|搬|卸|接车|交车|备车|值守|守|忙|干|弄|赶|做|搞)[^,，。]{0,8}到(?:了|晚上|半夜|凌晨|夜里|今早|第二天)*[\d一二两三四五六七八九十半凌早夜]/u,
    claims: /加班.*(?:换|算|记|申请).{0,4}(?:调休|补休)/u,
    fields: OVERTIME_FIELDS,
    read: readOvertime,
    answered: answeredOvertime,
    bars: async () => (world.leave.overtime ? null : finding('overtime_off')),
    measures: { hours: 'number' },
    refine: inOrder,
    facts: async (form, c) => ({
      standing: await world.ledgers.overtimeOn(c.applicant.id, form.date),
      absent: await world.ledgers.absencesOf(c.applicant.id, form.date, form.date),
      calendar: withRoster(
        c.settings.calendarOf(c.org, c.applicant.unitId),
        await world.ledgers.rosterOf(c.applicant.id, addDays(form.date, -AROUND), addDays(form.date, AROUND)),
      ),
    }),
    assess: (form, c, facts, self) => assess(form, { ...c, leave: world.leave }, facts, self),
    chain: chain({
      steps: [
        { id: 'superior', name: { zh: '直接上级', en: 'Direct superior' }, who: { superior: 1 }, sla_hours: 8 },
        {
          id: 'hr',
          name: { zh: '人力资源', en: 'Human resources' },
          who: { role: 'hr' },
          when: [{ measure: 'hours', is: '>', than: 8 }],
          sla_hours: 16,
        },
      ],
    }),
  });

/** What stands on the day already: another request for it, and leave. */
interface Standing {
  readonly standing: RequestId | null;
  readonly absent: readonly StandingAbsence[];
  /** With the applicant's own roster. */
  readonly calendar: WorkCalendar;
}

function assess(form: OvertimeForm, c: LeaveContext, facts: Standing, self: RequestId | null) {
  const { leave: config } = c;
  const { calendar } = facts;
  const type = config.overtime ? leaveType(config, config.overtime.earns) : null;
  const worked = { date: form.date, workMinutes: overtimeMinutes(calendar, form.date, form) };
  const earned = type && config.overtime ? earning(worked, type, calendar, config.overtime.onWorkdays) : null;
  const leaveGrant = earned?.ok ? earned.value : null;
  const otherDays = restDays(addDays(c.today, -(config.overtime?.backdateDays ?? 0)), c.today, calendar);
  const when = say(WORDS.when, { date: { date: form.date }, from: timeText(form.from), to: timeText(form.to) });
  const n = hours(worked.workMinutes);
  return {
    findings: [
      ...(type && earned
        ? earningFindings(form, worked.workMinutes, type, earned, calendar, otherDays)
        : [finding('overtime_off')]),
      ...timingFindings(form, c, facts, self, otherDays),
      ...byRoster(form.date, calendar),
    ],
    measures: { hours: n },
    noted: { overtime: { date: form.date, from: form.from, to: form.to } },
    title:
      leaveGrant && type
        ? say(WORDS.title, { when, type: say(type.name), amount: amountText(leaveGrant.minutes, type) })
        : say(WORDS.nothing, { when }),
    summary: [
      { label: say(LABELS.kind), value: say(form.date < c.today ? WORDS.after : WORDS.before) },
      { label: say(LABELS.hours), value: say(WORDS.hours, { n }) },
      { label: say(LABELS.when), value: when, wide: true },
      ...(leaveGrant && type
        ? [
            {
              label: say(LABELS.earns),
              value: say(WORDS.earns, {
                type: say(type.name),
                amount: amountText(leaveGrant.minutes, type),
                on: { date: leaveGrant.expiresOn },
              }),
              wide: true,
            },
          ]
        : []),
      { label: say(LABELS.reason), value: plain(form.reason), wide: true },
    ],
    ...(leaveGrant && type ? { why: why(form, n, leaveGrant, type, calendar), booking: booking(form, c, leaveGrant, type) } : {}),
  };
}

/** Where the applicant's roster makes it a day off, it says so. */
const byRoster = (date: LocalDate, calendar: WorkCalendar): readonly Finding[] =>
  dayKind(calendar, date).rostered && dayKind(calendar, date).workMinutes === 0
    ? [
        {
          code: 'by_roster',
          severity: 'warn',
          clause: 'S54',
          text: say(WORDS.yourRoster, { day: dayByRoster(date, calendar) }),
          forDeciders: say(WORDS.theirRoster, { day: dayByRoster(date, calendar) }),
        },
      ]
    : [];

function booking(form: OvertimeForm, c: FormContext, leaveGrant: Earning, type: LeaveType): NonNullable<Assessment['booking']> {
  return {
    leaveGrants: [
      {
        personId: c.applicant.id,
        leaveType: type.id,
        minutes: leaveGrant.minutes,
        validFrom: form.date,
        expiresOn: leaveGrant.expiresOn,
        why: 'overtime',
        reason: form.reason,
      },
    ],
  };
}

function why(
  form: OvertimeForm,
  n: number,
  leaveGrant: Earning,
  type: LeaveType,
  calendar: WorkCalendar,
): NonNullable<Assessment['why']> {
  const info = dayKind(calendar, form.date);
  const kind = info.workMinutes > 0 ? say(WORDS.workday) : info.name ? say(info.name) : say(WORDS.rest);
  return {
    title: say(WORDS.why),
    lines: [
      say(WORDS.whyDay, { date: { date: form.date }, kind }),
      say(WORDS.whyTime, { from: timeText(form.from), to: timeText(form.to), n }),
      say(WORDS.whyShare, { day: hours(ordinaryMinutes(calendar.hours)), amount: amountText(leaveGrant.minutes, type) }),
      say(WORDS.lasts, { on: { date: leaveGrant.expiresOn } }),
    ],
  };
}

/** Whether this day and this length earn at all. */
function earningFindings(
  form: OvertimeForm,
  workMinutes: number,
  type: LeaveType,
  earned: Result<Earning, 'not_a_rest_day' | 'statutory_is_paid' | 'not_positive'>,
  calendar: WorkCalendar,
  otherDays: readonly (readonly Offer[])[],
): readonly Finding[] {
  const date = { date: form.date };
  const dayOff = (nearest: LocalDate) => [[...onDay(nearest), ...otherDays].flat()];
  if (earned.ok) {
    const { over, minutes } = earned.value;
    return over > 0 ? [finding('more_than_a_day', { amount: amountText(minutes, type), n: hours(over) })] : [];
  }
  switch (earned.error) {
    case 'statutory_is_paid': {
      const { name } = dayKind(calendar, form.date);
      return [
        {
          ...finding('statutory_is_paid', { date, name: name ? say(name) : '' }),
          tries: dayOff(nearestRest(form.date, calendar)),
        },
      ];
    }
    case 'not_a_rest_day': {
      const rest = nearestRest(form.date, calendar);
      const found = dayKind(calendar, form.date).rostered
        ? finding('works_by_roster', { day: dayByRoster(form.date, calendar), rest: { date: rest } })
        : finding('not_a_rest_day', { date, rest: { date: rest } });
      return [{ ...found, tries: dayOff(rest) }];
    }
    case 'not_positive': {
      // Rounded to the nearest step: half a step is enough.
      const least = Math.ceil((type.minStep / 2 / type.dayMinutes) * ordinaryMinutes(calendar.hours));
      const facts = { n: hours(workMinutes), step: amountText(type.minStep, type), least: hours(least) };
      return [{ ...finding('not_positive', facts), tries: untilEnough(form.from, form.to, least) }];
    }
    default:
      return earned.error satisfies never;
  }
}

/** The same hours on another day. */
const onDay = (day: LocalDate): readonly (readonly Offer[])[] => [
  [{ text: say(OFFERS.day, { date: { date: day } }), set: { date: day } }],
];

/** The same hours on one of the days off that can be reported still, the latest first. */
const restDays = (earliest: LocalDate, today: LocalDate, calendar: WorkCalendar): readonly (readonly Offer[])[] => {
  const days = eachDay(earliest, today).toReversed();
  return [days.filter((day) => isRest(dayKind(calendar, day))).flatMap((day) => onDay(day).flat())];
};

/** From the same hour until it is enough, else until the same hour; the noon break may lie between. */
const untilEnough = (from: DayMinutes, to: DayMinutes, least: number): readonly (readonly Offer[])[] => {
  const lengths = [0, 60, 90, 120, 180].map((more) => Math.ceil((least + more) / 30) * 30);
  return [
    [
      ...lengths.flatMap((length) => hoursOffer(from, from + length)),
      ...lengths.flatMap((length) => hoursOffer(to - length, to)),
    ],
  ];
};

const hoursOffer = (from: DayMinutes, to: DayMinutes): readonly Offer[] =>
  from >= 0 && from < to && to < 1440
    ? [
        {
          text: say(OFFERS.hours, { from: timeText(from), to: timeText(to) }),
          set: { from: timeText(from), to: timeText(to) },
        },
      ]
    : [];

/** What lies before the leave of the day, or after it. */
const besideLeave = (
  { from, to }: Pick<OvertimeForm, 'from' | 'to'>,
  away: readonly StandingAbsence[],
): readonly (readonly Offer[])[] => {
  const start = Math.min(...away.map((day) => day.fromMin));
  const end = Math.max(...away.map((day) => day.toMin));
  return [hoursOffer(from, Math.min(to, start)), hoursOffer(Math.max(from, end), to)];
};

/** Asked for too late, twice, or while on leave. */
function timingFindings(
  { date, from, to }: OvertimeForm,
  c: LeaveContext,
  { standing, absent: away }: Standing,
  self: RequestId | null,
  otherDays: readonly (readonly Offer[])[],
): readonly Finding[] {
  const most = c.leave.overtime?.backdateDays ?? 0;
  const earliest = addDays(c.today, -most);
  const clash = away.find((day) => day.fromMin < to && from < day.toMin);
  return [
    ...(daysBetween(date, c.today) > most
      ? [{ ...finding('too_late', { most, earliest: { date: earliest } }), tries: otherDays }]
      : []),
    ...(standing !== null && standing !== self
      ? [{ ...finding('already_earned', { date: { date } }), request: standing, tries: otherDays }]
      : []),
    ...(clash
      ? [{ ...finding('on_leave', { date: { date } }), request: clash.requestId, tries: besideLeave({ from, to }, away) }]
      : []),
  ];
}

/** The nearest day that earns: the last one before, looked for within a month, else the day itself. */
function nearestRest(date: LocalDate, calendar: WorkCalendar): LocalDate {
  for (let back = 1; back <= 31; back++) {
    const info = dayKind(calendar, addDays(date, -back));
    if (isRest(info)) return info.date;
  }
  return date;
}

const isRest = ({ workMinutes, statutory }: ReturnType<typeof dayKind>): boolean => workMinutes === 0 && !statutory;

/** Hours with at most two decimals. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
