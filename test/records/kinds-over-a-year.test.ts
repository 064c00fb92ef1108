import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveRecord } from '../../src/handlers/records/move-record.ts';
import { help } from '../../src/kinds/help.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind, Rec } from '../../src/records/define.ts';
import { CLOCK } from '../../src/records/register-clocks.ts';
import { openOffice, type TestOffice } from '../office.ts';
import { drawer, formFrom } from './form-from.ts';
import { FITTING, type InOffice, inOffice, whileWrong } from './in-office.ts';
import { lives, wanted } from './kind-year.ts';

let office: TestOffice;
let world: InOffice;
beforeAll(async () => {
  office = await openOffice({
    noLimits: true,
    ticksByHand: true,
    // What may hold a reminder back is another test's affair.
    config: (config) => ({
      ...config,
      schedules: { ...config.schedules, limits: { ...config.schedules.limits, intervalMinutes: 0, perDay: 99 } },
    }),
  });
  world = inOffice(office);
});
afterAll(() => office.close());

const OWING = KINDS.filter(({ owes }) => Object.keys(owes).length > 0);
const idsOf = (records: readonly Rec[]) => records.map(({ id }) => id);

async function opened(kind: Kind): Promise<Rec> {
  const { by, today, org } = await world.sceneFor(kind, '李强');
  const wang = org.people.find(({ name }) => name === '王芳') ?? by;
  const form = formFrom(kind.fields, drawer(3), { people: [wang.id], units: [by.unitId], today });
  return world.open(kind, '李强', { ...form, ...FITTING[kind.id] });
}

async function cancelled(kind: Kind): Promise<Rec> {
  const record = await opened(kind);
  const move = 'cancel' in kind.moves ? 'cancel' : 'recall';
  const plan = await moveRecord(world.services, { kind, record, scene: await world.sceneFor(kind, '李强') }, move, {
    why: '不需要了',
  });
  if (!plan.ok) throw new Error(plan.error.code);
  await office.store.commit({ plan: plan.value, inboxKeys: [], cause: `cancel:${record.id}` });
  return world.read(kind, record.id);
}

/** What is over is reminded of no more. */
async function provesOver(kinds: readonly Kind[], days: number): Promise<void> {
  const records: Rec[] = [];
  for (const kind of kinds) records.push(await cancelled(kind));
  expect((await lives(world, idsOf(records), days)).reminders).toEqual([]);
}

describe('钟走下去', () => {
  it(
    '取消了的，再也不提醒谁',
    () =>
      provesOver(
        OWING.filter(({ moves, register }) => !register?.counted && ('cancel' in moves || 'recall' in moves)),
        5,
      ),
    60_000,
  );

  it('咬得住：一种取消了还欠着的事项', async () => {
    const kind = help as unknown as Kind;
    const { reply } = kind.owes;
    if (!reply) throw new Error('no reply');
    const owes = {
      ...kind.owes,
      reply: {
        ...reply,
        owes: ({ life }: Rec) => ({ holders: ['owner'], since: life.since, until: { from: life.since, within: '2h' } }),
      },
    };
    const states = { ...kind.states, cancelled: { name: kind.states.cancelled?.name } };
    await expect(whileWrong(kind, { owes, states } as Partial<Kind>, () => provesOver([kind], 3))).rejects.toThrow();
  }, 60_000);

  it('S11 S21 S24 S26 S73 一年没人理：每一级到点提醒该提醒的人，只一次；夜里和假日谁也不打扰；承办人始终恰好一位', async () => {
    const records: Rec[] = [];
    for (const kind of OWING) records.push(await opened(kind));
    const kindOf = (record: Rec): Kind => OWING.find(({ id }) => id === record.kind) as Kind;
    const { reminders, looks, owed } = await lives(world, idsOf(records), 365, async () => {
      for (const record of records) expect((await world.read(kindOf(record), record.id)).ownerId).toBe(record.ownerId);
    });
    const told = (target: string): readonly string[] =>
      reminders.filter((one) => one.target === target).map(({ rung, recipient, at }) => `${rung} ${recipient} ${at}`);
    const got = owed.map((todo) => [todo.kind, told(`${todo.id}/${todo.dueAt}`).toSorted()]);
    const due = [];
    for (const todo of owed) {
      const record = records.find(({ id }) => id === todo.subject) as Rec;
      due.push([todo.kind, await wanted(world, kindOf(record), record, todo, looks)]);
    }
    expect(got).toEqual(due);
    expect(reminders.length).toBeGreaterThan(OWING.length);
  }, 300_000);

  it('S95 承办人一个个离职：每件事始终恰好一位承办人，欠着的都在职的人名下，只提醒在职的人', async () => {
    const records: Rec[] = [];
    for (const kind of OWING) {
      const record = await opened(kind);
      // A meeting owes its minutes once it was held: until then there is nothing to hand on but itself.
      if ((await world.todos(record.id)).length > 0) records.push(record);
    }
    expect(records.length).toBeGreaterThan(OWING.length / 2);
    const gone: string[] = [];
    for (let round = 0; round < 3; round++) {
      const open = await world.todos((records[round % records.length] as Rec).id);
      const org = await office.store.reads.org();
      const leaver = org.person(open.find(({ holderId }) => holderId !== CLOCK)?.holderId ?? 'per_none');
      if (!leaver) throw new Error('nobody owes anything');
      gone.push(leaver.id);
      office.controls.resign(leaver.name);
      await office.followed();
      const { reminders } = await lives(world, idsOf(records), 2, async () => {
        const now = await office.store.reads.org();
        for (const record of records) {
          const todos = await world.todos(record.id);
          const kind = OWING.find(({ id }) => id === record.kind);
          // What everybody is asked for themselves asks nobody in place of who has left, and ends with the last.
          if (kind?.withoutLeavers && (await world.read(kind, record.id)).state === 'complete') {
            expect(todos).toEqual([]);
            continue;
          }
          expect(todos.length, record.kind).toBeGreaterThan(0);
          for (const { kind, holderId } of todos)
            if (holderId !== CLOCK) expect(now.person(holderId)?.active, `${kind} ${holderId}`).toBe(true);
          for (const what of new Set(todos.map(({ kind }) => kind)))
            expect(todos.filter(({ kind }) => kind === what)).toHaveLength(1);
        }
      });
      expect(reminders.filter(({ recipient }) => gone.includes(recipient))).toEqual([]);
    }
  }, 120_000);
});
