import { describe, expect, vi } from 'vitest';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { program } from '../api/program.ts';
import { customer, customerOf, owes } from '../receivable/owed.ts';
import { fileOf, sends } from '../record-import/sheets.ts';
import { chenIn, does } from './enter-order.ts';

const limited: OfficeOptions = {
  config: (config) => ({
    ...config,
    receivables: parseReceivableRules({ credit: { limits: { a: 400_000 }, overdue_days: 30 } }),
  }),
};

const ORDER = { buyer: '宏达运输', model: '欧曼EST', price: '300000', promised_on: '2026-12-10' };

async function enters(office: TestOffice, no: string, over: Record<string, string> = {}): Promise<Persona> {
  const chen = chenIn(office);
  await chen.says('录入订单');
  await chen.presses('提交', { form: { ...ORDER, order_no: no, sales: office.controls.person('李强').openId, ...over } });
  return chen;
}

interface Stands {
  readonly order_no: string;
  readonly file: string | null;
  readonly price: string;
  readonly buyer: string;
}
const orders = (office: TestOffice): readonly Stands[] =>
  look<{ form: string }>(office.database, `SELECT form FROM "Rec" WHERE kind = 'order' ORDER BY id`).map(
    ({ form }) => ({ file: null, ...JSON.parse(form) }) as Stands,
  );

/** 临时放行, asked for by 李强 and approved. */
async function letsThrough(office: TestOffice, amount: string, until: string): Promise<void> {
  const li = persona(office, '李强');
  await li.says('信用额度 宏达运输公司');
  await li.presses('下一步', {
    form: { customer: '宏达运输公司', what: 'extra', amount, until, reason: '老客户，年底集中提车' },
  });
  await li.presses('确认提交');
  for (const who of ['王芳', '冯磊']) await persona(office, who).presses('同意', { holding: '放行到' });
}

