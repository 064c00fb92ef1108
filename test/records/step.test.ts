import { describe, expect, it } from 'vitest';
import { help } from '../../src/kinds/help.ts';
import { improvement } from '../../src/kinds/improvement.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Change, Kind, Move } from '../../src/records/define.ts';
import { PRESSED, type PressedName, provesSteps } from './proves-steps.ts';
import { RULES, type Rules, statesReached } from './walk.ts';

// That each state can be reached is shown of every definition in kinds.test.ts, by the same presses each time.
describe.each(KINDS.map((kind) => [kind.name.zh, kind] as const))('%s：随便谁随便按', (_, kind) => {
  it(Object.keys(PRESSED).join('；'), () => provesSteps(kind, Object.keys(PRESSED) as PressedName[]));
});

const HELP = help as unknown as Kind;
const moving = (move: string, other: (usual: Move) => Partial<Move>): Kind => {
  const usual = HELP.moves[move] as Move;
  return { ...HELP, moves: { ...HELP.moves, [move]: { ...usual, ...other(usual) } } };
};
const changing = (move: string, other: (change: Change, at: Parameters<Move['change']>[0]) => Change): Kind =>
  moving(move, (usual) => ({ change: (at) => other(usual.change(at), at) }));
const IMPROVEMENT = improvement as unknown as Kind;
const askedOfOpener: Kind['owes'] = {
  ...IMPROVEMENT.owes,
  put_off: {
    ...(IMPROVEMENT.owes.put_off as Kind['owes'][string]),
    owes: ({ life }) => (life.wish ? { holders: ['opener'], since: life.wish.at, until: life.wish.until } : null),
  },
};
const ruling = (rules: Partial<Rules>): Rules => ({ ...RULES, ...rules });

describe('每条性质都咬得住一个错的定义或错的规则', () => {
  it.each<[PressedName, Kind, Rules?]>([
    [
      '被拒绝就什么也没变，并说出原因',
      HELP,
      ruling({
        step: (kind, record, ...rest) => {
          (record as { version: number }).version += 1;
          return RULES.step(kind, record, ...rest);
        },
      }),
    ],
    [
      '成了就升一版',
      HELP,
      ruling({
        step: (...args) => {
          const done = RULES.step(...args);
          return done.ok ? { ...done, value: { ...done.value, record: { ...done.value.record, version: 1 } } } : done;
        },
      }),
    ],
    ['始终恰好一位承办人', changing('take', (change) => ({ ...change, ownerId: 'per_nobody' }))],
    ['待办恰好是该办的', HELP, ruling({ settle: (...args) => ({ ...RULES.settle(...args), close: [] }) })],
    ['待办恰好是该办的', HELP, ruling({ settle: (...args) => ({ ...RULES.settle(...args), redate: [] }) })],
    ['卡片上有的按钮，按下去不会说没有', HELP, ruling({ movesFor: (kind) => Object.keys(kind.moves) })],
    ['承办人从不确认自己办的', moving('verify', () => ({ by: () => ['owner'], never: () => [] }))],
    [
      '重新打开、退回重办，钟从头走',
      changing('reopen', ({ life, ...change }, { record }) => ({ ...change, life: { ...life, since: record.life.since } })),
    ],
    [
      '取消的，欠着的都不算数，也不算办了',
      { ...HELP, states: { ...HELP.states, cancelled: { ...HELP.states.cancelled, void: false } } } as unknown as Kind,
    ],
    ['转交在对方答应之前还是原承办人', changing('hand_over', (change, { asked }) => ({ ...change, ownerId: asked.to as never }))],
    ['结束了只能重新打开', moving('accept', () => ({ from: ['open', 'cancelled'] }))],
    ['匿名提的人不因为提了就欠什么', { ...IMPROVEMENT, owes: askedOfOpener }],
    ['按状态走', changing('send_back', (change) => ({ ...change, state: 'open' }))],
  ])('%s', (name, kind, rules) => {
    expect(() => provesSteps(kind, [name], { ...(rules ? { rules } : {}), numRuns: 600 })).toThrow(name);
  });

  it('每个状态都走得到', () => {
    const { verify: _verify, ...moves } = HELP.moves;
    expect(statesReached({ ...HELP, moves })).not.toContain('closed');
  });
});
