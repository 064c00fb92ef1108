import type { Person } from '../../domain/org/org.ts';
import type { SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import { isRequired } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import { MINUTE } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { showPersonal } from '../reply.ts';
import { noteForm, openForms } from './open-forms.ts';
import type { Services } from './services.ts';

/** What a message says for the form of a record that is open. */
export interface TypedWords {
  readonly record: string;
  readonly field: string;
  readonly words: string;
}

/** So long after it was opened a form is still what a message answers. */
const FRESH = 15 * MINUTE;
/** Longest message that answers a form. */
const LONGEST = 200;

/**
 * 求助, and then what it is about in a message of its own: for the words that the newest form still lacks. Null: nothing was opened lately, something else
 * was touched since, or the message can be read as something else.
 */
export async function typedWords(
  services: Services,
  person: Person,
  typed: string,
  reading: SentenceReading,
): Promise<TypedWords | null> {
  const words = typed.trim();
  if (reading.kind !== 'unclear' || reading.choices.length > 0 || words.length > LONGEST || !/\p{L}{2}/u.test(words)) return null;
  const now = services.clock.now();
  const [form] = await openForms(services, { person, org: await services.reads.org(), now });
  const openedAt = form?.card.payload.openedAt;
  if (!form || typeof openedAt !== 'number' || now - openedAt > FRESH) return null;
  if ((await services.reads.openDrafts(person.id)).some(({ updatedAt }) => updatedAt > openedAt)) return null;
  const lacks = Object.entries(form.fields).find(
    ([id, field]) => (field.kind === 'paragraph' || field.kind === 'line') && isRequired(field) && !form.given[id],
  );
  return lacks ? { record: form.card.subject, field: lacks[0], words } : null;
}

/** The form with the words in it, as a new card below them. */
export async function takeWords(services: Services, context: Context, { record, field, words }: TypedWords): Promise<Plan> {
  const form = (await openForms(services, context)).find(({ card }) => card.subject === record);
  if (!form) return toastPlan('info', t('records.form_over'));
  const { payload } = form.card;
  const card = showPersonal(context, 'record_form', record, { ...payload, given: { ...form.given, [field]: words } });
  return merge(await noteForm(services, context, card.key), { ...emptyPlan, effects: [card] });
}
