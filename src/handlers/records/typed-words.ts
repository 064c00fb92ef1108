import type { Org, Person } from '../../domain/org/org.ts';
import { additionIn } from '../../domain/phrase/addition.ts';
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
  return (await openForms(services, { person, org, now })).flatMap(
    ({ card, title, fields, given, begins, adds, sentAt }): AnswerableForm[] => {
      const openedAt = sentAt ?? card.payload.openedAt;
      if (typeof openedAt !== 'number') return [];
      const kind = kindOf(String(card.payload.kind));
      const isMove = card.view === 'record';
      const asked = Object.entries(fields).filter(
        ([, field]) => (field.kind === 'paragraph' || field.kind === 'line') && isRequired(field),
      );
      const lacks = asked.find(([id]) => !given[id] || given[id] === begins[id])?.[0];
      const full = asked.at(-1)?.[0];
      /** Where there is no room left: below what stands there. */
      const added = (words: string): RawForm | null => {
        const id = lacks ?? full;
        return id === undefined ? null : { [id]: lacks === undefined ? `${given[id]}\n${words}` : words };
      };
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
          labelled: (message) => {
            const more = additionIn(message);
            return values(message, []) ?? (more?.isFirm ? added(more.words) : null);
          },
          isStart: () => false,
          values: (message, { corrects }) => {
            if (adds && corrects) return { form: { [full ?? '']: message } };
            const more = additionIn(message);
            const form =
              values(
                message,
                Object.keys(fields).filter((id) => corrects || !given[id]),
              ) ??
              (more && added(more.words));
            return form && { form };
          },
          words: added,
          suits: (words) => {
            // What was sent, or is all there, is another matter as likely.
            if (adds || (!isMove && lacks === undefined)) return 'no';
            return isMove || kind?.says.hints?.some((hint) => words.includes(hint)) ? 'yes' : 'maybe';
          },
          takes: {
            questions: !adds,
            wishes: !adds,
            opinions: !adds && (isMove || kind?.says.takesOpinions === true),
            ...(adds ? {} : { anything: isMove }),
          },
          ...(adds ? { isSent: true as const } : {}),
          again: () => null,
        },
      ];
    },
  );
}

/** The form with what was said in it, as a new card below it. */
export async function takeWords(services: Services, context: Context, { record, said, unsent }: TypedWords): Promise<Plan> {
  const form = (await openForms(services, context)).find(({ card }) => card.subject === record);
  if (!form) return toastPlan('info', t('records.form_over'));
  const { payload, view } = form.card;
  const faults = formState.parse(payload).faults?.filter(({ field }) => !Object.hasOwn(said, field));
  const given = { ...form.given, ...said };
  const opened = form.adds ? { move: form.adds, openedAt: context.now } : {};
  const card = showPersonal(context, view, record, { ...payload, ...opened, given, faults, unsent });
  return merge(noteForm(context, card.key), { ...emptyPlan, effects: [card] });
}
