import { describe, expect } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { emptyPlan, type Write } from '../../../src/handlers/plan.ts';
import type { Place } from '../../../src/handlers/view-ref.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { invoiceOf, pdf, sends } from './invoices.ts';

type Cells = readonly (readonly (string | number | null)[])[];

const FINANCE = '冯磊';
const HEAD = ['发票代码', '发票号码', '开票日期', '价税合计', '销售方', '报销人', '网点', '报销单号'];
const paper = invoiceOf(120, { seed: 31 });
const { number = '', sellerName = '' } = paper.fields;

async function sendsList(office: TestOffice, cells: Cells, who = FINANCE): Promise<void> {
  const data = cells.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
  const bytes = await writeSheet(data as never).toBuffer();
  office.controls.sendFile(who, 'bot', '2025年已报发票.xlsx', Buffer.from(bytes));
  await office.settled();
}

describe('历史发票 (S101)', () => {
  it('S101 财务发来以前报过的清单：先说读到什么，点一下才算；同一张再报，本人只知道报过，财务看得到是谁报的', async ({
    office,
    li,
  }) => {
    const finance = persona(office, FINANCE);
    await sendsList(office, [HEAD, [null, number, '2026-11-18', 120, sellerName, '孙悦', '苏州分店', '旧-0312']]);
    expect(finance.card('历史发票').text).toContain('可导入1张，已经在册0张');
    expect(look(office.database, 'SELECT key FROM "InvoiceUse"')).toEqual([]);
    await finance.presses('确认导入1张');
    expect(finance.card('历史发票').text).toContain('已导入1张');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    const told = li.card('收到1个文件').text;
    expect(told).toContain('以前已经报过');
    expect(told).not.toContain('孙悦');
  });

  it('S101 再发一次清单什么也不多；撤销只去掉这一批，票又能报', async ({ office, li }) => {
    const finance = persona(office, FINANCE);
    const list: Cells = [HEAD, [null, number, '2026-11-18', 120, sellerName, '', '', '']];
    await sendsList(office, list);
    await finance.presses('确认导入1张');
    await sendsList(office, [...list, ['031002600111', '00128006', '', '', '', '', '', '']]);
    expect(finance.card('历史发票').text).toContain('可导入1张，已经在册1张');
    await finance.presses('确认导入1张');
    expect(look(office.database, 'SELECT key FROM "InvoiceUse" ORDER BY key')).toEqual([
      { key: `K1:${number}` },
      { key: 'K2:031002600111-00128006' },
    ]);
    await finance.says('历史发票');
    expect(finance.card('清单（.xlsx）').text.match(/2025年已报发票/gu)).toHaveLength(2);
    const older = finance.cards().find(({ buttons }) => buttons.includes('撤销这次导入'));
    await office.controls.press(FINANCE, older?.id ?? '', '撤销这次导入', {});
    await office.settled();
    expect(look(office.database, 'SELECT key FROM "InvoiceUse"')).toEqual([{ key: 'K2:031002600111-00128006' }]);
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    expect(li.card('请确认').text).toContain('120.00');
  });

  it('S101 哪一行不对说哪一行：按数字存的号码、缺代码、日期金额看不懂、写了两次；只导入读懂的', async ({ office }) => {
    const finance = persona(office, FINANCE);
    await sendsList(office, [
      HEAD,
      ['', number, '2026-11-18', 120, sellerName, '', '', ''],
      ['', 26322000700000000000, '', '', '', '', '', ''],
      ['', '00128006', '', '', '', '', '', ''],
      ['', '26322000700000000999', '去年春天', '', '', '', '', ''],
      ['', '26322000700000000998', '', '一百', '', '', '', ''],
      ['', number, '', '', '', '', '', ''],
      ['', '', '2026-11-18', 12, '', '', '', ''],
      [31002600111, 8006, '', '', '', '', '', ''],
    ]);
    const { text } = finance.card('历史发票');
    for (const words of [
      '可导入2张',
      '6行没读懂',
      '第3行：号码按数字存的',
      '第4行：“00128006”是老发票，还要',
      '第5行：日期“去年春天”',
      '第6行：金额“一百”',
      `第7行：${number}在表里写了两次`,
      '第8行：没有发票号码',
    ])
      expect(text).toContain(words);
    await finance.presses('确认导入2张');
    expect(look(office.database, 'SELECT key FROM "InvoiceUse" ORDER BY key')).toEqual([
      { key: `K1:${number}` },
      { key: 'K2:031002600111-00008006' },
    ]);
  });

  it('S101 清单里的票正在现在的报销单里：写明第几行、在哪张单，不导入', async ({ office, li }) => {
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    await li.presses('确认提交');
    await sendsList(office, [HEAD, ['', number, '', '', '', '', '', '']]);
    const finance = persona(office, FINANCE);
    const card = finance.card('历史发票');
    expect(card.text).toMatch(/1张正在现在的报销单里[\s\S]*第2行：在 [A-Z]+/u);
    expect(card.buttons.filter((label) => label.includes('导入'))).toEqual([]);
  });

  it('S101 号码不同、销售方日期金额都一样（K5）：可以提交，初审看得到以前是谁报的', async ({ office, li }) => {
    const finance = persona(office, FINANCE);
    await sendsList(office, [HEAD, ['', '26322000700000000777', '2026-11-18', 120, sellerName, '孙悦', '', '旧-0312']]);
    await finance.presses('确认导入1张');
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    expect(li.card('请确认').text).toContain('和以前报过的一张票销售方、日期、金额都相同');
    expect(li.card('请确认').text).not.toContain('孙悦');
    await li.presses('确认提交');
    expect(persona(office, '陈静').card('李强').text).toContain('孙悦，旧-0312');
  });

  it('S101 导入到一半断了：重来时接着导，一张不多一张不少', async ({ office }) => {
    const finance = persona(office, FINANCE);
    const numbered = (i: number) => ['', `263220007000${String(10_000_000 + i)}`, '', '', '', '', '', ''];
    await sendsList(office, [HEAD, ...Array.from({ length: 450 }, (_, i) => numbered(i))]);
    await finance.presses('确认导入450张');
    const all = 'SELECT key FROM "InvoiceUse" ORDER BY key';
    const keys = look<{ key: string }>(office.database, all);
    expect(keys).toHaveLength(450);
    // As after a kill: the list is being taken over, its rows are there in part, and what brings them is due.
    const [list] = look<{ id: string }>(office.database, 'SELECT id FROM "InvoiceImport"');
    const rows = look<{ id: string; key: string }>(
      office.database,
      'SELECT i.id, u.key FROM "Invoice" i JOIN "InvoiceUse" u ON u."invoiceId" = i.id ORDER BY u.key LIMIT 230',
    );
    const place = `person:${look<{ byId: string }>(office.database, 'SELECT "byId" FROM "InvoiceImport"')[0]?.byId}` as const;
    const id = list?.id ?? '';
    await office.store.commit({
      plan: {
        ...emptyPlan,
        writes: [
          { table: 'invoiceImport', update: { state: 'taking' }, where: { id } },
          ...rows.flatMap((row): Write[] => [
            { table: 'invoice', delete: { id: row.id } },
            { table: 'invoiceUse', delete: { key: row.key } },
          ]),
        ],
        effects: [
          { handler: 'history_take', key: `history_take:${id}`, subject: id, place: place as Place, payload: { list: id } },
        ],
      },
      inboxKeys: [],
      cause: 'killed',
    });
    await office.settled();
    expect(look(office.database, all)).toEqual(keys);
    expect(look(office.database, 'SELECT id FROM "Invoice"')).toHaveLength(450);
    expect(finance.card('历史发票').text).toContain('已导入450张');
  });

  it('S101、S4 不是财务发来的清单不读；店员问起说由谁导入', async ({ office, li }) => {
    await sendsList(office, [HEAD, ['', number, '', '', '', '', '', '']], '李强');
    expect(li.card().text).toContain('这种文件读不了');
    await li.says('导入历史发票');
    expect(li.card().text).toContain('由财务或系统管理员导入');
  });
});
