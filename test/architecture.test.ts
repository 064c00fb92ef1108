import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unusedPublicFiles, violations } from './architecture/check.ts';
import { readSources, sourceFile } from './architecture/imports.ts';
import { LONGER, MOST_LINES } from './architecture/plan.ts';

const root = join(import.meta.dirname, '..');
/** Prisma writes src/generated; vite writes the page's dist. */
const files = readSources(root, ['src', 'emulator', 'test', 'tools'], /^src\/generated\/|\/dist\//);

describe('the code', () => {
  it('is built as its plan says', () => {
    expect(violations(files)).toEqual([]);
  });

  it('lets no file be long that has become short again', () => {
    const short = Object.keys(LONGER).filter((path) => {
      const file = files.find((one) => one.path === path);
      return !file || file.text.split('\n').length - 1 <= MOST_LINES;
    });
    expect(short).toEqual([]);
  });

  it('lets no file of a feature be public that no other uses', () => {
    expect(unusedPublicFiles(files)).toEqual([]);
  });
});

describe('the plan bites', () => {
  const check = (path: string, ...lines: readonly string[]) => violations([sourceFile(path, lines.join('\n'))]);
  const bites = (path: string, line: string, because: string) =>
    expect(check(path, line)).toEqual([expect.stringContaining(because)]);

  it.each([
    ['src/kernel/a.ts', "import { x } from '../domain/x.ts';", 'kernel may use only nothing'],
    ['src/domain/leave/a.ts', "import { x } from '../../processes/x.ts';", 'domain may use only kernel'],
    ['src/domain/a.ts', "import type { X } from '../store/x.ts';", 'domain may use only kernel'],
    ['src/cards/views/a.ts', "import { x } from '../../handlers/x.ts';", 'cards may use only'],
    ['src/handlers/a.ts', "import { x } from '../words/words.ts';", 'handlers may use only'],
    ['src/handlers/a.ts', "import { x } from '../bot/platform.ts';", 'may import only types of'],
    ['src/store/a.ts', "import { merge } from '../handlers/plan.ts';", 'may import only types of'],
    ['src/bot/feishu/a.ts', "import { x } from '../../store/x.ts';", 'bot may use only'],
    ['src/domain/a.ts', "export { x } from '../bot/x.ts';", 'domain may use only kernel'],
    ['src/domain/a.ts', "const x = await import('../bot/x.ts');", 'domain may use only kernel'],
    ['src/domain/a.ts', "let x: import('../bot/x.ts').X;", 'domain may use only kernel'],
    ['src/domain/a.ts', "import { x } from '../app.ts';", 'domain may use only kernel'],
    ['src/attic/a.ts', "import { x } from '../kernel/x.ts';", 'not in the plan'],
    ['src/app.ts', "import { x } from '../test/office.ts';", 'outside src'],
    ['src/handlers/a.ts', "import { readFileSync } from 'node:fs';", 'is pure'],
    ['src/bot/a.ts', "import fastify from 'fastify';", 'imports fastify'],
    ['src/work/dispatcher.ts', "import cron from 'node-cron';", 'imports node-cron'],
    ['src/handlers/a.ts', "import type { X } from '@prisma/client/runtime';", 'imports @prisma/client'],
    ['src/app.ts', "import Database from 'better-sqlite3';", 'imports better-sqlite3'],
    ['src/handlers/leave/a.ts', "import { x } from '../approval/kept-words.ts';", 'approval keeps to itself'],
    ['src/handlers/leave/a.ts', "import { x } from '../approval/ports.ts';", 'may import only types of'],
    ['src/store/a.ts', "import type { X } from '../handlers/approval/decide.ts';", 'store may use only'],
    ['src/handlers/plan.ts', "import type { X } from './leave/book-leave.ts';", 'leave keeps to itself'],
    ['src/handlers/approval/a.ts', "import type { X } from '../substitutes/substitute-text.ts';", 'knows no feature'],
    ['src/handlers/approval/a.ts', "import { x } from '../../processes/repair/repair.ts';", 'knows no feature'],
    ['src/cards/approval/a.ts', "import { x } from '../find/find-card.ts';", 'knows no feature'],
    ['src/processes/define.ts', "import type { X } from './repair/repair.ts';", 'knows no feature'],
    ['src/handlers/records/a.ts', "import { x } from '../asked/answer-list.ts';", 'knows nothing of what is asked'],
    ['src/store/reads/records.ts', "import { x } from './asked.ts';", 'knows nothing of what is asked'],
    ['src/handlers/approval/a.ts', "const isLeave = process.id === 'x';", '“isLeave” is a feature'],
    ['src/cards/approval/a.ts', 'const rows = [proofRow];', '“proofRow” is a feature'],
    ['src/app.ts', "import { x } from '../emulator/main.ts';", 'only src/main.ts starts the emulator'],
    ['emulator/a.ts', "import type { X } from '../src/kernel/text.ts';", 'knows nothing of src'],
    ['src/app.ts', 'const port = process.env.PORT;', 'reads process.env'],
    ['src/handlers/a.ts', 'const id = event.open_id;', "“open_id” is a platform's word"],
    ['src/cards/views/a.ts', "const key = 'outTrackId';", "“outTrackId” is a platform's word"],
    ['src/domain/utils.ts', '', '“utils” says nothing'],
    ['src/core/a.ts', '', '“core” says nothing'],
    ['src/domain/leaveRules.ts', '', 'not in kebab-case'],
    ['test/long.ts', '\n'.repeat(401), '401 lines, more than 400'],
  ])('on %s with %j', bites);

  it('on files that import each other', () => {
    const ring = ['a', 'b', 'c'].map((name, i) => sourceFile(`src/domain/${name}.ts`, `import './${'bca'[i]}.ts';`));
    expect(violations(ring)).toEqual([
      'imports in a circle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
    ]);
  });

  it('on types that name each other', () => {
    const ring = ['a', 'b'].map((name, i) => sourceFile(`src/domain/${name}.ts`, `import type { X } from './${'ba'[i]}.ts';`));
    expect(violations(ring)).toEqual(['imports in a circle: src/domain/a.ts → src/domain/b.ts → src/domain/a.ts']);
  });

  it('but not on what is allowed', () => {
    expect(check('src/handlers/a.ts', "import type { P } from '../bot/platform.ts';", "import { z } from 'zod';")).toEqual([]);
    expect(check('src/handlers/a.ts', "import { type P } from '../bot/platform.ts';")).toEqual([]);
    expect(check('src/bot/feishu/a.ts', '// the open_id of https://x', 'const id = e.open_id;')).toEqual([]);
    expect(check('src/handlers/leave/a.ts', "import { f } from '../approval/refuse.ts';")).toEqual([]);
    expect(check('src/handlers/leave/a.ts', "import type { X } from '../approval/ports.ts';")).toEqual([]);
    expect(check('src/store/reads/a.ts', "import type { X } from '../../handlers/find/ports.ts';")).toEqual([]);
    expect(check('src/handlers/features.ts', "import { leave } from './leave/feature.ts';")).toEqual([]);
    expect(check('src/domain/a.ts', '/** never process.env, never chat_id */')).toEqual([]);
    expect(check('src/main.ts', "const { startEmulator } = await import('../emulator/main.ts');")).toEqual([]);
  });
});
