import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { customerOf, owes } from '../receivable/owed.ts';

/** What each of the office's clocks reminds of: approval, attendance, overdue money, an action of minutes. */
const ALL = ['等您审批', '考勤月报该交了', '应收催收', '行动项 整理库存台账'];

describe('一张时间表 (S57, S68, S112)', () => {
  itIn(
    'S57 S68 S112 审批、考勤、逾期款、行动项都在「明天会提醒什么」里；第二天正好提醒这些，效果报告每一样都说到',
    withReports(),
    async ({ office, li, wang, min, at }) => {
      const wu = persona(office, '吴昊');
      await punchesOf(office, '2026-11');
      await at('2026-11-30', '09:30');
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [['pickup', 60_000, '2026-11-27']]);
      await at('2026-11-30', '10:30');
      await at('2026-12-01', '09:30');
      await at('2026-12-02', '14:30');
      await askForLeave(li, { from: '2026-12-14', to: '2026-12-14' });
      await li.says('行动项：整理库存台账');
      await li.presses('提交', { form: { who_sought: '李敏', due: '2026-12-03' } });
      await wu.says('明天会提醒什么');
      await wu.presses('查看', { holding: '苏州分店' });
      const preview = wu.card('提醒预览').text;
      for (const what of ALL) expect(preview).toContain(what);
      const before = [wang, li, min].map((who) => who.cards().length);
      await at('2026-12-03', '09:30');
      await at('2026-12-03', '14:30');
      const seen = [wang, li, min].flatMap((who, i) => who.cards().slice((before[i] ?? 0) - 1)).map(({ text }) => text);
      for (const what of ['等您审批', '考勤月报', '整理库存台账']) expect(seen.join('\n')).toContain(what);
      // What is overdue is posted to the branch's group: how many, no name (S112).
      const post = JSON.stringify(office.controls.cards('李强', '苏州分店群').at(-1)?.body.card);
      expect(post).toMatch(/应收催收.*1件/);
      expect(post).not.toContain('宏达');
      await wu.says('提醒效果');
      const effect = JSON.stringify(office.controls.cards('吴昊', 'bot').at(-1)?.body.card);
      for (const what of ['等您审批', '考勤月报该交了', '应收催收', '行动项']) expect(effect).toContain(what);
    },
  );
});
