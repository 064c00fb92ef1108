import { editSeries } from '../../domain/meeting/edit-series.ts';
import type { SeriesException } from '../../domain/meeting/series-rule.ts';
import { mayHost, seriesOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { showPersonal } from '../reply.ts';
import { madeOf, settledIn } from './series-now.ts';
import { type SeriesState, stateOf, writeState } from './series-state.ts';
import type { Of, Services } from './services.ts';
import { hostsFor, maySee } from './show-series.ts';

interface Found {
  readonly one: UnitSeries;
  readonly state: SeriesState;
  readonly text: string;
}

/** A series its host may decide on; or the plan that says why not. */
async function hosted(services: Services, context: Context, id: string): Promise<Found | Plan> {
  const one = seriesOf(services.meetings, context.org).find((series) => series.id === id);
  const kept = one && (await stateOf(services.reads, id));
  const isHost = one !== undefined && (await hostsFor(services, context))(one);
  if (!one || !kept || !(isHost || maySee(one, context.org, context.person))) return toastPlan('info', t('series.gone'));
  if (isHost) return { one, ...kept };
  const who = peopleNames(
    context.org,
    mayHost(one, context.org).map((person) => person.id),
  );
  return toastPlan('warning', t('series.host_only', { who }));
}

const isPlan = (found: Found | Plan): found is Plan => 'effects' in found;

/** 「按此建立」: the next look makes them. Pressed again nothing more is made. */
export async function makeSeries({ action }: Of<'series.make'>, services: Services, context: Context): Promise<Plan> {
  const found = await hosted(services, context, action.series);
  if (isPlan(found)) return found;
  const reply = { toast: { tone: 'success' as const, text: t('series.made') }, repaint: true };
  if (found.state.made) return { ...emptyPlan, reply };
  return {
    ...emptyPlan,
    writes: [writeState(found.one.id, { ...found.state, made: true }, found.text)],
    audit: [{ actorId: context.person.id, act: 'meeting.series.make', subject: found.one.id }],
    effects: [{ repaint: found.one.id }],
    reply,
  };
}

/** The rule asks, and the host says: this day, or not at all. */
export async function sayDay({ action }: Of<'series.say'>, services: Services, context: Context): Promise<Plan> {
  const found = await hosted(services, context, action.series);
  if (isPlan(found)) return found;
  const { planned, to } = action;
  const exception: SeriesException = to === null ? { planned, kind: 'cancel' } : { planned, kind: 'change', to };
  const edited = editSeries(
    found.state,
    { scope: 'this', exception },
    {
      calendar: services.settings.calendarOf(context.org, found.one.unit.id),
      settled: settledIn(await madeOf(services, found.one.id, context.today), context.now, services.zone),
      today: context.today,
    },
  );
  if (!edited.ok || (to !== null && to < context.today)) return toastPlan('info', t('series.said_already'));
  return {
    ...emptyPlan,
    writes: [writeState(found.one.id, { ...found.state, ...edited.value.series, seen: '' }, found.text)],
    audit: [{ actorId: context.person.id, act: 'meeting.series.say', subject: found.one.id, detail: { planned, to } }],
    effects: [{ repaint: found.one.id }],
    reply: { toast: { tone: 'success', text: t('series.said') }, repaint: true },
  };
}

export const openSeries = ({ action }: Of<'series.open'>, _: Services, context: Context): Plan => ({
  ...emptyPlan,
  effects: [showPersonal(context, 'meeting_series', action.series)],
});
