import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const DAY = 86_400_000;

let office: TestOffice;
let li: Persona;
let wang: Persona;
let wu: Persona;
beforeEach(async () => {
  office = await openOffice({ mode: 'ws' });
  [li, wang, wu] = [persona(office, '李强'), persona(office, '王芳'), persona(office, '吴昊')];
});
afterEach(() => office.close());

async function later(days: number): Promise<void> {
  office.emulator.clock.advance(days * DAY);
  await office.app.tick();
  await office.settled();
}

describe('O28 月份过去以后', () => {
  it('O28 上个月的审计封存了，“核对审计”说封存到哪个月', async () => {
    await askForLeave(li, { from: '2026-12-28', to: '2026-12-28' });
    await wang.presses('同意');
    await wu.says('核对审计');
    expect(wu.card('审计记录核对').text).not.toContain('封存');
    await later(12);
    await wu.says('核对审计');
    expect(wu.card('审计记录核对').text).toMatch(/已封存到2026年11月（第\d+行）/);
    expect(await office.store.verifyAudit()).toMatchObject({ ok: true, sealed: { month: '2026-11' } });
  });
});

describe('O24 清理以后的旧卡片', () => {
  it('O24 没办完的申请过了四十天照样能办，申请人的旧卡片改不动了就换一张新的；办完的旧卡片清理掉了', async () => {
    await askForLeave(li, { from: '2027-06-01', to: '2027-06-01' });
    await wang.says('帮助');
    const old = wang.cards().at(-1);
    for (let n = 0; n < 4; n++) await later(10);
    expect(await office.store.reads.bound(old?.id ?? '')).toBeNull();
    // The platform itself takes no press on a card of that age.
    await expect(wang.presses('同意')).rejects.toThrow(/已过期/);
    await wang.says('待我审批');
    await wang.presses('查看');
    await wang.presses('同意');
    expect(
      li
        .cards()
        .slice(-2)
        .some((card) => card.text.includes('已同意')),
    ).toBe(true);
  });
});
