import type { WebSocket } from 'ws';
import type { Tenant } from '../tenant.ts';
import { ACK_MS, type Ack, type Carrier } from './carrier.ts';
import { labelOf } from './envelope.ts';
import { CONTROL, DATA, decodeFrame, encodeFrame, type Frame, headerOf } from './frame.ts';

/** What the bootstrap and every pong tell the client, in seconds. The real platform says 120/30/120; here a client comes back sooner. */
export interface ClientConfig {
  ReconnectCount: number;
  ReconnectInterval: number;
  ReconnectNonce: number;
  PingInterval: number;
}
export const localClientConfig: ClientConfig = { ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0, PingInterval: 30 };

/** At most this many connections per app (1000040350). */
export const CONNECTION_CAP = 50;
/** A payload above this is cut into fragments (`sum`, `seq`). */
const FRAGMENT = 60 * 1024;

interface Line {
  socket: WebSocket;
  /** The client has sent its first ping: only then it surely listens. */
  ready: boolean;
}

export interface Connections extends Carrier {
  readonly config: ClientConfig;
  count(): number;
  add(socket: WebSocket): void;
  /** Closes all of them without a closing handshake, as a network does. */
  drop(): void;
}

/** The open long connections of the app. A push goes to one of them at random: cluster, not broadcast. */
export function makeConnections(tenant: Tenant, config: ClientConfig): Connections {
  const lines = new Set<Line>();
  const waiting = new Map<string, { line: Line; done: (ack: Ack) => void }>();
  let logId = 0;
  const online = () => [...lines].some((line) => line.ready);

  function answerPing(line: Line, frame: Frame): void {
    const payload = Buffer.from(JSON.stringify(config));
    line.socket.send(
      encodeFrame({
        SeqID: 0,
        LogID: 0,
        service: frame.service,
        method: CONTROL,
        headers: [{ key: 'type', value: 'pong' }],
        payload,
      }),
    );
    if (line.ready) return;
    const before = online();
    line.ready = true;
    if (!before) tenant.feed.tell({ kind: 'bot', online: true });
  }

  function receive(line: Line, bytes: Buffer): void {
    let frame: Frame;
    try {
      frame = decodeFrame(bytes);
    } catch {
      line.socket.close(1002, 'not a frame');
      return;
    }
    if (frame.method === CONTROL) {
      if (headerOf(frame, 'type') === 'ping') answerPing(line, frame);
      return;
    }
    const entry = waiting.get(headerOf(frame, 'message_id') ?? '');
    // An answer counts only on the connection the push went to.
    if (entry !== undefined && entry.line === line) entry.done(readAck(frame));
  }

  return {
    config,
    count: () => lines.size,
    isOpen: online,
    add(socket) {
      const line: Line = { socket, ready: false };
      lines.add(line);
      socket.on('message', (data, isBinary) => {
        if (isBinary) receive(line, data as Buffer);
      });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        const before = online();
        lines.delete(line);
        for (const entry of [...waiting.values()])
          if (entry.line === line) entry.done({ ok: false, why: 'closed', detail: 'connection closed before the answer' });
        if (before && !online()) tenant.feed.tell({ kind: 'bot', online: false });
      });
    },
    drop() {
      for (const line of lines) line.socket.terminate();
    },
    push(envelope, kind) {
      const ready = [...lines].filter((line) => line.ready && line.socket.readyState === line.socket.OPEN);
      const line = ready[tenant.dice.pick(ready.length)];
      if (line === undefined) return Promise.resolve({ ok: false, why: 'nobody', detail: 'no long connection is online' });
      const messageId = tenant.ids.frame();
      const payload = Buffer.from(JSON.stringify(envelope));
      const sum = Math.max(1, Math.ceil(payload.length / FRAGMENT));
      const frameType = kind === 'callback' && tenant.faults.legacyCardFrames ? 'card' : 'event';
      logId++;
      return new Promise<Ack>((resolve) => {
        const timer = setTimeout(() => finish({ ok: false, why: 'timeout', detail: `no answer within ${ACK_MS} ms` }), ACK_MS);
        const finish = (ack: Ack) => {
          clearTimeout(timer);
          waiting.delete(messageId);
          resolve(ack);
        };
        waiting.set(messageId, { line, done: finish });
        for (let seq = 0; seq < sum; seq++) {
          const headers = Object.entries({
            type: frameType,
            message_id: messageId,
            sum: String(sum),
            seq: String(seq),
            trace_id: labelOf(envelope).eventId,
          }).map(([key, value]) => ({ key, value }));
          const part = payload.subarray(seq * FRAGMENT, (seq + 1) * FRAGMENT);
          line.socket.send(
            encodeFrame({ SeqID: logId, LogID: logId, service: SERVICE_ID, method: DATA, headers, payload: part }),
          );
        }
      });
    },
  };
}

export const SERVICE_ID = 33554678;

/** `{"code":200}` with optional base64 `data`; anything else is a failed delivery. */
function readAck(frame: Frame): Ack {
  try {
    const ack = JSON.parse(Buffer.from(frame.payload ?? []).toString('utf8')) as { code?: unknown; data?: unknown };
    if (ack.code !== 200) return { ok: false, why: 'status', detail: `ack code ${String(ack.code)}` };
    if (ack.data === undefined) return { ok: true, body: undefined };
    if (typeof ack.data !== 'string') return { ok: false, why: 'malformed', detail: 'ack data is not base64 text' };
    return { ok: true, body: JSON.parse(Buffer.from(ack.data, 'base64').toString('utf8')) as unknown };
  } catch (error) {
    return { ok: false, why: 'malformed', detail: String(error) };
  }
}
