import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Instant, instant, type LocalDate } from '../../../src/kernel/time.ts';
import { type BotOnPlatform, startBot } from './bot-on-platform.ts';

/** Attendance of the local platform, through the real door's calls. */
const at = (text: string): Instant => instant(Date.parse(`${text.replace(' ', 'T')}:00+08:00`));
const DAYS = { from: '2026-11-23' as LocalDate, to: '2026-11-24' as LocalDate };
const SPAN = { from: at('2026-11-23 00:00'), to: at('2026-11-25 12:00') };
const REFUSED = { ok: false, code: 'platform_refused' };
const side = (result: string, change = 'none', said = '') => ({ result, change, said });

let bot: BotOnPlatform;
beforeEach(async () => {
  bot = await startBot('webhook', { now: () => Date.parse('2026-11-25T05:10:00+08:00') }, 2500, 40);
});
afterEach(() => bot.stop());
const idOf = (name: string): string => bot.controls.person(name).openId;
const value = <T>(sent: { readonly ok: boolean } & ({ readonly ok: true; readonly value: T } | { readonly ok: false })): T => {
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  return sent.value;
};

it('punches and what the platform makes of days are read by people’s ids; who is withheld or in no group is untold', async () => {
  const { controls } = bot;
  controls.attendanceGroup('苏州', ['李强', '李敏', '张伟']);
  controls.punchOnPlatform('李强', '2026-11-23 08:57');
  controls.punchOnPlatform('李强', '2026-11-23 18:02', { isField: true, comment: '客户处' });
  controls.punchOnPlatform('李强', '2026-11-24 09:20');
  controls.setResult('李敏', '2026-11-23', 'in', 'Normal', 'ManagerModification');
  controls.setResult('李敏', '2026-11-23', 'out', 'Normal', 'CardReplacement');
  controls.setResult('李敏', '2026-11-24', 'in', 'Lack', 'Leave');
  controls.setResult('李敏', '2026-11-24', 'out', 'Invalid', 'SomethingNew');
  controls.withhold('张伟');
  const people = ['李强', '李敏', '张伟', '王芳'].map(idOf);
  const found = value(await bot.platform.attendance.days([...people, 'ou_nobody'], DAYS, SPAN));
  expect(found.punches).toEqual([
    { person: idOf('李强'), at: at('2026-11-23 08:57'), outdoor: false, note: '' },
    { person: idOf('李强'), at: at('2026-11-23 18:02'), outdoor: true, note: '客户处' },
    { person: idOf('李强'), at: at('2026-11-24 09:20'), outdoor: false, note: '' },
  ]);
  expect(found.days).toEqual([
    { person: idOf('李强'), date: '2026-11-23', sides: { in: side('normal'), out: side('normal', 'outdoor') }, shift: '6910001' },
    { person: idOf('李强'), date: '2026-11-24', sides: { in: side('late'), out: side('lack') }, shift: '6910001' },
    {
      person: idOf('李敏'),
      date: '2026-11-23',
      sides: { in: side('normal', 'by_hand'), out: side('normal', 'corrected') },
      shift: '6910001',
    },
    {
      person: idOf('李敏'),
      date: '2026-11-24',
      sides: { in: side('lack', 'leave'), out: side('unknown', 'unknown', 'Invalid SomethingNew') },
      shift: '6910001',
    },
  ]);
  expect(found.untold).toEqual([...['张伟', '王芳'].map(idOf), 'ou_nobody']);
});

it('groups come with whose they are, their shift and what may be corrected; a shift of several stretches or days is told as such', async () => {
  const { controls } = bot;
  controls.attendanceGroup('苏州', ['李强', '李敏'], {
    hours: ['9:30', '18:30'],
    exempt: ['王芳'],
    shift: {
      is_flexible: true,
      flexible_rule: [{ flexible_early_minutes: 30, flexible_late_minutes: 30 }],
      late_off_late_on_rule: [{ late_off_minutes: 180, late_on_minutes: 60 }],
    },
    times: { late_minutes_as_late: 10, early_minutes_as_early: 0 },
    group: { remedy_limit_count: 2, allow_remedy_type_late: false },
  });
  controls.attendanceGroup('两段', ['张伟'], { more: [['19:00', '21:00']] });
  controls.attendanceGroup('夜班', [], {
    hours: ['22:00', '30:00'],
    shift: { rest_time_rule: [] },
    group: { remedy_limit: false },
  });
  controls.attendanceGroup('只管上班', [], { shift: { no_need_off: true } });
  controls.attendanceGroup('只能晚到', [], {
    shift: { is_flexible: true, flexible_rule: [{ flexible_early_minutes: 0, flexible_late_minutes: 30 }] },
  });
  controls.attendanceGroup('没有班次', [], { group: { punch_day_shift_ids: ['0', '0', '0', '0', '0', '0', '0'] } });
  controls.attendanceGroup('两种班', [], { group: { punch_day_shift_ids: ['6910001', '6930001', '0', '0', '0', '0', '0'] } });
  const groups = value(await bot.platform.attendance.groups());
  expect(groups[0]).toEqual({
    group: '6810001',
    name: '苏州',
    people: [idOf('李强'), idOf('李敏')],
    exempt: [idOf('王芳')],
    shift: {
      on: 570,
      off: 1110,
      rest: { from: 720, to: 780 },
      split: false,
      late: 10,
      serious: 30,
      lateLack: 120,
      early: 0,
      earlyLack: 120,
      advance: 240,
      delay: 360,
      flex: 30,
      lateLeave: [[180, 60]],
    },
    corrections: 2,
    kinds: ['missing', 'early'],
  });
  expect(groups[2]).toMatchObject({ shift: { on: 1320, off: 1800, rest: null }, corrections: null });
  expect(groups.slice(1).map(({ name, shift }) => `${name} ${typeof shift === 'string' ? shift : 'read'}`)).toEqual([
    '两段 split',
    '夜班 read',
    '只管上班 split',
    '只能晚到 flexible',
    '没有班次 none',
    '两种班 several',
  ]);
});

