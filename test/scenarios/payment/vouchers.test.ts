import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { invoiceOf, pdf, sends, xml } from '../expense/invoices.ts';
import { approve, approvedClaim } from './approved-claim.ts';

const NO_SHEET = { head: [], rows: [] };
const sum = (rows: readonly (readonly unknown[])[], at: number): number =>
  rows.reduce((all, row) => all + Math.round(Number(row[at] ?? 0) * 100), 0);

describe('S109 记账凭证', () => {
  itIn(
    'S109 借贷相等、等于批准的金额；每个文件都列出名称和哈希；按批次和按月都能导出',
    { mode: 'ws' },
    async ({ li, office }) => {
      const paper = invoiceOf(318.5);
      const files = [
        { name: '=发票.pdf', bytes: pdf(paper) },
        { name: '发票.xml', bytes: xml(paper) },
      ];
      await sends(office, li, ...files);
      await li.presses('确认提交');
      await approve(office, li);
      const feng = persona(office, '冯磊');
      await feng.says('付款');
      await feng.presses('全部付款（1 笔 ¥318.50）');
      await feng.presses('记账凭证');
      await feng.presses('已付');
      await feng.says('导出11月报销凭证');
      const sheets = (await sentSheets(office, '冯磊')).filter(({ name }) => name.startsWith('记账凭证'));
      expect(sheets).toHaveLength(2);
      for (const file of sheets) {
        const { rows } = file.sheet('记账凭证') ?? NO_SHEET;
        expect([sum(rows, 5), sum(rows, 6)]).toEqual([31_850, 31_850]);
        expect(rows.map((row) => [row[3], row[4]])).toEqual([
          ['苏州分店', '管理费用-办公费'],
          ['苏州分店', '银行存款'],
        ]);
        const listed = file.sheet('附件').rows.map((row) => [row[3], row[4], row[5]]);
        expect(listed).toEqual(
          expect.arrayContaining(
            files.map(({ name, bytes }) => [paper.fields.number, name, createHash('sha256').update(bytes).digest('hex')]),
          ),
        );
        expect(listed).toHaveLength(2);
        expect(file.sheet('汇总').rows.at(-1)).toEqual(['合计', null, 318.5, 318.5]);
      }
    },
  );

  it('S4 S109 记账凭证只给财务', async ({ li }) => {
    await li.says('导出11月报销凭证');
    expect(li.card('记账凭证给财务').buttons).not.toContain('导出我的假期');
  });
});

describe('S101 报销抽查', () => {
  it('S101 S109 财务抽查已付款的报销：写明种子、按风险还是随机，同一种子抽到的一样；只给财务', async ({ li, min, office }) => {
    await approvedClaim(office, li, 86.5);
    await approvedClaim(office, min, 175);
    const feng = persona(office, '冯磊');
    await feng.says('抽查报销');
    expect(feng.card('报销抽查').text).toContain('没有已付款的报销');
    await feng.says('付款');
    await feng.presses('全部付款（2 笔 ¥261.50）');
    await feng.presses('已付');
    await feng.says('抽查报销');
    const first = feng.card('报销抽查').text;
    expect(first).toContain('种子 2026-11/1');
    expect(first).toContain('李敏');
    await feng.says('报销抽查');
    expect(feng.card('报销抽查').text).toBe(first);
    await li.says('抽查报销');
    expect(li.card('抽查由财务做').text).not.toContain('李敏');
  });
});
