import { kindOf } from '../../kinds/index.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
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
