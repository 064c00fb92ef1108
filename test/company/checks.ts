import { expectedPeople, expectedRoles } from './expected.ts';
import type { Looked } from './look.ts';
import { isHere, type Memory, type Truth } from './memory.ts';
import type { CompanyOffice } from './office.ts';

const EVERYWHERE = 'everywhere';

/** What was rightly so at some moment, and must stay so as long as the truth does not change it. */
export interface Standing {
  readonly active: Set<string>;
  readonly roles: Set<string>;
  readonly groups: Set<string>;
  /** The human being each person of the bot has been. */
  readonly human: Map<string, string>;
}
export const nothingYet = (): Standing => ({ active: new Set(), roles: new Set(), groups: new Set(), human: new Map() });

/** What must hold at every moment, whatever is lost, late or a lie. Each wrong in words. */
export function wrongNow(office: CompanyOffice, standing: Standing): string[] {
  const [truth, looked] = [office.truth(), office.look()];
  return [
    ...office.seen,
    ...mixedUp(office, looked, standing),
    ...wrongPlaces(office, looked, standing),
    ...lostRights(office, truth, looked, standing),
    ...tooMuch(office, truth, looked),
    ...(office.eventsAreSure ? actingLeavers(truth, looked) : []),
  ];
}

/** To be called after every step: what the truth takes away for a moment is taken away, also where nobody looks meanwhile. */
export function letGo({ truth, memory, running }: CompanyOffice, standing: Standing): void {
  const now = truth();
  for (const one of now.people) if (!isHere(one) || one.frozen) standing.active.delete(one.openId);
  for (const group of now.groups) if (!group.botIn || group.dissolved) standing.groups.delete(group.id);
  const sure = new Set(expectedRoles(now, memory, running.config.org).sure.map(print));
  for (const key of [...standing.roles]) if (!sure.has(key)) standing.roles.delete(key);
}

/** Two human beings are never one person. */
function mixedUp({ memory }: CompanyOffice, looked: Looked, standing: Standing): string[] {
  const wrong: string[] = [];
  for (const [openId, person] of looked.identities) {
    const human = memory.human.get(openId);
    if (human === undefined) continue;
    const before = standing.human.get(person);
    if (before === undefined) standing.human.set(person, human);
    else if (before !== human) wrong.push(`${person} was ${before} and is ${human} (${openId}) now`);
  }
  const listed = new Map<string, string>();
  for (const [openId, person] of looked.identities) {
    const other = listed.get(person);
    if (other !== undefined && memory.human.get(other) !== memory.human.get(openId))
      wrong.push(`${openId} and ${other} are both ${person}`);
    listed.set(person, openId);
  }
  return wrong;
}

/** A private card only ever goes to its person. */
function wrongPlaces({ running, memory }: CompanyOffice, looked: Looked, standing: Standing): string[] {
  return running.controls.company().people.flatMap(({ openId }) =>
    running.controls.messages(openId, 'bot').flatMap((message) => {
      const place = looked.placeOf.get(message.id);
      if (message.from.kind !== 'bot' || place === undefined || place === `outside:${openId}`) return [];
      const [, person] = /^person:(.*)$/.exec(place) ?? [];
      const human = person === undefined ? undefined : standing.human.get(person);
      return human === memory.human.get(openId) ? [] : [`a card for ${place} (${human ?? 'nobody known'}) lies with ${openId}`];
    }),
  );
}

/** Nobody and nothing loses what they had by a fault alone. */
function lostRights({ running, memory }: CompanyOffice, truth: Truth, looked: Looked, standing: Standing): string[] {
  const wrong: string[] = [];
  const stays = (set: Set<string>, key: string, isTrue: boolean, isSo: boolean, what: string): void => {
    if (!isTrue) set.delete(key);
    else if (isSo) set.add(key);
    else if (set.has(key)) wrong.push(what);
  };
  for (const one of truth.people) {
    const person = looked.people.get(looked.identities.get(one.openId) ?? '');
    stays(
      standing.active,
      one.openId,
      isHere(one) && !one.frozen,
      person?.active === 1,
      `${one.openId} works here and may not act`,
    );
  }
  const has = new Set(heldRoles(looked).map(print));
  const sure = expectedRoles(truth, memory, running.config.org).sure.map(print);
  for (const key of [...standing.roles]) if (!sure.includes(key)) standing.roles.delete(key);
  for (const key of sure) stays(standing.roles, key, true, has.has(key), `the role ${key} is lost`);
  for (const group of truth.groups) {
    const row = looked.groups.find(({ externalId }) => externalId === group.id);
    stays(
      standing.groups,
      group.id,
      group.botIn && !group.dissolved,
      row?.botIn === 1,
      `the bot is in ${group.id} and thinks it is not`,
    );
  }
  return wrong;
}

