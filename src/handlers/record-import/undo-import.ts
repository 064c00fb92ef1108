import { ANY_RECORD, type RecordId } from '../../fields/field.ts';
import { fromStored } from '../../fields/stored.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { fromJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { KINDS, kindOf } from '../../kinds/index.ts';
import type { Kind, Rec, Scene, Values } from '../../records/define.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { EDIT } from '../../records/register-words.ts';
import { WITHDRAW } from '../../records/withdrawn.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inBatch } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { moveRecord, writeMoved } from '../records/move-record.ts';
import { foundNoMore } from '../records/record-rows.ts';
import { sceneOf } from '../records/scene.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { importPayload, type UndoJob } from './import-in-card.ts';
import { type SentSheet, shown } from './sent-sheet.ts';
import type { Services } from './services.ts';
import { editing } from './sort-rows.ts';
import { mayImport } from './who-imports.ts';

/** So many entries go in one commit. */
const PORTION = 250;
/** After so many whoever presses meanwhile is answered. */
const WITHOUT_PAUSE = 20;

/** 「撤回这次导入」: what it made goes, what it changed is as before; whatever somebody has touched since stays. */
export function pressUndo(context: Context, on: BoundMessage): Plan {
  const sheet = importPayload.parse(on.payload);
  const kind = kindOf(sheet.kind ?? '');
  if (!kind || !sheet.import || !mayImport(kind, { by: context.person, org: context.org }))
    return toastPlan('warning', t('import.gone'));
  if (sheet.state !== 'done') return toastPlan('info', t('import.undoing'));
  const job: UndoJob = { card: on.outboxKey, kind: kind.id, import: sheet.import };
  return {
    ...emptyPlan,
    effects: [
      inPlace(context, on, { ...sheet, state: 'undoing' }),
      {
        handler: 'record_undo',
        key: `record_undo:${on.outboxKey}`,
        subject: on.subject,
        place: toPerson(context.person.id),
        payload: { ...job },
      },
    ],
    reply: { repaint: true, toast: { tone: 'info', text: t('import.undoing') } },
  };
}

type Undoing = Pick<SentSheet, 'org' | 'person' | 'now'> & { readonly job: UndoJob; readonly pause: () => Promise<unknown> };

/** The next portion of an import is taken back; null: nothing is left of it. Made anew after a crash it goes on where it was. */
export async function undoPortion(services: Services, { org, person, now, job, pause }: Undoing): Promise<Plan | null> {
  const kind = kindOf(job.kind);
  const rows = await services.reads.importedLeft(job.import, PORTION);
  if (!kind || rows.length === 0) return null;
  const scene = await sceneOf(services, kind, { person, org, now });
  const ids = rows.map(({ recordId }) => recordId as RecordId);
  const records = new Map(readRows(await services.reads.recordsById(ids)).map(({ record }) => [record.id, record]));
  const keys = await services.reads.keysFoundBy(ids);
  const pointed = await services.reads.pointedAt(ids, pointingTo(kind));
  const { batched, ends } = inBatch(services);
  const plans: Plan[] = [];
  for (const some of inPortions(rows, WITHOUT_PAUSE)) {
    for (const row of some) {
      const record = records.get(row.recordId as RecordId);
      if (row.deed === 'same') {
        plans.push({ ...emptyPlan, writes: [...forgotten(row), ended(row, 'forgotten')] });
        continue;
      }
      const isUntouched = record?.version === row.version && !pointed.has(row.recordId);
      const back =
        record && isUntouched
          ? await takenBack(batched, { kind, record, scene, job, keys: keys.get(record.id) ?? '' }, row)
          : null;
      plans.push(back ?? emptyPlan, { ...emptyPlan, writes: [ended(row, back ? (DONE[row.deed] ?? 'reset') : 'touched')] });
    }
    await pause();
  }
  return merge(...plans, ends());
}

const DONE: Readonly<Record<string, string>> = { opened: 'withdrawn', changed: 'reset' };

const ended = ({ importId, recordId }: Row<'importedRow'>, undone: string): Write => ({
  table: 'importedRow',
  update: { undone },
  where: { importId, recordId, undone: null },
});

/** Fields in which something may point to a record of this kind. */
const pointingTo = (kind: Kind) =>
  KINDS.flatMap((of) =>
    Object.entries(of.fields).flatMap(([field, one]) =>
      one.kind === 'reference' && (one.to === kind.id || one.to === ANY_RECORD) ? [{ kind: of.id, field }] : [],
    ),
  );

interface Entry {
  readonly kind: Kind;
  readonly record: Rec;
  readonly scene: Scene;
  readonly job: UndoJob;
  /** What it is found by. */
  readonly keys: string;
}

/** By what the row was known again, and what somebody had said of it: it is asked about anew. */
const forgotten = ({ seal }: Row<'importedRow'>): readonly Write[] =>
  seal ? [{ table: 'keyValue', delete: { key: seal }, mayMiss: true }] : [];

/** An entry as it was before the import; null where it cannot be. */
async function takenBack(
  services: Services,
  { kind, record, scene, job, keys }: Entry,
  row: Row<'importedRow'>,
): Promise<Plan | null> {
  const logged: Values = { undo: job.import };
  if (row.before !== null) {
    const was = fromStored(kind.fields, fromJson(row.before)) as Values;
    const fields = Object.keys(fromJson(row.before) as Values);
    const back = editing(
      kind,
      record,
      fields.map((field) => ({ field, to: was[field] ?? null })),
    );
    const moved = await moveRecord(services, { kind, record, scene }, EDIT, back, logged);
    return moved.ok ? merge(moved.value, { ...emptyPlan, writes: forgotten(row) }) : null;
  }
  const made = stepUnpressed(kind, record, WITHDRAW, {}, scene);
  if (!made.ok) return null;
  const gone: readonly Write[] = [
    // It is found by its whole number only, and what no two may have is free again.
    ...foundNoMore(record, keys),
    { table: 'recUnique', delete: { recId: record.id }, mayMiss: true },
    ...forgotten(row),
  ];
  const detail = { number: record.number, ...logged };
  const written = await writeMoved(services, { kind, record, scene }, WITHDRAW, made.value, detail);
  return merge(written, { ...emptyPlan, writes: gone });
}

/** All of it is taken back that could be: the card says what was and what was not. */
export async function endUndoing(services: Services, { person, job }: Omit<Undoing, 'org' | 'now' | 'pause'>): Promise<Plan> {
  const card = await services.reads.kept(job.card);
  const kept = importPayload.safeParse(card?.payload).data;
  if (kept?.state !== 'undoing') return emptyPlan;
  const { withdrawn, reset, touched } = await services.reads.importCounts(job.import);
  return {
    ...emptyPlan,
    audit: [
      {
        actorId: person.id,
        act: 'record.import_undone',
        subject: job.kind,
        detail: { import: job.import, withdrawn, reset, touched },
      },
    ],
    effects: [shown(person, job.card, { ...kept, state: 'undone', withdrawn, reset, touched })],
  };
}
