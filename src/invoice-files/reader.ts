import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { FileReading } from '../domain/invoice/invoice.ts';
import type { SeenPage } from '../domain/invoice/page-of-lines.ts';
import { TABLE_REFUSALS } from '../domain/sheet/table-refusal.ts';
import { type AttendancePart, type AttendanceReading, attendanceOf, attendancePart } from './attendance-reading.ts';
import type { PaperSheet } from './draw-paper.ts';
import { MOST_BYTES, MOST_MS, MOST_SHEET_BYTES, MOST_SHEET_MS } from './limits.ts';
import { looked } from './look-at-photos.ts';
import type { PhotoText } from './photo-text.ts';
import { MOST_TEXT_BYTES, type PlainText, TEXT_REFUSALS } from './plain-text.ts';
import { fileReading } from './reading-shape.ts';
import type { NoSheet, SheetInParts } from './sheet.ts';
import { type BesideFile, type StatementPart, type StatementReading, statementOf, statementPart } from './statement-reading.ts';

export interface InvoiceReader {
  /** What a file gives; files are read one after the other, none keeps the rest of the assistant waiting. */
  read(bytes: Uint8Array): Promise<FileReading>;
  /** A page of it, from 1, as a picture for a chat; null where it cannot be drawn. */
  draw(bytes: Uint8Array, page: number): Promise<Uint8Array | null>;
  /** The rows of a workbook's first sheet, or why there are none. */
  workbook(bytes: Uint8Array): Promise<SheetInParts | NoSheet>;
  /** The lines of a statement. */
  statement(bytes: Uint8Array, beside: BesideFile): Promise<StatementReading>;
  /** The text of a document. */
  text(bytes: Uint8Array): Promise<PlainText>;
  /** What a file says of attendance. */
  attendance(bytes: Uint8Array): Promise<AttendanceReading>;
  /** Something on paper, as a PDF; null where it could not be drawn. */
  print(sheet: PaperSheet): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** How long one file may take, in milliseconds. */
  readonly mostMs?: number;
  /** After so many milliseconds without a file the thread ends and its memory is given back. */
  readonly idleMs?: number;
  /** The built worker, where it does not lie in dist/ of the sources. */
  readonly worker?: string;
  /** What recognises text on photos; absent, photos give what their codes say. It is closed with the reader. */
  readonly photos?: PhotoText;
}

