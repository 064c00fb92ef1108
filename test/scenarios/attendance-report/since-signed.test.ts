import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, sentToHr, signs, takes } from './signed.ts';

describe('签字以后数变了，看得见 (S57, S58)', () => {
  itIn(
    'S57 S58 签字以后批的补卡：月报和汇总写明签的是几、现在是几；文件和现在的一样',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-17': ['09:21', '18:10'] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      await signs(office, '王芳');
      expect(wang.card('考勤月报', '2026年11月').text).not.toContain('签字以后');
      await li.says('11月17日上班补卡，打卡机没反应');
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '补卡' });
      await at('2026-12-01', '09:50');
      await wang.says('11月考勤月报');
      expect(wang.cards().at(-1)?.text).toContain('迟到（次） 1→0，迟到（分钟） 21→0');
      await takes(office, '陈静');
      const zhou = persona(office, '周敏');
      await zhou.presses('上报人力资源');
      await zhou.presses('上报人力资源', { form: { without: '其他网点另报' } });
      const round = persona(office, HR).card('考勤汇总').text;
      expect(round).toContain('苏州分店签字以后数变了，文件按现在的：迟到（次） 1→0，迟到（分钟） 21→0');
      expect(round).not.toContain('杭州分店签字以后');
      const sum = (await sentSheets(office, HR)).at(-1)?.sheet('汇总');
      const row = sum?.rows.find((one) => one.includes('李强')) ?? [];
      expect(['迟到（次）', '补卡（天）'].map((title) => row[sum?.head.indexOf(title) ?? -1])).toEqual([0, 1]);
    },
  );

  itIn(
    'S57 S58 签字以后批的补卡：主管、运营专员和收到文件的人力资源各收到一条，写明谁、哪天、为什么；接连的算一次；文件有“签字后变动”',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-17': ['09:21', '18:10'], '李强 2026-11-18': ['09:20', '18:10'] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await li.presses('公出');
      await wang.presses('认可已说明的2条');
      await sentToHr(office);
      const told = (name: string) =>
        persona(office, name)
          .cards()
          .filter(({ text }) => text.includes('考勤签字以后有变动'));
      await at('2026-12-01', '09:40');
      for (const day of ['17', '18']) {
        await li.says(`11月${day}日上班补卡，打卡机没反应`);
        await li.presses('确认提交');
        await wang.presses('同意', { holding: '补卡' });
        await at('2026-12-01', day === '17' ? '09:45' : '09:50');
      }
      expect([told('王芳'), told('周敏'), told(HR)].map(({ length }) => length)).toEqual([0, 0, 0]);
      await at('2026-12-01', '10:05');
      await at('2026-12-01', '10:20');
      for (const name of ['王芳', '陈静', '周敏', HR]) {
        const [card, ...more] = told(name);
        expect(more, name).toEqual([]);
        expect(card?.text, name).toContain('苏州分店2026年11月考勤签字以后有变动');
        expect(card?.text, name).toContain('李强 11月17日(周二) 签字后批了补卡：迟到−21分钟');
        expect(card?.text, name).toContain('李强 11月18日(周三) 签字后批了补卡：迟到−20分钟');
      }
      expect(told('李强')).toEqual([]);
      // The round is not hers to see: her branch's report is.
      const chen = persona(office, '陈静');
      await chen.presses('打开月报', { holding: '考勤签字以后有变动' });
      expect(chen.cards().some(({ text }) => /考勤月报 KB.*签字以后又批了/su.test(text))).toBe(true);
      const hr = persona(office, HR);
      await hr.presses('打开汇总');
      await hr.presses('下载考勤文件');
      const sheet = (await sentSheets(office, HR)).at(-1)?.sheet('签字后变动');
      expect(sheet?.rows.map((row) => row.slice(1, 2).concat(row.slice(3)).join(' '))).toEqual([
        '李强 2026-11-17 迟到 正常 签字后批了补卡 迟到−21分钟',
        '李强 2026-11-18 迟到 正常 签字后批了补卡 迟到−20分钟',
      ]);
      expect((await sentSheets(office, HR)).at(-1)?.sheet('补差').rows).toEqual([]);
    },
  );

  itIn(
    'S58 Q12 封账以后批的出差：主管、运营专员和人力资源当天收到一条，写明算在哪个月',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-24': [] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      await sentToHr(office);
      await persona(office, HR).presses('收到，封账');
      await at('2026-12-08', '10:00');
      await li.says('11月24日去南京出差，参展');
      await li.presses('11月24日(周二)');
      await li.presses('下一步').catch(() => null);
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '南京' });
      await at('2026-12-08', '10:05');
      await at('2026-12-08', '10:30');
      for (const name of ['王芳', '陈静', '周敏', HR]) {
        const told = persona(office, name)
          .cards()
          .filter(({ text }) => text.includes('考勤签字以后有变动'));
        expect(told, name).toHaveLength(1);
        expect(told[0]?.text, name).toContain('李强 11月24日(周二) 封账后批了出差 → 算在2026年12月：出勤+1天、出差+7.5小时');
        expect(told[0]?.text, name).toContain('算在后面月份的补差里（S58）');
      }
    },
  );

  itIn(
    'S57 O1 S4 代签的人也知道签字以后有变动；代完以后看不到是谁、哪天，也没有打不开的按钮',
    withReports(),
    async ({ office, li, wang, jiang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-24': ['09:21', '18:10'] });
      await wang.says('12月1日让赵磊代我审批');
      await wang.presses('保存');
      await askForLeave(wang, { from: '2026-12-01', to: '2026-12-01' });
      await jiang.presses('同意');
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      const zhao = persona(office, '赵磊');
      await zhao.presses('认可', { holding: '苏州分店' });
      await zhao.presses('签字', { holding: '苏州分店' });
      await zhao.presses('签字', { form: { comment: '' } });
      await at('2026-12-02', '09:30');
      await li.says('11月24日上班补卡，打卡机没反应');
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '补卡' });
      await at('2026-12-02', '09:35');
      await at('2026-12-02', '10:00');
      const told = (name: string) =>
        persona(office, name)
          .cards()
          .filter(({ text }) => text.includes('考勤签字以后有变动'));
      expect(told('王芳')[0]?.text).toContain('李强 11月24日');
      expect(told('赵磊')).toHaveLength(1);
      expect(told('赵磊')[0]?.text).toContain('您代王芳签的');
      expect(told('赵磊')[0]?.text).not.toContain('李强');
      expect(told('赵磊')[0]?.buttons).toEqual([]);
    },
  );
});
