import { join } from 'node:path';
import { describe, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import type { Kind } from '../../src/records/define.ts';
import { OF_A_DEFINITION } from './kind-texts.ts';

const config = loadConfig({ CONFIG_DIR: join(import.meta.dirname, '../../config'), LOG_LEVEL: 'silent' });
export const CLAUSES: ReadonlySet<string> = new Set(config.clauses.keys());

/** Gives a definition its properties: one call for each kind. */
export function provesKind(kind: Kind): void {
  describe(`${kind.name.zh}：定义本身`, () => {
    for (const [name, proves] of Object.entries(OF_A_DEFINITION)) it(name, () => proves(kind, CLAUSES));
  });
}
