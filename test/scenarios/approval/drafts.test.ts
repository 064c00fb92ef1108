import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftId } from '../../../src/kernel/id.ts';
import { leaveForm, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const TWO_DAYS = { type: 'annual', from: '2026-12-08', to: '2026-12-09', reason: '回老家' };
const DAYS = '12月8日(周二) 至 12月9日(周三)';
const ABOUT = `年假 ${DAYS} 2天`;

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

async function comes(moment: string): Promise<void> {
  office.emulator.clock.set(at(moment));
  await office.app.tick();
  await office.settled();
}

/** A form of two days of annual leave, looked through and left lying. */
async function leftLying(who = li): Promise<void> {
  await who.says('请假');
  await who.presses('下一步', { form: leaveForm(TWO_DAYS) });
}

const nags = (who: Persona) => who.cards().filter((card) => card.text.includes('没提交'));

/** The draft ended at the very moment, before the card on the screen shows it. */
async function endsUnnoticed(): Promise<void> {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强');
  const draft = person ? await office.store.reads.openDraft(person.id) : null;
  if (!draft) throw new Error('no form is open');
  const update = { stage: 'ended', version: draft.version + 1 };
  await office.store.commit({
    plan: { writes: [{ table: 'draft', update, where: { id: draft.id as DraftId } }], audit: [], effects: [] },
    inboxKeys: [],
    cause: 'test',
  });
}

describe('S55 没提交的申请单', () => {
  it('S55 放了一天的申请单自己结束：原来的卡片变成一行，写明是什么，不另发消息', async () => {
    await leftLying();
    await comes('2026-11-24T09:59:00');
    expect(li.card('请确认').text).toContain(DAYS);
    const before = li.cards().length;
    await comes('2026-11-24T10:01:00');
    expect(li.cards()).toHaveLength(before);
    expect(li.card('草稿已结束').text).toContain(`草稿已结束：${ABOUT}，没有提交`);
    expect(li.card('草稿已结束').buttons).toEqual(['接着填']);
    expect(persona(office, '王芳').cards()).toEqual([]);
  });

  it('S55 结束后点“接着填”，填过的都在，照样提交', async () => {
    await leftLying();
    await comes('2026-11-25T10:00:00');
    await li.presses('接着填');
    expect(li.card('请确认').text).toContain(DAYS);
    expect(li.card('请确认').text).toContain('回老家');
    await li.presses('确认提交');
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('S55 只填了一半的，也写明填了什么；接着填时填过的还在', async () => {
    await li.says('12月8号到9号请假');
    await comes('2026-11-25T10:00:00');
    expect(li.card('草稿已结束').text).toContain('12月8日(周二) 至 12月9日(周三)');
    await li.presses('接着填');
    expect(li.card('请假申请').text).toContain('12月8日(周二) 至 12月9日(周三)');
  });

  it('S55 过了日子再接着填：说明现在怎样才行', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ ...TWO_DAYS, from: '2026-11-25', to: '2026-11-26' }) });
    await comes('2026-11-30T10:00:00');
    await li.presses('接着填');
    expect(li.card('请假申请').text).toContain('年假不能事后补请');
    expect(li.card('请假申请').buttons).not.toContain('确认提交');
  });

  it.each([
    ['报修', { kind: 'repair', item: '前台打印机', problem: '卡纸' }, '前台打印机'],
    ['加班', { date: '2026-11-22', from: '09:00', to: '12:00', reason: '盘点' }, '11月22日'],
  ])('S55 %s的单子也一样：一天后一行写明是什么，接着填都在', async (word, form, about) => {
    await li.says(word);
    await li.presses('下一步', { form });
    await comes('2026-11-24T10:01:00');
    expect(li.card('草稿已结束').text).toContain(about);
    await li.presses('接着填');
    expect(li.card('请确认').text).toContain(about);
  });

  it('S55 半路停机三天再起来：先结束，不再提醒', async () => {
    await leftLying();
    const before = li.cards().length;
    office.emulator.clock.set(at('2026-11-26T10:00:00'));
    await office.restart();
    await office.settled();
    expect(li.card('草稿已结束').text).toContain(ABOUT);
    expect(li.cards()).toHaveLength(before);
  });

  it('S55 时钟一度走快了，又走回来：那时动过的单子不会一直挂着', async () => {
    office.emulator.clock.set(at('2027-11-23T10:00:00'));
    await office.settled();
    await li.says('请假');
    await comes('2026-11-23T10:05:00');
    expect(li.card('草稿已结束').buttons).toEqual(['接着填']);
  });
});

