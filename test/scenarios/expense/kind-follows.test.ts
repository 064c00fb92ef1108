import { describe, expect } from 'vitest';
import { cents } from '../../../src/kernel/money.ts';
import { drawTripSheet } from '../../invoices/make/draw-tickets.ts';
import { changed } from '../../invoices/make/true-invoice.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { approve } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, sends, xml } from './invoices.ts';

const ride = (yuan: number, seed: number) =>
  changed(invoiceOf(yuan, { seed, item: '*运输服务*客运服务费' }), { sellerName: '南京某某科技有限公司' });
const meal = (yuan: number, seed: number, seller = '苏州某某餐饮管理有限公司') =>
  changed(invoiceOf(yuan, { seed, item: '*餐饮服务*餐费', day: '2026-11-23' }), { sellerName: seller });

/** 李强 is to have guests today, and 王芳 approves. */
async function invites(li: Persona, wang: Persona, guest = '李总'): Promise<string> {
  await li.says(`今天请${guest}吃饭，4个人，预算800，谈合作`);
  await li.presses('确认提交');
  await wang.presses('同意', { holding: guest });
  return /ZD\d{6}-[A-Z0-9]{4}/.exec(li.card('我的招待申请', guest).text)?.[0] ?? 'none';
}

describe('S102、S104 打车的发票不问类别', () => {
  it('S104 客运服务费带行程单：类别是差旅费、买的是打车，一样也不用填', async ({ li, office }) => {
    await sends(office, li, { name: '打车.pdf', bytes: pdf(ride(43, 61)) });
    await sends(office, li, { name: '行程单.pdf', bytes: writePdf([drawTripSheet(cents(4300))], {}) });
    const draft = li.card('请确认');
    expect(draft.text).toContain('差旅费 打车');
    expect(draft.buttons).toContain('确认提交');
  });

  it('S104 先发行程单后发发票也一样；本人可以改成别的类别', async ({ li, office }) => {
    await sends(office, li, { name: '行程单.pdf', bytes: writePdf([drawTripSheet(cents(4300))], {}) });
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(43, 62)) });
    expect(li.card('请确认').text).toContain('差旅费 打车');
    await li.presses('返回修改');
    await li.presses('下一步', { form: { lines__kind: 'training' } });
    expect(li.card('报销').text).toContain('培训费');
  });
});

describe('S105 那天有招待申请的餐费', () => {
  it('S105 只有一份批准的：填成业务招待费并选好申请，写明是猜的；审批人不看这一句', async ({ li, wang, office }) => {
    const number = await invites(li, wang);
    await sends(office, li, { name: 'a.xml', bytes: xml(meal(480, 63)) });
    const draft = li.card('请确认：报销');
    expect(draft.text).toContain('业务招待费');
    expect(draft.text).toContain(`招待 ${number}`);
    expect(draft.text).toContain(`唯一一份批准的招待申请${number}填成了业务招待费`);
    await li.presses('确认提交');
    expect(persona(office, '陈静').card('李强的报销申请').text).not.toContain('填成了');
    await approve(office, li);
    expect(li.card('我的报销申请').text).toContain('待付款');
  });

  it('S105 猜错了一按就改：变成差旅费餐费，不再引用招待，也不再猜回去', async ({ li, wang, office }) => {
    const number = await invites(li, wang);
    await sends(office, li, { name: 'a.xml', bytes: xml(meal(48, 64)) });
    await li.presses('不是招待，改为差旅费');
    const text = li.card('报销').text;
    expect(text).toContain('差旅费 餐费');
    expect(text).not.toContain(number);
    expect(text).not.toContain('填成了');
  });

  it('S105 一句话说的餐费也一样；酒店里吃的餐费不因为店名算住宿', async ({ li, wang, office }) => {
    const number = await invites(li, wang);
    await li.says('报销今天晚饭 300，票丢了');
    expect(li.card('报销').text).toContain(`招待申请${number}`);
    await li.presses('不办了');
    await sends(office, li, { name: 'a.xml', bytes: xml(meal(480, 65, '苏州某某大酒店有限公司')) });
    expect(li.card('请确认：报销').text).toContain(`招待 ${number}`);
  });

  it('S105 那天有两份、一份也没有、没批准、别人的、那天在出差：都不猜，问类别', async ({ li, min, wang, office }) => {
    const isAsked = async (who: Persona, seed: number): Promise<void> => {
      await sends(office, who, { name: `${seed}.xml`, bytes: xml(meal(480, seed)) });
      const card = who.card('报销', '类别');
      expect(card.inputs).toHaveProperty('lines__kind');
      expect(card.text).not.toContain('填成了');
      await who.presses('不办了');
    };
    await isAsked(li, 66);
    await li.says('今天请李总吃饭，4个人，预算800，谈合作');
    await li.presses('确认提交');
    await isAsked(li, 67);
    await wang.presses('同意', { holding: '李总' });
    await isAsked(min, 68);
    await invites(li, wang, '张总');
    await isAsked(li, 69);
    await invites(min, wang, '陈总');
    await min.says('出差');
    await min.presses('下一步', {
      form: { places: '南京', from: '2026-11-22', to: '2026-11-23', purpose: '谈合作', companions: '', estimate: '' },
    });
    await min.presses('确认提交');
    await wang.presses('同意', { holding: '出差' });
    await isAsked(min, 70);
  });
});
