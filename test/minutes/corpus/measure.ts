import type { Due, MinutesHead, MinutesWorld, ReadAction, ReadMinutes } from '../../../src/domain/minutes/minutes.ts';
import { readMinutes } from '../../../src/domain/minutes/read-minutes.ts';
import { timeText } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../../domain/workday/calendars.ts';
import type { ExpectedAction, ExpectedHead, MinutesCase } from './case.ts';

/** What is amiss with the reading of a text: a short code, and what it is about. */
export interface Fault {
  readonly code: string;
  readonly about: string;
}

export interface Measured {
  readonly name: string;
  readonly read: ReadMinutes;
  /** Actions as expected in all they say. */
  readonly right: number;
  readonly expected: number;
  /** An owner or a day that is clear in the text is asked for. */
  readonly asked: readonly Fault[];
  /** An owner or a day that the text does not say, or another than it says; never allowed. */
  readonly wrong: readonly Fault[];
  /** What was passed over or stands in the wrong list. */
  readonly missed: readonly Fault[];
}

export const worldOf = (one: MinutesCase): MinutesWorld => ({
  meetingOn: day(one.meetingOn),
  heldBy: one.heldBy,
  attendees: one.attendees,
  others: one.others,
  units: one.units,
  roles: one.roles ?? [],
  nextOccurrence: one.nextOccurrence === undefined ? null : day(one.nextOccurrence),
  typedBy: one.typedBy ?? null,
  openActions: one.openActions ?? [],
  calendar: ordinary,
});

const dueText = (due: Due | null): string | null =>
  due && (due.minutes === null ? due.date : `${due.date}T${timeText(due.minutes)}`);

/** Reads a text of the corpus and holds the reading against what must come of it. */
export function measure(one: MinutesCase): Measured {
  const read = readMinutes(one.text, worldOf(one));
  const asked: Fault[] = [];
  const wrong: Fault[] = [];
  const missed: Fault[] = [];
  const free = new Set(read.actions);
  let right = 0;
  for (const expected of one.expect.actions) {
    const got = [...free]
      .filter((action) => isAbout(action, expected))
      .sort((a, b) => nearness(b, expected) - nearness(a, expected))[0];
    if (!got) {
      missed.push({ code: 'action_missed', about: expected.what });
      continue;
    }
    free.delete(got);
    const faults = compare(got, expected);
    asked.push(...faults.asked);
    wrong.push(...faults.wrong);
    missed.push(...faults.missed);
    if (faults.asked.length + faults.wrong.length + faults.missed.length === 0) right++;
  }
  for (const extra of free) {
    const filed = extra.owner !== null || extra.due !== null;
    if (filed) wrong.push({ code: 'invented_action', about: `${extra.what} ${extra.owner} ${dueText(extra.due)}` });
    else if (one.kind === 'written') missed.push({ code: 'extra_undated', about: extra.what });
  }
  for (const part of one.expect.decisions)
    if (!read.decisions.some(({ from }) => from.includes(part) || part.includes(from)))
      missed.push({ code: 'decision_missed', about: part });
  for (const part of one.expect.proposals)
    if (!read.proposals.some(({ from }) => from.includes(part) || part.includes(from)))
      missed.push({ code: 'proposal_missed', about: part });
  missed.push(...headFaults(read.head, one.expect.head ?? {}));
  for (const { from, what } of read.actions)
    if (!one.text.includes(from) || !from.includes(what)) wrong.push({ code: 'not_copied', about: what });
  return { name: one.name, read, right, expected: one.expect.actions.length, asked, wrong, missed };
}

const isAbout = (action: ReadAction, expected: ExpectedAction): boolean =>
  action.from.includes(expected.what) && (action.from.includes(expected.from) || expected.from.includes(action.from));

/** Of several out of one sentence the one that says what is expected. */
const nearness = (action: ReadAction, expected: ExpectedAction): number =>
  (action.what.includes(expected.what) ? 4 : 0) +
  (expected.what.includes(action.what) ? 2 : 0) +
  (action.owner === expected.owner ? 1 : 0);

function compare(got: ReadAction, expected: ExpectedAction): Pick<Measured, 'asked' | 'wrong' | 'missed'> {
  const asked: Fault[] = [];
  const wrong: Fault[] = [];
  const missed: Fault[] = [];
  const about = expected.what;
  const check = (what: 'owner' | 'due', is: string | null, should: string | null): void => {
    const isAsked = got.questions.some((question) => question.about === what);
    if (is === should) {
      if (expected.asked?.includes(what) && !isAsked) missed.push({ code: `${what}_not_asked`, about });
    } else if (is !== null) wrong.push({ code: `${what}_wrong`, about: `${about}: ${is}, not ${should}` });
    else if (!expected.mayAsk?.includes(what)) asked.push({ code: `${what}_asked`, about: `${about}: ${should}` });
  };
  check('owner', got.owner, expected.owner);
  check('due', dueText(got.due), expected.due);
  const helpers = (ids: readonly string[]): string => [...ids].sort().join(' ');
  if (expected.owner !== null && got.owner !== null && helpers(got.coOwners) !== helpers(expected.coOwners ?? []))
    missed.push({ code: 'co_owners', about: `${about}: ${helpers(got.coOwners)}, not ${helpers(expected.coOwners ?? [])}` });
  if (got.done !== (expected.done ?? false)) missed.push({ code: 'done', about });
  if ((got.updates ?? undefined) !== expected.updates) missed.push({ code: 'updates', about });
  return { asked, wrong, missed };
}

function headFaults(head: MinutesHead, expected: ExpectedHead): readonly Fault[] {
  const same = (is: readonly string[], should: readonly string[]): boolean =>
    [...is].sort().join(' ') === [...should].sort().join(' ');
  const faults: Fault[] = [];
  const fault = (part: string, is: unknown): void =>
    void faults.push({ code: `head_${part}`, about: JSON.stringify(is) ?? 'nothing' });
  if (expected.place !== undefined && head.place !== expected.place) fault('place', head.place);
  if (expected.host !== undefined && head.host !== expected.host) fault('host', head.host);
  if (expected.recorder !== undefined && head.recorder !== expected.recorder) fault('recorder', head.recorder);
  if (expected.present && !same(head.present, expected.present)) fault('present', head.present);
  if (expected.absent && !same(head.absent, expected.absent)) fault('absent', head.absent);
  if (expected.topics && !same(head.topics, expected.topics)) fault('topics', head.topics);
  if (expected.startsAt !== undefined && (head.startsAt === null || !expected.startsAt.endsWith(timeText(head.startsAt))))
    fault('starts', head.startsAt);
  if (expected.nextOn !== undefined && dueText(head.next) !== expected.nextOn) fault('next', head.next);
  return faults;
}
