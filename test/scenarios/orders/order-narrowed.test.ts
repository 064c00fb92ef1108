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

describe('订单的清单按按钮挑 (S44, S4)', () => {
  /** What can be chosen, as the card is sent. */
  const offered = (office: TestOffice, name: string): string =>
    JSON.stringify(office.controls.cards(name, 'bot').findLast((one) => JSON.stringify(one.body).includes('看这些'))?.body ?? '');

  itIn(
    'S44 点“筛选”选状态、谁的、哪几天：标题写着按什么挑的，导出的就是挑出来的，清除回到全部',
    { mode: 'ws' },
    async ({ office, wang }) => {
      await fourOrders(office);
      await wang.says('订单有哪些');
      expect(wang.card().buttons).not.toContain('清除筛选');
      await wang.presses('筛选');
      expect(Object.keys(wang.card().inputs)).toEqual(expect.arrayContaining(['states', 'owner', 'from', 'to']));
      expect(wang.card().text).toContain('约定交车');
      await wang.presses('看这些', { form: { states: ['in_transit'], from: '2026-12-01', to: '2026-12-31' } });
      expect(listed(wang)).toEqual(['宏达运输']);
      expect(wang.card().text).toMatch(/在途 · 约定交车 12月1日\(周二\) 至 12月31日\(周四\) · 1/);
      await wang.presses('导出表格');
      expect((await sheetsOf(office, '王芳')).at(-1)).toMatch(/宏达运输/u);
      expect((await sheetsOf(office, '王芳')).at(-1)).not.toMatch(/长风物流|远大货运|恒通汽贸/u);
      // What was chosen stands in the form; the other way round the days mean the same.
      await wang.presses('筛选');
      expect(wang.card().inputs).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
      expect(offered(office, '王芳')).toContain('"selected_values":["in_transit"]');
      await wang.presses('看这些', { form: { states: [], from: '2026-12-31', to: '2026-12-15' } });
      expect(listed(wang)).toEqual(['恒通汽贸']);
      await wang.presses('筛选');
      await wang.presses('看这些', { form: { states: [], from: '2026-12-20', to: '' } });
      expect(listed(wang)).toEqual(['长风物流', '恒通汽贸']);
      expect(wang.card().text).toContain('12月20日(周日) 起');
      await wang.presses('筛选');
      await wang.presses('返回');
      expect(listed(wang)).toEqual(['长风物流', '恒通汽贸']);
      await wang.presses('清除筛选');
      expect(wang.card().text).toContain('全部订单');
      for (const buyer of BUYERS) expect(wang.card().text).toContain(buyer);
      expect(wang.card().buttons).not.toContain('清除筛选');
    },
  );

  it('S4 看一家店的，选不到别的店和别店的人；管全部的都能选', async ({ office, wang }) => {
    await fourOrders(office);
    await wang.says('订单有哪些');
    await wang.presses('筛选');
    expect(offered(office, '王芳')).toContain('李强');
    for (const other of ['杭州', '钱多多']) expect(offered(office, '王芳')).not.toContain(other);
    const jiang = persona(office, '蒋建国');
    await jiang.says('订单有哪些');
    await jiang.presses('筛选');
    for (const one of ['苏州分店', '杭州分店']) expect(offered(office, '蒋建国')).toContain(one);
    const { units } = await office.store.reads.org();
    const hangzhou = units.find(({ name }) => name === '杭州分店')?.id ?? '';
    await jiang.presses('看这些', { form: { unit: hangzhou } });
    expect(listed(jiang)).toEqual([]);
    expect(jiang.card().text).toContain('杭州分店');
  });

  it('S44 逾期的也能再挑；说出来的挑法，表单里照样填着', async ({ office, wang, at }) => {
    await fourOrders(office);
    await wang.says('苏州店12月在途的订单');
    await wang.presses('筛选');
    expect(wang.card().inputs).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
    await wang.presses('返回');
    expect(listed(wang)).toEqual(['宏达运输']);
    await at('2027-02-11', '10:00');
    await wang.says('逾期的订单');
    await wang.presses('筛选');
    await wang.presses('看这些', { form: { states: ['in_transit'], from: '2027-01-01', to: '2027-12-31' } });
    expect(listed(wang)).toEqual(['长风物流']);
    await wang.says('超时的订单');
    await wang.presses('筛选');
    await wang.presses('看这些', { form: { states: ['entered'] } });
    expect(wang.card().text).toContain('逾期 · 已录入');
    expect(listed(wang)).toEqual(['恒通汽贸']);
  });

  it('S44 按名字找到的再挑：只留下合条件的', async ({ office, wang }) => {
    await fourOrders(office);
    await wang.says('查订单 欧曼');
    expect(listed(wang).length).toBeGreaterThan(1);
    await wang.presses('筛选');
    await wang.presses('看这些', { form: { states: ['entered'] } });
    expect(listed(wang)).toEqual(['恒通汽贸']);
    expect(wang.card().text).toContain('“欧曼” · 已录入 · 1');
    await wang.presses('筛选');
    await wang.presses('看这些', { form: { states: ['cancelled'] } });
    expect(listed(wang)).toEqual([]);
    expect(wang.card().text).not.toContain('最接近');
  });
});
