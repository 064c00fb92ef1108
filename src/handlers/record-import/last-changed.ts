import * as z from 'zod';
import { fromJson } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import type { LoggedChange } from '../records/ports.ts';
import type { Services } from './services.ts';

/** What the log tells of a change by a sheet: which import, and as of when its file was; of one taken back, which. */
const detail = z.object({
  import: z.string().optional(),
  undo: z.string().optional(),
  asOf: z.number().optional(),
  changed: z.record(z.string(), z.unknown()).optional(),
});

/**
 * As of when each field of a record is what it is: when a person or a move changed it; where a sheet did, when that sheet was made. A sheet that was taken
 * back has changed nothing.
 */
export async function lastChanged({ reads }: Services, record: Rec): Promise<(field: string) => Instant> {
  const changes = (await reads.recordChanges(record.id)).toReversed().map(readChange);
  const undone = new Set(changes.flatMap(({ undo }) => undo ?? []));
  const real = changes.filter((one) => one.undo === undefined && !undone.has(one.import ?? ''));
  const oldest = real.at(-1)?.at ?? record.openedAt;
  return (field) => real.find(({ opens, fields }) => opens || fields.has(field))?.at ?? oldest;
}

function readChange({ at, act, detail: logged }: LoggedChange) {
  const { asOf, changed = {}, ...rest } = detail.parse(fromJson(logged));
  return { ...rest, at: (asOf ?? at) as Instant, opens: act.endsWith('.open'), fields: new Set(Object.keys(changed)) };
}
