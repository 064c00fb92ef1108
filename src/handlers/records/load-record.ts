import type { RecordState } from '../../cards/records/record-card.ts';
import type { Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { owedAs } from '../../records/owed.ts';
import { movesFor, sees } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { type Plan, type Row, toastPlan } from '../plan.ts';
import { recordOf } from './record-rows.ts';
import { sceneOf } from './scene.ts';
import type { Services } from './services.ts';

export interface Loaded {
  readonly kind: Kind;
  readonly record: Rec;
  readonly scene: Scene;
}

/** Who looks at records, and when. */
export type Reader = Pick<Context, 'person' | 'org' | 'now'>;
export async function readerNow({ reads, clock, zone }: Services, person: Person): Promise<Reader & ReadContext> {
  const now = clock.now();
  return { person, org: await reads.org(), now, today: toLocal(now, zone).date };
}

/** Rows as records of their kinds; of a kind that is not there any more: none. */
export const readRows = (rows: readonly Row<'rec'>[]): readonly Omit<Loaded, 'scene'>[] =>
  rows.flatMap((row) => {
    const kind = kindOf(row.kind);
    return kind ? [{ kind, record: recordOf(kind, row) }] : [];
  });

/** What a record is called: its kind and its own title. */
export const titleOf = ({ kind, record }: Omit<Loaded, 'scene'>): Text => join([say(kind.name), kind.title(record.form)], ' ');

/** The same of a line, which has its title as it is kept. */
export const keptTitle = (kind: Kind, title: string): Text => join([say(kind.name), fromJson(title) as Text], ' ');

/** What is owed, in words, by `kind.todo`. */
export const todoName = (kind: Kind, todo: string): Text => {
  const owed = owedAs(kind, todo);
  return owed ? say(owed.name) : plain(todo);
};

/** How a record stands, in words. */
export const stateOf = (kind: Kind, state: string): RecordState => {
  const known = kind.states[state];
  return { name: known ? say(known.name) : plain(state), tone: known?.tone ?? 'plain', end: known?.end === true };
};

/** Said alike of what is not there and of what is not theirs to see (S4). */
export const unknown = (): Plan => toastPlan('warning', t('records.unknown_any'));

/** A record as somebody may see it; null for one that is not there and for one that is not theirs to see alike (S4). */
export async function loadRecord(services: Services, id: string, reader: Reader): Promise<Loaded | null> {
  const row = id.startsWith('rec_') ? await services.reads.record(id as RecordId) : null;
  const [read] = readRows(row ? [row] : []);
  if (!read) return null;
  const scene = await sceneOf(services, read.kind, reader);
  return sees(read.kind, read.record, scene) ? { ...read, scene } : null;
}

/** … by its number, as a text may write it. */
export async function loadNumbered(services: Services, number: string, reader: Reader): Promise<Loaded | null> {
  const id = await services.reads.recordNumbered(number);
  return id && loadRecord(services, id, reader);
}

/** Of these records those whose owner the reader may urge: they wait for it, as the one who asked or as the owner's superior. */
export async function urgeable(services: Services, reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const able = await Promise.all(
    readRows(await services.reads.recordsById([...new Set(ids)])).map(async ({ kind, record }) =>
      kind.moves.urge && movesFor(kind, record, await sceneOf(services, kind, reader)).includes('urge') ? [record.id] : [],
    ),
  );
  return new Set(able.flat());
}
