import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { drafts, reviewed } from '../contract/contract-office.ts';
import { itemOf, pays } from '../receivable/owed.ts';
import { CHECKED, chenIn, does, sendsPhoto } from './enter-order.ts';

/** 李强's contract for cars of 540,000, signed today. */
async function signed(office: Parameters<typeof drafts>[0], over: Parameters<typeof drafts>[1] = {}): Promise<void> {
  const li = persona(office, '李强');
  await drafts(office, over);
  await reviewed(office);
  await li.says('HT-SZ-26-0001');
  await li.presses('签订');
  await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
}

const ONE = { goods: '1台凯美瑞 540000', amount: '54万', instalments: '定金 10% 签约时\n提车款 40% 签约时\n尾款 50% 交车后30' };

describe('从签订的合同录入订单 (S42)', () => {
  it('签了的合同上点“录入订单”，都替运营专员填好了；录完，合同欠的录入就没有了，合同上看得到录了几台', async ({ office }) => {
    await signed(office, ONE);
    const chen = chenIn(office);
    expect(chen.card('HT-SZ-26-0001').text).toContain('1台车，已录入订单0台');
    await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
    const form = chen.card('请确认后提交');
    for (const said of ['宏达运输', '凯美瑞', 'HT-SZ-26-0001', '¥540,000.00', '李强']) expect(form.text).toContain(said);
    await chen.presses('提交', { form: { order_no: 'A123' } });
    expect(chen.card('宏达运输 凯美瑞 A123').text).toContain('✓签订　✓录入 11月23日(周一)');
    await chen.says('HT-SZ-26-0001');
    expect(chen.card('1台车，已录入订单1台').buttons).not.toContain('录入订单');
    await chen.says('我的待办');
    expect(chen.card('我的待办').text).not.toContain('录入订单');
  });

  it('一份合同几台车：合同卡片上每台的订单都点得开', async ({ office }) => {
    await signed(office, { ...ONE, goods: '2台凯美瑞 270000' });
    const chen = chenIn(office);
    for (const order_no of ['A123', 'A124']) {
      await chen.says('HT-SZ-26-0001');
      await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
      await chen.presses('提交', { form: { order_no } });
    }
    await chen.says('HT-SZ-26-0001');
    const card = chen.card('2台车，已录入订单2台');
    for (const one of ['宏达运输 凯美瑞 A123', '宏达运输 凯美瑞 A124']) expect(card.text).toContain(one);
    expect(card.text.match(/凯美瑞 A12/gu)).toHaveLength(2);
  });

  it('编号少写了分店、写错了年份，给末四位一样的；一个也没有，说没有哪个编号；别店的人问不到（S4）', async ({ office, min }) => {
    await signed(office, ONE);
    const chen = chenIn(office);
    for (const said of ['HT-26-0001', 'ht sz 25 0001', '合同 HT-HZ-26-0001']) {
      await chen.says(said);
      expect(chen.card().text, said).toContain('1台车，已录入订单0台');
    }
    await chen.says('HT-SZ-26-0009');
    expect(chen.card().text).toContain('没有找到“HT-SZ-26-0009”，或不在您的查看范围内（S4）');
    await min.says('HT-26-0001');
    expect(min.card().text).toContain('没有找到“HT-26-0001”，或不在您的查看范围内（S4）');
  });

  it('S4 别店的合同号写进订单：说没有这份合同，不说合同里是什么车、多少钱，也挂不上去', async ({ office }) => {
    await signed(office, ONE);
    const lin = persona(office, '林晓');
    const { openId } = office.controls.person('钱多多');
    const form = { order_no: 'H1', buyer: '宏达运输', promised_on: '2026-12-20', sales: openId, contract_no: 'HT-SZ-26-0001' };
    for (const [model, price] of [
      ['汉兰达', '1'],
      ['凯美瑞', '540000'],
    ] as const) {
      await lin.says('录入订单');
      await lin.presses('提交', { form: { ...form, model, price } });
      const said = lin.card().text;
      expect(said, model).toContain('没有编号是HT-SZ-26-0001的合同');
      expect(said, model).not.toContain('合同里是');
    }
    expect(look(office.database, `SELECT id FROM "Rec" WHERE kind = 'order'`)).toEqual([]);
  });

  it('O19 S119 别家的合同挂不上去：客户写的是另一家，说合同是谁的，点一下改过来；购车人不是客户的照收', async ({
    office,
    li,
  }) => {
    await signed(office, ONE);
    await li.says('登记客户');
    await li.presses('提交', { form: { name: '远航物流公司', phone: '13900002222', rank: 'b' } });
    const { openId } = office.controls.person('李强');
    const form = {
      order_no: 'A1',
      promised_on: '2026-12-20',
      sales: openId,
      contract_no: 'HT-SZ-26-0001',
      model: '凯美瑞',
      price: '540000',
    };
    const chen = chenIn(office);
    for (const buyer of ['远航物流', '远航物流公司（新客户）', '13900002222']) {
      await chen.says('录入订单');
      await chen.presses('提交', { form: { ...form, buyer } });
      expect(chen.card().text, buyer).toContain('合同HT-SZ-26-0001是宏达运输的，客户写的是');
    }
    await chen.presses('就是 宏达运输');
    await chen.presses('提交');
    await does(chen, '修改', { buyer: '赵小明' }, 'A1');
    expect(
      look<{ form: string }>(office.database, `SELECT form FROM "Rec" WHERE kind = 'order'`).map(({ form: f }) => JSON.parse(f)),
    ).toMatchObject([{ buyer: '赵小明' }]);
    await chen.presses('修改', { holding: 'A1' });
    await chen.presses('修改', { form: { buyer: '远航物流公司' }, holding: 'A1' });
    expect(chen.card('客户写的是远航物流公司').text).toContain('或改合同号');
  });

  it('合同没签、车型不对、价格差一分、超过台数的都不收，说合同里是多少；别处的合同写它自己的编号', async ({ office, li }) => {
    const { openId } = office.controls.person('李强');
    const base = {
      order_no: 'A123',
      buyer: '宏达运输',
      promised_on: '2026-12-20',
      sales: openId,
      contract_no: 'HT-SZ-26-0001',
      model: '凯美瑞',
      price: '540000',
    };
    await drafts(office, ONE);
    await reviewed(office);
    const chen = chenIn(office);
    const tries = async (over: Record<string, string>): Promise<string> => {
      await chen.says('录入订单');
      await chen.presses('提交', { form: { ...base, ...over } });
      return chen.card().text;
    };
    expect(await tries({})).toContain('合同HT-SZ-26-0001还没有签订');
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    expect(await tries({ model: '汉兰达' })).toContain('合同里是：凯美瑞');
    expect(await tries({ price: '539999.99' })).toContain('合同里是¥540,000.00');
    expect(await tries({ contract_no: 'HT-SZ-26-0099' })).toContain('没有编号是HT-SZ-26-0099的合同');
    expect(await tries({ model: '凯美瑞 豪华版' })).toContain('宏达运输 凯美瑞 豪华版 A123');
    expect(await tries({ order_no: 'A124' })).toContain('1台都录过了');
    expect(await tries({ order_no: 'A125', contract_no: 'OLD-7', price: '1' })).toContain('A125');
  });
});

