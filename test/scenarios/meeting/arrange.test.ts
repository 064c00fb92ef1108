import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const FORM = {
  title: '库存盘点',
  required: '李敏、张伟',
  day: '2026-11-24',
  from: '15:00',
  minutes: '60',
};

describe('约会议（S64）', () => {
  it('S64 约个会议：填好、确认，才建、才通知；参会人各收到一张卡，参加、不参加写原因，主持人看得到', async ({
    li,
    min,
    zhang,
    office,
  }) => {
    await li.says('约个会议');
    await li.presses('找时间', { form: FORM });
    const confirm = li.card('库存盘点', '还没建');
    expect(confirm.text).toContain('11月24日(周二) 15:00–16:00');
    expect(() => min.card('库存盘点')).toThrow();
    await li.presses('确认，通知大家');
    const card = li.card('库存盘点', 'HY');
    expect(card.text).toContain('1/3');
    expect(card.buttons).toContain('改期');
    expect(min.card('库存盘点').text).toContain('待您答复');
    await min.presses('参加');
    expect(li.card('库存盘点').text).toContain('2/3');
    await zhang.presses('不参加');
    await zhang.presses('确定不参加', { form: { reason: '' } });
    expect(zhang.card('库存盘点').text).toContain('请写一句原因');
    await zhang.presses('确定不参加', { form: { reason: '见客户' } });
    expect(li.card('库存盘点').text).toContain('1人不来');
    expect(li.card('库存盘点').text).toContain('见客户');
    // 原因只有主持人看得到。
    expect(min.card('库存盘点').text).not.toContain('见客户');
    const qian = persona(office, '钱多多');
    const number = /HY\d{6}-[0-9A-Z]{4}/.exec(li.card('库存盘点').text)?.[0] ?? '';
    await qian.says(number);
    expect(qian.card().text).toContain('没有找到，或不在您的查看范围内');
  });
});
