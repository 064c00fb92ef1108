import { describe, expect } from 'vitest';
import type { OfficeOptions } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { whole } from '../records/records-office.ts';
import { has, inSuzhou, LATE, settles } from './settled.ts';

/** Whoever decides on objections is said by the table. */
const decidedBy = (judge: 'superior' | 'hr'): OfficeOptions => {
  const reports = inSuzhou();
  return {
    ...reports,
    config: (config) => {
      const own = reports.config?.(config) ?? config;
      const violations = own.attendance.violations.map((rule) => ({ ...rule, decidedBy: judge }));
      return { ...own, attendance: { ...own.attendance, violations } };
    },
  };
};

describe('考勤违规 (S59)', () => {
  itIn(
    'S59 月报收下才算，只提请主管核实，本人和别人都还不知道；核实后私下通知本人：哪条规定、哪几天、到哪天可以提异议',
    inSuzhou(),
    async ({ office, li, wang, at }) => {
      await settles(office, at);
      const card = () => wang.card(LATE);
      expect(card().text).toContain('您核实属实才通知本人');
      expect(card().text).toContain('公司考勤制度“多次迟到”：2026年11月共4次');
      for (const fact of ['11月12日(周四)', '迟到21分钟', '忘打卡']) expect(whole(office, '王芳', LATE)).toContain(fact);
      expect(has(office, '李强', LATE)).toBe(false);
      await li.says('考勤违规');
      expect(li.card().text).not.toContain(LATE);
      for (const other of ['陈静', '张伟', '褚玉兰']) expect(has(office, other, LATE), other).toBe(false);
      await wang.presses('属实，通知本人');
      const own = li.card('考勤违规', LATE);
      // Until when stands there once.
      expect(own.text.match(/12月4日/gu)).toHaveLength(1);
      expect(own.text).toContain('12月4日(周五)以前');
      expect(whole(office, '李强', LATE)).toContain('11月17日(周二)');
      expect(own.text).toContain('书面提醒');
      expect(JSON.stringify(office.controls.cards('李强', '苏州分店群').map(({ body }) => body.card))).not.toContain(LATE);
    },
  );

  itIn(
    'S59 S4 异议期满成立；人力资源有清单和表格，运营专员不在这条线上，看不到',
    { ...inSuzhou(), mode: 'ws' },
    async ({ office, wang, li, at }) => {
      await settles(office, at);
      await wang.presses('属实，通知本人', { holding: LATE });
      expect(li.card(LATE).text).toContain('请点“提异议”');
      await at('2026-12-07', '09:30');
      expect(wang.card(LATE).text).toContain('成立');
      // What stood there while it could be objected to is so no more.
      const own = li.card(LATE);
      expect(own.text).not.toContain('请点“提异议”');
      expect(own.buttons).not.toContain('提异议');
      expect(own.text).toContain('异议期已过，没有异议，这件成立；有新的材料请直接找人力资源');
      const hr = persona(office, '褚玉兰');
      // HR hear of it once it stands, and have the list and its file from that card.
      expect(hr.card(LATE).text).toContain('成立了，请按规定办理、归档');
      await hr.presses('考勤违规清单', { holding: LATE });
      expect(hr.card('考勤违规').text).toContain('李强 · 多次迟到 · 2026年11月');
      await hr.presses('导出表格');
      const file = (await sentSheets(office, '褚玉兰')).at(-1);
      expect(JSON.stringify(file?.sheet('考勤违规').rows)).toContain('书面提醒，记入当月考勤');
      // Operations put months together, and are not of the line.
      await persona(office, '陈静').says('全部考勤违规');
      expect(persona(office, '陈静').card().text).not.toContain('李强');
    },
  );

  itIn('S59 主管写明原因可以不处理；本人不会收到，事实不变就不再提', inSuzhou(), async ({ office, wang, at }) => {
    await settles(office, at);
    await wang.presses('不处理', { holding: LATE });
    await wang.presses('不处理', { form: { why: '' } });
    expect(wang.card(LATE).text).not.toContain('已办');
    await wang.presses('不处理', { form: { why: '那几天地铁故障，已当面提醒' } });
    expect(wang.card(LATE).text).toContain('地铁故障');
    await at('2026-12-02', '09:30');
    await at('2026-12-03', '09:30');
    expect(wang.card(LATE).text).toContain('不处理');
    expect(has(office, '李强', LATE)).toBe(false);
  });

  itIn(
    'S59 本人附理由提异议，由核实人的上一级裁定，核实人和本人都裁定不了；撤销后本人看到理由',
    decidedBy('superior'),
    async ({ office, li, wang, jiang, at }) => {
      await settles(office, at);
      await wang.presses('属实，通知本人', { holding: LATE });
      await li.presses('提异议', { holding: LATE });
      await li.presses('提异议', { form: { why: '这四天早上都在客户那里送车' } });
      expect(jiang.card(LATE).text).toContain('这四天早上都在客户那里送车');
      expect(wang.card(LATE).buttons).not.toContain('撤销');
      expect(wang.card(LATE).buttons).not.toContain('维持');
      expect(li.card(LATE).buttons).not.toContain('撤销');
      await jiang.presses('撤销', { holding: LATE });
      await jiang.presses('撤销', { form: { why: '送车单能对上' } });
      expect(li.card(LATE).text).toContain('异议成立，已撤销：送车单能对上');
      expect(wang.card(LATE).text).toContain('送车单能对上');
    },
  );

  itIn(
    'S59 异议由人力资源裁定时维持：写理由，本人和核实人都看到，记入清单',
    decidedBy('hr'),
    async ({ office, li, wang, at }) => {
      await settles(office, at);
      await wang.presses('属实，通知本人', { holding: LATE });
      await li.presses('提异议', { holding: LATE });
      await li.presses('提异议', { form: { why: '只是忘了打卡' } });
      const hr = persona(office, '褚玉兰');
      // Both ways stand beside each other, and nothing is ticked off that has not been.
      expect(hr.card(LATE).buttons.filter((one) => one === '维持' || one === '撤销')).toEqual(['维持', '撤销']);
      expect(hr.card(LATE).text).not.toContain('更多');
      await hr.presses('维持', { holding: LATE });
      await hr.presses('维持', { form: { why: '一个月四次，已提醒过' } });
      expect(li.card(LATE).text).toContain('一个月四次，已提醒过');
      expect(wang.card(LATE).text).toContain('成立');
      // Whoever upheld it knows; the other of HR hears of it.
      expect(persona(office, '卫东').card(LATE).text).toContain('成立了，请按规定办理、归档');
    },
  );
});
