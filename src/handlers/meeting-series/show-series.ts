import type { Card } from '../../cards/element.ts';
import { type OccurrenceLine, type SeriesModel, seriesCard, seriesListCard } from '../../cards/meeting-series/series-card.ts';
import type { Stretch } from '../../domain/meeting/meeting-time.ts';
import type { Occurrence } from '../../domain/meeting/series-rule.ts';
import { audienceOf, mayHost, seriesOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import { peopleNames, unitLabel } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { isCancelled, MEETING } from '../../kinds/meeting.ts';
import type { Context } from '../context.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { sceneOf } from '../records/scene.ts';
import { type Made, madeOf, occurrencesNow, settledIn, timeOfOccurrence } from './series-now.ts';
import { roomAt } from './series-room.ts';
import { HEARS, type SeriesState, stateOf } from './series-state.ts';
import type { Services } from './services.ts';
import { type Missing, missingAt } from './who-comes.ts';
import { whyTexts } from './why-texts.ts';

/** Occurrences shown of one series, and of each in the list of several. */
const SHOWN = 10;
const SHOWN_EACH = 3;
/** Series shown to somebody who is in none and hears of what is left out of them, each with its next one. */
const SHOWN_HEARD = 12;

/** View `meeting_series`: one series by its id, or all somebody is in, else those they hear of. Null for who may see none of it (S4). */
export async function showSeries(services: Services, viewer: Person, subject: string): Promise<Card | null> {
  const org = await services.reads.org();
  const hosts = await hostsFor(services, { org, now: services.clock.now(), person: viewer });
  const all = seriesOf(services.meetings, org).filter((one) => maySee(one, org, viewer) || hosts(one));
  if (!subject.startsWith('list:')) {
    const one = all.find(({ id }) => id === subject);
    const kept = one && (await stateOf(services.reads, one.id));
    return one && kept ? seriesCard(await modelOf(services, one, kept.state, { org, hosts: hosts(one), most: SHOWN })) : null;
  }
  const mine = all.filter((one) => audienceOf(one, org).includes(viewer.id) || isHost(one, org, viewer.id));
  const isIn = mine.length > 0;
  const shown = isIn ? mine : all.slice(0, SHOWN_HEARD);
  const kept = await Promise.all(shown.map(async (one) => ({ one, kept: await stateOf(services.reads, one.id) })));
  return seriesListCard(
    await Promise.all(
      kept.flatMap(({ one, kept: state }) =>
        state ? [modelOf(services, one, state.state, { org, hosts: hosts(one), most: isIn ? SHOWN_EACH : 1 })] : [],
      ),
    ),
    isIn || all.length === 0 ? null : all.length,
  );
}

/** Whoever is in it, hosts it, or hears of what is left out of it. */
export const maySee = (one: UnitSeries, org: Org, viewer: Person): boolean =>
  audienceOf(one, org).includes(viewer.id) ||
  isHost(one, org, viewer.id) ||
  HEARS.some((role) => org.holders(role, one.unit.id).some(({ id }) => id === viewer.id));

export const isHost = (one: UnitSeries, org: Org, person: PersonId): boolean => mayHost(one, org).some(({ id }) => id === person);

/** Whether somebody hosts a series, or does the work of one who does, at this moment (O1). */
export async function hostsFor(
  services: Services,
  asker: Pick<Context, 'org' | 'now' | 'person'>,
): Promise<(one: UnitSeries) => boolean> {
  const { actsFor, org } = await sceneOf(services, MEETING, asker);
  return (one) => actsFor.some((id) => isHost(one, org, id));
}

export const seriesName = ({ unit, definition }: UnitSeries, org: Org): Text =>
  t('series.of', { unit: plain(unitLabel(org, unit)), name: say(definition.name) });

async function modelOf(
  services: Services,
  one: UnitSeries,
  state: SeriesState,
  { org, hosts, most }: { readonly org: Org; readonly hosts: boolean; readonly most: number },
): Promise<SeriesModel> {
  const now = services.clock.now();
  const { date: today } = toLocal(now, services.zone);
  const made = await madeOf(services, one.id, today);
  const calendar = services.settings.calendarOf(org, one.unit.id);
  const until = addDays(today, services.meetings.days_ahead);
  const ahead = occurrencesNow(services.meetings, state, calendar, today, settledIn(made, now, services.zone))
    .map((occurrence) => ({ occurrence, there: made.get(occurrence.planned) ?? null }))
    .filter(
      ({ occurrence, there }) =>
        today <= dayOf(occurrence) && occurrence.planned <= until && (there || isAhead(one, occurrence, services, now)),
    )
    .slice(0, most);
  const times = ahead.map(({ occurrence, there }) => ({
    ...timeOfOccurrence(one, { held: dayOf(occurrence), ...atOf(occurrence) }, services),
    meeting: there?.record.id ?? null,
  }));
  const missing = hosts && most === SHOWN ? await missingAt(services, audienceOf(one, org), times) : [];
  const lines: OccurrenceLine[] = [];
  // One after the other: the first reads the calendars of rooms for all.
  for (const [index, { occurrence, there }] of ahead.entries())
    lines.push({
      ...(await lineOf(services, one, occurrence, there)),
      conflicts: [
        ...conflictTexts(missing[index], org),
        ...(hosts && most === SHOWN ? await roomTexts(services, { one, there, times, index, org }) : []),
      ],
    });
  return {
    series: one.id,
    name: seriesName(one, org),
    isNew: !state.made,
    hosts,
    lines,
  };
}

/** What would have begun before there was a series is nothing to be shown. */
const isAhead = (one: UnitSeries, occurrence: Occurrence, services: Services, now: Instant): boolean =>
  timeOfOccurrence(one, { held: dayOf(occurrence), ...atOf(occurrence) }, services).from > now;

const atOf = ({ at }: Occurrence): { readonly at?: number } => (at === undefined ? {} : { at });

const dayOf = (one: Occurrence): LocalDate => (one.state === 'held' ? one.held : one.state === 'merged' ? one.on : one.planned);

async function lineOf(
  services: Services,
  { definition }: UnitSeries,
  occurrence: Occurrence,
  there: Made | null,
): Promise<OccurrenceLine> {
  const form = there && formOf(there.record);
  const from = form?.from ?? occurrence.at ?? definition.at;
  const isOff = there !== null && isCancelled(there.record);
  return {
    planned: occurrence.planned,
    state: isOff ? 'skipped' : occurrence.state,
    day: form && occurrence.state === 'held' ? form.day : dayOf(occurrence),
    from,
    to: from + (form?.minutes ?? definition.minutes),
    why: whyTexts(occurrence),
    provisional: occurrence.provisional,
    conflicts: [],
    meeting: there ? { id: there.record.id, event: await isInCalendar(services, there) } : null,
    choices: occurrence.state === 'ask' ? [occurrence.before, occurrence.after].filter((day) => day !== null) : [],
  };
}

/** A platform that may not be asked has no calendar to stand in. */
const isInCalendar = async ({ reads }: Services, { record }: Made): Promise<boolean> =>
  (await reads.eventOf(record.id))?.eventId != null;

/** A room was wanted and is not to be had; nothing for a meeting that is not held. */
async function roomTexts(services: Services, { one, there, times, index, org }: RoomAsked): Promise<readonly Text[]> {
  const [first, time, last] = [times[0], times[index], times.at(-1)];
  if (one.definition.room === null || !first || !time || !last || (there && there.record.state !== 'planned')) return [];
  if (there) return (await lacksRoom(services, there)) ? [t('series.no_room')] : [];
  const window = { from: first.from, to: last.to };
  const room = await roomAt(services, one, time, { people: audienceOf(one, org).length, org, window });
  return room === 'taken' ? [t('series.no_room')] : room === 'unknown' ? [t('series.room_unknown')] : [];
}

interface RoomAsked {
  readonly one: UnitSeries;
  readonly there: Made | null;
  readonly times: readonly Stretch[];
  readonly index: number;
  readonly org: Org;
}

export async function lacksRoom({ reads }: Services, { record }: Made): Promise<boolean> {
  const { room } = formOf(record);
  const event = room ? await reads.eventOf(record.id) : null;
  return room === null || (event?.roomId === room && event.room === 'declined');
}

const NAMED = 5;
const names = (org: Org, people: readonly PersonId[]): Text => {
  const who = peopleNames(org, people.slice(0, NAMED));
  return people.length > NAMED ? t('series.and_more', { who, count: people.length }) : who;
};

/** Who cannot come, for whoever hosts; what keeps them is not told (S4). */
export const conflictTexts = (missing: Missing | undefined, org: Org): readonly Text[] =>
  !missing
    ? []
    : [
        ...(missing.away.length > 0 ? [t('series.away', { who: names(org, missing.away) })] : []),
        ...(missing.elsewhere.length > 0 ? [t('series.elsewhere', { who: names(org, missing.elsewhere) })] : []),
      ];
