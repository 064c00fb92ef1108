import type { ListFilter, RecordLine } from '../../handlers/records/ports.ts';
import type { Dialect, Sql, Statement } from '../engine/engine.ts';
import { holesOf, type Path, pathsOf } from './record-paths.ts';

type Params = Readonly<Record<string, string | number>>;

/** So many of the newest records are looked at on each way; behind them nothing is looked for any more. */
const LOOK = 8_000;
/** How rare a piece is, is seen by so many of its newest records. */
const SAMPLE = 400;
/** So many of the rarest pieces are looked up at once; only what has these is looked at for the rest. */
const AT_ONCE = 4;
/** Behind every id of a record. */
const LAST = 'rec_~';

const KEYS = 'SELECT "recId" FROM "RecKey" WHERE kind = @kind AND field = @words AND "recId" < @id';
const BEGINS = 'value >= @piece0 AND value < @end';
const NEWEST = `ORDER BY "recId" DESC LIMIT ${LOOK}`;
/** The records of each way: of a unit or of all those with the first piece, of a person all of theirs. */
function sourceOf(by: Path['by'], first: string): string {
  if (by === 'all' || by === 'unitId') return `${KEYS} AND ${first} ${by === 'unitId' ? 'AND "unitId" = @value' : ''} ${NEWEST}`;
  if (by === 'field') return `${KEYS.replace('@words', '@field')} AND value = @value ${NEWEST}`;
  return `SELECT id AS "recId" FROM "Rec" WHERE kind = @kind AND "${by}" = @value AND id < @id ORDER BY "openedAt" DESC, id DESC LIMIT ${LOOK}`;
}

/**
 * Records that hold some words and that somebody sees, the newest first: on each way to what they see, those that hold every pair of signs.
 * @param line the columns and tables of a line, `r` the record
 */
export function recordsWithWords(
  reader: Sql,
  line: string,
): (filter: ListFilter, page: { readonly id: string; readonly limit: number }) => Promise<readonly RecordLine[]> {
  const { list } = reader.dialect;
  const kept = new Map<string, Statement<[Params], string>>();
  const idsBy = (by: Path['by'], joins: number): Statement<[Params], string> => {
    const name = `${by} ${joins}`;
    const made = kept.get(name) ?? reader.prepare<[Params], string>(search(reader.dialect, by, joins)).pluck();
    kept.set(name, made);
    return made;
  };
  const sample = reader.prepare<[Params], { rows: number; oldest: string | null }>(
    `SELECT count(*) AS rows, min("recId") AS oldest FROM (${KEYS} AND value = @piece ORDER BY "recId" DESC LIMIT ${SAMPLE}) s`,
  );
  const lines = reader.prepare<[string], RecordLine>(`${line} WHERE r.id IN ${list('?')}`);

  /** The rarest first: of two that are not rare, the one whose newest lie farther apart. */
  const byRarity = async (pieces: readonly string[], where: Params): Promise<readonly string[]> => {
    const found = await Promise.all(pieces.map(async (piece) => ({ piece, ...(await sample.get({ ...where, piece })) })));
    const rows = (one: (typeof found)[number]): number => Number(one.rows ?? 0);
    return found
      .toSorted((a, b) => rows(a) - rows(b) || ((a.oldest ?? '') < (b.oldest ?? '') ? -1 : 1))
      .map(({ piece }) => piece);
  };

  return async (filter, { id, limit }) => {
    const { kind, viewer, words } = filter;
    if (!words) return [];
    const ofField = async (field: string): Promise<readonly string[]> => {
      const where = { kind, words: field, id: id || LAST };
      const { wanted } = words;
      const begins = 'begins' in wanted;
      const pieces = begins ? [wanted.begins] : await byRarity(wanted.all, where);
      const params = {
        ...where,
        limit,
        ...Object.fromEntries(pieces.slice(0, AT_ONCE).map((piece, i) => [`piece${i}`, piece])),
        end: `${pieces[0]}\uffff`,
        rest: JSON.stringify(pieces.slice(AT_ONCE).map((value) => ({ value }))),
      };
      const joins = begins ? 0 : Math.min(pieces.length, AT_ONCE);
      const ways = pathsOf(filter).map((path) => idsBy(path.by, joins).all({ ...params, ...holesOf(path, viewer) }));
      return (await Promise.all(ways)).flat();
    };
    const ids = new Set((await Promise.all(words.fields.map(ofField))).flat());
    return lines.all(JSON.stringify([...ids].toSorted().slice(-limit)));
  };
}

/** Ids of records on one way, the newest first. `joined`: how many pieces are looked up by joins; none: one beginning is looked for. */
function search({ joinInOrder, records, index }: Dialect, by: Path['by'], joined: number): string {
  const key = (of: string, piece: string): string =>
    `${of}.kind = @kind AND ${of}.field = @words AND ${of}.value = ${piece} AND ${of}."recId" = k."recId"`;
  const isByPiece = by === 'all' || by === 'unitId';
  const found = (source: string, joins: readonly string[], where: string): string =>
    `SELECT DISTINCT k."recId" FROM (${source}) k ${joins.join(' ')} WHERE ${where} ORDER BY k."recId" DESC LIMIT @limit`;
  if (joined === 0) {
    const begins = `EXISTS (SELECT 1 FROM "RecKey" q ${index('RecKey_recId_idx')}
      WHERE q."recId" = k."recId" AND q.kind = @kind AND q.field = @words AND ${BEGINS})`;
    return found(sourceOf(by, BEGINS), [], isByPiece ? 'true' : begins);
  }
  const joins = Array.from({ length: joined }, (_, i) => `${joinInOrder} "RecKey" p${i} ON ${key(`p${i}`, `@piece${i}`)}`);
  const rest = `NOT EXISTS (SELECT 1 FROM ${records('@rest', ['value'])} o WHERE NOT EXISTS (SELECT 1 FROM "RecKey" q WHERE ${key('q', 'o.value')}))`;
  return found(sourceOf(by, 'value = @piece0'), joins.slice(isByPiece ? 1 : 0), rest);
}
