import { expect } from 'vitest';
import { workSpans } from '../../src/domain/workday/work-calendar.ts';
import type { RecordId } from '../../src/fields/field.ts';
import { jobOf } from '../../src/handlers/reminders/job-rows.ts';
import { DAY, HOUR, type Instant, instant, MINUTE, toInstant, toLocal, type Zone } from '../../src/kernel/time.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Address, Kind, Rec, Rung, Span } from '../../src/records/define.ts';
import type { Todo } from '../../src/records/owed.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { persona } from '../persona.ts';
import type { InOffice } from './in-office.ts';

const ZONE = 'Asia/Shanghai' as Zone;
/** Hours at which the clock is looked at while clocks of hours run, and once they are over; some lie in the night. */
const CLOSELY = ['03:10', '09:10', '10:10', '11:10', '13:40', '14:40', '15:40', '16:40', '17:40', '22:10'];
const SELDOM = ['10:10', '23:10'];
/** Days of many looks, and days of one; later every third day is looked at. */
const CLOSE_DAYS = 5;
const DAILY = 60;
/** What a card about any record says somewhere. */
const NAMES = KINDS.map(({ name }) => name.zh);

/** A reminder as it reached somebody: of which debt, for which rung, and at which look at the clock. */
interface Reminder {
  readonly target: string;
  readonly rung: string;
  readonly recipient: string;
  readonly at: Instant;
}

const dayOf = (at: Instant): string => toLocal(at, ZONE).date;
const momentOf = (day: string, time: string): Instant => instant(Date.parse(`${day}T${time}:00+08:00`));

/** Whether somebody works at this minute, by the company's ordinary calendar. */
function isWorked(at: Instant): boolean {
  const { date, minutes } = toLocal(at, ZONE);
  return workSpans(ordinary, date).some(({ from, to }) => from <= minutes && minutes < to);
}

/** The moments at which the clock is looked at, from this one for so many days: closely, then daily, then every third day and night. */
function* looksFrom(start: Instant, days: number): Generator<Instant> {
  for (let day = 0; day < days; day++) {
    const nightToo = day % 3 === 0;
    if (day >= DAILY && !nightToo) continue;
    for (const time of day < CLOSE_DAYS ? CLOSELY : SELDOM.slice(0, nightToo ? 2 : 1)) {
      const at = momentOf(dayOf(instant(start + day * DAY)), time);
      if (at > start) yield at;
    }
  }
}

/** Of somebody's newest cards those about records. */
const newest = ({ office }: InOffice, name: string, count: number): readonly string[] =>
  count === 0
    ? []
    : persona(office, name)
        .cards()
        .slice(-count)
        .flatMap(({ text }) => (NAMES.some((one) => text.includes(one)) ? [`${name}: ${text}`] : []));

/** The clock goes on look by look; everything that was sent for these records, and what was owed for them on the way. */
export async function lives(
  world: InOffice,
  records: readonly RecordId[],
  days: number,
  look: (at: Instant) => Promise<void> | void = () => undefined,
): Promise<{ readonly reminders: readonly Reminder[]; readonly looks: readonly Instant[]; readonly owed: readonly Todo[] }> {
  const { office, todos } = world;
  const reminders: Reminder[] = [];
  const seen = new Map<string, Instant | null>();
  const owed = new Map<string, Todo>();
  const start = office.now();
  const looks = [...looksFrom(start, days)];
  const people = (await office.store.reads.org()).people.map(({ name }) => name);
  const posted = (): readonly number[] => people.map((name) => office.controls.cards(name, 'bot').length);
  for (const at of looks) {
    const before = posted();
    office.emulator.clock.advance(at - office.now());
    await office.app.tick();
    await office.settled();
    if (!isWorked(at)) {
      const more = posted().flatMap((count, i) => newest(world, people[i] ?? '', count - (before[i] ?? 0)));
      expect(more, `at ${new Date(at + 8 * 3_600_000).toISOString()}`).toEqual([]);
    }
    for (const record of records) for (const todo of await todos(record)) owed.set(`${todo.id}/${todo.dueAt}`, todo);
    for (const row of await office.store.jobs.jobsOfTargets([...owed.keys()])) {
      const { key, target, rung, recipient, note } = jobOf(row);
      if (note.sentAt === null || note.sentAt < start || seen.get(key) === note.sentAt) continue;
      seen.set(key, note.sentAt);
      reminders.push({ target, rung, recipient, at });
    }
    await look(at);
  }
  return { reminders, looks, owed: [...owed.values()] };
}

