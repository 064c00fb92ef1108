import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { askHealth, type Readiness } from '../../../src/http/health.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { spoilPage } from '../../store/spoil-page.ts';

let office: TestOffice;
afterEach(() => office.close());

const ready = (): Promise<Readiness> => askHealth(office.app.health);
const whyOf = async (part: string): Promise<unknown> => (await ready()).parts[part]?.detail?.why;

describe('/readyz 说真话', () => {
  it('有人问话时读到坏页：不就绪，写明怎么办；坏页又读得出来也不改口，重启才算', { timeout: 60_000 }, async () => {
    office = await openOffice({ mode: 'ws' });
    const li = persona(office, '李强');
    await li.says('我的假期');
    expect(await ready()).toMatchObject({ ready: true });
    const mend = spoilPage(office.store.file, 'LeaveEntry');
    await li.says('请假');
    await li.says('我的假期');
    expect(await ready()).toMatchObject({ ready: false, parts: { file: { ok: false } } });
    expect(await whyOf('file')).toMatch(/数据库文件损坏.*备份恢复/);
    mend();
    await li.says('帮助');
    // What could not be drawn is tried again after its pause.
    office.emulator.clock.advance(60_000);
    await office.settled();
    expect(li.cards().filter((card) => card.text.startsWith('我的假期'))).toHaveLength(2);
    expect((await ready()).ready).toBe(false);
    await office.restart();
    expect((await ready()).ready).toBe(true);
  });

  it('一分钟多什么也发不出去：不就绪，正在等着重试也一样；发出去一条就好', { timeout: 60_000 }, async () => {
    office = await openOffice({ noLimits: true });
    const li = persona(office, '李强');
    const down = office.controls.fail(/^POST .im.v1.messages/, { kind: 'server_error' });
    office.controls.say('李强', 'bot', '我的假期');
    await office.controls.quiet();
    await expect.poll(async () => (await office.store.outbox.lag(office.now())).due).toBe(1);
    office.emulator.clock.advance(59_000);
    expect((await ready()).parts.outbox).toMatchObject({ ok: true });
    office.emulator.clock.advance(2_000);
    expect((await ready()).parts.outbox).toMatchObject({ ok: false, detail: { due: 1 } });
    expect(await whyOf('outbox')).toContain('一分钟多没有发出任何消息');
    await expect.poll(async () => (await office.store.outbox.nextDueAt()) ?? 0).toBeGreaterThan(office.now());
    expect(await whyOf('outbox')).toContain('一分钟多没有发出任何消息');
    down.lift();
    office.emulator.clock.advance(120_000);
    await office.settled();
    expect(li.card().text).toContain('我的假期');
    expect(await ready()).toMatchObject({ ready: true, parts: { outbox: { detail: { due: 0, silentMs: 0 } } } });
  });

  it('时间未到的提醒不算没发出去', async () => {
    office = await openOffice({ noLimits: true });
    await persona(office, '李强').says('提醒我明天上午9点给总部打电话');
    office.emulator.clock.advance(5 * 60_000);
    expect((await ready()).parts.outbox).toMatchObject({ ok: true });
  });
});

/** One line of the table in docs/operations.md: `part.field`, and whether it is there always. */
const documented = (): ReadonlyMap<string, boolean> => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
  const lines = text.matchAll(/^\| `(\w+)\.(\w+)` \|.*\| (总有|有时) \|$/gm);
  return new Map([...lines].map(([, part, field, when]) => [`${part}.${field}`, when === '总有']));
};
const fieldsOf = ({ parts }: Readiness): readonly string[] =>
  Object.entries(parts).flatMap(([part, { detail = {} }]) => Object.keys(detail).map((field) => `${part}.${field}`));

describe('docs/operations.md 写的 /readyz 就是真的', () => {
  it('一切正常时有的项，正好是写着“总有”的；出毛病时多出来的，都写着', { timeout: 60_000 }, async () => {
    office = await openOffice({ noLimits: true });
    const fields = documented();
    const always = [...fields].flatMap(([name, isAlways]) => (isAlways ? [name] : []));
    const well = await ready();
    expect([...fieldsOf(well)].filter((name) => !name.startsWith('backup.')).sort()).toEqual(always.sort());
    const seen = new Set(fieldsOf(well));
    const look = async () => {
      for (const name of fieldsOf(await ready())) seen.add(name);
    };
    // The clock is wrong; a page is damaged, so that an answer is not drawn and is owed; the directory grows old.
    office.skewClock(5 * 86_400_000);
    await look();
    office.skewClock(0);
    spoilPage(office.store.file, 'LeaveEntry');
    await persona(office, '李强').says('请假');
    await persona(office, '李强').says('我的假期');
    await look();
    office.emulator.clock.advance(100 * 3_600_000);
    await look();
    expect([...seen].filter((name) => !fields.has(name))).toEqual([]);
    // Seen in other tests: start.test.ts, backup.test.ts; a closed database only while stopping.
    const rare = ['database.why', 'backup.newest', 'backup.why', 'directory.why', 'disk.daysLeft', 'disk.why', 'door.why'];
    expect([...fields.keys()].filter((name) => !seen.has(name) && !rare.includes(name))).toEqual([]);
  });

  it('每一部分都有一行说它管什么', async () => {
    office = await openOffice({ noLimits: true });
    const text = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
    const parts = [...text.matchAll(/^\| `(\w+)` \| .* \|$/gm)].map(([, name]) => name);
    expect(parts).toEqual(expect.arrayContaining(Object.keys((await ready()).parts)));
  });
});
