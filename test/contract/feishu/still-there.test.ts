import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFeishu, type FeishuPlatform } from '../../../src/bot/feishu/feishu.ts';
import type { Zone } from '../../../src/kernel/time.ts';
import { createLog } from '../../../src/log.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { exchange } from '../../offline.ts';

let office: TestOffice;
let platform: FeishuPlatform;

beforeEach(async () => {
  office = await openOffice({ noLimits: true });
  platform = createFeishu({
    exchange,
    appId: office.emulator.appId,
    appSecret: office.emulator.appSecret,
    domain: office.emulator.url,
    mode: 'ws',
    zone: 'Asia/Shanghai' as Zone,
    clock: { now: office.now },
    log: createLog('silent'),
    onLate: () => ({}),
    onFailure: () => ({}),
    onUnknownUser: () => ({}),
  });
});
afterEach(() => office.close());

it('tells who is still there from who has left, was deleted or never was, and from who is only out of the app’s sight', async () => {
  const { controls } = office;
  controls.resign('李强');
  controls.erase('赵磊');
  controls.setContactRange(['od_suzhou', 'od_east']);
  const people = ['李强', '李敏', '褚玉兰'].map((name) => controls.person(name).openId);
  const there = await platform.stillThere({
    people: [...people, 'ou_nobody'],
    departments: ['od_suzhou', 'od_hr', 'od_nowhere'],
    groups: [],
  });
  expect(there).toEqual({
    there: [controls.person('李敏').openId, 'od_suzhou'],
    hidden: [controls.person('褚玉兰').openId],
    notIn: [],
  });
});

it('tells the groups the bot is not in any more; one of which nothing is said stays as it is', async () => {
  const { controls } = office;
  controls.removeBotFromChat('oc_suzhou', controls.person('吴昊').openId);
  controls.dissolveGroup('oc_network', controls.person('吴昊').openId);
  const groups = ['oc_suzhou', 'oc_network', 'oc_shenzhen', 'oc_nowhere'];
  const ask = () => platform.stillThere({ people: [], departments: [], groups });
  expect((await ask()).notIn).toEqual(['oc_suzhou', 'oc_network', 'oc_nowhere']);
  const planned = controls.fail(/is_in_chat/, { kind: 'empty_page' });
  await expect(ask()).rejects.toMatchObject({ code: 'platform_retry' });
  planned.lift();
  controls.setScopes({ without: ['im:chat', 'im:chat:readonly'] });
  expect((await ask()).notIn).toEqual([]);
});

it('says nothing of anybody while the platform does not answer, or refuses for another reason', { timeout: 20_000 }, async () => {
  const missing = { people: [office.controls.person('李敏').openId], departments: [], groups: [] };
  office.controls.fail(/contact/, { kind: 'empty_page' });
  await expect(platform.stillThere(missing)).rejects.toMatchObject({ code: 'platform_retry' });
  office.controls.clearFaults();
  office.controls.setScopes({ without: ['contact:contact.base:readonly'] });
  await expect(platform.stillThere(missing)).rejects.toMatchObject({ code: 'platform_refused' });
});
