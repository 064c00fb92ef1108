import { describe, expect } from 'vitest';
import writeSheet from 'write-excel-file/node';
import type { RecordId } from '../../../src/fields/field.ts';
import { emptyPlan, type Row, type Write } from '../../../src/handlers/plan.ts';
import type { Place } from '../../../src/handlers/view-ref.ts';
import { writeZip } from '../../invoices/make/write-zip.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';

type Cell = string | number | Date | null;

const cellOf = (value: Cell) =>
  value instanceof Date
    ? { value, type: Date, format: 'yyyy-mm-dd' }
    : { value, type: typeof value === 'number' ? Number : String };

const fileOf = async (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  Buffer.from(await writeSheet(rows.map((row) => row.map(cellOf)) as never).toBuffer());

async function sends(office: TestOffice, who: string, file: Buffer, name = '十二月行政需求.xlsx'): Promise<void> {
  office.controls.sendFile(who, 'bot', name, file);
  await office.settled();
}

const errands = (office: TestOffice) =>
  look(office.database, `SELECT number, title FROM "Rec" WHERE kind = 'errand' ORDER BY id`) as {
    number: string;
    title: string;
  }[];

describe('批量新增行政事务 (S26)', () => {
  itIn(
    '主管要模板：列名带必填星号、有例子、选项写在说明里；照填发回来，先看再点，每件都有承办人和时限',
    { mode: 'ws' },
    async ({ office, wang }) => {
      await wang.says('在办的行政事务');
      await wang.presses('批量新增');
      expect(wang.card('批量新增行政事务').text).toContain('要有这几列：事项、类别');
      await wang.presses('要行政事务模板');
      const file = (await sentSheets(office, '王芳')).at(-1);
      expect(file?.name).toBe('行政事务模板.xlsx');
      expect(file?.sheet('行政事务').head).toEqual(['事项*', '类别*', '地点', '希望哪天前', '与哪件事有关']);
      expect(file?.sheet('行政事务').rows[0]?.slice(0, 2)).toEqual(['例：领两盒名片', '办公用品']);
      expect(file?.sheet('填写说明').rows[1]).toEqual(['类别', '是', '办公用品 / 用章 / 保洁与场地 / 其他']);
      // 例子留着也不算。
      await sends(
        office,
        '王芳',
        await fileOf([
          file?.sheet('行政事务').head as Cell[],
          file?.sheet('行政事务').rows[0] as Cell[],
          ['领两箱打印纸', '办公用品', '前台', '2026-11-27', null],
          ['展厅地毯清洗', '保洁与场地', null, new Date(Date.UTC(2026, 10, 30)), null],
        ]),
      );
      expect(wang.card('批量新增行政事务').text).toContain('可提交2件，已有0件，要改0行');
      expect(errands(office)).toEqual([]);
      await wang.presses('确认提交2件');
      expect(wang.card('已提交2件').text).toContain('十二月行政需求.xlsx');
      expect(persona(office, '陈静').card('领两箱打印纸', '待受理').text).toContain('11月27日');
      await wang.presses('我的行政事务');
      expect(wang.card('我的行政事务').text).toContain('展厅地毯清洗');
      expect(look(office.database, `SELECT act, subject FROM "Audit" WHERE act = 'record.imported'`)).toEqual([
        { act: 'record.imported', subject: 'errand' },
      ]);
    },
  );

  it('真实的乱表：标题行在第三行、列换了先后、空行、合计、全角、文字日期都读得懂；哪一行不对说哪一行', async ({ office }) => {
    const chen = persona(office, '陈静');
    const messy = await fileOf([
      ['苏州分店 12 月行政需求汇总', null, null, null],
      [null, null, null, null],
      ['希望哪天前', '数量', '事项（必填）', '类别 *'],
      ['１２月１日', 2, '领两箱打印纸', '办公用品'],
      [null, null, null, null],
      ['2026/12/4', 1, '=1+1 合同盖章', '用章'],
      ['2026-11-02', 1, '换门禁电池', '其他'],
      ['下个月找时间', 1, '修打印机', '文具'],
      [null, 1, null, '其他'],
      ['12月1日', 2, '领两箱打印纸', '办公用品'],
      ['合计', 8, null, null],
    ]);
    await sends(office, '陈静', messy);
    const { text } = chen.card('批量新增行政事务');
    for (const words of [
      '可提交2件，已有0件，要改4行',
      '这几列用不上：数量',
      '第7行 希望哪天前：这一天已经过去',
      '第8行 类别“文具”：类别里没有这一项，可以填：办公用品、用章、保洁与场地、其他',
      '第8行 希望哪天前“下个月找时间”',
      '第9行 没有写事项',
      '第10行 和第4行一样',
    ])
      expect(text).toContain(words);
    await chen.presses('确认提交2件');
    // 像公式的字照原样。
    expect(errands(office).some(({ title }) => title.includes('=1+1 合同盖章'))).toBe(true);
    expect(errands(office)).toHaveLength(2);
    expect(chen.card('已提交2件').text).toContain('第9行');
  });

  it('同一张表再发一次什么也不多；改好的表只多改好的；办完以后另一张表里同样的是新的一件', async ({ office, wang }) => {
    const head = ['事项', '类别', '希望哪天前'];
    const first = await fileOf([head, ['领名片', '办公用品', null], ['领胸牌', '文具', null]]);
    await sends(office, '王芳', first);
    await wang.presses('确认提交1件');
    await sends(office, '王芳', first);
    expect(wang.card('批量新增行政事务', '已有1件').buttons.some((label) => label.includes('确认提交'))).toBe(false);
    const mended = await fileOf([head, ['领名片', '办公用品', null], ['领胸牌', '办公用品', null]]);
    await sends(office, '王芳', mended);
    expect(wang.card('可提交1件，已有1件').text).toContain('要改0行');
    await wang.presses('确认提交1件');
    expect(errands(office)).toHaveLength(2);
    const chen = persona(office, '陈静');
    await chen.presses('办完了', { holding: '领名片' });
    await chen.presses('办完了', { form: { result: '放在前台' }, holding: '领名片' });
    await sends(office, '王芳', await fileOf([head, ['领名片', '办公用品', null], ['领水票', '办公用品', null]]));
    await wang.presses('确认提交2件');
    expect(errands(office)).toHaveLength(4);
  });

  it('缺列、没有标题、打不开、太多行，各说清楚要怎样；什么也不提交', async ({ office, wang }) => {
    await sends(
      office,
      '王芳',
      await fileOf([
        ['事项', '地点'],
        ['领名片', '前台'],
      ]),
    );
    expect(wang.card('缺这几列：类别').buttons).toContain('要行政事务模板');
    await sends(
      office,
      '王芳',
      await fileOf([
        ['姓名', '电话'],
        ['张三', '1'],
      ]),
    );
    expect(wang.card('没找到标题行').text).toContain('行政事务要有“事项、类别”');
    await sends(office, '王芳', Buffer.from('PK\u0003\u0004 not a sheet'));
    expect(wang.card('文件坏了').text).toContain('另存为 .xlsx');
    const ods = writeZip([{ name: 'content.xml', data: Buffer.from('<office/>') }]);
    await sends(office, '王芳', ods, '登记.ods.xlsx');
    expect(wang.card('登记.ods.xlsx').text).toContain('.numbers');
    await sends(office, '王芳', await fileOf([Array.from({ length: 201 }, (_, n) => `第${n}列`)]), '太宽.xlsx');
    expect(wang.card('太宽.xlsx').text).toContain('超过 200 列');
    // Sixty megabytes of nothing in a few kilobytes.
    await sends(office, '王芳', writeZip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(60 * 2 ** 20) }]), '炸弹.xlsx');
    expect(wang.card('炸弹.xlsx').text).toContain('解开后过大');
    const many = Array.from({ length: 50_001 }, (_, i) => `领第${i}箱纸,办公用品`);
    await sends(office, '王芳', Buffer.from(['事项,类别', ...many].join('\n')), '太多行.csv');
    expect(wang.card('一次最多50,000行').text).toContain('请分几张表');
    await sends(
      office,
      '王芳',
      await fileOf([
        ['事项', '类别'],
        ['例：领两盒名片', '办公用品'],
      ]),
    );
    expect(wang.card('标题下面没有内容').text).toContain('例子那一行不算');
    expect(errands(office)).toEqual([]);
  });

  it('普通员工没有这份权限：告诉可以请谁；旧卡上按也一样；发来的表格还当发票看', async ({ office, li }) => {
    await li.says('导入行政事务');
    const { text } = li.card('批量新增行政事务不在您的权限内');
    expect(text).toContain('S26');
    expect(text).toContain('王芳');
    await sends(
      office,
      '李强',
      await fileOf([
        ['事项', '类别'],
        ['领名片', '办公用品'],
      ]),
    );
    expect(li.cards().some((card) => card.text.includes('可提交'))).toBe(false);
    expect(errands(office)).toEqual([]);
  });

  it('看过以后调走了：再按确认，什么也没提交', async ({ office, wang }) => {
    await sends(
      office,
      '王芳',
      await fileOf([
        ['事项', '类别'],
        ['领名片', '办公用品'],
      ]),
    );
    await office.restart((config) => ({
      ...config,
      org: { ...config.org, roles: config.org.roles.filter(({ role }) => role !== 'supervisor') },
    }));
    await wang.presses('确认提交1件').catch(() => null);
    await office.settled();
    expect(errands(office)).toEqual([]);
  });

  it('看过以后过了一天：日子已过的那件不提，写明少了几件', async ({ office, wang, at }) => {
    const head = ['事项', '类别', '希望哪天前'];
    await sends(office, '王芳', await fileOf([head, ['领名片', '办公用品', '2026-11-23'], ['领胸牌', '办公用品', '2026-11-27']]));
    await at('2026-11-24', '09:30');
    await wang.presses('确认提交2件');
    expect(wang.card('已提交1件').text).toContain('1件没能提交');
    expect(errands(office)).toHaveLength(1);
  });

  it('提到一半断了：重来时接着提，一件不多一件不少', async ({ office, wang }) => {
    const rows = Array.from({ length: 45 }, (_, i) => [`领第${i + 1}箱纸`, '办公用品']);
    await sends(office, '王芳', await fileOf([['事项', '类别'], ...rows]));
    await wang.presses('确认提交45件');
    const titles = () => errands(office).map(({ title }) => title);
    const all = titles().toSorted();
    // As after a kill: the card still says they are being sent, the last of them are not there, and what brings them is due.
    const [job] = look(office.database, `SELECT key, subject, place, payload FROM "Outbox" WHERE view = 'record_take'`) as {
      key: string;
      subject: string;
      place: Place;
      payload: string;
    }[];
    if (!job) throw new Error('nothing was brought');
    const payload = JSON.parse(job.payload) as { card: string };
    const card = await office.store.reads.kept(payload.card);
    const kept = look(office.database, `SELECT key, value FROM "KeyValue" WHERE key LIKE 'record_row:%'`) as Row<'keyValue'>[];
    const gone = kept.slice(0, 7).map(({ key, value }) => ({ key, id: (JSON.parse(value) as { record: RecordId }).record }));
    await office.store.commit({
      plan: {
        ...emptyPlan,
        writes: gone.flatMap(({ key, id }): Write[] => [
          { table: 'keyValue', delete: { key } },
          { table: 'recKey', delete: { recId: id } },
          { table: 'recFound', delete: { recId: id } },
          { table: 'todo', delete: { subject: id } },
          { table: 'importedRow', delete: { recordId: id } },
          { table: 'rec', delete: { id } },
        ]),
        effects: [
          {
            show: { view: 'record_import', subject: job.subject },
            place: job.place,
            key: payload.card,
            payload: { ...card?.payload, state: 'taking', fresh: 45 },
          },
          { handler: 'record_take', key: job.key, subject: job.subject, place: job.place, payload },
        ],
      },
      inboxKeys: [],
      cause: 'killed',
    });
    await office.settled();
    expect(titles().toSorted()).toEqual(all);
    expect(wang.card('批量新增行政事务').text).toContain('已提交45件');
  });

  it('一次给一个人很多件：一句话带到“我的待办”，不是一件一张卡', async ({ office, wang }) => {
    const rows = Array.from({ length: 30 }, (_, i) => [`领第${i + 1}箱纸`, '办公用品']);
    await sends(office, '王芳', await fileOf([['事项', '类别'], ...rows]));
    const chen = persona(office, '陈静');
    const before = chen.cards().length;
    await wang.presses('确认提交30件');
    expect(wang.card('已提交30件').buttons).toContain('依据 S26');
    expect(errands(office)).toHaveLength(30);
    expect(chen.cards().length - before).toBe(1);
    expect(chen.card('新增了几件行政事务给您').text).toContain('王芳');
    await chen.presses('我的待办');
    expect(chen.card('我的待办').text).toContain('领第1箱纸');
  });
});

