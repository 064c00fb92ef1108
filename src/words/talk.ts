export const talkWords = {
  'list.my_requests': { zh: '我的申请', en: 'My requests' },
  'list.my_approvals': { zh: '待我审批', en: 'Waiting for me' },
  'list.my_requests_empty': {
    zh: '还没有申请。想请假？直接说“下周五下午请半天事假”。',
    en: 'No requests yet. Need a day off? Say “half a day of personal leave next Friday afternoon”.',
  },
  'list.my_approvals_empty': { zh: '没有等您审批的申请。', en: 'Nothing is waiting for you.' },
  'list.page_empty': { zh: '这一页已经没有了。', en: 'Nothing is left on this page.' },
  'list.of_whom': { zh: '{who}：{title}', en: '{who}: {title}' },
  'list.detail': { zh: '{name} {number} · {since}', en: '{name} {number} · {since}' },
  'list.for': { zh: '代{absent}', en: 'for {absent}' },
  'list.open': { zh: '查看', en: 'Open' },
  'list.next': { zh: '下一页', en: 'Next page' },
  'list.first': { zh: '回到第一页', en: 'First page' },

  'help.title': { zh: '我能帮您做什么', en: 'What I can do for you' },
  'help.how': {
    zh: '直接说一句话就行。我会先给您看一张卡片，您确认了才会提交。',
    en: 'Say it. You see a card and confirm it first.',
  },
  'help.start': { zh: '开始', en: 'Start' },
  'help.ahead': { zh: '出差、招待、借款', en: 'Trips, hospitality, advances' },
  'help.customers': { zh: '客户、合同、新业务、应收款', en: 'Customers, contracts, new business' },
  'help.line': { zh: '{name}：{about}', en: '{name}: {about}' },
  'help.kinds': { zh: '找人帮忙、提建议', en: 'Ask for help, suggest something' },
  'help.open': { zh: '查看全部功能', en: 'Everything I can do' },
  'help.start_leave': { zh: '请假', en: 'Ask for leave' },
  'help.approvals_waiting': { zh: '待我审批（{count}）', en: 'Waiting for me ({count})' },
  'help.claims': { zh: '待审报销', en: 'Claims to check' },
  'help.claims_waiting': { zh: '待审报销（{count}）', en: 'Claims to check ({count})' },
  'help.payables': { zh: '待付款', en: 'To be paid' },
  'help.budget': { zh: '预算', en: 'Budget' },
  'help.spending': { zh: '报销统计', en: 'Expense statistics' },
  'help.vouchers': { zh: '凭证', en: 'Vouchers' },
  'help.balances': { zh: '快过期的年假', en: 'Leave about to lapse' },
  'help.leave_file': { zh: '导出上月假勤', en: 'Leave of last month' },
  'help.errands': { zh: '在办的行政事务', en: 'Office matters' },
  'help.opinions': { zh: '在办的意见反馈', en: 'Feedback' },
  'help.work': { zh: '您的工作', en: 'Your work' },
  'help.work_lead': {
    zh: '等您审批的在这里。也可以说“谁逾期了”“今天谁不在”“我们店还有多少年假没休”“哪一步最慢”“导出上个月假勤”。',
    en: 'What waits for you is here. You can also say “who is late”, “who is out today”, “annual leave left in my team”, “which step is slowest” or “export leave of last month”.',
  },
  'help.work_hr': {
    zh: '长假和假期调整由您审批。也可以说“谁的年假快过期了”“李强还有几天年假”“导出上个月假勤”“今天谁不在”。',
    en: 'You decide long leave and corrections of balances. Also: “whose annual leave lapses soon”, “export leave of last month”, “who is out today”.',
  },
  'help.work_finance': {
    zh: '报销终审、借款、设备报废送到您这里，付款、预算和凭证由您办。也可以说“付款记录”“未还的借款”“导出上个月报销凭证”“抽查报销”。',
    en: 'Claims, advances and scrapping equipment come to you; payments, budgets and vouchers are yours. You can also say “payment history”, “open advances”, “vouchers of last month” or “audit sample”.',
  },
  'help.work_operations': {
    zh: '报销由您初审，设备报修由您登记，行政事务和意见反馈由您办理。也可以说“待审报销”“今天谁不在”“谁逾期了”。',
    en: 'You check claims first, register repairs, and see to office matters and feedback. You can also say “claims to check” or “who is out today”.',
  },
  'help.work_admin': {
    zh: '您是系统管理员，可以说“核对审计”“审计锚点”“提醒效果”“哪一步最慢”。通讯录、备份出了问题，或者要您决定，我会私聊告诉您。',
    en: 'Say “verify audit”, “audit anchor”, “effect of reminders” or “which step is slowest”. Trouble and what you have to decide come in private.',
  },
  'help.ask': {
    zh: '还可以问：“我的假批了吗”“请假要提前几天”“今天谁不在”“日历订阅”“提醒设置”“明天会提醒什么”。想看制度原文，说“依据 S55”。',
    en: 'Also: “has my leave been approved”, “how far ahead do I have to ask for leave”, “who is out today”, “calendar subscription”, “reminder settings” or “what will I be reminded of tomorrow”. For the policy’s text say “policy S55”.',
  },

  'welcome.title': { zh: '{name}，您好', en: 'Hello {name}' },
  'welcome.what': {
    zh: '我是二网助手，请假、报修、求助、审批，说一句话就能办。',
    en: 'I am the network assistant: leave, repairs, help and approvals, asked for in a sentence.',
  },
  'welcome.try_finance': { zh: '试试说：“报销统计”。', en: 'Try “expense statistics”.' },
  'welcome.try': { zh: '试试说：“下周五下午请半天事假”。', en: 'Try “half a day of personal leave next Friday afternoon”.' },
  'welcome.help': { zh: '随时发“帮助”看全部功能。', en: 'Send “help” at any time to see everything.' },

  'group.hello_title': { zh: '大家好，我是二网助手', en: 'Hello, I am the network assistant' },
  'group.hello': {
    zh: '在群里 @我 说一句话，例如“@二网助手 请假”，我会私聊给您答复；个人信息不会出现在群里。',
    en: 'Mention me with a sentence here and I answer you in private; personal matters never appear in the group.',
  },
  'group.answered_in_private': { zh: '{name}，已私信您。', en: '{name}, I have answered you in private.' },

  'unclear.title': { zh: '我没太明白', en: 'I did not quite get that' },
  'unclear.said': { zh: '您说：{said}', en: 'You said: {said}' },
  'unreadable.file': {
    zh: '文件我还不会看。请用文字说一句要办的事，例如“请假”。',
    en: 'I cannot read files yet. Please say in words what you need, e.g. "leave".',
  },
  'unreadable.image': {
    zh: '图片我还不会看。请用文字说一句要办的事，例如“请假”。',
    en: 'I cannot read pictures yet. Please say in words what you need, e.g. "leave".',
  },
  'unreadable.other': {
    zh: '这种消息我还不会看。请用文字说一句要办的事，例如“请假”。',
    en: 'I cannot read this kind of message yet. Please say in words what you need, e.g. "leave".',
  },

  'cancel.done': { zh: '好的，已取消没有提交的申请单：{title}', en: 'All right, the unsent form is cancelled: {title}' },
  'cancel.nothing': {
    zh: '没有正在填写的申请单，没保存、没确认的都不会生效。要撤回已提交的申请，请说“撤回”。',
    en: 'No form is open; what is not saved or confirmed takes no effect. To take back a submitted request, type "withdraw".',
  },

  stranger: {
    zh: '没有找到您的在职信息，暂时不能办理（依据 S2）。请联系二网管理部或人力资源部，确认通讯录里有您且在可用范围内。',
    en: 'I cannot find you among the active staff, so I cannot help yet (S2). Please contact the network department or HR to be added to the directory and to the range of this app.',
  },
} as const;
