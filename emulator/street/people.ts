import { privateChat } from '../chats.ts';
import { idsByNumber, makePerson, type NewPerson, type Person, type PersonIds } from '../directory.ts';
import { inRange, statusOf, wireUser } from '../open/contact-wire.ts';
import type { Town } from '../town.ts';
import { needDepartment } from './departments.ts';

/** What an administrator does with people in the directory, with the events an app in range gets (feishu.md §3.3). */
export function addPerson(town: Town, row: NewPerson, ids: PersonIds = newIds(town, row.no)): Person {
  const leader = row.leader == null ? null : town.directory.who(row.leader).openId;
  const [dept, ...others] = [row.dept, ...(row.others ?? [])].map((id) => needDepartment(town, id));
  const person = makePerson({ ...row, dept: dept ?? row.dept, others }, ids, leader);
  town.past.note(town);
  town.directory.people.set(person.openId, person);
  const chat = privateChat(person, town.bot.name);
  town.chats.set(chat.id, chat);
  if (inRange(town, person)) town.post.event('contact.user.created_v3', { object: wireUser(town, person) });
  return person;
}

/** The first of a number has ids that can be told from it; anybody else has ids that nobody could guess. */
const newIds = (town: Town, no: string | undefined): PersonIds => {
  const byNumber = no ? idsByNumber(no) : null;
  return byNumber && !town.directory.people.has(byNumber.openId) ? byNumber : town.ids.person();
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
export function updatePerson(town: Town, who: string, change: PersonChange): Person {
  const person = town.directory.who(who);
  return changePerson(town, person, () => {
    if (change.dept !== undefined)
      person.departmentIds = [change.dept, ...(change.others ?? [])].map((id) => needDepartment(town, id));
    else if (change.others !== undefined)
      person.departmentIds = [...person.departmentIds.slice(0, 1), ...change.others.map((id) => needDepartment(town, id))];
    if (change.leader !== undefined)
      person.leaderOpenId = change.leader === null ? null : town.directory.who(change.leader).openId;
    person.no = change.no ?? person.no;
    person.name = change.name ?? person.name;
    person.title = change.title ?? person.title;
    person.joined = change.joined ?? person.joined;
    person.frozen = change.frozen ?? person.frozen;
  });
}

export function changePerson(town: Town, person: Person, change: () => void): Person {
  const before = wireUser(town, person);
  town.past.note(town);
  change();
  const after = wireUser(town, person);
  const old = Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key])),
  );
  if (Object.keys(old).length > 0 && inRange(town, person))
    town.post.event('contact.user.updated_v3', { object: after, old_object: old });
  return person;
}

/** A person leaves: out of every group, deleted_v3 with status and departments in old_object. The account can be restored for 30 days. */
export function resign(town: Town, who: string): void {
  const person = town.directory.who(who);
  if (person.resigned) return;
  const old = { department_ids: [...person.departmentIds], open_id: person.openId, status: statusOf(person) };
  town.past.note(town);
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

/** Deletes the account of a person for good, who leaves with it if they have not: no API knows the id any more (41012). */
export function erasePerson(town: Town, who: string): void {
  const { openId } = town.directory.who(who);
  resign(town, openId);
  town.past.note(town);
  town.directory.people.delete(openId);
}

/** 恢复成员: the account of a person who has left is the same as before, in a department that has to be said anew. */
export function restorePerson(town: Town, who: string, dept: string): Person {
  const person = town.directory.who(who);
  if (!person.resigned) throw new Error(`${person.name} has not left`);
  town.past.note(town);
  person.resigned = false;
  person.frozen = false;
  person.departmentIds = [needDepartment(town, dept)];
  if (inRange(town, person)) town.post.event('contact.user.created_v3', { object: wireUser(town, person) });
  return person;
}

export interface Return {
  joined: string;
  dept?: string;
  leader?: string | null;
  title?: string;
  /** Another number than before; '' = none. */
  no?: string;
  /** The same user of the developer's apps, as where the account was bound to the same phone: the union_id stays. */
  sameUnion?: boolean;
}

/** Somebody who left is taken on again as a new member: a new account with a new open_id. */
export function rehire(town: Town, who: string, back: Return): Person {
  const before = town.directory.who(who);
  if (!before.resigned) throw new Error(`${before.name} has not left`);
  const ids = town.ids.person();
  const { name, gender, note } = before;
  return addPerson(
    town,
    {
      no: back.no ?? before.no,
      name,
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
