import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { type BotOnPlatform, startBot } from './bot-on-platform.ts';

/** Archived reports of the local platform's attendance, through the real door's calls. */
const REFUSED = { ok: false, code: 'platform_refused' };
const [from, to] = ['2026-11-01' as LocalDate, '2026-11-30' as LocalDate];
const COLUMNS = [
  { code: 'c_due', title: '应出勤天数' },
  { code: 'c_late', title: '次数', above: ['迟到'] },
];

let bot: BotOnPlatform;
let report: string;
beforeEach(async () => {
  bot = await startBot('webhook', { now: () => Date.parse('2026-12-04T05:10:00+08:00') }, 2500, 40);
  bot.controls.setScopes({ with: ['attendance:task'] });
  report = bot.controls.archivedReport('2026年归档', COLUMNS);
});
afterEach(() => bot.stop());
const idOf = (name: string): string => bot.controls.person(name).openId;
const at = (more: { report?: string; operator?: string } = {}) => ({
  report: '2026年归档',
  operator: idOf('卫东'),
  period: '2026-11',
  ...more,
});
const row = (person: string, value: string, code = 'c_due') => ({ person, from, to, values: [{ code, value }] });

it('columns come with what stands above them; a report is found by its id or its only name', async () => {
  const { archive } = bot.platform.attendance;
  const fields = [
    { code: 'c_due', title: '应出勤天数', path: [] },
    { code: 'c_late', title: '次数', path: ['迟到'] },
  ];
  expect(await archive.fieldsOf(at())).toEqual({ ok: true, value: fields });
  expect(await archive.fieldsOf(at({ report }))).toEqual({ ok: true, value: fields });
  expect(await archive.fieldsOf(at({ report: '别的' }))).toMatchObject(REFUSED);
  bot.controls.archivedReport('2026年归档', []);
  expect(await archive.fieldsOf(at())).toMatchObject({ ...REFUSED, detail: expect.stringContaining('several') });
  expect((await archive.fieldsOf(at({ report }))).ok).toBe(true);
});

it('rows are written by user ids, whom the platform does not know is told, and taken out again; the same row twice stands twice', async () => {
  const { archive } = bot.platform.attendance;
  const rows = [row(idOf('李强'), '21'), row('ou_nobody', '21')];
  expect(await archive.write(at(), rows)).toEqual({ ok: true, value: { unknown: ['ou_nobody'] } });
  await archive.write(at(), [row(idOf('李强'), '20')]);
  expect(bot.controls.archivedRows('2026年归档')).toEqual([
    { who: '李强', month: '202611', values: { 应出勤天数: '21' } },
    { who: '李强', month: '202611', values: { 应出勤天数: '20' } },
  ]);
  expect(await archive.remove(at(), [idOf('李强'), idOf('李敏')])).toEqual({ ok: true, value: null });
  expect(bot.controls.archivedRows('2026年归档')).toEqual([]);
});

it('a column the report has not, an operator nobody knows, a missing scope, more than 50: refused, and nothing is written', async () => {
  const { archive } = bot.platform.attendance;
  const li = idOf('李强');
  expect(await archive.write(at(), [row(li, '21', 'c_none')])).toMatchObject({
    ...REFUSED,
    detail: expect.stringContaining('c_none'),
  });
  expect(await archive.write(at({ operator: 'ou_nobody' }), [row(li, '21')])).toMatchObject(REFUSED);
  expect(await archive.write(at({ operator: '' }), [row(li, '21')])).toMatchObject(REFUSED);
  expect(
    await archive.write(
      at(),
      Array.from({ length: 51 }, (_, i) => row(`ou_${i}`, '21')),
    ),
  ).toMatchObject(REFUSED);
  bot.controls.setScopes({});
  expect(await archive.write(at(), [row(li, '21')])).toMatchObject({ ...REFUSED, detail: expect.stringContaining('99991672') });
  expect(await archive.remove(at(), [li])).toMatchObject(REFUSED);
  expect(bot.controls.archivedRows('2026年归档')).toEqual([]);
});

it('weather is told as weather', async () => {
  const { archive } = bot.platform.attendance;
  bot.controls.fail('POST /attendance/v1/archive_rule/upload_report', { kind: 'answer_lost' });
  expect(await archive.write(at(), [row(idOf('李强'), '21')])).toMatchObject({ ok: false, code: 'platform_retry' });
});
