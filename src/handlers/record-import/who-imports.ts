import type { Org, Person } from '../../domain/org/org.ts';
import { mayBring } from '../../domain/sheet/who-brings.ts';
import { type Fields, fieldsWhere, isRequired } from '../../fields/field.ts';
import { onceFor } from '../../kernel/once-for.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { askedToOpen, mayOpen, openingBy } from '../../records/open.ts';
import { holds } from '../../records/who.ts';

/** Many at once, as a sheet. */
export const mayImport = (kind: Kind, { by, org }: Pick<Scene, 'by' | 'org'>): boolean =>
  holds(kind.import?.by ?? [], by.id, openingBy(by), org) && mayOpen(kind, { by, org });

/** What somebody may send many at once of. */
export const importedBy = (by: Person, org: Org): readonly Kind[] => KINDS.filter((kind) => mayImport(kind, { by, org }));

/** Sheets of finance and administrators are looked at as a budget and a list of invoices too (handlers/budget). */
export const sendsOnlyRecords = (person: Person, org: Org): boolean =>
  !mayBring(org, person) && importedBy(person, org).length > 0;

/** Fields that one of a kind cannot do without and no column can say: of such a kind many cannot be sent. */
export const columnless = (kinds: readonly Kind[]): readonly (readonly [kind: string, field: string])[] =>
  kinds.flatMap((kind) => {
    const columns = columnsFor(kind);
    const lacks = Object.entries(kind.import ? askedToOpen(kind) : {}).filter(([id, one]) => isRequired(one) && !(id in columns));
    return lacks.map(([field]) => [kind.id, field] as const);
  });

/** What a column can say: files and tables are filled in on the card. */
export const columnsFor = (kind: Kind): Fields => inCells(askedToOpen(kind));
const inCells = onceFor((fields: Fields): Fields => fieldsWhere(fields, (_, { kind }) => kind !== 'files' && kind !== 'rows'));
