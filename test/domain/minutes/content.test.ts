import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, touchedBy } from '../../../src/domain/minutes/compare.ts';
import { type ActionItem, type Content, filed, missingIn, NOTHING } from '../../../src/domain/minutes/content.ts';
import { hasAll, readDecisionQuestion, wordsOf } from '../../../src/domain/minutes/decision-question.ts';
import { type Edit, edited } from '../../../src/domain/minutes/edit-content.ts';
import { keptBy, rateOf } from '../../../src/domain/minutes/kept-rate.ts';
import { readNoteSentence } from '../../../src/domain/minutes/note-sentence.ts';
import { markdownOf } from '../../../src/domain/minutes/paper-markdown.ts';
import { instant, type LocalDate } from '../../../src/kernel/time.ts';

const DAY = '2026-12-04' as LocalDate;
const action = (change: Partial<ActionItem>): ActionItem => ({
  id: 'a',
  what: '交方案',
  owner: 'per_1',
  with: [],
  due: DAY,
  high: false,
  said: '张伟周五前交方案',
  by: 'per_2',
  topic: null,
  sharesOwner: false,
  candidates: [],
  ownerDoubt: null,
  dueDoubt: null,
  maybeUpdates: null,
  updates: null,
  done: false,
  ...change,
});
const decision = { id: 'd', what: '每周五盘点', said: '决定每周五盘点', by: 'per_2', topic: null, actions: [], known: false };
const one = (change: Partial<ActionItem>): Content => ({ ...NOTHING, actions: [action(change)] });

describe('纪要还差什么（S67）', () => {
  it.each([
    ['责任人', { owner: null }, ['owner']],
    ['日期', { due: null }, ['due']],
    ['两个都没有', { owner: null, due: null }, ['owner', 'due']],
    ['几个人平列', { sharesOwner: true, with: ['per_3'] }, ['first']],
    ['像是已有行动项的进展', { maybeUpdates: 'rec_9', owner: null }, ['update']],
    ['会上说已做完', { done: true, owner: null, due: null }, []],
    ['定为进展', { updates: 'rec_9', owner: null, due: null }, []],
  ])('%s', (_, change, asked) => {
    expect(missingIn(one(change)).map(({ about }) => about)).toEqual(asked);
  });

  it('S67 决定没有人落实：要么有人办，要么仅知悉', () => {
    const open: Content = { ...NOTHING, decisions: [decision] };
    expect(missingIn(open)).toEqual([{ about: 'decision', item: 'd' }]);
    expect(missingIn(edited(open, { do: 'known', item: 'd' }))).toEqual([]);
    const acted = edited(open, { do: 'to_action', item: 'd', id: 'n' });
    expect(missingIn(acted).map(({ about, item }) => [about, item])).toEqual([
      ['owner', 'n'],
      ['due', 'n'],
    ]);
    expect(missingIn(edited(acted, { do: 'drop', item: 'n' }))).toEqual([{ about: 'decision', item: 'd' }]);
  });

  it('随便怎么点，没有一个字丢掉，问的总是还在的条目', () => {
    const content: Content = {
      ...NOTHING,
      decisions: [decision],
      actions: [action({}), action({ id: 'b', owner: null, due: null, said: '各门店理库位' })],
      proposals: [{ what: '换货架', said: '可以考虑换货架', by: null, topic: null }],
    };
    const item = fc.constantFrom('a', 'b', 'd', 'n1', 'n2', 'x');
    const edits: fc.Arbitrary<Edit> = fc.oneof(
      fc.record({ do: fc.constant('owner' as const), item, owner: fc.constantFrom('per_1', 'per_3') }),
      fc.record({ do: fc.constant('due' as const), item, due: fc.constant(DAY) }),
      fc.record({ do: fc.constant('known' as const), item }),
      fc.record({ do: fc.constant('drop' as const), item }),
      fc.record({ do: fc.constant('to_action' as const), item, id: fc.constantFrom('n1', 'n2') }),
      fc.record({ do: fc.constant('proposal_to_action' as const), at: fc.nat(1), id: fc.constant('n3') }),
    );
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (all) => {
        const after = all.reduce(edited, content);
        const said = [...after.decisions, ...after.actions, ...after.proposals].map((each) => each.said);
        const kept = new Set([...said, ...after.rest.map(({ text }) => text)]);
        for (const words of ['决定每周五盘点', '张伟周五前交方案', '各门店理库位', '可以考虑换货架'])
          expect(kept).toContain(words);
        const ids = new Set([...after.decisions, ...after.actions].map(({ id }) => id));
        for (const missing of missingIn(after)) expect(ids).toContain(missing.item);
        for (const each of filed(after)) expect(each.with).not.toContain(each.owner);
      }),
    );
  });
});

