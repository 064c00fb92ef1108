export const slowStepWords = {
  'slow.title': { zh: '审批里哪一步最慢', en: 'The slowest steps of requests' },
  'slow.lead': {
    zh: '近{days}天，按工作时间的中位数：一半比这更久',
    en: 'Last {days} days, the median in working time: half took longer',
  },
  'slow.step': { zh: '{process}·{step}', en: '{process}: {step}' },
  'slow.hours': { zh: '{hours}小时（{count}次）', en: '{hours} h ({count} times)' },
  'slow.minutes': { zh: '{minutes}分钟（{count}次）', en: '{minutes} min ({count} times)' },
  'slow.none': { zh: '近{days}天批过的还太少，看不出哪一步慢', en: 'Too few were decided in {days} days to tell' },
  'slow.suggest': { zh: '提个改进建议', en: 'Suggest an improvement' },
  'slow.not_yours': {
    zh: '流程用时给主管及以上和运营专员看。觉得哪一步慢，可以直接提建议',
    en: 'Times of processes are for supervisors and operations. You can suggest an improvement at any time',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof slowStepWords, true> {}
}
