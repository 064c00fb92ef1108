import { type Finding, isLacking, refusals } from '../../domain/finding.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Named } from '../../domain/phrase/people.ts';
import type { SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import type { Field, FieldFault, RawForm } from '../../fields/field.ts';
import { FRESH, LONGEST_ANSWER } from '../../fields/typed.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import type { FormContext, Process } from '../../processes/define.ts';
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
}

/** What is understood of a message by the words alone. */
interface Understood {
  readonly reading: SentenceReading;
  readonly mentioned: readonly Named[];
  /** Another feature reads it: a remark without a name, somebody's list. */
  readonly isElsewhere: boolean;
}

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
  typed: string,
  { reading: read, mentioned, isElsewhere }: Understood,
): Promise<TypedAnswer | null> {
  // 年价: in a form it is taken for what it comes nearest to, and said back.
  const [nearly] = read.kind === 'choose' && read.near ? read.choices : [];
  const reading = nearly ?? read;
  const text = nearly?.kind === 'start' ? nearly.sentence : typed;
  if (text.length > LONGEST_ANSWER || OTHERWISE.has(reading.kind)) return null;
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
  const named = process.labelled(text, raw, c);
  if (named) return answer(named);
  if (isElsewhere || reading.kind === 'query' || (reading.kind === 'start' && reading.process !== process.id)) return null;
  if (now - draft.updatedAt > FRESH) return null;
  const checked = await checkForm(services, process, raw, c, requestOf(draft));
  const faults = fromJson(draft.faults) as readonly (FieldFault | Finding)[];
  const found = [...faults, ...(checked.kind === 'read' ? refusals(checked.assessment.findings) : [])];
  const asked = askedFor(process, raw, checked, found, await sentBack(services, process, draft, c)) ?? [];
  const isStart = reading.kind === 'start';
  const said = process.typed(text, { raw, asked, found: faults.filter((one) => 'severity' in one), isStart }, c);
  if (said) return answer(said.form, said.remarks);
  const words = asked.filter((field) => isLacking({ field }, raw) && isWords(process.fields[field]));
  return words.length > 0 && isAbout(process, reading) ? answer(inWords(process, words, raw, text.trim(), c)) : null;
}

const isWords = (field: Field | undefined): boolean => field?.kind === 'line' || field?.kind === 'paragraph';

/** Nothing else can be read in it, and it asks nothing. */
const isAbout = (process: Process, reading: SentenceReading): boolean =>
  reading.kind === 'unclear' &&
  // In letters nearly everything comes near to something.
  (!/\p{Script=Han}/u.test(reading.said) ||
    reading.choices.every((one) =>
      'process' in one
        ? one.process === process.id
        : one.kind === 'query' && 'process' in one.query && one.query.process === process.id,
    )) &&
  /\p{L}{2}/u.test(reading.said) &&
  !/^(.)\1*$|[?？吗么呢]\s*$|怎么|为什么|多少|几号|几点|什么时候|^谁|哪/u.test(reading.said);

/** Of several fields of words what a start with these words would fill; what it leaves to one of them is for the first that is asked. */
function inWords(process: Process, words: readonly string[], raw: RawForm, text: string, c: FormContext): RawForm {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return { [first ?? '']: text };
  const { form } = process.read(`${process.phrases[0] ?? ''}：${text}`, c);
  const filled = Object.entries(form).filter(([id, value]) => value !== '' && !raw[id] && words.includes(id));
  return filled.length > 1 ? Object.fromEntries(filled) : { [first]: text };
}
