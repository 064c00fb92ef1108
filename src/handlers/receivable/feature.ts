import { ageingAsked, type ReceivableAction, receivableActions } from '../../cards/receivable/actions.ts';
import { receivableSamples } from '../../cards/receivable/samples.ts';
import { t } from '../../kernel/text.ts';
import { receivableWords } from '../../words/receivable.ts';
import { receivableAdvanceWords } from '../../words/receivable-advance.ts';
import { receivableCreditWords } from '../../words/receivable-credit.ts';
import { receivableCreditNoteWords } from '../../words/receivable-credit-note.ts';
import { receivableFollowedWords } from '../../words/receivable-followed.ts';
import type { Context } from '../context.ts';
import { defineFeature, dueAs, nothingKept } from '../feature.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, opened, redrawn, sheetFile, showPersonal } from '../reply.ts';
import { askOn } from './ask-on.ts';
import { answerReceivables } from './ask-receivables.ts';
import { closeResiduals, reopenResidual } from './close-residual.ts';
import { takeNoteBack } from './credit-note.ts';
import { writeLetter } from './dunning-letter.ts';
import { afterOpening, beforeOpening, openingPart } from './enter-opening.ts';
import { creditOnContract, judgeContract } from './gate-contract.ts';
import { judgeOrder, orderTakesCredit } from './gate-order.ts';
import { giveToLawyers } from './give-to-lawyers.ts';
import { itemsFollow } from './hand-on-with-record.ts';
import { holdCustomer, holdItem, unholdCustomer, unholdItem } from './hold-items.ts';
import { receivablePosting } from './post-receivable.ts';
import { attachProof, itemsWantingProof, seeProof } from './proof-of-payment.ts';
import { readReceivables } from './read-sentence.ts';
import { runDunning } from './run-dunning.ts';
import { agreeTo, sayAbout } from './say-about.ts';
import type { Services } from './services.ts';
import { setOldest } from './set-oldest.ts';
import { showAgeing } from './show-ageing.ts';
import { customerAsked, showCustomer } from './show-customer.ts';
import { extraOnOrder } from './show-extra.ts';
import { itemAsked, showItem } from './show-item.ts';
import { previewAsked, showPreview } from './show-preview.ts';
import { showResiduals } from './show-residuals.ts';
import { giveAdvanceBack, useAdvance } from './use-advance.ts';
import { overdueItems, staleBank } from './watch-overdue.ts';

/** What customers owe, in the person's own words. */
type ReceivableIntent = { readonly kind: 'receivables'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    receivables: ReceivableIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    ageing: true;
    owed_by: true;
    receivable: true;
    residuals: true;
    dunning_preview: true;
  }
}

