import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

const PRINTER = {
  name: '激光打印机',
  model: 'M227',
  kind: 'print',
  quantity: '1',
  serial: 'CN88X1',
  bought_on: '2025-03-01',
  value: '2380.50',
  place: '前台',
};

const chenIn = (office: TestOffice): Persona => persona(office, '陈静');

/** 陈静 enters a device of her branch. */
async function enters(office: TestOffice, over: Record<string, string> = {}): Promise<void> {
  const chen = chenIn(office);
  const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
  await chen.says('登记设备');
  await chen.presses('提交', { form: { ...PRINTER, unit, ...over } });
}

describe('设备台账 (S50, S51)', () => {
  it('运营专员登记名称、型号、数量、购置日期、状态；编号按单位和年份连着数；本店的人查得到，别店的查不到', async ({
    office,
    li,
  }) => {
    await enters(office);
    await enters(office, { name: '投影仪', serial: 'PJ2' });
    const card = chenIn(office).card('SB-SZ-26-0001').text;
    for (const fact of ['激光打印机', 'M227', '2025', '在用', '前台', '2,380.50']) expect(card).toContain(fact);
    expect(chenIn(office).card('投影仪').text).toContain('SB-SZ-26-0002');
    await li.says('sb-sz-26-0001');
    expect(li.card('激光打印机').text).toContain('在用');
    // What it cost is for those who keep the register and for finance.
    expect(li.card('激光打印机').text).not.toContain('2,380');
    const qian = persona(office, '钱多多');
    await qian.says('SB-SZ-26-0001');
    expect(qian.card().text).toContain('没有找到');
  });

  it('不是自己负责的单位不能登记；同一序列号只登记一次；填错的逐栏说明', async ({ office }) => {
    const chen = chenIn(office);
    const units = (await office.store.reads.org()).units;
    const of = (code: string): string => units.find((unit) => unit.code === code)?.id ?? '';
    await chen.says('登记设备');
    await chen.presses('提交', { form: { ...PRINTER, unit: of('HZ') } });
    expect(chen.card('设备台账').text).toContain('不在您负责的范围内');
    await chen.presses('提交', { form: { ...PRINTER, unit: of('SZ'), quantity: '0' } });
    expect(chen.card('设备台账').text).toContain('数量');
    await chen.presses('提交', { form: { ...PRINTER, unit: of('SZ'), quantity: '1' } });
    await enters(office);
    expect(chen.card('设备台账').text).toContain('已经有一条同样的');
  });

  it('一句话登记：说了的进该进的栏，没处放的写明没用上；开着表单问别的台账，照样给清单', async ({ office }) => {
    const chen = chenIn(office);
    await chen.says('登记设备 激光打印机 2台 苏州分店 2026年3月1日购置 前台那边');
    const form = chen.card('设备台账', '尚未提交').text;
    for (const said of ['激光打印机', '数量', '2', '苏州分店', '3月1日', '没用上：前台那边', '还差：类别'])
      expect(form).toContain(said);
    expect(form).not.toContain('名称、');
    for (const [words, list] of [
      ['设备台账', '全部设备台账'],
      ['灭火器', '全部消防器材'],
      ['订单', '全部订单'],
    ] as const) {
      await chen.says(words);
      expect(chen.card(list).text).toContain('没有');
    }
    expect(chen.card('设备台账', '尚未提交').text).toContain('还差：类别');
  });

  it('不负责登记的人被告知找谁', async ({ li }) => {
    await li.says('登记设备');
    expect(li.card().text).toContain('您不能新增设备台账（S51），请找陈静');
  });

  it('发放要领的人签收；不对就退回，运营专员知道原因；签收后是他保管', async ({ office, li }) => {
    await enters(office);
    const chen = chenIn(office);
    const { openId } = office.controls.person('李强');
    await chen.says('SB-SZ-26-0001');
    await chen.presses('发放');
    await chen.presses('发放', { form: { to: openId } });
    expect(li.card('激光打印机', '待签收').text).toContain('请您：签收设备');
    await li.presses('不对，退回');
    await li.presses('不对，退回', { form: { why: '型号不对' } });
    expect(chen.card('没有签收：型号不对').text).toContain('闲置');
    await chen.says('SB-SZ-26-0001');
    await chen.presses('发放');
    await chen.presses('发放', { form: { to: openId } });
    await li.presses('签收');
    expect(li.card('激光打印机').text).toContain('在用');
    await li.says('我的设备');
    expect(li.card('我的设备台账').text).toContain('激光打印机');
    // Taken back it is no longer his.
    await chen.says('SB-SZ-26-0001');
    await chen.presses('收回闲置');
    await li.says('我的设备');
    expect(li.cards().at(-1)?.text).not.toContain('激光打印机');
  });

  it('检查到期提醒保管人；检查过，下一次另算', async ({ office, at }) => {
    await enters(office, { check_on: '2026-12-10' });
    const chen = chenIn(office);
    await at('2026-12-04', '10:00');
    expect(chen.card('检查设备', 'S50').text).toContain('激光打印机');
    await chen.says('SB-SZ-26-0001');
    await chen.presses('已检查');
    await chen.presses('已检查', { form: { next: '2026-12-01' } });
    expect(chen.card('激光打印机').text).toContain('下次检查的日期已经过去');
    await chen.presses('已检查', { form: { next: '2027-06-10', note: '加了粉' } });
    expect(chen.card('激光打印机').text).toContain('加了粉');
    await at('2026-12-12', '10:00');
    await chen.says('逾期的设备');
    expect(chen.card('超时的设备台账').text).not.toContain('激光打印机');
  });

  it('修改：改了什么，经过里写明前后；没改动就说没改动', async ({ office }) => {
    await enters(office);
    const chen = chenIn(office);
    const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
    await chen.says('SB-SZ-26-0001');
    await chen.presses('修改');
    await chen.presses('修改', { form: { ...PRINTER, unit } });
    expect(chen.card('激光打印机').text).toContain('没有改动');
    await chen.presses('修改', { form: { ...PRINTER, unit, place: '二楼' } });
    expect(chen.card('二楼').text).toContain('位置 前台→二楼');
  });
});

