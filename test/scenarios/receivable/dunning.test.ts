import { describe, expect } from 'vitest';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sends, statementFile } from '../bank/statement-file.ts';
import { customerOf, itemOf, owes, pays } from './owed.ts';

/** 宏达 of 李强: one item due on Friday 20 November, one on 10 December, one with delivery. */
async function hongda(office: TestOffice, li: Persona): Promise<void> {
  await customerOf(li, '宏达运输公司', '13812345678');
  await owes(office, '宏达运输公司', 'HT-1', [
    ['pickup', 60_000, '2026-11-20'],
    ['balance', 30_000, '2026-12-10'],
    ['other', 10_000],
  ]);
}

const texts = (who: Persona): string =>
  who
    .cards()
    .map(({ text }) => text)
    .join('\n---\n');

describe('S112 催收', () => {
  it('O18 OCA #460 #139：一张卡上每笔各算各的次数；提醒了一笔不等于提醒了全部；没到期的不催', async ({ office, li, at }) => {
    await hongda(office, li);
    await owes(office, '宏达运输公司', 'HT-2', [['balance', 20_000, '2026-11-22']]);
    await at('2026-11-24', '09:30');
    const digest = li.card('应收催收').text;
    expect(digest).toContain('HT-1-1');
    expect(digest).toContain('HT-2-1');
    expect(digest).toContain('S112');
    expect(digest).not.toContain('HT-1-2');
    expect(digest).not.toContain('HT-1-3');
    await pays(office, 'HT-1-1', 60_000);
    await at('2026-11-30', '09:30');
    expect(await itemOf(office, 'HT-2-1')).toMatchObject({ rung: 3 });
    expect((await itemOf(office, 'HT-1-1')).state).toBe('settled');
  });

  it('S112 逾期7天请主管，15天请财务定方案，30天请区域经理；还没到的那一级谁也听不到', async ({
    office,
    li,
    wang,
    jiang,
    at,
  }) => {
    await hongda(office, li);
    const feng = persona(office, '冯磊');
    await at('2026-11-24', '09:30');
    expect(texts(wang)).not.toContain('HT-1-1');
    await at('2026-11-27', '09:30');
    expect(wang.card('HT-1-1').text).toContain('李强');
    expect(texts(feng)).not.toContain('HT-1-1');
    await at('2026-12-07', '09:30');
    await at('2026-12-07', '14:30');
    expect(feng.card('HT-1-1').text).toContain('催收方案');
    expect(texts(jiang)).not.toContain('HT-1-1');
    await at('2026-12-21', '09:30');
    await at('2026-12-21', '14:30');
    expect(jiang.card('HT-1-1').text).toContain('宏达运输公司');
  });

  it('S112 收齐了就不再催：卡上那一行也改成已处理（OCA #211 红字冲抵以后只催剩下的）', async ({ office, li, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await pays(office, 'HT-1-1', 45_000);
    await li.says('宏达欠多少');
    expect(li.card('宏达运输公司 欠款').text).toContain('15,000.00');
    await pays(office, 'HT-1-1', 15_000);
    await at('2026-11-27', '09:30');
    expect(
      texts(li)
        .split('---')
        .filter((card) => card.includes('第3次')),
    ).toEqual([]);
  });

  it('O17 S113 承诺了就安静，到账就兑现；没到账，过一个工作日升一级', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await li.presses('查看', { holding: 'HT-1-1' });
    await li.presses('提交', { form: { reason: 'funds', next: '周三上门', day: '2026-12-01', amount: '40000' } });
    expect(li.card('宏达运输公司 提车款').text).toContain('承诺12月1日(周二)付¥40,000.00');
    await at('2026-12-02', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
    expect(texts(wang)).not.toContain('HT-1-1');
    await at('2026-12-03', '09:30');
    expect(li.card('没有到账').text).toContain('升一级');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 3 });
    expect(wang.card('HT-1-1').text).toContain('第3次');
  });

  it('O17 S113 部分兑现：其余按原来那一级接着催；再承诺要主管同意，不同意就照催', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await li.presses('查看', { holding: 'HT-1-1' });
    await li.presses('提交', { form: { reason: 'funds', day: '2026-11-26' } });
    await pays(office, 'HT-1-1', 20_000, '2026-11-26');
    await at('2026-11-30', '09:30');
    expect(li.card('其余继续催').text).toContain('到账¥20,000.00');
    await li.says('HT-1-1还欠多少');
    await li.presses('提交', { form: { reason: 'funds', day: '2026-12-08' } });
    expect(wang.card('又报了一次承诺').text).toContain('承诺12月8日(周二)付¥40,000.00');
    await wang.presses('查看', { holding: '又报了一次承诺' });
    expect(wang.card('宏达运输公司 提车款').text).toContain('第二次承诺，等主管同意：12月8日(周二)付¥40,000.00');
    await wang.presses('不同意');
    expect(li.card('没有同意').text).toContain('催收照常');
    await li.says('HT-1-1还欠多少');
    await li.presses('提交', { form: { reason: 'loan', day: '2026-12-09' } });
    await wang.presses('查看', { holding: '又报了一次承诺' });
    await wang.presses('同意');
    expect(wang.card('宏达运输公司 提车款').text).toContain('承诺12月9日(周三)付¥40,000.00');
  });

  it('S113 原因一定要选；日期、金额不对的说清楚要怎样，填过的还在', async ({ office, li, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await li.says('HT-1-1还欠多少');
    const outcome = await li.presses('提交', { form: { reason: 'funds', day: '2026-11-26', amount: '70000' } });
    expect(JSON.stringify(outcome)).toContain('60,000.00');
    expect((await itemOf(office, 'HT-1-1')).version).toBe(2);
  });

  it('S113 对金额有争议：停催，主管来处理；说已付：财务核对；过几个工作日接着催', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await li.says('HT-1-1还欠多少');
    await li.presses('提交', { form: { reason: 'amount', next: '说好减三千' } });
    expect(wang.card('有争议').text).toContain('说好减三千');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ hold: 'disputed', holdUntil: '2026-12-01' });
    await at('2026-12-02', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ hold: null });
    await li.says('HT-1-1还欠多少');
    await li.presses('提交', { form: { reason: 'says_paid', next: '周一付的，尾号8899' } });
    expect(persona(office, '冯磊').card('请核对到账').text).toContain('尾号8899');
  });

  it('Q3 一笔或一个客户可以暂停催收：写明原因和到哪天，到期提醒暂停的人', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await wang.says('宏达欠多少');
    await wang.presses('暂停催收');
    await wang.presses('暂停催收', { form: { until: '2026-12-04', why: '老客户，月初统一付' } });
    expect(wang.card('宏达运输公司 欠款').text).toContain('老客户，月初统一付');
    await at('2026-12-04', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
    await at('2026-12-07', '09:30');
    expect(wang.card('暂停催收到期').text).toContain('老客户');
    await wang.says('HT-1-1还欠多少');
    await wang.presses('暂停催收');
    await wang.presses('暂停催收', { form: { until: '2026-12-20', why: '等他们月结' } });
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ hold: 'paused', holdReason: '等他们月结' });
    await wang.presses('恢复催收');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ hold: null });
    await li.says('HT-1-1还欠多少');
    expect(li.card('宏达运输公司 提车款').buttons).not.toContain('暂停催收');
  });

  itIn(
    'tendenci #1382、invoiceninja #1730：一级提醒满次数就不再打扰本人，此后每周一向上级报数，直到收到',
    {
      config: (config) => ({
        ...config,
        receivables: parseReceivableRules({ policies: { standard: [{ day: { after: '1d' }, to: 'sales' }] } }),
      }),
    },
    async ({ office, li, wang, at }) => {
      await hongda(office, li);
      const sent = (): readonly string[] =>
        look<{ key: string }>(
          office.database,
          `SELECT key FROM "Job" WHERE rule = 'receivables_overdue' AND "sentAt" IS NOT NULL`,
        ).map(({ key }) => key);
      await pays(office, 'HT-1-2', 30_000);
      for (const date of ['2026-11-24', '2026-11-27', '2026-12-02', '2026-12-07', '2026-12-10']) await at(date, '09:30');
      const all = sent();
      expect(all.filter((key) => key.includes('rcv_') && key.includes('per_'))).toHaveLength(3);
      for (const date of ['2026-12-14', '2026-12-17', '2026-12-21']) await at(date, '09:30');
      const later = sent().filter((key) => !all.includes(key));
      expect(later.length).toBeGreaterThan(0);
      // What still comes is the weekly figure of the branch, for its head.
      expect(later.every((key) => !key.includes('rcv_'))).toBe(true);
      expect(wang.card('应收催收').text).not.toContain('HT-1-1');
      await pays(office, 'HT-1-1', 60_000);
      const paid = sent().length;
      await at('2026-12-28', '09:30');
      expect(sent().length).toBe(paid);
    },
  );

  itIn('S112 群里只有总数，没有人名、客户名和金额', {}, async ({ office, li, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await at('2026-11-26', '10:00');
    const posts = office.controls.cards('李强', '苏州分店群').map(({ body }) => JSON.stringify(body.card));
    const post = posts.find((one) => one.includes('应收催收'));
    expect(post).toBeDefined();
    for (const secret of ['宏达', '李强', 'HT-1', '60,000']) expect(post).not.toContain(secret);
  });

  it('S112 银行流水太旧：先不催，预览写明为什么，请财务导入；导入以后接着催', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    const feng = persona(office, '冯磊');
    const brings = async (on: string): Promise<void> => {
      await sends(office, '冯磊', statementFile([{ on, out: 12, payer: '建设银行', memo: '手续费', serial: on }]));
      await feng.presses('导入 1 笔');
    };
    await brings('2026-11-17');
    await at('2026-11-24', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 0 });
    expect(texts(li)).not.toContain('应收催收');
    expect(feng.card('银行流水只到11月17日').text).toContain('导入前先不催业务人员');
    await wang.says('明天会催什么');
    expect(wang.card('会催什么').text).toContain('要催的0笔\n不催：银行流水太旧，先催财务（3笔）');
    await brings('2026-11-24');
    await at('2026-11-25', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
    expect(li.card('应收催收').text).toContain('到账截至11月24日');
  });

  it('S112 不用了的账户不等新流水：提醒里写明是哪个账户；管理员停用它以后，催收照常，用着的账户旧了还是不催', async ({
    office,
    li,
    at,
  }) => {
    await hongda(office, li);
    const feng = persona(office, '冯磊');
    const brings = async (account: string, on: string): Promise<void> => {
      const line = { on, out: 12, payer: '建设银行', memo: '手续费', serial: `${account.slice(-4)}${on}` };
      await sends(office, '冯磊', statementFile([line], account));
      await feng.presses('导入 1 笔');
    };
    await brings('32050199990000005678', '2026-11-16');
    await brings('32050100001234567890', '2026-11-23');
    await at('2026-11-24', '09:30');
    expect(feng.card('银行流水只到11月16日').text).toContain('账户 **** 5678 的银行流水');
    expect(texts(feng)).not.toContain('账户 **** 7890 的银行流水');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 0 });
    await office.restart((config) => ({ ...config, receivables: { ...config.receivables, closed_accounts: ['5678'] } }));
    await at('2026-11-25', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
    expect(li.card('应收催收').text).toContain('到账截至11月23日');
    await li.says('我的欠款');
    expect(li.card('应收账龄 我的').text).toContain('银行流水截至11月23日');
    await at('2026-12-01', '09:30');
    expect(feng.card('银行流水只到11月23日').text).toContain('账户 **** 7890 的银行流水');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
  });

  it('Q3 S112 「明天会催什么」：要催的提醒谁，不催的为什么，到哪天', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await owes(office, '宏达运输公司', 'HT-2', [['balance', 20_000, '2026-11-22']]);
    await wang.says('HT-2-1还欠多少');
    await wang.presses('暂停催收');
    await wang.presses('暂停催收', { form: { until: '2026-12-04', why: '等他们月结' } });
    await wang.says('明天会催什么');
    const card = wang.card('11月24日(周二) 会催什么').text;
    expect(card).toContain('要催的1笔');
    expect(card).toContain('提醒李强');
    expect(card).toContain('不催：暂停催收（1笔）');
    expect(card).toContain('等他们月结');
    await at('2026-11-24', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
    expect(await itemOf(office, 'HT-2-1')).toMatchObject({ rung: 0 });
  });

  it('Q4 催款函：PDF 写明每笔和新的日子；那天没过不升级，过了接着催，原定到期日不变', async ({ office, li, wang, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    await wang.says('宏达欠多少');
    await wang.presses('催款函');
    const sent = JSON.stringify(office.controls.messages('王芳', 'bot'));
    expect(sent).toContain('催款函_宏达运输公司.pdf');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ graceUntil: '2026-12-01', firstDueOn: '2026-11-20' });
    await at('2026-11-30', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 2 });
    const again = await wang.presses('催款函');
    expect(JSON.stringify(again)).toContain('12月1日');
    await at('2026-12-02', '09:30');
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ rung: 3, dueOn: '2026-11-20' });
    await li.says('宏达欠多少');
    expect(li.card('宏达运输公司 欠款').buttons).not.toContain('催款函');
  });

  it('S4 别的店的同事看不到这一笔，和没有一样', async ({ office, li, at }) => {
    await hongda(office, li);
    await at('2026-11-24', '09:30');
    const wu = persona(office, '赵磊');
    await wu.says('HT-1-1还欠多少');
    expect(texts(wu)).not.toContain('60,000');
  });
});
