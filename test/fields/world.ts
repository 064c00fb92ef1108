import fc from 'fast-check';
import { makeOrg } from '../../src/domain/org/org.ts';
import type { FormOf, RecordId } from '../../src/fields/field.ts';
import * as kinds from '../../src/fields/kinds.ts';
import type { ReadContext } from '../../src/fields/read-context.ts';
import type { Cents } from '../../src/kernel/money.ts';
import type { LocalDate, Zone } from '../../src/kernel/time.ts';
import type { Locale } from '../../src/words/speak.ts';
import { per, person, unit, unt } from '../domain/approval/office.ts';

/** A company with two 苏州店 and two 王芳, on Sunday 2026-11-29. */
const units = [
  unit('公司', 'company', null, null),
  unit('华东区域', 'region', '公司', null),
  unit('华南区域', 'region', '公司', null),
  unit('苏州分店', 'branch', '华东区域', null),
  unit('杭州分店', 'branch', '华东区域', null),
  { ...unit('苏州二店', 'branch', '华南区域', null), name: '苏州分店' },
].map((one, index) => ({ ...one, code: `U${index}` }));

const people = [
  person('zhang', { name: '张伟', unitId: unt('苏州分店'), employeeNo: 'E100' }),
  person('wang1', { name: '王芳', unitId: unt('苏州分店'), employeeNo: 'E101' }),
  person('wang2', { name: '王芳', unitId: unt('杭州分店'), employeeNo: 'E102' }),
  person('left', { name: '赵六', unitId: unt('杭州分店'), employeeNo: 'E103', active: false }),
];

export const org = makeOrg(people, units, []);
export const world: ReadContext = { org, today: '2026-11-29' as LocalDate };

const zone = 'Asia/Shanghai' as Zone;
export const chinese: Locale = { language: 'zh-CN', zone, words: {} };
export const english: Locale = { language: 'en', zone, words: {} };

/** A field of every kind, some of them that may stay empty. */
export const FIELDS = {
  name: kinds.line('名称', 'Name', { heads: ['品名'] }),
  note: kinds.optional(kinds.paragraph('说明', 'Note')),
  on: kinds.date('日期', 'Day'),
  month: kinds.month('月份', 'Month'),
  at: kinds.time('时间', 'Time'),
  urgent: kinds.tick('紧急', 'Urgent'),
  keeper: kinds.person('保管人', 'Keeper'),
  crew: kinds.people('人员', 'Crew'),
  branch: kinds.optional(kinds.unit('门店', 'Branch')),
  shares: kinds.shares('分摊', 'Shared by'),
  amount: kinds.money('金额', 'Amount', { min: -1_000_000_000_000 }),
  devices: kinds.count('台数', 'Devices', { min: -100 }),
  discount: kinds.optional(kinds.percent('折扣', 'Discount')),
  what: kinds.choice('事项', 'What', { repair: kinds.w('维修', 'Repair'), scrap: kinds.w('报废', 'Scrap') }),
  parts: kinds.choices('配件', 'Parts', {
    drum: kinds.w('硒鼓', 'Drum'),
    belt: kinds.w('皮带', 'Belt'),
    fan: kinds.w('风扇', 'Fan'),
  }),
  file: kinds.reference('文件', 'Document', 'document'),
  proof: kinds.files('证明', 'Proof'),
  items: kinds.rows('明细', 'Items', { what: kinds.line('物品', 'Thing'), price: kinds.money('单价', 'Price') }),
} as const;

const word = fc
  .stringMatching(
    /^[\p{Script=Han}\w.,;:'"(){}[\]<>#%&*+=/\\|~!?@^`$-][\p{Script=Han}\w .,;:'"(){}[\]<>#%&*+=/\\|~!?@^`$-]{0,18}$/u,
  )
  .map((text) => text.trim());
const cents = (least: number): fc.Arbitrary<Cents> =>
  fc.oneof(fc.bigInt({ min: BigInt(least), max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 200_000n })) as fc.Arbitrary<Cents>;
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as LocalDate);
const someone = fc.constantFrom(per('zhang'), per('wang1'), per('wang2'));

const share = fc.record({
  who: fc.oneof(someone, fc.constantFrom(unt('苏州分店'), unt('杭州分店'), unt('苏州二店'))),
  part: fc.oneof(
    fc.constant({ amount: null, percent: null }),
    cents(0).map((amount) => ({ amount, percent: null })),
    fc.integer({ min: 0, max: 10_000 }).map((hundredths) => ({ amount: null, percent: hundredths / 100 })),
  ),
});

/** Any form of them. */
export const anyForm: fc.Arbitrary<FormOf<typeof FIELDS>> = fc.record({
  name: word,
  note: fc.option(word),
  on: day,
  month: day.map((date) => date.slice(0, 7)).filter((month) => month >= '2000'),
  at: fc.integer({ min: 0, max: 1440 }),
  urgent: fc.boolean(),
  keeper: someone,
  crew: fc.uniqueArray(someone, { minLength: 1 }),
  branch: fc.option(fc.constantFrom(unt('苏州分店'), unt('杭州分店'), unt('苏州二店'))),
  shares: fc.array(
    share.map(({ who, part }) => ({ who, ...part })),
    { minLength: 1, maxLength: 4 },
  ),
  amount: cents(-1_000_000_000_000),
  devices: fc.integer({ min: -100, max: 1_000_000 }),
  discount: fc.option(fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100)),
  what: fc.constantFrom('repair', 'scrap'),
  parts: fc.subarray(['drum', 'belt', 'fan'] as ('drum' | 'belt' | 'fan')[], { minLength: 1 }),
  file: fc.nat().map((n) => `rec_${n}` as RecordId<'document'>),
  proof: fc.array(fc.record({ messageId: word, name: word, kind: fc.constantFrom('image', 'file') }), {
    minLength: 1,
    maxLength: 5,
  }),
  items: fc.array(fc.record({ what: word, price: cents(0) }), { maxLength: 4 }),
});
