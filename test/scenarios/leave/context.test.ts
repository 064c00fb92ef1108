import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffingRule } from '../../../src/domain/leave/types.ts';
import { acceptHandover, askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let zhang: Persona;
let wang: Persona;

const open = async (options: Parameters<typeof openOffice>[0] = {}): Promise<void> => {
  office = await openOffice(options);
  li = persona(office, '李强');
  zhang = persona(office, '张伟');
  wang = persona(office, '王芳');
};
const reopen = async (options: Parameters<typeof openOffice>[0]): Promise<void> => {
  await office.close();
  await open(options);
};

beforeEach(() => open());
afterEach(() => office.close());

const READ_CALENDARS = ['calendar:calendar', 'calendar:calendar:readonly', 'calendar:calendar.free_busy:read'];
const TUESDAY = { from: '2026-12-01', to: '2026-12-01', handover: 'ou_e103' };
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const blocks = () => office.controls.timeoffEvents().map(({ openId, from, to, title }) => ({ openId, from, to, title }));

describe('O9 审批人决定之前看得到那几天的会议', () => {
  beforeEach(() => {
    office.controls.meet('李强', '交车', '2026-12-01 09:30', '2026-12-01 10:30', ['李敏']);
    office.controls.meet('李强', '看牙医', '2026-12-01 14:00', '2026-12-01 15:00');
    office.controls.meet('李强', '同学聚会', '2026-12-01 20:00', '2026-12-01 22:00');
  });

  it('O9 S55 审批人看到有几段、几点到几点，看不到是什么会；申请人自己在提交前先看到', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm(TUESDAY) });
    expect(li.card('请确认').text).toContain('请假期间您有日程：12月1日(周二) 09:30–10:30、14:00–15:00。请提前安排');
    await li.presses('确认提交');
    await acceptHandover(li, TUESDAY);
    const seen = wang.card('李强的请假申请').text;
    expect(seen).toContain('审批参考');
    expect(seen).toContain('12月1日(周二)：当天有2段会议或日程（09:30–10:30、14:00–15:00）');
    for (const secret of ['交车', '看牙医', '同学聚会', '20:00']) expect(seen).not.toContain(secret);
    // 申请人自己的卡片和旁人不受打扰
    expect(li.card('我的请假申请').text).not.toContain('会议或日程');
  });

  it('O9 只请下午，上午的会不算；跨过边界的会算', async () => {
    office.controls.meet('李强', '培训', '2026-12-01 17:30', '2026-12-01 19:00');
    await askForLeave(li, { ...TUESDAY, from_part: 'pm' });
    expect(wang.card('李强的请假申请').text).toContain('当天有2段会议或日程（14:00–15:00、17:30–19:00）');
  });

  it('O9 请好几天，逐日列出，太多时只说还有几天', async () => {
    office.controls.meet('李强', '早会', '2026-12-02 09:00', '2026-12-02 09:15', [], 'FREQ=DAILY;COUNT=20');
    await askForLeave(li, { type: 'personal', from: '2026-12-01', to: '2026-12-11', handover: 'ou_e103' });
    const seen = wang.card('李强的请假申请').text;
    expect(seen).toContain('12月2日(周三)：当天有1段会议或日程（09:00–09:15）');
    // 周末的早会不在假期里：12月1日至11日共9个工作日，列5天
    expect(seen).toContain('另有4天也有会议或日程');
    expect(seen).not.toContain('12月8日(周二)：当天');
  });

  it('O9 已经批准的另一半天休假不算会议', async () => {
    await askForLeave(li, { ...TUESDAY, to_part: 'am' });
    await wang.presses('同意');
    expect(blocks()).toHaveLength(1);
    office.emulator.clock.advance(3 * 60_000);
    await askForLeave(li, { ...TUESDAY, from_part: 'pm' });
    const seen = wang.card('李强的请假申请', '下午').text;
    expect(seen).toContain('当天有1段会议或日程（14:00–15:00）');
    expect(seen).not.toContain('09:00');
  });

  it('O9 没有开通日历权限时卡片照常，只是不提会议；一句日志，不含个人信息', async () => {
    office.controls.setScopes({ without: READ_CALENDARS });
    await askForLeave(li, TUESDAY);
    expect(wang.card('李强的请假申请').text).toContain('同组没有其他人请假');
    expect(wang.card('李强的请假申请').text).not.toContain('会议或日程');
    const asked = () => office.controls.traffic().filter((one) => one.what.includes('freebusy'));
    const before = asked().length;
    expect(before).toBeGreaterThan(0);
    await wang.says('待我审批');
    await wang.presses('查看');
    // 被拒绝之后歇一阵再问
    expect(asked()).toHaveLength(before);
    expect(await wang.presses('同意')).toMatchObject({ ok: true, toast: { content: '已同意' } });
    expect(blocks()).toHaveLength(1);
  });

  it('O9 日历慢5秒，按下去照样马上有回答；等日历到了，卡片自己补上', { timeout: 30_000 }, async () => {
    await li.says('请假');
    await li.presses('改别的');
    const form = li.card();
    office.controls.faults({ slowMs: 5000 });
    const outcome = await office.controls.press('李强', form.id, '下一步', { form: { ...leaveForm(TUESDAY) } });
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.tookMs).toBeLessThan(1500);
    expect(li.card().text).toContain('请确认');
    expect(li.card().text).not.toContain('您有日程');
    office.controls.clearFaults();
    await office.settled();
    expect(li.card('请确认').text).toContain('您有日程：12月1日(周二) 09:30–10:30、14:00–15:00');
  });
});

