import { toJson } from '../../kernel/json.ts';
import { minutes } from '../../kinds/minutes.ts';
import type { Kind } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { readersOf } from './minutes-world.ts';
import { recordIn } from './record-in.ts';
import type { Services } from './services.ts';

const KIND = minutes as unknown as Kind;
/** Before they go out. */
const WRITTEN_ON: readonly string[] = ['draft', 'review'];

/** Whoever is added to a meeting while its minutes are written gets them as well, and writes them where it is the recorder (S66). */
export async function minutesFollow({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  // Another owner comes by a move of its own, which hands on the minutes, too.
  if (!before || before.ownerId !== after.ownerId || toJson(readersOf(before)) === toJson(readersOf(after))) return emptyPlan;
  const [row] = await services.reads.recordsFrom(after.id, KIND.id);
  const record = recordIn(row, KIND.id);
  if (!record || !WRITTEN_ON.includes(record.state)) return emptyPlan;
  const next = changed(record, { form: readersOf(after) }, scene.now);
  return writeRecord(
    services,
    KIND,
    { before: record, after: next },
    await sceneOf(services, KIND, { person: scene.by, org: scene.org, now: scene.now }),
    { act: 'record.minutes.follows_meeting', detail: { meeting: after.id } },
  );
}
