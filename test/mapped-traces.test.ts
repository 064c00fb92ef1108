import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('a trace out of the bundle names function, file and line of the source, and what has no map stays as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'traces-'));
  try {
    const source = join(folder, 'deed.ts');
    writeFileSync(
      source,
      `import { mapTraces } from '${join(import.meta.dirname, '..', 'src', 'mapped-traces.ts')}';
mapTraces();
function refuse(): never {
  throw new TypeError('not like this');
}
const ask = (): never => refuse();
async function begin(): Promise<never> {
  await null;
  return ask();
}
begin().catch((error) => console.log((error as Error).stack));
console.log(new Error('at once').stack);
`,
    );
    const outfile = join(folder, 'deed.mjs.js');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    await build({
      entryPoints: [source],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      sourcemap: true,
      minifyWhitespace: true,
      minifyIdentifiers: true,
    });
    expect(readFileSync(outfile, 'utf8')).not.toContain('function refuse');
    const told = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
    expect(told).toContain('TypeError: not like this\n');
    expect(told).toContain(`at refuse (${source}:4:9)`);
    expect(told).toContain(`at ask (${source}:6:26)`);
    expect(told).toContain(`at begin (${source}:9:10)`);
    expect(told).toContain('node:internal');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
