export const customerWords = {
  'customers.alike_title': { zh: '可能已有这个客户', en: 'This customer may be there already' },
  'customers.alike_line': { zh: '{number} {who}', en: '{number} {who}' },
  'customers.alike.tax_no': { zh: '税号相同', en: 'same tax no.' },
  'customers.alike.name': { zh: '名称相同', en: 'same name' },
  'customers.alike.phone': { zh: '电话相同', en: 'same phone' },
  'customers.alike.near_name': { zh: '名称相近', en: 'like name' },
  'customers.hidden': {
    zh: '另有 {count} 家相近的客户不在你的范围，请主管核对',
    en: 'Another {count} like it are outside your scope: ask your supervisor',
  },
  'customers.same_tax': {
    zh: '税号相同的只登记一份；写错了请改税号再提交',
    en: 'One file for one tax number; if it is mistyped, correct it and send again',
  },
  'customers.known': { zh: '就是这家，不登记了', en: 'That is it: enter nothing' },
  'customers.another': { zh: '不是同一家，继续登记', en: 'Another one: go on' },
  'customers.correct': { zh: '返回修改', en: 'Back to correct it' },
  'customers.not_entered': { zh: '没有另外登记。', en: 'No second file was made.' },
  'customers.merge': { zh: '合并重复档案', en: 'Merge a double' },
  'customers.merge_title': { zh: '{name} 并入哪一份', en: 'Into which file goes {name}' },
  'customers.merge_about': {
    zh: '合同、订单、应收、来款和付款户名都转过去，这份停用；{days} 天内可以一键撤销。',
    en: 'Contracts, orders, receivables, receipts and payers move over and this file ends; undone by one tap within {days} days.',
  },
  'customers.merge_into': { zh: '并入这份', en: 'Merge into this' },
  'customers.merge_sure': { zh: '确认合并', en: 'Merge them' },
  'customers.merge_sure_text': { zh: '{from} 并入 {into}', en: '{from} goes into {into}' },
  'customers.merge_none': { zh: '没有找到相近的客户，请按名称或编号查找', en: 'None looks alike: look by name or number' },
  'customers.sought': { zh: '名称或编号', en: 'Name or number' },
  'customers.seek': { zh: '查找', en: 'Find' },
  'customers.merged': { zh: '已合并', en: 'Merged' },
  'customers.merged_into': { zh: '已并入 {into}', en: 'Merged into {into}' },
  'customers.unmerge': { zh: '撤销合并', en: 'Undo the merging' },
  'customers.unmerged': { zh: '已撤销，转过去的都转回来了', en: 'Undone: what moved is back' },
  'customers.how_to_merge': {
    zh: '两份档案是同一家：打开其中一份，点“合并重复档案”，再选并入哪一份；也可以说“合并客户 名称”',
    en: 'Two files of one customer: open one of them, press “Merge a double” and choose the other; or say “merge customer” and its name',
  },
  'customers.to_files': { zh: '打开客户档案', en: 'Open the files' },
  'customers.merge_may_not': {
    zh: '合并要由管这两份档案的主管或运营来做（S31）',
    en: 'The supervisor or operations of both files merge them (S31)',
  },
  'customers.merge_over': {
    zh: '其中一份已停用或正在审批，不能合并',
    en: 'One of them has ended or waits for a decision: they are not merged',
  },
  'customers.merge_many': {
    zh: '这份档案有 {count} 条往来，超过一次能转的 {most} 条；请反过来，把另一份并入这份',
    en: 'This file has {count} dealings, more than the {most} that move at once; merge the other one into it',
  },
  'customers.unmerge_over': { zh: '合并已超过 {days} 天，不能撤销', en: 'It was merged more than {days} days ago: not undone' },
  'customers.unmerge_spent': {
    zh: '转过去的预收款已经用掉一部分，不能撤销；请财务先退回那笔核销',
    en: 'Part of the advance that moved is spent: finance takes that allocation back first',
  },
  'customers.hand_over': { zh: '移交', en: 'Hand over' },
  'customers.hand_over_title': { zh: '移交 {name}', en: 'Hand over {name}' },
  'customers.hand_over_what': {
    zh: '现在由{from}跟。一起移交：{all}',
    en: 'Looked after by {from}. Goes along: {all}',
  },
  'customers.hand_over_list': { zh: '逐件看', en: 'One by one' },
  'customers.hand_over_how': {
    zh: '催收、承诺和待办都转过去；两边和主管各收到一条。',
    en: 'Reminders, promises and to-dos go along; both and the supervisor are told.',
  },
  'customers.hand_over_to': { zh: '交给谁', en: 'To' },
  'customers.hand_over_may_not': {
    zh: '移交要由跟这个客户的人或主管来做（S31），或档案已停用',
    en: 'Whoever looks after this customer or the supervisor hands it over (S31), while it is in use',
  },
  'customers.hand_over_nobody': {
    zh: '请选{unit}的一位在职同事，不是现在跟的人（S4）',
    en: 'Please choose a colleague of {unit} who does not look after it now (S4)',
  },
  'customers.handed': { zh: '已移交给{to}', en: '{to} looks after it now' },
  'customers.items_open': { zh: '{count}笔没收完共{sum}', en: '{count} open items, {sum}' },
  'customers.nothing_under_way': { zh: '没有办到一半的事', en: 'nothing under way' },
  'customers.now_yours': {
    zh: '{who}把客户“{what}”交给您跟。一起转来：{all}。催收、承诺和待办从现在起找您',
    en: '{who} gave you customer “{what}”. Comes along: {all}. Reminders, promises and to-dos are yours now',
  },
  'customers.no_more_yours': {
    zh: '客户“{what}”改由{to}跟，一起转过去：{all}',
    en: '{to} looks after customer “{what}” now. Goes along: {all}',
  },
  'customers.handed_over': {
    zh: '{who}把客户“{what}”从{from}移交给{to}，一起转过去：{all}',
    en: '{who} handed customer “{what}” over from {from} to {to}. Goes along: {all}',
  },
  'customers.dealings': { zh: '往来：{what}', en: 'Dealings: {what}' },
  'customers.kind_count': { zh: '{kind} {count}', en: '{kind} {count}' },
  'customers.more': { zh: '{count}+', en: '{count}+' },
  'customers.money': { zh: '未收 {open}，其中逾期 {overdue}', en: 'Open {open}, overdue {overdue}' },
  'customers.money_open': { zh: '未收 {open}', en: 'Open {open}' },
  'customers.advance': { zh: '预收 {amount}', en: 'Paid ahead {amount}' },
  'customers.item': { zh: '{number} 未收 {open}', en: '{number} open {open}' },
  'customers.overdue': { zh: '逾期 {days} 天', en: '{days} days overdue' },
  'customers.visits': { zh: '回访 {count} 次，最近 {on}', en: '{count} visits, last {on}' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof customerWords, true> {}
}
