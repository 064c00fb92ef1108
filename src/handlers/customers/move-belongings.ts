import * as z from 'zod';
import type { RecordId } from '../../fields/field.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Row, Write } from '../plan.ts';
import { mergingKey } from '../receivable/merged-into.ts';
import type { Agreed } from '../receivable/write-terms.ts';
import type { Belongings } from './ports.ts';

const record = z
  .string()
  .startsWith('rec_')
  .transform((id) => id as RecordId);

const amount = z.bigint().nullable();
const word = z.string().nullable();
const agreed = z
  .object({
    policy: word,
    holdUntil: word,
    reviewerId: word,
    holdReason: z.string(),
    creditLimit: amount,
    termDays: z.number().nullable(),
    extraLimit: amount,
    extraUntil: word,
    extraUses: word.default(null),
    ratedOn: word,
  })
  .nullable();
/** What was approved for a file that is merged, as far as it was. */
export const approvedOf = (value: string | null): Partial<Agreed> =>
  value === null ? {} : ((agreed.unwrap().partial().safeParse(fromJson(value)).data ?? {}) as Partial<Agreed>);

/** What moved with a merging, so that it can move back. */
const mergingSchema = z.object({
  into: record,
  /** The state the file was in. */
  was: z.string(),
  references: z.array(z.object({ record, field: z.string() })),
  items: z.array(
    z
      .string()
      .startsWith('rcv_')
      .transform((id) => id as ReceivableId),
  ),
  loose: z.array(z.string()),
  bankLines: z.array(z.string()),
  aliases: z.array(z.object({ payer: z.string(), byId: z.string(), at: z.number() })),
  /** What was agreed with either before, and with the one that stays from then on. */
  terms: z.object({ from: agreed, into: agreed, merged: agreed }).default({ from: null, into: null, merged: null }),
  /** Under which name of its own the other file is paid from now on; null: it was known to be paid so before. */
  payer: z.string().nullable(),
});
export type Merging = z.infer<typeof mergingSchema>;

export const mergingOf = (kept: string | null): Merging | null => mergingSchema.safeParse(kept && fromJson(kept)).data ?? null;
export const keepMerging = (from: RecordId, merging: Merging): Write => ({
  table: 'keyValue',
  insert: { key: mergingKey(from), value: toJson(merging) },
  onConflict: 'replace',
});

/** Everything that is kept by the id of one customer is the other's. */
export function moveAll(from: RecordId, into: RecordId, { items, aliases }: Belongings): readonly Write[] {
  const owner = { customerId: into };
  const where = { customerId: from };
  return [
    ...items.map((item) => itemMoved(item, into)),
    { table: 'receivableLine', update: owner, where, mayMiss: true },
    { table: 'receivablePromise', update: owner, where, mayMiss: true },
    { table: 'bankLine', update: owner, where, mayMiss: true },
    // Its tax number may stand in the other file now.
    { table: 'recUnique', delete: { recId: from }, mayMiss: true },
    ...aliases.flatMap((alias) => aliasMoved(alias, from, into)),
  ];
}

/** What moved moves back; what has come since stays. `items`: those of them that are still there, as they are now. */
export function moveBack(
  from: RecordId,
  { into, loose, bankLines, aliases }: Merging,
  items: Belongings['items'],
): readonly Write[] {
  const owner = { customerId: from };
  const back = <T extends 'receivableLine' | 'receivablePromise' | 'bankLine'>(table: T, where: Partial<Row<T>>): Write =>
    ({ table, update: owner, where: { ...where, customerId: into }, mayMiss: true }) as Write;
  return [
    ...items.flatMap((item) => [
      itemMoved(item, from),
      back('receivableLine', { itemId: item.id }),
      back('receivablePromise', { itemId: item.id }),
    ]),
    ...loose.map((id) => back('receivableLine', { id })),
    ...bankLines.map((id) => back('bankLine', { id })),
    ...aliases.flatMap((alias) => aliasMoved(alias as Belongings['aliases'][number], into, from)),
  ];
}

/** As it was read: of a booking and a merging at once one is handled again. */
const itemMoved = ({ id, version }: Belongings['items'][number], customerId: RecordId): Write => ({
  table: 'receivable',
  update: { customerId, version: version + 1 },
  where: { id, version },
});

const aliasMoved = ({ payer, byId, at }: Belongings['aliases'][number], from: RecordId, to: RecordId): readonly Write[] => [
  { table: 'payerAlias', insert: { payer, byId, at, customerId: to }, onConflict: 'ignore' },
  { table: 'payerAlias', delete: { payer, customerId: from }, mayMiss: true },
];
