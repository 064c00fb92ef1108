import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sends, statementFile } from '../bank/statement-file.ts';
import { customerOf, itemOf, owes, pays } from './owed.ts';

const HONGDA = '苏州宏达运输有限公司';

const yuan = async (office: TestOffice, number: string) => Number((await itemOf(office, number)).open) / 100;
async function imports(office: TestOffice, amount: number, serial: string, name: string): Promise<void> {
  await sends(office, '冯磊', statementFile([{ on: '2026-11-20', in: amount, payer: HONGDA, serial }]), name);
  await persona(office, '冯磊').presses('导入 1 笔');
}

describe('S112 尾差', () => {
  it('S112 差几角钱的款不吞掉：待认领写明差多少、列尾差；账龄里单独一行，不催；财务写原因核掉，错了撤得回', async ({
    office,
    li,
    wang,
  }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-12-20'],
    ]);
    const feng = persona(office, '冯磊');
    await imports(office, 59_999.5, '202611200001', '一.csv');
    await feng.says('待认领的款');
    const card = feng.card('待认领的款', '在尾差范围内');
    expect(card.text).toContain('HT-SZ-26-0001-2 提车款 付 ¥59,999.50，差 ¥0.50 列尾差');
    await feng.presses('认领');
    expect([await yuan(office, 'HT-SZ-26-0001-1'), await yuan(office, 'HT-SZ-26-0001-2')]).toEqual([5_000, 0.5]);
    await wang.says('应收账龄');
    const ageing = wang.card('应收账龄').text;
    expect(ageing).toContain('其中尾差');
    expect(ageing).toContain('1 笔，¥0.50');
    expect(ageing).toContain('5,000.50');
    // 主管看得到，核掉归财务。
    await wang.presses('尾差');
    expect(wang.card('尾差', 'HT-SZ-26-0001-2').buttons.some((label) => label.startsWith('核掉'))).toBe(false);
    await feng.says('尾差');
    expect(feng.card('尾差', 'HT-SZ-26-0001-2').text).toContain('差 ¥0.50');
    expect(JSON.stringify(await feng.presses('核掉这 1 笔，共 ¥0.50', { form: { reason: 'other' } }))).toContain('请写一句');
    await feng.presses('核掉这 1 笔，共 ¥0.50', { form: { reason: 'fee', note: '跨行手续费' } });
    expect(feng.card('尾差').text).toContain('没有尾差');
    expect((await itemOf(office, 'HT-SZ-26-0001-2')).state).toBe('written_off');
    const [entry] = look<{ detail: string }>(
      office.database,
      `SELECT detail FROM "Audit" WHERE act = 'receivable.residual_closed'`,
    );
    expect(entry?.detail).toContain('跨行手续费');
    await feng.says('HT-SZ-26-0001-2欠多少');
    await feng.presses('撤回核销');
    expect(await yuan(office, 'HT-SZ-26-0001-2')).toBe(0.5);
  });

  it('S112 不是尾差的核不掉；一人一天有限额，超了说还能核多少；S4 别人的看不到', async ({ office, li, min }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [['deposit', 5_000, '2026-11-10']]);
    await pays(office, 'HT-SZ-26-0001-1', 4_998);
    const feng = persona(office, '冯磊');
    await feng.says('尾差');
    expect(feng.card('尾差').text).toContain('没有尾差');
    await pays(office, 'HT-SZ-26-0001-1', 1.5);
    await feng.says('尾差清单');
    expect(feng.card('尾差').text).toContain('差 ¥0.50');
    await min.says('尾差');
    expect(min.card('尾差').text).toContain('没有尾差');
    await li.says('尾差');
    expect(li.card('尾差').text).toContain('差 ¥0.50');
    await office.restart((config) => ({
      ...config,
      receivables: { ...config.receivables, small_a_day: 0n as never },
    }));
    await feng.says('尾差');
    expect(JSON.stringify(await feng.presses('核掉这 1 笔，共 ¥0.50', { form: { reason: 'rounded' } }))).toContain('坏账核销');
    expect(await yuan(office, 'HT-SZ-26-0001-1')).toBe(0.5);
  });
});

describe('S112 先到期先核', () => {
  it('S112 公司没有允许，卡片上没有这个按钮，金额对不上的还是等人认领', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [['deposit', 5_000, '2026-11-10']]);
    const feng = persona(office, '冯磊');
    await feng.says(`${HONGDA}欠多少`);
    expect(feng.card(HONGDA).buttons).not.toContain('设为先到期先核');
  });

  itIn(
    'S112 公司允许的，财务给一家客户设：金额对不上哪一期的款自动从最早到期的核起；取消以后又等人认领',
    {
      config: (config) => ({ ...config, receivables: { ...config.receivables, oldest_first: true } }),
    },
    async ({ office, li }) => {
      await customerOf(li, HONGDA, '13800000001');
      await owes(office, HONGDA, 'HT-SZ-26-0001', [
        ['deposit', 5_000, '2026-11-10'],
        ['pickup', 60_000, '2026-11-20'],
      ]);
      const feng = persona(office, '冯磊');
      await imports(office, 100, '202611200001', '一.csv');
      expect(feng.card('一.csv').text).toContain('待认领 1 笔');
      await li.says(`${HONGDA}欠多少`);
      expect(li.card(HONGDA).buttons).not.toContain('设为先到期先核');
      await feng.says(`${HONGDA}欠多少`);
      await feng.presses('设为先到期先核');
      expect(feng.card(HONGDA, '先到期先核').buttons).toContain('取消先到期先核');
      await imports(office, 20_000, '202611200002', '二.csv');
      expect(feng.card('二.csv').text).toContain('自动认领 1 笔');
      expect([await yuan(office, 'HT-SZ-26-0001-1'), await yuan(office, 'HT-SZ-26-0001-2')]).toEqual([0, 45_000]);
      await feng.presses('取消先到期先核');
      await imports(office, 333, '202611200003', '三.csv');
      expect(feng.card('三.csv').text).toContain('待认领 1 笔');
      const acts = look<{ act: string }>(
        office.database,
        `SELECT act FROM "Audit" WHERE act LIKE 'customer.%oldest%' ORDER BY seq`,
      );
      expect(acts.map(({ act }) => act)).toEqual(['customer.oldest_first', 'customer.no_oldest_first']);
    },
  );
});
