import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { TAKES_LONG } from '../revenue/sells.ts';
import { chenIn, does, enters } from './enter-order.ts';

const lists = (who: Persona): readonly string[] =>
  who
    .cards()
    .map(({ text }) => text)
    .filter((text) => text.startsWith('订单') && text.includes('逾期') && !text.includes('提醒预览'));

describe('S45 每天的逾期订单', () => {
  it(
    'S45 S4 有逾期订单的店，每个工作日早上主管和运营专员各收到一张清单，别的店、业务人员没有；交付或没有逾期就不发；预览里看得到',
    TAKES_LONG,
    async ({ office, li, wang, at }) => {
      await enters(office, { promised_on: '2026-12-01', order_no: 'A1' });
      const chen = chenIn(office);
      for (const move of ['排产', '发车', '到库', '合格证到了']) await does(chen, move, { on: '2026-11-23' }, 'A1');
      await at('2026-12-01', '10:00');
      expect(lists(wang)).toEqual([]);
      await wang.says('明天会提醒什么');
      expect(wang.card('提醒预览').text).toContain('苏州分店逾期的订单1张');
      await at('2026-12-02', '09:05');
      for (const who of [wang, chen]) {
        expect(lists(who)).toHaveLength(1);
        expect(lists(who)[0]).toContain('宏达运输 欧曼EST A1');
        expect(lists(who)[0]).toContain('苏州分店');
      }
      expect(lists(li)).toEqual([]);
      expect(lists(persona(office, '赵磊'))).toEqual([]);
      await office.restart();
      await at('2026-12-02', '15:00');
      expect(lists(wang)).toHaveLength(1);
      await at('2026-12-03', '09:05');
      expect(lists(wang)).toHaveLength(2);
      await wang.says('订单 A1');
      await does(wang, '取消订单', { why: '客户不要了' }, 'A1');
      await at('2026-12-04', '09:05');
      expect(lists(wang)).toHaveLength(2);
    },
  );
});
