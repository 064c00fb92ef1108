import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/fields/field.ts';
import * as kinds from '../../src/fields/kinds.ts';
import { readForm, readText } from '../../src/fields/read-text.ts';
import { cents } from '../../src/kernel/money.ts';
import { speak } from '../../src/words/speak.ts';
import { per, unt } from '../domain/approval/office.ts';
import { chinese, world } from './world.ts';

const read = (field: Field, text: string): unknown => {
  const found = readText(field, text, world);
  return found.ok ? found.value : `${speak(found.error.text, chinese)}；${speak(found.error.accept, chinese)}`;
};

const share = (who: string, amount: bigint | null = null, percent: number | null = null) => ({ who, amount, percent });

describe('表单里的金额', () => {
  const amount = kinds.money('金额', 'Amount');
  it.each<[string, number]>([
    ['86.5', 8650],
    ['86.50', 8650],
    ['¥1,200', 120_000],
    ['￥1,200.00', 120_000],
    ['１２３.４', 12_340],
    ['1.2万', 1_200_000],
    ['1.2万元', 1_200_000],
    ['八十六块五', 8650],
    ['86块5', 8650],
    ['三百二', 32_000],
    ['叁佰贰拾元整', 32_000],
    ['1200元', 120_000],
    ['RMB 300', 30_000],
    ['300 CNY', 30_000],
    ['0', 0],
    ['0.01', 1],
    ['+5', 500],
    ['3k', 300_000],
    ['1,234,567.89', 123_456_789],
    ['1234567.89元', 123_456_789],
  ])('“%s”读得懂', (text, fen) => expect(read(amount, text)).toBe(cents(fen)));

  it('再大也一分不差', () => {
    expect(read(amount, '90,071,992,547,409.93')).toBe(9_007_199_254_740_993n);
  });

  it.each([
    '1,2,3',
    '12,34',
    '86.555',
    '1234567.895元',
    '0.001',
    '打车86.5',
    '86.5打车',
    '86.5到90',
    '一百或二百',
    '1.2.3',
    '约100',
    'abc',
    '3天',
    '1e3',
    '¥',
    '--5',
    'NaN',
    'Infinity',
  ])('“%s”不收，并说怎么填', (text) =>
    expect(read(amount, text)).toBe('金额没有填对；请填 86.5、1,200 或 1.2万 这样的金额，最多到分'),
  );

  it('负数只有允许的才收', () => {
    for (const text of ['-30', '(30)', '负三十', '¥-30', '－３０'])
      expect(read(amount, text)).toBe('金额不能是负数；请填不小于¥0.00的数');
    const either = kinds.money('调整', 'Change', { min: -10_000 });
    for (const text of ['-30', '(30)', '负三十', '¥-30', '－３０']) expect(read(either, text)).toBe(-3000n);
    expect(read(either, '-100.01')).toBe('调整太小；请填不小于-¥100.00的数');
  });

  it('最多就是最多', () => {
    const small = kinds.money('押金', 'Deposit', { max: 50_000 });
    expect(read(small, '500')).toBe(50_000n);
    expect(read(small, '500.01')).toBe('押金太大；请填不大于¥500.00的数');
  });
});

describe('表单里的数', () => {
  it.each<[Field, string, unknown]>([
    [kinds.count('台数', 'Devices'), '3', 3],
    [kinds.count('台数', 'Devices'), '十二', 12],
    [kinds.count('台数', 'Devices'), '１２台', 12],
    [kinds.count('台数', 'Devices'), '1,200', 1200],
    [kinds.count('台数', 'Devices'), '2.5', '台数没有填对；请填整数，例如 3'],
    [kinds.count('台数', 'Devices'), '1,2', '台数没有填对；请填整数，例如 3'],
    [kinds.count('台数', 'Devices'), '-1', '台数不能是负数；请填不小于0的数'],
    [kinds.count('评分', 'Score', { min: 1, max: 5 }), '6', '评分太大；请填不大于5的数'],
    [kinds.count('评分', 'Score', { min: 1, max: 5 }), '0', '评分太小；请填不小于1的数'],
    [kinds.count('增减', 'Change', { min: -5 }), '-5', -5],
    [kinds.percent('折扣', 'Discount'), '12.5%', 12.5],
    [kinds.percent('折扣', 'Discount'), '12.5％', 12.5],
    [kinds.percent('折扣', 'Discount'), '百分之五', 5],
    [kinds.percent('折扣', 'Discount', { max: 100 }), '120', '折扣太大；请填不大于100%的数'],
    [kinds.percent('折扣', 'Discount'), '0.125', '折扣没有填对；请填 12.5% 这样的百分数，最多两位小数'],
  ])('%#', (field, text, value) => expect(read(field, text)).toEqual(value));
});

