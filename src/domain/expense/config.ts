import * as z from 'zod';
import type { Cents } from '../../kernel/money.ts';
import { parseConfig } from '../../kernel/parse-config.ts';
import { parseDate } from '../../kernel/time.ts';
import { centsOf } from '../approval/condition.ts';
import { DOCUMENT_KINDS } from '../invoice/invoice.ts';
import { isTaxId } from '../invoice/tax-id.ts';
import { ROLES } from '../org/org.ts';
import { dateField, sayField } from '../workday/schema-parts.ts';
import { configFaults } from './config-faults.ts';
import { LINE_USES } from './facts.ts';
import { type ExpenseRules, LINE_NEEDS } from './rules.ts';

const id = z.string().regex(/^[a-z][a-z_]*$/, 'expected a lower-case id');
const words = z.array(z.string().min(1)).default([]);
const days = z.int().min(0).max(3660);
const otherwise = z.enum(['block', 'special', 'warn']);
const documentKinds = z.array(z.enum(DOCUMENT_KINDS)).default([]);

const yuan = z.number().transform((value, context): Cents => {
  const found = value < 0 ? null : centsOf(value);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'expected an amount in yuan with at most two decimals, not below 0' });
  return z.NEVER;
});

const monthDay = z.string().refine((text) => parseDate(`2024-${text}`) !== null, 'expected a day of any year, MM-DD');
const byName = z.record(z.string(), yuan);
const rates = z.record(z.string(), byName).default({});

const needs = z.partialRecord(z.enum(LINE_NEEDS), z.enum(['block', 'special', 'warn', 'ask', 'may'])).default({});

const use = z
  .strictObject({
    id,
    name: sayField,
    sort: z.enum(LINE_USES),
    words,
    documents: documentKinds,
    needs,
    no_invoice: z.boolean().default(false),
  })
  .transform(({ no_invoice: noInvoice, ...rest }) => ({ ...rest, noInvoice }));

const kind = z
  .strictObject({
    id,
    name: sayField,
    words,
    clause: z.string().regex(/^S\d+[a-c]?$/, 'expected a clause of the policy, e.g. S103'),
    needs,
    uses: words,
    monthly: z
      .strictObject({ units: byName.default({}), else: yuan.nullable().default(null) })
      .nullable()
      .default(null),
    standards: z.boolean().default(false),
    per_head: byName.nullable().default(null),
  })
  .transform(({ per_head: perHead, ...rest }) => ({ ...rest, perHead }));

const season = z.strictObject({ name: sayField, cities: words, from: monthDay, to: monthDay, hotel: byName });

const title = z
  .strictObject({
    name: z.string().min(1),
    tax_id: z.string().refine(isTaxId, 'expected a tax number of 18 signs whose last sign is right (GB 32100-2015)'),
    aliases: words,
    former: z.array(z.strictObject({ name: z.string().min(1), until: dateField })).default([]),
    units: z.array(z.string()).min(1),
  })
  .transform(({ tax_id: taxId, ...rest }) => ({ ...rest, taxId }));

const item = z.strictObject({
  prefixes: words,
  words,
  kinds: z.array(z.string()).default([]),
  use: z.enum(LINE_USES).nullable().default(null),
  note: z.enum(['prepaid', 'agency', 'vehicle']).nullable().default(null),
});

const code = z.string().regex(/^[A-Z]{3}$/, 'expected a currency as ISO 4217 has it, e.g. USD');
const currency = z.strictObject({ code, name: sayField, words });
const rate = z.strictObject({
  currency: code,
  on: dateField,
  rate: z.string().regex(/^\d{1,6}(?:\.\d{1,8})?$/, 'expected yuan for one unit as text, e.g. "7.0865"'),
  from: z.string().min(1),
});

/** Without the file nothing is exported, and the names of accounts are the company's own. */
const account = z.string().default('');
const accounts = z.strictObject({
  kinds: z.record(z.string(), z.string()).default({}),
  else: account,
  input_tax: account,
  bank: account,
  advance: account,
  general_taxpayer: z.boolean().default(false),
  deductible: documentKinds,
  not_deductible: z.strictObject({ kinds: words, items: words }).prefault({}),
});

