import {
  abcFirm,
  abcPersonal,
  bocFirm,
  bocPersonal,
  ccbFirm,
  ccbPersonal,
  cmbFirm,
  cmbPersonal,
  icbcFirm,
  icbcPersonal,
  momentCells,
  numbersOnly,
  ruralBank,
  villageBank,
} from './make/banks.ts';
import { drawStatement, type Shape } from './make/draw-statement.ts';
import { expectedOf, type Layout, laidOut } from './make/layout.ts';
import { alipayMerchant, alipayPersonal, asMerchant, asWallet, wechatMerchant, wechatPersonal } from './make/wallets.ts';
import { type CsvStyle, writeCsv } from './make/write-csv.ts';
import { writeXls } from './make/write-xls.ts';
import { writeXlsx, type XlsxStyle } from './make/write-xlsx.ts';
import type { BankFixture, TrueStatement } from './true-line.ts';

type Written = { readonly csv: CsvStyle } | { readonly xlsx: XlsxStyle } | { readonly xls: true };

/** A statement in the layout of its bank and the kind of file its page gives. */
export function fixture(layout: Layout, statement: TrueStatement, written: Written, more = '', sentAs?: string): BankFixture {
  const kind = 'csv' in written ? 'csv' : 'xlsx' in written ? 'xlsx' : 'xls';
  const { rows } = laidOut(layout, statement);
  return {
    name: `${layout.name} ${kind}${'csv' in written ? ` ${written.csv.encoding}` : ''}${more ? `，${more}` : ''}`,
    sentAs: sentAs ?? `${layout.name}.${kind}`,
    bytes: () =>
      'csv' in written ? writeCsv(rows, written.csv) : 'xlsx' in written ? writeXlsx(rows, written.xlsx) : writeXls(rows),
    rows,
    isText: 'csv' in written,
    expected: { statement: expectedOf(layout, statement) },
  };
}

const GB = { csv: { encoding: 'gb18030' } } as const;
const BOM = { csv: { encoding: 'utf8-bom' } } as const;
const XLSX = { xlsx: {} } as const;
const XLS = { xls: true } as const;

const draw = (seed: number, shape: Omit<Shape, 'seed'> = {}): TrueStatement => drawStatement({ seed, ...shape });
const merchant = (seed: number, account: string): TrueStatement => asMerchant(draw(seed, { account, lines: 15 }));

/** Each bank and wallet in each kind of file it gives. */
const PLAIN: readonly BankFixture[] = [
  fixture(icbcPersonal, draw(101), { csv: { encoding: 'gb18030', padded: true } }, '空格补齐'),
  fixture(icbcPersonal, draw(102), { csv: { encoding: 'gb18030', quotes: 'all' } }, '全加引号'),
  fixture(icbcPersonal, draw(103), XLSX),
  fixture(icbcFirm, draw(111), XLSX),
  fixture(icbcFirm, draw(112), XLS),
  fixture(icbcFirm, draw(113), GB),
  fixture(ccbFirm, draw(121), XLS),
  fixture(ccbFirm, draw(122), XLSX),
  fixture(ccbFirm, draw(123), { csv: { encoding: 'utf8', trailing: true } }, '行尾多一个逗号'),
  fixture(ccbPersonal, draw(131), XLS),
  fixture(ccbPersonal, draw(132), XLSX),
  fixture(abcPersonal, draw(141), XLSX),
  fixture(abcPersonal, draw(142), XLS),
  fixture(abcFirm, draw(151), XLS),
  fixture(abcFirm, draw(152), { csv: { encoding: 'gb18030', comma: '\t' } }, '制表符分隔', '农业银行对公明细.xls'),
  fixture(bocFirm, draw(161), XLSX),
  fixture(bocFirm, draw(162), XLS),
  fixture(bocFirm, draw(163), { csv: { encoding: 'utf8-bom', quotes: 'all' } }, '全加引号'),
  fixture(bocPersonal, draw(171), XLSX),
  fixture(bocPersonal, draw(172), GB),
  fixture(cmbPersonal, draw(181), { csv: { encoding: 'gb18030', quotes: 'all' } }, '数字前有制表符'),
  fixture(cmbPersonal, draw(182), BOM),
  fixture(cmbFirm, draw(191), XLSX),
  fixture(cmbFirm, draw(192), XLS),
  fixture(ruralBank, draw(201), XLS),
  fixture(ruralBank, draw(202), XLSX),
  fixture(ruralBank, draw(203), GB),
  fixture(villageBank, draw(211), XLSX, '表头两行'),
  fixture(villageBank, draw(212), XLS, '表头两行'),
  fixture(numbersOnly, draw(221), XLSX, '日期和金额是数字'),
  fixture(numbersOnly, draw(222), XLS, '日期和金额是数字'),
  fixture(momentCells, draw(231), XLSX, '两个日期格'),
  fixture(momentCells, draw(232), XLS, '两个日期格'),
];

