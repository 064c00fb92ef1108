import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave, leaveForm, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { rowsOf } from './rows-of.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let office: TestOffice;
let li: Persona;
let min: Persona;
let wang: Persona;
let zhang: Persona;
let jiang: Persona;
let zhao: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, min, wang, zhang, jiang, zhao] = ['李强', '李敏', '王芳', '张伟', '蒋建国', '赵磊'].map((name) =>
    persona(office, name),
  ) as [Persona, Persona, Persona, Persona, Persona, Persona];
});
afterEach(() => office.close());

async function followed(): Promise<void> {
  await office.followed();
  await office.app.tick();
  await office.settled();
}
async function leaves(name: string): Promise<void> {
  office.controls.resign(name);
  await followed();
}
async function freezes(name: string, frozen = true): Promise<void> {
  office.controls.updatePerson(name, { frozen });
  await followed();
}
async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}
const sees = (who: Persona, words: string): boolean => who.cards().some((card) => card.text.includes(words));
const december = (change = {}) => ({ type: 'annual', from: '2026-12-01', to: '2026-12-02', ...change });
/** 王芳 has 赵磊 stand in for her. */
async function substitute(who: Persona, change = {}): Promise<void> {
  await who.says('设置代审批');
  await who.presses('保存', {
    form: { stand_in: 'ou_e201', from: '2026-11-23', from_part: 'am', to: '2026-12-04', to_part: 'pm', ...change },
  });
}

