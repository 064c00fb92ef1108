import type { ListFilter, RecordLine } from '../../handlers/records/ports.ts';
import { onceEach } from '../../kernel/once-each.ts';
import type { Dialect, Sql, Statement } from '../engine/engine.ts';
import { type Path, pathsOf } from './record-paths.ts';

type Params = Readonly<Record<string, string | number>>;

/** So many of the newest records are looked at on each way; the next page goes on behind them. */
const LOOK = 2_000;
/** How rare a piece is, is seen by so many of its newest records. */
const SAMPLE = 400;
/** So many of the rarest pieces are looked up at once; only what has these is looked at for the rest. */
const AT_ONCE = 4;
/** Behind every id of a record. */
const LAST = 'rec_~';

const KEYS = 'SELECT "recId" FROM "RecKey" WHERE kind = @kind AND field = @words AND "recId" < @id';

/** The records of each way, the newest first: of a unit or of all those with the rarest piece, of a person all of theirs. */
function sourceOf(by: Path['by']): string {
  if (by === 'all' || by === 'unitId')
    return `${KEYS} AND value = @piece0 ${by === 'unitId' ? 'AND "unitId" = @value' : ''} ORDER BY "recId" DESC`;
  if (by === 'field') return `${KEYS.replace('@words', '@field')} AND value = @value ORDER BY "recId" DESC`;
  return `SELECT id AS "recId" FROM "Rec" WHERE kind = @kind AND "${by}" = @value AND id < @id ORDER BY "openedAt" DESC, id DESC`;
}

interface Way {
  readonly ids: Statement<[Params], string>;
  /** The last record that was looked at, and the one behind it. */
  readonly last: Statement<[Params], string> | null;
}

/**
 * Records that hold some words and that somebody sees, the newest first: on each way to what they see, those that hold every pair of signs.
 * `lookedTo`: fewer than asked for were found, and older ones than this were not looked at.
 * @param line the columns and tables of a line, `r` the record
 */
export function recordsWithWords(reader: Sql, line: string) {
  const { list } = reader.dialect;
  const ways = onceEach<Way>();
  const column = (sql: string) => reader.prepare<[Params], string>(sql).pluck();
  const wayBy = (by: Path['by'], joins: number): Way =>
    ways(`${by} ${joins}`, () =>
      joins === 0 && (by === 'all' || by === 'unitId')
        ? { ids: column(beginning(reader.dialect, by)), last: null }
        : { ids: column(search(reader.dialect, by, joins)), last: column(`${sourceOf(by)} LIMIT 2 OFFSET ${LOOK - 1}`) },
    );
  const sample = reader.prepare<[Params], { rows: number; oldest: string | null }>(
    `SELECT count(*) AS rows, min("recId") AS oldest FROM (${KEYS} AND value = @piece ORDER BY "recId" DESC LIMIT ${SAMPLE}) s`,
  );
  const lines = reader.prepare<[string], RecordLine>(`${line} WHERE r.id IN ${list('?')}`);

  /** The rarest first: of two that are not rare, the one whose newest lie farther apart. */
  const byRarity = async (pieces: readonly string[], where: Params): Promise<readonly string[]> => {
    const found = await Promise.all(pieces.map(async (piece) => ({ piece, ...(await sample.get({ ...where, piece })) })));
    return found
      .toSorted((a, b) => Number(a.rows ?? 0) - Number(b.rows ?? 0) || ((a.oldest ?? '') < (b.oldest ?? '') ? -1 : 1))
      .map(({ piece }) => piece);
  };

  return async (filter: ListFilter, { id, limit }: { readonly id: string; readonly limit: number }) => {
    const { kind, words = [] } = filter;
    const paths = pathsOf(filter);
    const walksFor = async ({ field, wanted }: (typeof words)[number]) => {
      const where = { kind, words: field, id: id || LAST };
      const begins = 'begins' in wanted;
      const pieces = begins ? [wanted.begins] : await byRarity(wanted.all, where);
      const params = {
        ...where,
        limit,
        ...Object.fromEntries(pieces.slice(0, AT_ONCE).map((piece, i) => [`piece${i}`, piece])),
        end: `${pieces[0]}\uffff`,
        line: `\n${field}\t${pieces[0]}`,
        rest: JSON.stringify(pieces.slice(AT_ONCE).map((value) => ({ value }))),
      };
      const joins = begins ? 0 : Math.min(pieces.length, AT_ONCE);
      return paths.map(({ by, holes }) => ({ ...wayBy(by, joins), holes: { ...params, ...holes } }));
    };
    const walks = (await Promise.all(words.map(walksFor))).flat();
    const found = (await Promise.all(walks.map(({ ids, holes }) => ids.all(holes)))).flat();
    const all = [...new Set(found)].toSorted().slice(-limit);
    const asked = all.length < limit ? walks : [];
    const ends = await Promise.all(asked.map(async ({ last, holes }) => (await last?.all(holes)) ?? []));
    // What a way found deeper than another has looked comes with the next page, in its order.
    const looked = ends.flatMap(([end, behind]) => (end !== undefined && behind !== undefined ? [end] : []));
    const lookedTo = looked.toSorted().at(-1) ?? null;
    const ids = all.filter((one) => lookedTo === null || one >= lookedTo);
    return { rows: await lines.all(JSON.stringify(ids)), lookedTo };
  };
}

