import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { fileOf, sends } from '../record-import/sheets.ts';

describe('可售目录和价格表用一张表导入 (S27, S37)', () => {
  it('S27 二网管理部发来目录，看过再收，收了就能卖；改过再发，只改改了的；业务人员发来的不收', async ({ office, li, wu }) => {
    const head = ['车型', '别名', '类别', '指导价'];
    const first = [
      head,
      ['凯美瑞', 'Camry', '新车', 179_800],
      ['延保服务', null, '售后服务', 3_000],
      ['汉兰达', null, '飞机', 268_800],
    ];
    await sends(office, '吴昊', await fileOf(first), '可售目录.xlsx');
    const look = wu.card('批量新增可售目录').text;
    expect(look).toContain('可提交2件');
    expect(look).toContain('第4行');
    await wu.presses('确认提交2件');
    await office.settled();
    await li.says('查可售目录 Camry');
    expect(li.card('凯美瑞', '可售目录').text).toContain('可售');
    await sends(
      office,
      '吴昊',
      await fileOf([head, ['凯美瑞', 'Camry、佳美', '新车', 182_800], ['延保服务', null, '售后服务', 3_000]]),
      '目录2.xlsx',
    );
    expect(wu.card('批量新增可售目录', '目录2.xlsx').text).toContain('凯美瑞 厂家指导价：¥179,800.00 → ¥182,800.00');
    await sends(office, '李强', await fileOf(first), '可售目录.xlsx');
    expect(li.cards().at(-1)?.buttons).not.toContain('确认提交2件');
  });

  it('S37 运营专员发来价格表：底价高过售价的指出哪一行；到日子自己接上；问价答的是今天有效的', async ({ office, li, at }) => {
    const chen = persona(office, '陈静');
    const head = ['车型', '适用门店', '报价', '最低价', '生效日期'];
    await sends(
      office,
      '陈静',
      await fileOf([
        head,
        ['凯美瑞', '苏州分店', 180_000, 175_000, '2026-11-01'],
        ['凯美瑞', '苏州分店', 176_000, 171_000, '2026-12-01'],
        ['汉兰达', '苏州分店', 268_000, 270_000, '2026-11-01'],
        ['赛那', '杭州分店', 309_800, 301_000, '2026-11-01'],
      ]),
      '价格表.xlsx',
    );
    const look = chen.card('批量新增价格表').text;
    expect(look).toContain('可提交2件');
    expect(look).toContain('底价高于售价');
    expect(look).toContain('不在您负责的范围内');
    await chen.presses('确认提交2件');
    await office.settled();
    await li.says('凯美瑞什么价');
    expect(li.cards().at(-1)?.text).toContain('¥180,000.00');
    await at('2026-12-02', '10:00');
    await li.says('凯美瑞什么价');
    expect(li.cards().at(-1)?.text).toContain('¥176,000.00');
  });
});
