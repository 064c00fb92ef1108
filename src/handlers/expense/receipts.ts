import * as z from 'zod';
import { ATTACHMENTS } from '../../domain/expense/check-lines.ts';
import { isId, type RequestId } from '../../kernel/id.ts';
import { invoicesOn, type SentLine } from './claim-lines.ts';
import { readOf } from './invoice-rows.ts';
import type { Services } from './services.ts';

/** The row of the outbox that shows one receipt: which of the claim's files, and which of its pages. */
export const receiptJob = z.object({
  request: z.custom<RequestId>((value) => typeof value === 'string' && isId('req', value)),
  hash: z.string().length(64),
  /** From 1. */
  page: z.number().int().min(1),
  /** The line it is for, from 0. */
  row: z.number().int().min(0),
  name: z.string(),
});
type Receipt = Omit<z.infer<typeof receiptJob>, 'request'>;

/** What a chat shows best comes first: a picture of the paper, then what can be drawn. */
const BEST_SHOWN = ['picture', 'pdf', 'ofd', 'xml'];
const rankOf = (kind: string | undefined): number => {
  const at = BEST_SHOWN.indexOf(kind ?? '');
  return at < 0 ? BEST_SHOWN.length : at;
};

/** One file for each invoice of a claim, and each that goes with it (trip sheets, lists of goods), in the order of the lines. */
export async function receiptsOf(services: Services, lines: readonly SentLine[]): Promise<readonly Receipt[]> {
  const ids = invoicesOn(lines);
  const [rows, files] = await Promise.all([services.reads.invoices(ids), services.reads.invoiceFiles(ids)]);
  const kinds = new Map((await services.reads.storedKinds(files.map(({ hash }) => hash))).map(({ hash, kind }) => [hash, kind]));
  return ids.flatMap((id): readonly Receipt[] => {
    const row = lines.findIndex(({ invoice }) => invoice === id);
    const own = files.filter(({ invoiceId, hash }) => invoiceId === id && kinds.has(hash));
    const [best] = own
      .filter(({ kind }) => !ATTACHMENTS.has(kind))
      .toSorted((a, b) => rankOf(kinds.get(a.hash)) - rankOf(kinds.get(b.hash)));
    const beside = own.filter(({ kind }) => ATTACHMENTS.has(kind));
    const invoice = rows.find((one) => one.id === id);
    const page = best && !best.alone && invoice ? pageOf(readOf(invoice)) : 1;
    return [
      ...(best ? [{ hash: best.hash, name: best.name, page, row }] : []),
      ...beside.map(({ hash, name }) => ({ hash, name, page: 1, row })),
    ];
  });
}

/** The page it was read on, of a file that holds several. */
function pageOf({ from }: ReturnType<typeof readOf>): number {
  const where = from.number?.where ?? from.total?.where ?? '';
  return Number(/^p(\d+)/u.exec(where)?.[1] ?? 1);
}
