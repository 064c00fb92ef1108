import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, sentToHr } from './signed.ts';

describe('考勤月报、封账、补卡怎么问都答得对 (S54, S57, S58, S4)', () => {
  itIn(
    'S57 S4 O31 各人问各人看得到的：月报、某店考勤、谁还没签；看不到的照实说',
    withReports(),
    async ({ office, li, wang, jiang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-24': ['09:21', '18:10'] });
      await at('2026-12-01', '09:30');
      const asks = async (who: string, said: string): Promise<string> => {
        const one = persona(office, who);
        await one.says(said);
        return one.cards().at(-1)?.text ?? '';
      };
      for (const said of ['11月考勤月报', '苏州店考勤', '苏州店11月考勤', '苏州店11月考勤月报'])
        expect(await asks('王芳', said), said).toMatch(/苏州分店 2026年11月\n考勤月报 KB/u);
      expect(await asks('蒋建国', '11月考勤月报')).toContain('应交2家');
      expect(await asks('蒋建国', '杭州店考勤')).toMatch(/杭州分店 2026年11月\n考勤月报 KB/u);
      expect(await asks('李强', '苏州店考勤')).toContain('看不到');
      expect(await asks('王芳', '杭州店11月考勤')).toContain('看不到');
      expect(await asks('王芳', '10月考勤月报')).toContain('没有2026年10月的考勤月报');
      expect(await asks('蒋建国', '谁还没签')).toContain('应交2家');
      expect(await asks('李强', '谁还没签')).toContain('看不到任何网点的考勤月报');
      expect(await asks('李强', '我上个月迟到几次')).toContain('1次 21分钟');
      expect(await asks('张伟', '李强上个月迟到几次')).toContain('只有本人看得到');
      expect(li.cards().at(-1)?.text).not.toContain('没用上');
      expect(wang.cards().at(-1)?.text).not.toContain('没用上');
      expect(jiang.cards().at(-1)?.text).not.toContain('没用上');
    },
  );

  itIn(
    'S58 S54 O31 “封账”人力资源看到汇总，别人知道封了没有；“补卡还剩几次”看自己的；“帮李敏补卡”说怎么办；“下班打卡 在客户那”备注填好',
    withReports(),
    async ({ office, li, wang, at }) => {
      await punchesOf(office, '2026-11');
      await at('2026-12-01', '09:30');
      await li.says('封账');
      expect(li.cards().at(-1)?.text).toContain('2026年11月考勤还没封账');
      await sentToHr(office);
      const hr = persona(office, HR);
      await hr.says('封账');
      expect(hr.cards().at(-1)?.text).toMatch(/2026年11月\n考勤汇总 KM/u);
      await hr.presses('收到，封账');
      await li.says('11月封账了吗');
      expect(li.cards().at(-1)?.text).toContain('申请解封考勤');
      await li.says('补卡还剩几次');
      expect(li.card('我的考勤').text).toContain('已用0次，每月');
      await li.says('帮李敏补卡');
      expect(li.cards().at(-1)?.text).toContain('请李敏自己对我说');
      expect(li.cards().at(-1)?.text).not.toContain('请假');
      await wang.says('帮李敏补卡');
      expect(wang.cards().at(-1)?.text).toContain('改这一天');
      await li.says('下班打卡 在客户那');
      expect(li.card('今天上班 09:00').inputs).toMatchObject({ note: '在客户那' });
      await li.presses('打卡', { holding: '今天上班 09:00', form: { outdoor: true, note: '在客户那' } });
      expect(li.card('今天已打卡').text).toContain('外勤 在客户那');
    },
  );
});
