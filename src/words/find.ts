export const findWords = {
  'found.title': { zh: '找人', en: 'People and posts' },
  'found.away': { zh: '{who}（今天由{by}代）', en: '{who} ({by} stands in today)' },
  'found.vacant': { zh: '岗位空缺，由{by}代管', en: 'Vacant; {by} looks after it' },
  'found.vacant_all': { zh: '岗位空缺，请联系二网管理部', en: 'Vacant; please ask the network department' },
  'found.approvers': { zh: '您的{process}由这些人审批', en: 'Who decides on your {process}' },
  'found.approvers_note': {
    zh: '按最普通的一份算；提交前的预览写的是这一次的。',
    en: 'For an ordinary one; the preview before you send it shows the very one.',
  },
  'found.no_approvers': {
    zh: '现在找不到能批{process}的人，请联系二网管理部',
    en: 'Nobody can decide on {process} now; please ask the network department',
  },
  'found.units': { zh: '{unit}下面的单位', en: 'Units of {unit}' },
  'found.no_units': { zh: '{unit}下面没有别的单位', en: '{unit} has no units below it' },
  'found.unit_nobody': { zh: '主管空缺', en: 'No supervisor' },
  'found.staff': { zh: '{unit}在职{count}人', en: '{unit}: {count} people' },
  'found.more': { zh: '还有{count}个没有列出，请问得更具体', en: '{count} more; ask for one of them' },
  'found.not_yours': { zh: '只能看您管得到的单位的人员：{units}', en: 'You can see the people of: {units}' },
  'found.superior': { zh: '直接上级', en: 'Superior' },
  'found.reach': { zh: '电话和邮箱请点头像，在通讯录里看', en: 'Phone and e-mail are in the contacts: open their profile' },
  'found.posts': { zh: '岗位', en: 'Posts' },
  'found.unit_closed': {
    zh: '{unit}已经停用；原来在那里的人，请按姓名问，例如“马腾是谁”',
    en: '{unit} is closed; ask for the people who worked there by name, e.g. “who is 马腾”',
  },
  'found.nobody': {
    zh: '没有找到“{said}”。可以问“苏州店主管是谁”“报修找谁”“谁批我的假”“华东区有哪些店”',
    en: 'Found nobody called “{said}”. Try “who is the supervisor of 苏州店”, “who handles repairs” or “who approves my leave”',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof findWords, true> {}
}
