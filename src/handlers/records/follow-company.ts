import { companyMark } from '../../domain/org/company-mark.ts';
import type { Instant } from '../../kernel/time.ts';
import { changed } from '../../records/step.ts';
import { everyPage } from '../every-page.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { SYSTEM } from '../services.ts';
import { readRows } from './load-record.ts';
import { sceneOf } from './scene.ts';
import type { Services } from './services.ts';
import { writeRecord } from './write-record.ts';

/** Where the company is noted for which everything owed was last derived. */
const SEEN = 'records.company';

/**
 * Who owes what, derived anew after the company changed: posts are filled by others, people leave, are suspended or come back. Looked at whenever the
 * organisation is another one; what had been missed by a restart is seen to at the next look.
 */
export async function* followCompany(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const company = companyMark(org);
  const seen = await services.reads.valueOf(SEEN);
  if (seen === company) return;
  for await (const rows of everyPage((after) => services.reads.openRecords(after)))
    for (const { kind, record } of readRows(rows)) {
      const scene = await sceneOf(services, kind, { person: SYSTEM, org, now });
      const change = kind.withoutLeavers?.(record, scene);
      // Without a change its row is written as it was: whoever moves it at this very moment derives it themselves.
      const after = change ? changed(record, change, now) : record;
      const plan = await writeRecord(services, kind, { before: record, after }, scene, { act: `record.${kind.id}.owed_anew` });
      if (plan !== emptyPlan) yield plan;
    }
  yield { ...emptyPlan, writes: [{ table: 'keyValue', insert: { key: SEEN, value: company }, onConflict: 'replace' }] };
}
