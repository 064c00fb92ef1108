import { expect, test } from 'vitest';
import { caller, card, cardMessage, client, emulator, textMessage } from './office.ts';

const CREATE = '/im/v1/messages?receive_id_type=open_id';
const GROUP = '/im/v1/messages?receive_id_type=chat_id';

test('people are reached by each of their ids, groups by chat id', async () => {
  const em = await emulator();
  const call = await caller(em);
  const { unionId, userId, email } = em.controls.person('李强');
  for (const [type, id] of [
    ['open_id', 'ou_e102'],
    ['union_id', unionId],
    ['user_id', userId],
    ['email', email],
  ] as const) {
    const sent = await call('POST', `/im/v1/messages?receive_id_type=${type}`, textMessage(id, `按 ${type}`));
    expect(sent).toMatchObject({
      status: 200,
      code: 0,
      data: { chat_id: 'oc_p2p_e102', msg_type: 'text', sender: { id: em.appId, sender_type: 'app' } },
    });
    expect(sent.data.message_id).toMatch(/^om_[0-9a-f]{32}$/);
  }
  expect((await call('POST', GROUP, textMessage('oc_suzhou', '大家早'))).code).toBe(0);
  expect(em.controls.messages('李敏', 'oc_suzhou').at(-1)?.body).toMatchObject({ type: 'text', text: '大家早' });
});

test('what cannot be reached is refused with the code that says why', async () => {
  const em = await emulator();
  const call = await caller(em);
  const to = async (path: string, id: string) => {
    const { status, code } = await call('POST', path, textMessage(id, '早'));
    expect(status).toBe(400);
    return code;
  };
  expect(await to(CREATE, 'ou_nobody')).toBe(99992351);
  expect(await to(CREATE, 'oc_suzhou')).toBe(230034);
  expect(await to('/im/v1/messages?receive_id_type=email', 'a@b.c')).toBe(230034);
  expect(await to('/im/v1/messages?receive_id_type=phone', '1')).toBe(230001);
  expect(await to('/im/v1/messages', 'ou_e102')).toBe(230001);
  expect(await to(GROUP, 'oc_unknown')).toBe(230002);
  expect(await to(CREATE, 'ou_e999')).toBe(230029);
  em.controls.setAvailability(['王芳']);
  expect(await to(CREATE, 'ou_e102')).toBe(230013);
  em.controls.blockBot('王芳');
  expect(await to(CREATE, 'ou_e101')).toBe(230053);
  em.controls.muteBot('苏州分店群', true);
  expect(await to(GROUP, 'oc_suzhou')).toBe(230018);
  em.controls.removeBotFromChat('华东区域群');
  expect(await to(GROUP, 'oc_east')).toBe(230002);
  em.controls.dissolveGroup('杭州分店群');
  expect(await to(GROUP, 'oc_hangzhou')).toBe(232009);
});

test('malformed and oversized messages are refused', async () => {
  const em = await emulator();
  const call = await caller(em);
  const code = async (body: unknown) => (await call('POST', CREATE, body)).code;
  expect(await code({ receive_id: 'ou_e102', msg_type: 'text', content: { text: 'an object, no string' } })).toBe(230001);
  expect(await code({ receive_id: 'ou_e102', msg_type: 'text', content: 'no json' })).toBe(230001);
  expect(await code({ receive_id: 'ou_e102', msg_type: 'hello', content: '{}' })).toBe(230001);
  expect(await code({ receive_id: 'ou_e102', msg_type: 'post', content: '{"title":"没有语言层","content":[]}' })).toBe(230001);
  expect(
    await code({
      receive_id: 'ou_e102',
      msg_type: 'post',
      content: '{"zh_cn":{"title":"有","content":[[{"tag":"text","text":"x"}]]}}',
    }),
  ).toBe(0);
  expect(await code({ receive_id: 'ou_e102', msg_type: 'image', content: '{"image_key":"img_foreign"}' })).toBe(230017);
  expect(await code(textMessage('ou_e102', '早', 'x'.repeat(51)))).toBe(230001);
  expect(await code(textMessage('ou_e102', '长'.repeat(52_000)))).toBe(230025);
  expect(await code(cardMessage('ou_e102', { ...card(), pad: 'x'.repeat(31_000) }))).toBe(230025);
  expect(await code('{not json')).toBe(9499);
});

