import type { talkWords as chinese } from '../zh-CN/talk.ts';

export const talkWords: Record<keyof typeof chinese, string> = {
  'list.my_requests': 'My requests',
  'list.my_approvals': 'Waiting for me',
  'list.my_requests_empty': 'No requests yet. Need a day off? Just say so in a sentence.',
  'list.my_approvals_empty': 'Nothing is waiting for you.',
  'list.page_empty': 'Nothing is left on this page.',
  'list.of_whom': '{who}: {title}',
  'list.detail': '{name} {number} · {since}',
  'list.for': 'for {absent}',
  'list.open': 'Open',
  'list.next': 'Next page',
  'list.first': 'First page',

  'help.title': 'What I can do for you',
  'help.how': 'Just say it in a sentence. I show you a card first, and nothing is submitted until you confirm.',
  'help.start': 'Start',
  'help.open': 'Everything I can do',
  'help.start_leave': 'Ask for leave',
  'help.approvals_waiting': 'Waiting for me ({count})',
  'help.typed':
    'You can also ask where a request is or what is left of your leave, and answer with "approve NUMBER" or "reject NUMBER reason": I open the request, and only the button decides. For the policy text type its clause, e.g. "S55".',

  'welcome.title': 'Hello {name}',
  'welcome.what': 'I am the network assistant: leave, repairs, approvals and progress.',
  'welcome.try': 'Try a sentence such as the ones on the help card.',
  'welcome.help': 'Send "help" at any time to see everything.',

  'group.hello_title': 'Hello, I am the network assistant',
  'group.hello': 'Mention me with a sentence here and I answer you in private; personal matters never appear in the group.',
  'group.answered_in_private': '{name}, I have answered you in private.',

  'unclear.title': 'I did not quite get that',
  'unclear.said': 'You said: {said}',
  'unreadable.file': 'I cannot read files yet. Please say in words what you need, e.g. "leave".',
  'unreadable.image': 'I cannot read pictures yet. Please say in words what you need, e.g. "leave".',
  'unreadable.other': 'I cannot read this kind of message yet. Please say in words what you need, e.g. "leave".',

  'cancel.done': 'All right, the unsent form is cancelled: {title}',
  'cancel.nothing':
    'No form is open; what is not saved or confirmed takes no effect. To take back a submitted request, type "withdraw".',

  stranger:
    'I cannot find you among the active staff, so I cannot help yet (S2). Please contact the network department or HR to be added to the directory and to the range of this app.',
};
