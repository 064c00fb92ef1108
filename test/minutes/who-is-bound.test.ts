import { describe, expect, it } from 'vitest';
import { readMinutes } from '../../src/domain/minutes/read-minutes.ts';
import { freshMeeting } from './corpus/fresh-company.ts';
import { worldOf } from './corpus/measure.ts';

/** Wednesday, 22 July 2026, in Qingdao; 于敏 typed it. */
const world = worldOf({
  name: 'who is bound',
  kind: 'written',
  ...freshMeeting('QD', '2026-07-22', 'yumin chuxiao quzhi shanchunsheng'),
  typedBy: 'yumin',
  text: '',
  expect: { decisions: [], actions: [], proposals: [] },
});

/** Owner, day and what is asked of each action: `quzhi 2026-07-24`, `? 2026-07-24 (owner)`. */
const bound = (text: string): readonly string[] =>
  readMinutes(text, world).actions.map(({ owner, due, questions }) =>
    [owner ?? '?', due?.date ?? '?', ...questions.map(({ about }) => `(${about})`)].join(' '),
  );

describe('S67: nobody is held to what they did not take on', () => {
  it.each([
    [
      'what somebody says of themselves, told by another',
      '曲直说我来负责二手车评估，7月24日前给价格。',
      ['? 2026-07-24 (owner)'],
    ],
    ['the same behind a speaker', '于敏：曲直说他负责联系保险，7月24日前办完。', ['? 2026-07-24 (owner)']],
    ['one who tells another to', '于敏对曲直说，7月24日前把评估交上来。', ['? 2026-07-24 (owner)']],
    ['one who passes on what the maker wants', '曲直转达厂家要求：各店7月24日前上报台账。', ['? 2026-07-24 (owner)']],
    ['one of two', '7月24日前由曲直或初晓提交台账。', ['? 2026-07-24 (owner)']],
    ['whoever has time', '曲直/初晓谁有空谁在7月24日前提交台账。', ['? 2026-07-24 (owner)']],
    ['a car of theirs', '单春生车7月24日前还给曲直。', []],
    ['cases of one who left', '曲直（离职）手上的单子7月24日前转给初晓。', ['? 2026-07-24 (owner)']],
    ['one who comes along', '客户希望曲直7月24日前上门，初晓陪同。', ['? 2026-07-24 (owner)']],
    ['at least one of two', '曲直、初晓两人中至少一人7月24日前提交台账。', ['? 2026-07-24 (owner)']],
    ['what somebody may not do', '曲直7月24日前不得外出。', []],
    ['a mother of theirs', '曲直母亲7月24日前来店体检。', []],
    ['one who does not agree', '曲直不同意初晓7月24日前离职。', []],
    ['who looks it over and who does it', '台账7月24日前提交，曲直审核，初晓执行。', ['chuxiao 2026-07-24']],
    ['what was planned and is given up', '原定7月24日前由曲直完成的报名取消。', []],
    ['what is not done for now', '曲直暂不提交台账。', []],
  ])('%s', (_, text, expected) => expect(bound(text)).toEqual(expected));
});

describe('S67: no day is taken that belongs to something else', () => {
  it.each([
    ['a condition in front', '客户如在7月23日前补齐资料，曲直于7月24日前完成上牌。', ['quzhi 2026-07-24']],
    ['a condition behind', '初晓负责投诉，前提是7月24日前厂家没回复。', ['chuxiao ? (due)']],
    ['a reservation behind takes nothing back', '曲直7月24日前提交预案，如遇暴雨顺延。', ['quzhi 2026-07-24']],
    ['counted from a day nobody knows', '曲直应在收到发票后3个工作日内付款。', ['quzhi ? (due)']],
    ['counted from the day somebody is back', '曲直在初晓返岗（7月27日）后3天内交接。', ['quzhi ? (due)']],
    ['counted from the meeting', '曲直会后3个工作日内付款。', ['quzhi 2026-07-27']],
    [
      'a weekday of next week',
      '下周工作计划：\n- 曲直：周三前完成评估\n- 初晓：本周五前完成台账',
      ['quzhi 2026-07-29', 'chuxiao ? (due)'],
    ],
    ['a weekday of a week that is named', '第31周（7.27-8.2）\n曲直：周五前提交台账', ['quzhi 2026-07-31']],
    [
      'the week ends with its heading',
      '下周安排：\n- 曲直：周三前提交台账\n# 其他\n- 初晓周五前提交合同',
      ['quzhi 2026-07-29', 'chuxiao 2026-07-24'],
    ],
  ])('%s', (_, text, expected) => expect(bound(text)).toEqual(expected));
});

describe('Q18: of what is said only a promise of the speaker’s own counts', () => {
  it.each([
    ['a contract that I go after', '合同我来催，周五前给你。', ['quzhi 2026-07-24']],
    ['what another promised', '初晓说“我周五前交台账”。', ['? ? (owner) (due)']],
    ['what my wife said', '我老婆说周五前交水费。', []],
    ['what was asked to be passed on', '初晓让我转达，台账周五前交。', ['? ? (owner) (due)']],
    ['what cannot be done', '我周五前肯定来不及。', []],
    ['what is none of mine', '这个不归我管，我周五前要去提车。', []],
    ['a day that is taken back', '台账我来做，周五前，不对，下周吧。', ['quzhi ? (due)']],
    ['unless', 'I will send the deck by Friday, unless the client cancels.', []],
  ])('%s', (_, said, expected) => expect(bound(`曲直 00:01:00\n${said}`)).toEqual(expected));
});
