import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf, type LeaveEntry, lotsOf } from '../../../src/domain/leave/ledger.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { acceptHandover, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const HALF = { type: 'annual', from: '2026-12-01', to: '2026-12-01', to_part: 'am', handover: '' };
const at = (text: string): number => Date.parse(`${text}+08:00`);

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

async function comes(moment: string): Promise<void> {
  office.emulator.clock.set(at(moment));
  await office.app.tick();
  await office.settled();
}

async function halfDay(who: Persona, change = {}): Promise<void> {
  await who.says('请假');
  await who.presses('下一步', { form: leaveForm({ ...HALF, ...change }) });
  await who.presses('确认提交');
}

async function annualOf(name: string): Promise<readonly LeaveEntry[]> {
  const org = await office.store.reads.org();
  const person = org.people.find((one) => one.name === name);
  return entriesOf((await office.store.reads.leaveEntries(person?.id as PersonId, null)) as unknown as LeaveEntry[], 'annual');
}

/** 李强 was on approved sick leave in these months of 2026, so many days each. */
async function illFor(...months: readonly (readonly [month: number, days: number])[]): Promise<void> {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强');
  const writes = months.flatMap(([month, days]) =>
    Array.from({ length: days }, (_, i) => ({
      table: 'leaveDay' as const,
      insert: {
        requestId: `req_sick_${month}`,
        personId: person?.id ?? '',
        unitId: person?.unitId ?? '',
        leaveType: 'sick',
        date: `2026-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`,
        fromMin: 540,
        toMin: 1080,
        minutes: 480,
        state: 'approved',
      },
    })),
  );
  await office.store.commit({ plan: { writes, audit: [], effects: [] }, inboxKeys: [], cause: 'test' });
}

const sum = (entries: readonly LeaveEntry[]): number => entries.reduce((total, entry) => total + entry.minutes, 0);
const words = (who: Persona) => who.cards().filter((card) => card.text.includes('年假到期'));

describe('年假结转与到期', () => {
  it('S92 年底十天年假结转五天，其余到期；新年第一个工作日九点才告诉本人，只说一次', async () => {
    await comes('2027-01-01T00:01:00');
    expect(words(li)).toEqual([]);
    await comes('2027-01-04T09:05:00');
    expect(words(li)).toHaveLength(1);
    expect(words(li)[0]?.text).toContain('年假结转5天，有效至3月31日(周三)；5天已到期');
    await comes('2027-01-05T09:05:00');
    expect(words(li)).toHaveLength(1);
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('上年结转5天，3月31日(周三)到期');
    expect(li.card('我的假期').text).toContain('可用 15天');
  });

  it('S92 年底的提醒和余额卡都写明多少天可以结转，不说全部作废', async () => {
    await comes('2026-12-01T09:05:00');
    expect(li.card('即将到期').text).toContain('年假还有10天，12月31日(周四)到期，其中5天可结转到2027年3月31日(周三)');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('10天，12月31日(周四)到期，其中5天可结转到2027年3月31日(周三)');
  });

  it('S92 停机到1月5日才起来，照样先结转再到期，然后发新年的年假', async () => {
    await comes('2027-01-05T10:00:00');
    const entries = await annualOf('李强');
    expect(entries.map((entry) => [entry.kind, entry.minutes / 480])).toEqual([
      ['grant', 10],
      ['carry', -5],
      ['carry', 5],
      ['expire', -5],
      ['grant', 10],
    ]);
    expect(entries.find((entry) => entry.kind === 'carry' && entry.minutes > 0)).toMatchObject({
      validFrom: '2027-01-01',
      expiresOn: '2027-03-31',
    });
  });

  it('S92 停机到4月，结转的也已过期，本人得到一句话', async () => {
    await comes('2027-04-06T10:00:00');
    expect(sum(await annualOf('李强')) / 480).toBe(10);
    expect(words(li).at(-1)?.text).toContain('年假10天已到期，不能再用');
  });

  it('S92 12月的申请1月才撤回，退回的年假再结转也不超过上限', async () => {
    await halfDay(li, { from: '2026-12-31', to: '2026-12-31' });
    await comes('2027-01-04T09:05:00');
    expect(words(li)[0]?.text).toContain('结转5天');
    await li.presses('撤回申请');
    await comes('2027-01-05T09:05:00');
    const entries = await annualOf('李强');
    expect(sum(entries) / 480).toBe(15);
    expect(words(li)).toHaveLength(2);
    expect(words(li)[1]?.text).toContain('年假0.5天已到期');
  });

  it('S92 用剩三天的人结转三天，一天也不到期', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ type: 'annual', from: '2026-12-01', to: '2026-12-09' }) });
    await li.presses('确认提交');
    await comes('2027-01-04T09:05:00');
    expect(words(li)[0]?.text).toContain('年假结转3天，有效至3月31日(周三)');
    expect(words(li)[0]?.text).not.toContain('已到期');
  });

  it('S92 结转的年假先用：一月休假用的是三月到期的那一笔', async () => {
    await comes('2027-01-04T09:05:00');
    await halfDay(li, { from: '2027-01-11', to: '2027-01-11' });
    const entries = await annualOf('李强');
    const carried = entries.find((entry) => entry.kind === 'carry' && entry.minutes > 0);
    expect(entries.find((entry) => entry.kind === 'hold')?.lotId).toBe(carried?.id);
  });

  it('S92 三月初提醒结转的年假快到期，一点就打开选好年假的请假单；用完了就不再提醒', async () => {
    await comes('2027-01-04T09:05:00');
    await comes('2027-03-01T09:05:00');
    const digest = li.card('即将到期');
    expect(digest.text).toContain('5天');
    await li.presses('请假', { card: digest });
    expect(li.card().text).toContain('请假申请');
    await li.presses('下一步', {
      form: { from: '2027-03-08', from_part: 'am', to: '2027-03-12', to_part: 'pm', handover: 'ou_e103' },
    });
    expect(li.card().text).toContain('请确认');
    expect(li.card().text).toContain('年假');
    await li.presses('确认提交');
    const before = li.cards().length;
    await comes('2027-03-17T09:05:00');
    expect(
      li
        .cards()
        .slice(before)
        .map((card) => card.text)
        .join(),
    ).not.toContain('即将到期');
  });
});

