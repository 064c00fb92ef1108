/** The figures of the weekly report, looked at by themselves (S23). */
export const operationsWords = {
  'operations.row': { zh: '{on}交车，首次约定{first}', en: 'handed over {on}, first promised for {first}' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof operationsWords, true> {}
}