it('more groups and people than a page holds are all read', async () => {
  const everybody = bot.controls.world().people.map(({ id }) => id);
  for (let n = 1; n <= 12; n++) bot.controls.attendanceGroup(`组${n}`, n === 12 ? everybody : []);
  const groups = value(await bot.platform.attendance.groups());
  expect(groups).toHaveLength(12);
  expect(groups[11]?.people).toEqual(everybody);
});

it('without attendance, without a scope or without user ids it is refused; weather is told as weather; more than 50 never leave', async () => {
  const { attendance } = bot.platform;
  const li = [idOf('李强')];
  bot.controls.attendanceGroup('苏州', ['李强']);
  expect(
    await attendance.days(
      Array.from({ length: 51 }, (_, i) => `ou_${i}`),
      DAYS,
      SPAN,
    ),
  ).toMatchObject(REFUSED);
  bot.controls.setScopes({ without: ['contact:user.employee_id:readonly'] });
  expect(await attendance.days(li, DAYS, SPAN)).toMatchObject({ ...REFUSED, detail: expect.stringContaining('employee_id') });
  bot.controls.setScopes({ without: ['attendance:task:readonly'] });
  expect(await attendance.days(li, DAYS, SPAN)).toMatchObject({ ...REFUSED, detail: expect.stringContaining('99991672') });
  expect((await attendance.groups()).ok).toBe(true);
  bot.controls.setScopes({ without: ['attendance:rule:readonly'] });
  expect(await attendance.groups()).toMatchObject(REFUSED);
  expect((await attendance.days(li, DAYS, SPAN)).ok).toBe(true);
  bot.controls.setScopes({ without: [] });
  bot.controls.openAttendance(false);
  expect(await attendance.groups()).toMatchObject({ ...REFUSED, detail: expect.stringContaining('1220001') });
  expect(await attendance.days(li, DAYS, SPAN)).toMatchObject(REFUSED);
  bot.controls.openAttendance(true);
  bot.controls.fail('POST /attendance/v1/user_flows/query', { kind: 'reset' }, { calls: 1 });
  expect(await attendance.days(li, DAYS, SPAN)).toMatchObject({ ok: false, code: 'platform_retry' });
  expect((await attendance.days(li, DAYS, SPAN)).ok).toBe(true);
});

const NEXT = { from: '2026-11-30' as LocalDate, to: '2026-12-29' as LocalDate };

it('who is scheduled for which shift is read by people’s ids, days off too; whoever is not known there is left out alone', async () => {
  const { controls, platform } = bot;
  controls.attendanceGroup('苏州', ['李强', '李敏', '张伟', '王芳', '孙悦']);
  const late = controls.attendanceShift('晚班', ['14:00', '22:00']);
  controls.scheduleShift('李强', ['2026-11-30', '2026-12-01'], late);
  controls.scheduleShift('李强', ['2026-12-02'], '0');
  controls.scheduleShift('孙悦', ['2026-12-01'], late);
  const people = ['李强', '李敏', '张伟', '王芳', '孙悦'].map(idOf);
  await platform.attendance.schedule(people, NEXT);
  controls.resign('张伟');
  const found = value(await platform.attendance.schedule([...people, 'ou_nobody'], NEXT));
  expect(found.days).toEqual([
    { person: idOf('李强'), date: '2026-11-30', shift: late },
    { person: idOf('李强'), date: '2026-12-01', shift: late },
    { person: idOf('李强'), date: '2026-12-02', shift: null },
    { person: idOf('孙悦'), date: '2026-12-01', shift: late },
  ]);
  expect(new Set(found.unasked)).toEqual(new Set([people[2], 'ou_nobody']));
  expect(await platform.attendance.schedule(people, { ...NEXT, to: '2026-12-30' as LocalDate })).toMatchObject(REFUSED);
  controls.openAttendance(false);
  expect(await platform.attendance.schedule(people, NEXT)).toMatchObject(REFUSED);
  controls.openAttendance(true);
  controls.fail('POST /attendance/v1/user_daily_shifts/query', { kind: 'reset' }, { calls: 9 });
  expect(await platform.attendance.schedule(people, NEXT)).toMatchObject({ ok: false, code: 'platform_retry' });
});

it('shifts by their ids: one stretch, two, over midnight; one that is no more is told as unreadable, weather as weather', async () => {
  const { controls, platform } = bot;
  const split = controls.attendanceShift('两头', ['9:00', '13:00'], ['17:00', '21:00']);
  const night = controls.attendanceShift('夜班', ['22:00', '30:00']);
  const thrice = controls.attendanceShift('三段', ['8:00', '10:00'], ['12:00', '14:00'], ['18:00', '20:00']);
  const gone = controls.attendanceShift('没了', ['9:00', '18:00']);
  controls.changeShift(gone);
  expect(value(await platform.attendance.shifts([split, night, thrice, gone]))).toMatchObject([
    { id: split, name: '两头', shift: { on: 540, off: 1260, rest: { from: 780, to: 1020 }, split: true } },
    { id: night, name: '夜班', shift: { on: 1320, off: 1800, rest: null, split: false } },
    { id: thrice, name: '三段', shift: 'split' },
    { id: gone, name: gone, shift: 'unread' },
  ]);
  controls.fail('GET /attendance/v1/shifts/:shift_id', { kind: 'reset' }, { calls: 9 });
  expect(await platform.attendance.shifts([split])).toMatchObject({ ok: false, code: 'platform_retry' });
});
