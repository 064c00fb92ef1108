import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');
const POINTS = join(import.meta.dirname, 'app-points.ts');

/** Modules of src/ in whose place the ones with named moments stand. */
const WATCHED = [
  'src/bot/feishu/directory.ts',
  'src/bot/feishu/door.ts',
  'src/bot/feishu/send.ts',
  'src/handlers/leave/lapse-leave.ts',
  'src/store/commit.ts',
  'src/store/outbox.ts',
  'src/store/queue.ts',
];

/** Sends the imports within src/ of watched modules to app-points.ts, whose own imports reach the real ones. */
const watch = (met: Set<string>): Plugin => ({
  name: 'watch',
  setup: (builder) =>
    builder.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, importer }) => {
      const module = relative(ROOT, resolve(dirname(importer), path));
      if (relative(ROOT, importer).startsWith('test') || !WATCHED.includes(module)) return null;
      met.add(module);
      return { path: POINTS };
    }),
});

/** The bot as it is shipped, in one file to start from: a fifth of the time tsx needs, and there are many starts. */
export async function bundleApp(): Promise<string> {
  const outdir = join(ROOT, 'node_modules', '.cache', 'erwang-kill-app');
  const met = new Set<string>();
  await build({
    entryPoints: { life: join(import.meta.dirname, 'app-life.ts') },
    outdir,
    bundle: true,
    // The app starts at a word, and the local Feishu, which runs with the test, never: each in a file of its own.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    // main.ts finds the project from where it lies.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'src', 'main.ts')).href) },
    plugins: [watch(met)],
    logLevel: 'error',
  });
  const missed = WATCHED.filter((module) => !met.has(module));
  if (missed.length > 0) throw new Error(`nothing imports ${missed.join(', ')} any more: the kill test has lost its points`);
  return join(outdir, 'life.mjs');
}
