export const generalWords = {
  'assistant.name': { zh: '二网助手', en: 'Dealer Network Assistant' },

  'card.shortened': { zh: '内容较长，只显示了前面一部分。', en: 'There is more than fits here; only a part is shown.' },
  'card.more': { zh: '还有{count}条未显示', en: '{count} more not shown' },
  'card.clause': { zh: '依据 {clause}', en: 'Basis: {clause}' },
  'card.no_options': { zh: '没有可选项', en: 'Nothing to choose from' },
  'card.fill': { zh: '请填写', en: 'Please fill in' },
  'card.choose': { zh: '请选择', en: 'Please choose' },
  'card.choose_date': { zh: '请选择日期', en: 'Choose a date' },
  'card.choose_time': { zh: '请选择时间', en: 'Choose a time' },
  'choice.same_people': {
    zh: '标 # 的同事姓名、单位、岗位和工号都一样，系统分不清；请先问清是哪一位，并请管理员在飞书管理后台补上工号。',
    en: 'Those marked # have the same name, unit, title and number and cannot be told apart here. Please make sure whom you mean, and let an administrator add their employee numbers.',
  },
  'card.choose_person': { zh: '请选择人员', en: 'Choose a person' },

  'refused.because': { zh: '{what}（{clause}）', en: '{what} ({clause})' },
  'clause.named': { zh: '依据 {clause}', en: 'Basis: {clause}' },
  'clause.title': { zh: '{id} {title}', en: '{id} {title}' },
  'clause.policy': { zh: '《二网日常管理制度》', en: 'Network management policy' },
  'clause.unknown': {
    zh: '没有 {id} 这一条。制度条款从 S1 到 S120，例如“依据 S55”。',
    en: 'There is no clause {id}. Clauses run from S1 to S120.',
  },

  'stray.unreadable': {
    zh: '这个按钮我认不出来，请发“帮助”重新开始',
    en: 'I do not know this button; send "help" to start again',
  },
  'stray.unknown_message': {
    zh: '这是转发或过期的卡片，不能在这里操作。请在与我的私聊里发“待我审批”或“我的申请”',
    en: 'This card was forwarded or is too old to use here. Please ask for your lists in our private chat',
  },
  'stray.not_yours': {
    zh: '这张卡片不是发给您的，不能由您操作（依据 S4）',
    en: 'This card was not sent to you, so you cannot use it (basis: S4)',
  },
  'stray.mismatch': {
    zh: '这张卡片已经换了内容，请看最新的卡片',
    en: 'This card now shows something else; please look at the latest one',
  },
  'moved.title': { zh: '旧卡片', en: 'An older card' },
  'moved.newer': { zh: '已换成新的卡片', en: 'A newer card has taken its place' },
  'moved.latest': { zh: '查看最新', en: 'Show the latest' },
  seen: { zh: '已经处理过了', en: 'Already dealt with' },
  late: { zh: '收到，正在处理，结果会更新在卡片上', en: 'Got it; the result will appear on the card' },
  failure: { zh: '刚才没处理成功，请稍后再试一次', en: 'That did not work just now; please try again in a moment' },
} as const;
