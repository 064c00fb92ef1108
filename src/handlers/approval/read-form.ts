import type { FormValue } from '../../bot/platform.ts';
import type { RawForm } from '../../fields/field.ts';
import type { Process } from '../../processes/define.ts';
import type { Reads } from '../reads.ts';

/** Longest value of one field that is kept; platforms allow 1,000 characters. */
const VALUE_LIMIT = 2000;

/** Values from a card as the definition's raw form: unknown fields are dropped, platform ids of people become ours, ticks become 'yes' or ''. */
export async function readForm(
  reads: Reads,
  platform: string,
  process: Process,
  given: Readonly<Record<string, FormValue>>,
): Promise<RawForm> {
  const raw: Record<string, string> = {};
  for (const [id, field] of Object.entries(process.fields)) {
    const value = given[id];
    if (value === undefined || process.hidden.includes(id)) continue;
    const text = typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 'yes' : '') : value.join(',');
    const trimmed = text.trim().slice(0, VALUE_LIMIT);
    raw[id] = field.kind === 'person' && trimmed ? ((await reads.identity(platform, trimmed)) ?? trimmed) : trimmed;
  }
  return raw;
}

/** Of values that came on a button, those the definition knows. */
export const knownFields = (process: Process, given: RawForm): RawForm =>
  Object.fromEntries(Object.entries(given).filter(([id]) => Object.hasOwn(process.fields, id)));
