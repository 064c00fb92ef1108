import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const arrange = async (li: Persona, said = '明天下午3点和李敏、张伟、孙悦开会聊库存，要会议室'): Promise<void> => {
  await li.says(said);
  await li.presses('确认，通知大家');
};

describe('找时间改期、换会议室（S64）', () => {
  it('S64 Q15 找时间改期：三个大家都空的时间，各带会议室；选一个就改过去，大家各收到一次；不占着原来的时间', async ({
    li,
    min,
    zhang,
  }) => {
    await arrange(li);
    await zhang.presses('参加');
    await li.presses('找时间改期');
    const times = li.card('库存', '改到哪个时间');
    expect(times.buttons.filter((button) => button === '改到这时')).toHaveLength(3);
    expect(times.text).toMatch(/苏州(洽谈室|会议室)空着/u);
    const before = [min, zhang].map((one) => one.cards().length);
    await li.presses('改到这时');
    expect(li.card('库存').text).not.toContain('改到哪个时间');
    for (const one of [min, zhang]) expect(one.card('库存').text).toContain('改期了：原定 11月24日(周二) 15:00–16:00');
    expect([min, zhang].map((one) => one.cards().length)).toEqual(before.map((count) => count + 1));
    expect(zhang.card('库存').text).toContain('待您答复');
  });

  it('S64 再往后一周；返回；别人没有这些按钮，按了旧卡片也改不了', async ({ li, min, zhang }) => {
    await arrange(li);
    await li.presses('找时间改期');
    await li.presses('再往后一周');
    expect(li.card('库存', '改到哪个时间').text).toMatch(/12月[1-7]日/u);
    await li.presses('返回');
    expect(li.card('库存').text).not.toContain('改到哪个时间');
    expect(min.card('库存').buttons).not.toContain('找时间改期');
    expect(zhang.card('库存').buttons).not.toContain('换会议室');
  });

  it('Q15 换会议室：那时空着的一下就换，大家收到一次新地点；也能不用会议室', async ({ li, min }) => {
    await arrange(li);
    const had = /苏州(洽谈室|会议室)/u.exec(li.card('库存').text)?.[0];
    await li.presses('换会议室');
    const rooms = li.card('库存', '那时空着的会议室');
    const other = rooms.buttons.find((button) => button.startsWith('换到')) ?? '';
    expect(other).not.toContain(had);
    await li.presses(other);
    expect(min.card('库存').text).toContain(`地点改了：${other.slice(2)}`);
    await li.presses('换会议室');
    await li.presses('不用会议室');
    expect(li.card('库存').text).not.toContain('等会议室确认');
    expect(min.card('库存').text).toContain('地点改了：—');
  });

  it('S64 至少几人：有人不来、人不够了，主持人收到一次，能找时间改期', async ({ li, min, zhang }) => {
    await arrange(li, '明天下午3点和李敏、张伟开会聊库存，至少3个人');
    await min.presses('不参加');
    await min.presses('确定不参加', { form: { reason: '见客户' } });
    const told = li.card('来的人不够了');
    expect(told.text).toContain('还差1人');
    expect(told.buttons).toContain('找时间改期');
    const count = li.cards().length;
    await zhang.presses('不参加');
    await zhang.presses('确定不参加', { form: { reason: '去车管所' } });
    expect(li.cards().length).toBe(count);
  });

  it('S64 正写原因的时候会议取消了：写的不算，卡片说取消了，没有别人被打扰', async ({ li, min }) => {
    await arrange(li);
    await min.presses('不参加');
    const open = min.card('库存', '原因');
    await li.presses('取消会议');
    await li.presses('取消会议', { form: { why: '客户改期' } });
    const outcome = await min.presses('确定不参加', { card: open, form: { reason: '见客户' } }).catch(() => null);
    expect(JSON.stringify(outcome ?? '取消')).toContain('取消');
    expect(li.card('库存').text).not.toContain('见客户');
    expect(min.card('库存').text).toContain('已取消');
  });

  it('S64 会已经建好，说“改到4点”“推迟半小时”：改期的表填好，点了才改；有几个会先问哪一个；不是自己约的改不了', async ({
    li,
    min,
  }) => {
    await arrange(li);
    await li.says('推迟半小时');
    expect(li.card('库存', '改期').inputs).toMatchObject({ day: '2026-11-24', from: '15:30', minutes: '60' });
    expect(min.cards().some(({ text }) => text.includes('改期了'))).toBe(false);
    await li.presses('改期', { form: { why: '等客户' } });
    expect(min.card('改期了').text).toContain('15:30–16:30');
    await li.says('后天上午10点和张伟开会聊价格');
    await li.presses('确认，通知大家');
    await li.says('改到4点');
    const asked = li.card('改哪一个会？');
    expect(asked.buttons.some((one) => one.includes('库存'))).toBe(true);
    await li.presses(asked.buttons.find((one) => one.includes('价格')) ?? '');
    expect(li.card('价格', '改期').inputs).toMatchObject({ day: '2026-11-25', from: '16:00' });
    await li.says('明天的会改到周五上午9点');
    expect(li.card('库存', '改期').inputs).toMatchObject({ day: '2026-11-27', from: '09:00', minutes: '60' });
    await li.says('库存会提前一小时');
    expect(li.card('库存', '改期').inputs).toMatchObject({ day: '2026-11-24', from: '14:30' });
    await min.says('推迟半小时');
    expect(min.cards().at(-1)?.text).not.toContain('改期');
  });
});
