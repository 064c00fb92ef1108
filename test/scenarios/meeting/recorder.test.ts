import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('记录人（S65）', () => {
  it('S65 「这次李敏记录」：打开会议卡片填好，主持人点了才换；新的收到请他记录，换下来的知道不用了', async ({
    li,
    min,
    zhang,
  }) => {
    await li.says('明天下午3点和李敏、张伟开会聊库存');
    await li.presses('确认，通知大家');
    await li.says('这次李敏记录');
    expect(li.card('库存').inputs).toHaveProperty('recorder');
    expect(li.card('库存').text).not.toContain('记录\n李敏');
    await li.presses('换记录人');
    expect(li.card('库存').text).toContain('记录\n李敏');
    expect(min.card('库存').text).toContain('记录');
    await li.says('记录人换成张伟');
    await li.presses('换记录人');
    expect(min.card('您不用记了').text).toContain('张伟');
    expect(zhang.card('库存').text).toContain('记录\n张伟');
  });

  it('S65 按钮也能换；记录人自己能交给别人；不是主持、不是记录的换不了，没有会议的说没有', async ({ li, min, zhang, wang }) => {
    await li.says('明天下午3点和李敏、张伟开会聊库存');
    await li.presses('确认，通知大家');
    await li.presses('换记录人', { holding: '库存' });
    await li.presses('换记录人', { form: { recorder: 'ou_e103' } });
    expect(min.card('库存').buttons).toContain('换记录人');
    await min.says('这次张伟记录');
    await min.presses('换记录人');
    expect(zhang.card('库存').text).toContain('记录\n张伟');
    expect(min.card('库存').buttons).not.toContain('换记录人');
    await wang.says('这次李敏记录');
    expect(wang.card().text).toContain('没有您能定记录人的会议');
    await li.says('这次李娜记录');
    expect(li.card().text).toContain('没有找到“李娜”');
  });

  it('S65 改会议只记改了的：没动的参会人不出现在经过里', async ({ li, min }) => {
    await li.says('明天下午3点和李敏、张伟开会聊库存');
    await li.presses('确认，通知大家');
    await li.presses('改会议', { card: li.card('会议 HY') });
    await li.presses('改会议', { form: { recorder_sought: '李敏' } });
    expect(min.card('会议 HY').text).toContain('改会议：记录人 —→李敏');
  });
});
