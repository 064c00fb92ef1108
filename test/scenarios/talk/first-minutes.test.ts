import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginDay, playDay } from '../../../emulator/demo/day.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What the story of a README has people say, in its order: its code spans, addresses left out. */
function storyOf(file: string, heading: string): readonly string[] {
  const [, after = ''] = read(file).split(`\n## ${heading}\n`);
  const [story = ''] = after.split('\n## ');
  return [...story.matchAll(/`([^`\n]+)`/g)].flatMap(([, said = '']) => (said.startsWith('/') ? [] : [said]));
}

/** What stands between quotation marks on a card, as what can be said. */
const quotedInEnglish = (text: string): readonly string[] => [...text.matchAll(/"([^"]+)"/g)].map(([, said = '']) => said);
const quoted = (text: string): readonly string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, said = '']) => said);

const STORY = [...new Set([...storyOf('README.md', '五分钟走一遍'), ...storyOf('README.en.md', 'The story in five minutes')])];
/** Every day of a week, the end of a month, the day before a long holiday, the last day of the year. */
const DAYS = ['23', '24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`).concat('2026-09-30', '2026-12-31');

/** Who says it; 李强 where the story names nobody else. */
const SPEAKERS: readonly (readonly [RegExp, string])[] = [
  [/代我审批$|^请人代我审批$|谁逾期了|在办的行政事务|哪一步最慢|提醒效果|导出上个月假勤/, '王芳'],
  [/^我提前回来了$/, '张伟'],
  [/^给李强年假/, '卫东'],
];
const speakerOf = (said: string): string => SPEAKERS.find(([words]) => words.test(said))?.[1] ?? '李强';

/** What begins something leads to a card that goes on with it; of what was said, these words are on it. */
const BEGINS: readonly (readonly [RegExp, string])[] = [
  [/事假/, '事假'],
  [/加班/, '新车到店'],
  [/^给李强年假/, '年假增加1天'],
  [/让赵磊代我审批/, '由谁代审批'],
  [/^求助/, '客户要退定金怎么办'],
  [/^行政/, '领两盒名片'],
  [/^协作/, '提供库存表'],
  [/^建议/, '报销单太难填'],
  [/^报修/, '前台打印机'],
  [/^续假|不休了$|^我提前回来了$/, '变更'],
];
const GOES_ON = /确认提交|提交|保存|下一步|续假/;
/** Not understood, or refused for the day on which it is said. */
const WRONG = /没太明白|没看懂|不能事后|补报|已经过了|早于|请避开|重叠|余额不足|没有可以变更/;

async function answers(who: Persona, said: string): Promise<string> {
  const before = new Map(who.cards().map((card) => [card.id, card.text]));
  await who.says(said);
  const shown = who.cards().filter((card) => before.get(card.id) !== card.text);
  expect(shown.length, `${said}：有回答`).toBeGreaterThan(0);
  const text = shown.map((card) => card.text).join('\n');
  expect(text, said).not.toMatch(WRONG);
  return `${text}\n${shown.flatMap((card) => card.buttons).join('\n')}`;
}

async function meets(office: TestOffice, said: string): Promise<void> {
  const who = persona(office, speakerOf(said));
  const shown = await answers(who, said);
  const begins = BEGINS.find(([words]) => words.test(said));
  if (!begins) return;
  expect(shown, said).toMatch(GOES_ON);
  // A form holds what was said as its values.
  expect(JSON.stringify(office.controls.cards(who.name, 'bot').slice(-2)), said).toContain(begins[1]);
}

/** What other cards and people say in English. */
const ENGLISH = [
  'my to-dos',
  'my requests',
  'who approves my leave',
  'who handles repairs',
  'who is the supervisor of 苏州店',
  'which branches are in 华东区',
  'let 赵磊 approve for me next Monday to Wednesday',
  'who approves for me',
  'is tomorrow a holiday',
  'when is the next holiday',
  'preview tomorrow’s reminders',
  'effect of reminders',
  'export leave of last month',
];

const at = (day: string): number => Date.parse(`${day}T09:30:00+08:00`);
const DAY = 24 * 3_600_000;
/** 11月20号, as it is said. */
const monthDay = (ms: number): string =>
  new Date(ms + 8 * 3_600_000).toISOString().replace(/^\d+-0?(\d+)-0?(\d+)T.*/, '$1月$2号');

