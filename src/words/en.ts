import { adminQuestionWords } from './en/admin-question.ts';
import { approvalWords } from './en/approval.ts';
import { auditWords } from './en/audit.ts';
import { consentWords } from './en/consent.ts';
import { contextWords } from './en/context.ts';
import { departureWords } from './en/departure.ts';
import { directoryWords } from './en/directory.ts';
import { draftWords } from './en/draft.ts';
import { exportWords } from './en/export.ts';
import { feedWords } from './en/feed.ts';
import { followingWords } from './en/following.ts';
import { generalWords } from './en/general.ts';
import { keepingWords } from './en/keeping.ts';
import { leaveWords } from './en/leave.ts';
import { leaveChangeWords } from './en/leave-change.ts';
import { ledgerWords } from './en/ledger.ts';
import { outWords } from './en/out.ts';
import { proofWords } from './en/proof.ts';
import { remindWords } from './en/remind.ts';
import { remindPagesWords } from './en/remind-pages.ts';
import { saidWords } from './en/said.ts';
import { substituteWords } from './en/substitute.ts';
import { talkWords } from './en/talk.ts';
import type { zhCN } from './zh-CN.ts';

/** What the house says in English: every key of the Chinese, with the same holes. */
export const en: Record<keyof typeof zhCN, string> = {
  ...generalWords,
  ...draftWords,
  ...departureWords,
  ...auditWords,
  ...approvalWords,
  ...exportWords,
  ...feedWords,
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
};
