import { waitingFor } from '../../domain/approval/who.ts';
import { isRed, tailOf } from '../../domain/expense/check-duplicates.ts';
import { takenBackKeys } from '../../domain/expense/use-keys.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Facts } from '../facts.ts';
import { type Effect, emptyPlan, type Plan, type Row } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice, openButton } from '../reply.ts';
import { claimInvoices } from './claim-file.ts';
import { isOut, lineName, sentLines } from './claim-lines.ts';
import { readOf } from './invoice-rows.ts';
import { draftInvoices, openClaim } from './keep-reading.ts';
import type { Services } from './services.ts';

/** Where the invoice that was taken back stands; `paid`: the money is out or on its way to the bank. */
type Stage = 'draft' | 'pending' | 'returned' | 'approved' | 'paid';

/**
 * Red invoices have come (C7): whoever claims what they take back is told, and finance, wherever it is by now, once for each and with what to do. Nothing is
 * moved by it.
 */
export async function chaseReds(services: Services, org: Org, reads: readonly ReadInvoice[]): Promise<Plan> {
  const plans = await Promise.all(reads.filter(isRed).map((red) => chase(services, org, red)));
  return { ...emptyPlan, effects: plans.flat() };
}

async function chase(services: Services, org: Org, red: ReadInvoice): Promise<readonly Effect[]> {
  const { redOf, number = '' } = red.fields;
  if (!redOf) return [];
  const uses = await services.reads.usesOf(takenBackKeys(red));
  const requests = [...new Set(uses.flatMap(({ requestId }) => (requestId ? [requestId as RequestId] : [])))];
  const claimed = await Promise.all(requests.map((id) => tellClaim(services, org, id, redOf, number)));
  const drafted = await services.reads.ownersOf(redOf);
  const inDrafts = await Promise.all(
    drafted.map(async ({ id, ownerId }): Promise<readonly Effect[]> => {
      const owner = org.person(ownerId);
      const draft = owner?.active ? await openClaim(services, owner) : null;
      if (!owner || !draft || !(await draftInvoices(services, { person: owner })).includes(id)) return [];
      return [
        { repaint: draft.id },
        await once(
          services,
          owner.id,
          `red:${number}:draft:${draft.id}`,
          draft.id,
          told('draft', { number: redOf, red: number }, false),
        ),
      ].filter((one) => one !== null);
    }),
  );
  return [...claimed, ...inDrafts].flat();
}

async function tellClaim(
  services: Services,
  org: Org,
  request: RequestId,
  blue: string,
  red: string,
): Promise<readonly Effect[]> {
  const file = await services.reads.file(request);
  const stage = file && (await stageOf(services, file));
  if (!file || !stage) return [];
  const { applicantId, unitId, number } = file.instance;
  const finance = financeFor(org, unitId).filter((id) => id !== applicantId);
  const others = new Set([...finance, ...(stage === 'pending' ? waitingFor(file.instance) : [])]);
  others.delete(applicantId);
  const line = lineOf(services, file, blue);
  const args = { number: blue, red, claim: number, line: await line };
  const all = [
    ...(await Promise.all([
      once(services, applicantId, `red:${red}:${request}:${applicantId}`, request, told(stage, args, false), request),
      ...[...others].map((id) => once(services, id, `red:${red}:${request}:${id}`, request, told(stage, args, true), request)),
    ])),
    { repaint: request },
  ];
  return all.filter((one) => one !== null);
}

async function stageOf(services: Services, { instance }: RequestFile): Promise<Stage | null> {
  switch (instance.state) {
    case 'pending':
    case 'returned':
      return instance.state;
    case 'approved': {
      const payable = await services.reads.payable(instance.id);
      return payable && payable.state !== 'unpaid' ? 'paid' : 'approved';
    }
    case 'rejected':
    case 'withdrawn':
    case 'revoked':
      return null;
    default:
      return instance.state satisfies never;
  }
}

/** 明细1 复印纸 ¥86.50, of the invoice with this number. */
async function lineOf(services: Services, file: RequestFile, blue: string): Promise<Text> {
  const lines = sentLines(file);
  const own = (await claimInvoices(services, lines)).find((row) => readOf(row).fields.number === blue);
  const index = lines.findIndex(({ invoice }) => invoice !== null && invoice === own?.id);
  const line = lines[index];
  return line
    ? t('expense.line_amount', { name: lineName(String(index), line.what), amount: { cents: line.amount } })
    : plain('');
}

interface Words {
  readonly title: Text;
  readonly text: Text;
}

const told = (
  stage: Stage,
  {
    number,
    red,
    claim = '',
    line = plain(''),
  }: { readonly number: string; readonly red: string; readonly claim?: string; readonly line?: Text },
  isOther: boolean,
): Words => {
  const tails = { tail: tailOf(number), red: tailOf(red) };
  if (stage === 'draft') return { title: t('expense.taken_back', tails), text: t('expense.taken_back_draft') };
  return {
    title: isOther ? t('expense.taken_back_of', { ...tails, claim: plain(claim) }) : t('expense.taken_back', tails),
    text: t(`expense.taken_back_${stage}_${isOther ? 'other' : 'own'}`, { line }),
  };
};

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
    ...words,
    tone: 'bad',
    ...(request ? { request, needs: 'all' as const, buttons: [openButton(request)] } : {}),
  });
}

/** The lines of a claim whose invoice was taken back, with the number of the red one; what finance took down to nothing stands in nobody's way. */
export async function takenBackLines(
  services: Services,
  file: RequestFile,
  invoices: readonly Row<'invoice'>[],
): Promise<readonly { readonly name: Text; readonly red: string }[]> {
  if (invoices.length === 0) return [];
  const facts = fromJsonOnce(file.facts) as Facts;
  const numbers = new Map(invoices.map((row) => [row.id, readOf(row).fields.number ?? '']));
  const reds = await services.reads.redsOf([...numbers.values()].filter((one) => one !== ''));
  return sentLines(file).flatMap(({ invoice, what }, index) => {
    const red = reds.find(({ redOf }) => invoice !== null && redOf === numbers.get(invoice));
    return red && !isOut(facts, index) ? [{ name: lineName(String(index), what), red: red.number }] : [];
  });
}
