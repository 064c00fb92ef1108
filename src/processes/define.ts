import type { ChainRule, MeasureKind } from '../domain/approval/chain.ts';
import type { Finding } from '../domain/finding.ts';
import type { Org, Person, Role } from '../domain/org/org.ts';
import type { Named } from '../domain/phrase/people.ts';
import type { WorkCalendar } from '../domain/workday/work-calendar.ts';
import type { FieldFault, Fields, FormOf, KeysOf, Options, RawForm, RecordId, Total } from '../fields/field.ts';
import { optional } from '../fields/kinds.ts';
import { inputsOf, lackingOf } from '../fields/open-row.ts';
import { type PrintContext, type SummaryRow, summaryOf } from '../fields/print.ts';
import { rawOf } from '../fields/raw.ts';
import type { Offered, ReadContext } from '../fields/read-context.ts';
import { readForm, readText } from '../fields/read-text.ts';
import { withCells } from '../fields/row-cells.ts';
import { readTyped } from '../fields/typed.ts';
import { understoodRows } from '../fields/understood.ts';
import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Cents } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Say, Text } from '../kernel/text.ts';
import type { Instant, LocalDate, Zone } from '../kernel/time.ts';
import type { Booking } from './booking.ts';
import { readByFields } from './read-by-fields.ts';
import { provenOffers, withoutTries } from './ways-out.ts';

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

/** A form that a message may answer. */
export interface OpenForm {
  readonly raw: RawForm;
  /** The fields that take a value without their label. */
  readonly asked: readonly string[];
  /** What the sentence left open, with the ways it can be meant. */
  readonly found: readonly Finding[];
  /** The message would start the same process anew. */
  readonly isStart: boolean;
  /** It says something else than what stands in the form: 改成后天. */
  readonly corrects: boolean;
}

/** What of the company's own rules every definition may read. */
export interface Settings {
  /** The working calendar of a unit: national days, then the company's and the branch's own. */
  readonly calendarOf: (org: Org, unit: UnitId) => WorkCalendar;
}

/** A sentence as a first filling. A remark that refuses keeps the form open until it has been looked at; a warning is said on the preview too. */
export interface Reading {
  readonly form: RawForm;
  readonly remarks: readonly Finding[];
}

/** What a filled form means, computed once for the preview and once more at submission. */
export interface Assessment<M extends object = Readonly<Record<string, number | string | Cents>>> {
  readonly findings: readonly Finding[];
  readonly measures: M;
  /** One line naming the request in lists, e.g. 年假 12月1日–12月3日 3天. */
  readonly title: Text;
  /** Label and value pairs shown on every card of the request. */
  readonly summary: readonly SummaryRow[];
  /** The explanation behind the numbers, folded on the card ("为什么是 3.5 天"). */
  readonly why?: { readonly title: Text; readonly lines: readonly Text[] };
  /** What cards show beside the summary, by whom it is for. */
  readonly blocks?: readonly Block[];
  /** People named on the form who can sit in the chain by `field:`. */
  readonly people?: Readonly<Record<string, PersonId>>;
  /** What its features keep in their books once it is submitted. */
  readonly booking?: Booking;
  /** What the process keeps with the request for its own feature. */
  readonly noted?: Noted;
  /** What its feature asks for at every look and press; worked out afresh, never kept. */
  readonly now?: FoundNow;
}

/**
 * Who sees a block: everybody who sees the request · those who decide, worked out afresh at every look · whoever is asked to take over, who sees nothing
 * else of it (S4) · the applicant before it is sent, where the feature tells it from its books afterwards.
 */
export type Audience = 'everyone' | 'deciders' | 'substitute' | 'before_sending';

/** Rows beside the summary · lines of their own · lines added to the explanation · an explanation of its own, folded. */
export type Block = { readonly to: Audience } & (
  | { readonly kind: 'rows'; readonly rows: readonly SummaryRow[] }
  | { readonly kind: 'lines' | 'why'; readonly lines: readonly Text[] }
  | { readonly kind: 'fold'; readonly title: Text; readonly lines: readonly Text[] }
);

/** Filled in by the processes that keep something, by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging
export interface Noted {}
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging
export interface FoundNow {}

type MeasuresOf<M extends Readonly<Record<string, MeasureKind>>> = {
  readonly [K in keyof M]: M[K] extends 'money' ? Cents : M[K] extends 'number' ? number : string;
};

/** What a definition says of a form; what it leaves out follows from the fields: their summary, and the people named in them. */
type Assessed<M extends Readonly<Record<string, MeasureKind>>> = Pick<Assessment, 'title'> &
  Partial<Assessment> & { readonly measures: MeasuresOf<M> };

