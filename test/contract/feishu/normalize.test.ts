import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../src/bot/feishu/normalize.ts';
import { APP, BOT, ids, mention, NOW, pressed, said, TENANT, v2 } from './pushes.ts';

const self = { appId: APP, botId: BOT, tenantKey: TENANT };
const read = (envelope: unknown): unknown => {
  const got = normalize(envelope, self);
  return got.ok ? got.value : got.error;
};
const head = { platform: 'feishu', eventId: 'ev-1', at: NOW, actor: 'ou_li' };
const account = (status: string) => ({ ...head, actor: null, kind: 'directory', people: [{ externalId: 'ou_2', status }] });
const privately = { externalId: 'oc_1', kind: 'private' };

describe('a message', () => {
  it.each([
    ['text', { text: ' 请假\u00a0 三天 ' }, { text: '请假 三天', form: 'text' }],
    ['text', { text: '' }, { text: '', form: 'text' }],
    ['text', { text: '@_all 开会' }, { text: '@all 开会', form: 'text' }],
    [
      'post',
      {
        title: '申请',
        content: [
          [
            { tag: 'text', text: '我要' },
            { tag: 'a', text: '请假', href: 'https://x' },
          ],
          [
            { tag: 'md', text: '**三天**' },
            { tag: 'emotion', emoji_type: 'SMILE' },
          ],
        ],
      },
      { text: '申请\n我要请假\n**三天**', form: 'text' },
    ],
    [
      'post',
      { title: '', content: [[{ tag: 'img', image_key: 'img_1' }]] },
      { text: '', form: 'image', files: [{ key: 'img_1', name: '', kind: 'image' }] },
    ],
    ['post', { content: [[{ tag: 'code_block', language: 'SQL', text: 'select 1' }]] }, { text: 'select 1', form: 'text' }],
    ['image', { image_key: 'img_v3_1' }, { text: '', form: 'image', files: [{ key: 'img_v3_1', name: '', kind: 'image' }] }],
    [
      'file',
      { file_key: 'f', file_name: '票.pdf' },
      { text: '', form: 'file', files: [{ key: 'f', name: '票.pdf', kind: 'file' }] },
    ],
    ['folder', { file_key: 'f', file_name: '票' }, { text: '', form: 'file' }],
    ['media', { file_key: 'f', image_key: 'i', file_name: 'v.mp4', duration: 1 }, { text: '', form: 'file' }],
    ['audio', { file_key: 'f', duration: 1200 }, { text: '', form: 'other' }],
    ['sticker', { file_key: 'f' }, { text: '', form: 'other' }],
    ['interactive', { title: null, elements: [] }, { text: '', form: 'other' }],
    ['share_chat', { chat_id: 'oc_2' }, { text: '', form: 'other' }],
    ['share_user', { user_id: 'ou_2' }, { text: '', form: 'other' }],
    ['location', { name: '苏州', longitude: '1', latitude: '2' }, { text: '', form: 'other' }],
    ['merge_forward', {}, { text: '', form: 'other' }],
    ['vote', {}, { text: '', form: 'other' }],
    ['hongbao', {}, { text: '', form: 'other' }],
    ['some_type_of_next_year', 'not even json', { text: '', form: 'other' }],
  ])('of type %s is read: %j', (type, content, expected) => {
    expect(read(said(type, content))).toEqual({
      ...head,
      kind: 'message',
      messageId: 'om_1',
      place: privately,
      mentions: [],
      ...expected,
    });
  });

  it('in a group is for the bot when it mentions the bot; the mention goes, others become names', () => {
    const mentions = [mention(1, BOT, '助手', 'bot'), mention(2, 'ou_wang', '王芳'), mention(10, 'ou_zhao', '赵敏')];
    expect(read(said('text', { text: '@_user_1 请@_user_2 和@_user_10 审批' }, { chat: 'group', mentions }))).toMatchObject({
      place: { externalId: 'oc_1', kind: 'group' },
      text: '请@王芳 和@赵敏 审批',
      mentions: [
        { externalId: 'ou_wang', name: '王芳' },
        { externalId: 'ou_zhao', name: '赵敏' },
      ],
    });
    const post = {
      title: '',
      content: [
        [
          { tag: 'at', user_id: '@_user_1', user_name: '助手' },
          { tag: 'text', text: ' 我的待办' },
        ],
      ],
    };
    expect(read(said('post', post, { chat: 'group', mentions }))).toMatchObject({ text: '我的待办' });
  });

  it('in a group that does not mention the bot is left alone', () => {
    expect(read(said('text', { text: '中午吃什么' }, { chat: 'group' }))).toBe('not_addressed');
    expect(
      read(said('text', { text: '@_user_1 请假' }, { chat: 'group', mentions: [mention(1, 'ou_x', '另一个助手', 'bot')] })),
    ).toBe('not_addressed');
    expect(read(said('text', { text: '@_all 开会' }, { chat: 'group' }))).toBe('not_addressed');
    expect(read(said('file', { file_key: 'f' }, { chat: 'group' }))).toBe('not_addressed');
  });

  it('in a group counts as ours by the mark "bot" while the bot does not know its own id', () => {
    const envelope = said('text', { text: '@_user_1 请假' }, { chat: 'group', mentions: [mention(1, BOT, '助手', 'bot')] });
    expect(normalize(envelope, { appId: APP, botId: null, tenantKey: TENANT })).toMatchObject({
      ok: true,
      value: { text: '请假' },
    });
  });

  it('of a bot, of ourselves, of another company or of nobody is not for the office', () => {
    expect(read(said('text', { text: 'x' }, { sender: { sender_type: 'bot' } }))).toBe('own');
    expect(read(said('text', { text: 'x' }, { sender: { sender_id: ids(BOT) } }))).toBe('own');
    expect(read(said('text', { text: 'x' }, { sender: { tenant_key: 'another' } }))).toBe('outsider');
    expect(read(said('text', { text: 'x' }, { sender: { sender_id: {} } }))).toBe('no_actor');
    expect(read(said('text', { text: 'x' }, { header: { app_id: 'cli_ffffffffffffffff' } }))).toBe('wrong_app');
    expect(read(said('text', { text: 'x' }, { header: { app_id: undefined } }))).toBe('wrong_app');
    expect(read(said('text', { text: 'x' }, { header: { tenant_key: 'another' } }))).toBe('wrong_tenant');
    for (const none of [undefined, null, ''])
      expect(read(said('text', { text: 'x' }, { header: { tenant_key: none } }))).toBe('wrong_tenant');
  });

  it('is of one company throughout while the app does not know its own', () => {
    const unknown = { appId: APP, botId: BOT, tenantKey: null };
    const kind = (envelope: unknown) => {
      const got = normalize(envelope, unknown);
      return got.ok ? got.value.kind : got.error;
    };
    expect(kind(said('text', { text: 'x' }))).toBe('message');
    expect(kind(said('text', { text: 'x' }, { header: { tenant_key: 'another' } }))).toBe('outsider');
    expect(kind(said('text', { text: 'x' }, { header: { tenant_key: undefined } }))).toBe('wrong_tenant');
  });

  it('whose content is not what its type promises is malformed', () => {
    expect(read(said('text', 'not json'))).toBe('malformed');
    expect(read(said('text', { words: 'x' }))).toBe('malformed');
    expect(read(said('post', { title: 'x' }))).toBe('malformed');
  });
});

