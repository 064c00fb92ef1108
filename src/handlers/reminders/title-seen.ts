import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
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
  const open = new Set<RequestId>();
  const daysOnly = new Set<RequestId>();
  for (const id of new Set(notes.flatMap((note) => note.requestId ?? []))) {
    const file = await services.reads.file(id);
    const sight = file ? sightAt(org, viewer, file, moment) : 'nothing';
    if (sight === 'all') open.add(id);
    if (sight === 'time') daysOnly.add(id);
  }
  return ({ requestId, subject, watch, title: noted }, thing) => {
    if (isId('rec', subject)) return records.has(subject) ? (thing?.title ?? noted) : null;
    const mayKnow = requestId === null || open.has(requestId) || (watch === 'handover_unanswered' && daysOnly.has(requestId));
    if (!mayKnow) return null;
    const title = thing?.title ?? noted;
    const applicant = thing?.applicantId && thing.applicantId !== viewer ? org.person(thing.applicantId) : null;
    return applicant ? t('list.of_whom', { who: personName(org, applicant.id), title }) : title;
  };
}
