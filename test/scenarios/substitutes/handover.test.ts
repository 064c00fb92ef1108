import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { withoutConsent } from '../../../src/domain/approval/chain.ts';
import { leave } from '../../../src/processes/leave/leave.ts';
import type { LeaveWorld } from '../../../src/processes/leave/world.ts';
import { acceptHandover, askForLeave, leaveForm, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let office: TestOffice;
let li: Persona;
let min: Persona;
let wang: Persona;
let zhang: Persona;

async function open(config?: (config: Config) => Config): Promise<void> {
  office = await openOffice(config ? { config } : {});
  [li, min, wang, zhang] = ['李强', '李敏', '王芳', '张伟'].map((name) => persona(office, name)) as [
    Persona,
    Persona,
    Persona,
    Persona,
  ];
}
beforeEach(() => open());
afterEach(() => office.close());

async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}

/** Two days of annual leave, with a reason that is nobody's business. */
const december = (change: Parameters<typeof leaveForm>[0] = {}) => ({
  type: 'annual',
  from: '2026-12-01',
  to: '2026-12-02',
  reason: '去医院复查',
  ...change,
});

describe('O2 代班先征得同意', () => {
  it('O2 S55 提交前就看得到先问李敏；李敏接受后王芳才收到，批准后李敏知道到时由她代班', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm(december()) });
    expect(li.card('尚未提交').text).toMatch(/交接人确认　李敏[\s\S]*直接上级　王芳/);
    await li.presses('确认提交');
    expect(wang.cards()).toEqual([]);
    const asked = min.card('李强请您做交接人');
    expect(asked.text).toContain('待您答复');
    expect(asked.text).toContain('12月1日(周二) 至 12月2日(周三)');
    expect(asked.buttons).toEqual(['接受', '婉拒']);
    const pressed = await min.presses('接受', { form: { comment: '放心' } });
    expect(pressed.toast?.content).toContain('已接受');
    expect(min.card('李强的交接请求').text).toContain('正在审批');
    expect(min.card().buttons).toEqual([]);
    for (const seen of [li.card('我的请假申请'), wang.card('李强的请假申请')]) expect(seen.text).toMatch(/李敏 \S+ \S+ 已接受/);
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(min.card('到时请您做交接人：李强').buttons).toEqual(['查看']);
    expect(min.card('李强的交接请求').text).toContain('已批准，到时由您做交接人');
  });

  it('O1 O2 王芳请张伟代班：他事先知道审批也归他，接受并批准后，假期里的申请到他那里', async () => {
    await submitLeave(wang, december({ handover: 'ou_e104' }));
    expect(zhang.card('王芳请您做交接人').text).toContain('王芳的审批也由您代审批');
    await zhang.presses('接受');
    await persona(office, '蒋建国').presses('同意');
    await later(8 * DAY);
    await askForLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(zhang.card('李强的请假申请').text).toContain('王芳不在岗，由您代审批');
    // 李强不管别人的申请，接手的人也就没有审批要办
    await submitLeave(li, { from: '2026-12-21', to: '2026-12-21' });
    expect(min.card('李强请您做交接人').text).not.toContain('审批也由您代审批');
  });

  it('O2 李敏婉拒要写原因；申请回到李强，占用的年假退回，改选张伟后接着走', async () => {
    await submitLeave(li, december());
    expect((await min.presses('婉拒', { form: { comment: '' } })).toast?.content).toContain('婉拒请写明原因');
    await min.presses('婉拒', { form: { comment: '那两天我在总部培训' } });
    expect(min.card('李强的交接请求').text).toContain('已婉拒');
    expect(wang.cards()).toEqual([]);
    expect(li.card('李敏暂时不能接手', '那两天我在总部培训').buttons).toEqual(['修改后重新提交', '查看']);
    expect(li.card('我的请假申请').text).toMatch(/李敏 \S+ \S+ 婉拒交接：那两天我在总部培训。请改选交接人再提交/);
    expect(li.card('我的请假申请').text).toMatch(/李敏 \S+ \S+ 已婉拒/);
    await li.says('我的假期');
    expect(li.card('我的假期').text).not.toContain('审批中');

    await li.presses('修改后重新提交', { card: li.card('李敏暂时不能接手') });
    await li.presses('下一步', { form: leaveForm(december({ handover: 'ou_e104' })) });
    expect(li.card('尚未提交').text).toContain('交接人确认　张伟');
    await li.presses('确认提交');
    await zhang.presses('接受');
    expect(wang.card('李强的请假申请').text).toContain('交接人：李敏 → 张伟');
    await wang.presses('同意');
    expect(zhang.card('到时请您做交接人：李强').text).toContain('12月1日');
    expect(min.cards().filter((card) => card.text.includes('到时请您做交接人'))).toEqual([]);
  });

  it('O2 婉拒之后重新填单，婉拒的人不再预先选好', async () => {
    await submitLeave(li, december());
    await min.presses('婉拒', { form: { comment: '有事' } });
    await li.presses('修改后重新提交', { card: li.card('我的请假申请') });
    const { handover: _chosen, ...rest } = leaveForm(december());
    await li.presses('下一步', { form: rest });
    expect(li.card().text).toContain('要指定交接人');
  });

  it('O2 李敏迟迟不答复，李强不等了：改选张伟，李敏得知不用答复，她手里的按钮也没有了', async () => {
    await submitLeave(li, december());
    expect(li.card('我的请假申请').buttons).toEqual(['催办', '改选交接人', '评论', '撤回申请']);
    const pressed = await li.presses('改选交接人');
    expect(pressed.toast?.content).toContain('另选交接人');
    expect(min.card('李强改请别人做交接人').text).toContain('交接 12月1日');
    expect(min.card('李强的交接请求').buttons).toEqual([]);
    await li.presses('下一步', { form: leaveForm(december({ handover: 'ou_e104' })) });
    await li.presses('确认提交');
    await zhang.presses('接受');
    expect(li.card('我的请假申请').buttons).toEqual(['催办', '评论', '撤回申请']);
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O2 O31 打字也行：李敏说“接受 单号”再按“接受”，张伟不能替她答', async () => {
    await submitLeave(li);
    const number = /QJ\d{6}-[0-9A-Z]{4}/.exec(li.card('我的请假申请').text)?.[0] ?? '';
    await zhang.says(`接受 ${number}`);
    expect(zhang.card().text).toContain('您不在这份申请的查看范围内');
    expect(zhang.card().text).not.toContain('李敏');
    await wang.says(`同意 ${number}`);
    expect(wang.card().text).toContain('还没轮到您，前面还有：李敏');
    await min.says(`接受 ${number}`);
    expect(min.card().text).toContain('还没有答复');
    expect(wang.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    await min.presses('接受');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    await wang.says(`接受 ${number}`);
    expect(wang.card().text).toContain('请点“同意”或“拒绝”');
  });

  it('O2 李敏没答复：先提醒她，隔一天也告诉李强；审批人不被打扰，时限不走，李强可以催她', async () => {
    await submitLeave(li, december({ from: '2026-12-14', to: '2026-12-15' }));
    await later(2 * HOUR);
    expect(min.card('件事等您处理').text).toContain('是否做交接人，还没有答复');
    expect(min.card('件事等您处理').text).toContain('交接 12月14日');
    expect(min.card('件事等您处理').text).not.toContain('等您审批');
    await later(DAY);
    expect(li.card('1件事还在等别人办').text).toContain('是否做交接人，还没有答复');
    await li.presses('催办');
    expect(min.card('李强催办').text).toContain('交接 12月14日');
    await later(3 * DAY);
    for (const other of [wang, persona(office, '蒋建国')]) expect(other.cards()).toEqual([]);
    await min.presses('接受');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O2 O25 待我审批里写着“请您确认交接”，一次全部同意时不包括它', async () => {
    await askForLeave(persona(office, '李敏'), { from: '2026-12-07', to: '2026-12-07', handover: 'ou_e104' });
    await askForLeave(persona(office, '孙悦'), { from: '2026-12-08', to: '2026-12-08', handover: 'ou_e104' });
    await submitLeave(li, december({ handover: 'ou_e101' }));
    await wang.says('待我审批');
    const list = wang.card('待我审批');
    expect(list.text).toContain('李强：交接 12月1日(周二) 至 12月2日(周三)');
    expect(list.text).toContain('请您确认交接');
    await wang.presses('全部同意', { card: list });
    expect(wang.card('待我审批').text).toContain('请您确认交接');
    expect(li.card('我的请假申请').text).toContain('审批中');
    expect(wang.card('李强请您做交接人').buttons).toEqual(['接受', '婉拒']);
  });

  it('O2 李敏答复时自己那天已经请了假：说明哪一天、依据哪一条，不能接受', async () => {
    await submitLeave(li, december());
    await askForLeave(min, december({ from: '2026-12-02', to: '2026-12-03', handover: 'ou_e104' }));
    const pressed = await min.presses('接受');
    expect(pressed.toast?.content).toContain('您12月2日(周三)自己也要休假（依据 S55）');
    expect(min.card('李强请您做交接人').buttons).toEqual(['接受', '婉拒']);
    expect(wang.cards().some((card) => card.text.includes('李强的请假申请'))).toBe(false);
  });

  it('O2 李敏答应了代班又想在那几天请假：预览提醒她是替谁代班', async () => {
    await askForLeave(li, december());
    await min.says('请假');
    await min.presses('下一步', { form: leaveForm(december({ from: '2026-12-02', to: '2026-12-02', handover: 'ou_e104' })) });
    expect(min.card('尚未提交').text).toContain('您已答应12月2日(周三)做李强的交接人');
    await wang.presses('同意');
    await min.presses('返回修改');
    await min.presses('下一步', { form: leaveForm(december({ from: '2026-12-01', to: '2026-12-03', handover: 'ou_e104' })) });
    expect(min.card('尚未提交').text).toContain('您已答应12月1日(周二)做李强的交接人');
    await min.presses('返回修改');
    await min.presses('下一步', { form: leaveForm(december({ from: '2026-12-03', to: '2026-12-03', handover: 'ou_e104' })) });
    expect(min.card('尚未提交').text).not.toContain('代班');
  });

  it('O2 王芳既是交接人又是审批人：答应代班不算审批，她再收到一次', async () => {
    await submitLeave(li, december({ handover: 'ou_e101' }));
    expect(wang.cards()).toHaveLength(1);
    await wang.presses('接受');
    expect(li.card('我的请假申请').text).toContain('审批中');
    expect(wang.card('李强的请假申请').buttons).toEqual(['同意', '拒绝', '更多']);
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O1 O2 李敏没答复就离职了：申请接着审批，没有人交接，李强得知', async () => {
    await submitLeave(wang, december({ handover: 'ou_e104' }));
    office.controls.resign('张伟');
    await office.followed();
    await office.settled();
    expect(wang.card('张伟已离职，不再担任交接人').text).toContain('审批照常进行');
    const jiang = persona(office, '蒋建国');
    expect(jiang.card('王芳的请假申请').text).toContain('已离职，不再询问');
    await jiang.presses('同意');
    await later(8 * DAY);
    await askForLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O2 李强撤回、被拒、撤销时，答应了的李敏都知道不用交接了', async () => {
    await submitLeave(li, december());
    await li.presses('撤回申请');
    expect(min.card('李强撤回了').text).not.toContain('年假');
    expect(min.card('李强的交接请求').text).toContain('不用答复');
    await askForLeave(li, december());
    await wang.presses('拒绝', { form: { comment: '盘点' } });
    expect(min.card('不用交接了，李强的申请已拒绝').text).not.toContain('盘点');
    await askForLeave(li, december());
    await wang.presses('同意');
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '不去了' } });
    // 撤销不用再问交接人
    expect(wang.card('撤销原因').text).not.toContain('交接人确认');
    await wang.presses('同意', { holding: '撤销原因' });
    expect(min.card('不用交接了，李强的申请已撤销').buttons).toEqual(['查看']);
  });

  it('O2 王芳退回改日期，李敏再被问一次；改由张伟接手时李敏的卡片写明不用交接', async () => {
    await askForLeave(li, december());
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '换两天' } });
    expect(min.card('李强的交接请求').text).toContain('不用交接');
    await li.presses('修改后重新提交', { card: li.card('我的请假申请') });
    await li.presses('下一步', { form: leaveForm(december({ from: '2026-12-08', to: '2026-12-09' })) });
    await li.presses('确认提交');
    expect(min.card('李强请您做交接人').text).toContain('12月8日');
    await acceptHandover(li);
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '换个人接手' } });
    await li.presses('修改后重新提交', { card: li.card('我的请假申请') });
    await li.presses('下一步', { form: leaveForm(december({ from: '2026-12-08', to: '2026-12-09', handover: 'ou_e104' })) });
    await li.presses('确认提交');
    expect(min.card('李强的交接请求').text).toContain('这次不用您交接了');
    expect(zhang.card('李强请您做交接人').buttons).toEqual(['接受', '婉拒']);
  });

  it('O2 李强不等了，改成半天、不用人接手：李敏的卡片写明不用交接，申请直接到王芳', async () => {
    await submitLeave(li, december());
    await li.presses('改选交接人');
    await li.presses('下一步', { form: leaveForm(december({ to: '2026-12-01', to_part: 'am', handover: '' })) });
    await li.presses('确认提交');
    expect(min.card('李强的交接请求').text).toContain('这次不用您交接了');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O1 O2 续假一天：李敏只被问加出来的那天，批准后只收到一条新的交接时间', async () => {
    await askForLeave(li, december());
    await wang.presses('同意');
    await li.says('续假一天');
    await li.presses('确认提交');
    const asked = min.card('李强请您做交接人');
    expect(asked.text).toContain('12月3日');
    expect(asked.text).not.toContain('12月1日');
    await min.presses('接受', { card: asked });
    const before = min.cards().length;
    await wang.presses('同意', { holding: '假期变更' });
    expect(
      min
        .cards()
        .slice(before)
        .map((card) => card.text),
    ).toEqual([expect.stringContaining('12月1日(周二) 至 12月3日(周四)')]);
  });
});

