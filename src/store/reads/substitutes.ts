import type { Table } from '../../handlers/plan.ts';
import type { Reads } from '../../handlers/reads.ts';
import type { SubstituteReads } from '../../handlers/substitutes/ports.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';
import { keptUntilForgotten } from './kept.ts';

const SUBSTITUTE_CAP = 2_000;
/** So many that are not over yet are kept in memory; with more of them each question is asked of the database. */
const KEPT_CAP = 2_000;
/** Lines of a person's own list, and rows seen to at one tick. */
const LIST_CAP = 100;
const ENDED_CAP = 50;

export interface CachedSubstitutes extends SubstituteReads, Pick<Reads, 'substitutes'> {
  /** Forgets what a commit to these tables made untrue. */
  forget(touched: ReadonlySet<Table>): void;
}

/** Every press and every card drawn for somebody who decides asks, several times, who stands in for whom: kept until one is written. */
export function substituteReads(reader: Sql, shapes: Shapes): CachedSubstitutes {
  const { list } = reader.dialect;
  const inForce = 'active = true AND "fromAt" <= ? AND "toAt" > ?';
  const everyone = reader.prepare<[number, number, number], RawRow>(
    `SELECT * FROM "Substitute" WHERE ${inForce} ORDER BY "fromAt", id LIMIT ?`,
  );
  // Lists travel as one JSON text: a statement with as many holes as there are people would be another statement for every number of them.
  const some = reader.prepare<[number, number, string, number], RawRow>(
    `SELECT * FROM "Substitute" WHERE ${inForce} AND "personId" IN ${list('?')} ORDER BY "fromAt", id LIMIT ?`,
  );
  const open = reader.prepare<[number], RawRow>('SELECT * FROM "Substitute" WHERE active = true ORDER BY "fromAt", id LIMIT ?');
  const one = reader.prepare<[string], RawRow>('SELECT * FROM "Substitute" WHERE id = ?');
  const near = reader.prepare<[number, string, string, string, number], RawRow>(
    `SELECT * FROM "Substitute" WHERE active = true AND "toAt" > ? AND ("personId" = ? OR "substituteId" = ? OR "setById" = ?)
     ORDER BY "fromAt", id LIMIT ?`,
  );
  const withPerson = reader.prepare<[number, string, string, number], RawRow>(
    `SELECT * FROM "Substitute" WHERE active = true AND "toAt" > ? AND ("personId" = ? OR "substituteId" = ?) ORDER BY "fromAt", id LIMIT ?`,
  );
  const within = reader.prepare<[number, number, number], RawRow>(
    'SELECT * FROM "Substitute" WHERE active = true AND "fromAt" < ? AND "toAt" > ? AND "fromAt" < "toAt" ORDER BY "fromAt", id LIMIT ?',
  );
  const ended = reader.prepare<[number, number], RawRow>(
    'SELECT * FROM "Substitute" WHERE active = true AND "toAt" <= ? ORDER BY "toAt", id LIMIT ?',
  );
  const held = reader
    .prepare<[string, number], RequestId>(
      `SELECT DISTINCT "requestId" FROM "Seat" WHERE state = 'open' AND "onBehalfOfId" = ? ORDER BY "requestId" LIMIT ?`,
    )
    .pluck();
  const asRow = decoder<'substitute'>(shapes.substitute);
  const standing = keptUntilForgotten(async () => (await open.all(KEPT_CAP + 1)).map(asRow));

  return {
    substitutes: async (people, at) => {
      if (people !== 'everyone') return (await some.all(at, at, JSON.stringify(people), SUBSTITUTE_CAP)).map(asRow);
      const all = await standing.read();
      if (all.length > KEPT_CAP) return (await everyone.all(at, at, SUBSTITUTE_CAP)).map(asRow);
      return all.filter(({ fromAt, toAt }) => fromAt <= at && at < toAt);
    },
    forget: (touched) => {
      if (touched.has('substitute')) standing.forget();
    },
    substitute: async (id) => {
      const row = await one.get(id);
      return row ? asRow(row) : null;
    },
    substitutesWith: async (person, at) => {
      const all = await standing.read();
      if (all.length > KEPT_CAP) return (await withPerson.all(at, person, person, LIST_CAP)).map(asRow);
      const theirs = all.filter((row) => row.toAt > at && (row.personId === person || row.substituteId === person));
      return theirs.slice(0, LIST_CAP);
    },
    substitutesNear: async (person, at) => (await near.all(at, person, person, person, LIST_CAP)).map(asRow),
    substitutesWithin: async (from, to) => (await within.all(to, from, SUBSTITUTE_CAP)).map(asRow),
    endedSubstitutes: async (at) => (await ended.all(at, ENDED_CAP)).map(asRow),
    requestsHeldFor: async (person) => held.all(person, LIST_CAP),
  };
}
