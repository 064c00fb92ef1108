import { describe, expect } from 'vitest';
import { submitLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, sentToHr } from './signed.ts';

const states = (office: TestOffice): readonly string[] =>
  look<{ state: string }>(office.database, `SELECT state FROM "Request" WHERE process = 'leave'`).map(({ state }) => state);
const isLocked = async (office: TestOffice): Promise<boolean> => (await office.store.reads.monthLocks('2026-11')).length > 0;

/** 李强 asks for leave on Nov 30 with 李敏 to take over, who never answers; the month is with HR. */
async function withoutAnswer(office: TestOffice, li: Persona, at: (date: string, time: string) => Promise<void>): Promise<void> {
  await submitLeave(li, { from: '2026-11-30', to: '2026-11-30' });
  await punchesOf(office, '2026-11');
  await at('2026-12-01', '09:30');
  await sentToHr(office);
}

describe('封账的边上 (S58)', () => {
  itIn(
    'S58 O2 只等交接人答复的申请也列出来；退回以后交接人不用再答，申请人知道原因',
    withReports(),
    async ({ office, li, min, at }) => {
      await withoutAnswer(office, li, at);
      const hr = persona(office, HR);
      expect(hr.card('考勤汇总', '2026年11月').text).toMatch(/李强 .*11月30日.*\n.*等李敏/u);
      await hr.presses('退回没办完的，封账');
      await hr.presses('退回没办完的，封账', { form: { returned: '工资今天要算' } });
      expect(await isLocked(office)).toBe(true);
      expect(states(office)).toEqual(['returned']);
      expect(li.cards().some(({ text }) => text.includes('工资今天要算'))).toBe(true);
      expect(min.cards().some(({ buttons }) => buttons.includes('接受'))).toBe(false);
    },
  );

  itIn('S58 O2 等它办完：交接人接受还不封，主管批了自动封', withReports(), async ({ office, li, min, wang, at }) => {
    await withoutAnswer(office, li, at);
    await persona(office, HR).presses('收到，等办完再封账');
    await min.presses('接受');
    await at('2026-12-01', '10:00');
    expect(await isLocked(office)).toBe(false);
    await wang.presses('同意', { holding: '李强' });
    await at('2026-12-01', '10:10');
    expect(await isLocked(office)).toBe(true);
    expect(states(office)).toEqual(['approved']);
  });

  itIn(
    'S58 Q12 重新封账前最后一分钟才批的补卡，不在重新发的文件里就在下个月的补差里，不会两边都有，也不会都没有',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-17': ['09:21', '18:10'] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      await sentToHr(office);
      const hr = persona(office, HR);
      await hr.presses('收到，封账');
      await at('2026-12-08', '10:00');
      await li.says('11月考勤');
      await li.presses('申请解封');
      await li.presses('下一步', { form: { reason: '车管所的外出证明刚拿到' } });
      await li.presses('确认提交');
      await hr.presses('同意', { holding: '李强' });
      const [{ until } = { until: 0 }] = look<{ until: number }>(office.database, 'SELECT until FROM "AttendanceReopened"');
      await at('2026-12-08', '10:05');
      await li.says('11月考勤');
      await li.presses('申请补上班卡', { holding: '我的考勤' });
      await li.presses('下一步', { form: { reason: '去车管所，有外出证明' } });
      await li.presses('确认提交');
      // The last minute; nothing is looked at by the clock before the time is over.
      office.emulator.clock.advance(Number(until) - office.now() - 30_000);
      await wang.presses('同意', { holding: '补卡' });
      office.emulator.clock.advance(60_000);
      for (let i = 0; i < 2; i++) {
        await office.app.tick();
        await office.settled();
      }
      await at('2026-12-11', '09:00');
      const sz = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? 'unt_none';
      const later = (await office.store.reads.differencesIn([sz], '2026-12')).map(({ date }) => date);
      const opened = (await sentSheets(office, HR)).at(-1)?.sheet('解封改动').rows ?? [];
      const inFile = JSON.stringify(opened).includes('2026-11-17') ? ['2026-11-17'] : [];
      expect([...inFile, ...later]).toEqual(['2026-11-17']);
    },
  );
});
