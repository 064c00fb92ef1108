import { ANY_RECORD, type RecordId } from '../../fields/field.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import type { Context } from '../context.ts';
import { merge, type Plan } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import type { Services } from './services.ts';

/** A record that names a customer in one of its fields. */
export interface Reference {
  readonly kind: Kind;
  readonly record: Rec;
  readonly field: string;
}

const PAGE = 200;

/** Fields of kinds in which a customer may stand. */
export const CUSTOMER_FIELDS: readonly { readonly kind: Kind; readonly field: string }[] = KINDS.flatMap((kind) =>
  Object.entries(kind.fields).flatMap(([field, one]) =>
    one.kind === 'reference' && (one.to === 'customer' || one.to === ANY_RECORD) ? [{ kind, field }] : [],
  ),
);

/** Every record that names the customer; more than `most` are not read. */
export const referencesTo = (services: Services, id: RecordId, most: number): Promise<readonly Reference[]> =>
  recordsIn(services, CUSTOMER_FIELDS, id, most);

/** Records that name an entry in a field for entries of its kind alone. @param only of this kind */
export const recordsWith = (
  services: Services,
  id: RecordId,
  to: string,
  most: number,
  only?: Kind,
): Promise<readonly Reference[]> => {
  const fields = (only ? [only] : KINDS).flatMap((kind) =>
    Object.entries(kind.fields).flatMap(([field, one]) => (one.kind === 'reference' && one.to === to ? [{ kind, field }] : [])),
  );
  return recordsIn(services, fields, id, most);
};

async function recordsIn(
  { reads }: Services,
  fields: typeof CUSTOMER_FIELDS,
  id: RecordId,
  most: number,
): Promise<readonly Reference[]> {
  const found: Reference[] = [];
  for (const { kind, field } of fields) {
    const filter = { kind: kind.id, sight: EVERYTHING, viewer: 'per_none' as const, words: [{ field, wanted: { all: [id] } }] };
    let after: string | null = null;
    do {
      const page = await reads.records(filter, after, PAGE);
      const rows = readRows(await reads.recordsById(page.items.map((one) => one.id)));
      found.push(...rows.map((row) => ({ ...row, field })));
      after = page.next;
    } while (after !== null && found.length <= most);
  }
  return found;
}

/** Each of them names another customer from now on, and its history says so. */
export async function referAnew(
  services: Services,
  context: Context,
  references: readonly Reference[],
  to: RecordId,
): Promise<Plan> {
  const plans: Plan[] = [];
  for (const { kind, record, field } of references) {
    const was = (record.form as Readonly<Record<string, unknown>>)[field];
    const form = { ...record.form, [field]: to } as Rec['form'];
    const after = { ...record, form, version: record.version + 1, changedAt: context.now };
    const audit = { act: `record.${kind.id}.${EDIT}`, detail: { changed: { [field]: [was, to] } } };
    plans.push(await writeRecord(services, kind, { before: record, after }, await sceneOf(services, kind, context), audit));
  }
  return merge(...plans);
}
