import type { SentFile } from '../../bot/platform.ts';
import type { RefusedFile, RefusedLine, Statement, StatementLine } from '../../domain/bank/statement.ts';
import type { UnknownHead } from '../../domain/bank/unknown-head.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { type Effect, emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { bankScope } from './bank-scope.ts';
import { type FileInCard, type FileJob, filePayload, firstGaps, MOST_TOLD, type REFUSALS } from './file-in-card.ts';
import type { Services } from './services.ts';

type Refusal = (typeof REFUSALS)[number];

/** What reading a file came to, as the thread that reads gives it; `isOther`: it is a sheet of another kind. */
export type ReadFile =
  | { readonly statement: Omit<Statement, 'lines'>; readonly lines: readonly (StatementLine & { readonly key: string })[] }
  | { readonly isOther: true }
  | { readonly unknown: UnknownHead }
  | { readonly refused: Refusal | RefusedFile };

const CARD = 'bank_file:';

/** A text or an older workbook that finance sends in private: a card says that it is being read. Workbooks of today come with other sheets (read-sheets.ts). */
export function takeFile({ person, org, cause }: Context, message: string, files: readonly SentFile[]): Plan | null {
  const [file, ...more] = files;
  if (!file || more.length > 0 || !/\.(?:csv|txt|tsv|xls)$/iu.test(file.name) || !bankScope(org, person.id)) return null;
  const card = `${CARD}${person.id}:${cause}`;
  const name = file.name.slice(0, 300);
  const payload = { message, key: file.key, name, card };
  return {
    ...emptyPlan,
    effects: [
      shownFile(person, card, { name, state: 'reading' }),
      { handler: 'bank_file', key: `bank_file:${message}:${file.key}`, subject: card, place: toPerson(person.id), payload },
    ],
  };
}

/** A file as it was fetched, and who sent it. */
export interface SentStatement {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  readonly card: string;
  readonly name: string;
  readonly file: string;
  readonly named: string | null;
}

/** What papers look like a statement: they are answered here even where they came among other sheets. */
const LOOKS_LIKE_ONE: readonly string[] = ['ledger', 'credit_card', 'foreign_money', 'no_account', 'too_many', 'no_rows'];

/** A statement has been read: what it would bring, and which rows not; nothing counts yet. Null: it is another sheet. */
export async function keepStatement(
  services: Services,
  sent: SentStatement,
  read: ReadFile | null,
  bytes: Uint8Array | null,
  pause: () => Promise<unknown>,
): Promise<Plan | null> {
  const { org, person, card, name, file, named, now } = sent;
  const isOurs = card.startsWith(CARD);
  const refuse = (refused: Refusal): Plan => ({
    ...emptyPlan,
    writes: refused === 'no_account' && bytes ? [storedBytes(file, bytes, now)] : [],
    effects: [shownFile(person, card, { name, state: 'checked', refused, file, named })],
  });
  if (!read || !bytes) return isOurs ? refuse(read && 'refused' in read ? read.refused : 'lost') : null;
  if ('isOther' in read || 'unknown' in read) return null;
  if ('refused' in read && !isOurs && !LOOKS_LIKE_ONE.includes(read.refused)) return null;
  if (!bankScope(org, person.id)) return isOurs || 'statement' in read ? refuse('not_yours') : null;
  if ('refused' in read) return refuse(read.refused);
  const payload = { ...(await lookedAt(services, read, pause)), name, state: 'checked' as const, file, named };
  const earlier = await services.reads.bankFileOf(file);
  return {
    ...emptyPlan,
    writes: [storedBytes(file, bytes, now)],
    effects: [shownFile(person, card, { ...payload, bank: earlier?.id ?? null })],
  };
}

/** A file that is no table of anything finance sends. */
export const unreadable = ({ person, card, name }: Pick<SentStatement, 'person' | 'card' | 'name'>): Plan | null =>
  card.startsWith(CARD)
    ? { ...emptyPlan, effects: [shownFile(person, card, { name, state: 'checked', refused: 'no_heads' })] }
    : null;

/** So many lines are looked up at once; whoever presses meanwhile has their turn between. */
const LOOKED_UP = 250;