describe('批量新增协作 (S11)', () => {
  it('区域经理发来任务表：姓名、工号、“姓名（部门）”都认；不认识的、不能请的说在那一行；有关的事按编号，看不到的当作没有', async ({
    office,
    li,
    jiang,
  }) => {
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies' } });
    const number = errands(office)[0]?.number ?? '';
    const north = persona(office, '陈静');
    office.controls.addPerson({
      name: '李敏',
      joined: '2024-03-01',
      leader: 'E101',
      no: 'E901',
      title: '司机',
      dept: '苏州分店',
    });
    await office.followed();
    await sends(
      office,
      '蒋建国',
      await fileOf([
        ['截止', '请谁办', '事项', '与哪件事有关'],
        ['11月27日', '王芳', '提供十月库存表', null],
        ['2026-11-27', 'E204', '核对名片数量', ` ${number.toLowerCase()} `],
        [new Date(Date.UTC(2026, 10, 28)), '陈静（苏州分店）', '盘点样车', null],
        ['11月27日', '王芳芳', '提供九月库存表', null],
        ['11月27日', '蒋建国', '自己办的事', null],
        ['11月27日', '何平', '看一下这件', 'XZ261123-0000'],
        ['11月27日', '李敏', '送样车', null],
        ['11月27日', '李敏（司机）', '送样车去杭州', null],
        ['11月27日', '陈静（杭州分店）', '盘点', null],
      ]),
      '区域任务分解.xlsx',
    );
    const { text } = jiang.card('批量新增协作');
    for (const words of [
      '可提交4件，已有0件，要改5行',
      '第8行 请谁办“李敏”：可能是几位员工中的一位，请填工号',
      '第10行 请谁办“陈静（杭州分店）”：没有找到',
      '第5行 请谁办“王芳芳”：没有找到这位在职员工，请填姓名或工号',
      '第6行 请谁办：不能请自己协作',
      '第7行 与哪件事有关“XZ261123-0000”：没有找到与哪件事有关，请填它的编号',
    ])
      expect(text).toContain(words);
    await jiang.presses('确认提交4件');
    expect(north.card('盘点样车').text).toContain('待受理');
    // 林晓看不到苏州店的那一件，提的人看得到（S4）。
    expect(persona(office, '林晓').card('核对名片数量').text).not.toContain(number);
    await jiang.says('查协作 核对名片');
    await jiang.presses('查看');
    expect(jiang.card('协作 XT', '核对名片数量').text).toContain(number);
  });
});
