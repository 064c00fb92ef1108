import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallFault } from '../../../emulator/fault-kinds.ts';
import { askHealth } from '../../../src/http/health.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { auditOf } from '../audit/audit-of.ts';

const HOUR = 3_600_000;
const MEMBERS = 'GET /contact/v3/users/find_by_department';
const CHILDREN = 'GET /contact/v3/departments/:department_id/children';
const GROUPS = 'GET /im/v1/chats';
const ONE_PERSON = 'GET /contact/v3/users/:user_id';

let office: TestOffice;
let wu: Persona;

beforeEach(async () => {
  office = await openOffice({ noLimits: true, haste: 50, feishu: { callTimeoutMs: 1000 } });
  wu = persona(office, '吴昊');
});
afterEach(() => office.close());

const find = async (name: string) => (await office.store.reads.org()).people.find((one) => one.name === name);
const isActive = async (name: string): Promise<boolean> => (await find(name))?.active === true;
const activeCount = async (): Promise<number> => (await office.store.reads.org()).people.filter((one) => one.active).length;
const questions = () => wu.cards().filter((card) => card.text.includes('通讯录少了很多人'));
const directoryPart = async () => (await askHealth(office.app.health)).parts.directory;

/** The bot tries again until it has what is waited for. */
const comes = (check: () => Promise<void>) =>
  vi.waitFor(
    async () => {
      await office.app.tick();
      await office.settled();
      await check();
    },
    { timeout: 20_000, interval: 50 },
  );

/** The bot has read the directory once more, well or not. */
async function readsAgain(): Promise<void> {
  await office.controls.quiet();
  await office.app.tick();
  await office.settled();
}

/** Something else changes, so that the bot reads. */
const sensesChange = (): void => void office.controls.updatePerson('李敏', { title: '高级业务员' });
const followsChange = async (): Promise<void> => expect((await find('李敏'))?.title).toBe('高级业务员');

describe('人一离职，马上停用', () => {
  it('平台说离职的那一刻起就按不动，读通讯录失败也一样', async () => {
    const li = persona(office, '李强');
    await li.says('请假');
    office.controls.fail(/^GET .contact/, { kind: 'server_error' });
    office.controls.resign('李强');
    await office.controls.quiet();
    expect(await isActive('李强')).toBe(false);
    const card = li.card();
    const outcome = await office.controls.press('李强', card.id, '不办了');
    expect(outcome.toast?.content).toContain('二网');
    expect(auditOf(office, 'org.left')).toHaveLength(1);
  });

  it('排在通知后面的话和按钮都不再算数', async () => {
    const li = persona(office, '李强');
    await li.says('请假');
    const { id } = li.card();
    for (let n = 0; n < 8; n++) office.controls.say('李强', 'bot', n % 2 === 0 ? '请假' : '我的申请');
    const presses = ['下一步', '不办了'].map((button) => office.controls.press('李强', id, button).catch(() => null));
    office.controls.resign('李强');
    await Promise.all(presses);
    await office.followed();
    const later = look(
      office.database,
      `SELECT act FROM "Audit" WHERE "actorId" = '${(await find('李强'))?.id}' AND seq > (SELECT seq FROM "Audit" WHERE act = 'org.left')`,
    );
    expect(later).toEqual([]);
  });

  it('账号暂停的一样，恢复后照旧', async () => {
    office.controls.updatePerson('李强', { frozen: true });
    await office.controls.quiet();
    expect(await isActive('李强')).toBe(false);
    expect((await find('李强'))?.leftOn).toBeNull();
    await office.followed();
    office.controls.updatePerson('李强', { frozen: false });
    await office.followed();
    expect(await isActive('李强')).toBe(true);
  });

  it('过时的名单里还有他，也不会又活过来；半小时后的名单才算数', async () => {
    const stale = office.controls.fail(/^GET .contact/, { kind: 'stale', changes: 1 });
    office.controls.resign('李强');
    await office.followed();
    await readsAgain();
    expect(await isActive('李强')).toBe(false);
    stale.lift();
    office.emulator.clock.advance(HOUR);
    sensesChange();
    await office.followed();
    expect(await isActive('李强')).toBe(false);
    expect((await find('李敏'))?.title).toBe('高级业务员');
  });

  it('离职的通知迟到，人早已恢复：不再停用', async () => {
    const late = office.controls.failEvents('contact.user.deleted_v3', { kind: 'delay', ms: 6 * HOUR });
    office.controls.resign('李强');
    late.lift();
    office.emulator.clock.advance(HOUR);
    office.controls.restore('李强', '苏州分店');
    await office.followed();
    expect(await isActive('李强')).toBe(true);
    office.emulator.clock.advance(6 * HOUR);
    await office.controls.quiet();
    expect(await isActive('李强')).toBe(true);
    await office.followed();
    expect(await isActive('李强')).toBe(true);
  });
});

