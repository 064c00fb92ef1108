import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

const SAID = '明天下午3点和李敏、张伟开会聊库存，要会议室';

describe('会议还没建，打字就能改（S64）', () => {
  it('S64 「改到4点」「不要会议室」「加上王芳」：卡片换成新的，旧的一行；确认后按改过的建，只有请的人收到', async ({
    li,
    wang,
    min,
    zhang,
  }) => {
    await li.says(SAID);
    expect(li.card('库存', '还没建').text).toMatch(/苏州(洽谈室|会议室)/u);
    await li.says('改到4点');
    expect(li.card('库存', '还没建').text).toContain('11月24日(周二) 16:00–17:00');
    expect(li.cards().filter(({ buttons }) => buttons.includes('确认，通知大家'))).toHaveLength(1);
    await li.says('不要会议室');
    expect(li.card('库存', '还没建').text).not.toMatch(/苏州(洽谈室|会议室)/u);
    await li.says('加上王芳，去掉张伟');
    expect(li.card('库存', '还没建').text).toContain('王芳');
    expect(li.card('库存', '还没建').text).not.toContain('张伟');
    expect(() => wang.card('库存')).toThrow();
    await li.presses('确认，通知大家');
    expect(wang.card('库存').text).toContain('16:00–17:00');
    expect(min.card('库存').text).toContain('待您答复');
    expect(() => zhang.card('库存')).toThrow();
  });

  it('S64 缺的打字补上：人、时间、主题，一句一句说；别的话还是别的事', async ({ li }) => {
    await li.says('约个会议');
    await li.says('主题改成年底盘点');
    await li.says('请李敏和张伟参加');
    await li.says('改到后天上午10点');
    expect(li.card('年底盘点', '还没建').text).toContain('11月25日(周三) 10:00–11:00');
    await li.says('我的待办');
    expect(li.card().text).not.toContain('年底盘点');
    await li.says('开半小时');
    expect(li.card('年底盘点', '还没建').text).toContain('10:00–10:30');
  });

  it('S64 「算了」：没有建，谁也没通知；再说算了，没有可取消的', async ({ li, min }) => {
    await li.says(SAID);
    const old = li.card('库存', '还没建');
    await li.says('算了');
    expect(li.card().text).toContain('没有建会议，谁也没有通知');
    await li.presses('确认，通知大家', { card: old }).catch(() => undefined);
    expect(li.cards().some(({ buttons }) => buttons.includes('确认，通知大家'))).toBe(false);
    expect(() => min.card('库存')).toThrow();
    await li.says('算了');
    expect(li.card().text).not.toContain('没有建会议');
  });

  it('S64 建好以后、不约以后，打字不改会议', async ({ li, min }) => {
    await li.says(SAID);
    await li.presses('确认，通知大家');
    await li.says('改到4点');
    expect(min.card('库存').text).toContain('15:00–16:00');
  });

  it('S64 时间过了还没确认：卡片说没有建，按不了，打字也不改；重启也只说一次', async ({ li, min, at, office }) => {
    await li.says(SAID);
    const old = li.card('库存', '还没建');
    await at('2026-11-24', '15:01');
    expect(li.card('时间已过').buttons).toContain('约会议');
    await li.presses('确认，通知大家', { card: old }).catch(() => undefined);
    await office.restart();
    await at('2026-11-24', '15:05');
    await li.says('改到5点');
    expect(() => min.card('库存')).toThrow();
  });
});
