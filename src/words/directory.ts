export const directoryWords = {
  'directory.title': { zh: '通讯录和配置里有地方要处理', en: 'The directory or the configuration needs attention' },
  'directory.seen': {
    zh: '共 {count} 处。其余的人、部门和群都已正常更新。',
    en: '{count} in all. Everybody and everything else is up to date.',
  },
  'directory.more': { zh: '还有 {count} 处没有列出', en: '{count} more are not listed' },
  'directory.and_more': { zh: '{names} 等 {count} 人', en: '{names} and others, {count} in all' },

  'directory.org.unknown_person': {
    zh: 'org.yaml 的 {path}：通讯录里没有工号 {value}，这个岗位暂时没有给任何人。请改成现有的工号。',
    en: '{path} in org.yaml: nobody has the number {value}, so nobody has this role. Please write a number that exists.',
  },
  'directory.org.ambiguous_person': {
    zh: 'org.yaml 的 {path}：有几个人的工号都是 {value}，不能确定是谁。请在飞书管理后台改正工号；原来担任的人仍然担任。',
    en: '{path} in org.yaml: several people have the number {value}, so it is not clear who is meant. Please correct the numbers in the admin console; whoever held the role keeps it.',
  },
  'directory.org.left': {
    zh: 'org.yaml 的 {path}：工号 {value} 的人已离职，这个岗位没有给任何人。请换成接任的人。',
    en: '{path} in org.yaml: the person with the number {value} has left, so nobody has this role. Please name who follows.',
  },
  'directory.org.unknown_department': {
    zh: 'org.yaml 的 {path}：通讯录里没有“{value}”。请改成现在的部门名称，或用 department_id 写明。',
    en: '{path} in org.yaml: there is no “{value}” in the directory. Please write the present name, or its department_id.',
  },
  'directory.org.ambiguous_department': {
    zh: 'org.yaml 的 {path}：有几个部门都叫“{value}”（{among}），不能确定是哪一个。请用 department_id 写明。',
    en: '{path} in org.yaml: several departments are called “{value}” ({among}), so it is not clear which is meant. Please write its department_id.',
  },
  'directory.org.department_gone': {
    zh: 'org.yaml 的 {path}：“{value}”原来的部门已不在通讯录里，这个单位已停用，它的岗位不再生效。请改成接替的部门（department_id），或删掉这一行。',
    en: '{path} in org.yaml: the department that was “{value}” is not in the directory any more. The unit is closed and its roles give nothing. Please name the department in its place (department_id), or remove the line.',
  },
  'directory.org.role_without_unit': {
    zh: 'org.yaml 的 {path}：单位 {value} 现在不在通讯录里，这个岗位不生效（不会变成全公司）。请先改好 units 里的这个单位。',
    en: '{path} in org.yaml: the unit {value} is not in the directory now, so this role gives nothing (it never becomes company-wide). Please correct the unit first.',
  },

  'directory.skipped.person': {
    zh: '通讯录里{which}的资料读不出来（{why}），先按原来的资料。请在飞书管理后台改正。',
    en: 'The entry of {which} could not be read ({why}); what was known before stands. Please correct it in the admin console.',
  },
  'directory.skipped.person_new': {
    zh: '通讯录里编号 {which} 的人读不出来（{why}），暂时用不了助手。请在飞书管理后台改正。',
    en: 'The person with the id {which} could not be read ({why}) and cannot use the assistant yet. Please correct it in the admin console.',
  },
  'directory.skipped.person_without_id': {
    zh: '通讯录里有一个人读不出来（{why}），已跳过。请在飞书管理后台核对最近改过的人。',
    en: 'A person could not be read ({why}) and was left out. Please look at the people changed last.',
  },
  'directory.skipped.department': {
    zh: '部门{which}的资料读不出来（{why}），先按原来的资料。请在飞书管理后台改正。',
    en: 'The department {which} could not be read ({why}); what was known before stands. Please correct it in the admin console.',
  },
  'directory.skipped.department_new': {
    zh: '编号 {which} 的部门读不出来（{why}），其中的人暂时没有所属单位。请在飞书管理后台改正。',
    en: 'The department with the id {which} could not be read ({why}); its people have no unit for now. Please correct it in the admin console.',
  },
  'directory.skipped.department_without_id': {
    zh: '通讯录里有一个部门读不出来（{why}），其中的人和下级部门先按原来的资料。请在飞书管理后台核对最近改过的部门。',
    en: 'A department could not be read ({why}); for its people and for what lies below, what was known before stands. Please look at the departments changed last.',
  },
  'directory.skipped.group': {
    zh: '群（编号 {which}）的资料读不出来（{why}），先按原来的资料。',
    en: 'A group (id {which}) could not be read ({why}); what was known before stands.',
  },
  'directory.skipped.group_new': {
    zh: '群（编号 {which}）的资料读不出来（{why}），已跳过。',
    en: 'A group (id {which}) could not be read ({why}) and was left out.',
  },
  'directory.skipped.group_without_id': {
    zh: '有一个群的资料读不出来（{why}），已跳过。',
    en: 'A group could not be read ({why}) and was left out.',
  },
  'directory.why.refused': { zh: '平台不允许读取', en: 'the platform refuses to show it' },
  'directory.why.missing': { zh: '缺 {field}', en: '{field} is missing' },
  'directory.why.unreadable': { zh: '{field} 的格式不对', en: '{field} is not as it should be' },

  'directory.shared_number': {
    zh: '工号 {number} 同时给了{people}。他们按不同的人处理；凭工号的岗位和工龄暂不生效。请在飞书管理后台改正。',
    en: 'The number {number} is that of {people}. They are different people; roles and careers written by this number give nothing for now. Please correct it in the admin console.',
  },
  'directory.no_number': {
    zh: '没有工号：{people}。可以照常使用，但不能凭工号担任岗位、登记工龄。请在飞书管理后台补上。',
    en: 'Without an employee number: {people}. They can do everything, but roles and careers are written by number. Please add it in the admin console.',
  },
  'directory.no_department': {
    zh: '读不到所在部门：{people}。暂时不属于任何单位。请检查部门，或应用的通讯录权限范围。',
    en: 'Department unknown: {people}. For now they belong to no unit. Please check their department, or the app’s contact range.',
  },
  'directory.hidden': {
    zh: '不在应用的通讯录权限范围里了：{people}。不算离职；看不到他们的账号，所以先按停用处理，在途的审批由别人代审批。请在飞书管理后台把范围改回来，改好后自动恢复。',
    en: 'Outside the app’s contact range now: {people}. They do not count as having left; but as their accounts cannot be seen, they count as suspended, and others decide in their place. Please put the range right in the admin console; they are back by themselves then.',
  },
} as const;
