import type { FormOf, Options } from '../../fields/field.ts';
import { choice, date, line, money, optional, rows } from '../../fields/kinds.ts';

/** One line of a claim: what was spent on what, and the invoice it stands on. */
export const lineFields = (kinds: Options) => ({
  kind: choice('类别', 'Kind', kinds),
  day: date('日期', 'Day'),
  amount: money('金额', 'Amount', { min: 1 }),
  what: line('用途', 'What for'),
  noInvoice: optional(line('无票原因', 'Why no invoice')),
  invoice: { ...optional(line('票据', 'Invoice', { max: 64 })), hidden: true } as const,
});

/** So many lines one claim has at most. */
export const MOST_LINES = 30;

export const claimFields = (kinds: Options) => ({
  lines: rows('明细', 'Line', lineFields(kinds), { min: 1, max: MOST_LINES }),
});

export type ClaimForm = FormOf<ReturnType<typeof claimFields>>;
export type ClaimLine = ClaimForm['lines'][number];
