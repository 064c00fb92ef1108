import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { CHECKED, chenIn, does, enters, seenInGroup, sendsPhoto } from './enter-order.ts';

const GROUP = '苏州分店群';

describe('按时交车 (S45)', () => {
  it('S43 排产、发车、到库各有该办的日子，快到时提醒运营专员；办了就轮到下一步', async ({ office, at }) => {
    await enters(office);
    const chen = chenIn(office);
    await at('2026-12-04', '10:00');
    expect(chen.card('安排排产', 'S43').text).toContain('宏达运输');
    await does(chen, '排产', { on: '2026-12-04' });
    await chen.says('我的待办');
    expect(chen.card('我的待办').text).toContain('安排发车');
    expect(chen.card('我的待办').text).not.toContain('安排排产');
  });

  it('一步晚了，预计交不上：问业务人员原因，新日子已经替他算好；客户的群里只听到一次，带着原因；新日子之前不再问', async ({
    office,
    li,
    wang,
    at,
  }) => {
    await enters(office);
    await at('2026-12-07', '09:00');
    const asked = li.card('说明晚交原因、定新日子').text;
    expect(asked).toContain('已录入，预计12月21日(周一)才能交车，比约定的12月18日(周五)晚3天');
    await li.presses('改交车日', { holding: '说明晚交原因' });
    expect(li.card('新的交车日').inputs.day).toBe('2026-12-21');
    await li.presses('改交车日', { form: { day: '2026-12-04', why: '排产晚了' } });
    expect(li.card('这一天已经过去').text).toContain('请写今天或以后的日子');
    expect(li.card('这一天已经过去').buttons.some((one) => one.startsWith('改到'))).toBe(true);
    await li.presses('改交车日', { form: { day: '2026-12-22', why: '厂里排产晚了' } });
    expect(wang.card('厂里排产晚了').text).toContain('12月22日');
    await at('2026-12-07', '11:00');
    const told = () => seenInGroup(office, '张伟', GROUP).filter((one) => one.includes('厂里排产晚了'));
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('交车日改到12月22日(周二)：厂里排产晚了');
    await at('2026-12-08', '09:00');
    expect(li.cards().filter(({ text }) => text.includes('请您：说明晚交原因'))).toHaveLength(0);
    expect(told()).toHaveLength(1);
    // The new date slips, too: asked once more.
    await at('2026-12-09', '09:00');
    await li.says('A123到哪了');
    expect(li.card('宏达运输').text).toContain('请您：说明晚交原因、定新日子');
  });

  it('录进来的时候那一步就已经晚了的（补录的老订单），不为那一步问；录进来以后再晚的才问', async ({ office, li, at }) => {
    await enters(office, { promised_on: '2026-11-20' });
    await enters(office, { promised_on: '2026-11-27', order_no: 'B456', vin: '', plate: '' });
    await at('2026-11-26', '10:00');
    await li.says('A123到哪了');
    expect(li.card('A123').text).not.toContain('说明晚交原因');
    await li.says('B456到哪了');
    expect(li.card('B456').text).toContain('请您：说明晚交原因、定新日子');
  });

  it('S43 约得紧的订单，录进来的时候没有一步已经超时：计划从录入那天排起，不从签约以前', async ({ office }) => {
    await enters(office, { promised_on: '2026-12-04' });
    const chen = chenIn(office);
    const { text } = chen.card('A123');
    expect(text).toContain('下一步：排产 · 11月25日(周三)前');
    expect(text).not.toContain('超时');
  });

  it('还没说原因的，第二天连上级一起提醒', async ({ office, wang, at }) => {
    await enters(office);
    await at('2026-12-07', '09:00');
    await at('2026-12-09', '14:00');
    expect(wang.card('说明晚交原因').text).toContain('宏达运输');
  });

  it('快到约定的日子提醒业务人员', async ({ office, li, at }) => {
    await enters(office);
    await at('2026-12-14', '10:00');
    expect(li.card('按约定交车', 'S45').text).toContain('宏达运输');
  });

  it('交车准时率按第一次约定的日子算，改过期的也看得出；员工看不到', async ({ office, li, wang, at }) => {
    await enters(office, { promised_on: '2026-11-25' });
    const chen = chenIn(office);
    for (const move of ['排产', '发车', '到库', '收到尾款', '合格证到了']) await does(chen, move, { on: '2026-11-23' });
    await does(chen, '改交车日', { day: '2026-11-30', why: '客户出差' });
    await at('2026-11-27', '10:00');
    await chen.presses('交付', { holding: '宏达运输' });
    await sendsPhoto(office, chen);
    await chen.presses('交付', { form: { on: '2026-11-27', signer: '周总', checklist: CHECKED } });
    await wang.says('交车准时率');
    const seen = JSON.stringify(office.controls.cards('王芳', 'bot').at(-1)?.body.card);
    expect(seen).toContain('0%（1台里0台）');
    expect(seen).toContain('苏州分店按最后约定的日子算是100%');
    await li.says('交车准时率');
    expect(li.card('交车准时率').text).toContain('准时率给主管及以上看');
  });
});
