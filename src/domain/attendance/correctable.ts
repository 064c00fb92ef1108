import type { CorrectedKind } from './config.ts';
import type { AnomalyKind, PersonDay, Side } from './types.ts';

/** Which side of a day a correction may put right, and what is wrong there; a late start that was explained and accepted still counts as one (Q11). */
export function correctable({ anomalies, missing }: Pick<PersonDay, 'anomalies' | 'missing'>): ReadonlyMap<Side, CorrectedKind> {
  const open = anomalies.map(({ kind }) => kind);
  const has = (...kinds: readonly AnomalyKind[]) => kinds.some((kind) => open.includes(kind));
  const sides = new Map<Side, CorrectedKind>();
  if (has('late', 'serious')) sides.set('in', 'late');
  if (has('early')) sides.set('out', 'early');
  if (has('missing', 'candidate')) for (const side of missing) sides.set(side, 'missing');
  return sides;
}