/** What a statement would bring as things stand. */
async function lookedAt(
  services: Services,
  { statement, lines }: Extract<ReadFile, { statement: unknown }>,
  pause: () => Promise<unknown>,
) {
  const known = new Set<string>();
  for (const some of inPortions(lines, LOOKED_UP)) {
    for (const key of await services.reads.knownBankKeys(some.map(({ key }) => key))) known.add(key);
    await pause();
  }
  const sum = (direction: 'in' | 'out') =>
    String(sumOf(lines.flatMap((line) => (line.direction === direction ? [line.amount] : []))));
  return {
    account: statement.account.slice(0, 400),
    from: statement.from,
    to: statement.to,
    read: lines.length,
    known: known.size,
    idle: statement.idle,
    short: statement.short.length,
    in: sum('in'),
    out: sum('out'),
    faulty: statement.refused.length,
    faults: statement.refused
      .slice(0, MOST_TOLD)
      .map(({ cells: _, ...one }: RefusedLine) => ({ ...one, column: one.column.slice(0, 200) })),
    gapCount: statement.gaps.length,
    gaps: firstGaps(statement.gaps).map((gap) => ({ ...gap, due: String(gap.due), found: String(gap.found) })),
    sums: [...statement.sums],
  };
}

/** 「导入」: the lines follow a portion at a time, each once. */
export async function pressTake(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const kept = filePayload.parse(on.payload);
  const { file, name, named, state, refused } = kept;
  if (!bankScope(context.org, context.person.id)) return toastPlan('warning', t('bank.not_yours'));
  if (state !== 'checked' || refused || !file) return toastPlan('info', t('bank.taking'));
  if ((await services.reads.storedKinds([file])).length === 0) return toastPlan('warning', t('bank.gone'));
  return again(context, on, { ...kept, state: 'taking' }, 'bank_take', { card: on.outboxKey, file, name, named });
}

/** The account as finance names it, where the file does not: the file is read once more. */
export function nameAccount(context: Context, form: Form, on: BoundMessage): Plan {
  const kept = filePayload.parse(on.payload);
  const named = wordsIn(form, 'account').replace(/[\s-]/gu, '').slice(0, 64);
  if (!bankScope(context.org, context.person.id)) return toastPlan('warning', t('bank.not_yours'));
  if (named.length < 4) return toastPlan('warning', t('bank.account_short'), false);
  if (kept.refused !== 'no_account' || !kept.file) return toastPlan('info', t('bank.taking'));
  const { refused: _, ...rest } = kept;
  const { file, name } = kept;
  return again(context, on, { ...rest, state: 'reading', named }, 'bank_again', { card: on.outboxKey, file, name, named });
}

const again = (context: Context, on: BoundMessage, payload: Partial<FileInCard>, handler: string, job: FileJob): Plan => ({
  ...emptyPlan,
  effects: [
    inPlace(context, on, payload),
    {
      handler,
      key: `${handler}:${on.outboxKey}:${job.named ?? ''}`,
      subject: on.subject,
      place: toPerson(context.person.id),
      payload: { ...job },
    },
  ],
  reply: { repaint: true },
});

/** The file is read once more, with what was said of it. */
export const readOnceMore = (context: Context, on: BoundMessage, payload: Partial<FileInCard>, job: FileJob): Plan =>
  again(context, on, payload, 'bank_again', job);

export const storedBytes = (hash: string, bytes: Uint8Array, at: Instant): Write => ({
  table: 'storedFile',
  insert: { hash, bytes: bytes as Uint8Array<ArrayBuffer>, size: bytes.length, kind: 'other', at },
  onConflict: 'ignore',
});

export const shownFile = (person: Pick<Person, 'id'>, card: string, payload: Partial<FileInCard>): Effect => ({
  show: { view: 'bank_file', subject: card },
  place: toPerson(person.id),
  key: card,
  payload,
});

/** 62…5 in the name of a file, where it is no day: banks name their files by the account. */
export const accountInName = (name: string): string | null => /(?<!\d)\d{10,25}(?!\d)/u.exec(name)?.[0] ?? null;
