import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../leave-form.ts';
import { openOffice, type TestOffice } from '../office.ts';
import { type Persona, persona, type SeenCard, type Values } from '../persona.ts';
import { buttonsOf, pressAs } from '../raw-press.ts';
import { more } from './approval/engine-office.ts';

const TITLE = '李强的请假申请';
const HALF: Values = { type: 'personal', from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '', reason: '搬家' };

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, wang] = ['李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

/** The card 「更多」 of 王芳 on 李强's request. */
async function opens(): Promise<void> {
  await askForLeave(li, HALF);
  await wang.presses('更多', { holding: TITLE });
}

interface Picker {
  readonly tag: string;
  readonly options: readonly { readonly value: string; readonly text?: { readonly content: string } }[];
  readonly initial?: string;
}

const fields = (card: SeenCard, who: Persona = wang): readonly Record<string, unknown>[] => {
  const raw = office.controls.cards(who.name, 'bot').find((message) => message.id === card.id)?.body.card;
  const all: Record<string, unknown>[] = [];
  const context = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(context);
    else if (typeof node === 'object' && node !== null) {
      all.push(node as Record<string, unknown>);
      Object.values(node).forEach(context);
    }
  };
  context(raw);
  return all;
};
const field = (name: string): Record<string, unknown> | undefined =>
  fields(wang.card('要做什么')).find((node) => node.name === name);
/** The picker of a person on the card 「更多」. */
function picker(): Picker {
  const node = field('person');
  if (!node) throw new Error('no picker');
  return {
    tag: String(node.tag),
    options: node.options as Picker['options'],
    ...(typeof node.initial_option === 'string' ? { initial: node.initial_option } : {}),
  };
}
const offered = (): readonly string[] => picker().options.map(({ value }) => value);
const finds = async (find: string, form: Values = {}): Promise<string> =>
  (await wang.presses('查找', { form: { verb: 'transfer', words: '请看一下', find, ...form } })).toast?.content ?? '';

