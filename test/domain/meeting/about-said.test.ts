import { describe, expect, it } from 'vitest';
import { readAboutMeeting } from '../../../src/domain/meeting/about-said.ts';

describe('说的是已有的会（S61、S64）', () => {
  it.each([
    ['把今天的会改到4点', { does: 'move', which: '今天', to: '4点' }],
    ['下午的会能改到4点吗', { does: 'move', which: '下午', to: '4点' }],
    ['会议改到后天', { does: 'move', which: '', to: '后天' }],
    ['试驾排班的会推迟半小时', { does: 'move', which: '试驾排班', by: 30 }],
    ['库存的会往后推两个小时', { does: 'move', which: '库存', by: 120 }],
    ['库存盘点会议提前15分钟', { does: 'move', which: '库存盘点', by: -15 }],
    ['库存的会改期', { does: 'move', which: '库存' }],
    ['取消明天的会', { does: 'cancel', which: '明天' }],
    ['明天的会不开了', { does: 'cancel', which: '明天' }],
    ['今天下午的会我来不了，要接客户', { does: 'decline', which: '今天下午', why: '要接客户' }],
    ['周会我来不了，请假了', { does: 'decline', which: '周', why: '请假了' }],
    ['我参加下午的会', { does: 'look', which: '下午' }],
    ['谁还没签到', { does: 'look', which: '' }],
    ['这个会谁没答复', { does: 'look', which: '这个' }],
  ])('%s', (said, expected) => expect(readAboutMeeting(said)).toEqual({ kind: 'meeting_about', ...expected }));

  it.each([
    '我会取消的',
    '他会不来',
    '今天会来不了',
    '我不参加',
    '会不会下雨',
    '会议室取消',
    '年会不参加',
    '加班推迟',
    '把和客户的聚会改到周五',
    '报销会计改到4点',
    '下周一的周会改到周二',
    '取消本周周会',
  ])('%s：不是', (said) => expect(readAboutMeeting(said)).toBeNull());
});
