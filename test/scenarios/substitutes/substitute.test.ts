import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';
import { auditOf } from '../audit/audit-of.ts';

const HOUR = 3_600_000;
/** Half a day needs no hand-over person. */
const HALF = { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' } as const;

let office: TestOffice;
let li: Persona;
let wang: Persona;
let zhao: Persona;
let zhang: Persona;
let jiang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, wang, zhao, zhang, jiang] = ['李强', '王芳', '赵磊', '张伟', '蒋建国'].map((name) => persona(office, name)) as [
    Persona,
    Persona,
    Persona,
    Persona,
    Persona,
  ];
});
afterEach(() => office.close());

const form = (change: Values = {}): Values => ({
  stand_in: 'ou_e201',
  from: '2026-11-23',
  from_part: 'am',
  to: '2026-11-25',
  to_part: 'pm',
  ...change,
});

/** 王芳 has 赵磊 stand in for her from now to Wednesday, unless said otherwise. */
async function set(who: Persona, change: Values = {}): Promise<string> {
  await who.says('设置代审批');
  return (await who.presses('保存', { form: form(change) })).toast?.content ?? '';
}

async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}

const sees = (who: Persona, words: string): boolean => who.cards().some((card) => card.text.includes(words));

describe('O1 代办：自己设', () => {
  it('O1 一句话：下周一到周三让赵磊代我审批，先看表，保存了才算', async () => {
    await wang.says('下周一到周三让赵磊代我审批');
    expect(wang.card('设置代审批').text).toContain('一次最长60天');
    expect(sees(zhao, '请您代审批')).toBe(false);
    // 表里已经填好了人和日期，直接保存
    const outcome = await wang.presses('保存');
    expect(outcome.toast?.content).toContain('已设好代审批');
    const mine = wang.card('请人代我审批').text;
    expect(mine).toContain('赵磊 代 王芳');
    expect(mine).toContain('11月30日(周一) 至 12月2日(周三)');
    expect(mine).toContain('全部审批');
    expect(mine).toContain('王芳设置');
    expect(mine).toContain('未开始');
    expect(zhao.card('请您代审批').text).toContain('11月30日(周一) 至 12月2日(周三)');
    await zhao.says('请人代我审批');
    expect(zhao.card('我代谁').text).toContain('赵磊 代 王芳');
  });

  it('O1 从现在起的，等着的申请马上送到代办人那里，批了写明“赵磊（代王芳）”', async () => {
    await askForLeave(li, HALF);
    expect(await set(wang)).toContain('已设好代审批');
    expect(zhao.card('李强的请假申请').text).toContain('王芳不在岗，由您代审批');
    await zhao.presses('同意');
    expect(li.card('我的请假申请').text).toContain('赵磊（代王芳）');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O1 以后开始的，到时候才送到代办人那里', async () => {
    await askForLeave(li, HALF);
    await set(wang, { from: '2026-11-24', from_part: 'pm' });
    await later(24 * HOUR); // 周二 10:00
    expect(sees(zhao, '李强的请假申请')).toBe(false);
    await later(3 * HOUR);
    expect(zhao.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O1 时间到了自动结束：代办人的按钮没有了，坐着的位子回到本人', async () => {
    await askForLeave(li, HALF);
    await set(wang, { to: '2026-11-23' });
    // 代办期间新来的，直接坐在赵磊那里
    await askForLeave(zhang, HALF);
    expect(zhao.card('张伟的请假申请').buttons).toContain('同意');
    expect(sees(wang, '张伟的请假申请')).toBe(false);
    await later(15 * HOUR);
    expect(zhao.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    for (const title of ['李强的请假申请', '张伟的请假申请']) expect(wang.card(title).buttons).toContain('同意');
    await wang.presses('同意', { holding: '张伟的请假申请' });
    expect(zhang.card('我的请假申请').text).toContain('已同意');
    await zhao.says('请人代我审批');
    expect(zhao.card().text).toContain('现在没有代审批的安排');
  });

  it('O1 取消：马上结束，双方都收到通知，按钮收回', async () => {
    await askForLeave(li, HALF);
    await set(wang);
    await askForLeave(zhang, HALF);
    await wang.presses('取消', { holding: '赵磊 代 王芳' });
    expect(wang.card('请人代我审批').text).toContain('现在没有代审批的安排');
    expect(zhao.card('王芳取消了代审批').text).toContain('您不用再代审批');
    expect(zhao.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    expect(wang.card('张伟的请假申请').buttons).toContain('同意');
    // 没有真正看过位子的那份，代办结束就不再能看（S4）
    expect(sees(zhao, '李强的请假申请')).toBe(false);
  });

  it('O1 代办人也可以不干：取消后本人收到通知', async () => {
    await set(wang);
    await zhao.says('请人代我审批');
    await zhao.presses('取消', { holding: '赵磊 代 王芳' });
    expect(wang.card('赵磊取消了代审批').text).toContain('不再由赵磊代审批');
  });

  it('O1 假期单带来的代办也列出来，写明来自哪一份；代办人不能自己退，本人可以取消', async () => {
    await askForLeave(wang, { from: '2026-12-01', from_part: 'pm', to: '2026-12-01', handover: 'ou_e104' });
    await jiang.presses('同意', { holding: '王芳的请假申请' });
    await wang.says('请人代我审批');
    expect(wang.card('请人代我审批').text).toMatch(/张伟 代 王芳[\s\S]*来自请假 QJ261123-/);
    await zhang.says('请人代我审批');
    expect(zhang.card('我代谁').buttons).not.toContain('取消');
    await wang.presses('取消', { holding: '张伟 代 王芳' });
    expect(wang.card('请人代我审批').text).toContain('现在没有代审批的安排');
    expect(zhang.card('王芳取消了代审批').text).toContain('您不用再代审批');
  });

  it('O1 菜单和“待办”的误会：菜单能打开，卡片上有待我审批', async () => {
    await wang.opensMenu('menu.substitute');
    expect(wang.card('请人代我审批').buttons).toContain('待我审批');
    await wang.says('代办');
    expect(wang.card().text).toContain('请人代我审批');
  });
});

describe('O1 代办：由上级、管理员设', () => {
  it('O1 蒋建国给王芳设：王芳和赵磊都收到通知，记进审计', async () => {
    await askForLeave(li, HALF);
    await jiang.says('给王芳设代办，今天到周三，赵磊');
    const outcome = await jiang.presses('保存');
    expect(outcome.toast?.content).toContain('已设好代审批');
    expect(wang.card('为王芳设了代审批').text).toContain('由赵磊代审批');
    expect(zhao.card('请您代王芳审批').text).toContain('蒋建国');
    expect(zhao.card('李强的请假申请').buttons).toContain('同意');
    const [entry] = auditOf(office, 'substitute.set');
    expect(entry).toMatchObject({ actor: '蒋建国', onBehalfOf: '王芳' });
    expect(entry?.detail.card).toMatch(/^om_/);
    // 王芳可以取消
    await wang.says('请人代我审批');
    expect(wang.card('谁代我').text).toContain('蒋建国设置');
    await wang.presses('取消', { holding: '谁代我' });
    expect(jiang.card('请人代我审批').text).toContain('现在没有代审批的安排');
  });

  it.each([
    ['蒋建国', true], // 直接上级
    ['周敏', true], // 上级的上级，二网管理部
    ['吴昊', true], // 管理员
    ['褚玉兰', true], // 人力资源
    ['李强', false], // 下属
    ['韩雪', false], // 别的区域
    ['陈静', false], // 运营专员
  ])('O1 谁能给王芳设：%s %s', async (name, may) => {
    const who = persona(office, name);
    await who.says('给王芳设代办，今天到周三，赵磊');
    const outcome = await who.presses('保存');
    expect(outcome.toast?.content).toContain(may ? '已设好代审批' : '不能为王芳设置或取消代审批');
    expect(auditOf(office, 'substitute.set')).toHaveLength(may ? 1 : 0);
  });

  it('O1 按钮“为下属设置”：选谁不在岗；普通业务员没有这个按钮', async () => {
    await li.says('请人代我审批');
    expect(li.card('请人代我审批').buttons).not.toContain('为下属设置');
    await wang.says('请人代我审批');
    await wang.presses('为下属设置');
    const outcome = await wang.presses('保存', { form: form({ absent: 'ou_e105', stand_in: 'ou_e104' }) });
    expect(outcome.toast?.content).toContain('已设好代审批');
    expect(persona(office, '陈静').card('为陈静设了代审批').text).toContain('由张伟代审批');
  });
});

describe('O1 代办：不行的时候说清为什么、怎样才行', () => {
  it.each<[string, Values, string]>([
    ['结束早于开始', { from: '2026-11-25', to: '2026-11-24' }, '请把结束改到开始之后'],
    ['同一天下午到上午', { from: '2026-11-25', from_part: 'pm', to: '2026-11-25', to_part: 'am' }, '请把结束改到开始之后'],
    ['已经过去', { from: '2026-11-20', to: '2026-11-22' }, '最早从11月23日(周一)开始'],
    ['从昨天开始', { from: '2026-11-22', to: '2026-11-24' }, '最早从11月23日(周一)开始'],
    ['超过60天', { from: '2026-12-01', to: '2027-02-15' }, '一次最长60天'],
  ])('O1 %s', async (_what, change, told) => {
    expect(await set(wang, change)).toContain(told);
    // 填过的还在，卡片上也写着
    expect(wang.card('设置代审批').text).toContain(told);
    expect(sees(zhao, '请您代')).toBe(false);
  });

  it('O1 选了自己：上级替自己填自己也不行', async () => {
    await jiang.says('给王芳设代办');
    const outcome = await jiang
      .presses('保存', { form: form({ absent: 'ou_e101', stand_in: 'ou_e101' }) })
      .catch((e: Error) => e);
    // 名单里没有本人，客户端就选不到
    expect(outcome).toBeInstanceOf(Error);
  });

  it('O1 已离职的人不能代审批，也不能选', async () => {
    await wang.says('明天让赵磊代我审批');
    office.controls.resign('赵磊');
    await office.followed();
    await office.settled();
    const outcome = await wang.presses('保存', { form: form() }).catch((e: Error) => e);
    const told = outcome instanceof Error ? outcome.message : (outcome.toast?.content ?? '');
    expect(told).toMatch(/不在职|客户端|refuses|not an option|list/);
    expect(auditOf(office, 'substitute.set')).toEqual([]);
  });

  it('O1 互相代办会绕成一圈：拒绝，错开时间就行', async () => {
    await set(wang);
    expect(await set(zhao, { stand_in: 'ou_e101', from: '2026-11-25', to: '2026-11-27' })).toContain('会绕成一圈');
    expect(await set(zhao, { stand_in: 'ou_e101', from: '2026-11-26', to: '2026-11-27' })).toContain('已设好代审批');
  });

  it('O1 三个人绕一圈也拒绝', async () => {
    await set(wang);
    await set(zhao, { stand_in: 'ou_e010' });
    expect(await set(jiang, { stand_in: 'ou_e101' })).toContain('会绕成一圈');
  });

  it('O1 代办人那几天休假：拒绝并说哪几天', async () => {
    await askForLeave(zhao, { from: '2026-11-25', from_part: 'pm', to: '2026-11-25', handover: '' });
    await jiang.presses('同意', { holding: '赵磊的请假申请' });
    const told = await set(wang);
    expect(told).toContain('赵磊');
    expect(told).toContain('休假，不能代审批');
    expect(told).toContain('11月25日');
    expect(await set(wang, { to: '2026-11-24' })).toContain('已设好代审批');
  });

  it('O1 同一段时间已有人代：先取消或错开', async () => {
    await set(wang);
    expect(await set(wang, { stand_in: 'ou_e104' })).toContain('已经由赵磊代审批');
    expect(await set(wang, { stand_in: 'ou_e104', from: '2026-11-26', to: '2026-11-27' })).toContain('已设好代审批');
  });

  it('O1 名字不清楚时请人选，不替人选', async () => {
    await wang.says('明天让小李代我审批');
    expect(wang.card('设置代审批').text).toMatch(/“小李”可能是.*李强.*李敏|“小李”可能是.*李敏.*李强/);
  });
});

describe('O1 代办：只代选定的审批，清单、数字和按钮一致', () => {
  it('O1 只代请假：报修仍由王芳批，赵磊的清单里只有请假', async () => {
    await askForLeave(li, HALF);
    const chen = persona(office, '陈静');
    await li.says('报修：前台打印机卡纸');
    await li.presses('确认提交');
    await chen.presses('同意');
    expect(wang.card('李强的设备报修申请').buttons).toContain('同意');
    await set(wang, { processes: ['leave'] });
    expect(zhao.card('请您代审批').text).toContain('请假');
    expect(sees(zhao, '李强的设备报修申请')).toBe(false);
    await zhao.says('待我审批');
    const list = zhao.card('待我审批').text;
    expect(list).toContain('QJ');
    expect(list).toContain('代王芳');
    expect(list).not.toContain('BX');
    await zhao.says('帮助');
    expect(zhao.card('我能帮您做什么').buttons).toContain('待我审批（1）');
    await zhao.presses('同意', { holding: '李强的请假申请' });
    await zhao.says('帮助');
    expect(zhao.card('我能帮您做什么').buttons).toContain('待我审批');
  });

  it('O1 代办人也不在：王芳→赵磊→蒋建国，送到最后在岗的人，谁的清单都说真话', async () => {
    await set(zhao, { stand_in: 'ou_e010' });
    await set(wang);
    await askForLeave(li, HALF);
    expect(jiang.card('李强的请假申请').text).toContain('王芳不在岗，由您代审批');
    expect(sees(zhao, '李强的请假申请')).toBe(false);
    await jiang.says('待我审批');
    expect(jiang.card('待我审批').text).toContain('李强：');
    // 赵磊的代办结束：位子从蒋建国回到赵磊
    await zhao.says('请人代我审批');
    await zhao.presses('取消', { holding: '蒋建国 代 赵磊' });
    expect(zhao.card('李强的请假申请').buttons).toContain('同意');
    expect(jiang.card('李强的请假申请').buttons).not.toContain('同意');
    await zhao.presses('同意');
    expect(li.card('我的请假申请').text).toContain('赵磊（代王芳）');
  });

  it('O1 代办人自己的申请不在他的清单里，也不由他批', async () => {
    await set(wang, { stand_in: 'ou_e104' });
    await askForLeave(zhang, HALF);
    await zhang.says('待我审批');
    expect(zhang.card('待我审批').text).toContain('没有等您审批的申请');
    expect(jiang.card('张伟的请假申请').buttons).toContain('同意');
  });
});

describe('O1 代办人有全部动作，每一步都写明代谁（Expensify #93649）', () => {
  const more = async (who: Persona, verb: string, change: Values = {}): Promise<void> => {
    await who.presses('更多', { holding: '李强的请假申请' });
    await who.presses('确定', { form: { verb, words: '请看一下', ...change } });
  };

  it.each<[string, (who: Persona) => Promise<unknown>]>([
    ['request.approve', (who) => who.presses('同意')],
    ['request.reject', (who) => who.presses('拒绝', { form: { comment: '盘点' } })],
    ['request.return', (who) => more(who, 'return')],
    ['request.transfer', (who) => more(who, 'transfer', { person: 'ou_e010' })],
    ['request.delegate', (who) => more(who, 'delegate', { person: 'ou_e010' })],
    ['request.add_before', (who) => more(who, 'add_before', { person: 'ou_e010' })],
    ['request.add_after', (who) => more(who, 'add_after', { person: 'ou_e010' })],
    ['request.ask', (who) => more(who, 'ask')],
  ])('O1 赵磊代王芳：%s', async (act, verb) => {
    await askForLeave(li, HALF);
    await set(wang);
    await verb(zhao);
    expect(auditOf(office, act)).toMatchObject([{ actor: '赵磊', onBehalfOf: '王芳' }]);
  });

  it('O1 直接坐在位子上的代办人也一样，退回和请补充时申请人看到“赵磊（代王芳）”', async () => {
    await set(wang);
    await askForLeave(li, HALF);
    await more(zhao, 'ask', { words: '谁接班？' });
    expect(li.card('赵磊（代王芳）请您补充').text).toContain('谁接班？');
    await li.presses('答复', { form: { answer: '李敏' } });
    await more(zhao, 'return', { words: '改到下周' });
    expect(li.card('退回了').text).toContain('赵磊（代王芳）');
    expect(auditOf(office, 'request.ask')).toMatchObject([{ actor: '赵磊', onBehalfOf: '王芳' }]);
  });

  it('O1 代办人加签之后也能减签；加签的人批完，位子回来时代办人收到新卡片', async () => {
    await askForLeave(li, HALF);
    await set(wang);
    await more(zhao, 'add_before', { person: 'ou_e010' });
    expect(zhao.card('李强的请假申请').buttons).not.toContain('同意');
    await more(zhao, 'remove');
    expect(jiang.card('取消了请您审批').text).toContain('赵磊（代王芳）');
    expect(auditOf(office, 'request.remove')).toMatchObject([{ actor: '赵磊', onBehalfOf: '王芳' }]);
    const before = zhao.cards().length;
    await more(zhao, 'add_before', { person: 'ou_e010' });
    await jiang.presses('同意');
    expect(zhao.cards().length).toBeGreaterThan(before);
    await zhao.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect((await office.store.verifyAudit()).ok).toBe(true);
  });
});
