// A child of the bench: answers like Feishu, as fast as it can, and counts what was sent.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Branch, benchCompany, type Worker } from './company.ts';

export interface Counts {
  readonly sent: number;
  readonly edited: number;
  readonly blocked: number;
  readonly asked: number;
}

const root = process.argv[2] ?? '.';
const company = benchCompany(root);
const counts = { sent: 0, edited: 0, blocked: 0, asked: 0 };

const wireDepartment = (one: Branch) => ({ open_department_id: one.id, name: one.name, leader_user_id: one.leader ?? '' });
const wireUser = (one: Worker) => ({
  open_id: one.openId,
  name: one.name,
  job_title: one.title,
  employee_no: one.no,
  leader_user_id: one.leader ?? '',
  gender: one.gender === 'male' ? 1 : 2,
  join_time: Date.parse(`${one.joined}T00:00:00+08:00`) / 1000,
  department_ids: [one.department],
  status: { is_resigned: false, is_exited: false, is_frozen: false },
});

function page<T>(all: readonly T[], query: URLSearchParams, wire: (one: T) => unknown): unknown {
  const from = Number(query.get('page_token') ?? 0);
  const size = Number(query.get('page_size') ?? 50);
  const more = from + size < all.length;
  return { items: all.slice(from, from + size).map(wire), has_more: more, ...(more ? { page_token: String(from + size) } : {}) };
}

function answer(method: string, path: string, query: URLSearchParams): object | null {
  if (path === '/open-apis/auth/v3/tenant_access_token/internal') return { tenant_access_token: 't-bench', expire: 7200 };
  if (path === '/open-apis/bot/v3/info') return { bot: { open_id: 'ou_bot', app_name: '二网助手' } };
  if (path === '/open-apis/im/v1/messages' && method === 'POST') return { data: { message_id: `om_sent_${++counts.sent}` } };
  if (path.startsWith('/open-apis/im/v1/messages/') && method === 'PATCH') {
    counts.edited++;
    return { data: {} };
  }
  if (path === '/open-apis/calendar/v4/timeoff_events') return { data: { timeoff_event_id: `block_${++counts.blocked}` } };
  if (path === '/open-apis/im/v1/chats')
    return { data: page(company.groups, query, (one) => ({ chat_id: one.id, name: one.name })) };
  const children = /^\/open-apis\/contact\/v3\/departments\/([^/]+)\/children$/.exec(path);
  if (children) {
    const parent = children[1] === '0' ? null : children[1];
    return {
      data: page(
        company.departments.filter((one) => one.parent === parent),
        query,
        wireDepartment,
      ),
    };
  }
  if (path === '/open-apis/contact/v3/users/find_by_department') {
    const department = query.get('department_id');
    return {
      data: page(
        company.people.filter((one) => one.department === department),
        query,
        wireUser,
      ),
    };
  }
  return null;
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://fake');
  request.resume();
  request.on('end', () => {
    if (url.pathname === '/counts') return send(response, 200, counts);
    counts.asked++;
    const found = answer(request.method ?? 'GET', url.pathname, url.searchParams);
    return found
      ? send(response, 200, { code: 0, msg: 'success', ...found })
      : send(response, 404, { code: 404, msg: url.pathname });
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
