import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../src/all-words.ts';
import { loadConfig } from '../src/config.ts';
import { ACCEPT_FACTS, FINDING_FACTS } from '../src/domain/leave/finding.ts';
import { ANSWER_REFUSALS } from '../src/domain/reminders/answer.ts';
import { processesOf, type World } from '../src/processes/index.ts';
import { ACCEPT_WORDS, FINDING_WORDS } from '../src/processes/leave/words.ts';
import { readSources } from './architecture/imports.ts';

const root = join(import.meta.dirname, '..');
const config = loadConfig({ CONFIG_DIR: join(root, 'config') });
const unknown = (clauses: readonly string[]): readonly string[] => clauses.filter((id) => !config.clauses.has(id));

/** Every value under a key `clause`, however deep. */
function clausesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'clause' && typeof inner === 'string' ? [inner] : clausesIn(inner),
  );
}

describe('O30 哪一条规定的', () => {
  it('O30 every reminder rule rests on a clause of the policy that 依据 can show', () => {
    expect(config.schedules.rules.length).toBeGreaterThan(5);
    expect(unknown(config.schedules.rules.map((rule) => rule.clause))).toEqual([]);
  });

  it('O30 every process and every clause in the configuration is one of the policy', () => {
    expect(unknown(processesOf({ leave: config.leave } as World).map((process) => process.clause))).toEqual([]);
    const configured = readdirSync(join(root, 'config'))
      .filter((name) => name.endsWith('.yaml') && name !== 'clauses.yaml')
      .flatMap((name) => clausesIn(load(readFileSync(join(root, 'config', name), 'utf8'))));
    expect(configured.length).toBeGreaterThan(5);
    expect(unknown(configured)).toEqual([]);
    expect(unknown(config.leave.types.map((type) => type.clause))).toEqual([]);
  });

  it('O30 no process has 申请 in its name, which its cards say once: 我的出差申请', () => {
    expect(processesOf({ leave: config.leave } as World).flatMap(({ name }) => (/申请/u.test(name.zh) ? [name.zh] : []))).toEqual(
      [],
    );
  });

  it('O30 every clause that the code names, in a finding, a refusal or a card, is one of the policy', () => {
    const named = readSources(root, ['src'], /^src\/generated\//).flatMap((file) =>
      [...file.text.matchAll(/['"`](S\d{1,3}[a-c]?)['"`]/g)].map((found) => found[1] ?? ''),
    );
    expect(named).toContain('S4');
    expect(unknown([...new Set(named)])).toEqual([]);
  });

  it('O30 every clause that words name is one of the policy', () => {
    const named = Object.values(zhCN).flatMap((words) => [...words.matchAll(/S\d{1,3}[a-c]?/g)].map(([id]) => id));
    expect(named.length).toBeGreaterThan(0);
    expect(unknown(named)).toEqual([]);
  });

  it('O30 every finding of a leave has words, and what would be accepted has them too', () => {
    expect(Object.keys(FINDING_WORDS).sort()).toEqual(expect.arrayContaining(Object.keys(FINDING_FACTS).sort()));
    expect(Object.keys(ACCEPT_WORDS).sort()).toEqual(expect.arrayContaining(Object.keys(ACCEPT_FACTS).sort()));
  });

  it('O30 every refusal of an answer to a reminder has words; the clause of its rule stands beside them', () => {
    expect(ANSWER_REFUSALS.filter((code) => !Object.hasOwn(zhCN, `remind.refused_${code}`))).toEqual([]);
    expect(zhCN['remind.why']).toContain('{clause}');
  });
});
