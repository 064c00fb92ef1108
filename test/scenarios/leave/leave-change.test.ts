import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import type { PersonId, RequestId } from '../../../src/kernel/id.ts';
import { type LocalDate, timeText } from '../../../src/kernel/time.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

/** 李强 has four days of annual leave, 1–4 December, approved by 王芳 and, being longer than three days, by 蒋建国. */
async function approvedLeave(change: Record<string, string> = {}): Promise<void> {
  await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-04', ...change });
  await wang.presses('同意', { holding: '李强的请假申请' });
  if (li.card('我的请假申请').text.includes('审批中'))
    await persona(office, '蒋建国').presses('同意', { holding: '李强的请假申请' });
  expect(li.card('我的请假申请').text).toContain('已同意');
}

/** Whoever is to take over on the added days accepts. */
async function accepted(name = '李敏'): Promise<void> {
  await persona(office, name).presses('接受');
}

async function approveChange(): Promise<void> {
  await wang.presses('同意', { holding: '李强的假期变更申请' });
}

/** Time goes on to this moment, in Shanghai. */
async function until(day: string, hour = 10): Promise<void> {
  const at = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
  office.emulator.clock.advance(at - office.now());
  await office.app.tick();
  await office.settled();
}

const personOf = async (name: string): Promise<PersonId> => {
  const found = (await office.store.reads.org()).people.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
};

/** What 李强 has of annual leave, days: what can be taken, what is bound, what is used; and that the sum of the ledger is its balance. */
async function account(): Promise<{ available: number; held: number; used: number }> {
  const entries = (await office.store.reads.leaveEntries(await personOf('李强'), 'annual')) as unknown as readonly LeaveEntry[];
  const { available, held, used, future, lapsed } = balance(entries, 'annual', '2026-12-01' as LocalDate);
  expect(entries.reduce((sum, entry) => sum + entry.minutes, 0)).toBe(available + future + lapsed);
  return { available: available / 480, held: held / 480, used: used / 480 };
}

/** The days of 李强's leave as they are marked: date, minutes, state. */
async function marks(): Promise<readonly string[]> {
  const number = /QJ\d{6}-[0-9A-Z]{4}/.exec(li.card('我的请假申请').text)?.[0] ?? '';
  const id = (await office.store.reads.requestByNumber(number)) as RequestId;
  return (await office.store.reads.leaveDaysOfRequest(id)).map(
    (day) => `${day.date.slice(5)} ${timeText(day.fromMin)}–${timeText(day.toMin)} ${day.minutes} ${day.state}`,
  );
}

/** Busy blocks in the calendar, as days of Shanghai. */
const blocks = (): readonly string[] =>
  office.controls
    .timeoffEvents()
    .map((one) => `${local(Number(one.startTime))}..${local(Number(one.endTime))}`)
    .toSorted();
