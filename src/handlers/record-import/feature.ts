import { type RecordImportAction, recordImportActions } from '../../cards/record-import/actions.ts';
import { recordImportSamples } from '../../cards/record-import/samples.ts';
import { readImportQuestion } from '../../domain/record-import/import-question.ts';
import { KINDS } from '../../kinds/index.ts';
import { recordImportWords } from '../../words/record-import.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { pressHeads, pressKind, pressMap } from './ask-heads.ts';
import { sendFaults } from './faults-book.ts';
import { importPayload } from './import-in-card.ts';
import { pressAlike, pressAllOthers } from './say-alike.ts';
import type { Services } from './services.ts';
import { answerHow, sendTemplate, showHow, showImport } from './show-import.ts';
import { pressTake, takeSheet } from './take-sheet.ts';
import { pressUndo } from './undo-import.ts';
import { importedBy } from './who-imports.ts';

/** Many of a kind at once. */
type RecordImportIntent = { readonly kind: 'record_import'; readonly of: string };

declare module '../intent.ts' {
  interface IntentsOf {
    recordImport: RecordImportIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    record_import: true;
    record_import_how: true;
  }
}

const SENT = KINDS.filter((kind) => kind.import);

/** Records brought as a sheet: a template of each kind that allows it, what a sheet would bring before it does, and each row opened as by its form. */
export const recordImport = defineFeature<RecordImportIntent, RecordImportAction, Services>({
  id: 'record-import',
  intents: { record_import: ({ of }, services, context) => answerHow(services, context, of) },
  actions: [...recordImportActions],
  presses: {
    'import.how': { on: 'any', run: ({ action }, services, context) => answerHow(services, context, action.kind) },
    'import.template': { on: 'any', run: ({ action }, services, context) => sendTemplate(services, context, action.kind) },
    'import.kind': { on: ['record_import'], run: ({ on, form }, _, context) => pressKind(context, on, form) },
    'import.map': { on: ['record_import'], run: ({ on }, _, context) => pressMap(context, on) },
    'import.heads': { on: ['record_import'], run: ({ on, form }, _, context) => pressHeads(context, on, form) },
    'import.alike': { on: ['record_import'], run: ({ on, form }, _, context) => pressAlike(context, on, form) },
    'import.all_others': { on: ['record_import'], run: ({ on }, _, context) => pressAllOthers(context, on) },
    'import.take': { on: ['record_import'], run: ({ on }, services, context) => pressTake(services, context, on) },
    'import.faults': { on: ['record_import'], run: ({ on }, _, context) => sendFaults(context, on) },
    'import.undo': { on: ['record_import'], run: ({ on }, _, context) => pressUndo(context, on) },
  },
  views: {
    record_import: {
      payload: importPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showImport(services, viewer, payload),
    },
    record_import_how: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showHow(services, viewer, subject),
    },
  },
  heeds: /批量|导入|新增|新提|登记|上传|一批|多条|很多|多个|模板|模版|表格/u,
  words: recordImportWords,
  samples: recordImportSamples,
  requests: {
    unwantedFiles: async ({ context, message, files }) => takeSheet(context, message, files),
    bringsSheets: (person, org) => importedBy(person, org).length > 0,
  },
  read: ({ bare }) => {
    const of = readImportQuestion(bare, SENT);
    return of === null ? null : { kind: 'record_import', of };
  },
});
