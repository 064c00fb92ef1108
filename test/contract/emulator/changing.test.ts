import { expect, test } from 'vitest';
import { bot, caller, card, cardMessage, emulator, textMessage } from './office.ts';

const CREATE = '/im/v1/messages?receive_id_type=open_id';
const DAY = 86_400_000;
const patch = (content: unknown) => ({ content: JSON.stringify(content) });

test('a card is patched for everybody, but not after 14 days, not five times a second, not back to 1.0', async () => {
  const em = await emulator();
  const call = await caller(em);
  const id = (await call('POST', CREATE, cardMessage('ou_e102'))).data.message_id as string;
  for (let n = 1; n <= 5; n++)
    expect((await call('PATCH', `/im/v1/messages/${id}`, patch(card(`第 ${n} 版`)))).body).toEqual({
      code: 0,
      msg: 'success',
      data: {},
    });
  expect(em.controls.cards('李强', 'bot').at(-1)?.body.card).toEqual(card('第 5 版'));
  expect(await call('PATCH', `/im/v1/messages/${id}`, patch(card('第 6 版')))).toMatchObject({ status: 400, code: 230020 });
  const old = await call('PATCH', `/im/v1/messages/${id}`, patch({ config: { update_multi: true }, elements: [] }));
  expect(old.msg).toContain('ErrCode: 200830');
  expect((await call('PATCH', `/im/v1/messages/${id}`, { content: card() })).code).toBe(230001);
  expect((await call('PATCH', '/im/v1/messages/om_unknown', patch(card()))).code).toBe(230001);
  em.clock.advance(14 * DAY);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const later = await caller(em);
  expect((await later('PATCH', `/im/v1/messages/${id}`, patch(card('十四天')))).code).toBe(0);
  em.clock.advance(1);
  expect((await later('PATCH', `/im/v1/messages/${id}`, patch(card()))).code).toBe(230031);
});

test('texts are edited with PUT, cards are not; foreign, recalled and ephemeral messages stay as they are', async () => {
  const em = await emulator();
  const call = await caller(em);
  const text = (await call('POST', CREATE, textMessage('ou_e102', '早'))).data.message_id as string;
  const picture = (await call('POST', CREATE, cardMessage('ou_e102'))).data.message_id as string;
  const edit = { msg_type: 'text', content: '{"text":"早上好"}' };
  for (let n = 0; n < 20; n++) expect((await call('PUT', `/im/v1/messages/${text}`, edit)).code).toBe(0);
  expect((await call('PUT', `/im/v1/messages/${text}`, edit)).code).not.toBe(0);
  expect((await call('PUT', `/im/v1/messages/${picture}`, edit)).code).toBe(230054);
  expect((await call('PUT', `/im/v1/messages/${picture}`, { msg_type: 'interactive', content: '{}' })).code).toBe(230001);
  expect((await call('PATCH', `/im/v1/messages/${text}`, patch(card()))).code).toBe(230001);
  const { messageId } = em.controls.say('李强', 'bot', '在吗');
  expect((await call('PATCH', `/im/v1/messages/${messageId}`, patch(card()))).code).toBe(230012);
  expect((await call('DELETE', `/im/v1/messages/${messageId}`)).code).toBe(230026);
  expect((await call('DELETE', `/im/v1/messages/${picture}`)).code).toBe(0);
  expect((await call('DELETE', `/im/v1/messages/${picture}`)).code).toBe(230011);
  expect((await call('PATCH', `/im/v1/messages/${picture}`, patch(card()))).code).toBe(230011);
  expect(em.controls.messages('李强', 'bot').find((m) => m.id === picture)?.recalled).toBe(true);
});

