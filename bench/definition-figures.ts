// A child of the bench: what a definition of a record costs whoever writes it: lines, the files that have to name it, and its time in `tsc`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { answering } from './answering.ts';
import { GROUND_FOLDERS, GROUND_READS, NOT_GROUND } from './ground-files.ts';
import { spread } from './table.ts';

export interface DefinitionOrder {
  readonly root: string;
  readonly rounds: number;
}

export interface DefinitionFigures {
  readonly definitions: readonly Definition[];
  /** The files of the ground and the case life (ground-files.ts): all lines, and those that are neither empty nor a comment. */
  readonly ground: readonly { readonly file: string; readonly lines: number; readonly code: number }[];
}

export interface Definition {
  readonly name: string;
  /** Of a case, or of a register, which brings states and moves of its own. */
  readonly isCase: boolean;
  readonly lines: number;
  /** Files of `src` that name it beside its own. */
  readonly namedIn: readonly string[];
  /** Processor time of checking one more like it, ms: the median of all rounds. */
  readonly checkMs: number;
}

const COPIES = 3;

answering(measure);

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
const isCode = (line: string): boolean => !/^\s*(\/\/|\/?\*|$)/.test(line);

function measure({ root, rounds }: DefinitionOrder): DefinitionFigures {
  const kinds = sourcesIn(join(root, 'src', 'kinds'));
  const cases = kinds.filter((file) => /define(Case|Register)\(/.test(readFileSync(file, 'utf8')));
  const took = checked(root, cases, rounds);
  const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .map((name) => [name, readFileSync(join(root, 'src', name), 'utf8')] as const);
  return {
    definitions: cases.map((file) => {
      const name = basename(file, '.ts');
      const named = new RegExp(`from '(\\./|.*kinds/)${name}\\.ts'`);
      return {
        name,
        isCase: readFileSync(file, 'utf8').includes('defineCase('),
        lines: linesOf(file).length,
        namedIn: all.filter(([, text]) => named.test(text)).map(([other]) => other),
        checkMs: spread(took.get(file) ?? []).median,
      };
    }),
    ground: groundFiles(root).map((file) => {
      const lines = linesOf(join(root, file));
      return { file, lines: lines.length, code: lines.filter(isCode).length };
    }),
  };
}

/** Paths from the root, in order. */
const groundFiles = (root: string): readonly string[] => [
  ...GROUND_FOLDERS.flatMap((folder) => sourcesIn(join(root, folder)).map((file) => `${folder}/${basename(file)}`)).filter(
    (file) => !NOT_GROUND.some(({ files }) => files.test(file)),
  ),
  ...GROUND_READS,
];

/** Each definition under other names beside itself, in a program in which everything else has been checked: what one more of its kind would cost. */
function checked(root: string, files: readonly string[], rounds: number): ReadonlyMap<string, readonly number[]> {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: ['src/kinds/index.ts'] },
    ts.sys,
    root,
  );
  const copies = new Map(
    files.flatMap((file) =>
      Array.from({ length: COPIES }, (_, i) => [file.replace(/\.ts$/, `-copy-${i}.ts`), readFileSync(file, 'utf8')] as const),
    ),
  );
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  host.fileExists = (name) => copies.has(name) || fileExists(name);
  host.readFile = (name) => copies.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = copies.get(name);
    const known =
      parsed.get(name) ?? (text ? ts.createSourceFile(name, text, target, true) : getSourceFile(name, target, ...rest));
    parsed.set(name, known);
    return known;
  };
  const took = new Map<string, number[]>(files.map((file) => [file, []]));
  for (let round = 0; round < rounds; round++) {
    const program = ts.createProgram([join(root, 'src', 'kinds', 'index.ts'), ...copies.keys()], options, host);
    for (const file of program.getSourceFiles())
      if (/src\/(kinds|records|fields)\//.test(file.fileName) && !copies.has(file.fileName)) program.getSemanticDiagnostics(file);
    for (const file of files)
      for (const name of copies.keys()) {
        if (!name.startsWith(file.replace(/\.ts$/, '-copy-'))) continue;
        // Processor time, since others may share the machine.
        const began = process.cpuUsage();
        const wrong = program.getSemanticDiagnostics(program.getSourceFile(name));
        const { user, system } = process.cpuUsage(began);
        took.get(file)?.push((user + system) / 1000);
        if (wrong.length > 0) throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(wrong[0]?.messageText, '\n')}`);
      }
  }
  return took;
}
