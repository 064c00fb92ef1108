import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptHandover, askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

describe('S55 请假提前申请、批准后休假', () => {
  it('S55 李强填请假单，核对后提交，王芳同意，两边的卡片都变成已同意', async () => {
    await li.says('请假');
    expect(li.card().text).toContain('请假申请');
    await li.presses('下一步', { form: leaveForm() });
    expect(li.card().text).toContain('尚未提交');
    expect(li.card().text).toContain('直接上级');
    expect(li.card().text).toContain('王芳');
    await li.presses('确认提交');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await acceptHandover(li);
    expect(wang.card('李强的请假申请').buttons).toEqual(['同意', '拒绝', '更多']);
    await wang.presses('同意', { form: { comment: '好的' } });
    for (const seen of [wang.card('李强的请假申请'), li.card('我的请假申请')]) {
      expect(seen.text).toContain('已同意');
      expect(seen.text).toMatch(/王芳 .*同意：好的/);
      expect(seen.buttons).not.toContain('同意');
      expect(seen.buttons).not.toContain('撤回申请');
    }
    expect(li.card('王芳同意了').buttons).toContain('查看');
  });

  it('S55 没提交的申请单不惊动任何人', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm() });
    expect(wang.cards()).toEqual([]);
    await li.presses('不办了');
    expect(li.card().text).toContain('没有提交');
    expect(li.card().buttons).toEqual([]);
  });

  it('S55 拒绝必须写原因，写了之后申请人看得到', async () => {
    await askForLeave(li);
    const bare = await wang.presses('拒绝', { form: { comment: '' } });
    expect(bare.toast?.content).toContain('请写明原因');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('拒绝', { form: { comment: '当天有交车' } });
    expect(li.card('我的请假申请').text).toContain('当天有交车');
    expect(li.card('我的请假申请').template).toBe('red');
    expect(li.card('拒绝了您的').text).toContain('当天有交车');
  });

  it('S55 撤回后审批人的卡片不能再按，占用的年假退回', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('审批中 2天');
    await li.presses('撤回申请');
    expect(li.card('我的请假申请').text).toContain('已撤回');
    expect(wang.card('李强的请假申请').buttons).toEqual([]);
    expect(wang.card('撤回了').text).toContain('李强');
    await li.says('我的假期');
    expect(li.card('我的假期').text).not.toContain('审批中');
  });

  it('S55 与已有的假重叠时拒绝，并指出哪一天可以请', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ type: 'annual', from: '2026-12-02', to: '2026-12-03' }) });
    expect(li.card().text).toContain('重叠');
    expect(li.card().text).toContain('可改请');
    expect(li.card().buttons).toContain('依据 S55');
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('S55 上午和下午分别请，不算重叠', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-01', to_part: 'am' });
    await askForLeave(li, { type: 'annual', from: '2026-12-01', from_part: 'pm', to: '2026-12-01' });
    expect(li.cards().filter((card) => card.text.includes('我的请假申请'))).toHaveLength(2);
  });

  it('S55 年假不够时说明差多少，并提出拆成年假加事假', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ type: 'annual', from: '2026-12-01', to: '2026-12-18' }) });
    expect(li.card().text).toContain('年假余额不足');
    expect(li.card().text).toMatch(/可以改为年假.*天加事假.*天/);
  });

  it('O5 跨国庆的假：放假不算，调休上班的周六算', async () => {
    await office.close();
    office = await openOffice({ now: Date.UTC(2026, 8, 14, 2, 0) });
    li = persona(office, '李强');
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ type: 'annual', from: '2026-09-30', to: '2026-10-10' }) });
    const seen = li.card().text;
    expect(seen).toContain('为什么是4天');
    expect(seen).toContain('国庆');
    expect(seen).toContain('调休上班日');
  });

  it('O5 涉及2027年时卡片提示放假安排还没有公布', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ from: '2027-01-04', to: '2027-01-04' }) });
    expect(li.card().text).toContain('2027年的放假安排国务院还没有公布');
  });

  it.each([
    ['结束早于开始', { from: '2026-12-03', to: '2026-12-01' }, '结束早于开始'],
    ['全是周末', { from: '2026-11-28', to: '2026-11-29' }, '都是休息日'],
  ])('S55 %s：说清楚哪里不对、怎样可以', async (_what, form, told) => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm(form) });
    expect(li.card().text).toContain(told);
    expect(li.card().text).toContain('请');
    expect(li.card().buttons).toContain('下一步');
  });

  it('O3 超过3天要区域经理，超过5天还要人力资源，预览与实际一致', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ from: '2026-12-01', to: '2026-12-08', handover: 'ou_e103' }) });
    for (const step of ['直接上级', '区域经理', '人力资源']) expect(li.card().text).toContain(step);
    await li.presses('确认提交');
    await acceptHandover(li);
    await wang.presses('同意');
    const jiang = persona(office, '蒋建国');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await jiang.presses('同意');
    const chu = persona(office, '褚玉兰');
    await chu.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    // 卫东同岗，褚玉兰已批，他不用再批
    expect(persona(office, '卫东').card('李强的请假申请').buttons).toEqual([]);
  });
});

