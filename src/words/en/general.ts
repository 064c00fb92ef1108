import type { generalWords as chinese } from '../zh-CN/general.ts';

export const generalWords: Record<keyof typeof chinese, string> = {
  'house.name': 'Dealer Network Assistant',

  'card.shortened': 'There is more than fits here; only a part is shown.',
  'card.more': '{count} more not shown',
  'card.clause': 'Basis: {clause}',
  'card.no_options': 'Nothing to choose from',
  'card.fill': 'Please fill in',
  'card.choose': 'Please choose',
  'card.choose_date': 'Choose a date',
  'card.choose_time': 'Choose a time',
  'choice.same_people':
    'Those marked # have the same name, unit, title and number and cannot be told apart here. Please make sure whom you mean, and let an administrator add their employee numbers.',
  'card.choose_person': 'Choose a person',

  'refused.because': '{what} ({clause})',
  'clause.named': 'Basis: {clause}',
  'clause.title': '{id} {title}',
  'clause.policy': 'Network management policy',
  'clause.unknown': 'There is no clause {id}. Clauses run from S1 to S120.',

  'stray.unreadable': 'I do not know this button; send "help" to start again',
  'stray.unknown_message': 'This card was forwarded or is too old to use here. Please ask for your lists in our private chat',
  'stray.not_yours': 'This card was not sent to you, so you cannot use it (basis: S4)',
  'stray.mismatch': 'This card now shows something else; please look at the latest one',
  seen: 'Already dealt with',
  late: 'Got it; the result will appear on the card',
  failure: 'That did not work just now; please try again in a moment',
};
