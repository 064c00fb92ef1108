import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { printedAt } from '../../sent-pdf.ts';
import { approvedClaim, STEPS, sentClaim } from '../payment/approved-claim.ts';

describe('S109 打印报销单', () => {
  itIn('S109 批准后打印：明细、核减、大写、每一步谁什么时候签的，字都在文件里', { mode: 'ws' }, async ({ li, office }) => {
    await sentClaim(li, 86.5);
    for (const [name, form] of STEPS.slice(0, 2))
      await persona(office, name).presses('同意', { holding: '李强', ...(form ? { form } : {}) });
    const feng = persona(office, '冯磊');
    expect(li.card('我的报销申请').buttons).not.toContain('打印报销单');
    await feng.presses('核减');
    await feng.presses('确定核减', { form: { reduce_line: '0', reduce_to: '60', reduce_why: '同款有便宜的' } });
    await li.presses('接受核减');
    await feng.presses('同意', { holding: '核减', form: { comment: '按核定数付' } });
    await li.presses('打印报销单');
    const { name, text } = await printedAt(office, '李强');
    expect(name).toMatch(/^费用报销单_FY.*\.pdf$/);
    for (const part of ['费用报销单', '李强', '苏州分店', '买的复印纸', '¥86.50', '¥60.00', '陆拾圆整', '同款有便宜的', '无票'])
      expect(text).toContain(part);
    for (const part of ['运营专员初审', '陈静', '王芳', '财务终审', '冯磊', '按核定数付']) expect(text).toContain(part);
    await feng.presses('打印报销单');
    expect((await printedAt(office, '冯磊')).text).toContain('陆拾圆整');
  });

  itIn(
    'S109 没打印出来：谁要的谁知道，写明怎么办；别人不打扰，单子不变',
    { reading: { worker: '/no/such/worker.js', mostMs: 500 } },
    async ({ li, office }) => {
      await approvedClaim(office, li, 86.5);
      const before = persona(office, '冯磊').cards().length;
      await li.presses('打印报销单');
      expect(li.card('没有打印出来').text).toContain('再点“打印报销单”');
      expect(persona(office, '冯磊').cards()).toHaveLength(before);
      expect(li.card('我的报销申请').buttons).toContain('打印报销单');
    },
  );
});
