import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFeishu } from '../../../src/bot/feishu/feishu.ts';
import type { Platform } from '../../../src/bot/platform.ts';
import { instant, type Zone } from '../../../src/kernel/time.ts';
import { APP, NOW } from './pushes.ts';

/** A platform that answers by script: for the answers the emulator gives rarely or never. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: Record<string, unknown>;
}
type Reply = { status?: number; body?: unknown; headers?: Record<string, string>; cut?: boolean; hang?: boolean };

let server: Server;
let platform: Platform;
let asked: Asked[];
let tokens: number;
let lines: string[];
let answer: (request: Asked) => Reply;
const SECRET = 'the-app-secret-1234567890';
const drawn = { card: { schema: '2.0', body: { elements: [] } }, plain: '请假' };
const group = { kind: 'group', externalId: 'oc_1' } as const;
const sent = { code: 0, msg: 'success', data: { message_id: 'om_9' } };

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let raw = '';
  for await (const chunk of request) raw += chunk;
  const path = request.url ?? '';
  if (path.endsWith('/tenant_access_token/internal')) {
    tokens++;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ code: 0, msg: 'ok', tenant_access_token: `t-token-number-${tokens}`, expire: 7200 }));
    return;
  }
  const one: Asked = {
    method: request.method ?? '',
    path,
    token: request.headers.authorization ?? '',
    body: raw ? JSON.parse(raw) : {},
  };
  asked.push(one);
  const reply = answer(one);
  if (reply.cut) return void request.socket.destroy();
  if (reply.hang) return;
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
  response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? sent));
}

beforeEach(async () => {
  asked = [];
  tokens = 0;
  lines = [];
  answer = () => ({});
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  platform = createFeishu({
    appId: APP,
    appSecret: SECRET,
    domain: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'ws',
    zone: 'Asia/Shanghai' as Zone,
    clock: { now: () => instant(NOW) },
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    onLate: () => ({}),
    onFailure: () => ({}),
    onUnknownUser: () => ({}),
    callTimeoutMs: 1500,
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('posting a card', () => {
  it('says to whom, what and by which key, with the card as JSON text', async () => {
    expect(await platform.put(group, drawn, 'leave-1')).toEqual({ ok: true, value: { messageId: 'om_9' } });
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: '/open-apis/im/v1/messages?receive_id_type=chat_id',
      token: 'Bearer t-token-number-1',
      body: { receive_id: 'oc_1', msg_type: 'interactive', content: JSON.stringify(drawn.card), uuid: 'leave-1' },
    });
    await platform.put({ kind: 'person', externalId: 'ou_1' }, drawn, 'k');
    await platform.put({ kind: 'person', externalId: 'on_1' }, drawn, 'k');
    expect(asked.slice(1).map((one) => one.path.split('=')[1])).toEqual(['open_id', 'union_id']);
    expect(tokens).toBe(1);
  });

  it('sends plain words where there is no card, and keeps the key within 50 characters', async () => {
    await platform.put(group, { card: null, plain: '请假' }, 'x'.repeat(80));
    await platform.put(group, { card: null, plain: '请假' }, 'x'.repeat(80));
    expect(asked[0]?.body).toMatchObject({ msg_type: 'text', content: '{"text":"请假"}' });
    expect(String(asked[0]?.body.uuid)).toHaveLength(50);
    expect(asked[1]?.body.uuid).toBe(asked[0]?.body.uuid);
  });

  it('fetches a new token once when the platform refuses the old one', async () => {
    answer = ({ token }) => (token.endsWith('-1') ? { status: 400, body: { code: 99991663, msg: 'Invalid access token' } } : {});
    expect(await platform.put(group, drawn, 'k')).toMatchObject({ ok: true });
    expect(asked.map((one) => one.token)).toEqual(['Bearer t-token-number-1', 'Bearer t-token-number-2']);
    expect(await platform.patch('om_9', drawn)).toMatchObject({ ok: true });
    expect(tokens).toBe(2);
  });

  it('does so once for all the calls under way', async () => {
    answer = ({ token }) => (token.endsWith('-1') ? { status: 400, body: { code: 99991663, msg: 'Invalid access token' } } : {});
    await platform.put(group, drawn, 'warm');
    answer = ({ token }) => (token.endsWith('-2') ? { status: 400, body: { code: 99991663, msg: 'Invalid access token' } } : {});
    const many = await Promise.all(['a', 'b', 'c', 'd'].map((id) => platform.patch(`om_${id}`, drawn)));
    expect(many.every((one) => one.ok)).toBe(true);
    expect(asked.filter((one) => one.method === 'PATCH').length).toBe(8);
  });

  it('does not try a second time when the new token is refused as well', async () => {
    answer = () => ({ status: 400, body: { code: 99991663, msg: 'Invalid access token' } });
    expect(await platform.put(group, drawn, 'k')).toMatchObject({ ok: false, code: 'platform_retry' });
    expect(asked.length).toBe(2);
  });

  it.each<[string, Reply, object]>([
    [
      'an error as HTTP 400',
      { status: 400, body: { code: 230002, msg: 'The bot can not be outside the group.', error: { log_id: '2026X' } } },
      { code: 'platform_refused', detail: '230002 The bot can not be outside the group. (log 2026X)' },
    ],
    [
      'an error as HTTP 200',
      { body: { code: 230013, msg: 'no availability' } },
      { code: 'platform_refused', detail: '230013 no availability' },
    ],
    [
      'a rate limit',
      {
        status: 429,
        body: { code: 99991400, msg: 'request trigger frequency limit' },
        headers: { 'x-ogw-ratelimit-reset': '3' },
      },
      { code: 'platform_retry', retryAfterMs: 3000 },
    ],
    ['a server error', { status: 502, body: '<html>' }, { code: 'platform_retry' }],
    ['a page of a proxy', { body: '<html>login</html>' }, { code: 'platform_retry' }],
    ['success without its message id', { body: { code: 0, data: {} } }, { code: 'platform_retry' }],
    ['no answer', { hang: true }, { code: 'platform_retry', detail: expect.stringContaining('in time') }],
    ['a cut line', { cut: true }, { code: 'platform_retry' }],
    ['an old message', { status: 400, body: { code: 230031, msg: 'exceeds 14 days' } }, { code: 'platform_too_old' }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, { code: 'platform_retry' }],
  ])('tells %s as what it is', async (_name, reply, expected) => {
    answer = () => reply;
    expect(await platform.put(group, drawn, 'k')).toMatchObject({ ok: false, ...expected });
  });

  it('leaves no secret, token or card in the log, whatever went wrong', async () => {
    for (const reply of [
      { status: 400, body: { code: 230099, msg: 'ErrCode: 200621; ErrMsg: x; ErrorValue: 李雷; ' } },
      { cut: true },
      { status: 500, body: 'oops' },
    ]) {
      answer = () => reply;
      await platform.put(group, { card: { schema: '2.0', words: '病假' }, plain: '病假' }, 'k');
    }
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toMatch(/病假|李雷|t-token-number|the-app-secret/);
  });
});

it('when the secret is wrong, calls fail for good and the secret stays out of the log', async () => {
  server.removeAllListeners('request');
  server.on('request', (_request, response: ServerResponse) =>
    response.end(JSON.stringify({ code: 10015, msg: 'app secret invalid' })),
  );
  expect(await platform.put(group, drawn, 'k')).toMatchObject({
    ok: false,
    code: 'platform_refused',
    detail: expect.stringContaining('10015'),
  });
  expect(lines.join('\n')).not.toContain(SECRET);
});

it('notifies 200 people urgently at a time and stops at the first refusal', async () => {
  const people = Array.from({ length: 450 }, (_, i) => `ou_${i}`);
  expect(await platform.urgentNotify('om_1', people)).toEqual({ ok: true, value: null });
  expect(asked.map((one) => (one.body.user_id_list as string[]).length)).toEqual([200, 200, 50]);
  expect(asked[0]?.path).toBe('/open-apis/im/v1/messages/om_1/urgent_app?user_id_type=open_id');
  asked.length = 0;
  answer = () => ({ status: 400, body: { code: 230024, msg: 'quota' } });
  expect(await platform.urgentNotify('om_1', people)).toMatchObject({ ok: false, code: 'platform_refused' });
  expect(asked.length).toBe(1);
});

it('blocks a person’s calendar once per key and frees it; what is gone already counts as freed', async () => {
  answer = ({ method }) =>
    method === 'POST' ? { body: { code: 0, data: { timeoff_event_id: 'timeoff:1' } } } : { body: { code: 0, data: {} } };
  const block = { person: 'ou_1', from: instant(1_602_504_000_000), to: instant(1_602_507_600_000), title: '休假' };
  expect(await platform.blockTime(block, 'k')).toEqual({ ok: true, value: { blockId: 'timeoff:1' } });
  await platform.blockTime(block, 'k');
  expect(asked.length).toBe(1);
  expect(asked[0]?.body).toEqual({
    user_id: 'ou_1',
    timezone: 'Asia/Shanghai',
    start_time: '1602504000',
    end_time: '1602507600',
    title: '休假',
  });
  expect(await platform.unblockTime('timeoff:1')).toEqual({ ok: true, value: null });
  expect(asked[1]?.path).toBe('/open-apis/calendar/v4/timeoff_events/timeoff%3A1');
  answer = () => ({ status: 404, body: { code: 193001, msg: 'event not found' } });
  expect(await platform.unblockTime('timeoff:1')).toEqual({ ok: true, value: null });
});

describe('the directory', () => {
  const page = (items: unknown[], token?: string) => ({
    body: { code: 0, data: { items, has_more: token !== undefined, ...(token ? { page_token: token } : {}) } },
  });

  it('is read department by department and page by page, everyone once', async () => {
    answer = ({ path }) => {
      const url = new URL(path, 'http://x');
      const at = url.searchParams.get('page_token');
      if (url.pathname.endsWith('/departments/0/children')) {
        return at
          ? page([{ open_department_id: 'od-2', name: '行政部' }])
          : page([{ open_department_id: 'od-1', name: '华东', leader_user_id: 'ou_1' }], 'p2');
      }
      if (url.pathname.endsWith('/departments/od-1/children'))
        return page([{ open_department_id: 'od-11', name: '苏州', parent_department_id: 'od-1' }]);
      if (url.pathname.endsWith('/children')) return page([]);
      if (url.pathname.endsWith('/chats')) return page([{ chat_id: 'oc_1', name: '华东群' }]);
      const found: Record<string, unknown[]> = {
        '0': [{ open_id: 'ou_0', name: '老板', gender: 1, join_time: 0 }],
        'od-1': [
          {
            open_id: 'ou_1',
            name: '王芳',
            job_title: '大区经理',
            employee_no: 'E1',
            gender: 2,
            leader_user_id: 'ou_0',
            // 2020-01-01 00:30 in Shanghai is still 2019 in London.
            join_time: 1577809800,
            department_ids: ['od-11', 'od-1'],
            orders: [{ department_id: 'od-1', is_primary_dept: true }],
            status: { is_resigned: false, is_frozen: false, is_activated: true },
          },
        ],
        'od-11': [
          { open_id: 'ou_1', name: '王芳' },
          { open_id: 'ou_2', name: '李雷', leader_user_id: '', status: { is_resigned: true } },
        ],
      };
      return page(found[url.searchParams.get('department_id') ?? ''] ?? []);
    };
    const person = {
      unionId: null,
      title: '',
      employeeNo: null,
      leaderExternalId: null,
      gender: 'unknown',
      joinedOn: null,
      status: 'active',
    };
    expect(await platform.directory()).toEqual({
      departments: [
        { externalId: 'od-1', name: '华东', parentId: null, leaderExternalId: 'ou_1' },
        { externalId: 'od-2', name: '行政部', parentId: null, leaderExternalId: null },
        { externalId: 'od-11', name: '苏州', parentId: 'od-1', leaderExternalId: null },
      ],
      people: [
        { ...person, externalId: 'ou_0', name: '老板', departmentId: '0', gender: 'male' },
        {
          ...person,
          externalId: 'ou_1',
          name: '王芳',
          title: '大区经理',
          employeeNo: 'E1',
          departmentId: 'od-1',
          leaderExternalId: 'ou_0',
          gender: 'female',
          joinedOn: '2020-01-01',
        },
        { ...person, externalId: 'ou_2', name: '李雷', departmentId: 'od-11', status: 'left' },
      ],
      groups: [{ externalId: 'oc_1', name: '华东群' }],
      skipped: [],
    });
  });

  it('is read on after a hiccup, and not at all without the right', async () => {
    let hiccups = 1;
    answer = () => (hiccups-- > 0 ? { status: 500 } : page([]));
    expect(await platform.directory()).toEqual({ people: [], departments: [], groups: [], skipped: [] });
    answer = () => ({ status: 400, body: { code: 99991672, msg: 'scope' } });
    await expect(platform.directory()).rejects.toMatchObject({ code: 'platform_refused' });
  });
});
