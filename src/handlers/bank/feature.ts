import { type BankAction, bankActions } from '../../cards/bank/actions.ts';
import { bankSamples } from '../../cards/bank/samples.ts';
import { bankQuestion } from '../../domain/bank/bank-question.ts';
import { bankWords } from '../../words/bank.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { answerWith, opened, redrawn, showPersonal } from '../reply.ts';
import { pickChoice, putAsideByHand, searchCustomer, trustRule, undoLine } from './assign-line.ts';
import { bankScope } from './bank-scope.ts';
import { sendFaults } from './faults-book.ts';
import { filePayload } from './file-in-card.ts';
import { nameColumns } from './name-columns.ts';
import { matchedPayload, queuePayload } from './queue-in-card.ts';
import type { Services } from './services.ts';
import { showFile } from './show-file.ts';
import { showHow } from './show-how.ts';
import { showMatched, showQueue } from './show-queue.ts';
import { nameAccount, pressTake, takeFile } from './take-file.ts';
import { pressUndo } from './undo-file.ts';
import { answerVouch, askSales, showProof, showVouch, takeProof } from './vouch.ts';

/** What of the bank somebody asks for, in their own words. */
type BankIntent = { readonly kind: 'bank'; readonly what: 'queue' | 'matched' | 'how' };

declare module '../intent.ts' {
  interface IntentsOf {
    bank: BankIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    bank_file: true;
    bank_queue: true;
    bank_matched: true;
    bank_how: true;
    bank_vouch: true;
  }
}

/** Money that came in: files of banks and wallets, whose each receipt is, what nobody knows yet, and the way back from every one of these (S111, S112). */
export const bank = defineFeature<BankIntent, BankAction, Services>({
  id: 'bank',
  intents: {
    bank: ({ what }, _, context) => answerWith(context, `bank_${what}`, `bank:${context.person.id}`),
  },
  actions: [...bankActions],
  presses: {
    'bank.take': { on: ['bank_file'], run: ({ on }, services, context) => pressTake(services, context, on) },
    'bank.account': { on: ['bank_file'], run: ({ form, on }, _, context) => nameAccount(context, form, on) },
    'bank.columns': { on: ['bank_file'], run: ({ form, on }, _, context) => nameColumns(context, form, on) },
    'bank.faults': { on: ['bank_file'], run: ({ on }, _, context) => sendFaults(context, on) },
    'bank.undo_file': { on: ['bank_file'], run: ({ on }, services, context) => pressUndo(services, context, on) },
    'bank.queue': {
      on: 'any',
      run: ({ action: { after }, on }, _, context) =>
        on.view === 'bank_queue'
          ? redrawn(context, on, { after })
          : opened(context, showPersonal(context, 'bank_queue', `bank:${context.person.id}`, { after })),
    },
    'bank.matched': {
      on: 'any',
      run: ({ action: { before }, on }, _, context) =>
        on.view === 'bank_matched'
          ? redrawn(context, on, { before })
          : opened(context, showPersonal(context, 'bank_matched', `bank:${context.person.id}`, { before })),
    },
    'bank.pick': { on: ['bank_queue'], run: ({ action, on }, services, context) => pickChoice(services, context, action, on) },
    'bank.ask': { on: ['bank_queue'], run: ({ action, on }, services, context) => askSales(services, context, action, on) },
    'bank.aside': {
      on: ['bank_queue'],
      run: ({ action, on }, services, context) => putAsideByHand(services, context, action.line, on),
    },
    'bank.search': { on: ['bank_queue'], run: ({ form, on }, services, context) => searchCustomer(services, context, form, on) },
    'bank.proof': { on: ['bank_queue'], run: ({ action }, services, context) => showProof(services, context, action.line) },
    'bank.undo': {
      on: ['bank_queue', 'bank_matched'],
      run: ({ action, on }, services, context) => undoLine(services, context, action.line, on),
    },
    'bank.trust': {
      on: ['bank_queue'],
      run: ({ action, on }, services, context) => trustRule(services, context, action.rule, on),
    },
    'bank.vouch': {
      on: ['bank_vouch'],
      about: (action, card) => card.subject === action.line,
      run: ({ action, form }, services, context) => answerVouch(services, context, action, form),
    },
  },
  views: {
    bank_file: {
      payload: filePayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showFile(services, viewer, payload),
    },
    bank_queue: {
      payload: queuePayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showQueue(services, viewer, payload),
    },
    bank_matched: {
      payload: matchedPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showMatched(services, viewer, payload),
    },
    bank_how: { payload: nothingKept, audience: 'person', show: ({ viewer }, services) => viewer && showHow(services, viewer) },
    bank_vouch: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showVouch(services, viewer, subject),
    },
  },
  words: bankWords,
  samples: bankSamples,
  requests: {
    unwantedFiles: async ({ context, message, files }, services) =>
      (await takeProof(services, context, message, files)) ?? takeFile(context, message, files),
    bringsSheets: ({ id }, org) => bankScope(org, id) !== null,
  },
  heeds: /导入|上传|银行|流水|认领|核销|来款|statements?|bank/u,
  read: ({ bare, isOpen }) => {
    const what = isOpen ? bankQuestion(bare) : null;
    return what ? { kind: 'bank', what } : null;
  },
});
