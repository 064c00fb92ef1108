import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { CONTRACT, customerOf, drafts } from './contract-office.ts';

/** The network's department lists what may be sold. */
async function lists(office: TestOffice, name: string, also = ''): Promise<void> {
  const department = persona(office, '吴昊');
  await department.says('新增产品');
  await department.presses('提交', { form: { name, also, group: 'new_car' } });
}

/** A price for all of the network from a day on. */
async function prices(office: TestOffice, over: Readonly<Record<string, string>> = {}): Promise<void> {
  const chen = persona(office, '陈静');
  const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
  await chen.says('登记价格');
  await chen.presses('提交', {
    form: { model: '凯美瑞', unit, list: '180000', floor: '175000', from: '2026-11-01', until: '', ...over },
  });
}

describe('可售目录 (S27)', () => {
  it('S27 目录里有的才能写进合同；没有的当场拦下，说出依据和相近的车型；也叫也算', async ({ office, li }) => {
    await lists(office, '凯美瑞', 'Camry、凯美瑞双擎');
    await lists(office, '汉兰达');
    await drafts(office, { goods: '3台凯美端 180000' });
    const refused = li.card('“凯美端”不在可售目录里');
    expect(refused.buttons).toContain('依据 S27');
    await li.presses('换成凯美瑞');
    await li.presses('提交', { form: {} });
    expect(li.card('HT-SZ-26-0001').text).toContain('凯美瑞，3台');
    await li.presses('修改');
    await li.presses('修改', { form: { goods: '3台CAMRY 180000' } });
    expect(li.card('HT-SZ-26-0001').text).toContain('CAMRY，3台');
  });

  it('S28 目录以外的先登记成“未纳入”，区域经理和二网管理部都同意了才能卖', async ({ office, li, jiang, wu }) => {
    await lists(office, '凯美瑞');
    await li.says('新业务');
    await li.presses('提交', { form: { name: '房车', group: 'new_car' } });
    expect(li.card('CP-SZ-26-0001').text).toContain('未纳入，不能卖');
    const customer = await customerOf(office);
    await li.says('起草合同');
    await li.presses('提交', { form: { customer, ...CONTRACT, goods: '3台房车 180000' } });
    expect(li.card('“房车”不在可售目录里').buttons).toContain('依据 S27');
    await li.says('CP-SZ-26-0001');
    await li.presses('申请纳入');
    await li.presses('下一步', { form: { why: '客户要', risk: '先试一台' } });
    await li.presses('确认提交');
    await jiang.presses('同意');
    await wu.presses('同意');
    await li.says('CP-SZ-26-0001');
    expect(li.card('CP-SZ-26-0001').text).toContain('可售');
  });
});

describe('价格表 (S37, S38)', () => {
  it('S37 哪天用哪天的价：后登记的到日子自己接上，同一天不能有两条；底价只给管价格的和主管看', async ({
    office,
    li,
    wang,
    at,
  }) => {
    await prices(office);
    await prices(office, { list: '178000', floor: '172000', from: '2026-12-01' });
    await prices(office, { list: '177000', floor: '172000', from: '2026-12-01' });
    expect(persona(office, '陈静').card('价格表').text).toContain('已经有一条同样的');
    await li.says('凯美瑞什么价');
    expect(li.card('凯美瑞').text).toContain('180,000.00');
    expect(li.card('凯美瑞').text).not.toContain('175,000');
    await wang.says('凯美瑞多少钱');
    expect(wang.card('凯美瑞').text).toContain('175,000.00');
    await at('2026-12-02', '10:00');
    await li.says('凯美瑞什么价');
    expect(li.card('凯美瑞').text).toContain('178,000.00');
  });

  it('S38 低于底价不能送审；申请折扣，主管批了才行；批过又降价要再申请', async ({ office, li, wang, jiang }) => {
    await prices(office);
    await drafts(office, { goods: '3台凯美瑞 170000', amount: '510000' });
    expect(li.card('HT-SZ-26-0001').text).toContain('低于底价');
    await li.presses('送审');
    expect(li.card('合同审核申请').text).toContain('低于底价');
    expect(li.card('合同审核申请').buttons).not.toContain('确认提交');
    await li.says('HT-SZ-26-0001');
    await li.presses('申请折扣');
    await li.presses('下一步', { form: { why: '竞品便宜五千' } });
    await li.presses('确认提交');
    expect(wang.card('折扣').text).toContain('15,000.00');
    await wang.presses('同意');
    // 让得多（5% 以上）还要区域经理。
    await jiang.presses('同意');
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).not.toContain('还没有批准');
    await li.presses('修改');
    await li.presses('修改', { form: { ...CONTRACT, goods: '3台凯美瑞 169000', amount: '507000' } });
    expect(li.card('HT-SZ-26-0001').text).toContain('低于底价');
  });
});

describe('送审、折扣是谁的事', () => {
  it('S39 S38 先说“送审合同”“折扣申请”，再写编号、后四位或客户：都认得是哪一份；没有的写明，栏目还在', async ({
    office,
    li,
    wang,
  }) => {
    await prices(office);
    await drafts(office);
    for (const said of ['HT-SZ-26-0001', '0001', '宏达运输']) {
      await li.says('送审合同');
      await li.presses('下一步', { form: { contract: said } });
      expect(li.card('合同审核').text, said).toContain('买方：宏达运输');
      expect(li.card('合同审核').buttons, said).toContain('确认提交');
      await li.presses('不办了');
    }
    await li.says('送审合同');
    await li.presses('下一步', { form: { contract: 'HT-SZ-26-0099' } });
    expect(li.card('合同审核申请').inputs).toHaveProperty('contract');
    expect(li.card('合同审核申请').text).toContain('没有');
    await li.presses('下一步', { form: { contract: 'HT-SZ-26-0001' } });
    await li.presses('确认提交');
    expect(wang.card('合同审核申请').text).toContain('HT-SZ-26-0001');
    await li.says('折扣申请');
    await li.presses('下一步', { form: { contract: '宏达', why: '老客户' } });
    expect(li.card('折扣').text).toContain('正在审批');
  });

  it('S39 S38 送审、申请折扣只有承办人和主管能点；运营看得到合同，没有按钮，一句话也送不了；移交以后原来的人新旧卡片上都没有了', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await drafts(office);
    const old = li.card('HT-SZ-26-0001');
    expect(old.buttons).toContain('送审');
    const chen = persona(office, '陈静');
    await chen.says('HT-SZ-26-0001');
    expect(chen.card('HT-SZ-26-0001').buttons).not.toContain('送审');
    expect(chen.card('HT-SZ-26-0001').buttons).not.toContain('申请折扣');
    await chen.says('送审合同');
    await chen.presses('下一步', { form: { contract: 'HT-SZ-26-0001' } });
    expect(chen.card('合同审核申请').text).toContain('“送审”由承办人李强或主管来办');
    expect(chen.card('合同审核申请').buttons).not.toContain('确认提交');
    await wang.says('HT-SZ-26-0001');
    expect(wang.card('HT-SZ-26-0001').buttons).toContain('送审');
    await wang.says('查客户 宏达运输');
    await wang.presses('移交', { holding: 'KH-SZ-26-0001' });
    await wang.presses('移交', { holding: '现在由李强跟', form: { to: office.controls.person('李敏').openId } });
    await min.says('HT-SZ-26-0001');
    expect(min.card('HT-SZ-26-0001').buttons).toContain('送审');
    await li.says('HT-SZ-26-0001');
    expect(li.cards().some(({ buttons }) => buttons.includes('送审'))).toBe(false);
  });
});
