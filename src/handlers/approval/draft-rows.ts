import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import { closeRow, dropOpen, dropRow, openLast, openNew, openUnread, type RowsField, reopenRow } from '../../fields/open-row.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { FormContext, Process } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, type Row, toastPlan } from '../plan.ts';
import { formContext, processOf } from '../services.ts';
import { isAlive, moveDraft } from './draft-row.ts';
import type { Services } from './services.ts';

/** What stands in the open rows becomes rows: all of them where nothing is wrong, with what is wrong where it is. */
export function closeRows(
  fields: Fields,
  raw: RawForm,
  c: ReadContext,
): { readonly form: RawForm; readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  let form = raw;
  for (const [id, field] of Object.entries(fields)) {
    if (field.kind !== 'rows') continue;
    const closed = closeRow(id, field, form, c);
    form = closed.ok ? openUnread(id, field, closed.value, c) : form;
    // A row that cannot be read stands open, and says what it lacks.
    const left = closed.ok ? closeRow(id, field, form, c) : closed;
    if (left.ok) continue;
    faults.push({ field: id, ...left.error });
    form = openLast(id, form);
  }
  return { form, faults };
}

/** The form with what follows from what is being filled in; rows that stand in the table already are as somebody left them. */
export async function followed(process: Process, raw: RawForm, c: FormContext): Promise<RawForm> {
  const tables = Object.entries(process.fields).flatMap(([id, { kind }]) => (kind === 'rows' && raw[id] ? [[id, raw[id]]] : []));
  const kept = Object.fromEntries(tables) as RawForm;
  const open = await process.follows({ ...raw, ...Object.fromEntries(tables.map(([id]) => [id, ''])) }, c);
  return { ...open, ...kept };
}

/** The row that was asked for, a new one where none was named. */
const openedRow = (id: string, field: RowsField, form: RawForm, edit: number | undefined): RawForm =>
  edit === undefined ? openNew(id, field, form) : reopenRow(id, field, form, edit);

/** 「加一行」「改」「去掉」: the table is another one; the form stays open and keeps what was typed. */
export async function changeRows(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  {
    field: id,
    drop,
    edit,
  }: { readonly field: string; readonly drop?: number | 'open' | undefined; readonly edit?: number | undefined },
): Promise<Plan> {
  const process = processOf(services, draft.process);
  if (!process || !isAlive(draft)) return toastPlan('info', t('draft.over'));
  const c = formContext(services, context.org, context.person, context.now);
  const raw = fromJson(draft.form) as RawForm;
  const field = process.fieldsFor(raw)[id];
  if (field?.kind !== 'rows') return toastPlan('warning', t('stray.unreadable'));
  const { form, faults } =
    drop === undefined
      ? closeRows({ [id]: field }, await followed(process, raw, c), c)
      : { form: drop === 'open' ? dropOpen(id, field, raw) : dropRow(id, raw, drop), faults: [] };
  const opened = faults.length > 0 || drop !== undefined ? form : openedRow(id, field, form, edit);
  return {
    ...emptyPlan,
    writes: [moveDraft(draft, context, { stage: 'form', form: toJson(process.settled(opened, c)), faults: toJson(faults) })],
    effects: [{ repaint: draft.id }],
    reply: faults.length > 0 ? { repaint: true, toast: { tone: 'warning', text: t('draft.not_yet') } } : { repaint: true },
  };
}
