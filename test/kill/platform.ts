import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomFrom, sleep } from './random.ts';

export interface SeenMessage {
  readonly id: string;
  readonly key: string;
  text: string;
}

/** What a messenger does and people see. It drops the second of two sends with one once-key, is slow at times, fails at times, and at times does what it was asked and loses the answer. */
export interface FakePlatform {
  readonly url: string;
  readonly messages: ReadonlyMap<string, SeenMessage>;
  /** The message that shows this outbox key, once there is one. */
  messageOf(key: string): SeenMessage | undefined;
  /** The platform puts the card of an answer to a press where the pressed one was. */
  showAnswer(messageId: string, text: string): void;
  close(): Promise<void>;
}

interface Asked {
  readonly onceKey?: string;
  readonly key?: string;
  readonly messageId?: string;
  readonly text: string;
}

export async function fakePlatform(seed: number): Promise<FakePlatform> {
  const random = randomFrom(seed);
  const messages = new Map<string, SeenMessage>();
  const byOnceKey = new Map<string, string>();

  const apply = (asked: Asked): { status: number; messageId: string } => {
    if (asked.messageId !== undefined) {
      const message = messages.get(asked.messageId);
      if (message) message.text = asked.text;
      return { status: message ? 200 : 404, messageId: asked.messageId };
    }
    const known = byOnceKey.get(asked.onceKey ?? '');
    if (known !== undefined) return { status: 200, messageId: known };
    const id = `om_${messages.size + 1}`;
    messages.set(id, { id, key: asked.key ?? '', text: asked.text });
    byOnceKey.set(asked.onceKey ?? '', id);
    return { status: 200, messageId: id };
  };

  const server: Server = createServer(async (incoming, answer) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    await sleep(random() * 8);
    const fate = random();
    if (fate < 0.05) {
      answer.writeHead(500).end();
      return;
    }
    const { status, messageId } = apply(JSON.parse(body) as Asked);
    if (fate < 0.1) answer.destroy();
    else answer.writeHead(status).end(JSON.stringify({ messageId }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    messages,
    messageOf: (key) => [...messages.values()].find((message) => message.key === key),
    showAnswer: (messageId, text) => {
      const message = messages.get(messageId);
      if (message) message.text = text;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
