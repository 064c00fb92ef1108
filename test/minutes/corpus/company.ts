import type { MinutesCase, Person } from './case.ts';

/** The invented group of branches that all the texts come from. */
const UNITS = [
  { id: 'NET', name: '二网管理部' },
  { id: 'FIN', name: '财务部' },
  { id: 'HR', name: '人力资源部' },
  { id: 'AS', name: '售后部' },
  { id: 'MKT', name: '市场部' },
  { id: 'EAST', name: '华东区域' },
  { id: 'SOUTH', name: '华南区域' },
  { id: 'SZ', name: '苏州分店' },
  { id: 'HZ', name: '杭州分店' },
  { id: 'GZ', name: '广州分店' },
  { id: 'SHZ', name: '深圳分店' },
] as const;

const people = (unit: string, named: Readonly<Record<string, string>>): readonly Person[] =>
  Object.entries(named).map(([id, name]) => ({ id, name, unit }));

/** Two branches have a 张伟, two a 李娜. */
const STAFF: readonly Person[] = [
  ...people('SZ', {
    'zhangwei-sz': '张伟',
    limin: '李敏',
    wangfang: '王芳',
    chengang: '陈刚',
    zhaolei: '赵磊',
    zhouting: '周婷',
  }),
  ...people('HZ', { liuyang: '刘洋', yangjing: '杨静', huangqiang: '黄强', wuhao: '吴昊', 'lina-hz': '李娜' }),
  ...people('GZ', { 'zhangwei-gz': '张伟', lintao: '林涛', hexiuying: '何秀英', guopeng: '郭鹏' }),
  ...people('SHZ', { luobin: '罗斌', zengzhiqiang: '曾志强', fengxue: '冯雪', liangjiaxin: '梁嘉欣', 'lina-shz': '李娜' }),
  ...people('NET', { sunyue: '孙悦', majun: '马俊' }),
  ...people('FIN', { huxiaoyan: '胡晓燕', zhuming: '朱明' }),
  ...people('HR', { gaojie: '高洁' }),
  ...people('EAST', { xujianguo: '许建国' }),
  ...people('SOUTH', { caiwenbin: '蔡文斌' }),
  ...people('AS', { ouyangxue: '欧阳雪', tangjun: '唐军' }),
  ...people('MKT', { kevin: 'Kevin Zhao', lily: '陈Lily' }),
];

/** People whose names are words of minutes; they work here only in the texts that seat them. */
const NAMED_LIKE_WORDS: readonly Person[] = [
  ...people('SZ', { qianqian: '钱前', zhouhui: '周会' }),
  ...people('HZ', { renwancheng: '任完成', xiangqian: '向前' }),
  ...people('GZ', { gaojianyi: '高建议', jidu: '季度' }),
  ...people('SHZ', { hetongyi: '何同意' }),
  ...people('AS', { anquan: '安全' }),
  ...people('NET', { renwu: '任务', chengnuo: '成诺' }),
];

/** The office around a meeting: who sat in it (ids, by spaces); the rest of the staff is the company beyond. */
export function meeting(
  heldBy: string,
  meetingOn: string,
  seated: string,
): Pick<MinutesCase, 'heldBy' | 'meetingOn' | 'attendees' | 'others' | 'units'> {
  const ids = seated.split(' ').filter(Boolean);
  const attendees = ids.map((id) => {
    const found = [...STAFF, ...NAMED_LIKE_WORDS].find((one) => one.id === id);
    if (!found) throw new Error(`${id} works nowhere`);
    return found;
  });
  return { heldBy, meetingOn, attendees, others: STAFF.filter((one) => !ids.includes(one.id)), units: UNITS };
}
