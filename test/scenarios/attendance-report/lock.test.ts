import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { pressAs } from '../../raw-press.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { dayOf, idOf } from '../attendance/punched.ts';
import { HR, sentToHr } from './signed.ts';

/** 李强 came at 9:21 on the 17th; 张伟 forgot to punch out on the 25th. */
const FAULTS = { '李强 2026-11-17': ['09:21', '18:10'], '张伟 2026-11-25': ['08:50'] };
const round = (office: TestOffice, who: string) => persona(office, who).card('考勤汇总', '2026年11月');
const states = (office: TestOffice) =>
  look<{ process: string; state: string }>(office.database, 'SELECT process, state FROM "Request" ORDER BY process').map(
    ({ process, state }) => `${process} ${state}`,
  );
const recordOf = (office: TestOffice) =>
  look<{ id: string }>(office.database, `SELECT id FROM "Rec" WHERE kind = 'attendance_round'`)[0]?.id ?? '';
const isLocked = async (office: TestOffice) => (await office.store.reads.monthLocks('2026-11')).length > 0;

/** The month is signed and with HR, while a correction of 张伟 and a trip of 李强 wait for 王芳. */
async function withUndecided(office: TestOffice, at: (date: string, time: string) => Promise<void>): Promise<void> {
  const [li, zhang, wang] = [persona(office, '李强'), persona(office, '张伟'), persona(office, '王芳')];
  await punchesOf(office, '2026-11', FAULTS);
  await at('2026-12-01', '09:30');
  await zhang.says('11月25日下班补卡，打卡机没反应');
  await zhang.presses('确认提交');
  await li.says('11月24日去南京出差，参展');
  await li.presses('11月24日(周二)');
  await li.presses('下一步').catch(() => null);
  await li.presses('确认提交');
  await li.presses('公出', { holding: '请说明这几天' });
  await zhang.presses('忘打卡', { holding: '请说明这几天' });
  await wang.presses('认可已说明的2条');
  await sentToHr(office);
}

describe('封账 (S58)', () => {
  itIn(
    'S58 封账前按人列出没办完的申请；选等：办完最后一份自动封账，运营专员看不到别人的申请',
    withReports(),
    async ({ office, wang, at }) => {
      await withUndecided(office, at);
      const hr = persona(office, HR);
      const card = round(office, HR).text;
      for (const words of ['2份这个月的申请还没办完', '张伟 补卡 11月25日(周三)下班', '李强 出差 南京', '等王芳'])
        expect(card).toContain(words);
      expect(round(office, HR).buttons).not.toContain('收到，封账');
      // What is to be decided stands together, then the files.
      expect(round(office, HR).buttons.filter((one) => /封账|退回|下载/u.test(one))).toEqual([
        '收到，等办完再封账',
        '退回没办完的，封账',
        '退回',
        '下载考勤文件',
      ]);
      expect(round(office, '周敏').text).not.toContain('张伟');
      await hr.presses('收到，等办完再封账');
      expect(round(office, HR).text).toContain('已收到，等申请办完');
      await at('2026-12-07', '10:00');
      expect(await isLocked(office)).toBe(false);
      await wang.presses('同意', { holding: '张伟' });
      await at('2026-12-07', '10:05');
      expect(await isLocked(office)).toBe(false);
      await wang.presses('同意', { holding: '南京' });
      await at('2026-12-07', '10:10');
      expect(await isLocked(office)).toBe(true);
      expect(round(office, HR).text).toContain('已封账');
      expect(await dayOf(office, '张伟', '2026-11-25')).toMatchObject({ state: 'ok', marks: ['corrected'] });
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'trip' });
    },
  );

  itIn(
    'S58 选退回：要写原因，各人私下收到原因和还能怎么办；旧卡片、再按一次、两个人力资源同时，都只办一次',
    withReports(),
    async ({ office, wang, zhang, li, at }) => {
      await withUndecided(office, at);
      const [hr, second] = [persona(office, HR), persona(office, '卫东')];
      await hr.presses('退回没办完的，封账');
      await hr.presses('退回没办完的，封账', { form: { returned: '' } });
      expect(await isLocked(office)).toBe(false);
      const old = second.card('考勤汇总').id;
      await hr.presses('退回没办完的，封账', { form: { returned: '11月工资今天要算' } });
      expect(await isLocked(office)).toBe(true);
      const value = { do: 'record.moved', record: recordOf(office), move: 'close_over' };
      for (const [who, card] of [
        ['卫东', old],
        ['周敏', round(office, '周敏').id],
      ] as const)
        expect((await pressAs(office, who, card, value, { returned: '我也退' })).toast, who).not.toBe('');
      expect((await pressAs(office, '卫东', old, { ...value, do: 'record.move', move: 'receive' })).toast).not.toBe('');
      expect(states(office)).toEqual(['correction returned', 'trip returned']);
      const told = zhang.card('考勤已封账，没办完的退回来了').text;
      for (const words of ['补卡 11月25日(周三)下班', `人力资源${HR}：11月工资今天要算`, '补卡请先说“申请解封考勤”'])
        expect(told).toContain(words);
      // One word of it: the request itself shows it where it stands.
      expect(zhang.cards().filter(({ text }) => text.includes('11月工资今天要算') && !text.includes('直接上级'))).toHaveLength(1);
      await zhang.presses('查看', { holding: '没办完的退回来了' });
      const route = zhang.card('我的补卡申请', '直接上级').text;
      expect(route).toMatch(/直接上级\n人力资源褚玉兰 12月\d+日 \d\d:\d\d 封账退回\n王芳（未审批）/u);
      expect(route).not.toContain('代王芳');
      expect(wang.card('补卡', '封账退回').text).toContain('11月工资今天要算');
      expect(li.card('考勤已封账，没办完的退回来了').text).not.toContain('张伟');
      expect(JSON.stringify(look(office.database, 'SELECT detail FROM "Audit"'))).not.toContain('我也退');
      // What lay with the supervisor is decided on no more, and the closed month stays as it was.
      expect(wang.cards().some(({ text, buttons }) => text.includes('补卡') && buttons.includes('同意'))).toBe(false);
      expect(states(office)).toEqual(['correction returned', 'trip returned']);
      expect((await dayOf(office, '张伟', '2026-11-25')).state).toBe('missing');
      await zhang.says('11月25日下班补卡，打卡机没反应');
      expect(zhang.cards().at(-1)?.text).toContain('请说“申请解封考勤”');
    },
  );
});

