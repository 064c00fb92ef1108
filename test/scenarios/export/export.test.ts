import readSheets from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/handlers/plan.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { drawSheetFile } from '../../../src/work/sheet-file.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { type SentSheets, sentSheets } from '../../sent-sheets.ts';
import { unzipped } from '../../unzip.ts';

let office: TestOffice;
let li: Persona;
let min: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice({ mode: 'ws' });
  li = persona(office, '李强');
  min = persona(office, '李敏');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

async function off(who: Persona, change: Record<string, string>): Promise<void> {
  await askForLeave(who, { handover: 'ou_e105', ...change });
  await wang.presses('同意');
}

/** The files of leave somebody got, each with its three sheets. */
async function files(name: string, chat = 'bot'): Promise<readonly SentSheets[]> {
  const all = await sentSheets(office, name, chat);
  for (const { titles } of all) expect(titles).toEqual(['明细', '汇总', '余额']);
  return all;
}

async function lastFile(name: string): Promise<SentSheets> {
  const last = (await files(name)).at(-1);
  if (!last) throw new Error(`${name} has no file`);
  return last;
}

const byName = (rows: readonly (readonly unknown[])[], name: string): readonly (readonly unknown[])[] =>
  rows.filter((row) => row[1] === name);
const personOf = async (name: string) => {
  const found = (await office.store.reads.org()).people.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

const commit = (writes: readonly Write[], effects: Parameters<TestOffice['store']['commit']>[0]['plan']['effects'] = []) =>
  office.store.commit({ plan: { writes, audit: [], effects }, inboxKeys: [], cause: 'test' });

describe('导出假勤', () => {
  it.each(['导出报修', '导出加班', '帮我导出报修记录', '把报修导出来', '下载设备报修', '导出求助'])(
    'S56 “%s”：没有这样的表，说明能导出什么，不会打开申请单',
    async (said) => {
      const feng = persona(office, '冯磊');
      await feng.says(said);
      expect(feng.card().text).toContain('说一句话只能导出假勤');
      expect(look(office.database, 'SELECT id FROM "Draft"')).toEqual([]);
    },
  );

  it('S56 “报修：导出报表时打印机卡纸”仍是报修', async () => {
    await li.says('报修：导出报表时打印机卡纸');
    expect(li.card().text).toContain('设备报修');
  });

  it('S56 王芳导出本店12月假勤：明细、汇总、余额与假期台账对得上', async () => {
    await off(li, { type: 'annual', from: '2026-12-01', to: '2026-12-03' });
    await off(min, { type: 'sick', from: '2026-12-04', to: '2026-12-04', to_part: 'am' });
    await askForLeave(li, { type: 'annual', from: '2026-12-08', to: '2026-12-08', handover: 'ou_e105' });
    await wang.says('导出12月假勤');
    expect(wang.card('正在准备').text).toContain('苏州分店 12月1日(周二) 至 12月31日(周四)');
    const file = await lastFile('王芳');
    expect(file.name).toBe('假勤_苏州分店_2026-12.xlsx');

    const detail = file.sheet('明细');
    expect(detail.head).toEqual(['工号', '姓名', '单位', '日期', '时段', '类型', '小时', '状态', '申请号']);
    expect(detail.rows).toHaveLength(5);
    expect(detail.rows[0]?.slice(0, 8)).toEqual([
      'E102',
      '李强',
      '苏州分店',
      new Date('2026-12-01T00:00:00Z'),
      '全天',
      '年假',
      8,
      '已批准',
    ]);
    expect(byName(detail.rows, '李敏')[0]?.slice(4, 8)).toEqual(['上午', '病假', 4, '已批准']);
    expect(detail.rows.at(-1)?.slice(4, 8)).toEqual(['全天', '年假', 8, '待批']);
    expect(detail.rows.every((row) => /^QJ\d{6}-\w{4}$/.test(String(row[8])))).toBe(true);

    const summary = file.sheet('汇总');
    expect(summary.head).toEqual(['工号', '姓名', '单位', '年假(天)', '病假(天)', '合计(天)', '待批(天)']);
    expect(byName(summary.rows, '李强')[0]?.slice(3)).toEqual([3, 0, 3, 1]);
    expect(byName(summary.rows, '李敏')[0]?.slice(3)).toEqual([0, 0.5, 0.5, 0]);
    expect(byName(summary.rows, '张伟')[0]?.slice(3)).toEqual([0, 0, 0, 0]);

    // The sheet against the ledger itself, minute by minute.
    const { id } = await personOf('李强');
    const entries = await office.store.reads.leaveEntries(id, 'annual');
    const sum = (kinds: readonly string[]): number =>
      entries.filter((entry) => kinds.includes(entry.kind)).reduce((total, entry) => total + entry.minutes, 0);
    const approvedMinutes = byName(detail.rows, '李强')
      .filter((row) => row[7] === '已批准')
      .reduce((total, row) => total + Number(row[6]) * 60, 0);
    expect(approvedMinutes).toBe(-sum(['use', 'refund']));
    const [balance] = byName(file.sheet('余额').rows, '李强');
    expect(balance?.slice(3, 8)).toEqual([
      '年假',
      sum(['grant']) / 480,
      -sum(['use', 'refund']) / 480,
      -sum(['hold', 'release']) / 480,
      entries.reduce((total, entry) => total + entry.minutes, 0) / 480,
    ]);
    expect(balance?.[8]).toEqual(new Date('2026-12-31T00:00:00Z'));
    expect(byName(detail.rows, '赵磊')).toEqual([]);
  });

  it('S4 人事得到全公司，区域经理得到本区域，二网管理部得到全网', async () => {
    await off(min, { from: '2026-11-24', to: '2026-11-24' });
    const units = async (name: string): Promise<readonly unknown[]> => {
      await persona(office, name).says('导出11月假勤');
      return [...new Set((await lastFile(name)).sheet('汇总').rows.map((row) => row[2]))];
    };
    expect(await units('褚玉兰')).toEqual(expect.arrayContaining(['财务部', '二网管理部', '苏州分店', '广州分店']));
    expect(new Set(await units('蒋建国'))).toEqual(new Set(['华东区域', '杭州分店', '苏州分店']));
    const network = await units('吴昊');
    expect(network).toContain('深圳分店');
    expect(network).not.toContain('财务部');
    await persona(office, '褚玉兰').says('导出苏州分店11月假勤');
    const one = await lastFile('褚玉兰');
    expect(one.name).toBe('假勤_苏州分店_2026-11.xlsx');
    expect(new Set(one.sheet('汇总').rows.map((row) => row[2]))).toEqual(new Set(['苏州分店']));
    await persona(office, '褚玉兰').says('导出李敏11月请假记录');
    const single = await lastFile('褚玉兰');
    expect(single.name).toBe('假勤_李敏_2026-11.xlsx');
    expect(single.sheet('汇总').rows.map((row) => row[1])).toEqual(['李敏']);
  });

  it('S4 业务员不能导出别人的，得到说明，一按得到自己的', async () => {
    await off(min, { from: '2026-11-24', to: '2026-11-24' });
    await off(li, { type: 'annual', from: '2026-12-01', to: '2026-12-01' });
    await li.says('导出11月假勤');
    expect(li.card('可以导出自己的').buttons).toEqual(expect.arrayContaining(['依据 S4', '导出我的假期']));
    expect(await files('李强')).toEqual([]);
    await li.presses('导出我的假期');
    const own = await lastFile('李强');
    expect(own.name).toBe('假勤_李强_2026-01-01_2026-12-31.xlsx');
    expect(new Set(own.sheet('明细').rows.map((row) => row[1]))).toEqual(new Set(['李强']));
    expect(own.sheet('余额').rows.map((row) => row[1])).toEqual(['李强']);
    await li.says('导出我的假期 2026-11');
    expect((await lastFile('李强')).sheet('明细').rows).toEqual([]);
  });

  it('S4 主管要别的店、别店的人，按条款婉拒', async () => {
    await wang.says('导出杭州分店11月假勤');
    expect(wang.card().text).toContain('只能导出您负责的单位：苏州分店');
    expect(wang.card().buttons).toContain('依据 S4');
    await wang.says('导出钱多多11月请假记录');
    expect(wang.card().text).toContain('钱多多不在您负责的单位');
    expect(await files('王芳')).toEqual([]);
    await wang.says('导出2020-01-01到2026-11-01的假勤');
    expect(wang.card().text).toContain('没看懂要导出哪段时间');
    await wang.says('导出2025年1月1号到2026年11月1号的假勤');
    expect(wang.card().text).toMatch(/一次最多导出一年|没看懂要导出哪段时间/);
  });

  it('S4 在群里要，文件只进私聊；出箱里伪造的也不给', async () => {
    await wang.says('导出11月假勤', '苏州分店群');
    expect(await files('王芳')).toHaveLength(1);
    expect(office.controls.messages('王芳', '苏州分店群').filter(({ body }) => body.type === 'file')).toEqual([]);
    const { id } = await personOf('李强');
    const payload = { own: false, unit: null, person: null, from: '2026-11-01', to: '2026-11-30' };
    await commit([], [{ handler: 'sheet_file', key: 'sheet:forged', subject: 'export:forged', place: `person:${id}`, payload }]);
    const other = { ...payload, own: true, person: (await personOf('李敏')).id };
    await commit(
      [],
      [{ handler: 'sheet_file', key: 'sheet:forged2', subject: 'export:forged2', place: `person:${id}`, payload: other }],
    );
    await office.settled();
    expect(await files('李强')).toEqual([]);
  });

  it('S3 谁导出了什么记入审计，不记内容', async () => {
    await off(min, { from: '2026-11-24', to: '2026-11-24', reason: '去医院' });
    await wang.says('导出苏州分店11月假勤');
    const rows = look(office.database, `SELECT "actorId", subject, detail FROM "Audit" WHERE act = 'leave.export'`);
    const unit = (await office.store.reads.org()).units.find((one) => one.name === '苏州分店');
    expect(rows).toEqual([
      {
        actorId: (await personOf('王芳')).id,
        subject: unit?.id,
        detail: JSON.stringify({ from: '2026-11-01', own: false, to: '2026-11-30' }),
      },
    ]);
    expect(await office.store.verifyAudit()).toMatchObject({ ok: true });
  });

  it('平台出错、答复丢失、中途重启，文件还是只到一份，内容是发出那一刻的', async () => {
    office.controls.faults({ serverError: 1 });
    await wang.says('导出12月假勤');
    office.controls.clearFaults();
    await office.restart();
    expect(await files('王芳')).toEqual([]);
    const { id, unitId } = await personOf('李强');
    const day = { date: '2026-12-01', fromMin: 540, toMin: 1080, minutes: 480, state: 'approved' };
    await commit([{ table: 'leaveDay', insert: { ...day, requestId: 'req_late', personId: id, unitId, leaveType: 'sick' } }]);
    await later();
    expect((await lastFile('王芳')).sheet('明细').rows).toHaveLength(1);
    office.controls.faults({ lostAnswer: 1 });
    await wang.says('导出11月假勤');
    await later();
    office.controls.clearFaults();
    await later();
    await later();
    expect(await files('王芳')).toHaveLength(2);
    expect(await office.store.outbox.lag(office.now())).toMatchObject({ due: 0, parked: 0 });
  });

  it('应用没有上传文件的权限时，要的人得到一句说明，不会一直等', async () => {
    office.controls.setScopes({ without: ['im:resource'] });
    await wang.says('导出11月假勤');
    expect(wang.card('没有发成功').text).toContain('im:resource');
    expect(await office.store.outbox.parkedRows(5)).toMatchObject([{ view: 'sheet_file' }]);
  });

  it('姓名像公式也只是文字，工号前面的零还在', async () => {
    const nasty = ['=1+1', '+86', '-2+3', '@SUM(A1)', "=cmd|' /C calc'!A0", '<b>&"\u0007李'];
    const bytes = await drawSheetFile([
      {
        name: '明细',
        columns: [
          { title: '=工号', width: 8 },
          { title: '姓名', width: 8 },
        ],
        rows: nasty.map((name) => ['007', name]),
      },
    ]);
    const [sheet] = await readSheets(Buffer.from(bytes));
    expect(sheet?.data).toEqual([['=工号', '姓名'], ...nasty.map((name) => ['007', name.replace('\u0007', '')])]);
    const xml = unzipped(bytes, 'xl/worksheets/sheet1.xml') ?? '';
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('state="frozen"');
    // Every one of these cells is a string by its own mark.
    expect(xml.match(/ t="s"/g)).toHaveLength(2 + nasty.length * 2);
  });

  it('一万条也很快，内存有数；再多就请人分开导出', async () => {
    const org = await office.store.reads.org();
    const staff = org.people.filter((one) => one.unitId === org.person(wangId())?.unitId);
    function wangId(): PersonId {
      return org.people.find((one) => one.name === '王芳')?.id ?? 'per_none';
    }
    const day = (n: number): LocalDate => addDays('2026-01-01' as LocalDate, n % 330);
    const rows = (count: number, salt: string): readonly Write[] =>
      Array.from({ length: count }, (_, n): Write => {
        const one = staff[n % staff.length];
        return {
          table: 'leaveDay',
          insert: {
            requestId: `req_${salt}${n}`,
            personId: one?.id ?? 'per_none',
            unitId: one?.unitId ?? 'unt_none',
            leaveType: 'sick',
            date: day(n),
            fromMin: 540,
            toMin: 720,
            minutes: 240,
            state: 'approved',
          },
        };
      });
    await commit(rows(10_000, 'a'));
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await wang.says('导出今年假勤');
    await office.settled();
    const took = performance.now() - started;
    const file = await lastFile('王芳');
    expect(file.sheet('明细').rows).toHaveLength(10_000);
    expect(file.sheet('汇总').rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(5000);
    expect(took).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
    await commit(rows(1, 'b'));
    await wang.says('导出今年假勤');
    expect(wang.card().text).toContain('一次最多导出 10,000 条');
    expect(await files('王芳')).toHaveLength(1);
  });
});

/** Time for what waits to be tried again. */
async function later(): Promise<void> {
  office.emulator.clock.advance(5 * 60_000);
  await office.app.tick();
  await office.settled();
}
