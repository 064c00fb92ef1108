import type { AttendanceBook } from './attendance/book.ts';
import type { CalendarBook } from './calendar/book.ts';
import type { Chat } from './chats.ts';
import type { Clock } from './clock.ts';
import type { Post } from './delivery/deliveries.ts';
import type { Dice } from './dice.ts';
import type { Directory } from './directory.ts';
import type { CallFault, EventFault } from './fault-kinds.ts';
import type { FaultPlans } from './fault-plans.ts';
import type { Feed } from './feed.ts';
import type { Haste } from './haste.ts';
import type { Ids } from './ids.ts';
import type { Past } from './kept-past.ts';
import type { Message } from './messages/message.ts';
import type { Shelf } from './office/shelf.ts';
import type { PageFaults } from './page-api.ts';
import type { CallbackTokens } from './press/callback-tokens.ts';
import type { Rates } from './rates.ts';
import type { Resource } from './resources.ts';
import type { MenuItem, TenantFile } from './tenant-file.ts';
import type { Tokens } from './tokens.ts';
import type { Traffic } from './traffic.ts';

/** Everything the emulator knows, in memory: handed to every part of it. */
export interface Tenant {
  readonly file: TenantFile;
  readonly bot: { readonly openId: string; readonly name: string };
  readonly menu: readonly MenuItem[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly dice: Dice;
  readonly feed: Feed;
  readonly traffic: Traffic;
  readonly tokens: Tokens;
  readonly rates: Rates;
  /** As it is; while a stale answer is made, as it was. */
  directory: Directory;
  chats: Map<string, Chat>;
  /** What directory and groups were before each change. */
  readonly past: Past;
  readonly messages: Map<string, Message>;
  readonly resources: Map<string, Resource>;
  readonly calendar: CalendarBook;
  readonly attendance: AttendanceBook;
  /** Documents, tasks, minutes. */
  readonly shelf: Shelf;
  readonly callbackTokens: CallbackTokens;
  /** Set once the server listens. */
  post: Post;
  faults: PageFaults;
  /** Faults planned for single calls. */
  readonly callFaults: FaultPlans<CallFault>;
  /** Faults planned for events on their way to the bot. */
  readonly eventFaults: FaultPlans<EventFault>;
  readonly haste: Haste;
  /** Routes called by the bot since somebody asked. */
  readonly called: Set<string>;
  scopes: Set<string>;
  /** open_ids inside the availability range; null = everybody. */
  availability: Set<string> | null;
  /** open_ids who stopped the bot. */
  blockedBy: Set<string>;
  /** Departments (with all below) in the contact data range; null = the whole company. */
  contactRange: Set<string> | null;
  /** False: nobody configured card.action.trigger in the console (200340). */
  callbackSubscribed: boolean;
  /** Event types subscribed; null = all. */
  subscribed: Set<string> | null;
  /** Next message's place in the order. */
  nextSeq: number;
  /** Things to remember for a while: uuid → answer. */
  readonly remembered: Map<string, { until: number; value: unknown }>;
}

/** Answers given under a uuid, for `keepMs` of the emulator's clock. */
export function recallAnswer<T>(tenant: Tenant, key: string): T | undefined {
  const kept = tenant.remembered.get(key);
  return kept !== undefined && kept.until > tenant.clock.now() ? (kept.value as T) : undefined;
}
export function rememberAnswer(tenant: Tenant, key: string, value: unknown, keepMs: number): void {
  tenant.remembered.set(key, { until: tenant.clock.now() + keepMs, value });
}