const WALLETS: readonly BankFixture[] = [
  fixture(wechatPersonal, asWallet(draw(301, { lines: 18, holder: '阿强' }), '阿强'), BOM),
  fixture(wechatPersonal, asWallet(draw(302, { lines: 18, holder: '小李, 卖车的' }), '小李'), XLSX),
  fixture(alipayPersonal, asWallet(draw(303, { lines: 18 }), 'finance@hengda.example'), {
    csv: { encoding: 'gb18030', trailing: true },
  }),
  fixture(alipayPersonal, asWallet(draw(304, { lines: 18 }), '13800000000'), { csv: { encoding: 'utf8-bom', trailing: true } }),
  fixture(wechatMerchant, merchant(305, '1900000109'), BOM),
  fixture(wechatMerchant, merchant(306, '1900000110'), { csv: { encoding: 'utf8', newline: '\n' } }),
  fixture(alipayMerchant, merchant(307, '20884000000000156'), GB),
  fixture(alipayMerchant, merchant(308, '20884000000000157'), { csv: { encoding: 'gb18030', trailing: true } }, '行尾多一个逗号'),
];

/** Ways of writing that no layout has by itself. */
const VARIED: readonly BankFixture[] = [
  fixture(
    ccbFirm,
    draw(401),
    { xlsx: { before: [{ name: '说明', rows: [['本文件由网银导出'], ['请妥善保管']] }] } },
    '明细在第二张表',
  ),
  fixture(ccbFirm, draw(402), { xlsx: { inline: true } }, '字在格子里'),
  fixture(icbcFirm, draw(403), { csv: { encoding: 'utf16le', comma: '\t' } }, 'UTF-16'),
  fixture(abcFirm, draw(404), { csv: { encoding: 'utf8', comma: ';' } }, '分号分隔'),
  fixture(cmbFirm, draw(405), { csv: { encoding: 'gb18030', quotes: 'spaced' } }, '引号前有空格'),
  fixture(icbcFirm, draw(406), XLSX, '名字说是 xls', '明细.xls'),
  fixture(ruralBank, draw(407), XLS, '名字说是 xlsx', '明细.xlsx'),
  fixture({ ...abcFirm, newestFirst: true }, draw(408), XLSX, '新的在前'),
  fixture(cmbFirm, draw(409, { lines: 1 }), XLSX, '只有一笔'),
  fixture(ccbFirm, draw(410, { lines: 2_000, days: 31, from: '2026-10-01' }), XLS, '两千笔'),
  fixture(icbcFirm, draw(411, { from: '2025-12-28', days: 8 }), XLSX, '跨年'),
  fixture(icbcFirm, draw(412, { from: '2024-02-27', days: 4 }), GB, '闰年二月'),
];

export const STATEMENTS: readonly BankFixture[] = [...PLAIN, ...WALLETS, ...VARIED];
