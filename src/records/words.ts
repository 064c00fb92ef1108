/** Told to whoever keeps config/numbers.yaml. */
export const SPAN_FORM = '写成 2h（工作小时）、3wd（工作日）或 30d（自然日）';

/** What is wrong with definitions, for whoever writes them: told at the start. */
export const FAULTS = {
  prefixTwice: (prefix: string, kinds: readonly string[]) => `编号前缀 ${prefix} 用了不止一次：${kinds.join('、')}`,
  idTwice: (id: string) => `${id} 定义了不止一次`,
  wordTwice: (word: string, kinds: readonly string[]) => `“${word}”指不止一种：${kinds.join('、')}；每个词只能指一种`,
  wordOfProcess: (kind: string, word: string) => `${kind}：“${word}”已经是一种申请的叫法`,
  inputs: (form: string, count: number, most: number) => `${form}：表单有 ${count} 个输入，最多 ${most} 个`,
  fields: (kind: string, count: number, most: number) => `${kind}：有 ${count} 栏，最多 ${most} 栏；其余请用下级记录`,
  unnamedFiles: (kind: string) => `${kind}：可以匿名的，表单里不能收文件：文件会说出是谁`,
  neverOpen: (kind: string, move: string) => `${kind}.${move}：从哪个状态都不能做`,
  noWayOut: (kind: string, state: string) => `${kind}：状态 ${state} 不是终点，却没有出路`,
  noSpan: (name: string, text: string) => `${name}：${text} 不是时长；${SPAN_FORM}`,
  ladder: (name: string, what: string) => `${name}：提醒的时间表不对：${what}`,
  noClause: (kind: string, clause: string) => `${kind}：条款 ${clause} 不在 clauses.yaml 里`,
};
