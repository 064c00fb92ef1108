import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldInput } from '../../src/cards/field-input.ts';
import { fillFrom } from '../../src/fields/fill.ts';
import { type Find, keysOf, wantedBy } from '../../src/fields/keys.ts';
import * as kinds from '../../src/fields/kinds.ts';
import { summaryOf } from '../../src/fields/print.ts';
import { toRaw } from '../../src/fields/raw.ts';
import { cents } from '../../src/kernel/money.ts';
import type { LocalDate } from '../../src/kernel/time.ts';
import { speak } from '../../src/words/speak.ts';
import { per, unt } from '../domain/approval/office.ts';
import { anyForm, chinese, english, FIELDS, org, world } from './world.ts';

const form = {
  name: '打印机',
  note: null,
  on: '2026-12-01' as LocalDate,
  month: '2026-12',
  at: 540,
  urgent: true,
  keeper: per('zhang'),
  crew: [per('wang1'), per('wang2')],
  branch: unt('杭州分店'),
  shares: [
    { who: per('zhang'), amount: cents(10_000n), percent: null },
    { who: unt('杭州分店'), amount: null, percent: null },
  ],
  amount: cents(123_450),
  devices: 1200,
  discount: 12.5,
  what: 'scrap',
  parts: ['drum', 'fan'],
  file: 'rec_1',
  proof: [{ messageId: 'om_1', name: 'a.jpg', kind: 'image' }],
  items: [
    { what: '硒鼓', price: cents(8650) },
    { what: '皮带', price: cents(1200) },
  ],
} as const;

const TOTALS = {
  sum: {
    kind: 'money',
    label: kinds.w('合计', 'Sum'),
    of: (all: { readonly items: readonly { readonly price: bigint }[] }) =>
      cents(all.items.reduce((sum, { price }) => sum + price, 0n)),
  },
} as const;

describe('打印出来', () => {
  const told = (locale: typeof chinese, full = true) =>
    summaryOf(FIELDS, form, { org, full, called: () => ({ plain: 'WJ-1' }) }, TOTALS).map(
      ({ label, value }) => `${speak(label, locale)}=${speak(value, locale)}`,
    );
  it('中文', () => {
    expect(told(chinese)).toEqual([
      '名称=打印机',
      '日期=12月1日(周二)',
      '月份=2026年12月',
      '时间=09:00',
      '紧急=是',
      '保管人=张伟',
      '人员=王芳（华东区域·苏州分店）、王芳（杭州分店）',
      '门店=杭州分店',
      '分摊=张伟 ¥100.00、杭州分店',
      '金额=¥1,234.50',
      '台数=1,200',
      '折扣=12.5%',
      '事项=报废',
      '配件=硒鼓、风扇',
      '文件=WJ-1',
      '证明=1份',
      '明细 1=硒鼓 · ¥86.50',
      '明细 2=皮带 · ¥12.00',
      '合计=¥98.50',
    ]);
  });
  it('English', () => {
    expect(told(english)).toEqual(
      expect.arrayContaining([
        'Day=Tue, Dec 1',
        'Month=Dec 2026',
        'Urgent=Yes',
        'What=Scrap',
        'Amount=¥1,234.50',
        'Parts=Drum, Fan',
      ]),
    );
  });
  it('遮住的，看得到尾数或什么都看不到', () => {
    const card = kinds.line('卡号', 'Card', { mask: 'tail4' });
    const pay = kinds.money('工资', 'Pay', { mask: 'all' });
    const rows = (full: boolean) =>
      summaryOf({ card, pay }, { card: '6222020011112222', pay: cents(800_000) }, { org, full }).map(({ value }) =>
        speak(value, chinese),
      );
    expect(rows(false)).toEqual(['••••2222', '••••']);
    expect(rows(true)).toEqual(['6222020011112222', '¥8,000.00']);
    expect(summaryOf({ card }, { card: '1234' }, { org }).map(({ value }) => speak(value, chinese))).toEqual(['••••']);
  });
});