describe('头五分钟', { timeout: 60_000 }, () => {
  it('README 里的话都在：中文和英文讲的是同一个故事', () => {
    expect(STORY.length).toBeGreaterThan(25);
    expect(storyOf('README.en.md', 'The story in five minutes')).toEqual(expect.arrayContaining([STORY[0]]));
  });

  it.each(DAYS)('README 的故事在 %s 照着说一遍，句句有结果，没有一句因为日子不对', async (day) => {
    const office = await openOffice({
      now: at(day) - 8 * DAY,
      config: (config) => ({ ...config, environment: { ...config.environment, PUBLIC_URL: 'http://127.0.0.1:3000' } }),
    });
    const [li, wang, min, zhang] = ['李强', '王芳', '李敏', '张伟'].map((name) => persona(office, name)) as [
      Persona,
      Persona,
      Persona,
      Persona,
    ];
    // Away since some days, and for some more.
    await zhang.says(`${monthDay(at(day) - 4 * DAY)}到${monthDay(at(day) + 4 * DAY)}事假，陈静代我`);
    await zhang.presses('确认提交');
    await persona(office, '陈静').presses('接受');
    for (const name of ['王芳', '蒋建国', '褚玉兰'])
      if (
        persona(office, name)
          .cards()
          .some((card) => card.buttons.includes('同意'))
      )
        await persona(office, name).presses('同意');
    office.emulator.clock.set(at(day));
    await office.settled();
    for (const said of STORY) {
      await meets(office, said);
      if (!said.includes('事假')) continue;
      await li.presses('确认提交');
      if (said.includes('小敏代我')) await min.presses('接受');
      await wang.presses('同意');
    }
    await office.close();
  });
});

describe('欢迎、帮助和提示的话', () => {
  it.each(DAYS)(
    '在 %s 句句有结果，各岗位都一样',
    async (day) => {
      const office = await openOffice({
        now: at(day),
        config: (config) => ({ ...config, environment: { ...config.environment, PUBLIC_URL: 'http://127.0.0.1:3000' } }),
      });
      const { people, suggestions } = office.controls.world();
      const tried = new Set<string>(['我提前回来了']);
      for (const name of ['李强', '王芳', '褚玉兰', '卫东', '郑雅琴', '陈静', '吴昊']) {
        const who = persona(office, name);
        await who.entersChat();
        const welcome = who.card(`${name}，您好`);
        await who.says('帮助');
        const help = who.card('我能帮您做什么');
        const id = people.find((one) => one.name === name)?.id;
        const chips = suggestions.filter((one) => one.personId === id || one.personId === '').map(({ say }) => say);
        for (const said of [...quoted(welcome.text), ...quoted(help.text), ...chips]) {
          // Whoever has no leave has none to change; the story above changes one. The same words mean the same to everybody.
          if (tried.has(said) || /^续假/.test(said)) continue;
          tried.add(said);
          const shown = await answers(who, said);
          if (BEGINS.some(([words]) => words.test(said))) expect(shown, `${name}：${said}`).toMatch(GOES_ON);
        }
      }
      await office.close();
    },
    60_000,
  );
});

/** What an English card says where it did not understand, or where the day is wrong. */
const WRONG_IN_ENGLISH = /did not quite get|could not read|cannot be asked for|is over\b|It overlaps|Not enough|Found nobody/;

