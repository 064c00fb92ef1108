import * as z from 'zod';
import { type AgeingAsked, ageingAsked } from '../../cards/receivable/actions.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { type Ageing, BUCKETS, grossOf, netOf } from '../../domain/receivable/ageing.ts';
import { WITH_DELIVERY } from '../../domain/receivable/item.ts';
import { isResidual } from '../../domain/receivable/residual.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { daysBetween, type Instant, timeText, toLocal, type Zone } from '../../kernel/time.ts';
import { type Book, type Cell, column, type Sheet } from '../sheet.ts';
import { asOfAsked, scopeOf, whoseText } from './ageing-query.ts';
import { type GatheredAgeing, gatherAgeing } from './gather-ageing.ts';
import type { AgedItem } from './ports.ts';
import type { Services } from './services.ts';
import { namesOf, SIDES } from './show-ageing.ts';

/** The file of a card of ageing, as it lies in the outbox. */
export const ageingFile = z.object({ ageing: ageingAsked });

/** 汇总, 明细 and 口径 with as-of and known-at; null for whoever may not have it (any more). The same question asked again gives the same rows. */
export async function ageingBook(services: Services, viewer: Person, asked: AgeingAsked): Promise<Book | null> {
  const org = await services.reads.org();
  const scope = scopeOf(org, viewer, asked);
  if (!scope) return null;
  const now = services.clock.now();
  const at = asOfAsked(asked, now, services.zone);
  const gathered = await gatherAgeing(services, scope, at, SIDES[asked.by]);
  const items: AgedItem[] = [];
  let after: string | null = null;
  do {
    const page = await services.reads.agedItems(scope, at, after);
    items.push(...page.items);
    after = page.next;
    await services.rest();
  } while (after !== null);
  const customers = await namesOf(
    services,
    org,
    'customer',
    [...new Set(items.map(({ customerId }) => customerId))].map((key) => ({ key })),
  );
  const nameOf = asked.by === 'customer' ? customers : await namesOf(services, org, asked.by, gathered.by);
  const whose = whoseText(org, viewer, asked);
  return {
    name: t('receivable.file_name', { whose, on: plain(at.on) }),
    sheets: [
      sums(gathered, nameOf),
      list(org, items, customers, { ...at, small: services.receivableRules.small }),
      how(whose, gathered, at, { now, zone: services.zone }),
    ],
  };
}

const COLUMNS = [...BUCKETS, 'gross', 'advance', 'net'] as const;

const amounts = (ageing: Ageing): readonly Cell[] => [
  ...BUCKETS.map((bucket) => ({ amount: ageing[bucket] })),
  { amount: grossOf(ageing) },
  { amount: ageing.advance },
  { amount: netOf(ageing) },
];

function sums({ by, total, items }: GatheredAgeing, nameOf: (key: string) => Text): Sheet {
  return {
    name: t('receivable.sheet_sums'),
    columns: [
      column(t('receivable.col_name'), 22),
      column(t('receivable.col_count'), 8),
      ...COLUMNS.map((key) => column(t(`receivable.${key}`), 14)),
    ],
    rows: [
      ...by.map(({ key, items: count, ageing }): readonly Cell[] => [
        { said: nameOf(key) },
        { number: count },
        ...amounts(ageing),
      ]),
      [{ said: t('receivable.col_total') }, { number: items }, ...amounts(total)],
    ],
  };
}

const list = (
  org: Org,
  items: readonly AgedItem[],
  customers: (key: string) => Text,
  { on, small }: AsOf & { readonly small: Cents },
): Sheet => ({
  name: t('receivable.sheet_items'),
  columns: [
    column(t('receivable.col_number'), 20),
    column(t('receivable.col_customer'), 22),
    column(t('receivable.sales'), 12),
    column(t('receivable.col_unit'), 14),
    column(t('receivable.col_part'), 10),
    column(t('receivable.col_amount'), 14),
    column(t('receivable.col_open'), 14),
    column(t('receivable.col_due'), 12),
    column(t('receivable.col_late'), 10),
    column(t('receivable.residuals'), 8),
  ],
  rows: items.map(({ number, customerId, salesId, unitId, part, amount, open, dueOn }): readonly Cell[] => [
    { written: number },
    { said: customers(customerId) },
    { written: personName(org, salesId) },
    { written: unitName(org, unitId) ?? '' },
    { said: t(`receivable.part_${part}`) },
    { amount },
    { amount: open },
    dueOn === WITH_DELIVERY ? { said: t('receivable.from_delivery') } : { day: dueOn },
    { number: Math.max(0, daysBetween(dueOn, on)) },
    isResidual({ amount, open }, small) ? { said: t('receivable.yes') } : null,
  ]),
});

const how = (
  whose: Text,
  { total, residual }: GatheredAgeing,
  { on, known }: AsOf,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): Sheet => ({
  name: t('receivable.sheet_how'),
  columns: [column(t('receivable.col_what'), 14), column(t('receivable.col_value'), 60)],
  rows: (
    [
      ['receivable.how_scope', whose],
      ['receivable.how_on', plain(on)],
      ['receivable.how_known', plain(minuteText(known, zone))],
      ['receivable.how_made', plain(minuteText(now, zone))],
      ['receivable.how_buckets', t('receivable.how_buckets_text')],
      ['receivable.residuals', t('receivable.residual_sum', { count: residual.count, amount: { cents: residual.amount } })],
      ['receivable.how_check', t('receivable.how_check_text', { net: { cents: netOf(total) } })],
    ] as const
  ).map(([what, value]): readonly Cell[] => [{ said: t(what) }, { said: value }]),
});

/** With the year: a file is read again years later. */
function minuteText(at: Instant, zone: Zone): string {
  const { date, minutes } = toLocal(at, zone);
  return `${date} ${timeText(minutes)}`;
}
