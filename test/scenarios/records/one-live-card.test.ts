import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';

const lines = (who: Persona) => who.cards().filter(({ text }) => text.includes('已换成新的卡片'));
const live = (who: Persona, button: string) => who.cards().filter(({ buttons }) => buttons.includes(button));

const asks = async (li: Persona): Promise<void> => {
  await li.says('求助：客户要退定金怎么办');
  await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
};

describe('一件事，一个人只有一张能办的卡片：求助、反馈、行政事务、协作和表单', () => {
  it('O24 再打开一次：旧的变成一行，写着是哪一件、到哪一步，能到最新的一张', async ({ li, wang }) => {
    await asks(li);
    await wang.says('我的待办');
    await wang.presses('查看', { holding: '我的待办' });
    expect(live(wang, '答复')).toHaveLength(1);
    const [line] = lines(wang);
    expect(line?.text).toContain('求助 客户要退定金怎么办');
    expect(line?.text).toContain('待受理');
    expect(line?.buttons).toEqual(['查看最新']);
    await wang.presses('查看最新');
    expect(live(wang, '答复')).toHaveLength(1);
    expect(wang.cards().at(-1)?.buttons).toContain('答复');
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: '先安抚客户' } });
    for (const old of lines(wang)) expect(old.text).toContain('处理中');
  });

  it('O24 每次进展都在最新的一张上：提出人手里只有一张能按', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: '先安抚客户' } });
    await wang.presses('办完了');
    await wang.presses('办完了', { form: { answer: '七天内可退', keep: false } });
    expect(live(li, '确认办结')).toHaveLength(1);
    expect(lines(li).length).toBeGreaterThan(0);
  });

  it('O24 正填着，来了新的一张：屏幕上还是旧样子的表单交得上；按“查看最新”，表单跟着走', async ({ li, wang, office }) => {
    await asks(li);
    await wang.presses('答复');
    const old = office.controls.cards('王芳', 'bot').at(-1);
    const send = buttonsOf(old?.body.card).find(({ text }) => text === '答复');
    await li.presses('催办');
    expect(live(wang, '答复')).toHaveLength(1);
    // 没填：最新的一张打开着同一张表单，写着缺什么。
    const missing = await pressAs(office, '王芳', old?.id ?? '', send?.value, { words: '' });
    await office.settled();
    expect(missing.toast).toContain('1处');
    expect(wang.cards().at(-1)?.buttons).toContain('返回');
    const { toast } = await pressAs(office, '王芳', old?.id ?? '', send?.value, { words: '先安抚客户' });
    await office.settled();
    expect(toast).toContain('已记下：答复');
    expect(li.card('先安抚客户').text).toContain('王芳 答复');
    // 又按一次（屏幕没刷新）：不说两遍。
    const before = li.cards().length;
    await pressAs(office, '王芳', old?.id ?? '', send?.value, { words: '先安抚客户' });
    await office.settled();
    expect(li.cards()).toHaveLength(before);
  });

  it('O24 开着的表单换了新卡片，按“查看最新”：表单跟着走，重启以后也一样', async ({ li, wang, office }) => {
    await asks(li);
    await wang.presses('答复');
    await li.presses('催办');
    await wang.presses('查看最新');
    expect(wang.cards().at(-1)?.buttons).toContain('返回');
    expect(live(wang, '答复')).toHaveLength(1);
    await office.restart();
    await wang.presses('查看最新');
    expect(live(wang, '答复')).toHaveLength(1);
  });

  it('S4 别人按那一行的“查看最新”：不是发给他的；本人同时按两下：还是只有一张能办', async ({ li, wang, office }) => {
    await asks(li);
    await wang.says('我的待办');
    await wang.presses('查看', { holding: '我的待办' });
    const line = office.controls.cards('王芳', 'bot').find(({ id }) => id === lines(wang)[0]?.id);
    const button = buttonsOf(line?.body.card).find(({ text }) => text === '查看最新');
    const before = office.controls.cards('张伟', 'bot').length;
    const { toast, card } = await pressAs(office, '张伟', line?.id ?? '', button?.value);
    expect(toast).toContain('不是发给您的');
    expect(card).toBeNull();
    await Promise.all([1, 2].map(() => pressAs(office, '王芳', line?.id ?? '', button?.value)));
    await office.settled();
    expect(office.controls.cards('张伟', 'bot')).toHaveLength(before);
    expect(live(wang, '答复')).toHaveLength(1);
  });

  it('O24 没提交的申请单也是：接着填了，旧的一行能到最新的一张；旧屏幕上提交，新的一张跟着变', async ({ li, wang, office }) => {
    await li.says('12月7日下午请事假，家里有事');
    const old = office.controls.cards('李强', 'bot').at(-1);
    const submit = buttonsOf(old?.body.card).find(({ text }) => text === '确认提交');
    await li.says('我的草稿');
    await li.presses('接着填');
    expect(live(li, '确认提交')).toHaveLength(1);
    await li.presses('查看最新');
    expect(live(li, '确认提交')).toHaveLength(1);
    const { toast } = await pressAs(office, '李强', old?.id ?? '', submit?.value);
    await office.settled();
    expect(toast).toContain('已提交');
    expect(live(li, '确认提交')).toHaveLength(0);
    expect(live(li, '撤回申请')).toHaveLength(1);
    expect(live(wang, '同意')).toHaveLength(1);
    const others = lines(li).filter(({ id }) => id !== old?.id);
    expect(others.map(({ text }) => text.includes('我的请假申请'))).toEqual([true]);
  });
});

describe('我的待办：一件事一行', () => {
  it('S21 一个求助欠两样（先答复、解决）：一行，两样都写，数也只数一件', async ({ li, wang }) => {
    await asks(li);
    await wang.says('我的待办');
    const todos = wang.card('我的待办（1）');
    expect(todos.text.match(/客户要退定金怎么办/gu)).toHaveLength(1);
    expect(todos.text).toContain('先答复、解决');
    expect(todos.buttons.filter((one) => one === '查看')).toHaveLength(1);
  });

  it('S55 申请那一行写是谁的什么假，不写两遍“请假”', async ({ li, wang }) => {
    await li.says('12月7日下午请事假，家里有事');
    await li.presses('确认提交');
    await wang.says('我的待办');
    expect(wang.card('我的待办').text).toContain('李强：事假 12月7日');
    expect(wang.card('我的待办').text).not.toContain('请假 事假');
  });
});
