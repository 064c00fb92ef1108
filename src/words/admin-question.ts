export const adminQuestionWords = {
  'question.asked_at': { zh: '{at} 发现 · 请系统管理员决定', en: 'Noticed {at} · an administrator decides' },
  'question.tag_open': { zh: '待确认', en: 'To confirm' },
  'question.tag_confirmed': { zh: '已确认', en: 'Confirmed' },
  'question.tag_declined': { zh: '不用', en: 'Declined' },
  'question.tag_withdrawn': { zh: '已无需处理', en: 'Settled' },
  'question.confirm': { zh: '确认', en: 'Confirm' },
  'question.decline': { zh: '不用', en: 'No' },
  'question.once': {
    zh: '任何一位系统管理员决定一次即可。没有决定之前，一切保持原样。',
    en: 'Any administrator decides, once. Until then everything stays as it is.',
  },
  'question.confirmed_by': { zh: '{who} 于 {at} 确认', en: 'Confirmed by {who}, {at}' },
  'question.declined_by': { zh: '{who} 于 {at} 选择不用', en: 'Declined by {who}, {at}' },
  'question.withdrawn_at': { zh: '{at} 情况已恢复，无需再决定。', en: 'Back to normal since {at}; nothing needs to be decided.' },
  'question.noted_confirmed': { zh: '已确认', en: 'Confirmed' },
  'question.noted_declined': { zh: '好的，保持原样', en: 'Everything stays as it is' },
  'question.decided': { zh: '已经有管理员决定了，请看卡片', en: 'An administrator has already decided; see the card' },
  'question.over': { zh: '情况已恢复，无需再决定', en: 'Back to normal; nothing needs to be decided' },
  'question.changed': {
    zh: '情况有变，请看更新后的卡片再决定',
    en: 'Things have changed; please see the card before you decide',
  },
  'question.not_yours': { zh: '这件事由系统管理员决定。', en: 'This is for an administrator to decide.' },

  'question.directory_shrunk.title': { zh: '通讯录少了很多人，请确认', en: 'Many people are missing from the directory' },
  'question.directory_shrunk.seen': {
    zh: '这次读到的通讯录里，现有 {people} 名在职员工只剩 {peopleListed} 名，{units} 个部门只剩 {unitsListed} 个。可能是平台出错，或应用的通讯录权限范围被改小了。',
    en: 'Of {people} active people only {peopleListed} are in the directory as just read, and {unitsListed} of {units} departments. The platform may be failing, or the app’s contact range may have been narrowed.',
  },
  'question.directory_shrunk.names': { zh: '不在其中的有：{names}', en: 'Missing: {names}' },
  'question.directory_shrunk.names_more': {
    zh: '不在其中的有：{names} 等 {count} 人',
    en: 'Missing: {names} and others, {count} in all',
  },
  'question.directory_shrunk.confirm': {
    zh: '按这次读到的通讯录更新：不在其中的 {missing} 人按离职处理，在途申请一并了结；平台说只是不在权限范围里的，按停用处理。',
    en: 'Follow the directory as read: the {missing} people missing count as having left, and their open requests are closed; those of whom the platform says that they are only outside the contact range count as suspended.',
  },
  'question.directory_shrunk.decline': {
    zh: '不更新，继续用现在的名单；通讯录恢复正常后自动跟上。',
    en: 'Keep the present list; the directory is followed by itself once it is whole again.',
  },

  'question.clock_jumped.title': { zh: '服务器时钟不对，请确认', en: 'The clock of the server is wrong' },
  'question.clock_jumped.seen': {
    zh: '服务器时钟显示 {shown}，而{by}应为 {expected}。已暂停一切不可逆的定时工作：期末结转、到期清零、发放年假、清理旧记录等。',
    en: 'The clock of the server says {shown}, and {by} it should be {expected}. Everything scheduled that cannot be undone is on hold: closing of periods, lapsing and granting of leave, removal of old records.',
  },
  'question.clock_jumped.by_running': { zh: '按运行时间推算', en: 'by the time this service has been running' },
  'question.clock_jumped.by_platform': { zh: '按平台的时间', en: 'by the platform’s time' },
  'question.clock_jumped.confirm': { zh: '以服务器时钟为准，恢复这些工作。', en: 'Believe the clock of the server and go on.' },
  'question.clock_jumped.decline': {
    zh: '继续暂停；请校准服务器时钟，一致后自动恢复。',
    en: 'Stay on hold; please set the clock right, and all goes on by itself.',
  },

  'question.bind_group.title': { zh: '要把这个群当作{unit}的群吗', en: 'Is this the group of {unit}?' },
  'question.bind_group.seen': {
    zh: '助手所在的群“{name}”与配置里{unit}的群同名。群名谁都可以改，所以不会自动认作它。',
    en: 'The group “{name}” has the name of the group of {unit}. Anybody may name a group, so it is not taken for it by itself.',
  },
  'question.bind_group.anchor': { zh: '审计锚点', en: 'the audit anchor' },
  'question.bind_group.confirm': {
    zh: '以后把{unit}的消息发到这个群{stops}。',
    en: 'Messages for {unit} go to this group from now on{stops}.',
  },
  'question.bind_group.stops': {
    zh: '，原来的群“{old}”不再收到',
    en: ', and no more to the group “{old}” that has had them so far',
  },
  'question.bind_group.decline': {
    zh: '不发，它只是一个普通的群{goes}。',
    en: 'No: it is a group like any other{goes}.',
  },
  'question.bind_group.goes': { zh: '；消息照旧发到“{old}”', en: '; messages go to “{old}” as before' },

  'question.bind_department.title': { zh: '要把部门“{name}”当作{unit}吗', en: 'Is the department “{name}” {unit}?' },
  'question.bind_department.seen': {
    zh: '通讯录里的部门“{name}”与配置里的{unit}同名，但不是原来的那个部门。',
    en: 'The department “{name}” has the name of {unit}, but is not the department known so far.',
  },
  'question.bind_department.confirm': {
    zh: '以后这个部门就是{unit}：岗位、班次、群都按它来。',
    en: 'From now on this department is {unit}: posts, shifts and group follow it.',
  },
  'question.bind_department.decline': { zh: '不是，它只是一个普通的部门。', en: 'No: it is a department like any other.' },

  'question.same_person.title': { zh: '{who}和{was}是同一个人吗', en: 'Are {who} and {was} the same person?' },
  'question.same_person.seen': {
    zh: '{who}的工号 {number} 原来是{was}的。{was}最后在岗日{left}，{who}入职{joined}。可能是改了姓名回来的，也可能是工号给了别人，所以先按新员工办理：看不到{was}的记录，凭工号的岗位和工龄也暂不生效。',
    en: '{who} has the number {number} that was {was}’s. {was} was there until {left}; {who} joined on {joined}. It may be the same person under another name, or the number was given out again. For now they are two: nothing of {was} is seen by {who}, and roles and careers written by that number give nothing.',
  },
  'question.same_person.confirm': {
    zh: '是同一个人：账号归回{was}的档案，记录都在，假期按重新入职或恢复在职处理；以新员工身份提的申请关闭。',
    en: 'The same: the account goes back to the record of {was} with all its history; leave follows the rules of a return, and what was asked for as a newcomer is closed.',
  },
  'question.same_person.decline': {
    zh: '不是：{who}是新员工，工号现在是{who}的，以后不再问。',
    en: 'Two people: {who} is new, the number is theirs now, and this is not asked again.',
  },
  'same_person.title': { zh: '已认出您', en: 'You are known again' },
  'same_person.told': {
    zh: '系统管理员确认您就是原来的{was}，以前的记录都在。这之前以新员工身份提的申请已关闭、批准了还没休的假已取消，需要的话请重新提。',
    en: 'An administrator has confirmed that you are {was}, and your history is here. What you asked for as a newcomer is closed and leave not yet taken is cancelled; please ask again where you need it.',
  },
} as const;
