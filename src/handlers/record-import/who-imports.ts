import type { Org, Person } from '../../domain/org/org.ts';
import { mayBring } from '../../domain/sheet/who-brings.ts';
import { type Fields, fieldsWhere } from '../../fields/field.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { askedToOpen, mayImport } from '../../records/open.ts';

/** What somebody may send many at once of. */
export const importedBy = (by: Person, org: Org): readonly Kind[] => KINDS.filter((kind) => mayImport(kind, { by, org }));

/** Sheets of finance and administrators are looked at as a budget and a list of invoices too (handlers/budget). */
export const sendsOnlyRecords = (person: Person, org: Org): boolean =>
  !mayBring(org, person) && importedBy(person, org).length > 0;

/** What a column can say: files and tables are filled in on the card. */
export const columnsFor = (kind: Kind): Fields =>
  fieldsWhere(askedToOpen(kind), (_, field) => field.kind !== 'files' && field.kind !== 'rows');
