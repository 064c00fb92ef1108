import type { PersonIds } from './ids.ts';
import { openIdOf, unionIdOf, userIdOf } from './ids.ts';
import type { TenantFile } from './tenant-file.ts';

/** A person as the tenant knows them. */
export interface Person {
  /** The employee number; empty where nobody has filled it in. Not necessarily one's own. */
  no: string;
  openId: string;
  unionId: string;
  userId: string;
  name: string;
  title: string;
  /** The main one first; '0' is the company itself. */
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
  /** Fields of the person's row that come differently than they should; undefined = not at all. */
  spoilt: Record<string, unknown>;
}

export interface Department {
  id: string;
  name: string;
  /** '0' is the root of the company. */
  parentId: string;
  leaderOpenId: string | null;
  spoilt: Record<string, unknown>;
}

export type UserIdType = 'open_id' | 'union_id' | 'user_id';

/** People and departments. */
export interface Directory {
  people: Map<string, Person>;
  departments: Map<string, Department>;
  /** By any of the three ids. */
  byId(type: UserIdType, id: string): Person | undefined;
  /** By open_id, employee number or name, as the demo page and tests write them: whoever works here before who has left. Throws when nobody or several match. */
  who(words: string): Person;
  /** Department names from the root down. */
  pathOf(departmentId: string): string[];
  /** A department and everything below it. */
  within(departmentId: string): Set<string>;
}

export interface NewPerson {
  /** None: without an employee number. */
  no?: string;
  name: string;
  title: string;
  /** The only or main department; '0' is the company itself. */
  dept: string;
  /** Further departments. */
  others?: readonly string[];
  /** An open_id, employee number or name. */
  leader?: string | null;
  joined: string;
  gender?: 'male' | 'female';
  note?: string;
  resigned?: boolean;
}

export const idsByNumber = (no: string): PersonIds => ({ openId: openIdOf(no), unionId: unionIdOf(no), userId: userIdOf(no) });

export function makePerson(from: NewPerson, ids: PersonIds, leaderOpenId: string | null): Person {
  const handle = ids.openId.replace(/^ou_/, '');
  return {
    no: from.no ?? '',
    ...ids,
    name: from.name,
    title: from.title,
    departmentIds: [from.dept, ...(from.others ?? [])],
    leaderOpenId,
    joined: from.joined,
    gender: from.gender ?? 'male',
    email: `${handle}@hengda.example`,
    mobile: `+8613800${handle.replace(/\D/g, '').padStart(6, '0').slice(-6)}`,
    resigned: from.resigned ?? false,
    frozen: false,
    note: from.note ?? '',
    spoilt: {},
  };
}

export function makeDirectory(tenant: TenantFile): Directory {
  const people = tenant.people.map(({ note, resigned, leader, ...row }) =>
    makePerson(
      { ...row, ...(note === undefined ? {} : { note }), ...(resigned === undefined ? {} : { resigned }) },
      idsByNumber(row.no),
      leader === null ? null : openIdOf(leader),
    ),
  );
  const departments = tenant.departments.map(
    ({ id, name, parent, leader }): Department => ({
      id,
      name,
      parentId: parent ?? '0',
      leaderOpenId: leader === null ? null : openIdOf(leader),
      spoilt: {},
    }),
  );
  return directoryOf(new Map(people.map((p) => [p.openId, p])), new Map(departments.map((d) => [d.id, d])));
}

export function directoryOf(people: Map<string, Person>, departments: Map<string, Department>): Directory {
  return {
    people,
    departments,
    byId(type, id) {
      if (type === 'open_id') return people.get(id);
      const found = [...people.values()].filter((person) => (type === 'union_id' ? person.unionId : person.userId) === id);
      return found.find((person) => !person.resigned) ?? found[0];
    },
    who(words) {
      const found = people.get(words);
      if (found !== undefined) return found;
      const fit = [...people.values()].filter((person) => (person.no !== '' && person.no === words) || person.name === words);
      const here = fit.filter((person) => !person.resigned);
      const [one, ...more] = here.length > 0 ? here : fit;
      if (one === undefined) throw new Error(`nobody is called ${words}`);
      if (more.length > 0)
        throw new Error(`several people are called ${words}: ${fit.map((person) => person.openId).join(', ')}`);
      return one;
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
