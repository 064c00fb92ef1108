export const talkWords = {
  'list.my_requests': '我的申请',
  'list.my_approvals': '待我审批',
  'list.my_requests_empty': '还没有申请。想请假？直接说“明天下午请半天事假”。',
  'list.my_approvals_empty': '没有等您审批的申请。',
  'list.page_empty': '这一页已经没有了。',
  'list.of_whom': '{who}：{title}',
  'list.detail': '{name} {number} · {since}',
  'list.for': '代{absent}',
  'list.open': '查看',
  'list.next': '下一页',
  'list.first': '回到第一页',

  'help.title': '我能帮您做什么',
  'help.how': '直接说一句话就行，例如“12月1号到3号年假，小李代我”。我会先给您看一张卡片，您确认了才会提交。',
  'help.start': '开始',
  'help.open': '查看全部功能',
  'help.start_leave': '请假',
  'help.approvals_waiting': '待我审批（{count}）',
  'help.typed':
    '也可以问：“我的假批了吗”“还有几天年假”“请假要提前几天”；审批可以说“同意李强的请假”“拒绝，人手不够”，我会打开申请，按了按钮才算。想看制度原文，说“依据 S55”。',

  'welcome.title': '{name}，您好',
  'welcome.what': '我是二网助手，帮您请假、报修、审批和查进度。',
  'welcome.try': '试试说：“明天下午请半天事假”。',
  'welcome.help': '随时发“帮助”看全部功能。',

  'group.hello_title': '大家好，我是二网助手',
  'group.hello': '在群里 @我 说一句话，例如“@二网助手 请假”，我会私聊给您答复；个人信息不会出现在群里。',
  'group.answered_in_private': '{name}，已私信您。',

  'unclear.title': '我没太明白',
  'unclear.said': '您说：{said}',
  'unreadable.file': '文件我还不会看。请用文字说一句要办的事，例如“请假”。',
  'unreadable.image': '图片我还不会看。请用文字说一句要办的事，例如“请假”。',
  'unreadable.other': '这种消息我还不会看。请用文字说一句要办的事，例如“请假”。',

  'cancel.done': '好的，已取消没有提交的申请单：{title}',
  'cancel.nothing': '没有正在填写的申请单，没保存、没确认的都不会生效。要撤回已提交的申请，请说“撤回”。',

  stranger: '没有找到您的在职信息，暂时不能办理（依据 S2）。请联系二网管理部或人力资源部，确认通讯录里有您且在可用范围内。',
} as const;
