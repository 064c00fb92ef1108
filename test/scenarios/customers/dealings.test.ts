import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { drafts } from '../contract/contract-office.ts';
import { customerOf, owes, pays } from '../receivable/owed.ts';

describe('客户的往来 (S31)', () => {
  it('S31 卡片上一行说全：合同、未收和逾期、回访；折叠里一笔一笔看', async ({ office, li }) => {
    await drafts(office);
    await owes(office, '宏达运输', 'HT-SU-26-0201', [
      ['deposit', 5_000, '2026-11-01'],
      ['pickup', 20_000, '2026-12-20'],
    ]);
    await pays(office, 'HT-SU-26-0201-1', 1_000);
    await li.says('查客户 宏达运输');
    await li.presses('记回访');
    await li.presses('记回访', { form: { content: '还想买两台' } });
    const { text } = li.card('宏达运输', '往来：');
    expect(text).toContain('合同 1');
    expect(text).toContain('未收 ¥24,000.00，其中逾期 ¥4,000.00');
    expect(text).toContain('回访 1 次');
    expect(text).toContain('HT-SU-26-0201-1 未收 ¥4,000.00');
    expect(text).toContain('逾期 22 天');
  });

  it('S31 没有往来的客户不多一行', async ({ li }) => {
    await customerOf(li, '永顺汽车贸易公司', '13800004444');
    expect(li.card('永顺汽车贸易公司').text).not.toContain('往来：');
  });

  it('S4 别的网点的人看不到这份档案，也看不到它的欠款', async ({ office, li }) => {
    await customerOf(li, '永顺汽车贸易公司', '13800004444');
    await owes(office, '永顺汽车贸易公司', 'HT-SU-26-0202', [['deposit', 5_000, '2026-11-01']]);
    const far = persona(office, '赵磊');
    await far.says('查客户 永顺');
    expect(
      far
        .cards()
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/5,000|永顺汽车/u);
  });
});
