import { join, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Element, TrailStep, WayStep } from '../element.ts';
import { callout } from '../parts.ts';

/** A stage of a track: done on a day, or planned for one. */
export interface StageLine {
  readonly name: Text;
  readonly done: boolean;
  /** When it was done, as whoever noted it said. */
  readonly on: LocalDate | null;
  /** By when it is to be done. */
  readonly plan: LocalDate | null;
  readonly late: boolean;
}

export interface TrackLine {
  readonly name: Text;
  readonly stages: readonly StageLine[];
  /** The stage that comes next, and who sees to it; null: nothing is left. */
  readonly next: { readonly stage: StageLine; readonly by: Text | null } | null;
  /** Before its stages: how far it is. */
  readonly said?: Text;
  /** Instead of stages, where there are none yet. */
  readonly waits?: Text;
}

export interface TracksModel {
  /** Where the car is and when it comes, in one sentence. */
  readonly where: Text;
  readonly tone: 'info' | 'warn' | 'good';
  readonly car: TrackLine;
  /** The contract before it, then money, papers and what comes after. */
  readonly before: readonly TrackLine[];
  readonly beside: readonly TrackLine[];
}

/** The tracks of an order as one reads them in three seconds: the answer, the way of the car as a picture, then a line for each track with what comes next (S44). */
export const trackElements = ({ where, tone, car, before, beside }: TracksModel): readonly Element[] => [
  ...callout(tone, where),
  { kind: 'steps', steps: car.stages.map((stage, at) => wayStep(stage, car.stages[at - 1])) },
  { kind: 'trail', steps: [...before.map(row), carRow(car), ...beside.map(row)] },
];

/** Its stages are the picture above: here only what comes next. */
function carRow(car: TrackLine): TrailStep {
  const { note: _, ...line } = row(car);
  return { ...line, people: [nextOf(car)] };
}

function wayStep({ name, done, on, plan, late }: StageLine, before: StageLine | undefined): WayStep {
  const isNext = !done && before?.done !== false;
  const day = done ? on : plan;
  return {
    name,
    state: done ? 'done' : isNext ? (late ? 'late' : 'open') : 'waiting',
    ...(day ? { note: t('orders.day', { on: { date: day } }) } : {}),
  };
}

function row(track: TrackLine): TrailStep {
  const { name, stages, next, waits, said } = track;
  if (waits) return { name, state: 'waiting', people: [waits] };
  const state = !next ? 'approved' : stages.some(({ done, late }) => !done && late) ? 'late' : 'open';
  const latest = stages.reduce<LocalDate | null>(
    (last, { on }) => (on !== null && (last === null || on >= last) ? on : last),
    null,
  );
  const dated = stages.findLast(({ on }) => on === latest);
  return {
    name,
    state,
    people: [join([...(said ? [said] : []), ...stages.map((one) => stageText(one, one === dated))], '　')],
    ...(next ? { note: nextOf(track) } : {}),
  };
}

/** The day of the latest stands beside it; those before it are in the history. */
function stageText({ name, done, on }: StageLine, isDated: boolean): Text {
  if (!done) return t('orders.open', { name });
  return on && isDated ? t('orders.done_on', { name, on: { date: on } }) : t('orders.done', { name });
}

/** What comes next, by when and with whom. */
function nextOf({ next }: TrackLine): Text {
  if (!next) return t('orders.all_done');
  const { stage, by } = next;
  const due = stage.plan === null ? null : t(stage.late ? 'orders.was_due' : 'orders.due', { on: { date: stage.plan } });
  return join([t('orders.next', { name: stage.name }), ...(due ? [due] : []), ...(by ? [by] : [])], ' · ');
}
