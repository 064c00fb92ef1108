import { type AskedAction, askedActions } from '../../cards/asked/asked-actions.ts';
import { askedSamples } from '../../cards/asked/samples.ts';
import { type RecordsAsked, readRecordsAsked } from '../../domain/records/asked-question.ts';
import { type Exported, exportedIn } from '../../domain/records/exported.ts';
import { type Narrowed, narrowedIn } from '../../domain/records/narrowed.ts';
import { readRecordSentence } from '../../domain/records/record-sentence.ts';
import type { RecordQuestion } from '../../domain/records/records-question.ts';
import { KINDS, kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { askedWords } from '../../words/asked.ts';
import { defineFeature } from '../feature.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { listShown, redrawn } from '../reply.ts';
import { answerAsked } from './answer-asked.ts';
import { answerList, answerNumbered } from './answer-list.ts';
import { chooseNarrow, narrowList, widenList } from './choose-narrow.ts';
import { answerFile, askListFile } from './export-list.ts';
import { listPayload } from './list-filter.ts';
import { answerNarrowed } from './narrow-list.ts';
import type { Services } from './services.ts';
import { showList } from './show-list.ts';
import { type TypedWords, takeWords } from './typed-words.ts';

type Asked =
  | Exclude<RecordQuestion, { kind: 'record_start' }>
  | RecordsAsked
  /** What was said after a form was opened. */
  | { readonly kind: 'record_words'; readonly typed: TypedWords }
  /** A list of a register, narrowed, or as a file. */
  | { readonly kind: 'record_narrowed'; readonly narrowed: Narrowed }
  | { readonly kind: 'record_file'; readonly exported: Exported };

declare module '../intent.ts' {
  interface IntentsOf {
    asked: Asked;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    record_list: true;
  }
}

const inRegister = (id: string, run: (kind: Kind) => Plan): Plan => {
  const kind = kindOf(id);
  return kind ? run(kind) : emptyPlan;
};

/** What people say of records: which of them they ask for, as a list or a file, and what goes into a form that is open. */
export const asked = defineFeature<Asked, AskedAction, Services>({
  id: 'asked',
  intents: {
    record_words: ({ typed }, services, context) => takeWords(services, context, typed),
    record_list: ({ of, which, words, list }, services, context) =>
      answerList(services, context, kindOf(of), { kind: of, which, words, after: null, ...(list === undefined ? {} : { list }) }),
    records_asked: (question, services, context) => answerAsked(services, context, question),
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
  actions: askedActions,
  presses: {
    'record.list': {
      on: 'any',
      run: ({ action: { do: _, ...list }, on }, __, context) =>
        listShown(context, on, 'record_list', { ...list, words: null, after: null }),
    },
    'record.page': {
      on: ['record_list'],
      run: ({ action, on }, _, context) => redrawn(context, on, { ...on.payload, after: action.after }),
    },
    'record.choose': { on: ['record_list'], run: chooseNarrow },
    'record.narrow': { on: ['record_list'], run: narrowList },
    'record.widen': { on: ['record_list'], run: widenList },
    'record.export': { on: ['record_list'], run: ({ on }, _, context) => askListFile(context, on) },
  },
  views: {
    record_list: {
      payload: listPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showList(services, viewer, payload),
    },
  },
  words: askedWords,
  samples: askedSamples,
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