describe('O2 答应代班的人离职', () => {
  it('O2 还没答复：李强得知，一点“改选交接人”，换张伟接着走', async () => {
    await submitLeave(li, december());
    await leaves('李敏');
    expect(li.card('李敏已离职，不再担任交接人').buttons).toContain('改选交接人');
    const pressed = await li.presses('改选交接人', { holding: '李敏已离职' });
    expect(pressed.toast?.content).toContain('另选交接人');
    const { handover: _none, ...rest } = leaveForm(december());
    await li.presses('下一步', { form: rest });
    expect(li.card().text).toContain('要指定交接人');
    await li.presses('下一步', { form: leaveForm(december({ handover: 'ou_e104' })) });
    await li.presses('确认提交');
    await zhang.presses('接受');
    await wang.presses('同意', { holding: '李强的请假申请' });
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O2 已答应、正在审批：李强得知；不改选，批准后没有人交接', async () => {
    await askForLeave(li, december());
    await leaves('李敏');
    expect(li.card('答应做您的交接人的李敏已离职').text).toContain('12月1日');
    await wang.presses('同意');
    expect(rowsOf(office, 'SELECT count(*) AS n FROM "Substitute"')).toEqual([{ n: 0 }]);
    expect(li.cards().filter((card) => card.text.includes('答应做您的交接人')).length).toBe(1);
  });

  it('O2 已答应、正在审批：一点改选，申请退回、占用退回，王芳不用再看；别人点不了', async () => {
    await askForLeave(li, december());
    await leaves('李敏');
    const letter = li.card('答应做您的交接人的李敏已离职');
    await li.presses('改选交接人', { card: letter });
    expect(wang.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    await li.presses('下一步', { form: leaveForm(december({ handover: 'ou_e104' })) });
    await li.presses('确认提交');
    await zhang.presses('接受');
    expect(wang.card('李强的请假申请').text).toContain('李敏 → 张伟');
    // 再点旧的那张：已经换了人，不会再退回来
    expect((await li.presses('改选交接人', { card: letter })).toast?.content).toContain('内容已有变化');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    expect(wang.card('李强的请假申请').text).not.toContain('停用');
    await wang.presses('同意', { holding: '李强的请假申请' });
    const again = await li.presses('改选交接人', { card: letter });
    expect(again.toast?.content).toContain('已同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O1 O2 假已批准：李强得知，一点“另选代审批人”就是填好时间的表', async () => {
    await askForLeave(li, december());
    await wang.presses('同意');
    await leaves('李敏');
    await li.presses('另选代审批人', { holding: '李敏已离职，不能再代您办事' });
    const outcome = await li.presses('保存', {
      form: { stand_in: 'ou_e104' },
    });
    expect(outcome.toast?.content).toContain('已设好代审批');
    expect(zhang.card('请您代审批').text).toContain('12月1日');
  });
});

describe('O1 代办的人离职、停用、自己休假', () => {
  it('O1 S7 手动设的代办人离职：王芳得知，等着的回到她那里，可一点另选', async () => {
    await substitute(wang);
    await askForLeave(li, { from_part: 'pm', handover: '' });
    expect(zhao.card('李强的请假申请').buttons).toContain('同意');
    await leaves('赵磊');
    expect(wang.card('赵磊已离职，不能再代您办事').buttons).toContain('另选代审批人');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    await wang.says('请人代我审批');
    expect(wang.card('请人代我审批').text).toContain('现在没有代审批的安排');
    await wang.presses('另选代审批人');
    const outcome = await wang.presses('保存', {
      form: { stand_in: 'ou_e104' },
    });
    expect(outcome.toast?.content).toContain('已设好代审批');
    expect(zhang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O1 S7 被代的人离职：赵磊得知不用代了，他手里替王芳坐的转到蒋建国', async () => {
    await substitute(wang);
    await askForLeave(li, { from_part: 'pm', handover: '' });
    await leaves('王芳');
    expect(zhao.card('王芳已离职，您不用再代审批').buttons).toEqual(['依据 S7']);
    expect(zhao.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    expect(jiang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('O1 代办人停用：王芳得知可另选，代办还在；恢复后照旧代办', async () => {
    await substitute(wang);
    await freezes('赵磊');
    const letter = wang.card('赵磊的账号已停用');
    expect(letter.buttons).toContain('另选代审批人');
    await askForLeave(li, { from_part: 'pm', handover: '' });
    expect(jiang.card('李强的请假申请').text).toContain('王芳不在岗，由您代审批');
    await freezes('赵磊', false);
    await askForLeave(zhang, { from_part: 'pm', handover: '' });
    expect(zhao.card('张伟的请假申请').buttons).toContain('同意');
    expect(wang.cards().filter((card) => card.text.includes('赵磊的账号已停用')).length).toBe(1);
  });

  it('O1 O2 李敏答应做李强的交接人，后来自己那几天的假批了：李强得知，一点另选，旧的换成新的', async () => {
    await askForLeave(li, december());
    await wang.presses('同意');
    await askForLeave(min, december({ from: '2026-12-02', to: '2026-12-03', handover: 'ou_e104' }));
    expect(sees(li, '自己也要休假')).toBe(false);
    await wang.presses('同意', { holding: '李敏的请假申请' });
    const letter = li.card('李敏', '自己也要休假');
    expect(letter.text).toContain('12月2日(周三)起');
    expect(letter.text).not.toContain('年假');
    await li.presses('另选代审批人', { card: letter });
    const outcome = await li.presses('保存', {
      form: { stand_in: 'ou_e104' },
    });
    expect(outcome.toast?.content).toContain('已设好代审批');
    expect(min.card('取消了代审批').text).toContain('李强取消了代审批，您不用再代审批');
    expect(
      rowsOf(
        office,
        `SELECT count(*) AS n FROM "Substitute" u JOIN "Person" p ON p.id = u."personId" WHERE u.active = true AND p.name = '李强'`,
      ),
    ).toEqual([{ n: 1 }]);
    await later(HOUR);
    await office.restart();
    await later(HOUR);
    expect(li.cards().filter((card) => card.text.includes('自己也要休假')).length).toBe(1);
  });

  it('O2 李强的假还在审批，答应代班的李敏自己的先批了：李强得知，可改选交接人', async () => {
    await askForLeave(li, december());
    await askForLeave(min, december({ from: '2026-12-02', to: '2026-12-03', handover: 'ou_e104' }));
    await wang.presses('同意', { holding: '李敏的请假申请' });
    expect(li.card('答应做您的交接人的李敏', '自己也要休假').buttons).toContain('改选交接人');
  });

  it('O1 代办人续假盖住了代办的日子，也告诉被代的人', async () => {
    await substitute(wang, { from: '2026-12-03', to: '2026-12-04', stand_in: 'ou_e104' });
    await askForLeave(zhang, december());
    await wang.presses('同意', { holding: '张伟的请假申请' });
    expect(sees(wang, '自己也要休假')).toBe(false);
    await zhang.says('续假一天');
    await zhang.presses('确认提交');
    await min.presses('接受', { holding: '张伟请您做交接人' });
    await wang.presses('同意', { holding: '假期变更' });
    expect(wang.card('张伟', '自己也要休假').text).toContain('12月3日(周四)起');
  });
});

describe('S7 停用不是离职', () => {
  it('S7 王芳停用：等她批的到蒋建国，她自己的申请不动；恢复后没批的回到她，提醒不发给停用的人', async () => {
    await askForLeave(li, december());
    await askForLeave(wang, december({ from: '2026-12-08', to: '2026-12-08', handover: 'ou_e104' }));
    await freezes('王芳');
    expect(jiang.card('李强的请假申请').buttons).toContain('同意');
    expect(jiang.card('李强的请假申请').text).toContain('王芳的账号已停用，由上一级审批');
    expect(li.card('我的请假申请').text).not.toContain('离职');
    expect(jiang.card('王芳的账号已停用').text).toContain('原来等王芳审批的');
    expect(jiang.card('王芳的请假申请').buttons).toContain('同意');
    expect(rowsOf(office, `SELECT count(*) AS n FROM "LeaveEntry" WHERE kind = 'close'`)).toEqual([{ n: 0 }]);
    const before = wang.cards().length;
    await later(2 * DAY);
    expect(wang.cards().length).toBe(before);
    await freezes('王芳', false);
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    await wang.presses('同意', { holding: '李强的请假申请' });
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(jiang.card('王芳已恢复在职').text).toContain('恢复原样');
    await jiang.presses('同意', { holding: '王芳的请假申请' });
    expect(wang.card('我的请假申请').text).toContain('已同意');
  });

  it('S7 停用的人正被问是否做交接人：李强得知可以不等了', async () => {
    await submitLeave(li, december());
    await freezes('李敏');
    expect(li.card('您请做交接人的李敏账号已停用').buttons).toContain('改选交接人');
    await freezes('李敏', false);
    expect(min.card('李强请您做交接人').buttons).toEqual(['接受', '婉拒']);
  });

  it('S7 停用之后离职：按离职办，申请关闭', async () => {
    await askForLeave(li, december());
    await freezes('李强');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    await leaves('李强');
    expect(wang.card('李强已离职，这份申请已关闭').text).toContain('年假');
    expect(rowsOf(office, 'SELECT kind, state FROM "Departure" ORDER BY at')).toEqual([
      { kind: 'suspended', state: 'ended' },
      { kind: 'left', state: 'settled' },
    ]);
  });
});
