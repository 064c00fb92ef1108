import type { Button, Card, CardTone, Element, Tag } from '../cards/element.ts';
import type { Finding } from '../domain/finding.ts';
import type { Org, Person } from '../domain/org/org.ts';
import type { RawForm } from '../fields/field.ts';
import type { UnitId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Change, Kind, Rec, Scene, Values } from '../records/define.ts';
import type { Batch } from './batch.ts';
import type { Plan } from './plan.ts';

/*
 * What a feature adds to records of some kinds: to their cards, and to the plan that writes them. The ground asks every feature about every record and
 * knows none of them.
 */

/** The record a card shows, and who looks at it. */
export interface RecordLook {
  readonly kind: Kind;
  readonly record: Rec;
  readonly viewer: Person;
  readonly scene: Scene;
  /** The move whose form has just been opened, before anything was sent; absent: none. */
  readonly opens?: string;
  /** What is kept beside the card (`Views['record']`): a form that a part has open. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What a card shows of a feature; everything left out is nothing. */
export interface RecordPart {
  /** Above everything else: what has to be seen first. */
  readonly head?: readonly Element[];
  /** Below what the reader may do, before the facts. */
  readonly body?: readonly Element[];
  /** Before the moves of the record, in one row with them. */
  readonly buttons?: readonly Button[];
  readonly tone?: CardTone;
  /** How it stands by the clock, where its state does not say: a meeting that has begun. */
  readonly state?: Text;
  readonly tags?: readonly Tag[];
  /** Fields that this part tells better. */
  readonly instead?: readonly string[];
  /** It says itself who asked for it, whose it is and of which unit. */
  readonly namesPeople?: true;
  /** It tells itself what others owe: only what the reader owes is said besides. */
  readonly tellsOwed?: true;
  /** Moves that the reader finds in this part, or that are no way of theirs to go. */
  readonly without?: readonly string[];
}

/** The form of a new record, before it is shown or sent. */
export interface FormLook extends Pick<RecordLook, 'kind' | 'viewer' | 'payload'> {
  /** The id it will have. */
  readonly record: string;
  readonly given: RawForm;
  readonly org: Org;
}

/** A record as it is written: `before` null where it is new. */
export interface RecordChange {
  readonly kind: Kind;
  readonly before: Rec | null;
  readonly after: Rec;
  readonly scene: Scene;
}

/** … with what features keep of it and of those that are looked at or written with it. */
export interface BatchedChange extends RecordChange {
  readonly batch: Batch;
}

/** What a feature finds before a record is written. */
export interface BeforeWriting {
  readonly findings?: readonly Finding[];
  /** Fields that it fills in. */
  readonly form?: Values;
  /** Where a new one is and whose, where what it names decides that. */
  readonly belongs?: Partial<Pick<Rec, 'unitId' | 'ownerId'>>;
  /** Parts of its life that it keeps; one that is undefined goes. */
  readonly life?: Change['life'];
  /** Adds it to what is kept in its batch; called once nothing refuses it. */
  readonly counts?: () => void;
}

/** The record with what was filled in; where it is and whose is decided when it is new. */
export function filledIn(
  { before, after }: RecordChange,
  { form, belongs, life }: Required<Pick<BeforeWriting, 'form' | 'belongs'>> & Pick<BeforeWriting, 'life'>,
): Rec {
  const filled: Rec = {
    ...after,
    ...(Object.keys(form).length > 0 ? { form: { ...after.form, ...form } as Rec['form'] } : {}),
    ...(life && Object.keys(life).length > 0 ? { life: { ...after.life, ...life } as Rec['life'] } : {}),
  };
  return before === null ? { ...filled, ...belongs } : filled;
}

/** What a feature says of a record as it will stand. */
export type Judged = Pick<BeforeWriting, 'findings' | 'counts'>;

/** An entry that a row of a sheet may be, and in what they are alike. */
export interface AlikeEntry {
  readonly record: Rec;
  readonly why: Text;
}

export interface AlikeRows<S> {
  /** What of a row it is told by: somebody who has said of these words which entry they are, or that they are another, is not asked again. */
  readonly said: (form: Values) => string;
  /** Entries in force that each of these rows may be, the likeliest first, of the whole company: whoever shows them asks what the reader sees (S4). */
  readonly find: (forms: readonly Values[], services: S) => Promise<readonly (readonly AlikeEntry[])[]>;
}

/** What a feature brings for one kind of record. */
export interface RecordParts<S> {
  readonly onCard?: (look: RecordLook, services: S) => Promise<RecordPart>;
  /** What has to be seen before one is opened: a card in place of its form, as long as there is one. */
  readonly beforeOpening?: (look: FormLook, services: S) => Promise<Card | null>;
  /** By what a row of a sheet may be an entry that is there although it has nothing that no two may have. */
  readonly alike?: AlikeRows<S>;
  /** Why it may not be written so, and what else stands in it: for what only other records or books know. Its own rights and checks have been asked. */
  readonly beforeWriting?: (change: BatchedChange, services: S) => Promise<BeforeWriting>;
  /** Why it may not be written as it will stand: asked once every part has filled in what it fills in. */
  readonly judge?: (change: BatchedChange, services: S) => Promise<Judged>;
  /** What else is true once it is written, in the same plan: rows beside it, words to those it concerns. */
  readonly onWrite?: (change: BatchedChange, services: S) => Promise<Plan>;
  /** Of a submission: which of these units, in which nobody is any more, have something to report of the period that begins then. */
  readonly stillOwe?: (units: readonly UnitId[], from: LocalDate, services: S) => Promise<readonly UnitId[]>;
}

/** By the id of the kind. */
export type PartsOfKinds<S> = Readonly<Record<string, RecordParts<S>>>;

/** What only one part says. */
type Single = 'tone' | 'state' | 'namesPeople' | 'tellsOwed';

/** The parts of all features as one. */
export interface AllRecordParts {
  recordCard(look: RecordLook): Promise<Required<Omit<RecordPart, Single>> & Pick<RecordPart, Single>>;
  beforeOpening(look: FormLook): Promise<Card | null>;
  /** Null: of this kind nothing is alike but what no two may have. */
  alikeRows(kind: Kind): {
    readonly said: (form: Values) => string;
    readonly find: (forms: readonly Values[]) => Promise<readonly (readonly AlikeEntry[])[]>;
  } | null;
  /** Which of these units, in which nobody is any more, have something to report of the period that begins then. */
  stillOwe(kind: Kind, units: readonly UnitId[], from: LocalDate): Promise<readonly UnitId[]>;
  /** What all of them fill in, and what they find in it then. */
  beforeWriting(change: RecordChange): Promise<Required<Omit<BeforeWriting, 'counts'>>>;
  recordWritten(change: RecordChange): Promise<Plan>;
  /** The same for records that are looked at or written one after another in one plan, which ends with `ends`; within such a batch it is that batch, which others end. */
  inBatch(): { readonly parts: AllRecordParts; readonly ends: () => Plan };
}

/** The same services for records that are looked at or written one after another in one plan, which ends with `ends`. */
export function inBatch<S extends { readonly parts: AllRecordParts }>(
  services: S,
): { readonly batched: S; readonly ends: () => Plan } {
  const { parts, ends } = services.parts.inBatch();
  return { batched: { ...services, parts: { ...services.parts, ...parts } }, ends };
}
