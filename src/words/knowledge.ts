export const knowledgeWords = {
  'known.title': { zh: '有人问过类似的问题', en: 'Somebody asked the like before' },
  'known.question': { zh: '有人问过：{question}', en: 'Asked before: {question}' },
  'known.helped': { zh: '有用', en: 'That helps' },
  'known.ask': { zh: '还是要问', en: 'Ask all the same' },
  'known.not_asked': { zh: '这就是答复，没有提交{kind}。', en: 'That was the answer; nothing was sent ({kind}).' },
  'known.none': { zh: '这件事还没有现成的答复', en: 'Nobody has answered this yet' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof knowledgeWords, true> {}
}
