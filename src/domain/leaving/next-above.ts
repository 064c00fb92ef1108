import type { PersonId } from '../../kernel/id.ts';
import type { Org, Person } from '../org/org.ts';

/** Who hears of what somebody leaves behind: the next level up, else those who fill posts (S7). */
export function nextAbove(org: Org, person: Person): readonly PersonId[] {
  const superior = org.superior(person.id);
  if (superior) return [superior.id];
  const posts = [...org.holders('network_department', person.unitId), ...org.holders('admin', person.unitId)];
  return [...new Set(posts.map((one) => one.id))].filter((id) => id !== person.id);
}