/**
 * An approval process as data: one of these, one line in `index.ts` and one scenario test make a new process.
 * `Form` is what the fields hold once read, or what `refine` makes of it; `W` what `facts` found out about the world.
 */
interface Definition<F extends Fields, M extends Readonly<Record<string, MeasureKind>>, Form, W> extends Described {
  readonly fields: F;
  /** Fields that no form shows: only a sentence, or the offer of a finding, sets them. */
  readonly hidden?: readonly (keyof F & string)[];
  /** The fields to be asked for, with their own labels, where they depend on what is already known; otherwise all. */
  readonly fieldsFor?: (raw: RawForm) => Fields;
  /** What the fields marked `offered`, and those for people, offer to whoever fills in the form. */
  readonly offers?: {
    readonly [K in KeysOf<F, 'choice' | 'choices' | 'person' | 'people'>]?: (
      c: FormContext,
    ) => F[K] extends { kind: 'person' | 'people' } ? readonly PersonId[] : Options;
  };
  /** Fields that mean nothing without each other: where one is asked for, all are. */
  readonly askedWith?: readonly (readonly (keyof F & string)[])[];
  /** Fields that are told in rows of their own while the form is filled in. */
  readonly together?: (
    raw: RawForm,
    c: FormContext,
  ) => { readonly fields: readonly (keyof F & string)[]; readonly rows: readonly SummaryRow[] };
  /** What a message says of a form that is open, where no label and no field alone tells; null where it is about something else. */
  readonly answered?: (message: string, open: OpenForm, c: FormContext) => Reading | null;
  readonly sentenceField?: keyof F & string;
  /** A sentence as a first filling of the form; what is not understood stays empty. Absent: by the fields, what follows the phrase to `sentenceField`. */
  readonly read?: (sentence: string, c: FormContext) => Reading;
  /** What the words of one field say of another: 前台打印机卡纸 names the device. */
  readonly complete?: (form: RawForm) => RawForm;
  /** What follows from what has just been filled in, where nobody said otherwise: the one trip a day lies in. */
  readonly follows?: (raw: RawForm, c: FormContext) => Promise<RawForm>;
  /** What its references may be to, by the names of their inputs; absent: their numbers are written. */
  readonly refers?: (raw: RawForm, c: FormContext) => Promise<Offered>;
  /** Figures worked out from the form, shown after its fields. */
  readonly totals?: Readonly<Record<string, Total<FormOf<F>>>>;
  /** Why this person cannot ask for what is filled in so far, whatever else will be: told before a form opens. */
  readonly bars?: (raw: RawForm, c: FormContext) => Promise<Finding | null>;
  /** Measures that conditions of a chain may name. */
  readonly measures: M;
  /** What several fields say together: a value of the process's own, or what is wrong. Absent: the form as it was read. */
  readonly refine?: (form: FormOf<F>, c: FormContext) => Result<Form, readonly FieldFault[]>;
  /** The only reads. */
  readonly facts?: (form: Form, c: FormContext, self: RequestId | null) => Promise<W>;
  /** What the form means in the world as `facts` found it; pure. */
  readonly assess: (form: Form, c: FormContext, facts: W, self: RequestId | null) => Assessed<M>;
}

interface Described {
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
  /**
   * The help card folds it away below what everybody asks for. `ahead`: asked for before money is spent; `customers`: about what is sold, a customer, their
   * contract or what they owe.
   */
  readonly helpUnder?: 'ahead' | 'customers';
  /** What people want it for; with a day ahead, of the speaker and where nothing else is meant, it begins one: 明天去产检. `not`: what it is never about. */
  readonly wantedFor?: { readonly words: RegExp; readonly not: RegExp };
  /** One may ask for it for a colleague: whoever is named does not make it theirs. */
  readonly forAnother?: true;
  /** Sentences that start it though they hold none of the phrases. */
  readonly starts?: RegExp;
  /** What tells such a matter without any word of it, of sentences that nothing else reads; in plain signs: 沙发塌了一块. */
  readonly tells?: (plain: string) => boolean;
  /** A sentence of this shape may well want it, which is asked: 昨晚盘库到十点. */
  readonly near?: RegExp;
  /** Words that do not start it but come near it, for what was not understood. */
  readonly hints?: readonly string[];
  /** What is asked for is called: 请假, 假. */
  readonly nouns?: readonly string[];
  /** It is asked for by: 请, 休. */
  readonly verbs?: readonly string[];
  /** Its kinds, with the words people use for each. */
  readonly kinds?: () => readonly { readonly id: string; readonly name: Say; readonly words: readonly string[] }[];
  /** Kinds that people know from elsewhere and that it does not have. */
  readonly absentKinds?: () => readonly string[];
  /** Whether words suit its fields of words; absent, nobody can tell. */
  readonly suits?: (words: string) => 'yes' | 'no' | 'maybe';
  /** A sentence that gives it up without naming a request: 不请假了. */
  readonly givesUp?: RegExp;
  /** An account of it is kept, of which people ask what is left; a text with this speaks of it. */
  readonly counted?: RegExp;
  /** A line above the form: what it is about. */
  readonly lead?: (raw: RawForm, c: FormContext) => Promise<Text | null>;
  /** Its rules in words, as they stand in the configuration; `kind` narrows them to one kind of it. */
  readonly rules?: (kind: string | null, c: FormContext) => readonly Text[];
  readonly outlives?: true; // It goes on when whoever asked for it has left: it is owed to them all the same.
  readonly chain: ChainRule;
  /** Moves of entries of registers that it decides on, by kind and move: its form as it begins at an entry, by the entry's id and what it is called. */
  readonly moves?: Readonly<Record<string, Readonly<Record<string, (record: RecordId, called: string) => RawForm>>>>;
  /** What a step asks whoever approves at it, by the step's id in the chain. */
  readonly asks?: Readonly<Record<string, StepAsks>>;
}