describe('O9 S55 批准之后：日历上的休假，和要告知的会议', () => {
  beforeEach(() => {
    office.controls.meet('李强', '交车', '2026-12-01 14:00', '2026-12-01 15:00');
  });

  it('O9 S55 批准后日历上是准确的半天，标题只说休假；有冲突的日程提醒本人去告知组织者', async () => {
    await askForLeave(li, { ...TUESDAY, from_part: 'pm' });
    await wang.presses('同意');
    expect(blocks()).toEqual([{ openId: 'ou_e102', from: at('2026-12-01 13:30'), to: at('2026-12-01 18:00'), title: '休假' }]);
    // 批准和日程是一条通知。
    const told = li.card('王芳同意了您的');
    expect(told.text).toContain('休假期间您有日程：12月1日(周二) 14:00–15:00。请告知会议组织者您不能参加');
    expect(told.buttons).toEqual(['查看']);
    expect(li.cards().some((card) => card.text.includes('休假与日程'))).toBe(false);
    expect(wang.cards().some((card) => card.text.includes('您有日程'))).toBe(false);
  });

  it('O9 没有冲突就不多发一句', async () => {
    await askForLeave(li, { ...TUESDAY, to_part: 'am' });
    await wang.presses('同意');
    expect(blocks()).toEqual([{ openId: 'ou_e102', from: at('2026-12-01 09:00'), to: at('2026-12-01 12:00'), title: '休假' }]);
    expect(li.cards().some((card) => card.text.includes('您有日程'))).toBe(false);
  });

  it('O9 S55 撤销批准后日历空出来，之前提醒过的人再得到一句：可以参加了', async () => {
    await askForLeave(li, TUESDAY);
    await wang.presses('同意');
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '行程取消' } });
    await wang.presses('同意', { holding: '撤销' });
    expect(blocks()).toEqual([]);
    expect(li.card('可以参加了').text).toContain('12月1日(周二) 14:00–15:00');
    expect(li.cards().filter((card) => card.text.includes('休假与日程'))).toHaveLength(1);
  });

  it('O9 S55 提前返岗后日历跟着缩短，腾出来那天的会可以参加了，没变的不重复提醒', async () => {
    office.controls.meet('李强', '盘点', '2026-12-03 10:00', '2026-12-03 11:00');
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-03' });
    await wang.presses('同意');
    expect(li.card('王芳同意了您的').text).toContain('12月1日(周二) 14:00–15:00；12月3日(周四) 10:00–11:00');
    office.emulator.clock.advance(at('2026-12-03 09:30') - office.now());
    await office.settled();
    await li.says('我提前回来了');
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '李强的假期变更申请' });
    expect(blocks()).toEqual([{ openId: 'ou_e102', from: at('2026-12-01 09:00'), to: at('2026-12-02 18:00'), title: '休假' }]);
    const told = li.card('可以参加了').text;
    expect(told).toContain('12月3日(周四) 10:00–11:00');
    expect(told).not.toContain('12月1日');
    expect(told).not.toContain('不能参加');
  });

  it('O9 S55 续假时审批人看到的是加出来那天的会议，休假自己占的时间不算', async () => {
    office.controls.meet('李强', '盘点', '2026-12-02 10:00', '2026-12-02 11:00');
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-01' });
    await wang.presses('同意');
    office.emulator.clock.advance(5 * 60_000);
    await li.says('续假到12月2日');
    expect(li.card('续假').text).toContain('12月2日(周三) 10:00–11:00。请提前安排');
    await li.presses('确认提交');
    await persona(office, '李敏').presses('接受');
    const seen = wang.card('李强的假期变更申请').text;
    expect(seen).toContain('12月2日(周三)：当天有1段会议或日程（10:00–11:00）');
    expect(seen).not.toContain('12月1日(周二)：当天');
    await wang.presses('同意', { holding: '李强的假期变更申请' });
    expect(blocks()).toEqual([{ openId: 'ou_e102', from: at('2026-12-01 09:00'), to: at('2026-12-02 18:00'), title: '休假' }]);
    expect(li.card('休假与日程', '12月2日').text).toContain('12月2日(周三) 10:00–11:00。请告知会议组织者您不能参加');
  });

  it('O9 日历读不到时休假照样占上，只是不提醒', async () => {
    office.controls.setScopes({
      without: ['calendar:calendar', 'calendar:calendar:readonly', 'calendar:calendar.free_busy:read'],
    });
    await askForLeave(li, TUESDAY);
    await wang.presses('同意');
    expect(blocks()).toHaveLength(1);
    expect(li.cards().some((card) => card.text.includes('您有日程'))).toBe(false);
  });
});

