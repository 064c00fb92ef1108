import { adminQuestionWords } from './admin-question.ts';
import { approvalWords } from './approval.ts';
import { auditWords } from './audit.ts';
import { consentWords } from './consent.ts';
import { contextWords } from './context.ts';
import { departureWords } from './departure.ts';
import { directoryWords } from './directory.ts';
import { draftWords } from './draft.ts';
import { expenseFindingWords } from './expense-findings.ts';
import { expenseLineWords } from './expense-lines.ts';
import { expenseNameWords } from './expense-names.ts';
import { exportWords } from './export.ts';
import { feedWords } from './feed.ts';
import { filesWords } from './files.ts';
import { followingWords } from './following.ts';
import { generalWords } from './general.ts';
import { keepingWords } from './keeping.ts';
import { leaveWords } from './leave.ts';
import { leaveChangeWords } from './leave-change.ts';
import { ledgerWords } from './ledger.ts';
import { outWords } from './out.ts';
import { proofWords } from './proof.ts';
import { remindWords } from './remind.ts';
import { remindPagesWords } from './remind-pages.ts';
import { saidWords } from './said.ts';
import { substituteWords } from './substitute.ts';
import { talkWords } from './talk.ts';

/** Everything the assistant says, an area a file, both languages in one line. Definitions and configuration bring their own words the same way. */
export const words = {
  ...generalWords,
  ...draftWords,
  ...departureWords,
  ...auditWords,
  ...approvalWords,
  ...exportWords,
  ...expenseFindingWords,
  ...expenseLineWords,
  ...expenseNameWords,
  ...feedWords,
  ...filesWords,
  ...consentWords,
  ...keepingWords,
  ...leaveWords,
  ...proofWords,
  ...outWords,
  ...ledgerWords,
  ...leaveChangeWords,
  ...contextWords,
  ...remindWords,
  ...remindPagesWords,
  ...substituteWords,
  ...saidWords,
  ...talkWords,
  ...adminQuestionWords,
  ...followingWords,
  ...directoryWords,
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof words, true> {}
}
