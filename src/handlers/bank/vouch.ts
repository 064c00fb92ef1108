import * as z from 'zod';
import type { SentFile } from '../../bot/platform.ts';
import { vouchCard } from '../../cards/bank/vouch-card.ts';
import type { Card } from '../../cards/element.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { atField, emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inForce } from '../receivable/merged-into.ts';
import { inPlace, notice, sentOn } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { isLine, lineFor } from './line-for.ts';
import { lineWrite } from './match-lines.ts';
import { choicesNow, lookerOf } from './queue-choices.ts';
import { queuePayload } from './queue-in-card.ts';
import type { Services } from './services.ts';

/** What a salesperson says of somebody else's payment for their customer. */
export const vouched = z.object({
  customer: z.string(),
  salesId: z.string(),
  askedBy: z.string(),
  isTheirs: z.boolean().nullable(),
  note: z.string().max(200),
  /** The message with the proof, and its file. */
  proof: z.object({ message: z.string(), name: z.string() }).nullable(),
});
export type Vouched = z.infer<typeof vouched>;

export const vouchedKey = (line: string): string => `bank_vouched:${line}`;

export async function vouchedOf(services: Pick<Services, 'reads'>, line: string): Promise<Vouched | null> {
  const kept = await services.reads.valueOf(vouchedKey(line));
  return kept === null ? null : vouched.parse(fromJson(kept));
}

/** 「代付，问业务员」: whoever sells to the customer is asked whether this was paid for them; nothing is booked. */
export async function askSales(
  services: Services,
  context: Context,
  { line: id, choice: key }: { readonly line: string; readonly choice: string },
  on: BoundMessage,
): Promise<Plan> {
  const line = await lineFor(services, context, id, 'queued');
  if (!isLine(line)) return line;
  const kept = queuePayload.parse(on.payload);
  const looker = lookerOf(context.org, context.person);
  const choice = looker && (await choicesNow(services, line, looker, kept.found)).find((one) => one.key === key);
  if (!choice) return toastPlan('warning', t('bank.changed'));
  const salesId = (choice.items[0]?.salesId ?? choice.customer.ownerId) as PersonId;
  if (context.org.person(salesId)?.active !== true) return toastPlan('warning', t('bank.no_sales'));
  const asked: Vouched = {
    customer: choice.customerId,
    salesId,
    askedBy: context.person.id,
    isTheirs: null,
    note: '',
    proof: null,
  };
  const card = `bank_vouch:${line.id}:${salesId}`;
  return {
    writes: [
      { table: 'keyValue', insert: { key: vouchedKey(line.id), value: toJson(asked) }, onConflict: 'replace' },
      lineWrite(line, { rule: 'other_payer' }),
    ],
    audit: [
      { actorId: context.person.id, act: 'bank.asked', subject: line.id, detail: { customer: choice.customerId, salesId } },
    ],
    effects: [
      { show: { view: 'bank_vouch', subject: line.id }, place: toPerson(salesId), key: card, payload: {} },
      inPlace(context, on, kept),
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t('bank.asked', { who: personName(context.org, salesId) }) } },
  };
}

/** 「是代付」「不是」: what the salesperson says goes back to whoever asked, who books it or not. */
export async function answerVouch(
  services: Services,
  context: Context,
  { line: id, yes }: { readonly line: string; readonly yes: boolean },
  form: Form,
): Promise<Plan> {
  const said = await vouchedOf(services, id);
  const line = await services.reads.bankLine(id);
  if (!said || !line || said.salesId !== context.person.id) return toastPlan('warning', t('bank.not_asked'));
  if (line.state !== 'queued' || said.isTheirs !== null) return toastPlan('info', t('bank.is_over'));
  const note = wordsUpTo(200, form, 'note');
  if (yes && note.length < 2 && said.proof === null) return atField(toastPlan('warning', t('bank.proof_needed'), false), 'note');
  const next: Vouched = { ...said, isTheirs: yes, note };
  const text = t(yes ? 'bank.is_theirs' : 'bank.is_not_theirs', {
    who: personName(context.org, context.person.id),
    payer: plain(line.payer),
    amount: { cents: line.amount },
    note: plain(note),
  });
  return {
    writes: [{ table: 'keyValue', update: { value: toJson(next) }, where: { key: vouchedKey(id), value: toJson(said) } }],
    audit: [{ actorId: context.person.id, act: 'bank.vouched', subject: id, detail: { yes } }],
    effects: [
      notice(said.askedBy as PersonId, `bank:${id}`, `bank_vouched:${id}:${said.salesId}`, {
        text,
        buttons: [{ text: t('bank.queue'), style: 'primary', action: { do: 'bank.queue', after: null } }],
      }),
      { repaint: id },
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t('bank.thanks') } },
  };
}

/** A picture or a paper sent while the card that asks for it is the newest of the chat is the proof. Null: it is for somebody else. */
export async function takeProof(
  services: Services,
  { person, place }: Context,
  message: string,
  files: readonly SentFile[],
): Promise<Plan | null> {
  const [newest] = await services.reads.newestIn(toPerson(person.id));
  const [file] = files;
  const card = newest?.view === 'bank_vouch' ? await services.reads.kept(newest.key) : null;
  const said = card && (await vouchedOf(services, card.subject));
  if (!file || !card || !said || said.salesId !== person.id || said.isTheirs !== null || place !== toPerson(person.id))
    return null;
  const next: Vouched = { ...said, proof: { message, name: file.name.slice(0, 200) } };
  return {
    ...emptyPlan,
    writes: [
      { table: 'keyValue', update: { value: toJson(next) }, where: { key: vouchedKey(card.subject), value: toJson(said) } },
    ],
    effects: [{ repaint: card.subject }],
  };
}

/** 「看凭证」: what the salesperson sent, sent on to finance. */
export async function showProof(services: Services, context: Context, id: string): Promise<Plan> {
  const line = await lineFor(services, context, id, 'queued');
  if (!isLine(line)) return line;
  const said = await vouchedOf(services, id);
  return said?.proof
    ? sentOn(context, id, 'bank.proof_seen', [{ messageId: said.proof.message }])
    : toastPlan('info', t('bank.no_proof'));
}

/** View `bank_vouch`: what was paid by somebody else, for whoever sells to the customer; nobody else sees it (S4). */
export async function showVouch(services: Services, viewer: Person, id: string): Promise<Card | null> {
  const [said, line] = [await vouchedOf(services, id), await services.reads.bankLine(id)];
  if (!said || !line || said.salesId !== viewer.id || !isId('rec', said.customer)) return null;
  const customer = await inForce(services, said.customer);
  const items = customer ? await services.reads.openItemsOf([customer.id]) : [];
  return vouchCard({
    line: line.id,
    on: line.on,
    amount: line.amount,
    payer: line.payer,
    memo: line.memo,
    customer: customer?.name ?? '',
    items: join(
      items.slice(0, 5).map(({ number, open }) => t('bank.item', { number: plain(number), amount: { cents: open } })),
      '；',
    ),
    said: said.isTheirs,
    note: said.note,
    proof: said.proof?.name ?? null,
    isOver: line.state !== 'queued',
  });
}
