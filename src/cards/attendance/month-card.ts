import { REASONS, type Reason } from '../../domain/attendance/reasons.ts';
import type { AnomalyKind, DayState, MinuteOfDay, Side } from '../../domain/attendance/types.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, timeText, weekday } from '../../kernel/time.ts';
import type { Button, CalendarDay, Card, Element, Fact } from '../element.ts';
import { buttonRow, callout, quiet } from '../parts.ts';
import { type MadeGoodLine, madeGoodPart } from './made-good-part.ts';

/** What the reader is asked about, or has said. */
export interface AnomalyLine {
  readonly date: LocalDate;
  readonly kind: AnomalyKind;
  readonly minutes: number;
  readonly in: MinuteOfDay | null;
  readonly out: MinuteOfDay | null;
  /** As the file has it. */
  readonly said: string;
  readonly explained: Reason | null;
  readonly note: string;
  readonly answer: 'accepted' | 'refused' | null;
  /** A correction is asked for already. */
  readonly pending: boolean;
  /** What a correction may put right; empty: nothing. */
  readonly corrects: readonly Side[];
  /** A correction could put it right, but may not be asked for any more: since which day, or because so many are used. */
  readonly tooLate: { readonly last: LocalDate } | 'used_up' | null;
}

export interface MonthModel {
  /** `YYYY-MM` */
  readonly period: string;
  readonly days: readonly { readonly date: LocalDate; readonly state: DayState }[];
  readonly first: LocalDate;
  readonly count: number;
  readonly facts: readonly Fact[];
  readonly anomalies: readonly AnomalyLine[];
  /** Which day is being explained; null: the first that nobody has explained. */
  readonly asks: LocalDate | null;
  readonly corrections: { readonly used: number; readonly most: number };
  readonly locked: boolean;
  /** It is closed, and open for the reader until then; null: it is not. */
  readonly openUntil: Instant | null;
  /** Days of closed months that are made good here, and days of this month that are made good later. */
  readonly madeGood: readonly MadeGoodLine[];
  /** The reader is asked, rather than has asked: it says so above, and is not sent where nothing is left. */
  readonly asked: boolean;
  /** Punches come by the button of the assistant. */
  readonly checksIn: boolean;
  readonly earlier: string;
  readonly later: string | null;
}

/** So many anomalies stand on one card; the rest when these are settled. */
const MOST = 8;

/** One's own month: a calendar of its states, what it comes to, and each anomaly with its way out (S54). */
export function monthCard(m: MonthModel): Card {
  const open = m.anomalies.filter(
    ({ explained, answer, pending }) => answer !== 'accepted' && !pending && (explained === null || answer === 'refused'),
  );
  const asked = m.locked ? null : (open.find(({ date }) => date === m.asks) ?? open[0] ?? null);
  return {
    header: {
      ...(m.asked && !m.locked
        ? { title: t(open.length > 0 ? 'report.ask_title' : 'report.ask_done', { month: { month: m.period } }) }
        : { title: t('attendance.month_title'), subtitle: t('attendance.month', { month: { month: m.period } }) }),
      tone: open.length > 0 && !m.locked ? 'ask' : 'calm',
    },
    body: [
      ...callout('warn', !m.locked && open.length > 0 && openText(open)),
      ...callout('info', m.locked && t('attendance.locked')),
      ...callout('info', m.openUntil !== null && t('attendance.open_until', { at: { at: m.openUntil } })),
      ...callout('info', m.days.length === 0 && t('attendance.no_days')),
      ...(m.days.length === 0 ? [] : [calendar(m), ...quiet(legend(m))]),
      ...(asked ? [explainForm(asked)] : []),
      ...m.anomalies
        .filter((one) => one !== asked)
        .slice(0, MOST)
        .map((one) => anomalyItem(one, m.locked)),
      ...quiet(m.anomalies.length > MOST + 1 && t('attendance.more', { count: m.anomalies.length - MOST - 1 })),
      { kind: 'facts', rows: m.facts },
      ...madeGoodPart(m.period, m.madeGood),
      ...buttonRow([
        ...(m.checksIn
          ? [{ text: t('attendance.check_in_page'), style: 'plain' as const, action: { do: 'attendance.check_in' as const } }]
          : []),
        ...(m.locked
          ? [
              {
                text: t('attendance.reopen'),
                style: 'plain' as const,
                action: { do: 'start' as const, process: 'reopening', form: { month: m.period } },
                name: 'reopen',
              },
            ]
          : []),
        {
          text: t('attendance.month', { month: { month: m.earlier } }),
          style: 'link',
          action: { do: 'attendance.month', period: m.earlier },
        },
        ...(m.later
          ? [
              {
                text: t('attendance.month', { month: { month: m.later } }),
                style: 'link' as const,
                action: { do: 'attendance.month' as const, period: m.later },
              },
            ]
          : []),
      ]),
    ],
    summary: t('attendance.month_title'),
    ...(m.asked && open.length === 0 ? { onlyInPlace: true as const } : {}),
  };
}

const openText = (open: readonly AnomalyLine[]): Text =>
  t(open.some(({ corrects }) => corrects.length > 0) ? 'attendance.unexplained' : 'attendance.only_explained', {
    count: open.length,
  });

