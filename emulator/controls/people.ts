import { privateChat } from '../chats.ts';
import { idsByNumber, makePerson, type NewPerson, type Person } from '../directory.ts';
import type { PersonIds } from '../ids.ts';
import { inRange, statusOf, wireUser } from '../open/contact-wire.ts';
import type { Tenant } from '../tenant.ts';
import { needDepartment } from './departments.ts';

/** What an administrator does with people in the directory, with the events an app in range gets. */
export function addPerson(tenant: Tenant, row: NewPerson, ids: PersonIds = newIds(tenant, row.no)): Person {
  const leader = row.leader == null ? null : tenant.directory.who(row.leader).openId;
  const [dept, ...others] = [row.dept, ...(row.others ?? [])].map((id) => needDepartment(tenant, id));
  const person = makePerson({ ...row, dept: dept ?? row.dept, others }, ids, leader);
  tenant.past.note(tenant);
  tenant.directory.people.set(person.openId, person);
  const chat = privateChat(person, tenant.bot.name);
  tenant.chats.set(chat.id, chat);
  if (inRange(tenant, person)) tenant.post.event('contact.user.created_v3', { object: wireUser(tenant, person) });
  return person;
}

/** The first of a number has ids that can be told from it; anybody else has ids that nobody could guess. */
const newIds = (tenant: Tenant, no: string | undefined): PersonIds => {
  const byNumber = no ? idsByNumber(no) : null;
  return byNumber && !tenant.directory.people.has(byNumber.openId) ? byNumber : tenant.ids.person();
};

export interface PersonChange {
  name?: string;
  title?: string;
  /** Empty: none any more. */
  no?: string;
  /** A department; nobody is in several afterwards unless `others` says so. */
  dept?: string;
  others?: readonly string[];
  /** A person, or null for none. */
  leader?: string | null;
  joined?: string;
  frozen?: boolean;
}

/** `old_object` holds only what changed. */
export function updatePerson(tenant: Tenant, who: string, change: PersonChange): Person {
  const person = tenant.directory.who(who);
  return changePerson(tenant, person, () => {
    if (change.dept !== undefined)
      person.departmentIds = [change.dept, ...(change.others ?? [])].map((id) => needDepartment(tenant, id));
    else if (change.others !== undefined)
      person.departmentIds = [...person.departmentIds.slice(0, 1), ...change.others.map((id) => needDepartment(tenant, id))];
    if (change.leader !== undefined)
      person.leaderOpenId = change.leader === null ? null : tenant.directory.who(change.leader).openId;
    person.no = change.no ?? person.no;
    person.name = change.name ?? person.name;
    person.title = change.title ?? person.title;
    person.joined = change.joined ?? person.joined;
    person.frozen = change.frozen ?? person.frozen;
  });
}

export function changePerson(tenant: Tenant, person: Person, change: () => void): Person {
  const before = wireUser(tenant, person);
  tenant.past.note(tenant);
  change();
  const after = wireUser(tenant, person);
  const old = Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key])),
  );
  if (Object.keys(old).length > 0 && inRange(tenant, person))
    tenant.post.event('contact.user.updated_v3', { object: after, old_object: old });
  return person;
}

/** A person leaves: out of every group, deleted_v3 with status and departments in old_object. The account can be restored for 30 days. */
export function resign(tenant: Tenant, who: string): void {
  const person = tenant.directory.who(who);
  if (person.resigned) return;
  const old = { department_ids: [...person.departmentIds], open_id: person.openId, status: statusOf(person) };
  tenant.past.note(tenant);
  person.resigned = true;
  for (const chat of tenant.chats.values()) if (chat.kind === 'group') chat.members.delete(person.openId);
  if (inRange(tenant, person))
    tenant.post.event('contact.user.deleted_v3', {
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

/** Deletes the account of a person for good, who leaves with it if they have not: no API knows the id any more (41012). */
export function erasePerson(tenant: Tenant, who: string): void {
  const { openId } = tenant.directory.who(who);
  resign(tenant, openId);
  tenant.past.note(tenant);
  tenant.directory.people.delete(openId);
}

/** 恢复成员: the account of a person who has left is the same as before, in a department that has to be said anew. */
export function restorePerson(tenant: Tenant, who: string, dept: string): Person {
  const person = tenant.directory.who(who);
  if (!person.resigned) throw new Error(`${person.name} has not left`);
  tenant.past.note(tenant);
  person.resigned = false;
  person.frozen = false;
  person.departmentIds = [needDepartment(tenant, dept)];
  if (inRange(tenant, person)) tenant.post.event('contact.user.created_v3', { object: wireUser(tenant, person) });
  return person;
}

export interface Return {
  joined: string;
  dept?: string;
  leader?: string | null;
  title?: string;
  /** Another name than before, as after a marriage. */
  name?: string;
  /** Another number than before; '' = none. */
  no?: string;
  /** The same user of the developer's apps, as where the account was bound to the same phone: the union_id stays. */
  sameUnion?: boolean;
}

/** Somebody who left is taken on again as a new member: a new account with a new open_id. */
export function rehire(tenant: Tenant, who: string, back: Return): Person {
  const before = tenant.directory.who(who);
  if (!before.resigned) throw new Error(`${before.name} has not left`);
  const ids = tenant.ids.person();
  const { gender, note } = before;
  return addPerson(
    tenant,
    {
      no: back.no ?? before.no,
      name: back.name ?? before.name,
      gender,
      note,
      title: back.title ?? before.title,
      dept: back.dept ?? before.departmentIds[0] ?? '0',
      leader: back.leader === undefined ? before.leaderOpenId : back.leader,
      joined: back.joined,
    },
    back.sameUnion === true ? { ...ids, unionId: before.unionId } : ids,
  );
}
