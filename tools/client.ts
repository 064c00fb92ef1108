// npm run db:generate    writes src/generated/prisma anew where the schema has changed
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const schema = join(root, 'prisma', 'schema.prisma');
const generated = join(root, 'src', 'generated', 'prisma');
const stamp = join(generated, 'made-from.txt');

/** Generates the Prisma client unless the one there was made from this very schema and version. Also the global set-up of the tests. */
export default function generateClient(): void {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
  const { version, bin } = JSON.parse(readFileSync(prisma, 'utf8')) as { version: string; bin: { prisma: string } };
  const wanted = `${version} ${createHash('sha256').update(readFileSync(schema)).digest('hex')}`;
  if (existsSync(join(generated, 'client.ts')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const run = spawnSync(process.execPath, [join(dirname(prisma), bin.prisma), 'generate', '--schema', schema, '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    // Generating needs no schema engine, but Prisma would download one. A program that is there and fails as an engine keeps it offline;
    // Node itself is that on every system, where /bin/false is not.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === import.meta.filename) generateClient();