type Check = (raw: RawForm, c: FormContext, self: RequestId | null) => Promise<Result<Assessment, readonly FieldFault[]>>;

/** A process as the engine runs it, whatever its form. */
export interface Process extends Described {
  readonly fields: Fields;
  readonly measures: Readonly<Record<string, MeasureKind>>;
  readonly hidden: readonly string[];
  /** The fields to be asked for now. */
  readonly fieldsFor: (raw: RawForm) => Fields;
  readonly offered: (c: FormContext) => Offered;
  readonly follows: (raw: RawForm, c: FormContext) => Promise<RawForm>;
  readonly refers: (raw: RawForm, c: FormContext) => Promise<Offered>;
  readonly read: (sentence: string, c: FormContext) => Reading;
  /** What was typed, as the values it was understood as: so it means the same whenever it is read again. */
  readonly settled: (raw: RawForm, c: FormContext) => RawForm;
  /** What of the form is understood so far, in rows. */
  readonly understood: (raw: RawForm, c: FormContext) => readonly SummaryRow[];
  /** What a message says of a form that is open; null where any of it is about something else. `asked` are fields that take a value without their label. */
  readonly typed: (message: string, open: OpenForm, c: FormContext) => Reading | null;
  /** What it says of fields by their labels. */
  readonly labelled: (message: string, raw: RawForm, c: FormContext) => RawForm | null;
  /** Why this person cannot ask for it at all; null where they can. */
  readonly bars: (raw: RawForm, c: FormContext) => Promise<Finding | null>;
  /** The fields that are asked for together with this one, itself among them. */
  readonly askedWith: (field: string) => readonly string[];
  /** What of a form cannot be read yet; nothing is looked up for it. */
  readonly faults: (raw: RawForm, c: FormContext) => readonly FieldFault[];
  /** Reads and assesses a form; `self` is the request it belongs to already. */
  readonly check: Check;
  /** … for whoever fills it in: beside each refusal the ways out that the rules have tried, which costs a check each. */
  readonly checkFilling: Check;
}

/** What whoever approves at a step fills in with it; kept with their seat. */
export interface StepAsks {
  readonly fields: Fields;
  /** What stands there before anybody has looked, by the request as it is now. */
  readonly filled?: (now: Assessment) => RawForm;
  /** What is said at a field in place of its usual hint, by the request as it is now. */
  readonly hints?: (now: Assessment) => Readonly<Record<string, Text>>;
  /** What several answers together cannot be. */
  readonly check?: (answers: Readonly<Record<string, unknown>>) => readonly FieldFault[];
}

/** A definition with everything that follows from its fields. */
export function defineProcess<
  const F extends Fields,
  const M extends Readonly<Record<string, MeasureKind>>,
  Form = FormOf<F>,
  W = undefined,
