import { describe, expect } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { acceptHandover, askForLeave, leaveForm } from '../../leave-form.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

/** 王芳 opens 更多 on 李强's request and does one thing. */
async function more(who: Persona, verb: string, form: Record<string, string> = {}): Promise<void> {
  await who.presses('更多', { holding: '李强的请假申请' });
  await who.presses('确定', { form: { verb, words: '请看一下', ...form } });
}

/** Whoever decided has seen it anyway. */
const toHr = (config: Config): Config => {
  const { leave } = config.chains;
  if (!leave) return config;
  return {
    ...config,
    chains: { ...config.chains, leave: { ...leave, copy_to: [{ role: 'hr' }, { people: ['E101', 'E008'] }] } },
  };
};

describe('审批的其他动作', () => {
  it('S55 退回申请人，改了再提交，审批人看得到改了什么', async ({ li, wang }) => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    await more(wang, 'return', { words: '2号有会' });
    expect(li.card('退回了').text).toContain('2号有会');
    expect(li.card('我的请假申请').text).toContain('已退回');
    await li.says('我的假期');
    expect(li.card('我的假期').text).not.toContain('审批中');
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: leaveForm({ type: 'annual', from: '2026-12-01', to: '2026-12-01' }) });
    await li.presses('确认提交');
    await acceptHandover(li);
    const again = wang.card('李强的请假申请', '与退回前相比').text;
    expect(again).toContain('2天 → 1天');
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('已用 1天');
  });

  it('S55 转交给赵磊，由他批，王芳的卡片没有按钮了', async ({ li, wang, office }) => {
    await askForLeave(li);
    await more(wang, 'transfer', { person: 'ou_e201' });
    const zhao = persona(office, '赵磊');
    expect(zhao.card('李强的请假申请').buttons).toContain('同意');
    expect(wang.card('李强的请假申请').buttons).not.toContain('同意');
    await zhao.presses('同意');
    expect(li.card('我的请假申请').text).toContain('赵磊');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S55 前加签：赵磊先批，再回到王芳', async ({ li, wang, office }) => {
    await askForLeave(li);
    await more(wang, 'add_before', { person: 'ou_e201' });
    await persona(office, '赵磊').presses('同意');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S55 后加签：王芳批了还要赵磊批', async ({ li, wang, office }) => {
    await askForLeave(li);
    await more(wang, 'add_after', { person: 'ou_e201' });
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await persona(office, '赵磊').presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S55 请申请人补充：李强在卡片上答复，王芳收到', async ({ li, wang }) => {
    await askForLeave(li);
    await more(wang, 'ask', { words: '谁接班？' });
    expect(li.card('我的请假申请').text).toContain('王芳请您补充：谁接班？');
    await li.presses('答复', { form: { answer: '李敏接班' } });
    expect(wang.card('已补充').text).toContain('李敏接班');
    expect(wang.card('李强的请假申请').text).toContain('李强答：李敏接班');
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S55 催办四小时内只能一次，再催时说明何时可以', async ({ li, wang, office }) => {
    await askForLeave(li);
    await li.presses('催办');
    expect(wang.card('催办').text).toContain('李强催办');
    const again = await li.presses('催办');
    expect(again.toast?.content).toContain('刚催过');
    office.emulator.clock.advance(4 * 3_600_000 + 60_000);
    await li.presses('催办');
    expect(wang.cards().filter((card) => card.text.includes('李强催办'))).toHaveLength(2);
  });

  it('S55 批准后申请撤销，同意后年假全部退回，原申请变成已撤销', async ({ li, wang }) => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    await wang.presses('同意');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('可用 8天');
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '行程取消' } });
    const asked = wang.card('撤销原因').text;
    expect(asked).toContain('行程取消');
    await wang.presses('同意', { holding: '撤销原因' });
    expect(li.cards().some((card) => card.text.includes('我的请假申请') && card.text.includes('已撤销'))).toBe(true);
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('可用 10天');
    // 撤销之后那两天可以再请
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('S55 转交要选人、要写说明，选了申请人也不行', async ({ li, wang }) => {
    await askForLeave(li);
    await wang.presses('更多', { holding: '李强的请假申请' });
    const nobody = await wang.presses('确定', { form: { verb: 'transfer', words: '请看一下' } });
    expect(nobody.toast?.content).toContain('请选择一位同事');
  });

  itIn('S55 批准后抄送给人力资源，一人一份，只能看和点已阅', { config: toHr }, async ({ li, wang, office }) => {
    await askForLeave(li);
    const chu = persona(office, '褚玉兰');
    expect(chu.cards()).toEqual([]);
    await wang.presses('同意');
    const copies = chu.cards().filter((card) => card.text.includes('李强的请假申请'));
    expect(copies).toHaveLength(1);
    expect(copies[0]?.buttons).toEqual(['已阅']);
    await chu.presses('已阅');
    expect(chu.card('李强的请假申请').buttons).toEqual([]);
  });
});
