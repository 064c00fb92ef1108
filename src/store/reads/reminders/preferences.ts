import type { Row, Table } from '../../../handlers/plan.ts';
import type { PreferenceReads } from '../../../handlers/reminders/ports.ts';
import type { TableShape } from '../../columns.ts';
import type { Db } from '../../open.ts';
import { decoder, type RawRow } from '../../rows.ts';

/** As many as there may be people. */
const CAP = 50_000;

export interface CachedPreferences extends PreferenceReads {
  /** Forgets what a commit to these tables made untrue. */
  forget(touched: ReadonlySet<Table>): void;
}

/** Everybody's wishes are asked for at every tick and change seldom, so they are kept until one is written. */
export function preferenceReads(reader: Db, shapes: Readonly<Record<Table, TableShape>>): CachedPreferences {
  const all = reader.prepare<[number], RawRow>('SELECT * FROM "Preference" ORDER BY "personId" LIMIT ?');
  const decode = decoder<'preference'>(shapes.preference);
  let kept: readonly Row<'preference'>[] | null = null;
  return {
    preferences: async () => {
      kept ??= all.all(CAP).map(decode);
      return kept;
    },
    forget: (touched) => {
      if (touched.has('preference')) kept = null;
    },
  };
}