test('a bad card is refused with 230099 and the sub-code inside the words', async () => {
  const em = await emulator();
  const call = await caller(em);
  const refused = await call('POST', CREATE, cardMessage('ou_e102', { ...card(), colour: 'red' }));
  expect(refused).toMatchObject({ status: 400, code: 230099 });
  expect(refused.msg).toMatch(/^Failed to create card content, ext=ErrCode: 200621; ErrMsg: .+; ErrorValue: .*; $/);
  expect(em.controls.messages('李强', 'bot')).toHaveLength(0);
  const template = await call('POST', CREATE, cardMessage('ou_e102', { type: 'template', data: { template_id: 'AAqk' } }));
  expect(template.msg).toContain('ErrCode: 200380');
});

test('a uuid sends once within an hour, and again after it', async () => {
  const em = await emulator();
  const lark = client(em);
  const send = async () => {
    const sent = await lark.im.message.create({
      params: { receive_id_type: 'open_id' },
      data: cardMessage('ou_e102', card(), 'leave-L1-step2') as never,
    });
    return sent.data?.message_id;
  };
  const first = await send();
  em.clock.advance(59 * 60_000);
  expect(await send()).toBe(first);
  em.clock.advance(60_000);
  expect(await send()).not.toBe(first);
  expect(em.controls.cards('李强', 'bot')).toHaveLength(2);
});

test('a lost answer leaves the message sent, and the same uuid finds it', async () => {
  const em = await emulator();
  const call = await caller(em);
  em.controls.faults({ lostAnswer: 1 });
  await expect(call('POST', CREATE, textMessage('ou_e102', '早', 'once'))).rejects.toThrow();
  em.controls.clearFaults();
  expect((await call('POST', CREATE, textMessage('ou_e102', '早', 'once'))).code).toBe(0);
  expect(em.controls.messages('李强', 'bot')).toHaveLength(1);
});

test('mentions in text become keys, replies know their parent, history is read in pages', async () => {
  const em = await emulator();
  const call = await caller(em);
  const first = await call('POST', GROUP, textMessage('oc_suzhou', '<at user_id="ou_e102">李强</at> 请补材料'));
  expect(first.data).toMatchObject({
    body: { content: '{"text":"@_user_1 请补材料"}' },
    mentions: [{ key: '@_user_1', id: 'ou_e102', name: '李强' }],
  });
  const reply = await call('POST', `/im/v1/messages/${first.data.message_id}/reply`, {
    msg_type: 'text',
    content: '{"text":"补好了"}',
  });
  expect(reply.data).toMatchObject({ parent_id: first.data.message_id, root_id: first.data.message_id, chat_id: 'oc_suzhou' });
  const page = await call('GET', '/im/v1/messages?container_id_type=chat&container_id=oc_suzhou&page_size=1');
  expect(page.data).toMatchObject({ has_more: true, items: [{ message_id: first.data.message_id }] });
  const rest = await call(
    'GET',
    `/im/v1/messages?container_id_type=chat&container_id=oc_suzhou&page_size=1&page_token=${page.data.page_token}`,
  );
  expect(rest.data).toMatchObject({ has_more: false, items: [{ message_id: reply.data.message_id }] });
});

test('files and pictures go up, are sent by their own type, and what people send comes down', async () => {
  const em = await emulator();
  const lark = client(em);
  const call = await caller(em);
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
  const image = await lark.im.image.create({ data: { image_type: 'message', image: png } });
  expect(image?.image_key).toMatch(/^img_/);
  expect((await call('POST', CREATE, { receive_id: 'ou_e102', msg_type: 'image', content: JSON.stringify(image) })).code).toBe(0);
  const file = await lark.im.file.create({
    data: { file_type: 'pdf', file_name: '发票.pdf', file: Buffer.from('%PDF-1.4\r\n--boundary\r\n') },
  });
  expect((await call('POST', CREATE, { receive_id: 'ou_e102', msg_type: 'audio', content: JSON.stringify(file) })).code).toBe(
    230055,
  );
  expect((await call('POST', CREATE, { receive_id: 'ou_e102', msg_type: 'file', content: JSON.stringify(file) })).code).toBe(0);
  expect(em.controls.messages('李强', 'bot').at(-1)?.body).toMatchObject({ type: 'file', name: '发票.pdf', size: 22 });
  await expect(lark.im.image.create({ data: { image_type: 'message', image: Buffer.from('text') } })).rejects.toMatchObject({
    response: { data: { code: 234011 } },
  });

  const said = em.controls.sendFile('李强', 'bot', '假条.txt', Buffer.from('三天'));
  const answer = await lark.im.messageResource.get({
    path: { message_id: said.messageId, file_key: said.key },
    params: { type: 'file' },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer.getReadableStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe('三天');
});
