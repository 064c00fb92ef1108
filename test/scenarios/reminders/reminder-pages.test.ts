import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';

const HOUR = 3_600_000;

let office: TestOffice;
let li: Persona;
let wang: Persona;
let wu: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
  wu = persona(office, '吴昊');
});
afterEach(() => office.close());

async function later(hours: number): Promise<void> {
  office.emulator.clock.advance(hours * HOUR);
  await office.app.tick();
  await office.settled();
}

/** The whole job ledger, to see that nothing was written. */
const ledger = (): readonly unknown[] => look(office.database, 'SELECT * FROM "Job" ORDER BY key');

/** Tables and charts hold their words in rows. */
const table = (who: Persona): string => JSON.stringify(office.controls.cards(who.name, 'bot').at(-1)?.body.card);

const digests = (who: Persona) => who.cards().filter((card) => card.text.includes('等您处理'));
const SETTINGS = { timing: 'asap', from: 'any', to: 'any', language: 'zh-CN' };

describe('预览', () => {
  it('S55 “明天会提醒什么”：本人看到自己明天的提醒、时间和依据，什么都没有发出去', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    const before = ledger();
    await wang.says('明天会提醒什么');
    await wang.presses('只看我的');
    const card = wang.card('提醒预览');
    expect(card.text).toContain('11月24日 10:00');
    expect(card.text).toContain('李强');
    expect(card.text).toContain('依据 S55');
    expect(card.text).toContain('什么都没有发送');
    expect(ledger()).toEqual(before);
    expect(digests(wang)).toEqual([]);
    await later(6);
    const first = office.controls.cards('王芳', 'bot').at(-1);
    const snooze = buttonsOf(first?.body.card).find(({ value }) => value.do === 'remind.snooze');
    await later(18); // 周二 10:00，正如预览
    // 新的一张来了，前一张只剩一句话。
    expect(digests(wang)).toHaveLength(1);
    expect(wang.cards().filter((one) => one.text.includes('提醒已更新'))).toHaveLength(1);
    // 屏幕上还是旧样子的那一张：事情没办完，不说处理过了。
    const { toast } = await pressAs(office, '王芳', first?.id ?? '', snooze?.value);
    expect(toast).toContain('最新的提醒');
  });

  it('S4 普通员工只看到自己的；没有就说没有', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await li.says('明天会提醒什么');
    const card = li.card('提醒预览');
    expect(card.text).toContain('没有提醒');
    expect(card.text).not.toContain('王芳');
    expect(card.buttons).not.toContain('按单位看');
  });

  it('S4 管理部按单位看，每个人几点收到什么；只有一家店的主管直接看到本店', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await wu.says('预览明天的提醒');
    expect(wu.card('看哪个单位').text).toContain('1件提醒');
    await wu.presses('查看', { card: cardWithUnit('苏州分店') });
    await wang.says('提醒预览');
    expect(wang.card('苏州分店的事情').text).toContain('给王芳，1件');
  });

  it('预览某一天：看得懂日期，看不懂就说，太远的说能看到哪天', async () => {
    await askForLeave(li, { from: '2026-12-01', to: '2026-12-01' });
    await li.says('预览11月30号的提醒');
    expect(li.card('11月30日(周一) 提醒预览').text).toContain('未经批准');
    await li.says('预览2027年3月1号的提醒');
    expect(li.card('只能预览').text).toContain('12月24日');
    await li.says('预览猴年马月的提醒');
    expect(li.card('没看懂是哪一天').text).toContain('明天会提醒什么');
    await li.presses('前一天', { card: li.card('11月30日(周一) 提醒预览') });
    expect(li.card('11月29日(周日) 提醒预览').text).toContain('没有提醒');
  });

  it('别人的年假到期和没交的申请单只写“个人事项”', async () => {
    await li.says('请假');
    await wang.says('预览今天的提醒');
    const card = wang.card('苏州分店的事情');
    expect(card.text).toContain('给李强');
    expect(card.text).toContain('个人事项，不列详情');
    expect(card.text).not.toContain('请假申请单');
  });
});

