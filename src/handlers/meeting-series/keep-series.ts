import { editSeries } from '../../domain/meeting/edit-series.ts';
import type { Occurrence } from '../../domain/meeting/series-rule.ts';
import { seriesOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org } from '../../domain/org/org.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { toJson } from '../../kernel/json.ts';
import { addDays, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Scene } from '../../records/define.ts';
import { formOf, isBegun } from '../meeting/meeting-form.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { askDays } from './ask-days.ts';
import { dropMeeting, type Held, keepMeeting, makeMeeting } from './make-meeting.ts';
import { reportConflicts } from './report-conflicts.ts';
import { reportHostless, toldHostless } from './report-hostless.ts';
import { reportMissed } from './report-missed.ts';
import { type Made, madeOf, occurrencesNow, type SeriesLook, settledIn, timeOfOccurrence } from './series-now.ts';
import { readState, type SeriesState, STATE_KEYS, type Usual, writeState } from './series-state.ts';
import type { Services } from './services.ts';
import { usualOf } from './who-comes.ts';

/** Where one series stands at a look. */
interface Look extends SeriesLook {
  readonly usual: Usual;
}

/**
 * Series as configuration, company and calendar have them by now: meetings of the next weeks are made, moved, called off; people follow. Each in a plan of
 * its own: what fails is made at the next look, and what stands already is not made again (S60, Q13, Q14).
 */
export async function* keepSeries(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const kept = new Map(
    (await services.reads.keyValuesFrom(STATE_KEYS)).map(({ key, value }) => [key.slice(STATE_KEYS.length), value]),
  );
  const today = toLocal(now, services.zone).date;
  const all = seriesOf(services.meetings, org).map((one) => ({ one, usual: usualOf(one, org) }));
  const told = all.some(({ usual }) => !usual) ? await toldHostless(services) : new Map<string, string>();
  for (const { one, usual } of all) {
    const text = kept.get(one.id) ?? null;
    if (usual) yield* keepOne({ services, one, org, now, today, usual }, text);
    else yield* reportHostless({ services, one, org, now, today }, text, told);
  }
  for (const [id, text] of kept) if (!all.some(({ one }) => one.id === id)) yield* endSeries(services, org, now, { id, text });
}

async function* keepOne(look: Look, text: string | null): AsyncGenerator<Plan> {
  const { services, one, today, org, usual } = look;
  const kept = text === null ? newState(one, today) : readState(text);
  const seen = fingerprint(toJson([today, usual, one.rule, services.settings.calendarOf(org, one.unit.id).version]));
  if (text === null) {
    yield {
      ...emptyPlan,
      writes: [writeState(one.id, kept, null)],
      effects: [
        {
          show: { view: 'meeting_series', subject: one.id },
          place: toPerson(usual.host),
          key: `meeting_series:${one.id}:new`,
        },
      ],
    };
    return;
  }
  if (kept.seen === seen) return;
  // Whoever is to host has had a day to look at it.
  const made = kept.made || kept.since < today;
  if (!made) return;
  const before = await madeOf(services, one.id, today);
  const state = { ...withRule(look, kept, before), made };
  const scene = await sceneOf(services, MEETING, { person: SYSTEM, org, now: look.now });
  yield* placeAll(look, state, before, scene);
  const missed = await reportMissed(look, state, before);
  // What was made the first time its host has just seen.
  const conflicts = kept.usual === null ? [] : await reportConflicts(look, before);
  const asks = askDays(services, look, state, before, scene);
  yield {
    ...emptyPlan,
    writes: [writeState(one.id, { ...state, usual, seen, reported: today, asked: [...asks.asked] }, text)],
    effects: [...missed, ...conflicts, ...asks.effects, { repaint: one.id }],
  };
}

const newState = ({ rule, definition }: UnitSeries, today: LocalDate): SeriesState => ({
  rules: [{ ...rule, from: definition.from && definition.from > today ? definition.from : today }],
  exceptions: [],
  made: false,
  since: today,
  reported: today,
  seen: '',
  usual: null,
  asked: [],
});

/** The rule of the configuration in force; where it is another one it begins behind everything that took place (Q14). */
function withRule(
  { services, one, org, now: at, today }: Look,
  state: SeriesState,
  made: ReadonlyMap<LocalDate, Made>,
): SeriesState {
  const { from: _from, ...last } = state.rules.at(-1) ?? { from: null };
  if (toJson(sorted(last)) === toJson(sorted(one.rule))) return state;
  const now = {
    calendar: services.settings.calendarOf(org, one.unit.id),
    settled: settledIn(made, at, services.zone),
    today,
  };
  const edited = editSeries(state, { scope: 'all', rule: one.rule }, now);
  return edited.ok ? { ...state, ...edited.value.series } : state;
}

const sorted = (value: object): unknown => Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Meetings made equal to what the series says, each as a plan of its own. */
async function* placeAll(
  { services, one, org, now, today, usual }: Look,
  state: SeriesState,
  made: ReadonlyMap<LocalDate, Made>,
  scene: Scene,
): AsyncGenerator<Plan> {
  const calendar = services.settings.calendarOf(org, one.unit.id);
  const all = occurrencesNow(services.meetings, state, calendar, today, settledIn(made, now, services.zone));
  const until = addDays(today, services.meetings.days_ahead);
  const was = state.usual ?? usual;
  for (const occurrence of all) {
    const there = made.get(occurrence.planned);
    if (there) {
      if (!isOpen(there, now, services)) continue;
      const plan =
        occurrence.state === 'held'
          ? await keepMeeting(services, one, there, occurrence, { was, is: usual }, scene)
          : await dropMeeting(services, there, occurrence.why, scene);
      if (plan) yield plan;
    } else if (isDue(occurrence, until) && timeOfOccurrence(one, occurrence, services).from > now)
      yield await makeMeeting(services, one, occurrence, usual, scene);
  }
  const planned = new Set(all.map((occurrence) => occurrence.planned));
  for (const [day, there] of made)
    if (!planned.has(day) && isOpen(there, now, services))
      yield await dropMeeting(services, there, [{ code: 'cancelled' }], scene);
}

const isDue = (occurrence: Occurrence, until: LocalDate): occurrence is Held =>
  occurrence.state === 'held' && occurrence.held <= until;

/** It is still to come; whatever has begun is nobody's to change by a rule. */
const isOpen = ({ record }: Made, now: Instant, services: Services): boolean => !isBegun(record, services, now);

/** The configuration has no such series any more, or its unit is gone: what is still to come of it is called off, and it is forgotten. */
async function* endSeries(
  services: Services,
  org: Org,
  now: Instant,
  { id, text }: { readonly id: string; readonly text: string },
): AsyncGenerator<Plan> {
  const today = toLocal(now, services.zone).date;
  const made = await madeOf(services, id, today);
  const scene = await sceneOf(services, MEETING, { person: SYSTEM, org, now });
  for (const there of made.values())
    if (isOpen(there, now, services) && formOf(there.record).series === id)
      yield await dropMeeting(services, there, [{ code: 'cancelled' }], scene);
  yield {
    ...emptyPlan,
    writes: [{ table: 'keyValue', delete: { key: `${STATE_KEYS}${id}`, value: text }, mayMiss: true }],
    effects: [{ repaint: id }],
  };
}
