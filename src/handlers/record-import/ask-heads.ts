import { likeness } from '../../domain/record-import/heads.ts';
import { cellText, type SheetCell } from '../../domain/sheet/cells-said.ts';
import { fromCell } from '../../fields/cell.ts';
import { type Field, isRequired } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { type FoundSheet, headsSaid } from './find-sheet.ts';
import { type Heads, importPayload, type LookJob } from './import-in-card.ts';
import type { SentSheet } from './sent-sheet.ts';
import type { Services } from './services.ts';
import { columnsFor, mayImport } from './who-imports.ts';

/** So many rows stand on the card, so many signs of a cell; by so many rows it is guessed what a column is. */
const SHOWN_ROWS = 5;
const SHOWN_SIGNS = 20;
const TRIED_ROWS = 20;
/** A column that is less likely than this is not guessed. */
const LIKELY = 0.4;
/** A card's form carries no more. */
export const MOST_ASKED = 12;

/** The titles of a sheet as somebody is asked what they are, with what each most likely is. */
export function askedHeads(
  { zone }: Pick<Services, 'zone'>,
  { org, now }: Pick<SentSheet, 'org' | 'now'>,
  { kind, at, titles, columns, lines }: FoundSheet,
): Heads {
  const rows = lines.slice(0, TRIED_ROWS).map(({ row }) => row);
  const c = { org, today: toLocal(now, zone).date };
  const free = titles.flatMap((title, place) => (title !== '' && columns[place] === null ? [place] : []));
  const guesses: Record<string, number> = {};
  const left = new Set(free);
  for (const [id, field] of unsaid(kind, columns)) {
    const [best] = [...left]
      .map((place) => ({
        place,
        score: scoreOf(
          field,
          titles[place] ?? '',
          rows.map((row) => row[place] ?? null),
          c,
        ),
      }))
      .toSorted((a, b) => b.score - a.score);
    if (!best || best.score < LIKELY) continue;
    guesses[id] = best.place;
    left.delete(best.place);
  }
  return {
    at,
    titles: [...titles],
    rows: rows.slice(0, SHOWN_ROWS).map((row) => titles.map((_, place) => shownCell(row[place] ?? null))),
    columns: [...columns],
    guesses,
  };
}

/** Fields without a column, what is required first. */
export const unsaid = (kind: Kind, columns: readonly (string | null)[]): readonly (readonly [string, Field])[] =>
  Object.entries(columnsFor(kind))
    .filter(([id]) => !columns.includes(id))
    .toSorted(([, a], [, b]) => Number(isRequired(b)) - Number(isRequired(a)))
    .slice(0, MOST_ASKED);

/** By its title, and by how many of its cells the field takes; what any words would fit says little. */
function scoreOf(field: Field, title: string, cells: readonly SheetCell[], c: Parameters<typeof fromCell>[2]): number {
  const named = Math.max(...[field.label.zh, field.label.en, ...(field.heads ?? [])].map((one) => likeness(title, one)));
  const said = cells.filter((cell) => cell instanceof Date || cellText(cell) !== '');
  if (said.length === 0) return named;
  const fits = said.filter((cell) => fromCell(field, cell, c).ok).length / said.length;
  const isAnyWords = field.kind === 'line' || field.kind === 'paragraph' || field.kind === 'reference';
  return fits < 0.5 ? 0 : named + (isAnyWords ? 0 : 0.5 * fits);
}

const shownCell = (cell: SheetCell): string =>
  (cell instanceof Date ? cell.toISOString().slice(0, 10) : cellText(cell)).slice(0, SHOWN_SIGNS);

/** 「这几列也要用」: what they are is asked although nothing lacks. */
export function pressMap(context: Context, on: BoundMessage): Plan {
  const sheet = importPayload.parse(on.payload);
  if (sheet.state !== 'checked' || !sheet.heads) return toastPlan('info', t('import.gone'));
  return { ...emptyPlan, effects: [inPlace(context, on, { ...sheet, state: 'asking' })], reply: { repaint: true } };
}

/** Of which kind a sheet is whose titles nobody knows: it is looked at as one of these. */
export function pressKind(context: Context, on: BoundMessage, form: Form): Plan {
  const { file, name } = importPayload.parse(on.payload);
  const kind = kindOf(wordsIn(form, 'kind'));
  if (!kind || !file || !mayImport(kind, { by: context.person, org: context.org }))
    return toastPlan('warning', t('import.choose_kind'));
  return lookedAgain(context, on, { file, name, kind: kind.id });
}

/** What the columns are has been said: it is kept for every sheet with these titles, and this one is looked at once more. */
export function pressHeads(context: Context, on: BoundMessage, form: Form): Plan {
  const { heads, file, name, kind: id = '' } = importPayload.parse(on.payload);
  const kind = kindOf(id);
  if (!heads || !file || !kind || !mayImport(kind, { by: context.person, org: context.org }))
    return toastPlan('warning', t('import.gone'));
  const chosen = unsaid(kind, heads.columns).flatMap(([field]) => {
    const place = wordsIn(form, field);
    return place === '' ? [] : [{ field, place: Number(place) }];
  });
  const isTwice = new Set(chosen.map(({ place }) => place)).size < chosen.length;
  if (isTwice) return toastPlan('warning', t('import.one_column_twice'));
  const columns = heads.titles.map(
    (_, place) => chosen.find((one) => one.place === place)?.field ?? heads.columns[place] ?? null,
  );
  const said = [...columns, ...heads.columns.slice(heads.titles.length)];
  const lacking = Object.entries(columnsFor(kind)).find(([field, one]) => isRequired(one) && !said.includes(field));
  if (lacking) return toastPlan('warning', t('import.say_column', { label: { say: lacking[1].label } }));
  return merge(lookedAgain(context, on, { file, name }), {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: headsSaid(heads.titles, { kind: kind.id, columns }), onConflict: 'replace' }],
    audit: [{ actorId: context.person.id, act: 'record.columns', subject: kind.id, detail: { titles: heads.titles, columns } }],
  });
}

/** The card says once more that the sheet is being read, and it is. */
export function lookedAgain(context: Context, on: BoundMessage, job: Omit<LookJob, 'card'>): Plan {
  const { file, name } = job;
  return {
    ...emptyPlan,
    effects: [
      inPlace(context, on, { name, state: 'reading', file }),
      {
        handler: 'record_look',
        key: `record_look:${on.outboxKey}`,
        subject: on.subject,
        place: toPerson(context.person.id),
        payload: { ...job, card: on.outboxKey },
      },
    ],
    reply: { repaint: true },
  };
}