const local = (seconds: number): string => new Date(seconds * 1000 + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

describe('S55 F3.2 提前返岗', () => {
  it('S55 F3.2 李强提前回来，说一句话，王芳同意后退回两天，原申请的卡片、日历、交接都跟着变', async () => {
    await approvedLeave();
    const before = await account();
    await until('2026-12-03');
    await li.says('我提前回来了');
    const preview = li.card('提前返岗');
    for (const part of [
      '尚未提交',
      '退回',
      '2天',
      '12月1日(周二) 至 12月2日(周三) 2天',
      '12月3日(周四)：原计1天，现计0天，退回1天',
      '直接上级',
    ])
      expect(preview.text).toContain(part);
    expect(preview.text).not.toContain('区域经理');
    expect(await account()).toEqual(before);
    await li.presses('确认提交');
    // 批准前原申请不变，但说明有变更在审批
    expect(li.card('我的请假申请').text).toContain('在审批中，批准前仍按原来的假执行');
    expect(li.card('我的请假申请').buttons).not.toContain('申请撤销');
    expect(await account()).toEqual(before);
    await approveChange();
    expect(await account()).toEqual({ available: before.available + 2, held: 0, used: before.used - 2 });
    const original = li.card('我的请假申请').text;
    expect(original).toContain('12月1日(周二) 至 12月2日(周三)');
    expect(original).toContain('为什么是2天');
    expect(original).toContain('已变更：提前返岗，现为12月1日(周二) 至 12月2日(周三) 2天');
    expect(wang.card('李强的请假申请').text).toContain('12月1日(周二) 至 12月2日(周三)');
    expect(blocks()).toEqual(['12-01 09:00..12-02 18:00']);
    expect(persona(office, '李敏').card('李强的休假有变更').text).toContain('12月1日(周二) 至 12月2日(周三)');
    expect(persona(office, '李敏').card('李强的休假有变更').text).not.toContain('年假');
    const substitutes = await office.store.reads.substitutes('everyone', office.now());
    expect(substitutes).toEqual([]);
  });

  it('S55 F3.2 王芳拒绝或李强撤回，原来的假一点不变', async () => {
    await approvedLeave();
    const before = [await account(), await marks(), blocks()];
    await until('2026-12-02');
    await li.says('明天提前返岗');
    await li.presses('确认提交');
    await wang.presses('拒绝', { holding: '李强的假期变更申请', form: { comment: '客户改期了' } });
    expect([await account(), await marks(), blocks()]).toEqual(before);
    expect(li.card('我的请假申请').buttons).toContain('变更');
    await li.says('明天提前返岗');
    await li.presses('确认提交');
    await li.presses('撤回申请', { holding: '假期变更' });
    expect([await account(), await marks(), blocks()]).toEqual(before);
  });

  it('S55 F3.2 休完了才说，五天内可以补办，再晚就说明最早能退哪天', async () => {
    await approvedLeave();
    await until('2026-12-07');
    await li.says('12月4号我就回来上班了，销假');
    expect(li.card('提前返岗').text).toContain('12月1日(周二) 至 12月3日(周四) 3天');
    await li.presses('不办了');
    await li.says('我12月1号下午就回来了');
    expect(li.card().text).toContain('12月1日(周二)已经过去，超过5天不能再退回');
    expect(li.card().text).toContain('最早可以退回12月2日');
    expect([...li.card().buttons, li.card().text].join()).toContain('依据 S55');
    await until('2026-12-20');
    await li.says('销假');
    expect(li.card().text).toContain('没有可以变更的假');
  });

  it('S55 F3.2 已经撤销的假不能再变更，从没休过就请他撤销', async () => {
    await approvedLeave();
    await li.says('12月1号到4号的假不休了');
    expect(li.card().text).toContain('这样整份假都不休了');
    expect(li.card().text).toContain('申请撤销');
  });
});

describe('S55 F3.2 续假', () => {
  it('S55 F3.2 续假到周二：加出来的两天先占用，按续后总天数走完整审批链，批准后才变', async () => {
    await approvedLeave();
    const before = await account();
    await until('2026-12-03');
    await li.says('续假到下周二');
    const preview = li.card('续假');
    for (const part of [
      '增加',
      '2天',
      '12月1日(周二) 至 12月8日(周二) 6天',
      '交接人确认',
      '直接上级',
      '区域经理',
      '人力资源',
      '李敏',
    ])
      expect(preview.text).toContain(part);
    await li.presses('确认提交');
    expect(await account()).toEqual({ available: before.available - 2, held: 2, used: before.used });
    await accepted();
    await approveChange();
    await persona(office, '蒋建国').presses('同意', { holding: '李强的假期变更申请' });
    await persona(office, '褚玉兰').presses('同意', { holding: '李强的假期变更申请' });
    expect(await account()).toEqual({ available: before.available - 2, held: 0, used: before.used + 2 });
    expect(li.card('我的请假申请').text).toContain('12月1日(周二) 至 12月8日(周二)');
    expect(await marks()).toContain('12-08 09:00–18:00 480 approved');
    expect(blocks()).toEqual(['12-01 09:00..12-08 18:00']);
    await until('2026-12-08');
    expect((await office.store.reads.substitutes('everyone', office.now())).map((row) => row.substituteId)).toEqual([
      await personOf('李敏'),
    ]);
  });

  it('S55 F3.2 S92 续假、销假的预览写明用哪一笔：先用结转的，再用今年的', async () => {
    await until('2027-01-05');
    await askForLeave(li, { type: 'annual', from: '2027-01-11', to: '2027-01-14' });
    await wang.presses('同意', { holding: '李强的请假申请' });
    await persona(office, '蒋建国').presses('同意', { holding: '李强的请假申请' });
    await li.says('续假到1月19号');
    expect(li.card('续假').text).toContain(
      '用哪一笔\n2026年结转的年假5天（1月11日(周一) 至 1月15日(周五)）；2027年年假2天（1月18日(周一) 至 1月19日(周二)）',
    );
    await li.presses('不办了', { holding: '续假' });
    await li.says('我13号提前回来');
    expect(li.card('用哪一笔').text).toContain('2026年结转的年假2天（1月11日(周一) 至 1月12日(周二)）');
  });

  it('S55 F3.2 续假被拒绝，占用的两天退回', async () => {
    await approvedLeave();
    const before = await account();
    await li.says('续假两天');
    expect(li.card('续假').text).toContain('至 12月8日(周二) 6天');
    await li.presses('确认提交');
    await accepted();
    await wang.presses('拒绝', { holding: '李强的假期变更申请', form: { comment: '年底缺人' } });
    expect(await account()).toEqual(before);
    expect(li.card('我的请假申请').text).toContain('12月1日(周二) 至 12月4日(周五)');
  });

  it.each([
    ['余额不够', '续假到12月31号', '年假余额不足'],
    ['续到周末', '续假到12月6号', '都是休息日'],
    ['没有晚于原来', '续假到12月3号', '没有晚于原来的结束'],
  ])('S55 F3.2 续假%s：说清楚哪里不对、怎样可以', async (_what, said, told) => {
    await approvedLeave();
    await li.says(said);
    expect(li.card().text).toContain(told);
    expect([...li.card().buttons, li.card().text].join()).toContain('依据 S55');
    expect(li.card().buttons).not.toContain('确认提交');
  });

  it('S55 O2 加出来的几天交接人也请了假：不能选，换一个人', async () => {
    await askForLeave(persona(office, '李敏'), { type: 'annual', from: '2026-12-07', to: '2026-12-07', handover: 'ou_e104' });
    await wang.presses('同意', { holding: '李敏的请假申请' });
    await approvedLeave();
    await li.says('续假到12月7号');
    expect(li.card().text).toContain('李敏在12月7日(周一)也不在岗');
    await li.presses('下一步', { form: { to: '2026-12-07', to_part: 'pm', handover: 'ou_e104' } });
    await li.presses('确认提交');
    await accepted('张伟');
    await approveChange();
    await persona(office, '蒋建国').presses('同意', { holding: '李强的假期变更申请' });
    await until('2026-12-07');
    const [row] = await office.store.reads.substitutes([await personOf('李强')], office.now());
    expect(row?.substituteId).toBe(await personOf('张伟'));
  });
});

describe('S55 F3.2 取消其中一段', () => {
  it('S55 F3.2 F3.2 考勤影响 取消12月2号下午：假分成两段，日历两块，当天只记上午；再变更、再撤销都分毫不差', async () => {
    const start = await account();
    await approvedLeave();
    await li.says('取消12月2号下午的假');
    expect(li.card('取消一段').text).toContain('12月1日(周二) 至 12月2日(周三)上午；12月3日(周四) 至 12月4日(周五) 3.5天');
    await li.presses('确认提交');
    await approveChange();
    expect((await account()).used).toBe(start.used + 3.5);
    expect(await marks()).toEqual([
      '12-01 09:00–18:00 480 approved',
      '12-02 09:00–12:00 240 approved',
      '12-02 13:30–18:00 240 freed',
      '12-03 09:00–18:00 480 approved',
      '12-04 09:00–18:00 480 approved',
    ]);
    expect(blocks()).toEqual(['12-01 09:00..12-02 12:00', '12-03 09:00..12-04 18:00']);
    // 变更再变更
    await li.says('12月4号不休了');
    await li.presses('确认提交');
    await approveChange();
    expect((await account()).used).toBe(start.used + 2.5);
    expect(blocks()).toEqual(['12-01 09:00..12-02 12:00', '12-03 09:00..12-03 18:00']);
    expect(li.card('我的请假申请').text).toContain('现为12月1日(周二) 至 12月2日(周三)上午；12月3日(周四) 2.5天');
    // 全部撤销，回到请假以前
    await li.presses('申请撤销', { holding: '我的请假申请' });
    await li.presses('申请撤销', { form: { revoke_reason: '行程取消' }, holding: '我的请假申请' });
    await wang.presses('同意', { holding: '撤销原因' });
    expect(await account()).toEqual(start);
    expect(blocks()).toEqual([]);
    expect((await marks()).every((mark) => mark.endsWith('freed'))).toBe(true);
  });

  it('S55 F3.2 取消周末不算变更', async () => {
    await approvedLeave({ from: '2026-12-03', to: '2026-12-08' });
    await li.says('12月5号到6号不休了');
    expect(li.card().text).toContain('这段时间本来就不计假');
  });

  it('S54 F3.2 考勤影响 取消当天的假以后，群里的今日不在岗里没有他', async () => {
    await approvedLeave();
    await li.says('12月2号不休了');
    await li.presses('确认提交');
    await approveChange();
    await until('2026-12-02', 10);
    const seen = JSON.stringify(office.controls.cards('张伟', '苏州分店群'));
    expect(seen).not.toContain('李强');
    await until('2026-12-03', 10);
    expect(JSON.stringify(office.controls.cards('张伟', '苏州分店群'))).toContain('李强');
  });
});

describe('S55 F3.2 两次变更、别人的假', () => {
  it('S55 F3.2 从原申请的卡片上点“变更”，选取消一段，填表', async () => {
    await approvedLeave();
    await li.presses('变更', { holding: '我的请假申请' });
    expect(li.card('变更哪份假').buttons).not.toContain('提前返岗');
    await li.presses('取消一段');
    expect(li.card().text).toContain('原假期：年假 12月1日(周二) 至 12月4日(周五) 4天');
    await li.presses('下一步', { form: { from: '2026-12-10', from_part: 'am', to: '2026-12-10', to_part: 'pm' } });
    expect(li.card().text).toContain('这段时间不在这份假里');
    await li.presses('下一步', { form: { from: '2026-12-04', from_part: 'pm', to: '2026-12-04', to_part: 'pm' } });
    expect(li.card().text).toContain('退回');
    expect(li.card().text).toContain('0.5天');
  });

  it('S55 F3.2 一份假同时只能有一份变更或撤销在审批', async () => {
    await approvedLeave();
    await li.says('12月4号不休了');
    await li.says('续假到12月7号');
    await li.presses('确认提交', { holding: '取消一段' });
    await li.presses('确认提交', { holding: '续假' });
    expect(li.card('已有QJ').text).toContain('在审批中');
    expect(wang.cards().filter((card) => card.text.includes('李强的假期变更申请'))).toHaveLength(1);
    await li.says('变更假期');
    expect(li.card('变更哪份假').buttons).toEqual(['查看']);
  });

  it('S55 F3.2 两份变更同时提交，只有一份成', async () => {
    await approvedLeave();
    await li.says('12月4号不休了');
    await li.says('12月3号不休了');
    const forms = li.cards().filter((card) => card.buttons.includes('确认提交'));
    expect(forms).toHaveLength(2);
    await Promise.all(forms.map((card) => office.controls.press('李强', card.id, '确认提交')));
    await office.settled();
    expect(li.cards().filter((card) => card.text.includes('我的假期变更申请'))).toHaveLength(1);
  });

  it('S4 别人的假变更不了，批准的变更不能撤销', async () => {
    await approvedLeave();
    await wang.says('变更假期');
    expect(wang.card().text).toContain('没有可以变更的假');
    await li.says('12月4号不休了');
    await li.presses('确认提交');
    await approveChange();
    expect(li.card('我的假期变更申请').text).toContain('已同意');
    expect(li.card('我的假期变更申请').buttons).not.toContain('申请撤销');
  });

  it('S55 F3.2 王芳退回变更，李强改了再交，原来的假等批准才变', async () => {
    await approvedLeave();
    const before = await account();
    await li.says('续假到12月7号');
    await li.presses('确认提交');
    await accepted();
    await wang.presses('更多', { holding: '李强的假期变更申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '请续到8号' } });
    expect(await account()).toEqual(before);
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: { to: '2026-12-08', to_part: 'pm', handover: 'ou_e103' } });
    await li.presses('确认提交');
    expect((await account()).held).toBe(2);
    await accepted();
    await approveChange();
    await persona(office, '蒋建国').presses('同意', { holding: '李强的假期变更申请' });
    await persona(office, '褚玉兰').presses('同意', { holding: '李强的假期变更申请' });
    expect((await account()).used).toBe(before.used + 2);
  });

  it('S55 F3.2 病假续到要交证明，批准后整份撤销：不再等证明，也不再催', async () => {
    await askForLeave(li, { type: 'sick', from: '2026-11-24', to: '2026-11-24' });
    await wang.presses('同意', { holding: '李强的请假申请' });
    await li.says('续假到周四');
    await li.presses('确认提交');
    await accepted();
    await approveChange();
    expect(li.card('我的请假申请').text).toContain('医院诊断证明');
    const number = /QJ\d{6}-[0-9A-Z]{4}/.exec(li.card('我的请假申请').text)?.[0] ?? '';
    const id = (await office.store.reads.requestByNumber(number)) as RequestId;
    expect((await office.store.reads.proofOf(id)).due).not.toBeNull();
    await li.presses('申请撤销', { holding: '我的请假申请' });
    await li.presses('申请撤销', { holding: '我的请假申请', form: { revoke_reason: '好了' } });
    await wang.presses('同意', { holding: '撤销' });
    expect((await office.store.reads.proofOf(id)).due).toBeNull();
  });
});
