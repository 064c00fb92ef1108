import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SeenPage } from '../domain/invoice/page-of-lines.ts';

/** Recognises text on pictures, on this machine. */
export interface PhotoText {
  /** The lines of a picture that was looked at; null where nothing came of it: no picture, too long, too much memory, the process ended. */
  linesOf(picture: Uint8Array): Promise<SeenPage | null>;
  close(): Promise<void>;
}

export interface PhotoTextOptions {
  /** What the process runs; else what `extras/ocr` brings. */
  readonly program?: string;
  /** How long one picture may take, in milliseconds. */
  readonly mostMs?: number;
  /** How much memory the process may hold, in MB; watched where the machine tells (Linux). */
  readonly mostMb?: number;
  /** After so many milliseconds without a picture the process ends and its memory is given back. */
  readonly idleMs?: number;
}

const FOLDER = fileURLToPath(new URL('../../extras/ocr/', import.meta.url));
const PROGRAM = `${FOLDER}read.mjs`;
const LOADING_MS = 30_000;
const LOOK_EVERY_MS = 100;
/** Nicer than the assistant itself: who waits for a card never waits for a photo. */
const NICENESS = 10;

/** Whether what recognises text has been installed. */
export const isPhotoTextInstalled = (): boolean => existsSync(`${FOLDER}node_modules/@gutenye/ocr-common/package.json`);

const page = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  lines: z
    .array(
      z.strictObject({ text: z.string().max(500), sure: z.number(), box: z.array(z.tuple([z.number(), z.number()])).length(4) }),
    )
    .max(2_000),
});
const saying = z.union([z.strictObject({ ready: z.literal(true) }), z.strictObject({ page: z.nullable(page) })]);

/** One process, made when the first picture comes; one picture at a time. It gets no environment, so it knows no secret. */
export function photoText({
  program = PROGRAM,
  mostMs = 30_000,
  mostMb = 2_500,
  idleMs = 60_000,
}: PhotoTextOptions = {}): PhotoText {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };

  /** What it says next; null once it has ended, takes too long or holds too much. */
  const next = (process: ChildProcess, ms: number): Promise<z.infer<typeof saying> | null> =>
    new Promise((resolve) => {
      const finish = (said: z.infer<typeof saying> | null): void => {
        clearTimeout(timer);
        clearInterval(watch);
        process.removeAllListeners();
        // A process that could not be run says so once more when it is killed.
        process.on('error', () => {});
        if (said === null) end();
        resolve(said);
      };
      const timer = setTimeout(() => finish(null), ms);
      const watch = setInterval(() => {
        void heldMb(process.pid).then((held) => {
          if (held > mostMb) finish(null);
        });
      }, LOOK_EVERY_MS);
      process.once('message', (message) => finish(saying.safeParse(message).data ?? null));
      process.once('exit', () => finish(null));
      process.once('error', () => finish(null));
    });

  const start = async (): Promise<ChildProcess | null> => {
    const process = fork(program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
      execArgv: [],
    });
    child = process;
    const said = await next(process, LOADING_MS);
    if (said === null || !('ready' in said)) return null;
    if (process.pid !== undefined) setPriority(process.pid, NICENESS);
    return process;
  };

  const once = async (picture: Uint8Array): Promise<SeenPage | null> => {
    clearTimeout(idle);
    const process = child ?? (await start());
    if (!process?.connected) {
      end();
      return null;
    }
    const answer = next(process, mostMs);
    process.send({ picture }, () => {});
    const said = await answer;
    idle = setTimeout(end, idleMs).unref();
    return said !== null && 'page' in said ? said.page : null;
  };

  return {
    linesOf: (picture) => {
      const seen = last.then(() => once(picture));
      last = seen;
      return seen;
    },
    close: async () => {
      end();
      await last;
      clearTimeout(idle);
      end();
    },
  };
}

/** What the process holds in memory; 0 where the machine does not tell. */
async function heldMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024;
}