describe('读通讯录出毛病', () => {
  const faults: readonly [string, string, CallFault][] = [
    ['人员名单答500', MEMBERS, { kind: 'server_error' }],
    ['人员名单没有下文', MEMBERS, { kind: 'silent' }],
    ['人员名单只有半页，没有下一页的凭据', MEMBERS, { kind: 'half_page', token: 'none' }],
    ['人员名单只有半页，凭据无效', MEMBERS, { kind: 'half_page', token: 'invalid' }],
    ['人员名单半截JSON', MEMBERS, { kind: 'half_json' }],
    ['部门名单只有半页', CHILDREN, { kind: 'half_page', token: 'none' }],
    ['群名单答500', GROUPS, { kind: 'server_error' }],
  ];

  it.each(faults)('%s：什么都不变，好了以后自己跟上', { timeout: 60_000 }, async (_what, calls, fault) => {
    const before = await office.store.reads.org();
    const planned = office.controls.fail(calls, fault, { calls: 8 });
    sensesChange();
    await office.followed();
    expect(planned.hits()).toBeGreaterThan(0);
    expect((await office.store.reads.org()).people.filter((one) => one.active)).toHaveLength(
      before.people.filter((one) => one.active).length,
    );
    planned.lift();
    await comes(followsChange);
    expect((await directoryPart())?.detail).not.toHaveProperty('why');
    expect(questions()).toEqual([]);
  });

  it.each([
    ['一个部门的名单一时是空的', /find_by_department.*od_hr/],
    ['一个区域的下级部门一时是空的', /departments.od_hr.children|find_by_department.*od_finance/],
  ])('%s：里面的人逐个问过还在，谁也不停用', { timeout: 30_000 }, async (_what, calls) => {
    const count = await activeCount();
    const planned = office.controls.fail(calls, { kind: 'empty_page' });
    sensesChange();
    await office.followed();
    expect(await activeCount()).toBe(count);
    expect((await directoryPart())?.detail?.why).toContain('其实还在');
    planned.lift();
    await comes(followsChange);
    expect(await activeCount()).toBe(count);
  });

  it('通知丢了，人也确实不在了：逐个问过才停用', async () => {
    office.controls.failEvents(/^contact/, { kind: 'lose' });
    office.controls.resign('李强');
    await readsAgain();
    expect(await isActive('李强')).toBe(true);
    office.controls.clearFaults();
    sensesChange();
    await office.followed();
    expect(await isActive('李强')).toBe(false);
  });

  it('逐个问也问不到的时候，谁也不停用', { timeout: 30_000 }, async () => {
    office.controls.failEvents(/deleted/, { kind: 'lose' });
    office.controls.resign('李强');
    const planned = office.controls.fail(ONE_PERSON, { kind: 'server_error' }, { calls: 6 });
    sensesChange();
    await office.followed();
    expect(planned.hits()).toBeGreaterThan(0);
    expect(await isActive('李强')).toBe(true);
    planned.lift();
    await comes(async () => expect(await isActive('李强')).toBe(false));
  });
});

describe('少了很多人', () => {
  /** The administrator of the company narrows the app's contact range by mistake. */
  const shrinks = async (...range: string[]): Promise<void> => {
    office.controls.setContactRange(range);
    await office.followed();
  };

  it('应用的权限范围被改小：什么都不变，管理员收到一张卡片；改回来后卡片收回', async () => {
    const count = await activeCount();
    await shrinks('od_finance');
    await readsAgain();
    expect(await activeCount()).toBe(count);
    expect(questions()).toHaveLength(1);
    expect(questions()[0]?.text).toContain(`现有 ${count} 名在职员工只剩 2 名`);
    expect((await directoryPart())?.detail?.why).toContain('等系统管理员确认');
    office.controls.setContactRange(null);
    await comes(async () => expect(questions()[0]?.text).toContain('无需再决定'));
    expect((await directoryPart())?.detail).not.toHaveProperty('why');
  });

  it('通讯录一时全空：什么都不变，管理员收到卡片', { timeout: 30_000 }, async () => {
    const count = await activeCount();
    office.controls.fail(/^GET .contact.v3.(users.find|departments)/, { kind: 'empty_page' });
    sensesChange();
    await office.followed();
    expect(await activeCount()).toBe(count);
    expect(questions()).toHaveLength(1);
    office.controls.clearFaults();
    await comes(followsChange);
    expect(questions()[0]?.buttons).toEqual([]);
  });

  it('确认之后才照做，只对这一次少掉的人算数', async () => {
    const count = await activeCount();
    await shrinks('od_network', 'od_hr');
    expect(await activeCount()).toBe(count - 3);
    office.controls.setContactRange(null);
    await comes(async () => expect(await activeCount()).toBe(count));
    await shrinks('od_finance', 'od_south', 'od_hr');
    expect(await activeCount()).toBe(count);
    await wu.presses('确认');
    await comes(async () => expect(await activeCount()).toBeLessThan(count));
    const left = await activeCount();
    expect(await isActive('李强')).toBe(false);
    expect(questions().filter((card) => card.buttons.length > 0)).toEqual([]);
    await shrinks('od_finance');
    expect(await activeCount()).toBe(left);
  });

  it('管理员选不用：名单不变，也不反复问；又少了别人再问', async () => {
    const count = await activeCount();
    await shrinks('od_finance', 'od_south', 'od_hr');
    await wu.presses('不用');
    await readsAgain();
    await readsAgain();
    expect(await activeCount()).toBe(count);
    expect(questions()).toHaveLength(1);
    await shrinks('od_finance');
    await comes(async () => expect(questions()).toHaveLength(2));
    expect(await activeCount()).toBe(count);
  });
});

