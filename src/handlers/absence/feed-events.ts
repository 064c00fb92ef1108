import { type Out, outOf } from '../../domain/leave/out.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { unitsInSight } from '../../domain/org/scope.ts';
import type { WorkingHours } from '../../domain/workday/types.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toInstant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { FeedKind } from './feed-keys.ts';
import type { Services } from './services.ts';

/** One entry of a calendar: whole days (both ends included) or from instant to instant. */
export interface FeedEvent {
  /** The same for the same absence at every reading. */
  readonly key: string;
  readonly title: Text;
  readonly time: { readonly from: LocalDate; readonly to: LocalDate } | { readonly start: Instant; readonly end: Instant };
  readonly tentative: boolean;
  /** Makes the reader busy in their own calendar. */
  readonly busy: boolean;
}

export interface Feed {
  readonly title: Text;
  readonly events: readonly FeedEvent[];
  /** Set when there was more than a calendar should hold: nothing is said after this day. */
  readonly until: LocalDate | null;
}

/** Days a calendar looks back and ahead. */
const BACK = 31;
const TEAM_AHEAD = 92;
const OWN_AHEAD = 400;
/** Entries of one calendar; beyond it the furthest days are left out and the calendar says so. */
const MOST_EVENTS = 5000;

/** What a calendar holds now for its owner; scope is asked anew at every reading (S4). `pause` lets others in between units. */
export async function feedEvents(
  services: Services,
  owner: Person,
  kind: FeedKind,
  today: LocalDate,
  pause: () => Promise<void>,
): Promise<Feed> {
  const org = await services.reads.org();
  const hoursOf = hoursByUnit(services, org);
  const from = addDays(today, -BACK);
  if (kind === 'own') {
    const rows = await services.reads.leaveDays(owner.id, from, addDays(today, OWN_AHEAD));
    return { title: t('feed.own'), ...limited(ownEvents(services, rows, hoursOf)) };
  }
  const events: FeedEvent[] = [];
  for (const unit of unitsInSight(org, owner)) {
    const rows = await services.reads.unitLeaveDays([unit.id], from, addDays(today, TEAM_AHEAD));
    const outs = outOf(rows, hoursOf).filter((out) => !out.held && org.person(out.personId)?.active);
    const titleOf = (out: Out): Text => t('feed.away', { name: personName(org, out.personId) });
    events.push(...eventsOf(outs, 'team', titleOf, false, services, hoursOf));
    await pause();
  }
  return { title: t('feed.team'), ...limited(events) };
}

function ownEvents(services: Services, rows: readonly Row<'leaveDay'>[], hoursOf: HoursOf): readonly FeedEvent[] {
  const kinds = [...new Set(rows.map((row) => row.leaveType))];
  return kinds.flatMap((id) => {
    const type = services.settings.leave.types.find((one) => one.id === id);
    const name = type ? say(type.name) : plain(id);
    const outs = outOf(
      rows.filter((row) => row.leaveType === id),
      hoursOf,
    );
    return eventsOf(outs, `own:${id}`, (out) => (out.held ? t('feed.pending', { name }) : name), true, services, hoursOf);
  });
}

type HoursOf = (unit: UnitId) => WorkingHours;

function hoursByUnit(services: Services, org: Org): HoursOf {
  const known = new Map<UnitId, WorkingHours>();
  return (unit) => {
    const hours = known.get(unit) ?? services.settings.calendarOf(org, unit).hours;
    known.set(unit, hours);
    return hours;
  };
}

/** Whole days that follow each other become one entry; parts of days are exact to the minute. */
function eventsOf(
  outs: readonly Out[],
  scope: string,
  titleOf: (out: Out) => Text,
  busy: boolean,
  services: Services,
  hoursOf: HoursOf,
): readonly FeedEvent[] {
  const sorted = outs.toSorted((a, b) => a.personId.localeCompare(b.personId) || a.date.localeCompare(b.date));
  const events: FeedEvent[] = [];
  let last: Out | null = null;
  for (const out of sorted) {
    const former = events.at(-1);
    const follows =
      last !== null && last.personId === out.personId && last.held === out.held && last.part === 'day' && out.part === 'day';
    if (former && follows && 'to' in former.time && addDays(former.time.to, 1) === out.date)
      events[events.length - 1] = { ...former, time: { from: former.time.from, to: out.date } };
    else {
      const [start, end] = spanOf(out, hoursOf);
      events.push({
        key: `${scope}:${out.personId}:${out.date}:${out.part === 'day' ? 'day' : start}`,
        title: titleOf(out),
        time:
          out.part === 'day'
            ? { from: out.date, to: out.date }
            : { start: toInstant(out.date, start, services.zone), end: toInstant(out.date, end, services.zone) },
        tentative: out.held,
        busy,
      });
    }
    last = out;
  }
  return events;
}

function spanOf({ part, unitId }: Out, hoursOf: HoursOf): readonly [number, number] {
  if (typeof part === 'object') return [part.from, part.to];
  const { am, pm } = hoursOf(unitId);
  return part === 'am' ? [am.from, am.to] : part === 'pm' ? [pm.from, pm.to] : [am.from, pm.to];
}

const startOf = ({ key, time }: FeedEvent): string => ('from' in time ? time.from : (key.split(':').at(-2) ?? ''));

function limited(events: readonly FeedEvent[]): Pick<Feed, 'events' | 'until'> {
  const sorted = events.toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.key.localeCompare(b.key));
  const cut = sorted[MOST_EVENTS];
  if (!cut) return { events: sorted, until: null };
  const until = addDays(startOf(cut) as LocalDate, -1);
  return { events: sorted.filter((event) => startOf(event) <= until), until };
}
