// A child of the bench: fills a database through the house's own handlers and its own commit, so that it holds exactly what a busy month leaves behind.
import { writeFileSync } from 'node:fs';
import { calendarsOf } from '../src/calendars.ts';
import { loadConfig } from '../src/config.ts';
import { followDirectory } from '../src/handlers/directory.ts';
import { handle } from '../src/handlers/handle.ts';
import type { House, Visit } from '../src/handlers/house.ts';
import type { Plan, Row } from '../src/handlers/plan.ts';
import type { BoundMessage } from '../src/handlers/reads.ts';
import { toPerson } from '../src/handlers/view-ref.ts';
import { machineClock } from '../src/kernel/clock.ts';
import { type PersonId, timeSortedIds } from '../src/kernel/id.ts';
import { toJson } from '../src/kernel/json.ts';
import { plain } from '../src/kernel/text.ts';
import { addDays, instant, type LocalDate, toLocal, weekday } from '../src/kernel/time.ts';
import { PROCESSES } from '../src/processes/index.ts';
import { openStore } from '../src/store/store.ts';
import type { Pending } from './bodies.ts';
import { benchCompany, type Company } from './company.ts';

export interface SeedOrder {
  readonly root: string;
  readonly database: string;
  /** Requests that wait for a decision, with their cards shown. */
  readonly requests: number;
  /** Notices nobody has sent yet. */
  readonly unsent: number;
  /** Where the list of pending requests goes. */
  readonly list: string;
}

const order = JSON.parse(process.argv[2] ?? '{}') as SeedOrder;
const company = benchCompany(order.root);
const config = loadConfig({ CONFIG_DIR: `${order.root}/config`, DATABASE_URL: `file:${order.database}` });
const store = await openStore({ url: `file:${order.database}`, projectRoot: order.root, clock: machineClock });
const house: House = {
  reads: store.reads,
  settings: { leave: config.leave, calendarOf: calendarsOf(config) },
  clock: machineClock,
  ids: timeSortedIds,
  zone: config.org.zone,
  processes: PROCESSES,
  chainOf: (id) => {
    const process = PROCESSES.find((one) => one.id === id);
    const chain = config.chains[id] ?? process?.chain;
    if (!chain) throw new Error(`no process ${id}`);
    return chain;
  },
  clauses: config.clauses,
};

if (order.requests > 0) {
  await moveIn(company);
  const submitted = await submitAll(order.requests);
  const pending = await showAll(submitted);
  writeFileSync(order.list, JSON.stringify(pending));
}
if (order.unsent > 0) await leaveUnsent(order.unsent);
await store.close();
process.send?.({ done: true });
process.disconnect?.();

async function commit(plan: Plan, what: string): Promise<void> {
  const outcome = await store.commit({ plan, inboxKeys: [], cause: 'bench' });
  if (outcome !== 'done') throw new Error(`${what}: ${outcome}`);
}

async function moveIn({ people, departments, groups }: Company): Promise<void> {
  const directory = {
    people: people.map((one) => ({
      externalId: one.openId,
      employeeNo: one.no,
      name: one.name,
      title: one.title,
      departmentId: one.department,
      leaderExternalId: one.leader,
      gender: one.gender,
      joinedOn: one.joined,
      active: true,
    })),
    departments: departments.map((one) => ({
      externalId: one.id,
      name: one.name,
      parentId: one.parent,
      leaderExternalId: one.leader,
    })),
    groups: groups.map((one) => ({ externalId: one.id, name: one.name })),
  };
  await commit(await followDirectory(house, 'feishu', directory, config.org, machineClock.now()), 'directory');
}

/** Everybody asks for one morning after another; side by side, as the guards of one person's plans allow only one of theirs at a time. */
async function submitAll(count: number): Promise<number> {
  const org = await house.reads.org();
  const askers = await Promise.all(
    company.applicants.map(async (one) => {
      const id = await house.reads.identity('feishu', one.openId);
      const person = id && org.person(id);
      if (!person) throw new Error(`${one.openId} did not move in`);
      return person;
    }),
  );
  const { date } = toLocal(machineClock.now(), house.zone);
  let day = addDays(date, 2);
  let made = 0;
  let barren = 0;
  while (made < count) {
    while (weekday(day) > 5) day = addDays(day, 1);
    const asked = await Promise.all(askers.slice(0, count - made).map((person) => submitOne(person, org, day)));
    const taken = asked.filter(Boolean).length;
    made += taken;
    barren = taken > 0 ? 0 : barren + 1;
    if (barren > 20) throw new Error(`nobody may ask for leave around ${day}: see the drafts' faults`);
    day = addDays(day, 1);
  }
  return made;
}

