/** The plan of the code as data: who may import whom. A change here is a change of the design, and says why in its commit. */

export interface Folder {
  /** Folders or single files under src/ that may be used. */
  readonly may: readonly string[];
  /** What may only be named in types: ports, shapes of rows; `*` is any feature. */
  readonly types?: readonly string[];
  /** Rules are pure: clock, ids and data are handed in, so nothing of Node's is needed. */
  readonly pure?: boolean;
}

/** Each folder of src/. */
export const FOLDERS: Readonly<Record<string, Folder>> = {
  kernel: { may: [], pure: true },
  domain: { may: ['kernel'], pure: true },
  // What a form can ask for, and what each kind of field can do.
  fields: { may: ['kernel', 'domain'], pure: true },
  // How a record of any kind lives: who may what, how it moves, what is owed for it.
  records: { may: ['kernel', 'domain', 'fields'], pure: true },
  // The kinds there are: lines of the policy as definitions.
  kinds: { may: ['kernel', 'domain', 'fields', 'records'], pure: true },
  // Amounts whose sum matters: what is granted, set aside, used.
  ledgers: { may: ['kernel', 'domain'], pure: true },
  // Figures of the office: what each is called and how it is counted.
  measures: { may: ['kernel', 'domain'], pure: true },
  processes: { may: ['kernel', 'domain', 'fields', 'ledgers'], pure: true },
  cards: { may: ['kernel', 'domain', 'fields', 'processes', 'ledgers'], pure: true },
  words: { may: ['kernel', 'domain', 'processes'], pure: true },
  handlers: {
    may: ['kernel', 'domain', 'fields', 'records', 'kinds', 'processes', 'ledgers', 'measures', 'cards'],
    types: ['bot/platform.ts', 'generated'],
    pure: true,
  },
  store: {
    may: ['kernel', 'domain', 'generated'],
    types: ['handlers/plan.ts', 'handlers/reads.ts', 'handlers/view-ref.ts', 'handlers/*/ports.ts', 'records', 'fields'],
  },
  bot: { may: ['kernel', 'cards'] },
  work: {
    may: ['kernel'],
    types: ['bot/platform.ts', 'bot/office-calls.ts', 'handlers/plan.ts', 'store/outbox.ts', 'store/outbox-row.ts'],
  },
  // The optional model: reads what the rules cannot, and fills in a form.
  model: { may: ['kernel'], types: ['handlers/talk/reader.ts', 'bot/platform.ts'] },
  // What people hand in as files, read in a thread of its own.
  'invoice-files': { may: ['kernel', 'domain'] },
  http: { may: ['kernel'], types: ['bot/platform.ts'] },
  config: { may: ['kernel', 'domain', 'processes'] },
  // Every card with invented people, to be looked at in the emulator's page.
  gallery: {
    may: ['kernel', 'domain', 'fields', 'kinds', 'processes', 'ledgers', 'cards', 'words', 'calendars.ts'],
    types: ['config.ts'],
  },
  // What the demo's company did before somebody looks: drives the whole assistant.
  demo: { may: ['kernel', 'bot', 'store', 'app.ts', 'log.ts'], types: ['config.ts'] },
  generated: { may: [] },
};

/** Files directly in src/ put them together (app, main, receive …): they may use everything; a folder may use one only where it is named below. */
export const TOP = 'top';

/** The list of features is the one file that knows them all. */
export const FEATURE_LIST = 'src/handlers/features.ts';

/**
 * What other features may use of one, by file of its folder in src/handlers/, and what for. A line more is a tie more: look for a way without it first.
 * What a feature asks of the outside (`ports.ts`) may be named in types by all who ask for it, too.
 */
