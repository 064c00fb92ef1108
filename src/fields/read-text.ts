import { unitLabel } from '../domain/org/label.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { isId } from '../kernel/id.ts';
import { cents } from '../kernel/money.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { plain, say, type TextArg } from '../kernel/text.ts';
import {
  type Fault,
  type Field,
  type FieldFault,
  type FieldKind,
  type Fields,
  type FormOf,
  idKindOf,
  type RawForm,
  REFERS_TO_NOTHING,
  type ValueOf,
} from './field.ts';
import { MASK_SIGN } from './mask.ts';
import { amongOf, type FaultCode, fault, type Offered, optionsOf, type ReadContext } from './read-context.ts';
import { readDay, readMonthText, readTime } from './read-day.ts';
import { readAmount, readCount, readPercent } from './read-figure.ts';
import { candidates, peopleCalled, unitsCalled } from './read-who.ts';
import { readShares } from './shares.ts';
import { filesKept, rowsKept } from './stored.ts';
import { FAULTS, PRINTED } from './words.ts';

/** A whole form: every field that cannot be is named with what would be accepted. */
export const readForm = <F extends Fields>(fields: F, raw: RawForm, c: ReadContext): Result<FormOf<F>, readonly FieldFault[]> =>
  readEach(fields, (id, field) => readText(field, raw[id] ?? '', c, c.offered?.[id]));

/** Every field from where it stands; the form, or all that cannot be. */
export function readEach<F extends Fields>(
  fields: F,
  read: (id: string, field: Field) => Result<unknown, Fault>,
): Result<FormOf<F>, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const form: Record<string, unknown> = {};
  for (const [id, field] of Object.entries(fields)) {
    const found = read(id, field);
    if (found.ok) form[id] = found.value;
    else faults.push({ field: id, ...found.error });
  }
  return faults.length > 0 ? no(faults) : ok(form as FormOf<F>);
}

/**
 * What was typed into a field, or came back from its control, as its value; an optional field that was left empty is null.
 * @param offered what the field offers to this person, where it says so or is for people
 */
export function readText<F extends Field>(
  field: F,
  text: string,
  c: ReadContext,
  offered?: Offered[string],
): Result<ValueOf<F> | null, Fault> {
  const given = field.kind === 'reference' && text === REFERS_TO_NOTHING ? '' : text;
  const said = written(given) || (field.kind === 'choice' ? (field.usual ?? '') : '');
  if (field.mask && said.startsWith(MASK_SIGN)) return fault('masked', field);
  if (said === '' && field.kind !== 'tick' && !isEmptyTable(field))
    return field.optional ? ok(null) : fault(EMPTY[field.kind], field);
  return read(field, said, c, offered) as Result<ValueOf<F>, Fault>;
}

/** What only looks empty is: signs nobody sees are no words. */
const written = (text: string): string => (SEEN.test(text) ? text.trim() : '');
const SEEN = /[^\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;

/** A table without rows is a table, unless it asks for some. */
const isEmptyTable = (field: Field): boolean => field.kind === 'rows' && !field.optional && field.min === 0;

const EMPTY: Readonly<Record<FieldKind, FaultCode>> = {
  line: 'unwritten',
  paragraph: 'unwritten',
  date: 'unpicked',
  month: 'month',
  time: 'time',
  tick: 'tick',
  person: 'unnamed',
  people: 'unnamed',
  unit: 'no_unit',
  shares: 'shares',
  money: 'money',
  count: 'count',
  percent: 'percent',
  choice: 'unchosen',
  choices: 'unchosen',
  reference: 'reference',
  files: 'unsent',
  rows: 'unlisted',
};

function read(field: Field, said: string, c: ReadContext, offered: Offered[string] | undefined): Result<unknown, Fault> {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return readWords(field, said);
    case 'date':
      return orFault(readDay(said, c.today), 'day', field);
    case 'month':
      return orFault(readMonthText(said, c.today), 'month', field);
    case 'time':
      return orFault(readTime(said, c.today), 'time', field);
    case 'tick':
      return orFault(readTick(said), 'tick', field);
    case 'person':
      return readPerson(field, said, c, offered);
    case 'people':
      return eachOf(field, said, (name) => readPerson(field, name, c, offered));
    case 'unit':
      return readUnit(field, said, c);
    case 'shares':
      return readShares(field, said, c);
    case 'money':
      return within(field, readAmount(said), (value) => ({ cents: cents(value) }));
    case 'count':
      return within(field, readCount(said), (value) => value);
    case 'percent':
      return within(field, readPercent(said), (value) => say(PRINTED.percent, { value }));
    case 'choice':
      return readOption(field, said, optionsOf(field, offered));
    case 'choices':
      return eachOf(field, said, (name) => readOption(field, name, optionsOf(field, offered)));
    case 'reference':
      return readReference(field, said, c);
    case 'files':
      return readFiles(field, said);
    case 'rows':
      return readRows(field, said, c);
    default:
      return field satisfies never;
  }
}

const orFault = <T>(value: T | null, code: FaultCode, field: Field): Result<T, Fault> =>
  value === null ? fault(code, field) : ok(value);

