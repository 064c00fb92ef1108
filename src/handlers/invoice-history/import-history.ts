import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { type HistoryModel, historyCard, historyHow } from '../../cards/invoice-history/history-card.ts';
import { readHistorySheet } from '../../domain/invoice-history/history-sheet-said.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import { mayBring } from '../../domain/sheet/who-brings.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { plain, t } from '../../kernel/text.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Payload } from '../feature.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { toPerson } from '../view-ref.ts';
import { faultsTold, type ListInCard, listIn, MOST_ENTRIES, told } from './list-in-card.ts';
import type { HistoryList } from './ports.ts';
import type { Services } from './services.ts';

/** A sheet that finance sent, as it was fetched. */
export interface SentList {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  /** The card that answers it, which is what its list is called by. */
  readonly card: string;
  readonly name: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A list of earlier invoices has been read: what it would bring, and which rows not; nothing counts yet. Null: it is none. */
export async function keepHistory(services: Services, sent: SentList, rows: SheetRows): Promise<Plan | null> {
  const sheet = readHistorySheet(rows);
  if (!sheet) return null;
  const { person, now, card, name, hash, bytes } = sent;
  const id = `list_${hash.slice(0, 16)}${fingerprint(card)}`;
  const { entries, faults } = sheet;
  const refused =
    entries.length + faults.length > MOST_ENTRIES ? 'too_many' : entries.length + faults.length === 0 ? 'no_rows' : null;
  const uses = new Map((await services.reads.usesOf(entries.flatMap(({ keys }) => keys))).map((use) => [use.key, use]));
  const inUse = entries.flatMap(({ row, keys }) => {
    const use = keys.map((key) => uses.get(key)).find((one) => one !== undefined);
    return use ? [{ row, use }] : [];
  });
  const claimed = inUse.flatMap(({ row, use }) => (use.requestId === null ? [] : [{ row, number: use.number ?? '' }]));
  const payload: ListInCard = {
    list: id,
    ...(refused ? { refused } : {}),
    fresh: entries.length - inUse.length,
    known: inUse.length - claimed.length,
    claimed: told(claimed),
    faults: faultsTold(faults),
    faultCount: faults.length,
  };
  return {
    ...emptyPlan,
    writes: [
      {
        table: 'storedFile',
        insert: { hash, bytes: bytes as Uint8Array<ArrayBuffer>, size: bytes.length, kind: 'other', at: now },
        onConflict: 'ignore',
      },
      {
        table: 'invoiceImport',
        insert: { id, name, hash, state: 'checked', rows: 0, byId: person.id, at: now, endedAt: null },
        onConflict: 'ignore',
      },
    ],
    effects: [{ show: { view: 'invoice_history', subject: id }, place: toPerson(person.id), key: card, payload: { ...payload } }],
  };
}

/** The row of the outbox that brings a list into the books. */
export const takeJob = z.object({ list: z.string().min(1) });

/** 「确认导入」: the rows follow one after the other, each once; what is in use by then is left out. */
export async function takeHistory(services: Services, context: Context, id: string, on: BoundMessage): Promise<Plan> {
  const { person, org } = context;
  if (!mayBring(org, person)) return toastPlan('warning', t('history.not_yours'));
  const list = await services.reads.historyList(id);
  const kept = listIn(on.payload);
  if (list?.state !== 'checked' || kept?.refused) return toastPlan('info', stateText(list));
  if ((await services.reads.storedKinds([list.hash])).length === 0) return toastPlan('warning', t('history.gone'));
  return {
    writes: [{ table: 'invoiceImport', update: { state: 'taking' }, where: { id, state: 'checked' } }],
    audit: [{ actorId: person.id, act: 'history.taken', subject: id, detail: { file: list.name, hash: list.hash } }],
    effects: [
      { repaint: id },
      { handler: 'history_take', key: `history_take:${id}`, subject: id, place: toPerson(person.id), payload: { list: id } },
    ],
    reply: { repaint: true, toast: { tone: 'info', text: t('history.taking') } },
  };
}

/** 「撤销这次导入」: whatever this list brought is free again, and nothing else. */
export async function undoHistory(services: Services, { person, org, now }: Context, id: string): Promise<Plan> {
  if (!mayBring(org, person)) return toastPlan('warning', t('history.not_yours'));
  const list = await services.reads.historyList(id);
  if (list?.state !== 'done') return toastPlan('info', stateText(list));
  return {
    writes: [
      { table: 'invoiceImport', update: { state: 'undone', endedAt: now }, where: { id, state: 'done' } },
      { table: 'invoiceUse', delete: { importId: id }, mayMiss: true },
      { table: 'invoice', delete: { importId: id }, mayMiss: true },
    ],
    audit: [{ actorId: person.id, act: 'history.undone', subject: id, detail: { file: list.name, invoices: list.rows } }],
    effects: [{ repaint: id }],
    reply: { repaint: true, toast: { tone: 'success', text: t('history.undone', { count: list.rows }) } },
  };
}

const stateText = (list: HistoryList | null) =>
  list?.state === 'undone'
    ? t('history.undone', { count: list.rows })
    : list?.state === 'done'
      ? t('history.taken', { count: list.rows })
      : list?.state === 'taking'
        ? t('history.taking')
        : t('history.gone');

/** View `invoice_history`. */
export async function showHistory(services: Services, viewer: Person, id: string, payload: Payload): Promise<Card | null> {
  const list = await services.reads.historyList(id);
  if (!list || !mayBring(await services.reads.org(), viewer)) return null;
  const kept = listIn(payload);
  return historyCard({ ...modelOf(services, list), ...(kept ? { read: readText(kept) } : {}) });
}

const modelOf = (services: Services, { id, name, state, rows, at }: HistoryList): HistoryModel => ({
  id,
  name,
  state,
  rows,
  on: toLocal(at, services.zone).date,
});

const readText = ({ refused, fresh, known, claimed, faults, faultCount }: ListInCard): NonNullable<HistoryModel['read']> => ({
  refused: refused ? t(`history.${refused}`, { most: MOST_ENTRIES }) : null,
  fresh,
  known,
  claimed: claimed.map(({ row, number }) => t('history.claimed_row', { row: String(row), number })),
  faults: faults.map(({ row, why, said }) => t(`history.fault_${why}`, { row: String(row), said: plain(said) })),
  faultCount,
});

/** View `invoice_history_how`: what the list has to look like, and those that were brought. */
export async function showHistoryHow(services: Services, viewer: Person): Promise<Card> {
  if (!mayBring(await services.reads.org(), viewer)) return historyHow(null);
  return historyHow((await services.reads.historyLists()).map((list) => modelOf(services, list)));
}
