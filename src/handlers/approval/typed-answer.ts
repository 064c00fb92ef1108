import { type Finding, isLacking, refusals } from '../../domain/finding.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Named } from '../../domain/phrase/people.ts';
import type { Field, FieldFault, RawForm } from '../../fields/field.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { say } from '../../kernel/text.ts';
import type { FormContext, Process } from '../../processes/define.ts';
import type { AnswerableForm, Said } from '../answerable-form.ts';
import type { Row } from '../plan.ts';
import { formContext, processOf } from '../services.ts';
import { askedFor } from './asked-for.ts';
import { checkForm } from './check-form.ts';
import { requestOf } from './draft-row.ts';
import { sentBack } from './sent-back.ts';
import type { Services } from './services.ts';

/** What a message says of the form that is open. */
export interface TypedAnswer {
  readonly draft: DraftId;
  readonly form: RawForm;
  readonly remarks: readonly Finding[];
  /** Nothing is filled in: it was asked to be sent. */
  readonly unsent?: true;
}

/** The forms of requests of this person that are open, as a message can answer them. */
export async function answerableDrafts(
  services: Services,
  org: Org,
  person: Person,
  mentioned: readonly Named[],
): Promise<readonly AnswerableForm[]> {
  const c = { ...formContext(services, org, person, services.clock.now()), mentioned };
  return (await services.reads.openDrafts(person.id)).flatMap((draft) => {
    const process = processOf(services, draft.process);
    return process ? [answerable(services, process, draft, c)] : [];
  });
}

function answerable(services: Services, process: Process, draft: Row<'draft'>, c: FormContext): AnswerableForm {
  const raw = fromJson(draft.form) as RawForm;
  const faults = fromJson(draft.faults) as readonly (FieldFault | Finding)[];
  const asked = once(async () => {
    const checked = await checkForm(services, process, raw, c, requestOf(draft));
    const found = [...faults, ...(checked.kind === 'read' ? refusals(checked.assessment.findings) : [])];
    return askedFor(process, raw, checked, found, await sentBack(services, process, draft, c)) ?? [];
  });
  return {
    touchedAt: draft.updatedAt,
    name: say(process.name),
    fieldOf: (id) => process.fields[id],
    filled: ({ form, remarks = [], ...rest }) => ({
      kind: 'typed',
      answer: { draft: draft.id as DraftId, form, remarks, ...rest },
    }),
    labelled: (message) => process.labelled(message, raw, c),
    isStart: (reading) =>
      'process' in reading
        ? reading.process === process.id
        : reading.kind === 'query' && 'process' in reading.query && reading.query.process === process.id,
    values: async (message, how) =>
      process.typed(message, { raw, asked: await asked(), found: faults.filter((one) => 'severity' in one), ...how }, c),
    words: async (message) => {
      const lacking = (await asked()).filter((field) => isLacking({ field }, raw) && isWords(process.fields[field]));
      return lacking.length > 0 ? inWords(process, lacking, raw, message, c) : null;
    },
    suits: (words) => process.suits?.(words) ?? 'maybe',
    takes: { questions: false, wishes: false, opinions: false },
    again: (message) => saidAgain(process, draft, raw, process.read(message, c)),
  };
}

const isWords = (field: Field | undefined): boolean => field?.kind === 'line' || field?.kind === 'paragraph';

/** Of several fields of words what a start with these words would fill; what it leaves to one of them is for the first that is asked. */
function inWords(process: Process, words: readonly string[], raw: RawForm, text: string, c: FormContext): RawForm {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return { [first ?? '']: text };
  const { form } = process.read(`${process.phrases[0] ?? ''}：${text}`, c);
  const filled = Object.entries(form).filter(([id, value]) => value !== '' && !raw[id] && words.includes(id));
  return filled.length > 1 ? Object.fromEntries(filled) : { [first]: text };
}

/** A whole sentence while a request for days is ready to be sent, or is for the same days: what it would be with it. */
function saidAgain(process: Process, { stage }: Row<'draft'>, raw: RawForm, { form, remarks }: Said): Said | null {
  const days = Object.keys(process.fields).filter((id) => process.fields[id]?.kind === 'date');
  const [before, now] = [raw, form].map((one) => days.flatMap((id) => one[id] ?? []).toSorted());
  const [from, to, first, last] = [before?.[0], before?.at(-1), now?.[0], now?.at(-1)];
  if (!from || !to || !first || !last) return null;
  const overlaps = first <= to && from <= last;
  const alters = Object.entries(form).some(([id, value]) => raw[id] && value !== '' && raw[id] !== value);
  // Requests of a day each are often said one after the other.
  if (stage === 'preview' ? !overlaps && days.length < 2 : !(overlaps && alters)) return null;
  return { form: Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')), remarks: remarks ?? [] };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
