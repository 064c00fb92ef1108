import type { Org, Unit } from '../org/org.ts';

/** Endings that people leave out: 苏州 for 苏州分店, 华东 for 华东区域. */
const ENDING = /(分店|门店|店|区域|大区|部门|部)$/;

/** What a sentence calls a unit, and every unit that is called so. */
export interface UnitsSaid {
  readonly said: string;
  readonly units: readonly [Unit, ...Unit[]];
}

/**
 * The units a sentence may mean, the longest name first; null when none is named. Of several of one name those count that lie under a unit named beside
 * it (华南区域的苏州店); whom they still cannot tell apart the asker has to be asked.
 */
export function unitsSaid(text: string, org: Org): UnitsSaid | null {
  const named = org.units
    .filter((unit) => unit.active)
    .flatMap((unit) => [...new Set([unit.name, unit.name.replace(ENDING, '')])].map((name) => ({ unit, name })))
    .filter(({ name }) => name.length >= 2 && text.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  // In 华南区域苏州店 the region only tells which 苏州店.
  const best =
    named.find(
      ({ unit, name }) => !named.some((one) => !overlap(one.name, name) && liesUnder(org, one.unit, new Set([unit.id]))),
    ) ?? named[0];
  if (!best) return null;
  const said = best.name;
  const alike = [...new Set(named.filter(({ name }) => name === said).map(({ unit }) => unit))];
  const rest = text.replace(said, ' '.repeat(said.length));
  const beside = new Set(named.filter(({ name }) => name !== said && rest.includes(name)).map(({ unit }) => unit.id));
  const told = alike.filter((unit) => liesUnder(org, unit, beside));
  const [first = best.unit, ...others] = told.length > 0 ? told : alike;
  return { said, units: [first, ...others] };
}

const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

const liesUnder = (org: Org, unit: Unit, above: ReadonlySet<Unit['id']>): boolean =>
  org
    .lineage(unit.id)
    .slice(1)
    .some(({ id }) => above.has(id));

/** What stands above a unit, the nearest last: tells units of one name apart. */
export const pathAbove = (org: Org, unit: Unit): string =>
  org
    .lineage(unit.id)
    .slice(1)
    .map(({ name }) => name)
    .toReversed()
    .join(' / ');
