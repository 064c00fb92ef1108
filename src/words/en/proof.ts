import type { proofWords as chinese } from '../zh-CN/proof.ts';

export const proofWords: Record<keyof typeof chinese, string> = {
  'proof.got_image': 'A picture has arrived',
  'proof.got_file': 'A file has arrived',
  'proof.which': 'For which leave is it proof? It is attached only when you press.',
  'proof.line': '{what}, due {due} · {number}',
  'proof.line_given': '{what} was handed in; you may add to it · {number}',
  'proof.attach': 'Attach',
  'proof.attached': 'Attached',
  'proof.private': 'Only those who decide and HR can look at it.',
  'proof.not_needed': 'No leave needs proof at the moment.',
  'proof.ask': 'Please send me a picture or file of the {what} by {due}',
  'proof.missing': 'The {what} is not handed in yet; due {due}',
  'proof.given': '{what}: handed in {at}',
  'proof.view': 'Look at it',
  'proof.not_yours': 'Proof is only for the applicant, those who decide and HR',
  'proof.none_yet': 'Nothing has been handed in yet',
  'remind.proof': '{what} ({title})',
  'told.proof': '{who} handed in the {what}: {title}',
};