const TONES: Readonly<Record<DayState, CalendarDay['tone']>> = {
  blank: 'none',
  open: 'none',
  ok: 'good',
  late: 'warn',
  serious: 'bad',
  early: 'warn',
  missing: 'bad',
  candidate: 'bad',
  unclear: 'bad',
  leave: 'away',
  trip: 'away',
  part_leave: 'away',
  rest: 'none',
  rest_work: 'good',
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

function calendar(m: MonthModel): Element {
  const states = new Map(m.days.map(({ date, state }) => [Number(date.slice(8)), state]));
  const cells = Array.from({ length: m.count }, (_, i): CalendarDay => {
    const state = states.get(i + 1) ?? 'blank';
    return { day: i + 1, mark: t(`attendance.mark_${state}`), tone: TONES[state] };
  });
  return { kind: 'calendar', heads: WEEKDAYS.map((day) => t(`attendance.weekday_${day}`)), first: weekday(m.first), days: cells };
}

/** Only what stands in the calendar is explained below it. */
const legend = (m: MonthModel): Text =>
  join(
    [...new Set(m.days.map(({ state }) => state))]
      .filter((state) => state !== 'blank')
      .map((state) => join([t(`attendance.mark_${state}`), t(`attendance.state_${state}`)], ' ')),
    '　',
  );

const dayText = (date: LocalDate): Text => t('attendance.day', { on: { date } });

/** What happened, and when they came and went. */
function whatText({ date, kind, minutes, in: from, out: to, said }: AnomalyLine): Text {
  const times = from === null && to === null ? null : t('attendance.times', { in: clock(from), out: clock(to) });
  const what = t(`attendance.what_${kind}`, { minutes, said: plain(said) });
  return join([dayText(date), what, ...(times ? [times] : [])], ' ');
}

const clock = (at: MinuteOfDay | null): string => (at === null ? '?' : `${at >= 1440 ? '+' : ''}${timeText(at % 1440)}`);

/** The line beside the reasons of one day: by a name of its own, so that what was written of one day never goes with the next. */
export const noteField = (date: LocalDate, about: AnomalyKind): string => `note_${date}_${about}`;

/** The reasons as one tap each, with a line beside them. */
function explainForm(one: AnomalyLine): Element {
  const reason = (value: Reason): Button => ({
    text: t(`attendance.reason_${value}`),
    style: 'plain',
    action: { do: 'report.explain', date: one.date, about: one.kind, reason: value },
    name: `reason_${value}`,
    submits: true,
  });
  const [first, ...others] = REASONS;
  return {
    kind: 'form',
    name: `explain_${one.date}_${one.kind}`,
    head: [
      { kind: 'text', text: whatText(one), style: 'strong' },
      ...quiet(one.tooLate && notCorrected(one.tooLate)),
      { kind: 'text', text: t(one.answer === 'refused' ? 'attendance.refused_answer' : 'attendance.why'), style: 'quiet' },
      ...(one.corrects.length > 0
        ? [{ kind: 'buttons' as const, buttons: one.corrects.map((side) => correctButton(one, side, 'primary')) }]
        : []),
    ],
    fields: [
      {
        kind: 'line',
        name: noteField(one.date, one.kind),
        label: t('attendance.note'),
        required: false,
        hint: t('attendance.note_hint'),
        maxLength: 200,
      },
    ],
    partial: true,
    submit: reason(first),
    others: others.map(reason),
  };
}

const notCorrected = (why: NonNullable<AnomalyLine['tooLate']>): Text =>
  why === 'used_up' ? t('attendance.corrections_used') : t('attendance.correct_until', { last: { date: why.last } });

const correctButton = ({ date }: AnomalyLine, side: Side, style: 'primary' | 'link'): Button => ({
  text: t(`attendance.correct_${side}`),
  style,
  action: { do: 'start', process: 'correction', form: { date, side } },
  name: `correct_${date}_${side}`,
});

function anomalyItem(one: AnomalyLine, locked: boolean): Element {
  const isOpen = !locked && one.answer !== 'accepted' && !one.pending && (one.explained === null || one.answer === 'refused');
  return {
    kind: 'item',
    title: whatText(one),
    ...(stateText(one) ? { detail: stateText(one) as Text } : {}),
    buttons: isOpen
      ? [{ text: t('attendance.explain'), style: 'plain', action: { do: 'attendance.ask', date: one.date } }]
      : // What was accepted still counts as it is: only a correction makes it right (Q11).
        !locked && one.answer === 'accepted'
        ? one.corrects.map((side) => correctButton(one, side, 'link'))
        : [],
  };
}

function stateText({ explained, note, answer, pending }: AnomalyLine): Text | null {
  if (pending) return t('attendance.correction_waits');
  if (explained === null) return null;
  const why =
    note === ''
      ? t(`attendance.reason_${explained}`)
      : t('attendance.reason_with', { reason: t(`attendance.reason_${explained}`), note: plain(note) });
  return join(
    [
      why,
      t(
        answer === 'accepted'
          ? 'attendance.accepted'
          : answer === 'refused'
            ? 'attendance.refused'
            : 'attendance.waits_supervisor',
      ),
    ],
    ' · ',
  );
}