describe('F3.1 S7 更多里选人：规定允许的人都找得到', () => {
  it('S7 全公司的人都在，不只本区域；没有申请人和自己', async () => {
    await opens();
    const everybody = (await office.store.reads.org()).people.filter((one) => one.active).length;
    expect(offered().length).toBe(everybody - 2);
    expect(offered()).toContain('ou_e301');
    expect(offered()).not.toContain('ou_e102');
    expect(offered()).not.toContain('ou_e101');
  });

  it('S7 写名字点“查找”，只列找到的人，先前填的还在，选好按“确定”就转交', async () => {
    await opens();
    expect(await finds('zhaolei')).toBe('找到赵磊，核对后按“确定”');
    expect(picker().initial).toBe('ou_e201');
    expect(offered()).toEqual(['ou_e201']);
    expect(field('words')?.default_value).toBe('请看一下');
    expect(field('verb')?.initial_option).toBe('transfer');
    await wang.presses('确定', { form: {} });
    expect(persona(office, '赵磊').card(TITLE).buttons).toContain('同意');
  });

  it('S7 按部门查，几位都列出；查不到就说可以写什么', async () => {
    await opens();
    expect(await finds('杭州')).toMatch(/^找到\d+位，请在“选谁”里选一位$/);
    expect(offered()).toContain('ou_e201');
    expect(offered().every((id) => id.startsWith('ou_e2'))).toBe(true);
    expect(await finds('孙悟空')).toBe('没有可选的同事，请看卡片上的说明');
    expect(wang.card('要做什么').text).toContain('没有找到“孙悟空”。可以写姓名、拼音、工号、部门或职务');
  });

  it('S7 名字打错了字、读音一样也找得到，请核对；不直接转交', async () => {
    await opens();
    const told = await wang.presses('确定', { form: { verb: 'transfer', words: '我出差', find: '赵雷' } });
    expect(told.toast?.content).toBe('找到赵磊，核对后按“确定”');
    expect(persona(office, '赵磊').cards()).toEqual([]);
    await wang.presses('确定', { form: {} });
    expect(persona(office, '赵磊').card(TITLE).buttons).toContain('同意');
  });

  it('S7 写全名直接按“确定”也行；写得不全先请核对', async () => {
    await opens();
    const half = await wang.presses('确定', { form: { verb: 'transfer', words: '我出差', find: 'zl' } });
    expect(half.toast?.content).toContain('核对后按“确定”');
    await wang.presses('确定', { form: { find: '赵磊' } });
    expect(persona(office, '赵磊').card(TITLE).buttons).toContain('同意');
  });

  it('S7 已经选了一位、又写了另一位的名字：不猜，请核对', async () => {
    await opens();
    const told = await wang.presses('确定', { form: { verb: 'transfer', words: '我出差', person: 'ou_e010', find: '赵磊' } });
    expect(told.toast?.content).toContain('找到赵磊');
    expect(persona(office, '蒋建国').cards()).toEqual([]);
    expect(persona(office, '赵磊').cards()).toEqual([]);
  });

  it('O30 S7 查到的人不能选：写明为什么、依据哪一条', async () => {
    await opens();
    await finds('李强');
    expect(wang.card('要做什么').text).toContain('李强是申请人，不能审批自己的申请，请由他人审批（依据 S7）');
    await finds('E101');
    expect(wang.card('要做什么').text).toContain('不能选自己');
    office.controls.resign('赵磊');
    await office.followed();
    await finds('赵磊');
    expect(wang.card('要做什么').text).toContain('赵磊不在职，请换一位同事（依据 S7）');
  });

  it('S7 查到以后、按“确定”之前那人离职了：不转交，写明原因，说明还在', async () => {
    await opens();
    await finds('赵磊');
    const card = wang.card('要做什么');
    office.controls.resign('赵磊');
    await office.followed();
    const told = await wang.presses('确定', { card, form: {} });
    expect(told.toast?.content).toContain('赵磊不在职，请换一位同事（依据 S7）');
    expect(field('words')?.default_value).toBe('请看一下');
    expect(offered()).not.toContain('ou_e201');
    await wang.presses('返回');
    expect(wang.card(TITLE).buttons).toContain('同意');
  });

  it('O24 转交以后旧的“更多”再按一次“确定”“查找”：卡片已是这份申请，不会变回去', async () => {
    await opens();
    const old = wang.card('要做什么');
    const raw = office.controls.cards('王芳', 'bot').find((message) => message.id === old.id)?.body.card;
    const form = { verb: 'transfer', words: '我出差', person: 'ou_e201', find: '' };
    await wang.presses('确定', { form });
    for (const text of ['确定', '查找']) {
      const button = buttonsOf(raw).find((one) => one.text === text);
      expect((await pressAs(office, '王芳', old.id, button?.value, { ...form, find: '蒋' })).toast).not.toBe('');
      await office.settled();
      expect(wang.cards().some((card) => card.text.includes('要做什么'))).toBe(false);
    }
    expect(persona(office, '蒋建国').cards()).toEqual([]);
  });

  it('S7 重名的人写到分得清，选的是哪一位就是哪一位', async () => {
    office.controls.addPerson({
      no: 'E299',
      name: '张伟',
      title: '业务员',
      dept: 'od_hangzhou',
      leader: '赵磊',
      joined: '2026-11-23',
    });
    await office.followed();
    await opens();
    await finds('zhangwei');
    expect(picker().tag).toBe('select_static');
    expect(picker().options.map(({ text }) => text?.content)).toEqual(
      expect.arrayContaining([expect.stringContaining('苏州分店'), expect.stringContaining('杭州分店')]),
    );
    expect(picker().initial).toBeUndefined();
  });

  it('S7 五百人的公司：卡片发得出去，全公司的人都查得到', async () => {
    for (let n = 0; n < 480; n++) {
      const name = `${'赵钱孙李周吴郑王冯陈'[n % 10]}${'安宁远达嘉和'[Math.floor(n / 10) % 6]}${'一二三四五六七八'[Math.floor(n / 60)]}`;
      office.controls.addPerson({
        no: `M${n + 1000}`,
        name,
        title: '业务员',
        dept: n % 2 ? 'od_hangzhou' : 'od_guangzhou',
        leader: null,
        joined: '2026-11-02',
      });
    }
    await office.followed();
    await opens();
    const first = offered();
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(101);
    expect(wang.card('要做什么').buttons).toContain('查找');
    expect(await finds('M1479')).toContain('找到陈和八');
    expect(await finds('陈和八')).toContain('找到陈和八');
    expect(await finds('广州')).toMatch(/找到2\d\d位/);
    expect(wang.card('要做什么').text).toMatch(/还有\d+位没有列出，请写得更具体/);
    await wang.presses('确定', { form: { find: 'M1478' } });
    expect(persona(office, '冯和八').card(TITLE).buttons).toContain('同意');
  });

  it('S55 没选做什么、没写说明：提醒补上，填好的还在', async () => {
    await opens();
    const verb = await wang.presses('确定', { form: { words: '我出差', person: 'ou_e201' } });
    expect(verb.toast?.content).toBe('请在“要做什么”里选一项');
    expect(field('words')?.default_value).toBe('我出差');
    const words = await wang.presses('确定', { form: { verb: 'transfer', words: '' } });
    expect(words.toast?.content).toContain('请在“说明”里写几句');
    expect(picker().initial).toBe('ou_e201');
  });
});

