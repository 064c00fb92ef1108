import * as z from 'zod';
import { OWN_ACCOUNT } from '../../domain/bank/columns-said.ts';
import type { Person } from '../../domain/org/org.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sentToPrivate, sheetFile } from '../reply.ts';
import type { Book, Cell } from '../sheet.ts';
import { bankScope } from './bank-scope.ts';
import { filePayload } from './file-in-card.ts';
import type { Services } from './services.ts';
import type { ReadFile } from './take-file.ts';

const asked = z.object({ bank_faults: z.string(), named: z.string().max(64).nullable() });
type Asked = z.infer<typeof asked>;

/** The stored statement whose rows with faults are asked for; null: it is another file. */
export const bankFaultsIn = (payload: unknown): Asked | null => asked.safeParse(payload).data ?? null;

/** 「下载没收的行」: they follow as a file, each with why behind it. */
export function sendFaults(context: Context, on: BoundMessage): Plan {
  const { file, named, faulty } = filePayload.parse(on.payload);
  if (!bankScope(context.org, context.person.id)) return toastPlan('warning', t('bank.not_yours'));
  if (!file || faulty === 0) return toastPlan('warning', t('bank.gone'));
  return {
    ...emptyPlan,
    effects: [sheetFile(context, { bank_faults: file, named })],
    reply: sentToPrivate(context, t('bank.faults_coming')),
  };
}

/** The rows that were left out as they stood in the file, under its own names, with the account they are of and why: mended, the file can be sent as it is. */
export async function bankFaultsBook(
  services: Pick<Services, 'reads'>,
  viewer: Person,
  { bank_faults: file, named }: Asked,
  read: (bytes: Uint8Array, account: string | null) => Promise<ReadFile>,
): Promise<Book | null> {
  if (!bankScope(await services.reads.org(), viewer.id)) return null;
  const bytes = await services.reads.storedFile(file);
  const found = bytes && (await read(bytes, named));
  if (!found || !('statement' in found)) return null;
  const { names, refused, account } = found.statement;
  const width = names.findLastIndex((name) => name !== '') + 1;
  const titles = names.slice(0, width);
  return {
    name: t('bank.faults_name'),
    sheets: [
      {
        name: t('import.sheet'),
        columns: [
          ...titles.map((title) => ({ title: plain(title), width: 18 })),
          { title: plain(OWN_ACCOUNT), width: 24 },
          { title: t('import.reason'), width: 60 },
        ],
        rows: refused.map(({ cells, column, said, why }): readonly Cell[] => [
          ...titles.map((_, at): Cell => (cells[at] ? { written: cells[at] } : null)),
          { written: account },
          { said: t('bank.fault_row', { column: plain(column), said: plain(said), why: t(`bank.fault_${why}`) }) },
        ]),
      },
    ],
  };
}
