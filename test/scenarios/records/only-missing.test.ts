import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { whole } from './records-office.ts';

/** The names of what the newest form asks for. */
const asked = (card: string): readonly string[] => [...card.matchAll(/"name":"(\w+)","width"/gu)].map(([, name]) => name ?? '');

describe('求助、行政、协作、建议只问还差的 (S11 S21 S24 S26)', () => {
  it('行政只差类别：听懂的写在上面，只有一个选择；选了就提交', async ({ office, li }) => {
    await li.says('行政：领两盒名片');
    const card = li.card('行政事务：请确认后提交');
    expect(card.text).toContain('还差：类别');
    expect(card.text).toContain('领两盒名片');
    expect(card.buttons).toEqual(['提交', '改别的', '不提了']);
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual(['kind']);
    await li.presses('提交', { form: { kind: 'supplies' } });
    expect(persona(office, '陈静').card('领两盒名片', '待受理').text).toContain('办公用品');
  });

  it('没选就提交：还是只问类别，写明怎么填，说过的还在', async ({ office, li }) => {
    await li.says('行政：领两盒名片');
    await li.presses('提交');
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual(['kind']);
    expect(li.card('请确认后提交').text).toContain('领两盒名片');
    await li.presses('提交', { form: { kind: 'supplies' } });
    expect(li.card('领两盒名片').text).toContain('待受理');
  });

  it('协作说全了：一张摘要，一按就提交，对方收到的就是这些', async ({ office, li }) => {
    await li.says('协作：请冯磊周五前把样品送到');
    const card = li.card('协作：请确认后提交');
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual([]);
    for (const row of ['请谁办\n冯磊', '截止\n11月27日(周五)', '请冯磊周五前把样品送到']) expect(card.text).toContain(row);
    expect(card.buttons).toEqual(['提交', '改别的', '不提了']);
    await li.presses('提交');
    expect(persona(office, '冯磊').card('把样品送到').text).toContain('请您：受理');
  });

  it('“改别的”就地打开全部，带着说过的；改了、清空了再“收起”，摘要就是改过的', async ({ office, li }) => {
    await li.says('行政：领两盒名片，地点：前台');
    const { id } = li.card('请确认后提交');
    await li.presses('改别的', { form: { kind: 'seal' } });
    expect(li.card('请确认后提交').id).toBe(id);
    const open = whole(office, '李强', '请确认后提交');
    expect(asked(open)).toEqual(['what', 'kind', 'place', 'by', 'about', 'about_sought']);
    for (const value of ['"initial_option":"seal"', '"default_value":"前台"']) expect(open).toContain(value);
    await li.presses('收起', { form: { what: '领三盒名片', place: '' } });
    const card = li.card('请确认后提交');
    expect(card.text).toContain('领三盒名片');
    expect(card.text).toContain('用章');
    expect(card.text).not.toContain('前台');
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual([]);
    await li.presses('提交');
    expect(li.card('领三盒名片').text).toContain('待受理');
  });

  it('过去的日子只问那一天，可以清空', async ({ office, li }) => {
    await li.says('行政');
    expect(asked(whole(office, '李强', '请确认后提交'))).toContain('by');
    expect(li.card('请确认后提交').buttons).toEqual(['提交', '不提了']);
    await li.presses('提交', { form: { what: '盖章', kind: 'seal', by: '2026-11-02' } });
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual(['by']);
    await li.presses('提交', { form: { by: '' } });
    expect(li.card('盖章').text).toContain('待受理');
  });

  it.for([
    ['周五前', '截止\n11月27日(周五)'],
    ['周五下班前', '截止\n11月27日(周五)'],
    ['月底之前', '截止\n11月30日(周一)'],
    ['周五', '还差：截止'],
    ['三天前', '这一天已经过去'],
  ] as const)('S11 “%s”把样品送到：%s', async ([when, row], { li }) => {
    await li.says(`协作：请冯磊${when}把样品送到`);
    expect(li.card('请确认后提交').text).toContain(row);
  });

  it('请自己协作：说完就写明不能，只问请谁', async ({ office, li }) => {
    await li.says('协作：请李强周五前把样品送到');
    expect(li.card('请确认后提交').text).toContain('不能请自己协作');
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual(['to', 'to_sought']);
  });

  it('“匿名”总在卡片上；打开、收起都不丢', async ({ office, li }) => {
    await li.says('建议：报销单太难填');
    expect(asked(whole(office, '李强', '请确认后提交'))).toContain('area');
    await li.presses('改别的', { form: { unnamed: true } });
    await li.presses('收起', { form: { area: 'flow' } });
    await li.presses('提交');
    expect(persona(office, '陈静').card('报销单太难填').text).toContain('匿名同事');
    expect(persona(office, '陈静').card('报销单太难填').text).not.toContain('李强');
  });

  it('找有关的事，找到一件：只问这一项，核对后提交', async ({ office, li }) => {
    await li.says('建议：报销单太难填');
    await li.presses('提交', { form: { area: 'flow' } });
    await li.says('协作：请冯磊周五前把样品送到');
    await li.presses('改别的');
    await li.presses('收起', { form: { about_sought: '报销单' } });
    expect(li.card('请确认后提交').text).toContain('找到 1 件');
    expect(asked(whole(office, '李强', '请确认后提交'))).toEqual(['about', 'about_sought']);
    await li.presses('提交');
    expect(li.card('把样品送到').text).toContain('与哪件事有关');
  });
});
