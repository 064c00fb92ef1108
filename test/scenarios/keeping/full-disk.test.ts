import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { askHealth, type Readiness } from '../../../src/http/health.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { mountTmpfs } from '../../store/small-disk.ts';

let office: TestOffice | null = null;
let disk = '';
afterEach(() => office?.close());

async function open(context: TestContext): Promise<{ office: TestOffice; li: Persona; wang: Persona }> {
  disk = mountTmpfs(context, 8);
  const opened = await openOffice({
    config: (config) => ({ ...config, environment: { ...config.environment, DATABASE_URL: `file:${join(disk, 'erwang.db')}` } }),
  });
  office = opened;
  return { office: opened, li: persona(opened, '李强'), wang: persona(opened, '王芳') };
}

/** What is left goes to somebody else's file, down to the last page. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
}
const free = (): void => rmSync(join(disk, 'ballast'));

const ready = (opened: TestOffice): Promise<Readiness> => askHealth(opened.app.health);

describe('O24 办事当中磁盘满了', () => {
  it('O24 没存下的说没存下，问的照样有答案，/readyz 说存不下；腾出来以后接着办，一件不少、一件不重', {
    timeout: 60_000,
  }, async (context) => {
    const { office: opened, li, wang } = await open(context);
    await askForLeave(li, { from: '2026-12-28', to: '2026-12-28' });
    fill();
    // Something is still free inside the log; it is used up by work.
    for (let n = 0; n < 40 && opened.store.health().queue.failing === null; n++) await li.says('我的假期');
    expect(opened.store.health().queue.failing).toBe('full');
    expect(await ready(opened)).toMatchObject({
      ready: false,
      parts: { file: { ok: false, detail: { why: expect.stringContaining('存不下') } } },
    });

    const balances = li.cards().filter((card) => card.text.includes('我的假期')).length;
    await li.says('我的假期');
    expect(li.cards().filter((card) => card.text.includes('我的假期')).length).toBeGreaterThan(balances);

    const pressed = await wang.presses('同意');
    expect(JSON.stringify(pressed)).toContain('没有保存');
    await li.says('报修：前台打印机卡纸');
    expect(li.cards().at(-1)?.text).toContain('没有保存');
    expect(wang.card('李强').buttons).toContain('同意');

    free();
    await expect.poll(() => opened.store.health().queue.failing, { timeout: 10_000 }).toBeNull();
    expect(await ready(opened)).toMatchObject({ ready: true });
    await wang.presses('同意');
    expect(li.card('已同意').text).toContain('已同意');
    expect((await opened.store.verifyAudit()).ok).toBe(true);
    await opened.settled();
    const approvals = li.cards().filter((card) => card.text.includes('已同意')).length;
    expect(approvals).toBeLessThanOrEqual(2);
  });
});
