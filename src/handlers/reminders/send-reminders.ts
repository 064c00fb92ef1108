import type { BoardAsked } from '../../cards/board/actions.ts';
import { unitName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { monthOfPack } from '../../domain/receivable/month-pack.ts';
import { isPerson } from '../../domain/reminders/delivery.ts';
import { type Digest, digestsOf, type LastDigest, readerOf } from '../../domain/reminders/digest.ts';
import { end, sent, sortDue } from '../../domain/reminders/due.ts';
import { handedBack } from '../../domain/reminders/hand-back.ts';
import type { Job } from '../../domain/reminders/job.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import { still } from '../../domain/reminders/still.ts';
import type { Recipient, Watched } from '../../domain/reminders/watched.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { ChatId, UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { order } from '../../kinds/order.ts';
import { COLLECTION_MONTH } from '../../measures/collection.ts';
import type { ListPayload } from '../asked/list-filter.ts';
import type { Due } from '../feature.ts';
import { type AuditEntry, type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import { type Place, toChat, toPerson, type ViewRef } from '../view-ref.ts';
import { jobOf, updateJob } from './job-rows.ts';
import type { Services } from './services.ts';
import type { RemindWorld } from './world.ts';

/** Jobs whose things are looked up at a time. */
const CHUNK = 300;

/**
 * Due lines become cards: each is asked anew whether it still has its reason and its reader may be disturbed, then everything for one reader is
 * put on one card. One commit a reader: a line that another process took makes only that reader wait for the next tick.
 */
export async function* sendReminders(services: Services, world: RemindWorld, now: Instant): AsyncGenerator<Due> {
  const due = (await services.jobs.jobsDue(now)).map(jobOf);
  const urgently = services.can.urgentNotify ? await urgentlyNotified(services) : new Set<string>();
  const rules = new Map(services.schedules.rules.map((rule) => [rule.id, rule]));
  for (const jobs of chunks(due)) {
    const seen = new Map(jobs.map((job) => [job.key, job]));
    const { ready, postponed, ended } = sortDue(jobs, rules, await thingsOf(services, jobs, now), world, now);
    const last = await lastDigests(services, new Set(ready.map(readerOf)));
    const standing = await stillOn(services, [...last.values()], rules, world, now);
    const { send, held, overtaken } = digestsOf(ready, rules, services.schedules.limits, last, world, now);
    const quiet = [
      ...postponed,
      ...ended,
      ...overtaken.map((job) => end(job, 'overtaken', now)),
      ...held.map(({ job, until }) => ({ ...job, dueAt: until })),
    ];
    if (quiet.length > 0) yield { plan: { ...emptyPlan, writes: moved(quiet, seen) }, cause: `remind:sort:${now}` };
    for (const [reader, digests] of groupBy(send, (digest) => digest.reader))
      yield {
        plan: deliverAll(
          services,
          reader,
          digests,
          last.get(reader),
          { seen, standing, org: world.org },
          now,
          urgently.has(reader),
        ),
        cause: `remind:${reader}:${now}`,
      };
  }
}

/** What stands on the readers' last cards and still waits, by key: forms left lying and figures are told once. */
async function stillOn(
  services: Services,
  last: readonly LastDigest[],
  rules: ReadonlyMap<string, Rule>,
  world: RemindWorld,
  now: Instant,
): Promise<ReadonlyMap<string, Job>> {
  const sent = (await services.jobs.jobs(last.flatMap(({ jobs = [] }) => jobs)))
    .map(jobOf)
    .filter(({ state, note }) => state === 'sent' && !note.figure && note.watch !== 'draft_left');
  const things = await thingsOf(services, sent, now);
  const waits = (job: Job): boolean => {
    const rule = rules.get(job.rule) ?? null;
    const isStill = still(job, rule, things.get(job.target) ?? null, world, now) === true;
    return isStill && (!rule || handedBack(job, rule, world, now) === null);
  };
  return new Map(sent.filter(waits).map((job) => [job.key, job]));
}

/** The things behind these jobs as they are now. */
export async function thingsOf(services: Services, jobs: readonly Job[], now: Instant): Promise<ReadonlyMap<string, Watched>> {
  const things = new Map<string, Watched>();
  for (const [watch, all] of groupBy(
    jobs.filter((job) => !job.note.figure),
    (job) => job.note.watch,
  )) {
    const page = await services.watched(watch, { targets: [...new Set(all.map((job) => job.target))] }, now);
    for (const thing of page.items) things.set(thing.target, thing);
  }
  return things;
}

/** What is known of the jobs before they are sent: as they were read, those that stand on a card already, and the company. */
interface Known {
  readonly seen: ReadonlyMap<string, Job>;
  readonly standing: ReadonlyMap<string, Job>;
  readonly org: Org;
}

function deliverAll(
  services: Services,
  reader: Recipient,
  digests: readonly Digest[],
  last: LastDigest | undefined,
  { seen, standing, org }: Known,
  now: Instant,
  urgently: boolean,
): Plan {
  const plans = digests.map((digest) => {
    const jobs = digest.items.flatMap((item) => item.jobs);
    const kept = digest.alone || !isPerson(reader) ? [] : carriedOver(reader, jobs, last, standing);
    const { show, card, place } = effectOf(digest, kept, org, now);
    const audit: AuditEntry = {
      actorId: 'system',
      act: 'reminder.sent',
      subject: card,
      detail: { jobs: jobs.map((job) => job.key) },
    };
    const moves = kept.filter(({ note }) => note.card !== card);
    return {
      ...emptyPlan,
      writes: [
        ...moved(
          jobs.map((job) => sent(job, card, now)),
          seen,
        ),
        ...moves.map((job) => ({ ...updateJob({ ...job, note: { ...job.note, card } }, job), mayMiss: true })),
        ...(digest.alone
          ? []
          : [remember(services, reader, last, { card, isNew: digest.onto === null, jobs: [...jobs, ...kept] }, now)]),
      ],
      audit: [audit],
      effects: [show, ...(urgently && digest.figures.urgent > 0 ? [urgentNotify(card, place)] : [])],
    };
  });
  return merge(...plans);
}

/** What waits on the reader's last card and is not told anew: it goes along, so that there is one card for all (O25). */
function carriedOver(
  reader: Recipient,
  jobs: readonly Job[],
  last: LastDigest | undefined,
  standing: ReadonlyMap<string, Job>,
): readonly Job[] {
  const told = new Set(jobs.map(nameOfThing));
  return (last?.jobs ?? [])
    .flatMap((key) => standing.get(key) ?? [])
    .filter((job) => readerOf(job) === reader && !told.has(nameOfThing(job)));
}

const nameOfThing = ({ rule, target, recipient }: Job): string => `${rule} ${target} ${recipient}`;

/** The card of a digest; what it shows is worked out when it is shown. */
function effectOf(
  { reader, items, alone, onto }: Digest,
  kept: readonly Job[],
  org: Org,
  now: Instant,
): { readonly show: Effect; readonly card: string; readonly place: Place } {
  const place: Place = isPerson(reader) ? toPerson(reader) : toChat(reader as ChatId);
  const lead = items[0]?.lead;
  const card = onto ?? (alone && lead ? `digest:${reader}:${now}:${lead.key}` : `digest:${reader}:${now}`);
  const jobs = [...items.flatMap((item) => item.jobs), ...kept].map((job) => job.key);
  const own = lead ? cardOf(lead, org) : null;
  return {
    card,
    place,
    show: {
      show: own?.show ?? { view: 'digest', subject: card },
      place,
      key: card,
      payload: own?.payload ?? { jobs, ...(alone && !own ? { alone } : {}) },
    },
  };
}

/** What is told by a card of its own that is no list of reminders: who is out, the figures of a month; null for all else. */
function cardOf(
  { note, target, slot }: Job,
  org: Org,
): { readonly show: ViewRef; readonly payload?: BoardAsked | ListPayload } | null {
  if (note.watch === 'who_is_out') return { show: { view: 'out_today', subject: `out:${target}:${slot}` } };
  if (note.watch === 'late_orders') return { show: { view: 'record_list', subject: target }, payload: lateIn(note.unitId, org) };
  if (note.watch !== 'month_pack') return null;
  // All that its reader sees (S4).
  return {
    show: { view: 'board', subject: `board:${target}` },
    payload: { board: COLLECTION_MONTH.id, focus: null, unit: null, ...monthOfPack(target) },
  };
}

/** Orders of a unit that are late, as its readers see them at any moment (S4, S45). */
const lateIn = (unit: UnitId, org: Org): ListPayload => ({
  kind: order.id,
  which: 'all',
  words: null,
  after: null,
  narrow: { open: true, late: true, units: [...unitsBelow(org, [unit])], unit: unitName(org, unit) ?? '' },
});

/** Keyed after its card, so that it comes after it. */
const urgentNotify = (card: string, place: Place): Effect => ({
  handler: 'urgent_notify',
  key: `${card}:urgent`,
  subject: card,
  place,
  payload: { card },
});

/** Who asked for an urgent notice on their phone with urgent reminders. */
async function urgentlyNotified(services: Services): Promise<ReadonlySet<string>> {
  return new Set((await services.reads.preferences()).flatMap((row) => (row.urgentNotify ? [row.personId] : [])));
}

const keyOf = (reader: Recipient): string => `digest:${reader}`;

/** When each of these readers last got a digest. */
export async function lastDigests(
  services: Services,
  readers: ReadonlySet<Recipient>,
): Promise<ReadonlyMap<Recipient, LastDigest>> {
  const found = new Map<Recipient, LastDigest>();
  for (const reader of readers) {
    const kept = await services.reads.valueOf(keyOf(reader));
    if (kept !== null) found.set(reader, fromJson(kept) as LastDigest);
  }
  return found;
}

export function remember(
  services: Services,
  reader: Recipient,
  last: LastDigest | undefined,
  { card, isNew, jobs }: { readonly card: string; readonly isNew: boolean; readonly jobs: readonly Job[] },
  now: Instant,
): Plan['writes'][number] {
  const { date: day } = toLocal(now, services.zone);
  const before = last?.day === day ? last.count : 0;
  const value: LastDigest = {
    at: isNew ? now : (last?.at ?? now),
    day,
    count: before + Number(isNew),
    card,
    jobs: jobs.map((job) => job.key),
  };
  return { table: 'keyValue', insert: { key: keyOf(reader), value: toJson(value) }, onConflict: 'replace' };
}

const moved = (jobs: readonly Job[], seen: ReadonlyMap<string, Job>): Plan['writes'] =>
  jobs.map((job) => updateJob(job, seen.get(job.key) ?? job));

/** Whole recipients together, so that what is for one person is not torn apart. */
function chunks(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const out: Job[][] = [[]];
  for (const own of groupBy(jobs, (job) => job.recipient).values()) {
    const open = out.at(-1);
    if (open && (open.length === 0 || open.length + own.length <= CHUNK)) open.push(...own);
    else out.push([...own]);
  }
  return out;
}
