import { plain, type Text } from '../../kernel/text.ts';
import { unitLabel } from './label.ts';
import type { Org, Unit } from './org.ts';

/** The units among these under which the others lie. */
export const rootsOf = (units: readonly Unit[]): readonly Unit[] => {
  const ids = new Set(units.map((unit) => unit.id));
  return units.filter((unit) => unit.parentId === null || !ids.has(unit.parentId));
};

/** Several units on one line, by those under which the others lie; what is closed is not named. */
export const rootsText = (org: Org, units: readonly Unit[]): Text =>
  plain(
    rootsOf(units)
      .filter(({ active }) => active)
      .map((one) => unitLabel(org, one))
      .join('、'),
  );
