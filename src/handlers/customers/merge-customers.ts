import { payerName } from '../../domain/bank/payer-name.ts';
import { t } from '../../kernel/text.ts';
import { OPERATIONS, SUPERVISOR } from '../../kinds/usual.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { holds } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { type Loaded, loadRecord, unknown } from '../records/load-record.ts';
import { writeMoved } from '../records/move-record.ts';
import { CUSTOMER } from './customer-kind.ts';
import { identified } from './find-alike.ts';
import { keepMerging, moveAll } from './move-belongings.ts';
import { agreedIn, termsWrites, together } from './move-terms.ts';
import type { Belongings } from './ports.ts';
import { referAnew, referencesTo } from './refer-anew.ts';
import type { Of, Services } from './services.ts';

/** So much moves in one commit. */
const MOST = 2_000;

/** Whoever answers for a file (S31): its supervisor, or operations. */
export const mayMerge = ({ record, scene }: Loaded): boolean =>
  scene.actsFor.some((id) => holds([...SUPERVISOR, ...OPERATIONS], id, record, scene.org));

/** Neither ended nor decided on by a request. */
export const isOpenFile = ({ record }: Loaded): boolean =>
  CUSTOMER.states[record.state]?.end !== true && record.life.held === undefined;

/** 「并入这份」: everything of one file is the other's from now on, and it ends; all of it in one plan, kept so that it can be undone. */
export async function mergeCustomers({ action, on }: Of<'customer.merge'>, services: Services, context: Context): Promise<Plan> {
  const [from, into] = await Promise.all([
    loadRecord(services, action.record, context),
    loadRecord(services, action.into, context),
  ]);
  if (!from || !into || from.kind.id !== CUSTOMER.id || into.kind.id !== CUSTOMER.id) return unknown();
  if (!mayMerge(from) || !mayMerge(into)) return toastPlan('warning', t('customers.merge_may_not'));
  if (!isOpenFile(from) || !isOpenFile(into) || from.record.id === into.record.id)
    return toastPlan('warning', t('customers.merge_over'));
  const { id } = from.record;
  const [references, belongings] = [await referencesTo(services, id, MOST), await services.reads.belongingsOf(id)];
  const count = references.length + belongings.items.length + belongings.loose.length + belongings.bankLines.length;
  if (count > MOST) return toastPlan('warning', t('customers.merge_many', { count, most: MOST }));
  const terms = await services.reads.termsOf([id, into.record.id]);
  const [own, other] = [id, into.record.id].map((one) => terms.find(({ customerId }) => customerId === one) ?? null);
  const merged = together(agreedIn(own ?? null), agreedIn(other ?? null));
  const payer = await newPayer(services, from, into, belongings);
  const asked = { into: into.record.id };
  const stepped = stepUnpressed(from.kind, from.record, 'merge', asked, from.scene);
  if (!stepped.ok) return toastPlan('warning', t('customers.merge_over'));
  return merge(
    await writeMoved(services, from, 'merge', stepped.value, { asked }),
    await referAnew(services, context, references, into.record.id),
    {
      ...emptyPlan,
      writes: [
        ...moveAll(id, into.record.id, belongings),
        ...(own ? termsWrites({ customerId: id, unitId: from.record.unitId }, own, null) : []),
        ...(own ? termsWrites({ customerId: into.record.id, unitId: into.record.unitId }, other ?? null, merged) : []),
        ...(payer === null
          ? []
          : [
              {
                table: 'payerAlias' as const,
                insert: { payer, customerId: into.record.id, byId: context.person.id, at: context.now },
                onConflict: 'ignore' as const,
              },
            ]),
        keepMerging(id, {
          into: into.record.id,
          was: from.record.state,
          references: references.map(({ record, field }) => ({ record: record.id, field })),
          items: belongings.items.map((item) => item.id),
          loose: [...belongings.loose],
          bankLines: [...belongings.bankLines],
          aliases: [...belongings.aliases],
          terms: { from: agreedIn(own ?? null), into: agreedIn(other ?? null), merged },
          payer,
        }),
      ],
      effects: [
        { turn: on.outboxKey, into: { view: 'record', subject: id } },
        { repaint: into.record.id },
        ...[id, into.record.id].map((one) => ({ repaint: `owed_by:${one}` })),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('customers.merged') } },
    },
  );
}

/** What comes in under the name of the file that ends belongs to the other. */
async function newPayer({ reads }: Services, from: Loaded, into: Loaded, { aliases }: Belongings): Promise<string | null> {
  const [name, its] = [from, into].map(({ record }) => payerName(identified(record.form).name));
  if (!name || name === its) return null;
  const known = [...aliases, ...(await reads.belongingsOf(into.record.id)).aliases];
  return known.some(({ payer }) => payer === name) ? null : name;
}
