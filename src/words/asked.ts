export const askedWords = {
  'asked.list_mine': { zh: '我的{kind}', en: 'My {kind}' },
  'asked.list_open': { zh: '{open}的{kind}', en: '{open}: {kind}' },
  'asked.list_all': { zh: '全部{kind}', en: 'All: {kind}' },
  'asked.list_late': { zh: '超时的{kind}', en: 'Late: {kind}' },
  'asked.narrow_late': { zh: '逾期', en: 'late' },
  'asked.narrow_days': { zh: '{what} {from} 至 {to}', en: '{what} {from} to {to}' },
  'asked.narrow_unknown': {
    zh: '没有找到“{said}”，请写网点、区域或同事的全名',
    en: 'Nothing is called “{said}”; give the full name of a branch, a region or a colleague',
  },
  'asked.list_found': { zh: '{kind}：“{words}”', en: '{kind}: “{words}”' },
  'asked.list_narrowed': { zh: '{kind}：{by}', en: '{kind}: {by}' },
  'asked.by_mine': { zh: '我的', en: 'mine' },
  'asked.by_open': { zh: '没办完', en: 'not done' },
  'asked.by_days': { zh: '{from}到{to}', en: '{from} to {to}' },
  'asked.no_day': { zh: '没看懂是哪几天：“{said}”', en: 'I could not tell which days: “{said}”' },
  'asked.list_none': { zh: '没有', en: 'None' },
  'asked.list_none_found': {
    zh: '{kind}里没有含“{words}”的。可以换一个词，或只写其中两个字',
    en: 'Nothing with “{words}” in {kind}. Try another word',
  },
  'asked.list_cut': {
    zh: '可能含“{words}”的太多，更早的还没看：点“下一页”往前找，或多写几个字、写编号',
    en: 'Too many may fit “{words}”: earlier ones were not looked at. Press “Next page”, or write more of it or the number',
  },
  'asked.list_near': { zh: '没有“{words}”，最接近的是：', en: 'There is no “{words}”; the nearest are:' },
  'asked.list_counts': { zh: '在办', en: 'Open now' },
  'asked.export': { zh: '导出表格', en: 'Export' },
  'asked.export_coming': { zh: '正在生成表格，稍后发到这里', en: 'The file follows here in a moment' },
  'asked.export_scope': {
    zh: '表格给主管及以上（S4）。您自己的在“我的”里看',
    en: 'Files are for supervisors and above (S4); your own are under “Mine”',
  },
  'asked.column_number': { zh: '编号', en: 'Number' },
  'asked.column_state': { zh: '状态', en: 'State' },
  'asked.column_opened': { zh: '提出日期', en: 'Opened on' },
  'asked.column_due': { zh: '应办结日期', en: 'Due on' },
  'asked.new_button': { zh: '新增{kind}', en: 'New {kind}' },
  'asked.show_mine': { zh: '我的', en: 'Mine' },
  'asked.show_all': { zh: '全部', en: 'All' },
  'asked.show_open': { zh: '只看{open}', en: '{open} only' },
  'asked.in_hand': { zh: '在办', en: 'Open' },
  'asked.show_late': { zh: '只看超时', en: 'Late only' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof askedWords, true> {}
}
