import fc from 'fast-check';
import { makeOrg, type Org, ROLES, type RoleHolder, UNIT_KINDS } from '../../src/domain/org/org.ts';
import type { Who } from '../../src/records/define.ts';
import type { Subject } from '../../src/records/who.ts';
import { per, person, unit, unt } from '../domain/approval/office.ts';

const MOST_PEOPLE = 8;
const MOST_UNITS = 6;
const NAMES = Array.from({ length: MOST_PEOPLE }, (_, i) => `p${i}`);
const PLACES = Array.from({ length: MOST_UNITS }, (_, i) => `u${i}`);

const somebody = fc.constantFrom(...NAMES);
const somewhere = fc.constantFrom(...PLACES);
const often = fc.integer({ min: 0, max: 4 }).map((n) => n > 0);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2 });

/** Any company: a tree of units, some without a head, some closed; people who have left, without a leader or led in a circle; roles for units and everywhere. */
export const anyCompany: fc.Arbitrary<Org> = fc
  .record({
    units: fc.array(
      fc.record({ kind: fc.constantFrom(...UNIT_KINDS), above: fc.nat(MOST_UNITS), leader: maybe(somebody), active: often }),
      { minLength: 1, maxLength: MOST_UNITS },
    ),
    people: fc.array(fc.record({ at: somewhere, leader: maybe(somebody), active: often }), {
      minLength: 1,
      maxLength: MOST_PEOPLE,
    }),
    roles: fc.array(
      fc.record({ role: fc.constantFrom(...ROLES), of: somebody, scope: fc.oneof(somewhere, fc.constant('everywhere')) }),
      { maxLength: 8 },
    ),
  })
  .map(({ units, people, roles }) =>
    makeOrg(
      people.map((one, i) =>
        person(`p${i}`, { unitId: unt(one.at), leaderId: one.leader ? per(one.leader) : null, active: one.active }),
      ),
      units.map((one, i) => ({
        ...unit(`u${i}`, one.kind, i === 0 ? null : `u${one.above % i}`, one.leader),
        active: one.active,
      })),
      roles.map(
        (one): RoleHolder => ({
          role: one.role,
          personId: per(one.of),
          scope: one.scope === 'everywhere' ? 'everywhere' : unt(one.scope),
        }),
      ),
    ),
  );

/** Of a record in it; somebody of it may stand in its fields. */
export const anySubject: fc.Arbitrary<Subject> = fc
  .record({ unit: somewhere, owner: somebody, opener: somebody, keeper: maybe(somebody), crew: fc.uniqueArray(somebody) })
  .map(({ unit: at, owner, opener, keeper, crew }) => ({
    unitId: unt(at),
    ownerId: per(owner),
    openerId: per(opener),
    form: { keeper: keeper ? per(keeper) : null, crew: crew.map(per) } as unknown as Subject['form'],
  }));

/** Every way to say who. */
export const anyWho: fc.Arbitrary<Who> = fc.oneof(
  fc.constantFrom('owner' as const, 'opener' as const, 'unit' as const, 'everyone' as const),
  fc.constantFrom(...ROLES).map((role) => ({ role })),
  fc.constantFrom<Who>({ superior: 1 }, { superior: 1, of: 'opener' }),
  fc.constantFrom('keeper', 'crew').map((field) => ({ field }) as unknown as Who),
);
export const anyList: fc.Arbitrary<readonly Who[]> = fc.array(anyWho, { minLength: 1, maxLength: 4 });
export const anybody = somebody.map(per);
