import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainsAsYaml, writeChains } from '../../src/config/write-chains.ts';
import { loadConfig } from '../../src/config.ts';
import { chainRuleSchema } from '../../src/domain/approval/chain.ts';
import { processesOf } from '../../src/processes/index.ts';
import { NOTHING_BOOKED } from '../../src/processes/ledgers.ts';

const repository = join(import.meta.dirname, '../../config');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chains-'));
  cpSync(repository, folder, { recursive: true });
  rmSync(join(folder, 'approvals.yaml'), { force: true });
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const load = () => loadConfig({ CONFIG_DIR: folder });
const processes = () => processesOf({ leave: load().leave, ledgers: NOTHING_BOOKED });
const file = (): string => join(folder, 'approvals.yaml');
/** What a start says of a file that is wrong. */
const refusal = (text: string): string => {
  writeFileSync(file(), text);
  try {
    load();
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('审批链只有一处', () => {
  it('S7 没有 approvals.yaml 也能启动，用各流程自带的审批链', () => {
    const { chains } = load();
    for (const { id, chain } of processes()) expect(chains[id]).toEqual(chain);
  });

  it('S7 第一次启动写出来的文件，读回来就是自带的审批链，并写明可用条件', () => {
    expect(writeChains(folder, processes())).toBe('written');
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('# 请假；可用条件：days（数字）、type（文字）');
    expect(text).toContain('name: { zh: 直接上级, en: Direct superior }');
    const written = Object.entries(parse(text) as Record<string, unknown>);
    expect(written.map(([id]) => id)).toEqual(processes().map(({ id }) => id));
    for (const [id, chain] of written) expect(chainRuleSchema.parse(chain)).toEqual(processes().find((p) => p.id === id)?.chain);
    expect(load().chains).toEqual(Object.fromEntries(processes().map(({ id, chain }) => [id, chain])));
  });

  it('S7 管理员写的从不改动，没写的流程用自带的', () => {
    const own = 'leave:\n  steps:\n    - { id: boss, name: { zh: 老板, en: Boss }, who: { superior: 1 } }\n';
    writeFileSync(file(), own);
    expect(writeChains(folder, processes())).toBe('there');
    expect(readFileSync(file(), 'utf8')).toBe(own);
    const { chains } = load();
    expect(chains.leave?.steps.map(({ id }) => id)).toEqual(['boss']);
    expect(chains.repair?.steps).toHaveLength(3);
  });

  it('S7 空文件等于没写；文件夹写不进去也照样启动', () => {
    writeFileSync(file(), '# 什么都没写\n');
    expect(load().chains.leave?.steps.length).toBeGreaterThan(1);
    rmSync(file());
    expect(writeChains(join(folder, 'missing'), processes())).toBeInstanceOf(Error);
    expect(existsSync(file())).toBe(false);
  });

  it('S7 写错了，说是第几行', () => {
    const good = chainsAsYaml(processes());
    const lines = good.split('\n');
    const at = lines.findIndex((line) => line.includes('sla_hours: 8'));
    lines[at] = lines[at]?.replace('sla_hours: 8', 'sla_hours: 很快') ?? '';
    expect(refusal(lines.join('\n'))).toContain(`leave.steps.1.sla_hours`);
    expect(refusal(lines.join('\n'))).toContain(`（第${at + 1}行）`);
    expect(refusal('leave:\n  steps:\n    - id: a\n      who: { superior: 1 }\n')).toContain('（第3行）');
    expect(refusal('leave:\n  steps: [\n')).toMatch(/line \d/);
  });

  it('金额的条件以元写，多于两位小数不收', () => {
    const money = [
      { id: 'x', name: { zh: '报销', en: 'Expense' }, measures: { total: 'money' as const }, chain: load().chains.repair },
    ];
    expect(chainsAsYaml(money as Parameters<typeof chainsAsYaml>[0])).toContain('total（金额）');
  });
});
