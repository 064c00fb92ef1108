import type { PersonId } from '../../kernel/id.ts';
import type { Org, Person, Role, Unit } from '../org/org.ts';
import type { RuleChange } from './edit-series.ts';
import { type MeetingRules, repeatOf, type SeriesDefinition } from './series-config.ts';

/** A series of one unit; known by its definition and the unit, whatever either is called. */
export interface UnitSeries {
  readonly id: string;
  readonly definition: SeriesDefinition;
  readonly unit: Unit;
  readonly rule: NonNullable<RuleChange>;
}

/** Every series there is in the company as it stands. */
export const seriesOf = ({ series }: Pick<MeetingRules, 'series'>, org: Org): readonly UnitSeries[] =>
  series.flatMap((definition) =>
    org.units
      .filter((unit) => unit.active && isFor(definition, unit))
      .map((unit) => ({ id: `${definition.id}@${unit.id}`, definition, unit, rule: ruleOf(definition) })),
  );

const isFor = ({ for: units }: SeriesDefinition, { kind, code }: Unit): boolean =>
  typeof units === 'string' ? kind === units : units.includes(code);

const ruleOf = (definition: SeriesDefinition): NonNullable<RuleChange> => ({
  repeat: repeatOf(definition),
  shift: definition.shift,
  until: definition.until,
  at: definition.at,
});

/** Whoever may host, the first before the others: those of the first post, then of the next (S61). */
export const mayHost = ({ definition, unit }: UnitSeries, org: Org): readonly Person[] => inPosts(definition.host, unit, org);

/** Who hosts in their place before others of these posts do: deputies by configuration (S61). */
export const mayStandIn = ({ definition, unit }: UnitSeries, org: Org): readonly Person[] =>
  inPosts(definition.deputy, unit, org);

/** Who takes the notes, unless the host says otherwise; never the host while there is anybody else. */
export const recorderOf = ({ definition, unit }: UnitSeries, org: Org, host: PersonId): PersonId | null =>
  inPosts(definition.recorder, unit, org).find(({ id }) => id !== host)?.id ?? null;

const inPosts = (posts: readonly Role[], { id }: Unit, org: Org): readonly Person[] => {
  const all = posts.flatMap((role) => org.holders(role, id));
  return [...new Map(all.map((person) => [person.id, person])).values()];
};

/** 本区域或本分支机构的全体员工 (S61), as of now, in a lasting order. */
export const audienceOf = ({ unit }: UnitSeries, org: Org): readonly PersonId[] =>
  org
    .staffBelow(unit.id)
    .map(({ id }) => id)
    .toSorted();
