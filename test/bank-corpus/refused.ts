import { ccbFirm, icbcFirm } from './make/banks.ts';
import type { Rows } from './make/cells.ts';
import { drawStatement } from './make/draw-statement.ts';
import { gb18030 } from './make/gb18030.ts';
import { expectedOf, laidOut } from './make/layout.ts';
import { writeCompound } from './make/write-compound.ts';
import { csvText, writeCsv } from './make/write-csv.ts';
import { writeXls } from './make/write-xls.ts';
import { writeXlsx } from './make/write-xlsx.ts';
import type { BankFixture, Refusal } from './true-line.ts';

const refused = (name: string, refusal: Refusal, sentAs: string, bytes: () => Buffer): BankFixture => ({
  name,
  sentAs,
  bytes,
  expected: { refused: refusal },
});

const CREDIT_CARD: Rows = [
  ['招商银行信用卡对账单', '', '', '', ''],
  ['账单日', '2026-10-25', '本期应还金额', '8,912.00', '到期还款日 2026-11-13'],
  ['交易日', '记账日', '交易摘要', '人民币金额', '卡号末四位'],
  ['10/03', '10/04', '财付通-加油', '300.00', '1234'],
  ['10/09', '10/09', '自动还款', '-5,120.00', '1234'],
  ['10/12', '10/13', '天猫超市', '89.90', '1234'],
];

const LEDGER: Rows = [
  ['明细账'],
  ['会计期间：2026年10期'],
  ['日期', '凭证字号', '科目编码', '科目名称', '摘要', '借方', '贷方', '方向', '余额'],
  ['2026-10-01', '', '100201', '银行存款_建行', '期初余额', '', '', '借', '1,204,300.00'],
  ['2026-10-08', '记-12', '100201', '银行存款_建行', '收宏达货款', '50,000.00', '', '借', '1,254,300.00'],
  ['2026-10-09', '记-15', '100201', '银行存款_建行', '付电费', '', '3,210.50', '借', '1,251,089.50'],
];

const TRIAL_BALANCE: Rows = [
  ['科目余额表'],
  ['科目编码', '科目名称', '期初余额', '', '本期发生额', '', '期末余额', ''],
  ['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方'],
  ['1002', '银行存款', '1,204,300.00', '', '50,000.00', '3,210.50', '1,251,089.50', ''],
  ['1122', '应收账款', '880,000.00', '', '120,000.00', '50,000.00', '950,000.00', ''],
];

const ATTENDANCE: Rows = [
  ['每日统计表 统计日期：2026-10-01 至 2026-10-31'],
  ['报表生成时间：2026-11-01 09:00'],
  ['姓名', '考勤组', '部门', '工号', '日期', '班次', '上班1打卡时间', '下班1打卡时间'],
  ['张三', '总部', '运营部', '1001', '26-10-08 星期四', 'A班 09:00-18:00', '08:55', '18:03'],
];

const PRICES: Rows = [
  ['车型', '配置', '指导价', '成交价', '备注'],
  ['轻卡 A3', '标准', '128,000.00', '121,000.00', ''],
  ['轻卡 A5', '高配', '158,000.00', '150,500.00', '含上牌'],
];

const DOLLARS: Rows = [
  ['账户交易明细'],
  ['账号', '44020000000000123456', '币种', '美元'],
  ['交易日期', '借方金额', '贷方金额', '余额', '币种', '对方户名', '摘要'],
  ['2026-10-08', '', '12,000.00', '82,000.00', '美元', 'ACME TRADING LTD', 'INVOICE 8891'],
  ['2026-10-09', '500.00', '', '81,500.00', '美元', 'BANK', 'FEE'],
];

/** The rows of a true statement, for files that are wrong around them. */
const statement = (seed: number): Rows => laidOut(icbcFirm, drawStatement({ seed })).rows;

