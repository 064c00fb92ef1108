import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let admin: Persona;

beforeEach(async () => {
  office = await openOffice();
  admin = persona(office, '吴昊');
  await askForLeave(persona(office, '李强'), { type: 'sick', from: '2026-11-25', to: '2026-11-26' });
  await persona(office, '王芳').presses('同意');
});
afterEach(() => office.close());

/** Any change of the directory has it read anew. */
async function reread(title: string): Promise<void> {
  office.controls.updatePerson('马腾', { title });
  await office.followed();
}

/** At nine every working day the branch's group is told who is out. */
async function nineOClock(date: string): Promise<void> {
  office.emulator.clock.set(Date.parse(`${date}T09:06:00+08:00`));
  await office.app.tick();
  await office.settled();
}

const posts = (who: string, group: string): readonly string[] =>
  office.controls.cards(who, group).flatMap((card) => (JSON.stringify(card).includes('不在岗') ? [JSON.stringify(card)] : []));

describe('分店群', () => {
  it('S4 群改了名，早上的公布照旧发在那里', async () => {
    office.controls.renameGroup('苏州分店群', '姑苏一家人');
    await reread('业务员1');
    await nineOClock('2026-11-25');
    expect(posts('张伟', '姑苏一家人')).toHaveLength(1);
    expect(admin.cards().some((card) => card.text.includes('要把这个群当作'))).toBe(false);
  });

  it('S4 外人建了同名的群、拉了助手，什么也收不到，直到管理员点确认', async () => {
    const { chatId } = office.controls.createGroup('黄志强', '苏州分店群', ['梁婷'], true);
    await reread('业务员1');
    await nineOClock('2026-11-25');
    expect(posts('梁婷', chatId)).toEqual([]);
    const question = admin.card('要把这个群当作苏州分店的群吗');
    expect(question.buttons).toEqual(['确认', '不用']);

    await admin.presses('确认', { holding: '要把这个群当作' });
    await reread('业务员2');
    await nineOClock('2026-11-26');
    expect(posts('梁婷', chatId).at(-1)).toContain('11月26日');
    expect(posts('张伟', 'oc_suzhou').join()).not.toContain('11月26日');
    expect(admin.cards().filter((card) => card.text.includes('要把这个群当作'))).toHaveLength(1);
  });

  it('S4 管理员点不用，新群一直什么也收不到，也不再问', async () => {
    const { chatId } = office.controls.createGroup('黄志强', '苏州分店群', ['梁婷'], true);
    await reread('业务员1');
    await admin.presses('不用', { holding: '要把这个群当作' });
    await reread('业务员2');
    await nineOClock('2026-11-25');
    expect(posts('梁婷', chatId)).toEqual([]);
    expect(admin.cards().filter((card) => card.text.includes('要把这个群当作'))).toHaveLength(1);
  });

  it('S4 原来的群改了名，外人用旧名建群，也要管理员同意', async () => {
    office.controls.renameGroup('苏州分店群', '姑苏一家人');
    const { chatId } = office.controls.createGroup('黄志强', '苏州分店群', ['梁婷'], true);
    await reread('业务员1');
    await nineOClock('2026-11-25');
    expect(posts('梁婷', chatId)).toEqual([]);
    expect(posts('张伟', '姑苏一家人')).toHaveLength(1);
    const question = admin.card('要把这个群当作苏州分店的群吗').text;
    expect(question).toContain('以后把苏州分店的消息发到这个群，原来的群“姑苏一家人”不再收到');
    expect(question).toContain('消息照旧发到“姑苏一家人”');
  });

  it('S4 分店改名后，它的群还是它的群', async () => {
    office.controls.changeDepartment('苏州分店', { name: '姑苏旗舰店' });
    await office.followed();
    await nineOClock('2026-11-25');
    expect(posts('张伟', '苏州分店群')[0]).toContain('姑苏旗舰店');
  });

  it('S4 助手被移出群的通知丢了，读一遍通讯录就知道，不再往里发；又拉进来照旧', async () => {
    office.controls.failEvents(/^im.chat/, { kind: 'lose' }, { calls: 2 });
    office.controls.removeBotFromChat('oc_suzhou', office.controls.person('吴昊').openId);
    await reread('业务员1');
    expect((await office.store.reads.chat('feishu', 'oc_suzhou'))?.botIn).toBe(false);
    await nineOClock('2026-11-25');
    expect(posts('张伟', 'oc_suzhou')).toEqual([]);
    office.controls.addBotToChat('oc_suzhou', office.controls.person('吴昊').openId);
    await reread('业务员2');
    await nineOClock('2026-11-26');
    expect(posts('张伟', 'oc_suzhou').join()).toContain('11月26日');
  });

  it('S4 群解散的通知丢了也一样', async () => {
    office.controls.failEvents(/^im.chat/, { kind: 'lose' });
    office.controls.dissolveGroup('oc_suzhou', office.controls.person('吴昊').openId);
    await reread('业务员1');
    expect((await office.store.reads.chat('feishu', 'oc_suzhou'))?.botIn).toBe(false);
    expect((await office.store.reads.chat('feishu', 'oc_hangzhou'))?.botIn).toBe(true);
  });

  it.each([
    ['群的名单一时是空的', 'GET /im/v1/chats', { kind: 'empty_page' }],
    ['群的名单过时了', 'GET /im/v1/chats', { kind: 'stale', changes: 3 }],
    ['平台不让读群的名单', 'GET /im/v1/chats', { kind: 'refused' }],
  ] as const)('S4 %s：助手还在群里，照样发', async (_what, call, fault) => {
    if (fault.kind === 'refused') office.controls.setScopes({ without: ['im:chat', 'im:chat:readonly'] });
    else office.controls.fail(call, fault);
    await reread('业务员1');
    await nineOClock('2026-11-25');
    expect(posts('张伟', 'oc_suzhou')).toHaveLength(1);
    const db = await office.store.reads.groups('feishu');
    expect(db.filter((row) => !row.botIn)).toEqual([]);
  });

  it('S3 审计锚点的群改了名照旧，同名的新群收不到', async () => {
    await office.restart((config) => ({ ...config, org: { ...config.org, anchor: { group: '华东区域群', at: 18 * 60 } } }));
    office.controls.renameGroup('华东区域群', '华东大家庭');
    const { chatId } = office.controls.createGroup('黄志强', '华东区域群', ['梁婷'], true);
    await reread('业务员1');
    await admin.says('审计锚点');
    expect(JSON.stringify(office.controls.cards('蒋建国', '华东大家庭'))).toContain('审计锚点');
    expect(JSON.stringify(office.controls.cards('梁婷', chatId))).not.toContain('审计锚点');
  });
});
