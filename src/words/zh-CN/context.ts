export const contextWords = {
  'meetings.day': '{date}：当天有{count}段会议或日程（{times}）',
  'meetings.more_days': '另有{days}天也有会议或日程',
  'meetings.at': '{date} {times}',
  'meetings.and_more': '{list}，另有{days}天',
  'meetings.all_day': '全天',
  'meetings.preview': '请假期间您有日程：{list}。请提前安排',
  'meetings.title': '休假与日程',
  'meetings.missed': '休假期间您有日程：{list}。请告知会议组织者您不能参加',
  'meetings.back': '休假有变，这些时间您可以参加了：{list}。请告知会议组织者',

  'decide.cover_worse': '同组又有人请假，请再看一下',
} as const;
