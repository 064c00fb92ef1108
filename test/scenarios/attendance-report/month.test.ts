import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { whole } from '../records/records-office.ts';

/** 李强 forgot to punch in on the 12th, 张伟 came at 9:21 on the 17th, nobody saw 李敏 on the 20th. */
const USUAL_FAULTS = {
  '李强 2026-11-12': ['18:10'],
  '张伟 2026-11-17': ['09:21', '18:10'],
  '李敏 2026-11-20': [],
};

describe('考勤月报 (S56, S57)', () => {
  itIn(
    'S56 S57 1日起草，没说明的各问本人，一下就答；主管先看异常，认可或改，处理完才签得了；运营专员收下',
    withReports(),
    async ({ office, li, min, wang, at }) => {
      await punchesOf(office, '2026-11', USUAL_FAULTS);
      await at('2026-12-01', '09:30');
      const sheet = () => wang.card('考勤月报', '苏州分店');
      expect(sheet().text).toContain('2026年11月');
      expect(sheet().text).toContain('先处理这3条异常再签字');
      await wang.presses('提交');
      await wang.presses('提交', { form: { comment: '' } });
      expect(sheet().text).toContain('还有3条异常没有处理');
      await wang.presses('返回');
      // Each is asked for their own, and only those who have something to explain.
      expect(li.card('请说明这几天').text).toContain('11月12日(周四) 缺卡');
      expect(li.card('请说明这几天').text).not.toContain('11月17日');
      expect(
        persona(office, '孙悦')
          .cards()
          .some(({ text }) => text.includes('请说明这几天')),
      ).toBe(false);
      await li.presses('忘打卡');
      expect(li.card('考勤都说明了').text).toContain('2026年11月');
      expect(sheet().text).toContain('本人说明：忘打卡');
      await wang.presses('认可');
      expect(sheet().text).toContain('先处理这2条异常再签字');
      await persona(office, '张伟').presses('公出');
      await wang.presses('认可');
      await wang.presses('改这一天');
      await wang.presses('改好', { form: { state: 'absent', why: '没有请假，也联系不上' } });
      expect(min.card('改成“旷工”').text).toContain('没有请假，也联系不上');
      expect(sheet().text).toContain('异常都处理完了，可以签字');
      await wang.presses('提交', { holding: '考勤月报' });
      await wang.presses('提交', { form: { comment: '李敏的情况已当面谈' } });
      const chen = persona(office, '陈静');
      expect(chen.card('考勤月报', '苏州分店', '已提交').text).toContain('李敏的情况已当面谈');
      expect(whole(office, '陈静', '考勤月报')).toContain('"c0":"旷工（天）","c1":"1"');
      await chen.presses('收下');
      expect(chen.card('考勤月报', '苏州分店').text).toContain('已收下');
    },
  );
});
