import { isPerson } from '../../domain/reminders/delivery.ts';
import { type Digest, digestsOf, type LastDigest, readerOf } from '../../domain/reminders/digest.ts';
import { end, sent, sortDue } from '../../domain/reminders/due.ts';
import type { Job } from '../../domain/reminders/job.ts';
import type { Recipient, Watched } from '../../domain/reminders/watched.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { ChatId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import type { Due } from '../feature.ts';
import { type AuditEntry, type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import { type Place, toChat, toPerson, type ViewName } from '../view-ref.ts';
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
        plan: deliverAll(services, reader, digests, last.get(reader), seen, now, urgently.has(reader)),
        cause: `remind:${reader}:${now}`,
      };
  }
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

function deliverAll(
  services: Services,
  reader: Recipient,
  digests: readonly Digest[],
  last: LastDigest | undefined,
  seen: ReadonlyMap<string, Job>,
  now: Instant,
  urgently: boolean,
): Plan {
  const plans = digests.map((digest) => {
    const { show, card, place } = effectOf(digest, now);
    const jobs = digest.items.flatMap((item) => item.jobs);
    const audit: AuditEntry = {
      actorId: 'system',
      act: 'reminder.sent',
      subject: card,
      detail: { jobs: jobs.map((job) => job.key) },
    };
    return {
      ...emptyPlan,
      writes: moved(
        jobs.map((job) => sent(job, card, now)),
        seen,
      ),
      audit: [audit],
      effects: urgently && digest.figures.urgent > 0 ? [show, urgentNotify(card, place)] : [show],
    };
  });
  const merged = digests.filter((digest) => !digest.alone).length;
  return merged === 0 ? merge(...plans) : merge(...plans, { ...emptyPlan, writes: [remember(services, reader, last, now)] });
}

/** The card of a digest; what it shows is worked out when it is shown. */
function effectOf(
  { reader, items, alone }: Digest,
  now: Instant,
): { readonly show: Effect; readonly card: string; readonly place: Place } {
  const place: Place = isPerson(reader) ? toPerson(reader) : toChat(reader as ChatId);
  const lead = items[0]?.lead;
  const view: ViewName = lead?.note.watch === 'who_is_out' ? 'out_today' : 'digest';
  const card = alone && lead ? `digest:${reader}:${now}:${lead.key}` : `digest:${reader}:${now}`;
  const subject = view === 'out_today' && lead ? `out:${lead.target}:${lead.slot}` : card;
  return {
    card,
    place,
    show: {
      show: { view, subject },
      place,
      key: card,
      payload: { jobs: items.flatMap((item) => item.jobs.map((job) => job.key)) },
    },
  };
}

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

function remember(services: Services, reader: Recipient, last: LastDigest | undefined, now: Instant): Plan['writes'][number] {
  const { date: day } = toLocal(now, services.zone);
  const value: LastDigest = { at: now, day, count: last?.day === day ? last.count + 1 : 1 };
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
