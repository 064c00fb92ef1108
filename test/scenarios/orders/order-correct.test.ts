import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { drafts, reviewed } from '../contract/contract-office.ts';
import { itemOf, pays } from '../receivable/owed.ts';
import { books, TAKES_LONG } from '../revenue/sells.ts';
import { CHECKED, chenIn, does, enters, seenInGroup, sendsPhoto } from './enter-order.ts';

describe('登记错了的，更正 (S44)', () => {
  it('S44 刚录入就收错了定金也能更正：轨道退回，别的不动，原因在经过里，业务人员只听到更正', async ({ office, li, later }) => {
    await enters(office);
    const chen = chenIn(office);
    await does(chen, '收到定金', { on: '2026-11-20' });
    await does(chen, '开了发票', { on: '2026-11-20' });
    await later(1);
    await does(chen, '更正进度', { what: ['deposit'], why: '钱是另一台车的' });
    const { text } = chen.card('宏达运输');
    expect(text).toContain('款项　○定金');
    expect(text).toMatch(/✓发票 11月20日/u);
    expect(text).toContain('钱是另一台车的');
    await later(1);
    expect(li.card('更正').text).toContain('更正：定金还没有（钱是另一台车的）');
    expect(seenInGroup(office, '张伟', '苏州分店群').join('')).not.toContain('另一台车');
  });

  it('S43 合格证登记错了：又欠着，到日子照催；没有合格证还是不能交付', async ({ office, at }) => {
    await enters(office);
    const chen = chenIn(office);
    for (const move of ['排产', '发车', '到库', '收到尾款', '合格证到了']) await does(chen, move, { on: '2026-11-23' });
    await does(chen, '更正进度', { what: ['certificate'], why: '是另一台车的证' });
    expect(chen.card('宏达运输').text).toMatch(/证件　○合格证　○发票\n下一步：合格证/u);
    await chen.says('合格证没到的');
    expect(chen.card('合格证没到的订单').text).toContain('宏达运输');
    await at('2026-12-16', '09:00');
    expect(chen.cards().some(({ text }) => text.includes('跟合格证'))).toBe(true);
  });

  it('S44 后一步的日期不能早于前一步：写明前一步是哪天、填哪天可以，登记错了先更正', async ({ office }) => {
    await enters(office);
    const chen = chenIn(office);
    await does(chen, '排产', { on: '2026-11-19' });
    await does(chen, '发车', { on: '2026-11-18' });
    expect(chen.card('宏达运输').text).toContain('排产是11月19日(周四)，这一步不能更早');
    await chen.presses('发车', { form: { on: '2026-11-20' } });
    await does(chen, '到库', { on: '2026-11-19' });
    expect(chen.card('宏达运输').text).toContain('请填11月20日(周五)到今天的日期');
    await chen.presses('返回');
    await does(chen, '更正进度', { what: ['ship'], why: '日期登记错了' });
    await does(chen, '发车', { on: '2026-11-19' });
    await does(chen, '到库', { on: '2026-11-19' });
    expect(chen.card('宏达运输').text).toContain('已到库');
  });

  it('S44 退回哪一步就是哪一步：发车错了退到已排产，后面的一起退；没有过的不能退', async ({ office }) => {
    await enters(office);
    const chen = chenIn(office);
    for (const move of ['排产', '发车', '到库']) await does(chen, move, { on: '2026-11-23' });
    await does(chen, '更正进度', { what: ['certificate'], why: '错了' });
    expect(chen.card('宏达运输').text).toContain('“合格证”还没有过');
    await chen.presses('更正进度', { form: { what: ['ship'], why: '还没装车' }, holding: '宏达运输' });
    expect(chen.card('宏达运输').text).toMatch(/✓\n排产[\s\S]*●\n发车/u);
    expect(chen.card('宏达运输').buttons).toContain('发车');
    expect(chen.card('宏达运输').text).toContain('货物　下一步：发车');
  });

  it('S4 财务只更正款项和发票；业务人员不能更正', async ({ office, li }) => {
    await enters(office);
    const chen = chenIn(office);
    await does(chen, '排产', { on: '2026-11-23' });
    await does(chen, '收到定金', { on: '2026-11-20' });
    const feng = persona(office, '冯磊');
    await feng.says('A123到哪了');
    await does(feng, '更正进度', { what: ['schedule'], why: '不对' });
    expect(feng.card('宏达运输').text).toContain('财务只能更正款项和发票');
    await feng.presses('更正进度', { form: { what: ['deposit'], why: '没有到账' }, holding: '宏达运输' });
    expect(feng.card('宏达运输').text).toContain('款项　○定金');
    await li.says('A123到哪了');
    expect(li.card('宏达运输').buttons).not.toContain('更正进度');
  });

  it(
    'S44 S45 交付登记错了日子、签收人，运营专员写明原因更正：交车后付的到期日、待入账的收入跟着改，入了账的告诉他没改；早于到库不收',
    TAKES_LONG,
    async ({ office, li }) => {
      await drafts(office, { goods: '1台凯美瑞 540000', amount: '54万', instalments: '定金 10% 签约时\n尾款 90% 交车后30' });
      await reviewed(office);
      await li.says('HT-SZ-26-0001');
      await li.presses('签订');
      await li.presses('签订', { form: { on: '2026-11-19', signatory: '赵总' } });
      const chen = chenIn(office);
      await chen.presses('录入订单', { holding: 'HT-SZ-26-0001' });
      await chen.presses('提交', { form: { order_no: 'A123' } });
      const here = '凯美瑞 A123';
      for (const move of ['排产', '发车', '到库', '合格证到了']) await does(chen, move, { on: '2026-11-20' }, here);
      await pays(office, 'HT-SZ-26-0001-1', 54_000, '2026-11-20');
      await li.says('订单 A123 到哪了');
      await li.presses('交付', { holding: here });
      await sendsPhoto(office, li);
      await li.presses('交付', { form: { on: '2026-11-23', signer: '赵总', checklist: CHECKED } });
      expect((await itemOf(office, 'HT-SZ-26-0001-2')).dueOn).toBe('2026-12-23');
      await chen.says('订单 A123');
      await does(chen, '更正交付', { on: '2026-11-19', signer: '赵总', why: '日期登记错了' }, here);
      expect(chen.card(here).text).toContain('到库是11月20日(周五)，交付不能更早。请填11月20日(周五)到今天的日期');
      expect(chen.card(here).text).not.toContain('更正进度');
      await chen.presses('更正交付', { form: { on: '2026-11-21', signer: '赵总的司机', why: '日期登记错了' }, holding: here });
      expect((await itemOf(office, 'HT-SZ-26-0001-2')).dueOn).toBe('2026-12-21');
      expect(chen.card(here).text).toContain('11月21日(周六)已交付');
      expect(chen.card(here).text).toContain('日期登记错了');
      expect(li.card('交付更正为11月21日').text).toContain('日期登记错了');
      expect(chen.card('收入登记', '宏达运输').text).toMatch(/交车日\n11月21日/u);
      await books(chen, '宏达运输', { amount: '540000', on: '2026-11-21', why: '' });
      await chen.says('订单 A123');
      await does(chen, '更正交付', { on: '2026-11-22', signer: '赵总', why: '还是22日' }, here);
      expect(chen.card('没有跟着改').text).toMatch(/已按11月21日\S*入账.*更正入账/u);
      expect((await itemOf(office, 'HT-SZ-26-0001-2')).dueOn).toBe('2026-12-22');
      await li.says('订单 A123');
      expect(li.card(here).buttons).not.toContain('更正交付');
    },
  );
});
