import type { Org, Person } from '../../domain/org/org.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import type { TableRefusal } from '../../domain/sheet/table-refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Effect } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import type { ImportInCard } from './import-in-card.ts';

/** A sheet as it was fetched, and who sent it. */
export interface SentSheet {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  /** The card that answers it. */
  readonly card: string;
  readonly name: string;
  readonly file: string;
  /** Of which kind it is, where somebody has said so. */
  readonly kind?: string;
  /** A text in short. */
  readonly digest: (text: string) => string;
}

/** What could be read of a file: its bytes, its rows, and when it says it was made. */
export interface SheetFile {
  readonly bytes: Uint8Array | null;
  readonly rows: SheetRows | null;
  readonly madeAt: number | null;
  /** Why there are no rows; absent or null: it is not known. */
  readonly refused?: TableRefusal | null;
}

/** The card that answers a sheet. */
export const shown = (person: Person, card: string, payload: Partial<ImportInCard>): Effect => ({
  show: { view: 'record_import', subject: card },
  place: toPerson(person.id),
  key: card,
  payload,
});
