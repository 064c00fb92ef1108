import type { FormOf, Options } from '../../fields/field.ts';
import { choice, count, date, line, money, optional, rows, tick, w } from '../../fields/kinds.ts';

const TRAVEL = { onlyFor: { field: 'kind', is: ['travel'] } } as const;
const HOSPITALITY = { onlyFor: { field: 'kind', is: ['hospitality'] } } as const;
const TRAINING = { onlyFor: { field: 'kind', is: ['training'] } } as const;
const OFFICE = { onlyFor: { field: 'kind', is: ['office'] } } as const;
const HIDDEN = { hidden: true } as const;

export const OVER = { cap: w('超出部分自付', 'I pay what is above'), special: w('申请特批', 'Special approval') };

/** One line of a claim: what was spent on what, what its kind needs (S103–S106), and the invoice it stands on. */
export const lineFields = (kinds: Options) => ({
  kind: choice('类别', 'Kind', kinds),
  day: date('日期', 'Day'),
  amount: money('金额', 'Amount', { min: 1 }),
  what: line('用途', 'What for'),
  trip: { ...optional(line('出差单号', 'Trip no.')), ...TRAVEL },
  city: { ...optional(line('城市', 'City', { max: 20 })), ...TRAVEL },
  until: { ...optional(date('离店日', 'Until')), ...TRAVEL },
  over: { ...optional(choice('超标部分', 'Above the standard', OVER)), ...TRAVEL },
  hospitality: { ...optional(line('招待单号', 'Hospitality no.')), ...HOSPITALITY },
  guests: { ...optional(line('来宾', 'Guests', { max: 100 })), ...HOSPITALITY },
  guestCount: { ...optional(count('来宾人数', 'Guests, how many', { max: 500 })), ...HOSPITALITY },
  escorts: { ...optional(count('陪同人数', 'Colleagues', { max: 500 })), ...HOSPITALITY },
  training: { ...optional(line('培训计划或场次', 'Training')), ...TRAINING },
  purchase: { ...optional(line('采购依据', 'Purchase')), ...OFFICE },
  noInvoice: { ...optional(line('无票原因', 'Why no invoice')), onlyFor: { field: 'invoice', is: [''] } } as const,
  invoice: { ...optional(line('票据', 'Invoice', { max: 64 })), ...HIDDEN },
  /** What finance allows of it (S109). */
  allowed: { ...optional(money('核减为', 'Reduced to', { min: 0 })), ...HIDDEN },
});

/** So many lines one claim has at most. */
export const MOST_LINES = 30;

export const claimFields = (kinds: Options) => ({
  lines: rows('明细', 'Line', lineFields(kinds), { min: 1, max: MOST_LINES }),
  /** What only finance may let pass is sent all the same, for finance to decide (S109). */
  plea: optional(tick('请财务决定是否放行', 'Finance is to decide')),
});

export type ClaimForm = FormOf<ReturnType<typeof claimFields>>;
export type ClaimLine = ClaimForm['lines'][number];