describe('S55 没提交的申请单只提醒一次', () => {
  it('S55 放了四个工作小时提醒一次，写明是什么，一点接着填；不算“等您处理”', async () => {
    await leftLying();
    await comes('2026-11-23T15:31:00');
    const nag = li.card('您有1张申请单没提交');
    expect(nag.text).toContain(ABOUT);
    expect(nag.text).not.toContain('等您处理');
    await li.presses('接着填', { card: nag });
    expect(li.card().buttons).toContain('确认提交');
    await comes('2026-11-23T17:59:00');
    await comes('2026-11-24T09:59:00');
    await comes('2026-11-24T16:00:00');
    expect(nags(li).filter((card) => card.text.includes('申请单'))).toHaveLength(1);
  });

  it('S55 提醒过、结束了、又接着填，也不再提醒第二次', async () => {
    await leftLying();
    await comes('2026-11-23T15:31:00');
    await comes('2026-11-24T10:01:00');
    await li.presses('接着填', { holding: '草稿已结束' });
    const before = li.cards().length;
    await comes('2026-11-24T17:30:00');
    await comes('2026-11-25T10:02:00');
    expect(li.cards()).toHaveLength(before);
    expect(li.card('草稿已结束').text).toContain(ABOUT);
  });

  it('S55 丢下十一张单子：一张卡片一行一张，一件也不算等他处理', async () => {
    for (let day = 1; day <= 11; day++) await li.says(`12月${day}号请半天事假`);
    await comes('2026-11-23T15:31:00');
    const seen = li.cards().map((card) => card.text);
    expect(seen.join()).not.toContain('件事等您处理');
    expect(seen.filter((text) => text.includes('张申请单没提交'))).toHaveLength(1);
    await comes('2026-11-24T10:01:00');
    expect(li.cards().filter((card) => card.text.includes('草稿已结束'))).toHaveLength(11);
  });

  it('S55 有事要批又有没提交的单子：件数只数要批的', async () => {
    const wang = persona(office, '王芳');
    await leftLying(wang);
    await submitLeave(li, { handover: '', to_part: 'am' });
    await comes('2026-11-23T16:31:00');
    await comes('2026-11-23T17:31:00');
    const digest = wang.card('等您处理');
    expect(digest.text).toContain('1件事等您处理');
  });
});

describe('S55 正在提交时单子结束了', () => {
  it('S55 卡片上按“确认提交”：提交算数', async () => {
    await leftLying();
    await endsUnnoticed();
    const outcome = await li.presses('确认提交');
    expect(outcome.toast?.content).toContain('已提交');
    expect(li.card('我的请假申请').text).toContain(DAYS);
  });

  it('S55 卡片上按“下一步”：刚填的都在，接着核对', async () => {
    await li.says('请假');
    await endsUnnoticed();
    await li.presses('下一步', { form: leaveForm(TWO_DAYS) });
    expect(li.card('请确认').text).toContain(DAYS);
    await li.presses('确认提交');
    expect(li.card('我的请假申请').text).toContain(DAYS);
  });

  it('S55 卡片上按“返回修改”“不办了”也照办', async () => {
    await leftLying();
    await endsUnnoticed();
    await li.presses('返回修改');
    expect(li.card('请假申请').buttons).toContain('下一步');
    await endsUnnoticed();
    const outcome = await li.presses('不办了');
    expect(outcome.toast?.content).toContain('已取消');
  });
});

