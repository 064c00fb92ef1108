import { toStored } from '../../fields/stored.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { ok } from '../../kernel/result.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec, Scene, Values } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import { inBatch } from '../record-parts.ts';
import { moveRecord } from '../records/move-record.ts';
import { openRecord, writeOpened } from '../records/open-record.ts';
import { type Counted, taken } from '../registers/next-number.ts';
import { notice } from '../reply.ts';
import { personAt } from '../view-ref.ts';
import type { FoundSheet, Line } from './find-sheet.ts';
import { type ImportJob, importPayload } from './import-in-card.ts';
import { sorted } from './look-at-sheet.ts';
import type { Seen } from './read-rows.ts';
import { type SentSheet, shown } from './sent-sheet.ts';
import type { Services } from './services.ts';
import { type AlikeRow, editing, knowingFree, type SortedRow } from './sort-rows.ts';
import { mayImport } from './who-imports.ts';

/** So many rows are brought in one commit: more would keep other commits waiting, fewer would write the same pages of the database again and again. */
export const PORTION = 500;
/** After so many rows whoever presses meanwhile is answered. */
const WITHOUT_PAUSE = 20;
/** Of so many from one sheet somebody gets a card each; of more one line with the way to all of them. */
const MOST_CARDS = 3;

export type Bringing = Pick<SentSheet, 'org' | 'person' | 'now' | 'digest'> & {
  readonly job: ImportJob;
  readonly sheet: FoundSheet;
  /** Which row was the first to say something, of those read so far. */
  readonly seen: Seen;
  readonly pause: () => Promise<unknown>;
};

/** One portion becomes records, each opened as by its form, and entries that are there are edited. Made anew after a crash it does nothing twice. */
export async function bringPortion(services: Services, at: Bringing, lines: readonly Line[]): Promise<Plan> {
  const { org, person, job, sheet } = at;
  const { kind } = sheet;
  if (!mayImport(kind, { by: person, org })) return emptyPlan;
  const walk = { ...at, file: job.file, asOf: job.asOf as Instant, since: job.pressedAt as Instant };
  const { batched, ends } = inBatch(services);
  const sortedRows: (SortedRow | AlikeRow)[] = [];
  let scene: Scene | null = null;
  for (const some of inPortions(lines, 2 * WITHOUT_PAUSE)) {
    const one = await sorted(batched, walk, some);
    scene = one.scene;
    sortedRows.push(...one.rows);
    await at.pause();
  }
  if (!scene) return emptyPlan;
  const counted: Counted = new Map();
  const free = new Set(sortedRows.flatMap((one) => (one.is === 'fresh' ? one.row.keys : [])));
  const bringing = knowingFree(batched, free);
  const plans: Plan[] = [];
  for (const some of inPortions(sortedRows, WITHOUT_PAUSE)) {
    for (const row of some) plans.push(await brought(bringing, { kind, job, scene, counted }, row));
    await at.pause();
  }
  const all = merge(...plans, ends());
  return { ...all, writes: [...taken(counted), ...all.writes], effects: together(all.effects, kind, at) };
}

interface Into {
  readonly kind: Kind;
  readonly job: ImportJob;
  readonly scene: Scene;
  readonly counted: Counted;
}

/** What becomes of a row. What stands in its way since it was looked at is left out, and the end counts what came. */
async function brought(services: Services, { kind, job, scene, counted }: Into, one: SortedRow | AlikeRow): Promise<Plan> {
  const logged: Values = { import: job.import, asOf: job.asOf };
  if (one.is === 'fresh') {
    const id = one.becomes?.id ?? services.ids.next('rec');
    const opened = one.becomes
      ? ok(await writeOpened(services, kind, one.becomes, scene, { counted, logged }))
      : await openRecord(services, kind, { id, form: one.row.form }, scene, { counted, logged });
    if (!opened.ok) return emptyPlan;
    const { seal, kept, said = null } = one;
    const row = {
      importId: job.import,
      recordId: id,
      row: one.row.number,
      deed: 'opened',
      version: 1,
      before: null,
      seal: seal ?? said,
      undone: null,
    };
    return merge(opened.value, {
      ...emptyPlan,
      writes: [noted(row), ...(seal ? [sealed(seal, kept, { record: id, file: job.file })] : [])],
    });
  }
  if (one.is !== 'there') return emptyPlan;
  const { record, changes, row, said = null } = one;
  if (changes.length === 0) return said === null ? emptyPlan : { ...emptyPlan, writes: [sameAs(job, one, said)] };
  const moved = await moveRecord(services, { kind, record, scene }, EDIT, editing(kind, record, changes), logged);
  if (!moved.ok) return emptyPlan;
  const was = toStored(kind.fields, record.form as Rec['form']);
  const before = toJson(Object.fromEntries(changes.map(({ field }) => [field, was[field] ?? null])));
  const deed = { deed: 'changed', version: record.version + 1, before, seal: said, undone: null };
  return merge(moved.value, {
    ...emptyPlan,
    writes: [noted({ importId: job.import, recordId: record.id, row: row.number, ...deed })],
  });
}

