// Brings a database up to date, as every start does; killed on the way by migration.test.ts.
import { machineClock } from '../../src/kernel/clock.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openWriter } from '../../src/store/open.ts';

const { FILE = '', PROJECT_ROOT = '' } = process.env;
const db = openWriter(FILE);
process.stdout.write('begins\n');
migrate(db, FILE, PROJECT_ROOT, machineClock);
db.close();
process.stdout.write('ended\n');
