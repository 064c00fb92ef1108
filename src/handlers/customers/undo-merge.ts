import { t } from '../../kernel/text.ts';
import { addDays, toLocal } from '../../kernel/time.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan, type Write } from '../plan.ts';
import { creditKey, mergingKey } from '../receivable/merged-into.ts';
import { NO_TERMS } from '../receivable/write-terms.ts';
import { type Loaded, loadRecord, readRows, unknown } from '../records/load-record.ts';
import { writeMoved } from '../records/move-record.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import { CUSTOMER } from './customer-kind.ts';
import { mayMerge } from './merge-customers.ts';
import { approvedOf, type Merging, mergingOf, moveBack } from './move-belongings.ts';
import { agreedIn, apart, termsWrites } from './move-terms.ts';
import { type Reference, referAnew } from './refer-anew.ts';
import type { Of, Services } from './services.ts';

/** 「撤销合并」 within some days: what moved moves back as far as it still is where it went; what has come since stays there. */
export async function undoMerge({ action }: Of<'customer.unmerge'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  const merging = loaded?.kind.id === CUSTOMER.id ? await keptMerging(services, loaded) : null;
  if (!loaded || !merging) return unknown();
  if (!mayMerge(loaded)) return toastPlan('warning', t('customers.merge_may_not'));
  const days = undoDays(loaded);
  if (!isUndoable(loaded)) return toastPlan('warning', t('customers.unmerge_over', { days }));
  if (await isSpent(services, merging)) return toastPlan('warning', t('customers.unmerge_spent'));
  const { record, kind, scene } = loaded;
  const stepped = stepUnpressed(kind, record, 'unmerge', {}, scene);
  if (!stepped.ok) return toastPlan('warning', t('customers.unmerge_over', { days }));
  const made = { ...stepped.value, record: { ...stepped.value.record, state: merging.was }, follows: [] };
  const items = (await itemsOf(services, merging)).filter(({ customerId }) => customerId === merging.into);
  return merge(
    await writeMoved(services, loaded, 'unmerge', made, {}),
    await referAnew(services, context, await referencesOf(services, merging), record.id),
    {
      ...emptyPlan,
      writes: [
        ...moveBack(record.id, merging, items),
        ...(await termsBack(services, loaded, merging)),
        ...uniqueKeys(kind, record).map(
          (key): Write => ({
            table: 'recUnique',
            insert: { kind: kind.id, key, recId: record.id },
            onConflict: 'ignore',
          }),
        ),
        ...(merging.payer === null
          ? []
          : [{ table: 'payerAlias' as const, delete: { payer: merging.payer, customerId: merging.into }, mayMiss: true }]),
        { table: 'keyValue', delete: { key: mergingKey(record.id) } },
        { table: 'keyValue', delete: { key: creditKey(record.id) }, mayMiss: true },
      ],
      effects: [{ repaint: merging.into }, ...[record.id, merging.into].map((one) => ({ repaint: `owed_by:${one}` }))],
      reply: { repaint: true, toast: { tone: 'success', text: t('customers.unmerged') } },
    },
  );
}

/** What was agreed with the file that parts again is as it was, with what was approved for it meanwhile; of the other, what nobody has changed since is as before. */
async function termsBack({ reads }: Services, { record }: Loaded, { into, terms }: Merging): Promise<readonly Write[]> {
  const since = approvedOf(await reads.valueOf(creditKey(record.id)));
  const rows = await reads.termsOf([record.id, into]);
  const [own = null, other = null] = [record.id, into].map((one) => rows.find(({ customerId }) => customerId === one) ?? null);
  const [stays = null] = await reads.customersNamed([into]);
  const was = Object.keys(since).length > 0 ? { ...NO_TERMS, ...terms.from, ...since } : terms.from;
  const left = agreedIn(other);
  return [
    ...(was ? termsWrites({ customerId: record.id, unitId: record.unitId }, own, was) : []),
    ...(left && stays && terms.merged
      ? termsWrites({ customerId: into, unitId: stays.unitId }, other, apart(left, terms.merged, terms.into, since))
      : left && stays && Object.keys(since).length > 0
        ? termsWrites({ customerId: into, unitId: stays.unitId }, other, apart(left, NO_TERMS, terms.into, since))
        : []),
  ];
}

/** What moved out of a file that is merged into another; null where it is not. */
export const keptMerging = async ({ reads }: Services, { record }: Pick<Loaded, 'record'>): Promise<Merging | null> =>
  record.state === 'merged' ? mergingOf(await reads.valueOf(mergingKey(record.id))) : null;

export const undoDays = ({ scene }: Pick<Loaded, 'scene'>): number => Number(scene.n.undo);

export const isUndoable = ({ record, scene }: Pick<Loaded, 'record' | 'scene'>): boolean => {
  const { endedAt } = record.life;
  return endedAt !== undefined && scene.today <= addDays(toLocal(endedAt, scene.zone).date, undoDays({ scene }));
};

/** Part of an advance that moved was set against items of the other file: moved back it would be owed by nobody. */
async function isSpent({ reads }: Services, { into, loose }: Merging): Promise<boolean> {
  const lines = await Promise.all(loose.map((id) => reads.receivableLine(id)));
  const moved = lines.reduce((sum, line) => sum + (line?.amount ?? 0n), 0n);
  if (moved <= 0n) return false;
  const [ahead] = await reads.paidAheadOf([into]);
  return (ahead?.amount ?? 0n) < moved;
}

const PORTION = 500;

async function itemsOf({ reads }: Services, { items }: Merging) {
  const found: Awaited<ReturnType<typeof reads.receivables>>[number][] = [];
  for (let at = 0; at < items.length; at += PORTION) found.push(...(await reads.receivables(items.slice(at, at + PORTION))));
  return found;
}

/** Records that still name the file it went into where they named this one. */
async function referencesOf({ reads }: Services, { references, into }: Merging): Promise<readonly Reference[]> {
  const found: Reference[] = [];
  for (let at = 0; at < references.length; at += PORTION) {
    const some = references.slice(at, at + PORTION);
    const rows = readRows(await reads.recordsById([...new Set(some.map(({ record }) => record))]));
    for (const { record, field } of some) {
      const row = rows.find((one) => one.record.id === record);
      if (row && (row.record.form as Readonly<Record<string, unknown>>)[field] === into) found.push({ ...row, field });
    }
  }
  return found;
}
