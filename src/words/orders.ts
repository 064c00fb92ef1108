export const orderWords = {
  'orders.done': { zh: '● {name}', en: '● {name}' },
  'orders.done_on': { zh: '● {name} {on}', en: '● {name} {on}' },
  'orders.next': { zh: '◐ {name}', en: '◐ {name}' },
  'orders.open': { zh: '○ {name}', en: '○ {name}' },
  'orders.open_by': { zh: '○ {name} 约{on}', en: '○ {name} about {on}' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof orderWords, true> {}
}
