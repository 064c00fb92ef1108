import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { CHECKED, chenIn, does, enters, seenInGroup, sendsPhoto } from './enter-order.ts';

const GROUP = '苏州分店群';
const news = (who: { cards(): readonly { readonly text: string }[] }) =>
  who.cards().filter(({ text }) => /订单 \S+ 欧曼EST/.test(text.split('\n')[0] ?? ''));

describe('订单有变化就告诉 (O20, Q16)', () => {
  it('十分钟里改了几下，业务人员只收到一条，写的是最后的样子；改了又改回来的不说', async ({ office, li, at, later }) => {
    await enters(office);
    const chen = chenIn(office);
    await does(chen, '排产', { on: '2026-11-21' });
    await does(chen, '发车', { on: '2026-11-22' });
    await at('2026-11-23', '10:05');
    await does(chen, '收到定金', { on: '2026-11-23' });
    expect(news(li)).toHaveLength(0);
    await at('2026-11-23', '10:11');
    expect(news(li)).toHaveLength(1);
    expect(news(li)[0]?.text).toMatch(/✓排产 11月21日\S*\n✓发车 11月22日\S*\n✓定金 11月23日\S*\n在途，预计/);
    await does(chen, '到库', { on: '2026-11-23' });
    await does(chen, '更正进度', { what: ['schedule'], why: '点错了' });
    await later(1);
    expect(news(li)).toHaveLength(2);
    expect(news(li)[1]?.text).toContain('更正：发车还没有（点错了）');
    await does(chen, '排产', { on: '2026-11-23' });
    await does(chen, '更正进度', { what: ['schedule'], why: '又点错了' });
    await later(1);
    expect(news(li)).toHaveLength(2);
  });

  it('网点群只听得到该知道的（发车、到库、交付、改交车日），没有价格、客户名和电话；别店的群什么也没有', async ({
    office,
    at,
  }) => {
    await enters(office);
    const chen = chenIn(office);
    await does(chen, '收到定金', { on: '2026-11-23' });
    await at('2026-11-23', '11:00');
    expect(seenInGroup(office, '张伟', GROUP).join('')).not.toContain('A123');
    await does(chen, '排产', { on: '2026-11-23' });
    await at('2026-11-23', '11:30');
    const told = seenInGroup(office, '张伟', GROUP).filter((one) => one.includes('A123'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('✓排产');
    expect(told[0]).toContain('尾号042788');
    expect(told[0]).not.toMatch(/宏达|368|定金|查看/);
    expect(seenInGroup(office, '钱多多', '杭州分店群').join('')).not.toContain('A123');
  });

  it('下班后的变化第二天早上才说；卡片上看得到通知了谁、几点到的', async ({ office, li, at }) => {
    await enters(office);
    await at('2026-11-23', '22:00');
    await does(chenIn(office), '排产', { on: '2026-11-23' });
    expect(chenIn(office).card('宏达运输').text).toMatch(/稍后通知：\S*李强/);
    await at('2026-11-24', '08:00');
    expect(news(li)).toHaveLength(0);
    await at('2026-11-24', '08:31');
    expect(news(li)).toHaveLength(1);
    await at('2026-11-24', '08:33');
    expect(chenIn(office).card('宏达运输').text).toMatch(/已通知：\S*李强 11月24日 08:3\d、苏州分店群 11月24日 08:3\d/);
  });

  it('主管关注了这单也收到；不再关注就没有了；看不到的人关注不了，也听不到', async ({ office, wang, at, later }) => {
    await enters(office);
    await wang.says('A123到哪了');
    await wang.presses('关注这单');
    await does(chenIn(office), '排产', { on: '2026-11-23' });
    await at('2026-11-23', '10:15');
    expect(news(wang)).toHaveLength(1);
    await wang.presses('不再关注', { holding: '✓排产' });
    await does(chenIn(office), '发车', { on: '2026-11-23' });
    await later(1);
    expect(news(wang)).toHaveLength(1);
  });

  it('群里问“我们的车到哪了”：只答本店的，最早要交的在前，没有价格、客户和电话；私下问答自己的', async ({ office, li }) => {
    await enters(office, { promised_on: '2026-12-30' });
    await enters(office, { order_no: 'A124', contract_no: '', vin: '', plate: '', buyer: '长风物流', promised_on: '2026-12-24' });
    const zhang = persona(office, '张伟');
    await zhang.says('我们的车到哪了', GROUP);
    const answer = seenInGroup(office, '张伟', GROUP).at(-1) ?? '';
    expect(answer).toMatch(/苏州分店的车到哪了.*A124.*A123/);
    expect(answer).not.toMatch(/宏达|长风|368/);
    await persona(office, '钱多多').says('我们的车到哪了？', '杭州分店群');
    expect(seenInGroup(office, '钱多多', '杭州分店群').at(-1)).toContain('现在没有在途的订单');
    await li.says('我们的车到哪了');
    expect(li.card('我的订单').text).toMatch(/宏达运输[\s\S]*长风物流|长风物流[\s\S]*宏达运输/);
  });

  it('交付了，群里和业务人员都听到；以后没有再说的', async ({ office, li, later }) => {
    await enters(office);
    const chen = chenIn(office);
    for (const move of ['排产', '发车', '到库', '收到尾款', '合格证到了']) await does(chen, move, { on: '2026-11-23' });
    await later(1);
    await chen.presses('交付', { holding: '宏达运输' });
    await sendsPhoto(office, chen);
    await chen.presses('交付', { form: { on: '2026-11-23', signer: '周总', checklist: CHECKED } });
    await later(1);
    expect(news(li).at(-1)?.text).toContain('✓交付');
    expect(seenInGroup(office, '张伟', GROUP).at(-1)).toContain('11月23日(周一)已交付');
  });
});
