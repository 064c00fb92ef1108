import { alike, topicPairs } from '../../domain/records/same-question.ts';
import { KINDS } from '../../kinds/index.ts';
import { sightOf } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { readRows } from '../records/load-record.ts';
import type { RecordPorts } from '../records/ports.ts';

/** What somebody asked before, with the answer that was kept; nobody is named in it. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** So many are shown, of so many that are looked at. */
const MOST = 2;
const LOOKED_AT = 20;
/** Each pair of signs is looked for. */
const MOST_PAIRS = 12;

/** What is known of a question, the nearest first: kept answers that are in force, within what the reader may search (S21, S4). */
export async function answeredBefore(
  { reads }: Pick<RecordPorts, 'reads'>,
  { person, org }: Pick<Context, 'person' | 'org'>,
  question: string,
): Promise<readonly Answered[]> {
  const pairs = topicPairs(question).slice(0, MOST_PAIRS);
  const asked = KINDS.flatMap(({ id, answers, see }) => {
    if (!answers) return [];
    const filter = { kind: id, sight: sightOf(see, person.id, org), viewer: person.id };
    return pairs.map((pair) => ({ ...filter, words: [{ field: answers.question, wanted: { all: [pair] } }] }));
  });
  const pages = await Promise.all(asked.map((filter) => reads.records(filter, null, LOOKED_AT)));
  const found = new Map<string, number>();
  for (const { id } of pages.flatMap(({ items }) => items)) found.set(id, (found.get(id) ?? 0) + 1);
  const nearest = [...found].toSorted((a, b) => b[1] - a[1]).slice(0, LOOKED_AT);
  return readRows(await reads.recordsById(nearest.map(([id]) => id)))
    .flatMap(({ kind, record }) => {
      const said = (field: string | undefined) => String((record.form as Readonly<Record<string, unknown>>)[field ?? ''] ?? '');
      const known = { question: said(kind.answers?.question), answer: said(kind.answers?.answer) };
      const near = alike(question, known.question);
      return near === null || kind.states[record.state]?.end ? [] : [{ known, near }];
    })
    .toSorted((a, b) => b.near - a.near)
    .slice(0, MOST)
    .map(({ known }) => known);
}

/** The kind of record by which people ask what nobody has answered yet. */
export const askedBy = () => KINDS.find(({ says }) => says.takesQuestions) ?? null;
