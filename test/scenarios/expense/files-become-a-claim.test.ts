import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { invoiceOf, pdf, photo, sends, xml } from './invoices.ts';

describe('S101 发票直接发给机器人', () => {
  it('S101 发一张PDF发票：读出票种、销售方、日期、金额和来源，并写成报销单', async ({ li, office }) => {
    const paper = invoiceOf(318.5);
    await sends(office, li, { name: '发票.pdf', bytes: pdf(paper) });
    const answer = li.card('收到1个文件').text;
    expect(answer).toContain('电子发票（普通发票）');
    expect(answer).toContain(paper.fields.sellerName);
    expect(answer).toContain('318.50');
    expect(answer).toContain('来源：');
    expect(li.card('请确认').text).toContain('复印纸');
    expect(li.card('请确认').text).toContain('叁佰壹拾捌圆伍角整');
  });

  it('S101 同一张发票的PDF、XML和照片是一行明细的附件，另一张是第二行；再发一批还在同一份单里', async ({ li, office }) => {
    const [first, second] = [invoiceOf(318.5, { seed: 2 }), invoiceOf(42, { seed: 3 })];
    await sends(office, li, { name: 'a.pdf', bytes: pdf(first) }, { name: 'a.xml', bytes: xml(first) });
    await sends(office, li, { name: '', bytes: photo(first), kind: 'image' }, { name: 'b.pdf', bytes: pdf(second) });
    const answer = li.card('收到4个文件').text;
    expect(answer.match(/同一张票，作附件/g)).toHaveLength(2);
    const draft = li.card('请确认').text;
    expect(draft).toContain('明细2');
    expect(draft).not.toContain('明细3');
    expect(draft).toContain('360.50');
  });

  it('S101 读不出来的文件逐个说明原因和该发什么，别的照常', async ({ li, office }) => {
    await sends(
      office,
      li,
      { name: 'x.docx', bytes: Buffer.from('PK no invoice') },
      { name: 'b.pdf', bytes: pdf(invoiceOf(42, { seed: 4 })) },
    );
    expect(li.card('收到2个文件').text).toContain('请发PDF、图片（JPG、PNG）、OFD或XML');
    expect(li.card('请确认').text).toContain('42.00');
  });

  it('S101 提交以后马上又发一张：答复在最下面，不改到上面去的卡片', async ({ li, office }) => {
    const paper = invoiceOf(42, { seed: 5 });
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    expect(li.cards().at(-1)?.text).toContain('收到1个文件');
    expect(li.cards().at(-1)?.text).toContain('已被使用');
  });
});