describe('一期到期才结这一期', () => {
  it('S92 三月底结转的年假作废那天，当年的十天一天不动，也不会结转到明年', async () => {
    await comes('2027-01-04T09:05:00');
    await comes('2027-03-31T10:00:00');
    expect(sum(await annualOf('李强')) / 480).toBe(15);
    await comes('2027-04-01T09:05:00');
    const entries = await annualOf('李强');
    expect(sum(entries) / 480).toBe(10);
    expect(entries.filter((entry) => entry.kind === 'carry' && entry.minutes > 0)).toHaveLength(1);
    expect(words(li).at(-1)?.text).toContain('年假5天已到期，不能再用');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('可用 10天');
  });

  it('S92 12月批准、1月休的半天年假，元旦改用结转的，一分不差，通知里说明；销假退回的也是结转的那半天', async () => {
    await comes('2026-12-01T10:00:00');
    await halfDay(li, { from: '2027-01-06', to: '2027-01-06' });
    await persona(office, '王芳').presses('同意');
    await comes('2027-01-04T09:05:00');
    expect(words(li)[0]?.text).toContain('年假结转5天');
    expect(words(li)[0]?.text).toContain('已申请的1月6日(周三)改用其中0.5天');
    const lots = lotsOf(await annualOf('李强')).map(({ kind, expiresOn, remaining, used }) => [kind, expiresOn, remaining, used]);
    expect(lots).toEqual([
      ['grant', '2026-12-31', 0, 0],
      ['carry', '2027-03-31', 2160, 240],
      ['grant', '2027-12-31', 4800, 0],
    ]);
    await li.says('我的假期');
    expect(li.card('我的假期').text).toMatch(/改用先到期的额度 年假 0\.5天（QJ/);
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '不休了' } });
    await persona(office, '王芳').presses('同意');
    expect(lotsOf(await annualOf('李强')).map((lot) => lot.remaining)).toEqual([0, 2400, 4800]);
  });
});

