/** Violations of attendance (S59). */
export const violationWords = {
  'violation.col_day': { zh: '日期', en: 'Day' },
  'violation.col_what': { zh: '情况', en: 'What' },
  'violation.col_why': { zh: '本人说明', en: 'Explained' },
  'violation.minutes': { zh: '{what}{minutes}分钟', en: '{what}, {minutes} min' },
  'violation.half': { zh: '{what}半天', en: '{what}, half a day' },
  'violation.times': { zh: '{what}{count}次', en: '{what}, {count} times' },
  'violation.own_rules': { zh: '公司考勤制度“{name}”', en: 'The company’s attendance rules, “{name}”' },
  'violation.sum_times': { zh: '{clause}：{month}共{count}次', en: '{clause}: {count} times in {month}' },
  'violation.sum_days': { zh: '{clause}：{month}共{count}天', en: '{clause}: {count} days in {month}' },
  'violation.ask': {
    zh: '这只是按规定算出来的，您核实属实才通知本人；不属实或不必处理，写明原因',
    en: 'This is only what the rules come to: its person is told once you confirm it. Where it is not so, drop it and say why',
  },
  'violation.may_object': {
    zh: '有不对的，{by}以前可以提异议，由核实人以外的人裁定；过了这天就成立',
    en: 'If it is not right, object by {by}: somebody else decides. After that day it stands',
  },
  'violation.stands': {
    zh: '异议期已过，没有异议，这件成立；有新的材料请直接找人力资源',
    en: 'The time to object is over and nobody objected: it stands. With new proof turn to HR directly',
  },
  'violation.confirmed_by': { zh: '核实人', en: 'Confirmed by' },
  'violation.waits': {
    zh: '{on}的{what}还在等{who}：批了这一天就不一定算，办完以前核实不了',
    en: '{what} of {on} still waits for {who}: once it is decided the day may not count; it cannot be confirmed before',
  },
  'violation.digest': {
    zh: '{month}考勤里有{count}件可能的违规等您核实（S59）。只是按规定算出来的，您核实属实才通知本人；不属实或不必处理，写明原因',
    en: '{count} possible violations of {month} wait for you (S59). This is only what the rules come to: nobody is told before you confirm',
  },
  'violation.to_confirm': { zh: '逐件核实', en: 'Look at each' },
  'violation.to_report': { zh: '看考勤月报', en: 'Attendance report' },
  'violation.to_list': { zh: '考勤违规清单', en: 'All violations' },
  'violation.to_month': { zh: '看我的考勤', en: 'My attendance' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof violationWords, true> {}
}
