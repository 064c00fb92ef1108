import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

/** What stands in an input of the newest card. */
const standsIn = (name: string, whose = '李强'): unknown => {
  const find = (node: unknown): Record<string, unknown> | undefined => {
    if (Array.isArray(node)) return node.map(find).find(Boolean);
    if (typeof node !== 'object' || node === null) return undefined;
    const one = node as Record<string, unknown>;
    return one.name === name && one.tag !== 'button' ? one : find(Object.values(one));
  };
  const input = find(office.controls.cards(whose, 'bot').at(-1)?.body.card);
  return input?.default_value ?? input?.initial_option ?? input?.initial_date ?? input?.initial_time;
};

describe('填了还没送出的都不会丢 (S55)', () => {
  it('O31 缺一样时填了再按“改别的”：打开的整张表单里还是那个值，收起也是', async () => {
    await li.says('明天下午请假，要搬家');
    await li.presses('改别的', { form: { type: 'personal' } });
    expect(standsIn('type')).toBe('personal');
    await li.presses('收起', { form: { reason: '搬家两天' } });
    expect(li.card().text).toContain('搬家两天');
  });

  it('O31 什么都没填也能按“改别的”，不会被客户端拦下', async () => {
    await li.says('请事假');
    await li.presses('改别的');
    expect(standsIn('type')).toBe('personal');
    await li.presses('收起', { form: { from: '2026-11-30' } });
    expect(standsIn('from')).toBe('2026-11-30');
  });

  it('S55 按一下别的办法：旁边填了的一起带走', async () => {
    await li.says('12月1号到3号年假');
    await li.presses('改别的', { form: {} });
    await li.presses('交给李敏', { form: { reason: '回老家' } });
    expect(li.card().text).toContain('请确认');
    expect(li.card().text).toContain('回老家');
  });

  it('S55 被拒绝后重画的表单里，填过的都在', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: { type: 'personal', from: '2026-11-28', to: '2026-11-28', reason: '看店' } });
    expect(li.card().text).toContain('都是休息日');
    await li.presses('改别的');
    expect(standsIn('reason')).toBe('看店');
    expect(standsIn('from')).toBe('2026-11-28');
  });

  it('S55 该填的空着按下一步：那一格写着还没填，填过的还在', async () => {
    await li.says('报修：打印的时候出了点岔子');
    await li.presses('下一步', { form: {} });
    expect(li.card().text).toContain('没有写设备');
    await li.says('请事假');
    await li.presses('下一步', { form: { from: '2026-12-01' } });
    expect(standsIn('from')).toBe('2026-12-01');
    expect(li.card().text).toContain('没有选结束日期');
  });

  it('S55 填到一半不办了，接着填时还在', async () => {
    await li.says('请事假');
    const person = (await office.store.reads.org()).people.find(({ name }) => name === '李强');
    const draft = person && (await office.store.reads.openDraft(person.id));
    await li.presses('不办了', { form: { from: '2026-12-01' } });
    const kept = draft && (await office.store.reads.draft(draft.id));
    expect(JSON.parse(kept?.form ?? '{}')).toMatchObject({ from: '2026-12-01' });
  });
});

describe('事项的表单也一样 (S21)', () => {
  it('S21 写了一半按“返回”，再打开那一步还在；别的一步里没有', async () => {
    await li.says('求助');
    await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
    const wang = li.colleague('王芳');
    await wang.presses('答复');
    await wang.presses('返回', { form: { words: '先安抚，我问' } });
    await wang.presses('办完了');
    expect(JSON.stringify(wang.card().text)).not.toContain('先安抚，我问');
    await wang.presses('返回');
    await wang.presses('答复');
    expect(standsIn('words', '王芳')).toBeUndefined();
    await wang.presses('返回', { form: { words: '先安抚' } });
    await wang.presses('答复');
    expect(standsIn('words', '王芳')).toBe('先安抚');
  });

  it('S21 该写的空着：那一格写着没有写', async () => {
    await li.says('求助');
    await li.presses('提交', { form: {} });
    expect(li.card().text).toContain('没有写');
  });
});
