import type { Org, Unit } from '../org/org.ts';

/** Endings that people leave out: 苏州 for 苏州分店, 华东 for 华东区域. */
const ENDING = /(分店|门店|店|区域|大区|部门|部)$/;

/** The unit a sentence names, the longest name first; null when none is named. */
export function unitSaid(text: string, org: Org): Unit | null {
  const named = org.units
    .filter((unit) => unit.active)
    .flatMap((unit) => [unit.name, unit.name.replace(ENDING, '')].map((name) => ({ unit, name })))
    .filter(({ name }) => name.length >= 2 && text.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  return named[0]?.unit ?? null;
}