describe('a press', () => {
  const press = {
    ...head,
    kind: 'press',
    messageId: 'om_card',
    place: { externalId: 'oc_1', kind: 'unknown' },
    value: null,
    form: {},
  };

  it.each([
    ['a button', { tag: 'button', value: { do: 'approve', id: 'req_1' } }, { value: { do: 'approve', id: 'req_1' } }],
    ['a button with a text value', { tag: 'button', value: '{"do":"approve"}' }, { value: { do: 'approve' } }],
    ['a button whose text value is no JSON', { tag: 'button', value: 'approve' }, { value: 'approve' }],
    [
      'a form',
      {
        tag: 'button',
        name: 'go',
        value: { do: 'submit' },
        timezone: 'Asia/Shanghai',
        form_value: {
          from: '2024-04-01 +0800',
          at: '09:30 +0800',
          until: '2024-04-29 07:07 +0800',
          why: '发烧\n去医院',
          who: ['ou_a', 'ou_b'],
          sure: true,
          days: 3,
          empty: '',
          gone: null,
        },
      },
      {
        value: { do: 'submit' },
        form: {
          from: '2024-04-01',
          at: '09:30',
          until: '2024-04-29 07:07',
          why: '发烧\n去医院',
          who: ['ou_a', 'ou_b'],
          sure: true,
          days: '3',
          empty: '',
        },
      },
    ],
    ['a lone choice', { tag: 'select_static', name: 'kind', option: 'annual' }, { form: { kind: 'annual' } }],
    [
      'a lone date',
      { tag: 'date_picker', name: 'day', option: '2024-04-01 +0800', timezone: 'Asia/Shanghai' },
      { form: { day: '2024-04-01' } },
    ],
    ['a lone input', { tag: 'input', name: 'why', input_value: '发烧' }, { form: { why: '发烧' } }],
    ['a lone tick', { tag: 'checker', name: 'ok', checked: false }, { form: { ok: false } }],
    ['a lone many-choice', { tag: 'multi_select_static', name: 'who', options: ['a', 'b'] }, { form: { who: ['a', 'b'] } }],
    ['an unnamed choice', { tag: 'overflow', option: 'more' }, { form: {} }],
    [
      'a form with a field called __proto__',
      { tag: 'button', form_value: JSON.parse('{"__proto__":["x"],"a":"b"}') },
      { form: { a: 'b' } },
    ],
  ])('of %s', (_name, action, expected) => {
    expect(read(pressed(action))).toEqual({ ...press, ...expected });
  });

  it('belongs to the operator and to nobody the card names', () => {
    expect(read(pressed({ tag: 'button', value: { open_id: 'ou_boss', operator: 'ou_boss' } }))).toMatchObject({
      actor: 'ou_li',
    });
    expect(read(pressed({ tag: 'button' }, { operator: { union_id: 'on_li' } }))).toMatchObject({ actor: 'on_li' });
    expect(read(pressed({ tag: 'button' }, { operator: { user_id: 'e33' } }))).toMatchObject({ actor: 'e33' });
    expect(read(pressed({ tag: 'button' }, { operator: {} }))).toBe('no_actor');
    expect(read(pressed({ tag: 'button' }, { operator: null }))).toBe('malformed');
    expect(read(pressed({ tag: 'button' }, { operator: { ...ids('ou_li'), tenant_key: 'another' } }))).toBe('outsider');
  });

  it('may come without its message or chat', () => {
    expect(read(pressed({ tag: 'button' }, { context: {} }))).toMatchObject({ messageId: null, place: null });
    expect(read(pressed({ tag: 'button' }, { context: null }))).toMatchObject({ messageId: null, place: null });
  });
});

