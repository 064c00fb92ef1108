import { type Dealt, dealingsFolds } from '../../cards/customers/dealings.ts';
import type { Element } from '../../cards/element.ts';
import { quiet } from '../../cards/parts.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import { sightOf } from '../../records/who.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { loadRecord, readerNow, stateOf } from '../records/load-record.ts';
import { mayHandOver } from './hand-over-customer.ts';
import { isOpenFile, mayMerge } from './merge-customers.ts';
import { CUSTOMER_FIELDS } from './refer-anew.ts';
import type { Services } from './services.ts';
import { isUndoable, keptMerging } from './undo-merge.ts';

/** So many of each are shown. */
const MOST = 5;

/** What a customer's card shows of all that was done with them (S31), each part within what its reader sees (S4); and where a double file went. */
export async function customerPart(look: RecordLook, services: Services): Promise<RecordPart> {
  const { record, viewer, scene } = look;
  const loaded = { kind: look.kind, record, scene };
  const may = mayMerge(loaded);
  const merging = await keptMerging(services, loaded);
  if (merging) {
    const into = await loadRecord(services, merging.into, await readerNow(services, viewer));
    const name = into ? join([plain(into.record.number), into.kind.title(into.record.form)], ' ') : plain('—');
    return {
      head: quiet(t('customers.merged_into', { into: name })),
      buttons: [
        ...(into ? [{ text: t('records.open'), action: { do: 'record.open' as const, record: merging.into } }] : []),
        ...(may && isUndoable(loaded)
          ? [
              {
                text: t('customers.unmerge'),
                style: 'plain' as const,
                action: { do: 'customer.unmerge' as const, record: record.id },
              },
            ]
          : []),
      ],
    };
  }
  return {
    body: await dealings(services, look),
    buttons: [
      ...(mayHandOver(loaded)
        ? [
            {
              text: t('customers.hand_over'),
              style: 'plain' as const,
              action: { do: 'customer.hand_over' as const, record: record.id },
            },
          ]
        : []),
      ...(may && isOpenFile(loaded)
        ? [
            {
              text: t('customers.merge'),
              style: 'plain' as const,
              action: { do: 'customer.find_same' as const, record: record.id },
            },
          ]
        : []),
    ],
  };
}

async function dealings(services: Services, { record, viewer, scene }: RecordLook): Promise<readonly Element[]> {
  const { org } = scene;
  const [records, items, ahead, visits] = await Promise.all([
    recordsOf(services, record.id, viewer, org),
    services.reads.openItemsOf([record.id]),
    services.reads.paidAheadOf([record.id]),
    visitsOf(services, record, scene.zone),
  ]);
  const seen = items.filter((item) => seesItem(item, record, viewer, org));
  return dealingsFolds({
    records,
    items: seen.map(({ number, open, dueOn, dueDays }) => ({ number, open, dueOn, dueDays })),
    ahead:
      ahead.filter((one) => seesItem({ ...one, salesId: record.ownerId }, record, viewer, org)).map(({ amount }) => amount)[0] ??
      null,
    visits,
    today: scene.today,
  });
}

/** Whoever sold it, and whoever answers for the branch or its money (S4). */
const seesItem = ({ unitId, salesId }: Pick<Item, 'unitId' | 'salesId'>, { ownerId }: Rec, { id }: Person, org: Org): boolean =>
  salesId === id ||
  ownerId === id ||
  holdsFor(org, id, ['supervisor', 'region_manager', 'network_department', 'operations', 'finance'], unitId);

/** Contracts, orders and whatever else names the customer, the newest of each kind. */
async function recordsOf({ reads }: Services, id: RecordId, viewer: Person, org: Org): Promise<readonly Dealt[]> {
  const pages = await Promise.all(
    CUSTOMER_FIELDS.filter(({ kind }) => kind.id !== 'customer').map(async ({ kind, field }) => {
      const filter = { kind: kind.id, sight: sightOf(kind.see, viewer.id, org), viewer: viewer.id };
      const { items } = await reads.records({ ...filter, words: [{ field, wanted: { all: [id] } }] }, null, MOST + 1);
      return items.map((item) => ({ kind, item }));
    }),
  );
  return [...groupBy(pages.flat(), ({ kind }) => kind.id).values()].flatMap((all): Dealt[] => {
    const [first] = all;
    if (!first) return [];
    const lines = all.slice(0, MOST).map(({ kind, item }) => ({
      record: item.id,
      title: join([plain(item.number), fromJson(item.title) as Text], ' '),
      state: stateOf(kind, item.state).name,
    }));
    return [{ kind: say(first.kind.name), lines, more: all.length > MOST }];
  });
}

async function visitsOf({ reads }: Services, { id }: Rec, zone: RecordLook['scene']['zone']) {
  const visits = (await reads.recordChanges(id)).filter(({ act }) => act === 'record.customer.visited');
  const last = visits.at(-1);
  return last ? { count: visits.length, last: toLocal(last.at, zone).date } : null;
}
