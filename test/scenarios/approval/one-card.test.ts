import { describe, expect } from 'vitest';
import { askForLeave, leaveForm } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';

const HOUR = 3_600_000;
const AFTERNOON = { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' };

const decidable = (who: Persona) => who.cards().filter((card) => card.buttons.includes('同意'));
const below = (who: Persona) => who.cards().filter((card) => card.text.includes('已换成新的卡片'));

describe('一件事，一个人只有一张能办的卡片', () => {
  it('O24 再打开一次：旧的变成一行，只有“查看最新”；别处批了，每一张都写着', async ({ li, wang }) => {
    await askForLeave(li, AFTERNOON);
    await wang.says('待我审批');
    await wang.presses('查看');
    await wang.says('李强的假批了吗');
    expect(decidable(wang)).toHaveLength(1);
    expect(wang.cards().at(-1)?.buttons).toContain('同意');
    expect(below(wang).length).toBeGreaterThan(0);
    for (const old of below(wang)) {
      expect(old.text).toContain('李强的请假申请');
      expect(old.buttons).toEqual(['查看最新']);
    }
    await wang.presses('同意');
    for (const old of below(wang)) expect(old.text).toContain('已同意');
  });

  it('O24 “待我审批”再问一次：旧清单变成一行，只有新的一份能一次处理', async ({ li, wang, zhang }) => {
    await askForLeave(li, AFTERNOON);
    await askForLeave(zhang, AFTERNOON);
    await wang.says('待我审批');
    await wang.says('待我审批');
    expect(wang.cards().filter((card) => card.buttons.includes('全部同意'))).toHaveLength(1);
  });

  it('O24 清单和单独的卡片并排：单独批了一份，清单上马上没有它；屏幕上还是旧清单的，“全部同意”说是谁批的', async ({
    li,
    zhang,
    min,
    wang,
    office,
  }) => {
    for (const [n, who] of [li, zhang, min].entries())
      await askForLeave(who, { ...AFTERNOON, from: `2026-12-0${7 + n}`, to: `2026-12-0${7 + n}` });
    await wang.says('待我审批');
    const list = office.controls.cards('王芳', 'bot').at(-1);
    const all = buttonsOf(list?.body.card).find(({ text }) => text === '全部同意');
    const one = wang.card('李强的请假申请');
    await wang.presses('同意', { card: one });
    expect(wang.card('待我审批').text).not.toContain('李强');
    expect(wang.card('待我审批').buttons.filter((button) => button === '查看')).toHaveLength(2);
    const { toast, card } = await pressAs(office, '王芳', list?.id ?? '', all?.value);
    await office.settled();
    expect(toast).toContain('已同意 2 份');
    expect(JSON.stringify(card)).toContain('王芳已于');
    expect(decidable(wang)).toEqual([]);
  });

  it('O24 “更多”“评论”“申请撤销”就在原来的卡片上，能返回，不多出一张', async ({ li, wang }) => {
    await askForLeave(li, AFTERNOON);
    const before = wang.cards().length;
    await wang.presses('更多');
    expect(wang.cards()).toHaveLength(before);
    expect(decidable(wang)).toEqual([]);
    await wang.presses('返回');
    expect(decidable(wang)).toHaveLength(1);
    await wang.presses('更多');
    await wang.presses('确定', { form: { verb: 'ask', words: '谁接班？' } });
    expect(wang.cards()).toHaveLength(before);
    expect(wang.card('李强的请假申请').text).toContain('等申请人补充');
    await li.presses('答复', { form: { answer: '李敏' } });
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).not.toContain('撤销原因');
    await li.presses('申请撤销');
    expect(li.card('我的请假申请').text).toContain('撤销原因');
    await li.presses('返回');
    expect(li.card('我的请假申请').text).not.toContain('撤销原因');
  });

  it('O24 打开着“更多”，别人先办了：卡片说办完了，不再问', async ({ li, wang }) => {
    await askForLeave(li, AFTERNOON);
    await wang.presses('更多');
    await li.presses('撤回申请');
    expect(wang.cards().some((card) => card.buttons.includes('确定'))).toBe(false);
    expect(wang.card('李强的请假申请').text).toContain('已撤回');
  });
});

describe('屏幕上还是旧样子的卡片', () => {
  it('O24 写评论的卡片已被新的顶替：按两次只说一次，两次都答实话', async ({ li, wang, office }) => {
    await askForLeave(li, AFTERNOON);
    await li.presses('评论');
    const old = office.controls.cards('李强', 'bot').at(-1);
    const send = buttonsOf(old?.body.card).find(({ value }) => value.do === 'request.comment');
    await li.says('我的申请');
    await li.presses('查看');
    const say = async () => {
      const { toast } = await pressAs(office, '李强', old?.id ?? '', send?.value, { words: '钥匙在前台' });
      await office.settled();
      return toast;
    };
    expect(await say()).not.toContain('评论已经发出');
    expect(await say()).toContain('评论已经发出');
    expect(wang.card('李强的请假申请').text.split('钥匙在前台')).toHaveLength(2);
  });

  it('O24 按了“返回”，另一台设备上还开着输入框：发出来的评论算数，不会说已经发过', async ({ li, wang, office }) => {
    await askForLeave(li, AFTERNOON);
    await li.presses('评论');
    const old = office.controls.cards('李强', 'bot').at(-1);
    const send = buttonsOf(old?.body.card).find(({ value }) => value.do === 'request.comment');
    await li.presses('返回');
    const { toast } = await pressAs(office, '李强', old?.id ?? '', send?.value, { words: '钥匙在前台' });
    await office.settled();
    expect(toast).not.toContain('评论已经发出');
    expect(wang.card('李强的请假申请').text).toContain('钥匙在前台');
  });
});

