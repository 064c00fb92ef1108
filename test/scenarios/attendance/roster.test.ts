import { describe, expect } from 'vitest';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { fileOf, type SheetCell, sends } from '../record-import/sheets.ts';
import { whole } from '../records/records-office.ts';
import { dayOf, punches } from './punched.ts';

const hours = (...all: readonly (readonly [number, number])[]) => all.map(([from, to]) => ({ from: from * 60, to: to * 60 }));
/** Three shifts: early, a night over midnight, and two stretches a day. */
const SHIFTS: OfficeOptions = {
  config: (config) => ({
    ...config,
    attendance: {
      ...config.attendance,
      shifts: [
        { name: '早', also: [], hours: hours([8, 16]), rest: null },
        { name: '夜', also: ['大夜'], hours: hours([22, 6]), rest: null },
        { name: '两头', also: [], hours: hours([9, 13], [17, 21]), rest: null },
      ],
    },
  }),
};
const DAYS = Array.from({ length: 30 }, (_, i) => String(i + 1));
/** A month of somebody, by days; what is not said stays empty. */
const row = (name: string, said: Readonly<Record<number, string>>): readonly SheetCell[] => [
  name,
  ...DAYS.map((day) => said[Number(day)] ?? null),
];
const sheet = (...rows: readonly (readonly SheetCell[])[]) =>
  fileOf([['苏州分店2026年11月排班表', ...DAYS.map(() => null)], ['姓名', ...DAYS], ...rows]);
const brings = async (office: TestOffice, who: string, file: Buffer, name = '11月排班.xlsx') => {
  await sends(office, who, file, name);
  return persona(office, who);
};

