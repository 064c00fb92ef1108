import type { Org, Person } from '../../domain/org/org.ts';
import type { Instant } from '../../kernel/time.ts';
import { MEETING, takesNotes } from '../../kinds/meeting.ts';
import type { Change, Life, Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { endOf } from './minutes-world.ts';
import { recordIn } from './record-in.ts';
import type { Services } from './services.ts';

interface Who {
  readonly person: Person;
  readonly org: Org;
  readonly now: Instant;
}

async function written(services: Services, record: Rec, change: Change, act: string, who: Who): Promise<Plan> {
  const after = changed(record, change, who.now);
  const audit = { act: `record.${MEETING.id}.${act}`, detail: { changed: { state: [record.state, after.state] } } };
  return writeRecord(services, MEETING, { before: record, after }, await sceneOf(services, MEETING, who), audit);
}

async function meetingOf(services: Services, { parentId }: Rec): Promise<Rec | null> {
  const row = parentId === null ? null : await services.reads.record(parentId);
  const record = recordIn(row, MEETING.id);
  return record && takesNotes(record) ? record : null;
}

/** The meeting has its minutes: nobody is asked for them any more. */
export async function minuted(services: Services, minutes: Rec, { by, org, now }: Scene): Promise<Plan> {
  const record = await meetingOf(services, minutes);
  return record
    ? written(services, record, { state: 'minuted', life: { endedAt: now } }, 'minute', { person: by, org, now })
    : emptyPlan;
}

/** Its minutes are begun: what is still to be done is owed for them. */
export const begunOf = (services: Services, record: Rec, who: Who): Promise<Plan> =>
  written(
    services,
    record,
    {
      ...(endOf(record, services.zone) <= who.now ? { state: 'held' } : {}),
      life: { reportedAt: record.life.reportedAt ?? endOf(record, services.zone), repliedAt: who.now },
    },
    'minutes_begun',
    who,
  );

const NOT_BEGUN = { repliedAt: undefined } as unknown as Partial<Life>;

/** Its minutes were dropped: they are owed again. */
export async function awaitedAgain(services: Services, minutes: Rec, { by, org, now }: Scene): Promise<Plan> {
  const record = await meetingOf(services, minutes);
  return record ? written(services, record, { life: NOT_BEGUN }, 'minutes_dropped', { person: by, org, now }) : emptyPlan;
}
