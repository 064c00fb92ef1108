import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { CONTRACT, customerOf, drafts, reviewed } from './contract-office.ts';

describe('洽谈记录 (S37, S38)', () => {
  it('S38 报价不低于底价，四项都告知了才能记谈成；谈成以后谁也改不了', async ({ office, li }) => {
    const chen = persona(office, '陈静');
    const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
    await chen.says('登记价格');
    await chen.presses('提交', { form: { model: '凯美瑞', unit, list: '180000', floor: '175000', from: '2026-11-01' } });
    const customer = await customerOf(office);
    await li.says('记洽谈');
    await li.presses('提交', { form: { customer, need: '年底换三台', model: '凯美瑞', offer: '170000', next: '2026-11-30' } });
    expect(li.card('报价低于底价').buttons).toContain('依据 S38');
    await li.presses('提交', { form: { offer: '178000' } });
    expect(li.card('QT-SZ-26-0001').text).toContain('宏达运输 凯美瑞');
    await li.presses('谈成');
    await li.presses('谈成', { form: { told: ['price', 'delivery'] } });
    expect(li.card('QT-SZ-26-0001').text).toContain('还有没告知客户的');
    await li.presses('谈成', { form: { told: ['price', 'delivery', 'quality', 'condition'] } });
    const settled = li.card('QT-SZ-26-0001');
    expect(settled.text).toContain('谈成');
    expect(settled.buttons).not.toContain('修改');
  });
});

describe('问合同 (S40)', () => {
  it('S40 按编号、我的、快到期的都问得到；别店的人问不到', async ({ office, li }) => {
    await drafts(office, { deliver_on: '2026-11-28', instalments: CONTRACT.instalments });
    await reviewed(office);
    await li.says('待签的合同');
    expect(li.card('待签的合同').text).toContain('凯美瑞');
    await li.says('合同 HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    for (const said of ['合同 HT-SZ-26-0001', '查合同 宏达', '查合同 凯美瑞']) {
      await li.says(said);
      expect(li.card().text, said).toContain('HT-SZ-26-0001');
    }
    await li.says('我的合同');
    expect(li.card('我的合同').text).toContain('宏达运输');
    await li.says('快到期的合同有哪些');
    expect(li.card('快到期的合同').text).toContain('宏达运输');
    const qian = persona(office, '钱多多');
    await qian.says('合同 HT-SZ-26-0001');
    expect(qian.card().text).not.toContain('宏达');
  });
});
