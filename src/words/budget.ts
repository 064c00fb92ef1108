export const budgetWords = {
  'budget.title': { zh: '{unit}预算', en: 'Budget of {unit}' },
  'budget.all': { zh: '各网点预算', en: 'Budgets of the branches' },
  'budget.month': { zh: '{month}', en: '{month}' },
  'budget.left_by_kind': { zh: '还剩（元）', en: 'Left (yuan)' },
  'budget.left_by_unit': { zh: '还剩（元）', en: 'Left (yuan)' },
  'budget.left': { zh: '剩{left}', en: '{left} left' },
  'budget.over': { zh: '超{over}', en: '{over} over' },
  'budget.line': {
    zh: '预算{granted} · 已用{used} · 占用{held} · {left}',
    en: '{granted}: used {used}, set aside {held}, {left}',
  },
  'budget.marked': { zh: '{what}已用到{share}%（含占用），剩{left}', en: '{what}: {share}% used or set aside, {left} left' },
  'budget.exceeded': { zh: '{what}超出预算{over}', en: '{what} is {over} over budget' },
  'budget.what_now': {
    zh: '要追加请向上级说明原因、申请调整（S99）',
    en: 'To raise it, tell your superior why and ask for a change (S99)',
  },
  'budget.how_counted': {
    zh: '提交报销时占用，批准后算已用；驳回、撤回就放开',
    en: 'Set aside when a claim is sent, used once approved; free again when it is refused or withdrawn',
  },
  'budget.before': { zh: '上个月', en: 'Month before' },
  'budget.after': { zh: '下个月', en: 'Month after' },
  'budget.to_all': { zh: '全部网点', en: 'All branches' },
  'budget.open': { zh: '查看', en: 'View' },
  'budget.total': { zh: '合计', en: 'Total' },
  'budget.none': { zh: '{month}还没有编预算', en: 'There is no budget for {month} yet' },
  'budget.ask_finance': {
    zh: '财务把预算表（.xlsx）私发给我就能导入',
    en: 'Finance can import it by sending me the sheet (.xlsx) in private',
  },
  'budget.not_yours': {
    zh: '预算给本网点的主管、运营专员，上级和财务看。单项还剩多少，填报销单时会告诉您',
    en: 'Budgets are for the supervisor and operations of the branch, those above and finance. What is left of a kind is told when you fill in a claim',
  },
  'budget.which': { zh: '“{said}”不止一个，请说全称：{units}', en: '"{said}" is several: please say which: {units}' },
  'budget.import': { zh: '导入预算', en: 'Import a budget' },
  'budget.import_how': {
    zh: '把预算表（.xlsx）私发给我。要有这几列：网点、费用类别、月份、金额；或者每个月一列，列名写“1月”“2月”。我先告诉您读到什么、和现在差在哪里，您点一下才生效',
    en: 'Send me the sheet (.xlsx) in private, with columns for branch, kind, month and amount, or one column for each month. I first say what I read and what would change; nothing counts before you press',
  },
  'budget.import_kinds': { zh: '费用类别：{kinds}', en: 'Kinds: {kinds}' },
  'budget.import_not_yours': { zh: '预算由财务或系统管理员导入', en: 'Budgets are imported by finance or an administrator' },
  'budget.sheet': { zh: '表格', en: 'Sheet' },
  'budget.reading': { zh: '正在读“{name}”…', en: 'Reading "{name}"…' },
  'budget.read': {
    zh: '读到{all}项：新增{added}项，改动{changed}项，不变{same}项',
    en: 'Read {all} amounts: {added} new, {changed} changed, {same} as before',
  },
  'budget.change': { zh: '{unit} {kind} {month}：{before} → {after}', en: '{unit}, {kind}, {month}: {before} → {after}' },
  'budget.more': { zh: '还有{count}项', en: '{count} more' },
  'budget.changes': { zh: '改动的{count}项', en: '{count} changed' },
  'budget.faults': { zh: '{count}处没读懂，不会导入', en: '{count} places could not be read and are left out' },
  'budget.below': {
    zh: '其中{count}项比已用和占用的还少，导入后就是超预算',
    en: '{count} of them are less than is used and set aside already: they will be over budget',
  },
  'budget.take': { zh: '确认导入{count}项', en: 'Import {count}' },
  'budget.taken': { zh: '已导入{count}项', en: '{count} imported' },
  'budget.nothing': { zh: '和现在的预算一样，没有要导入的', en: 'The same as the budget that stands: nothing to import' },
  'budget.no_file': { zh: '文件打不开，请重新发一次 .xlsx', en: 'The file cannot be opened: please send the .xlsx once more' },
  'budget.no_heads': {
    zh: '没找到标题行：预算要有“网点”“费用类别”，和“月份”“金额”或各月一列；历史发票要有“发票号码”',
    en: 'No row of titles was found: a budget has branch, kind, and month and amount or a column for each month; a list of earlier invoices has an invoice number',
  },
  'budget.too_many': { zh: '一次最多{most}项，请分几张表', en: 'At most {most} amounts at once: please split the sheet' },
  'budget.fault_no_unit': { zh: '第{row}行：没写网点', en: 'Row {row}: no branch' },
  'budget.fault_no_kind': { zh: '第{row}行：没写费用类别', en: 'Row {row}: no kind' },
  'budget.fault_no_month': {
    zh: '第{row}行：月份“{said}”看不懂，请写2026-11',
    en: 'Row {row}: month "{said}", please write 2026-11',
  },
  'budget.fault_no_amount': {
    zh: '第{row}行：金额“{said}”看不懂，最多两位小数',
    en: 'Row {row}: amount "{said}", two decimals at most',
  },
  'budget.fault_negative': { zh: '第{row}行：金额“{said}”是负数', en: 'Row {row}: amount "{said}" is below zero' },
  'budget.fault_unknown_unit': { zh: '第{row}行：没有叫“{said}”的网点', en: 'Row {row}: no branch is called "{said}"' },
  'budget.fault_several_units': {
    zh: '第{row}行：“{said}”不止一个，请写全称或代码',
    en: 'Row {row}: "{said}" is several, please write the full name or code',
  },
  'budget.fault_unknown_kind': { zh: '第{row}行：没有“{said}”这一类', en: 'Row {row}: no kind is called "{said}"' },
  'budget.fault_twice': { zh: '第{row}行：同一网点、类别、月份写了两次', en: 'Row {row}: the same branch, kind and month twice' },
  'budget.fault_not_yours': { zh: '第{row}行：“{said}”不归您管', en: 'Row {row}: "{said}" is not yours' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof budgetWords, true> {}
}
