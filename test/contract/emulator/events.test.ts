import { expect, test } from 'vitest';
import { bot, caller, card, cardMessage, emulator } from './office.ts';

type Heard = { type: string; data: Record<string, unknown> };

/** A bot that listens to everything the app subscribes. */
async function listener(
  em: Awaited<ReturnType<typeof emulator>>,
): Promise<{ heard: Heard[]; of: (type: string) => Record<string, unknown>[] }> {
  const heard: Heard[] = [];
  const types = [
    'im.message.receive_v1',
    'im.chat.access_event.bot_p2p_chat_entered_v1',
    'p2p_chat_create',
    'im.chat.member.bot.added_v1',
    'im.chat.member.bot.deleted_v1',
    'im.chat.member.user.added_v1',
    'im.chat.member.user.deleted_v1',
    'im.chat.disbanded_v1',
    'application.bot.menu_v6',
    'im.message.message_read_v1',
    'im.message.recalled_v1',
    'im.message.reaction.created_v1',
    'contact.user.created_v3',
    'contact.user.updated_v3',
    'contact.user.deleted_v3',
    'contact.department.updated_v3',
  ];
  await bot(
    em,
    Object.fromEntries(types.map((type) => [type, (data: Record<string, unknown>) => void heard.push({ type, data })])),
  );
  return { heard, of: (type) => heard.filter((one) => one.type === type).map((one) => one.data) };
}

test('in a group only messages that mention the bot reach it, with keys in place of names', async () => {
  const em = await emulator();
  const { of } = await listener(em);
  em.controls.say('李强', '苏州分店群', '中午吃什么');
  em.controls.say('李强', '苏州分店群', '@二网助手 写出来不算');
  em.controls.say('李强', '苏州分店群', '@二网助手 帮 @李敏 请假', { mention: ['bot', '李敏'] });
  await em.controls.quiet();
  expect(of('im.message.receive_v1')).toMatchObject([
    {
      message: {
        chat_id: 'oc_suzhou',
        chat_type: 'group',
        message_type: 'text',
        content: '{"text":"@_user_1 帮 @_user_2 请假"}',
        mentions: [
          { key: '@_user_1', name: '二网助手', mentioned_type: 'bot', id: { open_id: 'ou_bot' } },
          {
            key: '@_user_2',
            name: '李敏',
            mentioned_type: 'user',
            id: { open_id: 'ou_e103', union_id: expect.stringMatching(/^on_/) },
          },
        ],
      },
    },
  ]);
});

test('the first visit announces the chat once; every visit is told; reading the bot’s messages is told', async () => {
  const em = await emulator();
  const { of } = await listener(em);
  const call = await caller(em);
  em.controls.enter('李强', 'bot');
  const sent = await call('POST', '/im/v1/messages?receive_id_type=open_id', cardMessage('ou_e102'));
  expect(em.controls.chats('李强').find((chat) => chat.kind === 'p2p')?.unread).toBe(1);
  em.controls.enter('李强', 'bot');
  await em.controls.quiet();
  expect(of('p2p_chat_create')).toMatchObject([{ chat_id: 'oc_p2p_e102', user: { open_id: 'ou_e102', name: '李强' } }]);
  expect(of('im.chat.access_event.bot_p2p_chat_entered_v1')).toHaveLength(2);
  expect(of('im.message.message_read_v1')).toMatchObject([
    { message_id_list: [sent.data.message_id], reader: { reader_id: { open_id: 'ou_e102' } } },
  ]);
  expect(em.controls.chats('李强').find((chat) => chat.kind === 'p2p')?.unread).toBe(0);
});

test('stickers, files, replies, recalls and emoji arrive as such', async () => {
  const em = await emulator();
  const { of } = await listener(em);
  const first = em.controls.send('李强', 'bot', 'sticker', { file_key: 'sticker_1' });
  em.controls.sendFile('李强', 'bot', '发票.pdf', Buffer.from('x'));
  em.controls.say('李强', 'bot', '就是它', { replyTo: first.messageId });
  em.controls.react('李强', first.messageId, 'OK');
  em.controls.recall('李强', first.messageId);
  await em.controls.quiet();
  const types = of('im.message.receive_v1').map((data) => (data.message as { message_type: string }).message_type);
  expect(types).toEqual(['sticker', 'file', 'text']);
  expect(of('im.message.receive_v1')[2]).toMatchObject({ message: { parent_id: first.messageId, root_id: first.messageId } });
  expect(of('im.message.recalled_v1')).toMatchObject([{ message_id: first.messageId, recall_type: 'message_owner' }]);
  expect(of('im.message.reaction.created_v1')).toMatchObject([
    { reaction_type: { emoji_type: 'OK' }, user_id: { open_id: 'ou_e102' } },
  ]);
});

