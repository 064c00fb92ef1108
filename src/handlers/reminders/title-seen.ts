import type { Sight } from '../../domain/approval/sight.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { seesItem } from '../../domain/receivable/sight.ts';
import type { Job } from '../../domain/reminders/job.ts';
import type { Watched } from '../../domain/reminders/watched.ts';
import { isId, type PersonId, type RequestId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { momentOf, sightAt } from '../approval/sight.ts';
import { loadRecord } from '../records/load-record.ts';
import type { Services } from './services.ts';

/** Tells what a line may be called to its reader; null: nothing of what it is about is theirs to know. */
export type TitleSeen = (note: Job['note'], thing: Watched | undefined) => Text | null;

/**
 * A reminder may lie with somebody who may not (any more) see the request it is about: it was handed over, came to a superior, or their part is over (S4).
 * Reads the requests of all lines once.
 */
export async function titlesSeen(
  services: Services,
  org: Org,
  viewer: PersonId,
  notes: readonly Job['note'][],
): Promise<TitleSeen> {
  const moment = await momentOf(services);
  const person = org.person(viewer);
  const records = new Set<string>();
  for (const subject of new Set(notes.map((note) => note.subject)))
    if (isId('rec', subject) && person && (await loadRecord(services, subject, { person, org, now: services.clock.now() })))
      records.add(subject);
  const seen = new Map<RequestId, { readonly sight: Sight; readonly applicant: PersonId | null }>();
  for (const id of new Set(notes.flatMap((note) => note.requestId ?? []))) {
    const file = await services.reads.file(id);
    seen.set(id, { sight: file ? sightAt(org, viewer, file, moment) : 'nothing', applicant: file?.instance.applicantId ?? null });
  }
  const items = [...new Set(notes.flatMap(({ subject }) => (isId('rcv', subject) ? [subject] : [])))];
  const seenItems = new Set<string>(
    (await services.reads.receivables(items)).filter((item) => seesItem(org, viewer, item)).map(({ id }) => id),
  );
  return ({ requestId, subject, watch, title: noted }, thing) => {
    if (isId('rec', subject)) return records.has(subject) ? (thing?.title() ?? noted) : null;
    if (isId('rcv', subject) && !seenItems.has(subject)) return null;
    const title = thing?.title() ?? noted;
    if (requestId === null) return title;
    const { sight, applicant } = seen.get(requestId) ?? { sight: 'nothing', applicant: null };
    const who = applicant !== null && applicant !== viewer ? personName(org, applicant) : null;
    // Whose it was they knew when they were asked; what it was is theirs no more.
    if (sight === 'over' || sight === 'decision') return who ? t('remind.of_whom', { who }) : title;
    if (sight !== 'all' && !(sight === 'time' && watch === 'handover_unanswered')) return null;
    return who ? t('list.of_whom', { who, title }) : title;
  };
}
