import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptHandover, askForLeave, leaveForm, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { more } from '../approval/engine-office.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TITLE = '李强的请假申请';
/** What the request is about, as it could stand on any card. */
const SECRETS = ['病假', '去医院复查', '12月7日', '4小时', '0.5天', '请先看看行程'];
const HALF: Values = { type: 'sick', from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '', reason: '去医院复查' };

let office: TestOffice;
let li: Persona;
let min: Persona;
let wang: Persona;
let zhang: Persona;
let zhao: Persona;
let jiang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, min, wang, zhang, zhao, jiang] = ['李强', '李敏', '王芳', '张伟', '赵磊', '蒋建国'].map((name) =>
    persona(office, name),
  ) as [Persona, Persona, Persona, Persona, Persona, Persona];
});
afterEach(() => office.close());

async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}

const numberOf = (who: Persona): string => /QJ\d{6}-[0-9A-Z]{4}/.exec(who.card('我的请假申请').text)?.[0] ?? '';

/** The secrets that stand anywhere in what the bot shows this person, however it is marked. */
const known = (who: Persona, secrets: readonly string[] = SECRETS): readonly string[] => {
  const shown = office.controls.messages(who.name, 'bot').filter((message) => message.from.kind === 'bot');
  return secrets.filter((secret) => JSON.stringify(shown).includes(secret));
};

/** The buttons of everything in this person's chat that could decide something. */
const deciding = (who: Persona): readonly string[] =>
  who
    .cards()
    .flatMap(({ buttons }) =>
      buttons.filter((button) => ['同意', '拒绝', '更多', '确定', '接受', '婉拒', '评论'].includes(button)),
    );

/** Everything by which somebody can ask after a request is tried, and nothing of it comes back. */
async function learnsNothing(who: Persona, secrets: readonly string[] = SECRETS): Promise<void> {
  const number = numberOf(li);
  for (const said of [
    '待我审批',
    number,
    `同意 ${number}`,
    '李强的假批了吗',
    '那个请假怎么样了',
    '有什么要我批的',
    `${number}批了吗`,
  ])
    await who.says(said);
  for (const message of office.controls.cards(who.name, 'bot'))
    for (const { text, value } of buttonsOf(message.body.card))
      if (text === '查看' && 'request' in value) await pressAs(office, who.name, message.id, value);
  await office.settled();
  expect(known(who, secrets)).toEqual([]);
}

