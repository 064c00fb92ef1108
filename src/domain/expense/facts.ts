import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { DocumentKind, ReadInvoice } from '../invoice/invoice.ts';
import type { Role } from '../org/org.ts';
import type { SaidShare } from './shares.ts';
import type { Red } from './taken-back.ts';
import type { CheckResult } from './verification.ts';

/** All that the checks of an expense claim are told; nothing is looked up, so the same facts always give the same findings. */
export interface ClaimFacts {
  /** The claim itself: what it uses is not held against it. Null before it is first submitted. */
  readonly self: RequestId | null;
  readonly claimant: ClaimantFacts;
  readonly today: LocalDate;
  readonly lines: readonly LineFacts[];
  /** The invoices the lines name, once each. */
  readonly invoices: readonly InvoiceFacts[];
  readonly elsewhere: Elsewhere;
}

export interface ClaimantFacts {
  readonly id: PersonId;
  readonly name: string;
  readonly employeeNo: string | null;
  /** The post as the directory has it; with the roles it tells the grade. */
  readonly title: string;
  readonly roles: readonly Role[];
  /** Codes of the claimant's unit and of those above it, nearest first. */
  readonly units: readonly string[];
}

/** 住宿, 车票机票, 餐费, 市内交通: what standards hold for; `other` has none. */
export const LINE_USES = ['hotel', 'fare', 'meals', 'local', 'other'] as const;
export type LineUse = (typeof LINE_USES)[number];

/** What is done about the part above the standard: the claimant pays it, or asks for special approval. */
export type OverChoice = 'cap' | 'special';

export interface LineFacts {
  /** Tells the lines of one claim apart and stays when they are sorted. */
  readonly id: string;
  /** A kind of config/expense.yaml. */
  readonly kind: string;
  /** What is claimed, in cents; null while it is not known, never 0 for it. */
  readonly amount: Cents | null;
  /** When it was spent; of a stay the day of arrival. */
  readonly day: LocalDate | null;
  /** Of a stay the day of departure, of meals and local transport the last day they were for. */
  readonly until?: LocalDate | null;
  /** A use of config/expense.yaml: 火车汽车, 打车. */
  readonly bought?: string | null;
  readonly purpose?: string | null;
  readonly city?: string | null;
  /** For how many of the company it was: two in one room, a meal of three. 1 where nothing is said. */
  readonly persons?: number | null;
  readonly invoice?: string | null;
  /** Why there is no invoice. */
  readonly noInvoice?: string | null;
  /** Numbers of requests it rests on. */
  readonly trip?: string | null;
  readonly hospitality?: string | null;
  /** The training plan or session (S81) and the purchase (S53) in words, until they are records of their own. */
  readonly training?: string | null;
  readonly purchase?: string | null;
  /** The training stands outside the plan. */
  readonly unplanned?: boolean;
  /** There is proof of having attended. */
  readonly attended?: boolean;
  readonly vehicle?: string | null;
  readonly guests?: readonly string[];
  /** Guests at the table, where not every one has a name. */
  readonly guestCount?: number | null;
  /** Colleagues at the table, the claimant included. */
  readonly escorts?: number | null;
  /** Who bears it, where it is split among people or units. */
  readonly shares?: readonly SaidShare<PersonId | UnitId>[] | null;
  /** Codes of the units that bear a share. */
  readonly units?: readonly string[];
  readonly over?: OverChoice | null;
  readonly foreign?: ForeignAmount | null;
}

/** What was paid in another currency; `amount` of the line is what it makes in yuan. */
export interface ForeignAmount {
  /** ISO 4217. */
  readonly currency: string;
  /** Decimal text as printed, e.g. `12.50`. */
  readonly amount: string;
  /** Yuan for one unit, decimal text. */
  readonly rate: string | null;
  readonly rateOn: LocalDate | null;
  /** Who published the rate, e.g. 中国银行折算价. */
  readonly rateFrom: string | null;
}