describe('找设备 (S51)', () => {
  it('按名称、型号、序列号末几位、保管人、类别都找得到；一条就直接打开，几条就列出来选，没有就给最接近的', async ({
    office,
    li,
  }) => {
    const { openId } = office.controls.person('张伟');
    await enters(office, { keeper: openId });
    await enters(office, { name: '喷墨打印机', model: 'L3258', serial: 'EP5501', place: '财务室' });
    await enters(office, { name: '人体工学椅', model: '', kind: 'desk', serial: 'YZ0007', place: '会议室' });
    for (const said of ['查设备 M227', '查设备 88X1', '查设备 张伟', '查设备 前台 打印机', '查设备 激光']) {
      await li.says(said);
      expect(li.card().text, said).toContain('SB-SZ-26-0001');
      expect(li.card().text, said).toContain('购置日期');
    }
    await li.says('查设备 家具');
    expect(li.card().text).toContain('人体工学椅');
    await li.says('查设备 打印机');
    expect(li.card('设备台账：“打印机”').text).toMatch(/喷墨打印机[\s\S]*激光打印机/);
    await li.says('查设备 彩色打印机器');
    const near = li.card('没有“彩色打印机器”，最接近的是').text;
    expect(near).toContain('激光打印机');
    expect(near).not.toContain('人体工学椅');
    // Looking is for the whole branch, the file for those who answer for it (S4).
    expect(li.card().buttons).not.toContain('导出表格');
    await chenIn(office).says('查设备 打印机');
    expect(chenIn(office).card('设备台账：“打印机”').buttons).toContain('导出表格');
    const qian = persona(office, '钱多多');
    await qian.says('查设备 打印机');
    expect(qian.card().text).not.toContain('SB-SZ');
  });
});

