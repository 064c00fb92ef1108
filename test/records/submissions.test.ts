import { describe, expect, it } from 'vitest';
import { line, paragraph, rows, w } from '../../src/fields/kinds.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { S4, SUPERVISOR } from '../../src/kinds/usual.ts';
import type { Change, Kind, Move, Moving } from '../../src/records/define.ts';
import { defineSubmission } from '../../src/records/submission.ts';
import { OF_A_SUBMISSION, provesSubmission, type SubmissionName } from './proves-submission.ts';

const SUBMISSIONS = KINDS.filter(({ submission }) => submission !== undefined);
const NAMES = Object.keys(OF_A_SUBMISSION) as readonly SubmissionName[];

/** Everything a submission can have: figures, words, somebody who takes it, a lock. */
const RIGHT = defineSubmission({
  id: 'right',
  clauses: ['S57'],
  name: w('月报', 'Report'),
  says: { nouns: ['月报'] },
  prefix: 'YX',
  every: 'month',
  of: 'branch',
  numbers: { due: 3 },
  holder: SUPERVISOR,
  see: S4,
  ladder: [{ before: '0h', to: 'holder' }],
  fields: { figures: rows('数据', 'Figures', { now: line('数', 'Figure') }), comment: paragraph('说明', 'Comment') },
  given: ['figures'],
  takes: { by: [{ role: 'operations' }], within: '1wd', ladder: [{ before: '0h', to: 'holder' }] },
  locks: true,
  excuse: [{ role: 'region_manager' }],
}) as unknown as Kind;

describe('定期上报 (S23, S57)', () => {
  it.each([...SUBMISSIONS, RIGHT].map((kind) => [kind.name.zh, kind] as const))('%s：随便谁随便按，规矩都在', (_, kind) => {
    const made = provesSubmission(kind, NAMES);
    for (const move of Object.keys(kind.moves)) expect(made, move).toContain(move);
  });
});

const moved = (name: string, change: (at: Moving, right: Change) => Change): Kind => {
  const move = RIGHT.moves[name] as Move;
  return { ...RIGHT, moves: { ...RIGHT.moves, [name]: { ...move, change: (at) => change(at, move.change(at)) } } };
};

/** One wrong definition for each property. */
const WRONG: Readonly<Record<SubmissionName, Kind>> = {
  '一个网点一期恰好一份，编了号的人也分不出第二份': { ...RIGHT, keys: [['unit', 'from', 'comment']] },
  交了就不再欠: moved('hand_in', () => ({ state: 'owed' })),
  '退回就又欠着，另给时间': moved('give_back', (_, right) => ({ ...right, state: 'handed_in' })),
  '迟没迟按截止日，以第一次为准': moved('hand_in', (at, right) => ({ ...right, life: { handedAt: at.now, handedLate: true } })),
  '哪个网点、哪一期、哪天截止，谁也改不了': moved('hand_in', (at, right) => ({
    ...right,
    form: { ...at.asked, due: '2030-01-01' },
  })),
  自动取的数谁也填不了: {
    ...RIGHT,
    moves: { ...RIGHT.moves, hand_in: { ...(RIGHT.moves.hand_in as Move), asks: { figures: paragraph('数据', 'Figures') } } },
  },
  '免交的、封账的不再动，也不再欠': {
    ...RIGHT,
    moves: { ...RIGHT.moves, urge: { ...(RIGHT.moves.urge as Move), from: ['owed', 'returned', 'excused'] } },
  },
  网点停了就不用交: { ...RIGHT, withoutLeavers: () => null },
};

describe('每条性质都咬得住一个错的定义', () => {
  it.each(NAMES)('%s', (name) => {
    expect(() => provesSubmission(WRONG[name], [name])).toThrow();
  });
});
