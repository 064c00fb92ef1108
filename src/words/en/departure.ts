import type { departureWords as zh } from '../zh-CN/departure.ts';

export const departureWords: Readonly<Record<keyof typeof zh, string>> = {
  'departure.title_left': '{name} has left: please arrange the hand-over',
  'departure.title_suspended': "{name}'s account is suspended",
  'departure.title_back': '{name} is back',
  'departure.since': '{unit} · last day {on}',
  'departure.since_suspended': '{unit} · since {on}',
  'departure.how_left': 'What lay with {name}, and with whom it is now. Please name somebody where nobody has it.',
  'departure.how_suspended':
    'They cannot act meanwhile. Nothing was ended; what is still to be decided goes back to them when they return.',
  'departure.how_back': 'What was moved or closed meanwhile has been put back as far as possible.',
  'departure.group_seat': 'Waited for {name} to decide',
  'departure.group_stands_in': '{name} had promised to stand in',
  'departure.group_role': 'Roles now vacant',
  'departure.group_report': 'Direct reports',
  'departure.group_unit': 'Units they headed',
  'departure.group_request': "{name}'s own requests, closed",
  'departure.group_leave': "{name}'s leave not taken, cancelled",
  'departure.now': 'Now: {people}',
  'departure.now_nobody': 'Nobody has it yet',
  'departure.now_told': '{who} was asked to choose somebody else',
  'departure.now_over': 'Ended',
  'departure.now_closed': 'Closed',
  'departure.private_request': 'A request outside what you answer for',
  'departure.more': '{count} more',
  'departure.stand_in_left': '{name} has left and cannot stand in for you ({span}). Please choose somebody else',
  'departure.stand_in_suspended':
    "{name}'s account is suspended; they may not be able to stand in for you ({span}). Choose somebody else if needed",
  'departure.stand_in_away':
    '{name} will be on leave while standing in for you ({span}), from {date}. Please choose somebody else',
  'departure.absent_left': '{name} has left; you need not stand in any more ({span})',
  'departure.stand_in_back': '{name} is back and stands in as before: {span}',
  'departure.absent_back': '{name} is back; you stand in as before: {span}',
  'departure.agreed_back': '{who} is back and the request stands: you take over as agreed, {when}',
  'departure.promise_left':
    '{name}, who had agreed to take over, has left ({when}). Please choose somebody else; otherwise it is decided as it is and nobody takes over',
  'departure.promise_suspended':
    'The account of {name}, who had agreed to take over, is suspended ({when}); they may not be able to. Choose somebody else if needed',
  'departure.promise_away':
    '{name}, who had agreed to take over ({when}), will be on leave then, from {date}. Please choose somebody else',
  'departure.consent_suspended':
    'The account of {name}, whom you asked to take over, is suspended ({when}); they may not answer. Choose somebody else if needed',
  'departure.leave_shortened': 'Has left; the leave from {from} on is cancelled',
  'departure.reopened': 'Your {number} had been closed because you seemed to have left; it stands again: {title}',
  'departure.reopen_failed':
    'Your {number} had been closed because you seemed to have left and cannot simply be restored; please ask again: {title}',
  'departure.pay_title': 'Leave settled on leaving: {name}',
  'departure.pay': '{name} ({unit}, no. {no}): last day {on}. All leave accounts are closed; please pay out the figures below.',
  'departure.pay_more': '{name} ({unit}, no. {no}): something changed after the accounts were closed; please add it.',
  'departure.pay_undone': '{name} ({unit}, no. {no}) is back; the closing was reversed. Please do not pay it out.',
  'departure.pay_year': '{type}: {entitled} by days worked, {taken} taken, {owed} to be paid',
  'departure.pay_beyond': '{type}: {entitled} by days worked, {taken} taken; the {beyond} beyond are not claimed back',
  'departure.pay_others': '{type}: also {others} carried over or corrected and not taken, to be paid',
  'departure.pay_left': '{type}: {owed} not used, to be paid',
  'departure.pay_none': '{type}: nothing to be paid',
  'departure.pay_rule':
    "Calendar days worked in the year ÷ 365 × the year's days, parts of a day dropped; leave beyond it is not claimed back (Implementation Measures, article 12).",
  'substitute.instead': 'Choose somebody else',
  'consent.rechoose_late': 'The request comes back to you and what it holds is released; submit it again for a new decision.',
  'told.closed_left': '{who} has left; this request is closed, you need not handle it: {title}',
  'request.closed_left': '{at} closed: the applicant has left',
  'annual.rehired': 'Settled on leaving on {left}; hired anew on {joined} and counted from that day',
};
