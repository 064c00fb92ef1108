import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const LOST = { lines__noInvoice: '票丢了' };
const LOOKED = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };

describe('一行费用分摊给几个人或门店', () => {
  it('S100 分摊到人和门店：各份合计等于这一行，到分；预算按承担的门店占用', async ({ li, office }) => {
    await li.says('报销昨天买文具 100');
    await li.presses('下一步', { form: { ...LOST, lines__purchase: '两店合办活动', lines__shares: '李敏 33.33、杭州分店' } });
    expect(li.card('请确认').text).toContain('分摊：李敏 ¥33.33、杭州分店 ¥66.67');
    await li.presses('确认提交');
    const org = await office.store.reads.org();
    const nameOf = (account: string) => org.unit((account.split('/')[0] ?? '') as never)?.name;
    const held = (await office.store.reads.balancesFrom('budget', '')).map(({ account, held: cents }) => [
      nameOf(account),
      cents,
    ]);
    expect(held).toEqual(
      expect.arrayContaining([
        ['苏州分店', 3_333n],
        ['杭州分店', 6_667n],
      ]),
    );
  });

  it('S100 按百分比和平分都可以；加起来不对说明怎样可以，一按改为平分', async ({ li }) => {
    await li.says('报销昨天买文具 100');
    const form = { ...LOST, lines__purchase: '两店合办活动' };
    await li.presses('下一步', { form: { ...form, lines__shares: '李敏 60%、杭州分店 50%' } });
    expect(li.card('报销').text).toContain('分摊加起来不是 ¥100.00');
    await li.presses('改为平分');
    expect(li.card('请确认').text).toContain('分摊：李敏 ¥50.00、杭州分店 ¥50.00');
  });

  it('S109 批准以后，每一份各是一笔，付款还是一整笔', async ({ li, wang, office }) => {
    await li.says('报销昨天买文具 100');
    await li.presses('下一步', { form: { ...LOST, lines__purchase: '两店合办活动', lines__shares: '李敏 60%、杭州分店 40%' } });
    await li.presses('确认提交');
    await persona(office, '陈静').presses('同意', { form: LOOKED });
    await wang.presses('同意');
    const feng = persona(office, '冯磊');
    await feng.presses('同意');
    const org = await office.store.reads.org();
    const li_ = org.people.find(({ name }) => name === '李强');
    const { items } = await office.store.reads.unpaid({ units: org.units.map(({ id }) => id), except: null } as never, null);
    expect(items.map(({ personId, amount }) => [personId, amount])).toEqual([[li_?.id, 10_000n]]);
    const lines = await office.store.reads.claimLines(items.map(({ requestId }) => requestId));
    expect(lines.map(({ line, amount }) => [line, amount])).toEqual([
      [0, 6_000n],
      [0, 4_000n],
    ]);
  });
});

describe('外币写明汇率、日期和来源，按人民币报', () => {
  it('S101 一句话说外币：按公司的汇率折成人民币，不当成人民币', async ({ li }) => {
    await li.says('报销昨天香港酒店 120美元');
    expect(li.card('报销').inputs).toMatchObject({ lines__currency: 'USD', lines__foreignAmount: '120' });
    await li.presses('下一步', { form: { ...LOST, lines__city: '香港', lines__until: '2026-11-23' } });
    await li.presses('申请特批');
    const preview = li.card('请确认').text;
    expect(preview).toContain('¥850.38');
    expect(preview).toContain('USD 120 × 7.0865（11月20日(周五) 中国银行折算价）');
  });

  it('S101 公司没有的汇率由本人写，缺了说缺什么', async ({ li }) => {
    await li.says('报销昨天东京酒店 9000日元');
    const form = { ...LOST, lines__city: '东京', lines__until: '2026-11-23', lines__rate: '0.0452' };
    await li.presses('下一步', { form });
    expect(li.card('报销').text).toContain('JPY没有写汇率、日期和来源');
    await li.presses('下一步', { form: { lines__rateOn: '2026-11-22', lines__rateFrom: '信用卡账单' } });
    if (li.card('报销').buttons.includes('申请特批')) await li.presses('申请特批');
    expect(li.card('请确认').text).toContain('¥406.80');
    expect(li.card('请确认').text).toContain('JPY 9000 × 0.0452');
  });
});
