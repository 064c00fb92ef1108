import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the substitute of a model answers the next questions. */
export type Answering = (ask: { readonly body: string; readonly tries: number }) => {
  readonly status?: number;
  readonly content?: string;
  /** The whole HTTP body instead of a completion. */
  readonly raw?: string;
  /** Never answers. */
  readonly hangs?: boolean;
};

export interface ModelServer {
  readonly url: string;
  /** What was sent to it, newest last. */
  readonly asked: readonly string[];
  readonly keys: readonly string[];
  answers(how: Answering): void;
  close(): Promise<void>;
}

/** An OpenAI-compatible address on this machine that answers what a test wants. */
export async function startModelServer(): Promise<ModelServer> {
  const asked: string[] = [];
  const keys: string[] = [];
  let how: Answering = () => ({ content: '{"process":null,"form":{}}' });
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      asked.push(body);
      keys.push(String(request.headers.authorization));
      const { status = 200, content = '', raw, hangs } = how({ body, tries: asked.length });
      if (hangs) return;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        raw ??
          JSON.stringify({
            id: 'x',
            object: 'chat.completion',
            choices: [{ index: 0, message: { role: 'assistant', content } }],
          }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    keys,
    answers: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
