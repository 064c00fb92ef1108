import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

/** What everyday sentences come to: the card that answers, and what must not stand on it. */
const TABLE: readonly (readonly [said: string, shown: RegExp, never?: RegExp])[] = [
  // Things of the office that are broken now.
  ['前台打印机坏了', /请确认：设备报修[\s\S]*前台打印机/],
  ['空调漏水了', /请确认：设备报修[\s\S]*空调/],
  ['会议室投影仪打不开，麻烦尽快修', /请确认：设备报修[\s\S]*会议室投影仪/],
  ['展厅灯不亮', /请确认：设备报修/],
  ['厕所堵了', /请确认：设备报修/],
  ['打印机总是卡纸，影响开单', /请确认：设备报修/],
  ['饮水机不出水', /请确认：设备报修/],
  ['二楼卫生间漏水', /请确认：设备报修/],
  ['门锁坏了进不去', /请确认：设备报修/],
  ['the printer is broken', /请确认：设备报修/],
  // … past, somebody's word, somebody else's, only thought of, denied.
  ['昨天打印机坏了，已经修好', /没太明白/],
  ['上周空调坏过一次', /没太明白/],
  ['听说二楼打印机坏了', /没太明白/],
  ['客户的车坏了', /没太明白/],
  ['他的电脑坏了', /没太明白/],
  ['我手机坏了', /没太明白/],
  ['打印机没坏', /没太明白/],
  ['怕打印机坏了', /没太明白/],
  ['打印机坏了吗', /没太明白/],
  ['打印机坏了，明天再打合同', /没太明白/],
  ['王芳说空调坏了', /您是想|没太明白/],
  ['如果打印机坏了怎么办', /还没有现成的答复/],
  // No word of a sentence is dropped.
  ['下周六加班9点到17点 新车到店', /请确认：加班[\s\S]*新车到店/],
  ['下周日新车到店加班9点到17点', /请确认：加班[\s\S]*新车到店/],
  ['下周六加班9点到17点新车到店，需要两个人', /请确认：加班[\s\S]*新车到店，需要两个人/],
  ['下周二到周四去南京出差 预算2000 参加车展', /请确认：出差[\s\S]*参加车展[\s\S]*2,000/],
  ['周五招待李总 4个人 预算800 谈续约', /请确认：招待[\s\S]*800[\s\S]*谈续约/],
  // Money: without an invoice, in advance.
  ['报销', /把发票、车票的照片或文件直接发给我/, /还差/],
  ['我要报销', /把发票、车票的照片或文件直接发给我/, /还差/],
  ['电子票丢了没有票', /报销申请/],
  ['昨天打车35，发票丢了', /无票：发票丢了/],
  ['停车费10块没有票', /报销申请/],
  ['发票丢了怎么办', /还没有现成的答复/],
  ['客户的发票丢了', /没太明白/],
  ['借款2000去上海出差', /借款申请[\s\S]*2,000[\s\S]*去上海出差/, /出差申请/],
  ['借2000块去上海出差', /借款申请[\s\S]*去上海出差/],
  ['出差借款3000', /借款申请[\s\S]*3,000/],
  ['下周去上海出差借款3000元，月底还', /请确认：借款[\s\S]*下周去上海出差[\s\S]*11月30日/],
  ['借2台试驾车', /没太明白/],
  ['去上海出差预算2000', /出差申请/],
  // Which of many: asked, and no form.
  ['借款谁没还', /您是想/, /借款申请/],
  ['这周报销还有几份没交', /您是想/, /报销申请/],
  ['周报销售数据怎么填', /没太明白|还没有现成的答复/, /报销怎么办/],
  ['下周二下午请两小时假 接孩子', /请假申请[\s\S]*接孩子/, /没有找到/],
  ['我是新来的 这里能干啥呀', /我能帮您做什么/],
  // Leave and approval: third person, if, why, denial, noun phrases.
  ['李敏请假了', /您是想/],
  ['替李敏请假', /您是想/],
  ['病假条丢了', /您是想/, /请假申请/],
  ['不去出差了', /您是想/, /出差申请/],
  ['我没请假', /您是想/],
  ['我没请年假', /您是想/],
  ['加班不想要调休', /您是想/, /请假申请/],
  ['如果明天下雨就请假', /您是想/, /请假申请/],
  ['如果可以的话明天请事假', /请假申请[\s\S]*事假/],
  ['要是下周请年假要提前几天', /年假怎么办/],
  ['调休和年假有什么区别', /请假怎么办/, /请假申请/],
  ['加班可以换调休吗', /加班怎么办/],
  ['加班费怎么算', /加班怎么办/],
  ['为什么我的年假只有3天', /我的假期/],
  ['为什么还没批', /没有/, /待我审批/],
  ['别给我批假', /没太明白/],
  ['请假条', /请假申请/],
  ['事假', /请假申请/],
  ['请假制度', /请假怎么办/],
  ['明天放假吗', /上班/],
  ['周末去哪玩', /没太明白/],
  ['年丰公司的合同', /没太明白/],
  ['谁批我的假', /审批/],
  ['谁请假了', /不在岗/],
];

describe('平常话 (O31)', () => {
  it('O31 每句有对的卡片，读错了也看得出来', { timeout: 60_000 }, async ({ li }) => {
    const wrong: string[] = [];
    for (const [said, shown, never] of TABLE) {
      const before = li.cards().length;
      await li.says(said);
      const text = li.cards().slice(before)[0]?.text ?? li.card().text;
      if (!shown.test(text) || never?.test(text)) wrong.push(`${said}: ${text.slice(0, 80).replaceAll('\n', ' / ')}`);
      await li.says('算了');
    }
    expect(wrong).toEqual([]);
  });

  it('S100 “报销”先说把票发来；点“没有票，手工填”打开表单', async ({ li }) => {
    await li.says('报销');
    await li.presses('没有票，手工填');
    expect(li.card('报销申请').text).toContain('还差');
    await li.says('报销');
    expect(li.card().text).toContain('还差');
  });

  it('S100 “电子票丢了没有票”：一行明细，无票原因写好了', async ({ li }) => {
    await li.says('电子票丢了没有票');
    expect(li.card('报销申请').inputs.lines__noInvoice).toBe('电子票丢了没有票');
  });

  it('S52 报修的表单开着，说哪里坏了就填进去，不另开一张', async ({ li, office }) => {
    await li.says('报修');
    await li.says('前台打印机坏了');
    expect(li.card().text).toContain('请确认：设备报修');
    const person = (await office.store.reads.org()).people.find(({ name }) => name === '李强');
    expect(person && (await office.store.reads.openDrafts(person.id))).toHaveLength(1);
  });
});
