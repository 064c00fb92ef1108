import { beforeAll, describe, expect, it } from 'vitest';
import { type DraftChange, readDraftChange } from '../../../src/domain/meeting/draft-change.ts';
import type { MeetingWorld } from '../../../src/domain/meeting/read-said.ts';
import { timeText } from '../../../src/kernel/time.ts';
import { meetingWorld } from './meeting-world.ts';

let world: MeetingWorld;
beforeAll(async () => {
  world = await meetingWorld();
});

/** What is said while the card of a meeting is open, and what of it changes. Monday 2026-11-23, 10:00. */
const CHANGES: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['改到4点', { at: '16:00' }],
  ['改成下午四点半吧', { at: '16:30' }],
  ['那改到后天上午10点', { day: '2026-11-25', until: null, at: '10:00' }],
  ['换到周四', { day: '2026-11-26', until: null }],
  ['下午3点', { at: '15:00' }],
  ['开半小时', { minutes: 30 }],
  ['改成90分钟', { minutes: 90 }],
  ['不要会议室', { room: false }],
  ['不用订会议室了', { room: false }],
  ['要个会议室', { room: true }],
  ['视频开', { video: true }],
  ['不用视频', { video: false }],
  ['加上王芳', { add: '王芳' }],
  ['再叫上王芳和孙悦', { add: '王芳、孙悦' }],
  ['请王芳也参加', { add: '王芳' }],
  ['去掉李敏', { remove: '李敏' }],
  ['李敏不用来了', { remove: '李敏' }],
  ['孙悦最好来', { wish: '孙悦' }],
  ['主题改成年底盘点', { title: '年底盘点' }],
  ['地点改到三楼', { place: '三楼', room: false }],
  ['改到4点，不要会议室，加上王芳', { at: '16:00', room: false, add: '王芳' }],
];
/** Other sentences: none of them is taken for a change of the meeting. */
const OTHERS: readonly string[] = [
  '好的',
  '谢谢',
  '我要请假',
  '明天请半天事假',
  '今天有会吗',
  '我的会议',
  '王芳',
  '同意',
  '打印机坏了',
  '加班2小时',
  '报销打车费45元',
  '查会议 库存',
  '不要催了',
  '加上王二麻子',
  '下周一的周会改到周二',
];

const names = (ids: readonly string[] | undefined): string | undefined =>
  ids?.map((id) => world.org.person(id as never)?.name).join('、');

const shown = ({ at, add, remove, wish, ...rest }: DraftChange) =>
  Object.fromEntries(
    Object.entries({
      ...rest,
      at: at === undefined ? undefined : timeText(at),
      add: names(add),
      remove: names(remove),
      wish: names(wish),
    }).filter(([, value]) => value !== undefined),
  );

describe('会议还没建，打字改（S64）', () => {
  it.each(CHANGES)('%s', (said, expected) => {
    const change = readDraftChange(said, world);
    expect(change && shown(change)).toEqual(expected);
  });
  it.each(OTHERS)('%s：说的是别的事', (said) => expect(readDraftChange(said, world)).toBeNull());
});
