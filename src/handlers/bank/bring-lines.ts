import { takesBack } from '../../domain/bank/not-a-receipt.ts';
import type { Statement, StatementLine } from '../../domain/bank/statement.ts';
import { minutesOf } from '../../domain/sheet/said-day.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { UnitId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { toInstant } from '../../kernel/time.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { bankUnit } from './bank-scope.ts';
import { type FileJob, filePayload } from './file-in-card.ts';
import type { Services } from './services.ts';
import { type SentStatement, shownFile } from './take-file.ts';

/** So many lines go into the books at once: whoever presses meanwhile is not kept waiting. */
const PORTION = 100;

export type Bringing = Pick<SentStatement, 'org' | 'person' | 'now'> & { readonly job: FileJob };
type Keyed = StatementLine & { readonly key: string };

/** The id of the file that a card brings: the same whenever it is tried again. */
export const bankFileId = ({ file, card }: Pick<FileJob, 'file' | 'card'>): string =>
  `bkf_${file.slice(0, 16)}${fingerprint(card)}`;

export const portionsOf = (lines: readonly Keyed[]): readonly (readonly Keyed[])[] => inPortions(lines, PORTION);

/** The file stands in the books before its lines do, which name it. */
export function beginBringing({ org, person, now, job }: Bringing, statement: Omit<Statement, 'lines'>): Plan {
  if (bankUnit(org, person.id) === null) return emptyPlan;
  const { account, from, to } = statement;
  const row = {
    id: bankFileId(job),
    hash: job.file,
    name: job.name,
    account,
    fromOn: from ?? '',
    toOn: to ?? '',
    counts: toJson({}),
    byId: person.id,
    at: now,
    undoneAt: null,
  };
  return { ...emptyPlan, writes: [{ table: 'bankFile', insert: row, onConflict: 'ignore' }] };
}

/** One portion goes into the books. Made anew after a crash, or beside another who brings the same, it adds nothing twice. */
export async function bringPortion(services: Services, { org, person, job }: Bringing, lines: readonly Keyed[]): Promise<Plan> {
  const unitId = bankUnit(org, person.id);
  if (unitId === null) return emptyPlan;
  const known = new Set(await services.reads.knownBankKeys(lines.map(({ key }) => key)));
  const fresh = lines.filter(({ key }) => !known.has(key));
  return { ...emptyPlan, writes: lineWrites(services, fresh, { file: bankFileId(job), unitId }, 'ignore') };
}

/** Lines as rows of the table, still to be looked at where they may be receipts. */
export const lineWrites = (
  { ids, zone }: Pick<Services, 'ids' | 'zone'>,
  lines: readonly Keyed[],
  { file, unitId }: { readonly file: string; readonly unitId: UnitId },
  onConflict: 'ignore' | 'lost_race',
): readonly Write[] =>
  lines.map((line): Write => {
    const { key, account, on, seconds, direction, amount, balance, payer, payerAccount, memo, serial } = line;
    const isLookedAt = direction === 'in' || takesBack(line);
    return {
      table: 'bankLine',
      insert: {
        id: ids.next('bnk'),
        key,
        fileId: file,
        account,
        on,
        at: seconds === null ? null : toInstant(on, minutesOf(seconds), zone),
        direction,
        amount,
        balance,
        payer,
        payerAccount,
        memo,
        serial,
        state: isLookedAt ? 'open' : 'other',
        rule: isLookedAt ? null : direction === 'out' ? 'went_out' : 'neutral',
        customerId: null,
        unitId,
        version: 1,
      },
      onConflict,
    };
  });

/** All portions are in: the log has one line of it, and what came in is looked at. */
export async function endBringing(services: Services, { person, job }: Bringing, read: number): Promise<Plan> {
  const bank = bankFileId(job);
  const card = await services.reads.kept(job.card);
  const kept = filePayload.safeParse(card?.payload).data;
  if (kept?.state !== 'taking') return emptyPlan;
  const fresh = [...(await services.reads.bankLinesBy(bank)).values()].reduce((all, one) => all + one, 0);
  const counts = { read, new: fresh, known: read - fresh, refused: kept.faulty };
  return {
    writes: [{ table: 'bankFile', update: { counts: toJson(counts) }, where: { id: bank } }],
    audit: [{ actorId: person.id, act: 'bank.imported', subject: bank, detail: { file: job.name, ...counts } }],
    effects: [
      shownFile(person, job.card, { ...kept, state: 'done', bank, known: read - fresh }),
      {
        handler: 'bank_match',
        key: `bank_match:${bank}`,
        subject: bank,
        place: toPerson(person.id),
        payload: { bank, card: job.card },
      },
    ],
  };
}

/** The file could not be read any more, or nobody of finance brings it: its card says so. */
export const brokenOff = ({ person, job }: Bringing, refused: 'damaged' | 'not_yours'): Plan => ({
  ...emptyPlan,
  effects: [shownFile(person, job.card, { name: job.name, state: 'checked', refused })],
});
