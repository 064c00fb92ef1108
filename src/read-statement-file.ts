import { columnsOfHead } from './handlers/bank/name-columns.ts';
import type { AllServices } from './handlers/features.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { StatementReading } from './invoice-files/statement-reading.ts';

/** A statement, by its own names or by what finance has said of names like these. */
export async function readStatementFile(
  services: Pick<AllServices, 'reads'>,
  reader: Pick<InvoiceReader, 'statement'>,
  bytes: Uint8Array,
  account: string | null,
): Promise<StatementReading> {
  const read = await reader.statement(bytes, { account });
  const said = 'unknown' in read ? await columnsOfHead(services, read.unknown.titles) : null;
  return said ? reader.statement(bytes, { account, said }) : read;
}
