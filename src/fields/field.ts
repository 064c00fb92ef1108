import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Cents } from '../kernel/money.ts';
import type { Say, Text } from '../kernel/text.ts';
import type { DayMinutes, LocalDate } from '../kernel/time.ts';

/*
 * The closed list of what a form can ask for. Fields are data: no closures, so that a definition can be printed, compared and stored beside its samples.
 * What each kind can do stands in the stations beside this file, one exhaustive switch over `kind` each; a new kind is one line in `Values` and one case
 * in every station, and does not compile before.
 */

declare const kindOf: unique symbol;
/** A record of one kind: a customer's id is no order's id. */
export type RecordId<K extends string = string> = `rec_${string}` & { readonly [kindOf]?: K };

/** Something sent in a private chat, by the message it came in. */
export interface FileRef {
  readonly messageId: string;
  /** As the sender named it; a picture has no name of its own. */
  readonly name: string;
  readonly kind: 'image' | 'file';
}

interface Base {
  readonly label: Say;
  readonly hint?: Say;
  /** May stay empty: its value is then null. */
  readonly optional?: true;
  /** Of a row: no form asks for it and no summary tells it; only the assistant fills it in. */
  readonly hidden?: true;
  /** Of a row: asked for only where one of these holds: each of the fields it names has one of these values, or any where `ANY_VALUE` stands. */
  readonly onlyFor?: readonly Readonly<Record<string, readonly string[]>>[];
  /** How much of it is shown to whoever may not see all. */
  readonly mask?: 'all' | 'tail4';
  /** Further titles of its column in people's files; the label counts anyway. */
  readonly heads?: readonly string[];
  /** What to do where it was left empty or is wrong, where the kind's own words are not enough. */
  readonly accept?: Say;
}

interface Plain extends Base {
  readonly kind: 'date' | 'month' | 'time' | 'tick' | 'person' | 'people' | 'unit' | 'shares';
}

interface Words extends Base {
  readonly kind: 'line' | 'paragraph';
  /** Signs, not bytes. */
  readonly max: number;
  /** What nothing but this looks like: out of a sentence it is taken by its look, and takes nothing else. */
  readonly shape?: 'phone' | 'tax_no' | 'contract_no' | 'vin';
}

interface Figure extends Base {
  /** `min` and `max` of money are cents; absent, nothing below zero is taken. */
  readonly kind: 'money' | 'count' | 'percent';
  /** Of a row: it is told with its label and with what is counted, 交车后30天. */
  readonly measure?: Say;
  readonly min?: number;
  readonly max?: number;
}

export type Options = Readonly<Record<string, Say>>;

interface Choice extends Base {
  readonly kind: 'choice' | 'choices';
  /** `offered`: they depend on who asks; the definition keeps the function beside its fields (`offers`). */
  readonly options: Options | 'offered';
  /** Taken where nothing was chosen. */
  readonly usual?: string;
}

interface Reference extends Base {
  readonly kind: 'reference';
  /** A kind of record, `record` for one of any kind, or `process:…` for a request. */
  readonly to: string;
}

export const ANY_RECORD = 'record';
/** In `onlyFor`: whatever it is, as long as it is filled in. */
export const ANY_VALUE = '*';
/** Chosen in a list to refer to nothing, for a list cannot be emptied again. */
export const REFERS_TO_NOTHING = 'none';

/** By which ids what it refers to is known. */
export const idKindOf = ({ to }: Pick<Reference, 'to'>): 'req' | 'rec' => (to.startsWith('process:') ? 'req' : 'rec');

interface Files extends Base {
  readonly kind: 'files';
  readonly max: number;
  readonly of?: 'image';
}

interface Rows extends Base {
  readonly kind: 'rows';
  readonly row: Fields;
  readonly min: number;
  readonly max: number;
}

export type Field = Plain | Words | Figure | Choice | Reference | Files | Rows;
export type FieldKind = Field['kind'];

/** Left alone it has a value all the same: a tick is off, a choice has its usual one. */
export const hasUsual = (field: Field): boolean => field.kind === 'tick' || 'usual' in field;
/** Whoever fills in the form has to give it. */
export const isRequired = (field: Field): boolean => !field.optional && !hasUsual(field);

export interface Fields {
  readonly [id: string]: Field;
}

/** Who bears a part of an amount, and how much of it as far as it is said: so much, or so many percent; else a like part of the rest. */
export interface ShareSaid {
  readonly who: PersonId | UnitId;
  readonly amount: Cents | null;
  /** Two decimals at most. */
  readonly percent: number | null;
}

interface Values {
  shares: readonly ShareSaid[];
  line: string;
  paragraph: string;
  date: LocalDate;
  /** `YYYY-MM` */
  month: string;
  time: DayMinutes;
  tick: boolean;
  person: PersonId;
  people: readonly PersonId[];
  unit: UnitId;
  money: Cents;
  count: number;
  /** 12.5 is 12.5 % */
  percent: number;
  files: readonly FileRef[];
}

/** What a field holds once it has been read. */
export type ValueOf<F> = F extends { kind: 'choice'; options: infer O }
  ? OptionOf<O>
  : F extends { kind: 'choices'; options: infer O }
    ? readonly OptionOf<O>[]
    : F extends { kind: 'reference'; to: infer K extends string }
      ? K extends `process:${string}`
        ? RequestId
        : RecordId<K>
      : F extends { kind: 'rows'; row: infer R extends Fields }
        ? readonly FormOf<R>[]
        : F extends { kind: infer K extends keyof Values }
          ? Values[K]
          : never;

type OptionOf<O> = O extends Options ? keyof O & string : string;

/** A form that has been read. */
export type FormOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { optional: true } ? ValueOf<F[K]> | null : ValueOf<F[K]>;
};

/** A form as code gives it: what is optional may be left out. */
export type Given<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { optional: true } ? never : K]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends { optional: true } ? K : never]?: ValueOf<F[K]> | null;
};

/** Ids of the fields of one kind. */
export type KeysOf<F extends Fields, K extends FieldKind> = {
  [I in keyof F & string]: F[I] extends { kind: K } ? I : never;
}[keyof F & string];

/** A figure worked out from the form and shown beside it, never asked for. */
export interface Total<Form> {
  readonly kind: 'money' | 'count' | 'percent' | 'line';
  readonly label: Say;
  readonly of: (form: Form) => Cents | number | string;
}

/**
 * Form values as they travel: text by field id. A day is YYYY-MM-DD, a tick 'yes' or '', people and choices are ids with commas between, shares ids each with `=` and its part, files and rows JSON;
 * or whatever a person typed.
 */
export type RawForm = Readonly<Record<string, string>>;

/** Why a value cannot be, and what would be accepted. */
export interface Fault {
  readonly text: Text;
  readonly accept: Text;
}

/** A value that cannot be: on which field, and why. */
export interface FieldFault extends Fault {
  readonly field: string;
}

/** Those of some fields for which this holds, in their order. */
export const fieldsWhere = (fields: Fields, holds: (id: string, field: Field) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id, field]) => holds(id, field)));

/** The fields of one kind, in their order. */
export const fieldsOfKind = <K extends Field['kind']>(fields: Fields, kind: K) =>
  Object.entries(fields).flatMap(([id, field]): readonly (readonly [id: string, field: Extract<Field, { kind: K }>])[] =>
    field.kind === kind ? [[id, field as Extract<Field, { kind: K }>]] : [],
  );

/** The fields for free words, in their order. */
export const paragraphsIn = (fields: Fields): readonly string[] => fieldsOfKind(fields, 'paragraph').map(([id]) => id);
