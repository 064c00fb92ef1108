import { describe, expect, it } from 'vitest';
import { readSaid } from '../../src/domain/attendance/day-said.ts';
import { readAttendance } from '../../src/domain/attendance/files/read-attendance.ts';
import type { AttendanceSheet, RowDay } from '../../src/domain/attendance/files/sheet.ts';
import { readTables } from '../../src/invoice-files/table-file.ts';
import { writeXlsx } from '../bank-corpus/make/write-xlsx.ts';
import { dailyRows, dingtalkFile, monthRows, rawRows, timeRows } from './make/dingtalk.ts';
import { machineReport, punchLog } from './make/machine.ts';
import { TRUE_MONTH, type TruePerson } from './make/month-truth.ts';
import { wecomFile } from './make/wecom.ts';

async function read(bytes: Uint8Array): Promise<AttendanceSheet | null> {
  const file = await readTables(bytes);
  return 'refused' in file ? null : readAttendance(file.sheets, file.isText);
}

const minuteOf = ({ date, punches }: RowDay) => punches.map(({ at }) => Date.parse(`${date}T00:00:00Z`) / 60_000 + at);
/** Minutes since the epoch at which somebody punched. */
const punchesOf = (sheet: AttendanceSheet | null, is: (who: RowDay['who']) => boolean) =>
  [...new Set((sheet?.days ?? []).filter(({ who }) => is(who)).flatMap(minuteOf))].toSorted((a, b) => a - b);
const truth = (of: TruePerson, outer = false) =>
  TRUE_MONTH.people
    .filter(({ who }) => who.number === of.number)
    .flatMap(({ punches }) =>
      Object.entries(punches).flatMap(([date, times]) =>
        (outer && times.length > 2 ? [times[0] ?? 0, times.at(-1) ?? 0] : times).map(
          (at) => Date.parse(`${date}T00:00:00Z`) / 60_000 + at,
        ),
      ),
    )
    .toSorted((a, b) => a - b);

describe('S54 考勤文件读成什么', () => {
  const files: readonly (readonly [string, Buffer, { readonly outer?: true; readonly by?: 'number' }])[] = [
    ['钉钉每日统计', writeXlsx(dailyRows(TRUE_MONTH)), { outer: true }],
    ['钉钉打卡时间', writeXlsx(timeRows(TRUE_MONTH)), {}],
    ['钉钉月度汇总', writeXlsx(monthRows(TRUE_MONTH)), { outer: true }],
    ['钉钉原始记录', writeXlsx(rawRows(TRUE_MONTH)), {}],
    ['钉钉四张表在一个文件里', dingtalkFile(TRUE_MONTH), {}],
    ['企业微信日报', wecomFile(TRUE_MONTH), {}],
    ['考勤机记录 attlog.dat', punchLog(TRUE_MONTH), { by: 'number' }],
    ['考勤机标准报表 xls', machineReport(TRUE_MONTH), { by: 'number' }],
  ];
  it.each(files)('%s：每个人每一下打卡都在，一下不多', async (_, bytes, { outer = false, by }) => {
    const sheet = await read(bytes);
    expect(sheet?.faults).toEqual([]);
    for (const { who } of TRUE_MONTH.people) {
      const mine = punchesOf(sheet, (one) => (by ? one.number === who.number : one.account === who.account));
      expect(mine, who.name).toEqual(truth(who, outer));
    }
    // The same bytes once more.
    expect(await read(bytes)).toEqual(sheet);
  });

  it('表里的字都看得懂；只有缺卡、旷工和休息，没有一个当成正常', async () => {
    for (const [, bytes, { by }] of files) {
      if (by) continue;
      const said = (await read(bytes))?.days.flatMap((day) => readSaid(day.said)) ?? [];
      expect(said.filter(({ is }) => is === 'unknown')).toEqual([]);
    }
  });

  it('什么时候做的表，从哪天到哪天，写在表头上的都读到；离职写在名字后面的认得出', async () => {
    const sheet = await read(dingtalkFile(TRUE_MONTH));
    expect(sheet).toMatchObject({
      source: 'dingtalk',
      from: '2026-11-02',
      to: '2026-11-15',
      madeAt: { date: '2026-11-16', minutes: 570 },
    });
    expect(new Set(sheet?.days.map(({ who }) => who.name))).toEqual(new Set(['李强', '李敏', '王芳', '张伟']));
    expect((await read(wecomFile(TRUE_MONTH)))?.source).toBe('wecom');
    expect(await read(punchLog(TRUE_MONTH))).toMatchObject({ source: 'machine', from: '2026-11-02' });
  });
});

describe('S54 不是考勤、读不了的', () => {
  it('银行流水、客户名单、空表、半截的行不是考勤；坏掉的行写明第几行', async () => {
    expect(await read(Buffer.from('交易日期,收入,支出,余额,对方户名\r\n2026-11-20,5.00,,5.00,张三\r\n'))).toBeNull();
    expect(
      await read(
        writeXlsx([
          ['姓名', '电话', '地址'],
          ['张三', '13800000001', '苏州'],
        ]),
      ),
    ).toBeNull();
    expect(await read(writeXlsx([['']]))).toBeNull();
    const broken = await read(
      writeXlsx([
        ['姓名', 'UserId', '日期', '上班1打卡时间', '下班1打卡时间'],
        ['李强', 'u01', '26-11-02 星期一', '08:55', '18:00'],
        ['李强', 'u01', '下周一', '08:55', '18:00'],
        ['李强', 'u01', '6.2E+18', '08:55', '18:00'],
      ]),
    );
    expect(broken?.faults).toEqual([
      { row: 3, column: '日期', said: '下周一', why: 'no_day' },
      { row: 4, column: '日期', said: '6.2E+18', why: 'scientific' },
    ]);
    const log = await read(
      Buffer.from(
        '12\t2026-11-02 08:55:07\t1\t0\r\n12\t2026-11-02 18:01:07\t1\t0\r\n13\t2026-13-45 08:55:07\t1\t0\r\n14\t2026-11-02 08:5',
      ),
    );
    expect([log?.days.length, log?.faults.map(({ row }) => row)]).toEqual([1, [3, 4]]);
  });

  it('时间连在一起、过了零点、带秒、带外勤都读得出；25 点不是时间', async () => {
    const { timesIn } = await import('../../src/domain/attendance/files/said-times.ts');
    const times = (said: string) => timesIn(said).map(({ at }) => at);
    expect(times('08:0118:02')).toEqual([481, 1082]);
    expect(times('09:00\n18:00 外勤\n01:10')).toEqual([540, 1080, 1510]);
    expect(times('次日 01:10')).toEqual([1510]);
    expect(times('01:10')).toEqual([70]);
    expect(times('25:10 08:61')).toEqual([]);
    expect(timesIn('18:00外勤')).toEqual([{ at: 1080, outdoor: true }]);
  });
});