describe('订单的信用关 (O19, S119)', () => {
  itIn('O19 客户档案空着也绕不过：名称就是这家客户的，自动归到档案里，照样看额度', limited, async ({ office, li }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    const { id } = customer(office, '宏达');
    await enters(office, 'A1');
    expect(orders(office)).toMatchObject([{ order_no: 'A1', file: id }]);
    // What runs is counted: there is no contract of ours that owes it.
    const chen = await enters(office, 'A2', { price: '100001' });
    expect(chen.card('信用额度').text).toContain('超出¥1.00');
    await chen.presses('提交', { form: { price: '100000' } });
    expect(orders(office)).toHaveLength(2);
  });

  itIn('O19 录一张订单，客户欠的款只读一遍：看的和记下的是同一次', limited, async ({ office, li }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    const reads = vi.spyOn(office.store.reads, 'itemsOfCustomer');
    await enters(office, 'A1');
    expect(orders(office)).toHaveLength(1);
    expect(reads).toHaveBeenCalledTimes(1);
    reads.mockRestore();
  });

  itIn('S119 额度批了多少、占了多少、还余多少，问一句就看到；欠款卡片上也写着', limited, async ({ office, li }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await enters(office, 'A1');
    for (const said of [
      '宏达运输公司的信用额度还剩多少',
      '宏达运输公司额度是多少',
      '宏达运输公司的账期是几天',
      '宏达运输公司还能下多少单',
    ]) {
      await li.says(said);
      expect(li.card('宏达运输公司 欠款').text, said).toContain('信用额度¥400,000.00：已用¥300,000.00，还余¥100,000.00');
    }
    await owes(office, '宏达运输公司', 'HT-2', [['pickup', 150_000, '2026-12-20']]);
    await li.says('宏达运输公司欠多少');
    expect(li.card('宏达运输公司 欠款').text).toContain('信用额度¥400,000.00：已用¥450,000.00，超出¥50,000.00');
    await li.says('宏达运输公司申请信用额度60万 账期45天');
    expect(li.card('信用额度申请').text).not.toContain('没用上');
  });

  itIn(
    'O19 改订单也一样：清空客户档案还是归回去，换成别的客户、挂到别家名下都再看一遍',
    limited,
    async ({ office, li, wang }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      await customerOf(li, '远航物流公司', '13912345678');
      await owes(office, '远航物流公司', 'HT-2', [['pickup', 100_001, '2026-12-20']]);
      const { id } = customer(office, '宏达');
      const chen = await enters(office, 'A1');
      await does(chen, '修改', { file: '', plate: '苏E12345' });
      expect(orders(office)).toMatchObject([{ file: id, plate: '苏E12345' }]);
      await does(chen, '修改', { buyer: '远航物流', file: '' });
      expect(chen.card('信用额度').text).toContain('超出¥1.00');
      // Under the file of somebody else the name is still a customer's.
      await chen.presses('修改', { form: { buyer: '远航物流', file: id } });
      expect(chen.card('可能是已有的客户').text).toContain('远航物流公司');
      await wang.says('查客户 远航物流');
      await wang.presses('停供');
      await wang.presses('停供', { form: { why: '多次失信' } });
      await chen.presses('修改', { form: { buyer: '远航物流', file: '' } });
      expect(chen.card('已停供', '恢复供货').text).toContain('欧曼EST A1');
      expect(orders(office)).toMatchObject([{ file: id, buyer: '宏达运输' }]);
    },
  );

  it('S119 名称只是像已有的客户，先问是不是：点一下就归过去，真是另一家点“是新客户”', async ({ office, li }) => {
    await customerOf(li, '苏州宏达运输公司', '13812345678');
    const { id } = customer(office, '宏达');
    const chen = await enters(office, 'A1');
    expect(chen.card('可能是已有的客户').text).toContain('S119');
    await chen.presses('就是 苏州宏达运输公司');
    await chen.presses('提交');
    expect(orders(office)).toMatchObject([{ order_no: 'A1', file: id }]);
    await enters(office, 'A2');
    await chen.presses('是新客户');
    await chen.presses('提交');
    expect(orders(office).map(({ file }) => file)).toEqual([id, null]);
    expect(orders(office)[1]?.buyer).toBe('宏达运输');
  });

  itIn(
    'O19 客户一栏写档案编号、末四位、电话也绕不过：归到那家客户，名称换成档案里的，照样看额度',
    limited,
    async ({ office, li }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      const { id } = customer(office, '宏达');
      await enters(office, 'A1', { buyer: 'KH-SZ-26-0001' });
      await enters(office, 'A2', { buyer: '0001', price: '50000' });
      const chen = await enters(office, 'A3', { buyer: '138 1234 5678', price: '50001' });
      expect(chen.card('信用额度').text).toContain('超出¥1.00');
      await chen.presses('提交', { form: { price: '50000' } });
      const its = { file: id, buyer: '宏达运输公司' };
      expect(orders(office)).toMatchObject(['A1', 'A2', 'A3'].map((order_no) => ({ order_no, ...its })));
    },
  );

  itIn('O19 一张订单表也绕不过：每一行都归到客户，加起来超出的那一行看表时就说，不录', limited, async ({ office, li }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    const head = ['订单号', '客户', '车型', '成交价', '约定交车', '业务人员'];
    const row = (no: string) => [no, '宏达运输有限公司', '欧曼EST', 250_000, '2026-12-20', '李强'];
    await sends(office, '陈静', await fileOf([head, row('A1'), row('A2')]), '订单.xlsx');
    const looked = chenIn(office).card('批量新增订单').text;
    expect(looked).toMatch(/第3行.*宏达运输.*超出¥100,000\.00/u);
    await chenIn(office).presses('确认提交1件');
    await office.settled();
    const { id } = customer(office, '宏达');
    expect(orders(office)).toMatchObject([{ order_no: 'A1', file: id }]);
  });

  itIn('O19 一张表里几行都用同一笔临时放行：一笔一笔记着，撤回这次导入就全还回来', limited, async ({ office, li, wang }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [['pickup', 390_000, '2026-12-20']]);
    await letsThrough(office, '50000', '2026-11-30');
    const head = ['订单号', '客户', '车型', '成交价', '约定交车', '业务人员'];
    const row = (no: string, price: number) => [no, '宏达运输公司', '欧曼EST', price, '2026-12-20', '李强'];
    await sends(office, '陈静', await fileOf([head, row('A1', 20_000), row('A2', 40_000), row('A3', 30_000)]), '订单.xlsx');
    await chenIn(office).presses('确认提交2件');
    await office.settled();
    const used = async () => {
      await wang.says('宏达运输欠多少');
      return wang.card('宏达运输公司', '临时放行').text;
    };
    expect(orders(office).map(({ order_no }) => order_no)).toEqual(['A1', 'A2']);
    expect(await used()).toContain('已用¥50,000.00，余¥0.00');
    await chenIn(office).presses('撤回这次导入', { holding: '订单.xlsx' });
    await office.settled();
    expect(await used()).toContain('已用¥0.00，余¥50,000.00');
  });

  itIn(
    'O19 临时放行用一笔少一笔：订单和客户卡片上都写着用了多少、余多少，取消订单就还回来',
    limited,
    async ({ office, li, wang }) => {
      await customerOf(li, '宏达运输公司', '13812345678');
      await owes(office, '宏达运输公司', 'HT-1', [['pickup', 120_000, '2026-12-20']]);
      await letsThrough(office, '50000', '2026-11-30');
      const chen = await enters(office, 'A1');
      expect(chen.card('欧曼EST A1').text).toContain('用了临时放行¥20,000.00，余¥30,000.00');
      await wang.says('宏达运输欠多少');
      expect(wang.card('宏达运输公司', '临时放行').text).toContain('已用¥20,000.00，余¥30,000.00');
      await enters(office, 'A2', { price: '30001' });
      expect(chen.card('信用额度').text).toContain('还余¥30,000.00');
      await chen.presses('提交', { form: { price: '30000' } });
      expect(chen.card('欧曼EST A2').text).toContain('用了临时放行¥30,000.00，余¥0.00');
      await wang.says('订单 A1');
      await does(wang, '取消订单', { why: '客户不要了' }, 'A1');
      await wang.says('宏达运输欠多少');
      expect(wang.card('宏达运输公司', '临时放行').text).toContain('已用¥30,000.00，余¥20,000.00');
    },
  );

  itIn('O19 两单同时推来，同一笔放行只放过一单，另一单说明依据', limited, async ({ office, li }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [['pickup', 120_000, '2026-12-20']]);
    await letsThrough(office, '20000', '2026-11-30');
    const dms = await program(office, ['SZ'], '厂家 DMS', ['orders']);
    const push = (no: string) =>
      dms.calls('POST', '/orders', {
        order_no: no,
        buyer: '宏达运输',
        model: '欧曼EST',
        price: '300000.00',
        promised_on: '2026-12-10',
        sales: '李强',
      });
    const both = await Promise.all([push('A1'), push('A2')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect(JSON.stringify(both.map(({ body }) => body))).toContain('S119');
    expect(orders(office)).toHaveLength(1);
  });
});