/** 王芳 has 赵磊 stand in for her from now on. */
const setSubstitute = async (change: Values = {}): Promise<void> => {
  await wang.says('设置代审批');
  await wang.presses('保存', {
    form: { stand_in: 'ou_e201', from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm', ...change },
  });
};

describe('S4 审批里的人被撤下以后', () => {
  it('S4 O24 减签：赵磊收到一句话，手里所有的卡片只剩一行，清单、打开、询问、旧按钮都不再说出内容', async () => {
    await askForLeave(li, HALF);
    await more(wang, 'add_before', { person: 'ou_e201', words: '请先看看行程' });
    await zhao.says('待我审批');
    await zhao.says('同意');
    await zhao.presses('更多', { holding: TITLE });
    await more(wang, 'comment', { words: '请先看看行程' });
    await later(7 * HOUR);
    expect(zhao.card('件事等您处理').text).toContain('病假');
    expect(known(zhao).length).toBeGreaterThan(2);
    const old = office.controls
      .cards('赵磊', 'bot')
      .flatMap((message) => buttonsOf(message.body.card).map(({ value }) => [message.id, value] as const));

    await more(wang, 'remove', { words: '选错人了' });
    expect(zhao.card('王芳取消了请您审批').text).toContain('选错人了');
    expect(zhao.card(TITLE, '已不需要您处理').text.split('\n').length).toBeLessThan(5);
    expect(known(zhao)).toEqual([]);
    expect(deciding(zhao)).toEqual([]);
    await learnsNothing(zhao);
    // 旧客户端上还看得见的按钮
    for (const [id, value] of old) {
      const told = await pressAs(office, '赵磊', id, value, { comment: '好', verb: 'comment', words: '好' });
      for (const secret of SECRETS) expect(JSON.stringify(told)).not.toContain(secret);
    }
    await office.settled();
    expect(known(zhao)).toEqual([]);
    expect(li.card('我的请假申请').text).toContain('审批中');
    expect(wang.card(TITLE).buttons).toContain('同意');
  });

  it('S4 前加签的赵磊批过了：只看得到自己说的和结果，批完以后也一样', async () => {
    await askForLeave(li, HALF);
    await more(wang, 'add_before', { person: 'ou_e201', words: '请先看看行程' });
    await zhao.presses('同意', { form: { comment: '杭州可以支援' } });
    const seen = zhao.card(TITLE);
    expect(seen.text).toMatch(/您 11月23日 10:00 同意（加签）：杭州可以支援/);
    expect(seen.text).toContain('审批中');
    expect(known(zhao)).toEqual([]);
    await wang.presses('同意', { holding: TITLE });
    expect(zhao.card(TITLE).text).toContain('已同意');
    await learnsNothing(zhao);
  });

  it('S4 提过意见的赵磊：只看得到自己的意见和结果', async () => {
    await askForLeave(li, HALF);
    await more(wang, 'delegate', { person: 'ou_e201', words: '请先看看行程' });
    expect(known(zhao).length).toBeGreaterThan(2);
    await zhao.presses('支持', { form: { comment: '可以' } });
    expect(zhao.card(TITLE).text).toContain('支持（提意见）：可以');
    expect(deciding(zhao)).toEqual([]);
    await learnsNothing(zhao);
  });

  it('S4 O1 代办人批过了：只看得到自己代谁同意的，看不到为什么请假', async () => {
    await askForLeave(li, HALF);
    await setSubstitute();
    expect(zhao.card(TITLE).text).toContain('去医院复查');
    await zhao.presses('同意');
    expect(zhao.card(TITLE).text).toContain('同意（代王芳）');
    await learnsNothing(zhao);
    expect(wang.card(TITLE).text).toContain('去医院复查');
  });

  it('S4 O1 代办人把王芳的位子转交给蒋建国：他自己不再看得到，王芳也得知已由别人处理', async () => {
    await setSubstitute();
    await askForLeave(li, HALF);
    await more(zhao, 'transfer', { person: 'ou_e010', words: '我不熟' });
    expect(jiang.card(TITLE).buttons).toContain('同意');
    await learnsNothing(zhao);
  });

  it('S4 O1 代办到点：赵磊得知没批完的已交回，卡片、提醒里的内容都没有了', async () => {
    await setSubstitute({ to: '2026-11-23' });
    await askForLeave(li, HALF);
    await askForLeave(persona(office, '陈静'), { ...HALF, from: '2026-12-08', to: '2026-12-08' });
    await later(7 * HOUR);
    expect(zhao.card('件事等您处理').text).toContain('病假');
    await zhao.says('待我审批');
    await later(8 * HOUR);
    expect(zhao.card('您不再代王芳审批').text).toContain('已交回');
    expect(known(zhao, [...SECRETS, '12月8日'])).toEqual([]);
    expect(deciding(zhao)).toEqual([]);
    await learnsNothing(zhao, [...SECRETS, '12月8日']);
  });

  it('S4 超过14天的旧卡片改不了：不会为了说“不需要您处理”再发一张', async () => {
    await askForLeave(li, { ...HALF, from: '2026-12-21', to: '2026-12-21' });
    await more(wang, 'add_before', { person: 'ou_e201', words: '请先看看行程' });
    await later(15 * DAY);
    const cards = zhao.cards().length;
    await more(wang, 'remove', { words: '选错人了' });
    expect(
      zhao
        .cards()
        .slice(cards)
        .map((card) => card.text),
    ).toEqual([expect.stringContaining('王芳取消了请您审批')]);
    expect(await office.store.outbox.parkedRows(10)).toEqual([]);
  });
});

describe('S4 O2 被问代班的人', () => {
  const days: Values = { type: 'sick', from: '2026-12-07', to: '2026-12-08', reason: '去医院复查' };
  const when = ['12月7日', '12月8日'];

  it('S4 O2 婉拒以后：连哪几天也不再写', async () => {
    await submitLeave(li, days);
    expect(min.card('李强请您做交接人').text).toContain('12月7日');
    await min.presses('婉拒', { form: { comment: '那几天有事' } });
    expect(min.card('李强的交接请求').text).toContain('已婉拒');
    await learnsNothing(min, [...SECRETS, ...when]);
  });

  it('S4 O2 答应以后改由张伟做交接人：李敏得知不用了，卡片上的日子没有了', async () => {
    await askForLeave(li, days);
    await more(wang, 'return', { words: '换个人接手' });
    await li.presses('修改后重新提交', { card: li.card('我的请假申请') });
    await li.presses('下一步', { form: leaveForm({ ...days, handover: 'ou_e104' }) });
    await li.presses('确认提交');
    expect(min.card('李强的交接请求').text).not.toContain('12月');
    expect(min.card('这次不用您交接了：').text).toContain('12月7日');
    await acceptHandover(li, { handover: 'ou_e104' });
    await wang.presses('同意', { holding: TITLE });
    for (const { text } of min.cards().filter((card) => !card.text.includes('这次不用您交接了：')))
      expect(text).not.toContain('12月7日');
  });

  it('S4 O2 批了的代班又撤销：到时请您做交接人的那几句话也收起来', async () => {
    await askForLeave(li, days);
    await wang.presses('同意', { holding: TITLE });
    expect(min.card('到时请您做交接人').text).toContain('12月7日');
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '不去了' } });
    await wang.presses('同意', { holding: '撤销原因' });
    expect(min.card('不用交接了').text).toContain('已撤销');
    expect(min.cards().some((card) => card.text.includes('到时请您做交接人'))).toBe(false);
    expect(min.card('李强的交接请求').text).not.toContain('12月');
  });
});

describe('S4 提醒里的申请', () => {
  it('S4 O15 李敏把“是否做交接人”的提醒交给张伟：张伟只知道有这么一件事，不知道是谁的、哪几天', async () => {
    await submitLeave(li, { type: 'sick', from: '2026-12-14', to: '2026-12-15', reason: '去医院复查' });
    await later(2 * HOUR);
    const digest = min.card('件事等您处理');
    await min.presses('查看', { card: digest });
    await min.presses('交给他', { form: { to: 'ou_e104', reason: '请帮我回' } });
    await later(HOUR);
    const passed = zhang.card('件事等您处理');
    expect(passed.text).toContain('一份申请（内容不在您的查看范围）');
    expect(passed.text).not.toMatch(/12月14日|病假|李强/);
    expect(passed.buttons).not.toContain('查看');
  });

  it('S4 系统管理员预览各单位的提醒：看得到有几件，看不到是什么假', async () => {
    await askForLeave(li, HALF);
    const admin = persona(office, '吴昊');
    await admin.says('明天会提醒什么');
    expect(known(admin, ['去医院复查'])).toEqual([]);
  });
});
