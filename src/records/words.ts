import { w } from '../fields/kinds.ts';

/** Beside a list of records to choose from. */
export const SOUGHT = w('或查找：编号、编号后四位、几个字', 'Or look for: number, its last four signs, words');

/** Beside a list of colleagues to choose from. */
export const NAMED = w('或写姓名、拼音、工号', 'Or write a name or number');

/** Told to whoever keeps config/numbers.yaml. */
export const SPAN_FORM = '写成 2h（工作小时）、3wd（工作日）或 30d（自然日）';

/** The engine's own move of a register. */
export const EDIT_NAME = w('修改', 'Edit');

/** Why an entry of a register cannot be moved or changed. */
export const HELD_FINDINGS = {
  held: {
    what: w('{number} 正在审批“{move}”，批完之前不能动', 'Request {number} decides on “{move}”; until then nothing is changed'),
    accept: w('请等它批完，或由申请人撤回', 'Wait for it, or let its applicant withdraw it'),
  },
  other_unit: {
    what: w('{unit}不在您负责的范围内', '{unit} is not yours to look after'),
    accept: w('请选您负责的单位', 'Choose a unit of yours'),
  },
  same: { what: w('没有改动', 'Nothing was changed'), accept: w('改好再提交，或点“返回”', 'Change something, or go back') },
} as const;

/** What is wrong with definitions, for whoever writes them: told at the start. */
export const FAULTS = {
  prefixTwice: (prefix: string, kinds: readonly string[]) => `编号前缀 ${prefix} 用了不止一次：${kinds.join('、')}`,
  idTwice: (id: string) => `${id} 定义了不止一次`,
  wordTwice: (word: string, kinds: readonly string[]) => `“${word}”指不止一种：${kinds.join('、')}；每个词只能指一种`,
  wordOfProcess: (kind: string, word: string) => `${kind}：“${word}”已经是一种申请的叫法`,
  inputs: (form: string, count: number, most: number) => `${form}：表单有 ${count} 个输入，最多 ${most} 个`,
  fields: (kind: string, count: number, most: number) => `${kind}：有 ${count} 栏，最多 ${most} 栏；其余请用下级记录`,
  unnamedFiles: (kind: string) => `${kind}：可以匿名的，表单里不能收文件：文件会说出是谁`,
  noColumn: (kind: string, field: string) => `${kind}.${field}：表格里填不了必填的附件和明细，不能批量提`,
  noState: (kind: string, where: string, state: string) => `${kind}.${where}：没有叫 ${state} 的状态`,
  neverOpen: (kind: string, move: string) => `${kind}.${move}：从哪个状态都不能做`,
  noWayOut: (kind: string, state: string) => `${kind}：状态 ${state} 不是终点，却没有出路`,
  noSpan: (name: string, text: string) => `${name}：${text} 不是时长；${SPAN_FORM}`,
  ladder: (name: string, what: string) => `${name}：提醒的时间表不对：${what}`,
  undecided: (kind: string, move: string) => `${kind}.${move}：要审批，却没有申请批它`,
  notDecided: (kind: string, move: string) => `${kind}.${move}：有申请批它，登记簿里却没有这个要审批的动作`,
  doneByNone: (kind: string, todo: string, move: string) => `${kind}.${todo}：办它的动作 ${move} 不存在`,
  editsUnseen: (kind: string) => `${kind}：能修改的人里有看不全的，改了会把遮住的写回去`,
  clockNoDay: (kind: string, move: string, field: string) => `${kind}.${move}：${field} 不是日期栏，时钟走不到`,
  noClause: (kind: string, clause: string) => `${kind}：条款 ${clause} 不在 clauses.yaml 里`,
};
