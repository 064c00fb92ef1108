import type { SentFile } from '../../bot/platform.ts';
import { importCard } from '../../cards/budget/import-card.ts';
import type { Card } from '../../cards/element.ts';
import { readBudgetSheet } from '../../domain/budget/budget-sheet-said.ts';
import { bookedKind } from '../../domain/expense/kinds.ts';
import { unitLabel } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import type { TableRefusal } from '../../domain/sheet/table-refusal.ts';
import { mayBring } from '../../domain/sheet/who-brings.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { type Instant, parts, toLocal } from '../../kernel/time.ts';
import { budget, budgetPlace } from '../../ledgers/budget.ts';
import { grant } from '../../ledgers/movements.ts';
import type { Context } from '../context.ts';
import type { Payload } from '../feature.ts';
import { bookMovements } from '../ledgers/book-movements.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { matchSheet } from './match-sheet.ts';
import type { Services } from './services.ts';
import { MOST_AMOUNTS, type SheetInCard, type SheetJob, sheetIn } from './sheet-in-card.ts';

/** A sheet that finance sends in private, of a budget or of earlier invoices: a card says it is being read, and what would change once it was. Null: it is for somebody else. */
export function takeSheet(context: Context, message: string, files: readonly SentFile[]): Plan | null {
  const [file, ...more] = files;
  const { person, org, cause } = context;
  if (!file || more.length > 0 || !/\.xlsx$/iu.test(file.name) || !mayBring(org, person)) return null;
  const card = `budget_import:${person.id}:${cause}`;
  const place = toPerson(person.id);
  const name = file.name.slice(0, 300);
  const kept: SheetInCard = { name, state: 'reading', amounts: [], faults: [] };
  const job: SheetJob = { message, key: file.key, name, card };
  return {
    ...emptyPlan,
    effects: [
      { show: { view: 'budget_import', subject: card }, place, key: card, payload: { ...kept } },
      { handler: 'budget_file', key: `budget_file:${message}:${file.key}`, subject: card, place, payload: { ...job } },
    ],
  };
}

/** The sheet has been read (null: it could not be): its card says what would change. Nothing counts yet. */
export function keepSheet(
  services: Services,
  at: {
    readonly org: Org;
    readonly person: Person;
    readonly now: Instant;
    readonly job: SheetJob;
    readonly refused?: TableRefusal | null;
  },
  rows: SheetRows | null,
): Plan {
  const { org, person, now, job } = at;
  const { year } = parts(toLocal(now, services.zone).date);
  const found = rows
    ? matchSheet(readBudgetSheet(rows, year), { org, person, kinds: services.expense.rules.kinds })
    : { refused: at.refused ?? ('no_file' as const) };
  return {
    ...emptyPlan,
    effects: [
      {
        show: { view: 'budget_import', subject: job.card },
        place: toPerson(person.id),
        key: job.card,
        payload: { name: job.name, state: 'checked', ...found },
      },
    ],
  };
}

const OWN = ['no_file', 'no_heads', 'too_many'] as const;
function refusedText(refused: NonNullable<SheetInCard['refused']>): Text {
  const own = OWN.find((one) => one === refused);
  return own ? t(`budget.${own}`, { most: MOST_AMOUNTS }) : t(`import.${refused as TableRefusal}`);
}

interface Change {
  readonly account: string;
  readonly before: Cents;
  readonly after: Cents;
  readonly isBelow: boolean;
}

/** What the sheet would change of the budget as it stands now. */
async function changesOf(services: Services, { amounts }: SheetInCard): Promise<readonly Change[]> {
  const balances = await services.reads.balancesOf(
    budget.id,
    amounts.map(([account]) => account),
  );
  const known = new Map(balances.map((one) => [one.account, one]));
  return amounts.flatMap(([account, amount]): Change[] => {
    const balance = known.get(account);
    const [before, after] = [balance?.granted ?? cents(0), cents(BigInt(amount))];
    return before === after ? [] : [{ account, before, after, isBelow: after < (balance?.held ?? 0n) + (balance?.used ?? 0n) }];
  });
}

/** 「确认导入」: what differs from the budget as it stands goes into the books, in one plan; a budget that has changed meanwhile is looked at once more. */
export async function takeBudget(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const sheet = sheetIn(on.payload);
  if (!sheet || !mayBring(context.org, context.person)) return toastPlan('warning', t('budget.import_not_yours'));
  if (sheet.state === 'done') return toastPlan('info', t('budget.taken', { count: sheet.amounts.length }));
  const changes = await changesOf(services, sheet);
  const source = { source: on.outboxKey, round: 1, reason: sheet.name };
  return {
    writes: changes.flatMap(({ account, before, after }) =>
      bookMovements(services.ids, context, source, grant({ ledger: budget.id, account }, cents(after - before), before)),
    ),
    audit: [
      {
        actorId: context.person.id,
        act: 'budget.imported',
        subject: on.subject,
        detail: { file: sheet.name, changes: changes.map(({ account, before, after }) => [account, before, after]) },
      },
    ],
    effects: [inPlace(context, on, { ...on.payload, state: 'done' })],
    reply: { repaint: true, toast: { tone: 'success', text: t('budget.taken', { count: changes.length }) } },
  };
}

/** View `budget_import`. */
export async function showImport(services: Services, payload: Payload): Promise<Card | null> {
  const sheet = sheetIn(payload);
  if (!sheet) return null;
  const org = await services.reads.org();
  const changes = sheet.state === 'checked' ? await changesOf(services, sheet) : [];
  const named = (account: string) => {
    const place = budgetPlace(account);
    const unit = place && org.unit(place.unit);
    return {
      unit: plain(unit ? unitLabel(org, unit) : ''),
      kind: bookedKind(place?.kind ?? '', services.expense.rules),
      month: place?.month ?? '',
    };
  };
  return importCard({
    name: sheet.name,
    state: sheet.state,
    refused: sheet.refused ? refusedText(sheet.refused) : null,
    all: sheet.amounts.length,
    added: changes.filter(({ before }) => before === 0n).length,
    changed: changes
      .filter(({ before }) => before !== 0n)
      .map(({ account, before, after }) => ({ ...named(account), before, after })),
    faults: sheet.faults.map(({ row, why, said }) => t(`budget.fault_${why}`, { row: String(row), said })),
    below: changes.filter(({ isBelow }) => isBelow).length,
  });
}
