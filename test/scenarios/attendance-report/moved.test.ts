import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { signs, takes } from './signed.ts';

/** 23 working days; those after somebody or something has moved are counted night by night. */
const NIGHTS = ['25', '26', '28', '29', '30', '31'] as const;

describe('月中换了网点、来了、走了、网点撤了 (S57, S58)', () => {
  itIn(
    'S57 S58 网点月中撤了：它那几天还有自己的月报，由上一级签，汇总里有它；文件里每个人一天不少',
    { ...withReports('2026-12-01'), mode: 'ws' },
    async ({ office, at }) => {
      await at('2026-12-24', '09:00');
      office.controls.mergeDepartment('深圳分店', '广州分店');
      await office.settled();
      for (const day of NIGHTS) await at(`2026-12-${day}`, '09:00');
      await punchesOf(office, '2026-12');
      await at('2027-01-01', '09:30');
      await at('2027-01-04', '09:30');
      const zhou = persona(office, '周敏');
      await zhou.says('谁还没交考勤');
      expect(zhou.card().text).toContain('应交4家');
      expect(zhou.card().text).toContain('深圳分店 待签字');
      for (const name of ['王芳', '赵磊', '黄志强', '周敏']) await signs(office, name);
      for (const name of ['陈静', '林晓', '谢丽', '周敏']) await takes(office, name);
      await zhou.says('12月考勤汇总');
      expect(zhou.card('考勤汇总').text).toMatch(/深圳分店\n人数 5 /u);
      expect(zhou.card('考勤汇总').text).not.toContain('还差');
      await zhou.presses('上报人力资源');
      await zhou.presses('上报人力资源', { form: { without: '' } });
      const [file] = await sentSheets(office, '褚玉兰');
      const days = file?.sheet('明细');
      const name = days?.head.indexOf('姓名') ?? -1;
      const unit = days?.head.indexOf('网点') ?? -1;
      const deng = (days?.rows ?? []).filter((row) => row[name] === '邓佳');
      expect(deng).toHaveLength(31);
      expect(deng.filter((row) => row[unit] === '深圳分店')).toHaveLength(24);
      expect(deng.filter((row) => row[unit] === '广州分店')).toHaveLength(7);
      const hr = persona(office, '褚玉兰');
      expect(hr.card('考勤汇总').text).toContain('请核对后确认收到');
      await hr.presses('收到，封账');
      // What was asked of HR is done, and no card of theirs asks for it any more.
      for (const name of ['褚玉兰', '卫东'])
        expect(persona(office, name).card('考勤汇总').text).not.toContain('请核对后确认收到');
      const org = await office.store.reads.org();
      const shz = org.units.find(({ code }) => code === 'SHZ')?.id;
      expect((await office.store.reads.monthLocks('2026-12')).map(({ unitId }) => unitId)).toContain(shz);
    },
  );

  itIn(
    'S54 S57 15日换到别的网点、10日来的同名新人、18日走的人：各在哪里几天就算几天，走的那天上下班都打了也算',
    withReports('2026-12-01'),
    async ({ office, at }) => {
      await at('2026-12-10', '08:00');
      office.controls.addPerson({
        no: 'E107',
        name: '李强',
        title: '销售顾问',
        dept: 'od_suzhou',
        leader: 'E101',
        joined: '2026-12-10',
      });
      await office.settled();
      await at('2026-12-15', '08:30');
      office.controls.updatePerson('ou_e102', { dept: 'od_hangzhou', leader: 'E201' });
      await office.settled();
      await at('2026-12-18', '18:30');
      await punchesOf(office, '2026-12', {}, '2026-12-18');
      office.controls.resign('张伟');
      await office.settled();
      for (const day of ['19', '22', ...NIGHTS]) await at(`2026-12-${day}`, '09:00');
      await punchesOf(office, '2026-12');
      await at('2027-01-01', '09:30');
      await at('2027-01-04', '09:30');
      const org = await office.store.reads.org();
      const daysIn = async (branch: string): Promise<Record<string, number>> => {
        const unit = org.units.find(({ name }) => name === branch)?.id ?? 'unt_none';
        const months = await office.store.reads.monthsOfUnit(unit, '2026-12', '', 100);
        return Object.fromEntries(
          months.map(({ personId, days }) => [
            org.person(personId)?.employeeNo ?? '',
            days.filter(({ state }) => state === 'ok').length,
          ]),
        );
      };
      // The day of the move is the old branch's: 1–15 of December are 11 working days, 16–31 twelve.
      expect(await daysIn('苏州分店')).toEqual({ E101: 23, E102: 11, E103: 23, E104: 14, E105: 23, E106: 23, E107: 16 });
      expect(await daysIn('杭州分店')).toEqual({ E102: 12, E201: 23, E202: 23, E203: 23, E204: 23, E205: 23 });
      // Nobody has anything to settle, and each signs for their own branch.
      for (const name of ['王芳', '赵磊']) await signs(office, name);
      expect(persona(office, '王芳').card('考勤月报 KB', '苏州分店').text).toContain('已签字');
      expect(persona(office, '赵磊').card('考勤月报 KB', '杭州分店').text).toContain('已签字');
    },
  );
});
