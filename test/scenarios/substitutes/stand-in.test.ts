import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const DAY = 24 * 3_600_000;

let office: TestOffice;
let li: Persona;
let wang: Persona;
let zhang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
  zhang = persona(office, '张伟');
});
afterEach(() => office.close());

/** 王芳 is away on 1 and 2 December, 张伟 takes over. */
async function wangAway(): Promise<void> {
  await askForLeave(wang, { type: 'annual', from: '2026-12-01', to: '2026-12-02', handover: 'ou_e104' });
  await persona(office, '蒋建国').presses('同意');
}

describe('O1 批准的假自己把审批交给交接人', () => {
  it('O1 王芳休假期间，新的申请直接到张伟那里，写明“张伟（代王芳）”', async () => {
    await wangAway();
    office.emulator.clock.advance(8 * DAY);
    await office.settled();
    await askForLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(zhang.card('李强的请假申请').text).toContain('王芳不在岗，由您代审批');
    expect(wang.cards().some((card) => card.text.includes('李强的请假申请'))).toBe(false);
    await zhang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('张伟（代王芳）');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O1 王芳休假前就在等她的申请，假期一开始张伟就收到', async () => {
    await wangAway();
    await askForLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(zhang.cards().some((card) => card.text.includes('李强的请假申请'))).toBe(false);
    office.emulator.clock.advance(8 * DAY);
    await office.app.tick();
    await office.settled();
    expect(zhang.card('李强的请假申请').buttons).toContain('同意');
    await zhang.says('待我审批');
    expect(zhang.card('待我审批').text).toContain('李强：');
    await zhang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('张伟（代王芳）');
  });

  it('O1 张伟自己的申请不由张伟代审批，到区域经理那里', async () => {
    await wangAway();
    office.emulator.clock.advance(8 * DAY);
    await office.settled();
    await askForLeave(zhang, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(persona(office, '蒋建国').card('张伟的请假申请').buttons).toContain('同意');
  });

  it('O1 王芳的假结束后，审批回到王芳', async () => {
    await wangAway();
    office.emulator.clock.advance(11 * DAY);
    await office.settled();
    await askForLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O1 假批准后日历上有休假，撤销后没有了', async () => {
    await wangAway();
    expect(office.controls.timeoffEvents()).toHaveLength(1);
    await wang.presses('申请撤销');
    await wang.presses('申请撤销', { form: { revoke_reason: '不走了' } });
    await persona(office, '蒋建国').presses('同意', { holding: '撤销原因' });
    expect(office.controls.timeoffEvents()).toHaveLength(0);
  });
});
