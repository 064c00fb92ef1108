import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecordsAsked } from '../../../src/domain/records/asked-question.ts';
import { KINDS } from '../../../src/kinds/index.ts';

const read = (said: string) => readRecordsAsked(said, KINDS);

/** How many and which are asked, around a thing that is asked for. */
const MANY = fc.constantFrom(
  (what: string) => `${what}有哪些`,
  (what: string) => `${what}有几个`,
  (what: string) => `有哪些${what}`,
  (what: string) => `帮我查一下${what}有多少`,
  (what: string) => `现在${what}还有几个？`,
);
const STATES = fc.constantFrom(
  ...KINDS.flatMap((kind) =>
    kind.register
      ? Object.entries(kind.states).flatMap(([state, { name, says = [] }]) =>
          [...says, name.zh]
            .filter((word) => word.length > 1 && /^\p{Script=Han}+$/u.test(word))
            .map((word) => ({ kind: kind.id, noun: kind.says.nouns[0] as string, state, word })),
        )
      : [],
  ),
);
const LISTS = fc.constantFrom(
  ...KINDS.flatMap((kind) =>
    Object.entries(kind.lists ?? {}).flatMap(([list, { says, mine }]) =>
      says.filter((words) => /\p{Script=Han}/u.test(words) && !mine).map((words) => ({ kind: kind.id, list, words })),
    ),
  ),
);

describe('questions of what stands in the registers', () => {
  it('O31 a state, a list, days and whose it is narrow what is asked for', () => {
    expect(read('在途的车有几台')).toMatchObject({ of: 'order', states: ['in_transit'] });
    expect(read('我手上还有几台车没交')).toMatchObject({
      of: 'order',
      which: 'mine',
      states: ['entered', 'scheduled', 'in_transit', 'arrived'],
    });
    expect(read('排产了还没发车的有哪些')).toMatchObject({ of: 'order', states: ['scheduled'] });
    expect(read('下周要交的车有哪些')).toMatchObject({ of: 'order', owes: ['delivery'], days: '下周' });
    expect(read('订单还有几个没录')).toMatchObject({ of: 'contract', list: 'to_enter' });
    expect(read('协作单有没有超时的')).toMatchObject({ of: 'cooperation', which: 'late' });
    expect(read('李强的行动项做完了没')).toMatchObject({ of: 'action', words: '李强' });
    expect(read('恒通的合同什么时候到期')).toMatchObject({ of: 'contract', words: '恒通' });
  });

  it('O31 however it is asked, a state is only ever the state it names', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(STATES, MANY, ({ kind, noun, state, word }, ask) => {
        const found = read(ask(`${word}的${noun}`));
        // Words of a list come first: they say the same of the same kind.
        if (found?.list !== undefined || !found?.states) return;
        narrowed += 1;
        expect([found.of, found.states]).toEqual([kind, expect.arrayContaining([state])]);
      }),
      { numRuns: 300 },
    );
    expect(narrowed).toBeGreaterThan(100);
  });

  it('O31 what a list is called by leads to the list, however it is asked', () => {
    let listed = 0;
    fc.assert(
      fc.property(LISTS, MANY, ({ kind, list, words }, ask) => {
        const found = read(ask(words));
        if (!found) return;
        expect(found.of).toBe(kind);
        if (found.list === undefined) return;
        listed += 1;
        expect(found.list).toBe(list);
      }),
      { numRuns: 300 },
    );
    expect(listed).toBeGreaterThan(100);
  });

  it('O31 what is a wish, an if, a how or a second matter is none of these', () => {
    const asides = ['怎么录入', '能不能取消', '如果没签', '为什么没签', '申请', '请提醒我', '，顺便请明天假'];
    const nouns = KINDS.flatMap(({ says }) => says.nouns);
    fc.assert(
      fc.property(fc.constantFrom(...nouns), fc.constantFrom(...asides), MANY, (noun, aside, ask) => {
        expect(read(ask(`${noun}${aside}`))).toBeNull();
      }),
    );
    for (const said of ['会议室能用吗', '谁批了合同', '我要登记客户', '还有几个单子等着我签']) expect(read(said)).toBeNull();
  });

  it('O31 a long message costs no more than its length', () => {
    const started = process.cpuUsage();
    for (const piece of ['车', '没交', '有哪些', '订单', '我的', ' '])
      for (const length of [10, 39, 10_000]) read(piece.repeat(length));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1_000);
  });
});
