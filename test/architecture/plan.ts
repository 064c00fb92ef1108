/** The plan of the office as data: who may import whom. A change here is a change of the design, and says why in its commit. */

export interface Room {
  /** Rooms or single files under src/ that may be used. */
  readonly may: readonly string[];
  /** What may only be named in types: ports, shapes of rows; `*` is any feature. */
  readonly types?: readonly string[];
  /** Rules are pure: clock, ids and data are handed in, so nothing of Node's is needed. */
  readonly pure?: boolean;
}

/** Each room of src/ by its folder. */
export const ROOMS: Readonly<Record<string, Room>> = {
  kernel: { may: [], pure: true },
  domain: { may: ['kernel'], pure: true },
  // What a form can ask for, and what each kind of field can do.
  fields: { may: ['kernel', 'domain'], pure: true },
  // How a record of any kind lives: who may what, how it moves, what is owed for it.
  records: { may: ['kernel', 'domain', 'fields'], pure: true },
  // The kinds there are: lines of the policy as definitions.
  kinds: { may: ['kernel', 'domain', 'fields', 'records'], pure: true },
  processes: { may: ['kernel', 'domain', 'fields'], pure: true },
  cards: { may: ['kernel', 'domain', 'fields', 'processes'], pure: true },
  words: { may: ['kernel', 'domain', 'processes'], pure: true },
  handlers: {
    may: ['kernel', 'domain', 'fields', 'records', 'kinds', 'processes', 'cards'],
    types: ['bot/platform.ts', 'generated'],
    pure: true,
  },
  store: {
    may: ['kernel', 'domain', 'generated'],
    types: ['handlers/plan.ts', 'handlers/reads.ts', 'handlers/view-ref.ts', 'handlers/*/ports.ts', 'records', 'fields'],
  },
  bot: { may: ['kernel', 'cards'] },
  work: { may: ['kernel'], types: ['bot/platform.ts', 'handlers/plan.ts', 'store/outbox.ts', 'store/outbox-row.ts'] },
  // The optional model: reads what the rules cannot, and fills in a form.
  model: { may: ['kernel'], types: ['handlers/talk/reader.ts', 'bot/platform.ts'] },
  http: { may: ['kernel'], types: ['bot/platform.ts'] },
  config: { may: ['kernel', 'domain', 'processes'] },
  // Every card with invented people, to be looked at in the emulator's page.
  gallery: { may: ['kernel', 'domain', 'fields', 'processes', 'cards', 'words', 'calendars.ts'], types: ['config.ts'] },
  generated: { may: [] },
};

/** Files directly in src/ put the rooms together (app, main, receive …): they may use everything; a room may use one only where it is named below. */
export const HALL = 'hall';

/** The list of features is the one file that knows them all. */
export const FEATURE_LIST = 'src/handlers/features.ts';

/**
 * What other features may use of one, by file of its folder in src/handlers/. A line more is a tie more: look for a way without it first. What a feature
 * asks of the outside (`ports.ts`) may be named in types by all who ask for it, too.
 */
export const PUBLIC_FILES: Readonly<Record<string, readonly string[]>> = {
  absence: ['feed-keys'],
  'admin-question': ['ask-admins', 'kinds'],
  approval: [
    'assess-now',
    'by-system',
    'cancel',
    'changes',
    'check-form',
    'consent',
    'decide',
    'draft',
    'draft-title',
    'facts',
    'inbox',
    'instance-rows',
    'more',
    'notify-approvers',
    'refuse',
    'request-file',
    'scope',
    'show-notice',
    'sight',
    'substitutes-of',
    'tell',
    'verb-context',
  ],
  audit: ['anchor'],
  directory: ['near-people', 'same-people'],
  leave: [
    'accounts',
    'busy-block',
    'cover-check',
    'drawn-now',
    'forfeit',
    'free-busy',
    'lapse-leave',
    'leave-change',
    'leave-grants',
    'ledgers',
    'meetings',
    'show-proof',
  ],
  leaving: ['note-departure'],
  records: ['load-record'],
  reminders: ['job-rows'],
  substitutes: ['book-substitutes', 'see-to-substitutes', 'substitute-text', 'tell-substitute'],
  talk: ['ask', 'ask-reader', 'reader', 'said', 'vocabulary'],
};

/** Packages that only some may use; every other package is free. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  fastify: ['src/http/'],
  'node-cron': ['src/work/scheduler.ts'],
  'better-sqlite3': ['src/store/'],
  // Types only: nothing of Prisma runs here.
  '@prisma/client': ['src/generated/'],
  '@prisma/adapter-better-sqlite3': [],
  '@larksuiteoapi/node-sdk': ['src/bot/feishu/'],
  openai: ['src/model/'],
};

/** The only readers of process.env. */
export const READS_ENVIRONMENT: readonly string[] = ['src/config.ts', 'src/config/'];

/** The only file of src/ that knows the emulator: it starts it when there are no credentials. */
export const STARTS_EMULATOR = 'src/main.ts';

/** Words of the platforms, and where they may stand. */
export const PLATFORM_WORDS = /\b(open_id|chat_id|open_message_id|open_chat_id|outTrackId)\b/;
export const SPEAKS_PLATFORM: readonly string[] = ['src/bot/', 'src/cards/render/', 'src/generated/'];

/** Names that say nothing. */
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
