import * as z from 'zod';
import type { Org, Person } from '../../domain/org/org.ts';
import { cellText, type SheetCell } from '../../domain/sheet/cells-said.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sentToPrivate, sheetFile } from '../reply.ts';
import type { Book, Cell } from '../sheet.ts';
import { findSheet } from './find-sheet.ts';
import { importPayload } from './import-in-card.ts';
import { madeAt, sorted } from './look-at-sheet.ts';
import type { SheetFile } from './sent-sheet.ts';
import type { Services } from './services.ts';
import { mayImport } from './who-imports.ts';

const filePayload = z.object({ faults_of: z.string(), kind: z.string() });
/** The stored file whose rows with faults are asked for; null: it is another file. */
export const faultsIn = (payload: unknown): z.infer<typeof filePayload> | null => filePayload.safeParse(payload).data ?? null;

/** 「要改的行」: the rows follow as a file, each with what is wrong with it. */
export function sendFaults(context: Context, on: BoundMessage): Plan {
  const { kind: id = '', file } = importPayload.parse(on.payload);
  const kind = kindOf(id);
  if (!kind || !file || !mayImport(kind, { by: context.person, org: context.org })) return toastPlan('warning', t('import.gone'));
  return {
    ...emptyPlan,
    effects: [sheetFile(context, { faults_of: file, kind: kind.id })],
    reply: sentToPrivate(context, t('import.faults_coming')),
  };
}

/** What a file is drawn with that was sent before. */
export interface SentAgain {
  readonly read: (file: string) => Promise<SheetFile | null>;
  readonly digest: (text: string) => string;
  readonly pause: () => Promise<unknown>;
}

/** The rows with faults as they stood in the sheet, under its own titles and with why behind them: once they are put right, the file can be sent as it is. */
export async function faultsBook(
  services: Services,
  viewer: Person,
  { faults_of: file, kind: id }: z.infer<typeof filePayload>,
  { read, digest, pause }: SentAgain,
): Promise<Book | null> {
  const kind = kindOf(id);
  const org: Org = await services.reads.org();
  if (!kind || !mayImport(kind, { by: viewer, org })) return null;
  const { rows, madeAt: saved } = (await read(file)) ?? { rows: null, madeAt: null };
  const sheet = rows && (await findSheet(services, rows, [kind]));
  if (!rows || !sheet) return null;
  const now = services.clock.now();
  const asOf: Instant = madeAt(services, rows, sheet, saved, now);
  const walk = { person: viewer, org, now, digest, file, sheet, asOf, since: now, seen: new Map() };
  const faulty: (readonly Cell[])[] = [];
  let mended: number | null = null;
  for (const portion of inPortions(sheet.lines, 100)) {
    // What one row says several times is one row to mend.
    for (const one of (await sorted(services, walk, portion)).rows)
      if (one.is === 'faulty' && one.line.number !== mended) {
        mended = one.line.number;
        faulty.push([...sheet.titles.map((_, at) => cellOf(one.line.row[at])), { said: join(one.faults, '；') }]);
      }
    await pause();
  }
  return {
    name: t('import.faults_name'),
    sheets: [
      {
        name: t('import.sheet'),
        columns: [...sheet.titles.map((title) => ({ title: plain(title), width: 18 })), { title: t('import.reason'), width: 60 }],
        rows: faulty,
      },
    ],
  };
}

function cellOf(cell: SheetCell | undefined): Cell {
  if (cell instanceof Date) return { day: cell.toISOString().slice(0, 10) as LocalDate };
  if (typeof cell === 'number') return { number: cell };
  const text = cellText(cell);
  return text === '' ? null : { written: text };
}
