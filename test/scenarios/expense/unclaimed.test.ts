import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { invoiceOf, sends, xml } from './invoices.ts';

describe('S100 发来了没报的票据', () => {
  it('S100 发来三周没报：提醒本人，几张一行；报了的不提，别人看不到', async ({ li, wang, office, at }) => {
    await sends(
      office,
      li,
      { name: 'a.xml', bytes: xml(invoiceOf(120, { seed: 101 })) },
      { name: 'b.xml', bytes: xml(invoiceOf(60, { seed: 84 })) },
    );
    await li.presses('不办了');
    await sends(office, li, { name: 'c.xml', bytes: xml(invoiceOf(31, { seed: 103 })) });
    await li.presses('确认提交');
    await at('2026-12-04', '10:00');
    expect(li.cards().some(({ text }) => text.includes('发来了还没报'))).toBe(false);
    await at('2026-12-16', '10:30');
    const reminder = li.card('发来了还没报').text;
    expect(reminder).toContain('没有报销');
    expect(reminder.match(/发来了还没报/g)).toHaveLength(1);
    expect(reminder).not.toContain('¥31.00');
    expect(wang.cards().some(({ text }) => text.includes('发来了还没报'))).toBe(false);
  });
});
