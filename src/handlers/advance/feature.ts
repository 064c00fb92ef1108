import { type AdvanceAction, advanceActions } from '../../cards/advance/actions.ts';
import { advanceSamples } from '../../cards/advance/samples.ts';
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
    advance_due: async (services, which) =>
      asWatched(await services.watches.openAdvances(which), (line) =>
        waiting({
          watch: 'advance_due',
          target: `advance/${line.requestId}`,
          subject: line.requestId,
          title: () =>
            t('advance.due', { amount: { cents: line.amount }, owed: { cents: owedOf(line) }, purpose: plain(line.purpose) }),
          since: line.paidAt ?? line.approvedAt,
          at: dayEnd(line.dueOn, services.zone),
          holders: [line.personId],
          applicantId: line.personId,
          unitId: line.unitId,
          requestId: line.requestId,
        }),
      ),
  },
  questions: [
    {
      what: 'my_advances',
      words: /^(我的借款|我还欠(多少|公司多少)?(借款|钱)?|我?借款(余额|还欠多少|还剩多少)|my ?advances?)$/iu,
      near: ['我的借款', '借款余额'],
    },
    {
      what: 'open_advances',
      words: /^(未还(的)?借款|借款(清单|情况)|谁(还)?(欠|没还)(借款|钱)|open ?advances)$/iu,
      near: ['未还借款'],
    },
  ],
});
