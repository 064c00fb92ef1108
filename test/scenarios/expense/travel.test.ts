import { describe, expect } from 'vitest';
import { leaveForm } from '../../leave-form.ts';
import { it } from '../../office-it.ts';

describe('S104 出差先申请', () => {
  it('S104 一句话：哪几天、去哪里、做什么都读到了，上级同意', async ({ li, wang }) => {
    await li.says('下周二到周四去南京出差，谈合作，预计3000元');
    const preview = li.card().text;
    for (const words of ['请确认：出差', '南京', '12月1日(周二)', '12月3日(周四)', '谈合作', '¥3,000.00', '直接上级', 'S104'])
      expect(preview).toContain(words);
    await li.presses('确认提交');
    expect(wang.card('出差申请').text).toContain('南京');
    await wang.presses('同意');
    expect(li.card('我的出差申请').text).toContain('已同意');
  });

  it('S104 没说完的只问没说的', async ({ li }) => {
    await li.says('下周二去南京出差');
    expect(li.card().text).toContain('出差事由');
    await li.presses('下一步', { form: { purpose: '提车' } });
    expect(li.card('请确认').text).toContain('提车');
  });

  it('S104 同行人写在申请里，报销和交叉检查都认', async ({ li }) => {
    await li.says('下周二到周四和李敏一起去南京出差，看新车');
    expect(li.card('请确认').text).toMatch(/同行人\n李敏/);
  });

  it('S104 返回早于出发：说明怎样填', async ({ li }) => {
    await li.says('出差');
    const form = { places: '南京', from: '2026-12-03', to: '2026-12-01', purpose: '谈合作', companions: '', estimate: '' };
    await li.presses('下一步', { form });
    expect(li.card().text).toContain('请把返回日期改到出发当天或之后');
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('S104 事后补申请：能提交，自己和审批人都看到是补的；太晚的不收，说最早哪天', async ({ li, wang }) => {
    await li.says('出差');
    const form = { places: '南京', from: '2026-11-17', to: '2026-11-18', purpose: '客户临时叫去', companions: '', estimate: '' };
    await li.presses('下一步', { form });
    expect(li.card('请确认').text).toContain('属于事后补申请');
    await li.presses('确认提交');
    expect(wang.card('出差申请').text).toContain('属于事后补申请');
    await li.says('出差');
    await li.presses('下一步', { form: { ...form, from: '2026-10-12', to: '2026-10-13' } });
    expect(li.card().text).toContain('最早可补10月24日');
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('S104、O10 那几天在休假、或已有另一份出差：提醒，不拦', async ({ li, wang }) => {
    await li.says('请假');
    await li.presses('下一步', {
      form: leaveForm({ type: 'personal', from: '2026-12-02', to: '2026-12-02', to_part: 'am', handover: '' }),
    });
    await li.presses('确认提交');
    await li.says('12月1日到12月3日去南京出差，谈合作');
    expect(li.card('请确认').text).toContain('12月2日(周三)您在休假');
    await li.presses('确认提交');
    await li.says('12月3日到12月4日去无锡出差，交车');
    expect(li.card('请确认').text).toContain('这几天已有一份出差申请 CC');
    expect(li.card('请确认').buttons).toContain('确认提交');
    expect(wang.card('出差申请').text).toContain('在休假');
  });

  it('S104 超过五天的出差还要上一级', async ({ li }) => {
    await li.says('12月1日到12月8日去广州出差，参加车展');
    expect(li.card('请确认').text).toContain('上级的上级');
  });
});

describe('S105 招待先申请', () => {
  it('S105 一句话：招待谁、几个人、多少钱；事由必须写；人均算给大家看', async ({ li, wang }) => {
    await li.says('周五招待李总，4个人，预算800');
    expect(li.card().text).toContain('招待事由');
    await li.presses('下一步', { form: { purpose: '谈明年的合作' } });
    const preview = li.card('请确认').text;
    for (const words of ['李总', '11月27日(周五)', '¥800.00', '人均\n¥200.00', '谈明年的合作', 'S105'])
      expect(preview).toContain(words);
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '招待' });
    expect(li.card('我的招待申请').text).toContain('已同意');
  });

  it('S105 陪同比客人多：提醒；全是陪同：不收', async ({ li }) => {
    await li.says('招待');
    const form = { day: '2026-11-27', guests: '远方公司李总', heads: '5', escorts: '3', budget: '1000', purpose: '谈续约' };
    await li.presses('下一步', { form });
    expect(li.card('请确认').text).toContain('陪同多于客人');
    await li.says('招待');
    await li.presses('下一步', { form: { ...form, heads: '3' } });
    expect(li.card().text).toContain('陪同人数要少于总人数');
  });

  it('S105 两千元以上还要区域经理；“请王总吃饭”也听得懂', async ({ li }) => {
    await li.says('后天请王总吃饭，8个人，预算2400元，谈返利');
    expect(li.card('请确认').text).toContain('区域经理');
    expect(li.card('请确认').text).toContain('王总');
  });

  it('S104、S105 English: one sentence each', async ({ li }) => {
    await li.says('English please');
    await li.says('business trip to Nanjing next Tuesday to Thursday, talks with a customer');
    for (const words of ['Please confirm: Business trip', 'Nanjing', 'talks with a customer', 'Days\n3'])
      expect(li.card().text).toContain(words);
    await li.says('hospitality on Friday for Mr Li, 4 people, budget 800, renewal talks');
    for (const words of ['Mr Li', '¥800.00', 'renewal talks', 'Per head\n¥200.00']) expect(li.card().text).toContain(words);
  });
});
