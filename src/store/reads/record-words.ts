import type { ListFilter, RecordLine } from '../../handlers/records/ports.ts';
import type { Sql } from '../engine/engine.ts';

type Params = Readonly<Record<string, string | number | boolean>>;

/** How many of the newest candidates are looked at in one go, and altogether. Behind so many of the rarest piece nothing is looked for any more. */
const PORTIONS = [200, 800, 4_000];
/** Behind every id of a record. */
const LAST = 'rec_~';

/**
 * Records that hold some words and that somebody sees, the newest first: the newest with the rarest pair of signs, as far as they hold the other pairs.
 * @param line the columns and tables of a line, `r` the record
 */
export function recordsWithWords(
  reader: Sql,
  line: string,
): (filter: ListFilter, params: Params) => Promise<readonly RecordLine[]> {
  const { list, records } = reader.dialect;
  const seen = `(@everything OR r."unitId" IN ${list('@units')} OR r."ownerId" IN ${list('@owners')} OR r."openerId" IN ${list('@openers')}
    OR EXISTS (SELECT 1 FROM "RecKey" f WHERE f."recId" = r.id AND f.value = @viewer AND f.field IN ${list('@inFields')}))`;
  const beside = `NOT EXISTS (SELECT 1 FROM ${records('@others', ['value'])} o WHERE NOT EXISTS
    (SELECT 1 FROM "RecKey" p WHERE p.kind = @kind AND p.field = @field AND p.value = o.value AND p."recId" = r.id))`;
  const candidates = reader
    .prepare<[Params], string>(
      `SELECT "recId" FROM "RecKey" WHERE kind = @kind AND field = @field AND value = @value AND "recId" < @id
       ORDER BY "recId" DESC LIMIT @limit`,
    )
    .pluck();
  const beginning = reader
    .prepare<[Params], string>(
      `SELECT DISTINCT "recId" FROM "RecKey" WHERE kind = @kind AND field = @field AND value >= @value AND value < @end AND "recId" < @id
       ORDER BY "recId" DESC LIMIT @limit`,
    )
    .pluck();
  const lines = reader.prepare<[Params], RecordLine>(
    `${line} WHERE r.id IN ${list('@ids')} AND ${beside} AND ${seen} ORDER BY r.id DESC LIMIT @limit`,
  );
  const count = reader
    .prepare<[Params], number>(
      'SELECT count(*) FROM (SELECT 1 FROM "RecKey" WHERE kind = @kind AND field = @field AND value = @value LIMIT @limit) c',
    )
    .pluck();

  /** Portion by portion, until the page is full or there are no more. */
  const walk = async (next: (id: string, limit: number) => Promise<readonly string[]>, scope: Params): Promise<RecordLine[]> => {
    const found: RecordLine[] = [];
    let id = String(scope.id);
    for (const portion of PORTIONS) {
      const ids = await next(id, portion);
      found.push(...(await lines.all({ ...scope, ids: JSON.stringify(ids), limit: Number(scope.limit) - found.length })));
      const last = ids.at(-1);
      if (ids.length < portion || found.length >= Number(scope.limit) || last === undefined) break;
      id = last;
    }
    return found;
  };

  return async ({ kind, sight, viewer, words }, { id, limit }) => {
    if (!words) return [];
    const whose = {
      kind,
      viewer,
      everything: sight.everything,
      units: JSON.stringify(sight.units),
      owners: JSON.stringify([viewer, ...sight.owners]),
      openers: JSON.stringify([viewer, ...sight.openers]),
      inFields: JSON.stringify(sight.fields),
      id: id || LAST,
      limit: limit ?? 0,
    };
    const ofField = async (field: string): Promise<readonly RecordLine[]> => {
      const { wanted } = words;
      if ('begins' in wanted) {
        const span = { kind, field, value: wanted.begins, end: `${wanted.begins}\uffff` };
        return walk((from, most) => beginning.all({ ...span, id: from, limit: most }), { ...whose, field, others: '[]' });
      }
      const most = PORTIONS.at(-1) ?? 0;
      const pieces = await Promise.all(
        wanted.all.map(async (value) => ({ value, rows: (await count.get({ kind, field, value, limit: most })) ?? 0 })),
      );
      const [rarest, ...others] = pieces.toSorted((a, b) => Number(a.rows) - Number(b.rows)).map(({ value }) => ({ value }));
      if (!rarest) return [];
      return walk((from, at) => candidates.all({ kind, field, value: rarest.value, id: from, limit: at }), {
        ...whose,
        field,
        others: JSON.stringify(others),
      });
    };
    return (await Promise.all(words.fields.map(ofField))).flat();
  };
}
