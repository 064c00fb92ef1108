import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFeishu, type FeishuPlatform } from '../../../src/bot/feishu/feishu.ts';
import type { Zone } from '../../../src/kernel/time.ts';
import { createLog } from '../../../src/log.ts';
import { openHouse, type TestHouse } from '../../house.ts';

let house: TestHouse;
let platform: FeishuPlatform;

beforeEach(async () => {
  house = await openHouse({ offline: true });
  platform = createFeishu({
    appId: house.emulator.appId,
    appSecret: house.emulator.appSecret,
    domain: house.emulator.url,
    mode: 'ws',
    zone: 'Asia/Shanghai' as Zone,
    clock: { now: house.now },
    log: createLog('silent'),
    onLate: () => ({}),
    onFailure: () => ({}),
    onStranger: () => ({}),
  });
});
afterEach(() => house.close());

it('tells who is still there from who has left, was deleted, never was, or is out of the app’s sight', async () => {
  const { street } = house;
  street.resign('李强');
  street.erase('赵磊');
  street.setContactRange(['od_suzhou', 'od_east']);
  const people = ['李强', '李敏', '褚玉兰'].map((name) => street.person(name).openId);
  const there = await platform.stillThere({
    people: [...people, 'ou_nobody'],
    departments: ['od_suzhou', 'od_hr', 'od_nowhere'],
  });
  expect(there).toEqual([street.person('李敏').openId, 'od_suzhou']);
});

it('says nothing of anybody while the platform does not answer, or refuses for another reason', { timeout: 20_000 }, async () => {
  const missing = { people: [house.street.person('李敏').openId], departments: [] };
  house.street.fail(/contact/, { kind: 'empty_page' });
  await expect(platform.stillThere(missing)).rejects.toMatchObject({ code: 'platform_retry' });
  house.street.clearFaults();
  house.street.setScopes({ without: ['contact:contact.base:readonly'] });
  await expect(platform.stillThere(missing)).rejects.toMatchObject({ code: 'platform_refused' });
});
