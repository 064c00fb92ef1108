import type { ChainRule, Measures } from '../domain/approval/chain.ts';
import type { Finding } from '../domain/finding.ts';
import type { LeaveRecord } from '../domain/leave/record.ts';
import type { LeaveConfig } from '../domain/leave/types.ts';
import type { Org, Person, Role } from '../domain/org/org.ts';
import type { Named } from '../domain/phrase/people.ts';
import type { WorkCalendar } from '../domain/workday/work-calendar.ts';
import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import type { Say, Text } from '../kernel/text.ts';
import type { Instant, LocalDate, Zone } from '../kernel/time.ts';
import type { Booking } from './booking.ts';
import type { Ledgers } from './ledgers.ts';

/** Form values as they travel: text by field id; a person is its PersonId, a day YYYY-MM-DD, a tick 'yes' or ''. */
export type RawForm = Readonly<Record<string, string>>;

interface FieldDefBase {
  readonly id: string;
  readonly label: Say;
  readonly required?: boolean;
  readonly hint?: Say;
}

export type FieldDef =
  | (FieldDefBase & { readonly kind: 'line' | 'paragraph'; readonly maxLength: number })
  | (FieldDefBase & { readonly kind: 'date' | 'time' | 'tick' })
  | (FieldDefBase & {
      readonly kind: 'choice';
      readonly options:
        | readonly { readonly value: string; readonly text: Say }[]
        | ((c: FormContext) => readonly { readonly value: string; readonly text: Say }[]);
    })
  | (FieldDefBase & { readonly kind: 'person'; readonly among: (c: FormContext) => readonly PersonId[] });

/** Who asks, when, and the world they ask in; everything a form may be built or read from without loading more. */
export interface FormContext {
  readonly applicant: Person;
  readonly org: Org;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly zone: Zone;
  readonly settings: Settings;
  /** Whom the sentence names with an @: there a name means that person. */
  readonly mentioned?: readonly Named[];
}

/** The company's own rules that definitions read: config/leave.yaml, config/calendar.yaml, config/holidays. */
export interface Settings {
  readonly leave: LeaveConfig;
  /** The working calendar of a unit: national days, then the company's and the branch's own. */
  readonly calendarOf: (org: Org, unit: UnitId) => WorkCalendar;
}

/** A value that cannot be: on which field, and why. */
export interface FieldFault {
  readonly field: string;
  readonly text: Text;
  readonly accept: Text;
}

/** A sentence as a first filling. A remark that refuses keeps the form open until it has been looked at; a warning is said on the preview too. */
export interface Reading {
  readonly form: RawForm;
  readonly remarks: readonly Finding[];
}

/** What a filled form means, computed once for the preview and once more at submission. */
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly measures: Measures;
  /** One line naming the request in lists, e.g. 年假 12月1日–12月3日 3天. */
  readonly title: Text;
  /** Label and value pairs shown on every card of the request. */
  readonly summary: readonly { readonly label: Text; readonly value: Text; readonly wide?: boolean }[];
  /** The explanation behind the numbers, folded on the card ("为什么是 3.5 天"). */
  readonly why?: { readonly title: Text; readonly lines: readonly Text[] };
  /** Which lots pay for it (which year gives what); worked out afresh at every look, like the context. */
  readonly drawn?: RenderedCard;
  /** What only those who decide see beside the summary: cover, meetings of the days (O9). */
  readonly context?: readonly Text[];
  /** All that somebody who is asked to take over may see of it (S4): when, and neither what kind of leave nor why. */
  readonly handover?: { readonly when: Text };
  /** The same in numbers, so that a press can tell whether it has got worse since the card was drawn (O9). */
  readonly cover?: Cover;
  /** People named on the form who can sit in the chain by `field:`. */
  readonly people?: Readonly<Record<string, PersonId>>;
  /** What to book in ledgers when submitted; see `settle`. */
  readonly booking?: Booking;
  /** Of a leave: what it consists of, for later changes and recounts. */
  readonly leave?: LeaveRecord;
}

/** Rows beside the summary, and lines of the explanation. */
export interface RenderedCard {
  readonly rows: Assessment['summary'];
  readonly lines: readonly Text[];
}

/** How thin an absence makes the team, a day of it each: others off, and people missing from the posts that must be filled. */
export type Cover = readonly { readonly off: number; readonly short: number }[];

/**
 * An approval process as data: one of these, one line in `index.ts` and one scenario test make a new process.
 * `Form` is what the raw form becomes once it has been read.
 */
export interface Process<Form> {
  readonly id: string;
  /** Letters before the number of a request, e.g. QJ. */
  readonly prefix: string;
  readonly clause: string;
  readonly name: Say;
  /** One line for the help card. */
  readonly about: Say;
  /** Words that start it when a sentence holds one of them. */
  readonly phrases: readonly string[];
  /** A sentence of this shape means this process, whatever phrases of others it holds. */
  readonly claims?: RegExp;
  /** On the help card only of those who hold one of these roles; others who ask for it are told so by `assess`. */
  readonly roles?: readonly Role[];
  /** Sentences that start it though they hold none of the phrases. */
  readonly starts?: RegExp;
  /** Words that do not start it but come near it, for what was not understood. */
  readonly hints?: readonly string[];
  readonly fields: readonly FieldDef[];
  /** Values of the form that no field shows: only the offer of a finding sets them. */
  readonly hidden?: readonly string[];
  /** The fields to be asked for, where they depend on what is already known; otherwise all. */
  readonly fieldsFor?: (raw: RawForm) => readonly FieldDef[];
  /** A line above the form: what it is about. */
  readonly lead?: (raw: RawForm, c: FormContext, ledgers: Ledgers) => Promise<Text | null>;
  /** A sentence as a first filling of the form; what is not understood stays empty. Absent: the words after the phrase go to `sentenceField`. */
  readonly read?: (sentence: string, c: FormContext) => Reading;
  readonly sentenceField?: string;
  readonly parse: (raw: RawForm, c: FormContext) => Result<Form, readonly FieldFault[]>;
  readonly assess: (form: Form, c: FormContext, ledgers: Ledgers, self: RequestId | null) => Promise<Assessment>;
  /** Measures that conditions of a chain may name. */
  readonly measures: Readonly<Record<string, 'number' | 'text'>>;
  /** Its rules in words, as they stand in the configuration; `kind` narrows them to one kind of it. */
  readonly rules?: (kind: string | null, c: FormContext) => readonly Text[];
  readonly chain: ChainRule;
}

// biome-ignore lint/suspicious/noExplicitAny: each definition has its own form; the engine only passes it from `parse` to `assess`
export type AnyProcess = Process<any>;

/** Keeps the definition's own types while checking it against the shape. */
export const defineProcess = <Form>(definition: Process<Form>): Process<Form> => definition;
