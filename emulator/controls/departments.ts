import type { Department } from '../directory.ts';
import { wireDepartment } from '../open/contact-wire.ts';
import type { Tenant } from '../tenant.ts';

/** What an administrator does with departments, with the events an app gets. */
export interface NewDepartment {
  id: string;
  name: string;
  parent: string;
  leader?: string | null;
}

export function addDepartment(tenant: Tenant, row: NewDepartment): Department {
  if (tenant.directory.departments.has(row.id)) throw new Error(`there is a department ${row.id} already`);
  const department: Department = {
    id: row.id,
    name: row.name,
    parentId: needDepartment(tenant, row.parent),
    leaderOpenId: row.leader == null ? null : tenant.directory.who(row.leader).openId,
    spoilt: {},
  };
  tenant.past.note(tenant);
  tenant.directory.departments.set(department.id, department);
  tenant.post.event('contact.department.created_v3', { object: wireDepartment(tenant, department) });
  return department;
}

/** Moves a department under another one, renames it, or gives it another leader. */
export function changeDepartment(
  tenant: Tenant,
  words: string,
  change: { parent?: string; name?: string; leader?: string | null },
): void {
  const department = departmentFor(tenant, words);
  const before = wireDepartment(tenant, department);
  const parent = change.parent === undefined ? department.parentId : needDepartment(tenant, change.parent);
  if (tenant.directory.within(department.id).has(parent)) throw new Error('a department cannot lie in itself');
  tenant.past.note(tenant);
  department.parentId = parent;
  department.name = change.name ?? department.name;
  if (change.leader !== undefined)
    department.leaderOpenId = change.leader === null ? null : tenant.directory.who(change.leader).openId;
  const after = wireDepartment(tenant, department);
  const old = Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key])),
  );
  if (Object.keys(old).length > 0) tenant.post.event('contact.department.updated_v3', { object: after, old_object: old });
}

/** Only an empty department can be deleted. */
export function removeDepartment(tenant: Tenant, words: string): void {
  const department = departmentFor(tenant, words);
  const used =
    [...tenant.directory.people.values()].some((p) => !p.resigned && p.departmentIds.includes(department.id)) ||
    [...tenant.directory.departments.values()].some((d) => d.parentId === department.id);
  if (used) throw new Error(`department ${department.id} is not empty`);
  tenant.past.note(tenant);
  tenant.directory.departments.delete(department.id);
  tenant.post.event('contact.department.deleted_v3', {
    object: { open_department_id: department.id, status: { is_deleted: true } },
    old_object: wireDepartment(tenant, department),
  });
}

/** The id of a department by id or name; '0' is the company itself. */
export const needDepartment = (tenant: Tenant, words: string): string => (words === '0' ? '0' : departmentFor(tenant, words).id);

export function departmentFor(tenant: Tenant, words: string): Department {
  const { departments } = tenant.directory;
  const department = departments.get(words) ?? [...departments.values()].find((d) => d.name === words);
  if (department === undefined) throw new Error(`no department ${words}`);
  return department;
}
