import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { fileOf, sends } from '../record-import/sheets.ts';
import { ADMIN, program, tokenFor } from './program.ts';

const ORDER = {
  order_no: 'A123',
  buyer: '宏达运输公司',
  model: '宋PLUS DM-i',
  vin: 'LGXCE6CD4PA000123',
  price: '128800.00',
  promised_on: '2026-12-20',
  sales: '李强',
};

const orders = (office: TestOffice) =>
  look(office.database, `SELECT number, state FROM "Rec" WHERE kind = 'order' ORDER BY id`) as {
    number: string;
    state: string;
  }[];

describe('接口令牌 (S4)', () => {
  it('只有系统管理员能生成，只显示一次，库里只有摘要；撤销以后马上不能用；都在日志里', async ({ office, li }) => {
    await li.says('接口令牌');
    expect(li.card('接口令牌由系统管理员管').text).toContain(ADMIN);
    const dms = await program(office, ['SZ']);
    const admin = persona(office, ADMIN);
    expect(admin.card('接口令牌', '厂家 DMS').text).not.toContain('ewk_');
    expect(JSON.stringify(look(office.database, 'SELECT * FROM "ApiToken"'))).not.toContain(dms.token);
    expect(JSON.stringify(look(office.database, 'SELECT * FROM "Audit"'))).not.toContain(dms.token);
    expect((await dms.calls('POST', '/orders', ORDER)).status).toBe(201);
    expect(admin.cards().some((card) => card.text.includes('还没用过'))).toBe(true);
    await admin.says('接口令牌');
    expect(admin.card('接口令牌').text).toContain('最近11月23日 10:00用过');
    await admin.presses('撤销');
    expect(admin.card('接口令牌').text).toContain('已撤销');
    expect((await dms.calls('GET', '/orders/A123')).status).toBe(401);
    const acts = look(office.database, `SELECT act FROM "Audit" WHERE act LIKE 'api.%' ORDER BY seq`) as { act: string }[];
    expect(acts.map(({ act }) => act)).toEqual(['api.token_made', 'api.token_revoked']);
  });

  it('没写名字、没选单位，当场说；十分钟以后令牌不再显示', async ({ office, later }) => {
    const admin = persona(office, ADMIN);
    await admin.says('接口令牌');
    expect(JSON.stringify(await admin.presses('生成令牌', { form: { name: ' ', units: ['SZ'] } }))).toContain('请写给哪个系统用');
    await admin.presses('生成令牌', { form: { name: 'ERP', units: ['SZ'] } });
    expect(admin.card('ERP').text).toContain('ewk_');
    await later(1);
    await admin.says('接口令牌');
    expect(admin.cards().at(-1)?.text).not.toContain('ewk_');
  });
});