describe('O9 在岗人数', () => {
  const rule = (min: number): StaffingRule => ({ post: '业务员', min, units: [], severity: 'warn' });
  const staffed = (min: number) =>
    reopen({ config: (config) => ({ ...config, leave: { ...config.leave, staffing: [rule(min)] } }) });

  it('O9 S55 批准后岗位人数不够，审批人的卡片先说缺几人，每次打开重算', async () => {
    await staffed(3);
    await askForLeave(li, TUESDAY);
    expect(wang.card('李强的请假申请').text).not.toContain('人手不足');
    await askForLeave(zhang, { ...TUESDAY, handover: 'ou_e106' });
    expect(wang.card('张伟的请假申请').text).toContain('人手不足：12月1日(周二)业务员最少3人在岗，批准后只剩2人');
    // 提交时给申请人的提醒不再重复一遍
    expect(wang.card('张伟的请假申请').text).not.toContain('请避开');
    // 李强那份提交时人手还够；现在再打开，缺的人写出来了
    await wang.says('待我审批');
    await wang.presses('查看', { holding: '李强' });
    expect(wang.card('李强的请假申请').text).toContain('人手不足：12月1日(周二)业务员最少3人在岗');
  });

  it('O9 O25 提交之后变得人手不足的，批量同意时留下逐份看', async () => {
    await staffed(3);
    await askForLeave(li, TUESDAY);
    await askForLeave(zhang, { ...TUESDAY, handover: 'ou_e106' });
    await wang.says('待我审批');
    const outcome = await wang.presses('全部同意');
    expect(outcome.toast?.content).toContain('2');
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O9 看过之后同组又有人请假：第一次按只提醒并更新卡片，看过再按才算数', async () => {
    await askForLeave(li, TUESDAY);
    const card = wang.card('李强的请假申请');
    expect(card.text).toContain('同组没有其他人请假');
    await askForLeave(zhang, { ...TUESDAY, handover: 'ou_e106' });
    const first = await wang.presses('同意', { card, form: { comment: '' } });
    expect(first.toast).toMatchObject({ type: 'warning', content: '同组又有人请假，请再看一下' });
    expect(li.card('我的请假申请').text).toContain('审批中');
    const fresh = wang.card('李强的请假申请');
    expect(fresh.id).toBe(card.id);
    expect(fresh.text).toContain('张伟（待批）请假');
    const second = await wang.presses('同意', { card: fresh });
    expect(second.toast?.content).toBe('已同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O9 同事撤回了、情况变好，一次就通过；拒绝从不受影响', async () => {
    await askForLeave(zhang, { ...TUESDAY, handover: 'ou_e106' });
    await askForLeave(li, TUESDAY);
    const card = wang.card('李强的请假申请');
    expect(card.text).toContain('张伟（待批）请假');
    await zhang.presses('撤回申请');
    expect((await wang.presses('同意', { card })).toast?.content).toBe('已同意');

    await askForLeave(zhang, { ...TUESDAY, from: '2026-12-02', to: '2026-12-02', handover: 'ou_e106' });
    const other = wang.card('张伟的请假申请', '12月2日');
    await askForLeave(persona(office, '孙悦'), { ...TUESDAY, from: '2026-12-02', to: '2026-12-02' });
    const refused = await wang.presses('拒绝', { card: other, form: { comment: '当天有交车' } });
    expect(refused.toast?.content).toContain('已拒绝');
  });

  it('O9 同事提交与审批人同意同时到达：要么先看到，要么先同意，不会两头都不知道', async () => {
    await askForLeave(li, TUESDAY);
    const card = wang.card('李强的请假申请');
    await zhang.says('请假');
    await zhang.presses('下一步', { form: leaveForm({ ...TUESDAY, handover: 'ou_e106' }) });
    const [, decided] = await Promise.all([
      office.controls.press('张伟', zhang.card().id, '确认提交'),
      office.controls.press('王芳', card.id, '同意'),
    ]);
    await office.settled();
    const warned = decided.toast?.content === '同组又有人请假，请再看一下';
    const state = li.card('我的请假申请').text.includes('已同意') ? 'approved' : 'pending';
    expect([warned, state]).toEqual(warned ? [true, 'pending'] : [false, 'approved']);
    // 先同意的话，张伟那份上李强已是批准的请假
    if (!warned) expect(wang.card('张伟的请假申请').text).toContain('李强请假');
  });
});
