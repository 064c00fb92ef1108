import { wantedBy } from '../../fields/keys.ts';
import { t } from '../../kernel/text.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { wordsField } from '../../records/register-search.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { loadNumbered, type Reader } from '../records/load-record.ts';
import type { RecordLine } from '../records/ports.ts';
import type { Services as Records } from '../records/services.ts';
import { answerWith, told } from '../reply.ts';
import { filterOf, type ListPayload } from './list-filter.ts';

/** How many that come near are offered, and among how many each pair of signs is looked for. */
const NEAREST = 5;
const AMONG = 20;
const MOST_PAIRS = 12;
/** By so many signs at its end a number is remembered. */
const TAIL = 4;
/** HT-SZ-26-0001 has so many parts. */
const WHOLE = 4;

/** A list that was asked for; of a register, where what was looked for is one entry, that entry itself. */
export async function answerList(services: Records, context: Context, kind: Kind | null, payload: ListPayload): Promise<Plan> {
  const filter = kind?.register?.counted && payload.words ? filterOf(kind, context.person.id, payload, context.org) : null;
  const [one, ...others] = filter ? (await services.reads.records(filter, null, 2)).items : [];
  return one && others.length === 0
    ? answerWith(context, 'record', one.id)
    : answerWith(context, 'record_list', `list:${context.person.id}`, payload);
}

/** A record by its number; where there is none such to see, entries of that register whose numbers end so (S4). One of another unit or year is told to be another. */
export async function answerNumbered(services: Records, context: Context, number: string): Promise<Plan> {
  const loaded = await loadNumbered(services, number, context);
  if (loaded) return answerWith(context, 'record', loaded.record.id);
  const kind = KINDS.find(({ prefix, register }) => register?.counted && number.startsWith(`${prefix}-`));
  const alike: ListPayload | undefined = kind && { kind: kind.id, which: 'all', words: number.slice(-TAIL), after: null };
  const filter = kind && alike ? filterOf(kind, context.person.id, alike, context.org) : null;
  const [one, ...others] = filter ? (await services.reads.records(filter, null, 2)).items : [];
  if (!one || !alike) return told(context, { text: t('records.refers_nothing', { words: number }) });
  if (others.length > 0) return answerWith(context, 'record_list', `list:${context.person.id}`, alike);
  const isWhole = number.split('-').length === WHOLE;
  return answerWith(context, 'record', one.id, isWhole ? { note: t('records.refers_alike', { words: number }) } : {});
}

/** What comes nearest to words that fit no entry: those with most of their pairs of signs, within what the reader sees. */
export async function nearest(
  services: Records,
  kind: Kind,
  { person, org }: Reader,
  payload: ListPayload,
): Promise<readonly RecordLine[]> {
  const base = filterOf(kind, person.id, { ...payload, words: null }, org);
  const isFirst = kind.register?.counted && payload.after === null;
  const wanted = isFirst && payload.words ? wantedBy(payload.words, 'words') : null;
  const field = Object.entries(kind.find ?? {}).find(([, how]) => how === 'words')?.[0];
  if (!base || !wanted || !('all' in wanted) || field === undefined) return [];
  const pages = await Promise.all(
    wanted.all
      .slice(0, MOST_PAIRS)
      .map((pair) =>
        services.reads.records({ ...base, words: [{ field: wordsField(kind, field), wanted: { all: [pair] } }] }, null, AMONG),
      ),
  );
  const lines = pages.flatMap(({ items }) => items);
  const times = new Map<string, number>();
  for (const { id } of lines) times.set(id, (times.get(id) ?? 0) + 1);
  return [...new Map(lines.map((line) => [line.id, line])).values()]
    .toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || b.openedAt - a.openedAt)
    .slice(0, NEAREST);
}