describe('F3.1 S55 评论', () => {
  it('S55 “评论”打开填写的卡片；空的不发，写了就发给申请人和正在处理的人，一字不改', async () => {
    await askForLeave(li, HALF);
    await li.presses('评论', { holding: '我的请假申请' });
    const card = li.card('评论：');
    expect(card.buttons).toEqual(['发送评论', '返回']);
    expect(JSON.stringify(fields(card, li))).toContain('最多300字');
    for (const words of ['', '   ']) {
      const blank = await li.presses('发送评论', { card, form: { words } });
      expect(blank.toast?.content).toBe('评论还是空的，请先写几句再发送');
    }
    await li.presses('发送评论', { card, form: { words: '客户 <交车> **改到** 周五，\n请放心 :)' } });
    const told = wang.card('李强评论');
    expect(JSON.stringify(fields(told))).toContain(JSON.stringify('客户 <交车> **改到** 周五，\n请放心 :)').slice(1, -1));
    expect(wang.card(TITLE).text).toContain('请放心 :)');
    expect(wang.card(TITLE).buttons).toContain('同意');
  });

  it('O24 S55 “发送评论”连按两下、更多里的评论连按两下：各只说一次，一个字不少', async () => {
    await askForLeave(li, HALF);
    await li.presses('评论', { holding: '我的请假申请' });
    const twice = async (who: Persona, button: string, form: Values): Promise<readonly string[]> => {
      const { id } = who.cards().findLast((card) => card.buttons.includes(button)) ?? { id: '' };
      const both = await Promise.all([1, 2].map(() => office.controls.press(who.name, id, button, { form: { ...form } })));
      await office.settled();
      return both.map((one) => one.toast?.content ?? '').toSorted();
    };
    const long = '😀'.repeat(200);
    const sent = '评论已经发出；要再说几句，请点“评论”';
    expect(await twice(li, '发送评论', { words: long })).toEqual(['已评论', sent]);
    await wang.presses('更多', { holding: TITLE });
    expect(await twice(wang, '确定', { verb: 'comment', words: long })).toEqual(['已评论', sent]);
    expect(li.card('我的请假申请').text.split(long)).toHaveLength(3);
  });

  it('S55 王芳请了赵磊提意见：李强的评论两人都看到', async () => {
    await askForLeave(li, HALF);
    await more(wang, 'delegate', { person: 'ou_e201', words: '请看一下' });
    await li.presses('评论', { holding: '我的请假申请' });
    await li.presses('发送评论', { form: { words: '已经和客户说好' } });
    for (const name of ['王芳', '赵磊']) expect(persona(office, name).card('李强评论').text).toContain('已经和客户说好');
  });

  it('O31 打的字比表里能填的多：填好前面的，并说明后面的没有填进去；刚好的不说', async () => {
    await askForLeave(li, HALF);
    const cut = (): boolean => wang.cards().some((card) => card.text.includes('只填了前面的'));
    await wang.says(`评论：${'😀'.repeat(300)}`);
    expect(cut()).toBe(false);
    for (const [said, limit] of [
      [`评论：${'客户要求改期'.repeat(60)}`, 300],
      [`不同意，${'客户要求改期'.repeat(60)}`, 300],
    ] as const) {
      const before = wang.cards().length;
      await wang.says(said);
      expect(wang.cards()).toHaveLength(before + 2);
      expect(wang.card('只填了前面的').text).toContain(`超过${limit}字`);
    }
  });

  it('O31 打字“评论：已安排顶班”：字填好了，按“发送评论”才发', async () => {
    await askForLeave(li, HALF);
    await wang.says('评论：已安排顶班');
    expect(wang.card('还没有发送').buttons).toEqual(['发送评论', '返回']);
    expect(li.cards().some((card) => card.text.includes('已安排顶班'))).toBe(false);
    await wang.presses('发送评论');
    expect(li.card('王芳评论').text).toContain('已安排顶班');
  });
});
