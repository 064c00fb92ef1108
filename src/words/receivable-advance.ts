/** What was paid in advance, and what it is set against (Q2). */
export const receivableAdvanceWords = {
  'receivable.use_advance': { zh: '用预收抵{amount}', en: 'Set {amount} of the advance off' },
  'receivable.advance_confirm': {
    zh: '从预收里抵：{items}。业务人员会收到一行，可以撤回',
    en: 'Out of the advance: {items}. The salesperson gets a line; it can be taken back',
  },
  'receivable.advance_part': { zh: '{number} {amount}', en: '{number} {amount}' },
  'receivable.advance_used': { zh: '已用预收抵{amount}：{items}', en: '{amount} of the advance set off: {items}' },
  'receivable.advance_none': { zh: '没有可以抵的预收', en: 'There is no advance to set off' },
  'receivable.advance_no_back': {
    zh: '没有可以撤回的，可能已经撤回了',
    en: 'There is nothing to take back; it may have been already',
  },
  'receivable.advance_changed': {
    zh: '预收或欠款刚变了，请看新的数再点',
    en: 'The advance or what is owed has just changed: please look at the new sum',
  },
  'receivable.advance_finance': { zh: '预收抵款由财务办（S112）', en: 'Finance sets advances off (S112)' },
  'receivable.advance_undo': { zh: '撤回预收抵款', en: 'Take the set-off back' },
  'receivable.advance_back': { zh: '已撤回，这笔钱又是预收', en: 'Taken back: it is an advance again' },
  'receivable.advance_told_used': {
    zh: '{who}用客户的预收抵了{number} {amount}，还欠{left}',
    en: '{who} set {amount} of the customer’s advance against {number}; {left} is open',
  },
  'receivable.advance_told_back': {
    zh: '{who}撤回了{number}的预收抵款{amount}，现在欠{left}',
    en: '{who} took the set-off of {amount} for {number} back; {left} is open',
  },
  'receivable.advance_offer': { zh: '{name} 有预收可以抵{amount}', en: '{name}: {amount} of an advance can be set off' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof receivableAdvanceWords, true> {}
}
