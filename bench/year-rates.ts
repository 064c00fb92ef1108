/**
 * What an office does, a person and workday unless said otherwise. Written down from a branch's day in the tests and rounded up: everybody talks to the
 * bot, a third of the staff has something to decide, and everybody asks for something two or three times a month. Text is as long as that of real rows.
 */
export const RATES = {
  /** Events taken: messages (two keys each), presses, menus, chats opened, changes of the directory. */
  messages: 4,
  otherEvents: 8,
  /** Answers to questions: lists, balances, help; each a card of its own. */
  answers: 4,
  /** Requests of all kinds a year: leave 14, changes of leave 4, overtime 6, repairs 4, others 4. */
  requestsAYear: 32,
  /** Of one request. */
  steps: 2,
  seats: 3,
  leaveDays: 2,
  ledgerEntries: 3,
  remarks: 1,
  /** Cards and notices about one request: applicant, deciders, substitute, copies, outcome. */
  cards: 7,
  /** Rows of the audit log that one request leaves. */
  audit: 5,
  /** A cancelled or abandoned draft for every so many requests. */
  draftsLost: 0.3,
  /** Lines of the reminders' ledger, and digests that carry them. */
  reminders: 1.2,
  digests: 0.5,
  workdaysAYear: 250,
} as const;

export const TEXT = {
  form: 155,
  facts: 2270,
  rules: 765,
  title: 270,
  notice: 450,
  card: 50,
  reminder: 590,
  digest: 160,
  audit: 95,
  auditDigest: 220,
} as const;
