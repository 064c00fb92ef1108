import type { draftWords as chinese } from '../zh-CN/draft.ts';

export const draftWords: Record<keyof typeof chinese, string> = {
  'draft.title': '{name} request',
  'draft.next': 'Next',
  'draft.cancel': 'Never mind',
  'draft.sent': 'The form is open in our private chat',
  'draft.fault': '{what}. {accept}',
  'draft.not_yet': 'It cannot be submitted yet; see the notes on the card',
  'draft.no_longer': 'Things have changed and it cannot be submitted now; see the notes on the card',
  'draft.changed': 'The content has changed; please check it before submitting',
  'draft.over': 'This form has already been dealt with',
  'draft.cancelled': 'Cancelled; nothing was submitted',
  'draft.cancelled_card': 'Cancelled; nothing was submitted. Just tell me when you need it.',
  'draft.filled_by_model': 'Filled in with the help of AI; please check',
  'draft.submitted': '{name} {number} submitted',
  'draft.not_yours': 'This form is not yours; only the applicant can use it',

  'preview.title': 'Please confirm: {name}',
  'preview.not_sent': 'Not submitted yet',
  'preview.route': 'Who will decide',
  'preview.submit': 'Submit',
  'preview.edit': 'Change',
  'preview.summary': 'Please confirm {name}: {title}',

  'finding.with_accept': '{what}. {accept}',
  'finding.no_route': 'Nobody can decide at "{step}", so it cannot be submitted for now',
  'finding.no_route_accept': 'Please ask the network department to fill this post',
};
