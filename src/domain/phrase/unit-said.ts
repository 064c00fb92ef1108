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
  const named = namedIn(
    text,
    org.units.filter((unit) => unit.active),
  );
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

/** A unit that is closed by now (merged into another, dissolved) and that a sentence names; to be asked where `unitsSaid` finds none. */
export const closedUnitSaid = (text: string, org: Org): Unit | null =>
  namedIn(
    text,
    org.units.filter((unit) => !unit.active),
  )[0]?.unit ?? null;

/** What a sentence calls a branch that no unit is called like (成都店主管是谁); null for the asker's own (本店, 我们店) and where none is named. */
export function unknownBranchSaid(text: string): string | null {
  const [, said] =
    /^(?:请问|帮我?查一?下?|问一下|查一下)?(\p{Script=Han}{2,6}(?:分店|门店|店))(?:的|里|主管|店长|运营|下面|都?有|在)/u.exec(
      text,
    ) ?? [];
  return said && !/[本我咱这那哪各全每个]/u.test(said) ? said : null;
}

/** The longest name first. */
const namedIn = (text: string, units: readonly Unit[]): readonly { readonly unit: Unit; readonly name: string }[] =>
  units
    .flatMap((unit) => [...new Set([unit.name, unit.name.replace(ENDING, '')])].map((name) => ({ unit, name })))
    .filter(({ name }) => name.length >= 2 && text.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length);

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
