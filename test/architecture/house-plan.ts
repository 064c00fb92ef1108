/** The plan of the house (design §2) as data: who may import whom. A change here is a change of the design, and says why in its commit. */

export interface Room {
  /** Rooms or single files under src/ that may be used. */
  readonly may: readonly string[];
  /** What may only be named in types: ports, shapes of rows. */
  readonly types?: readonly string[];
  /** Rules are pure: clock, ids and data are handed in, so nothing of Node's is needed (design §5.3). */
  readonly pure?: boolean;
}

/** Each room of src/ by its folder. */
export const ROOMS: Readonly<Record<string, Room>> = {
  kernel: { may: [], pure: true },
  domain: { may: ['kernel'], pure: true },
  processes: { may: ['kernel', 'domain'], pure: true },
  cards: { may: ['kernel', 'domain', 'processes'], pure: true },
  words: { may: ['kernel', 'domain', 'processes'], pure: true },
  handlers: { may: ['kernel', 'domain', 'processes', 'cards'], types: ['bot/platform.ts', 'generated'], pure: true },
  store: {
    may: ['kernel', 'domain', 'generated'],
    types: [
      'handlers/plan.ts',
      'handlers/reads.ts',
      'handlers/view-ref.ts',
      'handlers/remind/ports.ts',
      'handlers/leaving/ports.ts',
    ],
  },
  bot: { may: ['kernel', 'cards'] },
  work: { may: ['kernel'], types: ['bot/platform.ts', 'handlers/plan.ts', 'store/outbox.ts'] },
  // The optional model: reads what the rules cannot, and fills in a form (issue 3, plain Chinese).
  model: { may: ['kernel'], types: ['handlers/talk/reader.ts', 'bot/platform.ts'] },
  http: { may: ['kernel'], types: ['bot/platform.ts'] },
  config: { may: ['kernel', 'domain', 'processes'] },
  // Every card with invented people, to be looked at in the emulator's page.
  gallery: { may: ['kernel', 'domain', 'processes', 'cards', 'words', 'calendars.ts'], types: ['config.ts'] },
  generated: { may: [] },
};

/** Files directly in src/ put the rooms together (app, main, receive …): they may use everything; a room may use one only where it is named below. */
export const HALL = 'hall';

/** Packages that only some may use; every other package is free. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  fastify: ['src/http/'],
  'node-cron': ['src/work/scheduler.ts'],
  'better-sqlite3': ['src/store/'],
  '@prisma/client': ['src/store/', 'src/generated/'],
  '@prisma/adapter-better-sqlite3': ['src/store/'],
  '@prisma/adapter-pg': ['src/store/'],
  '@larksuiteoapi/node-sdk': ['src/bot/feishu/'],
  openai: ['src/model/'],
};

/** The only readers of process.env. */
export const READS_ENVIRONMENT: readonly string[] = ['src/config.ts', 'src/config/'];

/** The only file of src/ that knows the emulator: it starts it when there are no credentials. */
export const STARTS_EMULATOR = 'src/main.ts';

/** Words of the platforms, and where they may stand (design §5.1). */
export const PLATFORM_WORDS = /\b(open_id|chat_id|open_message_id|open_chat_id|outTrackId)\b/;
export const SPEAKS_PLATFORM: readonly string[] = ['src/bot/', 'src/cards/render/', 'src/generated/'];

/** Names that say nothing (design §5.12). */
export const EMPTY_NAMES: ReadonlySet<string> = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'core',
  'misc',
  'shared',
  'lib',
]);

export const MOST_LINES = 400;
/** Files that may be longer, and why. */
export const LONGER: Readonly<Record<string, string>> = {};

/** Files through which a ring may go, and why. */
export const RECURSIVE: Readonly<Record<string, string>> = {
  'emulator/page/card/element.tsx': 'draws one component; containers draw components again',
};
