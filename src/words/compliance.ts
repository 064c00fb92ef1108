/** Whether branches do in time what is asked of them (S15). */
export const complianceWords = {
  'compliance.thing': { zh: '{what} {number}', en: '{what} {number}' },
  'compliance.not_done': { zh: '{due}到期，还没办', en: 'due {due}, not done yet' },
  'compliance.done_late': { zh: '{due}到期，{at}才办', en: 'due {due}, done {at}' },
  'compliance.sheet_missing': { zh: '{due}截止，没交', en: 'due {due}, missing' },
  'compliance.sheet_late': { zh: '{due}截止，迟交', en: 'due {due}, late' },
  'compliance.sheet_in_time': { zh: '{due}截止，按时', en: 'due {due}, in time' },
  'compliance.waits': { zh: '等了{days}个工作日，还没办', en: '{days} working days so far' },
  'compliance.waited': { zh: '等了{days}个工作日', en: '{days} working days' },
  'compliance.short_attendance': { zh: '考勤', en: 'attendance' },
  'compliance.short_weekly': { zh: '周报', en: 'reports' },
  'compliance.short_approvals': { zh: '审批', en: 'approvals' },
  'compliance.short_todos': { zh: '待办', en: 'to-dos' },
  'compliance.short_help': { zh: '求助', en: 'questions' },
  'compliance.short_contracts': { zh: '合同', en: 'contracts' },
  'compliance.short_checks': { zh: '检查', en: 'checks' },
  'compliance.short_promises': { zh: '承诺', en: 'promises' },
  'compliance.clean': { zh: '都按时', en: 'all in time' },
  'compliance.and_more': { zh: '{named}等', en: '{named}, …' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof complianceWords, true> {}
}
