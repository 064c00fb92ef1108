import type { Person } from '../../domain/org/org.ts';
import { type Fields, type FileRef, fieldsWhere, paragraphsIn, type RawForm } from '../../fields/field.ts';
import { toRaw } from '../../fields/raw.ts';
import { storedFiles } from '../../fields/stored.ts';
import { FRESH } from '../../fields/typed.ts';
import { toJson } from '../../kernel/json.ts';
import { join, say, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { cut } from '../../kinds/cut.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec, Values } from '../../records/define.ts';
import { askedToOpen } from '../../records/open.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { fileIn, filesFields, holdsFile, withFile } from '../given-files.ts';
import { asSeen, endNoted, noteCard, openCards } from '../noted-cards.ts';
import { type Effect, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { KeptView } from '../reads.ts';
import { opened, sentOn, type showPersonal } from '../reply.ts';
import { loadRecord, type Reader, readerNow, titleOf, unknown } from './load-record.ts';
import type { Of, Services } from './services.ts';

/** Forms of records among the cards that are noted. */
const FORMS = 'records.forms:';

/** A form was opened on the card of this key. */
export const noteForm = (context: Context, card: string): Plan => noteCard(FORMS, context, card);

/** A card of its own with a form on it. */
export const openedForm = (context: Context, card: ReturnType<typeof showPersonal>): Plan =>
  merge(noteForm(context, card.key), opened(context, card));

export interface OpenForm<C> {
  readonly card: C;
  readonly kind: Kind;
  readonly title: Text;
  readonly fields: Fields;
  readonly given: RawForm;
  /** What stood in it before anything was typed. */
  readonly begins: RawForm;
  /** What stands in the record already and is only changed by this form. */
  readonly stands: RawForm;
  /** No form stands on the card: it was sent a moment ago, and more can be said of it by this move. */
  readonly sent?: { readonly at: Instant; readonly adds: string };
}

/** The move by which whoever opened a record says more about it. */
const ADD = 'add';

export async function openForms(services: Services, viewer: Reader): Promise<readonly OpenForm<KeptView>[]> {
  // Where a newer card took its place nothing more is put in; what it holds comes along when that one is asked for from here.
  const cards = await openCards(services.reads, FORMS, viewer.person.id);
  const forms = await Promise.all(cards.map((card) => formOn(services, viewer, card)));
  return forms.filter((form) => form !== null).toSorted((a, b) => (b.card.updatedAt ?? 0) - (a.card.updatedAt ?? 0));
}

/** The form that stands on the card now; null where it is sent, put away or closed. */
export async function formOn<C extends Pick<KeptView, 'view' | 'subject' | 'payload'>>(
  services: Services,
  viewer: Reader,
  card: C,
): Promise<OpenForm<C> | null> {
  const { payload } = card;
  const given = (payload.given ?? {}) as RawForm;
  if (card.view === 'record_form') {
    const kind = kindOf(String(payload.kind));
    return kind && payload.dropped !== true
      ? { card, kind, title: begun(kind, given), fields: askedToOpen(kind), given, begins: {}, stands: {} }
      : null;
  }
  const loaded = card.view === 'record' ? await loadRecord(services, card.subject, viewer) : null;
  if (!loaded) return null;
  const move = typeof payload.move === 'string' ? payload.move : ADD;
  const { asks, begins } = loaded.kind.moves[move] ?? {};
  if (!asks || !movesFor(loaded.kind, loaded.record, loaded.scene).includes(move)) return null;
  const form = {
    card,
    kind: loaded.kind,
    title: titleOf(loaded),
    fields: asks,
    begins: begins?.(loaded.record, loaded.scene) ?? {},
    stands: toRaw(
      fieldsWhere(loaded.kind.fields, (id) => id in asks),
      loaded.record.form as never,
    ),
  };
  if (payload.move === move) return { ...form, given };
  const { openerId, openedAt } = loaded.record;
  return openerId === viewer.person.id && viewer.now - openedAt <= FRESH
    ? { ...form, given: {}, sent: { at: openedAt, adds: ADD } }
    : null;
}

/** Forms of records that nobody has touched for a day end where they stand, silently; what stands in them stays, and can be gone on with. */
export const endForms = (services: Services, now: Instant): AsyncGenerator<Plan> =>
  endNoted(services.reads, FORMS, now, async (card, person, org) => {
    const form = await formOn(services, { person, org, now }, card);
    return form && { touchedAt: card.updatedAt ?? now, ended: ended(form) };
  });

const ended = ({ card, given }: OpenForm<KeptView>): Effect =>
  asSeen(card, card.view === 'record' ? { given, was: card.payload.move } : { ...card.payload, dropped: true, ended: true });

/** What a form that was not sent yet is about: its kind, and how its first words begin. */
function begun(kind: Kind, given: RawForm): Text {
  const words = paragraphsIn(kind.fields).find((id) => given[id]);
  return join([say(kind.name), ...(words ? [cut(given[words] ?? '')] : [])], ' ');
}

/** For which open forms of records something that was sent could be. */
export async function formsWantingFiles(services: Services, viewer: Person, sent: FileRef | null) {
  return (await openForms(services, await readerNow(services, viewer))).flatMap(({ card, title, fields, given }) =>
    filesFields(fields).map(([field, { label }]) => ({
      title,
      label: say(label),
      taken: holdsFile(given[field], sent),
      attach: { do: 'record.attach' as const, record: card.subject, field },
    })),
  );
}

/** 「放进去」: what was sent stands in the form, which is drawn anew with it. */
export async function attachToForm({ action, on }: Of<'record.attach'>, services: Services, context: Context): Promise<Plan> {
  const { record, field } = action;
  const form = (await openForms(services, context)).find(({ card, fields }) => card.subject === record && field in fields);
  if (!form) return toastPlan('info', t('records.form_over'));
  const { card, fields, given } = form;
  const held = withFile(fields[field], given[field], fileIn(on.payload), context);
  if (!held.ok) return held.error;
  return {
    ...emptyPlan,
    effects: [
      // Two files at once both stand, and nothing is put into what was sent meanwhile.
      asSeen(card, { ...card.payload, given: { ...given, [field]: held.value } }),
      { repaint: on.subject },
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t('files.attached') } },
  };
}

/** Everything that was sent with a record: when it was opened, and with its moves. */
export const filesOf = (kind: Kind, { form, life }: Pick<Rec, 'form' | 'life'>): readonly FileRef[] => {
  const all = [
    ...sentIn(kind.fields, form),
    ...Object.entries(life.said ?? {}).flatMap(([move, said]) => sentIn(kind.moves[move]?.asks ?? {}, said)),
  ];
  // What a move asked for may also stand in the form.
  return [...new Map(all.map((file) => [`${file.messageId} ${file.name}`, file])).values()];
};

const sentIn = (fields: Fields, values: Values): readonly FileRef[] =>
  filesFields(fields).flatMap(([id]) => storedFiles(toJson(values[id] ?? [])));

/** 「查看」: all of it, sent on to the private chat of whoever sees the record (S4); who looked is in the log. */
export async function sendFiles({ action }: Of<'record.files'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  return loaded ? sentOn(context, action.record, 'record.files', filesOf(loaded.kind, loaded.record)) : unknown();
}
