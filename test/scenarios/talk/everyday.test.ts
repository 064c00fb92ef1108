import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

describe('日常说话', () => {
  it('第一次打开对话有欢迎卡片，再打开不再打扰', async () => {
    const welcomes = () => li.cards().filter((card) => card.text.includes('李强，您好'));
    await li.entersChat();
    await li.entersChat();
    expect(welcomes()).toHaveLength(1);
    office.emulator.clock.advance(31 * 24 * 3_600_000);
    await li.entersChat();
    expect(welcomes()).toHaveLength(1);
  });

  it('任务来了四十天，第一次打开对话：欢迎卡片不落在它下面', async () => {
    const wang = persona(office, '王芳');
    await askForLeave(li, { from: '2027-01-28', to: '2027-01-28' });
    office.emulator.clock.advance(40 * 24 * 3_600_000);
    await office.restart();
    await wang.entersChat();
    expect(wang.cards().some(({ text }) => text.includes('王芳，您好'))).toBe(false);
  });

  it('帮助列出能办的事，点开始就能填', async () => {
    await li.says('帮助');
    expect(li.card().text).toContain('设备报修');
    await li.presses('开始');
    expect(li.card().text).toContain('申请');
  });

  it('菜单与打字等价', async () => {
    await li.opensMenu('menu.leave');
    expect(li.card().text).toContain('请假申请');
    await li.opensMenu('menu.requests');
    expect(li.card().text).toContain('还没有申请');
    await li.opensMenu('menu.help');
    expect(li.card().text).toContain('我能帮您做什么');
  });

  it('听不懂时给最接近的选项，不报错', async () => {
    await li.says('我想修一下电脑');
    expect(li.card().text).toContain('我没太明白');
    expect(li.card().text).toContain('设备报修');
  });

  it.each([['😀😀😀'], ['‏مرحبا‎'], ['a'.repeat(3000)], ['<at id=all></at> **粗体** [链接](http://x)'], ['\u0000\u0007']])(
    '怪消息 %# 有礼貌的回答，不出错',
    async (text) => {
      await li.says(text);
      expect(li.cards().length).toBe(1);
      expect(markdownOf(office.controls.cards('李强', 'bot').map((m) => m.body.card))).not.toMatch(/<at|\]\(http|\*\*粗体/);
    },
  );

  it('图片和文件：说明怎么办', async () => {
    office.controls.sendFile('李强', 'bot', '发票.png', Buffer.from('x'), 'image');
    await office.settled();
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  it('取消：收起没填完的申请单', async () => {
    await li.says('请假');
    await li.says('算了');
    expect(li.card('没有提交任何内容').buttons).toEqual([]);
    expect(li.card().text).toContain('已取消没有提交的申请单');
    await li.says('取消');
    expect(li.card().text).toContain('没有正在填写的申请单');
  });

  it('我的申请：列出、打开、翻页', async () => {
    for (let day = 1; day <= 12; day++)
      await askForLeave(li, {
        from: `2026-12-${String(day).padStart(2, '0')}`,
        to: `2026-12-${String(day).padStart(2, '0')}`,
        type: 'sick',
      }).catch(() => undefined);
    await li.says('我的申请');
    const first = li.card('我的申请');
    expect(first.buttons.filter((b) => b === '查看').length).toBeGreaterThan(7);
    await li.presses('查看', { card: first });
    expect(li.card().text).toContain('我的请假申请');
  });

  it('待我审批：一行一份，打开后能批', async () => {
    await askForLeave(li);
    const wang = persona(office, '王芳');
    await wang.says('待我审批');
    expect(wang.card('待我审批').text).toContain('李强：');
    await wang.presses('查看', { holding: '待我审批' });
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    await wang.says('待我审批');
    expect(wang.card().text).toContain('没有等您审批的申请');
  });

  it('O25 待我审批一次同意一页，有提醒的留下逐份看', async () => {
    const wang = persona(office, '王芳');
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await askForLeave(persona(office, '张伟'), { from: '2026-12-08', to: '2026-12-08' });
    // 2027 年的天数是暂算的，带提醒
    await askForLeave(persona(office, '陈静'), { from: '2027-01-05', to: '2027-01-05' });
    await wang.says('待我审批');
    const outcome = await wang.presses('全部同意');
    expect(outcome.toast?.content).toContain('已同意 2 份，还有 1 份请逐份查看');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(persona(office, '张伟').card('我的请假申请').text).toContain('已同意');
    expect(persona(office, '陈静').card('我的请假申请').text).toContain('审批中');
    expect(wang.card('待我审批').text).toContain('陈静：');
    expect(wang.card('待我审批').text).not.toContain('李强：');
  });

  it('O25 全部拒绝要写原因', async () => {
    const wang = persona(office, '王芳');
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await askForLeave(persona(office, '张伟'), { from: '2026-12-08', to: '2026-12-08' });
    await wang.says('待我审批');
    expect((await wang.presses('全部拒绝')).toast?.content).toContain('请写明原因');
    await wang.presses('全部拒绝', { form: { comment: '月底盘点' } });
    expect(li.card('拒绝了您的').text).toContain('月底盘点');
  });

  it('S92 我的假期：年假按工龄发放，只在私聊里显示', async () => {
    await li.says('我的假期', '苏州分店群');
    expect(li.card().text).toContain('可用 10天');
    expect(JSON.stringify(office.controls.cards('张伟', '苏州分店群'))).not.toContain('10天');
  });

  it('进群时说一句话，被移出后不再往里发', async () => {
    const { chatId } = office.controls.createGroup('王芳', '新车发布群', ['李强', '张伟'], false);
    office.controls.addBotToChat(chatId, '王芳');
    await office.settled();
    expect(JSON.stringify(office.controls.cards('李强', chatId))).toContain('大家好');
    office.controls.removeBotFromChat(chatId, '王芳');
    await office.settled();
    expect(await office.store.outbox.parkedRows(10)).toEqual([]);
  });
});

/** Everything a client would read as markdown. */
function markdownOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(markdownOf).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  const { tag, content } = node as { tag?: unknown; content?: unknown };
  if ((tag === 'markdown' || tag === 'lark_md') && typeof content === 'string') return content;
  return Object.values(node).map(markdownOf).join('\n');
}
