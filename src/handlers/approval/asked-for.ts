import { type Finding, fieldsOf, refusals } from '../../domain/finding.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import { isReopened } from '../../fields/open-row.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { FormContext, Process } from '../../processes/define.ts';
import type { Checked } from './check-form.ts';
import type { SentBack } from './sent-back.ts';

type Found = readonly (FieldFault | Finding)[];

/**
 * The fields a draft is still asked for, in their order: what cannot be read, what a refusal is about, what the sentence left open. Null where nothing
 * of it can be named by a field: then it is all of them; of a request that came back, those it came back for.
 */
export function askedFor(
  process: Process,
  raw: RawForm,
  checked: Checked,
  found: Found,
  back: SentBack | null,
): readonly string[] | null {
  const fields = process.fieldsFor(raw);
  const blocking = found.filter((one): one is Finding => 'severity' in one && one.severity === 'refuse');
  const named = [
    ...(checked.kind === 'unreadable' ? checked.faults : refusals(checked.assessment.findings)),
    ...found.filter((one) => !('severity' in one)),
    ...blocking,
  ].flatMap(({ field }) => (field === undefined ? [] : process.askedWith(field)));
  const inOrder = (ids: readonly string[]): readonly string[] => Object.keys(fields).filter((id) => ids.includes(id));
  // A row that was opened is being written, though the table has enough of them.
  const opened = Object.entries(fields).flatMap(([id, { kind }]) => (kind === 'rows' && isReopened(id, raw) ? [id] : []));
  const asked = inOrder(named.length > 0 ? [...named, ...opened] : named);
  return asked.length > 0 || blocking.length > 0 ? asked : back && inOrder(back.fields);
}

/** What stands firm beside what is asked for: as the request would be told where it can be read, by its fields otherwise. */
export function understood(
  process: Process,
  raw: RawForm,
  c: FormContext,
  checked: Checked,
  asked: readonly string[],
  found: Found,
): readonly SummaryRow[] {
  // The rows of a table that is asked for stand in the form itself, by numbers that count the open one.
  const hasTable = asked.some((id) => process.fields[id]?.kind === 'rows');
  const open = found.flatMap((one) => ('said' in one && one.severity === 'refuse' ? fieldsOf(one) : []));
  if (!hasTable && checked.kind === 'read' && open.length === 0 && checked.assessment.summary.length > 0)
    return checked.assessment.summary;
  const firm = Object.entries(raw).filter(
    // What was sent has a line of its own, with the button that takes it away.
    ([id]) =>
      !open.includes(id) &&
      (checked.kind === 'read' || !asked.includes(id)) &&
      process.fields[id]?.kind !== 'files' &&
      !(hasTable && process.fields[id]?.kind === 'rows'),
  );
  return process.understood(Object.fromEntries(firm), c);
}