describe('跨年的假', () => {
  const OVER = { from: '2026-12-31', to: '2027-01-04', to_part: 'pm', handover: 'ou_e103' };
  const preview = () => li.card('请确认').text;

  it('S55 11月想请明年1月的年假：说明12月1日起可以申请，不把人推去请事假', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ ...HALF, from: '2027-01-06', to: '2027-01-06' }) });
    expect(li.card().text).toContain('2027年的年假还不能申请。12月1日(周二)起可以申请');
    expect(li.card().buttons).not.toContain('改请事假');
    await comes('2026-12-01T10:00:00');
    await halfDay(li, { from: '2027-01-06', to: '2027-01-06' });
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('S55 11月请跨年的假，一点先请今年的几天', async () => {
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ ...HALF, ...OVER }) });
    expect(li.card().text).toContain('2027年的年假还不能申请');
    expect(li.card().text).toContain('现在可以先请到12月31日(周四)，共1天');
    await li.presses('先请到12月31日(周四)');
    expect(preview()).toContain('12月31日(周四)');
    expect(preview()).not.toContain('1月4日');
  });

  it('S55 12月31日到1月4日：预览、审批卡、为什么都写明哪年的几天，元旦后改用结转的，卡片跟着变', async () => {
    await comes('2026-12-01T10:00:00');
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ ...HALF, ...OVER, to_part: 'pm' }) });
    const paid = '2026年年假1天（12月31日(周四)）；2027年年假1天（2027年1月4日(周一)）';
    expect(preview()).toContain(paid);
    // 批准后余额说的是开始那天的：今年剩九天，不把明年的一天算进来。
    expect(preview()).toContain('9天');
    await li.presses('确认提交');
    await acceptHandover(li, OVER);
    expect(persona(office, '王芳').card('请假').text).toContain(paid);
    await li.says('为什么是2天');
    expect(li.card('我的请假申请').text).toContain('2027年年假1天，先到期的先用：2027年1月4日(周一)');
    await persona(office, '王芳').presses('同意');
    await comes('2027-01-04T09:05:00');
    const lots = lotsOf(await annualOf('李强')).map(({ kind, expiresOn, remaining, used }) => [
      kind,
      expiresOn,
      remaining / 480,
      used / 480,
    ]);
    expect(lots).toEqual([
      ['grant', '2026-12-31', 0, 1],
      ['carry', '2027-03-31', 4, 1],
      ['grant', '2027-12-31', 10, 0],
    ]);
    for (const who of [li, persona(office, '王芳')])
      expect(who.card('QJ').text).toContain('2026年年假1天（2026年12月31日(周四)）；2026年结转的年假1天（1月4日(周一)）');
    expect(li.card('QJ').text).toContain('申请以后有了更早到期的额度，已改用，天数不变');
  });

  it('S55 12月里1月的假不够请，写明元旦还会结转多少、从哪天起可以申请', async () => {
    await comes('2026-12-01T10:00:00');
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ ...HALF, from: '2027-01-11', to: '2027-01-26', to_part: 'pm' }) });
    expect(li.card().text).toContain('年假余额不足：申请12天，可用10天，还差2天');
    expect(li.card().text).not.toContain('还不能申请');
  });
});

describe('明年的年假', () => {
  it('S92 12月起就能请明年1月的年假：余额卡写明何时可用，元旦照样结转，不会发两次', async () => {
    await comes('2026-12-01T10:00:00');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('10天，2027年1月1日(周五)起可用');
    expect(li.card('我的假期').text).toContain('共 10天');
    await halfDay(li, { from: '2027-01-06', to: '2027-01-06' });
    expect(li.card('我的请假申请').text).toContain('审批中');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toMatch(/申请占用 2027年年假 -0\.5天/);
    for (const year of [2026, 2027]) expect(li.card('我的假期').text).toContain(`发放 ${year}年年假 10天`);
    await comes('2027-01-04T09:05:00');
    await comes('2027-01-04T09:06:00');
    const entries = await annualOf('李强');
    expect(entries.filter((entry) => entry.kind === 'grant').map((entry) => entry.expiresOn)).toEqual([
      '2026-12-31',
      '2027-12-31',
    ]);
    expect(sum(entries) / 480).toBe(14.5);
  });

  it('S92 提前发的明年年假，年底前病休满三个月而丧失的，元旦收回', async () => {
    await halfDay(li);
    await persona(office, '王芳').presses('同意');
    await comes('2026-12-01T10:00:00');
    expect((await annualOf('李强')).filter((entry) => entry.kind === 'grant')).toHaveLength(2);
    await illFor([6, 30], [7, 31], [8, 31]);
    await comes('2027-01-04T09:05:00');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('2026年休过年假后病假累计满3个月，2027年不享受年假');
    // 只剩去年结转的五天
    expect(sum(await annualOf('李强')) / 480).toBe(5);
  });
});

describe('年假按累计工龄', () => {
  it('S92 余额卡说明为什么是这么多天；没有参加工作日期的按入职日期算并说明', async () => {
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('2026年为什么有10天年假');
    expect(li.card('我的假期').text).toContain('2015年7月1日(周三)参加工作');
    expect(li.card('我的假期').text).toContain('全年按10天');
    const zhang = persona(office, '孙悦');
    await zhang.says('我的假期');
    expect(zhang.card('我的假期').text).toContain('没有登记参加工作的日期，按入职日期');
    expect(zhang.card('我的假期').text).toContain('联系人力资源补登');
  });

  it('S92 今年休过年假又病休满三个月的，明年没有年假，余额卡写明依据', async () => {
    await halfDay(li);
    await persona(office, '王芳').presses('同意');
    await illFor([6, 30], [7, 31], [8, 31]);
    await comes('2027-01-04T09:05:00');
    expect((await annualOf('李强')).filter((entry) => entry.kind === 'grant')).toHaveLength(1);
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('2027年为什么有0天年假');
    expect(li.card('我的假期').text).toContain('2026年休过年假后病假累计满3个月，2027年不享受年假');
  });
});
