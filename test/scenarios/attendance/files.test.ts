import { describe, expect } from 'vitest';
import { dingtalkFile } from '../../attendance-corpus/make/dingtalk.ts';
import { machineReport, punchLog } from '../../attendance-corpus/make/machine.ts';
import { clock, datesOf, TRUE_MONTH, type TrueMonth, type TruePerson } from '../../attendance-corpus/make/month-truth.ts';
import { wecomFile } from '../../attendance-corpus/make/wecom.ts';
import { writeXlsx } from '../../bank-corpus/make/write-xlsx.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { dayOf } from './punched.ts';

/** Known by name alone in the directory of the demo. */
const MONTH: TrueMonth = {
  ...TRUE_MONTH,
  people: TRUE_MONTH.people.map((one) => ({ ...one, who: { ...one.who, employeeNo: '', left: false } as TruePerson })),
};
const HR = '褚玉兰';

const sent = async (office: TestOffice, who: string, file: Buffer, name: string) => {
  office.controls.sendFile(who, 'bot', name, file);
  await office.settled();
  return persona(office, who);
};
const imports = async (office: TestOffice, file: Buffer, name: string, who = HR) => {
  const one = await sent(office, who, file, name);
  const take = one.card('考勤文件', name).buttons.find((label) => label.startsWith('导入'));
  if (!take) throw new Error(one.card('考勤文件', name).text);
  await one.presses(take);
  await office.settled();
  await office.app.tick();
  await office.settled();
  return one;
};
/** Shanghai minutes at which somebody is known to have punched. */
const known = (office: TestOffice, name: string) =>
  look<{ at: number }>(
    office.database,
    `SELECT p.at FROM "Punch" p JOIN "Person" q ON q.id = p."personId" WHERE q.name = '${name}' ORDER BY p.at`,
  ).map(({ at }) => new Date(Number(at) + 8 * 3_600_000).toISOString().slice(0, 16));
const truth = (name: string) =>
  MONTH.people
    .filter(({ who }) => who.name === name)
    .flatMap(({ punches }) =>
      Object.entries(punches).flatMap(([date, times]) =>
        times.map(
          (at) =>
            `${new Date(Date.parse(`${date}T00:00:00Z`) + Math.floor(at / 1440) * 86_400_000).toISOString().slice(0, 10)}T${clock(at)}`,
        ),
      ),
    )
    .toSorted();