describe('提醒效果', () => {
  it('S10 发了多少、24小时内办了多少，按规则和单位，最弱的在前；管理员还知道改哪里', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await askForLeave(persona(office, '张伟'), { from: '2026-12-08', to: '2026-12-08' });
    await later(6);
    await wang.presses('同意', { holding: '李强的请假申请' });
    await later(0.5); // 16:30，每十分钟看一次办好没有
    await wu.says('提醒效果');
    const card = wu.card('提醒效果');
    for (const figure of ['1/2', '50%', '苏州分店', '等您审批']) expect(table(wu)).toContain(figure);
    // 人看的话里没有规则的代号和文件名。
    expect(card.text).toContain('改提醒规则里的这一条');
    expect(card.text).not.toMatch(/approval_waiting|schedules|yaml/);
    await wang.says('11月提醒效果');
    expect(table(wang)).toContain('1/2');
    expect(wang.card('提醒效果').text).not.toContain('config/');
  });

  it('S4 别的店的主管看不到；普通员工得到说明', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(6);
    const zhao = persona(office, '赵磊');
    await zhao.says('提醒效果');
    expect(zhao.card('提醒效果').text).toContain('没有发过提醒');
    await zhao.presses('上个月');
    expect(zhao.card('2026年10月').text).toContain('没有发过提醒');
    await li.says('上个月提醒效果');
    expect(li.card('各看各管的单位').buttons).toContain('依据 S4');
    await wu.says('下辈子提醒效果');
    expect(wu.card('没看懂是哪个月').text).toContain('11月提醒效果');
  });
});

describe('提醒设置', () => {
  it('O15 王芳改成每天一次，等到第二天九点一起来；预览也这样说', async () => {
    await wang.says('提醒设置');
    const outcome = await wang.presses('保存', { form: { ...SETTINGS, timing: 'daily' } });
    expect(outcome.toast?.content).toBe('已保存');
    expect(wang.card('提醒设置').text).toContain('11月24日 09:00');
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(7); // 17:00，四个工作小时早过了
    expect(digests(wang)).toEqual([]);
    await wang.says('预览明天的提醒');
    expect(wang.card('苏州分店的事情').text).toContain('11月24日 09:00 给王芳');
    await later(16.1); // 周二 09:06
    expect(digests(wang)).toHaveLength(1);
    await later(7); // 一天之内不再来
    expect(digests(wang)).toHaveLength(1);
  });

  it('O15 暂停几天：本人不被打扰，上级照样收到，恢复后一并补上', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await wang.says('暂停提醒');
    await wang.presses('保存', { form: { ...SETTINGS, pause: '2026-11-27' } });
    expect(wang.card('提醒设置').text).toContain('已暂停');
    await later(2.5 * 24); // 周三 22:00
    await later(12); // 周四 10:00
    expect(digests(wang)).toEqual([]);
    expect(persona(office, '蒋建国').card('李强的请假申请').buttons).toContain('同意');
    await later(23); // 周五 09:00
    expect(digests(wang)).toHaveLength(1);
  });

  it('O15 可以提前恢复', async () => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await wang.says('提醒设置');
    await wang.presses('保存', { form: { ...SETTINGS, pause: '2026-11-27' } });
    await later(6);
    expect(digests(wang)).toEqual([]);
    expect((await wang.presses('恢复提醒')).toast?.content).toBe('已恢复提醒');
    await later(0.1);
    expect(digests(wang)).toHaveLength(1);
  });

  it('S4 暂停太久、到过去的日子，都说最多到哪天', async () => {
    await wang.says('提醒设置');
    const long = await wang.presses('保存', { form: { ...SETTINGS, pause: '2026-12-15' } });
    expect(long.toast?.content).toContain('最多暂停5个工作日，请选11月30日(周一)或更早');
    const past = await wang.presses('保存', { form: { ...SETTINGS, pause: '2026-11-20' } });
    expect(past.toast?.content).toContain('明天或以后');
    expect(wang.card('提醒设置').text).not.toContain('已暂停');
  });

  it('语言改成英文，下一张卡就是英文；改回全部默认就不留记录', async () => {
    await li.says('提醒设置');
    await li.presses('保存', { form: { ...SETTINGS, timing: 'twice', language: 'en' } });
    expect(li.card('Reminder settings').text).toContain('Twice a day');
    await li.presses('Save', { form: SETTINGS });
    expect(li.card('提醒设置').text).toContain('尽快');
    expect(await office.store.reads.preferences()).toEqual([]);
  });
});

/** The line of a unit on the newest choice of units; each line has a button of its own. */
function cardWithUnit(name: string) {
  return wu.card('看哪个单位', name);
}