describe('表单里的日期和时间', () => {
  it.each<[Field, string, unknown]>([
    ...[
      '2026-12-01',
      '2026/12/1',
      '2026.12.1',
      '20261201',
      '2026年12月1日',
      '12月1日',
      '12月1日(周二)',
      'Dec 1',
      'Tue, Dec 1',
      'Dec 1, 2026',
      '12月1号',
      '12/1',
      '２０２６－１２－０１',
      '后天',
    ].map((text): [Field, string, unknown] => [kinds.date('日期', 'Day'), text, '2026-12-01']),
    // One of them could be of another month, week or year, one is half a day, one is several.
    ...['1号', '周三', '1月5日', '12月1号上午', '12月1日到3日', '2月30日', '2026-13-01', '改天', '12月1日下午3点'].map(
      (text): [Field, string, unknown] => [kinds.date('日期', 'Day'), text, '没有这一天；请写完整的日期，例如 2026年12月1日'],
    ),
    ...['2026-12', '2026/12', '202612', '2026年12月', '2026年12月份', 'Dec 2026', 'december 2026', '今年12月', '下个月'].map(
      (text): [Field, string, unknown] => [kinds.month('月份', 'Month'), text, '2026-12'],
    ),
    [kinds.month('月份', 'Month'), '12月', '月份没有填对；请连年份一起写，例如 2026年12月'],
    [kinds.month('月份', 'Month'), '2026-13', '月份没有填对；请连年份一起写，例如 2026年12月'],
    ...['15:00', '15：00', '1500', '下午3点', '15点'].map((text): [Field, string, unknown] => [
      kinds.time('时间', 'Time'),
      text,
      900,
    ]),
    ...['3点', '25:00', '9:60', '晚上', '9点到10点'].map((text): [Field, string, unknown] => [
      kinds.time('时间', 'Time'),
      text,
      '时间没有填对；请填 09:00 这样的时间',
    ]),
  ])('%#', (field, text, value) => expect(read(field, text)).toEqual(value));
});

describe('表单里的人和单位', () => {
  const who = kinds.person('员工', 'Employee');
  it.each<[Field, string, unknown]>([
    [who, '张伟', per('zhang')],
    [who, '@张伟', per('zhang')],
    [who, 'e100', per('zhang')],
    [who, '王芳（杭州分店）', per('wang2')],
    [who, '王芳(杭州分店)', per('wang2')],
    [who, per('zhang'), per('zhang')],
    [
      who,
      '王芳',
      '可能是几位员工中的一位；请填工号，没有工号的照抄下面的称呼：王芳（华东区域·苏州分店） E101、王芳（杭州分店） E102',
    ],
    [who, '赵六', '没有找到这位在职员工；请填姓名或工号'],
    [who, '张', '没有找到这位在职员工；请填姓名或工号'],
    [kinds.people('人员', 'People'), '张伟、E102, 张伟', [per('zhang'), per('wang2')]],
    [kinds.people('人员', 'People'), '张伟、李某', '没有找到这位在职员工；请填姓名或工号'],
    [kinds.shares('分摊', 'Shared by'), '张伟 100、杭州', [share(per('zhang'), 10_000n), share(unt('杭州分店'))]],
    [
      kinds.shares('分摊', 'Shared by'),
      '张伟60%，杭州分店：1,200.5元',
      [share(per('zhang'), null, 60), share(unt('杭州分店'), 120_050n)],
    ],
    [kinds.shares('分摊', 'Shared by'), 'E101', [share(per('wang1'))]],
    [
      kinds.shares('分摊', 'Shared by'),
      '老王 100',
      '没有找到“老王”；请写姓名、工号或门店，后面写金额或百分比，例如“李敏 100、苏州分店”',
    ],
    [kinds.unit('门店', 'Branch'), '杭州', unt('杭州分店')],
    [kinds.unit('门店', 'Branch'), '杭州分店', unt('杭州分店')],
    [kinds.unit('门店', 'Branch'), '华南区域的苏州分店', unt('苏州二店')],
    [kinds.unit('门店', 'Branch'), '苏州分店', '叫这个名称的不止一个；请照抄其中一个：华东区域·苏州分店、华南区域·苏州分店'],
    [kinds.unit('门店', 'Branch'), '华南区域·苏州分店', unt('苏州二店')],
    [kinds.unit('门店', 'Branch'), 'U4', unt('杭州分店')],
    [kinds.unit('门店', 'Branch'), '杭州还有南京', '没有找到这个部门或门店；请填通讯录里的名称'],
  ])('%#', (field, text, value) => expect(read(field, text)).toEqual(value));

  it('只从给出的人里选', () => {
    const found = readText(who, '张伟', world, [per('wang1')]);
    expect(found).toMatchObject({ ok: false });
    expect(readText(who, '王芳', world, [per('wang1')])).toEqual({ ok: true, value: per('wang1') });
  });
});

