import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { invoiceOf, sends, xml } from './invoices.ts';

const LOOKED = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };
const numberOn = (one: Persona, title: string, prefix: string): string =>
  new RegExp(`${prefix}\\d{6}-[A-Z0-9]{4}`).exec(one.card(title).text)?.[0] ?? `no ${prefix} on the card`;

describe('报销与别的账对照', () => {
  it('S104 O14 住宿按批准的出差和标准：超出的要选自付或特批，自付的只报到标准', async ({ li, wang, office }) => {
    await li.says('出差');
    const form = { places: '南京', from: '2026-11-17', to: '2026-11-19', purpose: '谈合作', companions: '', estimate: '' };
    await li.presses('下一步', { form });
    await li.presses('确认提交');
    await wang.presses('同意');
    await li.says('报销11月17日南京酒店 800');
    await sends(office, li, {
      name: '酒店.xml',
      bytes: xml(invoiceOf(800, { seed: 31, item: '*住宿服务*住宿费', day: '2026-11-19' })),
    });
    await li.presses('下一步', { form: { lines__city: '南京', lines__until: '2026-11-19' } });
    const told = li.card('报销').text;
    for (const words of ['没有出差申请', '不在出差', '不在出差地点']) expect(told).not.toContain(words);
    expect(told).toContain('住宿 ¥800.00，南京2间夜标准 ¥760.00，超 ¥40.00');
    await li.presses('超出部分自付');
    const preview = li.card('请确认').text;
    expect(preview).toContain('超出的 ¥40.00 自付');
    expect(preview).toContain('¥760.00（柒佰陆拾圆整）');
    expect(preview).not.toContain('特批');
  });

  it('S104 选好以后撤回了的出差：说明怎样可以', async ({ li, wang }) => {
    await li.says('出差');
    const form = { places: '南京', from: '2026-11-23', to: '2026-11-24', purpose: '谈合作', companions: '', estimate: '' };
    await li.presses('下一步', { form });
    await li.presses('确认提交');
    const trip = numberOn(wang, '出差申请', 'CC');
    await wang.presses('同意', { holding: '出差' });
    await li.says('报销昨天去南京的高铁票 140');
    await li.presses('下一步', { form: { lines__noInvoice: '票丢了' } });
    expect(li.card('请确认').text).toContain(trip);
    await li.presses('申请撤销', { holding: '我的出差申请' });
    await li.presses('申请撤销', { holding: '撤销原因', form: { revoke_reason: '没去成' } });
    await wang.presses('同意', { holding: '没去成' });
    await li.says('报销');
    expect(li.card('报销').text).toContain(`找不到出差申请 ${trip}`);
    await li.presses('不引用这份出差');
    expect(li.card('请确认').text).toContain('没有出差申请');
  });

  it('O11 S101 两张不同的票，销售方、日期、金额都相同：提醒，审核人看得到是谁报的', async ({ li, zhang, office }) => {
    const first = invoiceOf(120, { seed: 41 });
    const second = { ...first, fields: { ...first.fields, number: '26322000799999999941' } };
    await sends(office, li, { name: 'a.xml', bytes: xml(first) });
    await li.presses('确认提交');
    await sends(office, zhang, { name: 'b.xml', bytes: xml(second) });
    const preview = zhang.card('请确认').text;
    expect(preview).toContain('销售方、日期、金额都相同');
    expect(preview).not.toContain('李强');
    await zhang.presses('确认提交');
    expect(persona(office, '陈静').card('张伟').text).toContain('和 李强，苏州分店 在');
  });

  it('S101 同一家店报的连号发票，提醒审核人', async ({ li, zhang, office }) => {
    await sends(office, li, { name: 'a.xml', bytes: xml(invoiceOf(120, { seed: 51 })) });
    await li.presses('确认提交');
    const next = invoiceOf(60, { seed: 51 });
    await sends(office, zhang, {
      name: 'b.xml',
      bytes: xml({ ...next, fields: { ...next.fields, number: '26322000700000000052', total: next.fields.total } as never }),
    });
    expect(zhang.card('请确认').text).toContain('连号');
  });

  it('S105 本店一个月的办公费有上限，加上已报的超过就要特批', async ({ li, zhang, office }) => {
    await sends(office, li, { name: 'a.xml', bytes: xml(invoiceOf(2900, { seed: 61 })) });
    await li.presses('确认提交');
    await persona(office, '陈静').presses('同意', { form: LOOKED });
    await sends(office, zhang, { name: 'b.xml', bytes: xml(invoiceOf(100.01, { seed: 62 })) });
    expect(zhang.card('请确认').text).toContain('办公费共 ¥3,000.01，超过 ¥3,000.00');
  });
});
