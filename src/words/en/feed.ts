import type { feedWords as chinese } from '../zh-CN/feed.ts';

export const feedWords: Record<keyof typeof chinese, string> = {
  'feed.title': 'Calendar subscription',
  'feed.team': 'Who is away',
  'feed.own': 'My leave',
  'feed.about_team': 'Approved leave of {units}: names and times only, no reasons.',
  'feed.about_own': 'Your own leave with its kind, pending requests too.',
  'feed.make_team': 'Subscribe to who is away',
  'feed.make_own': 'Subscribe to my leave',
  'feed.renew': 'New address',
  'feed.renew_confirm': 'The old address ends at once; calendars that use it are no longer updated.',
  'feed.stop': 'Stop',
  'feed.stop_confirm': 'Calendars that use it are no longer updated. You can make a new one at any time.',
  'feed.hidden': 'In use since {since}. An address is shown once, when it is made; if you lost it, make a new one.',
  'feed.how':
    'Copy the address, choose “add subscribed calendar” in the calendar of your phone or computer, and paste it. Changes arrive within about an hour.',
  'feed.secret':
    'The address is the key: whoever has it can read, so do not pass it on. It ends when stopped, renewed, or when you leave (S4).',
  'feed.made': 'The address is ready to be copied',
  'feed.stopped': 'Stopped; the old address no longer works',
  'feed.none': 'No address is in use',
  'feed.no_address': 'No address can be made yet; see the card',
  'feed.unreachable':
    'Not available yet: no public address is configured. Ask an administrator ({admins}) to set PUBLIC_URL, for example https://erwang.example.com, to forward /calendar/ to this service, and to restart it.',
  'feed.away': '{name} away',
  'feed.pending': '{name} (pending)',
  'feed.note_team': 'Names and times only, no reasons',
  'feed.note_own': 'My leave',
  'feed.cut': 'Too many people: listed until {until}',
};