test('the bot hears that it came to a group and left it, and who else did', async () => {
  const em = await emulator();
  const { heard, of } = await listener(em);
  const { chatId } = em.controls.createGroup('王芳', '周会', ['李强'], true);
  em.controls.addMembers(chatId, ['陈静']);
  em.controls.removeMembers(chatId, ['李强']);
  em.controls.removeBotFromChat(chatId);
  em.controls.addMembers(chatId, ['张伟']);
  await em.controls.quiet();
  expect(heard.map((one) => one.type)).toEqual([
    'im.chat.member.bot.added_v1',
    'im.chat.member.user.added_v1',
    'im.chat.member.user.deleted_v1',
    'im.chat.member.bot.deleted_v1',
  ]);
  expect(of('im.chat.member.bot.added_v1')[0]).toMatchObject({
    chat_id: chatId,
    name: '周会',
    operator_id: { open_id: 'ou_e101' },
    external: false,
  });
  expect(of('im.chat.member.user.added_v1')[0]).toMatchObject({ users: [{ name: '陈静', user_id: { open_id: 'ou_e105' } }] });
});

test('directory changes come as events: new, changed with only what changed, gone, department moved', async () => {
  const em = await emulator();
  const { of } = await listener(em);
  em.controls.addPerson({ no: 'E107', name: '沈洋', title: '业务员', dept: 'od_suzhou', leader: '王芳', joined: '2026-11-23' });
  em.controls.updatePerson('沈洋', { title: '高级业务员', dept: 'od_hangzhou' });
  em.controls.resign('李敏');
  em.controls.moveDepartment('od_suzhou', 'od_south');
  await em.controls.quiet();
  expect(of('contact.user.created_v3')).toMatchObject([
    { object: { open_id: 'ou_e107', leader_user_id: 'ou_e101', department_ids: ['od_suzhou'] } },
  ]);
  const updated = of('contact.user.updated_v3')[0] as { object: object; old_object: object };
  expect(updated.object).toMatchObject({ job_title: '高级业务员', department_ids: ['od_hangzhou'] });
  expect(Object.keys(updated.old_object).sort()).toEqual(['department_ids', 'job_title', 'orders']);
  expect(of('contact.user.deleted_v3')).toMatchObject([
    { object: { open_id: 'ou_e103', status: { is_resigned: true } }, old_object: { department_ids: ['od_suzhou'] } },
  ]);
  expect(of('contact.department.updated_v3')).toMatchObject([
    {
      object: { open_department_id: 'od_suzhou', parent_department_id: 'od_south' },
      old_object: { parent_department_id: 'od_east' },
    },
  ]);
  expect(em.controls.chats('李强').find((chat) => chat.id === 'oc_suzhou')?.members).not.toContain('ou_e103');
});

test('a person who stopped the bot does not reach it; unsubscribed events are not sent', async () => {
  const em = await emulator({ events: ['im.message.receive_v1'] });
  const { heard } = await listener(em);
  em.controls.menu('李强', 'menu.leave');
  em.controls.blockBot('李敏');
  em.controls.say('李敏', 'bot', '在吗');
  em.controls.say('李强', 'bot', '在吗');
  await em.controls.quiet();
  expect(heard.map((one) => one.type)).toEqual(['im.message.receive_v1']);
});

test('a forwarded card is lifeless unless it allows use; it may forbid forwarding; old cards die after 14 days', async () => {
  const em = await emulator();
  const call = await caller(em);
  const pressed: string[] = [];
  await bot(em, {
    'card.action.trigger': (data) => void pressed.push((data.context as { open_message_id: string }).open_message_id),
  });
  const send = async (config?: object) =>
    (
      await call(
        'POST',
        '/im/v1/messages?receive_id_type=open_id',
        cardMessage('ou_e102', { ...card(), ...(config && { config }) }),
      )
    ).data.message_id as string;
  const plain = await send();
  const copy = em.controls.forward('李强', plain, '苏州分店群');
  expect(await em.controls.press('王芳', copy.messageId, '同意')).toMatchObject({
    ok: false,
    clientRefusal: { text: expect.any(String) },
  });
  const open = em.controls.forward('李强', await send({ enable_forward_interaction: true }), '苏州分店群');
  expect(await em.controls.press('王芳', open.messageId, '同意')).toMatchObject({ ok: true });
  expect(pressed).toEqual([open.messageId]);
  const closed = await send({ enable_forward: false });
  expect(() => em.controls.forward('李强', closed, '苏州分店群')).toThrow();
  expect(await em.controls.press('王芳', plain, '同意')).toMatchObject({ ok: false, clientRefusal: { text: '看不到这条消息' } });
  em.clock.advance(14 * 86_400_000 + 1);
  expect(await em.controls.press('李强', plain, '同意')).toMatchObject({
    ok: false,
    clientRefusal: { text: '卡片已过期，无法操作' },
  });
  await expect(em.controls.press('李强', plain, '驳回')).rejects.toThrow(/同意/);
});
