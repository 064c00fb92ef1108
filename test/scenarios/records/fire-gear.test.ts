import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const GEAR = { place: '一楼展厅', type: 'powder', expires_on: '2026-12-20', checked_on: '2026-11-01' };

async function enters(office: TestOffice, over: Record<string, string> = {}): Promise<void> {
  const unit = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? '';
  const chen = persona(office, '陈静');
  await chen.says('登记灭火器');
  await chen.presses('提交', { form: { ...GEAR, unit, ...over } });
}

describe('消防器材 (S49b)', () => {
  it('过了有效期自动标成过期，换好才算了结；换好之后按新的日子提醒', async ({ office, at }) => {
    await enters(office);
    const chen = persona(office, '陈静');
    expect(chen.card('一楼展厅').text).toContain('在位');
    await at('2026-12-14', '10:00');
    expect(chen.card('更换快到期的消防器材', 'S49b').text).toContain('一楼展厅');
    await at('2026-12-20', '23:00');
    await chen.says('XF-SZ-26-0001');
    expect(chen.card('一楼展厅').text).toContain('在位');
    await at('2026-12-21', '00:05');
    await chen.says('XF-SZ-26-0001');
    expect(chen.card('一楼展厅').text).toContain('已过期');
    expect(chen.card('一楼展厅').text).toMatch(/系统 过期/);
    await chen.presses('已更换');
    await chen.presses('已更换', { form: { until: '2026-12-20' } });
    expect(chen.card('新的有效期已经过去').text).toContain('请照新器材上的标签填今天以后的日期');
    await chen.presses('已更换', { form: { until: '2028-12-20' } });
    expect(chen.card('一楼展厅').text).toContain('在位');
    await at('2026-12-30', '10:00');
    await chen.says('逾期的消防器材');
    expect(chen.card('超时的消防器材').text).not.toContain('一楼展厅');
  });

  it('每个月检查一次，本店谁都能查；一天查一次；检查过下一次另算', async ({ office, li, at }) => {
    await enters(office, { expires_on: '2028-01-01' });
    await at('2026-12-02', '10:00');
    const chen = persona(office, '陈静');
    await chen.says('逾期的消防器材');
    expect(chen.card('超时的消防器材').text).toContain('一楼展厅');
    await li.says('查灭火器 展厅');
    await li.presses('已检查，完好');
    expect(li.card('一楼展厅').text).toContain('12月2日');
    expect((await li.presses('已检查，完好')).toast?.content).toContain('今天已经检查过了');
    await chen.says('逾期的消防器材');
    expect(chen.card('超时的消防器材').text).not.toContain('一楼展厅');
  });

  it('“到期的灭火器”“该检查的灭火器”各给清单，先到期的在前；“灭火器”给全部', async ({ office, li }) => {
    await enters(office, { expires_on: '2027-06-30', place: '二楼仓库', checked_on: '2026-11-20' });
    await enters(office);
    await li.says('到期的灭火器有哪些');
    const { text } = li.card('快到期和过期的');
    expect(text.indexOf('一楼展厅')).toBeLessThan(text.indexOf('二楼仓库'));
    await li.says('该检查的灭火器');
    expect(li.card('该检查的').text).toMatch(/一楼展厅[\s\S]*12月1日[\s\S]*二楼仓库[\s\S]*12月20日/u);
    await li.says('灭火器');
    expect(li.card('全部消防器材').text).toContain('二楼仓库');
    await li.presses('只看在册');
    expect(li.card('在册的消防器材').text).toContain('一楼展厅');
  });

  it('报故障，运营专员和主管都知道；没换的三个工作日后催；检查日期填到以后的，指出来', async ({ office, li, wang, at }) => {
    await enters(office, { checked_on: '2026-12-24' });
    const chen = persona(office, '陈静');
    expect(chen.card('消防器材').text).toContain('上次检查的日期还没到');
    await chen.presses('提交', { form: { checked_on: '2026-11-20' } });
    await li.says('查灭火器 展厅');
    await li.presses('报故障');
    await li.presses('报故障', { form: { what: '压力表在红区' } });
    expect(chen.card('有故障：压力表在红区').text).toContain('请您：换掉过期或故障的消防器材');
    expect(wang.card('有故障：压力表在红区').text).toContain('故障');
    await at('2026-11-30', '10:00');
    await chen.says('逾期的消防器材');
    expect(chen.card('超时的消防器材').text).toContain('一楼展厅');
  });
});
