import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { loadRecord } from './load-record.ts';
import { moveNow } from './press-record.ts';
import { recordOf } from './record-rows.ts';
import { sceneOf } from './scene.ts';
import type { Services } from './services.ts';

/** Of these records those whose owner the reader may urge: they wait for it, as the one who asked or as the owner's superior. */
export async function urgeable(
  services: Services,
  reader: Pick<Context, 'person' | 'org' | 'now'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const able = await Promise.all(
    (await services.reads.recordsById([...new Set(ids)])).map(async (row) => {
      const kind = kindOf(row.kind);
      if (!kind?.moves.urge) return [];
      return movesFor(kind, recordOf(kind, row), await sceneOf(services, kind, reader)).includes('urge') ? [row.id] : [];
    }),
  );
  return new Set(able.flat());
}

/** 「催办」 beside a line of a list. */
export async function urgeFromList(services: Services, context: Context, record: string, on: BoundMessage): Promise<Plan> {
  const loaded = await loadRecord(services, record, context);
  return loaded ? moveNow(services, context, loaded, 'urge', on) : toastPlan('warning', t('records.unknown_any'));
}
