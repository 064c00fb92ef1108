import { adminQuestionWords } from './zh-CN/admin-question.ts';
import { approvalWords } from './zh-CN/approval.ts';
import { auditWords } from './zh-CN/audit.ts';
import { consentWords } from './zh-CN/consent.ts';
import { contextWords } from './zh-CN/context.ts';
import { departureWords } from './zh-CN/departure.ts';
import { directoryWords } from './zh-CN/directory.ts';
import { draftWords } from './zh-CN/draft.ts';
import { exportWords } from './zh-CN/export.ts';
import { feedWords } from './zh-CN/feed.ts';
import { followingWords } from './zh-CN/following.ts';
import { generalWords } from './zh-CN/general.ts';
import { keepingWords } from './zh-CN/keeping.ts';
import { leaveWords } from './zh-CN/leave.ts';
import { leaveChangeWords } from './zh-CN/leave-change.ts';
import { ledgerWords } from './zh-CN/ledger.ts';
import { outWords } from './zh-CN/out.ts';
import { proofWords } from './zh-CN/proof.ts';
import { remindWords } from './zh-CN/remind.ts';
import { remindPagesWords } from './zh-CN/remind-pages.ts';
import { saidWords } from './zh-CN/said.ts';
import { substituteWords } from './zh-CN/substitute.ts';
import { talkWords } from './zh-CN/talk.ts';

/** Everything the house says, in Chinese, an area a file. Definitions and configuration bring their own words in both languages. */
export const zhCN = {
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
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof zhCN, true> {}
}
