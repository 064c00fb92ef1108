import { waitingFor } from '../../domain/approval/who.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, type TextArg, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { decideButton, financeOnHold, type Ground, holdFor, standInsOnHold } from '../payment/hold.ts';
import { payablesChanged } from '../payment/payable-scope.ts';
import type { Effect, Row, Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice, openButton } from '../reply.ts';
import type { Services } from './services.ts';

/** What an objection of a branch to its share is followed by; `told`: somebody of finance hears of it at once. */
interface Followed {
  readonly writes: readonly Write[];
  readonly effects: readonly Effect[];
  readonly told: boolean;
}

type Objected = Extract<Ground, { readonly charge: unknown }>['charge'];

/**
 * Who is told that a branch objects to what it is to bear (S97), and what is held. Before a claim lies with finance they see nothing of it, and what is
 * objected stands on its card when it does; what is approved and not paid is held as one whose invoice was taken back (S109), and its claimant knows, without
 * the branch's reason, which is for finance.
 * @param payable what is to be paid of it; null while nothing is
 */
export async function followObjection(
  services: Services,
  { org, now }: Pick<Context, 'org' | 'now'>,
  { instance }: RequestFile,
  payable: Row<'payable'> | null,
  charge: Objected,
  { who, reason, ...share }: Readonly<Record<'who' | 'unit' | 'reason' | 'number', Text>> & { readonly amount: TextArg },
): Promise<Followed> {
  const { id, applicantId } = instance;
  const finance = financeOnHold(org, instance);
  const title = t('expense.charge_objected_title', share);
  const key = `${charge.shown}:objected:${charge.at}`;
  const say = (person: PersonId, how: 'pending' | 'approved' | 'batched', more: Partial<Parameters<typeof notice>[3]>): Effect =>
    notice(person, `charge_objected:${id}`, `${key}:${person}`, {
      title,
      text: t(`expense.charge_objected_${how}`, { who, reason, ...share }),
      tone: 'warn',
      clause: 'S97',
      ...more,
    });
  const open = { request: id, needs: 'all' as const };
  if (!payable) {
    const deciding = finance.filter((one) => waitingFor(instance).includes(one));
    return {
      writes: [],
      effects: deciding.map((one) => say(one, 'pending', { ...open, buttons: [openButton(id)] })),
      told: deciding.length > 0,
    };
  }
  const how = payable.state === 'batched' ? 'batched' : 'approved';
  const decide = how === 'approved' ? [decideButton(id)] : [];
  const standIns = await standInsOnHold(services, finance, instance, now);
  return {
    writes: await holdFor(services.reads, payable, { charge }),
    effects: [
      ...finance.map((one) => say(one, how, { ...open, buttons: [...decide, openButton(id)] })),
      ...standIns.map((one) => say(one, how, { buttons: decide })),
      say(applicantId, how, { ...open, text: t(`expense.charge_own_${how}`, share), buttons: [openButton(id)] }),
      ...payablesChanged(org),
      ...repaintedBatch(payable),
    ],
    told: finance.length > 0,
  };
}

const repaintedBatch = ({ paymentId }: Row<'payable'>): readonly Effect[] => (paymentId ? [{ repaint: paymentId }] : []);
