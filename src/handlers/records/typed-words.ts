import type { Org, Person } from '../../domain/org/org.ts';
import { isRequired, type RawForm } from '../../fields/field.ts';
import { readTyped } from '../../fields/typed.ts';
import { t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { AnswerableForm } from '../answerable-form.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { showPersonal } from '../reply.ts';
import { formState } from './form-parts.ts';
import { noteForm, openForms } from './open-forms.ts';
import type { Services } from './services.ts';

/** What a message says for the form of a record that is open. */
export interface TypedWords {
  readonly record: string;
  readonly said: RawForm;
  /** Nothing is filled in: it was asked to be sent. */
  readonly unsent?: true;
}

/** The forms of records of this person that are open, as a message can answer them: of new records and of moves. */
export async function answerableRecords(services: Services, org: Org, person: Person): Promise<readonly AnswerableForm[]> {
  const now = services.clock.now();
  const c = { org, today: toLocal(now, services.zone).date };
  return (await openForms(services, { person, org, now })).flatMap(({ card, title, fields, given }): AnswerableForm[] => {
    const { openedAt } = card.payload;
    if (typeof openedAt !== 'number') return [];
    const kind = kindOf(String(card.payload.kind));
    const isMove = card.view === 'record';
    const values = (message: string, asked: readonly string[]): RawForm | null => readTyped(fields, asked, message, c);
    return [
      {
        touchedAt: openedAt,
        name: title,
        fieldOf: (id) => fields[id],
        filled: ({ form, unsent }) => ({
          kind: 'record_words',
          typed: { record: card.subject, said: form, ...(unsent ? { unsent } : {}) },
        }),
        labelled: (message) => values(message, []),
        isStart: () => false,
        values: (message, { corrects }) => {
          const form = values(
            message,
            Object.keys(fields).filter((id) => corrects || !given[id]),
          );
          return form && { form };
        },
        words: (message) => {
          const lacks = Object.entries(fields).find(
            ([id, field]) => (field.kind === 'paragraph' || field.kind === 'line') && isRequired(field) && !given[id],
          );
          return lacks ? { [lacks[0]]: message } : null;
        },
        suits: (words) => (isMove || kind?.says.hints?.some((hint) => words.includes(hint)) ? 'yes' : 'maybe'),
        takes: { questions: true, wishes: true, opinions: isMove || kind?.says.takesOpinions === true, anything: isMove },
        again: () => null,
      },
    ];
  });
}

/** The form with what was said in it, as a new card below it. */
export async function takeWords(services: Services, context: Context, { record, said, unsent }: TypedWords): Promise<Plan> {
  const form = (await openForms(services, context)).find(({ card }) => card.subject === record);
  if (!form) return toastPlan('info', t('records.form_over'));
  const { payload, view } = form.card;
  const faults = formState.parse(payload).faults?.filter(({ field }) => !Object.hasOwn(said, field));
  const card = showPersonal(context, view, record, { ...payload, given: { ...form.given, ...said }, faults, unsent });
  return merge(noteForm(context, card.key), { ...emptyPlan, effects: [card] });
}
