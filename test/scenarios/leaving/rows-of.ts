import type { TestOffice } from '../../office.ts';
import { look } from '../../postgres/look.ts';

/** What stands in the database, for what nobody is shown. */
export const rowsOf = (office: TestOffice, sql: string): readonly unknown[] => look(office.database, sql);