describe('交付以后 (S45, S46)', () => {
  it('交付开始售后：几天后回访，填完了轨道上看得到；有问题主管知道', async ({ office, li, wang, at }) => {
    await signed(office, { ...ONE, instalments: '定金 10% 签约时\n尾款 90% 交车后30' });
    const chen = chenIn(office);
    await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
    await chen.presses('提交', { form: { order_no: 'A123' } });
    const here = '凯美瑞 A123';
    for (const move of ['排产', '发车', '到库', '合格证到了']) await does(chen, move, { on: '2026-11-23' }, here);
    // Due on signing; what is agreed for after the hand-over may stay open.
    await pays(office, 'HT-SZ-26-0001-1', 54_000, '2026-11-23');
    await chen.presses('交付', { holding: here });
    await sendsPhoto(office, chen);
    await chen.presses('交付', { form: { on: '2026-11-23', signer: '赵总', checklist: CHECKED } });
    expect(chen.card('11月23日(周一)已交付').text).toMatch(/售后　○回访\n下一步：回访 · 11月30日\S+前 · 李强/);
    await at('2026-11-30', '10:00');
    await li.says('我的待办');
    expect(li.card('我的待办').text).toContain('交车后回访客户');
    await li.says('宏达运输公司的售后跟进');
    expect(li.card('售后跟进：“宏达运输”').text).toContain('凯美瑞');
    await li.says('查售后跟进 宏达运输');
    await li.presses('受理');
    await li.presses('办完了');
    await li.presses('办完了', { form: { reached: 'yes', note: '跑长途', problem: '空调不凉' } });
    expect(wang.card('空调不凉').text).toContain('客户用车有问题');
    await li.says('A123到哪了');
    expect(li.card('已交付').text).toContain('售后　✓回访 11月30日(周一)');
  });
});

