import { EventDispatcher, type HttpInstance, WSClient } from '@larksuiteoapi/node-sdk';
import { AppError } from '../../kernel/app-error.ts';
import type { Log } from '../platform.ts';
import type { Door } from './door.ts';
import { SDK_LEVEL, sdkLogger } from './sdk-log.ts';

export interface LongConnectionOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  readonly http: HttpInstance;
  readonly log: Log;
  /** First pause after the SDK has given up; doubles up to five minutes. */
  readonly firstPauseMs?: number;
  /** Silence after a ping that counts as a dead connection. */
  readonly pingTimeoutSeconds?: number;
}

export interface LongConnection {
  /**
   * Resolves once connected, however long the platform is away; rejects when it says the app may not connect at all. `reopened` is called whenever the
   * connection was lost and is there again.
   */
  open(door: Door, reopened?: () => void): Promise<void>;
  isOpen(): boolean;
  close(): void;
}

const LONGEST_PAUSE_MS = 300_000;
/** Answers to the bootstrap that no waiting heals: forbidden, wrong app or secret. 1 (busy) and 1000040350 (too many) do heal. */
const HOPELESS = /code=(403|514)\b/;

/**
 * The SDK's dispatcher flattens an envelope (the header's token is lost, keys of header and event mix) and answers an unknown event with a text the
 * client shows as an error. Here it only hands the envelope over, whole. What it throws is acked 500: delivered again.
 */
class Handover extends EventDispatcher {
  constructor(
    private readonly door: Door,
    /** Changes whenever the line was lost. */
    private readonly line: () => number,
    log: Log,
  ) {
    super({ logger: sdkLogger(log), loggerLevel: SDK_LEVEL });
  }

  override async invoke(envelope: unknown): Promise<Readonly<Record<string, unknown>>> {
    const line = this.line();
    const handled = await this.door.handle(envelope);
    if (handled.kind === 'again' || handled.kind === 'busy') throw new Error('not done, deliver again');
    if (handled.kind !== 'done') return {};
    const { left, reply } = handled;
    // The SDK sends in this same turn. Over another line than the press came by, the answer reaches nobody who waits for it.
    if (left) setImmediate(() => (this.line() === line ? left() : undefined));
    return reply;
  }
}

/** The long connection, kept alive: half-open sockets are noticed, and when the SDK gives up for good it is started again (Feishu no. 7, 8). */
export function createLongConnection(options: LongConnectionOptions): LongConnection {
  const { log } = options;
  const firstPause = options.firstPauseMs ?? 5_000;
  let pause = firstPause;
  let losses = 0;
  let timer: NodeJS.Timeout | undefined;
  let dispatcher: EventDispatcher | null = null;
  let whenReopened: (() => void) | undefined;
  let opened: { resolve: () => void; reject: (error: Error) => void } | null = null;

  const client = new WSClient({
    appId: options.appId,
    appSecret: options.appSecret,
    domain: options.domain,
    httpInstance: options.http,
    logger: sdkLogger(log),
    loggerLevel: SDK_LEVEL,
    handshakeTimeoutMs: 10_000,
    wsConfig: { pingTimeout: options.pingTimeoutSeconds ?? 20 },
    onReady: () => {
      pause = firstPause;
      log.info('long connection open');
      if (opened) opened.resolve();
      else whenReopened?.();
      opened = null;
    },
    onReconnecting: () => {
      losses++;
      log.warn('long connection lost, reconnecting');
    },
    onReconnected: () => {
      log.info('long connection open again');
      whenReopened?.();
    },
    onError: (error) => {
      if (opened && HOPELESS.test(error.message)) {
        opened.reject(
          new AppError('config', 'the platform refuses the long connection: check app id and secret', {}, { cause: error }),
        );
        opened = null;
        return;
      }
      log.error({ pauseMs: pause, reason: error.message }, 'long connection given up, starting it again later');
      timer = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    },
  });
  treatCardFramesAsEvents(client);
  tryAgainSoon(client, firstPause);

  function start(): void {
    if (dispatcher) void client.start({ eventDispatcher: dispatcher });
  }

  return {
    open(door, reopened) {
      whenReopened = reopened;
      dispatcher = new Handover(door, () => losses, log);
      return new Promise((resolve, reject) => {
        opened = { resolve, reject };
        start();
      });
    },
    isOpen: () => client.getConnectionStatus().state === 'connected',
    close() {
      clearTimeout(timer);
      dispatcher = null;
      opened?.reject(new AppError('platform_retry', 'closed before the long connection was open'));
      opened = null;
      client.close();
    },
  };
}

/**
 * Until the platform has answered once and said how often to try, the SDK tries every two minutes: too long for a start that only waits for it.
 * The field is private in the types; should it be renamed, the start is slower again.
 */
function tryAgainSoon(client: WSClient, ms: number): void {
  const { wsConfig } = client as unknown as { wsConfig?: { updateWs?(change: object): void } };
  wsConfig?.updateWs?.({ reconnectInterval: ms, reconnectNonce: ms / 5 });
}

/**
 * Presses sometimes come as frames of `type=card`, which the SDK drops without an ack. They hold the same envelope.
 * The method is private in the types only; if a later SDK renames it, presses of that rare kind are lost again and a test says so.
 */
function treatCardFramesAsEvents(client: WSClient): void {
  interface Frame {
    readonly headers: readonly { readonly key: string; readonly value: string }[];
  }
  const inner = client as unknown as { handleEventData?: (frame: Frame) => Promise<void> };
  const original = inner.handleEventData?.bind(client);
  if (!original) return;
  inner.handleEventData = (frame) =>
    original({
      ...frame,
      headers: frame.headers.map((one) => (one.key === 'type' && one.value === 'card' ? { key: 'type', value: 'event' } : one)),
    });
}
