import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import type { Field, Fields } from '../../../src/fields/field.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { processesOf } from '../../../src/processes/index.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { punches } from '../attendance/punched.ts';

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

/** What stands in the forms that are open, newest first; people by their names. */
async function drafts(who = '李强'): Promise<readonly Readonly<Record<string, string>>[]> {
  const org = await office.store.reads.org();
  const own = org.people.find(({ name }) => name === who);
  const rows = await office.store.reads.openDrafts(own?.id as PersonId);
  return rows
    .toSorted((a, b) => b.updatedAt - a.updatedAt || b.version - a.version)
    .map(({ form }) => {
      const values = JSON.parse(form) as Record<string, string>;
      return { ...values, ...(values.handover ? { handover: org.person(values.handover as PersonId)?.name ?? '' } : {}) };
    });
}

type Story = readonly [said: string, then: readonly string[], form: Readonly<Record<string, string>>];

const HALF = { from: '2026-11-24', from_part: 'pm', to: '2026-11-24', to_part: 'pm' };

/** What opens the form, what is typed next, and what then stands in it. */
const STORIES: readonly Story[] = [
  // days
  ['请假', ['明天'], { from: '2026-11-24', to: '2026-11-24' }],
  ['请假', ['明天下午'], HALF],
  ['请假', ['12月4日'], { from: '2026-12-04', to: '2026-12-04' }],
  ['请假', ['下周一到周三'], { from: '2026-11-30', to: '2026-12-02' }],
  ['请假', ['想请明天'], { from: '2026-11-24' }],
  ['请假', ['就明天吧'], { from: '2026-11-24' }],
  ['leave', ['tomorrow'], { from: '2026-11-24' }],
  ['leave', ['December 4 to 7'], { from: '2026-12-04', to: '2026-12-07' }],
  // a length and the day it begins, in either order
  ['请假', ['3天', '12月7日'], { from: '2026-12-07', to: '2026-12-09' }],
  ['请假', ['12月7日', '3天'], { from: '2026-12-07', to: '2026-12-09' }],
  ['请假', ['明天', '下午'], HALF],
  ['明天请事假两小时', ['下午3点开始'], { from_time: '15:00', to_time: '17:00' }],
  ['明天请事假两小时', ['3点'], { from_time: '15:00', to_time: '17:00' }],
  ['明天10点请事假', ['到12点'], { from: '2026-11-24', from_time: '10:00', to_time: '12:00' }],
  ['明天10点请事假', ['两小时'], { from_time: '10:00', to_time: '12:00' }],
  ['从明天开始请年假', ['到周五'], { from: '2026-11-24', to: '2026-11-27' }],
  ['从明天开始请年假', ['3天'], { from: '2026-11-24', to: '2026-11-26' }],
  // one of the ways a time can be meant
  ['明天请半天事假', ['下午'], HALF],
  ['3点到5点请事假', ['下午'], { from_time: '15:00', to_time: '17:00' }],
  ['周一和周四请年假', ['周四'], { from: '2026-11-26', to: '2026-11-26' }],
  // kinds
  ['请假', ['事假'], { type: 'personal' }],
  ['请假', ['请年假'], { type: 'annual' }],
  ['请假', ['年价'], { type: 'annual' }],
  ['leave', ['sick leave'], { type: 'sick' }],
  ['leave', ['annual leave'], { type: 'annual' }],
  // people
  ['请假', ['给王芳'], { handover: '王芳' }],
  ['请假', ['交给李敏'], { handover: '李敏' }],
  ['12月1号到3号年假', ['交给李敏'], { handover: '李敏', type: 'annual' }],
  ['12月1号到3号年假', ['让李敏代我'], { handover: '李敏' }],
  ['请假', ['王芳'], { handover: '王芳' }],
  ['leave', ['to 王芳'], { handover: '王芳' }],
  ['leave', ['hand over to Wang Fang'], { handover: '王芳' }],
  ['leave', ['to Wang Fang'], { handover: '王芳' }],
  ['leave', ['Li Min'], { handover: '李敏' }],
  ['请假', ['交给wang fang'], { handover: '王芳' }],
  // reasons, and several at once
  ['请假', ['明天', '事假', '家里有事'], { type: 'personal', from: '2026-11-24', reason: '家里有事' }],
  ['明天请年假', ['家里有事'], { type: 'annual', reason: '家里有事' }],
  ['请假', ['明天，事假'], { type: 'personal', from: '2026-11-24', to: '2026-11-24' }],
  ['请假', ['明天下午事假，家里有事'], { ...HALF, type: 'personal', reason: '家里有事' }],
  // other forms
  ['加班', ['周六9点到17点', '新车到店'], { date: '2026-11-28', from: '09:00', to: '17:00', reason: '新车到店' }],
  ['加班', ['周六', '9点到17点，新车到店'], { date: '2026-11-28', from: '09:00', reason: '新车到店' }],
  ['报修', ['前台打印机卡纸'], { item: '前台打印机', problem: '前台打印机卡纸' }],
  ['报修', ['前台打印机', '卡纸了'], { item: '前台打印机', problem: '卡纸了' }],
  ['报修：打印机', ['卡纸了'], { item: '打印机', problem: '卡纸了' }],
  ['报修：二楼会议室的投影仪', ['一直黑屏'], { item: '二楼会议室的投影仪', problem: '一直黑屏' }],
  ['报修：展厅射灯架', ['掉下来一半'], { item: '展厅射灯架', problem: '掉下来一半' }],
  ['报修：水龙头', ['前台那个，漏水'], { item: '水龙头', problem: '前台那个，漏水' }],
  ['repair: front desk printer', ['it jams'], { item: 'front desk printer', problem: 'it jams' }],
];