export const REFUSED: readonly BankFixture[] = [
  refused('信用卡账单 xlsx', 'credit_card', '信用卡.xlsx', () => writeXlsx(CREDIT_CARD)),
  refused('信用卡账单 csv', 'credit_card', '信用卡.csv', () => writeCsv(CREDIT_CARD, { encoding: 'gb18030' })),
  refused('明细账 xls', 'ledger', '银行存款明细账.xls', () => writeXls(LEDGER)),
  refused('明细账 csv', 'ledger', '明细账.csv', () => writeCsv(LEDGER, { encoding: 'utf8-bom' })),
  refused('科目余额表 xlsx', 'ledger', '科目余额表.xlsx', () => writeXlsx(TRIAL_BALANCE)),
  refused('空文件', 'nothing', '明细.csv', () => Buffer.alloc(0)),
  refused('只有空行', 'nothing', '明细.csv', () => writeCsv([[''], ['', ''], ['']], { encoding: 'utf8' })),
  refused('空工作簿', 'nothing', '明细.xlsx', () => writeXlsx([])),
  refused('只有表头', 'nothing', '明细.xlsx', () =>
    writeXlsx(laidOut(ccbFirm, { ...drawStatement({ seed: 1 }), lines: [] }).rows),
  ),
  refused('带宏的工作簿', 'macro', '明细.xlsm', () =>
    writeXlsx(statement(601), {
      macro: true,
      extra: [{ name: 'xl/vbaProject.bin', data: writeCompound([{ name: 'VBA', data: Buffer.alloc(10) }]) }],
    }),
  ),
  refused('压缩炸弹', 'bomb', '明细.xlsx', () =>
    writeXlsx(statement(602), { extra: [{ name: 'xl/media/image1.bin', data: Buffer.alloc(64 * 2 ** 20) }] }),
  ),
  refused('一格里的压缩炸弹', 'bomb', '明细.xlsx', () =>
    writeXlsx([
      ['交易日期', '收入', '余额'],
      ['2026-10-08', 'A'.repeat(48 * 2 ** 20), '1'],
    ]),
  ),
  refused('加了密码的工作簿', 'locked', '明细.xlsx', () =>
    writeCompound([
      { name: 'EncryptionInfo', data: Buffer.alloc(200, 4) },
      { name: 'EncryptedPackage', data: Buffer.alloc(9_000, 7) },
    ]),
  ),
  refused('两种编码混在一起', 'unreadable', '明细.csv', () => {
    const lines = csvText(statement(603)).split('\r\n');
    return Buffer.concat(lines.map((line, at) => (at % 2 === 0 ? Buffer.from(`${line}\r\n`) : gb18030(`${line}\r\n`))));
  }),
  refused('按 Latin-1 存坏了的中文', 'no_statement', '明细.csv', () =>
    Buffer.from(gb18030(csvText(statement(604))).toString('latin1')),
  ),
  refused('截断的工作簿', 'unreadable', '明细.xlsx', () => {
    const whole = writeXlsx(statement(605));
    return whole.subarray(0, Math.floor(whole.length * 0.6));
  }),
  refused('截断的 xls', 'unreadable', '明细.xls', () => writeXls(statement(606)).subarray(0, 1_500)),
  refused('PDF 回单', 'no_statement', '回单.pdf', () =>
    Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ),
  refused('改名的图片', 'no_statement', '明细.xlsx', () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 9)]),
  ),
  refused('考勤报表', 'no_statement', '每日统计.xlsx', () => writeXlsx(ATTENDANCE)),
  refused('价目表', 'no_statement', '价目表.csv', () => writeCsv(PRICES, { encoding: 'gb18030' })),
  refused('压缩包里没有工作簿', 'no_statement', '明细.zip', () => writeXlsx([]).subarray(0, 22)),
  refused('美元账户', 'foreign_money', '美元户.xlsx', () => writeXlsx(DOLLARS)),
  refused('三百列的表', 'no_statement', '明细.csv', () =>
    writeCsv(
      [
        ['交易日期', '收入', '余额', ...Array.from({ length: 300 }, (_, i) => `列${i}`)],
        ['2026-10-08', '1.00', '1.00', ...Array.from({ length: 300 }, () => '')],
      ],
      { encoding: 'utf8' },
    ),
  ),
];

/** Named .xls and yet a page of HTML: read rightly or refused. */
export const EITHER: readonly BankFixture[] = [
  {
    name: '网页存成的 xls',
    sentAs: '明细.xls',
    bytes: () => {
      const rows = statement(610).map(
        (row) => `<tr>${row.map((cell) => `<td>${typeof cell === 'string' ? cell : ''}</td>`).join('')}</tr>`,
      );
      return Buffer.from(`<html><head><meta charset="utf-8"></head><body><table>${rows.join('\n')}</table></body></html>`);
    },
    expected: { either: expectedOf(icbcFirm, drawStatement({ seed: 610 })), refused: 'no_statement' },
  },
  {
    name: '用 ="…" 写的制表文本 xls',
    sentAs: '明细.xls',
    bytes: () => {
      const rows = statement(611).map((row) => row.map((cell) => `="${typeof cell === 'string' ? cell : ''}"`).join('\t'));
      return gb18030(`${rows.join('\r\n')}\r\n`);
    },
    expected: { either: expectedOf(icbcFirm, drawStatement({ seed: 611 })), refused: 'no_statement' },
  },
];
