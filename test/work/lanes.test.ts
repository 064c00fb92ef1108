import { describe, expect, it, onTestFinished } from 'vitest';
import type { RenderedCard } from '../../src/bot/platform.ts';
import type { Effect } from '../../src/handlers/plan.ts';
import type { Place, ViewName } from '../../src/handlers/view-ref.ts';
import { LANE } from '../../src/kernel/lane.ts';
import { createDispatcher } from '../../src/work/dispatcher.ts';
import { commitRequest, type TempStore, tempStore } from '../store/temp-store.ts';

const show = (key: string, view: ViewName, who: number | string): Effect => ({
  show: { view, subject: key },
  place: `person:per_${who}`,
  key,
});
const file = (key: string, who: number): Effect => ({
  handler: 'sheet_file',
  key,
  subject: key,
  place: `person:per_${who}`,
  payload: {},
});
/** Written without anybody having asked. */
const put = (store: TempStore, ...effects: Effect[]) => store.commit(commitRequest({ effects }));
/** The answer to what this person has just said. */
const answer = (store: TempStore, key: string, who: number | string) => {
  const place: Place = `person:per_${who}`;
  return store.commit(commitRequest({ effects: [show(key, 'notice', who)] }, { askedIn: [place] }));
};

/** The real dispatcher on the real store; what it sends is noted in order. `take` ms for each send. */
function office(store: TempStore, { take = 0, fails = (_key: string): boolean => false } = {}) {
  const sent: string[] = [];
  const dispatcher = createDispatcher({
    outbox: store.outbox,
    platform: {
      name: 'feishu',
      put: async (_to, drawn) => {
        const { key } = drawn as unknown as { key: string };
        if (take > 0) await new Promise((resolve) => setTimeout(resolve, take));
        if (fails(key)) return { ok: false, code: 'platform_retry', detail: 'busy' };
        sent.push(key);
        return { ok: true, value: { messageId: `om_${key}` } };
      },
      patch: async () => ({ ok: true, value: null }),
    },
    paint: async (row) => ({ key: row.key }) as unknown as RenderedCard,
    addressOf: async (place) => ({ kind: 'person', externalId: place }),
    standingOf: async () => 'here',
    effectHandlers: {
      sheet_file: async (row) => {
        sent.push(row.key);
        return { ok: true, value: null };
      },
    },
    clock: store.clock,
    random: () => 0.5,
    log: { warn: () => {}, error: () => {} },
  });
  onTestFinished(() => dispatcher.stop());
  return { sent, dispatcher };
}

describe('谁先发', () => {
  it('先答复问话的人，再发通知，再发提醒，最后发文件，先来的文件也一样', async () => {
    const store = await tempStore();
    await put(store, file('文件', 1), show('提醒', 'digest', 2), show('每天公布', 'out_today', 3), show('通知', 'notice', 4));
    await answer(store, '答复', 5);
    expect((await store.outbox.due(store.clock.now(), 10)).map((row) => row.key)).toEqual([
      '答复',
      '通知',
      '提醒',
      '每天公布',
      '文件',
    ]);
  });

  it('刚开始看有什么要发就停下：停得下来，没发的一条不少地留着', async () => {
    const store = await tempStore();
    await put(store, show('通知', 'notice', 1), show('提醒', 'digest', 2), file('文件', 3));
    const { dispatcher, sent } = office(store);
    dispatcher.start();
    await dispatcher.stop();
    expect(sent).toEqual([]);
    expect((await store.outbox.due(store.clock.now(), 10)).map((row) => row.key)).toEqual(['通知', '提醒', '文件']);
  });

  it('每一种各有自己的档', async () => {
    const store = await tempStore();
    await put(store, file('文件', 1), show('提醒', 'digest', 2), show('通知', 'notice', 4));
    await answer(store, '答复', 5);
    const lanes = (await store.outbox.due(store.clock.now(), 10)).map(({ key, lane }) => [key, lane]);
    expect(Object.fromEntries(lanes)).toEqual({ 答复: LANE.answer, 通知: LANE.news, 提醒: LANE.reminder, 文件: LANE.file });
  });

  it('本来排着的提醒，本人一问就成了答复', async () => {
    const store = await tempStore();
    await put(store, ...Array.from({ length: 20 }, (_, n) => show(`提醒${n}`, 'digest', n)));
    await store.commit(commitRequest({ effects: [show('提醒19', 'digest', 19)] }, { askedIn: ['person:per_19'] }));
    expect((await store.outbox.due(store.clock.now(), 1)).map((row) => row.key)).toEqual(['提醒19']);
  });

  it('三百条提醒正在发，问话的答复插到前面；同一个人的提醒照原来的次序', async () => {
    const store = await tempStore();
    await put(store, ...Array.from({ length: 300 }, (_, n) => show(`提醒${n}`, 'digest', n % 30)));
    const { sent, dispatcher } = office(store, { take: 5 });
    dispatcher.start();
    await expect.poll(() => sent.length).toBeGreaterThan(20);
    const before = sent.length;
    await answer(store, '答复', 7);
    dispatcher.wake();
    await dispatcher.settled();
    // What was in hand already goes out beside it.
    expect(sent.indexOf('答复')).toBeLessThan(before + 64 + 32);
    expect(sent).toHaveLength(301);
    for (let who = 0; who < 30; who++) {
      const own = sent.flatMap((key) =>
        key.startsWith('提醒') && Number(key.slice(2)) % 30 === who ? [Number(key.slice(2))] : [],
      );
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
  });

  it('一个人的上一条没发出去，他的下一条等着；别人的不等，他问的话也不等', async () => {
    const store = await tempStore();
    let down = true;
    await put(store, show('一', 'notice', 1), show('二', 'notice', 1), show('别人', 'notice', 2));
    const { sent, dispatcher } = office(store, { fails: (key) => down && key === '一' });
    dispatcher.start();
    await dispatcher.settled();
    await answer(store, '答复', 1);
    await dispatcher.settled();
    expect(sent).toEqual(['别人', '答复']);
    down = false;
    store.clock.pass(5_000);
    await dispatcher.settled();
    expect(sent).toEqual(['别人', '答复', '一', '二']);
  });

  it('通知没完没了，提醒和文件也轮得到', async () => {
    const store = await tempStore();
    await put(
      store,
      show('提醒', 'digest', 1),
      file('文件', 2),
      ...Array.from({ length: 400 }, (_, n) => show(`通知${n}`, 'notice', n)),
    );
    const { sent, dispatcher } = office(store, { take: 2 });
    dispatcher.start();
    await dispatcher.settled();
    expect(sent.indexOf('提醒')).toBeLessThan(100);
    expect(sent.indexOf('文件')).toBeLessThan(100);
  });

  it('答复没完没了，通知也轮得到：答复有自己的位子', async () => {
    const store = await tempStore();
    for (let n = 0; n < 200; n++) await answer(store, `答复${n}`, n);
    await put(store, show('通知', 'notice', 500));
    const { sent, dispatcher } = office(store, { take: 2 });
    dispatcher.start();
    await dispatcher.settled();
    expect(sent.indexOf('通知')).toBeLessThan(100);
  });
});
