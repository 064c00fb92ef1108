import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { type DayMinutes, parseTime } from '../../kernel/time.ts';

/**
 * Shortest times, days, below which something would be forgotten that is still needed.
 * Cards can be pressed and changed for 14 days (Feishu, JSON 2.0) and a week is left for clocks and repairs; an event is delivered again for 7.1 hours
 * and dropped as stale after 24; a file waits for its claim for a month; balances are watched for 124 days before they lapse, and a reminder forgotten meanwhile would be sent again.
 */
const LEAST = {
  cards: 21,
  undelivered: 30,
  inbox: 2,
  reminders: 130,
  drafts: 21,
  questions: 30,
  calendar: 92,
  files: 30,
} as const;
/** Vouchers are kept 10 years at least, 30 as accounts are (会计档案管理办法, 2015): days. */
const RECEIPTS = { least: 3_653, usual: 10_958 } as const;

const days = (least: number, usual: number) =>
  z.number().int().min(least, `at least ${least} days, or something still needed would be forgotten`).max(3660).default(usual);

const timeOfDay = z.string().transform((text, context): DayMinutes => {
  const time = parseTime(text);
  if (time !== null && time < 1440) return time;
  context.addIssue({ code: 'custom', message: 'not a time of day; write HH:mm' });
  return z.NEVER;
});

const keep = z.strictObject({
  cards: days(LEAST.cards, 30),
  undelivered: days(LEAST.undelivered, 90),
  inbox: days(LEAST.inbox, 2),
  reminders: days(LEAST.reminders, 200),
  drafts: days(LEAST.drafts, 30),
  questions: days(LEAST.questions, 365),
  calendar: days(LEAST.calendar, 400),
  files: days(LEAST.files, 90),
  receipts: z
    .number()
    .int()
    .min(RECEIPTS.least, `at least ${RECEIPTS.least} days: vouchers are kept 10 years by law`)
    .max(36_600)
    .default(RECEIPTS.usual),
});

const schema = z.strictObject({
  keep: keep.prefault({}),
  pruning: z
    .strictObject({
      /** Rows in one transaction. */
      rows: z.number().int().min(20).max(2_000).default(200),
      /** Work in one minute, ms. */
      budget: z.number().int().min(20).max(10_000).default(400),
    })
    .prefault({}),
  backup: z
    .strictObject({
      /** Null: the app makes none by itself. */
      at: timeOfDay.nullable().prefault('03:30'),
      /** Relative to the folder of the database. */
      folder: z.string().min(1).default('backups'),
      daily: z.number().int().min(1).max(400).default(7),
      weekly: z.number().int().min(0).max(520).default(5),
      monthly: z.number().int().min(0).max(240).default(12),
    })
    .prefault({}),
  disk: z
    .strictObject({
      /** The administrators are told below this share of free space, %. */
      warnPercent: z.number().min(0).max(90).default(10),
      /** Or when at the present pace the disk is full in so many days. */
      warnDays: z.number().int().min(0).max(3660).default(30),
      /** Below this much the app counts as not ready, megabytes. */
      stopMb: z.number().int().min(1).max(1_000_000).default(64),
    })
    .prefault({}),
});

/** How long what is kept, when it is backed up, and when the disk is short (config/retention.yaml). */
export type Retention = z.infer<typeof schema>;
export type Keep = Retention['keep'];

/**
 * `config/retention.yaml`, handed in as parsed data; nothing at all is all defaults.
 * @throws Fault `config` naming every path and value that is wrong
 */
export const parseRetention = (input: unknown): Retention => parseConfig(schema, input ?? {}, 'retention.yaml');
