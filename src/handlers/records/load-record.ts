import type { RecordId } from '../../fields/field.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { recordOf } from './record-rows.ts';
import { sceneOf } from './scene.ts';
import type { Services } from './services.ts';

export interface Loaded {
  readonly kind: Kind;
  readonly record: Rec;
  readonly scene: Scene;
}

/** A record as somebody may see it; null for one that is not there and for one that is not theirs to see alike (S4). */
export async function loadRecord(
  services: Services,
  id: string,
  viewer: Pick<Context, 'person' | 'org' | 'now'>,
): Promise<Loaded | null> {
  const row = id.startsWith('rec_') ? await services.reads.record(id as RecordId) : null;
  const kind = row && kindOf(row.kind);
  if (!kind) return null;
  const record = recordOf(kind, row);
  const scene = await sceneOf(services, kind, viewer);
  return sees(kind, record, scene) ? { kind, record, scene } : null;
}
