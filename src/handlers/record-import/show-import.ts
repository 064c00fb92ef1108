import type { Card } from '../../cards/element.ts';
import { importCard, importHowCard, type RecordImportModel } from '../../cards/record-import/import-card.ts';
import { someNames } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { type Field, isRequired } from '../../fields/field.ts';
import { join, say, type Text, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { openingBy } from '../../records/open.ts';
import { answerable } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { readRows, titleOf } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith, sentToPrivate, sheetFile, told } from '../reply.ts';
import { unsaid } from './ask-heads.ts';
import { type Heads, type ImportInCard, MOST_RECORDS } from './import-in-card.ts';
import type { Services } from './services.ts';
import { templateOf } from './template-book.ts';
import { columnsFor, importedBy, mayImport } from './who-imports.ts';

/** How many of a kind are brought at once, for who may; else who can. */
export async function answerHow(services: Services, context: Context, of: string): Promise<Plan> {
  const kind = kindOf(of);
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  if (mayImport(kind, { by: context.person, org: context.org })) return answerWith(context, 'record_import_how', kind.id);
  return told(context, { text: await notYours(services, context, kind) });
}

/** 「要模板」: the file follows. */
export async function sendTemplate(services: Services, context: Context, of: string): Promise<Plan> {
  const kind = kindOf(of);
  if (!kind || !mayImport(kind, { by: context.person, org: context.org }))
    return toastPlan('warning', kind ? await notYours(services, context, kind) : t('stray.unreadable'));
  return {
    ...emptyPlan,
    effects: [sheetFile(context, templateOf(kind))],
    reply: sentToPrivate(context, t('import.template_coming')),
  };
}

async function notYours(services: Services, context: Context, kind: Kind): Promise<Text> {
  const scene = await sceneOf(services, kind, context);
  const who = someNames(context.org, answerable(kind.import?.by ?? [], openingBy(context.person), scene, []));
  return t('import.not_yours', { kind: say(kind.name), clause: kind.clauses[0], who });
}

/** View `record_import_how`, subject: the kind. */
export async function showHow(services: Services, viewer: Person, of: string): Promise<Card | null> {
  const kind = kindOf(of);
  if (!kind || !mayImport(kind, { by: viewer, org: await services.reads.org() })) return null;
  return importHowCard({
    kind: kind.id,
    name: say(kind.name),
    clause: kind.clauses[0],
    ...columnsSaid(kind),
    most: MOST_RECORDS,
  });
}

/** View `record_import`. */
export async function showImport(services: Services, viewer: Person, sheet: ImportInCard): Promise<Card | null> {
  const kind = kindOf(sheet.kind ?? '');
  const kinds = importedBy(viewer, await services.reads.org());
  if (kind && !kinds.includes(kind)) return null;
  const touched =
    sheet.state === 'undone' && sheet.import && sheet.touched > 0
      ? readRows(await services.reads.recordsById(await services.reads.importedTouched(sheet.import, TOUCHED_SHOWN)))
      : [];
  return importCard({
    ...sheet,
    note: sheet.note ?? null,
    touchedNow: touched.map((one) => ({ record: one.record.id, title: titleOf(one), number: one.record.number })),
    asksKind: sheet.refused === 'no_heads' && !kind,
    heads: kind && sheet.heads ? headsModel(kind, sheet.heads) : null,
    clause: kind?.clauses[0] ?? null,
    kind: kind && { id: kind.id, name: say(kind.name) },
    refused: sheet.refused ? refusedText(sheet, kind ? [kind] : kinds) : null,
    templates: kinds.filter((one) => !kind || one === kind).map(({ id, name }) => ({ kind: id, name: say(name) })),
  });
}

/** So many of those that stay are named. */
const TOUCHED_SHOWN = 10;

/** The columns as somebody is asked what they are. */
const headsModel = (kind: Kind, { titles, rows, columns, guesses }: Heads): NonNullable<RecordImportModel['heads']> => ({
  columns: titles.map((title, place) => ({ title, isFree: title !== '' && columns[place] === null })),
  rows,
  asked: unsaid(kind, columns).map(([id, field]) => ({
    field: id,
    label: say(field.label),
    required: isRequired(field),
    guess: guesses[id] ?? null,
  })),
});

function refusedText({ refused, faults, kind }: ImportInCard, kinds: readonly Kind[]): Text {
  if (refused !== 'no_heads') return t(`import.${refused ?? 'no_file'}`, { most: MOST_RECORDS });
  if (kind) return t('import.lacks', { columns: join(faults, '、') });
  const each = kinds.map((one) => t('import.heads_of', { kind: say(one.name), columns: columnsSaid(one).required }));
  return t('import.no_heads', { kinds: join(each, '；') });
}

function columnsSaid(kind: Kind): { readonly required: Text; readonly optional: Text | null } {
  const fields = Object.values(columnsFor(kind));
  const named = (some: readonly Field[]): Text =>
    join(
      some.map(({ label }) => say(label)),
      '、',
    );
  const others = fields.filter((field) => !isRequired(field));
  return { required: named(fields.filter(isRequired)), optional: others.length > 0 ? named(others) : null };
}
