import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Line {
  readonly id: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

/** Rows of docs/coverage.md: | id | what | where it lives | test |, paths in backticks. */
function readMatrix(markdown: string): readonly Line[] {
  return markdown
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^(S\d{1,3}[a-c]?|O\d{1,2}|F3\.\d+ .+)$/.test(cells[1] ?? ''))
    .map((cells) => ({ id: cells[1] ?? '', files: paths(cells[3]), tests: paths(cells[4]) }));
}

const paths = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');

/** What is wrong with the matrix, given what the repository holds. */
function faultsOf(
  lines: readonly Line[],
  exists: (path: string) => boolean,
  textOf: (path: string) => string,
  named: ReadonlySet<string>,
): readonly string[] {
  const listed = new Set(lines.map((line) => line.id));
  return [
    ...lines.flatMap((line) =>
      [...line.files, ...line.tests].filter((path) => !exists(path)).map((path) => `${line.id}: ${path} does not exist`),
    ),
    ...lines.filter((line) => line.tests.length === 0).map((line) => `${line.id}: no test`),
    ...lines
      .filter((line) => /^[SO]/.test(line.id))
      .filter((line) => !line.tests.some((path) => exists(path) && namesIn(textOf(path)).has(line.id)))
      .map((line) => `${line.id}: no test of the row names it`),
    ...[...named].filter((id) => !listed.has(id)).map((id) => `${id}: named by a test, not in docs/coverage.md`),
  ];
}

/** Ids that stand in the title of a test or a describe block. */
function namesIn(source: string): Set<string> {
  const titles = [...source.matchAll(/\b(?:it|itIn|test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:(?!\1).)*)\1/g)].map(
    (found) => found[2] ?? '',
  );
  return new Set(titles.flatMap((title) => title.match(/\b(?:S\d{1,3}[a-c]?|O\d{1,2})\b/g) ?? []));
}

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? testFiles(path) : entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

describe('the coverage matrix', () => {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');

  it('names only files that exist, a test for every row, and every clause that a test names', () => {
    const named = new Set(
      testFiles(join(root, 'test')).flatMap((path) =>
        path === import.meta.filename ? [] : [...namesIn(readFileSync(path, 'utf8'))],
      ),
    );
    const faults = faultsOf(readMatrix(text('docs/coverage.md')), (path) => existsSync(join(root, path)), text, named);
    expect(faults).toEqual([]);
  });

  it('finds a missing file, a row without a test, and a clause that is not listed', () => {
    const lines = readMatrix('| S55 | 请假 | `src/gone.ts` |  |\n| O24 | 按钮说真话 | | `test/a.test.ts` |');
    const faults = faultsOf(
      lines,
      (path) => path === 'test/a.test.ts',
      () => "it('says nothing')",
      new Set(['S7']),
    );
    expect(faults).toEqual([
      'S55: src/gone.ts does not exist',
      'S55: no test',
      'S55: no test of the row names it',
      'O24: no test of the row names it',
      'S7: named by a test, not in docs/coverage.md',
    ]);
  });
});
