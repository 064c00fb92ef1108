import { returningSeat, whyBack } from '../../cards/approval/why-back.ts';
import { personName } from '../../domain/org/label.ts';
import type { RawForm } from '../../fields/field.ts';
import { fieldsSpokenOf } from '../../fields/spoken-of.ts';
import { fromJson } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { FormContext, Process } from '../../processes/define.ts';
import type { Row } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { requestOf } from './draft-row.ts';
import type { Services } from './services.ts';

/** What a form that sends a request once more is opened for. */
export interface SentBack {
  /** Who returned or rejected it and why; null where its applicant took it back. */
  readonly why: Text | null;
  /** The fields that are to be looked at. */
  readonly fields: readonly string[];
}

/** Why this form is filled in once more, and for which of its fields; null for one that is filled in for the first time. */
export async function sentBack(
  services: Services,
  process: Process,
  draft: Row<'draft'>,
  c: FormContext,
): Promise<SentBack | null> {
  const request = requestOf(draft);
  const file = request && (await services.reads.file(request));
  if (!file) return null;
  const named = [...emptied(file, fromJson(draft.form) as RawForm), ...spokenOf(process, file, c)];
  return {
    why: whyBack(file.instance, (person) => personName(c.org, person)),
    fields: [...new Set(named.flatMap(process.askedWith))],
  };
}

/** Who was to take over and does not: chosen anew. */
const emptied = ({ form }: RequestFile, raw: RawForm): readonly string[] =>
  Object.entries(fromJson(form) as RawForm).flatMap(([id, before]) => (before && raw[id] === '' ? [id] : []));

/** What the words of whoever returned it are about: by what people call the fields, and by what can be read in them (12月8号, 改成年假). */
function spokenOf(process: Process, { instance }: RequestFile, c: FormContext): readonly string[] {
  const seat = instance.state === 'returned' ? returningSeat(instance) : undefined;
  const words = instance.closedNote ?? seat?.comment;
  if (!words || seat?.origin === 'consent' || (instance.state !== 'returned' && instance.state !== 'rejected')) return [];
  const { form: unsaid } = process.read('', c);
  const read = Object.entries(process.read(words, c).form).flatMap(([id, value]) => {
    const kind = process.fields[id]?.kind;
    return value && value !== unsaid[id] && kind !== 'line' && kind !== 'paragraph' ? [id] : [];
  });
  return [...fieldsSpokenOf(process.fields, words), ...read];
}
