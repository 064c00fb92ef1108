export const directoryWords = {
  'directory.title': '通讯录和配置里有地方要处理',
  'directory.seen': '共 {count} 处。其余的人、部门和群都已正常更新。',
  'directory.more': '还有 {count} 处没有列出',
  'directory.and_more': '{names} 等 {count} 人',

  'directory.org.unknown_person': 'org.yaml 的 {path}：通讯录里没有工号 {value}，这个岗位暂时没有给任何人。请改成现有的工号。',
  'directory.org.ambiguous_person':
    'org.yaml 的 {path}：有几个人的工号都是 {value}，不能确定是谁。请在飞书管理后台改正工号；原来担任的人仍然担任。',
  'directory.org.left': 'org.yaml 的 {path}：工号 {value} 的人已离职，这个岗位没有给任何人。请换成接任的人。',
  'directory.org.unknown_department':
    'org.yaml 的 {path}：通讯录里没有“{value}”。请改成现在的部门名称，或用 department_id 写明。',
  'directory.org.ambiguous_department':
    'org.yaml 的 {path}：有几个部门都叫“{value}”（{among}），不能确定是哪一个。请用 department_id 写明。',
  'directory.org.department_gone':
    'org.yaml 的 {path}：“{value}”原来的部门已不在通讯录里，这个单位已停用，它的岗位不再生效。请改成接替的部门（department_id），或删掉这一行。',
  'directory.org.role_without_unit':
    'org.yaml 的 {path}：单位 {value} 现在不在通讯录里，这个岗位不生效（不会变成全公司）。请先改好 units 里的这个单位。',

  'directory.skipped.person': '通讯录里{which}的资料读不出来（{why}），先按原来的资料。请在飞书管理后台改正。',
  'directory.skipped.person_new': '通讯录里编号 {which} 的人读不出来（{why}），暂时用不了助手。请在飞书管理后台改正。',
  'directory.skipped.person_without_id': '通讯录里有一个人读不出来（{why}），已跳过。请在飞书管理后台核对最近改过的人。',
  'directory.skipped.department': '部门{which}的资料读不出来（{why}），先按原来的资料。请在飞书管理后台改正。',
  'directory.skipped.department_new': '编号 {which} 的部门读不出来（{why}），其中的人暂时没有所属单位。请在飞书管理后台改正。',
  'directory.skipped.department_without_id':
    '通讯录里有一个部门读不出来（{why}），其中的人和下级部门先按原来的资料。请在飞书管理后台核对最近改过的部门。',
  'directory.skipped.group': '群（编号 {which}）的资料读不出来（{why}），先按原来的资料。',
  'directory.skipped.group_new': '群（编号 {which}）的资料读不出来（{why}），已跳过。',
  'directory.skipped.group_without_id': '有一个群的资料读不出来（{why}），已跳过。',
  'directory.why.refused': '平台不允许读取',
  'directory.why.missing': '缺 {field}',
  'directory.why.unreadable': '{field} 的格式不对',

  'directory.shared_number':
    '工号 {number} 同时给了{people}。他们按不同的人处理；凭工号的岗位和工龄暂不生效。请在飞书管理后台改正。',
  'directory.reused_number':
    '{who}的工号 {number} 原来是{was}的（已离职）。按不同的人处理，看不到{was}的记录；如果其实是同一个人回来了，请联系维护人员。',
  'directory.no_number': '没有工号：{people}。可以照常使用，但不能凭工号担任岗位、登记工龄。请在飞书管理后台补上。',
  'directory.no_department': '读不到所在部门：{people}。暂时不属于任何单位。请检查部门，或应用的通讯录权限范围。',
  'directory.hidden':
    '不在应用的通讯录权限范围里了：{people}。不算离职；看不到他们的账号，所以先按停用处理，在途的审批由别人代办。请在飞书管理后台把范围改回来，改好后自动恢复。',
} as const;