/** Built, the worker lies in dist/; from the sources tsx runs it. `filename` is that of the running file, `url` always that of the source. */
const BUILT = !import.meta.filename.endsWith('.ts');
const WORKER = new URL(BUILT ? '../../dist/invoice-worker.js' : './worker.ts', import.meta.url).href;
const UNBUILT = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(WORKER)}); })`;

const LOADING_MS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

const saying = z.union([
  z.strictObject({ begins: z.literal(true) }),
  z.strictObject({ reading: fileReading }),
  z.strictObject({ drawn: z.nullable(z.instanceof(Uint8Array)) }),
  z.strictObject({
    workbook: z.union([
      z.strictObject({ parts: z.array(z.instanceof(Uint8Array)), madeAt: z.nullable(z.number()) }),
      z.strictObject({ refused: z.enum(TABLE_REFUSALS) }),
    ]),
  }),
  z.strictObject({
    text: z.union([
      z.strictObject({ text: z.string(), revised: z.boolean() }),
      z.strictObject({ refused: z.enum(TEXT_REFUSALS) }),
    ]),
  }),
  z.strictObject({ part: z.union([statementPart, attendancePart]) }),
]);

/** What the thread is given, and what came of it. */
export type Given =
  | { readonly bytes: Uint8Array; readonly page?: number; readonly seen?: SeenPage }
  | { readonly sheet: PaperSheet }
  | { readonly workbook: Uint8Array }
  | { readonly statement: Uint8Array; readonly beside: BesideFile }
  | { readonly document: Uint8Array }
  | { readonly attendance: Uint8Array }
  | { readonly next: true };
type Outcome =
  | { readonly reading: FileReading }
  | { readonly drawn: Uint8Array | null }
  | { readonly workbook: SheetInParts | NoSheet }
  | { readonly statement: StatementReading }
  | { readonly text: PlainText }
  | { readonly attendance: AttendanceReading }
  | 'crashed'
  | 'took_too_long';

interface Job {
  /** What the thread says, or that it is gone. */
  heard(message: unknown): void;
  crashed(): void;
}

/** Reads files in one worker thread, made when the first file comes and made anew after a crash or a file that took too long. */
export function invoiceReader({ mostMs = MOST_MS, idleMs = 60_000, worker: file, photos }: ReaderOptions = {}): InvoiceReader {
  let worker: Worker | null = null;
  let job: Job | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const thread =
      file || BUILT
        ? new Worker(file ?? new URL(WORKER), { resourceLimits: MEMORY })
        : new Worker(UNBUILT, { resourceLimits: MEMORY, eval: true });
    const gone = (): void => {
      if (worker === thread) job?.crashed();
    };
    thread.on('message', (message: unknown) => {
      if (worker === thread) job?.heard(message);
    });
    thread.on('error', gone);
    thread.on('exit', gone);
    return thread;
  };

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const once = (given: Given): Promise<Outcome> =>
    new Promise((resolve) => {
      worker ??= start();
      worker.ref();
      let timer: NodeJS.Timeout | undefined;
      const parts: (StatementPart | AttendancePart)[] = [];
      const most = 'statement' in given || 'workbook' in given || 'attendance' in given ? MOST_SHEET_MS : mostMs;
      const finish = (outcome: Outcome, lives: boolean): void => {
        clearTimeout(timer);
        job = null;
        if (lives) worker?.unref();
        void (lives ? Promise.resolve() : end()).then(() => resolve(outcome));
      };
      const wind = (ms: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => finish('took_too_long', false), ms);
      };
      job = {
        heard: (message) => {
          const said = saying.safeParse(message);
          if (!said.success) finish('crashed', false);
          else if ('begins' in said.data) wind(most);
          else if (!('part' in said.data)) finish(said.data, true);
          else {
            parts.push(said.data.part);
            // Asked for one by one: what waits meanwhile has its turn between them.
            if (said.data.part.more) worker?.postMessage({ next: true });
            else if ('attendance' in given) finish({ attendance: attendanceOf(parts as AttendancePart[]) }, true);
            else finish({ statement: statementOf(parts as StatementPart[]) }, true);
          }
        },
        crashed: () => finish('crashed', false),
      };
      // Until the thread says that it begins, it loads.
      wind(most + LOADING_MS);
      worker.postMessage(given);
    });

  const twice = async (given: Given): Promise<Outcome> => {
    clearTimeout(idle);
    const first = await once(given);
    // What kills the thread once may have been the file before it; twice, it is this one.
    const outcome = first === 'crashed' ? await once(given) : first;
    idle = setTimeout(() => void end(), idleMs).unref();
    return outcome;
  };

  const inTurn = (given: Given): Promise<Outcome> => {
    const outcome = last.then(() => twice(given));
    last = outcome;
    return outcome;
  };

  const drawnOf = async (given: Given): Promise<Uint8Array | null> => {
    const outcome = await inTurn(given);
    return typeof outcome === 'object' && 'drawn' in outcome ? outcome.drawn : null;
  };

  const readOf = async (bytes: Uint8Array, seen?: SeenPage): Promise<FileReading> => {
    const outcome = await inTurn({ bytes, ...(seen && { seen }) });
    if (typeof outcome === 'object' && 'reading' in outcome) return outcome.reading;
    return { type: null, refused: outcome === 'took_too_long' ? outcome : 'damaged' };
  };
  const draw = (bytes: Uint8Array, page: number) => drawnOf({ bytes, page });

  return {
    read: async (bytes) => {
      if (bytes.length > MOST_BYTES) return { type: null, refused: 'too_large' };
      const reading = await readOf(bytes);
      return photos ? looked(bytes, reading, { linesOf: photos.linesOf, draw, readOf }) : reading;
    },
    draw,
    workbook: async (bytes) => {
      if (bytes.length > MOST_SHEET_BYTES) return { refused: 'too_large' };
      const outcome = await inTurn({ workbook: bytes });
      if (typeof outcome === 'object' && 'workbook' in outcome) return outcome.workbook;
      // What kills the thread twice is too much for it.
      return { refused: 'took_too_long' };
    },
    statement: async (bytes, beside) => {
      if (bytes.length > MOST_SHEET_BYTES) return { refused: 'too_large' };
      const outcome = await inTurn({ statement: bytes, beside });
      if (typeof outcome === 'object' && 'statement' in outcome) return outcome.statement;
      return { refused: outcome === 'took_too_long' ? outcome : 'damaged' };
    },
    text: async (bytes) => {
      if (bytes.length > MOST_TEXT_BYTES) return { refused: 'too_large' };
      const outcome = await inTurn({ document: bytes });
      if (typeof outcome === 'object' && 'text' in outcome) return outcome.text;
      return { refused: outcome === 'took_too_long' ? outcome : 'damaged' };
    },
    attendance: async (bytes) => {
      if (bytes.length > MOST_SHEET_BYTES) return { refused: 'too_large' };
      const outcome = await inTurn({ attendance: bytes });
      if (typeof outcome === 'object' && 'attendance' in outcome) return outcome.attendance;
      return { refused: outcome === 'took_too_long' ? outcome : 'damaged' };
    },
    print: (sheet) => drawnOf({ sheet }),
    close: async () => {
      await photos?.close();
      await last;
      clearTimeout(idle);
      await end();
    },
  };
}
