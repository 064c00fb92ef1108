import { movesFor } from '../../records/step.ts';
import { type Reader, readRows } from './load-record.ts';
import { sceneOf } from './scene.ts';
import type { Services } from './services.ts';

/** Of these records those whose owner the reader may urge: they wait for it, as the one who asked or as the owner's superior. */
export async function urgeable(services: Services, reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const able = await Promise.all(
    readRows(await services.reads.recordsById([...new Set(ids)])).map(async ({ kind, record }) =>
      kind.moves.urge && movesFor(kind, record, await sceneOf(services, kind, reader)).includes('urge') ? [record.id] : [],
    ),
  );
  return new Set(able.flat());
}
