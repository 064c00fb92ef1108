import { inTime } from './domain/bank/statement-in-time.ts';
import { columnsOfHead } from './handlers/bank/name-columns.ts';
import type { AllServices } from './handlers/features.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { StatementReading } from './invoice-files/statement-reading.ts';
import { toLocal } from './kernel/time.ts';

/** A statement, by its own names or by what finance has said of names like these. */
export async function readStatementFile(
  services: Pick<AllServices, 'reads' | 'clock' | 'zone'>,
  reader: Pick<InvoiceReader, 'statement'>,
  bytes: Uint8Array,
  account: string | null,
): Promise<StatementReading> {
  const read = await reader.statement(bytes, { account });
  const said = 'unknown' in read ? await columnsOfHead(services, read.unknown.titles) : null;
  const found = said ? await reader.statement(bytes, { account, said }) : read;
  return 'statement' in found ? inTime(found, toLocal(services.clock.now(), services.zone).date) : found;
}
