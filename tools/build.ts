// npm run build               what is missing or older than its sources: the Prisma client, the bundles, the chat page
// tsx tools/build.ts page     only what is named: client, bundles, page
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import generateClient from './client.ts';

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
  await build({
    absWorkingDir: root,
    // main.js loads the emulator only when there are no credentials; with splitting it stays a file of its own.
    entryPoints: { main: 'src/main.ts', emulator: 'emulator/main.ts' },
    splitting: true,
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    // Packages come along, without their comments: the Lark SDK alone is six megabytes of text, which Node would read anew at every start and keep.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    // Compiled code is found beside its package.
    external: ['better-sqlite3'],
    alias: { '@larksuiteoapi/node-sdk': join(root, 'node_modules/@larksuiteoapi/node-sdk/es/index.js') },
    banner: { js: "import { createRequire as requireOf_ } from 'node:module'; const require = requireOf_(import.meta.url);" },
    plugins: [keepPlaces, packages],
    logLevel: 'warning',
  });
  return true;
}

/** `import.meta` of our files stays that of the source, so that from dist/ as well a file finds what lies beside it (tenant.yaml, the page). */
const keepPlaces: Plugin = {
  name: 'keep-places',
  setup: (build) =>
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = relative(root, path).split(sep).join('/');
      if (!/^(src|emulator)\//.test(place)) return null;
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.')) return null;
      const url = `new URL(${JSON.stringify(`../${place}`)}, import.meta.url)`;
      const contents = text
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll('import.meta.dirname', `fileURLToPath_(new URL('.', ${url}))`);
      return { contents: `import { fileURLToPath as fileURLToPath_ } from 'node:url'; ${contents}`, loader: 'ts' };
    }),
};

const NO_MAP = Buffer.from('{"version":3,"sources":[""],"mappings":"A"}').toString('base64');

/** Packages are not mapped back line by line: their traces would cost more memory than they are worth. The SDK tells its version, which it looks up beside itself. */
const packages: Plugin = {
  name: 'packages',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/gm, '');
      const place = `new URL(${JSON.stringify(`../${relative(root, dirname(path)).split(sep).join('/')}`)}, import.meta.url).pathname`;
      const contents = path.includes('@larksuiteoapi') ? text.replaceAll('__dirname', place) : text;
      return { contents: `${contents}\n//# sourceMappingURL=data:application/json;base64,${NO_MAP}`, loader: 'js' };
    }),
};

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
