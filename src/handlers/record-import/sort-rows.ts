import * as z from 'zod';
import { inFull } from '../../cards/approval/findings.ts';
import type { RecordId } from '../../fields/field.ts';
import { isEmpty } from '../../fields/print.ts';
import { toStored } from '../../fields/stored.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Kind, Rec, Scene, Values } from '../../records/define.ts';
import { open } from '../../records/open.ts';
import { EDIT } from '../../records/register-words.ts';
import { mayMake, type Refusal, sees, step } from '../../records/step.ts';
import type { AlikeEntry } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { prepare } from '../records/open-record.ts';
import type { FoundSheet, Line } from './find-sheet.ts';
import { lastChanged } from './last-changed.ts';
import { type Reading, type ReadRow, readLine } from './read-rows.ts';
import type { Services } from './services.ts';

/** A field of an entry that is there already and says something else than its row. */
export interface Differing {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a row would do as things stand. */
export type SortedRow =
  | { readonly is: 'faulty'; readonly line: Line; readonly faults: readonly Text[] }
  | {
      readonly is: 'fresh';
      readonly row: ReadRow;
      readonly seal: string | null;
      readonly kept: string | null;
      /** As features fill it in, where they are asked. */
      readonly becomes?: Rec;
      /** Under which it is kept that it is none of those it is like. */
      readonly said?: string;
    }
  | {
      /** It is there. `changes`: what of it would become what the row says; `left`: what stays as it is, and why. */
      readonly is: 'there';
      readonly row: ReadRow;
      readonly record: Rec;
      readonly changes: readonly Differing[];
      readonly left: readonly (Differing & { readonly why: Text })[];
      readonly becomes?: Rec;
      /** Under which it is kept that it is this one. */
      readonly said?: string;
    };

/** It may be one of these: nobody has said yet. */
export interface AlikeRow {
  readonly is: 'alike';
  readonly row: ReadRow;
  readonly key: string;
  /** As far as the reader sees them. */
  readonly seen: readonly AlikeEntry[];
  readonly all: readonly RecordId[];
}

/** The rows of a sheet on their way: read so far in the world of who sent it. */
export interface Sorting extends Reading {
  readonly sheet: Pick<FoundSheet, 'kind' | 'columns'>;
  /** The bytes of the file, in short. */
  readonly file: string;
  /** When it was made: what was changed here later is not changed back by it. */
  readonly asOf: Instant;
  /** What was entered later no row is asked to be: the sheet itself may have brought it. */
  readonly since: Instant;
}

/** What a row became, out of which file. */
const sealed = z.object({ record: z.string(), file: z.string() });
const sealOf = (kind: Kind, { said }: ReadRow): string => `record_row:${kind.id}:${said}`;

/** What each row would do; a row that has what no two may have is the entry that has it, every other is known by its words (`Seal`). */
export async function sortRows(services: Services, at: Sorting, lines: readonly Line[]): Promise<readonly SortedRow[]> {
  const { sheet, file } = at;
  const { kind } = sheet;
  const read = lines.flatMap((line) => {
    const one = readLine(sheet, line, at);
    return one ? [{ line, one }] : [];
  });
  const rows = read.flatMap(({ one }) => (one.ok ? [one.value] : []));
  const taken = await services.reads.recordsWithKeys(
    kind.id,
    rows.flatMap(({ keys }) => keys),
  );
  const knowing = knowingFree(services, new Set(rows.flatMap(({ keys }) => keys.filter((key) => !taken.has(key)))));
  const seals = await services.reads.valuesOf(rows.flatMap((row) => (row.keys.length > 0 ? [] : [sealOf(kind, row)])));
  const ids = new Set([
    ...taken.values(),
    ...[...seals.values()].map((value) => sealed.parse(fromJson(value)).record as RecordId),
  ]);
  const records = new Map(readRows(await services.reads.recordsById([...ids])).map(({ record }) => [record.id, record]));

  const sort = async (each: (typeof read)[number]): Promise<SortedRow> => {
    const sortedRow = await found(each);
    if (sortedRow.is === 'faulty' || !kind.import?.asksFeatures) return sortedRow;
    if (sortedRow.is === 'there') return asFeaturesSay(services, at, sortedRow);
    const asked = await askFeatures(knowing, at, sortedRow.row);
    return asked.ok
      ? { ...sortedRow, ...(asked.value ? { becomes: asked.value } : {}) }
      : { is: 'faulty', line: each.line, faults: asked.error };
  };
  const found = async ({ line, one }: (typeof read)[number]): Promise<SortedRow> => {
    if (!one.ok) return { is: 'faulty', line, faults: one.error };
    const row = one.value;
    if (row.keys.length === 0) {
      const seal = sealOf(kind, row);
      const kept = seals.get(seal) ?? null;
      const was = kept === null ? null : sealed.parse(fromJson(kept));
      const record = was && records.get(was.record as RecordId);
      // Out of another file it is another wish once what it became has ended.
      const isThere = record && (was.file === file || kind.states[record.state]?.end !== true);
      return isThere ? { is: 'there', row, record, changes: [], left: [] } : { is: 'fresh', row, seal, kept };
    }
    const [there, ...more] = [...new Set(row.keys.flatMap((key) => taken.get(key) ?? []))].flatMap((id) => records.get(id) ?? []);
    if (!there) return { is: 'fresh', row, seal: null, kept: null };
    if (more.length > 0)
      return { is: 'faulty', line, faults: [t('import.of_two', { one: there.number, other: more[0]?.number ?? '' })] };
    if (!sees(kind, there, at.scene)) return { is: 'faulty', line, faults: [t('import.elsewhere')] };
    return { is: 'there', row, record: there, ...(await compared(services, at, row, there)) };
  };
  // One after another: what a row does counts for those below it.
  const sorted: SortedRow[] = [];
  for (const each of read) sorted.push(await sort(each));
  return sorted;
}

/** The same services, which need not ask again for each row what was just found for all of them at once: that nobody has these keys. */
export const knowingFree = (services: Services, free: ReadonlySet<string>): Services => ({
  ...services,
  reads: {
    ...services.reads,
    isTaken: async (kind, key) => !free.has(key) && (await services.reads.isTaken(kind, key)),
  },
});

/** As features fill it in, or why they would not let it be opened as things stand. */
async function askFeatures(
  services: Services,
  { sheet: { kind }, scene }: Sorting,
  { form }: ReadRow,
): Promise<Result<Rec | null, readonly Text[]>> {
  const opened = open(kind, { id: services.ids.next('rec'), form, number: '' }, scene);
  const prepared = opened.ok ? await prepare(services, { kind, before: null, after: opened.value, scene }) : opened;
  if (prepared.ok) return prepared;
  return prepared.error.code === 'check' ? no(prepared.error.findings.map(inFull)) : ok(null);
}

/** A word of a cell may be another way to say what stands there: features know. What they would not let be changed stays, with why. */
async function asFeaturesSay(services: Services, { sheet: { kind }, scene }: Sorting, there: There): Promise<SortedRow> {
  const { record, changes, left } = there;
  if (changes.length === 0) return there;
  const said = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
  const after = { ...record, form: { ...record.form, ...said } as Rec['form'] };
  const prepared = await prepare(services, { kind, before: record, after, scene });
  if (!prepared.ok) {
    const [first] = prepared.error.code === 'check' ? prepared.error.findings : [];
    const why = first ? inFull(first) : t('import.by_moves');
    return { ...there, changes: [], left: [...left, ...changes.map((one) => ({ ...one, why }))] };
  }
  const [is, says] = [toStored(kind.fields, record.form), toStored(kind.fields, prepared.value.form)];
  return {
    ...there,
    becomes: prepared.value,
    changes: changes.flatMap((one) =>
      toJson(is[one.field]) === toJson(says[one.field]) ? [] : [{ ...one, to: (prepared.value.form as Values)[one.field] }],
    ),
  };
}
type There = Extract<SortedRow, { is: 'there' }>;

/** What is not the same; a cell that is empty says nothing. */
export async function compared(
  services: Services,
  { sheet: { kind, columns }, scene, asOf }: Sorting,
  row: ReadRow,
  record: Rec,
): Promise<Pick<Extract<SortedRow, { is: 'there' }>, 'changes' | 'left'>> {
  const kept = (form: Values): Values => toStored(kind.fields, form as Rec['form']);
  const [is, says] = [kept(record.form), kept(row.form)];
  const fields = columns.flatMap((id) =>
    id !== null && !isEmpty(row.form[id]) && toJson(is[id]) !== toJson(says[id]) ? [id] : [],
  );
  if (fields.length === 0) return { changes: [], left: [] };
  const differing = fields.map((field): Differing => ({ field, from: (record.form as Values)[field], to: row.form[field] }));
  const barred = whyNoEdit(kind, record, scene);
  const since = record.changedAt > asOf ? await lastChanged(services, record) : null;
  const whyNot = ({ field }: Differing): Text | null => {
    if (barred) return barred;
    if (!(field in (kind.moves[EDIT]?.asks ?? {}))) return t('import.by_moves');
    const at = since?.(field) ?? null;
    return at !== null && at > asOf ? t('import.older', { at: { at }, asOf: { at: asOf } }) : null;
  };
  const changes = differing.filter((one) => whyNot(one) === null);
  const made = changes.length > 0 ? step(kind, record, EDIT, editing(kind, record, changes), scene) : null;
  const refused = made?.ok === false ? refusedWhy(kind, record, made.error) : null;
  const left = differing.flatMap((one) => {
    const why = whyNot(one) ?? refused;
    return why ? [{ ...one, why }] : [];
  });
  return { changes: refused ? [] : changes, left };
}

/** What 「修改」 is asked for: what stands there, with what is to stand there now. */
export const editing = (kind: Kind, record: Rec, changes: readonly Pick<Differing, 'field' | 'to'>[]): Values => ({
  ...Object.fromEntries(Object.keys(kind.moves[EDIT]?.asks ?? {}).map((id) => [id, (record.form as Values)[id]])),
  ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
});

function whyNoEdit(kind: Kind, record: Rec, scene: Scene): Text | null {
  const may = mayMake(kind, record, EDIT, scene);
  return may.ok ? null : refusedWhy(kind, record, may.error);
}

function refusedWhy(kind: Kind, record: Rec, why: Refusal): Text {
  if (why.code === 'check') return why.findings[0] ? inFull(why.findings[0]) : t('import.by_moves');
  if (why.code === 'wrong_state') return t('import.ended', { state: say(kind.states[record.state]?.name ?? kind.name) });
  return t('import.not_yours_to_edit');
}
