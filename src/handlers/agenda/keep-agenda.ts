import type { AgendaStage } from '../../domain/agenda/agenda-times.ts';
import type { Instant } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { seriesOfMeeting, timesOf } from './agenda-now.ts';
import { USUAL } from './new-topic.ts';
import type { Services } from './services.ts';

/** A meeting of a series is made, moved or called off: what is due for its agenda goes with it; somebody else hosts it: so do its usual topics (S61). */
export const agendaWritten = async (change: RecordChange, services: Services): Promise<Plan> =>
  merge(await dueWritten(change, services), usualGo(change));

const usualGo = ({ before, after }: RecordChange): Plan =>
  !before || before.ownerId === after.ownerId
    ? emptyPlan
    : {
        ...emptyPlan,
        writes: [
          {
            table: 'meetingTopic',
            update: { ownerId: after.ownerId },
            where: { recId: after.id, ownerId: before.ownerId, ...USUAL, state: 'open' },
            mayMiss: true,
          },
        ],
      };

async function dueWritten({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  const one = seriesOfMeeting(services, after, scene.org);
  const kept = before ? await services.reads.agendaOf(after.id) : null;
  if (isCancelled(after) || after.state !== 'planned') return kept?.dueAt ? due(kept, kept.next as AgendaStage, null) : emptyPlan;
  if (!one) return emptyPlan;
  const times = timesOf(services, after, one, scene.org);
  if (!kept) {
    const row: Row<'meetingAgenda'> = {
      ...{ recId: after.id, next: 'call', dueAt: times.call },
      ...{ calledAt: null, frozenAt: null, pack: '' },
    };
    return { ...emptyPlan, writes: [{ table: 'meetingAgenda', insert: row }] };
  }
  const [then, now] = [before && formOf(before), formOf(after)];
  if (then?.day === now.day && then.from === now.from) return emptyPlan;
  const next = kept.frozenAt ? 'day' : (kept.next as AgendaStage);
  return due(kept, next, times[next]);
}

const due = ({ recId, dueAt }: Row<'meetingAgenda'>, next: AgendaStage, at: Instant | null): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'meetingAgenda', update: { next, dueAt: at }, where: { recId, dueAt } }],
});