const schema = z
  .strictObject({
    kinds: z.array(kind).default([]),
    uses: z.array(use).default([]),
    other_kinds: z.enum(['block', 'special']).default('special'),
    grades: z.array(z.strictObject({ id, posts: words, roles: z.array(z.enum(ROLES)).default([]) })).default([]),
    usual_grade: z.string().default('staff'),
    tiers: z.record(z.string(), words).default({}),
    usual_tier: z.string().default('other'),
    cities: z.record(z.string(), z.string().min(1)).default({}),
    standards: z.strictObject({ hotel: rates, meals: rates, local: rates }).prefault({}),
    seasons: z.array(season).default([]),
    escorts: z
      .strictObject({
        guests: z.int().min(1).default(10),
        most: z.int().min(0).default(3),
        one_for: z.int().min(1).default(3),
      })
      .prefault({}),
    no_invoice: z
      .strictObject({ line: yuan, claim: yuan, otherwise: otherwise.default('special') })
      .prefault({ line: 200, claim: 500 }),
    deadline: z.strictObject({ days, otherwise: otherwise.default('warn') }).prefault({ days: 90 }),
    last_year_until: monthDay.default('05-31'),
    read_photos: z.boolean().default(false),
    invoice: z.strictObject({ oldest: days.default(365), before: days.default(30) }).prefault({}),
    trip: z.strictObject({ slack_days: days.default(1) }).prefault({}),
    consecutive: z.strictObject({ numbers: z.int().min(0).max(1000).default(5), days: days.default(30) }).prefault({}),
    ride_sheet_above: yuan.prefault(100),
    rate_days: days.default(5),
    currencies: z.array(currency).default([]),
    rates: z.array(rate).default([]),
    objection_hours: z.int().min(1).max(80).default(8),
    titles: z.array(title).default([]),
    personal_titles: z.strictObject({ kinds: documentKinds, items: words }).prefault({ kinds: ['rail', 'air'] }),
    items: z.array(item).default([]),
    declined: words,
    blocked_sellers: words,
    related_sellers: z.array(z.strictObject({ people: words, sellers: words })).default([]),
    accounts: accounts.prefault({}),
  })
  .superRefine((file, context) => {
    for (const { path, message } of configFaults(file)) context.addIssue({ code: 'custom', path: [...path], message });
  });
type File = z.infer<typeof schema>;

/**
 * `config/expense.yaml`, handed in as parsed data; without the file nothing is limited and no title known.
 * @throws Fault `config` naming every path and value that is wrong
 */
export const parseExpenseRules = (input: unknown): ExpenseRules => rulesOf(parseConfig(schema, input ?? {}, 'expense.yaml'));

const rulesOf = (file: File): ExpenseRules => ({
  kinds: file.kinds,
  uses: file.uses,
  otherKinds: file.other_kinds,
  grades: file.grades,
  usualGrade: file.usual_grade,
  tiers: file.tiers,
  usualTier: file.usual_tier,
  cities: file.cities,
  standards: file.standards,
  seasons: file.seasons,
  escorts: { guests: file.escorts.guests, most: file.escorts.most, oneFor: file.escorts.one_for },
  noInvoice: file.no_invoice,
  titles: file.titles,
  personalTitles: file.personal_titles.kinds,
  personalItems: file.personal_titles.items,
  deadline: file.deadline,
  invoice: file.invoice,
  readPhotos: file.read_photos,
  lastYearUntil: file.last_year_until,
  trip: { slackDays: file.trip.slack_days },
  consecutive: file.consecutive,
  rideSheetAbove: file.ride_sheet_above,
  rateDays: file.rate_days,
  currencies: file.currencies,
  rates: file.rates,
  objectionHours: file.objection_hours,
  items: file.items,
  declined: file.declined,
  blockedSellers: file.blocked_sellers,
  relatedSellers: file.related_sellers,
  accounts: {
    kinds: file.accounts.kinds,
    otherwise: file.accounts.else,
    inputTax: file.accounts.input_tax,
    bank: file.accounts.bank,
    advance: file.accounts.advance,
    generalTaxpayer: file.accounts.general_taxpayer,
    deductible: file.accounts.deductible,
    notDeductible: file.accounts.not_deductible.kinds,
    notDeductibleItems: file.accounts.not_deductible.items,
  },
});
