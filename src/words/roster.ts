/** Whose shift is when (S54). */
export const rosterWords = {
  'roster.how_to_swap': {
    zh: '换班由排班的人改：先和同事说好哪天换，再请{who}（或本店运营专员）把两个人的排班都改过来；改好以后两个人的考勤、请假都按新的班算。这里不能自己换，排班改之前照原来的班上',
    en: 'Whoever plans changes it: agree on the day with your colleague, then ask {who} (or operations of your branch) to change both rosters; attendance and leave of both follow the new shifts. You cannot swap by yourselves here, and until it is changed the old shifts hold',
  },
  'roster.how_to_swap_top': {
    zh: '换班由排班的人改：先说好哪天换，再请运营专员把两个人的排班都改过来；改好以后两个人的考勤、请假都按新的班算',
    en: 'Whoever plans changes it: agree on the day, then ask operations to change both rosters; attendance and leave of both follow the new shifts',
  },
  'roster.mine_title': { zh: '我的班', en: 'My shifts' },
  'roster.duty_title': { zh: '值班', en: 'On duty' },
  'roster.col_day': { zh: '日期', en: 'Day' },
  'roster.col_shift': { zh: '班', en: 'Shift' },
  'roster.on': { zh: '{on}', en: '{on}' },
  'roster.shift': { zh: '{name} {hours}', en: '{name} {hours}' },
  'roster.next_day': { zh: '{from}—次日{to}', en: '{from}–{to} next day' },
  'roster.hours': { zh: '{from}—{to}', en: '{from}–{to}' },
  'roster.usual': { zh: '照常 {hours}', en: 'as usual {hours}' },
  'roster.off': { zh: '休息', en: 'off' },
  'roster.away': { zh: '{shift}（已请假）', en: '{shift} (on leave)' },
  'roster.unclear': {
    zh: '班次不明（飞书排的“{called}”读不出时间）',
    en: 'unclear (the hours of “{called}” in Feishu cannot be read)',
  },
  'roster.other_feishu': { zh: '{shift}（按排班表；飞书上是{other}）', en: '{shift} (by the roster; Feishu has {other})' },
  'roster.other_sheet': { zh: '{shift}（按飞书；排班表上是{other}）', en: '{shift} (by Feishu; the roster has {other})' },
  'roster.line': { zh: '{shift}：{people}', en: '{shift}: {people}' },
  'roster.not_there': { zh: '请假：{people}', en: 'On leave: {people}' },
  'roster.others': { zh: '没排班、照常上班的{count}人', en: '{count} without a roster work as usual' },
  'roster.others_named': { zh: '没排班、照常上班：{people}', en: 'Without a roster, as usual: {people}' },
  'roster.nobody': { zh: '没有人排班', en: 'nobody is on a roster' },
  'roster.name_learned': {
    zh: '记住了：排班表里的“{said}”就是“{shift}”，以后都这样认。刚才没导进去的行，把表再发一次就行；说“{said}不再是班名”就忘掉',
    en: 'Noted: “{said}” in rosters is “{shift}” from now on. Send the sheet once more for rows that were left out; 「{said}不再是班名」 takes it back',
  },
  'roster.name_forgotten': {
    zh: '“{said}”不再当“{shift}”认；已经导入的排班不变',
    en: '“{said}” is no longer “{shift}”; rosters that stand keep what they say',
  },
  'roster.name_unknown': { zh: '没有记过“{said}”是哪个班', en: 'Nobody has said which shift “{said}” is' },
  'roster.no_such_shift': { zh: '没有“{said}”这个班，有：{shifts}', en: 'There is no shift “{said}”; there are: {shifts}' },
  'roster.name_is_one': { zh: '“{said}”本来就是一个班的名字', en: '“{said}” is the name of a shift already' },
  'roster.not_planner': {
    zh: '班次的叫法由网点主管、运营专员来定',
    en: 'What shifts are called is for supervisors and operations to say',
  },
  'roster.too_long': { zh: '一次最多看{days}天，请说短一点，例如“下周”', en: 'At most {days} days at a time, e.g. “next week”' },
  'roster.not_yours': {
    zh: '只看得到自己网点和自己管的网点的值班',
    en: 'You see who is on duty in your own branch and those you answer for',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof rosterWords, true> {}
}
