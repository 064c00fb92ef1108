import type { Say } from '../../kernel/text.ts';

/** What a reviewer of a contract looks at, one by one (S41). */
export const CLAUSES = {
  subject: { zh: '标的', en: 'Subject' },
  amount: { zh: '价款', en: 'Amount' },
  dates: { zh: '付款和交车日期', en: 'Days of payment and delivery' },
  delivery: { zh: '交付', en: 'Delivery' },
  penalty: { zh: '违约责任', en: 'Penalty' },
  dispute: { zh: '争议解决', en: 'Disputes' },
} as const satisfies Readonly<Record<string, Say>>;
export type Clause = keyof typeof CLAUSES;
export const CLAUSE_IDS = Object.keys(CLAUSES) as readonly Clause[];