describe('为一个人解封 (S58, Q12)', () => {
  itIn(
    'S58 Q12 本人申请，人力资源同意才打开，只为他一个人；到时间自己封上，改了的重新发给人力资源，不再算补差',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, wang, zhang, at }) => {
      await punchesOf(office, '2026-11', FAULTS);
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await zhang.presses('忘打卡');
      await wang.presses('认可已说明的2条');
      await sentToHr(office);
      const hr = persona(office, HR);
      await hr.presses('收到，封账');
      expect(await isLocked(office)).toBe(true);
      await at('2026-12-08', '10:00');
      await li.says('11月考勤');
      expect(li.card('我的考勤').text).toContain('这个月已封账，不再改');
      await li.presses('申请解封');
      await li.presses('下一步', { form: { reason: '车管所的外出证明刚拿到' } });
      expect(li.card('解封考勤').text).toContain('12月10日');
      await li.presses('确认提交');
      expect(await office.store.reads.reopenedUntil(idOf(office, '李强'), '2026-11', office.now())).toBeNull();
      await hr.presses('同意', { holding: '李强' });
      await at('2026-12-08', '10:05');
      expect(wang.card('由人力资源打开到').text).toContain('李强2026年11月');
      await li.says('11月考勤');
      expect(li.card('我的考勤').text).toContain('为您打开到');
      await zhang.says('11月考勤');
      expect(zhang.card('我的考勤').text).toContain('不再改');
      await li.presses('申请补上班卡', { holding: '我的考勤' });
      await li.presses('下一步', { form: { reason: '去车管所，有外出证明' } });
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '补卡' });
      await at('2026-12-08', '10:10');
      expect(await dayOf(office, '李强', '2026-11-17')).toMatchObject({ state: 'ok', marks: ['corrected'] });
      const before = (await sentSheets(office, HR)).length;
      await at('2026-12-11', '09:00');
      expect(li.card('已重新封账').text).toContain('改了11月17日');
      const files = await sentSheets(office, HR);
      expect(files).toHaveLength(before + 1);
      const [row] = files.at(-1)?.sheet('解封改动').rows ?? [];
      for (const words of ['李强', '2026-11-17', '迟到', '正常', '车管所的外出证明刚拿到', HR])
        expect(JSON.stringify(row)).toContain(words);
      expect(files.at(-1)?.sheet('补差').rows).toEqual([]);
      const sz = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? 'unt_none';
      expect(await office.store.reads.differencesIn([sz], '2026-12')).toEqual([]);
      // Closed by the clock: nothing of it changes any more, and nobody is told a second time.
      await li.says('11月考勤');
      expect(li.card('我的考勤').text).toContain('不再改');
      await at('2026-12-12', '09:00');
      expect(await sentSheets(office, HR)).toHaveLength(before + 1);
    },
  );

  itIn(
    'S58 S4 主管可以替自己店的人申请，同事不行；没封的月不用申请；没有变化就不再发文件',
    withReports(),
    async ({ office, min, wang, at }) => {
      await punchesOf(office, '2026-11');
      await at('2026-12-01', '09:30');
      await wang.says('给李强申请解封11月考勤，补传打卡');
      expect(wang.cards().at(-1)?.text).toContain('没有封账');
      await wang.says('取消');
      await sentToHr(office);
      await persona(office, HR).presses('收到，封账');
      await at('2026-12-08', '10:00');
      await min.says('给李强申请解封11月考勤，补传打卡');
      expect(min.cards().at(-1)?.text).toContain('不能替李强申请解封');
      await wang.says('给李强申请解封11月考勤，补传打卡');
      await wang.presses('确认提交');
      await persona(office, HR).presses('同意', { holding: '李强' });
      expect(persona(office, '李强').card('考勤打开到').text).toContain('您2026年11月');
      await at('2026-12-11', '09:00');
      expect(persona(office, '李强').card('已重新封账').text).toContain('没有变化');
      expect(
        persona(office, HR)
          .cards()
          .some(({ text }) => text.includes('已重新封账')),
      ).toBe(false);
    },
  );
});