/** No role but those of org.yaml, for its people and units, and none for everywhere that is not written so. */
function tooMuch({ running }: CompanyOffice, _truth: Truth, looked: Looked): string[] {
  const wide = new Set(running.config.org.roles.filter(({ unit }) => unit === undefined).map(({ role }) => role as string));
  return looked.roles
    .filter(({ role, scope }) => scope === EVERYWHERE && !wide.has(role))
    .map(({ role, personId }) => `${personId} is ${role} everywhere`);
}

/** Where every event arrives, nobody acts who has left. */
function actingLeavers(truth: Truth, looked: Looked): string[] {
  return truth.people
    .filter((one) => one.resigned)
    .filter(({ openId }) => looked.people.get(looked.identities.get(openId) ?? '')?.active === 1)
    .map(({ openId }) => `${openId} has left and may still act`);
}

const print = (one: { role: string; scope: string; openId: string }): string => `${one.role} of ${one.scope}: ${one.openId}`;

/** Roles with departments and accounts in place of the bot's own ids. */
function heldRoles(looked: Looked): { role: string; scope: string; openId: string }[] {
  const departmentOf = new Map([...looked.departments].map(([department, unit]) => [unit, department]));
  return looked.roles.flatMap(({ role, personId, scope }) =>
    [...looked.identities]
      .filter(([, person]) => person === personId)
      .map(([openId]) => ({ role, openId, scope: scope === EVERYWHERE ? scope : (departmentOf.get(scope) ?? scope) })),
  );
}

/** What must hold when everything has come to rest: the bot knows the company as it is, and nothing hangs on who is gone. */
export function wrongAtRest(office: CompanyOffice): string[] {
  const [truth, looked] = [office.truth(), office.look()];
  return [
    ...wrongPeople(truth, office.memory, looked),
    ...wrongUnits(truth, office.memory, looked, office),
    ...wrongRoles(truth, office, looked),
    ...wrongGroups(truth, office, looked),
    ...hanging(looked),
  ];
}

function wrongPeople(truth: Truth, memory: Memory, looked: Looked): string[] {
  const wrong: string[] = [];
  const says = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) wrong.push(`${what}: ${String(is)} instead of ${String(should)}`);
  };
  const companyUnit = looked.departments.get('0') ?? looked.departments.get('od_company');
  const listed = new Set<string>();
  for (const one of expectedPeople(truth, memory)) {
    const id = looked.identities.get(one.openId);
    const row = id === undefined ? undefined : looked.people.get(id);
    if (id === undefined || row === undefined) {
      wrong.push(`${one.openId} (${one.name}) is not known`);
      continue;
    }
    if (listed.has(id)) wrong.push(`two listed people are ${id}`);
    listed.add(id);
    says(`${one.openId} is called`, row.name, one.name);
    says(`${one.openId} has the number`, row.employeeNo, one.no);
    says(`${one.openId} may act`, row.active === 1, one.active);
    says(`${one.openId} is suspended`, row.suspended === 1, !one.active);
    says(`${one.openId} left on`, row.leftOn, null);
    says(`${one.openId} belongs to`, row.unitId, one.department === '0' ? companyUnit : looked.departments.get(one.department));
    const leader = one.leader === null ? null : (looked.identities.get(one.leader) ?? null);
    if (leader !== null || (row.leaderId !== null && looked.people.get(row.leaderId)?.active === 1))
      says(`${one.openId} is led by`, row.leaderId, leader);
  }
  for (const [id, row] of looked.people) {
    if (listed.has(id)) continue;
    if (row.active === 1 || row.suspended === 1 || row.leftOn === null)
      wrong.push(`${id} (${row.name}) is gone and ${row.active ? 'active' : 'not left'}`);
  }
  return wrong;
}