describe('S7 审批人缺位时由上一级审批', () => {
  it('S7 主管自己请假，由区域经理批，不会批自己', async () => {
    await askForLeave(wang);
    const jiang = persona(office, '蒋建国');
    expect(jiang.card('王芳的请假申请').buttons).toContain('同意');
  });

  it('S7 主管离职后，申请由上一级审批', async () => {
    office.controls.resign('王芳');
    await office.followed();
    await askForLeave(li);
    expect(persona(office, '蒋建国').card('李强的请假申请').buttons).toContain('同意');
    expect(wang.cards()).toEqual([]);
  });

  it('S7 没有上级的总经理请假，明说没有可以审批的人', async () => {
    const shen = persona(office, '沈国梁');
    await shen.says('请假');
    await shen.presses('下一步', {
      form: { type: 'personal', from: '2026-11-24', to: '2026-11-24', from_part: 'am', to_part: 'pm' },
    });
    expect(shen.card().text).toContain('没有可以审批的人');
    expect(shen.card().buttons).not.toContain('确认提交');
  });
});

describe('S2 只为在职员工服务', () => {
  it('S2 通讯录里还没有的人得到礼貌的说明和联系人', async () => {
    office.controls.addPerson({
      no: 'E600',
      name: '新来的',
      title: '业务员',
      dept: 'od_suzhou',
      leader: 'E101',
      joined: '2026-11-23',
      gender: 'male',
    });
    office.controls.say('新来的', 'bot', '请假');
    const seen = await office.controls.waitFor(() => office.controls.cards('新来的', 'bot').at(-1));
    expect(JSON.stringify(seen.body.card)).toContain('没有找到您的在职信息');
    expect(JSON.stringify(seen.body.card)).toContain('二网管理部');
    await office.followed();
    await persona(office, '新来的').says('请假');
    expect(persona(office, '新来的').card().text).toContain('请假申请');
  });

  it('S4 与申请无关的人打不开别人的申请', async () => {
    await askForLeave(li);
    const number = /QJ\d{6}-[0-9A-Z]{4}/.exec(li.card('我的请假申请').text)?.[0] ?? '';
    const zhang = persona(office, '张伟');
    await zhang.says(`同意 ${number}`);
    expect(zhang.card().text).toContain('您不在这份申请的查看范围内');
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('S4 群里说的请假只在私聊里办，群里只有一句话', async () => {
    await li.says('请假', '苏州分店群');
    const group = office.controls.messages('张伟', '苏州分店群').filter((m) => m.from.kind === 'bot');
    expect(group.map(({ body }) => body.type)).toEqual(['text']);
    // 回在他那句话下面，别的人不会接错话
    expect(group[0]?.parentId).toBe(office.controls.messages('张伟', '苏州分店群').find((m) => m.from.kind === 'user')?.id);
    expect(JSON.stringify(group)).toContain('已私信您');
    expect(JSON.stringify(group)).not.toContain('假期类型');
    expect(li.card().text).toContain('请假申请');
  });

  it('S3 依据 S55 看得到制度原文', async () => {
    await li.says('依据 S55');
    expect(li.card().text).toContain('员工请假应提前按照规定流程提交请假申请，经批准后方可休假');
  });
});
