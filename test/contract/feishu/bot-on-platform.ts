import { pino } from 'pino';
import { type Emulator, type StartOptions, startEmulator } from '../../../emulator/main.ts';
import { createFeishu, type FeishuPlatform } from '../../../src/bot/feishu/feishu.ts';
import { createPace, FEISHU_LIMITS } from '../../../src/bot/feishu/pace.ts';
import type { Answer, Inbound, RenderedCard } from '../../../src/bot/platform.ts';
import { type AppServer, createServer } from '../../../src/http/server.ts';
import { instant, type Zone } from '../../../src/kernel/time.ts';

export type Mode = 'ws' | 'webhook';

/** The real door on the local Feishu, with an office that only remembers what came. */
export interface BotOnPlatform {
  readonly emulator: Emulator;
  readonly controls: Emulator['controls'];
  readonly platform: FeishuPlatform;
  readonly came: Inbound[];
  readonly log: string[];
  receive: (inbound: Inbound) => Promise<Answer | null>;
  /** What came of one kind; waits for the first. */
  first<K extends Inbound['kind']>(kind: K): Promise<Inbound & { kind: K }>;
  stop(): Promise<void>;
}

export const ENCRYPT_KEY = 'the-encrypt-key';
export const TOKEN = 'the-verification-token';
export const LATE = 'still at it';
export const FAILED = 'failed';

/** @param faster so many times faster runs what the platform limits calls by, there and here alike */
export async function startBot(mode: Mode, more: StartOptions = {}, deadlineMs = 2500, faster = 1): Promise<BotOnPlatform> {
  const passed = () => performance.now() * faster;
  const emulator = await startEmulator({ mode: 'ws', clientConfig: { ReconnectInterval: 0.1 }, limitTime: passed, ...more });
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const platform = createFeishu({
    appId: emulator.appId,
    appSecret: emulator.appSecret,
    domain: emulator.url,
    mode,
    ...(mode === 'webhook' ? { encryptKey: ENCRYPT_KEY, verificationToken: TOKEN } : {}),
    zone: 'Asia/Shanghai' as Zone,
    clock: { now: () => instant(emulator.clock.now()) },
    log: logger,
    onLate: () => ({ toast: { tone: 'info', text: LATE } }),
    onUnknownUser: () => ({}),
    onFailure: () => ({ toast: { tone: 'error', text: FAILED } }),
    deadlineMs,
    callTimeoutMs: 1000,
    pace: createPace(FEISHU_LIMITS, { now: passed, after: (ms, run) => void setTimeout(run, ms / faster) }),
  });
  let server: AppServer | null = null;
  const bot: BotOnPlatform = {
    emulator,
    controls: emulator.controls,
    platform,
    came: [],
    log,
    receive: async () => null,
    first: <K extends Inbound['kind']>(kind: K) =>
      emulator.controls.waitFor(() => bot.came.find((one): one is Inbound & { kind: K } => one.kind === kind)),
    stop: async () => {
      await platform.close();
      await server?.close();
      await emulator.stop();
    },
  };
  await platform.open((inbound) => {
    bot.came.push(inbound);
    return bot.receive(inbound);
  });
  if (platform.webhook) {
    server = createServer({
      health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} },
      webhook: platform.webhook,
      log: logger,
    });
    const { port } = await server.listen({ port: 0, host: '127.0.0.1' });
    const saved = await emulator.controls.setWebhook({
      url: `http://127.0.0.1:${port}/webhooks/feishu`,
      encryptKey: ENCRYPT_KEY,
      verificationToken: TOKEN,
    });
    if (!saved.ok) throw new Error(saved.reason);
  }
  await emulator.controls.waitFor(() => emulator.controls.botOnline());
  return bot;
}

const plainText = (content: string) => ({ tag: 'plain_text', content });

/** A small card in the platform's words: a title, a button, or a form with one field of each kind. */
export const card = (title: string, elements: unknown[] = []): RenderedCard => ({
  card: {
    schema: '2.0',
    config: { update_multi: true },
    header: { title: plainText(title) },
    body: { elements: elements.length > 0 ? elements : [{ tag: 'markdown', content: title }] },
  },
  plain: title,
});

export const button = (text: string, value: object): unknown => ({
  tag: 'button',
  text: plainText(text),
  behaviors: [{ type: 'callback', value }],
});

export const form: unknown = {
  tag: 'form',
  name: 'leave',
  elements: [
    {
      tag: 'select_static',
      name: 'kind',
      options: [{ text: plainText('年假'), value: 'annual' }],
      placeholder: plainText('类型'),
    },
    { tag: 'date_picker', name: 'from', placeholder: plainText('开始') },
    { tag: 'picker_time', name: 'at', placeholder: plainText('时间') },
    { tag: 'picker_datetime', name: 'until', placeholder: plainText('结束') },
    { tag: 'input', name: 'why', input_type: 'multiline_text' },
    { tag: 'checker', name: 'sure', text: plainText('确认') },
    {
      tag: 'button',
      name: 'go',
      text: plainText('提交'),
      form_action_type: 'submit',
      behaviors: [{ type: 'callback', value: { do: 'submit' } }],
    },
  ],
};