describe('两版之间（S66）', () => {
  const before: Content = { ...NOTHING, decisions: [decision], actions: [action({}), action({ id: 'b', owner: 'per_3' })] };

  it('只碰改到的人：换日期碰责任人和协办，换责任人碰两位，改决定碰所有人，没改谁也不碰', () => {
    const everybody = ['per_1', 'per_2', 'per_3', 'per_4'];
    const touched = (after: Content) => [...touchedBy(changesBetween(before, after), before, after, everybody)].toSorted();
    expect(touched(before)).toEqual([]);
    expect(touched(edited(before, { do: 'due', item: 'b', due: '2026-12-11' as LocalDate }))).toEqual(['per_3']);
    expect(touched(edited(before, { do: 'owner', item: 'b', owner: 'per_4' }))).toEqual(['per_3', 'per_4']);
    expect(touched(edited(before, { do: 'drop', item: 'a' }))).toEqual(['per_1']);
    expect(touched(edited(before, { do: 'put_decision', item: { ...decision, what: '每周四盘点' } }))).toEqual(everybody);
  });
});

describe('听得懂的话', () => {
  it.each([
    ['记：张伟周五前交方案', 'typed', '张伟周五前交方案'],
    ['记录：两点', 'typed', '两点'],
    ['记一下 陈静这周五前把排班表发群里', 'typed', '陈静这周五前把排班表发群里'],
    ['帮我记下来，油卡充五百', 'typed', '油卡充五百'],
    ['note: Li Min sends the list', 'typed', 'Li Min sends the list'],
    ['会议纪要：\n张伟周五前交方案', 'pasted', '张伟周五前交方案'],
    ['会议时间：11月24日\n主持人：李强\n决议：每周五盘点', 'pasted', '会议时间：11月24日\n主持人：李强\n决议：每周五盘点'],
  ])('%s', (said, source, text) => {
    expect(readNoteSentence(said)).toEqual({ kind: 'meeting_note', source, text });
  });

  it.each(['记得提醒我', '记一下明天请假', '记录一下', '纪要', '请假三天', '我记不清了', '会议时间：11月24日'])(
    '“%s”不是笔记',
    (said) => {
      expect(readNoteSentence(said)).toBeNull();
    },
  );

  it.each([
    ['谁决定的调价', '调价', null],
    ['调价是谁定的', '调价', null],
    ['关于库存的决议', '库存', null],
    ['库存的决定', '库存', null],
    ['上次周会定了什么', null, '周会'],
    ['上次会议决定了什么', null, '会议'],
    ['最近的决议', null, null],
    ['decisions about stock', 'stock', null],
  ])('%s', (said, words, last) => {
    expect(readDecisionQuestion(said)).toEqual({ kind: 'decisions', words, last });
  });

  it.each(['我的决定', '请假', '谁请假了', '决定请假三天'])('“%s”不是问决议', (said) => {
    expect(readDecisionQuestion(said)).toBeNull();
  });

  it('每个词都要有', () => {
    expect(hasAll('每周五盘点库存', wordsOf('盘点 库存'))).toBe(true);
    expect(hasAll('每周五盘点库存', wordsOf('盘点 调价'))).toBe(false);
  });
});

describe('行动项完成率（S68）', () => {
  it('到期当刻做完算按时，晚一刻算晚，没做算没做；九十九分之九十八不说成百分之百', () => {
    const todo = (dueAt: number, doneAt: number | null) => ({
      holderId: 'per_1',
      dueAt: instant(dueAt),
      doneAt: doneAt === null ? null : instant(doneAt),
    });
    const kept = keptBy([todo(10, 10), todo(10, 11), todo(10, null)], ({ holderId }) => holderId).get('per_1');
    expect(kept).toEqual({ kept: 1, late: 1, open: 1 });
    expect(rateOf({ kept: 199, late: 1, open: 0 })).toBe(99);
    expect(rateOf({ kept: 0, late: 0, open: 0 })).toBeNull();
  });
});

describe('写成 Markdown', () => {
  it('人写的字成不了标记，原话在每条下面', () => {
    const text = markdownOf({
      title: '# 库存 [盘点]',
      head: [{ label: '主持', value: '李强' }],
      sections: [{ title: '行动项', lines: [{ text: '交*方案*', detail: '张伟 · 周五', said: '张伟周五前交' }] }],
      foot: '第1版',
    });
    expect(text).toContain('# \\# 库存 \\[盘点\\]');
    expect(text).toContain('1. 交\\*方案\\*（张伟 · 周五）\n   > 张伟周五前交');
  });
});