describe('被移出应用的通讯录权限范围的人', () => {
  const state = async (name: string) => {
    const one = await find(name);
    return { active: one?.active, suspended: one?.suspended, leftOn: one?.leftOn };
  };
  const HIDDEN = { active: false, suspended: true, leftOn: null };
  const WORKS = { active: true, suspended: false, leftOn: null };
  /** All but the finance department and the manager at the top. */
  const most = ['od_network', 'od_hr'];

  it('不算离职，先停用；管理员收到名单和原因；范围改回来就照旧', async () => {
    const feng = persona(office, '冯磊');
    await feng.says('12月9号下午请半天事假');
    await feng.presses('确认提交');
    office.controls.setContactRange(most);
    await office.followed();
    expect(await state('冯磊')).toEqual(HIDDEN);
    const told = wu.cards().filter((card) => card.text.includes('权限范围里了'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('冯磊');
    await readsAgain();
    sensesChange();
    await office.followed();
    await followsChange();
    expect(await state('冯磊')).toEqual(HIDDEN);
    expect(auditOf(office, 'request.withdraw')).toEqual([]);
    office.controls.setContactRange(null);
    await office.followed();
    expect(await state('冯磊')).toEqual(WORKS);
    expect(feng.card('事假').buttons).toContain('撤回申请');
  });

  it('先停用了账号、再移出范围的，也不算离职；真的离职了才算', async () => {
    office.controls.updatePerson('冯磊', { frozen: true });
    await office.followed();
    office.controls.setContactRange(most);
    await office.followed();
    expect(await state('冯磊')).toEqual(HIDDEN);
    office.controls.setContactRange(null);
    office.controls.failEvents(/^contact/, { kind: 'lose' }, { calls: 3 });
    office.controls.resign('冯磊');
    office.controls.clearFaults();
    sensesChange();
    await office.followed();
    expect((await state('冯磊')).leftOn).not.toBeNull();
  });

  it('移出去的人很多，管理员点了确认，也不按离职处理', async () => {
    office.controls.setContactRange(['od_finance', 'od_south', 'od_hr']);
    await office.followed();
    expect(await state('李强')).toEqual(WORKS);
    await wu.presses('确认');
    await comes(async () => expect(await state('李强')).toEqual(HIDDEN));
    office.controls.setContactRange(null);
    await comes(async () => expect(await state('李强')).toEqual(WORKS));
  });
});

describe('通讯录很久没有读到', () => {
  it('停机一天多，起来又读不到：照样工作，告诉管理员一次，写明原因；读到了改成已恢复', { timeout: 30_000 }, async () => {
    const notices = () => wu.cards().filter((card) => card.text.includes('核对通讯录'));
    office.controls.fail(/^GET .contact/, { kind: 'server_error' });
    office.emulator.clock.advance(30 * HOUR);
    await office.restart();
    await readsAgain();
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.text).toContain('已经30小时没能核对通讯录');
    expect(notices()[0]?.text).toContain('2200 Internal Error');
    expect(await directoryPart()).toMatchObject({ ok: false, detail: { ageMinutes: 1800, limitMinutes: 1440 } });
    const li = persona(office, '李强');
    await li.says('请假');
    expect(li.card().text).toContain('请假申请');
    office.controls.clearFaults();
    await comes(async () => expect(notices()[0]?.text).toContain('已重新核对通讯录'));
    expect(notices()).toHaveLength(1);
    expect((await directoryPart())?.ok).toBe(true);
  });
});
