import { type RecordAction, recordActions } from '../../cards/records/record-actions.ts';
import { recordSamples } from '../../cards/records/samples.ts';
import { type RecordsAsked, readRecordsAsked } from '../../domain/records/asked-question.ts';
import { type Exported, exportedIn } from '../../domain/records/exported.ts';
import { type Narrowed, narrowedIn } from '../../domain/records/narrowed.ts';
import { readRecordSentence } from '../../domain/records/record-sentence.ts';
import type { RecordQuestion } from '../../domain/records/records-question.ts';
import { t } from '../../kernel/text.ts';
import { KINDS, kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { recordWords } from '../../words/records.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { answerList, answerNumbered } from '../registers/find-entries.ts';
import { answerNarrowed } from '../registers/narrow-list.ts';
import { listShown, redrawn } from '../reply.ts';
import { answerAsked } from './answer-asked.ts';
import { answerFile, askRecordsFile } from './export-records.ts';
import { followCompany } from './follow-company.ts';
import { closeForm, fillForm } from './given-form.ts';
import { listPayload } from './list-filter.ts';
import { attachToForm, endForms, formsWantingFiles, noteForm, sendFiles } from './open-forms.ts';
import { formLike, openCard, pressMove, saveMove, saveRecord, startRecord } from './press-record.ts';
import type { Services } from './services.ts';
import { formPayload, showForm } from './show-form.ts';
import { showList } from './show-list.ts';
import { movedRecord, recordPayload, showRecord } from './show-record.ts';
import { type TypedWords, takeWords } from './typed-words.ts';
import { todoWatches } from './watch-todos.ts';

/** What was said after a form was opened. */
type RecordWords = { readonly kind: 'record_words'; readonly typed: TypedWords };
/** A list of a register, narrowed, or as a file. */
type RegisterList =
  | { readonly kind: 'record_narrowed'; readonly narrowed: Narrowed }
  | { readonly kind: 'record_file'; readonly exported: Exported };

declare module '../intent.ts' {
  interface IntentsOf {
    records: RecordQuestion | RecordsAsked | RecordWords | RegisterList;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    record: true;
    record_form: true;
    record_list: true;
  }
}

const inRegister = (id: string, run: (kind: Kind) => Plan): Plan => {
  const kind = kindOf(id);
  return kind ? run(kind) : emptyPlan;
};

/** What the button names is what its card is about. */
const about = (action: { readonly record: string }, card: BoundMessage): boolean => action.record === card.subject;
const ON_RECORD = { on: ['record'], about } as const;
const ON_FORM = { on: ['record_form'], about } as const;

/** Records of every kind (src/kinds), and what everybody owes for them. */
export const records = defineFeature<RecordQuestion | RecordsAsked | RecordWords | RegisterList, RecordAction, Services>({
  id: 'records',
  intents: {
    record_start: ({ of, sentence, unnamed }, services, context) => startRecord(services, context, of, sentence, {}, unnamed),
    record_words: ({ typed }, services, context) => takeWords(services, context, typed),
    record_list: ({ of, which, words, list }, services, context) =>
      answerList(services, context, kindOf(of), { kind: of, which, words, after: null, ...(list === undefined ? {} : { list }) }),
    records_asked: (asked, services, context) => answerAsked(services, context, asked),
    record_narrowed: ({ narrowed }, services, context) =>
      inRegister(narrowed.of, (kind) => answerNarrowed(services, context, kind, narrowed)),
    record_file: ({ exported }, services, context) =>
      exported.kind === 'narrowed'
        ? inRegister(exported.narrowed.of, (kind) => answerNarrowed(services, context, kind, exported.narrowed, answerFile))
        : answerFile(context, {
            kind: exported.list.of,
            which: exported.list.which,
            words: exported.list.words,
            after: null,
            ...(exported.list.list === undefined ? {} : { list: exported.list.list }),
          }),
    record_number: ({ number }, services, context) => answerNumbered(services, context, number),
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
    'record.list': {
      on: 'any',
      run: ({ action: { do: _, ...asked }, on }, __, context) =>
        listShown(context, on, 'record_list', { ...asked, words: null, after: null }),
    },
    'record.page': {
      on: ['record_list'],
      run: ({ action, on }, _, context) => redrawn(context, on, { ...on.payload, after: action.after }),
    },
    'record.export': { on: ['record_list'], run: ({ on }, _, context) => askRecordsFile(context, on) },
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
    record_list: {
      payload: listPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showList(services, viewer, payload),
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
  heeds: /几[台张辆单]|有?哪些|导出来?|下载|表格?|excel|export/u,
  // What was said in answer to a card is an answer, unless it names a record (催一下 QZ…).
  read: ({ bare, reading, isColleague, isOpen }) => {
    const exported = isOpen ? exportedIn(bare, KINDS, isColleague) : null;
    if (exported) return { kind: 'record_file', exported };
    const meant = readRecordSentence(bare, KINDS, reading.kind === 'unclear', isColleague);
    if (reading.kind === 'answer') return meant?.kind === 'record_number' ? meant : null;
    // A branch or days beside it narrow the list; states, owners and customers alone are read below.
    const narrowed = meant === null && isOpen ? narrowedIn(bare, KINDS, isColleague) : null;
    if (narrowed && (narrowed.unit !== null || narrowed.period !== null)) return { kind: 'record_narrowed', narrowed };
    // A form would be begun by it only because nobody else understood it.
    return meant ?? (reading.kind === 'unclear' ? readRecordsAsked(bare, KINDS) : null);
  },
});
