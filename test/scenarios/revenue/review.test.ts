import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { chenIn } from '../orders/enter-order.ts';
import { books, sells, TAKES_LONG } from './sells.ts';

/** 冯磊 plans 460,000 for 苏州 in November; 368,000 is booked. */
async function planned(office: TestOffice): Promise<void> {
  const feng = persona(office, '冯磊');
  await feng.says('登记收入预算');
  const unit = (await office.store.reads.org()).units.find(({ name }) => name === '苏州分店')?.id ?? '';
  await feng.presses('提交', { form: { unit, month: '2026-11', model: '全部', amount: '460000' } });
  await sells(office, {});
  await books(chenIn(office), '宏达运输', { amount: '368000', on: '2026-11-23', why: '' });
}

describe('S114 收入分析', () => {
  it(
    'S114 S96 财务登记收入预算，看板上有完成率；次月请主管写原因、市场和竞争对手，区域经理定，定的事成为行动项',
    TAKES_LONG,
    async ({ office, at, wang, jiang }) => {
      await planned(office);
      await wang.says('本月收入预算完成率');
      expect(wang.card('收入情况').text).toContain('收入预算完成率：80%');
      await at('2026-12-02', '09:01');
      const card = wang.card('收入月度分析', '等主管写').text;
      expect(card).toContain('收入预算完成率：80%');
      expect(card).toContain('收入：¥368,000.00');
      expect(card).toContain('请您：写收入月度分析 · 12月7日');
      await wang.presses('写分析', { holding: '收入月度分析' });
      const said = { causes: '两台车推到12月', market: '对面店送保险，价格低3000', plan: '12月做一次试驾' };
      await wang.presses('写分析', { form: said, holding: '收入月度分析' });
      expect(jiang.card('收入月度分析', '等区域经理定').text).toContain('对面店送保险');
      await jiang.presses('定下来', { holding: '收入月度分析' });
      const { openId } = office.controls.person('王芳');
      await jiang.presses('定下来', {
        form: { decision: '跟进保险活动', what: '谈一家保险公司', who: '', due: '' },
        holding: '收入月度分析',
      });
      expect(jiang.card('收入月度分析', '行动项没写全').text).toContain('事项、责任人、完成时间都写，或都不写');
      await jiang.presses('定下来', {
        form: { decision: '跟进保险活动', what: '谈一家保险公司', who: openId, due: '2026-12-18' },
        holding: '收入月度分析',
      });
      expect(jiang.card('收入月度分析', '已定').text).toContain('跟进保险活动');
      expect(wang.card('行动项', '谈一家保险公司').text).toContain('12月18日');
    },
  );

  it(
    'S114 S4 写晚了逐级提醒；区域经理可以退回；没有收入也没有预算的网点不问；杭州看不到苏州的',
    TAKES_LONG,
    async ({ office, at, wang, jiang }) => {
      await planned(office);
      await at('2026-12-02', '09:01');
      const zhao = persona(office, '赵磊');
      expect(zhao.cards().some(({ text }) => text.includes('收入月度分析'))).toBe(false);
      await at('2026-12-09', '14:30');
      expect(jiang.card('写收入月度分析').text).toContain('S114');
      await wang.presses('写分析', { holding: '等主管写' });
      await wang.presses('写分析', { form: { causes: '没细看', market: '没变化', plan: '照旧' }, holding: '等主管写' });
      await jiang.presses('退回重写', { holding: '收入月度分析' });
      await jiang.presses('退回重写', { form: { why: '原因太笼统' }, holding: '收入月度分析' });
      expect(wang.card('收入月度分析', '原因太笼统').text).toContain('等主管写');
      await zhao.says('收入情况');
      expect(zhao.card('收入情况 杭州分店').text).not.toContain('368,000');
    },
  );
});
