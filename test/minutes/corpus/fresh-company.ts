import type { MinutesCase, Person } from './case.ts';

/** A second invented group, whose names the reader was not made with: some are words, days or holidays. */
const UNITS = [
  { id: 'OPS', name: '运营中心' },
  { id: 'CAI', name: '财务中心' },
  { id: 'RZ', name: '人事行政部' },
  { id: 'FW', name: '售后服务部' },
  { id: 'XM', name: '新媒体部' },
  { id: 'NW', name: '西北区域' },
  { id: 'SW', name: '西南区域' },
  { id: 'DB', name: '东北区域' },
  { id: 'CD', name: '成都分店' },
  { id: 'CQ', name: '重庆分店' },
  { id: 'XA', name: '西安分店' },
  { id: 'WH', name: '武汉分店' },
  { id: 'QD', name: '青岛分店' },
  { id: 'DL', name: '大连分店' },
  { id: 'WL', name: '乌鲁木齐分店' },
] as const;

const people = (unit: string, named: Readonly<Record<string, string>>): readonly Person[] =>
  Object.entries(named).map(([id, name]) => ({ id, name, unit }));

/** Two branches have a 王磊; 白露 is also a term of the year, 周末 a weekend, 沈默 nearly silence. */
const STAFF: readonly Person[] = [
  ...people('OPS', { situjing: '司徒静', shenmo: '沈默', jiangyifan: '蒋一帆' }),
  ...people('CAI', { yinshi: '殷实', qianduoduo: '钱多多', hesui: '贺岁' }),
  ...people('RZ', { youjia: '尤佳' }),
  ...people('FW', { zhugeming: '诸葛明' }),
  ...people('XM', { amy: 'Amy Lin', jason: 'Jason Wu', haohao: '郝好' }),
  ...people('NW', { duzhong: '杜仲' }),
  ...people('SW', { lantian: '蓝天' }),
  ...people('DB', { jinchengzhe: '金成哲' }),
  ...people('CD', {
    dengxiaoman: '邓小满',
    puying: '蒲英',
    leizhen: '雷震',
    songci: '宋词',
    shuiqing: '税晴',
    'wanglei-cd': '王磊',
  }),
  ...people('CQ', { ranyang: '冉阳', tanyiming: '谭一鸣', youxiaolong: '游小龙', xianghong: '向红' }),
  ...people('XA', { mateng: '马腾', bailu: '白露', luodan: '雒丹', huimin: '惠民' }),
  ...people('WH', { huhan: '胡汉', kelan: '柯岚', yusansheng: '余三胜', zhoumo: '周末' }),
  ...people('QD', { yumin: '于敏', chuxiao: '初晓', quzhi: '曲直', shanchunsheng: '单春生', 'wanglei-qd': '王磊' }),
  ...people('DL', { tongdawei: '佟大伟', guanshanyue: '关山月', nayingjie: '那英杰' }),
  ...people('WL', { ayiguli: '阿依古丽·买买提', nuerlan: '努尔兰', kuerbanjiang: '库尔班江·艾山', hejin: '何进' }),
];

/** The office around a meeting of the second group: who sat in it (ids, by spaces), the rest beyond. */
export function freshMeeting(
  heldBy: string,
  meetingOn: string,
  seated: string,
): Pick<MinutesCase, 'heldBy' | 'meetingOn' | 'attendees' | 'others' | 'units'> {
  const ids = seated.split(' ');
  const attendees = ids.map((id) => {
    const found = STAFF.find((one) => one.id === id);
    if (!found) throw new Error(`${id} works nowhere`);
    return found;
  });
  return { heldBy, meetingOn, attendees, others: STAFF.filter((one) => !ids.includes(one.id)), units: UNITS };
}
