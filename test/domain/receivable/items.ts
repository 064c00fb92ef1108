import type { Item, Line } from '../../../src/domain/receivable/item.ts';
import { cents } from '../../../src/kernel/money.ts';
import { type Instant, instant, type LocalDate } from '../../../src/kernel/time.ts';

export const day = (text: string): LocalDate => text as LocalDate;
/** Nine in the morning of a day in Shanghai. */
export const nine = (text: string): Instant => instant(Date.parse(`${text}T09:00:00+08:00`));

/** An item of 宏达运输: 1,000.00, due on 1 September 2026, known since 1 August, unless it says so. */
export const item = (more: Partial<Item> = {}): Item => ({
  id: 'rcv_1',
  number: 'HT-SZ-26-0001-1',
  unitId: 'unt_1',
  salesId: 'per_1',
  customerId: 'rec_1',
  contractId: null,
  orderId: null,
  part: 'balance',
  amount: cents(100_000),
  open: more.amount ?? cents(100_000),
  dueOn: day('2026-09-01'),
  firstDueOn: more.dueOn ?? day('2026-09-01'),
  dueDays: null,
  policy: null,
  since: day('2026-08-01'),
  bookedAt: nine('2026-08-01'),
  state: 'open',
  rung: 0,
  rungAt: null,
  graceUntil: null,
  hold: null,
  holdUntil: null,
  reviewerId: null,
  holdReason: '',
  version: 1,
  ...more,
});

let lines = 0;
/** A receipt on an item, booked on the day it counts from, unless it says so. */
export const line = (more: Partial<Line> & Pick<Line, 'on'>): Line => ({
  id: `rcl_${++lines}`,
  customerId: 'rec_1',
  unitId: 'unt_1',
  itemId: 'rcv_1',
  kind: 'receipt',
  amount: cents(0),
  dueOn: null,
  bookedAt: nine(more.on),
  source: 'bnk_1',
  cancelsId: null,
  reason: '',
  actorId: 'per_1',
  ...more,
});
