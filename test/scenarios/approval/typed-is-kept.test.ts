import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

describe('填了还没送出的都不会丢 (S55)', () => {
  it('O31 缺一样时填了再按“改别的”：打开的整张表单里还是那个值，收起也是', async ({ li }) => {
    await li.says('明天下午请假，要搬家');
    await li.presses('改别的', { form: { type: 'personal' } });
    expect(li.card().inputs.type).toBe('personal');
    await li.presses('收起', { form: { reason: '搬家两天' } });
    expect(li.card().text).toContain('搬家两天');
  });

  it('O31 什么都没填也能按“改别的”，不会被客户端拦下', async ({ li }) => {
    await li.says('请事假');
    await li.presses('改别的');
    expect(li.card().inputs.type).toBe('personal');
    await li.presses('收起', { form: { from: '2026-11-30' } });
    expect(li.card().inputs.from).toBe('2026-11-30');
  });

  it('S55 按一下别的办法：旁边填了的一起带走', async ({ li }) => {
    await li.says('12月1号到3号年假');
    await li.presses('改别的', { form: {} });
    await li.presses('交给李敏', { form: { reason: '回老家' } });
    expect(li.card().text).toContain('请确认');
    expect(li.card().text).toContain('回老家');
  });

  it('S55 被拒绝后重画的表单里，填过的都在', async ({ li }) => {
    await li.says('请假');
    await li.presses('下一步', { form: { type: 'personal', from: '2026-11-28', to: '2026-11-28', reason: '看店' } });
    expect(li.card().text).toContain('都是休息日');
    await li.presses('改别的');
    expect(li.card().inputs.reason).toBe('看店');
    expect(li.card().inputs.from).toBe('2026-11-28');
  });

  it('S55 该填的空着按下一步：那一格写着还没填，填过的还在', async ({ li }) => {
    await li.says('报修：打印的时候出了点岔子');
    await li.presses('下一步', { form: {} });
    expect(li.card().text).toContain('没有写设备');
    await li.says('请事假');
    await li.presses('下一步', { form: { from: '2026-12-01' } });
    expect(li.card().inputs.from).toBe('2026-12-01');
    expect(li.card().text).toContain('没有选结束日期');
  });

  it('S55 填到一半不办了，接着填时还在', async ({ li, office }) => {
    await li.says('请事假');
    const person = (await office.store.reads.org()).people.find(({ name }) => name === '李强');
    const draft = person && (await office.store.reads.openDraft(person.id));
    await li.presses('不办了', { form: { from: '2026-12-01' } });
    const kept = draft && (await office.store.reads.draft(draft.id));
    expect(JSON.parse(kept?.form ?? '{}')).toMatchObject({ from: '2026-12-01' });
  });
});

describe('事项的表单也一样 (S21)', () => {
  it('S21 写了一半按“返回”，再打开那一步还在；别的一步里没有', async ({ li, wang }) => {
    await li.says('求助');
    await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
    await wang.presses('答复');
    await wang.presses('返回', { form: { words: '先安抚，我问' } });
    await wang.presses('办完了');
    expect(JSON.stringify(wang.card().text)).not.toContain('先安抚，我问');
    await wang.presses('返回');
    await wang.presses('答复');
    expect(wang.card().inputs.words).toBeUndefined();
    await wang.presses('返回', { form: { words: '先安抚' } });
    await wang.presses('答复');
    expect(wang.card().inputs.words).toBe('先安抚');
  });

  it('S21 该写的空着：那一格写着没有写', async ({ li }) => {
    await li.says('求助');
    await li.presses('提交', { form: {} });
    expect(li.card().text).toContain('没有写');
  });
});

describe('更多、评论、申请撤销里打的字也一样 (S55)', () => {
  const asks = (li: Persona): Promise<void> =>
    askForLeave(li, { from: '2026-12-07', to: '2026-12-07', from_part: 'pm', handover: '' });

  it('S55 更多：选了做什么、写了说明，返回再打开还在；旁边的评论和审批意见各是各的', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('更多', { form: { comment: '同意，注意排班' } });
    await wang.presses('返回', { form: { verb: 'transfer', person: 'ou_e201', words: '请赵磊看' } });
    expect(wang.card().inputs.comment).toBe('同意，注意排班');
    await wang.presses('更多');
    expect(wang.card().inputs).toMatchObject({ verb: 'transfer', person: 'ou_e201', words: '请赵磊看' });
    await wang.presses('确定', { form: { verb: 'comment', person: '', words: '先问一句：几点走' } });
    // What was sent stands nowhere any more.
    await wang.presses('更多');
    expect(wang.card().inputs.words).toBeUndefined();
  });

  it('S55 更多：没选做什么就按确定，写了的还在；什么都没填也能返回', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('更多');
    await wang.presses('返回');
    await wang.presses('更多');
    expect((await wang.presses('确定', { form: { words: '请赵磊看' } })).toast?.content).toContain('请在“要做什么”里选一项');
    expect(wang.card().inputs.words).toBe('请赵磊看');
  });

  it('S55 评论：返回再打开还在；空着发送写明还没写；发出以后不再留着', async ({ li }) => {
    await asks(li);
    await li.presses('评论');
    await li.presses('返回', { form: { words: '那天下午三点要到医院' } });
    await li.presses('评论');
    expect(li.card().inputs.words).toBe('那天下午三点要到医院');
    expect((await li.presses('发送评论', { form: { words: '' } })).toast?.content).toContain('写');
    await li.presses('发送评论', { form: { words: '那天下午三点要到医院' } });
    expect(li.card().text).toContain('那天下午三点要到医院');
    await li.presses('评论');
    expect(li.card().inputs.words).toBeUndefined();
  });

  it('S55 申请撤销：返回再打开，写的原因还在；送出以后不再留着', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('同意');
    await li.presses('申请撤销', { holding: '已同意' });
    await li.presses('返回', { form: { revoke_reason: '不用去了' } });
    await li.presses('申请撤销', { holding: '已同意' });
    expect(li.card('我的请假申请').inputs.revoke_reason).toBe('不用去了');
  });

  it('S55 别人同时评论了，打了一半的字不丢', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('更多');
    await wang.presses('返回', { form: { verb: 'ask', words: '票买好了吗' } });
    await li.presses('评论');
    await li.presses('发送评论', { form: { words: '补充一句' } });
    await wang.presses('更多');
    expect(wang.card('更多：').inputs).toMatchObject({ verb: 'ask', words: '票买好了吗' });
  });
});
