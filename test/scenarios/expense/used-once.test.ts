import { describe, expect } from 'vitest';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import { writePng } from '../../invoices/make/raster.ts';
import { changed, type TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import { photograph } from '../../invoices/make/write-picture.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { invoiceOf, pdf, photo, sends } from './invoices.ts';

const REJECTS = {
  ask__authentic: 'fail',
  ask__authentic_note: '不是本店的',
  ask__complete: 'pass',
  ask__compliant: 'pass',
  ask__looked: true,
  comment: '不是本店的费用',
};
/** The page without its QR code. */
const withoutCode = (invoice: TrueInvoice): Buffer =>
  writePdf(
    drawDigital(invoice).map(({ qr: _, ...page }) => page),
    {},
  );

const allOf = (one: Persona): string =>
  one
    .cards()
    .map(({ text }) => text)
    .join('\n');

describe('发票查重 (S101)', () => {
  it('S101 别人报过的发票：发来就说已被使用，只露单号尾号；不进报销单', async ({ li, zhang, office }) => {
    const paper = invoiceOf(120, { seed: 11 });
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await sends(office, zhang, { name: '', bytes: photo(paper), kind: 'image' });
    const told = zhang.card('收到1个文件').text;
    expect(told).toContain('已被使用');
    expect(told).toMatch(/单号尾号[A-Z0-9]{4}/);
    expect(told).not.toContain('李强');
    expect(allOf(zhang)).not.toContain('请确认');
  });

  it('S101 两个人同时提交同一张发票：只有一份成功，另一份说明已被使用', async ({ li, zhang, office }) => {
    const paper = invoiceOf(130, { seed: 12 });
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await sends(office, zhang, { name: 'b.pdf', bytes: pdf(paper) });
    await Promise.all([li.presses('确认提交'), zhang.presses('确认提交')]);
    const all = [li, zhang].map(allOf);
    expect(all.filter((text) => text.includes('我的报销申请'))).toHaveLength(1);
    expect(all.filter((text) => text.includes('已被使用') || text.includes('已经报过'))).toHaveLength(1);
  });

  it('S101、O11 被拒绝的发票同一个人再报：初审看到在哪张单里、什么时候、被谁、为什么拒绝；报销人不看', async ({ li, office }) => {
    const paper = invoiceOf(140, { seed: 17 });
    const chen = persona(office, '陈静');
    for (const name of ['a.pdf', 'again.pdf']) {
      await sends(office, li, { name, bytes: pdf(paper) });
      expect(li.card('请确认').text).not.toContain('拒绝');
      await li.presses('确认提交');
      if (name === 'a.pdf') {
        expect(chen.card('真实性').text).not.toContain('这张票在');
        await chen.presses('拒绝', { form: REJECTS });
      }
    }
    expect(chen.card('真实性', '这张票在').text).toMatch(/这张票在 FY\S+ 里报过，.{5,20} 被陈静拒绝：不是本店的费用/);
  });

  it('S101 退回的报销单还占着自己的发票，撤回以后别人可以再报', async ({ li, zhang, office }) => {
    const paper = invoiceOf(140, { seed: 13 });
    const chen = persona(office, '陈静');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await chen.presses('更多');
    await chen.presses('确定', { form: { verb: 'return', words: '用途再写清楚' } });
    await sends(office, zhang, { name: 'b.pdf', bytes: pdf(paper) });
    expect(zhang.card('收到1个文件').text).toContain('已被使用');
    await li.presses('撤回申请');
    await sends(office, zhang, { name: 'c.pdf', bytes: pdf(paper) });
    expect(zhang.card('请确认').text).toContain('140.00');
  });

  it('S101 O11 同事被拒绝过的票换个人来报：能提交，初审的人看得到是谁发来过；报销人看不到', async ({ li, min, office }) => {
    const paper = invoiceOf(150, { seed: 16 });
    const chen = persona(office, '陈静');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    const looked = {
      ask__authentic: 'fail',
      ask__authentic_note: '不是本店的',
      ask__complete: 'pass',
      ask__compliant: 'pass',
      ask__looked: true,
    };
    await chen.presses('拒绝', { form: { ...looked, comment: '不是本店的费用' } });
    await sends(office, min, { name: 'b.pdf', bytes: pdf(paper) });
    expect(min.card('请确认').text).not.toContain('李强');
    await min.presses('确认提交');
    expect(chen.card('李敏的报销申请').text).toContain('这张票李强，苏州分店也发来过，那边的报销被拒绝、撤回或没有提交');
    expect(min.card('我的报销申请').text).not.toContain('李强');
  });

  it('S101 O11 没有号码的票：同一个文件别人发来过、被拒绝了，换个人来报能提交，初审的人看得到是谁；报销人看不到', async ({
    li,
    min,
    office,
  }) => {
    const odd = { name: 'p.png', bytes: writePng(photograph(['not an invoice'])), kind: 'image' } as const;
    const chen = persona(office, '陈静');
    const claimsIt = async (who: Persona): Promise<void> => {
      await sends(office, who, odd);
      await who.presses('放进报销单');
      await who.presses('下一步', {
        form: {
          lines__kind: 'office',
          lines__day: '2026-11-20',
          lines__amount: '60',
          lines__what: '打印纸',
        },
      });
      await who.presses('确认提交');
    };
    await claimsIt(li);
    await chen.presses('拒绝', { form: REJECTS });
    await claimsIt(min);
    expect(chen.card('李敏的报销申请').text).toContain('这张票李强，苏州分店也发来过');
    expect(allOf(min)).not.toContain('李强');
  });

  it('S101 O11 没读到号码、销售方日期金额都一样：提醒初审的人可能是同一张，不拦；两张都有号码的不提', async ({
    li,
    min,
    zhang,
    office,
  }) => {
    const chen = persona(office, '陈静');
    const blank = (seed: number): TrueInvoice => {
      const { number: _, ...fields } = invoiceOf(150, { seed }).fields;
      return { ...invoiceOf(150, { seed }), fields: { ...fields, sellerName: '上海样例文具用品有限公司' } };
    };
    const read = changed(invoiceOf(150, { seed: 19 }), { sellerName: '上海样例文具用品有限公司' });
    await sends(office, li, { name: 'a.pdf', bytes: withoutCode(blank(17)) });
    await li.presses('确认提交');
    await chen.presses('拒绝', { form: REJECTS });
    await sends(office, min, { name: 'b.pdf', bytes: withoutCode(read) });
    expect(allOf(min)).not.toContain('李强');
    await min.presses('确认提交');
    expect(chen.card('李敏的报销申请').text).toContain('李强，苏州分店发来过一张销售方、日期、金额都一样的票');
    expect(min.card('我的报销申请').text).not.toContain('发来过');
    await chen.presses('拒绝', { holding: '李敏', form: REJECTS });
    const other = changed(invoiceOf(150, { seed: 20 }), { sellerName: '上海样例文具用品有限公司' });
    await sends(office, zhang, { name: 'c.pdf', bytes: withoutCode(other) });
    await zhang.presses('确认提交');
    expect(chen.card('张伟的报销申请').text).toContain('李强，苏州分店发来过一张');
    expect(chen.card('张伟的报销申请').text).not.toContain('李敏，苏州分店发来过一张');
  });

  it('S101 O24 退回后改了再提交：发票、金额都在，审批人看得到改了什么', async ({ li, office }) => {
    const paper = invoiceOf(150, { seed: 14 });
    const chen = persona(office, '陈静');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await chen.presses('更多');
    await chen.presses('确定', { form: { verb: 'return', words: '用途再写清楚' } });
    await li.presses('修改后重新提交');
    await li.presses('改别的').catch(() => undefined);
    expect(li.card('报销申请').text).toContain('金额');
    await li.presses('下一步', { form: { lines__what: '前台用的复印纸' } });
    await li.presses('确认提交');
    const again = chen.card('李强', '与退回前相比').text;
    expect(again).toContain('前台用的复印纸');
    expect(again).toContain('有票 尾号');
  });

  it('S101 认不出的票据连按两下“放进报销单”，同一张再发一次再放：报销单里只有一行', async ({ li, office, later }) => {
    const odd = { name: 'p.png', bytes: writePng(photograph(['not an invoice'])), kind: 'image' } as const;
    await sends(office, li, odd);
    const first = li.card('收到1个文件');
    await later(1);
    await sends(office, li, odd);
    const again = li.card('收到1个文件');
    expect(again.id).not.toBe(first.id);
    const puts = (card: typeof first) => office.controls.press(li.name, card.id, '放进报销单', {});
    await Promise.all([puts(first), puts(first)]);
    await office.settled();
    await puts(again);
    await office.settled();
    const [draft] = look<{ form: string }>(office.database, 'SELECT form FROM "Draft"');
    expect(draft?.form.match(/inv_/g)).toHaveLength(1);
    expect(li.card('报销申请').buttons).not.toContain('去掉');
  });

  it('S101 私聊里发来的别的图片读不出票据：不留下文件', async ({ li, office }) => {
    await sends(office, li, { name: 'x.docx', bytes: Buffer.from('PK my own letter') });
    expect(li.card('收到1个文件').text).toContain('请发PDF');
    expect(look(office.database, 'SELECT hash FROM "StoredFile"')).toEqual([]);
  });
});
