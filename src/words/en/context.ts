import type { contextWords as zh } from '../zh-CN/context.ts';

export const contextWords: Record<keyof typeof zh, string> = {
  'meetings.day': '{date}: {count} meetings or appointments that day ({times})',
  'meetings.more_days': 'Meetings or appointments on {days} more days',
  'meetings.at': '{date} {times}',
  'meetings.and_more': '{list}, and {days} more days',
  'meetings.all_day': 'all day',
  'meetings.preview': 'You have appointments while on leave: {list}. Please make arrangements',
  'meetings.title': 'Leave and appointments',
  'meetings.missed': 'You have appointments while on leave: {list}. Please tell the organisers that you cannot attend',
  'meetings.back': 'Your leave has changed; you can attend after all: {list}. Please tell the organisers',

  'decide.cover_worse': 'More of the team are off by now; please look again',
};