/** The same minute of another working day, or so much working time on, one way or the other: minute by minute and day by day. */
function shifted(from: Instant, span: Span, way: 1 | -1): Instant {
  const [, amount = '0', unit] = /^(\d+)(h|wd|d)$/.exec(span) ?? [];
  if (unit === 'd') return instant(from + way * Number(amount) * DAY);
  if (unit === 'wd') {
    let at = from;
    for (let left = Number(amount); left > 0; ) {
      at = instant(at + way * DAY);
      if (workSpans(ordinary, toLocal(at, ZONE).date).length > 0) left -= 1;
    }
    return at;
  }
  let at = from;
  for (let left = Number(amount) * 60; left > 0; ) {
    if (way === 1) {
      if (isWorked(at)) left -= 1;
      at = instant(at + MINUTE);
    } else {
      at = instant(at - MINUTE);
      if (isWorked(at)) left -= 1;
    }
  }
  return at;
}

/** So long before it is due. In days: at its time of day, or where nobody works then on the morning; `0wd` is the last day of work up to the day itself. */
function ahead(dueAt: Instant, span: Span): Instant {
  if (span.endsWith('h')) return shifted(dueAt, span, -1);
  const spansOf = (at: Instant) => workSpans(ordinary, toLocal(at, ZONE).date);
  let day = shifted(dueAt, span, -1);
  while (span === '0wd' && spansOf(day).length === 0) day = instant(day - DAY);
  const { date, minutes } = toLocal(day, ZONE);
  const [first, last] = [spansOf(day)[0], spansOf(day).at(-1)];
  return first && last && (minutes < first.from || minutes > last.to) ? toInstant(date, first.from, ZONE) : day;
}

/**
 * What the ladder of a debt that nobody pays has to bring to whom at which look, worked out by hand. A rung from before it came up is none of its own, and
 * whoever was just asked is not told the same again within the hour.
 */
export async function wanted(
  { office }: InOffice,
  kind: Kind,
  record: Rec,
  todo: Todo,
  looks: readonly Instant[],
): Promise<readonly string[]> {
  const { dueAt } = todo;
  const ladder = kind.owes[todo.kind.slice(kind.id.length + 1)]?.ladder ?? [];
  if (dueAt === null) return [];
  const org = await office.store.reads.org();
  const whom = (address: Address): readonly string[] => {
    if (address === 'holder') return [todo.holderId];
    if (address === 'superior') return [org.superior(todo.holderId)].flatMap((one) => one?.id ?? []);
    if (address === 'applicant') return record.life.unnamed ? [] : [record.openerId];
    if (address === 'applicant_superior')
      return record.life.unnamed ? [] : [org.superior(record.openerId)].flatMap((one) => one?.id ?? []);
    return org.holders(address.slice('role:'.length) as Parameters<typeof org.holders>[0], record.unitId).map(({ id }) => id);
  };
  const last = new Map<string, string>();
  for (const rung of ladder) {
    const moment = 'before' in rung ? ahead(dueAt, rung.before) : shifted(dueAt, rung.after, 1);
    if (moment < todo.since) continue;
    const at = looks.find((look) => look >= Math.max(moment, todo.since + HOUR) && isWorked(look));
    for (const person of new Set([rung.to].flat().flatMap((address) => whom(address as Address))))
      if (at !== undefined) last.set(`${person} ${at}`, nameOf(rung));
  }
  return [...last].map(([who, rung]) => `${rung} ${who}`).toSorted();
}

const nameOf = (rung: Rung): string => ('before' in rung ? `before_${rung.before}` : `after_${rung.after}`);