describe('S54 S57 考勤文件导入', () => {
  const kinds: readonly (readonly [string, Buffer, string])[] = [
    ['钉钉四张表', dingtalkFile(MONTH), '苏州二网_考勤报表_1101-1115.xlsx'],
    ['企业微信日报', wecomFile(MONTH), '上下班打卡_日报_1101-1115.xlsx'],
    ['考勤机标准报表', machineReport(MONTH), '考勤记录.xls'],
  ];
  for (const [kind, file, name] of kinds)
    it(`${kind}：先看读到什么，点了才导入；再发一次一下不多，结果一样`, async ({ office }) => {
      await sent(office, HR, file, name);
      expect(known(office, '李强')).toEqual([]);
      await imports(office, file, name);
      for (const { who } of MONTH.people) expect(known(office, who.name), who.name).toEqual(truth(who.name));
      const first = await dayOf(office, '李强', '2026-11-04');
      const again = await imports(office, file, name);
      expect(again.cards().at(-1)?.text ?? '').toContain('新打卡0次');
      for (const { who } of MONTH.people) expect(known(office, who.name)).toEqual(truth(who.name));
      expect(await dayOf(office, '李强', '2026-11-04')).toEqual(first);
    });

  it('考勤机 attlog.dat：号码不是工号，没说是谁的列出来，说一次就记住', async ({ office }) => {
    const hr = await sent(office, HR, punchLog(MONTH), 'CKJ01_attlog.dat');
    expect(hr.card('考勤文件').text).toContain('4人对不上');
    expect((await hr.presses('记住这些号码', { form: { numbers: '12 没有这个人' } })).toast?.content).toContain('没认出来');
    await hr.presses('记住这些号码', { form: { numbers: '12 李强\n李敏 13' } });
    await office.settled();
    expect(hr.card('考勤文件').text).toContain('2人对不上');
    await hr.presses('导入2人的考勤');
    await office.settled();
    expect(known(office, '李强')).toEqual(truth('李强'));
    expect(known(office, '王芳')).toEqual([]);
    const next = await sent(office, HR, punchLog(MONTH), 'CKJ01_attlog.dat');
    expect(next.card('考勤文件').text).toContain('2人，打卡');
  });

  it('考勤机导出的文本带一行表头：表头不算没收的行', async ({ office }) => {
    const lines = [
      '考勤号码,姓名,日期,时间',
      '102,李强,2026-11-20,09:20',
      '102,李强,2026-11-20,18:00',
      '103,李敏,2026-11-20,乱写',
    ];
    const hr = await sent(office, HR, Buffer.from(`${lines.join('\n')}\n`), '考勤11月.csv');
    const card = hr.card('考勤文件').text;
    expect(card).toContain('打卡2次');
    expect(card).toContain('1行没有收');
    expect(card).toContain('第4行');
  });

  it('数据到几点就判到几点：月中导出的文件，后面的日子还是未结，不算旷工', async ({ office }) => {
    const half = datesOf(MONTH).slice(0, 10);
    const rows = half.map((date) => ['李强', `${date.slice(2)}`, '08:55', '18:03']);
    const file = writeXlsx([
      [`每日统计表 统计日期：2026-11-02 至 2026-11-30`],
      ['报表生成时间：2026-11-12 09:00'],
      ['姓名', '日期', '上班1打卡时间', '下班1打卡时间'],
      ...rows,
    ]);
    await imports(office, file, '每日统计.xlsx');
    expect((await dayOf(office, '李强', '2026-11-11')).state).toBe('ok');
    expect((await dayOf(office, '李强', '2026-11-12')).state).toBe('open');
    expect((await dayOf(office, '李强', '2026-11-20')).anomalies).toEqual([]);
  });

  it('S54 考勤机的时间走错了，一行在将来、一行在2000年：这两行不收并写明，数据只到真的那一天，前后的日子不算旷工', async ({
    office,
    li,
  }) => {
    const lines = [
      '1\t李强\t2000-01-01 00:03:11\t1\t0',
      '1\t李强\t2026-11-17 08:55:00\t1\t0',
      '1\t李强\t2026-11-17 18:03:00\t1\t1',
      '1\t李强\t2027-01-05 08:55:00\t1\t0',
    ];
    const file = Buffer.from(`${lines.join('\n')}\n`);
    const hr = await sent(office, HR, file, 'CKJ01_attlog.dat');
    const before = hr.card('考勤文件');
    if (before.buttons.includes('记住这些号码')) {
      await hr.presses('记住这些号码', { form: { numbers: '1 李强' } });
      await office.settled();
    }
    const card = hr.card('考勤文件').text;
    for (const words of ['11月17日(周二) 至 11月17日(周二)', '2行没有收', '第1行', '太久以前', '第4行', '这一天还没到'])
      expect(card).toContain(words);
    await hr.presses('导入1人的考勤');
    await office.settled();
    await office.app.tick();
    expect(known(office, '李强')).toEqual(['2026-11-17T08:55', '2026-11-17T18:03']);
    expect((await dayOf(office, '李强', '2026-11-16')).state).toBe('open');
    expect((await dayOf(office, '李强', '2026-11-18')).state).toBe('open');
    await li.says('我的考勤');
    expect(li.card('我的考勤').text).not.toContain('没有打卡');
  });

  it('S54 导出的原始记录没有地址那一列，存成网页的也一样：一行一次打卡，不当成考勤机的号码', async ({ office }) => {
    const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [
      ['姓名', '工号', '考勤日期', '打卡时间', '打卡结果'],
      ['李强', 'E102', '2026-11-17', '2026-11-17 08:40', '正常'],
    ];
    const page = Buffer.from(`<html><table>${rows.map(cells).join('')}</table></html>`);
    await imports(office, page, '考勤_原始记录.xls');
    expect(known(office, '李强')).toEqual(['2026-11-17T08:40']);
  });

  it('看不懂的字列出来，当天是异常，不当正常；文件说的假我们没有，也是异常', async ({ office, li }) => {
    const file = writeXlsx([
      ['姓名', '日期', '上班1打卡时间', '下班1打卡时间', '考勤结果'],
      ['李强', '2026-11-16', '08:55', '18:03', '弹窗异常7'],
      ['李强', '2026-11-17', '', '', '年假11-17 09:00到11-17 18:00 1天'],
    ]);
    const hr = await sent(office, HR, file, '每日统计.xlsx');
    expect(hr.card('考勤文件').text).toContain('弹窗异常7');
    await hr.presses('导入1人的考勤');
    await office.settled();
    await office.app.tick();
    expect((await dayOf(office, '李强', '2026-11-16')).anomalies).toMatchObject([{ kind: 'unknown_text', said: '弹窗异常7' }]);
    expect((await dayOf(office, '李强', '2026-11-17')).anomalies.map(({ kind }) => kind)).toEqual(['candidate', 'differs']);
    await li.says('我的考勤');
    expect(li.card('我的考勤').text).toContain('考勤数据里的“弹窗异常7”看不懂');
  });

  it('S4 业务人员发来的考勤文件不收；运营专员只收自己单位的，别的单位的人数写明', async ({ office, li }) => {
    await sent(office, '李强', dingtalkFile(MONTH), '考勤报表.xlsx');
    expect(li.cards().at(-1)?.text).toContain('考勤文件由人力资源或运营专员导入');
    expect(li.cards().some(({ buttons }) => buttons.some((label) => label.startsWith('导入')))).toBe(false);
    const chen = await sent(
      office,
      '陈静',
      dingtalkFile({
        ...MONTH,
        people: [
          ...MONTH.people,
          { who: { ...(MONTH.people[0]?.who as TruePerson), name: '蒋建国', account: 'u9', number: '99' }, punches: {} },
        ],
      }),
      '考勤报表.xlsx',
    );
    expect(chen.card('考勤文件').text).toContain('1人不在您负责的单位');
  });

  it('整份撤销：带来的打卡都拿掉，各人照剩下的重算', async ({ office }) => {
    const hr = await imports(office, dingtalkFile(MONTH), '考勤报表.xlsx');
    expect((await dayOf(office, '李强', '2026-11-02')).open).toBe(false);
    await hr.presses('撤销这次导入');
    await office.settled();
    await office.app.tick();
    await office.settled();
    expect(hr.card('考勤文件').text).toContain('这次导入已撤销');
    expect(known(office, '李强')).toEqual([]);
    expect(look(office.database, 'SELECT * FROM "PunchCover"')).toEqual([]);
  });

  it('S57 撤销一份文件：后来另一份也有的打卡留下，算那一份的；再撤那一份才拿掉', async ({ office }) => {
    const later = '考勤记录.xls';
    await imports(office, dingtalkFile(MONTH), '考勤报表.xlsx');
    const hr = await imports(office, machineReport(MONTH), later);
    await hr.presses('撤销这次导入', { holding: '考勤报表.xlsx' });
    await office.settled();
    await office.app.tick();
    await office.settled();
    expect(known(office, '李强')).toEqual(truth('李强'));
    expect((await dayOf(office, '李强', '2026-11-02')).open).toBe(false);
    await hr.presses('撤销这次导入', { holding: later });
    await office.settled();
    await office.app.tick();
    await office.settled();
    expect(known(office, '李强')).toEqual([]);
    expect(look(office.database, 'SELECT * FROM "PunchAgain"')).toEqual([]);
  });

  it('发来的不是考勤、坏的、空的：说明收哪些，什么都不进', async ({ office }) => {
    for (const [name, file, said] of [
      [
        '考勤.xlsx',
        writeXlsx([
          ['姓名', '电话'],
          ['张三', '1'],
        ]),
        '没认出是考勤',
      ],
      ['打卡.xlsx', Buffer.from('PK\u0003\u0004 broken'), '打不开'],
      ['attlog.dat', Buffer.alloc(0), '空的'],
    ] as const) {
      const hr = await sent(office, HR, file, name);
      expect(hr.cards().at(-1)?.text, name).toContain(said);
    }
    expect(look(office.database, 'SELECT * FROM "Punch"')).toEqual([]);
  });
});
