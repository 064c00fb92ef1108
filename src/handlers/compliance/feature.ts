import { complianceSamples } from '../../cards/compliance/samples.ts';
import { readBoardQuestion } from '../../domain/board/board-question.ts';
import { t } from '../../kernel/text.ts';
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
import { complianceWords } from '../../words/compliance.ts';
import { boardPhrases } from '../board-phrases.ts';
import { defineFeature } from '../feature.ts';
import type { Board } from '../measure.ts';
import { ofAnother } from '../measure-of-another.ts';
import { byBranch, type Looked } from './by-branch.ts';
import { lateThings } from './late-things.ts';
import type { Services } from './services.ts';
import { sheetsInTime } from './sheets-in-time.ts';
import { slowApprovals } from './slow-approvals.ts';

const LOOKED: readonly [Looked, ...Looked[]] = [
  { measure: sheetsInTime(ATTENDANCE_SIGNED, 'attendance_month'), short: t('compliance.short_attendance') },
  { measure: sheetsInTime(WEEKLY_REPORTED, 'operations_week'), short: t('compliance.short_weekly') },
  { measure: slowApprovals, short: t('compliance.short_approvals') },
  { measure: lateThings(TODOS_LATE, null), short: t('compliance.short_todos') },
  { measure: lateThings(HELP_LATE, ['help.reply']), short: t('compliance.short_help') },
  { measure: lateThings(CONTRACTS_LATE, ['contract.sign']), short: t('compliance.short_contracts') },
  { measure: lateThings(CHECKS_LATE, ['fire_gear.check', 'equipment.check']), short: t('compliance.short_checks') },
  { measure: ofAnother(PROMISE_KEPT), short: t('compliance.short_promises') },
];
const [{ measure: FIRST }, ...OTHERS] = LOOKED;

/** 合规情况 (S15): what the house knows of each branch's doing what is asked of it in time, out of the books that others keep. */
const BOARD: Board<Services> = {
  ...COMPLIANCE,
  // How much money is overdue is no fault by itself: it stands there to be seen.
  measures: [FIRST, ...OTHERS.map(({ measure }) => measure), ofAnother(OVERDUE_SHARE)],
  splits: [byBranch(LOOKED)],
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
