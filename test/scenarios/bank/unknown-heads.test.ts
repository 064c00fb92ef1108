import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { customerOf, itemOf, owes } from '../receivable/owed.ts';
import { fileOf } from '../record-import/sheets.ts';
import { OWN, sends } from './statement-file.ts';

const HONGDA = '苏州宏达运输有限公司';
const HEAD = ['业务发生日', '进账额', '出账额', '结余', '来往单位', '说明', '回单'];

const csv = (rows: readonly (readonly string[])[], head = HEAD): Buffer =>
  Buffer.from(`\ufeff${[[`账号：${OWN}`], head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`);
const lines = (office: TestOffice) =>
  look<{ on: string; payer: string; state: string }>(
    office.database,
    'SELECT "on", payer, state FROM "BankLine" ORDER BY "on", id',
  );

const FIRST = [
  ['2026-11-19', '5000.00', '', '105000.00', HONGDA, '定金', 'A00000000001'],
  ['2026-11-20', '', '20.00', '104980.00', '', '手续费', 'A00000000002'],
];

describe('S111 认不得表头的流水', () => {
  it('S111 头一次问每一列是什么，按样子先猜好；点了接着读，自动认领照旧；同样表头下一份直接读，同一份再发不多一笔', async ({
    office,
    li,
  }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
    ]);
    const feng = persona(office, '冯磊');
    await sends(office, '冯磊', csv(FIRST), '城商行.csv');
    const asked = feng.card('城商行.csv');
    expect(asked.text).toContain('表头我不认得');
    expect(asked.text).toContain('A列 业务发生日');
    expect(lines(office)).toEqual([]);
    // 一列选了两次，当场说。
    expect(JSON.stringify(await feng.presses('就这样读', { form: { when: '0', in: '1', out: '1' } }))).toContain(
      '同一列选了两次',
    );
    await feng.presses('就这样读', {
      form: { when: '0', in: '1', out: '2', balance: '3', counterparty: '4', memo: '5', serial: '6' },
    });
    expect(feng.card('城商行.csv').text).toContain('2 笔：新的 2 笔，已有 0 笔；不对的 0 行');
    await feng.presses('导入 2 笔');
    expect(lines(office).map(({ on, state }) => [on, state])).toEqual([
      ['2026-11-19', 'matched'],
      ['2026-11-20', 'other'],
    ]);
    expect(Number((await itemOf(office, 'HT-SZ-26-0001-1')).open)).toBe(0);
    // 同样的表头，后一份：直接读；余额连不上照样提醒，已有的不重复。
    const next = [...FIRST, ['2026-11-21', '60000.00', '', '999.00', HONGDA, '提车款', 'A00000000003']];
    await sends(office, '冯磊', csv(next), '城商行二.csv');
    const second = feng.card('城商行二.csv');
    expect(second.text).toContain('3 笔：新的 1 笔，已有 2 笔');
    expect(second.text).toContain('余额有 1 处连不上');
    await feng.presses('导入 1 笔');
    expect(lines(office)).toHaveLength(3);
    const acts = look<{ act: string }>(office.database, `SELECT act FROM "Audit" WHERE act = 'bank.columns'`);
    expect(acts).toHaveLength(1);
    await feng.says('导入流水');
    expect(feng.cards().some(({ text }) => text.includes('已到 11月21日'))).toBe(true);
  });

  it('S111 工作簿也一样问；不是财务的人发来不问；没有日期和金额的表不当流水', async ({ office, li }) => {
    const feng = persona(office, '冯磊');
    const book = await fileOf([
      ['记账时点', '进', '出', '对象'],
      [new Date('2026-11-19'), 5_000, null, HONGDA],
      [new Date('2026-11-20'), null, 3, '某某'],
    ]);
    await sends(office, '冯磊', book, '小银行.xlsx');
    expect(feng.card('小银行.xlsx').text).toContain('表头我不认得');
    await feng.presses('就这样读', { form: { when: '0', in: '1', out: '2', counterparty: '3' } });
    expect(feng.card('小银行.xlsx').text).toContain('没有写是哪个账户');
    await feng.presses('就是这个账户', { form: { account: OWN } });
    await feng.presses('导入 2 笔');
    expect(lines(office)).toHaveLength(2);
    await sends(office, '李强', csv(FIRST), '城商行.csv');
    expect(li.cards().some(({ text }) => text.includes('表头我不认得'))).toBe(false);
    await sends(office, '冯磊', Buffer.from('姓名,部门,备注\r\n张三,销售,好\r\n'), '名单.csv');
    expect(feng.card('名单.csv').text).not.toContain('表头我不认得');
  });

  itIn('S111 没收的行能下载成表格：原样加原因，改好发回来只进没收过的那几行', { mode: 'ws' }, async ({ office }) => {
    const feng = persona(office, '冯磊');
    const rows = [FIRST[0] ?? [], ['2026-11-20', '一千', '', '', '张三', '货款', 'A00000000009']];
    const names = ['交易日期', '收入', '支出', '余额', '对方户名', '摘要', '交易流水号'];
    await sends(office, '冯磊', await fileOf([[`账号：${OWN}`], names, ...rows]), '明细.xlsx');
    await feng.presses('导入 1 笔');
    await feng.presses('下载没收的行');
    const file = (await sentSheets(office, '冯磊')).at(-1);
    const { head, rows: faulty } = file?.sheet('表格') ?? file?.sheet(file.titles[0] ?? '') ?? { head: [], rows: [] };
    expect(head).toEqual(['交易日期', '收入', '支出', '余额', '对方户名', '摘要', '交易流水号', '本方账号', '原因']);
    expect(faulty).toHaveLength(1);
    expect(String(faulty[0]?.at(-1))).toContain('“一千”');
    const mended = [head, (faulty[0] ?? []).map((cell, at) => (at === 1 ? 1_000 : cell))];
    await sends(office, '冯磊', await fileOf(mended as never), '改好.xlsx');
    expect(feng.card('改好.xlsx').text).toContain('1 笔：新的 1 笔，已有 0 笔；不对的 0 行');
    await feng.presses('导入 1 笔');
    expect(lines(office).map(({ payer }) => payer)).toEqual([HONGDA, '张三']);
  });
});
