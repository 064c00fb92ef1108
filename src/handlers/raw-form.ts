import type { FormValue } from '../bot/platform.ts';
import type { Fields, RawForm } from '../fields/field.ts';
import { inputsOf } from '../fields/open-row.ts';
import type { Reads } from './reads.ts';

/** Longest value of one field that is kept; platforms allow 1,000 characters. */
const VALUE_LIMIT = 2000;

/** Values from a card as text by field: what is no field is dropped, platform ids of people become ours, ticks become 'yes' or ''. */
export async function rawForm(
  reads: Pick<Reads, 'identity'>,
  platform: string,
  fields: Fields,
  given: Readonly<Record<string, FormValue>>,
): Promise<RawForm> {
  const raw: Record<string, string> = {};
  for (const [id, field] of Object.entries(inputsOf(fields))) {
    const value = given[id];
    // What was sent, and the rows of a table, are no input: a card cannot bring them.
    if (value === undefined || field.kind === 'files' || field.kind === 'rows') continue;
    const text = typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 'yes' : '') : value.join(',');
    const trimmed = text.trim().slice(0, VALUE_LIMIT);
    raw[id] = field.kind === 'person' && trimmed ? ((await reads.identity(platform, trimmed)) ?? trimmed) : trimmed;
  }
  return raw;
}
