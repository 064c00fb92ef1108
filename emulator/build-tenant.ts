import { makeAttendanceBook } from './attendance/book.ts';
import { makeCalendarBook } from './calendar/book.ts';
import { tenantMeetings } from './calendar/meetings.ts';
import { makeChats } from './chats.ts';
import { makeClock } from './clock.ts';
import { makeDice } from './dice.ts';
import { makeDirectory } from './directory.ts';
import { makeFaultPlans } from './fault-plans.ts';
import { noFaults } from './faults.ts';
import { makeFeed } from './feed.ts';
import { makeHaste } from './haste.ts';
import { makeIds } from './ids.ts';
import { makeShelf } from './office/shelf.ts';
import type { StartOptions } from './options.ts';
import { makePast } from './past.ts';
import { makeCallbackTokens } from './press/callback-tokens.ts';
import { makeRates, platformLimits } from './rates.ts';
import { allScopes } from './scopes.ts';
import type { Tenant } from './tenant.ts';
import { loadTenant } from './tenant-file.ts';
import { makeTokens } from './tokens.ts';
import { makeTraffic } from './traffic.ts';

/** A tenant as its file describes it, before the bot has come. `post` is set by whoever opens the post office. */
export function buildTenant(options: StartOptions, tenantFile: string): Tenant {
  const tenant = loadTenant(options.tenantFile ?? tenantFile);
  const clock = makeClock(options.now);
  const seed = options.seed ?? String(clock.now());
  const ids = makeIds(seed);
  const directory = makeDirectory(tenant);
  return {
    file: tenant,
    bot: { openId: 'ou_bot', name: tenant.app.name },
    menu: options.menu ?? tenant.menu,
    clock,
    ids,
    dice: makeDice(seed),
    feed: makeFeed(),
    traffic: makeTraffic(),
    tokens: makeTokens(clock, ids),
    rates: makeRates({ ...platformLimits, ...options.limits }, options.limitTime),
    directory,
    chats: makeChats(tenant, directory),
    past: makePast(),
    messages: new Map(),
    resources: new Map(),
    calendar: makeCalendarBook(tenant, tenantMeetings(tenant, clock.now(), ids.calendarEvent)),
    attendance: makeAttendanceBook(),
    shelf: makeShelf(),
    callbackTokens: makeCallbackTokens(clock, ids),
    post: undefined as unknown as Tenant['post'],
    faults: { ...noFaults },
    callFaults: makeFaultPlans(clock),
    eventFaults: makeFaultPlans(clock),
    haste: makeHaste(options.haste),
    called: new Set(),
    scopes: new Set(allScopes),
    availability: null,
    blockedBy: new Set(),
    contactRange: null,
    callbackSubscribed: true,
    subscribed: options.events === undefined ? null : new Set(options.events),
    nextSeq: 1,
    remembered: new Map(),
  };
}
