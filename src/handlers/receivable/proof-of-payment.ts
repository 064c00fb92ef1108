import * as z from 'zod';
import type { FileOfferLine } from '../../cards/approval/file-offer-card.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { seesItem } from '../../domain/receivable/sight.ts';
import { isId, type PersonId, type ReceivableId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { notice, sentOn } from '../reply.ts';
import { itemChanged } from './change-item.ts';
import { customerNames } from './customer-names.ts';
import { maySay } from './may-say.ts';
import type { Services } from './services.ts';

/** What was sent as proof that an item was paid: the message it came with stays where it was sent. */
const proofs = z.array(z.object({ message: z.string(), kind: z.enum(['image', 'file']), by: z.string(), at: z.number() }));
export type Proofs = z.infer<typeof proofs>;
const MOST_PROOFS = 10;

const proofKey = (item: ReceivableId): string => `receivable_proof:${item}`;

export async function proofsOf(
  { reads }: { readonly reads: Pick<Services['reads'], 'valueOf'> },
  item: ReceivableId,
): Promise<Proofs> {
  const kept = await reads.valueOf(proofKey(item));
  return kept === null ? [] : proofs.parse(fromJson(kept));
}

/** Items somebody has said are paid, the last first: what they send next may prove it. */
const wanted = z.array(z.string().refine((id): id is ReceivableId => isId('rcv', id)));
const MOST_WANTED = 5;
const wantedKey = (person: PersonId): string => `receivable_said_paid:${person}`;

const wantedOf = async ({ reads }: Pick<Services, 'reads'>, person: PersonId): Promise<readonly ReceivableId[]> => {
  const kept = await reads.valueOf(wantedKey(person));
  return kept === null ? [] : wanted.parse(fromJson(kept));
};

/** Somebody has said that an item is paid: a proof of it is taken from them from now on. */
export async function wantProof(services: Pick<Services, 'reads'>, person: PersonId, item: ReceivableId): Promise<Write> {
  const before = (await wantedOf(services, person)).filter((id) => id !== item);
  const value = toJson([item, ...before].slice(0, MOST_WANTED));
  return { table: 'keyValue', insert: { key: wantedKey(person), value }, onConflict: 'replace' };
}

/** For which items what somebody sent in private could be the proof. */
export async function itemsWantingProof(
  services: Services,
  viewer: Person,
  sent: string | null,
): Promise<readonly FileOfferLine[]> {
  const ids = await wantedOf(services, viewer.id);
  const org = await services.reads.org();
  const items = (ids.length > 0 ? await services.reads.receivables(ids) : []).filter(
    (item) => item.state === 'open' && maySay({ org, person: viewer }, item),
  );
  const nameOf = await customerNames(services.reads, items);
  const given = await Promise.all(items.map(({ id }) => proofsOf(services, id)));
  return items.map((item, at) => ({
    title: t('receivable.proof_title', { customer: plain(nameOf(item.customerId)), number: plain(item.number) }),
    label: t('receivable.proof_label'),
    taken: (given[at] ?? []).some(({ message }) => message === sent),
    attach: { do: 'receivable.proof', item: item.id },
  }));
}

/** 「放进去」: the picture or paper stands with the item; finance of the branch hears of it, and sees it where receipts are claimed. */
export async function attachProof(services: Services, context: Context, id: ReceivableId, on: BoundMessage): Promise<Plan> {
  const { message, form } = on.payload;
  const item = await services.reads.receivable(id);
  if (!item || typeof message !== 'string' || !maySay(context, item)) return toastPlan('warning', t('receivable.unknown'));
  if (item.state !== 'open') return toastPlan('info', t('receivable.not_open'));
  const before = await proofsOf(services, id);
  if (before.some((one) => one.message === message)) return toastPlan('info', t('files.attached'));
  if (before.length >= MOST_PROOFS) return toastPlan('warning', t('receivable.proof_many', { most: MOST_PROOFS }));
  const one = { message, kind: form === 'file' ? ('file' as const) : ('image' as const), by: context.person.id, at: context.now };
  return {
    writes: [{ table: 'keyValue', insert: { key: proofKey(id), value: toJson([...before, one]) }, onConflict: 'replace' }],
    audit: [{ actorId: context.person.id, act: 'receivable.proof', subject: id, detail: { number: item.number } }],
    effects: [...itemChanged(item), { repaint: on.subject }, ...(await toldFinance(services, context, item))],
    reply: { repaint: true, toast: { tone: 'success', text: t('files.attached') } },
  };
}

async function toldFinance({ reads }: Services, { org, person, cause }: Context, item: Item): Promise<Plan['effects']> {
  const [customer] = await reads.customersNamed([item.customerId]);
  const text = t('receivable.proof_told', {
    who: plain(personName(org, person.id)),
    customer: plain(customer?.name ?? '—'),
    number: plain(item.number),
  });
  return financeFor(org, item.unitId)
    .filter((id) => id !== person.id)
    .map((id) =>
      notice(id, `notice:${item.id}`, `proof:${item.id}:${cause}:${id}`, {
        text,
        clause: 'S112',
        tone: 'ask',
        buttons: [
          {
            text: t('receivable.proof_see', { count: 1 }),
            style: 'primary',
            action: { do: 'receivable.proof_see', item: item.id },
          },
          { text: t('records.open'), style: 'plain', action: { do: 'receivable.open', item: item.id } },
        ],
      }),
    );
}

/** 「看付款凭证」: sent on to whoever may see the item; who looked is in the log. */
export async function seeProof(services: Services, context: Context, id: ReceivableId): Promise<Plan> {
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(context.org, context.person.id, item)) return toastPlan('warning', t('receivable.unknown'));
  const given = await proofsOf(services, id);
  if (given.length === 0) return toastPlan('info', t('receivable.proof_none'));
  return {
    ...emptyPlan,
    ...sentOn(
      context,
      id,
      'receivable.proof_seen',
      given.map(({ message }) => ({ messageId: message })),
    ),
  };
}
