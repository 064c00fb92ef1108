import type { Button } from '../../cards/element.ts';
import { waitingFor } from '../../domain/approval/who.ts';
import { isRed, tailOf } from '../../domain/expense/check-duplicates.ts';
import { isRedSeen, leftOf, type Red, type TakenBack, takenBackOf } from '../../domain/expense/taken-back.ts';
import { numberKey, takenBackKeys } from '../../domain/expense/use-keys.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';
import { isSeen } from '../../domain/invoice/is-seen.ts';
import { present } from '../../domain/invoice/present.ts';
import { codeTakenBack } from '../../domain/invoice/red-letter.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { InvoiceId, PersonId, RequestId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Facts } from '../facts.ts';
import { decideButton, financeOnHold, holdFor, standInsOnHold } from '../payment/hold.ts';
import { payablesChanged } from '../payment/payable-scope.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice, openButton } from '../reply.ts';
import { chargeSubject } from './charge-kept.ts';
import { claimInvoices } from './claim-file.ts';
import { claimedOn, isOut, lineName, sentLines } from './claim-lines.ts';
import { readOf } from './invoice-rows.ts';
import { invoicesOfDraft, openClaim, type ReadFor } from './keep-reading.ts';
import type { Services } from './services.ts';
import { userText } from './user-text.ts';

/**
 * Where the invoice that was taken back stands; `batched`: in a payment that nobody has confirmed; `paid`: the money is out; `settled`: all of the claim was set
 * against advances, and nothing is paid for it.
 */
type Stage = 'draft' | 'pending' | 'returned' | 'approved' | 'batched' | 'paid' | 'settled';

/** A red invoice that was sent, with by whom and when. */
interface SentRed {
  readonly blue: string;
  readonly red: string;
  readonly by: Person;
  readonly at: Instant;
  /** Neither it nor what it takes back was only recognised on a photo. */
  readonly isSure: boolean;
}

/**
 * Red invoices have come (C7): whoever claims what they take back is told, and finance, wherever it is by now, once for each and with what to do. What is
 * approved and not paid is held until finance decides (S109); nothing else is moved by it. Where the number of either was only recognised on a photo, the same
 * people are asked to compare, and nothing is held.
 */
export async function chaseReds(
  services: Services,
  { org, person, now }: Pick<ReadFor, 'org' | 'person' | 'now'>,
  reads: readonly ReadInvoice[],
): Promise<Plan> {
  return merge(...(await Promise.all(reads.filter(isRed).map((red) => chase(services, org, red, { by: person, at: now })))));
}

async function chase(services: Services, org: Org, red: ReadInvoice, from: Pick<SentRed, 'by' | 'at'>): Promise<Plan> {
  const { redOf, number = '' } = red.fields;
  if (!redOf) return emptyPlan;
  const sent = { blue: redOf, red: number, ...from };
  const [claims, reds, drafted] = await Promise.all([
    claimsWith(services, red),
    services.reads.redsOf([redOf]),
    services.reads.invoicesNumbered(redOf),
  ]);
  const claimed = await Promise.all(claims.map(({ id, isSure }) => followClaim(services, org, id, { ...sent, isSure }, reds)));
  const inDrafts = await Promise.all(
    drafted.map(async (row): Promise<readonly Effect[]> => {
      const owner = org.person(row.ownerId as PersonId);
      const draft = owner?.active ? await openClaim(services, owner) : null;
      if (!owner || !draft || !invoicesOfDraft(draft).includes(row.id as InvoiceId)) return [];
      const isSure = !isRedSeen(red.from) && !isSeen(readOf(row).from, 'number');
      const words = told('draft', { number: redOf, red: number, isSure }, false);
      return [
        { repaint: draft.id },
        await once(services, owner.id, onceKey({ red: number, isSure }, `draft:${draft.id}`), draft.id, words),
      ].filter((one) => one !== null);
    }),
  );
  return merge(...claimed, { ...emptyPlan, effects: inDrafts.flat() });
}

