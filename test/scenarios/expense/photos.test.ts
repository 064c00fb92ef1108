import { describe, expect } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { photoText } from '../../../src/invoice-files/photo-text.ts';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import type { Page } from '../../invoices/make/page.ts';
import { qrText } from '../../invoices/make/qr-text.ts';
import { changed, type TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { seenOf, TELLS_LINES, toldPhoto } from '../../invoices/seen-photo.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { approve, STEPS } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, redOf, type Sent, sends, xml } from './invoices.ts';

/** A photo without a code that can be scanned, unless one is given; its letters are recognised as they are. */
const photoOf = (invoice: TrueInvoice, codes: readonly string[] = [], turnedBy = 4): Sent => ({
  name: '',
  kind: 'image',
  bytes: toldPhoto(seenOf(drawDigital(invoice)[0] as Page, turnedBy), codes),
});
const switchedOn = (program = TELLS_LINES) => ({
  config: (config: Config): Config => ({ ...config, expense: { ...config.expense, readPhotos: true } }),
  reading: { photos: photoText({ program }) },
});

describe('没有二维码的发票照片 (S101)', () => {
  it('S101 没有开识别：和以前一样，读不出来，自己填', async ({ li, office }) => {
    await sends(office, li, photoOf(invoiceOf(88, { seed: 61 })));
    const told = li.card('收到1个文件').text;
    expect(told).not.toContain('88.00');
    expect(told).not.toContain('照片识别');
    expect(look(office.database, 'SELECT number FROM "Invoice"')).toEqual([{ number: null }]);
  });

  itIn('S101 开了识别：读出来的标着照片识别请核对；提交、初审都看得到，三步都过', switchedOn(), async ({ li, office }) => {
    const paper = invoiceOf(88, { seed: 62 });
    await sends(office, li, photoOf(paper));
    const told = li.card('收到1个文件').text;
    expect(told).toContain('88.00');
    expect(told).toContain('照片识别，请对照票面核对');
    expect(told).toContain(paper.fields.number);
    const form = li.card('请确认').text;
    expect(form).toContain('照片识别，请核对');
    expect(form).toContain('请发原件');
    await li.presses('确认提交');
    expect(persona(office, '陈静').card('李强的报销申请').text).toContain('照片识别，请核对');
    await approve(office, li);
    expect(li.card('我的报销申请').text).toContain('待付款');
  });

  itIn('S101 二维码和识别的不一样：用二维码的，两个都写出来，只是问，不拦', switchedOn(), async ({ li, office }) => {
    const paper = invoiceOf(88, { seed: 63 });
    const edited = changed(paper, { number: '26322000700000099999' });
    await sends(office, li, photoOf(edited, [qrText(paper) ?? '']));
    const told = li.card('收到1个文件').text;
    expect(told).toContain('二维码');
    expect(told).toContain('26322000700000099999');
    expect(look(office.database, 'SELECT number FROM "Invoice"')).toEqual([{ number: paper.fields.number }]);
    await li.presses('确认提交');
    expect(persona(office, '陈静').card('李强的报销申请').text).toContain('26322000700000099999');
  });

  itIn('S101 识别的号码和别人报过的一样：不拦，本人和初审都看得到，名字只给初审', switchedOn(), async ({ li, zhang, office }) => {
    const paper = invoiceOf(96, { seed: 64 });
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await sends(office, zhang, photoOf(paper));
    expect(zhang.card('请确认').text).toContain('其中一个号码是照片上识别的');
    expect(zhang.card('请确认').text).not.toContain('李强');
    await zhang.presses('确认提交');
    expect(persona(office, '陈静').card('张伟的报销申请').text).toContain('号码和 李强');
  });

  itIn('S101 照片先报、原件后到：识别的号码不占别人的票，后到的也看得到', switchedOn(), async ({ li, zhang, office }) => {
    const paper = invoiceOf(97, { seed: 65 });
    await sends(office, zhang, photoOf(paper));
    await zhang.presses('确认提交');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    expect(li.card('收到1个文件').text).not.toContain('已被使用');
    expect(li.card('请确认').text).toContain('其中一个号码是照片上识别的');
  });

  itIn('S101 同一个人先发照片再发原件：还是一行，号码改由原件说了算', switchedOn(), async ({ li, office }) => {
    const paper = invoiceOf(98, { seed: 66 });
    await sends(office, li, photoOf(paper));
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    expect(look(office.database, 'SELECT number FROM "Invoice"')).toEqual([{ number: paper.fields.number }]);
    expect(li.card('请确认').text).not.toContain('照片识别，请核对');
    await li.presses('确认提交');
    const keys = look<{ key: string }>(office.database, 'SELECT key FROM "InvoiceUse"').map(({ key }) => key);
    expect(keys).toContain(`K1:${paper.fields.number}`);
  });

  itIn('S101 抬头识别错了一个字：能提交，初审看得到读成了什么', switchedOn(), async ({ li, office }) => {
    const paper = invoiceOf(99, { seed: 67 });
    await sends(office, li, photoOf(changed(paper, { buyerName: '苏州恒达汽车销售服务有很公司' })));
    await li.presses('确认提交');
    expect(persona(office, '陈静').card('李强的报销申请').text).toContain('有很公司');
  });

  itIn('S101 识别的进程起不来：照片按没读出来办，报销照走', switchedOn('/no/such/program.mjs'), async ({ li, office }) => {
    await sends(office, li, photoOf(invoiceOf(88, { seed: 68 })));
    expect(li.card('收到1个文件').text).not.toContain('照片识别');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(invoiceOf(89, { seed: 69 })) });
    expect(li.card('请确认').text).toContain('89.00');
  });

  itIn(
    'S101 O11 只凭照片批准了的，原件由别人报来：后来的初审、主管、财务都看得到和谁的号码一样，不拦',
    switchedOn(),
    async ({ li, zhang, wang, office }) => {
      const paper = invoiceOf(97, { seed: 71 });
      await sends(office, zhang, photoOf(paper));
      await zhang.presses('确认提交');
      await approve(office, zhang);
      await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
      await li.presses('确认提交');
      expect(persona(office, '陈静').card('李强的报销申请').text).toContain('号码和 张伟');
      for (const [name, form] of STEPS.slice(0, 2))
        await persona(office, name).presses('同意', { holding: '李强的报销', ...(form ? { form } : {}) });
      expect(wang.card('李强的报销申请').text).toContain('号码和 张伟');
      expect(persona(office, '冯磊').card('李强的报销申请').text).toContain('号码和 张伟');
      expect(li.cards().some(({ text }) => text.includes('张伟'))).toBe(false);
    },
  );

  itIn(
    'S101 O11 自己的照片报过，再发原件：已被使用；从此号码算数，别人再报同一张也不行',
    switchedOn(),
    async ({ li, zhang, office }) => {
      const paper = invoiceOf(97, { seed: 72 });
      await sends(office, li, photoOf(paper));
      await li.presses('确认提交');
      await approve(office, li);
      await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
      expect(li.card('收到1个文件').text).toContain('已被使用');
      await sends(office, zhang, { name: 'b.xml', bytes: xml(paper) });
      expect(zhang.card('收到1个文件').text).toContain('已被使用');
    },
  );

  itIn('S101 C7 只凭照片报的被红冲：申请人、初审都知道要核对号码，不拦，能批', switchedOn(), async ({ li, min, office }) => {
    const blue = invoiceOf(120, { seed: 73 });
    await sends(office, li, photoOf(blue));
    await li.presses('确认提交');
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(li.card('可能被红冲了').text).toContain('号码是照片上识别的');
    const chen = persona(office, '陈静');
    expect(chen.card('可能被红冲了').text).toContain('不拦审批');
    expect(chen.card('真实性').text).toContain('可能被红冲了');
    await approve(office, li);
    expect(li.card('我的报销申请').text).toContain('待付款');
  });

  itIn(
    'S101 S109 C7 只凭照片批准了、还没付：财务核对，没有停付；还在草稿里的只是问',
    switchedOn(),
    async ({ li, zhang, min, office }) => {
      const blue = invoiceOf(120, { seed: 74 });
      await sends(office, li, photoOf(blue));
      await li.presses('确认提交');
      await approve(office, li);
      await sends(office, zhang, photoOf(blue, [], 2));
      await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
      const feng = persona(office, '冯磊');
      expect(feng.card('可能被红冲了').text).toContain('没有停付');
      expect(feng.card('可能被红冲了').text).toContain('李敏');
      await feng.says('付款');
      expect(feng.card('待付款').buttons).toContain('全部付款（1 笔 ¥120.00）');
      expect(zhang.card('可能被红冲了').text).toContain('请对照票面');
      expect(zhang.card('请确认').buttons).toContain('确认提交');
    },
  );

  itIn(
    'S101 C7 红字发票只有一张照片：蓝字的不停付、不拦，等红字原件来了才停付，各再告诉一次',
    switchedOn(),
    async ({ li, min, office }) => {
      const blue = invoiceOf(120, { seed: 75 });
      await sends(office, li, { name: 'a.xml', bytes: xml(blue) });
      await li.presses('确认提交');
      await approve(office, li);
      const red = redOf(blue);
      await sends(office, min, photoOf(red));
      const feng = persona(office, '冯磊');
      expect(feng.card('可能被红冲了').text).toContain('没有停付');
      await sends(office, min, { name: 'red.xml', bytes: xml(red) });
      expect(feng.card('被红冲了，红字发票').text).toContain('已停付');
      expect(li.card('被红冲了，红字发票').text).toContain('等财务决定');
    },
  );
});
