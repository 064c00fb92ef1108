import type { Import, SourceFile } from './imports.ts';
import {
  ASKED,
  EMPTY_NAMES,
  ENGINE,
  ENGINE_MAY,
  FEATURE_LIST,
  FOLDERS,
  GROUND,
  LONGER,
  MOST_LINES,
  NOT_ITS_WORDS,
  PACKAGES,
  PLATFORM_WORDS,
  PUBLIC_FILES,
  READS_ENVIRONMENT,
  RECURSIVE,
  SPEAKS_PLATFORM,
  STARTS_EMULATOR,
  TOP,
} from './plan.ts';

/** Everything about these files that is not as the plan says, one sentence each. */
export function violations(files: readonly SourceFile[]): readonly string[] {
  return [...files.flatMap((file) => [...fileFaults(file), ...importFaults(file)]), ...circles(files)];
}

const within = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));

const folderOf = (path: string): string | null => {
  const [, folder, ...rest] = path.split('/');
  if (!path.startsWith('src/') || folder === undefined) return null;
  return rest.length === 0 ? TOP : folder;
};

function fileFaults({ path, text }: SourceFile): readonly string[] {
  const faults: string[] = [];
  const names = path.replace(/\.tsx?$/, '').split('/');
  for (const name of names) {
    if (EMPTY_NAMES.has(name)) faults.push(`${path}: the name “${name}” says nothing`);
    if (!/^[a-z0-9]+([-.][a-z0-9]+)*$|^zh-CN$/.test(name)) faults.push(`${path}: “${name}” is not in kebab-case`);
  }
  const lines = text.split('\n').length - 1;
  if (lines > MOST_LINES && !(path in LONGER)) faults.push(`${path}: ${lines} lines, more than ${MOST_LINES}`);
  if (!path.startsWith('src/')) return faults;
  const code = withoutComments(text);
  if (/\bprocess\s*(\.\s*env\b|\[\s*['"]env)/.test(code) && !within(path, READS_ENVIRONMENT))
    faults.push(`${path}: reads process.env, which only ${READS_ENVIRONMENT.join(', ')} may`);
  const word = PLATFORM_WORDS.exec(code)?.[0];
  if (word && !within(path, SPEAKS_PLATFORM)) faults.push(`${path}: “${word}” is a platform's word`);
  const foreign = NOT_ITS_WORDS.exec(code)?.[0];
  if (foreign && within(path, ENGINE))
    faults.push(`${path}: “${foreign}” is a feature's word, and the engine of requests knows none`);
  return faults;
}

/** Good enough to judge by: a `//` inside a string is no comment only when it follows a colon (a URL). */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');

function importFaults(file: SourceFile): readonly string[] {
  return file.imports.flatMap((one) => {
    const fault = one.kind === 'package' ? packageFault(file.path, one) : fileFault(file.path, one);
    return fault ? [`${file.path}: ${fault}`] : [];
  });
}

function packageFault(path: string, { to, types }: Import): string | null {
  if (!path.startsWith('src/')) return null;
  const places = Object.hasOwn(PACKAGES, to) ? PACKAGES[to] : undefined;
  if (places && !within(path, places)) return `imports ${to}, which only ${places.join(', ')} may`;
  const folder = folderOf(path);
  if (to.startsWith('node:') && !types && folder && FOLDERS[folder]?.pure) return `imports ${to}, but ${folder} is pure`;
  return null;
}

function fileFault(path: string, { to, types }: Import): string | null {
  if (path.startsWith('emulator/') && to.startsWith('src/'))
    return `imports ${to}, but the emulator stands alone and knows nothing of src`;
  const from = folderOf(path);
  if (from === null) return null;
  if (to.startsWith('emulator/'))
    return path === STARTS_EMULATOR ? null : `imports ${to}, but only ${STARTS_EMULATOR} starts the emulator`;
  const into = folderOf(to);
  if (into === null) return `imports ${to}, outside src`;
  if (within(path, ENGINE) && isOfFeature(to) && !within(to, ENGINE_MAY))
    return `imports ${to}, but the engine of requests knows no feature`;
  if (within(path, GROUND) && within(to, ASKED)) return `imports ${to}, but the ground of records knows nothing of what is asked`;
  if (from === 'handlers' && into === 'handlers') return featureFault(path, to, types);
  // A feature hands its words over; nothing else in handlers speaks a language.
  if (path.endsWith('/feature.ts') && into === 'words') return null;
  if (from === TOP || from === into) return null;
  const folder = FOLDERS[from];
  if (!folder) return `the folder “${from}” is not in the plan`;
  const inside = to.slice('src/'.length);
  if (isAmong(into, inside, folder.may)) return null;
  if (isAmong(into, inside, folder.types ?? [])) return types ? null : `may import only types of ${to}`;
  return `imports ${to}, but ${from} may use only ${[...folder.may, ...(folder.types ?? []).map((t) => `types of ${t}`)].join(', ') || 'nothing'}`;
}

/** It lies in a folder of a feature or a process. */
const isOfFeature = (path: string): boolean => /^src\/(handlers|cards|processes)\/[\w-]+\//.test(path);

/** A feature sees of another only its public files; what all of them share sees none, but the list of features. */
function featureFault(path: string, to: string, types: boolean): string | null {
  const other = featureOf(to);
  if (!other || featureOf(path)?.feature === other.feature || path === FEATURE_LIST) return null;
  if (other.file === 'ports') return types ? null : `may import only types of ${to}`;
  return Object.hasOwn(PUBLIC_FILES[other.feature] ?? {}, other.file)
    ? null
    : `imports ${to}, which ${other.feature} keeps to itself`;
}

/** Lines of the list of public files that nobody needs any more. */
export const unusedPublicFiles = (files: readonly SourceFile[]): readonly string[] => {
  const used = new Set(
    files.flatMap(({ path, imports }) =>
      path.startsWith('src/handlers/') && path !== FEATURE_LIST
        ? imports.filter(({ to }) => featureOf(to)?.feature !== featureOf(path)?.feature).map(({ to }) => to)
        : [],
    ),
  );
  return Object.entries(PUBLIC_FILES).flatMap(([feature, lines]) =>
    Object.keys(lines)
      .map((file) => `src/handlers/${feature}/${file}.ts`)
      .filter((path) => !used.has(path)),
  );
};

const featureOf = (path: string): { readonly feature: string; readonly file: string } | null => {
  const [, feature, file] = /^src\/handlers\/([\w-]+)\/(.+)\.ts$/.exec(path) ?? [];
  return feature && file ? { feature, file } : null;
};

const isAmong = (folder: string, path: string, places: readonly string[]): boolean =>
  places.includes(folder) || places.includes(path.replace(/^(handlers)\/[\w-]+\//, '$1/*/')) || places.includes(path);

/** Files that import each other in a ring, each ring once, from its first file in the alphabet; a ring of types is one too. */
function circles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map(files.map((file) => [file.path, file.imports.filter((one) => one.kind === 'file').map((one) => one.to)]));
  const state = new Map<string, 'open' | 'done'>();
  const found = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    way.push(path);
    for (const to of next.get(path) ?? []) {
      if (!next.has(to)) continue;
      if (state.get(to) === 'open') {
        const around = way.slice(way.indexOf(to));
        if (!around.some((one) => one in RECURSIVE)) found.add(ring(around));
      } else if (!state.has(to)) visit(to);
    }
    way.pop();
    state.set(path, 'done');
  };
  for (const path of next.keys()) if (!state.has(path)) visit(path);
  return [...found].map((one) => `imports in a circle: ${one}`);
}

function ring(paths: readonly string[]): string {
  const first = paths.indexOf([...paths].sort()[0] ?? '');
  const turned = [...paths.slice(first), ...paths.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}