export const PUBLIC_FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'admin-question': {
    'ask-admins': 'what the system must not decide alone is asked of administrators',
    kinds: 'the facts of each such question',
  },
  asked: {
    'answer-list': 'words looked for among entries open the one that is meant, or offer what comes near',
    'list-filter': 'a question of where something is, is answered by a list',
    'own-lists':
      'the cars of a branch, as its group sees them, are those that are due; what is late anywhere is so as in the late list of a kind',
    'typed-words': 'a message that answers a form that is open is no new request',
  },
  approval: {
    'assess-now': 'what a form means today, where leave looks at a request that waits',
    'by-system': 'a move of a request that the clock or a departure makes',
    'carry-out': 'finance reduces a claim or lets something pass: what follows from the change',
    cancel: '不请假了 puts the open form away',
    changes: 'the key of everything that changes or undoes a request',
    'check-form': 'a new holiday counts the form of a pending request anew',
    consent: '同意 in words, of whoever is asked to take over',
    decide: '同意 in words, of whoever decides',
    draft: 'a form is opened: for a change of leave, with what a model has read',
    'draft-title': 'a form left lying is reminded of by what it is about',
    inbox: 'what waits for somebody, for help and lists',
    'line-title': 'what a request is called in every list',
    'instance-rows': 'the rows of a request that leave or a departure restates in one plan with its own',
    more: '转给, 加签 in words',
    'open-request': 'a reminder opens what it is about',
    'notify-approvers': 'a seat that moved or came back is told of',
    refuse: 'why a move is refused, with its clause',
    'request-file': 'a request as its reader may see it',
    sight: 'what a reader may know of a request (S4)',
    standing: 'whether somebody decides on a request now',
    'start-process': 'a process is begun by its form, or in its own way',
    'typed-answer': 'a message that answers a form that is open is no new request',
    tell: 'letters about a request',
    'watch-approvals': 'whether anybody above is to hear of a request that waits',
    'verb-context': 'what every move of a request needs to know',
  },
  contract: {
    'contract-reviewed': 'the text of a contract stands on the card of its review',
    'find-goods': 'an order that no contract was looked at for is of the catalogue',
  },
  bank: { 'push-payments': 'another program brings payments as a file of the bank would' },
  attendance: {
    'compute-months': 'what was said of a day stands in its month in the same plan',
    'answer-attendance': "the card of somebody's own month is drawn anew by its subject",
    'fresh-months': 'what was approved a moment ago is in the month that is signed, sent or closed',
    'keep-months': 'a company that keeps no attendance here owes no report of it',
    'mark-months': 'a roster that is written counts its days anew',
    rosters: 'whose shift is when is told by the rosters that days are counted by',
    services: 'rosters lean on what attendance leans on',
    'lock-month': 'with 收到 of HR the month of every branch is closed',
    'note-differences': 'what is made good of a day is one line of the file',
    'reopen-month': 'what changed while a closed month was open goes to HR again',
    'show-month': 'who is asked to explain their days sees them on the same card',
    'undecided-requests': 'requests of a month are listed before it is closed',
    'note-day': 'people explain, supervisors settle and correct days of a report',
    'rules-on': 'by which rules the days of a report are counted',
  },
  customers: { 'find-alike': 'the buyer of an order may be a customer who is there' },
  directory: { 'same-people': 'who came back under another name is one person' },
  expense: { 'invoice-rows': 'vouchers are made of invoices as they were read' },
  forms: {
    'form-parts': 'the form of a record, a meeting that is to be, an item of minutes or an agenda is drawn alike',
    'read-form': '… and read alike, with what stood there, was sent for it and is referred to',
    references: 'what a record refers to, and is referred to by, stands on its card',
  },
  knowledge: { 'answered-before': 'what nobody understood may be a question that was answered before' },
  leave: {
    accounts: 'the ledger of somebody who left is closed',
    'busy-block': 'blocks in the calendar of somebody who left go',
    'cover-check': 'a decision says how thin the team gets',
    forfeit: 'the grant of a year, for somebody hired anew',
    'lapse-leave': 'lots of somebody who left are closed as those that lapse',
    'leave-change': 'a sentence or a button opens a change of leave',
    'leave-grants': 'what a departure took back is given again',
    ledgers: 'entries and days as processes read them',
  },
  ledgers: { 'book-movements': 'rows of movements of accounts: an import, money that is paid or comes back' },
  leaving: { 'note-departure': 'the directory notes who has left' },
  'meeting-series': {
    'why-texts': 'why a meeting is on another day than planned',
    services: 'the agenda of a meeting follows its series',
  },
  meeting: {
    'acting-host': 'an agenda goes to whoever hosts by then',
    'check-hosts': 'who is on leave and who hosts is looked at again before a meeting',
    'hold-meetings': 'a series reports what left no trace of having been held',
    'read-calendars': 'a series books the rooms of its unit',
    'shift-said': 'another time is said for a meeting that is made',
    'send-time': 'when the clock may say something to somebody',
    'typed-words': 'what is said while a meeting is being arranged may be about it',
    away: 'a series asks who is on leave on the day',
    'create-meeting': 'the one way a meeting comes to be',
    'meeting-form': 'when a meeting is and who is asked to come',
    'meeting-model': 'who arranges a meeting',
    'said-time': 'the day and time a meeting is to be moved to is read alike for one of a series',
    services: 'a series makes, moves and calls off meetings with all they lean on',
  },
  orders: {
    'contract-of': 'money of a contract of which no car was entered is looked into',
    'order-money': 'what a car is owed, whatever its contract keeps for all of them',
  },
  board: { 'board-query': 'one figure of a unit stands on the card of its analysis' },
  payment: {
    hold: 'what a red invoice takes back, or a branch objects to bearing, is kept out of payments',
    'payable-scope': 'lists of what is unpaid are shown anew',
  },
  records: {
    'write-record': 'a meeting is a record that is opened and told of by its feature',
    'load-record': 'a reminder or a list of what is owed tells of a record what its reader may see',
    'move-record': 'what somebody who left owned goes to a colleague',
    'open-forms': 'a signed contract opens the form of its order, filled in',
    'open-record': 'minutes that go out open actions and a round',
    'press-record': 'a reminder opens what it is about; a contract is begun with what a sentence says',
    'record-rows': 'a row of a sheet that no two may have is there already; catalogue and price list are read by contracts',
    scene: 'the world in which each of these moves',
    services: 'forms lean on what records lean on',
    sought: 'words looked for among records find what their reader sees',
  },
  receivable: {
    'add-items': 'the payments of a signed contract are owed',
    'book-line': 'money of the bank goes on items, and is taken back',
    'held-elsewhere': 'an order is held by what its customer owes another branch',
    'customer-names': 'figures of what came in and is owed name customers',
    'hand-on-items': 'what customers of somebody who left owe is looked after by a colleague',
    'merged-into': 'what is asked of a customer whose file was merged is of the file that stands for them',
    'proof-of-payment': 'what sales sent as proof stands beside what a receipt may pay',
    'reversal-day': 'what is taken back of a signed month counts from the day of the bank',
    'set-oldest': 'money of some customers goes on what is due first',
    'use-advance':
      'what was paid in advance is offered where receipts are claimed, and is not taken back from under what it paid',
    'write-terms': 'what was agreed with a customer goes with their file when it is merged',
  },
  submission: {
    'open-sheets': 'when people of a unit are told something',
    'sheets-of': 'the sheets of a period, put together by another feature',
  },
  'record-import': {
    'numbered-seen': 'sheets and other programs name records by their numbers',
    'who-imports': 'a list of records leads to bringing many where its reader may',
  },
  registers: {
    'called-in': 'the history of an entry names others by their numbers',
    'next-number': 'a register that counts numbers its entries in the plan that writes them, many of one sheet too',
    'records-found': 'records that a filter finds are read whole by whoever goes on with them',
  },
  reminders: { 'job-rows': 'reminders planned for somebody who left are dropped, and put back' },
  substitutes: {
    'book-substitutes': 'a change of leave moves the time of who stands in',
    'see-to-substitutes': 'a departure ends who stands in, and shows anew what waited',
    'substitute-text': 'who for whom, and when',
    'tell-substitute': 'who agreed to take over hears how it ended',
  },
  talk: { 'ask-reader': 'what no rule can read is shown to the model, where there is one' },
};

