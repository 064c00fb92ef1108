import type { leaveWords as chinese } from '../zh-CN/leave.ts';

export const leaveWords: Record<keyof typeof chinese, string> = {
  'balance.title': 'My leave',
  'balance.private': 'Only you can see this',
  'balance.none': 'No leave balance is recorded yet; please contact HR.',
  'balance.left': '{left} available',
  'balance.detail_label': 'Details',
  'balance.detail': '{granted} in all · {used} used',
  'balance.detail_held': '{granted} in all · {used} used · {held} in approval',
  'balance.statement': 'Last movements',
  'balance.entry': '{on} {what} {amount}',
  'balance.entry_for': '{on} {what} {amount} ({number})',
  'balance.amount': '{name} {amount}',
  'entry.grant': 'granted',
  'entry.hold': 'reserved',
  'entry.use': 'used',
  'entry.release': 'reservation given back',
  'entry.refund': 'given back',
  'entry.expire': 'expired',
  'entry.adjust': 'adjusted',
  'entry.carry': 'carried over',
  'entry.redrawn': 'moved to what lapses first',
  'entry.close': 'closed on leaving',
  'entry.close_undone': 'closing on leaving undone',

  'calendar.away': 'On leave',
};
