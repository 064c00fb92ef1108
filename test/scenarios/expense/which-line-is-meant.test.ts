import { describe, expect } from 'vitest';
import { changed } from '../../invoices/make/true-invoice.ts';
import { it } from '../../office-it.ts';
import { invoiceOf, sends, xml } from './invoices.ts';

/** Made out to the branch in 杭州: 李强 of 苏州 cannot simply claim it. */
const misnamed = (yuan: number, seed: number) =>
  changed(invoiceOf(yuan, { seed }), { buyerName: '杭州恒达汽车销售服务有限公司', buyerTaxId: '91330106MA2B7E4L4Y' });
const LOOKED = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };

describe('S101 说的是哪一行，就是哪一行', () => {
  it('S101 第一张票要选类别：选好的同时点“去掉明细2”，去掉的是写着明细2的那张', async ({ li, office }) => {
    const files = [invoiceOf(11, { seed: 61, item: '*运输服务*客运服务费' }), invoiceOf(22, { seed: 62 }), misnamed(33, 63)];
    await sends(office, li, ...files.map((one, n) => ({ name: `${n}.xml`, bytes: xml(one) })));
    const card = li.card('报销申请').text;
    expect(card).toMatch(/明细 2\n.*¥33\.00/);
    expect(card).toContain('明细2：抬头');
    expect(card).toMatch(/明细 3\n类别/);
    await li.presses('去掉明细2', { form: { lines__kind: 'travel' } });
    const left = li.card('请确认').text;
    expect(left).toContain('¥22.00');
    expect(left).toContain('¥11.00');
    expect(left).not.toContain('· ¥33.00');
  });

  it('S101 哪一行打开着改，它的号码写在格子上面，别的行号码不变', async ({ li, office }) => {
    const files = [misnamed(11, 64), invoiceOf(22, { seed: 65 }), misnamed(33, 66)];
    await sends(office, li, ...files.map((one, n) => ({ name: `${n}.xml`, bytes: xml(one) })));
    const card = li.card('报销申请');
    expect(card.text).toMatch(/明细 1\n类别/);
    expect(card.text).toMatch(/明细 2\n.*¥22\.00/);
    expect(card.text).toMatch(/明细 3\n.*¥33\.00/);
    expect(card.inputs).toMatchObject({ lines__amount: '11.00' });
    // Each line stands there once, under one number.
    expect(card.text.match(/¥22\.00/g)).toHaveLength(1);
  });

  it('S109 退回来改：只有一行的直接打开那一行，不要求再填一行', async ({ li, office }) => {
    await sends(office, li, { name: 'a.xml', bytes: xml(invoiceOf(318.5, { seed: 67 })) });
    await li.presses('确认提交');
    const chen = li.colleague('陈静');
    await chen.presses('更多');
    await chen.presses('确定', { form: { verb: 'return', words: '写采购依据' } });
    await li.presses('修改后重新提交');
    const card = li.card('报销申请');
    expect(card.text).not.toContain('还差');
    expect(card.inputs).toMatchObject({ lines__amount: '318.50', lines__what: '复印纸' });
    await li.presses('下一步', { form: { lines__purchase: '库存用完' } });
    await li.presses('确认提交');
    expect(chen.card('李强的报销申请').text).toContain('库存用完');
    await chen.presses('同意', { form: LOOKED });
  });

  it('S109 退回来的有几行：不显示空格子，点“加一行明细”才有', async ({ li, office }) => {
    await sends(
      office,
      li,
      { name: 'a.xml', bytes: xml(invoiceOf(11, { seed: 68 })) },
      { name: 'b.xml', bytes: xml(invoiceOf(22, { seed: 69 })) },
    );
    await li.presses('返回修改');
    expect(Object.keys(li.card('报销申请').inputs).filter((name) => name.startsWith('lines__'))).toEqual([]);
    await li.presses('加一行明细');
    expect(li.card('报销申请').text).toMatch(/明细 3\n类别/);
    await li.presses('下一步');
    expect(li.card('请确认').text).not.toContain('明细3');
  });

  it('S106 打开的那一行缺什么，直接说出来也行：培训计划是…、采购依据…', async ({ li, office }) => {
    await li.says('报销昨天的培训报名费 300');
    await li.says('无票原因：电子票还没到');
    await li.says('培训计划是11月销售技巧班');
    expect(li.card('请确认').text).toContain('11月销售技巧班');
    expect(li.card('请确认').text).toContain('无票：电子票还没到');
    await li.presses('不办了');
    await sends(office, li, { name: 'a.xml', bytes: xml(invoiceOf(11, { seed: 70 })) });
    await li.presses('返回修改');
    await li.says('采购依据：库存用完');
    expect(li.card('请确认').text).toContain('库存用完');
  });
});
