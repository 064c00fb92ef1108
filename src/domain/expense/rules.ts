import type { Cents } from '../../kernel/money.ts';
import type { Say } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { DocumentKind } from '../invoice/invoice.ts';
import type { Role } from '../org/org.ts';
import type { LineUse } from './facts.ts';

/** What a line may have to say beside day and amount; nothing else is asked of it. */
export const LINE_NEEDS = [
  'purpose',
  'trip',
  'city',
  'until',
  'persons',
  'hospitality',
  'guests',
  'heads',
  'training',
  'attended',
  'purchase',
  'vehicle',
  'foreign',
  'shares',
] as const;
export type LineNeed = (typeof LINE_NEEDS)[number];

/** What follows where a rule is not kept: it cannot be sent, it takes special approval, or whoever decides is told. */
export type Otherwise = 'block' | 'special' | 'warn';
/** … or the claimant is asked to explain; `may`: it can be filled in and need not be. */
export type Need = Otherwise | 'ask' | 'may';
export type LineNeeds = Readonly<Partial<Record<LineNeed, Need>>>;

/** 火车高铁, 打车, 出差补贴: what is bought, as the company tells it apart. */
export interface ExpenseUse {
  readonly id: string;
  readonly name: Say;
  /** Which of the standards and rules of travel hold for it. */
  readonly sort: LineUse;
  readonly words: readonly string[];
  /** Documents that are of it by their kind. */
  readonly documents: readonly DocumentKind[];
  readonly needs: LineNeeds;
  /** An allowance: there is nothing it could be invoiced by. */
  readonly noInvoice: boolean;
}

/** 办公费, 差旅费, 业务招待费, 培训费 and what the company adds (S102). */
export interface ExpenseKind {
  readonly id: string;
  readonly name: Say;
  readonly words: readonly string[];
  readonly clause: string;
  readonly needs: LineNeeds;
  /** What can be bought of it; each may need more. Empty: it makes no difference. */
  readonly uses: readonly string[];
  /** What a branch may claim of it in a month, by unit code; `else` for all others. */
  readonly monthly: { readonly units: Readonly<Record<string, Cents>>; readonly else: Cents | null } | null;
  /** The standards of post, city and season hold for its lines (S104). */
  readonly standards: boolean;
  readonly perHead: Readonly<Record<string, Cents>> | null;
}

/** Cents by grade, then by tier of the city. */
export type Rates = Readonly<Record<string, Readonly<Record<string, Cents>>>>;

export interface Season {
  readonly name: Say;
  readonly cities: readonly string[];
  /** MM-DD; the end may stand before the start, over New Year. */
  readonly from: string;
  readonly to: string;
  /** Per night, by grade. */
  readonly hotel: Readonly<Record<string, Cents>>;
}

/** What a title on an invoice must be: the names and the tax number of one company, and for which units. */
export interface Title {
  readonly name: string;
  readonly taxId: string;
  readonly aliases: readonly string[];
  readonly former: readonly { readonly name: string; readonly until: LocalDate }[];
  readonly units: readonly string[];
}

/** What goods or services say about the kind of expense. */
export interface ItemRule {
  /** `餐饮服务` of `*餐饮服务*餐费`, or a word in the name. */
  readonly prefixes: readonly string[];
  readonly words: readonly string[];
  /** For which kinds it is usual; empty: for any. */
  readonly kinds: readonly string[];
  readonly use: LineUse | null;
  readonly note: 'prepaid' | 'agency' | 'vehicle' | null;
}

/** A currency that expenses may be paid in. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly name: Say;
  readonly words: readonly string[];
}

/** Yuan for one unit of a currency on a day, as somebody published it. */
export interface DatedRate {
  readonly currency: string;
  readonly on: LocalDate;
  /** Decimal text. */
  readonly rate: string;
  readonly from: string;
}

export interface ExpenseRules {
  readonly kinds: readonly ExpenseKind[];
  readonly uses: readonly ExpenseUse[];
  /** A line of a kind that is not listed. */
  readonly otherKinds: Exclude<Otherwise, 'warn'>;
  readonly grades: readonly { readonly id: string; readonly posts: readonly string[]; readonly roles: readonly Role[] }[];
  /** Of whoever has none of the posts and roles above. */
  readonly usualGrade: string;
  readonly tiers: Readonly<Record<string, readonly string[]>>;
  readonly usualTier: string;
  /** Where a unit and those below it work, by unit code: the city of what is spent there on no trip. */
  readonly cities: Readonly<Record<string, string>>;
  readonly standards: { readonly hotel: Rates; readonly meals: Rates; readonly local: Rates };
  readonly seasons: readonly Season[];
  readonly escorts: { readonly guests: number; readonly most: number; readonly oneFor: number };
  readonly noInvoice: { readonly line: Cents; readonly claim: Cents; readonly otherwise: Otherwise };
  readonly titles: readonly Title[];
  /** Kinds that may be made out to a person. */
  readonly personalTitles: readonly DocumentKind[];
  /** Items that may be made out to a person, e.g. 电信服务. */
  readonly personalItems: readonly string[];
  /** Days within which an expense is to be claimed (S100). */
  readonly deadline: { readonly days: number; readonly otherwise: Otherwise };
  /** Days. */
  readonly invoice: { readonly oldest: number; readonly before: number };
  /** Text on photos is recognised on this machine, with what `extras/ocr` brings. */
  readonly readPhotos: boolean;
  /** Last day, MM-DD, on which an expense of last year is taken. */
  readonly lastYearUntil: string;
  readonly trip: { readonly slackDays: number };
  readonly consecutive: { readonly numbers: number; readonly days: number };
  readonly rideSheetAbove: Cents;
  readonly rateDays: number;
  readonly currencies: readonly Currency[];
  readonly rates: readonly DatedRate[];
  /** Working hours that finance waits for an answer to what it took off a claim (S109). */
  readonly objectionHours: number;
  readonly items: readonly ItemRule[];
  readonly declined: readonly string[];
  readonly blockedSellers: readonly string[];
  /** Sellers that belong to somebody or to their relatives, by employee number. */
  readonly relatedSellers: readonly { readonly people: readonly string[]; readonly sellers: readonly string[] }[];
  readonly accounts: Accounts;
}

/** Where what is paid is booked (会计科目). */
export interface Accounts {
  readonly kinds: Readonly<Record<string, string>>;
  /** Of a kind that has no account of its own. */
  readonly otherwise: string;
  readonly inputTax: string;
  readonly bank: string;
  readonly advance: string;
  /** 一般纳税人; else no input tax is suggested. */
  readonly generalTaxpayer: boolean;
  readonly deductible: readonly DocumentKind[];
  /** Kinds of expense whose tax is never deducted. */
  readonly notDeductible: readonly string[];
  /** Items whose tax is never deducted, e.g. 餐饮服务. */
  readonly notDeductibleItems: readonly string[];
}
