import { type Deadline, type DeadlineContext, deadlinesIn } from '../phrase/deadline.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import { addWorkdays, anchor } from '../workday/calendar.ts';
import type { MinutesWorld } from './minutes.ts';
import { TIME_SIGN } from './owner-said.ts';
import { coveredBy, type WhoSaid, whoIn } from './who-said.ts';

/** A piece of text with everybody and every time in it found. */
export interface Scanned {
  /** As it was written. */
  readonly text: string;
  readonly plain: string;
  /** With signs in the place of names. */
  readonly nameless: string;
  /** With signs in the place of names and of times. */
  readonly covered: string;
  readonly named: readonly WhoSaid[];
  readonly times: readonly Deadline[];
}

/** The same piece is looked at several times on its way: as a heading, as a label, as a sentence. */
const known = new WeakMap<MinutesWorld, Map<string, Scanned>>();
const MOST_KNOWN = 2000;

/** Finds everybody and every time in a piece of text. */
export function scan(text: string, world: MinutesWorld): Scanned {
  const ofWorld = known.get(world) ?? new Map<string, Scanned>();
  known.set(world, ofWorld);
  const before = ofWorld.get(text);
  if (before) return before;
  if (ofWorld.size >= MOST_KNOWN) ofWorld.clear();
  const scanned = scanAnew(text, world);
  ofWorld.set(text, scanned);
  return scanned;
}

function scanAnew(text: string, world: MinutesWorld): Scanned {
  // What is struck through inside a line is no longer said.
  const plain = plainSigns(text)
    .replace(/~~[^~]+~~/gu, (struck) => ' '.repeat(struck.length))
    .replace(/<br\s*\/?>/giu, (broken) => ' '.repeat(broken.length));
  const named = whoIn(plain, world);
  const nameless = coveredBy(plain, named);
  const times = deadlinesIn(nameless, contextOf(world));
  const covered = times.reduce((rest, { at, end }) => rest.slice(0, at) + TIME_SIGN.repeat(end - at) + rest.slice(end), nameless);
  return { text, plain, nameless, covered, named, times };
}

function contextOf({ meetingOn, calendar, nextOccurrence }: MinutesWorld): DeadlineContext {
  return {
    today: meetingOn,
    nowMinutes: 0,
    direction: 'future',
    holiday: (name, year) => anchor(calendar, name, year),
    workday: (after, count) => addWorkdays(calendar, after, count),
    nextMeeting: nextOccurrence,
  };
}

/** Part of a scanned text, places told from its own start. */
export function partOf(whole: Scanned, at: number, end: number): Scanned {
  const inside = (one: { at: number; end: number }): boolean => one.at >= at && one.end <= end;
  const moved = <T extends { at: number; end: number }>(one: T): T => ({ ...one, at: one.at - at, end: one.end - at });
  return {
    text: whole.text.slice(at, end),
    plain: whole.plain.slice(at, end),
    nameless: whole.nameless.slice(at, end),
    covered: whole.covered.slice(at, end),
    named: whole.named.filter(inside).map(moved),
    times: whole.times.filter(inside).map(moved),
  };
}
