export const generalWords = {
  'house.name': '二网助手',

  'card.shortened': '内容较长，只显示了前面一部分。',
  'card.more': '还有{count}条未显示',
  'card.clause': '依据 {clause}',
  'card.no_options': '没有可选项',
  'card.fill': '请填写',
  'card.choose': '请选择',
  'card.choose_date': '请选择日期',
  'card.choose_time': '请选择时间',
  'choice.same_people':
    '标 # 的同事姓名、单位、岗位和工号都一样，系统分不清；请先问清是哪一位，并请管理员在飞书管理后台补上工号。',
  'card.choose_person': '请选择人员',

  'refused.because': '{what}（{clause}）',
  'clause.named': '依据 {clause}',
  'clause.title': '{id} {title}',
  'clause.policy': '《二网日常管理制度》',
  'clause.unknown': '没有 {id} 这一条。制度条款从 S1 到 S120，例如“依据 S55”。',

  'stray.unreadable': '这个按钮我认不出来，请发“帮助”重新开始',
  'stray.unknown_message': '这是转发或过期的卡片，不能在这里操作。请在与我的私聊里发“待我审批”或“我的申请”',
  'stray.not_yours': '这张卡片不是发给您的，不能由您操作（依据 S4）',
  'stray.mismatch': '这张卡片已经换了内容，请看最新的卡片',
  seen: '已经处理过了',
  late: '收到，正在处理，结果会更新在卡片上',
  failure: '刚才没处理成功，请稍后再试一次',
} as const;
