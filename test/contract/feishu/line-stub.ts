import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { CONTROL, DATA, decodeFrame, encodeFrame, type Frame, headerOf } from '../../../emulator/delivery/frame.ts';

/** The platform's end of the long connection, with every answer in the test's hand: for what the emulator does not do (fatal codes, silence). */
export interface LineStub {
  readonly url: string;
  /** Codes the next bootstraps answer with; 0 once they are used up. */
  readonly codes: number[];
  /** How often a client asked to connect. */
  bootstraps: number;
  /** False: pings stay without answer, as behind a half-open connection. */
  pongs: boolean;
  push(
    envelope: unknown,
    how?: { type?: 'event' | 'card'; fragments?: number },
  ): Promise<{ code: number; data: unknown; frame: Frame }>;
  drop(): void;
  connected(): number;
  stop(): Promise<void>;
}

export async function startLineStub(port = 0): Promise<LineStub> {
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (frame: Frame) => void>();
  let pushed = 0;
  const server: Server = createServer(async (request, response) => {
    for await (const _ of request);
    response.setHeader('content-type', 'application/json');
    if (request.url !== '/callback/ws/endpoint')
      return void response.end(JSON.stringify({ code: 0, tenant_access_token: 't-x', expire: 7200, bot: { open_id: 'ou_bot' } }));
    stub.bootstraps++;
    const code = stub.codes.shift() ?? 0;
    const url = `${stub.url.replace('http', 'ws')}/ws/v2?fpid=1&device_id=7&service_id=3&ticket=TICKET-SECRET`;
    const config = { ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0, PingInterval: 1 };
    response.end(JSON.stringify({ code, msg: code ? 'refused' : '', data: code ? {} : { URL: url, ClientConfig: config } }));
  });
  const wss = new WebSocketServer({ server });
  wss.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (bytes: Buffer) => {
      const frame = decodeFrame(bytes);
      if (frame.method === CONTROL) {
        if (stub.pongs)
          socket.send(
            encodeFrame({
              SeqID: 0,
              LogID: 0,
              service: frame.service,
              method: CONTROL,
              headers: [{ key: 'type', value: 'pong' }],
            }),
          );
      } else waiting.get(headerOf(frame, 'message_id') ?? '')?.(frame);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  const stub: LineStub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    codes: [],
    bootstraps: 0,
    pongs: true,
    push: (envelope, { type = 'event', fragments = 1 } = {}) =>
      new Promise((resolve, reject) => {
        const id = `push-${++pushed}`;
        const timer = setTimeout(() => reject(new Error('no ack')), 3000);
        waiting.set(id, (frame) => {
          clearTimeout(timer);
          const ack = JSON.parse(Buffer.from(frame.payload ?? []).toString()) as { code: number; data?: string };
          resolve({
            code: ack.code,
            data: ack.data === undefined ? undefined : JSON.parse(Buffer.from(ack.data, 'base64').toString()),
            frame,
          });
        });
        const payload = Buffer.from(JSON.stringify(envelope));
        const size = Math.ceil(payload.length / fragments);
        for (let seq = 0; seq < fragments; seq++) {
          const headers = Object.entries({ type, message_id: id, sum: String(fragments), seq: String(seq), trace_id: 'tr' }).map(
            ([key, value]) => ({ key, value }),
          );
          for (const socket of sockets)
            socket.send(
              encodeFrame({
                SeqID: pushed,
                LogID: pushed,
                service: 3,
                method: DATA,
                headers,
                payload: payload.subarray(seq * size, (seq + 1) * size),
              }),
            );
        }
      }),
    drop: () => {
      for (const socket of sockets) socket.terminate();
    },
    connected: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.terminate();
      wss.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}
