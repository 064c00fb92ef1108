import { afterEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

let office: TestOffice;
afterEach(() => office.close());

const NEWCOMERS = 300;
/** Reminders leave evenly, so many a second (bot/feishu/pace.ts). */
const PER_SECOND = 17;

describe('一大堆提醒正在发的时候', () => {
  it('有人问“我的余额”，两秒内先看到答复；各人的消息照次序，平台一次也没嫌快，提醒一条不少', { timeout: 120_000 }, async () => {
    // 30 days before the annual leave of 2026 lapses: everybody is reminded at nine.
    office = await openOffice({ now: Date.parse('2026-11-30T17:00:00+08:00') });
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
    await office.app.tick();
    await expect.poll(digests, { timeout: 20_000, interval: 10 }).toBeGreaterThan(5);
    expect(office.store.outbox.lag(office.now()).due).toBeGreaterThan(60);
    const li = persona(office, '李强');
    office.controls.say('李强', 'bot', '我的余额');
    office.controls.say('李强', 'bot', '今天谁不在');
    const before = digests();
    const sees = (words: string) => li.cards().findIndex((card) => card.text.includes(words));
    await expect.poll(() => sees('我的假期'), { timeout: 20_000, interval: 10 }).toBeGreaterThanOrEqual(0);
    // What the platform lets through in two seconds, rather than a time that depends on how busy the machine is.
    expect(digests() - before).toBeLessThan(2 * PER_SECOND);
    expect(digests()).toBeLessThan(NEWCOMERS);
    await office.settled();
    expect(digests()).toBe(NEWCOMERS);
    expect(sees('我的假期')).toBeLessThan(sees('不在岗'));
    expect(office.controls.traffic().filter((call) => /99991400|230020/.test(JSON.stringify(call)))).toEqual([]);
  });
});
