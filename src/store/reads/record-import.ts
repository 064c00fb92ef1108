import type { RecordId } from '../../fields/field.ts';
import type { Row } from '../../handlers/plan.ts';
import type { ImportCounts, RecordImportPorts } from '../../handlers/record-import/ports.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

type Reads = Omit<RecordImportPorts['reads'], 'storedFile'>;

/** What imports of sheets ask for: always of many rows at once. */
export function recordImportReads(reader: Sql, shapes: Shapes): Reads {
  const { list, records } = reader.dialect;
  const values = reader.prepare<[string], Row<'keyValue'>>(`SELECT key, value FROM "KeyValue" WHERE key IN ${list('?')}`);
  const keyed = reader.prepare<[string, string], { key: string; recId: RecordId }>(
    `SELECT key, "recId" FROM "RecUnique" WHERE kind = ? AND key IN ${list('?')}`,
  );
  const numbered = reader.prepare<[string], RawRow>(`SELECT * FROM "Rec" WHERE number IN ${list('?')}`);
  const counts = reader.prepare<[string], { deed: string; undone: string | null; count: number }>(
    'SELECT deed, undone, count(*) AS count FROM "ImportedRow" WHERE "importId" = ? GROUP BY deed, undone',
  );
  const left = reader.prepare<[string, number], RawRow>(
    'SELECT * FROM "ImportedRow" WHERE "importId" = ? AND undone IS NULL ORDER BY "recordId" LIMIT ?',
  );
  const touched = reader
    .prepare<[string, number], RecordId>(
      `SELECT "recordId" FROM "ImportedRow" WHERE "importId" = ? AND undone = 'touched' ORDER BY "row" LIMIT ?`,
    )
    .pluck();
  const children = reader
    .prepare<[string], string>(
      `SELECT DISTINCT "parentId" FROM "Rec" WHERE "parentId" IN ${list('?')} AND "parentId" IS NOT NULL`,
    )
    .pluck();
  const named = reader
    .prepare<[string, string], string>(
      `SELECT DISTINCT k.value FROM ${records('?', ['kind', 'field'])} f
     JOIN "RecKey" k ON k.kind = f.kind AND k.field = f.field AND k.value IN ${list('?')}`,
    )
    .pluck();
  const owedFor = ['customerId', 'contractId', 'orderId'].map((column) =>
    reader
      .prepare<[string], string>(
        `SELECT DISTINCT "${column}" FROM "Receivable" WHERE "${column}" IN ${list('?')} AND "${column}" IS NOT NULL`,
      )
      .pluck(),
  );
  const openings = reader
    .prepare<[string], string>(
      `SELECT r.id FROM "Rec" r JOIN "Receivable" i ON i.number = r.number WHERE r.id IN ${list('?')}
     AND (EXISTS (SELECT 1 FROM "ReceivableLine" l WHERE l."itemId" = i.id) OR EXISTS (SELECT 1 FROM "ReceivablePromise" p WHERE p."itemId" = i.id))`,
    )
    .pluck();
  const recordOf = decoder<'rec'>(shapes.rec);
  const rowOf = decoder<'importedRow'>(shapes.importedRow);
  return {
    valuesOf: async (keys) => new Map((await values.all(JSON.stringify(keys))).map(({ key, value }) => [key, value])),
    recordsWithKeys: async (kind, keys) =>
      new Map((await keyed.all(kind, JSON.stringify(keys))).map(({ key, recId }) => [key, recId])),
    recordsNumbered: async (numbers) => (await numbered.all(JSON.stringify(numbers))).map(recordOf),
    importCounts: async (of) => summed(await counts.all(of)),
    importedLeft: async (of, limit) => (await left.all(of, limit)).map(rowOf),
    importedTouched: (of, limit) => touched.all(of, limit),
    pointedAt: async (ids, fields) => {
      const asked = JSON.stringify(ids);
      const found = await Promise.all([
        children.all(asked),
        named.all(JSON.stringify(fields), asked),
        ...owedFor.map((one) => one.all(asked)),
        openings.all(asked),
      ]);
      return new Set(found.flat());
    },
  };
}

function summed(
  rows: readonly { readonly deed: string; readonly undone: string | null; readonly count: number }[],
): ImportCounts {
  const of = (fits: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(fits).reduce((sum, { count }) => sum + Number(count), 0);
  return {
    opened: of(({ deed }) => deed === 'opened'),
    changed: of(({ deed }) => deed === 'changed'),
    withdrawn: of(({ undone }) => undone === 'withdrawn'),
    reset: of(({ undone }) => undone === 'reset'),
    touched: of(({ undone }) => undone === 'touched'),
  };
}
