import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import type { Tenant } from '../tenant.ts';
import { CONNECTION_CAP, type Connections, SERVICE_ID } from './connections.ts';

/** Codes of the bootstrap; every error carries `data:{}`, without it node-sdk throws. */
const AUTH_FAILED = 514;
const TOO_MANY = 1000040350;

/** `POST /callback/ws/endpoint` hands out a URL with a one-time ticket; the WebSocket is then opened at /ws/v2 on the same port. */
export function serveLongConnection(app: FastifyInstance, tenant: Tenant, connections: Connections, address: () => string): void {
  const tickets = new Map<string, string>();
  const sockets = new WebSocketServer({ noServer: true });
  let device = 70000;

  app.post('/callback/ws/endpoint', async (request, reply) => {
    const body = parseBody(request.body);
    const refuse = (code: number, msg: string) => {
      tenant.traffic.note({
        at: tenant.clock.now(),
        direction: 'from-bot',
        what: 'POST /callback/ws/endpoint',
        status: `code ${code}`,
        request: body,
        response: { code, msg },
        tookMs: 0,
      });
      return reply.send({ code, msg, data: {} });
    };
    if (body.AppID !== tenant.file.app.id || body.AppSecret !== tenant.file.app.secret) return refuse(AUTH_FAILED, 'auth failed');
    if (connections.count() >= CONNECTION_CAP) return refuse(TOO_MANY, 'the number of connections exceeded the limit');
    const ticket = tenant.ids.ticket();
    const key = tenant.ids.ticket();
    tickets.set(ticket, key);
    device++;
    // device_id and service_id must not come first: node-sdk parses the whole URL as a query.
    const query = `fpid=493&aid=552564&device_id=${device}&access_key=${key}&service_id=${SERVICE_ID}&ticket=${ticket}`;
    const answer = { code: 0, msg: '', data: { URL: `ws://${address()}/ws/v2?${query}`, ClientConfig: connections.config } };
    tenant.traffic.note({
      at: tenant.clock.now(),
      direction: 'from-bot',
      what: 'POST /callback/ws/endpoint',
      status: 'code 0',
      request: body,
      response: { code: 0 },
      tookMs: 0,
    });
    return reply.send(answer);
  });

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname !== '/ws/v2') return refuseUpgrade(socket, 404, 'not found');
    const ticket = url.searchParams.get('ticket') ?? '';
    if (!tickets.has(ticket) || tickets.get(ticket) !== url.searchParams.get('access_key'))
      return refuseUpgrade(socket, AUTH_FAILED, 'invalid ticket');
    if (connections.count() >= CONNECTION_CAP) return refuseUpgrade(socket, AUTH_FAILED, 'connection limit', TOO_MANY);
    tickets.delete(ticket);
    sockets.handleUpgrade(request, socket, head, (opened) => connections.add(opened));
  });
}

/** A refused handshake names its reason in headers (read by the Go SDK). */
function refuseUpgrade(socket: Duplex, status: number, message: string, authCode = 0): void {
  const headers = [`Handshake-Status: ${status}`, `Handshake-Msg: ${message}`, `Handshake-Autherrcode: ${authCode}`];
  socket.end(
    `HTTP/1.1 ${status === 404 ? '404 Not Found' : '403 Forbidden'}\r\n${headers.join('\r\n')}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function parseBody(body: unknown): Record<string, unknown> {
  try {
    const parsed: unknown = Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : body;
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
