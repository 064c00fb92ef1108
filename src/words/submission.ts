export const submissionWords = {
  'submission.live': { zh: '{kind}：{period}', en: '{kind}: {period}' },
  'submission.days': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'submission.month': { zh: '{month}', en: '{month}' },
  'submission.counts': {
    zh: '应交{all}家 · 已交{handed} · 迟交{late} · 未交{missing}',
    en: '{all} owed · {handed} handed in · {late} of them late · {missing} missing',
  },
  'submission.all_in': { zh: '都交齐了', en: 'All are in' },
  'submission.overdue': { zh: '未交 · 应在{due}前 · {who}', en: 'Missing · was due by {due} · {who}' },
  'submission.owed_by': { zh: '未交 · {due}前 · {who}', en: 'Missing · by {due} · {who}' },
  'submission.handed': { zh: '{at} 交', en: 'Handed in {at}' },
  'submission.late_tag': { zh: '迟交', en: 'Late' },
  'submission.not_yet': { zh: '{kind}还没有到开始交的日子', en: 'No {kind} is owed yet' },
  'submission.unused': {
    zh: '{kind}还没有启用；管理员在 config/submissions.yaml 里写从哪天开始',
    en: '{kind} is not in use; an administrator says since when in config/submissions.yaml',
  },
  'submission.scope': {
    zh: '您看不到任何网点的{kind}（S4）；自己要交的在“我的待办”里',
    en: 'You see the {kind} of no branch (S4); what you owe stands in my to-dos',
  },
  'submission.past': { zh: '近几期', en: 'Earlier ones' },
  'submission.period': { zh: '期间', en: 'Period' },
  'submission.on_time': { zh: '按时', en: 'On time' },
  'submission.late': { zh: '迟交', en: 'Late' },
  'submission.missing': { zh: '未交', en: 'Missing' },
  'submission.before': { zh: '上一期', en: 'The one before' },
  'submission.group': { zh: '{kind}还没交的网点', en: 'Branches that have not handed in: {kind}' },
  'submission.group_due': { zh: '{period}，应在{due}前交', en: '{period}, was due by {due}' },
  'submission.group_line': { zh: '还差{count}家：{branches}', en: '{count} missing: {branches}' },
  'submission.group_none': { zh: '{kind} {period}：都交齐了', en: '{kind} {period}: all are in' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof submissionWords, true> {}
}
