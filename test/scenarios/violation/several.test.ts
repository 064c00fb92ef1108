import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { FAULTS, has, inSuzhou, LATE, punched, settles } from './settled.ts';

const OF_ZHANG = Object.fromEntries(Object.entries(FAULTS).map(([key, times]) => [key.replace('李强', '张伟'), times]));

describe('考勤违规几件一起，和还没办完的申请 (S59)', () => {
  itIn(
    'S59 O2 那一天的补卡还在等主管：卡片写明，核实不了，可以不处理；批了以后按剩下的几天重新核实',
    inSuzhou(),
    async ({ office, li, wang, at }) => {
      await settles(office, at);
      await li.says('11月18日上班补卡，打卡机没反应');
      await li.presses('确认提交');
      await wang.presses('属实，通知本人', { holding: LATE });
      expect(wang.card(LATE).text).toContain('11月18日(周三)的补卡还在等王芳');
      expect(has(office, '李强', LATE)).toBe(false);
      await wang.presses('同意', { holding: '补卡' });
      await at('2026-12-01', '09:40');
      expect(wang.card(LATE).text).toContain('共3次');
      await wang.presses('属实，通知本人', { holding: LATE });
      expect(has(office, '李强', LATE)).toBe(true);
    },
  );

  itIn(
    'S59 一天里提请几件，主管收到一张卡，逐件核实；导出的清单把哪天、什么情况写成话',
    { ...inSuzhou(), mode: 'ws' },
    async ({ office, wang, at }) => {
      await punched(office, { ...FAULTS, ...OF_ZHANG });
      await at('2026-12-01', '09:30');
      for (const name of ['李强', '张伟']) for (let i = 0; i < 4; i++) await persona(office, name).presses('忘打卡');
      await wang.presses('认可已说明的8条', { holding: '考勤月报' });
      await wang.presses('签字', { holding: '考勤月报' });
      await wang.presses('签字', { form: { comment: '' } });
      await persona(office, '陈静').presses('收下');
      expect(wang.card('2件可能的违规等您核实').text).toContain('您核实属实才通知本人');
      expect(has(office, '王芳', LATE)).toBe(false);
      await wang.presses('逐件核实');
      const list = wang.card('等核实的考勤违规').text;
      for (const name of ['李强', '张伟']) expect(list).toContain(`${name} · ${LATE}`);
      await wang.presses('导出表格');
      const rows = JSON.stringify((await sentSheets(office, '王芳')).at(-1)?.sheet('考勤违规').rows);
      expect(rows).toContain('11月12日(周四) · 迟到 · 差21分钟 · 忘打卡');
      expect(rows).not.toContain('4行');
    },
  );
});