describe('审批人看得到为什么找他', () => {
  it('S55 上一级：谁多少个工作小时没有处理', async ({ li, jiang, office }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    office.emulator.clock.advance(25 * HOUR);
    await office.app.tick();
    await office.settled();
    expect(jiang.card('李强的请假申请').text).toContain('王芳 8个工作小时没有处理，请您审批');
  });

  it('S55 转交和加签：谁、说了什么；每人一行，按时间先后', async ({ li, wang, jiang, office }) => {
    await askForLeave(li, AFTERNOON);
    await wang.presses('更多');
    await wang.presses('确定', { form: { verb: 'add_before', person: 'ou_e201', words: '杭州能支援吗' } });
    const zhao = persona(office, '赵磊');
    expect(zhao.card('李强的请假申请').text).toContain('王芳请您一起审批：杭州能支援吗');
    await zhao.presses('同意', { form: { comment: '能' } });
    await wang.presses('更多');
    await wang.presses('确定', { form: { verb: 'transfer', person: 'ou_e010', words: '我出差' } });
    const seen = jiang.card('李强的请假申请').text;
    expect(seen).toContain('王芳转交给您：我出差');
    expect(seen.split('\n').filter((line) => /赵磊（前加签）|王芳 已转交|蒋建国（转交）/.test(line))).toHaveLength(3);
  });

  it('S55 提交以后，给申请人的建议不再出现；给审批人的提醒写明不影响审批', async ({ li, wang }) => {
    await askForLeave(li, { type: 'personal', ...AFTERNOON });
    expect(li.card('我的请假申请').text).not.toContain('建议先用');
    const seen = wang.card('李强的请假申请').text;
    expect(seen).not.toContain('建议先用');
    expect(seen).not.toContain('您还有');
  });
});

describe('办完以后', () => {
  it('O24 通知的标题说谁、什么、哪天；一次决定一条', async ({ li, wang }) => {
    await askForLeave(li, AFTERNOON);
    await wang.presses('同意', { form: { comment: '早去早回' } });
    const told = li.cards().filter((card) => card.text.includes('王芳同意了您的'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(/^王芳同意了您的事假 12月7日\(周一\)下午 0.5天\n早去早回\n休假期间您有日程：/);
  });

  it('O24 被拒绝的也能修改后重新提交：照原来的填好，新的写明接着哪一份、改了什么', async ({ li, wang }) => {
    await askForLeave(li, AFTERNOON);
    await wang.presses('拒绝', { form: { comment: '那天盘点' } });
    const rejected = li.card('我的请假申请').text;
    expect(rejected.split('那天盘点')).toHaveLength(2);
    const number = /QJ[0-9]+-[0-9A-Z]+/.exec(rejected)?.[0] ?? '';
    await li.presses('修改后重新提交', { holding: '王芳拒绝了您的' });
    await li.presses('下一步', {
      form: leaveForm({ type: 'personal', ...AFTERNOON, from: '2026-12-09', to: '2026-12-09' }),
    });
    await li.presses('确认提交');
    const again = wang.card('李强的请假申请', `${number}被拒绝后改过重提`).text;
    expect(again).toContain('12月7日(周一)下午 → 12月9日(周三)下午');
    expect(decidable(wang)).toHaveLength(1);
  });

  it('S7 申请人离职：标签写已关闭，不写已撤回', async ({ li, wang, office }) => {
    await askForLeave(li, AFTERNOON);
    office.controls.resign('李强');
    await office.followed();
    const seen = wang.card('李强的请假申请').text;
    expect(seen).toContain('已关闭');
    expect(seen).not.toContain('已撤回');
  });
});

describe('群里', () => {
  it('S4 私聊答复时群里只有一行字，没有卡片', async ({ li, office }) => {
    await li.says('我的假期', '苏州分店群');
    const said = office.controls.messages('张伟', '苏州分店群').filter((message) => message.from.kind === 'bot');
    expect(said.map(({ body }) => body.type)).toEqual(['text']);
  });

  it('S54 谁不在的名单只留最新一份，旧的变成一行', async ({ li, wang, office }) => {
    await askForLeave(li, { from: '2026-11-24', to: '2026-11-25' });
    await wang.presses('同意');
    const lists = () =>
      office.controls.cards('张伟', '苏州分店群').filter((card) => JSON.stringify(card.body.card).includes('李强'));
    for (let day = 0; day < 2; day++) {
      office.emulator.clock.advance(24 * HOUR);
      await office.app.tick();
      await office.settled();
    }
    expect(lists()).toHaveLength(1);
    await wang.says('今天谁不在', '苏州分店群');
    expect(lists()).toHaveLength(1);
  });
});