/** From a filled preview through 「确认提交」. False on a day that cannot be asked for, such as a holiday. */
async function submitOne(person: Visit['person'], org: Visit['org'], day: LocalDate): Promise<boolean> {
  const now = machineClock.now();
  const form = { type: 'personal', from: day, from_part: 'am', to: day, to_part: 'am', reason: '家里有事，需要回去处理一下' };
  const draft: Row<'draft'> = {
    id: house.ids.next('drf'),
    process: 'leave',
    applicantId: person.id,
    stage: 'preview',
    form: toJson(form),
    faults: '[]',
    requestId: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const place = toPerson(person.id);
  const bound: BoundMessage = {
    messageId: '',
    outboxKey: `draft:${draft.id}:${place}`,
    place,
    view: 'draft',
    subject: draft.id,
    payload: { draft: draft.id },
    current: true,
  };
  const visit: Visit = { person, org, platform: 'feishu', place, now, today: toLocal(now, house.zone).date, cause: 'bench' };
  const shown = { show: { view: 'draft' as const, subject: draft.id }, place, payload: bound.payload };
  await commit({ writes: [{ table: 'draft', insert: draft }], audit: [], effects: [shown] }, 'draft');
  const pressed = { kind: 'press', action: { do: 'draft.submit', draft: draft.id, v: 1 }, form: {}, bound } as const;
  // As in the corridor: two requests of a day may draw the same number, then the plan is made anew.
  for (let tries = 1; tries <= 3; tries++) {
    const plan = await handle(pressed, house, visit);
    if ((await store.commit({ plan, inboxKeys: [], cause: 'bench' })) === 'done')
      return plan.writes.some((write) => write.table === 'request');
  }
  throw new Error('a submission lost three races');
}

/** The dispatcher's part: every card is posted, and those that changed since are edited. Gives the cards that deciders see, deciders in turn. */
async function showAll(count: number): Promise<readonly Pending[]> {
  const openIds = await house.reads.externalIds('feishu');
  const seen = new Map<string, Pending>();
  const later = instant(machineClock.now() + 60_000);
  let messages = 0;
  for (let rows = store.outbox.due(later, 500); rows.length > 0; rows = store.outbox.due(later, 500)) {
    await Promise.all(
      rows.map(async (row) => {
        if (row.messageId !== null) return store.outbox.patched(row.key, row.wanted);
        const messageId = `om_${(++messages).toString(16).padStart(32, '0')}`;
        await store.outbox.shown(row.key, row.wanted, messageId, row.place, machineClock.now());
        if (row.key.startsWith('seat:')) {
          const decider = openIds.get(row.place.slice('person:'.length) as PersonId) ?? '';
          seen.set(row.subject, { request: row.subject, version: 1, messageId, decider });
        }
      }),
    );
  }
  if (seen.size !== count) throw new Error(`${count} requests, but ${seen.size} cards for deciders`);
  const byDecider = new Map<string, Pending[]>();
  for (const one of seen.values()) byDecider.set(one.decider, [...(byDecider.get(one.decider) ?? []), one]);
  const heaps = [...byDecider.values()];
  const longest = Math.max(...heaps.map((heap) => heap.length));
  return Array.from({ length: longest }, (_, i) => heaps.flatMap((heap) => heap[i] ?? [])).flat();
}

async function leaveUnsent(count: number): Promise<void> {
  const { people } = await store.reads.org();
  const notice = (n: number): Plan['effects'][number] => ({
    show: { view: 'notice', subject: `bench:${n}` },
    place: toPerson((people[n % people.length] as (typeof people)[number]).id),
    key: `bench:${n}`,
    payload: { text: plain(`提醒 ${n}`) },
  });
  for (let n = 0; n < count; n += 500) {
    const effects = Array.from({ length: Math.min(500, count - n) }, (_, i) => notice(n + i));
    await commit({ writes: [], audit: [], effects }, 'notices');
  }
}