/** The claims that have what a red invoice takes back: by what they reserve; else by its number, where one of the two was only recognised on a photo. */
async function claimsWith(
  { reads }: Services,
  red: ReadInvoice,
): Promise<readonly { readonly id: RequestId; readonly isSure: boolean }[]> {
  const { redOf = '', remark = '' } = red.fields;
  const [uses, numbered] = await Promise.all([reads.usesOf(takenBackKeys(red)), reads.usedByNumber([redOf], [])]);
  const sure = new Set(uses.flatMap(({ requestId }) => (requestId ? [requestId as RequestId] : [])));
  const key = numberKey({ number: redOf, ...present({ code: codeTakenBack(remark) }) });
  const others = numbered.flatMap(({ requestId, number, code }) =>
    requestId && !sure.has(requestId) && numberKey(present({ number: number ?? undefined, code: code ?? undefined })) === key
      ? [requestId]
      : [],
  );
  return [
    ...[...sure].map((id) => ({ id, isSure: !isRedSeen(red.from) })),
    ...[...new Set(others)].map((id) => ({ id, isSure: false })),
  ];
}

/** @param reds all that take back of the same invoice */
async function followClaim(services: Services, org: Org, request: RequestId, sent: SentRed, reds: readonly Red[]): Promise<Plan> {
  const file = await services.reads.file(request);
  const payable = file?.instance.state === 'approved' ? await services.reads.payable(request) : null;
  const stage = file && stageOf(file, payable);
  if (!file || !stage) return emptyPlan;
  const { blue, red, by, at, isSure } = sent;
  const { applicantId, number } = file.instance;
  const finance = financeOnHold(org, file.instance);
  const deciders =
    stage === 'pending' ? waitingFor(file.instance).filter((id) => id !== applicantId && !finance.includes(id)) : [];
  const { name: line, isOut: out } = await lineOf(services, file, blue, reds);
  // Nothing was paid for a line that finance took down to nothing, nor beyond what is left of its invoice.
  if (out && file.instance.state === 'approved') return emptyPlan;
  const args = { number: blue, red, claim: number, line, isSure };
  const held = payable && isSure ? await holdFor(services.reads, payable, { red: { red, line, by: by.id, at } }) : [];
  const keyFor = (id: PersonId) => onceKey(sent, `${request}:${id}`);
  const say = (id: PersonId, words: Words) => once(services, id, keyFor(id), request, words, request);
  const forFinance: Words = {
    ...told(stage, args, true),
    lines: [t('expense.red_from', { who: userText(org, by.id, by.unitId) })],
    ...(stage === 'approved' && held.length > 0 ? { buttons: [decideButton(request)] } : {}),
  };
  // Where one of finance is away, who stands in for them may decide on what is held.
  const standIns = held.length > 0 ? await standInsOnHold(services, finance, file.instance, at) : [];
  const effects = await Promise.all([
    say(applicantId, told(stage, args, false)),
    ...finance.map((id) => say(id, forFinance)),
    ...standIns.map((id) => once(services, id, keyFor(id), request, forFinance)),
    ...deciders.map((id) => say(id, told(stage, args, true))),
  ]);
  return {
    ...emptyPlan,
    writes: held,
    effects: [
      ...effects.filter((one) => one !== null),
      { repaint: request },
      ...(held.length > 0 ? [...payablesChanged(org), { repaintKeys: chargeSubject(request, '') }] : []),
      ...(payable?.paymentId ? [{ repaint: payable.paymentId }] : []),
    ],
  };
}

function stageOf({ instance }: RequestFile, payable: Row<'payable'> | null): Stage | null {
  switch (instance.state) {
    case 'pending':
    case 'returned':
      return instance.state;
    case 'approved':
      if (payable === null) return 'settled';
      return payable.state === 'paid' ? 'paid' : payable.state === 'batched' ? 'batched' : 'approved';
    case 'rejected':
    case 'withdrawn':
    case 'revoked':
      return null;
    default:
      return instance.state satisfies never;
  }
}

