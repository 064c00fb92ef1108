import * as z from 'zod';
import type { SeriesDefinition } from '../../domain/meeting/series-config.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { FileRef } from '../../fields/field.ts';
import { storedFiles } from '../../fields/stored.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { WordKeys } from '../../kernel/text.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row, Write } from '../plan.ts';
import { type Loaded, loadRecord, type Reader } from '../records/load-record.ts';
import { comers, isOpen, isSeated, seriesOfMeeting } from './agenda-now.ts';
import type { Services } from './services.ts';

type Asks = SeriesDefinition['agenda'];

/** What each is asked to bring (S62, S63), which is what is talked about as well. */
const PARTS = {
  week: { done: 'agenda.week_done', problems: 'agenda.week_problems', plan: 'agenda.week_plan' },
  review: { review: 'agenda.review_review', goals: 'agenda.review_goals', tasks: 'agenda.review_tasks' },
} as const satisfies Record<Asks, Readonly<Record<string, keyof WordKeys>>>;

export const CLAUSES: Readonly<Record<Asks, string>> = { week: 'S62', review: 'S63' };

export const partsOf = (asks: Asks): readonly { readonly id: string; readonly label: Text }[] =>
  Object.entries(PARTS[asks]).map(([id, key]) => ({ id, label: t(key) }));

const stored = z.record(z.string(), z.string());

/** A topic that every such meeting has, in the language of whoever reads it where the series says it in both. */
export function usualTitle(title: string, { topics, topics_en }: Pick<SeriesDefinition, 'topics' | 'topics_en'>): Text {
  const en = topics_en[topics.indexOf(title)];
  return en === undefined ? plain(title) : say({ zh: title, en });
}

interface SaidPart {
  readonly what: Text;
  readonly words: string;
}

/** What somebody brought, part by part, without what was left empty. */
export const saidIn = (row: Pick<Row<'meetingInput'>, 'form'>, asks: Asks): readonly SaidPart[] =>
  saidParts(storedWords(row), asks);

export const saidParts = (words: Readonly<Record<string, string>>, asks: Asks): readonly SaidPart[] =>
  partsOf(asks).flatMap(({ id, label }) => (words[id] ? [{ what: label, words: words[id] }] : []));

/** Files alone say nothing of the week. */
export const isWritten = (row: Pick<Row<'meetingInput'>, 'form'>, asks: Asks): boolean => saidIn(row, asks).length > 0;

/** Files as they are kept beside the words. */
export const heldIn = (row: Pick<Row<'meetingInput'>, 'form'> | null): string => (row ? (storedWords(row).files ?? '') : '');

export const filesOf = (row: Pick<Row<'meetingInput'>, 'form'>): readonly FileRef[] => storedFiles(heldIn(row));

export const storedWords = ({ form }: Pick<Row<'meetingInput'>, 'form'>): Readonly<Record<string, string>> =>
  stored.parse(JSON.parse(form));

/** Who is asked and has not written yet: of those who can come, without who hosts. */
export function silentAmong(
  seats: readonly Row<'meetingSeat'>[],
  inputs: readonly Row<'meetingInput'>[],
  asks: Asks,
  host: PersonId,
): readonly PersonId[] {
  const sent = new Set(inputs.filter((row) => isWritten(row, asks)).map(({ personId }) => personId));
  return comers(seats).flatMap(({ personId }) => (personId === host || sent.has(personId) ? [] : [personId as PersonId]));
}

/** A meeting to which somebody is asked to bring something. */
export interface Asked {
  readonly loaded: Loaded;
  readonly one: UnitSeries;
  /** What they brought so far. */
  readonly mine: Row<'meetingInput'> | null;
  /** Nothing is taken any more: the agenda is fixed, or the meeting is no longer to come. */
  readonly over: boolean;
}

/** @param kept the agenda of this meeting. Null: no meeting of a series that the reader has a seat in */
export async function askedFor(
  services: Services,
  kept: Row<'meetingAgenda'> | null,
  id: string,
  reader: Reader,
): Promise<Asked | null> {
  const loaded = await loadRecord(services, id, reader);
  if (loaded?.kind.id !== 'meeting') return null;
  const { record } = loaded;
  const one = seriesOfMeeting(services, record, reader.org);
  const { id: person } = reader.person;
  if (!one || !isSeated(await services.reads.seats(record.id), person)) return null;
  const mine = (await services.reads.inputsOf(record.id)).find(({ personId }) => personId === person) ?? null;
  return { loaded, one, mine, over: kept?.frozenAt != null || !isOpen(record, services, reader.now) };
}

/** What somebody brings as a row; whoever was faster from another device is seen to once more. */
export const inputRow = (
  mine: Row<'meetingInput'> | null,
  key: Pick<Row<'meetingInput'>, 'recId' | 'personId'>,
  words: Readonly<Record<string, string>>,
  sentAt: Instant,
): Write =>
  mine
    ? { table: 'meetingInput', update: { form: toJson(words), sentAt }, where: { ...key, form: mine.form } }
    : { table: 'meetingInput', insert: { ...key, form: toJson(words), sentAt }, onConflict: 'lost_race' };