function readWords(field: Extract<Field, { max: number; kind: 'line' | 'paragraph' }>, said: string): Result<string, Fault> {
  const text = field.kind === 'line' ? said.replace(/\s*\n\s*/gu, ' ') : said;
  return [...text].length > field.max ? fault('long', field, { max: field.max }) : ok(text);
}

const YES = new Set(['yes', 'y', 'true', '1', '是', '有', '对', '√', '✓', '✔', '要', 'v']);
const NO = new Set(['', 'no', 'n', 'false', '0', '否', '无', '没有', '不', '不是', '×', 'x', '✗', '不要']);

function readTick(said: string): boolean | null {
  const word = plainSigns(said).toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

function readPerson(field: Field, said: string, c: ReadContext, offered: Offered[string] | undefined): Result<string, Fault> {
  const among = amongOf(offered);
  if (isId('per', said)) return c.org.person(said) ? ok(said) : fault('not_among', field);
  const picked = c.mentioned?.filter(({ name }) => name === said.replace(/^@/, '')) ?? [];
  const found = picked.length === 1 ? c.org.people.filter(({ id }) => id === picked[0]?.id) : peopleCalled(said, c.org);
  const [one, ...others] = among ? found.filter(({ id }) => among.includes(id)) : found;
  if (!one) return fault(found.length > 0 ? 'not_among' : 'nobody', field);
  return others.length > 0 ? fault('several', field, { people: candidates([one, ...others], c.org) }) : ok(one.id);
}

function readUnit(field: Field, said: string, { org }: ReadContext): Result<string, Fault> {
  if (isId('unt', said)) return org.unit(said) ? ok(said) : fault('no_unit', field);
  const [one, ...others] = unitsCalled(said, org);
  if (!one) return fault('no_unit', field);
  if (others.length === 0) return ok(one.id);
  return fault('several_units', field, { units: [one, ...others].map((unit) => plain(unitLabel(org, unit))) });
}

/** 张三、李四 one by one; the first that cannot be is told. */
function eachOf(field: Field, said: string, one: (text: string) => Result<string, Fault>): Result<readonly string[], Fault> {
  const values = new Set<string>();
  for (const name of said.split(/[,，、;；\n]/u).filter((part) => part.trim() !== '')) {
    const value = one(name.trim());
    if (!value.ok) return value;
    values.add(value.value);
  }
  return values.size > 0 ? ok([...values]) : fault(EMPTY[field.kind], field);
}

/** Bounds of figures; money counts in cents. Without a `min` nothing below zero is taken. */
function within<T extends number | bigint>(
  field: Extract<Field, { kind: 'money' | 'count' | 'percent' }>,
  value: T | null,
  shown: (bound: number) => TextArg,
): Result<T, Fault> {
  if (value === null) return fault(field.kind, field);
  const { min = 0, max } = field;
  if (value < min) return fault(value < 0 && min >= 0 ? 'negative' : 'low', field, { min: shown(min) });
  return max !== undefined && value > max ? fault('high', field, { max: shown(max) }) : ok(value);
}

const MOST_TOLD = 20;

function readOption(
  field: Field,
  said: string,
  options: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
): Result<string, Fault> {
  if (Object.hasOwn(options, said)) return ok(said);
  const word = plainSigns(said).toLowerCase();
  const called = Object.entries(options).filter(
    ([, { zh, en }]) => plainSigns(zh).toLowerCase() === word || en.toLowerCase() === word,
  );
  const [one, ...others] = called;
  return one && others.length === 0
    ? ok(one[0])
    : fault('option', field, {
        options: Object.values(options)
          .slice(0, MOST_TOLD)
          .map((text) => say(text)),
      });
}

function readReference(
  field: Extract<Field, { kind: 'reference' }>,
  said: string,
  { numbered, several }: ReadContext,
): Result<string, Fault> {
  if (isId(idKindOf(field), said)) return ok(said);
  const called = several?.(field.to, said) ?? [];
  if (called.length > 1) return fault('several_entries', field, { entries: called.join('、') });
  return orFault(numbered?.(field.to, plainSigns(said).toUpperCase()) ?? null, 'reference', field);
}

function readFiles(field: Extract<Field, { kind: 'files' }>, said: string): Result<unknown, Fault> {
  const found = filesKept(said);
  if (!found) return fault('files', field);
  if (field.of === 'image' && found.some(({ kind }) => kind !== 'image')) return fault('no_picture', field);
  return found.length > field.max ? fault('too_many', field, { max: field.max }) : ok(found);
}

function readRows(field: Extract<Field, { kind: 'rows' }>, said: string, c: ReadContext): Result<unknown, Fault> {
  const found = said === '' ? [] : rowsKept(said);
  if (!found) return fault('unlisted', field);
  if (found.length < field.min) return fault('few_rows', field, { min: field.min });
  if (found.length > field.max) return fault('many_rows', field, { max: field.max });
  const forms: unknown[] = [];
  for (const [index, raw] of found.entries()) {
    const form = readForm(field.row, raw, c);
    if (!form.ok) {
      const [first] = form.error;
      return no({
        text: say(PRINTED.row_fault, { n: index + 1, what: first?.text ?? say(FAULTS.unlisted.what) }),
        accept: first?.accept ?? say(FAULTS.unlisted.accept),
      });
    }
    forms.push(form.value);
  }
  return ok(forms);
}
