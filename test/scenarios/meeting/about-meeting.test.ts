import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const arrange = async (li: Persona): Promise<void> => {
  await li.says('明天下午3点和李敏、张伟开会聊库存');
  await li.presses('确认，通知大家');
};

describe('一句话说已有的会：只打开，按了才算（S61、S64）', () => {
  it('S64 主持人说改到4点、推迟半小时：改期的表填好了，点了才改，大家各听说一次', async ({ li, min, zhang }) => {
    await arrange(li);
    await li.says('把明天的会改到4点');
    expect(li.card('库存', '改期').inputs).toMatchObject({ day: '2026-11-24', from: '16:00', minutes: '60' });
    expect(min.card('库存').text).toContain('15:00–16:00');
    await li.says('库存的会推迟半小时');
    expect(li.card('库存', '改期').inputs).toMatchObject({ day: '2026-11-24', from: '15:30' });
    const before = zhang.cards().length;
    await li.presses('改期', { form: { why: '' } });
    expect(zhang.card('库存').text).toContain('15:30–16:30');
    expect(zhang.cards()).toHaveLength(before + 1);
  });

  it('S61 S64 参会人说改到4点是提议，说来不了是答复，原因先填好；说取消，写明只有主持人能', async ({ li, min, zhang }) => {
    await arrange(li);
    await min.says('明天的会能改到4点吗');
    expect(min.card('库存').inputs).toMatchObject({ day: '2026-11-24', time: '16:00' });
    await min.presses('提议');
    expect(li.card('李敏提议').text).toContain('16:00');
    await zhang.says('明天下午的会我来不了，要接客户');
    expect(zhang.card('库存').inputs).toMatchObject({ reason: '要接客户' });
    await zhang.presses('确定不参加');
    expect(li.card('库存').text).toContain('要接客户');
    await zhang.says('取消明天的会');
    expect(zhang.card('只有主持人李强能').text).toContain('S61');
    expect(li.card('库存').text).toContain('11月24日');
  });

  it('S64 同一天两个会，问是哪个；没有这样的会，说没有；别人的会一个字不露', async ({ li, min, wang }) => {
    await arrange(li);
    await li.says('明天上午10点和李敏开会聊洗车');
    await li.presses('确认，通知大家');
    await li.says('明天的会取消');
    expect(li.card('哪个会').buttons).toEqual(['洗车', '库存']);
    await min.says('明天上午的会谁没答复');
    expect(min.card('洗车').buttons).toContain('参加');
    await li.says('后天的会取消');
    expect(li.card('没有找到您说的会').buttons).toContain('我的会议');
    await wang.says('取消库存的会');
    expect(wang.card().text).toContain('没有找到您说的会');
  });
});
