export const platformTaskWords = {
  'task.ticked': { zh: '{at} 在任务里点了完成，还没有报办完', en: 'Ticked off in the task list at {at}, not reported yet' },
  'task.ticked_yours': {
    zh: '{at} 在任务里点了完成，还没有报办完：点“办完了”写上结果，有凭证一并附上，确认后才算办结（S68）',
    en: 'Ticked off in the task list at {at}, not reported yet: press “Done” with the result and any proof. It is closed once confirmed (S68)',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof platformTaskWords, true> {}
}
