import { type RecordAction, recordActions } from '../../cards/records/record-actions.ts';
import { recordSamples } from '../../cards/records/samples.ts';
import type { RecordQuestion } from '../../domain/records/records-question.ts';
import { t } from '../../kernel/text.ts';
import { recordWords } from '../../words/records.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { merge } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import { followCompany } from './follow-company.ts';
import { closeForm, fillForm } from './given-form.ts';
import { attachToForm, endForms, formsWantingFiles, noteForm, sendFiles } from './open-forms.ts';
import { formLike, openCard, pressMove, saveMove, saveRecord, startRecord } from './press-record.ts';
import type { Services } from './services.ts';
import { formPayload, showForm } from './show-form.ts';
import { movedRecord, recordPayload, showRecord } from './show-record.ts';
import { todoWatches } from './watch-todos.ts';

/** The form of a new one is opened. */
type Start = Extract<RecordQuestion, { kind: 'record_start' }>;

declare module '../intent.ts' {
  interface IntentsOf {
    records: Start;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    record: true;
    record_form: true;
  }
}

/** What the button names is what its card is about. */
const about = (action: { readonly record: string }, card: BoundMessage): boolean => action.record === card.subject;
const ON_RECORD = { on: ['record'], about } as const;
const ON_FORM = { on: ['record_form'], about } as const;

/** Records of every kind (src/kinds), and what everybody owes for them. */
export const records = defineFeature<Start, RecordAction, Services>({
  id: 'records',
  intents: {
    record_start: ({ of, sentence, unnamed }, services, context) => startRecord(services, context, of, sentence, {}, unnamed),
  },
  actions: recordActions,
  presses: {
    'record.open': { on: 'any', run: ({ action, on }, services, context) => openCard(services, context, action.record, on) },
    'record.new': {
      on: 'any',
      run: async ({ action: { kind, like } }, services, context) =>
        startRecord(services, context, kind, '', await formLike(services, context, kind, like)),
    },
    'record.save': {
      on: ['record_form', 'record'],
      // Of a card that became the record meanwhile no kind is kept.
      about: (action, card) => about(action, card) && (card.view !== 'record_form' || card.payload.kind === action.kind),
      run: saveRecord,
    },
    'record.fill': { on: ['record_form', 'record'], about, run: fillForm },
    'record.drop': {
      ...ON_FORM,
      run: ({ on }, _, context) => ({
        ...redrawn(context, on, { ...on.payload, dropped: true }),
        reply: { repaint: true, toast: { tone: 'info', text: t('records.dropped') } },
      }),
    },
    'record.resume': {
      ...ON_FORM,
      run: ({ on }, _, context) =>
        merge(noteForm(context, on.outboxKey), redrawn(context, on, { ...on.payload, dropped: false, ended: false })),
    },
    'record.move': { ...ON_RECORD, run: pressMove },
    'record.moved': { ...ON_RECORD, run: saveMove },
    'record.back': { ...ON_RECORD, run: closeForm },
    'record.attach': { on: ['file_offer'], run: attachToForm },
    'record.files': { ...ON_RECORD, run: sendFiles },
    'todo.urge': {
      on: ['late_todos', 'record_list', 'submission_live'],
      run: ({ action, on }, services, context) =>
        pressMove({ action: { ...action, do: 'record.move', move: 'urge' }, on }, services, context),
    },
  },
  views: {
    record: {
      payload: recordPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showRecord(services, viewer, subject, payload),
      moved: ({ viewer, subject }, services) => viewer && movedRecord(services, viewer, subject),
    },
    record_form: {
      payload: formPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showForm(services, viewer, subject, payload),
      moved: ({ viewer, subject }, services) => viewer && movedRecord(services, viewer, subject),
    },
  },
  words: recordWords,
  samples: recordSamples,
  tasks: [
    {
      name: 'forms of records left lying',
      irreversible: false,
      run: (services, now) => dueAs(`records.forms:${now}`, endForms(services, now)),
    },
    {
      name: 'who owes what for records, after the company changed',
      irreversible: false,
      run: (services, now) => dueAs(`records:${now}`, followCompany(services, now)),
    },
  ],
  watches: todoWatches,
  requests: { takesFiles: ({ viewer, sent }, services) => formsWantingFiles(services, viewer, sent) },
});