/** Ids of records on one way, the newest first. `joined`: how many pieces are looked up by joins; none: one beginning is looked for. */
function search({ joinInOrder, records, find }: Dialect, by: Path['by'], joined: number): string {
  const key = (of: string, piece: string): string =>
    `${of}.kind = @kind AND ${of}.field = @words AND ${of}.value = ${piece} AND ${of}."recId" = k."recId"`;
  const found = (joins: readonly string[], where: string): string =>
    `SELECT DISTINCT k."recId" FROM (${sourceOf(by)} LIMIT ${LOOK}) k ${joins.join(' ')} WHERE ${where} ORDER BY k."recId" DESC LIMIT @limit`;
  if (joined === 0)
    return found([], `EXISTS (SELECT 1 FROM "RecFound" q WHERE q."recId" = k."recId" AND ${find('q.keys', '@line')} > 0)`);
  const joins = Array.from({ length: joined }, (_, i) => `${joinInOrder} "RecKey" p${i} ON ${key(`p${i}`, `@piece${i}`)}`);
  const rest = `NOT EXISTS (SELECT 1 FROM ${records('@rest', ['value'])} o WHERE NOT EXISTS (SELECT 1 FROM "RecKey" q WHERE ${key('q', 'o.value')}))`;
  return found(joins.slice(by === 'all' || by === 'unitId' ? 1 : 0), rest);
}

/** … of those with a key that begins so: from each key to the next by the index, and of each the newest few. However many there are, none is passed over. */
function beginning({ index }: Dialect, by: Path['by']): string {
  const keys = `"RecKey" ${by === 'unitId' ? index('RecKey_unit_idx') : ''} WHERE kind = @kind AND field = @words ${by === 'unitId' ? 'AND "unitId" = @value' : ''}`;
  const newest = (value: string, before: string): string =>
    `(SELECT max("recId") FROM ${keys} AND value = ${value} AND "recId" < ${before})`;
  return `WITH RECURSIVE v(value) AS (
      SELECT min(value) FROM "RecKey" WHERE kind = @kind AND field = @words AND value >= @piece0 AND value < @end
      UNION ALL SELECT (SELECT min(k.value) FROM "RecKey" k WHERE k.kind = @kind AND k.field = @words AND k.value > v.value AND k.value < @end)
        FROM v WHERE v.value IS NOT NULL),
    r(value, id, n) AS (
      SELECT value, ${newest('v.value', '@id')}, 1 FROM v WHERE value IS NOT NULL
      UNION ALL SELECT r.value, ${newest('r.value', 'r.id')}, r.n + 1 FROM r WHERE r.id IS NOT NULL AND r.n < @limit)
    SELECT DISTINCT id FROM r WHERE id IS NOT NULL ORDER BY id DESC LIMIT @limit`;
}
