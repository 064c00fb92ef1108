import type { Finding } from '../domain/finding.ts';
import type { Org, Person, Role } from '../domain/org/org.ts';
import type { SheetCell, SheetRows } from '../domain/sheet/cells-said.ts';
import type { WorkCalendar } from '../domain/workday/work-calendar.ts';
import type { Fields, FormOf, Given, KeysOf, RawForm, RecordId } from '../fields/field.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import type { Say, Text } from '../kernel/text.ts';
import type { Instant, LocalDate, Zone } from '../kernel/time.ts';

/*
 * What a definition may say. The vocabulary is closed: no formula, no hook, no field made by users. A wish beyond it is a named pure function in
 * domain/, called from `check` or `closed`.
 */

/** Somebody by what they are to the record, never by name. `superior`: of its owner, or from who opened it. */
export type Post =
  | 'owner'
  | 'opener'
  | 'unit'
  | 'everyone'
  | { readonly role: Role }
  | { readonly superior: 1; readonly of?: 'opener' };
/** … or who stands in a field of its form. Read in three ways: may I, who are they, and as a condition of SQL (who.ts). */
export type Who<F extends Fields = Fields> = Post | { readonly field: KeysOf<F, 'person' | 'people'> };

/** Working hours, working days, days of the calendar: `2h`, `3wd`, `30d`. */
export type Span = `${number}${'h' | 'wd' | 'd'}`;

/** Figures the policy leaves open; config/numbers.yaml may set others. */
export type Numbers = Readonly<Record<string, number | Span>>;

/** The world in which a record is opened or moved: who does it, when, and the organisation as it is. */
export interface Scene<N = Numbers> {
  readonly by: Person;
  readonly org: Org;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: Zone;
  readonly calendarOf: (unit: UnitId) => WorkCalendar;
  /** Has not handed their work to somebody else at this moment. */
  readonly atWork: (person: PersonId) => boolean;
  /** Who does somebody's work at this moment; themselves, where they have not handed it on. */
  readonly substituteOf: (person: PersonId) => PersonId;
  /** Whom `by` may act for at this moment, themselves first (O1). */
  readonly actsFor: readonly PersonId[];
  readonly n: N;
}

/** A form whose fields only its definition knows. */
export type Values = Readonly<Record<string, unknown>>;

/** One thing of the office. Its columns are what lists and reminders ask for; everything else is in the form. */
export interface Rec<F extends Fields = Fields> {
  readonly id: RecordId;
  readonly kind: string;
  readonly number: string;
  readonly unitId: UnitId;
  readonly ownerId: PersonId;
  readonly openerId: PersonId;
  /** What it came from or hangs on. */
  readonly parentId: RecordId | null;
  readonly state: string;
  readonly form: FormOf<F>;
  readonly life: Life;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly version: number;
}

/** What the engine itself keeps of a record; each life writes only its own part, and those of registers and circulations declare theirs in their own files. */
export interface Life {
  /** Raised when it is opened again: what was owed before is another debt. */
  readonly round: number;
  /** When the clocks of this round began. */
  readonly since: Instant;
  readonly repliedAt?: Instant;
  readonly reportedAt?: Instant;
  /** Whose work it was, of whatever round: none of them confirms it. */
  readonly reportedBy?: readonly PersonId[];
  readonly endedAt?: Instant;
  /** When its owner was last urged. */
  readonly urgedAt?: Instant;
  readonly pauses?: readonly Pause[];
  /** Somebody was asked to take it over and has not answered. */
  readonly offer?: { readonly to: PersonId; readonly at: Instant };
  readonly putOff?: { readonly until: LocalDate; readonly times: number };
  /** Another day that its owner asked for and nobody has answered (case-wish.ts). */
  readonly wish?: { readonly until: LocalDate; readonly why: string; readonly at: Instant };
  /** Who opened it is named to nobody. */
  readonly unnamed?: true;
  /** Forms asked for by moves, by the move. */
  readonly said?: Readonly<Record<string, Values>>;
}

export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly why: string;
  /** The day on which it is to be looked at again. */
  readonly until: LocalDate | null;
}

export type Address = 'holder' | 'superior' | 'applicant' | 'applicant_superior' | `role:${Role}`;
export type Rung = ({ readonly before: Span } | { readonly after: Span }) & {
  readonly to: Address | readonly Address[];
  readonly urgent?: true;
};
/** When whom to remind; a rule in config/schedules.yaml that watches `kind.todo` replaces it. */
export type Ladder = readonly Rung[];

/** By when: a day (its end), or so much working time from an instant, the stretches left out. */
export type Until =
  | LocalDate
  | {
      readonly from: Instant;
      readonly within: Span;
      readonly without?: readonly Pick<Pause, 'from' | 'to'>[];
      /** In no case before the end of this day. */
      readonly notBefore?: LocalDate;
    };

