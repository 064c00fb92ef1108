import { describe, expect } from 'vitest';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { approve } from '../payment/approved-claim.ts';

const NO_INVOICE = { lines__noInvoice: '小店不开票' };

describe('S100 去年的费用', () => {
  itIn('S100 5月31日以前还收，写明截止到哪天', { now: Date.UTC(2027, 4, 20, 2) }, async ({ li }) => {
    await li.says('报销2026年12月20日快递费 36');
    await li.presses('下一步', { form: NO_INVOICE });
    expect(li.card('请确认').text).toContain('2026年');
    expect(li.card('请确认').text).toContain('5月31日');
    expect(li.card('请确认').buttons).toContain('确认提交');
  });

  itIn('S100 过了5月31日不收，说明为什么', { now: Date.UTC(2027, 5, 2, 2) }, async ({ li }) => {
    await li.says('报销2026年12月20日快递费 36');
    await li.presses('下一步', { form: NO_INVOICE });
    expect(li.card('报销').text).toContain('5月31日');
    expect(li.card('报销').buttons).not.toContain('确认提交');
  });
});

describe('S103 办公费按需要采购，不浪费', () => {
  it('S103 没有写采购依据：自己和初审都看到，写了的初审看得到写的是什么', async ({ li, min, office }) => {
    await li.says('报销昨天买文具 36');
    await li.presses('下一步', { form: NO_INVOICE });
    expect(li.card('请确认').text).toContain('采购');
    await li.presses('确认提交');
    expect(persona(office, '陈静').card('李强的报销申请').text).toContain('采购');
    await min.says('报销昨天买文具 36');
    await min.presses('下一步', { form: { ...NO_INVOICE, lines__purchase: '前台库存用完' } });
    await min.presses('确认提交');
    expect(persona(office, '陈静').card('李敏的报销申请').text).toContain('前台库存用完');
  });

  it('S103 统计里看得到办公费人均；比上期多很多，提醒看看有没有浪费', async ({ li, wang, office }) => {
    for (const [day, yuan] of [
      ['10月20日', 40],
      ['昨天', 150],
    ] as const) {
      await li.says(`报销${day}买的复印纸 ${yuan}`);
      await li.presses('下一步', { form: { ...NO_INVOICE, lines__purchase: '前台急用' } });
      await li.presses('确认提交');
      await approve(office, li);
    }
    await wang.says('10月报销统计');
    expect(wang.card('报销统计 苏州分店').text).not.toContain('浪费');
    await wang.says('本月报销统计');
    const told = wang.card('报销统计 苏州分店').text;
    expect(told).toContain('办公费人均');
    expect(told).toContain('比上期多275%');
    expect(told).toContain('浪费');
  });
});
