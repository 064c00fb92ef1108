import { expect, test } from 'vitest';
import { bot, card, client, emulator } from './office.ts';

test('a salesman writes in private, the bot answers with a card, he presses it and sees a toast and the changed card', async () => {
  const em = await emulator();
  const lark = client(em);
  const heard: Record<string, unknown>[] = [];
  await bot(em, {
    'im.message.receive_v1': async (data) => {
      heard.push(data);
      const { chat_id } = data.message as { chat_id: string };
      await lark.im.message.create({
        params: { receive_id_type: 'chat_id' },
        data: { receive_id: chat_id, msg_type: 'interactive', content: JSON.stringify(card()) },
      });
    },
    'card.action.trigger': (data) => {
      heard.push(data);
      return { toast: { type: 'success', content: '已同意' }, card: { type: 'raw', data: card('已同意') } };
    },
  });

  em.controls.say('李强', 'bot', '明天下午请半天事假');
  const posted = await em.controls.waitFor(() => em.controls.cards('李强', 'bot').at(-1));
  expect(posted.from).toEqual({ kind: 'bot', id: 'ou_bot', name: '二网助手' });

  const outcome = await em.controls.press('李强', posted.id, '同意');
  expect(outcome).toMatchObject({ ok: true, toast: { type: 'success', content: '已同意' } });
  expect(em.controls.cards('李强', 'bot').at(-1)?.body.card).toEqual(card('已同意'));
  expect(heard[0]).toMatchObject({
    message: { chat_type: 'p2p', content: '{"text":"明天下午请半天事假"}' },
    sender: { sender_id: { open_id: 'ou_e102' } },
  });
  expect(heard[1]).toMatchObject({
    operator: { open_id: 'ou_e102', tenant_key: '2df7399175000001' },
    action: { tag: 'button', name: 'ok', value: { cmd: 'ok' } },
    context: { open_message_id: posted.id, open_chat_id: 'oc_p2p_e102' },
  });
});
