import type { OrgConfig } from '../../src/domain/org/config.ts';
import { isHere, type Memory, type Truth } from './memory.ts';

/** Written out here too, so that a slip in the bot's own word is found. */
const EVERYWHERE = 'everywhere';

/** A person as the bot must know them, by the id of their account. */
export interface ExpectedPerson {
  readonly openId: string;
  readonly human: string;
  readonly name: string;
  readonly no: string | null;
  /** The department, or '0' for the company itself. */
  readonly department: string;
  readonly leader: string | null;
  readonly active: boolean;
}

export function expectedPeople({ people, departments }: Truth, memory: Memory): ExpectedPerson[] {
  const here = new Set(people.filter(isHere).map(({ openId }) => openId));
  const there = new Set(departments.map(({ id }) => id));
  return people.filter(isHere).map((one) => ({
    openId: one.openId,
    human: memory.human.get(one.openId) ?? one.openId,
    name: one.name,
    no: one.no === '' ? null : one.no,
    department: there.has(one.departmentIds[0] ?? '0') ? (one.departmentIds[0] ?? '0') : '0',
    leader: one.leaderOpenId !== null && here.has(one.leaderOpenId) ? one.leaderOpenId : null,
    active: !one.frozen,
  }));
}

export interface ExpectedRole {
  readonly role: string;
  /** A department, or everywhere. */
  readonly scope: string;
  readonly openId: string;
}

/**
 * The roles of org.yaml: for a unit while its department is there, for whoever has the number while it is one person's alone. `sure` must be there;
 * `possible` may be there (who holds a number that has been somebody else's, or that several have); anything else must not.
 */
export function expectedRoles(
  { people, departments }: Truth,
  memory: Memory,
  config: OrgConfig,
): { readonly sure: ExpectedRole[]; readonly possible: ExpectedRole[] } {
  const there = new Set(departments.map(({ id }) => id));
  const sure: ExpectedRole[] = [];
  const possible: ExpectedRole[] = [];
  for (const wish of config.roles) {
    const scope = wish.unit === undefined ? EVERYWHERE : memory.unit.get(wish.unit);
    if (scope === undefined || (scope !== EVERYWHERE && !there.has(scope))) continue;
    for (const no of wish.people) {
      const holders = people.filter((one) => isHere(one) && one.no === no);
      for (const { openId } of holders)
        (holders.length === 1 && !memory.doubtful.has(no) ? sure : possible).push({ role: wish.role, scope, openId });
    }
  }
  return { sure, possible };
}
