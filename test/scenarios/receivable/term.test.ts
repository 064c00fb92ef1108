import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { customerOf as buyerOf, CONTRACT, reviewed } from '../contract/contract-office.ts';

/** 李强 asks for a term, his supervisor, finance and for so much the region agree; without days only the limit is approved. */
async function agreesTerm(office: TestOffice, term: string): Promise<void> {
  const li = persona(office, '李强');
  await li.says('信用额度 宏达运输');
  await li.presses('下一步', {
    form: { customer: '宏达运输', what: 'limit', amount: '600000', term, reason: '老客户，月结' },
  });
  await li.presses('确认提交');
  for (const who of ['王芳', '冯磊', '蒋建国']) await persona(office, who).presses('同意', { holding: '新额度' });
}

const NO_DAYS = { ...CONTRACT, goods: '1台凯美瑞 540000', instalments: '定金 10%\n提车款 40% 2026-12-20\n尾款 50%' };

async function drafts(li: Persona, customer: string): Promise<void> {
  await li.says('起草合同');
  await li.presses('提交', { form: { customer, ...NO_DAYS } });
}

async function signs(office: TestOffice, li: Persona, number: string): Promise<void> {
  await reviewed(office);
  await li.says(number);
  await li.presses('签订');
  await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
}

const owed = (office: TestOffice) =>
  look<{ number: string; dueOn: string; dueDays: number | null }>(
    office.database,
    `SELECT number, "dueOn", "dueDays" FROM "Receivable" ORDER BY number`,
  );

describe('客户的账期 (S119)', () => {
  it('S119 批了账期：新合同没写哪天付的按账期，写了日子的按合同；改了账期，已有的不动；客户、这一笔的卡片都写明', async ({
    office,
    li,
  }) => {
    const customer = await buyerOf(office);
    await agreesTerm(office, '30');
    await drafts(li, customer);
    const draft = li.card('HT-SZ-26-0001').text;
    expect(draft).toContain('尾款¥270,000.00，交车后30天');
    expect(draft).not.toContain('没有写清哪天付');
    await signs(office, li, 'HT-SZ-26-0001');
    const first = [
      { number: 'HT-SZ-26-0001-1', dueOn: '2026-12-23' },
      { number: 'HT-SZ-26-0001-2', dueOn: '2026-12-20' },
      { number: 'HT-SZ-26-0001-3', dueOn: '2199-12-31', dueDays: 30 },
    ];
    expect(owed(office)).toMatchObject(first);
    await li.says('宏达运输欠多少');
    expect(li.card('宏达运输 欠款').text).toContain('账期30天');
    expect(li.card('宏达运输 欠款').text).toContain('交车后30天付');
    await li.says('HT-SZ-26-0001-3还欠多少');
    expect(li.card('宏达运输 尾款').text).toContain('到期\n交车后30天付');
    await li.says('查客户 宏达运输');
    expect(li.card('客户档案 KH').text).toContain('交车后30天付');
    expect(li.card('客户档案 KH').text).not.toContain('2199');
    await agreesTerm(office, '60');
    expect(owed(office)).toMatchObject(first);
    await li.says('HT-SZ-26-0001-1还欠多少');
    expect(li.card('宏达运输 定金').text).toContain('客户账期\n60天');
    await drafts(li, customer);
    expect(li.card('HT-SZ-26-0002').text).toContain('尾款¥270,000.00，交车后60天');
  });

  it('S119 S41 没批账期、只批了额度：没写哪天付的合同送不了审，写明怎样才行；批了以后改草稿就按账期填上', async ({
    office,
    li,
  }) => {
    const customer = await buyerOf(office);
    await agreesTerm(office, '');
    await drafts(li, customer);
    expect(li.card('HT-SZ-26-0001').text).toContain('第3笔付款没有写清哪天付');
    await agreesTerm(office, '45');
    await li.says('HT-SZ-26-0001');
    await li.presses('修改');
    await li.presses('修改', { form: { ...NO_DAYS, deliver_on: '2026-12-22' } });
    const draft = li.card('HT-SZ-26-0001').text;
    expect(draft).toContain('尾款¥270,000.00，交车后45天');
    expect(draft).not.toContain('没有写清哪天付');
  });
});
