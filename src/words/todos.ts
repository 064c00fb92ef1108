export const todoWords = {
  'todos.title': { zh: '我的待办（{count}）', en: 'To do ({count})' },
  'todos.button': { zh: '我的待办', en: 'To do' },
  'todos.none': { zh: '没有待办', en: 'Nothing to do' },
  'todos.none_text': { zh: '您名下没有要办的事。', en: 'Nothing waits for you.' },
  'todos.late_count': { zh: '{count} 件已超时', en: '{count} late' },
  'todos.line': { zh: '{what} · {due}', en: '{what} · {due}' },
  'todos.approval': { zh: '请您审批', en: 'Please decide' },
  'todos.opinion': { zh: '请您提意见', en: 'Your opinion is asked' },
  'todos.consent': { zh: '请答复是否做交接人', en: 'Will you take over?' },
  'todos.proof': { zh: '请交{what}', en: 'Please hand in: {what}' },
  'todos.promise': { zh: '客户承诺付{amount}，请跟进到账', en: '{amount} was promised; please see that it comes' },
  'todos.since': { zh: '{at} 起', en: 'since {at}' },
  'todos.rest': { zh: '还有{count}件，先办上面的', en: '{count} more' },
  'todos.for': { zh: '{what}（代{who}）', en: '{what} (for {who})' },
  'todos.late_title': { zh: '超时的事（{count}）', en: 'Late ({count})' },
  'todos.late_none': { zh: '您管的范围内没有超时的事', en: 'Nothing is late in your scope' },
  'todos.late_by': { zh: '按人数', en: 'By person' },
  'todos.late_scope': {
    zh: '超时清单给主管及以上看（S4）。您自己的请发“我的待办”',
    en: 'The late list is for supervisors and above (S4). For your own send “my to-dos”',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof todoWords, true> {}
}
