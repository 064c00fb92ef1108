import { rosterSamples } from '../../cards/roster/samples.ts';
import { type RosterQuestion, rosterQuestion } from '../../domain/attendance/roster-question.ts';
import { type ShiftNamed, shiftNamed } from '../../domain/attendance/shift-name-said.ts';
import { rosterWords } from '../../words/roster.ts';
import { defineFeature } from '../feature.ts';
import { askDuty, askMine } from './ask-shifts.ts';
import { checkRoster, rosterWritten } from './check-roster.ts';
import { howToSwap } from './how-to-swap.ts';
import { nameShift } from './name-shift.ts';
import type { Services } from './services.ts';
import { dutyPayload, minePayload, showMyShifts, showOnDuty } from './show-shifts.ts';

type RosterIntent =
  | { readonly kind: 'roster'; readonly what: RosterQuestion; readonly said: string }
  | { readonly kind: 'roster'; readonly what: 'named'; readonly named: ShiftNamed };

declare module '../intent.ts' {
  interface IntentsOf {
    roster: RosterIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    my_shifts: true;
    on_duty: true;
  }
}

/** Who works which shift on which day (S54): what a roster may say, and whose shift is when. How days are counted by it stands with attendance. */
export const rosters = defineFeature<RosterIntent, never, Services>({
  id: 'roster',
  intents: {
    roster: (intent, services, context) => {
      if (intent.what === 'named') return nameShift(services, context, intent.named);
      if (intent.what === 'swap') return howToSwap(context);
      return intent.what === 'mine' ? askMine(services, context, intent.said) : askDuty(services, context, intent.said);
    },
  },
  actions: [],
  presses: {},
  views: {
    my_shifts: {
      payload: minePayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showMyShifts(services, viewer, payload),
    },
    on_duty: {
      payload: dutyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showOnDuty(services, viewer, payload),
    },
  },
  words: rosterWords,
  samples: rosterSamples,
  records: { roster: { beforeWriting: checkRoster, onWrite: rosterWritten } },
  heeds: /轮到|[换调].{0,3}班|[早中晚夜两头]{1,2}班|和|跟|与|同/u,
  read: ({ bare, said, isOpen }) => {
    const named = isOpen ? shiftNamed(said) : null;
    if (named) return { kind: 'roster', what: 'named', named };
    const what = isOpen ? rosterQuestion(bare) : null;
    return what && { kind: 'roster', what, said };
  },
});
