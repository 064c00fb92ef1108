import { openIdOf, unionIdOf, userIdOf } from './ids.ts';
import type { TenantFile } from './tenant.ts';

/** A person as the tenant knows them; the three ids are fixed by the employee number. */
export interface Person {
  no: string;
  openId: string;
  unionId: string;
  userId: string;
  name: string;
  title: string;
  departmentIds: string[];
  leaderOpenId: string | null;
  /** YYYY-MM-DD */
  joined: string;
  gender: 'male' | 'female';
  email: string;
  mobile: string;
  resigned: boolean;
  frozen: boolean;
  note: string;
}

export interface Department {
  id: string;
  name: string;
  /** '0' is the root of the company. */
  parentId: string;
  leaderOpenId: string | null;
}

export type UserIdType = 'open_id' | 'union_id' | 'user_id';

/** People and departments. */
export interface Directory {
  people: Map<string, Person>;
  departments: Map<string, Department>;
  /** By any of the three ids. */
  byId(type: UserIdType, id: string): Person | undefined;
  /** By open_id, employee number or name, as the demo page and tests write them; throws when nobody or several match. */
  who(words: string): Person;
  /** Department names from the root down. */
  pathOf(departmentId: string): string[];
  /** A department and everything below it. */
  within(departmentId: string): Set<string>;
}

export interface NewPerson {
  no: string;
  name: string;
  title: string;
  dept: string;
  leader?: string | null;
  joined: string;
  gender?: 'male' | 'female';
  note?: string;
  resigned?: boolean;
}

export function makePerson(from: NewPerson): Person {
  return {
    no: from.no,
    openId: openIdOf(from.no),
    unionId: unionIdOf(from.no),
    userId: userIdOf(from.no),
    name: from.name,
    title: from.title,
    departmentIds: [from.dept],
    leaderOpenId: from.leader == null ? null : openIdOf(from.leader),
    joined: from.joined,
    gender: from.gender ?? 'male',
    email: `${from.no.toLowerCase()}@hengda.example`,
    mobile: `+8613800${from.no.replace(/\D/g, '').padStart(6, '0')}`,
    resigned: from.resigned ?? false,
    frozen: false,
    note: from.note ?? '',
  };
}

export function makeDirectory(tenant: TenantFile): Directory {
  const people = new Map<string, Person>();
  for (const row of tenant.people) {
    const { note, resigned, ...rest } = row;
    const person = makePerson({
      ...rest,
      ...(note === undefined ? {} : { note }),
      ...(resigned === undefined ? {} : { resigned }),
    });
    people.set(person.openId, person);
  }
  const departments = new Map<string, Department>(
    tenant.departments.map((d) => [
      d.id,
      { id: d.id, name: d.name, parentId: d.parent ?? '0', leaderOpenId: d.leader === null ? null : openIdOf(d.leader) },
    ]),
  );
  return {
    people,
    departments,
    byId(type, id) {
      if (type === 'open_id') return people.get(id);
      return [...people.values()].find((person) => (type === 'union_id' ? person.unionId : person.userId) === id);
    },
    who(words) {
      const found = people.get(words) ?? [...people.values()].find((person) => person.no === words);
      if (found !== undefined) return found;
      const named = [...people.values()].filter((person) => person.name === words);
      if (named[0] === undefined) throw new Error(`nobody is called ${words}`);
      if (named.length > 1) throw new Error(`several people are called ${words}: ${named.map((person) => person.no).join(', ')}`);
      return named[0];
    },
    pathOf(departmentId) {
      const names: string[] = [];
      for (let at = departments.get(departmentId); at !== undefined; at = departments.get(at.parentId)) names.unshift(at.name);
      return names;
    },
    within(departmentId) {
      const inside = new Set([departmentId]);
      for (let grew = true; grew; ) {
        grew = false;
        for (const d of departments.values()) {
          if (!inside.has(d.id) && inside.has(d.parentId)) {
            inside.add(d.id);
            grew = true;
          }
        }
      }
      return inside;
    },
  };
}
