import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesRead } from '../../../src/domain/minutes/read-minutes.ts';
import { line, read, world } from './office.ts';

const PEOPLE = [
  ['张三', 'zs'],
  ['李四', 'ls'],
  ['欧阳静', 'oy'],
  ['孙琪', 'sq'],
] as const;
const DAYS = [
  ['6月30日', '2026-06-30'],
  ['下周三', '2026-06-10'],
  ['本周五', '2026-06-05'],
  ['月底', '2026-06-30'],
  ['2026年7月2日', '2026-07-02'],
  ['明天', '2026-06-04'],
  ['７月１日', '2026-07-01'],
] as const;
const TASKS = [
  '整理客户台账',
  '核对苏E·612F8的尾款8.6万元',
  '更换展厅灯箱',
  '提交6月12台交车的明细',
  '联系厂家处理漏油',
  '制作618活动海报',
];
const SHAPES: readonly ((who: string, when: string, what: string) => string)[] = [
  (who, when, what) => `由${who}负责${what}，${when}前完成。`,
  (who, when, what) => `${who}${when}前${what}。`,
  (who, when, what) => `${when}前，由${who}${what}。`,
  (who, when, what) => `${who}：${what}（截止 ${when}）`,
  (who, when, what) => `请${who}于${when}前${what}。`,
  (who, when, what) => `- [ ] ${what} @${who} ⏰${when}`,
  (who, when, what) => `待办：\n1. ${what}（${who}，${when}）`,
  (who, when, what) => `${what}\n责任人：${who}\n完成时间：${when}`,
  (who, when, what) => `| 事项 | 责任人 | 完成时间 |\n|---|---|---|\n| ${what} | ${who} | ${when} |`,
  (who, when, what) => `事项\t负责人\t时间节点\n${what}\t${who}\t${when}`,
];

const one = fc.record({
  who: fc.constantFrom(...PEOPLE),
  when: fc.constantFrom(...DAYS),
  what: fc.constantFrom(...TASKS),
  shape: fc.constantFrom(...SHAPES),
});

describe('S67: whatever shape an action is written in', () => {
  it('who, when and what are those that were written', () => {
    fc.assert(
      fc.property(one, ({ who, when, what, shape }) => {
        const { actions } = read(shape(who[0], when[0], what));
        expect(actions.map(({ owner, due }) => [owner, due?.date])).toEqual([[who[1], when[1]]]);
        expect(actions[0]?.what).toContain(what);
      }),
      { numRuns: 300 },
    );
  });

  it('what is only suggested is filed by nobody', () => {
    fc.assert(
      fc.property(one, ({ who, when, what }) => {
        expect(read(`建议由${who[0]}负责${what}，${when[0]}前完成。`).actions).toEqual([]);
        expect(read(`是否由${who[0]}${when[0]}前${what}？`).actions).toEqual([]);
        expect(read(`> ${who[0]}${when[0]}前${what}。`).actions).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('several are read in their order, each as if it stood alone', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (several) => {
        const some = several.filter(({ what }, i) => several.findIndex((other) => other.what === what) === i);
        const text = some.map(({ who, when, what }, i) => `${i + 1}. 由${who[0]}负责${what}，${when[0]}前完成。`).join('\n');
        expect(read(text).actions.map((action) => line(action).split('|').slice(0, 2))).toEqual(
          some.map(({ who, when }) => [who[1], when[1]]),
        );
      }),
      { numRuns: 100 },
    );
  });
});

const PIECES = [
  ...PEOPLE.map(([name]) => name),
  ...DAYS.map(([name]) => name),
  ...TASKS,
  ...'，。；：（）\n'.split(''),
  '由', '负责', '前', '完成', '建议', '决定', '待办', '决议：', '- [ ] ', '- [x] ', '| ', '\t', '我来', '大家', '赵雷', '@', '~~', '> ', '1. ', '一、', '00:01:12', '嗯', '尽快', '不再', '客户', '# ',
]; // biome-ignore format: a list of words

const anyText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('S66: whatever is written', () => {
  it('has a reading that says nothing the text does not say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { actions, decisions, proposals } = read(text);
        for (const { from } of [...actions, ...decisions, ...proposals]) expect(text).toContain(from);
        for (const { owner, coOwners, what, from, due, done, questions } of actions) {
          expect(from).toContain(what);
          for (const id of [owner, ...coOwners].filter((known) => known !== null)) {
            const name = [...world.attendees, ...world.others].find((person) => person.id === id)?.name;
            expect(text).toContain(name);
          }
          expect(due === null || done || due.date >= world.meetingOn).toBe(true);
          expect(done || owner !== null || questions.some(({ about }) => about === 'owner')).toBe(true);
          expect(done || due !== null || questions.some(({ about }) => about === 'due')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a page without a stop is cut at its commas and read all the same', () => {
    const { actions, rest } = read(`${'库存86台，展厅整洁，'.repeat(60)}张三负责6月9日前提交报告，${'车位够用，'.repeat(60)}`);
    expect(actions.map(({ owner, due }) => [owner, due?.date])).toEqual([['zs', '2026-06-09']]);
    expect(rest.join('')).toContain('展厅整洁');
  });

  it('read in pieces it says the same, and no piece is long', () => {
    const page = '张三6月9日前提交报告。\n1. 李四负责整理台账，6月12日前。\n| 事项 | 责任人 |\n| 对账 | 王五 |\n'.repeat(20);
    const steps = minutesRead(page, world);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect(step.value).toEqual(read(page));
    expect(count).toBeGreaterThan(80);
  });

  it('every sign of it stands somewhere in the reading or is the dress of a line', () => {
    const text = '随便写点什么\n今天天气不错，库存86台。\n张三6月9日前提交报告。';
    const { actions, rest } = read(text);
    expect([...rest, ...actions.map(({ from }) => from)].join('')).toBe(text.replaceAll('\n', ''));
  });

  it.each([
    ['brackets', '（'.repeat(20_000)],
    ['points', '....、、、'.repeat(3000)],
    ['one long line', '张三负责整理，'.repeat(3000)],
    ['days', '6月30日前'.repeat(3000)],
    ['bars', '| a '.repeat(5000)],
    ['struck', '~~'.repeat(10_000)],
    ['names', '张三李四'.repeat(4000)],
    ['lines', '张三6月9日前提交报告\n'.repeat(2000)],
    // Each of these once took twice as long with every sign more.
    ['names with two blanks between', '张三  李四  '.repeat(500)],
    ['numbers in a row', '1. '.repeat(1000)],
    ['numbers behind colons', '_：1.'.repeat(1000)],
    ['what is needed', `${'需要'.repeat(1000)}负责`],
    ['who is answerable', `通过${'负责'.repeat(2000)}>`],
  ])('is read in time: %s', (_, text) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