/** An invoice as it was read, with what was handed in beside it. */
export interface InvoiceFacts extends ReadInvoice {
  readonly id: string;
  /** SHA-256 of each file that holds this invoice alone: of a file with several invoices the hash tells none of them. */
  readonly files: readonly string[];
  /** Trip sheets and lists of goods that go with it. */
  readonly attached: readonly { readonly kind: DocumentKind; readonly total: Cents | null }[];
  /** What the tax office's web check said of it, the latest; absent: nobody has asked. */
  readonly checked?: { readonly result: CheckResult; readonly by: string };
  /** What other claims in force, or other lines of history, already took of it. */
  readonly taken?: Cents;
}

/** What the books know beside the claim. What is not known yet is left out: its checks then find nothing. */
export interface Elsewhere {
  /** Other uses of the keys of these invoices (see use-keys.ts), of any person, unit, state and of history. */
  readonly uses?: readonly KeyUse[];
  /**
   * Others who sent one of these invoices too, though no claim in force uses it: theirs was rejected, taken back or never sent on. `alike`: one without a
   * number of the same seller, day and total, which may be the same.
   */
  readonly senders?: readonly { readonly invoice: string; readonly who: Text; readonly how: 'same' | 'alike' }[];
  /** Claims of the same person with one of these invoices that were rejected, the latest first. */
  readonly rejected?: readonly RejectedBefore[];
  /** Red-letter invoices on record, by the number they take back. */
  readonly reds?: readonly Red[];
  /** Invoices of the same sellers from claims of the same person or unit. */
  readonly neighbours?: readonly NeighbourFacts[];
  /** What each day of a line was for the claimant. */
  readonly days?: readonly DayFacts[];
  readonly trips?: readonly TripFacts[];
  readonly hospitalities?: readonly HospitalityFacts[];
  /** Lines of the claimant's other claims in force on the same days. */
  readonly earlier?: readonly EarlierLine[];
  /** Meals on the same days for which others named guests. */
  readonly tables?: readonly TableFacts[];
  /** What claims in force of a unit come to, without this claim. */
  readonly spent?: readonly { readonly unit: string; readonly kind: string; readonly month: string; readonly amount: Cents }[];
}

export interface KeyUse {
  readonly key: string;
  /** Null for imported history. */
  readonly requestId: RequestId | null;
  /** The number people say aloud. */
  readonly number: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  /** Person and unit as the office calls them, of history as its list does; only for those who check. */
  readonly who: Text;
}

/** An invoice in a claim that was rejected: by whom, when and why, only for those who check. */
export interface RejectedBefore {
  readonly invoice: string;
  readonly number: string;
  readonly who: Text;
  readonly at: Instant;
  readonly reason: string;
}

export interface NeighbourFacts {
  readonly number: string;
  readonly code?: string;
  readonly sellerTaxId?: string;
  readonly sellerName?: string;
  readonly issueDate: LocalDate;
  /** The claim it is in. */
  readonly claim: string;
}

export interface DayFacts {
  readonly date: LocalDate;
  readonly rest: 'weekend' | 'holiday' | null;
  /** The holiday. */
  readonly name?: Text;
  /** The leave the claimant is on, e.g. 年假. */
  readonly leave?: Text;
  /** Attendance has the claimant as absent. */
  readonly absent?: boolean;
}

export interface TripFacts {
  readonly number: string;
  readonly approved: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly places: readonly string[];
  /** Who goes: applicant and companions. */
  readonly people: readonly PersonId[];
  readonly names: readonly string[];
  /** When it was asked for. */
  readonly asked: LocalDate;
}

export interface HospitalityFacts {
  readonly number: string;
  readonly approved: boolean;
  readonly applicant: PersonId;
  readonly day: LocalDate;
  readonly guests: readonly string[];
  readonly heads: number;
  readonly budget: Cents;
  readonly asked: LocalDate;
}

export interface EarlierLine {
  readonly claim: string;
  readonly use: LineUse;
  readonly day: LocalDate;
  readonly until: LocalDate | null;
  readonly city: string | null;
  readonly persons: number;
  readonly amount: Cents;
  readonly trip: string | null;
}

export interface TableFacts {
  readonly day: LocalDate;
  readonly guests: readonly string[];
  readonly claim: string;
  readonly who: Text;
}
