import { AppType, Client } from '@larksuiteoapi/node-sdk';
import * as z from 'zod';
import { AppError } from '../../kernel/app-error.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Zone } from '../../kernel/time.ts';
import type { Answer, Log, Platform, WebhookHandler } from '../platform.ts';
import { createApi } from './api.ts';
import { createAttendance } from './attendance.ts';
import { createCalendar } from './calendar.ts';
import { readDirectory } from './directory.ts';
import { createDocuments } from './documents.ts';
import { createDoor, type Door } from './door.ts';
import { createEnvelopeOpener } from './envelope.ts';
import { createEvents } from './events.ts';
import type { Exchange } from './exchange.ts';
import { createFiles } from './files.ts';
import { createLongConnection } from './long-connection.ts';
import type { Unread } from './normalize.ts';
import { createPace, type Pace } from './pace.ts';
import { createPages } from './pages.ts';
import { createPlatformTime } from './platform-time.ts';
import { createRooms } from './rooms.ts';
import { SDK_LEVEL, sdkLogger } from './sdk-log.ts';
import { createSelf } from './self.ts';
import { createSend } from './send.ts';
import { stillThere } from './still-there.ts';
import { createTasks } from './tasks.ts';
import { createTenant } from './tenant.ts';
import { createTokenCache } from './tokens.ts';
import { createTranscripts } from './transcripts.ts';
import { createTransport } from './transport.ts';
import { createWebhook } from './webhook.ts';

export interface FeishuOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** https://open.feishu.cn, https://open.larksuite.com, or the emulator's address; without trailing slash. */
  readonly domain: string;
  readonly mode: 'ws' | 'webhook';
  readonly encryptKey?: string;
  readonly verificationToken?: string;
  /** The company whose events are taken; without it the platform is asked (tenant.ts). */
  readonly tenantKey?: string;
  /** How far the time of a signed push may be off. */
  readonly windowMs?: number;
  readonly zone: Zone;
  readonly clock: Clock;
  readonly log: Log;
  /** Handed in where several parts share it or a test looks on. */
  readonly pace?: Pace;
  /** How a reading of a list waits (ms) before its next try; in real time by default. */
  readonly rest?: (ms: number) => Promise<void>;
  /** What a person sees whose press is still being worked on, or failed; words come from the assistant. */
  readonly onLate: () => Answer;
  readonly onFailure: () => Answer;
  /** What somebody of another company sees who presses a card in a group shared with them. */
  readonly onUnknownUser: () => Answer;
  /** Time for an answer; the platform allows 3 s with the way there and back. */
  readonly deadlineMs?: number;
  readonly callTimeoutMs?: number;
  /** How a call goes out; over the network by default. */
  readonly exchange?: Exchange;
}

export interface FeishuPlatform extends Platform {
  /** Only in webhook mode: to be mounted on the HTTP server before `open`. */
  readonly webhook?: WebhookHandler;
  /** Events that were not for us since `open`, by reason; for health. */
  unread(): Readonly<Partial<Record<Unread, number>>>;
}

/** Feishu as the assistant needs it: the one place where its parts are put together. Nothing is sent or dialled before it is asked to. */
export function createFeishu(options: FeishuOptions): FeishuPlatform {
  refuseUnsafe(options);
  const { appId, appSecret, domain, log, pace = createPace(), zone } = options;
  const time = createPlatformTime(options.clock, () => askSelf());
  const http = createTransport({ timeoutMs: options.callTimeoutMs, time, exchange: options.exchange });
  const tokens = createTokenCache(() => options.clock.now());
  const client = new Client({
    appId,
    appSecret,
    domain,
    appType: AppType.SelfBuild,
    httpInstance: http,
    cache: tokens,
    logger: sdkLogger(log),
    loggerLevel: SDK_LEVEL,
  });
  const api = createApi(client, tokens, pace, log);
  const pages = createPages(api, options.rest ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))));
  const askSelf = () => api.call({ lane: 'contact', method: 'GET', path: 'open-apis/bot/v3/info' }, z.unknown());
  const self = createSelf(appId, createTenant(options.tenantKey, api, log), api, log);
  const line = options.mode === 'ws' ? createLongConnection({ appId, appSecret, domain, http, log }) : null;
  let door: Door | null = null;
  const deadlineMs = options.deadlineMs ?? 2500;
  const { updateLate, post, ...send } = createSend(api);

  const platform: FeishuPlatform = {
    name: 'feishu',
    can: {
      forms: true,
      update: true,
      urgentNotify: true,
      calendar: true,
      events: true,
      documents: true,
      tasks: true,
      transcripts: true,
      attendance: true,
    },
    ...send,
    ...createFiles(api, post),
    ...createCalendar(api, zone),
    events: createEvents(api, zone),
    rooms: createRooms(api),
    documents: createDocuments(api),
    tasks: createTasks(api),
    transcripts: createTranscripts(api),
    attendance: createAttendance(api),
    directory: () => readDirectory(pages, zone),
    stillThere: (missing) => stillThere(pages, missing),
    time,
    async open(receive, reopened) {
      door = createDoor({
        self,
        receive,
        onLate: options.onLate,
        onFailure: options.onFailure,
        onUnknownUser: options.onUnknownUser,
        deadlineMs,
        updateLate,
        log,
      });
      await self();
      await line?.open(door, reopened);
    },
    isOpen: () => (line ? line.isOpen() : door !== null),
    /** What has come in is finished first, so that its acks go out and nothing is delivered twice for nothing. */
    async close() {
      await door?.drain(deadlineMs);
      await new Promise(setImmediate);
      line?.close();
      door = null;
    },
    unread: () => door?.unread ?? {},
  };
  if (line) return platform;
  return { ...platform, webhook: createWebhook(createEnvelopeOpener(options, time), () => door, log) };
}

function refuseUnsafe({ appId, mode, encryptKey, verificationToken }: FeishuOptions): void {
  // The SDK only logs this and never connects.
  if (!/^cli_[0-9a-fA-F]{16}$/.test(appId))
    throw new AppError('config', 'the app id is cli_ and 16 hexadecimal digits', { appId });
  if (mode === 'webhook' && !encryptKey && !verificationToken) {
    throw new AppError('config', 'a webhook without Encrypt Key and Verification Token would believe anybody');
  }
}
