import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { emptyPlan, type Plan, type Row, type Write } from '../plan.ts';
import { SYSTEM } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { isOpen, seriesOfMeeting, timesOf } from './agenda-now.ts';
import { carriedOver } from './carry-over.ts';
import { packOf } from './data-pack.ts';
import type { Services } from './services.ts';

/**
 * The agenda is fixed and goes out: what is carried over comes in, figures are put together, everybody invited has the meeting's card with all of it. Null
 * where there is no topic: then no notice goes out (S64).
 */
export async function frozen(
  services: Services,
  record: Rec,
  kept: Row<'meetingAgenda'> | null,
  { org, now, by }: Pick<Scene, 'org' | 'now' | 'by'>,
): Promise<Plan | null> {
  const topics = await services.reads.topicsOf(record.id);
  const carried = await carriedOver(services, record, topics, now);
  if (topics.length === 0 && carried.length === 0) return null;
  const one = seriesOfMeeting(services, record, org);
  const times = one && timesOf(services, record, one, org);
  const state = {
    frozenAt: now,
    pack: await packOf(services, record, org, now),
    next: 'day',
    dueAt: times && isOpen(record, services, now) ? times.day : null,
  };
  const write: Write = kept
    ? { table: 'meetingAgenda', update: state, where: { recId: record.id, frozenAt: null } }
    : { table: 'meetingAgenda', insert: { recId: record.id, calledAt: null, ...state } };
  const seats = (await services.reads.seats(record.id)).filter(({ open }) => open);
  return {
    ...emptyPlan,
    writes: [write, ...carried],
    audit: [
      {
        actorId: by.id === SYSTEM.id ? 'system' : by.id,
        act: 'meeting.agenda.freeze',
        subject: record.id,
        detail: { topics: topics.length + carried.length },
      },
    ],
    effects: [
      { repaint: record.id },
      ...seats.map(({ personId }) => ({
        show: { view: 'record' as const, subject: record.id },
        place: toPerson(personId as PersonId),
        key: `agenda:sent:${record.id}:${personId}`,
        payload: { note: t('agenda.sent') },
      })),
    ],
  };
}
