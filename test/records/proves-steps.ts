import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Kind } from '../../src/records/define.ts';
import { owed } from '../../src/records/owed.ts';
import { anyPresses, type Pressed, RULES, type Rules, walk } from './walk.ts';

const REASONS: readonly string[] = ['unknown', 'wrong_state', 'not_yours', 'check'];

/**
 * What is true of every press of every kind, and of the moves of a case. Each by a name, so that a wrong definition can be shown to hurt it. There are
 * a million presses: what holds of every one is compared by hand, and told by `expect` where it does not.
 */
export const PRESSED = {
  '被拒绝就什么也没变，并说出原因': ({ result, before, copy }) => {
    if (!isDeepStrictEqual(before, copy)) expect(before).toEqual(copy);
    if (!result.ok && !REASONS.includes(result.error.code)) expect(REASONS).toContain(result.error.code);
  },
  成了就升一版: ({ result, before }) => {
    if (result.ok && result.value.record.version !== before.version + 1) expect.fail(`${result.value.record.version}`);
  },
  始终恰好一位承办人: ({ result, scene }) => {
    if (result.ok && !scene.org.person(result.value.record.ownerId)?.active) expect.fail(result.value.record.ownerId);
  },
  待办恰好是该办的: ({ result, todos, kind, scene, before }) => {
    const record = result.ok ? result.value.record : before;
    const open = todos.after.filter(({ doneAt }) => doneAt === null);
    const named = ({ kind: what, round, holderId, dueAt }: (typeof open)[number] | ReturnType<typeof owed>[number]) =>
      `${what} ${round} ${holderId} ${dueAt}`;
    const [are, should] = [open.map(named).toSorted(), owed(kind, record, scene, scene.n).map(named).toSorted()];
    if (are.join('\n') !== should.join('\n')) expect(are).toEqual(should);
  },
  '卡片上有的按钮，按下去不会说没有': ({ kind, result, offered, move }) => {
    // Made by an approved request or by the clock: no button, whoever looks.
    const isOffered = offered.includes(move);
    const isRight = kind.moves[move]?.made ? !isOffered : isOffered ? result.ok || result.error.code === 'check' : !result.ok;
    if (!isRight) expect.fail(`${move} beside ${offered.join(' ')}: ${result.ok || result.error.code}`);
  },
  承办人从不确认自己办的: ({ result, move, before, scene }) => {
    if (result.ok && (move === 'verify' || move === 'send_back')) expect(scene.by.id).not.toBe(before.ownerId);
  },
  '重新打开、退回重办，钟从头走': ({ result, move, todos, scene, before }) => {
    if (!result.ok || (move !== 'reopen' && move !== 'send_back')) return;
    expect(result.value.record.life.round).toBe(before.life.round + 1);
    const fresh = todos.after.filter(({ doneAt }) => doneAt === null);
    for (const { since, dueAt } of fresh) {
      expect(since).toBe(scene.now);
      expect(dueAt === null || dueAt > scene.now).toBe(true);
    }
  },
  '取消的，欠着的都不算数，也不算办了': ({ result, kind, todos }) => {
    if (!result.ok || !(result.value.record.state === 'cancelled' || kind.states[result.value.record.state]?.void)) return;
    expect(todos.after.filter(({ doneAt }) => doneAt === null)).toEqual([]);
    for (const row of todos.before.filter(({ doneAt }) => doneAt === null))
      expect(todos.after.find(({ id }) => id === row.id)?.outcome).toBe('moot');
  },
  转交在对方答应之前还是原承办人: ({ result, move, before }) => {
    if (!result.ok || result.value.record.form !== before.form) return;
    const { ownerId } = result.value.record;
    if (move === 'take') expect(ownerId).toBe(before.life.offer?.to);
    else if (move !== 'reassign') expect(ownerId).toBe(before.ownerId);
  },
  结束了只能重新打开: ({ before, kind, result, move }) => {
    // Nobody presses what takes an end back together with all that hangs on it (the merging of two entries).
    if (result.ok && kind.states[before.state]?.end && kind.moves[move]?.made !== 'record') expect(move).toBe('reopen');
  },
  匿名提的人不因为提了就欠什么: ({ todos, result, before, kind, scene }) => {
    const record = result.ok ? result.value.record : before;
    if (!record.life.unnamed) return;
    // What they owe by their post or as its owner anybody else's would have them owe as well.
    const anothers = owed(kind, { ...record, openerId: 'per_none' }, scene, scene.n).map((one) => `${one.kind} ${one.holderId}`);
    for (const { kind: what, holderId, doneAt } of todos.after)
      if (doneAt === null && holderId === record.openerId) expect(anothers).toContain(`${what} ${holderId}`);
  },
  按状态走: ({ before, result, kind, move }) => {
    if (!result.ok) return;
    if (!(result.value.record.state in kind.states)) expect(Object.keys(kind.states)).toContain(result.value.record.state);
    const way = CASE_WAYS[move];
    if (isCase(kind) && way) expect(way).toContain(`${before.state}>${result.value.record.state}`);
  },
} as const satisfies Readonly<Record<string, (pressed: Pressed) => void>>;
export type PressedName = keyof typeof PRESSED;

const isCase = (kind: Kind): boolean => 'accepted' in kind.states;

/** The life of a case by hand, another time: what each move leads from and to. */
const CASE_WAYS: Readonly<Record<string, readonly string[]>> = {
  accept: ['open>accepted'],
  report: ['open', 'accepted', 'waiting'].flatMap((from) => [`${from}>reported`, `${from}>closed`]),
  verify: ['reported>closed'],
  send_back: ['reported>accepted'],
  urge: ['open>open', 'accepted>accepted'],
  reply: ['open>accepted', 'accepted>accepted', 'waiting>waiting'],
  add: ['open>open', 'accepted>accepted', 'waiting>waiting', 'reported>reported'],
  pause: ['accepted>waiting'],
  resume: ['waiting>accepted'],
  reopen: ['closed>accepted'],
  cancel: ['open>cancelled', 'accepted>cancelled', 'waiting>cancelled'],
  ...Object.fromEntries(
    ['put_off', 'ask_put_off', 'grant', 'refuse_put_off', 'hand_over', 'take_back', 'take', 'decline'].map((move) => [
      move,
      ['open', 'accepted', 'waiting'].map((one) => `${one}>${one}`),
    ]),
  ),
};

/** Random presses by random people hurt none of these. @throws at the first that is hurt */
export function provesSteps(
  kind: Kind,
  names: readonly PressedName[],
  { rules = RULES, ...runs }: { rules?: Rules; numRuns?: number; seed?: number } = {},
): void {
  fc.assert(
    fc.property(fc.nat(1000), anyPresses, (seed, presses) => {
      for (const pressed of walk(kind, seed, presses, rules)) for (const name of names) holding(name, pressed);
    }),
    { numRuns: 150, ...runs, endOnFailure: true, includeErrorInReport: true },
  );
}

function holding(name: PressedName, pressed: Pressed): void {
  try {
    PRESSED[name](pressed);
  } catch (cause) {
    throw new Error(`${pressed.kind.id}.${pressed.move}: ${name}`, { cause });
  }
}