describe('the other events', () => {
  const group = { externalId: 'oc_g', kind: 'group' };
  it.each([
    [
      'im.chat.access_event.bot_p2p_chat_entered_v1',
      { chat_id: 'oc_1', operator_id: ids('ou_li'), last_message_id: 'om_0' },
      { ...head, kind: 'entered', place: privately },
    ],
    [
      'im.chat.member.bot.added_v1',
      { chat_id: 'oc_g', operator_id: ids('ou_li'), external: false, name: '华东群' },
      { ...head, kind: 'joined', place: group, name: '华东群' },
    ],
    [
      'im.chat.member.bot.deleted_v1',
      { chat_id: 'oc_g', operator_id: ids('ou_li'), name: '华东群' },
      { ...head, kind: 'left', place: group, name: '华东群' },
    ],
    ['im.chat.disbanded_v1', { chat_id: 'oc_g', operator_id: ids('ou_li') }, { ...head, kind: 'left', place: group, name: '' }],
    [
      'application.bot.menu_v6',
      { operator: { operator_name: '李', operator_id: ids('ou_li') }, event_key: 'menu.help', timestamp: 1669364458 },
      { ...head, at: 1669364458000, kind: 'menu', key: 'menu.help' },
    ],
    [
      'application.bot.menu_v6',
      { operator: { operator_id: ids('ou_li') }, event_key: 'menu.help', timestamp: '1669364458' },
      { ...head, at: 1669364458000, kind: 'menu', key: 'menu.help' },
    ],
    ['contact.user.created_v3', { object: {} }, { ...head, actor: null, kind: 'directory', people: [] }],
    ['contact.department.updated_v3', { object: {} }, { ...head, actor: null, kind: 'directory', people: [] }],
    ['contact.scope.updated_v3', {}, { ...head, actor: null, kind: 'directory', people: [] }],
    ['contact.user.created_v3', { object: { open_id: 'ou_2' } }, account('active')],
    ['contact.user.updated_v3', { object: { open_id: 'ou_2', name: '赵磊' } }, { ...account('active'), people: [] }],
    ['contact.user.updated_v3', { object: { open_id: 'ou_2', status: 7 } }, { ...account('active'), people: [] }],
    ['contact.user.updated_v3', { object: { open_id: 'ou_2', status: { is_frozen: false } } }, account('active')],
    ['contact.user.updated_v3', { object: { open_id: 'ou_2', status: { is_frozen: true } } }, account('suspended')],
    ['contact.user.updated_v3', { object: { open_id: 'ou_2', status: { is_frozen: true, is_resigned: true } } }, account('left')],
    ['contact.user.deleted_v3', { object: { open_id: 'ou_2' }, old_object: {} }, account('left')],
    ['im.message.message_read_v1', { reader: {} }, 'unknown_event'],
    ['im.message.reaction.created_v1', {}, 'unknown_event'],
    ['application.bot.menu_v6', { event_key: 'x' }, 'malformed'],
  ])('%s', (type, event, expected) => {
    expect(read(v2(type, event))).toEqual(expected);
  });

  it('the first private chat in the old envelope is passed over: entering the chat is told as well', () => {
    const old = {
      uuid: 'ev-1',
      ts: '1502199207.7171419',
      token: 't',
      type: 'event_callback',
      event: {
        type: 'p2p_chat_create',
        app_id: APP,
        tenant_key: TENANT,
        chat_id: 'oc_1',
        user: { open_id: 'ou_li', name: '李' },
      },
    };
    expect(read(old)).toBe('unknown_event');
  });

  it.each([
    ['seconds', 1603977298, 1603977298000],
    ['milliseconds', '1603977298001', 1603977298001],
    ['microseconds', '1603977298001999', 1603977298001],
    ['nanoseconds', '1603977298001999888', 1603977298001],
  ])('a time in %s', (_unit, create_time, at) => {
    expect(read(v2('contact.scope.updated_v3', {}, { create_time }))).toMatchObject({ at });
  });

  it('without a readable time or id is malformed', () => {
    expect(read(v2('contact.scope.updated_v3', {}, { create_time: 'yesterday' }))).toBe('malformed');
    expect(read(v2('contact.scope.updated_v3', {}, { event_id: '' }))).toBe('malformed');
  });
});

