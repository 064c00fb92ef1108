import * as z from 'zod';
import { mergeCard } from '../../cards/customers/merge-card.ts';
import type { Card } from '../../cards/element.ts';
import type { Person } from '../../domain/org/org.ts';
import { t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { type Loaded, loadNumbered, loadRecord, readerNow, unknown } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { soughtOf } from '../records/sought.ts';
import { recordsFound } from '../registers/records-found.ts';
import { opened, redrawn, showPersonal, told } from '../reply.ts';
import { CUSTOMER } from './customer-kind.ts';
import { type AlikeCustomer, findAlike, identified } from './find-alike.ts';
import { isOpenFile, mayMerge } from './merge-customers.ts';
import type { Of, Services } from './services.ts';
import { lineOf } from './show-alike.ts';
import { undoDays } from './undo-merge.ts';

export const mergePayload = z.object({ sought: z.string().default('') });
type MergePayload = z.infer<typeof mergePayload>;

declare module '../view-ref.ts' {
  interface Views {
    customer_merge: MergePayload;
  }
}

/** So many are offered. */
const MOST = 5;
const MOST_SOUGHT = 60;

/** 「合并重复档案」: a card of its own, with those that look alike. */
export async function findSame({ action }: Of<'customer.find_same'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded) return unknown();
  if (!mayMerge(loaded)) return toastPlan('warning', t('customers.merge_may_not'));
  return opened(context, showPersonal(context, 'customer_merge', action.record));
}

/** 「合并客户 宏达」: the card of that file; where the words do not say which, how it is done and the way to the files. */
export async function startMerge({ who }: { readonly who: string }, services: Services, context: Context): Promise<Plan> {
  const scene = await sceneOf(services, CUSTOMER, context);
  const found = who === '' ? [] : await soughtFor(services, { scene }, who);
  const [one] = found.filter(({ record }) => isOpenFile({ kind: CUSTOMER, record, scene }));
  if (one && found.length === 1) {
    const file = { kind: CUSTOMER, record: one.record, scene };
    return mayMerge(file)
      ? opened(context, showPersonal(context, 'customer_merge', one.record.id))
      : told(context, { text: t('customers.merge_may_not'), clause: 'S31', tone: 'warn' });
  }
  return told(context, {
    text: t('customers.how_to_merge'),
    clause: 'S31',
    buttons: [
      {
        text: t('customers.to_files'),
        style: 'primary',
        action: { do: 'record.list', kind: CUSTOMER.id, which: 'open' },
      },
    ],
  });
}

export const seekSame = ({ form, on }: Of<'customer.sought'>, _: Services, context: Context): Plan =>
  redrawn(context, on, { sought: typeof form.sought === 'string' ? form.sought.slice(0, MOST_SOUGHT) : '' });

/** View `customer_merge`: null where it ended meanwhile, or is not the reader's to merge. */
export async function showMerge(services: Services, viewer: Person, id: string, { sought }: MergePayload): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, id, reader);
  if (!loaded || loaded.kind.id !== CUSTOMER.id || !isOpenFile(loaded) || !mayMerge(loaded)) return null;
  const found = sought === '' ? await looksAlike(services, loaded) : await soughtFor(services, loaded, sought);
  const into = found.filter(({ record }) => {
    const other = { ...loaded, record };
    return record.id !== id && sees(CUSTOMER, record, loaded.scene) && isOpenFile(other) && mayMerge(other);
  });
  return mergeCard({
    record: id,
    clause: CUSTOMER.clauses[0],
    name: loaded.kind.title(loaded.record.form),
    days: undoDays(loaded),
    into: into.slice(0, MOST).map((one) => lineOf(one, loaded.scene)),
    sought,
  });
}

const looksAlike = (services: Services, { record }: Loaded): Promise<readonly AlikeCustomer[]> =>
  findAlike(services, identified(record.form), record.id);

/** By number, or by words among what the reader sees. */
async function soughtFor(
  services: Services,
  { scene }: Pick<Loaded, 'scene'>,
  sought: string,
): Promise<readonly AlikeCustomer[]> {
  const numbered = await loadNumbered(services, sought.trim().toUpperCase(), {
    person: scene.by,
    org: scene.org,
    now: scene.now,
  });
  if (numbered) return numbered.kind.id === CUSTOMER.id ? [noReason(numbered.record)] : [];
  const filter = soughtOf(CUSTOMER, scene.by.id, sought, scene.org);
  return (await recordsFound(services, filter, MOST + 1)).map(noReason);
}

const noReason = (record: Rec): AlikeCustomer => ({ record, why: [] });
