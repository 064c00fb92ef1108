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

/** What is open, what is typed next, and what the card then says. */
const ANSWERS: readonly (readonly [string, string, readonly string[]])[] = [
  ['12月1号到3号年假', '交接人李敏', ['已填入：交接人\n', '李敏', '请确认：请假']],
  ['12月1号到3号年假', '李敏', ['已填入：交接人\n', '李敏', '请确认：请假']],
  ['12月1号到3号年假', '交接人：王二', ['交接人：没有找到']],
  ['明天下午请假', '事假', ['已填入：假期类型\n', '事假', '请确认：请假']],
  ['请事假', '明天下午', ['已填入：时间\n', '11月24日(周二)下午', '请确认：请假']],
  ['请事假', '明天', ['已填入：时间\n', '11月24日(周二)', '交接人']],
  ['报修：空调', '问题：不制冷，漏水', ['不制冷，漏水']],
  ['报修：打印的时候出了点岔子', '前台打印机', ['已填入：设备\n', '前台打印机', '请确认：设备报修']],
  ['明天下午请半天事假', '原因：陪孩子看病，下午回不来', ['已填入：请假原因\n', '陪孩子看病，下午回不来', '请确认：请假']],
];

describe('缺的直接打字也行，写进开着的那张 (O31)', () => {
  it.each(ANSWERS)('O31 “%s”以后打“%s”', async (first, then, told) => {
    await li.says(first);
    await li.says(then);
    for (const words of told) expect(li.card().text).toContain(words);
    const request = office.controls.cards('李强', 'bot').filter((one) => JSON.stringify(one.body).includes('审批中'));
    expect(request).toEqual([]);
  });

  it.each(['明天下午请半天事假，家里有事', '我的申请', '谢谢', '报修：前台打印机卡纸', '王芳请假了吗'])(
    'O31 “%s”是另一件事，不写进开着的那张',
    async (other) => {
      await li.says('12月1号到3号年假');
      await li.says(other);
      expect(li.card().text).not.toContain('已填入');
    },
  );

  it('O31 过了一刻钟，光打一个名字不算', async () => {
    await li.says('12月1号到3号年假');
    office.controls.clock.set(Date.parse('2026-11-23T10:20:00+08:00'));
    await office.settled();
    await li.says('李敏');
    expect(li.card().text).not.toContain('已填入');
  });

  it('O31 打的是全角逗号，卡片上还是全角逗号', async () => {
    await li.says('明天下午请半天事假，因为孩子发烧，要去医院（儿科）');
    expect(li.card('请确认').text).toContain('孩子发烧，要去医院（儿科）');
    await li.says('报修：空调不制冷，漏水；很吵');
    expect(li.card('请确认：设备报修').text).toContain('空调不制冷，漏水；很吵');
  });

  it('S92 不是人力资源的人要调整假期：表单打开之前就说只有谁能提、找谁、依据哪条', async () => {
    await li.says('给李敏年假加1天，原因：去年少发');
    expect(li.card().text).toContain('假期调整只能由人力资源提出（依据 S92）');
    expect(li.card().text).toContain('卫东');
    expect(li.card().buttons).not.toContain('下一步');
  });

  it('O31 English: annual leave Dec 8-9 is December, and not August', async () => {
    await li.says('annual leave Dec 8-9');
    expect(li.card().text).toContain('12月8日(周二) 至 12月9日(周三)');
    await li.says('half a day of personal leave tomorrow afternoon because of a dentist');
    expect(li.card('请确认').text).toContain('11月24日(周二)下午');
  });
});
