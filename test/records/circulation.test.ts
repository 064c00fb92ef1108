import { describe, expect, it } from 'vitest';
import { documentRound } from '../../src/kinds/document-round.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind, Move } from '../../src/records/define.ts';
import { provesCirculation, ROUND, type RoundName } from './proves-circulation.ts';

const ROUNDS = KINDS.filter(({ progress }) => progress !== undefined);
const NAMES = Object.keys(ROUND) as readonly RoundName[];

describe('传阅和确认 (S66, S73)', () => {
  it.each(ROUNDS.map((kind) => [kind.name.zh, kind] as const))('%s：随便谁随便按，规矩都在', (_, kind) => {
    const made = provesCirculation(kind, NAMES);
    for (const move of ['answer', 'excuse', 'renew']) expect(made, move).toContain(move);
  });
});

const RIGHT = documentRound as unknown as Kind;
const moved = (name: string, change: Move['change']): Kind => ({
  ...RIGHT,
  moves: { ...RIGHT.moves, [name]: { ...(RIGHT.moves[name] as Move), change } },
});

/** One wrong definition for each property. */
const WRONG: Readonly<Record<RoundName, Kind>> = {
  '完成 ⇔ 名单上的人都答复了，或免阅': moved('answer', (at) => ({ ...RIGHT.moves.answer?.change(at), state: 'complete' })),
  '改了，请再看：恰好请说到的人和还没答复的人': moved('renew', (at) => ({
    life: { answers: {}, round: at.record.life.round + 1, since: at.now },
  })),
  只问名单上的人: {
    ...RIGHT,
    owes: {
      answer: {
        ...(RIGHT.owes.answer as never as Kind['owes'][string]),
        owes: ({ life }) => ({ holders: ['opener', 'owner'], since: life.since, until: null }),
      },
    },
  },
  后来的人不问: {
    ...RIGHT,
    owes: {
      answer: {
        ...(RIGHT.owes.answer as never as Kind['owes'][string]),
        owes: ({ life }) => ({ holders: ['unit'], since: life.since, until: null }),
      },
    },
  },
  '离职的人免阅，别人照旧': { ...RIGHT, withoutLeavers: () => null },
  卡片上的人数是真的: { ...RIGHT, progress: ({ life }) => ({ done: Object.keys(life.answers ?? {}).length + 1, all: 9 }) },
};

describe('每条性质都咬得住一个错的定义', () => {
  it.each(NAMES)('%s', (name) => {
    expect(() => provesCirculation(WRONG[name], [name])).toThrow();
  });
});
