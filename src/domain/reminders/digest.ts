import { groupBy } from '../../kernel/group-by.ts';
import { addDays, HOUR, type Instant, instant, type LocalDate, MINUTE, toInstant, toLocal } from '../../kernel/time.ts';
import { WISHED_MINUTES } from '../workday/wishes.ts';
import { nextSendTime, type Who } from '../workday/working-time.ts';
import { type World, windowOf } from './delivery.ts';
import type { Job } from './job.ts';
import { heightOf } from './ladder.ts';
import type { Rule } from './rule.ts';
import type { Limits } from './schedule.ts';
import type { Recipient } from './watched.ts';

/** One line: everything there is to say to one reader about one subject. */
export interface DigestItem {
  readonly subject: string;
  /** The reminder that leads the line; the first of `jobs`. */
  readonly lead: Job;
  readonly jobs: readonly Job[];
}

/** One card to one reader. */
export interface Digest {
  readonly reader: Recipient;
  readonly items: readonly DigestItem[];
  readonly figures: { readonly total: number; readonly urgent: number; readonly oldest: Instant };
  /** A message of its own, by its rule. */
  readonly alone: boolean;
  /** The card it is put on, which the reader got a moment ago or as the last of the day; null: a new one. */
  readonly onto: string | null;
}

/** When a reader last got a digest, how many that day, and which card stands for all that waits for them. */
export interface LastDigest {
  readonly at: Instant;
  readonly day: LocalDate;
  readonly count: number;
  readonly card?: string;
  readonly jobs?: readonly string[];
}

/** Every due job is in exactly one of the three. */
export interface Sorted {
  readonly send: readonly Digest[];
  /** Not yet: the reader has had enough for now. */
  readonly held: readonly { readonly job: Job; readonly until: Instant }[];
  /** A later rung of the same thing is due for the same person. */
  readonly overtaken: readonly Job[];
}

/** Who gets it. */
export const readerOf = (job: Job): Recipient => job.note.substitute ?? job.recipient;

/**
 * Due jobs put together: many reminders to one reader are one card (O25), and not too many cards. Urgent ones do not wait, but count; who wishes to
 * hear at certain times only is not disturbed in between, unless the rule overrides even the quiet hours.
 */
export function digestsOf(
  due: readonly Job[],
  rules: ReadonlyMap<string, Rule>,
  limits: Limits,
  last: ReadonlyMap<Recipient, LastDigest>,
  world: World,
  now: Instant,
): Sorted {
  const { latest, overtaken } = withoutOvertaken(due, rules);
  const send: Digest[] = [];
  const held: { job: Job; until: Instant }[] = [];
  for (const [reader, jobs] of groupBy(latest, readerOf)) {
    const alone = jobs.filter((job) => !mayMerge(job, rules));
    send.push(...alone.map((job) => digest(reader, [job], true, null)));
    const merged = jobs.filter((job) => mayMerge(job, rules));
    const first = merged[0];
    if (!first) continue;
    const clock = windowOf(reader, first.note.unitId, world);
    const presses = merged.some((job) => job.note.urgent && (!isTimed(clock) || rules.get(job.rule)?.quiet === 'override'));
    const before = last.get(reader);
    const until = presses ? null : restUntil(clock, limits, before, now);
    if (until === null) send.push(digest(reader, merged, false, before ? cardOf(before, clock, limits, now) : null));
    else held.push(...merged.map((job) => ({ job, until })));
  }
  return { send, held, overtaken };
}

/** The items of one reader: one a subject, urgent first, then the oldest. */
export function itemsOf(jobs: readonly Job[]): readonly DigestItem[] {
  return [...groupBy(jobs, (job) => job.note.subject)]
    .flatMap(([subject, all]): readonly DigestItem[] => {
      const sorted = all.toSorted(byUrgency);
      return sorted[0] ? [{ subject, lead: sorted[0], jobs: sorted }] : [];
    })
    .sort((a, b) => byUrgency(a.lead, b.lead));
}

/** What a group may be told: how many of what, and no name (nobody is put to shame). */
export function totalsOf(jobs: readonly Job[]): readonly { readonly rule: string; readonly count: number }[] {
  return [...groupBy(jobs, (job) => job.rule)].map(([rule, all]) => ({
    rule,
    count: new Set(all.map((job) => job.target)).size,
  }));
}

function digest(reader: Recipient, jobs: readonly Job[], alone: boolean, onto: string | null): Digest {
  const items = itemsOf(jobs);
  const urgent = items.filter((item) => item.lead.note.urgent).length;
  return {
    reader,
    items,
    figures: { total: items.length, urgent, oldest: instant(Math.min(...jobs.map((j) => j.note.since))) },
    alone,
    onto,
  };
}

/** So long a card is taken for just sent: whatever comes then stands on it. */
const FRESH = HOUR;

const mayMerge = (job: Job, rules: ReadonlyMap<string, Rule>): boolean => rules.get(job.rule)?.digest ?? true;

const byUrgency = (a: Job, b: Job): number =>
  Number(b.note.urgent) - Number(a.note.urgent) || a.note.since - b.note.since || (a.key < b.key ? -1 : 1);

/** Of several rungs of one thing for one person only the last stands. */
function withoutOvertaken(
  due: readonly Job[],
  rules: ReadonlyMap<string, Rule>,
): { latest: readonly Job[]; overtaken: readonly Job[] } {
  const latest: Job[] = [];
  const overtaken: Job[] = [];
  for (const same of groupBy(due, (job) => `${job.rule} ${job.recipient} ${job.target}`).values()) {
    const sorted = same.toSorted((a, b) => height(b, rules) - height(a, rules) || b.dueAt - a.dueAt || (a.key < b.key ? -1 : 1));
    latest.push(...sorted.slice(0, 1));
    overtaken.push(...sorted.slice(1));
  }
  return { latest, overtaken };
}

const height = (job: Job, rules: ReadonlyMap<string, Rule>): number => heightOf(rules.get(job.rule), job.rung, job.slot);

/** Until when the reader is left alone; null when a digest may go out now. */
function restUntil(clock: Who, limits: Limits, last: LastDigest | undefined, now: Instant): Instant | null {
  if (!last) return null;
  const today = toLocal(now, clock.zone).date;
  const times = clock.wishes?.times.length ?? 0;
  const perDay = times > 0 ? Math.min(limits.perDay, times) : limits.perDay;
  if (last.day === today && last.count >= perDay) return openFrom(toInstant(addDays(today, 1), 0, clock.zone), clock);
  const interval = times > 0 ? Math.max(limits.intervalMinutes, WISHED_MINUTES) : limits.intervalMinutes;
  const rested = instant(last.at + interval * MINUTE);
  return rested > now ? openFrom(rested, clock) : null;
}

/** A card the reader has just got, or the last they get today, takes up what cannot wait: the limit holds for urgent reminders too. */
function cardOf(last: LastDigest, clock: Who, limits: Limits, now: Instant): string | null {
  const isFull = last.day === toLocal(now, clock.zone).date && last.count >= limits.perDay;
  return isFull || now - last.at < FRESH ? (last.card ?? null) : null;
}

const isTimed = (clock: Who): boolean => (clock.wishes?.times.length ?? 0) > 0;

const openFrom = (at: Instant, clock: Who): Instant => nextSendTime(at, clock) ?? at;
