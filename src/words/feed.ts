export const feedWords = {
  'feed.title': { zh: '日历订阅', en: 'Calendar subscription' },
  'feed.team': { zh: '谁不在岗', en: 'Who is away' },
  'feed.own': { zh: '我的假期安排', en: 'My leave' },
  'feed.about_team': {
    zh: '{units} 已批准的请假：只有姓名和时段，没有事由。',
    en: 'Approved leave of {units}: names and times only, no reasons.',
  },
  'feed.about_own': { zh: '您自己的假，写明假别，待批的也在内。', en: 'Your own leave with its kind, pending requests too.' },
  'feed.make_team': { zh: '订阅谁不在岗', en: 'Subscribe to who is away' },
  'feed.make_own': { zh: '订阅我的假期', en: 'Subscribe to my leave' },
  'feed.renew': { zh: '重新生成', en: 'New address' },
  'feed.renew_confirm': {
    zh: '旧地址马上失效，用旧地址订阅的日历不再更新。',
    en: 'The old address ends at once; calendars that use it are no longer updated.',
  },
  'feed.stop': { zh: '停用', en: 'Stop' },
  'feed.stop_confirm': {
    zh: '停用后，订阅它的日历不再更新。以后可以再生成新的。',
    en: 'Calendars that use it are no longer updated. You can make a new one at any time.',
  },
  'feed.hidden': {
    zh: '已启用，{since} 生成。地址只在生成时显示一次；忘了就重新生成。',
    en: 'In use since {since}. An address is shown once, when it is made; if you lost it, make a new one.',
  },
  'feed.how': {
    zh: '复制地址，在手机或电脑的日历里选“添加订阅日历”，粘贴即可。改动一小时左右会更新过去。',
    en: 'Copy the address, choose “add subscribed calendar” in the calendar of your phone or computer, and paste it. Changes arrive within about an hour.',
  },
  'feed.secret': {
    zh: '地址就是钥匙，拿到的人都能看，请不要转发。停用、重新生成或离职后立即失效（依据 S4）。',
    en: 'The address is the key: whoever has it can read, so do not pass it on. It ends when stopped, renewed, or when you leave (S4).',
  },
  'feed.made': { zh: '地址已生成，请复制', en: 'The address is ready to be copied' },
  'feed.stopped': { zh: '已停用，旧地址失效了', en: 'Stopped; the old address no longer works' },
  'feed.none': { zh: '没有正在使用的地址', en: 'No address is in use' },
  'feed.no_address': { zh: '现在还不能生成地址，请看卡片上的说明', en: 'No address can be made yet; see the card' },
  'feed.unreachable': {
    zh: '还不能订阅：没有配置对外地址。请系统管理员（{admins}）设置环境变量 PUBLIC_URL，例如 https://erwang.example.com，把 /calendar/ 转到本服务，再重启。',
    en: 'Not available yet: no public address is configured. Ask an administrator ({admins}) to set PUBLIC_URL, for example https://erwang.example.com, to forward /calendar/ to this service, and to restart it.',
  },
  'feed.away': { zh: '{name} 不在岗', en: '{name} away' },
  'feed.pending': { zh: '{name}（待批）', en: '{name} (pending)' },
  'feed.note_team': { zh: '只列姓名和时段，不列事由', en: 'Names and times only, no reasons' },
  'feed.note_own': { zh: '我的请假', en: 'My leave' },
  'feed.cut': { zh: '人数太多，只列到{until}', en: 'Too many people: listed until {until}' },
} as const;
