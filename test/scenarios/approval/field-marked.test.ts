import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { persona } from '../../persona.ts';

/** What stands in the fields of a person's newest card with these words. */
const whole = (office: TestOffice, name: string, words: string): string =>
  office.controls
    .cards(name, 'bot')
    .map((message) => JSON.stringify(message.body.card))
    .findLast((card) => card.includes(words)) ?? '';

/** Card, words and button of the same card stay: it is not posted anew. */
const stays = async (one: Persona, holding: string, press: () => Promise<unknown>): Promise<string> => {
  const { id } = one.card(holding);
  await press();
  expect(one.card(holding).id).toBe(id);
  return one.card(holding).text;
};

describe('卡片里的表单缺了哪一格，就标在哪一格，写过的都在', () => {
  it('O24 「更多」没写说明：标在说明那一格，选过的还在；写了就办成，标记不留', async ({ office, li, wang }) => {
    await askForLeave(li);
    await wang.presses('更多');
    const told = await stays(wang, '更多：', () => wang.presses('确定', { holding: '更多：', form: { verb: 'ask', words: '' } }));
    expect(told).toContain('请在“说明”里写几句');
    expect(whole(office, '王芳', '更多：')).toContain('"initial_option":"ask"');
    await wang.presses('确定', { holding: '更多：', form: { verb: 'ask', words: '哪几天？' } });
    expect(wang.card('李强的请假申请').text).not.toContain('请在“说明”里写几句');
  });

  it('O24 拒绝没写原因：标在意见那一格；写了再拒绝就成', async ({ li, wang }) => {
    await askForLeave(li);
    const told = await stays(wang, '李强的请假申请', () => wang.presses('拒绝', { form: { comment: '' } }));
    expect(told).toContain('请写明');
    await wang.presses('拒绝', { form: { comment: '当天盘点' } });
    expect(li.card('我的请假申请').text).toContain('当天盘点');
  });

  it('O24 评论是空的、撤销没写原因：都标在自己那一格', async ({ li, wang }) => {
    await askForLeave(li);
    await li.presses('评论');
    expect(await stays(li, '评论', () => li.presses('发送评论', { holding: '评论', form: { words: '' } }))).toContain(
      '评论还是空的',
    );
    await li.presses('返回', { holding: '评论' });
    await wang.presses('同意');
    await li.presses('申请撤销', { holding: '已同意' });
    expect(await stays(li, '已同意', () => li.presses('申请撤销', { form: { revoke_reason: '' } }))).toContain('请写明撤销原因');
  });

  it('S107 初审清单没勾看过：标在那一项，别的几项填的都在', async ({ office, li }) => {
    await li.says('报销昨天去无锡的高铁票 86.5');
    await li.presses('下一步', { form: { lines__noInvoice: '票丢了' } });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    await chen.presses('同意', {
      form: { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: false },
    });
    expect(chen.card('报销').text).toContain('还没有勾选');
    await chen.presses('同意', {
      form: { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true },
    });
    expect(chen.card('报销').text).not.toContain('还没有勾选');
  });
});