/** 明细1 复印纸 ¥86.50, of the invoice with this number; `isOut`: no more is claimed of it than is left. */
async function lineOf(
  services: Services,
  file: RequestFile,
  blue: string,
  reds: readonly Red[],
): Promise<{ readonly name: Text; readonly isOut: boolean }> {
  const lines = sentLines(file);
  const own = (await claimInvoices(services, lines)).find((row) => readOf(row).fields.number === blue);
  const index = lines.findIndex(({ invoice }) => invoice !== null && invoice === own?.id);
  const line = lines[index];
  const back = own ? leftOf(readOf(own).fields, reds) : null;
  if (!line || !own || !back) return { name: plain(''), isOut: false };
  const name = t('expense.line_amount', { name: lineName(String(index), line.what), amount: { cents: line.amount } });
  return {
    name: back.left > 0n ? t('expense.taken_back_of_part', { line: name, left: { cents: back.left } }) : name,
    isOut: claimedOn(lines, own.id) <= back.left,
  };
}

interface Words {
  readonly title: Text;
  readonly text: Text;
  readonly tone?: 'warn';
  readonly lines?: readonly Text[];
  readonly buttons?: readonly Button[];
}

const told = (
  stage: Stage,
  {
    number,
    red,
    isSure,
    claim = '',
    line = plain(''),
  }: Pick<SentRed, 'red' | 'isSure'> & { readonly number: string; readonly claim?: string; readonly line?: Text },
  isOther: boolean,
): Words => {
  const tails = { tail: tailOf(number), red: tailOf(red) };
  if (!isSure)
    return isOther
      ? {
          title: t('expense.taken_back_seen_of', { ...tails, claim: plain(claim) }),
          text: t('expense.taken_back_seen_other', { line }),
          tone: 'warn',
        }
      : { title: t('expense.taken_back_seen', tails), text: t('expense.taken_back_seen_own', { line }), tone: 'warn' };
  if (stage === 'draft') return { title: t('expense.taken_back', tails), text: t('expense.taken_back_draft') };
  return {
    title: isOther ? t('expense.taken_back_of', { ...tails, claim: plain(claim) }) : t('expense.taken_back', tails),
    text: t(`expense.taken_back_${stage}_${isOther ? 'other' : 'own'}`, { line }),
  };
};

/** What may be so is told once, and once more when it is sure. */
const onceKey = ({ red, isSure }: Pick<SentRed, 'red' | 'isSure'>, rest: string): string =>
  `red:${red}:${rest}${isSure ? '' : ':seen'}`;

/** Told once, however often and by whomever the red invoice is sent. */
async function once(
  services: Services,
  person: PersonId,
  key: string,
  subject: string,
  words: Words,
  request?: RequestId,
): Promise<Effect | null> {
  if (await services.reads.kept(key)) return null;
  return notice(person, `red:${subject}`, key, {
    tone: 'bad',
    ...words,
    ...(request ? { request, needs: 'all' as const, buttons: [...(words.buttons ?? []), openButton(request)] } : {}),
  });
}

/**
 * The lines of a claim whose invoice was taken back, with the number of the red one and what is left of it; what finance took down to nothing, or to what is
 * left, stands in nobody's way.
 */
export async function takenBackLines(
  services: Services,
  file: RequestFile,
  invoices: readonly Row<'invoice'>[],
): Promise<readonly (TakenBack & { readonly name: Text })[]> {
  if (invoices.length === 0) return [];
  const reads = new Map(invoices.map((row) => [row.id, readOf(row)]));
  const reds = await services.reads.redsOf([...reads.values()].flatMap(({ fields }) => fields.number ?? []));
  const facts = fromJsonOnce(file.facts) as Facts;
  const lines = sentLines(file);
  return lines.flatMap(({ invoice, what }, index) => {
    const read = invoice === null || isOut(facts, index) ? undefined : reads.get(invoice);
    const back = invoice !== null && read ? takenBackOf(read, reds, (left) => claimedOn(lines, invoice) > left) : null;
    return back ? [{ name: lineName(String(index), what), ...back }] : [];
  });
}
