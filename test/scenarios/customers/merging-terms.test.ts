import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { customer, itemOf } from '../receivable/owed.ts';
import { DOUBLE, entersTwice, KEPT, merges } from './double-file.ts';

interface Terms {
  readonly holdUntil: string | null;
  readonly creditLimit: number | null;
  readonly extraLimit: number | null;
}
const termsOf = (office: TestOffice, name: string): Terms | null =>
  look<Terms>(
    office.database,
    `SELECT "holdUntil", "creditLimit", "extraLimit" FROM "CustomerTerms" WHERE "customerId" = '${customer(office, name).id}'`,
  )[0] ?? null;

describe('合并以后说好的也跟着走 (S31, S113, S119)', () => {
  it('S31 S113 客户的暂停、承诺、批的额度转到留下的那份；一键撤销，各归各的', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    await li.says(`${DOUBLE}欠多少`);
    await li.presses('查看', { holding: 'HT-SU-26-0101-1' });
    await li.presses('提交', { form: { reason: 'funds', day: '2026-12-05', next: '月底到账' } });
    await wang.says(`${DOUBLE}欠多少`);
    await wang.presses('暂停催收');
    await wang.presses('暂停催收', { form: { until: '2026-12-20', why: '对账' } });
    expect(termsOf(office, DOUBLE)?.holdUntil).toBe('2026-12-20');
    await merges(wang);
    expect(termsOf(office, DOUBLE)).toBeNull();
    expect(termsOf(office, KEPT)?.holdUntil).toBe('2026-12-20');
    const promised = () =>
      look<{ customerId: string }>(office.database, 'SELECT "customerId" FROM "ReceivablePromise"').map((one) => one.customerId);
    expect(promised()).toEqual([customer(office, KEPT).id]);
    await wang.says(`查客户 ${DOUBLE}`);
    await wang.presses('撤销合并', { holding: '已合并' });
    expect(termsOf(office, DOUBLE)?.holdUntil).toBe('2026-12-20');
    expect(termsOf(office, KEPT)).toBeNull();
    expect(promised()).toEqual([customer(office, DOUBLE).id]);
    expect((await itemOf(office, 'HT-SU-26-0101-1')).customerId).toBe(customer(office, DOUBLE).id);
  });

  it('S31 S119 还在审批的额度，合并以后批了归留下的那份；撤销合并，批的额度还给原来那份', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    await li.says(`信用额度 ${DOUBLE}`);
    await li.presses('下一步', { form: { customer: DOUBLE, what: 'limit', amount: '30000', term: '30', reason: '老客户' } });
    await li.presses('确认提交');
    await merges(wang);
    await wang.presses('同意');
    await persona(office, '冯磊').presses('同意');
    expect(termsOf(office, DOUBLE)).toBeNull();
    expect(termsOf(office, KEPT)?.creditLimit).toBe(3_000_000);
    await wang.says(`查客户 ${DOUBLE}`);
    await wang.presses('撤销合并', { holding: '已合并' });
    expect(termsOf(office, DOUBLE)?.creditLimit).toBe(3_000_000);
    expect(termsOf(office, KEPT)).toBeNull();
  });

  it('S119 合并以后用老名字、老编号提额度，说的是留下的那份', async ({ office, li, wang }) => {
    await entersTwice(office, li);
    await merges(wang);
    await li.says(`信用额度 ${DOUBLE}`);
    await li.presses('下一步', { form: { customer: DOUBLE, what: 'limit', amount: '30000', reason: '老客户' } });
    expect(li.card('现在欠').text).toContain(KEPT);
  });
});
