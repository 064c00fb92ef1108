import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const HOUR = 3_600_000;

let office: TestOffice;
let li: Persona;
let wu: Persona;

async function open(config?: (config: Config) => Config): Promise<void> {
  office = await openOffice(config ? { config } : {});
  li = persona(office, '李强');
  wu = persona(office, '吴昊');
}
beforeEach(() => open());
afterEach(() => office.close());

async function later(hours: number): Promise<void> {
  office.emulator.clock.advance(hours * HOUR);
  await office.app.tick();
  await office.settled();
}

const anchors = (cards: readonly { readonly text: string }[]): readonly string[] =>
  cards.flatMap((card) => (card.text.includes('审计锚点') ? (/\d+:[0-9a-f]{64}/.exec(card.text)?.[0] ?? []) : []));

/** What somebody with a shell on the machine can do, the triggers being no obstacle. */
function withShell(...statements: readonly string[]): void {
  const db = new Database(office.store.file);
  for (const name of ['audit_no_update', 'audit_no_delete', 'audit_only_append']) db.exec(`DROP TRIGGER ${name}`);
  for (const sql of statements) db.exec(sql);
  db.close();
}

/** Cuts or keeps rows and mends the mark that tells the end, so that the log looks whole. */
const MEND = `UPDATE "KeyValue" SET value = (SELECT seq || ':' || hash FROM "Audit" ORDER BY seq DESC LIMIT 1) WHERE key = 'audit.anchor'`;

describe('O28 审计记录的锚点', () => {
  it('O28 每天下午六点管理员私聊收到一条，停机再起也不重发', async () => {
    await askForLeave(li);
    await later(7.9);
    expect(anchors(wu.cards())).toEqual([]);
    await later(0.2); // 18:06
    const [first] = anchors(wu.cards());
    expect(first).toMatch(/^\d+:/);
    await office.restart();
    await later(1);
    expect(anchors(wu.cards())).toHaveLength(1);
    expect(li.cards().some((card) => card.text.includes('审计锚点'))).toBe(false);
    expect((await office.store.verifyAudit({ seq: Number(first?.split(':')[0]), hash: first?.split(':')[1] ?? '' })).ok).toBe(
      true,
    );
  });

  it('O28 没有新记录的那天不发，有了再发', async () => {
    await office.close();
    await open((config) => ({ ...config, schedules: { ...config.schedules, rules: [] } }));
    await wu.says('帮助');
    await later(8.1);
    const first = anchors(wu.cards()).length;
    await later(24);
    await later(24);
    expect(anchors(wu.cards())).toHaveLength(first);
    await askForLeave(li, { from: '2026-12-28', to: '2026-12-28' });
    await later(24);
    expect(anchors(wu.cards())).toHaveLength(first + 1);
  });

  it('O28 配了群就发到群里，停机错过的那天起来补一条', async () => {
    await office.close();
    await open((config) => ({ ...config, org: { ...config.org, anchor: { group: '苏州分店群', at: 18 * 60 } } }));
    await askForLeave(li);
    await later(8.1);
    const inGroup = (): readonly string[] => {
      const text = JSON.stringify(office.controls.cards('张伟', '苏州分店群').map((message) => message.body.card));
      return [...text.matchAll(/\d+:[0-9a-f]{64}/g)].map((found) => found[0]);
    };
    const posted = new Set(inGroup());
    expect(posted.size).toBe(1);
    await persona(office, '王芳').presses('同意');
    office.emulator.clock.advance(40 * HOUR); // 周三上午，周二的错过了
    await office.app.tick();
    await office.settled();
    expect(new Set(inGroup()).size).toBe(2);
    expect(anchors(wu.cards())).toEqual([]);
  });

  it('O28 随时要一条，核对说完好；只有管理员能核对', async () => {
    await askForLeave(li);
    await wu.says('审计锚点');
    const [noted] = anchors(wu.cards());
    await persona(office, '王芳').presses('同意');
    await wu.says(`核对审计 ${noted}`);
    expect(wu.card('审计记录核对').text).toContain('没有改动或缺失');
    await wu.says('核对审计');
    expect(wu.card('自身完好').text).toContain('锚点');
    await wu.says('核对审计 12:abc');
    expect(wu.card('行号:64位校验码').text).toContain('整行复制');
    for (const words of ['审计锚点', `核对审计 ${noted}`]) {
      await li.says(words);
      expect(li.card('审计记录核对').text).toContain('只由系统管理员');
      expect(li.card('审计记录核对').buttons).toContain('依据 S3');
    }
  });

  it('O28 改了一行，说得出是哪一行', async () => {
    await askForLeave(li);
    await wu.says('审计锚点');
    const [noted] = anchors(wu.cards());
    withShell(`UPDATE "Audit" SET act = 'x' WHERE seq = 2`);
    await wu.says(`核对审计 ${noted}`);
    expect(wu.card('审计记录核对').text).toContain('第2行被改动过');
    expect(cli(noted ?? '')).toMatch(/row 2 was changed/);
  });

  it('O28 删掉尾巴并补好标记，锚点照样查出来', async () => {
    await askForLeave(li);
    await wu.says('审计锚点');
    const [noted] = anchors(wu.cards());
    const last = Number(noted?.split(':')[0]);
    withShell(`DELETE FROM "Audit" WHERE seq > ${last - 2}`, MEND);
    expect((await office.store.verifyAudit()).ok).toBe(true);
    await wu.says(`核对审计 ${noted}`);
    expect(wu.card('审计记录核对').text).toContain(`从第${last - 1}行起的记录不见了`);
    expect(cli(noted ?? '')).toMatch(/was noted/);
  });

  it('O28 整份换成另一份前后相接的记录，锚点照样查出来', async () => {
    await askForLeave(li);
    await wu.says('审计锚点');
    const [noted] = anchors(wu.cards());
    const last = Number(noted?.split(':')[0]);
    withShell('DELETE FROM "Audit"', `DELETE FROM "KeyValue" WHERE key = 'audit.anchor'`);
    // The office itself writes the false log, so every hash is right.
    for (let n = 0; n <= last; n++) {
      await office.store.commit({
        plan: { writes: [], effects: [], audit: [{ actorId: 'system', act: 'directory.followed', subject: `forged ${n}` }] },
        inboxKeys: [],
        cause: `forged:${n}`,
      });
    }
    expect((await office.store.verifyAudit()).ok).toBe(true);
    await wu.says(`核对审计 ${noted}`);
    expect(wu.card('审计记录核对').text).toContain(`第${last}行与锚点不一致`);
    expect(cli(noted ?? '')).toMatch(/not the one that was noted/);
  });
});

/** `npm run audit:verify -- --anchor …` as an auditor runs it. */
function cli(noted: string): string {
  try {
    return execFileSync(
      process.execPath,
      ['--import', 'tsx', 'tools/audit-verify.ts', '--url', `file:${office.store.file}`, '--anchor', noted],
      { cwd: join(import.meta.dirname, '..', '..', '..'), encoding: 'utf8', stdio: 'pipe' },
    );
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}
