// npm run build               what is missing or older than its sources: the Prisma client, the bundles, the chat page
// tsx tools/build.ts page     only what is named: client, bundles, page
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import generateClient from './client.ts';
import { PACKED } from './packed.ts';

const root = join(import.meta.dirname, '..');

/** The newest change under these paths, folders themselves included, so that a file taken away counts as a change too. */
function newest(paths: readonly string[], leaveOut: (path: string) => boolean): number {
  let latest = 0;
  const look = (path: string): void => {
    if (leaveOut(path) || !existsSync(path)) return;
    const found = statSync(path);
    latest = Math.max(latest, found.mtimeMs);
    if (found.isDirectory()) for (const name of readdirSync(path)) look(join(path, name));
  };
  for (const path of paths) look(join(root, path));
  return latest;
}

function isFresh(made: string, from: readonly string[], leaveOut: (path: string) => boolean): boolean {
  const file = join(root, made);
  return existsSync(file) && statSync(file).mtimeMs >= newest(from, leaveOut);
}

const page = join(root, 'emulator', 'page');
const built = join(page, 'dist');

async function bundles(): Promise<boolean> {
  if (isFresh('dist/main.js', ['src', 'emulator', 'tools', 'package-lock.json', 'tsconfig.json'], (path) => path === page))
    return false;
  const { build } = await import('esbuild');
  rmSync(join(root, 'dist'), { recursive: true, force: true }); // chunks of earlier builds
  const common: BuildOptions = {
    absWorkingDir: root,
    outdir: 'dist',
    ...PACKED,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  };
  // main.js loads the emulator only when there are no credentials; with splitting it stays a file of its own.
  await build({ ...common, entryPoints: { main: 'src/main.ts', emulator: 'emulator/main.ts' }, splitting: true });
  // A thread that reads files carries its own libraries, which nobody else loads.
  await build({ ...common, entryPoints: { 'invoice-worker': 'src/invoice-files/worker.ts' } });
  return true;
}

async function pages(): Promise<boolean> {
  if (!existsSync(join(page, 'vite.config.ts'))) return false;
  const from = ['emulator/page', 'emulator/page-api.ts', 'package-lock.json'];
  if (isFresh('emulator/page/dist/index.html', from, (path) => path === built)) return false;
  const { build } = await import('vite');
  await build({ root: page, logLevel: 'warn' });
  return true;
}

const STEPS = {
  client: async () => {
    generateClient();
    return false;
  },
  bundles,
  page: pages,
} as const;

const asked = process.argv.slice(2);
try {
  for (const [name, step] of Object.entries(STEPS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const began = Date.now();
    if (await step()) console.log(`built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
