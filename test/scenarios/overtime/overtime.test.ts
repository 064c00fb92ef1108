import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import { leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

const SATURDAY = { date: '2026-11-21', from: '09:00', to: '18:00', reason: '月底盘点' };

async function fills(who: Persona, change: Values = {}): Promise<void> {
  await who.says('加班');
  await who.presses('下一步', { form: { ...SATURDAY, ...change } });
}

async function worked(who: Persona, change: Values = {}): Promise<void> {
  await fills(who, change);
  await who.presses('确认提交');
  await wang.presses('同意', { holding: '加班申请' });
}

async function takes(who: Persona, change: Values): Promise<void> {
  await who.says('请假');
  await who.presses('下一步', { form: leaveForm({ type: 'compensatory', handover: '', ...change }) });
  await who.presses('确认提交');
}

async function balance(who: Persona): Promise<string> {
  await who.says('我的假期');
  return who.card('我的假期').text;
}

async function sumOf(name: string): Promise<number> {
  const person = (await office.store.reads.org()).people.find((one) => one.name === name);
  const rows = await office.store.reads.leaveEntries(person?.id as PersonId, 'compensatory');
  return rows.reduce((sum, row) => sum + row.minutes, 0);
}

describe('S54 休息日加班换调休', () => {
  it('S54 一句话报上周六的加班，看得到怎么算的，主管同意后换到一天调休，余额卡写着何时到期', async () => {
    await li.says('上周六加班9点到18点，月底盘点');
    const preview = li.card().text;
    for (const words of ['请确认：加班', '事后补报', '7.5小时', '调休1天', '2027年5月21日', '除去午休', '月底盘点'])
      expect(preview).toContain(words);
    await li.presses('确认提交');
    expect(await balance(li)).not.toContain('调休');
    await wang.presses('同意');
    const seen = await balance(li);
    expect(seen).toContain('调休');
    expect(seen).toContain('1天，2027年5月21日(周五)到期');
  });

  it.each([
    ['法定节假日', { date: '2026-10-01' }, '三倍工资', { now: Date.UTC(2026, 9, 9, 2, 0) }],
    ['工作日', { date: '2026-11-20' }, '最近的休息日是11月15日', {}],
    ['补报太晚', { date: '2026-11-14' }, '最早可补报11月16日', {}],
    ['不到半小时', { to: '09:10' }, '不够换', {}],
    ['结束早于开始', { from: '20:00', to: '02:00' }, '跨零点的请分两天', {}],
    ['没写原因', { reason: ' ' }, '请写做什么工作', {}],
  ])('S54 %s：不换调休，说明规定和怎样才行', async (_what, change, told, options) => {
    if ('now' in options) {
      await office.close();
      office = await openOffice(options);
      li = persona(office, '李强');
    }
    await fills(li, change);
    expect(li.card().text).toContain(told);
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('S54 同一天只换一次：待批、已批都不行，撤回之后可以再报', async () => {
    await fills(li);
    await li.presses('确认提交');
    await fills(li, { from: '19:00', to: '21:00' });
    expect(li.card().text).toContain('一天只换一次');
    await li.presses('不办了');
    await li.presses('撤回申请');
    await fills(li);
    expect(li.card().buttons).toContain('确认提交');
  });

  it('S54 那天已请假的时段不能再报加班', async () => {
    await office.close();
    // 9月20日是国庆前的调休上班日，当天请假后不能再报那段时间的加班
    office = await openOffice({
      now: Date.UTC(2026, 8, 14, 2, 0),
      config: (c) => ({ ...c, leave: { ...c.leave, overtime: { earns: 'compensatory', onWorkdays: true, backdateDays: 7 } } }),
    });
    li = persona(office, '李强');
    wang = persona(office, '王芳');
    await takes(li, { type: 'personal', from: '2026-09-20', to: '2026-09-20', from_part: 'pm' });
    await fills(li, { date: '2026-09-20', from: '17:00', to: '20:00' });
    expect(li.card().text).toContain('这段时间您在休假');
    await li.presses('下一步', { form: { ...SATURDAY, date: '2026-09-20', from: '18:00', to: '20:00' } });
    expect(li.card().text).toContain('调休2小时');
  });

  it('S54 超过一天的部分不换，并提醒；超过8小时要人力资源也同意', async () => {
    await fills(li, { from: '08:00', to: '20:00' });
    expect(li.card().text).toContain('一天最多换1天，超出的3小时不换');
    expect(li.card().text).toContain('人力资源');
  });

  it('S54 撤销已批准的加班，换来的调休原数收回，那天可以重新报', async () => {
    await worked(li);
    expect(await sumOf('李强')).toBe(480);
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '日期填错' } });
    await wang.presses('同意', { holding: '撤销' });
    expect(await sumOf('李强')).toBe(0);
    await fills(li);
    expect(li.card().buttons).toContain('确认提交');
  });

  it('S54 调休已经用掉时不能撤销加班，要先撤销那次休假', async () => {
    await worked(li);
    await takes(li, { from: '2026-12-01', to: '2026-12-01', to_part: 'am' });
    await li.presses('申请撤销');
    const outcome = await li.presses('申请撤销', { form: { revoke_reason: '日期填错' } });
    expect(outcome.toast?.content).toContain('调休已用掉或正在申请4小时');
    expect(await sumOf('李强')).toBe(240);
  });

  it('S54 撤销在批准前才被用掉的：转为透支，本人得到说明，下一次加班先抵扣', async () => {
    await worked(li);
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '日期填错' } });
    await takes(li, { from: '2026-12-01', to: '2026-12-01', to_part: 'am' });
    await wang.presses('同意', { holding: '撤销' });
    expect(await sumOf('李强')).toBe(-240);
    expect(li.card('转为透支').text).toContain('调休4小时已用掉');
    expect(await balance(li)).toContain('已透支4小时');
    await worked(li, { date: '2026-11-22' });
    expect(await sumOf('李强')).toBe(240);
    expect(await balance(li)).not.toContain('已透支');
  });

  it('S55 两次加班换的调休，先到期的先用', async () => {
    await worked(li, { date: '2026-11-22', reason: '车展' });
    await worked(li, { date: '2026-11-21', to: '12:00' });
    await takes(li, { from: '2026-12-01', to: '2026-12-01', to_part: 'am' });
    const seen = await balance(li);
    // 5月21日到期的3小时已全部占用，剩下的在5月22日那一笔里
    expect(seen).not.toContain('5月21日(周五)到期');
    expect(seen).toContain('7小时，2027年5月22日(周六)到期');
  });

  it('S55 有调休时请事假，预览建议先用调休，一点就换过去', async () => {
    await worked(li);
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ handover: '', to_part: 'am', from: '2026-12-01', to: '2026-12-01' }) });
    expect(li.card().text).toContain('您还有调休4小时');
    expect(li.card().text).toContain('建议先用调休');
    await li.presses('改用调休');
    expect(li.card('请确认').text).toContain('类型\n调休');
    expect(li.card('请确认').text).not.toContain('建议先用');
    await li.presses('确认提交');
    expect(await balance(li)).toContain('审批中 4小时');
  });

  it('S55 调休只够一部分，预览提出一张申请用完调休、其余请事假', async () => {
    await worked(li, { to: '12:00', from: '08:00' });
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ handover: 'ou_e103', from: '2026-12-01', to: '2026-12-01' }) });
    await li.presses('改为调休0.5天＋事假0.5天');
    const seen = li.card('请确认').text;
    expect(seen).toContain('调休0.5天＋事假0.5天');
    expect(seen).toContain('12月1日(周二)上午');
    expect(seen).toContain('12月1日(周二)下午');
  });
});