describe('一句没头没尾的话，写进开着的那张 (O31)', () => {
  it.each(STORIES)('O31 “%s”以后打%j', async (said, then, form) => {
    await li.says(said);
    for (const words of then) await li.says(words);
    const open = await drafts();
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject(form);
    expect(li.card().text).toContain('已填入');
  });

  it.each([
    ['请假', '我的待办'],
    ['请假', '年假还剩几天'],
    ['请假', '几号发工资'],
    ['请假', '哈哈哈'],
    ['请假', '3'],
    ['加班', '明天上班吗'],
  ])('O31 “%s”开着，“%s”仍是它自己的意思', async (said, other) => {
    await li.says(said);
    const before = await drafts();
    await li.says(other);
    expect(await drafts()).toEqual(before);
    expect(li.card().text).not.toContain('已填入');
  });

  // What is said in confidence must not stand in a form that goes to the one it is about.
  it.each([
    ['匿名建议：店长总骂人', '意见反馈'],
    ['求助：合同上的章不对', '求助'],
    ['协作：请王芳周五前提供库存表', '协作'],
    ['行政事务：领两盒名片', '行政事务'],
    ['我的求助', '我的求助'],
    ['知识：公章', '知识库'],
    ['设置代理人李敏', '设置代审批'],
    ['谁在休假', '不在岗'],
  ])('O31 S24 报修、请假开着，还缺一句话，“%s”也是另一件事', async (other, answered) => {
    for (const open of ['报修：前台打印机', '明天请事假']) {
      await li.says(open);
      const before = await drafts();
      await li.says(other);
      expect(await drafts()).toEqual(before);
      expect(li.card().text).toContain(answered);
    }
  });

  it('O31 已经写明的不被另一句改掉：那是另一份', async () => {
    await li.says('12月1号到3号年假');
    await li.says('明天下午请半天事假，家里有事');
    expect(await drafts()).toHaveLength(2);
  });

  it('O31 一条消息说两件：先办头一件，没办的写明原话，一下就能接着办', async () => {
    await li.says('明天请假，另外打印机坏了报修');
    expect((await drafts())[0]).toMatchObject({ from: '2026-11-24' });
    expect(li.card().text).toContain('“打印机坏了报修”这一件还没办');
    await li.presses('开始', { card: li.card() });
    expect(li.card().text).toContain('设备报修');
  });

  it('O31 说了“还有”“顺便”的另一件，没说清也不算进头一件的原因：写明没办，一下就能接着办', async () => {
    await li.says('我想请假明天下午，还有前台打印机卡纸了');
    expect((await drafts())[0]).toMatchObject({ from: '2026-11-24' });
    expect((await drafts())[0]?.reason ?? '').toBe('');
    expect(li.card().text).toContain('“前台打印机卡纸了”这一件还没办');
    await li.presses('开始', { card: li.card() });
    expect(li.card().text).toContain('设备报修');
    await li.says('后天病甲，顺便看下我还有几天年假');
    expect(li.card().text).toContain('“后天病甲”这一件还没办');
    await li.presses('开始', { card: li.card() });
    expect(await drafts()).toContainEqual(expect.objectContaining({ type: 'sick', from: '2026-11-25' }));
  });

  it('O31 没有按钮可按的那一件，也说明请单独再发', async () => {
    await li.says('请假，顺便问一下报修找谁');
    expect(li.card().text).toContain('“问一下报修找谁”这一件还没办，请单独再发给我一次');
  });

  it('O31 写错字的假种：问是不是那一种，不会没有回音', async () => {
    await li.says('明天请年价');
    expect(li.card().text).toContain('您是说“年假”吗');
    await li.presses('开始');
    expect((await drafts())[0]).toMatchObject({ type: 'annual', from: '2026-11-24' });
  });

  it.each(['switch to English', 'English please', '换成英文', '说英文', '请用英文', 'speak English'])(
    'O31 “%s”：从下一句起说英文，也说得出怎么换回来',
    async (said) => {
      await li.says(said);
      expect(li.card().text).toContain('Chinese please');
      await li.says('请假');
      expect(li.card().text).toContain('Kind of leave');
      await li.says('中文');
      expect(li.card().text).toContain('已换成中文');
    },
  );

  it.each(['语言', '切换语言', 'language'])('O31 “%s”没说哪一种：打开能选的那张', async (said) => {
    await li.says(said);
    expect(li.card().text).toContain('语言');
    expect(li.card().buttons).toContain('保存');
  });
});

