import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { customerOf, owes, pays } from '../receivable/owed.ts';
import { TAKES_LONG } from './sells.ts';

const packs = (office: TestOffice, name: string): readonly string[] =>
  persona(office, name)
    .cards()
    .map(({ text }) => text)
    .filter((text) => text.startsWith('回款月报'));

describe('S112 S113 S114 每月的回款月报', () => {
  it(
    'S114 S4 月份过完的第一个工作日早上自己发给财务、管理部门、区域经理，各看各的；之前在“明天会提醒什么”里看得到；只发一次',
    TAKES_LONG,
    async ({ office, li, wang, jiang, at }) => {
      const hangzhou = persona(office, '赵磊');
      await customerOf(li, '宏达运输公司', '13812345678');
      await customerOf(hangzhou, '西湖车行', '13712345678');
      await owes(office, '宏达运输公司', 'HT-1', [['balance', 100_000, '2026-10-20']]);
      await owes(office, '西湖车行', 'HT-9', [['balance', 50_000, '2026-11-20']]);
      await pays(office, 'HT-1-1', 40_000, '2026-11-25');
      await li.says('HT-1-1还欠多少');
      await li.presses('提交', {
        form: { reason: 'funds', next: '周五上门', day: '2026-11-27', amount: '10000' },
        holding: 'HT-1-1',
      });
      await at('2026-11-30', '18:00');
      await jiang.says('明天会提醒什么');
      await jiang.presses('只看我的');
      expect(jiang.card('提醒预览').text).toContain('2026年11月回款月报');
      expect(packs(office, '蒋建国')).toEqual([]);
      await at('2026-12-01', '07:00');
      expect(packs(office, '蒋建国')).toEqual([]);
      await at('2026-12-01', '10:00');
      const [east, ...more] = packs(office, '蒋建国');
      expect(more).toEqual([]);
      expect(east).toContain('2026年11月');
      expect(east).toContain('应收周转天数');
      expect(east).toContain('催收效率');
      expect(east).toContain('承诺兑现率');
      expect(east).toContain('逾期原因');
      const drawn = JSON.stringify(office.controls.cards('蒋建国', 'bot').at(-1));
      expect(drawn).toContain('¥60,000.00（1笔，累计55%）');
      expect(drawn).toContain('应收周转天数（DSO），按网点');
      expect(drawn).toContain('催收效率，按网点');
      // Nobody owes anything in the south.
      expect(packs(office, '韩雪')).toEqual([]);
      expect(packs(office, '冯磊')[0]).toContain('回款月报 全部网点');
      expect(east).toContain('回款月报 华东区域');
      expect(packs(office, '李强')).toEqual([]);
      expect(packs(office, '王芳')).toEqual([]);
      await office.restart();
      await at('2026-12-02', '10:00');
      await at('2026-12-15', '10:00');
      expect(packs(office, '蒋建国')).toHaveLength(1);
      await wang.says('回款月报');
      expect(wang.card('回款月报 苏州分店').text).toContain('2026年11月');
      await wang.says('10月回款月报');
      expect(wang.card('回款月报 苏州分店').text).toContain('2026年10月');
    },
  );

  itIn(
    'S114 发给谁在 receivables.yaml：写了空的就谁也不发，问的时候照答',
    { config: (config) => ({ ...config, receivables: { ...config.receivables, month_pack: [] } }) },
    async ({ office, li, jiang, at }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [['balance', 100_000, '2026-10-20']]);
      await at('2026-12-01', '10:00');
      expect(packs(office, '蒋建国')).toEqual([]);
      await jiang.says('11月回款月报');
      expect(packs(office, '蒋建国')).toHaveLength(1);
    },
  );

  it('S114 没有应收的公司不收到空的月报', async ({ office, at }) => {
    await at('2026-12-01', '10:00');
    expect(packs(office, '蒋建国')).toEqual([]);
  });
});
