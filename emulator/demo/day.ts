import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Controls } from '../controls/controls.ts';
import { here } from '../here.ts';

/** When the demo opens: a Tuesday morning, in the office's zone. The same every time, so that what its texts say works whatever day it really is. */
const OPENS = '2026-11-24T09:10:00+08:00';
/** The bot begins on the Friday before. */
const BEGINS = '2026-11-20T15:40:00+08:00';

/** The demo's time: the morning on which it opens, running from there. */
export function demoTime(): () => number {
  const began = Date.now();
  return () => Date.parse(OPENS) + Date.now() - began;
}

type Step = { readonly at: string; readonly who: string } & (
  | { readonly says: string }
  | { readonly enters: true }
  /** A file of demo/invoices. */
  | { readonly sends: string }
  /** A button on the newest card that has it and holds these words. */
  | { readonly presses: string; readonly on: string; readonly form?: Record<string, string | boolean> }
);

const FRIDAY = '2026-11-20';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

/** What the company has done before somebody looks: said and pressed by its people, answered by the bot that is looked at. */
const DAY: readonly Step[] = [
  // Approved, and away today.
  { at: `${FRIDAY} 15:45`, who: '张伟', enters: true },
  { at: `${FRIDAY} 15:45`, who: '李敏', enters: true },
  { at: `${FRIDAY} 15:45`, who: '王芳', enters: true },
  { at: `${FRIDAY} 15:46`, who: '张伟', says: '下周一到周三事假，李敏代我' },
  { at: `${FRIDAY} 15:47`, who: '张伟', presses: '确认提交', on: '尚未提交' },
  { at: `${FRIDAY} 15:58`, who: '李敏', presses: '接受', on: '张伟' },
  { at: `${FRIDAY} 16:20`, who: '王芳', presses: '同意', on: '张伟' },
  // Asked, answered, and kept as knowledge.
  { at: `${MONDAY} 10:02`, who: '李敏', says: '求助：定金收据丢了，客户要退定金怎么办' },
  { at: `${MONDAY} 10:02`, who: '李敏', presses: '提交', on: '求助' },
  { at: `${MONDAY} 10:30`, who: '王芳', presses: '办完了', on: '定金收据' },
  {
    at: `${MONDAY} 10:31`,
    who: '王芳',
    presses: '办完了',
    on: '怎么解决',
    form: { answer: '凭身份证和付款记录补开收据，再填退款申请，七天内退', keep: true },
  },
  { at: `${MONDAY} 10:45`, who: '李敏', presses: '确认办结', on: '定金收据' },
  // Nobody has answered this one: late by the morning.
  { at: `${MONDAY} 11:15`, who: '孙悦', enters: true },
  { at: `${MONDAY} 11:16`, who: '孙悦', says: '求助：客户要看的车没有现车，能从杭州店调吗' },
  { at: `${MONDAY} 11:16`, who: '孙悦', presses: '提交', on: '求助' },
  // To be scrapped: registered, agreed to by the supervisor, and now with finance.
  { at: `${MONDAY} 13:30`, who: '孙悦', says: '报废：展厅的旧电视，主板坏了修不了' },
  { at: `${MONDAY} 13:30`, who: '孙悦', presses: '下一步', on: '设备报修', form: { item: '展厅的旧电视' } },
  { at: `${MONDAY} 13:30`, who: '孙悦', presses: '确认提交', on: '尚未提交' },
  { at: `${MONDAY} 13:45`, who: '陈静', enters: true },
  { at: `${MONDAY} 13:46`, who: '陈静', presses: '同意', on: '孙悦' },
  { at: `${MONDAY} 14:20`, who: '王芳', presses: '同意', on: '孙悦的设备报修' },
  // One invoice claimed, and sent once more by somebody else.
  { at: `${MONDAY} 14:30`, who: '李敏', sends: '复印纸.pdf' },
  { at: `${MONDAY} 14:31`, who: '李敏', presses: '确认提交', on: '尚未提交' },
  { at: `${MONDAY} 14:50`, who: '孙悦', sends: '复印纸（同一张，拍照）.png' },
  // Waiting: for the supervisors, for operations, for HR, for finance.
  { at: `${MONDAY} 15:20`, who: '何平', says: '下周三上午请半天事假' },
  { at: `${MONDAY} 15:20`, who: '何平', presses: '确认提交', on: '尚未提交' },
  { at: `${MONDAY} 16:05`, who: '卫东', says: '给钱多多年假加1天，原因：去年少发' },
  { at: `${MONDAY} 16:05`, who: '卫东', presses: '确认提交', on: '尚未提交' },
  { at: `${MONDAY} 16:40`, who: '李敏', says: '下周四到下周五年假，陈静代我' },
  { at: `${MONDAY} 16:40`, who: '李敏', presses: '确认提交', on: '尚未提交' },
  { at: `${MONDAY} 16:52`, who: '陈静', presses: '接受', on: '李敏' },
  { at: `${TUESDAY} 08:40`, who: '孙悦', says: '行政：展厅灯坏了两盏，要换' },
  { at: `${TUESDAY} 08:40`, who: '孙悦', presses: '提交', on: '行政事务', form: { kind: 'premises' } },
  { at: `${TUESDAY} 08:50`, who: '王芳', says: '协作：请冯磊下周五前提供返利对账表' },
  { at: `${TUESDAY} 08:50`, who: '王芳', presses: '提交', on: '协作' },
];

/**
 * Plays the day before the demo opens, and its morning, through the bot that has just come; then it is the demo's own time.
 * @param settled resolves once everything the bot has heard so far is answered and shown
 */
export async function playDay(controls: Controls, settled: () => Promise<void>): Promise<void> {
  const rest = async (): Promise<void> => {
    await controls.quiet();
    await settled();
  };
  await controls.waitFor(() => controls.botOnline(), PATIENCE_MS);
  try {
    for (const step of DAY) {
      const at = Date.parse(`${step.at.replace(' ', 'T')}:00+08:00`);
      if (at > controls.clock.now()) {
        controls.clock.set(at);
        await rest();
      }
      await take(controls, step);
      await rest();
    }
  } finally {
    controls.clock.reset();
    await rest();
  }
}

/** Where the demo's clock stands when the bot comes. */
export const beginDay = (controls: Controls): void => controls.clock.set(Date.parse(BEGINS));

/** Does what the step says, as soon as it can be done; a sentence waits for its answer. */
async function take(controls: Controls, step: Step): Promise<void> {
  const { who } = step;
  if ('enters' in step) return controls.enter(who, 'bot');
  if ('says' in step) {
    const { messageId } = controls.say(who, 'bot', step.says);
    await controls.waitFor(() => controls.messages(who, 'bot').at(-1)?.id !== messageId, PATIENCE_MS);
    return;
  }
  if ('sends' in step) {
    const kind = step.sends.endsWith('.png') ? 'image' : 'file';
    controls.sendFile(who, 'bot', step.sends, readFileSync(join(here, '..', 'demo', 'invoices', step.sends)), kind);
    return;
  }
  const { presses, on, form } = step;
  const card = await controls.waitFor(
    () => controls.cards(who, 'bot').findLast(({ body }) => holds(body, on) && holds(body, `"content":"${presses}"`)),
    PATIENCE_MS,
  );
  await controls.press(who, card.id, presses, form === undefined ? {} : { form });
}

/** How long a machine may take for one answer. */
const PATIENCE_MS = 10_000;
const holds = (body: unknown, words: string): boolean => JSON.stringify(body).includes(words);
