export const contextWords = {
  'meetings.day': {
    zh: '{date}：当天有{count}段会议或日程（{times}）',
    en: '{date}: {count} meetings or appointments that day ({times})',
  },
  'meetings.more_days': { zh: '另有{days}天也有会议或日程', en: 'Meetings or appointments on {days} more days' },
  'meetings.at': { zh: '{date} {times}', en: '{date} {times}' },
  'meetings.and_more': { zh: '{list}，另有{days}天', en: '{list}, and {days} more days' },
  'meetings.all_day': { zh: '全天', en: 'all day' },
  'meetings.preview': {
    zh: '请假期间您有日程：{list}。请提前安排',
    en: 'You have appointments while on leave: {list}. Please make arrangements',
  },
  'meetings.title': { zh: '休假与日程', en: 'Leave and appointments' },
  'meetings.missed': {
    zh: '休假期间您有日程：{list}。请告知会议组织者您不能参加',
    en: 'You have appointments while on leave: {list}. Please tell the organisers that you cannot attend',
  },
  'meetings.back': {
    zh: '休假有变，这些时间您可以参加了：{list}。请告知会议组织者',
    en: 'Your leave has changed; you can attend after all: {list}. Please tell the organisers',
  },

  'decide.cover_worse': { zh: '同组又有人请假，请再看一下', en: 'More of the team are off by now; please look again' },
} as const;
