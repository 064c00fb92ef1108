import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { customerOf, owes } from '../receivable/owed.ts';

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

async function leaves(name: string): Promise<void> {
  office.controls.resign(name);
  await office.followed();
  office.emulator.clock.advance(60_000);
  await office.app.tick();
  await office.settled();
}

async function asks(what: string): Promise<void> {
  await li.says(`行政：${what}`);
  await li.presses('提交', { form: { what, kind: 'supplies' } });
}

describe('S7 S95 承办人离职', () => {
  it('名下的事先由上一级顶上，上级一次全部移交给一位同事，提出人看到新的承办人', async () => {
    await asks('领两盒名片');
    await asks('领打印纸');
    await leaves('陈静');
    // 运营专员空缺：区域经理顶上；直接上级拿到移交单。
    expect(persona(office, '蒋建国').card('领打印纸').text).toContain('请您：办理');
    expect(li.card('领打印纸').text).toContain('陈静（已离职，待移交）');
    const wang = persona(office, '王芳');
    const card = wang.card('陈静已离职', '名下未办完的事');
    expect(card.text).toContain('领两盒名片');
    await wang.presses('全部移交', { card, form: { to: 'ou_e103' } });
    expect(li.card('领两盒名片').text).toContain('李敏');
    const min = persona(office, '李敏');
    expect(min.card('我的待办（2）').text).toContain('领打印纸');
    const after = wang.card('陈静已离职');
    expect(after.text).not.toContain('名下未办完的事');
    expect(after.buttons).not.toContain('全部移交');
  });

  it('“全部移交”同时按两下、隔了重启再按：只移交一次，再按说已没有要移交的', async () => {
    await asks('领两盒名片');
    await asks('领打印纸');
    await leaves('陈静');
    const wang = persona(office, '王芳');
    const card = wang.card('陈静已离职', '名下未办完的事');
    const message = office.controls.cards('王芳', 'bot').find(({ id }) => id === card.id);
    const button = buttonsOf(message?.body.card).find(({ text }) => text === '全部移交');
    const press = (name: string) => pressAs(office, '王芳', card.id, button?.value, { to: office.controls.person(name).openId });
    const told = (await Promise.all([press('李敏'), press('张伟')])).map(({ toast }) => toast);
    expect(told.toSorted()).toEqual(['名下已没有要移交的事', expect.stringMatching(/^已移交 2 件给/u)]);
    await office.restart();
    expect((await press('赵磊')).toast).toBe('名下已没有要移交的事');
    await office.settled();
    const owner = told.find((one) => one.startsWith('已移交'))?.slice(-2) ?? '';
    for (const what of ['领两盒名片', '领打印纸']) expect(li.card(what).text).toContain(`承办人\n${owner}`);
  });

  it('移交单上选的人后来也离职了：不移交给他，请另选', async () => {
    await asks('领两盒名片');
    await leaves('陈静');
    const wang = persona(office, '王芳');
    const card = wang.card('陈静已离职', '名下未办完的事');
    const message = office.controls.cards('王芳', 'bot').find(({ id }) => id === card.id);
    const button = buttonsOf(message?.body.card).find(({ text }) => text === '全部移交');
    office.controls.resign('李敏');
    await office.followed();
    const told = await pressAs(office, '王芳', card.id, button?.value, { to: 'ou_e103' });
    expect(told.toast).toContain('请选一位在职同事');
    const stranger = await pressAs(office, '钱多多', card.id, button?.value, { to: 'ou_e103' });
    expect(stranger.toast).not.toContain('移交');
    expect(li.card('领两盒名片').text).toContain('陈静');
  });

  it('停用的人回来：事情还在本人名下，停用期间由上一级看着', async () => {
    await asks('领两盒名片');
    office.controls.updatePerson('陈静', { frozen: true });
    await office.followed();
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    expect(persona(office, '蒋建国').card('领两盒名片').text).toContain('请您：办理');
    office.controls.updatePerson('陈静', { frozen: false });
    await office.followed();
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    expect(persona(office, '陈静').card('领两盒名片').text).toContain('请您：办理');
    expect(persona(office, '蒋建国').card('领两盒名片').text).not.toContain('请您');
  });

  it('被请接手的人离职：由上一级答复，答应了就是他办，不会落到离职的人名下', async () => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
    const wang = persona(office, '王芳');
    await wang.presses('转交');
    await wang.presses('转交', { form: { to: office.controls.person('冯磊').openId } });
    await leaves('冯磊');
    const jiang = persona(office, '蒋建国');
    await jiang.presses('我来办');
    const seen = li.card('客户要退定金怎么办').text;
    expect(seen).toContain('蒋建国：解决');
    expect(seen).not.toContain('冯磊：');
    expect(seen).toMatch(/承办人\s+蒋建国/u);
  });
});

