import { z } from 'zod';
import { headSignature } from '../domain/bank/head-signature.ts';
import { keysOf } from '../domain/bank/identity.ts';
import { isStatement, readStatement } from '../domain/bank/read-statement.ts';
import { LINE_FAULTS, type Statement, type StatementLine } from '../domain/bank/statement.ts';
import { ASKED, headAsSaid, type SaidColumns, type UnknownHead, unknownHead } from '../domain/bank/unknown-head.ts';
import type { SheetRows } from '../domain/sheet/cells-said.ts';
import type { Cents } from '../kernel/money.ts';
import { type LocalDate, parseDate } from '../kernel/time.ts';
import { readTables } from './table-file.ts';

/** A line of a statement with what it is known again by. */
export type KeyedLine = StatementLine & { readonly key: string };

/** What a file gives as a statement of a bank or a wallet, or why nothing; `isOther`: it is a table of something else. */
export type StatementReading =
  | { readonly statement: Omit<Statement, 'lines'>; readonly lines: readonly KeyedLine[] }
  | { readonly isOther: true }
  /** Nobody has said yet what its columns are. */
  | { readonly unknown: UnknownHead }
  | { readonly refused: StatementRefused };

export const STATEMENT_REFUSED = [
  'too_large',
  'encrypted',
  'damaged',
  'inflates_too_far',
  'kind_not_taken',
  'took_too_long',
  'too_wide',
  'macros',
  'empty',
  'ledger',
  'credit_card',
  'foreign_money',
  'no_heads',
  'no_rows',
  'no_account',
  'too_many',
] as const;
export type StatementRefused = (typeof STATEMENT_REFUSED)[number];

/** So many lines come at once: whoever reads them is not held up. */
const PART = 500;

const cents = z.bigint().transform((value) => value as Cents);
const day = z
  .string()
  .refine((value) => parseDate(value) !== null)
  .transform((value) => value as LocalDate);
const line = z.strictObject({
  key: z.string().max(2_000),
  row: z.number().int(),
  account: z.string().max(200),
  on: day,
  seconds: z.number().nullable(),
  direction: z.enum(['in', 'out', 'neutral']),
  amount: cents,
  balance: cents.nullable(),
  payer: z.string(),
  payerAccount: z.string(),
  memo: z.string(),
  serial: z.string(),
});
const statement = z.strictObject({
  account: z.string(),
  holder: z.string(),
  names: z.array(z.string()),
  from: day.nullable(),
  to: day.nullable(),
  refused: z.array(
    z.strictObject({
      row: z.number(),
      column: z.string(),
      said: z.string(),
      why: z.enum(LINE_FAULTS),
      cells: z.array(z.string()),
    }),
  ),
  idle: z.number(),
  short: z.array(z.number()),
  gaps: z.array(z.strictObject({ after: z.number(), row: z.number(), due: cents, found: cents })),
  sums: z.array(z.strictObject({ of: z.enum(['in', 'out', 'count']), said: z.string(), found: z.string() })),
});

/** One part of a reading as the thread gives it: the first says of what it is. */
export const statementPart = z.union([
  z.strictObject({ of: z.literal('refused'), why: z.enum(STATEMENT_REFUSED), more: z.literal(false) }),
  z.strictObject({ of: z.literal('statement'), about: statement, more: z.boolean() }),
  z.strictObject({ of: z.literal('lines'), lines: z.array(line), more: z.boolean() }),
  z.strictObject({ of: z.literal('other'), more: z.literal(false) }),
  z.strictObject({
    of: z.literal('unknown'),
    titles: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    columns: z.array(z.enum(ASKED).nullable()),
    more: z.literal(false),
  }),
]);
export type StatementPart = z.infer<typeof statementPart>;

/** What is known of a file beside its bytes: its account as somebody named it, and what its columns are, where the file does not say. */
export interface BesideFile {
  readonly account: string | null;
  readonly said?: { readonly signature: string; readonly columns: SaidColumns };
}

/** Reads a file, and gives what it holds a part at a time. */
export async function* statementParts(bytes: Uint8Array, { account, said }: BesideFile): AsyncGenerator<StatementPart> {
  const file = await readTables(bytes);
  if ('refused' in file) return yield { of: 'refused', why: file.refused, more: false };
  const known = file.sheets.find(isStatement);
  const heads = known || !said ? [] : file.sheets.map((rows) => ({ rows, head: headSaid(rows, said) }));
  const named = heads.find(({ head }) => head !== null);
  const sheet = known ?? named?.rows;
  if (!sheet) return yield unknownPart(file.sheets);
  const found = readStatement(sheet, { account, isText: file.isText, ...(named?.head ? { head: named.head } : {}) });
  if ('refusedFile' in found) return yield { of: 'refused', why: found.refusedFile, more: false };
  const { lines, ...about } = found;
  const keys = keysOf(lines);
  yield {
    of: 'statement',
    about: {
      ...about,
      names: [...about.names],
      refused: about.refused.map((one) => ({ ...one, cells: [...one.cells] })),
      short: [...about.short],
      gaps: [...about.gaps],
      sums: [...about.sums],
    },
    more: lines.length > 0,
  };
  const keyed = lines.map((one, at): KeyedLine => ({ ...one, key: keys[at] ?? '' }));
  yield* partsOf(keyed, (some, more) => ({ of: 'lines', lines: [...some], more }));
}

const headSaid = (rows: SheetRows, { signature, columns }: NonNullable<BesideFile['said']>) =>
  headAsSaid(rows, columns, (titles) => headSignature(titles) === signature);

function unknownPart(sheets: readonly SheetRows[]): StatementPart {
  const [head] = sheets.flatMap((rows) => unknownHead(rows) ?? []);
  return head
    ? {
        of: 'unknown',
        titles: [...head.titles],
        rows: head.rows.map((row) => [...row]),
        columns: [...head.columns],
        more: false,
      }
    : { of: 'other', more: false };
}

function* partsOf<T>(all: readonly T[], part: (some: readonly T[], more: boolean) => StatementPart): Generator<StatementPart> {
  for (let from = 0; from === 0 || from < all.length; from += PART)
    yield part(all.slice(from, from + PART), from + PART < all.length);
}

/** The parts of a reading, put together. */
export function statementOf(parts: readonly StatementPart[]): StatementReading {
  const [first] = parts;
  if (!first || first.of === 'lines') return { refused: 'damaged' };
  if (first.of === 'refused') return { refused: first.why };
  if (first.of === 'other') return { isOther: true };
  if (first.of === 'unknown') return { unknown: first };
  return { statement: first.about, lines: parts.flatMap((part) => (part.of === 'lines' ? part.lines : [])) };
}