>(definition: Definition<F, M, Form, W>): Process {
  const {
    fields,
    hidden = [],
    offers = {},
    refine,
    facts,
    assess,
    totals,
    together,
    answered,
    complete,
    ...described
  } = definition;
  const shown = Object.fromEntries(Object.entries(fields).filter(([id]) => !hidden.includes(id)));
  const fieldsFor = (raw: RawForm): Fields => definition.fieldsFor?.(raw) ?? shown;
  const offered = (c: FormContext): Offered =>
    Object.fromEntries(
      Object.entries<((c: FormContext) => Offered[string]) | undefined>(offers).flatMap(([id, offer]) =>
        offer ? [[id, offer(c)]] : [],
      ),
    );
  const readingIn = (c: FormContext): ReadContext => ({
    org: c.org,
    today: c.today,
    offered: offered(c),
    ...(c.mentioned ? { mentioned: c.mentioned } : {}),
  });
  const printingIn = (c: FormContext): PrintContext => ({ org: c.org, full: true, offered: offered(c) });
  /** What is not asked for now need not be filled in. */
  const asked = (raw: RawForm): F => {
    const now = fieldsFor(raw);
    return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, now[id] ?? optional(field)])) as unknown as F;
  };
  return {
    ...described,
    fields,
    hidden,
    fieldsFor,
    offered,
    follows: definition.follows ?? (async (raw) => raw),
    refers: definition.refers ?? (async () => ({})),
    read: (sentence, c) => {
      const { form, remarks } = definition.read?.(sentence, c) ?? readByFields(definition, shown, sentence, readingIn(c));
      return { form: complete?.(form) ?? form, remarks };
    },
    settled,
    understood,
    bars: definition.bars ?? (async () => null),
    labelled: (message, raw, c) => readTyped(inputsOf(fieldsFor(raw), raw), [], message, readingIn(c)),
    typed: (message, open, c) => {
      const { raw, corrects } = open;
      const inputs = inputsOf(fieldsFor(raw), raw);
      const asked = corrects ? Object.keys(inputs) : open.asked.flatMap((id) => [id, ...lackingOf(id, inputs, raw)]);
      const own = answered?.(message, open, c);
      if (own) return own;
      // An optional person may be named before anybody is asked for.
      const alone = Object.entries(fieldsFor(raw)).flatMap(([id, { kind }]) => (kind === 'person' && !raw[id] ? [id] : []));
      const form = readTyped(inputs, [...asked, ...alone], message, readingIn(c));
      return form && { form, remarks: [] };
    },
    faults: (raw, c) => {
      const read = readWhole(raw, c);
      return read.ok ? [] : read.error;
    },
    askedWith: (id) => definition.askedWith?.find((ids) => ids.includes(id)) ?? [id],
    check: async (raw, c, self) => {
      const checked = await check(raw, c, self);
      return checked.ok ? ok({ ...checked.value, findings: checked.value.findings.map(withoutTries) }) : checked;
    },
    checkFilling: async (raw, c, self) => {
      const checked = await check(raw, c, self);
      if (!checked.ok) return checked;
      const findings = await provenOffers(checked.value.findings, raw, async (changed) => {
        const other = await check(settled(changed, c), c, self);
        return other.ok ? other.value.findings : null;
      });
      return ok({ ...checked.value, findings });
    },
  };

  function readWhole(raw: RawForm, c: FormContext) {
    const read = readForm(asked(raw), raw, readingIn(c));
    if (!read.ok) return read;
    const refined = refine ? refine(read.value, c) : ok(read.value as unknown as Form);
    return refined.ok ? ok({ values: read.value, form: refined.value }) : refined;
  }

  async function check(raw: RawForm, c: FormContext, self: RequestId | null): Promise<Result<Assessment, readonly FieldFault[]>> {
    const read = readWhole(raw, c);
    if (!read.ok) return read;
    const { values, form } = read.value;
    const found = (await facts?.(form, c, self)) as W;
    const told = assess(form, c, found, self);
    return ok({
      findings: [],
      people: peopleIn(fields, values),
      summary: told.summary ?? summaryOf(shown as F, values, printingIn(c), totals),
      ...told,
    });
  }

  function settled(raw: RawForm, c: FormContext): RawForm {
    const within = readingIn(c);
    const known = asked(raw);
    return Object.fromEntries(
      Object.entries(withCells(fields, raw)).map(([id, text]) => {
        const field = known[id];
        const read = field && readText(field, text, within, within.offered?.[id]);
        return [id, field && read?.ok && read.value !== null ? rawOf(field, read.value) : text];
      }),
    );
  }

  /** What is filled in already, one row a field; what the definition tells together stands in a row of its own. */
  function understood(raw: RawForm, c: FormContext): readonly SummaryRow[] {
    const own = together?.(raw, c) ?? { fields: [], rows: [] };
    const alone = Object.entries(fieldsFor(raw)).filter(([id]) => !own.fields.some((one) => one === id));
    return [...understoodRows(Object.fromEntries(alone), raw, readingIn(c), printingIn(c)), ...own.rows];
  }
}

const peopleIn = <F extends Fields>(fields: F, form: FormOf<F>): Readonly<Record<string, PersonId>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, { kind }]) =>
      kind === 'person' && form[id] !== null ? [[id, form[id] as PersonId]] : [],
    ),
  );
