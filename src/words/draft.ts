export const draftWords = {
  'draft.add_row': { zh: '加一行{label}', en: 'Add: {label}' },
  'draft.rows_hidden': { zh: '前面还有{count}行{label}', en: '{count} more above: {label}' },
  'draft.title': { zh: '{name}申请', en: '{name} request' },
  'draft.next': { zh: '下一步', en: 'Next' },
  'draft.cancel': { zh: '不办了', en: 'Never mind' },
  'draft.sent': { zh: '已打开申请单，请在与我的私聊里填写', en: 'The form is open in our private chat' },
  'draft.fault': { zh: '{what}。{accept}', en: '{what}. {accept}' },
  'draft.not_yet': { zh: '还不能提交，请看卡片上的说明', en: 'It cannot be submitted yet; see the notes on the card' },
  'draft.no_longer': {
    zh: '情况有变，暂时不能提交，请看卡片上的说明',
    en: 'Things have changed and it cannot be submitted now; see the notes on the card',
  },
  'draft.changed': { zh: '内容已变，请核对后再提交', en: 'The content has changed; please check it before submitting' },
  'draft.over': { zh: '这张申请单已经处理过了', en: 'This form has already been dealt with' },
  'draft.cancelled': { zh: '已取消，没有提交：{title}', en: 'Cancelled, not submitted: {title}' },
  'draft.cancelled_card': { zh: '已取消：{title}，没有提交任何内容', en: 'Cancelled: {title}; nothing was submitted' },
  'draft.ended_card': { zh: '草稿已结束：{title}，没有提交', en: 'This form has ended: {title}; it was not submitted' },
  'draft.resume': { zh: '接着填', en: 'Go on' },
  'drafts.title': { zh: '没提交的申请单', en: 'Forms not submitted' },
  'drafts.open': {
    zh: '这{count}张还没提交，一天不动就自动结束',
    en: '{count} not submitted yet; untouched for a day they end by themselves',
  },
  'drafts.rest': {
    zh: '另有{count}张还没提交，一天不动就自动结束',
    en: '{count} more not submitted yet; untouched for a day they end by themselves',
  },
  'drafts.over': { zh: '已结束或取消的，可以接着填', en: 'Ended or cancelled; you can go on with them' },
  'drafts.line': { zh: '{name} · {at}填过', en: '{name} · filled in at {at}' },
  'draft.filled_by_model': { zh: '由AI辅助填写，请核对', en: 'Filled in with the help of AI; please check' },
  'draft.submitted': { zh: '{name} {number} 已提交', en: '{name} {number} submitted' },
  'draft.not_yours': {
    zh: '这张申请单不是您的，只有申请人可以操作',
    en: 'This form is not yours; only the applicant can use it',
  },

  'preview.title': { zh: '请确认：{name}', en: 'Please confirm: {name}' },
  'preview.not_sent': { zh: '尚未提交', en: 'Not submitted yet' },
  'preview.route': { zh: '提交后由谁审批', en: 'Who will decide' },
  'preview.submit': { zh: '确认提交', en: 'Submit' },
  'preview.edit': { zh: '返回修改', en: 'Change' },
  'preview.summary': { zh: '请确认{name}：{title}', en: 'Please confirm {name}: {title}' },

  'finding.with_accept': { zh: '{what}。{accept}', en: '{what}. {accept}' },
  'finding.no_route': {
    zh: '“{step}”没有可以审批的人，暂时不能提交',
    en: 'Nobody can decide at "{step}", so it cannot be submitted for now',
  },
  'finding.no_route_accept': {
    zh: '请联系二网管理部补上这个岗位的负责人',
    en: 'Please ask the network department to fill this post',
  },
} as const;
