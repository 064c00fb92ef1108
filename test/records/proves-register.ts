import fc from 'fast-check';
import { expect } from 'vitest';
import type { RequestId } from '../../src/kernel/id.ts';
import type { Kind, Rec, Values } from '../../src/records/define.ts';
import { CLOCK, clockName } from '../../src/records/register-clocks.ts';
import type { RegisterPart } from '../../src/records/register-kind.ts';
import { EDIT } from '../../src/records/register-words.ts';
import { movesFor, step } from '../../src/records/step.ts';
import { anyPresses, type Pressed, walk } from './walk.ts';

/** A press that was done, with the entry as it is then. */
type Done = Omit<Pressed, 'result'> & { readonly after: Rec; readonly part: RegisterPart };

const held = (record: Rec, move: string): Rec => ({
  ...record,
  life: { ...record.life, held: { by: 'req_1' as RequestId, number: 'BX1', move } },
});
const formOf = ({ form }: Rec): Values => form;

/** What is true of every press on an entry of a register; each by a name, so that a wrong definition can be shown to hurt it. */
export const OF_A_REGISTER = {
  '审批期间谁也动不了，也没有按钮': ({ kind, after, move, asked, scene }) => {
    const waits = held(after, move);
    expect(movesFor(kind, waits, scene)).toEqual([]);
    for (const one of Object.keys(kind.moves)) expect(step(kind, waits, one, asked, scene).ok, one).toBe(false);
  },
  '在哪个单位、归谁，始终如栏里写的': ({ after, part }) => {
    const { unitId, ownerId } = part.belongs(formOf(after));
    if (unitId) expect(after.unitId).toBe(unitId);
    if (ownerId) expect(after.ownerId).toBe(ownerId);
  },
  '修改只改能改的栏，不动状态': ({ kind, before, after, move }) => {
    if (move !== EDIT) return;
    expect(after.state).toBe(before.state);
    const asked = kind.moves[EDIT]?.asks ?? {};
    for (const id of Object.keys(kind.fields))
      if (!Object.hasOwn(asked, id)) expect(formOf(after)[id]).toEqual(formOf(before)[id]);
  },
  '时钟要走的那一笔，在那个状态才有，只属于时钟': ({ kind, after, part, todos }) => {
    for (const [move, field] of Object.entries(part.clocks)) {
      const rows = todos.after.filter((row) => row.doneAt === null && row.kind === `${kind.id}.${clockName(move)}`);
      const isOver = kind.states[after.state]?.end === true;
      const runs = !isOver && kind.moves[move]?.from.includes(after.state) && formOf(after)[field] !== null;
      expect(rows.map(({ holderId }) => holderId)).toEqual(runs ? [CLOCK] : []);
    }
  },
  '办过一次就了结，下一次另算；没办的那些还是原来那笔': ({ kind, after, move, todos }) => {
    for (const row of todos.before.filter(({ doneAt }) => doneAt === null)) {
      const isDone = kind.owes[row.kind.slice(kind.id.length + 1)]?.move === move;
      const now = todos.after.find(({ id }) => id === row.id);
      const another = todos.after.find(
        ({ id, kind: what, holderId, unitId, doneAt }) =>
          id !== row.id && doneAt === null && what === row.kind && holderId === row.holderId && unitId === row.unitId,
      );
      if (isDone) expect(now?.outcome, row.kind).toBe(kind.states[after.state]?.void ? 'moot' : 'done');
      else expect(another, row.kind).toBeUndefined();
    }
  },
} as const satisfies Readonly<Record<string, (done: Done) => void>>;
export type RegisterName = keyof typeof OF_A_REGISTER;

/** Random presses by random people, by approved requests and by the clock hurt none of these. @throws at the first that is hurt */
export function provesRegister(kind: Kind, names: readonly RegisterName[], numRuns = 120): void {
  const part = kind.register;
  if (!part) throw new Error(`${kind.id} is no register`);
  fc.assert(
    fc.property(fc.nat(1000), anyPresses, (seed, presses) => {
      for (const { result, ...pressed } of walk(kind, seed, presses))
        if (result.ok) for (const name of names) OF_A_REGISTER[name]({ ...pressed, part, after: result.value.record });
    }),
    { numRuns, seed: 1, endOnFailure: true, includeErrorInReport: true },
  );
}