describe('款项跟着订单走 (S40, S45)', () => {
  it('合同的每笔款记到订单上，轨道上看得到收了多少；到期没收的不能交付；约定交车后付的，从交付那天起算', async ({
    office,
    li,
  }) => {
    await signed(office, ONE);
    const chen = chenIn(office);
    await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
    await chen.presses('提交', { form: { order_no: 'A123' } });
    const here = '凯美瑞 A123';
    for (const move of ['排产', '发车', '到库', '合格证到了']) await does(chen, move, { on: '2026-11-23' }, here);
    await li.says('A123到哪了');
    expect(li.card(here).text).toMatch(/款项　已收0%　○定金　○提车款　○尾款\n下一步：定金 · 11月23日\S+前 · 李强/);
    // The book says what came: nobody notes it by hand beside it, nor tells the salesperson what is not so.
    expect(chen.card(here).buttons).toContain('开了发票');
    expect(chen.card(here).buttons.filter((one) => one.startsWith('收到'))).toEqual([]);
    await chen.presses('交付', { holding: here });
    // Told before anything is filled in; today stands there, whatever day the step before had.
    expect(chen.card(here).text).toContain('定金、提车款还没收到，不能交付');
    expect(chen.card(here).inputs.on).toBe('2026-11-23');
    await chen.presses('交付', { form: { on: '2026-11-23', signer: '赵总', checklist: CHECKED } });
    expect(chen.card(here).text).toContain('交车照片：请把照片或文件直接发给我');
    await sendsPhoto(office, chen);
    const form = { on: '2026-11-23', signer: '赵总', checklist: CHECKED };
    await chen.presses('交付', { form });
    expect(chen.card('下一步：交付').text).toContain('定金、提车款还没收到，不能交付');
    await pays(office, 'HT-SZ-26-0001-1', 54_000, '2026-11-23');
    await pays(office, 'HT-SZ-26-0001-2', 216_000, '2026-11-23');
    await chen.presses('交付', { form });
    expect(chen.card('11月23日(周一)已交付').text).toMatch(
      /款项　已收50%　✓定金　✓提车款 11月23日\S+　○尾款\n下一步：尾款 · 12月23日/,
    );
    expect((await itemOf(office, 'HT-SZ-26-0001-3')).dueOn).toBe('2026-12-23');
  });
});