describe('卡片上的控件', () => {
  it('每一种字段都有，填过的还在', () => {
    const raw = toRaw(FIELDS, form);
    const inputs = Object.entries(FIELDS).map(([id, field]) => {
      const input = fieldInput({ id, field, value: raw[id] ?? '', ...(id === 'keeper' ? { offered: [per('zhang')] } : {}) }, org);
      return input && `${input.kind}${input.required ? '*' : ''} ${JSON.stringify(input.value ?? null)}`;
    });
    expect(inputs).toEqual([
      'line* "打印机"',
      'paragraph null',
      'date* "2026-12-01"',
      'line* "2026-12"',
      'time* "09:00"',
      'tick true',
      'person* "per_zhang"',
      'line* "王芳（华东区域·苏州分店）、王芳（杭州分店）"',
      'line "杭州分店"',
      'line* "张伟 100.00、杭州分店"',
      'line* "1234.50"',
      'line* "1200"',
      'line "12.5"',
      'choice* "scrap"',
      'choices* ["drum","fan"]',
      'line* "rec_1"',
      null,
      null,
    ]);
  });
  it('不在选项里的旧值不当作已选', () => {
    expect(fieldInput({ id: 'what', field: FIELDS.what, value: 'burn' }, org)).not.toHaveProperty('value');
    expect(
      fieldInput({ id: 'keeper', field: FIELDS.keeper, value: per('zhang'), offered: [per('wang1')] }, org),
    ).not.toHaveProperty('value');
    expect(fieldInput({ id: 'keeper', field: FIELDS.keeper, value: '', offered: [] }, org)).toBeNull();
  });
});

describe('查得到', () => {
  const finds = (text: string, said: string, find: Find): boolean => {
    const keys = keysOf(FIELDS.name, text, find);
    const wanted = wantedBy(said, find);
    if (!wanted) return false;
    return 'all' in wanted ? wanted.all.every((one) => keys.includes(one)) : keys.some((key) => key.startsWith(wanted.begins));
  };
  it.each<[string, string, Find, boolean]>([
    ['苏州金龙汽车', '金龙', 'words', true],
    ['苏州金龙汽车', '龙', 'words', true],
    ['苏州金龙汽车', '车', 'words', true],
    ['苏州金龙汽车', '龙金', 'words', false],
    ['苏州金龙汽车', '金', 'whole', false],
    ['ＫＨ－００１', 'kh-001', 'whole', true],
    ['138 1234 5678', '5678', 'tail', true],
    ['138 1234 5678', '567', 'tail', false],
    ['138 1234 5678', '8', 'tail', false],
    ['', '金', 'words', false],
  ])('“%s”用“%s”（%s）：%s', (text, said, find, found) => expect(finds(text, said, find)).toBe(found));

  it('整个值总是查得到自己', () => {
    fc.assert(
      fc.property(anyForm, (any) => {
        for (const [id, field] of Object.entries(FIELDS)) {
          for (const find of ['whole', 'words', 'tail'] as const)
            expect(keysOf(field, any[id as keyof typeof any], find).every((key) => key !== '')).toBe(true);
        }
        if (/[\p{L}\p{N}]{3}/u.test(any.name)) expect(finds(any.name, any.name, 'words')).toBe(true);
      }),
    );
  });
});

describe('从一句话填起来', () => {
  const fields = {
    supplier: kinds.line('供应商', 'Supplier'),
    amount: kinds.money('金额', 'Amount'),
    on: kinds.date('日期', 'Day'),
    who: kinds.person('经办人', 'Clerk'),
    branch: kinds.unit('门店', 'Branch'),
    what: kinds.choice('事项', 'What', { repair: kinds.w('维修', 'Repair'), scrap: kinds.w('报废', 'Scrap') }),
  };
  it.each<[string, object]>([
    ['供应商：苏州金龙，金额86.5，日期12月1日', { supplier: '苏州金龙', amount: '86.50', on: '2026-12-01' }],
    ['明天杭州报废打印机，八十六块五', { on: '2026-11-30', branch: unt('杭州分店'), what: 'scrap', amount: '86.50' }],
    ['12月1号上午到', {}],
    ['周三修', {}],
    ['经办人张伟', { who: per('zhang') }],
    ['张伟去修', { who: per('zhang') }],
    ['王芳去修', {}],
    ['86元还是90元', {}],
    ['维修或报废', {}],
    ['金额是很多', {}],
    ['', {}],
  ])('“%s”', (sentence, filled) => expect(fillFrom(fields, sentence, world)).toEqual(filled));

  it('有两个金额，没说是哪个就不填', () => {
    const two = { price: kinds.money('单价', 'Price'), sum: kinds.money('总价', 'Sum') };
    expect(fillFrom(two, '花了86元', world)).toEqual({});
    expect(fillFrom(two, '单价86元，总价100', world)).toEqual({ price: '86.00', sum: '100.00' });
  });
});
