import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { drafts, reviewed, TICKED } from './contract-office.ts';

describe('合同从起草到签订 (S39, S40)', () => {
  it('S39 起草写一行一笔，编号连着数，卡片上逐笔算到分，条款全文写好，大写由助手写', async ({ office, li }) => {
    await drafts(office);
    const card = li.card('HT-SZ-26-0001').text;
    for (const fact of ['凯美瑞，3台', '540,000.00', '定金¥54,000.00，签约当天', '尾款¥270,000.00，交车后30天', '伍拾肆万圆整'])
      expect(card).toContain(fact);
  });

  it('S40 没审核通过不能签：草稿、审核中都没有“签订”；通过后签，谁签的、哪天签的记下来', async ({ office, li, wang }) => {
    await drafts(office);
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('签订');
    await li.presses('送审');
    expect(li.card('请确认').text).toContain('HT-SZ-26-0001');
    await li.presses('确认提交');
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('审核中');
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('签订');
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('修改');
    await wang.presses('同意', { form: TICKED });
    await persona(office, '冯磊').presses('同意');
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    expect(li.card('HT-SZ-26-0001').text).toContain('已签订');
  });

  it('S42 签了就请运营专员在时限内录入订单', async ({ office, li, at }) => {
    await drafts(office);
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    const chen = persona(office, '陈静');
    expect(chen.card('HT-SZ-26-0001').text).toContain('请您：录入订单');
    await at('2026-12-04', '10:00');
    expect(chen.card('录入订单', 'S42').text).toContain('凯美瑞');
  });
});
