import { type ChildProcess, fork, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ENCRYPT_KEY, VERIFICATION_TOKEN } from './bodies.ts';

/** A running server of the bench. */
export interface Child {
  readonly pid: number;
  readonly port: number;
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const alive = new Set<ChildProcess>();

/** Nothing of the bench outlives it. */
export function killAll(): void {
  for (const child of alive) child.kill('SIGKILL');
}

const PATIENCE_MS = 30_000;

function keep(child: ChildProcess): ChildProcess {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

function stopper(child: ChildProcess): Child['stop'] {
  return (signal = 'SIGKILL') =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
}

/** A bundled file of the bench that tells its port. */
export function startServer(file: string, args: readonly string[]): Promise<Child> {
  return new Promise((resolve, reject) => {
    const child = keep(fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] }));
    child.once('message', (told: { port: number }) => resolve({ pid: child.pid ?? 0, port: told.port, stop: stopper(child) }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

/** A bundled file of the bench that does its work and ends. */
export function run(file: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = keep(fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] }));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))));
  });
}

/** No measurement takes longer, a million rows included; whatever does hangs. */
const LONGEST_MS = 20 * 60_000;

/** A bundled file of the bench that takes an order, measures, and answers once. Rejects when it ends without an answer, or takes too long. */
export function ask<T>(file: string, order: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = keep(fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] }));
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${file} gave no answer in ${LONGEST_MS / 60_000} minutes`));
    }, LONGEST_MS);
    child.once('message', (told) => resolve(told as T));
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`${file} ended with ${code}`));
    });
    child.send(order);
  });
}

export interface BotOptions {
  readonly root: string;
  readonly database: string;
  readonly platform: string;
  readonly appId: string;
  readonly log: string;
  readonly nodeFlags?: readonly string[];
}

/** The whole app as `npm start` runs it, receiving by webhook; also gives the ms from its start to the first 200 of /readyz. */
export async function startBot({
  root,
  database,
  platform,
  appId,
  log,
  nodeFlags = [],
}: BotOptions): Promise<Child & { readonly readyMs: number }> {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    FEISHU_APP_ID: appId,
    FEISHU_APP_SECRET: 'bench-secret',
    FEISHU_DOMAIN: platform,
    FEISHU_MODE: 'webhook',
    FEISHU_ENCRYPT_KEY: ENCRYPT_KEY,
    FEISHU_VERIFICATION_TOKEN: VERIFICATION_TOKEN,
    DATABASE_URL: `file:${database}`,
    CONFIG_DIR: 'config',
  };
  return timeStart(['--max-semi-space-size=8', ...nodeFlags, join(root, 'dist', 'main.js')], [], root, env, log);
}

/** Starts node on a free port (as PORT and as last argument) and asks /readyz until it says 200. */
export async function timeStart(
  flags: readonly string[],
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  log: string,
): Promise<Child & { readonly readyMs: number }> {
  const port = await freePort();
  const out = openSync(log, 'w');
  const began = performance.now();
  const child = keep(
    spawn(process.execPath, [...flags, ...args, String(port)], {
      cwd,
      env: { ...env, PORT: String(port) },
      stdio: ['ignore', out, out],
    }),
  );
  closeSync(out);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    if (performance.now() - began > PATIENCE_MS) {
      child.kill('SIGKILL');
      throw new Error(`not ready after ${PATIENCE_MS} ms:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    }
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    await answer?.text();
    if (answer?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { pid: child.pid ?? 0, port, readyMs: performance.now() - began, stop: stopper(child) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
