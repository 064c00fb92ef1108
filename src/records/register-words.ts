import { w } from '../fields/kinds.ts';

/** The engine's own move of every register that is edited. */
export const EDIT = 'edit';
export const EDIT_NAME = w('修改', 'Edit');

/** Entries that have not ended, where their register does not say otherwise. */
export const ON_FILE = w('在册', 'On file');

/** What an import made and was taken back with it, and how it was. */
export const WITHDRAWN_NAME = w('已撤回导入', 'Import undone');
export const WITHDRAW_NAME = w('撤回导入', 'Undo the import');

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

/** What is wrong with definitions of registers, for whoever writes them: told at the start. */
export const REGISTER_FAULTS = {
  undecided: (kind: string, move: string) => `${kind}.${move}：要审批，却没有申请批它`,
  notDecided: (kind: string, move: string) => `${kind}.${move}：有申请批它，登记簿里却没有这个要审批的动作`,
  doneByNone: (kind: string, todo: string, move: string) => `${kind}.${todo}：办它的动作 ${move} 不存在`,
  editsUnseen: (kind: string) => `${kind}：能修改的人里有看不全的，改了会把遮住的写回去`,
  clockNoDay: (kind: string, move: string, field: string) => `${kind}.${move}：${field} 不是日期栏，时钟走不到`,
};
