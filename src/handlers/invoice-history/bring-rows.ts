import { type HistoryEntry, readHistorySheet } from '../../domain/invoice-history/history-sheet-said.ts';
import type { Org, Person, Unit } from '../../domain/org/org.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import { peopleCalled, unitsCalled } from '../../fields/read-who.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, type Plan, type Row, type Write } from '../plan.ts';
import type { HistoryList } from './ports.ts';
import type { Services } from './services.ts';

/** So many rows go into the books at once: whoever presses meanwhile is not kept waiting. */
const PORTION = 200;

/** The portions of a list. */
export function portionsOf(rows: SheetRows): readonly (readonly HistoryEntry[])[] {
  const { entries } = readHistorySheet(rows) ?? { entries: [] };
  return inPortions(entries, PORTION);
}

/** One portion goes into the books. Made anew after a crash it adds nothing twice: what is in use, by this list too, is left out. */
export async function bringPortion(
  services: Services,
  at: { readonly org: Org; readonly now: Instant; readonly list: HistoryList },
  entries: readonly HistoryEntry[],
): Promise<Plan> {
  const used = new Set((await services.reads.usesOf(entries.flatMap(({ keys }) => keys))).map(({ key }) => key));
  const fresh = entries.filter(({ keys }) => !keys.some((key) => used.has(key)));
  // A list names few people and units, each many times over.
  const people = new Map([...new Set(fresh.map(({ person }) => person))].map((said) => [said, only(peopleCalled(said, at.org))]));
  const units = new Map([...new Set(fresh.map(({ unit }) => unit))].map((said) => [said, only(unitsCalled(said, at.org))]));
  const writes = fresh.flatMap((entry) =>
    rowsOf(services, at, entry, { person: people.get(entry.person) ?? null, unit: units.get(entry.unit) ?? null }),
  );
  return { ...emptyPlan, writes };
}

/** All portions are in: the list says how many invoices it brought. */
export async function endBringing(services: Services, { id }: HistoryList, now: Instant): Promise<Plan> {
  return {
    ...emptyPlan,
    writes: [
      {
        table: 'invoiceImport',
        update: { state: 'done', rows: await services.reads.broughtBy(id), endedAt: now },
        where: { id, state: 'taking' },
      },
    ],
    effects: [{ repaint: id }],
  };
}

/** Of several nobody can be meant. */
const only = <T>([one, ...others]: readonly T[]): T | null => (one !== undefined && others.length === 0 ? one : null);

function rowsOf(
  { ids }: Services,
  { now, list }: { readonly now: Instant; readonly list: HistoryList },
  { fields, qr, keys, person: personSaid, unit: unitSaid, claim }: HistoryEntry,
  known: { readonly person: Person | null; readonly unit: Unit | null },
): readonly Write[] {
  const id = ids.next('inv');
  const row: Row<'invoice'> = {
    id,
    kind: fields.kind,
    code: fields.code ?? null,
    number: fields.number ?? null,
    checkCode: null,
    issueDate: fields.issueDate ?? null,
    buyerName: null,
    buyerTaxId: null,
    sellerName: fields.sellerName ?? null,
    sellerTaxId: fields.sellerTaxId ?? null,
    net: null,
    tax: null,
    total: fields.total ?? null,
    red: false,
    redOf: null,
    qr: qr ?? null,
    evidence: '{}',
    conflicts: '[]',
    detail: toJson({ fields }),
    ownerId: '',
    at: now,
    importId: list.id,
  };
  const use = {
    invoiceId: id,
    requestId: null,
    personId: known.person?.id ?? '',
    unitId: known.unit?.id ?? known.person?.unitId ?? '',
    at: now,
    importId: list.id,
    said: [personSaid, unitSaid, claim || list.name].filter((part) => part !== '').join('，'),
  };
  return [{ table: 'invoice', insert: row }, ...keys.map((key): Write => ({ table: 'invoiceUse', insert: { ...use, key } }))];
}