describe('英文的欢迎、帮助和提示', { timeout: 60_000 }, () => {
  it.each(DAYS)('在 %s 引号里的话打出来，句句有结果', async (day) => {
    const office = await openOffice({
      now: at(day),
      config: (config) => ({ ...config, environment: { ...config.environment, PUBLIC_URL: 'http://127.0.0.1:3000' } }),
    });
    // People, their units and posts are called in English as the directory calls them.
    const names = office.controls
      .world()
      .people.flatMap((one) => [one.name, ...one.department, one.title])
      .concat('苏州店', '华东区域', '华东区')
      .toSorted((a, b) => b.length - a.length);
    const tried = new Set<string>();
    for (const name of ['李强', '王芳', '褚玉兰', '吴昊']) {
      const who = persona(office, name);
      await who.says('提醒设置');
      await who.presses('保存', { form: { timing: 'asap', from: 'any', to: 'any', language: 'en' } });
      await who.entersChat();
      await who.says('help');
      const cards = [...who.cards().filter((card) => card.text.includes(`Hello ${name}`)), who.card('What I can do for you')];
      const { people, suggestions } = office.controls.world();
      const id = people.find((one) => one.name === name)?.id;
      const chips = suggestions.flatMap(({ personId, en }) => (en && (personId === id || personId === '') ? [en] : []));
      for (const said of [
        ...cards.flatMap((card) => quotedInEnglish(card.text)),
        ...chips,
        ...(name === '李强' ? ENGLISH : []),
      ]) {
        // Whoever has no leave has none to extend.
        if (tried.has(said) || /^extend/.test(said)) continue;
        tried.add(said);
        const before = new Map(who.cards().map((card) => [card.id, card.text]));
        await who.says(said);
        const shown = who.cards().filter((card) => before.get(card.id) !== card.text);
        expect(shown.length, said).toBeGreaterThan(0);
        const text = shown.map((card) => card.text).join('\n');
        expect(text, said).not.toMatch(WRONG_IN_ENGLISH);
        const data = names.reduce((rest, one) => rest.replaceAll(one, ''), text);
        // The policy is quoted in its own words.
        if (!/^policy/.test(said)) expect(data, said).not.toMatch(/[\u3001-\u303f\u4e00-\u9fff\uff01-\uffef]/);
      }
    }
    expect(tried.size).toBeGreaterThan(25);
    await office.close();
  });
});

describe('演示打开的那个早上', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice({ now: Date.parse('2026-11-24T09:10:00+08:00'), isNew: true, before: beginDay });
    await playDay(office.controls, office.settled);
  }, 60_000);
  afterAll(() => office.close());
  const unread = (name: string): number => office.controls.chats(name).reduce((sum, chat) => sum + chat.unread, 0);

  it('有等人批的、今天批准了的假、办结的求助、拖了一夜的求助', async () => {
    const who = (name: string): Persona => persona(office, name);
    expect(who('王芳').card('李敏的请假申请').buttons).toContain('同意');
    expect(who('赵磊').card('何平的请假申请').buttons).toContain('同意');
    expect(who('褚玉兰').card('卫东的假期调整申请').buttons).toContain('同意');
    await who('李强').says('今天谁不在');
    expect(who('李强').card('不在岗').text).toContain('张伟');
    await who('李强').says('知识库 定金');
    expect(who('李强').card('知识库').text).toContain('定金');
    await who('王芳').says('谁逾期了');
    expect(who('王芳').card().text).toContain('现车');
    expect(unread('王芳')).toBeGreaterThan(0);
  });

  it('财务看到等自己批的报废，和请自己办的协作；提示的话都通到有的东西', async () => {
    const [zheng, feng] = [persona(office, '郑雅琴'), persona(office, '冯磊')];
    expect(zheng.card('孙悦的设备报修').buttons).toContain('同意');
    expect(feng.card('返利对账表').buttons).toContain('受理');
    await zheng.says('待我审批');
    expect(zheng.card('待我审批').text).toContain('旧电视');
    await feng.says('我的待办');
    expect(feng.card('我的待办').text).toMatch(/返利对账表/);
    expect(feng.card('我的待办').text).toMatch(/旧电视/);
  });

  it('每个人挨个打开，都有一张卡片', async () => {
    const people = office.controls.world().people.map(({ name }) => name);
    expect(people.length).toBeGreaterThan(17);
    for (const name of people) {
      const who = persona(office, name);
      await who.entersChat();
      expect(who.cards().length, name).toBeGreaterThan(0);
    }
  });

  it('先来的是任务时，欢迎卡片不落在它下面', async () => {
    const zhao = persona(office, '赵磊');
    await zhao.entersChat();
    expect(zhao.cards().at(-1)?.text).toContain('何平的请假申请');
    expect(zhao.cards().some((card) => card.text.includes('赵磊，您好'))).toBe(false);
  });
});
