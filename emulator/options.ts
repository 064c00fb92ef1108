import type { Clock } from './clock.ts';
import type { Controls } from './controls/controls.ts';
import type { ClientConfig } from './delivery/connections.ts';
import type { Webhook } from './delivery/webhook.ts';
import type { Gallery } from './local/control.ts';
import type { Limits } from './rates.ts';
import type { MenuItem } from './tenant-file.ts';

export interface StartOptions {
  /** 0 = any free port. Always bound to 127.0.0.1. */
  port?: number;
  /** The clock the emulator's own clock is an offset to; the machine's by default. */
  now?: () => number;
  mode?: 'ws' | 'webhook';
  /** A request URL taken without the challenge; `controls.setWebhook` saves one with it. */
  webhook?: Webhook;
  /** The `token` in every envelope, also on the long connection. */
  verificationToken?: string;
  tenantFile?: string;
  /** The built page; `emulator/page/dist` by default. */
  pageDir?: string;
  menu?: MenuItem[];
  /** Ids and chance follow from it. By default from the start time: a bot that keeps its database must not meet old ids again. */
  seed?: string;
  limits?: Partial<Limits>;
  /** What the windows of the limits are measured on, in ms; the machine's own time by default. A test lets it run faster for both sides alike. */
  limitTime?: () => number;
  clientConfig?: Partial<ClientConfig>;
  /** Event types subscribed in the console; all by default. */
  events?: readonly string[];
  gallery?: Gallery;
  /** Planned waits (a slow call, an answer that comes late or never) are so many times shorter than they are said to be. */
  haste?: number;
}

export interface Emulator {
  readonly url: string;
  readonly appId: string;
  /** The company in which the app is installed. */
  readonly tenantKey: string;
  readonly appSecret: string;
  readonly verificationToken: string;
  readonly clock: Clock;
  readonly controls: Controls;
  stop(): Promise<void>;
}