/** The engine of requests runs whatever processes and features bring: it imports none of theirs, and has no word of them. */
export const ENGINE: readonly string[] = ['src/handlers/approval/', 'src/cards/approval/', 'src/processes/define.ts'];
/** Folders beside it that are no feature of requests. */
export const ENGINE_MAY: readonly string[] = ['src/handlers/directory/', 'src/cards/talk/', ...ENGINE];
export const NOT_ITS_WORDS = /\w*(leave|overtime|proof)\w*/i;

/** The ground of records gives every kind its life: it knows nothing of how people ask for records, list and narrow them and take them as files. */
export const GROUND: readonly string[] = [
  'src/records/',
  'src/handlers/records/',
  'src/handlers/forms/',
  'src/cards/records/',
  ...['records', 'records-due', 'record-paths', 'record-words'].map((name) => `src/store/reads/${name}.ts`),
];
export const ASKED: readonly string[] = [
  'src/handlers/asked/',
  'src/cards/asked/',
  'src/words/asked.ts',
  'src/store/reads/asked.ts',
];

/** Packages that only some may use; every other package is free. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  fastify: ['src/http/'],
  'node-cron': ['src/work/scheduler.ts'],
  'better-sqlite3': ['src/store/'],
  pg: ['src/store/engine/'],
  // Types only: nothing of Prisma runs here.
  '@prisma/client': ['src/generated/'],
  '@prisma/adapter-better-sqlite3': [],
  '@larksuiteoapi/node-sdk': ['src/bot/feishu/'],
  openai: ['src/model/'],
  yauzl: ['src/invoice-files/'],
  'fast-xml-parser': ['src/invoice-files/'],
  '@hyzyla/pdfium': ['src/invoice-files/'],
  'zxing-wasm': ['src/invoice-files/'],
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
