import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

const ORDER = {
  order_no: 'A123',
  contract_no: 'HT-88',
  buyer: '宏达运输',
  model: '欧曼EST',
  vin: 'LVBS6PEB8MT001234',
  plate: '苏E12345',
  price: '368000',
  promised_on: '2026-12-10',
};

const chenIn = (office: TestOffice): Persona => persona(office, '陈静');

async function enters(office: TestOffice, over: Record<string, string> = {}): Promise<void> {
  const { openId } = office.controls.person('李强');
  await chenIn(office).says('录入订单');
  await chenIn(office).presses('提交', { form: { ...ORDER, sales: openId, ...over } });
}

describe('订单到哪了 (S44)', () => {
  it('按订单号、合同号、VIN 后六位、车牌、客户、车型都问得到：一张卡上款项、货物、证件并排，下一步是什么一眼看到', async ({
    office,
    li,
  }) => {
    await enters(office);
    const chen = chenIn(office);
    for (const [move, on] of [
      ['收到定金', '2026-11-20'],
      ['排产', '2026-11-21'],
    ] as const) {
      await chen.presses(move);
      await chen.presses(move, { form: { on } });
    }
    for (const said of [
      '订单 A123 到哪了',
      '订单A123到哪了？',
      '订单 HT-88 怎么样了',
      '查订单 001234',
      '查订单 苏E12345',
      '订单 宏达运输的车到哪了',
      '查订单 欧曼',
      'where is order A123',
    ]) {
      await li.says(said);
      const card = li.card().text;
      expect(card, said).toContain('宏达运输 欧曼EST A123');
      expect(card, said).toMatch(/款项\n● 定金 11月20日\S*　○ 尾款/);
      expect(card, said).toMatch(/货物\n● 排产 11月21日\S* → ◐ 发车 → ○ 到库 → ○ 交付 约12月10日/);
      expect(card, said).toContain('○ 合格证　○ 发票');
    }
  });

  it('说得出几张的，列出来选；没有的，给最接近的；别店的人什么也问不到（S4）', async ({ office, li, min }) => {
    await enters(office);
    await enters(office, { order_no: 'A124', contract_no: '', vin: 'LVBS6PEB8MT005678', plate: '', buyer: '宏达物流' });
    await li.says('订单 宏达 到哪了');
    expect(li.card('订单：“宏达”').text).toMatch(/宏达物流[\s\S]*宏达运输/);
    await li.says('订单 宏达货运 到哪了');
    expect(li.card('最接近的是').text).toContain('宏达运输');
    const qian = persona(office, '钱多多');
    await qian.says('订单 A123 到哪了');
    expect(qian.card().text).not.toContain('宏达');
    // Another salesperson of the branch does not see it either: it is 李强's customer.
    await min.says('订单 A123 到哪了');
    expect(min.card().text).not.toContain('宏达');
  });

  it('一步一步走：没发车不能到库；没收尾款、合格证没到不能交付；日子不能填以后的；更正要写原因，经过里都在', async ({
    office,
    li,
  }) => {
    await enters(office);
    const chen = chenIn(office);
    expect(chen.card('宏达运输').buttons).not.toContain('到库');
    const does = async (move: string, on: string): Promise<void> => {
      await chen.presses(move);
      await chen.presses(move, { form: { on } });
    };
    await does('排产', '2026-12-24');
    expect(chen.card('宏达运输').text).toContain('这一天还没到');
    await chen.presses('排产', { form: { on: '2026-11-20' } });
    await chen.presses('更正进度');
    await chen.presses('更正进度', { form: { why: '排错了车' } });
    expect(chen.card('宏达运输').text).toContain('排错了车');
    expect(chen.card('宏达运输').text).toMatch(/◐ 排产/);
    for (const move of ['排产', '发车', '到库']) await does(move, '2026-11-23');
    expect(li.card('车到库了').text).toContain('已到库');
    await li.says('订单 A123 到哪了');
    await li.presses('交付');
    await li.presses('交付', { form: { on: '2026-11-23' } });
    expect(li.card('宏达运输').text).toContain('尾款还没收到，不能交付');
    await does('收到尾款', '2026-11-23');
    await does('合格证到了', '2026-11-23');
    await li.presses('交付', { form: { on: '2026-11-23' } });
    expect(li.card('宏达运输').text).toContain('已交付');
    expect(li.card('宏达运输').text).toMatch(/● 交付 11月23日/);
  });

  it('S45 快到约定的日子提醒业务人员；改交车日写明原因，主管也知道', async ({ office, li, wang, at }) => {
    await enters(office);
    await at('2026-12-04', '10:00');
    expect(li.card('按约定交车', 'S45').text).toContain('宏达运输');
    await li.says('订单 A123 到哪了');
    await li.presses('改交车日');
    await li.presses('改交车日', { form: { day: '2026-12-20', why: '船期晚了' } });
    expect(wang.card('船期晚了').text).toContain('12月20日');
  });
});
