import { describe, expect } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

/*
 * What people of a branch say while a form is open, written down before it was tried. `填`: it goes into the form, as it was said or as the words behind it;
 * `问`: it is asked whether it belongs; `另`: something else, answered with the words behind it or not understood. Only what is filled in changes a form.
 */
const TABLE: Readonly<Record<string, string>> = {
  报修: `
前台的打印机 填
二楼卫生间水龙头 填
展厅空调 填
洗车机 填
举升机 填
财务室电脑 填
车间的灯 填
会议室投影仪 填
三楼男厕所的门锁 填
叫号屏 填
前台打印机卡纸 填 前台打印机
设备：卷帘门 填 卷帘门
到店了 问
吃饭去了 问
好累啊 问
今天好热 问
店长太抠了 问
张伟 问
明天下午 问
300块 另
帮我叫个车 问
客户来了 问
快递到了 问
我先走了 问
打错了 问
哈哈 另
电话：13800000000 问
会议：三点开会 另
周末愉快 问
盘点完了 问
在路上 问
你真聪明 问
工资太低了 问
见面聊 问
工资什么时候发 另
几点下班 另
我的待办 另 待办
明天谁不在 另 不在
年假还剩几天 另 年假
谁批我的假 另 审批
意见：空调温度太低 另 意见反馈
我要提意见 另 意见反馈
我要举报张伟 另 意见反馈
求助：客户闹事 另 求助
李敏电话多少 另 李敏
谢谢你 另 不客气
在不在 另 我能帮您做什么
`,
  '报修：打印机': `
卡纸了 填
开不了机 填
打出来是花的 填
墨盒没墨了 填
有股糊味 填
声音特别大 填
一直闪红灯 填
连不上网 填
屏幕碎了 填
按了没反应 填
缺纸报错 填
漏粉 填
纸卡在里面拿不出来 填
问题：纸盒盖子关不严 填 纸盒盖子关不严
下班了 问
食堂太难吃了 问
李敏 问
我在路上 问
后天 问
我要辞职 问
张伟骂人 问
今天下雨 问
没事了 问
我要投诉张伟 另 意见反馈
李敏的电话 另 李敏
收到 另 不客气
`,
  请假: `
明天 填 2026-11-24
事假 填 personal
明天下午 填 "pm","from"
交给李敏 填 "handover"
家里有事 填
孩子发烧 填
我要去医院 填 去医院
年价 填 annual
找李敏代班 填 "handover"
下班了 另
食堂太难吃 另
我到店了 另
在开会 另
店长电话 另 业务主管
找陈静 问
空调坏了 另 设备报修
意见：加班太多 另 意见反馈
哈哈哈 另
我要辞职 问
王芳请假了吗 另
`,
  周六9点到17点加班: `
新车到店 填
盘点 填
车展值班 填
客户提车 填
帮客户验车 填
做月底报表 填
原因：补交车手续 填 补交车手续
下班了 问
李敏 问
食堂难吃 问
金额：200 问
帮我查一下排班 问
我要辞职 问
晚安 问
我的申请 另 我的申请
王芳电话 另 王芳
`,
  求助: `
客户要退定金怎么办 填 问题↵客户要退定金怎么办
合同上的章不对 填
不会开发票 填
系统登不上去 填
客户投诉刹车异响 填
车架号录错了怎么改 填
二手车过户要什么材料 填
下班了 问
晚安 问
李敏 问
食堂太难吃 问
明天下午 问
我的求助 另 求助
王芳电话 另 王芳
我要投诉店长 另 意见反馈
意见：报销太慢 另 意见反馈
`,
  行政: `
领两盒名片 填 事项↵领两盒名片
会议室白板笔没水了 填
合同要盖章 填
帮我订个会议室 另
卫生间没纸了 填
12月4日 填
用章 填 类别↵用章
下班了 问
李敏 问
晚安 问
张伟太过分了 问
找王芳 另 王芳
谢谢 另 不客气
`,
  协作: `
王芳 填 请谁办↵王芳
截止12月4日 填 12月4日
把库存表给我 填
配合一下周六的车展 填
找王芳 问
下班了 问
金额：300 问
我的协作 另 协作
`,
  建议: `
晨会能不能改到九点 填
食堂太难吃 填
报销太慢了 填
店长老是骂人 填
下班了 问
李敏 问
生日快乐 问
王芳电话 另 王芳
`,
};

/** All that stands in the forms of 李强 that are open. */
async function forms({ store }: TestOffice, li: Persona): Promise<string> {
  const own = (await store.reads.org()).people.find(({ name }) => name === '李强');
  const drafts = await store.reads.openDrafts(own?.id as PersonId);
  const records = li.cards().filter(({ buttons }) => buttons.includes('提交'));
  return [...drafts.map(({ form }) => form), ...records.map(({ text }) => text)].join('\n');
}

interface Story {
  readonly said: string;
  readonly words: string;
  /** What the card of the form is headed with. */
  readonly title: string;
}

/** What became of it, in the words of the table. */
async function outcome(office: TestOffice, li: Persona, { said, words, title }: Story): Promise<string> {
  const before = await forms(office, li);
  const seen = new Set(li.cards().map(({ id }) => id));
  await li.says(said);
  const after = await forms(office, li);
  // A reminder of a form left lying may come at the same minute.
  const answers = li.cards().filter(({ id }) => !seen.has(id));
  const text = answers.map((card) => card.text).join('\n');
  if (answers.some(({ buttons }) => /^填到“.+”$/u.test(buttons[0] ?? '') && buttons[1] === '另外的事'))
    return before === after ? '问' : '问，可是已经填了';
  const times = (text: string): number => text.split(words).length;
  const isFilled = times(after) > times(before) && answers.some((card) => card.text.split('\n')[0]?.includes(title));
  return isFilled ? '填' : text.includes(words) || words === said ? '另' : `另，答的是：${text.slice(0, 60)}`;
}

describe('表单开着，同事们说的话各归各位 (O31)', () => {
  it.for(Object.entries(TABLE))('O31 “%s”开着', async ([form, sentences], { office, li }) => {
    const wrong: string[] = [];
    await li.says(form);
    const title = /报修|请假|加班|求助|行政|协作|意见/u.exec(li.card().text)?.[0] ?? '';
    for (const line of sentences.trim().split('\n')) {
      const [said = '', expected = '', words = said] = line.replace('↵', '\n').split(' ');
      await li.says(form);
      const got = await outcome(office, li, { said, words, title });
      if (got !== expected) wrong.push(`${said}：${got}，应当${expected}`);
      // The next one begins anew.
      office.emulator.clock.advance(20 * 60_000);
      await office.settled();
    }
    expect(wrong).toEqual([]);
  });
});