test('an ephemeral card is seen by one person of the group and cannot be patched', async () => {
  const em = await emulator();
  const call = await caller(em);
  const body = { chat_id: 'oc_suzhou', open_id: 'ou_e102', msg_type: 'interactive', card: card() };
  const id = (await call('POST', '/ephemeral/v1/send', body)).data.message_id as string;
  expect(em.controls.cards('李强', 'oc_suzhou')).toMatchObject([{ id, onlyFor: 'ou_e102' }]);
  expect(em.controls.cards('王芳', 'oc_suzhou')).toHaveLength(0);
  expect((await call('PATCH', `/im/v1/messages/${id}`, patch(card()))).code).toBe(230054);
  expect((await call('POST', '/ephemeral/v1/send', { ...body, open_id: 'ou_e301' })).code).toBe(230001);
});

test('emoji and urgency show on the message', async () => {
  const em = await emulator();
  const call = await caller(em);
  const { messageId } = em.controls.say('李强', 'bot', '帮我看看');
  const typing = await call('POST', `/im/v1/messages/${messageId}/reactions`, { reaction_type: { emoji_type: 'Typing' } });
  expect(em.controls.messages('李强', 'bot').at(-1)?.reactions).toEqual([{ emoji: 'Typing', by: 'ou_bot' }]);
  expect((await call('DELETE', `/im/v1/messages/${messageId}/reactions/${typing.data.reaction_id}`)).code).toBe(0);
  expect(em.controls.messages('李强', 'bot').at(-1)?.reactions).toEqual([]);
  const id = (await call('POST', CREATE, cardMessage('ou_e101'))).data.message_id as string;
  const urgent = await call('PATCH', `/im/v1/messages/${id}/urgent_app?user_id_type=open_id`, {
    user_id_list: ['ou_e101', 'ou_e301'],
  });
  expect(urgent.data).toEqual({ invalid_user_id_list: ['ou_e301'] });
  expect(em.controls.cards('王芳', 'bot').at(-1)?.urgentTo).toEqual(['ou_e101']);
  expect((await call('PATCH', `/im/v1/messages/${messageId}/urgent_app`, { user_id_list: ['ou_e102'] })).code).toBe(230012);
});

test('while a press waits for its answer the card is locked; the token of the press updates it twice afterwards', async () => {
  const em = await emulator();
  const call = await caller(em);
  const id = (await call('POST', CREATE, cardMessage('ou_e102'))).data.message_id as string;
  const seen: { token: string; patch: string; delayed: number }[] = [];
  await bot(em, {
    'card.action.trigger': async (data) => {
      const token = String(data.token);
      const patched = await call('PATCH', `/im/v1/messages/${id}`, patch(card('抢先')));
      const delayed = await call('POST', '/interactive/v1/card/update', { token, card: card('抢先') });
      seen.push({ token, patch: `${patched.code} ${patched.msg}`, delayed: delayed.code });
      return {};
    },
  });
  expect(await em.controls.press('李强', id, 'ok')).toMatchObject({ ok: true });
  const { token, patch: refused, delayed } = seen[0] ?? { token: '', patch: '', delayed: 0 };
  expect(refused).toMatch(/^230099 .*ErrCode: 11310; ErrMsg: card action is lock/);
  expect(delayed).toBe(11310);
  expect(em.controls.cards('李强', 'bot').at(-1)?.body.card).toEqual(card());

  const update = (title: string) => call('POST', '/interactive/v1/card/update', { token, card: card(title) });
  expect((await call('POST', '/interactive/v1/card/update', { token, card: { schema: '2.0', nonsense: 1 } })).code).toBe(11311);
  expect((await update('一')).code).toBe(0);
  expect((await update('二')).code).toBe(0);
  expect((await update('三')).code).toBe(300040);
  expect(em.controls.cards('李强', 'bot').at(-1)?.body.card).toEqual(card('二'));
  expect((await call('POST', '/interactive/v1/card/update', { token: 'x', card: card() })).code).toBe(300020);
  await em.controls.press('李强', id, 'ok');
  em.clock.advance(31 * 60_000);
  expect((await call('POST', '/interactive/v1/card/update', { token: seen[1]?.token, card: card() })).code).toBe(300030);
});
