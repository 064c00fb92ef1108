import type { Person } from '../../domain/org/org.ts';
import { additionIn } from '../../domain/phrase/addition.ts';
import { fieldsWhere, isRequired, paragraphsIn, type RawForm } from '../../fields/field.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { readTyped } from '../../fields/typed.ts';
import { t } from '../../kernel/text.ts';
import type { AnswerableForm } from '../answerable-form.ts';
import type { Context } from '../context.ts';
import { formState } from '../forms/form-parts.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { KeptView } from '../reads.ts';
import { readerNow } from '../records/load-record.ts';
import { noteForm, type OpenForm, openForms } from '../records/open-forms.ts';
import { showPersonal } from '../reply.ts';
import type { Services } from './services.ts';

/** What a message says for the form of a record that is open. */
export interface TypedWords {
  readonly record: string;
  readonly said: RawForm;
  /** Nothing is filled in: it was asked to be sent. */
  readonly unsent?: true | undefined;
}

/** The forms of records of this person that are open, as a message can answer them: of new records and of moves. */
export async function answerableRecords(services: Services, person: Person): Promise<readonly AnswerableForm[]> {
  const reader = await readerNow(services, person);
  return (await openForms(services, reader)).flatMap((form) => answerable(form, reader) ?? []);
}

function answerable(form: OpenForm<KeptView>, c: ReadContext): AnswerableForm | null {
  const { card, kind, title, fields, given, sent } = form;
  const touchedAt = sent?.at ?? card.payload.openedAt;
  if (typeof touchedAt !== 'number') return null;
  const isMove = card.view === 'record';
  // What is entered in a register is no matter of its own: a question or a wish is never part of it by itself.
  const isOwnMatter = !sent && !kind.register;
  const { lacks, last, told, added } = wordsOf(form);
  const values = (message: string, asked: readonly string[]): RawForm | null => readTyped(fields, asked, message, c);
  const more = (message: string, firmly: boolean): RawForm | null => {
    const addition = additionIn(message);
    return addition && (addition.isFirm || !firmly) ? added(addition.words) : null;
  };
  return {
    touchedAt,
    name: title,
    fieldOf: (id) => fields[id],
    filled: ({ form: said, unsent }) => ({ kind: 'record_words', typed: { record: card.subject, said, unsent } }),
    labelled: (message) => values(message, []) ?? more(message, true),
    values: (message, { corrects }) => {
      if (sent && corrects) return { form: { [last ?? '']: message } };
      const open = Object.keys(fields).filter((id) => corrects || !given[id]);
      const said = values(message, open) ?? more(message, false);
      return said && { form: said };
    },
    words: told,
    suits: (words) => {
      // What was sent, or is all there, is another matter as likely.
      if (sent || (lacks === undefined && !(isMove && isOwnMatter))) return 'no';
      return (isMove && isOwnMatter) || kind.says.hints?.some((hint) => words.includes(hint)) ? 'yes' : 'maybe';
    },
    takes: {
      questions: isOwnMatter,
      wishes: isOwnMatter,
      opinions: isOwnMatter && (isMove || kind.says.takesOpinions === true),
      anything: isOwnMatter && isMove,
      asks: isMove && !isOwnMatter,
    },
    ...(sent ? { isSent: true as const } : {}),
  };
}

/**
 * Where words go that name no field: into the first that has to be written and is not. Where nothing lacks: below what stands in the last of them, and
 * where the form only changes what stands in the record, nowhere (`told`); what is said to be added to it goes to its last long words (`added`).
 */
function wordsOf({ fields, given, begins, stands }: OpenForm<KeptView>) {
  const asked = Object.keys(
    fieldsWhere(fields, (_, one) => isRequired(one) && (one.kind === 'paragraph' || one.kind === 'line')),
  );
  const isLeft = (id: string): boolean => given[id] === begins[id] && given[id] !== stands[id];
  const lacks = asked.find((id) => !given[id] || isLeft(id));
  const isChange = asked.some((id) => stands[id] !== undefined && begins[id] === stands[id]);
  const last = isChange ? paragraphsIn(fields).at(-1) : asked.at(-1);
  const added = (words: string): RawForm | null => {
    if (lacks !== undefined) return { [lacks]: words };
    return last === undefined ? null : { [last]: [given[last], words].filter(Boolean).join('\n') };
  };
  const told = (words: string): RawForm | null => (isChange && lacks === undefined ? null : added(words));
  return { lacks, last, told, added };
}

/** The form with what was said in it, as a new card below it. */
export async function takeWords(services: Services, context: Context, { record, said, unsent }: TypedWords): Promise<Plan> {
  const form = (await openForms(services, context)).find(({ card }) => card.subject === record);
  if (!form) return toastPlan('info', t('records.form_over'));
  const { payload, view } = form.card;
  const faults = formState.parse(payload).faults?.filter(({ field }) => field === undefined || !Object.hasOwn(said, field));
  const given = { ...form.given, ...said };
  const opened = form.sent ? { move: form.sent.adds, openedAt: context.now } : {};
  const card = showPersonal(context, view, record, { ...payload, ...opened, given, faults, unsent });
  return merge(noteForm(context, card.key), { ...emptyPlan, effects: [card] });
}
