import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { chenIn, does, enters } from './enter-order.ts';

describe('订单的清单 (S44)', () => {
  it('我的逾期订单、今天要交的车、合格证没到的：各是各的，别人的不在里面（S4），能导出', async ({
    office,
    li,
    min,
    wang,
    at,
  }) => {
    await enters(office, { promised_on: '2026-12-10' });
    await enters(office, { order_no: 'A124', contract_no: '', vin: '', plate: '', buyer: '长风物流', promised_on: '2026-12-10' });
    await enters(office, { order_no: 'A125', contract_no: '', vin: '', plate: '', buyer: '远大货运', promised_on: '2027-02-10' });
    const chen = chenIn(office);
    await does(chen, '合格证到了', { on: '2026-11-23' }, '宏达运输');
    await at('2026-12-10', '10:00');
    await li.says('今天要交的车有哪些');
    expect(li.card('今天要交的车').text).toMatch(/宏达运输[\s\S]*长风物流/);
    expect(li.card('今天要交的车').text).not.toContain('远大货运');
    await li.says('我的逾期订单');
    expect(li.card('我的逾期订单').text).toContain('长风物流');
    expect(li.card('我的逾期订单').text).not.toContain('远大货运');
    await li.says('看看合格证没到的');
    expect(li.card('合格证没到的订单').text).toMatch(/长风物流[\s\S]*远大货运/);
    expect(li.card('合格证没到的订单').text).not.toContain('宏达运输');
    await wang.says('今天要交的车');
    expect(wang.card('今天要交的车').text).toContain('宏达运输');
    for (const who of [min, persona(office, '钱多多')]) {
      await who.says('今天要交的车');
      expect(who.card('今天要交的车').text).toMatch(/没有/);
    }
    await wang.says('合格证没到的');
    await wang.presses('导出表格');
    const sent = office.controls.messages('王芳', 'bot').filter(({ body }) => body.type === 'file');
    expect(JSON.stringify(sent.at(-1)?.body)).toContain('订单');
  });

  it('在途的车、下周要交的车、还没排产的：标题写明按什么筛的，别人的不在里面（S4）；车号只说末几位也找得到', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await enters(office, { promised_on: '2026-12-02' });
    await enters(office, { order_no: 'A124', contract_no: '', vin: '', plate: '', buyer: '长风物流', promised_on: '2026-12-28' });
    const chen = chenIn(office);
    await does(chen, '排产', { on: '2026-11-23' }, '宏达运输');
    await li.says('还没排产的订单有哪些');
    expect(li.card('订单：已录入 · 1 件').text).toContain('长风物流');
    expect(li.card('订单：已录入 · 1 件').text).not.toContain('宏达运输');
    await li.says('排产了还没发车的有几台');
    expect(li.card('订单：已排产 · 1 件').text).toContain('宏达运输');
    await li.says('下周要交的车有哪些');
    expect(li.card('按约定交车').text).toContain('宏达运输');
    expect(li.card('按约定交车').text).not.toContain('长风物流');
    await wang.says('我们店还没排产的订单有几个');
    expect(wang.card('订单：已录入 · 1 件').text).toContain('长风物流');
    await min.says('还没排产的订单有哪些');
    expect(min.card('订单：已录入 · 0 件').text).not.toContain('长风物流');
    await li.says('宏达那台车发车了没');
    expect(li.card('宏达运输').text).toContain('已排产');
  });
});
