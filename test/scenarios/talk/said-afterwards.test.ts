import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const SENT = '下周二下午事假2小时 去开家长会';

describe('O31 说在后面的话', () => {
  it('O31 刚提交的要改：打开那份，写明先撤回再改', async ({ li }) => {
    await li.says(SENT);
    await li.presses('确认提交');
    for (const later of ['时间改成下午3点到5点', '哦对了 可能要晚点回来', '刚才那个 时间报错了']) {
      await li.says(later);
      expect(li.card('要改刚提交的申请吗').text, later).toContain('事假 12月1日');
    }
    await li.presses('查看');
    expect(li.card('我的请假申请').buttons).toContain('撤回申请');
  });

  it('O31 “明天再看，先不请了”收起没提交的那张，不问撤回别的', async ({ li }) => {
    await li.says('报修：前台打印机卡纸');
    await li.presses('确认提交');
    await li.says('今天病假');
    await li.says('哦那算了 明天再看 先不请了');
    expect(li.card('已取消').text).toContain('病假');
    expect(li.cards().some(({ text }) => text.includes('撤回哪一份'))).toBe(false);
  });

  it('O31 先说是谁的，再说同意还是拒绝：打开那份，按了按钮才算', async ({ li, wang }) => {
    await li.says(SENT);
    await li.presses('确认提交');
    await wang.says('李强家长会那个 同意');
    expect(wang.card('请核对后按“同意”').text).toContain('李强的请假申请');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await li.says('王芳批了没');
    expect(li.card('我的请假申请').text).toContain('现在等王芳处理');
    await wang.says('李强下周二那个事假 拒绝吧 那天店里培训');
    await wang.presses('拒绝');
    expect(li.card('王芳拒绝了您的事假').text).toContain('那天店里培训');
  });

  it('O31 财务和人力资源照平常那样说', async ({ li, office }) => {
    const feng = persona(office, '冯磊');
    await feng.says('今天要付哪些');
    expect(feng.card('没有已批准、还没付款').text).not.toContain('没太明白');
    const wei = persona(office, '卫东');
    await wei.says('李强年假扣掉2天 登记错了');
    expect(wei.card('假期调整').text).toContain('李强');
    await li.says('今天有啥要我弄的');
    expect(li.cards().at(-1)?.text).not.toContain('没太明白');
  });
});