describe('S50 S51 S95 离职的人手里的设备和客户', () => {
  it('S50 移交单写明他保管的设备；运营专员也拿到，一点全部收回，台账上是闲置、不再是他保管；别的事不给运营专员看', async () => {
    const chen = persona(office, '陈静');
    const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
    const { openId } = office.controls.person('李强');
    for (const name of ['笔记本电脑', '对讲机']) {
      await chen.says('登记设备');
      await chen.presses('提交', {
        form: { name, kind: 'it', quantity: '1', bought_on: '2025-03-01', unit, keeper: openId, serial: name },
      });
    }
    await li.says('登记客户');
    await li.presses('提交', { form: { name: '宏达运输', phone: '13800001111', rank: 'b' } });
    await leaves('李强');
    const wang = persona(office, '王芳');
    const above = wang.card('李强已离职', '李强保管的设备，请收回').text;
    for (const said of ['笔记本电脑', '对讲机', '宏达运输']) expect(above).toContain(said);
    const own = chen.card('李强已离职', '请收回');
    expect(own.text).toContain('笔记本电脑');
    expect(own.text).not.toContain('宏达运输');
    await chen.presses('全部收回', { card: own });
    expect(chen.card('李强已离职').text).not.toContain('笔记本电脑');
    await chen.says('查设备 笔记本电脑');
    expect(chen.card('笔记本电脑', 'SB-SZ').text).toContain('闲置');

    // His customers go to a colleague in one press, and stay customers of hers.
    await wang.presses('全部移交', { card: wang.card('李强已离职', '宏达运输'), form: { to: 'ou_e103' } });
    const min = persona(office, '李敏');
    await min.says('我的客户');
    expect(min.card('宏达运输').text).toContain('宏达运输');
    await min.says('查客户 宏达运输');
    expect(min.card('客户档案', '宏达运输').text).toContain('修改：业务人员 李强→李敏');
  });

  it('S113 S95 离职的人客户还欠的款也在单子上，跟着全部移交：催收、承诺到期找接手的人，主管不再代收', async () => {
    const min = persona(office, '李敏');
    const wang = persona(office, '王芳');
    await customerOf(li, '宏达运输公司', '13812345678');
    await owes(office, '宏达运输公司', 'HT-1', [
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 40_000, '2027-01-20'],
    ]);
    await li.says('HT-1-1还欠多少');
    await li.presses('提交', {
      form: { reason: 'funds', next: '周五上门', day: '2026-11-25', amount: '60000' },
      holding: 'HT-1-1',
    });
    await leaves('李强');
    const card = wang.card('李强已离职', '还欠的款');
    expect(card.text).toContain('HT-1-1 ¥60,000.00');
    expect(card.text).toContain('HT-1-2 ¥40,000.00');
    await wang.presses('全部移交', { card, form: { to: 'ou_e103' } });
    expect(wang.card('李强已离职').text).not.toContain('HT-1-1');
    const owners = look<{ name: string }>(
      office.database,
      `SELECT DISTINCT p.name FROM "Receivable" i JOIN "Person" p ON p.id = i."salesId"`,
    );
    expect(owners).toEqual([{ name: '李敏' }]);
    await min.says('宏达欠多少');
    expect(min.card('宏达运输公司').text).toContain('100,000.00');
    office.emulator.clock.advance(Date.parse('2026-11-30T09:30:00+08:00') - office.now());
    await office.app.tick();
    await office.settled();
    expect(min.card('HT-1-1：承诺11月25日').text).toContain('没有到账，升一级催收');
  });
});
