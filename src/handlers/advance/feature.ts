import { type AdvanceAction, advanceActions } from '../../cards/advance/actions.ts';
import { advanceSamples } from '../../cards/advance/samples.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import { personName } from '../../domain/org/label.ts';
import { plain, t } from '../../kernel/text.ts';
import { dayEnd } from '../../kernel/time.ts';
import { advanceWords } from '../../words/advance.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { asWatched, waiting } from '../watching.ts';
import { enterReturn } from './enter-return.ts';
import { advancePosting } from './post-advance.ts';
import type { Services } from './services.ts';
import { advancePart, owedOf, showAll, showMine } from './show-advances.ts';

declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    my_advances: true;
    open_advances: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    my_advances: true;
    open_advances: true;
  }
}

/** 借款 beyond its form: owed once it was paid, settled by claims and returns, reminded of until then (O13). */
export const advances = defineFeature<never, AdvanceAction, Services>({
  id: 'advance',
  intents: {},
  actions: [...advanceActions],
  presses: {
    'advance.return': {
      on: ['request'],
      about: (action, card) => card.subject === action.request,
      run: ({ action, form }, services, context) => enterReturn(services, context, action, form),
    },
  },
  views: {
    my_advances: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showMine(services, viewer),
    },
    open_advances: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showAll(services, viewer),
    },
  },
  words: advanceWords,
  samples: advanceSamples,
  postings: { advance: advancePosting },
  requests: { onCard: (look, services) => advancePart(services, look) },
  watches: {
    advance_due: async (services, which) => {
      const org = await services.reads.org();
      return asWatched(await services.watches.openAdvances(which), (line) => {
        const { personId, unitId, requestId, amount, purpose, dueOn } = line;
        const leftOn = org.person(personId)?.leftOn ?? null;
        const sums = { amount: { cents: amount }, owed: { cents: owedOf(line) }, purpose: plain(purpose) };
        return waiting({
          watch: 'advance_due',
          target: `advance/${requestId}`,
          subject: requestId,
          title: () => (leftOn ? t('advance.due_left', { ...sums, who: personName(org, personId) }) : t('advance.due', sums)),
          since: line.paidAt ?? line.approvedAt,
          // Who left owes it from that day, and finance settles it with the last pay.
          at: dayEnd(leftOn !== null && leftOn < dueOn ? leftOn : dueOn, services.zone),
          holders: leftOn ? financeFor(org, unitId) : [personId],
          applicantId: personId,
          unitId,
          requestId,
        });
      });
    },
  },
  questions: [
    {
      what: 'my_advances',
      words: /^(我的借款|我还欠(多少|公司多少)?(借款|钱)?|我?借款(余额|还欠多少|还剩多少)|my ?advances?)$/iu,
      near: ['我的借款', '借款余额'],
    },
    {
      what: 'open_advances',
      words:
        /^(未还(的)?借款|借款(清单|情况)|谁(还)?(欠|没还)(着)?(借款|钱)|(谁|哪些人)?(的)?借款(还)?(没|未)(有)?还(清)?|open ?advances)$/iu,
      near: ['未还借款'],
    },
  ],
});
