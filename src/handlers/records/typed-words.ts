import type { Org, Person } from '../../domain/org/org.ts';
import type { SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import { isRequired, type RawForm } from '../../fields/field.ts';
import { FRESH, LONGEST_ANSWER, readTyped } from '../../fields/typed.ts';
import { t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { showPersonal } from '../reply.ts';
import { formState } from './form-parts.ts';
import { noteForm, openForms } from './open-forms.ts';
import { readContext } from './scene.ts';
import type { Services } from './services.ts';

/** What a message says for the form of a record that is open. */
export interface TypedWords {
  readonly record: string;
  readonly said: RawForm;
}

/** Readings of which a piece may be a value of a form. */
const VALUES: ReadonlySet<SentenceReading['kind']> = new Set(['unclear', 'start', 'choose']);

/**
 * What is said for the newest form: of its fields as for any form (`readTyped`), else the words it still lacks: 求助, and then what it is about in a
 * message of its own. Null: nothing was opened lately, something else was touched since, or the message can be read as something else.
 */
export async function typedWords(
  services: Services,
  org: Org,
  person: Person,
  typed: string,
  reading: SentenceReading,
): Promise<TypedWords | null> {
  const words = typed.trim();
  if (!VALUES.has(reading.kind) || words.length > LONGEST_ANSWER) return null;
  const now = services.clock.now();
  const [form] = await openForms(services, { person, org, now });
  const openedAt = form?.card.payload.openedAt;
  if (!form || typeof openedAt !== 'number' || now - openedAt > FRESH) return null;
  if ((await services.reads.openDrafts(person.id)).some(({ updatedAt }) => updatedAt > openedAt)) return null;
  const { fields, given } = form;
  const record = form.card.subject;
  const open = reading.kind === 'unclear' ? Object.keys(fields).filter((id) => !given[id]) : [];
  const said = readTyped(fields, open, words, readContext({ org, today: toLocal(now, services.zone).date }));
  if (said) return { record, said };
  if (reading.kind !== 'unclear' || reading.choices.length > 0 || !/\p{L}{2}/u.test(words)) return null;
  const lacks = Object.entries(fields).find(
    ([id, field]) => (field.kind === 'paragraph' || field.kind === 'line') && isRequired(field) && !given[id],
  );
  return lacks ? { record, said: { [lacks[0]]: words } } : null;
}

/** The form with what was said in it, as a new card below it. */
export async function takeWords(services: Services, context: Context, { record, said }: TypedWords): Promise<Plan> {
  const form = (await openForms(services, context)).find(({ card }) => card.subject === record);
  if (!form) return toastPlan('info', t('records.form_over'));
  const { payload, view } = form.card;
  const faults = formState.parse(payload).faults?.filter(({ field }) => !Object.hasOwn(said, field));
  const card = showPersonal(context, view, record, { ...payload, given: { ...form.given, ...said }, faults });
  return merge(await noteForm(services, context, card.key), { ...emptyPlan, effects: [card] });
}
