import type { Department } from '../directory.ts';
import { wireDepartment } from '../open/contact-wire.ts';
import type { Town } from '../town.ts';

/** What an administrator does with departments, with the events an app gets (feishu.md §3.3). */
export interface NewDepartment {
  id: string;
  name: string;
  parent: string;
  leader?: string | null;
}

export function addDepartment(town: Town, row: NewDepartment): Department {
  if (town.directory.departments.has(row.id)) throw new Error(`there is a department ${row.id} already`);
  const department: Department = {
    id: row.id,
    name: row.name,
    parentId: needDepartment(town, row.parent),
    leaderOpenId: row.leader == null ? null : town.directory.who(row.leader).openId,
    spoilt: {},
  };
  town.past.note(town);
  town.directory.departments.set(department.id, department);
  town.post.event('contact.department.created_v3', { object: wireDepartment(town, department) });
  return department;
}

/** Moves a department under another one, renames it, or gives it another leader. */
export function changeDepartment(
  town: Town,
  words: string,
  change: { parent?: string; name?: string; leader?: string | null },
): void {
  const department = departmentFor(town, words);
  const before = wireDepartment(town, department);
  const parent = change.parent === undefined ? department.parentId : needDepartment(town, change.parent);
  if (town.directory.within(department.id).has(parent)) throw new Error('a department cannot lie in itself');
  town.past.note(town);
  department.parentId = parent;
  department.name = change.name ?? department.name;
  if (change.leader !== undefined)
    department.leaderOpenId = change.leader === null ? null : town.directory.who(change.leader).openId;
  const after = wireDepartment(town, department);
  const old = Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key])),
  );
  if (Object.keys(old).length > 0) town.post.event('contact.department.updated_v3', { object: after, old_object: old });
}

/** Only an empty department can be deleted. */
export function removeDepartment(town: Town, words: string): void {
  const department = departmentFor(town, words);
  const used =
    [...town.directory.people.values()].some((p) => !p.resigned && p.departmentIds.includes(department.id)) ||
    [...town.directory.departments.values()].some((d) => d.parentId === department.id);
  if (used) throw new Error(`department ${department.id} is not empty`);
  town.past.note(town);
  town.directory.departments.delete(department.id);
  town.post.event('contact.department.deleted_v3', {
    object: { open_department_id: department.id, status: { is_deleted: true } },
    old_object: wireDepartment(town, department),
  });
}

/** The id of a department by id or name; '0' is the company itself. */
export const needDepartment = (town: Town, words: string): string => (words === '0' ? '0' : departmentFor(town, words).id);

export function departmentFor(town: Town, words: string): Department {
  const { departments } = town.directory;
  const department = departments.get(words) ?? [...departments.values()].find((d) => d.name === words);
  if (department === undefined) throw new Error(`no department ${words}`);
  return department;
}
