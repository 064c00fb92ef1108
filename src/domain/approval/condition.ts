import type { Condition, Measures } from './chain.ts';

/** All conditions of a step hold; one about an unknown measure never does (checked at start by `checkChain`). */
export const holds = (conditions: readonly Condition[], measures: Measures): boolean => conditions.every((c) => compare(measures[c.measure], c));

function compare(value: number | string | undefined, { is, than }: Condition): boolean {
  if (value === undefined) return false;
  if (is === 'in') return Array.isArray(than) && than.includes(String(value));
  if (is === '=') return value === than;
  if (typeof value !== 'number' || typeof than !== 'number') return false;
  return is === '<' ? value < than : is === '<=' ? value <= than : is === '>' ? value > than : value >= than;
}
