import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { pressNth } from '../minutes/minutes-office.ts';

/** Monday 2026-09-28 10:00 in Shanghai: the National Day holiday is Oct 1–7, Saturday Oct 10 and Sunday Sep 20 are worked instead. */
const BEFORE_HOLIDAY = Date.UTC(2026, 8, 28, 2, 0);

const signs = async (office: TestOffice, name: string): Promise<void> => {
  const one = persona(office, name);
  await one.presses('提交', { holding: '考勤月报' });
  await one.presses('提交', { form: { comment: '' } });
};
/** What somebody is reminded of just now about the reports. */
const reminded = (office: TestOffice, name: string): string =>
  persona(office, name)
    .cards()
    .map(({ text }) => text)
    .filter((text) => /等您处理|考勤月报该交了/u.test(text))
    .flatMap((text) => text.split('\n'))
    .filter((line) => !line.endsWith('已了结'))
    .join('\n');
const group = (office: TestOffice, who: string, name: string): string =>
  JSON.stringify(office.controls.cards(who, name).map(({ body }) => body.card));

describe('考勤月报走过两个整月 (S54–S58, O26)', () => {
  itIn(
    'S57 O26 国庆、调休的周六、月底：假日谁也不打扰，主管不在由代他的人听提醒和签字；不交的网点 T+2 到区域经理、再到管理部门；签了的一声也没有',
    { ...withReports('2026-09-01'), now: BEFORE_HOLIDAY },
    async ({ office, li, wang, zhang, jiang, at }) => {
      const zhao = persona(office, '赵磊');
      await wang.says('10月8日到10月9日让赵磊代我审批');
      await wang.presses('保存');
      await askForLeave(wang, { from: '2026-10-08', to: '2026-10-09' });
      await jiang.presses('同意');
      // Sunday the 20th is worked; who comes on Sunday the 27th has a day off and is asked nothing.
      await punchesOf(office, '2026-09', { '李强 2026-09-20': ['08:50'], '李敏 2026-09-27': ['10:00', '12:00'] });
      for (const day of ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-07']) {
        await at(day, '09:30');
        for (const name of ['王芳', '赵磊', '黄志强', '蒋建国', '韩雪', '周敏']) expect(reminded(office, name)).toBe('');
        expect(li.cards().some(({ text }) => text.includes('请说明这几天'))).toBe(false);
      }
      // T−2: the third working day of the month is Saturday the 10th.
      await at('2026-10-08', '09:30');
      expect(li.card('请说明这几天').text).toContain('9月20日(周日) 缺卡');
      expect(
        persona(office, '李敏')
          .cards()
          .some(({ text }) => text.includes('请说明这几天')),
      ).toBe(false);
      expect(reminded(office, '赵磊')).toContain('苏州分店');
      expect(reminded(office, '王芳')).toBe('');
      expect(reminded(office, '黄志强')).toContain('考勤月报');
      // The substitute settles and signs; it says for whom.
      await li.presses('忘打卡');
      const digest = zhao.card('考勤月报 苏州分店');
      const nth = digest.text.indexOf('苏州分店') > digest.text.indexOf('杭州分店') ? 1 : 0;
      await pressNth(office, zhao, digest, '查看', nth);
      await zhao.presses('认可', { holding: '苏州分店' });
      await zhao.presses('提交', { holding: '苏州分店' });
      await zhao.presses('提交', { form: { comment: '代王芳核对' } });
      expect(zhao.card('考勤月报', '苏州分店', '已提交').text).toContain('代王芳');
      expect(reminded(office, '赵磊')).not.toContain('苏州分店');
      await at('2026-10-10', '09:30');
      expect(reminded(office, '黄志强')).toContain('考勤月报');
      for (const name of ['蒋建国', '韩雪', '周敏']) expect(reminded(office, name)).toBe('');
      await at('2026-10-11', '10:00');
      await at('2026-10-12', '09:30');
      for (const name of ['蒋建国', '韩雪', '周敏']) expect(reminded(office, name)).toBe('');
      // T+1, a Monday: the group reads which branches are missing, and nobody's name.
      expect(group(office, '蒋建国', '华东区域群')).toContain('杭州分店');
      expect(group(office, '蒋建国', '华东区域群')).not.toMatch(/苏州分店|赵磊|王芳/u);
      await signs(office, '赵磊');
      // T+2, T+3: the region of who has not handed in, then 管理部门; never the region whose branches have.
      await at('2026-10-13', '10:00');
      expect(reminded(office, '韩雪')).toContain('广州分店');
      expect(reminded(office, '蒋建国')).toBe('');
      expect(reminded(office, '周敏')).toBe('');
      await at('2026-10-14', '10:00');
      expect(reminded(office, '周敏')).toContain('广州分店');
      for (const name of ['韩雪', '周敏']) expect(reminded(office, name)).not.toMatch(/苏州分店|杭州分店/u);

      // The second month: Oct 1–7 nobody is missed; who did not come on the Saturday that is worked is asked.
      await punchesOf(office, '2026-10', { '张伟 2026-10-10': [] });
      await at('2026-11-01', '10:00');
      expect(zhang.cards().some(({ text }) => text.includes('2026年10月考勤'))).toBe(false);
      await at('2026-11-02', '09:30');
      const asked = zhang.card('2026年10月考勤', '请说明这几天').text;
      expect(asked).toContain('10月10日(周六)');
      expect(asked.match(/10月\d+日/gu)).toHaveLength(1);
      expect(reminded(office, '王芳')).toContain('考勤月报');
      expect(reminded(office, '赵磊')).not.toContain('苏州分店');
      await zhang.presses('公出');
      await wang.presses('认可', { holding: '2026年10月' });
      await wang.presses('提交', { holding: '2026年10月' });
      await wang.presses('提交', { form: { comment: '' } });
      const signed = reminded(office, '王芳');
      expect(signed).not.toContain('2026年10月');
      const hanXue = persona(office, '韩雪');
      await hanXue.says('谁还没交考勤');
      expect(hanXue.card('考勤月报：').text).toContain('未交');
      for (const day of ['2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10']) {
        await at(day, '10:00');
        expect(reminded(office, '王芳')).toBe(signed);
        expect(reminded(office, '蒋建国')).not.toContain('苏州分店');
        expect(reminded(office, '周敏')).not.toContain('苏州分店');
      }
      expect(reminded(office, '韩雪')).toMatch(/广州分店[^\n]*2026年10月/u);
      expect(reminded(office, '周敏')).toMatch(/广州分店[^\n]*2026年10月/u);
    },
  );
});
