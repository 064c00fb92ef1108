import type { adminQuestionWords as chinese } from '../zh-CN/admin-question.ts';

export const adminQuestionWords: Record<keyof typeof chinese, string> = {
  'question.asked_at': 'Noticed {at} · an administrator decides',
  'question.tag_open': 'To confirm',
  'question.tag_confirmed': 'Confirmed',
  'question.tag_declined': 'Declined',
  'question.tag_withdrawn': 'Settled',
  'question.confirm': 'Confirm',
  'question.decline': 'No',
  'question.once': 'Any administrator decides, once. Until then everything stays as it is.',
  'question.confirmed_by': 'Confirmed by {who}, {at}',
  'question.declined_by': 'Declined by {who}, {at}',
  'question.withdrawn_at': 'Back to normal since {at}; nothing needs to be decided.',
  'question.noted_confirmed': 'Confirmed',
  'question.noted_declined': 'Everything stays as it is',
  'question.decided': 'An administrator has already decided; see the card',
  'question.over': 'Back to normal; nothing needs to be decided',
  'question.changed': 'Things have changed; please see the card before you decide',
  'question.not_yours': 'This is for an administrator to decide.',

  'question.directory_shrunk.title': 'Many people are missing from the directory',
  'question.directory_shrunk.seen':
    'Of {people} active people only {peopleListed} are in the directory as just read, and {unitsListed} of {units} departments. The platform may be failing, or the app’s contact range may have been narrowed.',
  'question.directory_shrunk.names': 'Missing: {names}',
  'question.directory_shrunk.names_more': 'Missing: {names} and others, {count} in all',
  'question.directory_shrunk.confirm':
    'Follow the directory as read: the {missing} people missing count as having left, and their open requests are closed; those of whom the platform says that they are only outside the contact range count as suspended.',
  'question.directory_shrunk.decline': 'Keep the present list; the directory is followed by itself once it is whole again.',

  'question.clock_jumped.title': 'The clock of the server is wrong',
  'question.clock_jumped.seen':
    'The clock of the server says {shown}, and {by} it should be {expected}. Everything scheduled that cannot be undone is on hold: closing of periods, lapsing and granting of leave, removal of old records.',
  'question.clock_jumped.by_running': 'by the time this service has been running',
  'question.clock_jumped.by_platform': 'by the platform’s time',
  'question.clock_jumped.confirm': 'Believe the clock of the server and go on.',
  'question.clock_jumped.decline': 'Stay on hold; please set the clock right, and all goes on by itself.',

  'question.bind_group.title': 'Is this the group of {unit}?',
  'question.bind_group.seen':
    'The group “{name}” has the name of the group of {unit}. Anybody may name a group, so it is not taken for it by itself.',
  'question.bind_group.anchor': 'the audit anchor',
  'question.bind_group.confirm': 'Messages for {unit} go to this group from now on.',
  'question.bind_group.decline': 'No: it is a group like any other.',

  'question.bind_department.title': 'Is the department “{name}” {unit}?',
  'question.bind_department.seen': 'The department “{name}” has the name of {unit}, but is not the department known so far.',
  'question.bind_department.confirm': 'From now on this department is {unit}: posts, shifts and group follow it.',
  'question.bind_department.decline': 'No: it is a department like any other.',
};