describe('一份合同几台车 (S42, S45)', () => {
  const TWO = {
    goods: '1台凯美瑞 200000.01\n1台汉兰达 400000',
    amount: '600000.01',
    instalments: '定金 10% 签约时\n尾款 90% 交车后30',
  };
  const itemsIn = (office: Parameters<typeof drafts>[0]) =>
    look<{ number: string; orderId: string | null; amount: bigint | number; dueOn: string }>(
      office.database,
      'SELECT number, "orderId", amount, "dueOn" FROM "Receivable" ORDER BY number',
    );

  it('一台一张订单：按交车算的款分到每台、到分，各从自己那台的交付算起；合计还是合同金额', async ({ office, li, at }) => {
    await signed(office, TWO);
    const chen = chenIn(office);
    await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
    await chen.presses('提交', { form: { order_no: 'A1' } });
    await chen.says('HT-SZ-26-0001');
    expect(chen.card('2台车，已录入订单1台').buttons).toContain('录入订单');
    await chen.presses('录入订单', { holding: '2台车，已录入订单1台' });
    expect(chen.card('请确认后提交').text).toContain('汉兰达');
    await chen.presses('提交', { form: { order_no: 'A2' } });
    const items = itemsIn(office);
    expect(items.map(({ number, amount }) => [number, Number(amount)])).toEqual([
      ['HT-SZ-26-0001-1', 6_000_000],
      ['HT-SZ-26-0001-2-1', 18_000_001],
      ['HT-SZ-26-0001-2-2', 36_000_000],
    ]);
    expect(items[0]?.orderId).toBeNull();
    expect(new Set(items.map(({ orderId }) => orderId)).size).toBe(3);
    await chen.says('A1到哪了');
    expect(chen.card('凯美瑞 A1', '款项').text).toMatch(/款项　已收0%　○定金　○尾款\n下一步：定金/);

    for (const move of ['排产', '发车', '到库', '合格证到了']) await does(chen, move, { on: '2026-11-23' }, '凯美瑞 A1');
    // The deposit of the whole contract: a third of it is what this car needs.
    await pays(office, 'HT-SZ-26-0001-1', 20_000, '2026-11-23');
    await chen.presses('交付', { holding: '凯美瑞 A1' });
    await sendsPhoto(office, chen);
    const form = { on: '2026-11-23', signer: '赵总', checklist: CHECKED };
    await chen.presses('交付', { form });
    expect(chen.card('11月23日(周一)已交付').text).toMatch(/款项　已收3%　○定金　○尾款/);
    expect((await itemOf(office, 'HT-SZ-26-0001-2-1')).dueOn).toBe('2026-12-23');
    expect((await itemOf(office, 'HT-SZ-26-0001-2-2')).dueOn).toBe('2199-12-31');

    // The next car needs the rest of it.
    await at('2026-12-01', '10:00');
    for (const move of ['排产', '发车', '到库', '合格证到了']) await does(chen, move, { on: '2026-12-01' }, '汉兰达 A2');
    await chen.presses('交付', { holding: '汉兰达 A2' });
    await sendsPhoto(office, chen);
    await chen.presses('交付', { form: { ...form, on: '2026-12-01' } });
    expect(chen.card('下一步：交付').text).toContain('定金还没收到，不能交付');
    await pays(office, 'HT-SZ-26-0001-1', 40_000, '2026-12-01');
    await chen.presses('交付', { form: { ...form, on: '2026-12-01' } });
    expect((await itemOf(office, 'HT-SZ-26-0001-2-2')).dueOn).toBe('2026-12-31');
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('2台车，已录入订单2台');
  });

  it('取消一张，那台的款等下一张订单；重新录的接着它', async ({ office, wang }) => {
    await signed(office, TWO);
    const chen = chenIn(office);
    for (const order_no of ['A1', 'A2']) {
      await chen.says('HT-SZ-26-0001');
      await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
      await chen.presses('提交', { form: { order_no } });
    }
    const [, first] = itemsIn(office);
    await wang.says('订单 A1 到哪了');
    await wang.presses('取消订单');
    await wang.presses('取消订单', { form: { why: '客户换颜色' } });
    expect(itemsIn(office)[1]?.orderId).toBeNull();
    await chen.says('HT-SZ-26-0001');
    await chen.presses('录入订单', { holding: '2台车，已录入订单1台' });
    expect(chen.card('请确认后提交').text).toContain('凯美瑞');
    await chen.presses('提交', { form: { order_no: 'A3' } });
    const again = itemsIn(office)[1];
    expect(again?.orderId).not.toBeNull();
    expect(again?.orderId).not.toBe(first?.orderId);
  });
});

describe('订单任务 (S43)', () => {
  it('派给同事办一件，有截止；卡住了当天就到上级；办完由派的人确认', async ({ office, wang, zhang, later }) => {
    const { openId } = office.controls.person('李强');
    const chen = chenIn(office);
    await chen.says('录入订单');
    await chen.presses('提交', {
      form: { order_no: 'A123', buyer: '宏达运输', model: '凯美瑞', price: '180000', promised_on: '2026-12-20', sales: openId },
    });
    const order =
      /"record":"(rec_[^"]+)"/u.exec(JSON.stringify(office.controls.cards('陈静', 'bot').at(-1)?.body.card))?.[1] ?? '';
    await chen.says('订单任务');
    await chen.presses('提交', {
      form: { order, task: 'transport', who: office.controls.person('张伟').openId, by: '2026-11-27', note: '' },
    });
    await zhang.presses('受理');
    await zhang.presses('等待');
    await zhang.presses('等待', { form: { why: 'maker' } });
    expect(wang.card('安排运输').text).toContain('请您：解决卡住的订单任务');
    await later(1);
    await zhang.presses('继续办');
    await zhang.presses('办完了');
    await zhang.presses('办完了', { form: { result: '28日装车' } });
    await chen.presses('确认办结');
    expect(chen.card('安排运输').text).toContain('已办结');
  });
});