describe('推送订单和进度 (S42, S44)', () => {
  it('DMS 推来一张订单：业务人员收到、运营查得到，历史写明是哪个系统；进度按步推，车到哪了马上看得到', async ({ office }) => {
    const dms = await program(office, ['SZ']);
    const made = await dms.calls('POST', '/orders', ORDER);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      number: 'DD-SZ-26-0001',
      state: 'entered',
      unit: 'SZ',
      sales: expect.any(String),
      done: {},
    });
    for (const [move, on] of [
      ['schedule', '2026-11-20'],
      ['ship', '2026-11-22'],
      ['certificate', '2026-11-22'],
    ]) {
      const moved = await dms.calls('POST', '/orders/A123/moves', { move, on });
      expect(moved.status).toBe(200);
      expect(moved.body.done[move ?? '']).toEqual({ on });
    }
    const read = await dms.calls('GET', '/orders/DD-SZ-26-0001');
    expect(read.body).toMatchObject({ order_no: 'A123', state: 'in_transit', state_name: { zh: '在途' }, price: '128800.00' });
    const chen = persona(office, '陈静');
    await chen.says('DD-SZ-26-0001');
    expect(chen.card('宏达运输公司').text).toContain('系统“厂家 DMS”');
    expect(chen.card('宏达运输公司').text).toContain('在途');
  });

  it('跳步、日子还没到、尾款没收，写明依据和怎样才行；什么也没写下', async ({ office }) => {
    const dms = await program(office, ['SZ']);
    await dms.calls('POST', '/orders', ORDER);
    const jump = await dms.calls('POST', '/orders/A123/moves', { move: 'arrive', on: '2026-11-22' }, { key: 'k' });
    expect(jump.status).toBe(422);
    expect(jump.body).toEqual({
      error: 'refused',
      reasons: [
        {
          clause: 'S44',
          field: 'move',
          message: { zh: '现在是“已录入”，不能“到库”', en: expect.stringContaining('Entered') },
          accept: { zh: '要在这个状态时推送：在途', en: expect.any(String) },
        },
      ],
    });
    const ahead = await dms.calls('POST', '/orders/A123/moves', { move: 'schedule', on: '2026-11-24' });
    expect(ahead.body.reasons[0]).toMatchObject({ clause: 'S44', field: 'on', message: { zh: '这一天还没到' } });
    expect(orders(office)).toEqual([{ number: 'DD-SZ-26-0001', state: 'entered' }]);
    // 被拒的没有写下：同一个键、改好的内容可以再推。
    expect((await dms.calls('POST', '/orders/A123/moves', { move: 'schedule', on: '2026-11-20' }, { key: 'k' })).status).toBe(
      200,
    );
  });

  it('同一个键同样内容再推，同样的答复、只有一张；同一个键别的内容是 409；换了键、同号同内容还是那一张', async ({ office }) => {
    const dms = await program(office, ['SZ']);
    const first = await dms.calls('POST', '/orders', ORDER, { key: 'one' });
    await dms.calls('POST', '/orders/A123/moves', { move: 'schedule', on: '2026-11-20' });
    const again = await dms.calls('POST', '/orders', ORDER, { key: 'one' });
    expect(again).toEqual(first);
    expect(await dms.calls('POST', '/orders', { ...ORDER, order_no: 'A124' }, { key: 'one' })).toEqual({
      status: 409,
      body: { error: 'key_reused' },
    });
    expect(await dms.calls('POST', '/orders', ORDER, { key: 'two' })).toMatchObject({
      status: 200,
      body: { number: 'DD-SZ-26-0001', state: 'scheduled' },
    });
    expect(await dms.calls('POST', '/orders', { ...ORDER, model: '汉 EV' }, { key: 'three' })).toEqual({
      status: 409,
      body: { error: 'exists', number: 'DD-SZ-26-0001' },
    });
    expect(orders(office)).toHaveLength(1);
    // 两个系统各有各的键。
    const erp = await program(office, ['SZ'], 'ERP');
    expect((await erp.calls('POST', '/orders', { ...ORDER, order_no: 'B1', vin: null }, { key: 'one' })).status).toBe(201);
  });

  it('同时推同一张：一张，两边都得到它', async ({ office }) => {
    const dms = await program(office, ['SZ']);
    const both = await Promise.all([
      dms.calls('POST', '/orders', ORDER, { key: 'same' }),
      dms.calls('POST', '/orders', ORDER, { key: 'same' }),
      dms.calls('POST', '/orders', ORDER, { key: 'other' }),
    ]);
    expect(both.map(({ body }) => body.number)).toEqual(Array.from({ length: 3 }, () => 'DD-SZ-26-0001'));
    expect(orders(office)).toHaveLength(1);
  });

  it('改几栏，没写的不变；没有不同就是原样；成交价只随办理改', async ({ office }) => {
    const dms = await program(office, ['SZ']);
    await dms.calls('POST', '/orders', ORDER);
    const edited = await dms.calls('PATCH', '/orders/A123', { plate: '苏E12345' });
    expect(edited).toMatchObject({ status: 200, body: { plate: '苏E12345', model: '宋PLUS DM-i', version: 2 } });
    expect(await dms.calls('PATCH', '/orders/A123', { plate: '苏E12345' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await dms.calls('PATCH', '/orders/A123', { price: '1.00' })).status).toBe(400);
  });

  it('令牌只管它的网点：别店的订单查不到、推不进；没写网点的，只有一个网点才行', async ({ office }) => {
    const sz = await program(office, ['SZ']);
    const hz = await program(office, ['HZ', 'GZ'], '杭州 ERP');
    await sz.calls('POST', '/orders', ORDER);
    expect(await hz.calls('GET', '/orders/A123')).toEqual({ status: 404, body: { error: 'not_found' } });
    expect((await hz.calls('POST', '/orders/A123/moves', { move: 'schedule', on: '2026-11-20' })).status).toBe(404);
    expect((await hz.calls('PATCH', '/orders/A123', { plate: 'x' })).status).toBe(404);
    const taken = await hz.calls('POST', '/orders', { ...ORDER, unit: 'HZ' });
    expect(taken).toMatchObject({ status: 422, body: { reasons: [{ clause: 'S4', field: 'order_no' }] } });
    expect(JSON.stringify(taken.body)).not.toContain('DD-SZ');
    const other = await sz.calls('POST', '/orders', { ...ORDER, order_no: 'A9', unit: 'HZ' });
    expect(other).toMatchObject({
      status: 403,
      body: { reasons: [{ clause: 'S4', field: 'unit', accept: { zh: '可以填：SZ' } }] },
    });
    const which = await hz.calls('POST', '/orders', { ...ORDER, order_no: 'A9', vin: null });
    expect(which.status).toBe(403);
    expect(
      (await hz.calls('POST', '/orders', { ...ORDER, order_no: 'A9', vin: null, unit: 'HZ', sales: '钱多多' })).body.number,
    ).toBe('DD-HZ-26-0001');
    expect(await tokenFor(office, '再一个', ['SZ'])).not.toBe(sz.token);
  });
});

