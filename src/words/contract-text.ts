export const contractTextWords = {
  'contract_text.title': { zh: '合同文本：{title}', en: 'Text of {title}' },
  'contract_text.of': { zh: '{number} · {name}', en: '{number} · {name}' },
  'contract_text.version': { zh: '第{version}版', en: 'Version {version}' },
  'contract_text.line': { zh: '合同文本 第{version}版 {name}', en: 'Text, version {version}: {name}' },
  'contract_text.file': { zh: '看原文件', en: 'See the file' },
  'contract_text.open': { zh: '打开合同', en: 'Open the contract' },
  'contract_text.label': { zh: '作为合同文本，核对条款', en: 'As the text of the contract, to be checked' },
  'contract_text.hint': {
    zh: '有写好的合同文本（docx、pdf、txt），私聊发给我，逐条和这里核对',
    en: 'Send me the written text (docx, pdf, txt) in private: it is checked against this',
  },
  'contract_text.reading': { zh: '正在读，几秒就好', en: 'Reading it, a few seconds' },
  'contract_text.agrees': {
    zh: '读了{count}段：客户、车型、台数、金额大小写、交车日和各条款都和合同一致',
    en: '{count} paragraphs: customer, models, numbers, amounts in figures and words, day of delivery and clauses agree',
  },
  'contract_text.changed': { zh: '和上一版比，改了这些：', en: 'Changed since the version before:' },
  'contract_text.unchanged': { zh: '和上一版比，文字没有改动', en: 'No word has changed since the version before' },
  'contract_text.too_large': {
    zh: '文件超过 20 MB，请压缩图片后再发',
    en: 'Larger than 20 MB: please make its pictures smaller',
  },
  'contract_text.encrypted': { zh: '文件加了密码，请去掉密码再发', en: 'The file is locked: please remove its password' },
  'contract_text.damaged': {
    zh: '文件打不开，请重新另存一份再发',
    en: 'The file cannot be opened: please save it anew and send it once more',
  },
  'contract_text.kind_not_taken': {
    zh: '这不是文本，请发 docx、pdf 或 txt',
    en: 'This is no text: please send docx, pdf or txt',
  },
  'contract_text.old_word': {
    zh: '旧版 .doc 读不了，请另存为 .docx 再发',
    en: 'An old .doc: please save it as .docx and send that',
  },
  'contract_text.picture': {
    zh: '里面是图片，读不出文字；请发 docx，或带文字的 pdf',
    en: 'It holds pictures only: please send docx, or a pdf with text',
  },
  'contract_text.empty': {
    zh: '里面没有文字，请核对是不是这个文件',
    en: 'It holds no text: please check that it is the right file',
  },
  'contract_text.long': {
    zh: '超过六万字，不像一份合同，请核对是不是这个文件',
    en: 'Too long for a contract: please check the file',
  },
  'contract_text.too_many_pages': {
    zh: '超过 20 页，没有读。请发 docx，或把附件分开，只发合同正文',
    en: 'More than 20 pages: it was not read. Send docx, or the contract without its annexes',
  },
  'contract_text.took_too_long': {
    zh: '读得太久了，请另存为 docx 再发',
    en: 'It took too long: please save it as docx and send that',
  },
  'contract_text.lost': { zh: '文件没取到，请重新发一次', en: 'The file could not be fetched: please send it once more' },
  'contract_text.not_draft': {
    zh: '合同已不在起草，文本不能换；要改先收回或退回修改（S40）',
    en: 'The contract is no draft any more: take it back first (S40)',
  },
  'contract_text.same': {
    zh: '和现在这一版是同一个文件，没有换',
    en: 'The same file as the present version: nothing was changed',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof contractTextWords, true> {}
}
