import { afterEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

let office: TestOffice;
afterEach(() => office.close());

const NEWCOMERS = 150;
/** Reminders leave evenly, so many a second (bot/feishu/pace.ts). */
const PER_SECOND = 17;

describe('一大堆提醒正在发的时候', () => {
  it('有人问“我的余额”，两秒内先看到答复；各人的消息照次序，平台一次也没嫌快，提醒一条不少', { timeout: 120_000 }, async () => {
    // 30 days before the annual leave of 2026 lapses: everybody is reminded at nine.
    office = await openOffice({ mode: 'ws', now: Date.parse('2026-11-30T17:00:00+08:00') });
    for (let n = 0; n < NEWCOMERS; n++)
      office.controls.addPerson({
        no: `N${n}`,
        name: `新员工${n}`,
        title: '业务员',
        dept: 'od_suzhou',
        leader: '王芳',
        joined: '2020-03-02',
      });
    await office.followed();
    await expect.poll(async () => (await office.store.reads.org()).people.length).toBeGreaterThan(NEWCOMERS);
    const names = Array.from({ length: NEWCOMERS }, (_, n) => `新员工${n}`);
    const digests = () => names.filter((name) => office.controls.cards(name, 'bot').length > 0).length;

    office.emulator.clock.advance(16 * 3_600_000 + 60_000);
    const ticking = office.app.tick();
    await expect.poll(digests, { timeout: 20_000, interval: 5 }).toBeGreaterThan(5);
    const li = persona(office, '李强');
    office.controls.say('李强', 'bot', '我的余额');
    office.controls.say('李强', 'bot', '今天谁不在');
    // In the order in which the platform got them, whenever this is looked at: a busy machine looks late.
    const orders = names.map((name) => () => office.controls.cards(name, 'bot').at(0)?.seq ?? Number.POSITIVE_INFINITY);
    const asked = Math.max(...office.controls.messages('李强', 'bot').map(({ seq }) => seq));
    const sees = (words: string) => li.cards().findIndex((card) => card.text.includes(words));
    await expect.poll(() => sees('我的假期'), { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(0);
    await ticking;
    await office.settled();
    expect(digests()).toBe(NEWCOMERS);
    expect(sees('我的假期')).toBeLessThan(sees('不在岗'));
    const answer = office.controls.cards('李强', 'bot').find(({ id }) => id === li.card('我的假期').id)?.seq ?? 0;
    const sent = orders.map((order) => order());
    // What the platform lets through in two seconds came between question and answer, and no more; the rest was still waiting.
    expect(sent.filter((seq) => seq > asked && seq < answer).length).toBeLessThan(2 * PER_SECOND);
    expect(sent.filter((seq) => seq > answer).length).toBeGreaterThan(60);
    expect(office.controls.traffic().filter((call) => /99991400|230020/.test(JSON.stringify(call)))).toEqual([]);
  });
});
