import { groupBy } from '../../../kernel/group-by.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Org, Person } from '../../org/org.ts';
import type { RowWho } from './sheet.ts';

/** Whose row it is; or why nobody's. */
export type Matched = { readonly person: PersonId } | { readonly none: 'unknown' | 'several' };

/**
 * Who is meant (contract of the formats): by what is known of a machine's numbers, by 工号 where one person has it, else by a name that one person bears,
 * or one of the department. A name that several bear is nobody's: somebody has to say.
 * @param numbers people by their number on the machine
 */
export function matchPeople(org: Org, numbers: ReadonlyMap<string, PersonId>): (who: RowWho) => Matched {
  const byNo = groupBy(
    org.people.filter(({ employeeNo }) => employeeNo !== null && employeeNo !== ''),
    ({ employeeNo }) => employeeNo as string,
  );
  const byName = groupBy(org.people, ({ name }) => name.normalize('NFKC').trim());
  const known = new Map<string, Matched>();
  const match = ({ employeeNo, name, department, number }: RowWho): Matched => {
    const said = numbers.get(number);
    if (number !== '' && said) return { person: said };
    const [one, ...others] = employeeNo === '' ? [] : (byNo.get(employeeNo) ?? []);
    if (one && others.length === 0) return { person: one.id };
    const named = name === '' ? [] : (byName.get(name) ?? []);
    const near = named.length > 1 ? named.filter((person) => isOf(org, person, department)) : named;
    const [found, ...more] = near;
    if (found && more.length === 0) return { person: found.id };
    return { none: named.length > 1 ? 'several' : 'unknown' };
  };
  return (who) => {
    const key = JSON.stringify(who);
    const found = known.get(key) ?? match(who);
    known.set(key, found);
    return found;
  };
}

/** Of a path 总部-苏州二网 the last part is the department. */
const isOf = (org: Org, { unitId }: Person, department: string): boolean => {
  const said = department.split(/[-/>]/u).at(-1)?.trim() ?? '';
  return said !== '' && org.lineage(unitId).some(({ name }) => name === said);
};

/** What stands for somebody nobody is matched with, to be shown. */
export const calledIn = ({ name, employeeNo, number }: RowWho): string =>
  [name, employeeNo || number].filter((one) => one !== '').join(' ') || '?';