const CONFIG = loadConfig({ CONFIG_DIR: join(import.meta.dirname, '../../../config'), LOG_LEVEL: 'silent' });

/** Every field of every process and record, with the questions of its moves; rows of tables apart. */
const FIELDS: readonly (readonly [id: string, field: Field])[] = [
  ...processesOf({ leave: CONFIG.leave } as never).flatMap(({ id, fields }) => fieldsOf(id, fields)),
  ...KINDS.flatMap(({ id, fields, moves }) => [
    ...fieldsOf(id, fields),
    ...Object.entries(moves).flatMap(([move, { asks = {} }]) => fieldsOf(`${id}.${move}`, asks)),
  ]),
];
function fieldsOf(of: string, fields: Fields): readonly (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([id, field]) => [
    [`${of}.${id}`, field] as const,
    ...(field.kind === 'rows' ? fieldsOf(`${of}.${id}`, field.row) : []),
  ]);
}

/** What a hint gives as examples: in quotes, or amounts one after the other. */
const examplesIn = (hint: string): readonly string[] => {
  const quoted = [...hint.matchAll(/[“"]([^”"]+)[”"]/gu)].map(([, one = '']) => one);
  if (quoted.length > 0) return quoted;
  const led = /(?:例如|比如|如：|e\.g\.)\s*(.+)$/u.exec(hint)?.[1];
  return (led ?? (/\d/u.test(hint) ? hint : '')).split(/、|或|, | or /u).filter((one) => one !== '');
};

/** Hints that give no example, by the kind of the field: what is to be given, or when. A new field has to decide. */
const NO_EXAMPLE: Readonly<Record<string, readonly string[]>> = {
  person: ['adjustment.who', 'reopening.who', 'leave.handover', 'leave_change.handover', 'contract.sales', 'contract.edit.sales'],
  date: ['adjustment.until'],
  money: ['trip.estimate', 'write_off.amount'],
  line: [
    'contract.in_words',
    'contract.edit.in_words',
    'credit_change.customer',
    'credit_note.paper',
    'order.contract_no',
    'order.edit.contract_no',
    'product.also',
    'product.edit.also',
  ],
  paragraph: [
    'business_line.why',
    'discount.why',
    'write_off.reason',
    'credit_note.reason',
    ...['delivery', 'penalty', 'dispute'].flatMap((clause) => [`contract.${clause}`, `contract.edit.${clause}`]),
  ],
  reference: ['opening.customer'],
  count: ['hospitality.heads'],
  time: ['leave.from_time', 'leave.to_time', 'leave_change.from_time', 'leave_change.to_time'],
};

/** Who says what, so that the form lacks just this field. */
const LACKING: Readonly<Record<string, readonly [who: string, zh: string, en: string]>> = {
  'repair.item': ['李强', '报修：卡纸了', 'repair: it jams'],
  'correction.reason': ['李强', '11月20日上班补卡', 'correct my punch of November 20 morning'],
  'overtime.reason': ['李强', '周六9点到17点加班', 'overtime Saturday 9:00 to 17:00'],
  'trip.places': ['李强', '下周二出差，谈合作', 'business trip next Tuesday, talks with a customer'],
  'hospitality.guests': [
    '李强',
    '招待申请，周五，4个人，预算800，事由：谈合作',
    'hospitality on Friday, 4 people, budget 800, talks about next year',
  ],
  'roster.days': ['王芳', '登记排班，员工：李强，月份：12月', 'new roster, person: 李强, month: 2026-12'],
  'adjustment.amount': ['褚玉兰', '给李强年假加，原因：去年少发', '给李强年假加，原因：去年少发'],
};

/** A correction is of a day whose data are complete and show something wrong. */
const FIRST: Readonly<Record<string, () => Promise<void>>> = {
  'correction.reason': () => punches(office, '李强', { '2026-11-20': ['09:21', '18:00'] }, '2026-11-21'),
};

/** Asked for only where somebody chose to say it, in the form of its line, so that a form never lacks it; its example is typed there (S97). */
const IN_ITS_LINE: readonly string[] = ['expense.lines.shares'];
/** Tables are typed a line a row (test/fields/typed-rows.test.ts); of an item the hint names the question that shows its number. */
const NOT_TYPED_ALONE: readonly string[] = [
  ...FIELDS.flatMap(([id, { kind }]) => (kind === 'rows' ? [id] : [])),
  'collection_plan.item',
  'write_off.item',
  'credit_note.item',
  // What an entry has stands in the form of its change.
  'roster.edit.days',
];

/** Figures and single signs alone are no words of a sentence: they are typed behind the label. */
const BEHIND_LABEL: Readonly<Record<string, readonly [zh: string, en: string]>> = { 'roster.days': ['每天的班：', 'Shifts: '] };

const EXAMPLES = FIELDS.flatMap(([id, { hint }]) =>
  hint && !IN_ITS_LINE.includes(id) && !NOT_TYPED_ALONE.includes(id)
    ? (['zh', 'en'] as const).flatMap((language) => examplesIn(hint[language]).map((example) => [id, language, example] as const))
    : [],
);

describe('格子里举的例子，照着打就行 (O31)', () => {
  it('O31 每个带提示的格子，要么举了例子，要么写明为什么不举', () => {
    const hinted = FIELDS.filter(([id, { hint }]) => hint && !IN_ITS_LINE.includes(id) && !NOT_TYPED_ALONE.includes(id));
    const without = hinted.filter(([id]) => !EXAMPLES.some(([of]) => of === id));
    const listed = Object.entries(NO_EXAMPLE).flatMap(([kind, ids]) => ids.map((id) => `${kind} ${id}`));
    expect(without.map(([id, { kind }]) => `${kind} ${id}`).toSorted()).toEqual(listed.toSorted());
    expect([...new Set(EXAMPLES.map(([id]) => id))].toSorted()).toEqual(Object.keys(LACKING).toSorted());
  });

  it.each(EXAMPLES)('O31 只缺%s (%s)，打“%s”就填进去', async (id, language, example) => {
    const [who = '', zh = '', en = ''] = LACKING[id] ?? [];
    await FIRST[id]?.();
    const asker = persona(office, who);
    await asker.says(language === 'zh' ? zh : en);
    const field = id.split('.').at(-1) ?? '';
    // A request keeps what stands in it; the form of a record shows it.
    const shown = () => (asker.card().text.includes(example) && !(field in asker.card().inputs) ? example : '');
    const stands = async () => (await drafts(who))[0]?.[field] ?? shown();
    expect(await stands()).toBe('');
    const [behindZh, behindEn] = BEHIND_LABEL[id] ?? ['', ''];
    await asker.says(`${language === 'zh' ? behindZh : behindEn}${example}`);
    expect(await stands()).toBe(example);
    expect(asker.card().buttons).toContain(KINDS.some((kind) => id.startsWith(`${kind.id}.`)) ? '提交' : '确认提交');
  });
});
