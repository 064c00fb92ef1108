import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { pressAs } from '../../raw-press.ts';
import { FAULTS, has, inSuzhou, LATE, punched, settles } from './settled.ts';

const numberOf = (text: string): string => /WJ\d+-\w+/u.exec(text)?.[0] ?? '';

describe('考勤违规：事实变了，或不该由他来 (S59)', () => {
  itIn('S59 Q12 核实之前考勤更正了：提请撤回，告诉主管；本人和别人从没听说', inSuzhou(), async ({ office, wang, at }) => {
    await settles(office, at);
    expect(wang.card(LATE).text).toContain('待核实');
    // A file of the machine brings the punches that were missing.
    await punched(office);
    await at('2026-12-01', '10:00');
    expect(wang.card(LATE).text).toContain('考勤更新后不再有这件事');
    expect(wang.card(LATE).text).toContain('撤回');
    expect(wang.card(LATE).buttons).not.toContain('属实，通知本人');
    expect(has(office, '李强', LATE)).toBe(false);
  });

  itIn(
    'S59 Q12 通知以后考勤更正了：撤回，本人和核实人都收到；已成立的，人力资源也收到',
    inSuzhou(),
    async ({ office, li, wang, at }) => {
      await settles(office, at);
      await wang.presses('属实，通知本人', { holding: LATE });
      await at('2026-12-07', '09:30');
      expect(li.card(LATE).text).toContain('成立');
      expect(has(office, '褚玉兰', LATE)).toBe(true);
      await punched(office);
      await at('2026-12-08', '09:30');
      for (const name of ['李强', '王芳', '褚玉兰'])
        expect(persona(office, name).card(LATE).text, name).toContain('考勤更新后不再有这件事');
    },
  );

  itIn(
    'S59 少了一天、仍够次数：回到待核实，主管看到新的事实，本人知道之前的通知不算数；再核实一次才通知',
    inSuzhou(),
    async ({ office, li, wang, at }) => {
      await settles(office, at);
      await wang.presses('属实，通知本人', { holding: LATE });
      const { '李强 2026-11-03': _, ...others } = FAULTS;
      await punched(office, others);
      await at('2026-12-01', '10:00');
      expect(wang.card(LATE).text).toContain('2026年11月共3次');
      expect(wang.card(LATE).text).toContain('待核实');
      expect(li.card(LATE).text).toContain('之前的通知先不算数');
      expect(li.card(LATE).buttons).not.toContain('提异议');
      await wang.presses('属实，通知本人', { holding: LATE });
      expect(li.card(LATE).text).toContain('2026年11月共3次');
      expect(li.card(LATE).buttons).toContain('提异议');
    },
  );

  itIn('S59 考勤刚变、卡片还没跟上：核实会被拒，说明原因；跟上以后再核实', inSuzhou(), async ({ office, wang, at }) => {
    await settles(office, at);
    await at('2026-12-01', '09:40');
    const { '李强 2026-11-03': _, ...others } = FAULTS;
    await punched(office, others);
    await wang.presses('属实，通知本人', { holding: LATE });
    expect(has(office, '李强', LATE)).toBe(false);
    await at('2026-12-01', '10:00');
    await wang.presses('属实，通知本人', { holding: LATE });
    expect(persona(office, '李强').card(LATE).text).toContain('共3次');
  });

  itIn(
    'S59 S4 同时按两次只核实一次；过时的卡片说已办过；别人拿到编号或按钮也没有用',
    inSuzhou(),
    async ({ office, li, wang, zhang, at }) => {
      await settles(office, at);
      const card = wang.card(LATE);
      const number = numberOf(card.text);
      await Promise.all([1, 2].map(() => wang.presses('属实，通知本人', { card })));
      expect(li.cards().filter(({ text }) => text.includes(number))).toHaveLength(1);
      const old = await wang.presses('不处理', { card }).catch((error: Error) => error.message);
      expect(JSON.stringify(old)).not.toContain('"为什么不处理"');
      await zhang.says(number);
      expect(zhang.card('没有找到').text).not.toContain('李强');
      const record = await office.store.reads.recordNumbered(number);
      const told = await pressAs(office, '张伟', zhang.card('没有找到').id, { do: 'record.move', record, move: 'lift' });
      expect(JSON.stringify(told.card ?? '')).not.toContain(LATE);
      expect(li.card(number).text).toContain('已通知本人');
    },
  );

  itIn(
    'S59 O1 主管请假，代审批人核实，记两个人；异议由主管的上一级裁定，代的人也裁定不了',
    inSuzhou(),
    async ({ office, li, wang, jiang, at }) => {
      await settles(office, at);
      await wang.says('设置代审批');
      const stand_in = office.controls.person('赵磊').openId;
      await wang.presses('保存', { form: { stand_in, from: '2026-12-01', from_part: 'am', to: '2026-12-09', to_part: 'pm' } });
      const zhao = persona(office, '赵磊');
      await zhao.says(numberOf(wang.card(LATE).text));
      await zhao.presses('属实，通知本人', { holding: LATE });
      expect(wang.card(LATE).text).toContain('赵磊（代王芳）');
      await li.presses('提异议', { holding: LATE });
      await li.presses('提异议', { form: { why: '不是我的卡' } });
      for (const one of [zhao, wang]) expect(one.card(LATE).buttons, one.name).not.toContain('撤销');
      expect(jiang.card(LATE).buttons).toContain('撤销');
      expect(jiang.card(LATE).text).toContain('核实人\n赵磊（代王芳）');
      await jiang.presses('撤销', { holding: LATE });
      await jiang.presses('撤销', { form: { why: '卡对不上' } });
      // What he confirmed for her he finds again once he stands in no more.
      await at('2026-12-14', '09:30');
      await zhao.says('全部考勤违规');
      expect(zhao.cards().at(-1)?.text).toContain('李强 · 多次迟到');
      await persona(office, '张伟').says('全部考勤违规');
      expect(persona(office, '张伟').cards().at(-1)?.text).not.toContain('李强');
    },
  );

  itIn(
    'S59 旷工要本人说过“已请假”却没有批准的假，才算没有批准就休假；主管本人的违规由区域经理核实',
    inSuzhou(),
    async ({ office, min, wang, jiang, at }) => {
      await punched(office, {
        '李敏 2026-11-20': [],
        '王芳 2026-11-03': ['09:12', '18:10'],
        '王芳 2026-11-04': ['09:12', '18:10'],
        '王芳 2026-11-05': ['09:12', '18:10'],
      });
      await at('2026-12-01', '09:30');
      await min.presses('已请假');
      await wang.presses('改这一天', { holding: '李敏' });
      await wang.presses('改好', { form: { state: 'absent', why: '没有申请，也没有批准' } });
      for (let i = 0; i < 3; i++) await wang.presses('忘打卡');
      await jiang.says('考勤月报');
      await jiang.says(/KB\d+-\w+/u.exec(wang.card('考勤月报', '苏州分店').text)?.[0] ?? '');
      for (let i = 0; i < 3; i++) await jiang.presses('认可', { holding: '苏州分店' });
      await wang.presses('签字', { holding: '考勤月报' });
      await wang.presses('签字', { form: { comment: '' } });
      await persona(office, '陈静').presses('收下');
      expect(wang.card('没有批准就休假').text).toContain('共1天');
      expect(jiang.card('王芳 · 多次迟到').buttons).toContain('属实，通知本人');
      expect(has(office, '王芳', '王芳 · 多次迟到')).toBe(false);
    },
  );
});
