export const proofWords = {
  'proof.which': {
    zh: '要作为哪份请假的证明？点一下才会附上。',
    en: 'For which leave is it proof? It is attached only when you press.',
  },
  'proof.line': { zh: '{what}，{due}前补交 · {number}', en: '{what}, due {due} · {number}' },
  'proof.line_given': { zh: '{what}已交过，可以再补 · {number}', en: '{what} was handed in; you may add to it · {number}' },
  'proof.attach': { zh: '作为证明', en: 'Attach' },
  'proof.private': { zh: '只有审批人和人力资源能查看。', en: 'Only those who decide and HR can look at it.' },
  'proof.not_needed': { zh: '现在没有需要证明的请假。', en: 'No leave needs proof at the moment.' },
  'proof.ask': { zh: '请在{due}前把{what}的照片或文件直接发给我', en: 'Please send me a picture or file of the {what} by {due}' },
  'proof.missing': { zh: '{what}还没有交，应在{due}前补交', en: 'The {what} is not handed in yet; due {due}' },
  'proof.given': { zh: '{what}：{at} 已交', en: '{what}: handed in {at}' },
  'proof.view': { zh: '查看证明', en: 'Look at it' },
  'proof.not_yours': { zh: '证明只给申请人、审批人和人力资源看', en: 'Proof is only for the applicant, those who decide and HR' },
  'proof.none_yet': { zh: '还没有交证明', en: 'Nothing has been handed in yet' },
  'remind.proof': { zh: '{what}（{title}）', en: '{what} ({title})' },
  'told.proof': { zh: '{who}补交了{what}：{title}', en: '{who} handed in the {what}: {title}' },
} as const;
