import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { CHECKED, chenIn, does, enters, sendsPhoto } from './enter-order.ts';

const NONE = { contract_no: '', vin: '', plate: '' };

/** Four orders: on its way for December, on its way for February, handed over in November, only entered. */
async function fourOrders(office: TestOffice): Promise<void> {
  const chen = chenIn(office);
  await enters(office, { order_no: 'A1', buyer: '宏达运输', promised_on: '2026-12-10', ...NONE });
  await enters(office, { order_no: 'A2', buyer: '长风物流', promised_on: '2027-02-10', ...NONE });
  await enters(office, { order_no: 'A3', buyer: '远大货运', promised_on: '2026-11-30', ...NONE });
  await enters(office, { order_no: 'A4', buyer: '恒通汽贸', promised_on: '2026-12-20', ...NONE });
  for (const buyer of ['宏达运输', '长风物流', '远大货运'])
    for (const move of ['排产', '发车']) await does(chen, move, { on: '2026-11-20' }, buyer);
  for (const move of ['到库', '合格证到了', '收到尾款']) await does(chen, move, { on: '2026-11-21' }, '远大货运');
  await chen.presses('交付', { holding: '远大货运' });
  await sendsPhoto(office, chen);
  await does(chen, '交付', { on: '2026-11-22', signer: '周', checklist: CHECKED }, '远大货运');
}

/** Every file somebody was sent, each as its cells in one text. */
const sheetsOf = async (office: TestOffice, name: string): Promise<readonly string[]> =>
  (await sentSheets(office, name)).map(({ titles, sheet }) => JSON.stringify(titles.map((one) => sheet(one).rows)));

const BUYERS = ['宏达运输', '长风物流', '远大货运', '恒通汽贸'];
const listed = (who: Persona): readonly string[] => {
  const text = who.cards().findLast((one) => one.text.startsWith('订单'))?.text ?? '';
  return BUYERS.filter((buyer) => text.includes(buyer));
};

describe('订单的清单按一句话挑 (S44)', () => {
  it('S44 状态、日子、网点、业务人员、逾期，说得出的都挑得出；标题写明按什么挑的', async ({ office, wang, at }) => {
    await fourOrders(office);
    for (const [said, buyers, title] of [
      ['苏州店12月在途的订单', ['宏达运输'], /在途 · 苏州店 · 约定交车 12月1日\(周二\) 至 12月31日\(周四\) · 1/],
      ['在途的订单有哪些', ['宏达运输', '长风物流'], /在途/],
      ['十一月交付的车', ['远大货运'], /已交付 · 交付 11月1日\(周日\) 至 11月30日\(周一\)/],
      ['上个月交付的车', [], /已交付 · 交付 10月/],
      ['苏州店没交付的车', ['宏达运输', '长风物流', '恒通汽贸'], /苏州店 · 没交付/],
      ['李强12月在途的订单', ['宏达运输'], /李强 · 在途 · 约定交车/],
      ['李敏12月在途的订单', [], /李敏 · 在途/],
      ['杭州店在途的订单', [], /在途 · 杭州店/],
      ['苏州店已录入的订单', ['恒通汽贸'], /已录入 · 苏州店/],
    ] as const) {
      await wang.says(said);
      expect(wang.card().text, said).toMatch(title);
      expect(listed(wang), said).toEqual(buyers);
    }
    await at('2026-12-11', '10:00');
    await wang.says('苏州店逾期的订单');
    expect(listed(wang)).toEqual(['宏达运输', '恒通汽贸']);
    await wang.says('火星店在途的订单');
    expect(wang.card().text).toContain('没有找到“火星店”');
  });

  it('S4 别店的人挑不到；“我们店的车到哪儿啦？”是本店没交付的，自己看得到的', async ({ office, li, wang }) => {
    await fourOrders(office);
    const qian = persona(office, '钱多多');
    await qian.says('苏州店在途的订单');
    expect(listed(qian)).toEqual([]);
    for (const who of [li, wang]) {
      await who.says('我们店的车到哪儿啦？');
      expect(listed(who)).toEqual(['宏达运输', '长风物流', '恒通汽贸']);
    }
  });

  itIn(
    'S44 导出的就是挑出来的；“导出订单”“导出客户”一句话就发表格，管不到人的说明原因',
    { mode: 'ws' },
    async ({ office, li, wang }) => {
      await fourOrders(office);
      await wang.says('苏州店12月在途的订单');
      await wang.presses('导出表格');
      expect((await sheetsOf(office, '王芳')).at(-1)).toMatch(/宏达运输/u);
      expect((await sheetsOf(office, '王芳')).at(-1)).not.toMatch(/长风物流|远大货运|恒通汽贸/u);
      await wang.says('导出订单');
      for (const buyer of BUYERS) expect((await sheetsOf(office, '王芳')).at(-1)).toContain(buyer);
      await wang.says('把11月交付的车导出来');
      expect((await sheetsOf(office, '王芳')).at(-1)).toMatch(/远大货运/u);
      expect((await sheetsOf(office, '王芳')).at(-1)).not.toMatch(/宏达运输/u);
      const before = (await sheetsOf(office, '王芳')).length;
      for (const said of ['导出客户', '导出合同', '导出设备台账', '导出合格证没到的订单']) await wang.says(said);
      expect((await sheetsOf(office, '王芳')).length).toBe(before + 4);
      await li.says('导出订单');
      expect(li.card().text).toMatch(/负责|表格/u);
      expect((await sheetsOf(office, '李强')).length).toBe(0);
    },
  );
});
