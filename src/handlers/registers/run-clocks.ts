import type { Instant } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import { clockName } from '../../records/register-clocks.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import type { Plan } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { writeMoved } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import type { Services } from './services.ts';

/** Moves that the clock makes, once the day is over on which they hang; what a request holds waits for its decision. */
export async function* runClocks(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  for (const kind of KINDS)
    for (const move of Object.keys(kind.register?.clocks ?? {})) {
      const due = readRows(await services.reads.recordsDue(`${kind.id}.${clockName(move)}`, now));
      if (due.length === 0) continue;
      const scene = await sceneOf(services, kind, { person: SYSTEM, org, now });
      for (const { record } of due) {
        if (record.life.held) continue;
        const moved = stepUnpressed(kind, record, move, {}, scene);
        if (!moved.ok) continue;
        yield await writeMoved(services, { kind, record, scene }, move, moved.value, {});
      }
    }
}