describe('S55 取消', () => {
  it('S55 “算了”“取消”说明取消了什么，可以接着填', async () => {
    await leftLying();
    await li.says('算了');
    expect(li.card('好的').text).toContain(`已取消没有提交的申请单：${ABOUT}`);
    expect(li.card('没有提交任何内容').text).toContain(`已取消：${ABOUT}`);
    await li.presses('接着填', { holding: '好的' });
    expect(li.card().text).toContain(DAYS);
    await li.presses('确认提交');
    expect(li.card('我的请假申请').text).toContain(DAYS);
  });

  it('S55 “不办了”的按钮也说明取消了什么', async () => {
    await leftLying();
    const outcome = await li.presses('不办了');
    expect(outcome.toast?.content).toContain(ABOUT);
    expect(li.card('没有提交任何内容').text).toContain(ABOUT);
  });

  it('S55 开着几张：说明取消的是哪一张，其余的一行一张，各有按钮', async () => {
    await li.says('报修：前台打印机卡纸');
    await leftLying();
    await li.says('取消');
    const told = li.card('好的');
    expect(told.text).toContain(`已取消没有提交的申请单：${ABOUT}`);
    expect(told.text).toContain('另有1张还没提交');
    expect(told.text).toContain('设备报修');
    await li.presses('不办了', { card: told });
    expect(li.card('好的').text).not.toContain('还没提交');
    await li.says('取消');
    expect(li.card().text).toContain('没有正在填写的申请单');
  });

  it('S55 没有开着的：照实说，没保存的不算数', async () => {
    await li.says('取消');
    expect(li.card().text).toContain('没有正在填写的申请单');
    expect(li.card().text).toContain('没保存、没确认的都不会生效');
  });

  it.each(['我的草稿', '接着填', '没提交的单子', '草稿'])('S55 说“%s”：开着的和刚结束的一行一张，都能接着填', async (words) => {
    await leftLying();
    await li.says('算了');
    await li.says('报修：前台打印机卡纸');
    await li.says(words);
    const listed = li.card('没提交的申请单');
    expect(listed.text).toContain('这1张还没提交');
    expect(listed.text).toContain('已结束或取消的，可以接着填');
    expect(listed.text).toContain(ABOUT);
    expect(listed.buttons.filter((button) => button === '接着填')).toHaveLength(2);
  });

  it('S55 没提交的申请单不占余额', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ ...TWO_DAYS, from: '2026-12-07', to: '2026-12-18' }) });
    await submitLeave(li, { type: 'annual', from: '2026-12-07', to: '2026-12-18' });
    expect(li.card('我的请假申请').text).toContain('10天');
  });

  it.each(['算了不弄了', '算了，不办了', '那就算了吧', '我不办了'])('S55 说“%s”也是取消', async (words) => {
    await leftLying();
    await li.says(words);
    expect(li.card('好的').text).toContain(`已取消没有提交的申请单：${ABOUT}`);
  });

  it.each(['取消请假', '取消我的事假申请'])('S55 还没提交时说“%s”：收起申请单，不说没有可以变更的假', async (words) => {
    await leftLying();
    await li.says(words);
    expect(li.card('好的').text).toContain(`已取消没有提交的申请单：${ABOUT}`);
  });

  it('S55 还没提交时说“撤回”：列出没提交的申请单，各有按钮', async () => {
    await leftLying();
    await li.says('撤回');
    expect(li.card('没提交的申请单').buttons).toEqual(['接着填', '不办了']);
    await li.says('撤销请假');
    expect(li.card('没提交的申请单').text).toContain(ABOUT);
  });

  it('S55 “取消加班”收起加班的单子，不是再开一张', async () => {
    await li.says('加班');
    const before = li.cards().filter((card) => card.buttons.includes('下一步')).length;
    expect(before).toBe(1);
    await li.says('取消加班');
    expect(li.card('好的').text).toContain('已取消没有提交的申请单：加班');
    expect(li.cards().filter((card) => card.buttons.includes('下一步'))).toEqual([]);
  });

  it.each(['取消请假', '取消12月7号的假', '12月7号不休了'])(
    'S55 申请还没批准时说“%s”：请他核对后撤回，不说没有可以变更的假',
    async (words) => {
      await submitLeave(li, { from: '2026-12-07', to: '2026-12-07', from_part: 'pm', handover: '' });
      await li.says(words);
      const card = li.card('还没有撤回');
      expect(card.text).toContain('12月7日(周一)下午');
      expect(card.buttons).toContain('撤回申请');
    },
  );

  it('S55 “不请假了”只收请假的单子，报修的留着', async () => {
    await leftLying();
    await li.says('报修：前台打印机卡纸');
    await li.says('不请假了');
    expect(li.card('好的').text).toContain(`已取消没有提交的申请单：${ABOUT}`);
    expect(li.card('好的').text).toContain('设备报修');
  });

  it('S55 按了两次“修改后重新提交”，是同一张单子', async () => {
    await submitLeave(li, { handover: '', to_part: 'am' });
    const wang = persona(office, '王芳');
    await wang.presses('更多');
    await wang.presses('确定', { form: { verb: 'return', words: '改一下日期' } });
    await li.presses('修改后重新提交', { holding: '我的请假申请' });
    await li.presses('修改后重新提交', { holding: '我的请假申请' });
    await li.says('取消');
    expect(li.card('好的').text).not.toContain('另有');
  });
});
