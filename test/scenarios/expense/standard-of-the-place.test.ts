import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const WITHOUT = { lines__noInvoice: '小店不开票' };

async function tripTo(who: Persona, boss: Persona, said: string): Promise<void> {
  await who.says(said);
  await who.presses('确认提交');
  await boss.presses('同意');
}

describe('S104 标准按花钱的地方', () => {
  it('S104 O14 出差那天打车，按出差的城市：上海每天80元，不用再写城市', async ({ li, wang, at }) => {
    await tripTo(li, wang, '明天去上海出差，谈合作');
    await at('2026-11-25', '10:00');
    await li.says('报销昨天打车 70');
    await li.presses('下一步', { form: WITHOUT });
    expect(li.card('请确认').text).not.toContain('标准');
    await li.says('报销昨天打车 86');
    await li.presses('下一步', { form: WITHOUT });
    expect(li.card('报销申请').text).toContain('市内交通 ¥86.00，上海1人天标准 ¥80.00，超 ¥6.00');
  });

  it('S104 O14 没有出差，在本店的城市打车：苏州每天60元', async ({ li }) => {
    await li.says('报销上周五打车 86');
    await li.presses('下一步', { form: WITHOUT });
    expect(li.card('报销申请').text).toContain('市内交通 ¥86.00，苏州1人天标准 ¥60.00，超 ¥26.00');
  });

  it('S104 O14 出差去两个城市，没有写在哪里吃的：按标准高的那个', async ({ li, wang, at }) => {
    await tripTo(li, wang, '明天去常熟、上海出差，谈合作');
    await at('2026-11-25', '10:00');
    await li.says('报销昨天出差的午饭 130');
    await li.presses('下一步', { form: WITHOUT });
    expect(li.card('报销申请').text).toContain('餐费 ¥130.00，上海1人天标准 ¥100.00');
  });

  it('S104 O14 自付的一行写明报多少、自付多少，各行加起来就是合计；特批的人看得到为什么请他批', async ({ li, wang }) => {
    await li.says('报销上周五打车 86');
    await li.presses('下一步', { form: WITHOUT });
    await li.presses('超出部分自付');
    expect(li.card('请确认').text).toContain('¥86.00 · 报 ¥60.00，自付 ¥26.00');
    await li.presses('确认提交');
    await li.says('报销昨天去南京的高铁票 140');
    await li.presses('下一步', { form: { lines__noInvoice: '票丢了' } });
    await li.presses('确认提交');
    const looked = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };
    await li.colleague('陈静').presses('同意', { holding: '140.00', form: looked });
    await wang.presses('同意', { holding: '140.00' });
    const asked = li.colleague('蒋建国').card('李强的报销申请').text;
    expect(asked).toContain('要特批：没有出差申请');
    expect(asked).not.toContain('提醒：没有出差申请');
  });
});
