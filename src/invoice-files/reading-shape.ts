import { z } from 'zod';
import { DOCUMENT_KINDS, FILE_REFUSALS, type FileReading, SOURCES } from '../domain/invoice/invoice.ts';
import type { Cents } from '../kernel/money.ts';
import { type LocalDate, parseDate } from '../kernel/time.ts';

const text = z.string().min(1).max(20_000);
const money = z.bigint().transform((value) => value as Cents);
const day = z
  .string()
  .refine((value) => parseDate(value) !== null)
  .transform((value) => value as LocalDate);
const source = z.enum(SOURCES);

const line = z.strictObject({
  name: z.string().max(2_000),
  spec: text.optional(),
  unit: text.optional(),
  quantity: text.optional(),
  unitPrice: text.optional(),
  amount: money,
  rate: text.optional(),
  tax: money,
});

const travel = z.strictObject({
  traveller: text.optional(),
  date: day.optional(),
  from: text.optional(),
  to: text.optional(),
  vehicle: text.optional(),
  business: text.optional(),
});

const fields = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  code: text.optional(),
  number: text.optional(),
  checkCode: text.optional(),
  issueDate: day.optional(),
  buyerName: text.optional(),
  buyerTaxId: text.optional(),
  sellerName: text.optional(),
  sellerTaxId: text.optional(),
  net: money.optional(),
  tax: money.optional(),
  taxMark: text.optional(),
  total: money.optional(),
  words: text.optional(),
  lines: z.array(line).optional(),
  remark: text.optional(),
  red: z.literal(true).optional(),
  redOf: text.optional(),
  travel: travel.optional(),
});

const field = fields.keyof();

const invoice = z.strictObject({
  fields,
  from: z.partialRecord(field, z.strictObject({ source, where: z.string() })),
  conflicts: z.array(z.strictObject({ field, kept: source, other: source, said: z.string() })),
  qr: text.optional(),
  signed: z.literal(true).optional(),
  pages: z.tuple([z.number(), z.number()]).readonly().optional(),
});

const type = z.enum(['pdf', 'ofd', 'xml', 'picture']);

/** What the worker hands back: it has looked into foreign files, so its word is parsed like any other from outside. */
export const fileReading: z.ZodType<FileReading> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.union([type, z.literal('bundle'), z.null()]), refused: z.enum(FILE_REFUSALS) }),
    z.strictObject({ type, invoices: z.array(invoice) }),
    z.strictObject({
      type: z.literal('bundle'),
      files: z.array(z.strictObject({ sha256: z.string(), bytes: z.instanceof(Uint8Array), reading: fileReading })),
    }),
  ]),
) as unknown as z.ZodType<FileReading>;
