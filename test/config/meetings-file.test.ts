import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meetings-'));
  cpSync(join(import.meta.dirname, '../../config'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const GOOD = [
  'days_ahead: 56',
  'series:',
  '  - id: week',
  '    name: { zh: 周会, en: weekly meeting }',
  '    for: branch',
  '    every: week',
  '    on: 1',
  '    shift: after',
  '    at: "09:00"',
  '    minutes: 60',
  '    room: any',
  '    host: [supervisor]',
  '    deputy: [operations]',
  '    agenda: week',
  '    call: 2',
  '    notice: 1',
];

/** Line by number (1 = first) in place of the good one; null: the file starts. */
const start = (line: number, text: string): string | null => {
  writeFileSync(join(folder, 'meetings.yaml'), GOOD.with(line - 1, text).join('\n'));
  try {
    loadConfig({ CONFIG_DIR: folder });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const WRONG: readonly (readonly [string, number, string, string])[] = [
  ['提前的天数太大', 1, 'days_ahead: 900', 'days_ahead'],
  ['编号写成中文', 3, '  - id: 周会', 'id'],
  ['没有英文名', 4, '    name: { zh: 周会 }', 'name'],
  ['单位种类写错', 5, '    for: shop', 'for'],
  ['多久一次写错', 6, '    every: fortnight', 'every'],
  ['星期八', 7, '    on: 8', 'on'],
  ['放假怎么办写错', 8, '    shift: later', 'shift'],
  ['几点写错', 9, '    at: "25:00"', 'at'],
  ['时长写成字', 10, '    minutes: 一小时', 'minutes'],
  ['会议室写错', 11, '    room: { size: 10 }', 'room'],
  ['岗位写错', 12, '    host: [boss]', 'host'],
  ['代主持的岗位写错', 13, '    deputy: [boss]', 'deputy'],
  ['议程种类写错', 14, '    agenda: day', 'agenda'],
  ['多写了不认识的一项', 15, '    calls: 2', 'calls'],
  ['通知早于收集议题', 16, '    notice: 3', 'notice'],
];

describe('config/meetings.yaml（S60）', () => {
  it('S60 写对的能启动；随仓库的能启动', () => {
    expect(start(1, GOOD[0] ?? '')).toBeNull();
    writeFileSync(join(folder, 'meetings.yaml'), readFileSync(join(import.meta.dirname, '../../config/meetings.yaml'), 'utf8'));
    expect(() => loadConfig({ CONFIG_DIR: folder })).not.toThrow();
  });
  it.each(WRONG)('S60 %s：不启动，说是哪一项、第几行', (_, line, text, field) => {
    const said = start(line, text);
    expect(said).toContain('配置有误，没有启动');
    expect(said).toContain('meetings.yaml');
    expect(said).toContain(field);
    expect(said).toMatch(/第\d+行/u);
    expect(Number(/第(\d+)行/u.exec(said ?? '')?.[1])).toBeGreaterThan(0);
  });
  it('S60 行号就是写错的那一行', () => {
    expect(start(9, '    at: "25:00"')).toContain('第9行');
    expect(start(12, '    host: [boss]')).toContain('第12行');
    expect(start(13, '    deputy: [boss]')).toContain('第13行');
    expect(start(16, '    notice: 3')).toContain('第16行');
  });
});
