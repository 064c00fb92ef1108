import { type Finding, isLacking, refusals } from '../../domain/finding.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Named } from '../../domain/phrase/people.ts';
import type { SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { MINUTE } from '../../kernel/time.ts';
import { formContext, processOf } from '../services.ts';
import { askedFor } from './asked-for.ts';
import { checkForm } from './check-form.ts';
import { requestOf } from './draft-row.ts';
import type { Services } from './services.ts';

/** What a message says of the form that is open. */
export interface TypedAnswer {
  readonly draft: DraftId;
  readonly form: RawForm;
  readonly remarks: readonly Finding[];
}

/** So long after it was last touched a form is still what a message without a label answers. */
const FRESH = 15 * MINUTE;
/** Longest message that answers a form. */
const LONGEST = 200;

/** Readings that are never an answer to a form: 好的, 取消, 同意. */
const OTHERWISE: ReadonlySet<SentenceReading['kind']> = new Set(['cancel', 'thanks', 'clause', 'answer', 'give_up', 'ask']);

/**
 * 交接人李敏 after a card that asks for it: a value for the form that is open. By its label for any field of it; without one only what a field that is
 * asked for takes whole. Words in a field of words only where nothing else can be read in them. Null: it is something else.
 */
export async function typedAnswer(
  services: Services,
  org: Org,
  person: Person,
  text: string,
  { reading, mentioned }: { readonly reading: SentenceReading; readonly mentioned: readonly Named[] },
): Promise<TypedAnswer | null> {
  if (text.length > LONGEST || OTHERWISE.has(reading.kind)) return null;
  const drafts = await services.reads.openDrafts(person.id);
  const draft = drafts.toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
  const process = draft && processOf(services, draft.process);
  if (!draft || !process) return null;
  const now = services.clock.now();
  const c = { ...formContext(services, org, person, now), mentioned };
  const raw = fromJson(draft.form) as RawForm;
  const answer = (form: RawForm, remarks: readonly Finding[] = []): TypedAnswer => ({
    draft: draft.id as DraftId,
    form,
    remarks,
  });
  const named = process.typed(raw, [], text, c);
  if (named) return answer(named.form, named.remarks);
  if (now - draft.updatedAt > FRESH) return null;
  const checked = await checkForm(services, process, raw, c, requestOf(draft));
  const faults = fromJson(draft.faults) as readonly (FieldFault | Finding)[];
  const found = [...faults, ...(checked.kind === 'read' ? refusals(checked.assessment.findings) : [])];
  const asked = askedFor(process, raw, checked, found) ?? [];
  const said = process.typed(raw, asked, text, c);
  if (said) return answer(said.form, said.remarks);
  const empty = asked.filter((field) => isLacking({ field }, raw));
  const [only, ...others] = empty.filter((id) => ['line', 'paragraph'].includes(process.fields[id]?.kind ?? ''));
  return only && others.length === 0 && reading.kind === 'unclear' && reading.choices.length === 0 && empty.length === 1
    ? answer({ [only]: text.trim() })
    : null;
}
