import { privateChat } from '../chats.ts';
import { type Department, makePerson, type NewPerson, type Person } from '../directory.ts';
import { inRange, statusOf, wireDepartment, wireUser } from '../open/contact-wire.ts';
import type { Town } from '../town.ts';

/** What an administrator does in the directory, with the events an app in range gets (feishu.md §3.3). */
export function addPerson(town: Town, row: NewPerson): Person {
  const leader = row.leader == null ? null : town.directory.who(row.leader).no;
  needDepartment(town, row.dept);
  const person = makePerson({ ...row, leader });
  if (town.directory.people.has(person.openId)) throw new Error(`there is a person ${row.no} already`);
  town.directory.people.set(person.openId, person);
  const chat = privateChat(person, town.bot.name);
  town.chats.set(chat.id, chat);
  if (inRange(town, person)) town.post.event('contact.user.created_v3', { object: wireUser(town, person) });
  return person;
}

export interface PersonChange {
  name?: string;
  title?: string;
  /** A department id. */
  dept?: string;
  /** A person, or null for none. */
  leader?: string | null;
  joined?: string;
  frozen?: boolean;
}

/** `old_object` holds only what changed. */
export function updatePerson(town: Town, who: string, change: PersonChange): Person {
  const person = town.directory.who(who);
  const before = wireUser(town, person);
  if (change.dept !== undefined) person.departmentIds = [needDepartment(town, change.dept).id];
  if (change.leader !== undefined) person.leaderOpenId = change.leader === null ? null : town.directory.who(change.leader).openId;
  person.name = change.name ?? person.name;
  person.title = change.title ?? person.title;
  person.joined = change.joined ?? person.joined;
  person.frozen = change.frozen ?? person.frozen;
  const after = wireUser(town, person);
  const old = Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key])),
  );
  if (Object.keys(old).length > 0 && inRange(town, person))
    town.post.event('contact.user.updated_v3', { object: after, old_object: old });
  return person;
}

/** A person leaves: out of every group, deleted_v3 with status and departments in old_object. */
export function resign(town: Town, who: string): void {
  const person = town.directory.who(who);
  if (person.resigned) return;
  const old = { department_ids: [...person.departmentIds], open_id: person.openId, status: statusOf(person) };
  person.resigned = true;
  for (const chat of town.chats.values()) if (chat.kind === 'group') chat.members.delete(person.openId);
  if (inRange(town, person))
    town.post.event('contact.user.deleted_v3', {
      object: {
        open_id: person.openId,
        union_id: person.unionId,
        user_id: person.userId,
        name: person.name,
        status: statusOf(person),
      },
      old_object: old,
    });
}

export function addDepartment(town: Town, row: { id: string; name: string; parent: string; leader?: string | null }): Department {
  if (town.directory.departments.has(row.id)) throw new Error(`there is a department ${row.id} already`);
  needDepartment(town, row.parent);
  const department: Department = {
    id: row.id,
    name: row.name,
    parentId: row.parent,
    leaderOpenId: row.leader == null ? null : town.directory.who(row.leader).openId,
  };
  town.directory.departments.set(department.id, department);
  town.post.event('contact.department.created_v3', { object: wireDepartment(town, department) });
  return department;
}

/** Moves a department under another one, renames it, or gives it another leader. */
export function changeDepartment(
  town: Town,
  id: string,
  change: { parent?: string; name?: string; leader?: string | null },
): void {
  const department = needDepartment(town, id);
  const before = wireDepartment(town, department);
  if (change.parent !== undefined) {
    if (change.parent !== '0' && town.directory.within(id).has(needDepartment(town, change.parent).id))
      throw new Error('a department cannot lie in itself');
    department.parentId = change.parent;
  }
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
export function removeDepartment(town: Town, id: string): void {
  const department = needDepartment(town, id);
  const used =
    [...town.directory.people.values()].some((p) => !p.resigned && p.departmentIds.includes(id)) ||
    [...town.directory.departments.values()].some((d) => d.parentId === id);
  if (used) throw new Error(`department ${id} is not empty`);
  town.directory.departments.delete(id);
  town.post.event('contact.department.deleted_v3', {
    object: { open_department_id: id, status: { is_deleted: true } },
    old_object: wireDepartment(town, department),
  });
}

function needDepartment(town: Town, id: string): Department {
  const department = town.directory.departments.get(id) ?? [...town.directory.departments.values()].find((d) => d.name === id);
  if (department === undefined) throw new Error(`no department ${id}`);
  return department;
}
