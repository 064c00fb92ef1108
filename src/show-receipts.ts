import type { OutgoingFile } from './bot/platform.ts';
import { lineName, sentLines } from './handlers/expense/claim-lines.ts';
import { receiptJob } from './handlers/expense/receipts.ts';
import type { AllServices } from './handlers/features.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { t } from './kernel/text.ts';
import { papersFor } from './papers-for.ts';
import type { Renderer } from './renderer.ts';
import type { DueRow } from './store/outbox-row.ts';

/** A receipt for whoever asked for it: its page as a picture, else the file as it was sent; null when they may not see it (any more). */
export function showReceipt(
  services: AllServices,
  renderer: Renderer,
  reader: Pick<InvoiceReader, 'draw'>,
): (row: DueRow) => Promise<OutgoingFile | null> {
  return async ({ place, payload }) => {
    const job = receiptJob.safeParse(payload).data;
    const papers = job && (await papersFor(services, place, job.request));
    if (!papers) return null;
    const bytes = await services.reads.storedFile(job.hash);
    const line = sentLines(papers.file)[job.row];
    if (!bytes || !line) return null;
    const name = lineName(String(job.row), line.what);
    const picture = await reader.draw(bytes, job.page);
    if (!picture) return { name: job.name || `${job.hash.slice(0, 8)}`, bytes };
    return {
      name: job.name || 'receipt.png',
      bytes: picture,
      caption: renderer.speak(
        t('expense.caption', { name, amount: { cents: line.amount }, file: job.name || t('expense.picture') }),
        papers.viewer.language,
      ),
    };
  };
}
