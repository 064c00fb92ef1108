import { complianceSamples } from '../../cards/compliance/samples.ts';
import { readBoardQuestion } from '../../domain/board/board-question.ts';
import { OVERDUE_SHARE, PROMISE_KEPT } from '../../measures/collection.ts';
import {
  ATTENDANCE_SIGNED,
  CHECKS_LATE,
  COMPLIANCE,
  CONTRACTS_LATE,
  HELP_LATE,
  TODOS_LATE,
  WEEKLY_REPORTED,
} from '../../measures/compliance.ts';
import type { DescribedMeasure } from '../../measures/define.ts';
import { complianceWords } from '../../words/compliance.ts';
import { boardPhrases } from '../board-phrases.ts';
import { defineFeature } from '../feature.ts';
import type { Board, Measure } from '../measure.ts';
import { byBranch } from './by-branch.ts';
import { lateThings } from './late-things.ts';
import type { Services } from './services.ts';
import { sheetsInTime } from './sheets-in-time.ts';
import { slowApprovals } from './slow-approvals.ts';

/** A figure that another feature counts: the same number, and the same rows. */
const ofAnother = (described: DescribedMeasure): Measure<Services> => ({
  ...described,
  of: async ({ boards }, units, days) => (await boards.measure(described.id)?.of(units, days)) ?? new Map(),
  rows: async ({ boards }, units, days, most) => (await boards.measure(described.id)?.rows?.(units, days, most)) ?? [],
});

const MEASURES: readonly [Measure<Services>, ...Measure<Services>[]] = [
  sheetsInTime(ATTENDANCE_SIGNED, 'attendance_month'),
  sheetsInTime(WEEKLY_REPORTED, 'operations_week'),
  slowApprovals,
  lateThings(TODOS_LATE, null),
  lateThings(HELP_LATE, ['help.reply']),
  lateThings(CONTRACTS_LATE, ['contract.sign']),
  lateThings(CHECKS_LATE, ['fire_gear.check', 'equipment.check']),
  ofAnother(PROMISE_KEPT),
];

/** 合规情况 (S15): what the house knows of each branch's doing what is asked of it in time, out of the books that others keep. */
const BOARD: Board<Services> = {
  ...COMPLIANCE,
  // How much money is overdue is no fault by itself: it stands there to be seen.
  measures: [...MEASURES, ofAnother(OVERDUE_SHARE)],
  splits: [byBranch(MEASURES)],
};

/** Figures of other boards are asked for there. */
const PHRASES = boardPhrases([
  { ...BOARD, measures: BOARD.measures.filter(({ id }) => id !== PROMISE_KEPT.id && id !== OVERDUE_SHARE.id) },
]);

export const compliance = defineFeature<never, never, Services>({
  id: 'compliance',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: complianceWords,
  samples: complianceSamples,
  boards: [BOARD],
  read: ({ bare, isOpen }) => {
    const question = isOpen ? readBoardQuestion(bare, PHRASES) : null;
    return question && { kind: 'board', ...question };
  },
});