describe('排班 (S54)', () => {
  itIn(
    'S54 运营专员发来排班表：先看再导，不认得的班、别的店的人说出来；导入后每天按各人的班算，夜班跨零点',
    SHIFTS,
    async ({ office, at }) => {
      const file = await sheet(
        row('李强', { 23: '夜', 24: '休' }),
        row('李敏', { 23: '两头' }),
        row('张伟', { 23: '中' }),
        row('赵磊', { 23: '早' }),
      );
      const chen = await brings(office, '陈静', file);
      const look = chen.card('11月排班');
      expect(look.text).toContain('可提交2件');
      expect(look.text).toContain('没有“中”这个班');
      expect(look.text).toContain('早、夜、两头、休');
      expect(look.text).toContain('不是您管的人');
      await chen.presses('确认提交2件', { holding: '11月排班' });
      await office.settled();
      await punches(office, '李强', { '2026-11-23': ['21:56'], '2026-11-24': ['06:04'] }, '2026-11-27');
      await punches(office, '李敏', { '2026-11-23': ['08:58', '13:01', '17:12', '21:00'] }, '2026-11-27');
      await punches(office, '张伟', { '2026-11-23': ['08:55', '18:01'] }, '2026-11-27');
      await at('2026-11-26', '10:00');
      expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'ok', worked: 488 });
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'rest' });
      expect(await dayOf(office, '李敏', '2026-11-23')).toMatchObject({ state: 'late', late: 12 });
      // Whoever is not on the roster works as usual.
      expect(await dayOf(office, '张伟', '2026-11-23')).toMatchObject({ state: 'ok' });
    },
  );

  itIn(
    'S54 填着要收文件的表单时发来排班表、考勤文件：可以放进表单，也可以读成表格；不发表格的人没有这一条',
    SHIFTS,
    async ({ office, li }) => {
      const chen = persona(office, '陈静');
      for (const one of [chen, li]) await one.says('明天病假，发烧');
      await brings(office, '陈静', await sheet(row('李强', { 23: '早' })));
      const offer = chen.card('收到文件');
      expect(offer.buttons).toContain('放进去');
      await chen.presses('读成表格', { holding: '收到文件' });
      await office.settled();
      expect(chen.card('11月排班').text).toContain('可提交1件');
      await chen.presses('确认提交1件', { holding: '11月排班' });
      await sends(office, '陈静', Buffer.from('102\t李强\t2026-11-20 08:55:00\t1\t0\n'), 'CKJ01_attlog.dat');
      await chen.presses('读成表格', { holding: '收到文件' });
      await office.settled();
      expect(chen.card('考勤文件').text).toContain('CKJ01_attlog.dat');
      await sends(office, '李强', await sheet(row('李强', { 23: '早' })), '排班.xlsx');
      expect(li.card('收到文件').buttons).not.toContain('读成表格');
    },
  );

  itIn('S54 换了班就重新发那一行：新旧对照，改的才重算；整份撤回就都照常', SHIFTS, async ({ office, at }) => {
    const chen = await brings(office, '陈静', await sheet(row('李强', { 23: '早' })));
    await chen.presses('确认提交1件', { holding: '11月排班' });
    await punches(office, '李强', { '2026-11-23': ['08:50', '18:01'] }, '2026-11-27');
    await at('2026-11-25', '10:00');
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'serious', late: 50 });
    await brings(office, '陈静', await sheet(row('李强', { 23: '两头' })), '改排班.xlsx');
    expect(chen.card('改排班').text).toContain('23早');
    expect(chen.card('改排班').text).toContain('23两头');
    await chen.presses('确认：新0件，改1件', { holding: '改排班' });
    await at('2026-11-25', '10:10');
    // In for the first stretch, an hour late for the second, and out of neither.
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'missing', late: 61, missing: ['out', 'out'] });
    await chen.presses('撤回这次导入', { holding: '改排班' });
    await at('2026-11-25', '10:20');
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'serious', late: 50 });
  });

  itIn(
    'S4 S54 “我下周的班”“明天谁值班”：自己的、自己店的看得到，别的店的看不到；请了假的不算在岗',
    SHIFTS,
    async ({ office, li, at }) => {
      await at('2026-11-24', '10:30');
      const chen = await brings(
        office,
        '陈静',
        await sheet(row('李强', { 25: '早', 26: '夜' }), row('李敏', { 25: '夜' }), row('张伟', { 25: '早' })),
      );
      await chen.presses('确认提交3件', { holding: '11月排班' });
      await li.says('我明天什么班');
      expect(whole(office, '李强', '我的班')).toContain('早 08:00—16:00');
      await li.says('我周四的班');
      expect(whole(office, '李强', '我的班')).toContain('夜 22:00—次日06:00');
      await li.says('我周五什么班');
      expect(whole(office, '李强', '我的班')).toContain('照常 09:00—18:00');
      await li.says('明天谁值班');
      const duty = li.card('值班', '苏州分店').text;
      expect(duty).toContain('早 08:00—16:00：李强、张伟');
      expect(duty).toContain('夜 22:00—次日06:00：李敏');
      // Whoever works without a roster is there, too, and by name.
      expect(duty).toMatch(/没排班、照常上班：.*王芳/u);
      await li.says('明天夜班谁上');
      expect(li.cards().at(-1)?.text).toContain('夜 22:00—次日06:00：李敏');
      await li.says('杭州分店明天谁值班');
      expect(li.cards().at(-1)?.text).toContain('只看得到自己网点');
      await persona(office, '蒋建国').says('苏州分店明天谁值班');
      expect(persona(office, '蒋建国').card('值班', '苏州分店').text).toContain('李强、张伟');
      const zhang = persona(office, '张伟');
      await zhang.says('明天请一天事假，交给孙悦');
      await zhang.presses('确认提交');
      await persona(office, '孙悦').presses('接受');
      await persona(office, '王芳').presses('同意', { holding: '张伟' });
      await li.says('明天谁值班');
      expect(li.card('值班', '苏州分店').text).toContain('请假：张伟');
    },
  );

  itIn('S54 “登记排班 李强 2026年12月”月份写进月份；几号上什么班接着打就行', SHIFTS, async ({ office }) => {
    const wang = persona(office, '王芳');
    await wang.says('登记排班 李强 2026年12月');
    expect(wang.card('排班').text).not.toContain('还差：月份');
    await wang.says('1-5早，6-7休，8夜');
    await wang.presses('提交');
    expect(wang.cards().at(-1)?.text).toContain('1-5早，6-7休，8夜');
  });

  itIn('S54 也可以说“登记排班”一个人一个人写；没有配置班次就说请管理员先定，谁值班照旧答谁不在', {}, async ({ office, li }) => {
    const wang = persona(office, '王芳');
    await wang.says('登记排班');
    await wang.presses('提交', { form: { person: office.controls.person('李强').openId, month: '2026-11', days: '23早' } });
    expect(wang.cards().at(-1)?.text).toContain('还没有定排班的班次');
    await li.says('明天谁值班');
    expect(li.cards().at(-1)?.text).not.toContain('值班 苏州');
  });

  itIn(
    'S54 不认得的班名问一次：说“中就是两头班”以后每张表都认得，别人说了不算；“中不再是班名”就忘掉，已经导入的不变',
    SHIFTS,
    async ({ office, li }) => {
      const chen = await brings(office, '陈静', await sheet(row('李强', { 25: '中', 26: '中班' })));
      expect(chen.card('11月排班').text).toContain('没有“中”这个班');
      expect(chen.card('11月排班').text).toContain('中就是早班');
      await li.says('中就是两头班');
      expect(li.cards().at(-1)?.text).toContain('由网点主管、运营专员来定');
      await chen.says('中就是晚晚班');
      expect(chen.cards().at(-1)?.text).toContain('没有“晚晚班”这个班，有：早、夜、两头、休');
      await chen.says('夜就是早班');
      expect(chen.cards().at(-1)?.text).toContain('“夜”本来就是一个班的名字');
      await chen.says('“中”就是两头班');
      expect(chen.cards().at(-1)?.text).toContain('排班表里的“中”就是“两头”');
      await brings(office, '陈静', await sheet(row('李强', { 25: '中', 26: '中班' })), '再发.xlsx');
      await chen.presses('确认提交1件', { holding: '再发' });
      await office.settled();
      await li.says('我11月的班');
      expect(whole(office, '李强', '我的班')).toContain('两头 09:00—13:00、17:00—21:00');
      await chen.says('中不再是班名');
      expect(chen.cards().at(-1)?.text).toContain('“中”不再当“两头”认');
      await brings(office, '陈静', await sheet(row('李敏', { 25: '中' })), '又发.xlsx');
      expect(chen.card('又发').text).toContain('没有“中”这个班');
      await li.says('我11月的班');
      expect(whole(office, '李强', '我的班')).toContain('两头 09:00—13:00');
    },
  );

  itIn(
    'S54 一周一张的排班表：只改表上的日子，别的日子不变；跨月的一周两个月各记各的；同一张再发一次什么也不变',
    SHIFTS,
    async ({ office, li }) => {
      const week = (title: string, days: readonly string[], ...rows: readonly (readonly SheetCell[])[]) =>
        fileOf([[title, ...days.map(() => null)], ['姓名', ...days], ...rows]);
      const first = ['16', '17', '18', '19', '20', '21', '22'];
      const chen = await brings(
        office,
        '陈静',
        await week('2026年11月排班表', first, ['李强', '早', '早', '早', '早', '早', '休', '休']),
        '第三周.xlsx',
      );
      await chen.presses('确认提交1件', { holding: '第三周' });
      await office.settled();
      const across = ['28', '29', '30', '1', '2', '3', '4'];
      const crossing = await week('2026年11月28日—12月4日排班表', across, ['李强', '夜', null, '早班', '休', '两头', '早', null]);
      await brings(office, '陈静', crossing, '跨月.xlsx');
      const look = chen.card('跨月').text;
      // November is there already and keeps its third week; December is new.
      expect(look).toContain('16-20早 21-22休 28夜 30早');
      expect(look).not.toContain('只改');
      await chen.presses('确认：新1件，改1件', { holding: '跨月' });
      await office.settled();
      await li.says('我11月的班');
      const november = whole(office, '李强', '我的班');
      expect(november).toContain('早 08:00—16:00');
      await li.says('我12月的班');
      expect(whole(office, '李强', '我的班')).toContain('两头 09:00—13:00、17:00—21:00');
      await brings(office, '陈静', crossing, '再来一次.xlsx');
      expect(chen.card('再来一次').text).toContain('可提交0件，已有2件，要改0行');
      expect(chen.card('再来一次').buttons.filter((one) => one.startsWith('确认'))).toEqual([]);
      // An empty cell of a day on the sheet is as usual again.
      await brings(
        office,
        '陈静',
        await week('2026年11月排班表', first, ['李强', '早', '早', '早', '早', null, '休', '休']),
        '改周.xlsx',
      );
      expect(chen.card('改周').text).toContain('16-19早 21-22休 28夜 30早');
    },
  );

  itIn(
    'S54 S4 有姓名也有工号：工号空的按姓名，同名的靠工号，两样对不上、同名又没工号的，那一行说清楚不收，从不猜；一个人两行也说出来',
    SHIFTS,
    async ({ office, at }) => {
      office.controls.addPerson({
        name: '李敏',
        no: 'E901',
        title: '司机',
        dept: '苏州分店',
        joined: '2024-03-01',
        leader: 'E101',
      });
      await office.followed();
      const one = (name: string | null, no: string | null, shift: string) => [no, ...row(name ?? '', { 24: shift })];
      const titles = (file: readonly (readonly SheetCell[])[]) =>
        fileOf([['2026年11月排班表', null, ...DAYS.map(() => null)], ['工号', '姓名', ...DAYS], ...file]);
      const chen = await brings(
        office,
        '陈静',
        await titles([
          one('李强', null, '早'),
          one('李敏', 'E901', '夜'),
          one(null, 'E101', '早'),
          one('张伟', 'E901', '早'),
          one('李敏', null, '早'),
          one('王小二', null, '早'),
        ]),
      );
      const look = chen.card('11月排班').text;
      expect(look).toContain('可提交3件');
      expect(look).toMatch(/第6行 员工“E901（张伟）”/u);
      expect(look).toMatch(/第7行[^\n]*李敏（司机）[^\n]*E901/u);
      expect(look).toMatch(/第8行[^\n]*王小二/u);
      await chen.presses('确认提交3件', { holding: '11月排班' });
      await at('2026-11-23', '10:00');
      const wang = persona(office, '王芳');
      await wang.says('明天谁值班');
      const duty = wang.card('值班', '苏州分店').text;
      expect(duty).toContain('夜 22:00—次日06:00：李敏（司机）');
      expect(duty).toMatch(/早 08:00—16:00：.*王芳/u);
      await brings(office, '陈静', await titles([one('李强', null, '早'), one('李强', null, '夜')]), '两行.xlsx');
      expect(chen.card('两行').text).toContain('第4行');
    },
  );

  itIn('S54 人走了：表上有离职的人，那一行不收；排了班以后走的，值班里不再有他', SHIFTS, async ({ office, at, li }) => {
    const chen = await brings(office, '陈静', await sheet(row('李敏', { 24: '夜' }), row('李强', { 24: '早' })));
    await chen.presses('确认提交2件', { holding: '11月排班' });
    office.controls.resign('李敏');
    await office.followed();
    await at('2026-11-23', '10:00');
    await li.says('明天谁值班');
    expect(li.card('值班', '苏州分店').text).toContain('李强');
    expect(li.card('值班', '苏州分店').text).not.toContain('李敏');
    await brings(office, '陈静', await sheet(row('李敏', { 25: '夜' })), '又发.xlsx');
    expect(chen.card('又发').text).toMatch(/第3行[^\n]*李敏/u);
  });
});