/** What somebody owes while the record is as it is; null: nothing. No clock and no reads: the same record owes the same always. */
export interface Owed {
  readonly name: Say;
  /** What is to be done, as it is asked for with a day: 下周要交的. */
  readonly says?: readonly string[];
  /** Where it rests on another clause than the first of its kind. */
  readonly clause?: string;
  readonly ladder: Ladder;
  /** The move that does it: the first button of who owes it. */
  readonly move?: string;
  /** The move that does it the other way: its button stands beside the first. */
  readonly orElse?: string;
  /** Several holders: the first to act does it for all; with `each` everybody for themselves: what became of it for one who owes it no more. */
  readonly each?: (record: Rec, holder: PersonId) => 'done' | 'moot' | 'moved';
  readonly owes: (record: Rec, n: Numbers) => Debt | null;
}

export interface Debt {
  readonly holders: readonly Whom[];
  readonly not?: readonly PersonId[];
  readonly since: Instant;
  /** Null while its clock stands still. */
  readonly until: Until | null;
  /** Another debt than that of the round before; absent: the round of its record. */
  readonly round?: number;
}

/** As Who, once a record's own life has named somebody. */
export type Whom = Who | { readonly person: PersonId };

/** Whoever stands in a field of a record's form. Moves and what is owed are told of any form: that it has the field only its own definition knows. */
export const inField = (name: string): Whom => ({ field: name }) as unknown as Whom;

export interface Says {
  /** What people call it. A noun with a verb of the engine (我的…, 查…, 逾期的…) is understood. */
  readonly nouns: readonly string[];
  /** What its entries are called only in questions: 车 for orders. With `…` behind it is the name of some, which is looked for: 打印机…. */
  readonly asked?: readonly string[];
  /** Words a sentence begins with that opens one. `…` behind: the thing may follow without a sign; also before: the word then belongs to the thing. */
  readonly starts?: readonly string[];
  /** By the day of which move those in a state are asked for; absent: by the day of the entry. */
  readonly days?: Readonly<Record<string, string>>;
  /** Words that come near it, for what was not understood. */
  readonly hints?: readonly string[];
  /** What somebody is unhappy with belongs here. */
  readonly takesOpinions?: true;
  /** Small things that are wanted of the office begin one: 买一箱A4纸. */
  readonly takesErrands?: true;
  /** 请李敏周五前给我库存表: what a colleague is to do by a day begins one. */
  readonly takesTasks?: true;
  /** What somebody does not know is asked here; what is known of it is shown first. */
  readonly takesQuestions?: true;
}

export interface Described<I extends string, F extends Fields, N extends Numbers = Numbers> {
  readonly id: I;
  /** The first is the one it is answered by: refusals, reminders and cards name it. */
  readonly clauses: readonly [string, ...string[]];
  readonly name: Say;
  /** One line for the help card. */
  readonly about?: Say;
  readonly says: Says;
  readonly fields: F;
  /** Of its fields those that only later moves fill: the form of a new one does not ask for them. */
  readonly later?: readonly (keyof F & string)[];
  readonly numbers?: N;
  /** Who may open one; empty: only another record's move or a feature does. */
  readonly opens: readonly Who<F>[];
  readonly see: readonly Who<F>[];
  /** Its numbers begin so; then day and four letters, drawn as those of requests. */
  readonly prefix: string;
  readonly title: (form: FormOf<F>) => Text;
  /** By what a record is found beside its number: the whole value, its end, or part of its words. */
  readonly find?: Readonly<Partial<Record<keyof F & string, 'whole' | 'tail' | 'words'>>>;
  /** Fields by whose whole value an entry may be named in a sheet instead of by its number, the surest first. */
  readonly named?: readonly (keyof F & string)[];
  /** What people ask is answered by it: the question, and what was answered. */
  readonly answers?: { readonly question: KeysOf<F, 'paragraph'>; readonly answer: KeysOf<F, 'paragraph'> };
  /** No two records alike in these. */
  readonly keys?: readonly (readonly (keyof F & string)[])[];
  readonly day?: KeysOf<F, 'date'>;
  readonly amount?: KeysOf<F, 'money'>;
  readonly check?: (form: FormOf<F>, scene: Scene<N>) => readonly Finding[];
  /** Who may send many at once as a sheet, and what the example row of its template says, by field; absent: nobody. */
  readonly import?: {
    readonly by: readonly Who<F>[];
    readonly example: { readonly [K in keyof F & string]?: Say };
    /** What features find is told of each row before it is brought, too: it rests on other records and books. */
    readonly asksFeatures?: true;
    /** Titles of a sheet under which one row says several of a kind. */
    readonly spread?: Spread;
    /** Rows that say the same here are brought in one commit: they rest on the same other records and books. */
    readonly together?: keyof F & string;
  };
}

