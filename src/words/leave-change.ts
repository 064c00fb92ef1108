export const leaveChangeWords = {
  'change.open': { zh: '变更', en: 'Change' },
  'change.title': { zh: '变更哪份假', en: 'Which leave is to change' },
  'change.which': { zh: '请选一份假，再选怎么变更：', en: 'Please choose a leave and how it is to change:' },
  'change.none_title': { zh: '没有可以变更的假', en: 'No leave to change' },
  'change.none': {
    zh: '已同意的、正在休或还没休的假才能变更；休完的假，{days}天内还可以补办提前返岗。',
    en: 'Only approved leave that runs or lies ahead can be changed; an early return can still be reported {days} days after the leave.',
  },
  'change.new': { zh: '请假', en: 'Ask for leave' },
  'change.return': { zh: '提前返岗', en: 'Early return' },
  'change.extend': { zh: '续假', en: 'Extend' },
  'change.cancel': { zh: '取消一段', en: 'Cancel a part' },
  'change.revoke_hint': {
    zh: '整份都不休了，请点“查看”，再点“申请撤销”。',
    en: 'To cancel all of it, open the request and press Revoke.',
  },
  'change.running': {
    zh: '这份申请已有{number}在审批中，请等它批完或先撤回它',
    en: '{number} about this request is waiting for approval; please wait for it or withdraw it',
  },
  'change.waiting': {
    zh: '{number}在审批中，批准前仍按原来的假执行',
    en: '{number} is waiting for approval; until then the leave stays as it is',
  },
  'change.see': { zh: '查看变更', en: 'See the change' },
  'change.cannot_revoke': {
    zh: '变更批准后不能撤销，请在原申请上再次变更',
    en: 'An approved change cannot be revoked; please change the original request again',
  },
  'change.original_over': {
    zh: '原来的假已经撤销或不存在，不能再变更，请拒绝这份申请',
    en: 'The original leave is revoked or gone and cannot be changed; please reject this request',
  },
  'change.short': {
    zh: '放假安排或班表有变，余额已不够，不能批准；请退回给申请人修改',
    en: 'The calendar has changed and the balance is not enough; please return it to the applicant',
  },
  'change.gone': { zh: '这份假现在不能变更，卡片已更新', en: 'This leave cannot be changed now; the card is up to date' },
  'change.told_cover': {
    zh: '{who}的休假有变更，您代为处理工作的时间改为：{span}',
    en: 'The leave of {who} has changed; you now take over for {span}',
  },
  'change.told_cover_over': {
    zh: '{who}的休假有变更，不再需要您代为处理工作',
    en: 'The leave of {who} has changed; you are no longer needed as substitute',
  },
  'recount.title': {
    zh: '放假安排或班表有变，假期已重新计算',
    en: 'The calendar or the roster changed and the leave was counted again',
  },
  'recount.told': { zh: '{who}的{title}：', en: '{who}: {title}' },
  'recount.day': { zh: '{day}，原计{before}', en: '{day}, was {before}' },
  'recount.refund': { zh: '共退回{amount}，已记入余额。', en: '{amount} given back to the balance in all.' },
  'recount.extra': { zh: '共增加{amount}，已从余额扣除。', en: '{amount} more taken from the balance in all.' },
  'recount.less': { zh: '共少计{amount}。', en: '{amount} less in all.' },
  'recount.more': { zh: '共多计{amount}。', en: '{amount} more in all.' },
  'recount.even': { zh: '总天数不变。', en: 'The total stays the same.' },
  'recount.note': {
    zh: '放假安排或班表有变，重新计算为{amount}',
    en: 'the calendar or the roster changed; counted again as {amount}',
  },
  'recount.short': {
    zh: '{who}的{title}按新的放假安排要多计{extra}，余额还差{short}，暂时没有改动：',
    en: '{who}: {title} costs {extra} more on the new calendar, but {short} of balance is missing. Nothing was changed yet:',
  },
  'recount.short_then': {
    zh: '请打开申请点“变更”取消一段，或联系人力资源部。',
    en: 'Please open the request and press “Change” to cancel a part, or turn to HR.',
  },
  'recount.short_hr': {
    zh: '请与本人商量：补足额度（第二天自动重算），或请本人变更、撤销。',
    en: 'Please agree with the person: add to the balance (it is counted again the next day), or have the leave changed or revoked.',
  },
  'request.remark_amended': { zh: '{at} 已变更：{text}', en: '{at} changed: {text}' },
} as const;