describe('S4 交接人只看到时间，看不到为什么请假', () => {
  it('S4 O2 从被问到批准，李敏收到的所有卡片都没有假期类型、原因和余额', async () => {
    await submitLeave(li, december());
    await li.presses('催办');
    await min.says('待我审批');
    await min.presses('查看', { holding: '待我审批' });
    await later(2 * HOUR);
    await min.presses('接受');
    await wang.presses('同意', { form: { comment: '早日康复' } });
    await min.presses('查看', { holding: '到时请您做交接人' });
    expect(min.cards().length).toBeGreaterThan(4);
    for (const { text } of min.cards().filter((card) => card.text.includes('李强')))
      for (const secret of ['年假 ', '类型', '去医院复查', '早日康复', '余额', '为什么是']) expect(text).not.toContain(secret);
  });

  it('S4 O2 病假：李敏看不到是病假，也看不到诊断证明', async () => {
    await submitLeave(li, { type: 'sick', from: '2026-11-25', to: '2026-11-26' });
    office.controls.sendFile('李强', 'bot', '证明.png', Buffer.from('x'), 'image');
    await office.settled();
    await li.presses('作为证明');
    await min.presses('接受');
    await min.says('待我审批');
    await wang.presses('同意');
    for (const { text, buttons } of min.cards()) {
      expect(text).not.toMatch(/病假|证明|医院/);
      expect(buttons).not.toContain('查看证明');
    }
  });

  it('S4 O2 不相干的人和群里都看不到', async () => {
    await submitLeave(li, december());
    await min.presses('婉拒', { form: { comment: '有事' } });
    for (const group of ['苏州分店群']) expect(JSON.stringify(office.controls.cards('张伟', group))).not.toContain('李强');
    for (const other of ['张伟', '孙悦']) expect(persona(office, other).cards()).toEqual([]);
  });
});

describe('不先征求交接人同意的公司', () => {
  it('O1 O2 审批链里去掉这一步，交接人不被询问，批准后照样代班', async () => {
    await office.close();
    await open((config) => ({
      ...config,
      chains: { ...config.chains, leave: withoutConsent(leave({} as LeaveWorld).chain) },
    }));
    await submitLeave(wang, december({ handover: 'ou_e104' }));
    expect(zhang.cards()).toEqual([]);
    await persona(office, '蒋建国').presses('同意');
    await later(8 * DAY);
    await submitLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
    expect(zhang.card('李强的请假申请').text).toContain('王芳不在岗，由您代审批');
  });

  it('O2 没有交接人的短假不经过这一步', async () => {
    await submitLeave(li, { from_part: 'pm', handover: '' });
    expect(wang.card('李强的请假申请').text).not.toContain('交接人确认');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
  });
});