function wrongUnits(truth: Truth, memory: Memory, looked: Looked, { running }: CompanyOffice): string[] {
  const wrong: string[] = [];
  const unitOf = (department: string) => looked.units.get(looked.departments.get(department) ?? '');
  for (const one of truth.departments) {
    const unit = unitOf(one.id);
    if (!unit) wrong.push(`department ${one.id} (${one.name}) is no unit`);
    else if (unit.name !== one.name) wrong.push(`department ${one.id} is called ${unit.name} instead of ${one.name}`);
    else if (unit.active !== 1) wrong.push(`department ${one.id} is there and its unit is not`);
    const parent = one.parentId === '0' ? unitOf('0') : unitOf(one.parentId);
    if (unit && one.parentId !== '0' && unit.parentId !== (parent?.id ?? null))
      wrong.push(`department ${one.id} lies in ${unit.parentId} instead of ${one.parentId}`);
  }
  const there = new Set(truth.departments.map(({ id }) => id));
  for (const { code } of running.config.org.units) {
    const department = memory.unit.get(code) ?? '';
    const unit = [...looked.units.values()].find((row) => row.code === code);
    if (there.has(department) && unitOf(department)?.code !== code)
      wrong.push(`department ${department} is ${unitOf(department)?.code} instead of ${code}`);
    if (!there.has(department) && unit?.active === 1)
      wrong.push(`the unit ${code} is there, its department ${department} is not`);
  }
  return wrong;
}

function wrongRoles(truth: Truth, { memory, running }: CompanyOffice, looked: Looked): string[] {
  const held = heldRoles(looked);
  const here = new Set(truth.people.filter(isHere).map(({ openId }) => openId));
  const { sure, possible } = expectedRoles(truth, memory, running.config.org);
  const [must, may] = [sure.map(print), possible.map(print)];
  const is = held.map(print);
  return [
    ...must.filter((one) => !is.includes(one)).map((one) => `missing: ${one}`),
    ...held
      .filter(({ openId }) => here.has(openId))
      .map(print)
      .filter((one) => !must.includes(one) && !may.includes(one))
      .map((one) => `too much: ${one}`),
  ];
}

function wrongGroups(truth: Truth, { memory, running }: CompanyOffice, looked: Looked): string[] {
  const wrong: string[] = [];
  const there = new Set(truth.departments.map(({ id }) => id));
  for (const group of truth.groups) {
    const row = looked.groups.find(({ externalId }) => externalId === group.id);
    const isIn = group.botIn && !group.dissolved;
    if (isIn && row === undefined) wrong.push(`group ${group.id} (${group.name}) is not known`);
    if (row === undefined) continue;
    if ((row.botIn === 1) !== isIn) wrong.push(`group ${group.id}: in it ${row.botIn}, truly ${isIn}`);
    if (isIn && row.name !== group.name) wrong.push(`group ${group.id} is called ${row.name} instead of ${group.name}`);
    const wish = running.config.org.groups.find(({ name }) => memory.group.get(name) === group.id);
    if ((row.boundAs ?? null) !== (wish?.name ?? null))
      wrong.push(`group ${group.id} is meant by ${row.boundAs} instead of ${wish?.name}`);
    const department = wish === undefined ? undefined : memory.unit.get(wish.unit);
    const unit = department !== undefined && there.has(department) ? looked.departments.get(department) : undefined;
    if (row.unitId !== null && row.unitId !== unit && (wish === undefined || (department !== undefined && there.has(department))))
      wrong.push(`group ${group.id} is the group of ${row.unitId} instead of ${unit}`);
  }
  return wrong;
}

/** What hangs on a person ends with them; who is asked is somebody who can answer. */
function hanging(looked: Looked): string[] {
  const hasLeft = (id: string): boolean => looked.people.get(id)?.leftOn != null;
  return [
    ...looked.pending
      .filter(({ applicantId }) => hasLeft(applicantId))
      .map(({ number }) => `${number} waits, and who asked has left`),
    ...looked.seats
      .filter(({ personId }) => hasLeft(personId))
      .map(({ requestId, personId }) => `${requestId} waits for ${personId}, who has left`),
    ...looked.seats
      .filter(({ personId, applicantId }) => personId === applicantId)
      .map(({ requestId }) => `${requestId} is decided by who asked`),
    ...looked.drafts
      .filter(({ applicantId }) => hasLeft(applicantId))
      .map(({ applicantId }) => `${applicantId} has left, a draft is open`),
    ...looked.strayHolds.map(({ requestId, minutes }) => `${requestId} is over and holds ${minutes}`),
  ];
}