/** What customers owe: by age, by customer, item by item; who is reminded of it, and what they said (S112, S113). */
export const receivables = defineFeature<ReceivableIntent, ReceivableAction, Services>({
  id: 'receivable',
  intents: { receivables: ({ said }, services, context) => answerReceivables(services, context, said) },
  actions: receivableActions,
  presses: {
    'ageing.show': {
      on: ['ageing'],
      run: ({ action: { do: _, ...asked }, on }, __, context) =>
        on.current
          ? redrawn(context, on, asked)
          : { ...emptyPlan, effects: [showPersonal(context, 'ageing', `ageing:${context.cause}`, asked)] },
    },
    'ageing.file': {
      on: ['ageing'],
      run: ({ action: { do: _, ...asked } }, __, context) => ({
        ...emptyPlan,
        audit: [{ actorId: context.person.id, act: 'receivable.export', subject: asked.unit ?? 'all', detail: asked }],
        effects: [sheetFile(context, { ageing: asked })],
        reply: { toast: { tone: 'info', text: t('receivable.file_toast') } },
      }),
    },
    'receivable.customer': {
      on: 'any',
      run: ({ action: { customer, on } }, _, context) =>
        opened(context, showPersonal(context, 'owed_by', `owed_by:${customer}`, { customer, on })),
    },
    'receivable.open': {
      on: 'any',
      run: ({ action: { item } }, _, context) => opened(context, showPersonal(context, 'receivable', item)),
    },
    'receivable.ask': {
      on: ['receivable', 'owed_by'],
      run: ({ action: { asks }, on }, services, context) => askOn(services, context, on, asks),
    },
    'receivable.say': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item }, form, on }, services, context) => onCard(sayAbout(services, context, item, form), context, on),
    },
    'receivable.agree': {
      on: ['receivable'],
      run: ({ action: { said, yes } }, services, context) => agreeTo(services, context, said, yes),
    },
    'receivable.hold': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item }, form, on }, services, context) => onCard(holdItem(services, context, item, form), context, on),
    },
    'receivable.legal': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item }, form, on }, services, context) =>
        onCard(giveToLawyers(services, context, item, form), context, on),
    },
    'receivable.unhold': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item } }, services, context) => unholdItem(services, context, item),
    },
    'receivable.oldest': {
      on: ['owed_by'],
      about: ({ customer }, { subject }) => subject === `owed_by:${customer}`,
      run: ({ action: { customer, is } }, services, context) => setOldest(services, context, customer, is),
    },
    // What was sent is offered for several items at once; whose they are is checked when it is attached.
    'receivable.proof': {
      on: ['file_offer'],
      run: ({ action: { item }, on }, services, context) => attachProof(services, context, item, on),
    },
    'receivable.proof_see': { on: 'any', run: ({ action: { item } }, services, context) => seeProof(services, context, item) },
    'receivable.residuals': {
      on: 'any',
      run: (_, __, context) => opened(context, showPersonal(context, 'residuals', `residuals:${context.person.id}`)),
    },
    'receivable.residuals_close': {
      on: ['residuals'],
      run: ({ action: { items }, form }, services, context) => closeResiduals(services, context, items, form),
    },
    'receivable.residual_close': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item }, form, on }, services, context) =>
        onCard(closeResiduals(services, context, [item], form), context, on),
    },
    'receivable.residual_reopen': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item } }, services, context) => reopenResidual(services, context, item),
    },
    'receivable.use_advance': {
      on: ['owed_by', 'receivable'],
      run: ({ action }, services, context) => useAdvance(services, context, action),
    },
    'receivable.advance_back': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item } }, services, context) => giveAdvanceBack(services, context, item),
    },
    'receivable.note_back': {
      on: ['receivable'],
      about: ({ item }, { subject }) => item === subject,
      run: ({ action: { item } }, services, context) => takeNoteBack(services, context, item),
    },
    'receivable.letter': {
      on: ['owed_by'],
      about: ({ customer }, { subject }) => subject === `owed_by:${customer}`,
      run: ({ action: { customer } }, services, context) => writeLetter(services, context, customer),
    },
    'receivable.hold_customer': {
      about: ({ customer }, { subject }) => subject === `owed_by:${customer}`,
      on: ['owed_by'],
      run: ({ action: { customer }, form, on }, services, context) =>
        onCard(holdCustomer(services, context, customer, form), context, on),
    },
    'receivable.unhold_customer': {
      about: ({ customer }, { subject }) => subject === `owed_by:${customer}`,
      on: ['owed_by'],
      run: ({ action: { customer } }, services, context) => unholdCustomer(services, context, customer),
    },
  },
  views: {
    ageing: {
      payload: ageingAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showAgeing(services, viewer, payload),
    },
    dunning_preview: {
      payload: previewAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showPreview(services, viewer, payload),
    },
    owed_by: {
      payload: customerAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showCustomer(services, viewer, payload),
    },
    residuals: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showResiduals(services, viewer),
    },
    receivable: {
      payload: itemAsked,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showItem(services, viewer, subject, payload),
    },
  },
  words: {
    ...receivableWords,
    ...receivableFollowedWords,
    ...receivableCreditWords,
    ...receivableCreditNoteWords,
    ...receivableAdvanceWords,
  },
  postings: { receivable: receivablePosting },
  records: {
    customer: { onWrite: itemsFollow('customer') },
    contract: { onWrite: itemsFollow('contract'), judge: judgeContract, onCard: creditOnContract },
    order: {
      judge: judgeOrder,
      onWrite: async (change, services) =>
        merge(await itemsFollow('order')(change, services), await orderTakesCredit(change, services)),
      onCard: extraOnOrder,
    },
    opening: { beforeWriting: beforeOpening, onWrite: afterOpening, onCard: openingPart },
  },
  tasks: [{ name: 'dunning', irreversible: true, run: (services, now) => dueAs(`dunning:${now}`, runDunning(services, now)) }],
  watches: { receivable_overdue: overdueItems, bank_stale: staleBank },
  menu: { 'menu.receivables': { kind: 'receivables', said: '' } },
  samples: receivableSamples,
  requests: { takesFiles: ({ viewer, sent }, services) => itemsWantingProof(services, viewer, sent?.messageId ?? null) },
  heeds: /./u,
  read: readReceivables,
});

/** Once a form is taken, its card asks for nothing more. */
async function onCard(planned: Promise<Plan>, context: Context, on: BoundMessage): Promise<Plan> {
  const plan = await planned;
  return plan.writes.length === 0
    ? plan
    : merge(plan, { ...emptyPlan, effects: [inPlace(context, on, { ...on.payload, asks: null })] });
}