describe('anything at all', () => {
  it('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.anything(), (json, thing) => {
        normalize(json, self);
        normalize(thing, self);
      }),
      { numRuns: 3000 },
    );
  });

  it('in a known envelope is read or refused, never thrown at', () => {
    const types = [
      'im.message.receive_v1',
      'card.action.trigger',
      'im.chat.access_event.bot_p2p_chat_entered_v1',
      'im.chat.member.bot.added_v1',
      'application.bot.menu_v6',
      'contact.user.created_v3',
    ];
    const sane = { 'card.action.trigger': pressed({}), 'im.message.receive_v1': said('text', { text: 'x' }) } as Record<
      string,
      Record<string, unknown>
    >;
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.jsonValue(),
        fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
        (type, json, path) => {
          normalize(v2(type, json), self);
          // A sound event with one spot replaced reaches deeper than noise does.
          const event = structuredClone((sane[type] ?? v2(type, {})).event) as Record<string, unknown>;
          const keys = Object.keys(event);
          const key = keys[(path[0] ?? '').length % Math.max(keys.length, 1)] ?? 'x';
          const inner = event[key];
          if (typeof inner === 'object' && inner !== null)
            (inner as Record<string, unknown>)[Object.keys(inner)[(path[1] ?? '').length] ?? 'y'] = json;
          else event[key] = json;
          normalize(v2(type, event), self);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('from another company’s app is refused', () => {
    expect(TENANT).not.toBe('another');
    expect(read(v2('card.action.trigger', {}, { app_id: 'cli_ffffffffffffffff' }))).toBe('wrong_app');
  });
});
