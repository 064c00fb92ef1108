import * as z from 'zod';
import type { SeriesDefinition } from '../../domain/meeting/series-config.ts';
import type { FileRef } from '../../fields/field.ts';
import { storedFiles } from '../../fields/stored.ts';
import type { WordKeys } from '../../kernel/text.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Row } from '../plan.ts';

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

/** What somebody brought, part by part, without what was left empty. */
export function saidIn({ form }: Pick<Row<'meetingInput'>, 'form'>, asks: Asks): readonly { what: Text; words: string }[] {
  const kept = stored.parse(JSON.parse(form));
  return partsOf(asks).flatMap(({ id, label }) => (kept[id] ? [{ what: label, words: kept[id] }] : []));
}

/** Files alone say nothing of the week. */
export const isWritten = (row: Pick<Row<'meetingInput'>, 'form'>, asks: Asks): boolean => saidIn(row, asks).length > 0;

/** Files as they are kept beside the words. */
export const heldIn = (row: Pick<Row<'meetingInput'>, 'form'> | null): string => (row ? (storedWords(row).files ?? '') : '');

export const filesOf = (row: Pick<Row<'meetingInput'>, 'form'>): readonly FileRef[] => storedFiles(heldIn(row));

export const storedWords = ({ form }: Pick<Row<'meetingInput'>, 'form'>): Readonly<Record<string, string>> =>
  stored.parse(JSON.parse(form));
