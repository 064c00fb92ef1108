import { describe, expect } from 'vitest';
import { acceptHandover, submitLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { formsOf } from './forms-of.ts';

const GROUP = '苏州分店群';

async function waits(applicant: Persona, form: Readonly<Record<string, string>> = {}): Promise<void> {
  const given = { type: 'personal', from: '2026-12-21', to: '2026-12-21', handover: 'ou_e104', ...form };
  await submitLeave(applicant, given);
  await acceptHandover(applicant, given);
}

describe('O31 一来一往地说', () => {
  const DONE = { type: 'personal', from: '2026-11-24', from_part: 'pm', to_part: 'pm', reason: '搬家' };
  it.for([
    ['明天请半天假', ['下午', '事假', '原因是搬家']],
    ['请假', ['明天下午', '事假', '因为搬家']],
    ['请半天事假', ['原因是搬家', '明天下午']],
    ['请假', ['事假', '原因：搬家', '明天', '下午']],
    ['周四下午请事假，因为搬家', ['不对，是明天下午']],
  ] as const)('O31 “%s”之后按任意先后补上，一样都不丢', async ([first, then], { office, li }) => {
    await li.says(first);
    for (const said of then) await li.says(said);
    expect((await formsOf(office, li)).leave).toMatchObject(DONE);
    expect(Object.keys(await formsOf(office, li))).toEqual(['leave']);
  });

  it('O31 中间重启也接得上；“改成周四”只改日子；“算了”收起来，什么都没有提交', async ({ office, li, wang }) => {
    await li.says('请假');
    await li.says('明天下午');
    await office.restart();
    await li.says('事假');
    await office.restart();
    await li.says('改成周四');
    expect((await formsOf(office, li)).leave).toMatchObject({ type: 'personal', from: '2026-11-26', from_part: 'pm' });
    await li.says('算了');
    expect(await formsOf(office, li)).toEqual({});
    expect(wang.cards()).toEqual([]);
  });

  it('O31 开着两张都缺日子的：问填到哪一张，按了才填', async ({ office, li }) => {
    await li.says('请事假');
    await li.says('加班申请');
    await li.says('这周六');
    expect(li.card('填到哪一张').buttons).toEqual(['填到“加班”里', '填到“请假”里']);
    expect((await formsOf(office, li)).overtime?.date).toBeUndefined();
    await li.presses('填到“请假”里');
    const { leave, overtime } = await formsOf(office, li);
    expect(leave).toMatchObject({ from: '2026-11-28', to: '2026-11-28' });
    expect(overtime?.date).toBeUndefined();
  });

  it('O31 S4 两个人在同一个群里说：各填各的，群里看不到内容；闲话不填进去', async ({ office, li, min }) => {
    await li.says('请半天事假', GROUP);
    await min.says('请半天年假', GROUP);
    await li.says('明天下午', GROUP);
    await min.says('周四上午', GROUP);
    await li.says('大家辛苦了', GROUP);
    expect((await formsOf(office, li)).leave).toMatchObject({ type: 'personal', from: '2026-11-24', from_part: 'pm' });
    expect((await formsOf(office, min)).leave).toMatchObject({ type: 'annual', from: '2026-11-26', to_part: 'am' });
    expect((await formsOf(office, li)).leave?.reason ?? '').toBe('');
  });
});

describe('O31 一句话决定几份', () => {
  it('O31 “李强的批了，李敏的打回去，原因太短”：各开一张，各写各的话，按了才算', async ({ li, min, wang }) => {
    await waits(li);
    await waits(min, { type: 'annual', from: '2026-12-14', to: '2026-12-14' });
    await wang.says('李强的批了，李敏的打回去，原因太短');
    expect(wang.card('李强的请假申请', '请核对后按“同意”').buttons).toContain('同意');
    expect(JSON.stringify(wang.card('退回').inputs)).toContain('原因太短');
    expect(li.card('我的请假申请').text).toContain('审批中');
    expect(min.card('我的请假申请').text).toContain('审批中');
  });

  it('O31 “李强的先批，李敏的先别批”：别人的那句不写进李强的意见，写明没用上', async ({ li, min, wang }) => {
    await waits(li);
    await waits(min, { type: 'annual', from: '2026-12-14', to: '2026-12-14' });
    await wang.says('李强的批了，李敏的先别批');
    expect(JSON.stringify(wang.card('李强的请假申请').inputs)).not.toContain('先别批');
    expect(wang.card('没用上').text).toContain('李敏的先别批');
    expect(min.card('我的请假申请').text).toContain('审批中');
  });

  it.for([
    ['李强那个不批，周三要盘库', '周三要盘库'],
    ['周三要盘库，李强那个不批', '周三要盘库'],
    ['问下他去哪家医院', '去哪家医院'],
    ['打回去重写，原因太短', '原因太短'],
    ['让他改到22号再报', '改到22号再报'],
  ] as const)('O31 “%s”：打开那份，写好了话，还没有办', async ([said, words], { li, wang }) => {
    await waits(li);
    await wang.says(said);
    const card = wang.card('还没有处理');
    expect(JSON.stringify(card.inputs) + card.text).toContain(words);
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O31 “让蒋建国来批”：转交，选好了人，还没有转', async ({ li, wang, jiang }) => {
    await waits(li);
    await wang.says('让蒋建国来批');
    expect(wang.card('转交').text).toContain('李强');
    expect(jiang.cards()).toEqual([]);
    await wang.says('先别批');
    await wang.says('我下午再批');
    expect(li.card('我的请假申请').text).toContain('审批中');
  });
});