describe('维修、报废登记到台账 (S52)', () => {
  it('从设备上报修：申请写明是哪一台，批的时候别人动不了它；批准后是维修中，修好了回到在用', async ({ office, li, wang }) => {
    await enters(office);
    await li.says('SB-SZ-26-0001');
    await li.presses('报修');
    await li.presses('下一步', { form: { problem: '一直卡纸' } });
    expect(li.card('请确认').text).toContain('SB-SZ-26-0001');
    await li.presses('确认提交');
    const chen = chenIn(office);
    await chen.says('SB-SZ-26-0001');
    expect(chen.card('激光打印机').text).toContain('正在审批“报修”');
    expect(chen.card('激光打印机').buttons).not.toContain('发放');
    await chen.presses('同意');
    await wang.presses('同意');
    await chen.says('SB-SZ-26-0001');
    expect(chen.card('激光打印机').text).toContain('维修中');
    await chen.presses('修好了');
    expect(chen.card('激光打印机').text).toContain('在用');
  });

  it('报废要财务同意；批准后已报废，不再提醒检查，也不能再报修；不批准就还原', async ({ office, li, wang }) => {
    await enters(office, { check_on: '2026-12-10' });
    await li.says('SB-SZ-26-0001');
    await li.presses('报废');
    await li.presses('下一步', { form: { problem: '修不好了' } });
    expect(li.card('请确认').text).toContain('财务');
    await li.presses('确认提交');
    const chen = chenIn(office);
    await chen.presses('同意');
    await wang.presses('拒绝', { form: { comment: '再修修看' } });
    await chen.says('SB-SZ-26-0001');
    expect(chen.card('激光打印机').text).not.toContain('正在审批');
    expect(chen.card('激光打印机').buttons).toContain('报废');
  });

  it('批准报废的就是已报废：待办作废，不能再报修', async ({ office, li, wang, at }) => {
    await enters(office, { check_on: '2026-12-10' });
    await li.says('SB-SZ-26-0001');
    await li.presses('报废');
    await li.presses('下一步', { form: { problem: '修不好了' } });
    await li.presses('确认提交');
    const chen = chenIn(office);
    await chen.presses('同意');
    await wang.presses('同意');
    await persona(office, '冯磊').presses('同意');
    await chen.says('SB-SZ-26-0001');
    expect(chen.card('激光打印机').text).toContain('已报废');
    expect(chen.card('激光打印机').text).not.toContain('请您：检查设备');
    for (const gone of ['报修', '报废', '修改', '发放']) expect(chen.card('激光打印机').buttons).not.toContain(gone);
    await at('2026-12-14', '10:00');
    await chen.says('逾期的设备');
    expect(chen.card('超时的设备台账').text).not.toContain('激光打印机');
  });

  /** 李强 has the printer scrapped, and it is. */
  async function scraps(office: TestOffice): Promise<void> {
    const li = persona(office, '李强');
    await li.says('SB-SZ-26-0001');
    await li.presses('报废');
    await li.presses('下一步', { form: { problem: '修不好了' } });
    await li.presses('确认提交');
    for (const who of ['陈静', '王芳', '冯磊']) await persona(office, who).presses('同意');
  }
  /** … and asks for it to be undone. */
  async function undoes(office: TestOffice): Promise<string> {
    const li = persona(office, '李强');
    await li.presses('申请撤销', { holding: '设备报修申请' });
    const outcome = await li.presses('申请撤销', { holding: '设备报修申请', form: { revoke_reason: '换个主板就好了' } });
    return outcome.toast?.content ?? '';
  }

  it('S52 批错了的报废：申请撤销，照原来的链批了，台账回到原来的样子，该检查的又要检查，经过里写明', async ({ office }) => {
    await enters(office, { check_on: '2026-12-10' });
    await scraps(office);
    const chen = chenIn(office);
    await undoes(office);
    await chen.says('SB-SZ-26-0001');
    expect(chen.card('激光打印机').text).toContain('已报废');
    for (const who of ['陈静', '王芳', '冯磊']) await persona(office, who).presses('同意');
    await chen.says('SB-SZ-26-0001');
    const card = chen.card('激光打印机', '在用');
    expect(card.text).toContain('请您：检查设备');
    expect(card.buttons).toContain('发放');
    expect(card.text).toContain('撤销了申请，恢复原状');
  });

  it('S52 报修批准以后又修好了：那张报修撤销不了，说明要在台账里更正', async ({ office, li, wang }) => {
    await enters(office);
    const chen = chenIn(office);
    await li.says('SB-SZ-26-0001');
    await li.presses('报修');
    await li.presses('下一步', { form: { problem: '卡纸' } });
    await li.presses('确认提交');
    await chen.presses('同意');
    await wang.presses('同意');
    await chen.says('SB-SZ-26-0001');
    await chen.presses('修好了', { holding: 'SB-SZ-26-0001' });
    await li.presses('申请撤销', { holding: '激光打印机' });
    const late = await li.presses('申请撤销', { holding: '激光打印机', form: { revoke_reason: '填错了' } });
    expect(late.toast?.content).toContain('SB-SZ-26-0001');
  });

  it('两个人同时给同一台报修，只有一张成立', async ({ office, li, zhang }) => {
    await enters(office);
    for (const who of [li, zhang]) {
      await who.says('SB-SZ-26-0001');
      await who.presses('报修');
      await who.presses('下一步', { form: { problem: '卡纸' } });
    }
    await li.presses('确认提交');
    await zhang.presses('确认提交');
    expect(zhang.card('激光打印机').text).toContain('正在审批“报修”');
  });
});
