import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const KINDS: ReadonlyMap<number, string> = new Map([
  [400, 'bad_request'],
  [408, 'too_slow'],
  [413, 'too_large'],
  [415, 'not_json'],
  [431, 'too_large'],
]);

/** All that an answer says of an error. */
export const kindOf = (status: number): string => KINDS.get(status) ?? (status >= 500 ? 'failed' : 'bad_request');

const STATUS_OF: ReadonlyMap<string | undefined, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_HEADER_OVERFLOW', 431],
]);

/** What is no HTTP, or does not come to its end, is answered in a word and cut off. */
export function hangUp(error: NodeJS.ErrnoException, socket: Socket): void {
  const status = STATUS_OF.get(error.code) ?? 400;
  const body = JSON.stringify({ error: kindOf(status) });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'content-type: application/json', `content-length: ${body.length}`];
  if (socket.writable && error.code !== 'ECONNRESET') socket.write(`${head.join('\r\n')}\r\nconnection: close\r\n\r\n${body}`);
  socket.destroySoon();
}

/** Returns what ends every connection without a request under way. Node itself leaves those open that never sent one, and a close would wait for them. */
export function trackIdle(server: Server): () => void {
  const idle = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (closing) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return () => {
    closing = true;
    for (const socket of idle) socket.destroy();
  };
}
