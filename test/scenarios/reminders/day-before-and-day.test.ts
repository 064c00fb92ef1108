import { describe, expect } from 'vitest';
import { it, type OfficeFixtures } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

/** At which of these moments somebody hears of a thing. */
async function heard(
  who: Persona,
  at: OfficeFixtures['at'],
  moments: readonly string[],
  words: string,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const moment of moments) {
    const [date = '', time = ''] = moment.split(' ');
    const before = who.cards().length;
    await at(date, time);
    if (
      who
        .cards()
        .slice(before)
        .some(({ text }) => text.includes(words))
    )
      told.push(moment);
  }
  return told;
}

describe('到期当天的提醒是当天早上，前一天的是前一个工作日早上', () => {
  it('S26 写了日子的行政事务：周四截止，周三早上、周四早上提醒运营专员，逾期一个工作日连主管', async ({
    office,
    li,
    wang,
    at,
  }) => {
    const chen = persona(office, '陈静');
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies', by: '2026-11-26' } });
    const mornings = ['24', '25', '26', '27'].map((day) => `2026-11-${day} 09:30`);
    expect(await heard(chen, at, mornings, '领两盒名片')).toEqual(['2026-11-25 09:30', '2026-11-26 09:30']);
    expect(await heard(wang, at, ['2026-11-30 09:30'], '领两盒名片')).toEqual(['2026-11-30 09:30']);
  });

  it('S26 截止日是周日：前一个工作日和当天都落在周五早上，只说一次，不等到周一', async ({ office, li, at }) => {
    const chen = persona(office, '陈静');
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies', by: '2026-11-29' } });
    const mornings = ['25', '26', '27', '30'].map((day) => `2026-11-${day} 09:30`);
    expect(await heard(chen, at, mornings, '领两盒名片')).toEqual(['2026-11-27 09:30']);
  });

  it('S24 按工作日计时的意见：周一10点提的，提前一天10点、到期那天10点提醒', async ({ office, li, at }) => {
    const chen = persona(office, '陈静');
    await li.says('建议：报销的步骤太多');
    await li.presses('提交', { form: { what: '报销的步骤太多', area: 'flow' } });
    const moments = ['2026-11-26 09:30', '2026-11-27 09:55', '2026-11-27 10:30', '2026-11-30 09:55', '2026-11-30 10:30'];
    expect(await heard(chen, at, moments, '报销的步骤太多')).toEqual(['2026-11-27 10:30', '2026-11-30 10:30']);
  });

  it('S11 部门之间：前一天早上、当天早上提醒对方，过了才告诉双方的上级', async ({ office, wang, jiang, at }) => {
    const feng = persona(office, '冯磊');
    await feng.says('协作：请王芳周四前提供库存表');
    await feng.presses('提交', { form: { to_sought: '王芳', what: '提供库存表', by: '2026-11-26' } });
    await wang.presses('受理');
    const mornings = ['24', '25', '26'].map((day) => `2026-11-${day} 09:30`);
    expect(await heard(wang, at, mornings, '提供库存表')).toEqual(['2026-11-25 09:30', '2026-11-26 09:30']);
    expect(jiang.cards().some(({ text }) => text.includes('提供库存表'))).toBe(false);
    expect(await heard(jiang, at, ['2026-11-27 10:30'], '提供库存表')).toEqual(['2026-11-27 10:30']);
  });

  it('S50 设备下次检查：一周前的早上、当天早上提醒', async ({ office, at }) => {
    const chen = persona(office, '陈静');
    const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
    await chen.says('登记设备');
    const what = { name: '激光打印机', model: 'M227', kind: 'print', quantity: '1', serial: 'CN88X1', place: '前台' };
    await chen.presses('提交', { form: { ...what, bought_on: '2025-03-01', value: '2380.50', unit, check_on: '2026-12-09' } });
    const moments = ['2026-12-01 09:30', '2026-12-02 09:30', '2026-12-08 09:30', '2026-12-09 09:30', '2026-12-10 09:30'];
    expect(await heard(chen, at, moments, '激光打印机')).toEqual(['2026-12-02 09:30', '2026-12-09 09:30']);
  });
});
