import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { withSheets } from '../../with-sheets.ts';
import { CHECKED, chenIn, does, enters, sendsPhoto } from '../orders/enter-order.ts';
import { whole } from '../records/records-office.ts';

/** A car of 苏州, promised first for the 25th of November, later for the 30th, is handed over on the 27th. */
async function handedOver(office: TestOffice, at: (date: string, time: string) => Promise<void>): Promise<void> {
  await enters(office, { promised_on: '2026-11-25' });
  const chen = chenIn(office);
  for (const move of ['排产', '发车', '到库', '收到尾款', '合格证到了']) await does(chen, move, { on: '2026-11-23' });
  await does(chen, '改交车日', { day: '2026-11-30', why: '客户出差' });
  await at('2026-11-27', '10:00');
  await chen.presses('交付', { holding: '宏达运输' });
  await sendsPhoto(office, chen);
  await chen.presses('交付', { form: { on: '2026-11-27', signer: '周总', checklist: CHECKED } });
}

describe('运营情况 (S23)', () => {
  itIn(
    'S23 周报里的交车和“运营情况”是同一个数：点进去是那几台车，打开是那张订单；按第一次约定的日子算',
    withSheets('operations_week', '2026-11-23'),
    async ({ office, wang, li, at }) => {
      await handedOver(office, at);
      await at('2026-11-30', '09:30');
      const sheet = whole(office, '陈静', '运营周报');
      expect(sheet).toMatch(/"交车","c1":"1","c2":"0"/u);
      expect(sheet).toMatch(/"按首次约定交车","c1":"0","c2":"0"/u);
      await wang.says('11月运营情况');
      const card = wang.card('运营情况');
      expect(card.text).toContain('交车：1');
      expect(card.text).toContain('按首次约定交车：0%');
      await wang.says('11月交车台数');
      await wang.presses('由哪些组成');
      expect(wang.card('首次约定').text).toContain('11月27日');
      await wang.presses('查看', { holding: '首次约定' });
      expect(wang.card('宏达运输').text).toContain('订单');
      // S4: of other branches nothing, and whoever answers for none is told where their own are.
      await persona(office, '黄志强').says('11月交车台数');
      expect(persona(office, '黄志强').card('交车').text).not.toContain('交车：1');
      await li.says('运营情况');
      expect(li.cards().at(-1)?.text).toContain('我的订单');
    },
  );
});