/** A sheet whose rows each say several of a kind, as an ageing does: a sum for each span of days. */
export interface Spread {
  /** The fields that a part of a row says, each row as often as it has parts. */
  readonly says: readonly string[];
  /** The columns that say parts, from 0; null: it is a sheet like others. */
  readonly columns: (titles: readonly string[], known: readonly (string | null)[]) => readonly number[] | null;
  /** The cells of `says` for each part of a row, or why there can be none. */
  readonly parts: (sheet: {
    readonly titles: readonly string[];
    readonly known: readonly (string | null)[];
    readonly row: readonly SheetCell[];
    readonly above: SheetRows;
  }) => readonly ({ readonly cells: readonly SheetCell[] } | { readonly fault: Finding })[];
  /** What is read of it, for whoever sends it. */
  readonly note: Say;
}

/** What follows from a move, in the same plan; made by `add` and `tell`, which check the types. */
export type Consequence =
  /** A record has one of that kind: what follows from it once more replaces what it had. */
  | { readonly do: 'add'; readonly kind: string; readonly form: Values }
  /** `whileSo`: it says what is to be done now, and goes from the card once the record has moved on. */
  | { readonly do: 'tell'; readonly who: readonly Whom[]; readonly text: Text; readonly whileSo?: true };

export interface State {
  readonly name: Say;
  /** What people say of an entry in it, beside its name; with 没 before it is one that has not come so far. */
  readonly says?: readonly string[];
  readonly tone?: 'good' | 'bad' | 'warn' | 'done';
  readonly end?: true;
  /** What was owed is moot, not done. */
  readonly void?: true;
  /** Of these fields another may have what it had from then on. */
  readonly frees?: readonly string[];
}

/** A move as it is made: the record, what was asked for, and the world. */
export interface Moving extends Scene {
  readonly record: Rec;
  readonly asked: Values;
}

/** What a move changes; whatever is absent stays. */
export interface Change {
  readonly state?: string;
  readonly form?: Values;
  /** A part that is undefined goes. */
  readonly life?: { readonly [K in keyof Life]?: Life[K] | undefined };
  readonly ownerId?: PersonId;
  readonly unitId?: UnitId;
}

export interface Move {
  readonly name: Say;
  readonly from: readonly string[];
  /** Who may, as the record stands. */
  readonly by: (record: Rec) => readonly Whom[];
  /** Who may not, whatever else they are. */
  readonly never?: (record: Rec) => readonly PersonId[];
  /** Nobody presses it: a request that is approved makes it, the clock, another record, or whoever takes a whole import back. */
  readonly made?: 'approval' | 'clock' | 'record' | 'import';
  /** The state it is in while a request decides on this move. */
  readonly meanwhile?: string;
  /** Who may ask for such a request; absent: whoever sees the record. */
  readonly askedBy?: readonly Whom[];
  /** Open only while this holds beside the state. */
  readonly when?: (record: Rec) => boolean;
  readonly asks?: Fields;
  /** What its form holds at first, as it would be typed. */
  readonly begins?: (record: Rec, at: { readonly today: LocalDate }) => RawForm;
  /** Who may be named in it; absent: anybody. */
  readonly among?: (record: Rec) => readonly Whom[];
  /** `main`: what the record waits for. `danger`: asked once more before it is done. */
  readonly style?: 'main' | 'danger';
  /** Why it cannot be made any more, whatever is asked for: then it has no button. */
  readonly bars?: (at: Omit<Moving, 'asked'>) => readonly Finding[];
  readonly check?: (at: Moving) => readonly Finding[];
  readonly change: (at: Moving) => Change;
  readonly follows?: (at: Moving, next: Rec) => readonly Consequence[];
}

/** What only some lives bring, each declared in the file that says what its definitions are. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the files of lives
export interface BroughtByLives {}

/** A kind of record, whatever life it leads: what the ground moves, lists, finds and reminds of. */
export interface Kind<I extends string = string, F extends Fields = Fields>
  extends Omit<Described<I, F>, 'title' | 'check'>,
    BroughtByLives {
  readonly title: (form: Values) => Text;
  readonly check?: (form: Values, scene: Scene) => readonly Finding[];
  readonly states: Readonly<Record<string, State>>;
  readonly start: string;
  readonly moves: Readonly<Record<string, Move>>;
  readonly owes: Readonly<Record<string, Owed>>;
  /** Who looks after a new one: the first at work of these, else the next level up (S7). */
  readonly owner: readonly Who[];
  readonly mayBeUnnamed: boolean;
  /** The way of an ordinary one, for the picture on its card: states in order. */
  readonly path: readonly string[];
}

/** Opens another record with what it is about. */
export const add = <F extends Fields>(kind: Kind<string, F>, form: Given<F>): Consequence => ({ do: 'add', kind: kind.id, form });

export const tell = (who: readonly Whom[], text: Text): Consequence => ({ do: 'tell', who, text });
/** … until the record moves on. */
export const tellWhileSo = (who: readonly Whom[], text: Text): Consequence => ({ do: 'tell', who, text, whileSo: true });
