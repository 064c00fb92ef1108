import { describe, expect } from 'vitest';
import type { Context } from '../../../src/handlers/context.ts';
import { bookMovements } from '../../../src/handlers/ledgers/book-movements.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { cents } from '../../../src/kernel/money.ts';
import { grant } from '../../../src/ledgers/movements.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

/** November's budget for office costs of the branch of 李强. */
async function budgeted(office: TestOffice, yuan: number): Promise<void> {
  const org = await office.store.reads.org();
  const li = org.people.find(({ name }) => name === '李强');
  if (!li) throw new Error('no 李强');
  const account = `${li.unitId}/office/2026-11`;
  const context = { person: li, now: office.now() } as unknown as Context;
  const movements = grant({ ledger: 'budget', account }, cents(yuan * 100), cents(0));
  const writes = bookMovements(timeSortedIds, context, { source: 'test', round: 1 }, movements);
  await office.store.commit({ plan: { writes, audit: [], effects: [] }, inboxKeys: [], cause: 'test' });
}

const balance = async (office: TestOffice) =>
  (await office.store.reads.balancesFrom('budget', '')).map(({ granted, held, used }) => [granted, held, used].map(Number));

async function claims(who: Persona, yuan: number): Promise<void> {
  await who.says(`报销昨天买文具 ${yuan}元`);
  const card = who.card();
  if (!card.buttons.includes('确认提交')) await who.presses('下一步', { form: { lines__noInvoice: '店里只给收据' } });
}

describe('S97、O12 报销单和预算', () => {
  it('S97、O12 提交就占用，三步批完算已用；预览和审批人都看到还剩多少', async ({ office, li, wang }) => {
    await budgeted(office, 1000);
    await claims(li, 120);
    expect(li.card('请确认').text).toContain('2026年11月 办公费：预算¥1,000.00，还剩¥1,000.00，本次¥120.00');
    await li.presses('确认提交');
    expect(await balance(office)).toEqual([[100_000, 12_000, 0]]);
    await approved(office, wang);
    expect(await balance(office)).toEqual([[100_000, 0, 12_000]]);
    await wang.says('本店预算还剩多少');
    expect(wang.card('苏州分店预算').text).toContain('剩¥880.00');
  });

  it('S97 撤回就放开；再提交是新的占用', async ({ office, li }) => {
    await budgeted(office, 1000);
    await claims(li, 120);
    await li.presses('确认提交');
    await li.presses('撤回申请');
    expect(await balance(office)).toEqual([[100_000, 0, 0]]);
    await claims(li, 130);
    await li.presses('确认提交');
    expect(await balance(office)).toEqual([[100_000, 13_000, 0]]);
  });

  it('S97 超了预算：提醒写明超多少、可以怎么办，审批人也看得到', async ({ office, li }) => {
    await budgeted(office, 100);
    await claims(li, 120);
    const preview = li.card('请确认').text;
    for (const words of ['2026年11月办公费预算还剩¥100.00，本次¥120.00，超出¥20.00', 'S99']) expect(preview).toContain(words);
    await li.presses('确认提交');
    expect(await balance(office)).toEqual([[10_000, 12_000, 0]]);
    expect(persona(office, '陈静').card('李强').text).toContain('超出¥20.00');
  });

  it('S97、O12 公司设成不许超：不能提交；两个人同时提交，只有一份占得住，另一份写明还剩多少', async () => {
    const office = await openOffice({ config: (c) => ({ ...c, budget: { ...c.budget, beyond: 'stop' } }) });
    const li = persona(office, '李强');
    const zhang = persona(office, '张伟');
    await budgeted(office, 150);
    await claims(li, 200);
    expect(li.card().text).toContain('超出¥50.00');
    expect(li.card().buttons).not.toContain('确认提交');
    await li.presses('不办了');
    await claims(li, 100);
    await claims(zhang, 100);
    await Promise.all(
      ['李强', '张伟'].map((name) => {
        const who = persona(office, name);
        return office.controls.press(name, who.card('请确认').id, '确认提交', {});
      }),
    );
    await office.settled();
    expect(await balance(office)).toEqual([[15_000, 10_000, 0]]);
    expect([li.card().text, zhang.card().text].filter((text) => text.includes('超出¥50.00'))).toHaveLength(1);
    await office.close();
  });

  it('S97、O12 提交以后调到别的分店：占用和已用都还在提交时的分店', async ({ office, li, wang }) => {
    await budgeted(office, 1000);
    await claims(li, 120);
    await li.presses('确认提交');
    office.controls.updatePerson('李强', { dept: 'od_hangzhou' });
    await office.app.tick();
    await office.settled();
    const { people, unit } = await office.store.reads.org();
    expect(unit(people.find(({ name }) => name === '李强')?.unitId ?? ('' as never))?.name).toContain('杭州');
    await approved(office, wang);
    expect(await balance(office)).toEqual([[100_000, 0, 12_000]]);
  });

  it('S97 没有编预算的不说，也不拦', async ({ office, li }) => {
    await claims(li, 120);
    expect(li.card('请确认').text).not.toContain('预算');
    await li.presses('确认提交');
    expect(await balance(office)).toEqual([[0, 12_000, 0]]);
  });
});

async function approved(office: TestOffice, wang: Persona): Promise<void> {
  const form = {
    ask__authentic: 'pass',
    ask__complete: 'fail',
    ask__complete_note: '无发票',
    ask__compliant: 'pass',
    ask__looked: true,
  };
  await persona(office, '陈静').presses('同意', { form });
  expect(wang.card('李强').text).toContain('还剩¥1,000.00');
  await wang.presses('同意');
  await persona(office, '冯磊').presses('同意');
}
