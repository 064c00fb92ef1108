import * as z from 'zod';
import { isId } from '../kernel/id.ts';
import { type Cents, cents } from '../kernel/money.ts';
import { onceFor } from '../kernel/once-for.ts';
import { parseDate } from '../kernel/time.ts';
import {
  type Field,
  type FieldKind,
  type Fields,
  type FileRef,
  type FormOf,
  idKindOf,
  type Options,
  type RawForm,
} from './field.ts';

/*
 * A form as it is kept: JSON by field id. Money is a string of cents, since JSON has no exact number of any size. Whatever an earlier version of a definition
 * kept still reads: an unknown field is dropped, a new one and a value that no longer fits come back as what stands for "not given".
 */

const storedFile: z.ZodType<FileRef> = z.object({
  messageId: z.string().min(1).max(128),
  name: z.string().max(500),
  kind: z.enum(['image', 'file']),
});

/** The files that stand in a draft; null where it holds anything else. */
export const filesKept = (raw: string): readonly FileRef[] | null => listIn(fileList, raw);
/** The rows of a table that stand in a draft; null where it holds anything else. */
export const rowsKept = (raw: string): readonly RawForm[] | null => listIn(rowList, raw);

/** The same, and none where they cannot be read. */
export const storedFiles = (raw: string): readonly FileRef[] => filesKept(raw) ?? [];
export const storedRows = (raw: string): readonly RawForm[] => rowsKept(raw) ?? [];

const fileList = z.array(storedFile);
const rowList = z.array(z.record(z.string(), z.string()));

function listIn<T>(schema: z.ZodType<T>, raw: string): T | null {
  try {
    return schema.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}

export type StoredForm = Readonly<Record<string, unknown>>;

/** A form as JSON may keep it. */
export function toStored<F extends Fields>(fields: F, form: FormOf<F>): StoredForm {
  const stored: Record<string, unknown> = {};
  for (const [id, field] of entriesOf(fields)) {
    const value: unknown = form[id];
    if (value === null || value === undefined) continue;
    stored[id] = isKeptAsItIs(value, field) ? value : z.encode(codecOf(field), value);
  }
  return stored;
}

/** Of tens of thousands of rows nearly every value is a text or a figure and needs no more than this look; what is wrong in it is met at its reading. */
const isKeptAsItIs = (value: unknown, { kind }: Field): boolean =>
  typeof value === 'string' ? kind !== 'money' : typeof value === 'number' || typeof value === 'boolean';

const entriesOf = onceFor((fields: Fields): readonly (readonly [string, Field])[] => Object.entries(fields));

/** The form that was kept; a value that this version cannot read is null, or empty where several could be. */
export const fromStored = <F extends Fields>(fields: F, stored: unknown): FormOf<F> => {
  const kept = z.record(z.string(), z.unknown()).safeParse(stored);
  const of = kept.success ? kept.data : {};
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => {
      const read = Object.hasOwn(of, id) ? codecOf(field).safeDecode(of[id]) : null;
      return [id, read?.success ? read.data : nothingIn(field)];
    }),
  ) as FormOf<F>;
};

/** What a field holds of which nothing was kept. */
function nothingIn(field: Field): unknown {
  if (field.optional) return null;
  return ABSENT[field.kind];
}

const ABSENT: Readonly<Partial<Record<FieldKind, unknown>>> = {
  line: '',
  paragraph: '',
  tick: false,
  people: [],
  choices: [],
  files: [],
  rows: [],
};

const text = z.string();
const ofPerson = z.string().refine((id) => isId('per', id));
const moneyAsText = z.codec(z.string().regex(/^-?\d+$/), z.bigint(), {
  decode: (kept): Cents => cents(BigInt(kept)),
  encode: (value) => value.toString(),
});
const share = z.object({
  who: text.refine((id) => isId('per', id) || isId('unt', id)),
  amount: moneyAsText.nullable(),
  percent: z.number().nullable(),
});
const day = text.refine((kept) => parseDate(kept) !== null);

/** How one field is kept. Of tens of thousands of rows each has every field: to make a schema costs far more than to use it. */
// biome-ignore lint/suspicious/noExplicitAny: each kind has a value of its own; only the field's own station meets it
const codecOf = onceFor((field: Field): z.ZodType<any, any> => {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return text;
    case 'date':
      return day;
    case 'month':
      return text.regex(/^\d{4}-(0[1-9]|1[0-2])$/);
    case 'time':
      return z.number().int().min(0).max(1440);
    case 'tick':
      return z.boolean();
    case 'person':
      return ofPerson;
    case 'people':
      return z.array(ofPerson);
    case 'unit':
      return text.refine((id) => isId('unt', id));
    case 'money':
      return moneyAsText;
    case 'count':
      return z.number().int();
    case 'percent':
      return z.number();
    case 'shares':
      return z.array(share);
    case 'choice':
      return text.refine((kept) => isOption(field.options, kept));
    case 'choices':
      return z.codec(z.array(text), z.array(text), {
        decode: (kept) => kept.filter((one) => isOption(field.options, one)),
        encode: (values) => values,
      });
    case 'reference':
      return text.refine((id) => isId(idKindOf(field), id));
    case 'files':
      return fileList;
    case 'rows':
      return z.codec(z.array(z.record(z.string(), z.unknown())), z.array(z.record(z.string(), z.unknown())), {
        decode: (kept) => kept.map((row): Record<string, unknown> => ({ ...fromStored(field.row, row) })),
        encode: (forms) => forms.map((form): Record<string, unknown> => ({ ...toStored(field.row, form as FormOf<Fields>) })),
      });
    default:
      return field satisfies never;
  }
});

const isOption = (options: Options | 'offered', kept: string): boolean => options === 'offered' || Object.hasOwn(options, kept);