describe('推来的订单和自己录的一样要合规 (S27, S4)', () => {
  it('S27 S4 目录外的车型、别的店的业务人员：422，中英文写明不行在哪、怎样才行；什么也没写下', async ({ office }) => {
    const catalogue = await fileOf([
      ['车型', '类别'],
      ['秦 PLUS', '新车'],
    ]);
    await sends(office, '吴昊', catalogue, '可售目录.xlsx');
    await persona(office, '吴昊').presses('确认提交1件');
    await office.settled();
    const dms = await program(office, ['SZ']);
    const outside = await dms.calls('POST', '/orders', { ...ORDER, model: '没有这款' }, { key: 'one' });
    expect(outside.status).toBe(422);
    expect(outside.body.reasons[0]).toMatchObject({
      clause: 'S27',
      field: 'model',
      message: { zh: '“没有这款”不在可售目录里，不能卖', en: '"没有这款" is not in the catalogue and cannot be sold' },
    });
    const elsewhere = await dms.calls('POST', '/orders', { ...ORDER, model: '秦 PLUS', sales: '钱多多' }, { key: 'two' });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.body.reasons[0]).toMatchObject({
      clause: 'S4',
      field: 'sales',
      accept: { zh: '请写苏州分店的同事' },
    });
    expect(look(office.database, `SELECT id FROM "Rec" WHERE kind = 'order'`)).toEqual([]);
    expect((await dms.calls('POST', '/orders', { ...ORDER, model: '秦 PLUS' }, { key: 'three' })).status).toBe(201);
  });

  it('写法不对的每一栏用中英文说怎样写，不是程序的话', async ({ office }) => {
    const dms = await program(office, ['SZ']);
    const { buyer: _, ...rest } = ORDER;
    const wrong = await dms.calls(
      'POST',
      '/orders',
      { ...rest, price: 128800, promised_on: '明天', colour: 'red' },
      { key: 'one' },
    );
    expect(wrong.status).toBe(400);
    const said = Object.fromEntries(
      (wrong.body.issues as { path: string; message: { zh: string; en: string } }[]).map(({ path, message }) => [
        path,
        message.zh,
      ]),
    );
    expect(said).toEqual({
      buyer: '缺这一栏',
      price: '要写成文字（加引号）',
      promised_on: '日期写成 2026-11-20',
      '': '不认得的栏目：colour，请对照接口说明',
    });
    expect(JSON.stringify(wrong.body)).not.toMatch(/invalid input|expected|received/iu);
  });
});
