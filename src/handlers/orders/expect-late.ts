import { DAY, type Instant, instant } from '../../kernel/time.ts';
import { order } from '../../kinds/order.ts';
import { changed } from '../../records/step.ts';
import type { Plan } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { SYSTEM } from '../services.ts';
import { formOf, outlookOf } from './read-tracks.ts';
import type { Services } from './services.ts';

/** A stage is overdue, so the car will come late: its owner is asked why and by when, once for each day that was promised (S45). Not before an order is a day old: until then it is still being entered. */
export async function* expectLate(services: Services, now: Instant): AsyncGenerator<Plan> {
  const rows = readRows(await services.reads.ordersOverdue(now, instant(now - DAY)));
  if (rows.length === 0) return;
  const org = await services.reads.org();
  for (const { kind, record } of rows) {
    const promised = formOf(record).promised_on;
    const scene = await sceneOf(services, kind, { person: SYSTEM, org, now });
    const { expected, late } = outlookOf(record, scene);
    if (kind.id !== order.id || record.life.late?.promised === promised || late === 0) continue;
    const after = changed(record, { life: { late: { at: now, promised, expected } } }, now);
    yield await writeRecord(services, kind, { before: record, after }, scene, {
      act: 'record.order.late',
      detail: { expected, promised },
    });
  }
}
