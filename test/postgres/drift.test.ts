import { expect, it } from 'vitest';
import { postgresDifference, schemaNow } from '../../tools/postgres-schema.ts';
import { ROOT } from '../store/temp-store.ts';
import { emptyDatabase, newDatabase } from './databases.ts';
import { look } from './look.ts';

const COLUMNS = `SELECT table_name, column_name, coalesce(domain_name, data_type) AS type, collation_name, is_nullable, column_default
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name ~ '^[A-Z]' ORDER BY 1, 2`;
const INDEXES = `SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename ~ '^[A-Z]' ORDER BY 1, 2`;

it('the migrations of PostgreSQL give exactly what the schema says, and the triggers made by hand', async () => {
  const { url, done } = await newDatabase();
  const sql = await postgresDifference(null, schemaNow(ROOT));
  const wanted = await emptyDatabase(`CREATE DOMAIN instant AS BIGINT; ${sql}`);
  expect(look(url, COLUMNS)).toEqual(look(wanted, COLUMNS));
  expect(look(url, INDEXES)).toEqual(look(wanted, INDEXES));
  expect(look(url, 'SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1')).toEqual(
    ['audit_no_delete', 'audit_no_truncate', 'audit_no_update', 'audit_only_append']
      .concat(['seal_no_delete', 'seal_no_truncate', 'seal_no_update', 'seal_only_append'])
      .map((tgname) => ({ tgname })),
  );
  await done();
});
