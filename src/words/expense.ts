export const expenseWords = {
  'expense.files': { zh: '收到{n}个文件', en: '{n} files have arrived' },
  'expense.file': { zh: '收到1个文件', en: 'A file has arrived' },
  'expense.reading': { zh: '正在读…', en: 'Being read …' },
  'expense.picture': { zh: '图片', en: 'Picture' },
  'expense.nth': { zh: '{n}. {name}', en: '{n}. {name}' },
  'expense.line': { zh: '已放进报销单', en: 'In the claim' },
  'expense.attached': { zh: '同一张票，作附件', en: 'Same invoice, attached' },
  'expense.beside': { zh: '作附件', en: 'Attached' },
  'expense.lone': { zh: '没有对应的票', en: 'Its invoice is missing' },
  'expense.used': { zh: '已被使用', en: 'Already used' },
  'expense.red': { zh: '红字发票', en: 'Red invoice' },
  'expense.vehicle': { zh: '不在报销范围', en: 'Not an expense' },
  'expense.unknown': { zh: '要人工确认', en: 'To be confirmed' },
  'expense.full': { zh: '报销单满了', en: 'The claim is full' },
  'expense.refused': { zh: '没读出来', en: 'Not read' },
  'expense.used_why': {
    zh: '这张票已被使用（单号尾号{tail}），不能再报；弄错了请找运营专员核对',
    en: 'This invoice is in use (claim ending in {tail}) and cannot be claimed again; if that is wrong, please ask operations',
  },
  'expense.used_history': {
    zh: '这张票以前已经报过，不能再报；弄错了请找运营专员核对',
    en: 'This invoice was claimed before and cannot be claimed again; if that is wrong, please ask operations',
  },
  'expense.red_why': {
    zh: '这是冲红的发票，不能报销；请让对方重开一张蓝字发票发给我',
    en: 'This invoice takes another back and cannot be claimed; please ask the seller for a new one',
  },
  'expense.vehicle_why': {
    zh: '这是购车发票，不走报销，请交给财务',
    en: 'The purchase of a vehicle is no expense; please hand it to finance',
  },
  'expense.unknown_why': {
    zh: '没认出是哪种票据。是票据就点“放进报销单”，金额和日期由您填',
    en: 'I cannot tell what document this is. If it is one, press “Put into the claim” and fill in amount and day',
  },
  'expense.lone_why': {
    zh: '{total}，没找到金额相同的发票；请把那张发票也发给我',
    en: '{total}: no invoice of the same amount was found; please send me that invoice as well',
  },
  'expense.beside_of': { zh: '随{what}一起保存', en: 'kept with {what}' },
  'expense.full_why': {
    zh: '一份报销单最多30行，请先提交这一份再发',
    en: 'A claim has 30 lines at most; please send this one first',
  },
  'expense.no_amount': { zh: '金额没读出来，请在报销单里填', en: 'the amount was not read; please fill it in' },
  'expense.net_only': {
    zh: '只读到不含税金额{net}，请填价税合计',
    en: 'only the amount without tax was read ({net}); please fill in the total',
  },
  'expense.conflict': {
    zh: '{field}对不上：{kept}是{value}，{other}是{said}，以{kept}为准，不能改写',
    en: '{field} differs: {kept} says {value}, {other} says {said}; {kept} counts and cannot be typed over',
  },
  'expense.from': { zh: '来源：{source}', en: 'from {source}' },
  'expense.put': { zh: '放进报销单', en: 'Put into the claim' },
  'expense.open': { zh: '打开报销单', en: 'Open the claim' },
  'expense.putting': { zh: '放进报销单了', en: 'It is in the claim' },
  'expense.as_claim': { zh: '要报销的票据？我来读', en: 'Is it to be claimed? I read it' },
  'expense.read': { zh: '读成报销明细', en: 'Read it for a claim' },
  'expense.no_picture': {
    zh: '这张图片里没读到票据。要报销请拍清楚再发；要办别的事请用文字说一句，例如“请假”',
    en: 'I could read no invoice in this picture. To claim it please send a clearer one; for anything else say it in words, e.g. “leave”',
  },
  'expense.lost': {
    zh: '没能取到这个文件，请再发一次',
    en: 'I could not fetch this file; please send it again',
  },
  'expense.refused_too_large': { zh: '文件超过20MB，请发小一点的', en: 'It is larger than 20 MB; please send a smaller one' },
  'expense.refused_kind_not_taken': {
    zh: '这种文件读不了，请发PDF、图片（JPG、PNG）、OFD或XML',
    en: 'I cannot read this kind of file; please send PDF, a picture (JPG, PNG), OFD or XML',
  },
  'expense.refused_encrypted': {
    zh: '文件加了密码，请发没有密码的',
    en: 'It is protected by a password; please send it without',
  },
  'expense.refused_damaged': {
    zh: '文件打不开，可能损坏了，请重新下载再发',
    en: 'It cannot be opened; please download it anew and send it',
  },
  'expense.refused_too_many_parts': {
    zh: '压缩包里文件太多（最多30个），请分开发',
    en: 'The archive holds too many files (30 at most); please send it in parts',
  },
  'expense.refused_bad_part_name': {
    zh: '压缩包里的文件名不对，请把文件直接发给我',
    en: 'A name in the archive is not right; please send the files themselves',
  },
  'expense.refused_inflates_too_far': {
    zh: '压缩包展开后太大，请把文件直接发给我',
    en: 'The archive grows too large; please send the files themselves',
  },
  'expense.refused_doctype': {
    zh: '这个XML带有外部声明，不能读，请发税局下载的原件',
    en: 'This XML has an outside declaration; please send the original of the tax office',
  },
  'expense.refused_too_deep': {
    zh: '这个XML层数太多，不能读，请发税局下载的原件',
    en: 'This XML is nested too deeply; please send the original of the tax office',
  },
  'expense.refused_too_many_pixels': {
    zh: '图片太大（超过4000万像素），请缩小再发',
    en: 'The picture has more than 40 million pixels; please send a smaller one',
  },
  'expense.refused_took_too_long': {
    zh: '文件太复杂，没读完，请换一份PDF或拍照',
    en: 'It took too long to read; please send another PDF or a photo',
  },
  'expense.receipts': { zh: '看票据', en: 'See the receipts' },
  'expense.not_yours': { zh: '票据只给申请人和审批人看', en: 'Receipts are only for the claimant and those who decide' },
  'expense.files_summary': { zh: '票据：{n}个文件', en: 'Invoices: {n} files' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof expenseWords, true> {}
}
