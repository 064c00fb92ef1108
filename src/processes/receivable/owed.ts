import type { Finding } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { dueText } from '../../domain/receivable/due-day.ts';
import type { Item, TakenOffBy } from '../../domain/receivable/item.ts';
import { line, w } from '../../fields/kinds.ts';
import type { PersonId, ReceivableId, RequestId, UnitId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, say, type Text } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Assessment, FormContext } from '../define.ts';

type CustomerId = Item['customerId'];
type SummaryRow = Assessment['summary'][number];

declare module '../booking.ts' {
  interface Booking {
    /** What becomes of what a customer owes once this is approved. */
    readonly receivable?: ReceivableBooking;
  }
}

/** An item is written off; credited by a note; paid by a plan; a customer may owe so much for so long, or once beyond it. */
export type ReceivableBooking =
  | { readonly kind: 'write_off'; readonly item: ReceivableId; readonly amount: Cents; readonly reason: string }
  | {
      readonly kind: 'credit_note';
      readonly item: ReceivableId;
      readonly amount: Cents;
      readonly paper: string;
      readonly reason: string;
    }
  | { readonly kind: 'plan'; readonly item: ReceivableId; readonly instalments: readonly PlanPart[]; readonly reason: string }
  | {
      readonly kind: 'credit';
      readonly customer: CustomerId;
      readonly unitId: UnitId;
      readonly limit: Cents;
      readonly termDays: number;
    }
  | {
      readonly kind: 'extra';
      readonly customer: CustomerId;
      readonly unitId: UnitId;
      readonly amount: Cents;
      readonly until: LocalDate;
    };

/** One payment of a plan. */
export interface PlanPart {
  readonly day: LocalDate;
  readonly amount: Cents;
}

/** An item as a request is about it. */
export interface AboutItem {
  readonly id: ReceivableId;
  readonly number: string;
  readonly customer: string;
  readonly salesId: PersonId;
  readonly open: Cents;
  readonly dueOn: LocalDate;
  readonly dueDays: number | null;
  readonly isOpen: boolean;
}

/** A customer as a request is about them, with what tells how far they may be trusted (S119). */
export interface AboutCustomer {
  readonly id: CustomerId;
  readonly unitId: UnitId;
  readonly number: string;
  readonly name: string;
  readonly owed: Cents;
  readonly overdue: Cents;
  readonly limit: Cents | null;
  readonly termDays: number | null;
  /** 0–100; null: nothing is known yet. */
  readonly score: number | null;
  readonly longestOverride: number;
}

/** What was taken off of one customer within so many months. */
export interface TakenOff {
  readonly amount: Cents;
  readonly months: number;
}

/** What processes know of what customers owe. */
export interface OwedItems {
  /** Null for what the applicant does not see and for what is not there alike (S4). */
  readonly itemNumbered: (number: string, c: Pick<FormContext, 'applicant' | 'org' | 'now'>) => Promise<AboutItem | null>;
  /** What else was taken off in the same way of the customer of an item lately, or is asked for; `self`: the request that asks. */
  readonly takenOffBesides: (
    by: TakenOffBy,
    item: ReceivableId,
    c: Pick<FormContext, 'today'>,
    self: RequestId | null,
  ) => Promise<TakenOff>;
  /** Whether a credit note of this number stands on an item already. */
  readonly hasNote: (item: ReceivableId, paper: string) => Promise<boolean>;
  /** Why a contract could not be signed as its customer stands today (S119); null: nothing speaks against it. */
  readonly holdsContract: (
    contract: { readonly id: CustomerId; readonly number: string; readonly customer: CustomerId; readonly amount: Cents },
    c: Pick<FormContext, 'now'>,
  ) => Promise<Finding | null>;
  /** By name or number; null also where several are called so. */
  readonly customerCalled: (said: string, c: Pick<FormContext, 'applicant' | 'org' | 'now'>) => Promise<AboutCustomer | null>;
}

const NOTHING: TakenOff = { amount: cents(0), months: 0 };
/** Where nothing is owed: a configuration that is only checked. */
export const NO_OWED: OwedItems = {
  itemNumbered: async () => null,
  takenOffBesides: async () => NOTHING,
  hasNote: async () => false,
  holdsContract: async () => null,
  customerCalled: async () => null,
};

export const ITEM_FIELD = line('应收编号', 'Item number', {
  max: 40,
  hint: w('例如 HT-SZ-26-0031-2，在“某某欠多少”里看得到', 'E.g. HT-SZ-26-0031-2, as “how much does … owe” shows it'),
});

export const CUSTOMER_FIELD = line('客户', 'Customer', { max: 60, hint: w('名称或客户编号', 'Name or customer number') });

export const itemFinding = findings('S113', {
  unknown_item: {
    field: 'item',
    what: w('没有这一笔应收，或不在您的查看范围内', 'There is no such item, or it is not yours to see'),
    accept: w('请照欠款卡片上的编号填', 'Please give its number as the card of the customer has it'),
  },
  closed_item: {
    field: 'item',
    what: w('这一笔已经结了', 'This item is closed'),
    accept: w('请填还没收清的一笔', 'Please give one that is still open'),
  },
});

/** What is found of an item a request names. */
export const itemFindings = (item: AboutItem | null) =>
  item === null ? [itemFinding('unknown_item')] : item.isOpen ? [] : [itemFinding('closed_item')];

/** What else of the customer was taken off lately: who decides is decided by all of it, so that a large sum does not go by in small ones (S112). */
export const besidesRows = (besides: TakenOff | null, inAll: Cents): readonly SummaryRow[] =>
  besides === null || besides.amount === 0n
    ? []
    : [
        {
          label: say(w('这家客户{months}个月内', 'This customer in {months} months'), { months: besides.months }),
          value: say(w('另有{amount}已批、在批，合计{sum}', 'Another {amount} approved or asked for, {sum} in all'), {
            amount: { cents: besides.amount },
            sum: { cents: inAll },
          }),
          wide: true,
        },
      ];

/** Rows about the item, as every card of the request shows them. */
export const itemRows = (
  item: AboutItem | null,
): readonly { readonly label: Text; readonly value: Text; readonly wide?: boolean }[] =>
  item === null
    ? []
    : [
        { label: say(w('客户', 'Customer')), value: plain(item.customer) },
        {
          label: say(w('未收', 'Open')),
          value: say(w('{open}，{due}', '{open}, {due}'), { open: { cents: item.open }, due: dueText(item) }),
        },
      ];
