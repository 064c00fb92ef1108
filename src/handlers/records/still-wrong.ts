import { readForm } from '../../fields/read-text.ts';
import type { Values } from '../../records/define.ts';
import type { FormState, Wrong } from '../forms/form-parts.ts';
import { withWays } from './given-form.ts';
import type { Loaded } from './load-record.ts';
import { tryMove } from './move-record.ts';
import type { Services } from './services.ts';

/** What is wrong with the open form of a move as it is looked at: what a check found when it was sent may have been settled elsewhere since. */
export async function stillWrong(
  services: Services,
  loaded: Loaded,
  name: string,
  { given = {}, faults = [] }: FormState,
): Promise<readonly Wrong[]> {
  const ofFields = faults.filter((one) => !('severity' in one));
  const { kind, record, scene } = loaded;
  const move = kind.moves[name];
  if (ofFields.length === faults.length || !move?.asks) return faults;
  const read = readForm(move.asks, given, scene);
  if (!read.ok) return ofFields;
  const tried = await tryMove(services, loaded, name, read.value);
  if (tried.ok || tried.error.code !== 'check') return ofFields;
  const check = (asked: Values) => move.check?.({ ...scene, record, asked }) ?? [];
  return [...ofFields, ...(await withWays(tried.error.findings, { fields: move.asks, given, check }, scene))];
}
