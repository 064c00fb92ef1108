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

it('tells who is still there from who has left, was deleted or never was, and from who is only out of the app’s sight', async () => {
  const { street } = house;
  street.resign('李强');
  street.erase('赵磊');
  street.setContactRange(['od_suzhou', 'od_east']);
  const people = ['李强', '李敏', '褚玉兰'].map((name) => street.person(name).openId);
  const there = await platform.stillThere({
    people: [...people, 'ou_nobody'],
    departments: ['od_suzhou', 'od_hr', 'od_nowhere'],
    groups: [],
  });
  expect(there).toEqual({
    there: [street.person('李敏').openId, 'od_suzhou'],
    hidden: [street.person('褚玉兰').openId],
    notIn: [],
  });
});

it('tells the groups the bot is not in any more; one of which nothing is said stays as it is', async () => {
  const { street } = house;
  street.removeBotFromChat('oc_suzhou', street.person('吴昊').openId);
  street.dissolveGroup('oc_network', street.person('吴昊').openId);
  const groups = ['oc_suzhou', 'oc_network', 'oc_shenzhen', 'oc_nowhere'];
  const ask = () => platform.stillThere({ people: [], departments: [], groups });
  expect((await ask()).notIn).toEqual(['oc_suzhou', 'oc_network', 'oc_nowhere']);
  const planned = street.fail(/is_in_chat/, { kind: 'empty_page' });
  await expect(ask()).rejects.toMatchObject({ code: 'platform_retry' });
  planned.lift();
  street.setScopes({ without: ['im:chat', 'im:chat:readonly'] });
  expect((await ask()).notIn).toEqual([]);
});

it('says nothing of anybody while the platform does not answer, or refuses for another reason', { timeout: 20_000 }, async () => {
  const missing = { people: [house.street.person('李敏').openId], departments: [], groups: [] };
  house.street.fail(/contact/, { kind: 'empty_page' });
  await expect(platform.stillThere(missing)).rejects.toMatchObject({ code: 'platform_retry' });
  house.street.clearFaults();
  house.street.setScopes({ without: ['contact:contact.base:readonly'] });
  await expect(platform.stillThere(missing)).rejects.toMatchObject({ code: 'platform_refused' });
});
