import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { CHECKED, chenIn, does, enters, sendsPhoto } from './enter-order.ts';

describe('订单到哪了 (S44)', () => {
  it('按订单号、合同号、VIN 末几位、车牌、客户、车型都问得到：一句话说到哪了、哪天交；合同、款项、货物、证件、售后各在哪一步，下一步谁办', async ({
    office,
    li,
  }) => {
    await enters(office);
    const chen = chenIn(office);
    await does(chen, '收到定金', { on: '2026-11-20' });
    await does(chen, '排产', { on: '2026-11-21' });
    for (const said of [
      '订单 A123 到哪了',
      '订单A123到哪了？',
      '订单 HT-88 怎么样了',
      '查订单 042788',
      '查订单 2788',
      '查订单 苏E12345',
      '订单 宏达运输的车到哪了',
      '宏达运输的车到哪了',
      '宏达 欧曼的车到哪了',
      'A123到哪了',
      'A123什么时候能到',
      '苏E12345到哪了',
      '042788到哪了？',
      '查订单 欧曼',
      '李强的车到哪了',
      '帮我查一下A123到哪了',
      '车到哪了 A123',
      '车到哪了，苏E12345',
      '苏E12345',
      '1M8GDM9AXKP042788',
      '我的车到哪了',
      'where is order A123',
      'where is A123',
    ]) {
      await li.says(said);
      const card = li.card().text;
      expect(card, said).toContain('宏达运输 欧曼EST A123');
      expect(card, said).toContain('已排产，预计12月5日(周六)交车；约定12月18日(周五)');
      expect(card, said).toMatch(
        /✓\n排产\n11月21日\n\(周六\)\n●\n发车\n12月11日\n\(周五\)\n○\n到库\n12月16日\n\(周三\)\n○\n交付\n12月18日/,
      );
      expect(card, said).toContain('合同　✓录入 11月23日(周一)');
      expect(card, said).toContain('货物　下一步：发车 · 12月11日(周五)前 · 陈静');
      expect(card, said).toMatch(/款项　✓定金 11月20日\S+　○提车款　○尾款\n下一步：提车款 · 12月18日\S+前 · 李强/);
      expect(card, said).toMatch(/证件　○合格证　○发票\n下一步：合格证 · 12月16日\S+前 · 陈静/);
      expect(card, said).toContain('售后　交付后开始');
    }
  });

  it('李总的车到哪了：客户档案里的联系人、称呼前面的姓，也找得到', async ({ office, li }) => {
    await li.says('登记客户');
    await li.presses('提交', { form: { name: '宏达运输', contact: '周建新', phone: '13812345678', rank: 'a' } });
    await enters(office);
    for (const said of ['周建新的车到哪了', '周总的车到哪了', '13812345678的车到哪了', '5678的车到哪了']) {
      await li.says(said);
      expect(li.card().text, said).toContain('宏达运输 欧曼EST A123');
    }
    await enters(office, { order_no: 'B7', contract_no: '', vin: '', plate: '', buyer: '李建国' });
    await li.says('李总的车到哪了');
    expect(li.card().text).toContain('李建国 欧曼EST B7');
  });

  it('只发订单号也查得到；查不到的说订单里没有，别店的人问不到（S4）', async ({ office, li }) => {
    await enters(office, { order_no: 'XS-SZ-26-0101' });
    for (const said of ['XS-SZ-26-0101', 'xs-sz-26-0101', '订单号：XS-SZ-26-0101', '查一下XS-SZ-26-0101']) {
      await li.says(said);
      expect(li.card().text, said).toContain('宏达运输 欧曼EST XS-SZ-26-0101');
    }
    await li.says('DD-SZ-26-0001');
    expect(li.card().text).toContain('宏达运输 欧曼EST XS-SZ-26-0101');
    await li.says('XS-SZ-26-0999');
    expect(li.card().text).toContain('订单：“XS-SZ-26-0999”');
    const qian = persona(office, '钱多多');
    await qian.says('XS-SZ-26-0101');
    expect(qian.card().text).not.toContain('宏达');
  });

  it('说得出几张的，列出来选；没有的，给最接近的；别店的人什么也问不到（S4）', async ({ office, li, min }) => {
    await enters(office);
    await enters(office, { order_no: 'A124', contract_no: '', vin: 'LVBS6PEB8MT005678', plate: '', buyer: '宏达物流' });
    await li.says('宏达的车到哪了');
    expect(li.card('订单：“宏达”').text).toMatch(/宏达物流 欧曼EST[\s\S]*宏达运输 欧曼EST/);
    await li.says('订单 宏达货运 到哪了');
    expect(li.card('最接近的是').text).toContain('宏达运输');
    for (const who of [persona(office, '钱多多'), min])
      for (const said of ['订单 A123 到哪了', '宏达的车到哪了', '042788到哪了']) {
        await who.says(said);
        expect(who.card().text, said).not.toMatch(/宏达(运输|物流)/);
      }
    const feng = persona(office, '冯磊');
    await feng.says('订单 A123 到哪了');
    expect(feng.card().text).toContain('宏达运输 欧曼EST A123');
  });

  it('VIN 写错了只提醒、不拦着，说可能是哪个', async ({ office, li }) => {
    await enters(office, { vin: '1m8gdm9axkpO42788' });
    await li.says('A123到哪了');
    expect(li.card('宏达运输').text).toContain('VIN 里不会有字母 I、O、Q，可能是1M8GDM9AXKP042788');
    const chen = chenIn(office);
    await chen.presses('修改', { holding: '宏达运输' });
    await chen.presses('修改', { holding: '宏达运输', form: { vin: '1M8GDM9AXKP042788' } });
    expect(chen.card('宏达运输').text).not.toContain('可能是');
  });

  it('一步一步走：没发车不能到库；没收尾款、合格证没到、清单没勾完、没有照片都不能交付；日子不能填以后的；更正要写原因，经过里都在', async ({
    office,
    li,
  }) => {
    await enters(office);
    const chen = chenIn(office);
    expect(chen.card('宏达运输').buttons).not.toContain('到库');
    await does(chen, '排产', { on: '2026-12-24' });
    expect(chen.card('宏达运输').text).toContain('这一天还没到');
    await chen.presses('排产', { form: { on: '2026-11-20' } });
    await does(chen, '更正进度', { what: ['schedule'], why: '排错了车' });
    expect(chen.card('宏达运输').text).toContain('排错了车');
    expect(chen.card('宏达运输').text).toContain('下一步：排产');
    for (const move of ['排产', '发车', '到库']) await does(chen, move, { on: '2026-11-23' });
    await li.says('订单 A123 到哪了');
    await li.presses('交付');
    const form = { on: '2026-11-23', signer: '周建新', checklist: CHECKED.slice(1) };
    await li.presses('交付', { form });
    expect(li.card('交车照片').text).toContain('请把照片或文件直接发给我');
    await sendsPhoto(office, li);
    await li.presses('交付', { form });
    expect(li.card('交车清单还有没做的').text).toContain('合格证还没到，不能交付');
    await does(chen, '合格证到了', { on: '2026-11-23' });
    await li.presses('交付', { form: { ...form, checklist: CHECKED } });
    expect(li.card('下一步：交付').text).toContain('尾款还没收到，不能交付');
    await does(chen, '收到尾款', { on: '2026-11-23' });
    await li.presses('交付', { form: { ...form, checklist: CHECKED } });
    expect(li.card('11月23日(周一)已交付').text).toContain('图片和文件（1）');
  });
});