const noted = (insert: Row<'importedRow'>): Write => ({ table: 'importedRow', insert, onConflict: 'lost_race' });

/** It is that entry and nothing of it changes: with the import it is forgotten who it was said to be. */
const sameAs = ({ import: importId }: ImportJob, { record, row }: Extract<SortedRow, { is: 'there' }>, seal: string): Write => ({
  table: 'importedRow',
  insert: {
    importId,
    recordId: record.id,
    row: row.number,
    deed: 'same',
    version: record.version,
    before: null,
    seal,
    undone: null,
  },
  onConflict: 'ignore',
});

/** The row is known from now on; two who bring it at once make one. */
function sealed(key: string, kept: string | null, became: { readonly record: string; readonly file: string }): Write {
  const value = toJson(became);
  return kept !== null
    ? { table: 'keyValue', update: { value }, where: { key, value: kept } }
    : { table: 'keyValue', insert: { key, value }, onConflict: 'lost_race' };
}

/** All portions are in: the card says what came of the sheet, and the log has one line of it. */
export async function endBringing(services: Services, { person, job }: Pick<Bringing, 'person' | 'job'>): Promise<Plan> {
  const kind = kindOf(job.kind);
  const card = await services.reads.kept(job.card);
  const kept = importPayload.safeParse(card?.payload).data;
  if (!kind || kept?.state !== 'taking') return emptyPlan;
  const { opened, changed } = await services.reads.importCounts(job.import);
  const left = Math.max(0, kept.fresh + kept.changed - opened - changed);
  return {
    ...emptyPlan,
    audit: [
      {
        actorId: person.id,
        act: 'record.imported',
        subject: kind.id,
        detail: { name: job.name, file: job.file, import: job.import, brought: opened, changed },
      },
    ],
    effects: [shown(person, job.card, { ...kept, state: 'done', fresh: opened, changed, left })],
  };
}

/** Whoever would get many cards at once gets one line, and finds them in 我的待办; of a sheet in several portions whoever gets any. */
function together(effects: readonly Effect[], kind: Kind, { person, job, sheet }: Bringing): readonly Effect[] {
  const isCard = (one: Effect) => 'show' in one && one.show.view === 'record';
  const most = sheet.lines.length > PORTION ? 0 : MOST_CARDS;
  const many = [...groupBy(effects.filter(isCard), (one) => ('place' in one ? (one.place ?? '') : ''))].flatMap(
    ([place, cards]) => (cards.length > most ? [place] : []),
  );
  const lines = many.flatMap((place) => {
    const whom = personAt(place as never);
    const text = t('import.given', { who: person.name, kind: say(kind.name), name: plain(job.name) });
    const buttons = [{ text: t('import.todos'), style: 'primary', action: { do: 'todo.list' } }] as const;
    return whom ? [notice(whom, `brought:${job.card}`, `brought:${job.card}:${whom}`, { text, buttons })] : [];
  });
  return [...once(effects.filter((one) => !(isCard(one) && 'place' in one && many.includes(one.place ?? '')))), ...lines];
}

/** What many rows ask for alike is asked for once. */
const once = (effects: readonly Effect[]): readonly Effect[] => [...new Map(effects.map((one) => [toJson(one), one])).values()];
