import type { leaveChangeWords as chinese } from '../zh-CN/leave-change.ts';

export const leaveChangeWords: Record<keyof typeof chinese, string> = {
  'change.open': 'Change',
  'change.title': 'Which leave is to change',
  'change.which': 'Please choose a leave and how it is to change:',
  'change.none_title': 'No leave to change',
  'change.none':
    'Only approved leave that runs or lies ahead can be changed; an early return can still be reported {days} days after the leave.',
  'change.return': 'Early return',
  'change.extend': 'Extend',
  'change.cancel': 'Cancel a part',
  'change.revoke_hint': 'To cancel all of it, open the request and press Revoke.',
  'change.running': '{number} about this request is waiting for approval; please wait for it or withdraw it',
  'change.waiting': '{number} is waiting for approval; until then the leave stays as it is',
  'change.see': 'See the change',
  'change.cannot_revoke': 'An approved change cannot be revoked; please change the original request again',
  'change.original_over': 'The original leave is revoked or gone and cannot be changed; please reject this request',
  'change.short': 'The calendar has changed and the balance is not enough; please return it to the applicant',
  'change.gone': 'This leave cannot be changed now; the card is up to date',
  'change.told_cover': 'The leave of {who} has changed; you now stand in for {span}',
  'change.told_cover_over': 'The leave of {who} has changed; you are no longer needed as stand-in',
  'recount.title': 'The calendar changed and the leave was counted again',
  'recount.told': '{who}: {title}',
  'recount.day': '{day}, was {before}',
  'recount.refund': '{amount} given back to the balance in all.',
  'recount.extra': '{amount} more taken from the balance in all.',
  'recount.less': '{amount} less in all.',
  'recount.more': '{amount} more in all.',
  'recount.even': 'The total stays the same.',
  'recount.note': 'the calendar changed; counted again as {amount}',
  'recount.short':
    '{who}: {title} costs {extra} more on the new calendar, but {short} of balance is missing. Nothing was changed yet:',
  'recount.short_then': 'Please open the request and press “变更” to cancel a part, or turn to HR.',
  'recount.short_hr':
    'Please agree with the person: add to the balance (it is counted again the next day), or have the leave changed or revoked.',
  'request.remark_amended': '{at} changed: {text}',
};
