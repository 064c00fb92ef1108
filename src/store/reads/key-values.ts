import type { Row } from '../../handlers/plan.ts';
import type { Reads } from '../../handlers/reads.ts';
import type { Sql } from '../engine/engine.ts';

export function keyValueReads(reader: Sql): Pick<Reads, 'valueOf' | 'keyValuesFrom'> {
  const value = reader.prepare<[string], string>('SELECT value FROM "KeyValue" WHERE key = ?').pluck();
  const between = reader.prepare<[string, string], Row<'keyValue'>>(
    'SELECT * FROM "KeyValue" WHERE key >= ? AND key < ? ORDER BY key',
  );
  return {
    valueOf: async (key) => (await value.get(key)) ?? null,
    keyValuesFrom: (beginning) => between.all(beginning, `${beginning}\uffff`),
  };
}
