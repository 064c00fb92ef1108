import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { dayOf } from '../attendance/punched.ts';
import { signs, takes } from './signed.ts';

describe('代主管签月报的人 (S56, S57, O1)', () => {
  itIn(
    'S56 O1 李敏代王芳：自己的异常由蒋建国认可，他马上知道；别人的她认可；说“考勤月报”看到代签的那份，签得了',
    withReports(),
    async ({ office, wang, jiang, min, li, at }) => {
      await punchesOf(office, '2026-11', { '李敏 2026-11-17': ['09:21', '18:10'], '李强 2026-11-24': ['09:21', '18:10'] });
      await wang.says('12月1日让李敏代我审批');
      await wang.presses('保存');
      await askForLeave(wang, { from: '2026-12-01', to: '2026-12-01' });
      await jiang.presses('同意');
      await at('2026-12-01', '09:30');
      await li.presses('公出', { holding: '请说明这几天' });
      await min.presses('公出', { holding: '请说明这几天' });
      await min.says('考勤月报');
      const sheet = () => min.card('考勤月报 KB', '苏州分店');
      expect(sheet().text).toMatch(/李敏 11月17日.*\n.*由蒋建国处理/u);
      await min.presses('认可', { holding: '李强' });
      expect(sheet().buttons).not.toContain('认可');
      await min.presses('签字', { holding: '考勤月报 KB' });
      await min.presses('签字', { form: { comment: '' } });
      expect(sheet().text).toContain('还有1条异常没有处理');
      await min.presses('返回');
      expect(jiang.card('李敏2026年11月的考勤异常等您处理').buttons).toContain('查看');
      await jiang.presses('查看', { holding: '李敏2026年11月的考勤异常等您处理' });
      await jiang.presses('认可', { holding: '李敏' });
      expect((await dayOf(office, '李敏', '2026-11-17')).anomalies).toMatchObject([{ answer: 'accepted' }]);
      await signs(office, '李敏');
      await takes(office, '陈静');
      // Nobody else of the shop learns anything of the report.
      await persona(office, '张伟').says('考勤月报');
      expect(persona(office, '张伟').cards().at(-1)?.text).not.toContain('苏州分店');
    },
  );
});
