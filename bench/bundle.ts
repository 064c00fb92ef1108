import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const CHILDREN = [
  'fake-platform',
  'seed',
  'floor-server',
  'orm-server',
  'cold-floor',
  'store-figures',
  'inbox-figures',
  'record-figures',
  'definition-figures',
  'planning-figures',
  'year-figures',
  'outbox-figures',
  'sdk-server',
  'sending-figures',
  'invoice-figures',
  'claim-figures',
  'receivable-figures',
] as const;
export type ChildName = (typeof CHILDREN)[number];

/** The app as it is shipped, and the bench's own children the same way, so that nobody pays for a compiler while being measured. */
export async function bundleAll(root: string, outdir: string): Promise<(name: ChildName) => string> {
  const shipped = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tools', 'build.ts'), 'client', 'bundles'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (shipped.status !== 0) throw new Error(`the app does not build:\n${shipped.stdout}${shipped.stderr}`);
  await build({
    absWorkingDir: root,
    entryPoints: CHILDREN.map((name) => join('bench', `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return (name) => join(outdir, `${name}.mjs`);
}
