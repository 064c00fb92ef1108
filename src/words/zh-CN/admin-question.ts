export const adminQuestionWords = {
  'question.asked_at': '{at} 发现 · 请系统管理员决定',
  'question.tag_open': '待确认',
  'question.tag_confirmed': '已确认',
  'question.tag_declined': '不用',
  'question.tag_withdrawn': '已无需处理',
  'question.confirm': '确认',
  'question.decline': '不用',
  'question.once': '任何一位系统管理员决定一次即可。没有决定之前，一切保持原样。',
  'question.confirmed_by': '{who} 于 {at} 确认',
  'question.declined_by': '{who} 于 {at} 选择不用',
  'question.withdrawn_at': '{at} 情况已恢复，无需再决定。',
  'question.noted_confirmed': '已确认',
  'question.noted_declined': '好的，保持原样',
  'question.decided': '已经有管理员决定了，请看卡片',
  'question.over': '情况已恢复，无需再决定',
  'question.changed': '情况有变，请看更新后的卡片再决定',
  'question.not_yours': '这件事由系统管理员决定。',

  'question.directory_shrunk.title': '通讯录少了很多人，请确认',
  'question.directory_shrunk.seen':
    '这次读到的通讯录里，现有 {people} 名在职员工只剩 {peopleListed} 名，{units} 个部门只剩 {unitsListed} 个。可能是平台出错，或应用的通讯录权限范围被改小了。',
  'question.directory_shrunk.names': '不在其中的有：{names}',
  'question.directory_shrunk.names_more': '不在其中的有：{names} 等 {count} 人',
  'question.directory_shrunk.confirm':
    '按这次读到的通讯录更新：不在其中的 {missing} 人按离职处理，在途申请一并了结；平台说只是不在权限范围里的，按停用处理。',
  'question.directory_shrunk.decline': '不更新，继续用现在的名单；通讯录恢复正常后自动跟上。',

  'question.clock_jumped.title': '服务器时钟不对，请确认',
  'question.clock_jumped.seen':
    '服务器时钟显示 {shown}，而{by}应为 {expected}。已暂停一切不可逆的定时工作：期末结转、到期清零、发放年假、清理旧记录等。',
  'question.clock_jumped.by_running': '按运行时间推算',
  'question.clock_jumped.by_platform': '按平台的时间',
  'question.clock_jumped.confirm': '以服务器时钟为准，恢复这些工作。',
  'question.clock_jumped.decline': '继续暂停；请校准服务器时钟，一致后自动恢复。',

  'question.bind_group.title': '要把这个群当作{unit}的群吗',
  'question.bind_group.seen': '助手所在的群“{name}”与配置里{unit}的群同名。群名谁都可以改，所以不会自动认作它。',
  'question.bind_group.anchor': '审计锚点',
  'question.bind_group.confirm': '以后把{unit}的消息发到这个群。',
  'question.bind_group.decline': '不发，它只是一个普通的群。',

  'question.bind_department.title': '要把部门“{name}”当作{unit}吗',
  'question.bind_department.seen': '通讯录里的部门“{name}”与配置里的{unit}同名，但不是原来的那个部门。',
  'question.bind_department.confirm': '以后这个部门就是{unit}：岗位、班次、群都按它来。',
  'question.bind_department.decline': '不是，它只是一个普通的部门。',
} as const;
