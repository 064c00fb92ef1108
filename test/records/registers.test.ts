import { describe, expect, it } from 'vitest';
import { equipment } from '../../src/kinds/equipment.ts';
import { fireGear } from '../../src/kinds/fire-gear.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind, Move } from '../../src/records/define.ts';
import { OF_A_REGISTER, provesRegister, type RegisterName } from './proves-register.ts';

const NAMES = Object.keys(OF_A_REGISTER) as readonly RegisterName[];
/** Kinds of which a register is kept; what meetings and minutes have of it, their own features prove. */
const REGISTERS = KINDS.filter(({ register }) => register?.counted);

describe.each(REGISTERS.map((kind) => [kind.clauses[0], kind.name.zh, kind] as const))(
  '%s %s：登记簿',
  (_clause, _name, kind) => {
    it.each(NAMES)('%s', (name) => provesRegister(kind, [name]));
  },
);

const EQUIPMENT = equipment as unknown as Kind;
const FIRE_GEAR = fireGear as unknown as Kind;
const withMove = (kind: Kind, id: string, over: (move: Move) => Partial<Move>): Kind => {
  const move = kind.moves[id] as Move;
  return { ...kind, moves: { ...kind.moves, [id]: { ...move, ...over(move) } } };
};

describe('S49b S51 每条性质都咬得住一个错的登记簿', () => {
  it.each<[RegisterName, Kind]>([
    ['审批期间谁也动不了，也没有按钮', withMove(EQUIPMENT, 'put_aside', () => ({ bars: () => [] }))],
    [
      '在哪个单位、归谁，始终如栏里写的',
      withMove(EQUIPMENT, 'issue', ({ change }) => ({ change: (at) => ({ ...change(at), ownerId: at.record.openerId }) })),
    ],
    [
      '修改只改能改的栏，不动状态',
      withMove(EQUIPMENT, 'edit', ({ change }) => ({ change: (at) => ({ ...change(at), state: 'idle' }) })),
    ],
    ['时钟要走的那一笔，在那个状态才有，只属于时钟', withMove(FIRE_GEAR, 'expire', () => ({ from: ['in_place', 'gone'] }))],
    [
      '办过一次就了结，下一次另算；没办的那些还是原来那笔',
      withMove(FIRE_GEAR, 'check', ({ change }) => ({
        change: (at) => ({ ...change(at), life: { round: at.record.life.round + 1, rounds: {} } }),
      })),
    ],
  ])('%s', (name, wrong) => {
    expect(() => provesRegister(wrong, [name])).toThrow();
  });
});
