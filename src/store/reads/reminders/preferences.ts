import type { Table } from '../../../handlers/plan.ts';
import type { PreferenceReads } from '../../../handlers/reminders/ports.ts';
import type { TableShape } from '../../columns.ts';
import type { Sql } from '../../engine/engine.ts';
import { decoder, type RawRow } from '../../rows.ts';
import { keptUntilForgotten } from '../kept.ts';

/** As many as there may be people. */
const CAP = 50_000;

export interface CachedPreferences extends PreferenceReads {
  /** Forgets what a commit to these tables made untrue. */
  forget(touched: ReadonlySet<Table>): void;
}

/** Everybody's wishes are asked for at every tick and change seldom, so they are kept until one is written. */
export function preferenceReads(reader: Sql, shapes: Readonly<Record<Table, TableShape>>): CachedPreferences {
  const all = reader.prepare<[number], RawRow>('SELECT * FROM "Preference" ORDER BY "personId" LIMIT ?');
  const decode = decoder<'preference'>(shapes.preference);
  const kept = keptUntilForgotten(async () => (await all.all(CAP)).map(decode));
  return {
    preferences: kept.read,
    forget: (touched) => {
      if (touched.has('preference')) kept.forget();
    },
  };
}
