import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

const DAY = 24 * 3_600_000;
const HALF = { from_part: 'pm', handover: '' };
const asks = (day = '2026-12-07'): Promise<void> => askForLeave(li, { ...HALF, from: day, to: day });

describe('结束了的申请，接下来怎么办就在卡片上 (O24)', () => {
  it('S55 撤回的可以再提一次：内容都在，是新的一份', async () => {
    await asks();
    await li.presses('撤回申请');
    await li.presses('再提一次');
    await li.presses('下一步');
    expect(li.card().text).toContain('12月7日');
    await li.presses('确认提交');
    expect(li.card('审批中').text).toContain('12月7日');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    // Nothing was rejected, and nothing is said to have been.
    expect(wang.card('李强的请假申请').text).not.toContain('被拒绝后');
  });

  it('S55 撤销了的也可以再提一次', async () => {
    await asks();
    await wang.presses('同意');
    await li.presses('申请撤销', { holding: '已同意' });
    await li.presses('申请撤销', { form: { revoke_reason: '不用去了' } });
    await wang.presses('同意', { holding: '撤销' });
    await li.presses('再提一次', { holding: '已撤销' });
    await li.presses('下一步');
    expect(li.card().text).toContain('12月7日');
  });

  it('S55 撤销没有批准：撤销的那份能回到原申请', async () => {
    await asks();
    await wang.presses('同意');
    await li.presses('申请撤销', { holding: '已同意' });
    await li.presses('申请撤销', { form: { revoke_reason: '不用去了' } });
    await wang.presses('拒绝', { holding: '撤销', form: { comment: '已经排班' } });
    await li.presses('查看原申请');
    expect(li.card().text).toContain('已同意');
  });

  it('S55 放了十五天没人办：我的申请里查看，是一张能按的卡片', async () => {
    await asks('2026-12-28');
    office.emulator.clock.advance(15 * DAY);
    await office.settled();
    await li.says('我的申请');
    await li.presses('查看');
    const live = li.card('12月28日');
    expect((await li.presses('催办', { card: live })).toast?.content).not.toContain('失效');
    await wang.says('待我审批');
    await wang.presses('查看');
    await wang.presses('同意');
    expect(li.card('12月28日', '已同意')).toBeDefined();
  });
});

describe('全部撤回 (O25)', () => {
  it('O25 说的几份一次撤回，每份写明结果；中途批掉的那份写明没有撤回', async () => {
    for (const day of ['2026-12-07', '2026-12-08', '2026-12-09']) await asks(day);
    await li.says('全部撤回');
    const card = li.card('撤回申请');
    expect(card.buttons).toContain('全部撤回');
    // One is decided while the card lies there.
    await wang.says('待我审批');
    await wang.presses('同意', { holding: '12月8日' });
    const { toast } = await li.presses('全部撤回', { card });
    expect(toast?.content).toContain('已撤回 2 份，还有 1 份没有撤回');
    const after = li.card('撤回申请').text;
    expect(after.split('已撤回')).toHaveLength(3);
    expect(after).toContain('已同意');
    expect(li.card('撤回申请').buttons).not.toContain('全部撤回');
  });

  it('O25 连按两下：两下都说撤回了几份，第二下不说没有撤回；别人按不动', async () => {
    for (const day of ['2026-12-07', '2026-12-08']) await asks(day);
    await li.says('全部撤回');
    const { id } = li.card('撤回申请');
    const shown = office.controls.cards('李强', 'bot').find((message) => message.id === id);
    const value = buttonsOf(shown?.body.card).find(({ text }) => text === '全部撤回')?.value;
    expect((await pressAs(office, '王芳', id, value)).toast).toContain('不是发给您的');
    const told = await Promise.all([pressAs(office, '李强', id, value), pressAs(office, '李强', id, value)]);
    expect(told.map(({ toast }) => toast)).toEqual(['已撤回 2 份', '已撤回 2 份']);
    for (const { card } of told) expect(JSON.stringify(card)).not.toContain('没有撤回');
    await office.settled();
  });

  it('O25 只有一份时和平常一样，先给那一份看', async () => {
    await asks();
    await li.says('全部撤回');
    expect(li.card().buttons).toContain('撤回申请');
  });
});

describe('拒绝带着办法 (S55)', () => {
  it('S54 这一天已经申请过加班：按一下看那份', async () => {
    await li.says('上周六加班9点到18点，盘点');
    await li.presses('确认提交');
    await li.says('上周六加班9点到18点，盘点');
    expect(li.card().text).toContain('一天只换一次');
    await li.presses('查看那份申请');
    expect(li.card().text).toContain('审批中');
  });

  it('S54 报得太晚：能改到还来得及的休息日', async () => {
    await li.says('11月8日加班9点到18点，盘点');
    expect(li.card().text).toContain('最早可补报');
    await li.presses('改到11月22日(周日)');
    expect(li.card().text).toContain('请确认');
  });

  it('S54 一次报了两天：先报其中一天', async () => {
    await li.says('上周六到周日加班，月底盘点');
    expect(li.card().buttons).toContain('先报11月21日(周六)');
  });

  it('S55 只有主管能补：写明是谁', async () => {
    office.emulator.clock.advance(DAY);
    await office.settled();
    await li.says('昨天下午请半天事假，家里有事');
    expect(li.card().text).toContain('的补请只能由');
    expect(li.card().text).toContain('王芳');
  });

  it('S55 整份假都不休了：按一下到原申请，那里有申请撤销', async () => {
    await asks();
    await wang.presses('同意');
    await li.says('取消12月7日的假');
    const card = li.card();
    expect(card.text).toContain('12月7日');
    if (card.buttons.includes('查看那份申请')) await li.presses('查看那份申请');
    expect(li.card().buttons).toContain('申请撤销');
  });
});
