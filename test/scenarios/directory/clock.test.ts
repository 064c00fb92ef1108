import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const DAY = 86_400_000;
const NEW_YEARS_EVE = Date.parse('2026-12-30T10:00:00+08:00');

let office: TestOffice;
let li: Persona;
let wu: Persona;

beforeEach(async () => {
  office = await openOffice({ now: NEW_YEARS_EVE });
  li = persona(office, '李强');
  wu = persona(office, '吴昊');
});
afterEach(() => office.close());

async function look(): Promise<void> {
  await office.app.tick();
  await office.settled();
}

async function jumps(days: number): Promise<void> {
  office.skewClock(days * DAY);
  await look();
}

/** What the end of the year did to 李强's annual leave. */
async function closings(): Promise<readonly string[]> {
  const id = (await office.store.reads.org()).people.find((one) => one.name === '李强')?.id as PersonId;
  const rows = (await office.store.reads.leaveEntries(id, null)) as unknown as LeaveEntry[];
  return entriesOf(rows, 'annual')
    .map((entry) => entry.kind)
    .filter((kind) => kind !== 'grant');
}

const questions = () => wu.cards().filter((card) => card.text.includes('服务器时钟不对'));

describe('服务器的时钟不对', () => {
  it('往前跳了五天：年假不结转不到期，管理员收到卡片；确认以后才做', async () => {
    await jumps(5);
    expect(await closings()).toEqual([]);
    expect(questions()).toHaveLength(1);
    expect(questions()[0]?.text).toContain('1月4日');
    expect(questions()[0]?.text).toContain('12月30日');
    await look();
    expect(questions()).toHaveLength(1);
    await wu.presses('确认');
    await look();
    expect(await closings()).toEqual(['carry', 'carry', 'expire']);
  });

  it('自己对回来：卡片收回，什么都没有发生；下一次跳，上一次的确认不算', async () => {
    await jumps(5);
    await jumps(0);
    expect(questions()[0]?.buttons).toEqual([]);
    expect(questions()[0]?.text).toContain('无需再决定');
    await jumps(5);
    await wu.presses('确认');
    await jumps(0);
    await look();
    await jumps(6);
    expect(questions().filter((card) => card.buttons.length > 0)).toHaveLength(1);
  });

  it('管理员选不用：一直等着，也不再问；对准了自动继续', async () => {
    await jumps(5);
    await wu.presses('不用');
    await look();
    expect(await closings()).toEqual([]);
    expect(questions()).toHaveLength(1);
    office.emulator.clock.advance(5 * DAY);
    await jumps(0);
    expect(await closings()).toEqual(['carry', 'carry', 'expire']);
  });

  it('往前跳不会一下子发出一堆提醒和催办', async () => {
    await askForLeave(li, { from: '2027-01-06', to: '2027-01-06' });
    const before = new Map(['李强', '李敏', '王芳', '蒋建国'].map((name) => [name, persona(office, name).cards().length]));
    await jumps(20);
    for (const [name, count] of before) expect(persona(office, name).cards()).toHaveLength(count);
  });

  it('倒退三天也一样问', async () => {
    await jumps(-3);
    expect(questions()).toHaveLength(1);
  });

  it('差几分钟不算错', async () => {
    office.skewClock(20 * 60_000);
    await look();
    expect(questions()).toEqual([]);
  });

  it('有意拨动的演示时钟不算跳', async () => {
    office.emulator.clock.advance(5 * DAY);
    await look();
    expect(questions()).toEqual([]);
    expect(await closings()).toEqual(['carry', 'carry', 'expire']);
  });

  it('时钟快了三天，大家说的话、按的按钮照样有回应', async () => {
    office.skewClock(3 * DAY);
    await li.says('请假');
    expect(li.card().text).toContain('请假申请');
    await li.presses('不办了');
    expect(li.card().buttons).not.toContain('下一步');
  });

  it('时钟快了三天时发不出去的答复，对准以后马上补发，不等三天', async () => {
    office.skewClock(3 * DAY);
    const down = office.controls.fail(/^POST .im.v1.messages/, { kind: 'server_error' });
    office.controls.say('李强', 'bot', '我的假期');
    await office.controls.quiet();
    await expect.poll(async () => (await office.store.outbox.lag(office.now())).due).toBe(1);
    await expect.poll(async () => (await office.store.outbox.nextDueAt()) ?? 0).toBeGreaterThan(office.now());
    down.lift();
    await jumps(0);
    expect(li.card().text).toContain('我的假期');
  });

  it('时钟不对的时候启动，年假同样不动', async () => {
    office.skewClock(5 * DAY);
    await office.restart();
    await look();
    expect(await closings()).toEqual([]);
    expect(questions()).toHaveLength(1);
  });

  it('确认的那次相差，重启以后仍然算数', async () => {
    await jumps(5);
    await wu.presses('确认');
    await office.restart();
    await look();
    expect(await closings()).toEqual(['carry', 'carry', 'expire']);
    expect(questions()).toHaveLength(1);
  });
});
