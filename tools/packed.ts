import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');

/**
 * The same program in ASCII. esbuild escapes texts but not regular expressions, and one letter beyond Latin makes V8 keep the whole bundle with two bytes a
 * letter. What an escape would change the meaning of stays as it is.
 */
export const inAscii = (text: string): string =>
  /String\.raw|\\[^\0-\x7f]/.test(text)
    ? text
    : text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `import.meta` of our files stays that of the source, so that from dist/ as well a file finds what lies beside it (tenant.yaml, the page). */
const ourFiles: Plugin = {
  name: 'our-files',
  setup: (build) =>
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = relative(root, path).split(sep).join('/');
      if (!/^(src|emulator)\//.test(place)) return null;
      const text = inAscii(readFileSync(path, 'utf8'));
      if (!text.includes('import.meta.')) return { contents: text, loader: 'ts' };
      const url = `new URL(${JSON.stringify(`../${place}`)}, import.meta.url)`;
      const contents = text
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll('import.meta.dirname', `fileURLToPath_(new URL('.', ${url}))`);
      return { contents: `import { fileURLToPath as fileURLToPath_ } from 'node:url'; ${contents}`, loader: 'ts' };
    }),
};

/** How characters sound: half a megabyte, fourteen in memory, which the first name that has to be heard loads from its package. */
const lateDictionary: Plugin = {
  name: 'late-dictionary',
  setup: (build) => {
    build.onResolve({ filter: /^pinyin-pro$/ }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `let kept; export const pinyin = (...asked) => (kept ??= require(${JSON.stringify(path)})).pinyin(...asked);`,
      loader: 'js',
    }));
  },
};

const NO_MAP = Buffer.from('{"version":3,"sources":[""],"mappings":"A"}').toString('base64');

/** Packages are not mapped back line by line: their traces would cost more than they are worth. */
const packages: Plugin = {
  name: 'packages',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/gm, '');
      const contents = inAscii(path.includes('@larksuiteoapi') ? sdk(text, path) : text);
      return { contents: `${contents}\n//# sourceMappingURL=data:application/json;base64,${NO_MAP}`, loader: 'js' };
    }),
};

/** The generated classes of the SDK's client, each on top of the one before: a method for every address of the platform, in fields of the instance. */
const GENERATED = /^\/\/ auto gen\nclass Client\$\w+ \{\n[\s\S]*?^class Client\$1 extends Client\$2 \{\n[\s\S]*?^\}\n/m;

/**
 * The SDK without what no call of ours can reach (`Api` only takes `request`): 100,000 lines that would be read at every start, and as many functions that
 * each client would make. It tells its version, which it looks up beside itself.
 */
function sdk(text: string, path: string): string {
  const lean = text.replace(GENERATED, 'class Client$1 {}\n');
  if (path.endsWith('index.js') && lean === text)
    throw new Error(`${path} is not built as it was: look for its generated classes`);
  const place = `new URL(${JSON.stringify(`../${relative(root, dirname(path)).split(sep).join('/')}`)}, import.meta.url).pathname`;
  return lean.replaceAll('__dirname', place);
}

/** How zod words its messages in forty languages, of which two are spoken here. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'; export { default as zhCN } from './zh-CN.js';",
      loader: 'js',
    })),
};

/** The SDK's own HTTP client, which nobody uses: it is always given ours. */
const noAxios: Plugin = {
  name: 'no-axios',
  setup: (build) => {
    build.onResolve({ filter: /^axios$/ }, () => ({ path: 'axios', namespace: 'no-axios' }));
    build.onLoad({ filter: /.*/, namespace: 'no-axios' }, () => ({
      contents: `const refuse = () => { throw new Error('the SDK has to be given an HTTP client'); };
const use = () => undefined;
export class AxiosError extends Error {}
export default { create: () => ({ request: refuse, get: refuse, post: refuse, interceptors: { request: { use }, response: { use } } }) };`,
      loader: 'js',
    }));
  },
};

/** How the app is packed: packages come along, without their comments and with short names. Node reads all of it anew at every start, and keeps it. */
export const PACKED = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  charset: 'ascii',
  legalComments: 'none',
  // Compiled code is found beside its package; what fastify loads only when asked for stays in its own.
  external: ['better-sqlite3', '@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler', 'light-my-request'],
  alias: { '@larksuiteoapi/node-sdk': join(root, 'node_modules/@larksuiteoapi/node-sdk/es/index.js') },
  banner: { js: "import { createRequire as requireOf_ } from 'node:module'; const require = requireOf_(import.meta.url);" },
  plugins: [lateDictionary, twoLanguages, noAxios, ourFiles, packages],
} satisfies BuildOptions;
