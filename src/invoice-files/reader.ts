import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { FileReading } from '../domain/invoice/invoice.ts';
import { MOST_BYTES, MOST_MS } from './limits.ts';
import { fileReading } from './reading-shape.ts';

export interface InvoiceReader {
  /** What a file gives; files are read one after the other, none keeps the rest of the assistant waiting. */
  read(bytes: Uint8Array): Promise<FileReading>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** How long one file may take, in milliseconds. */
  readonly mostMs?: number;
  /** After so many milliseconds without a file the thread ends and its memory is given back. */
  readonly idleMs?: number;
}

/** Built, the worker lies in dist/; from the sources it is run by tsx. `filename` is that of the running file, `url` always that of the source. */
const BUILT = !import.meta.filename.endsWith('.ts');
const WORKER = new URL(BUILT ? '../../dist/invoice-worker.js' : './worker.ts', import.meta.url);

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

const said = z.union([z.strictObject({ begins: z.literal(true) }), z.strictObject({ reading: fileReading })]);

/** Reads files in one worker thread, made when the first file comes and made anew after a crash or a file that took too long. */
export function invoiceReader({ mostMs = MOST_MS, idleMs = 60_000 }: ReaderOptions = {}): InvoiceReader {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const readOnce = (bytes: Uint8Array): Promise<FileReading | 'crashed'> =>
    new Promise((resolve) => {
      const thread = worker ?? start();
      worker = thread;
      let timer: NodeJS.Timeout | undefined;
      const done = (outcome: FileReading | 'crashed', lives: boolean): void => {
        clearTimeout(timer);
        thread.removeAllListeners();
        // A thread that is being ended may still fail.
        thread.on('error', () => {});
        if (!lives) worker = null;
        void (lives ? Promise.resolve() : thread.terminate()).then(() => resolve(outcome));
      };
      const wind = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => done({ type: null, refused: 'took_too_long' }, false), mostMs);
      };
      thread.on('message', (message: unknown) => {
        const heard = said.safeParse(message);
        if (!heard.success) done('crashed', false);
        else if ('reading' in heard.data) done(heard.data.reading, true);
        else wind();
      });
      thread.on('error', () => done('crashed', false));
      thread.on('exit', () => done('crashed', false));
      wind();
      thread.postMessage(bytes);
    });

  const readInTurn = async (bytes: Uint8Array): Promise<FileReading> => {
    clearTimeout(idle);
    const first = await readOnce(bytes);
    // What kills the thread once may have been the file before it; twice, it is this one.
    const outcome = first === 'crashed' ? await readOnce(bytes) : first;
    idle = setTimeout(() => void end(), idleMs).unref();
    return outcome === 'crashed' ? { type: null, refused: 'damaged' } : outcome;
  };

  return {
    read: (bytes) => {
      if (bytes.length > MOST_BYTES) return Promise.resolve({ type: null, refused: 'too_large' });
      const reading = last.then(() => readInTurn(bytes));
      last = reading;
      return reading;
    },
    close: async () => {
      clearTimeout(idle);
      await last;
      await end();
    },
  };
}

function start(): Worker {
  const worker = new Worker(WORKER, { resourceLimits: MEMORY, ...(!BUILT && { execArgv: ['--import', 'tsx'] }) });
  worker.unref();
  return worker;
}