describe('表单里的选项、文字和其他', () => {
  const size = kinds.choice('事项', 'What', { repair: kinds.w('维修', 'Repair'), scrap: kinds.w('报废', 'Scrap') });
  const photo = { messageId: 'om_1', name: 'a', kind: 'image' };
  it.each<[Field, string, unknown]>([
    [size, 'repair', 'repair'],
    [size, '维修', 'repair'],
    [size, ' SCRAP ', 'scrap'],
    [size, '修', '事项里没有这一项；可以填：维修、报废'],
    [size, '', '没有选事项；请选一种'],
    [size, 'constructor', '事项里没有这一项；可以填：维修、报废'],
    [kinds.optional(size), '', null],
    [kinds.choices('事项', 'What', size.options), '维修，报废', ['repair', 'scrap']],
    [kinds.tick('紧急', 'Urgent'), '', false],
    [kinds.tick('紧急', 'Urgent'), '是', true],
    [kinds.tick('紧急', 'Urgent'), '也许', '紧急没有填对；请填“是”或“否”'],
    [kinds.line('设备', 'Device'), '', '没有写设备；请填写'],
    [kinds.line('设备', 'Device', { accept: kinds.w('请写名称', 'Its name') }), '', '没有写设备；请写名称'],
    [kinds.line('设备', 'Device'), ' 打印机\n二楼 ', '打印机 二楼'],
    [kinds.line('设备', 'Device', { max: 3 }), '打印机😀', '设备太长；最多3个字'],
    [kinds.line('卡号', 'Card', { mask: 'tail4' }), '••••1234', '卡号是遮住的；请填完整的内容'],
    [kinds.reference('文件', 'Document', 'document'), 'rec_1', 'rec_1'],
    [kinds.reference('文件', 'Document', 'document'), 'req_1', '没有找到文件；请填它的编号'],
    [kinds.reference('原申请', 'Request', 'process:leave'), 'req_1', 'req_1'],
    [kinds.files('证明', 'Proof'), '', '没有证明；请在私聊里发图片或文件'],
    [kinds.files('证明', 'Proof'), JSON.stringify([photo]), [photo]],
    [kinds.photos('照片', 'Photo'), JSON.stringify([{ ...photo, kind: 'file' }]), '照片要图片；请发图片'],
    [kinds.files('证明', 'Proof', { max: 1 }), JSON.stringify([photo, photo]), '证明太多；最多1个'],
    [kinds.files('证明', 'Proof'), '[{"messageId":1}]', '证明没有收到；请在私聊里再发一次'],
    [kinds.rows('明细', 'Items', { n: kinds.count('数', 'N') }), '', []],
    [kinds.rows('明细', 'Items', { n: kinds.count('数', 'N') }), '[{"n":"3"},{"n":"四"}]', [{ n: 3 }, { n: 4 }]],
    [
      kinds.rows('明细', 'Items', { n: kinds.count('数', 'N') }),
      '[{"n":"3"},{"n":"很多"}]',
      '第2行：数没有填对；请填整数，例如 3',
    ],
    [kinds.rows('明细', 'Items', { n: kinds.count('数', 'N') }, { min: 1 }), '', '没有填明细；请至少填一行'],
    [kinds.rows('明细', 'Items', { n: kinds.count('数', 'N') }, { max: 1 }), '[{"n":"3"},{"n":"4"}]', '明细太多；最多1行'],
    [kinds.rows('明细', 'Items', { n: kinds.count('数', 'N') }), 'nonsense', '没有填明细；请至少填一行'],
  ])('%#', (field, text, value) => expect(read(field, text)).toEqual(value));

  it('按编号找到的才算', () => {
    const numbered = (to: string, number: string) => (to === 'document' && number === 'WJ-1' ? 'rec_9' : null);
    const field = kinds.reference('文件', 'Document', 'document');
    expect(readText(field, 'wj-1', { ...world, numbered })).toEqual({ ok: true, value: 'rec_9' });
    expect(readText(field, 'wj-2', { ...world, numbered })).toMatchObject({ ok: false });
  });

  it('一张表单，所有不对的一起说', () => {
    const fields = {
      amount: kinds.money('金额', 'Amount'),
      on: kinds.date('日期', 'Day'),
      note: kinds.optional(kinds.line('备注', 'Note')),
    };
    const found = readForm(fields, { amount: 'x' }, world);
    expect(found.ok ? [] : found.error.map(({ field }) => field)).toEqual(['amount', 'on']);
    expect(readForm(fields, { amount: '3', on: '2026-12-01' }, world)).toEqual({
      ok: true,
      value: { amount: 300n, on: '2026-12-01', note: null },
    });
  });
});
