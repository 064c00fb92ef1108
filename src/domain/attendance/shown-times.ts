import type { PersonDay } from './types.ts';

/** When somebody came and went: a punch that is alone stands on the side it counts for, which is the one that is not missing. */
export function shownTimes({
  in: from,
  out: to,
  missing,
}: Pick<PersonDay, 'in' | 'out' | 'missing'>): Pick<PersonDay, 'in' | 'out'> {
  return to === null && missing.length === 1 && missing[0] === 'in' ? { in: null, out: from } : { in: from, out: to };
}
