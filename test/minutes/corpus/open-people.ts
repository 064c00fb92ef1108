import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** Who: names that are words, namesakes, units, posts, strangers. */
export const OPEN_PEOPLE: readonly MinutesCase[] = [
  {
    name: 'people named like the words of minutes',
    kind: 'written',
    ...meeting('SZ', '2026-06-08', 'qianqian zhouhui renwancheng limin'),
    text: `本次周会由周会主持。
1. 钱前负责催收定金，6月12日前到账。
2. 任完成提交退订原因分析，6月15日前。
3. 李敏在收钱前核对合同，6月11日前完成全部核对。
4. 会议决定，周会今后不再逐人通报排名。`,
    expect: files({
      head: { host: 'zhouhui' },
      decisions: ['周会今后不再逐人通报排名'],
      actions: [
        act('钱前负责催收定金，6月12日前到账', '催收定金', 'qianqian', '2026-06-12'),
        act('任完成提交退订原因分析，6月15日前', '提交退订原因分析', 'renwancheng', '2026-06-15'),
        act('李敏在收钱前核对合同，6月11日前完成全部核对', '核对合同', 'limin', '2026-06-11'),
      ],
    }),
  },
  {
    name: 'a man called Suggest acts, another called Agree suggests',
    kind: 'written',
    ...meeting('GZ', '2026-06-09', 'gaojianyi hetongyi lintao'),
    text: `1、高建议负责联系车展主办方，6月16日前反馈展位图。
2、何同意建议改用电子合同。
3、同意林涛的调休申请。`,
    expect: files({
      decisions: ['同意林涛的调休申请'],
      actions: [act('高建议负责联系车展主办方，6月16日前反馈展位图', '联系车展主办方', 'gaojianyi', '2026-06-16')],
      proposals: ['改用电子合同'],
    }),
  },
  {
    name: 'namesakes in two branches, one of them in the room',
    kind: 'written',
    ...meeting('GZ', '2026-06-10', 'zhangwei-gz lintao guopeng'),
    text: '由张伟负责牌照代办价格谈判，6月19日前完成。',
    expect: files({
      actions: [act('由张伟负责牌照代办价格谈判，6月19日前完成', '牌照代办价格谈判', 'zhangwei-gz', '2026-06-19')],
    }),
  },
  {
    name: 'namesakes in two branches, both in the room, once with the branch said',
    kind: 'written',
    ...meeting('NET', '2026-06-10', 'sunyue zhangwei-gz zhangwei-sz majun'),
    text: `1. 张伟负责提交跨区调车清单，6月17日前。
2. 苏州分店张伟负责提交展车折旧表，6月18日前。`,
    expect: files({
      actions: [
        act('张伟负责提交跨区调车清单，6月17日前', '提交跨区调车清单', null, '2026-06-17'),
        act('苏州分店张伟负责提交展车折旧表，6月18日前', '提交展车折旧表', 'zhangwei-sz', '2026-06-18'),
      ],
    }),
  },
  {
    name: 'everybody, every branch, a department, those concerned',
    kind: 'written',
    ...meeting('EAST', '2026-06-11', 'xujianguo liuyang zhangwei-sz'),
    text: `1. 各门店6月15日前上报上半年库存。
2. 售后部负责整理返修数据，6月18日前完成。
3. 大家月底前完成安全学习。
4. 相关人员做好迎检准备工作，6月16日前落实。`,
    expect: files({
      actions: [
        act('各门店6月15日前上报上半年库存', '上报上半年库存', null, '2026-06-15'),
        act('售后部负责整理返修数据，6月18日前完成', '整理返修数据', null, '2026-06-18'),
        act('大家月底前完成安全学习', '完成安全学习', null, '2026-06-30'),
        act('相关人员做好迎检准备工作，6月16日前落实', '做好迎检准备工作', null, '2026-06-16'),
      ],
    }),
  },
  {
    name: 'two owners, and one with a helper',
    kind: 'written',
    ...meeting('SHZ', '2026-06-12', 'luobin zengzhiqiang fengxue liangjiaxin'),
    text: `1. 由曾志强、冯雪负责整理团购客户名单，6月17日前完成。
2. 梁嘉欣牵头，罗斌配合，6月30日前完成二网合同扫描归档。`,
    expect: files({
      actions: [
        act('由曾志强、冯雪负责整理团购客户名单，6月17日前完成', '整理团购客户名单', 'zengzhiqiang', '2026-06-17', {
          coOwners: ['fengxue'],
        }),
        act('梁嘉欣牵头，罗斌配合，6月30日前完成二网合同扫描归档', '完成二网合同扫描归档', 'liangjiaxin', '2026-06-30', {
          coOwners: ['luobin'],
        }),
      ],
    }),
  },
  {
    name: 'posts: held by one, held by several',
    kind: 'written',
    ...meeting('HZ', '2026-06-15', 'liuyang yangjing huangqiang wuhao'),
    roles: [
      { name: '展厅经理', holders: ['yangjing'] },
      { name: '销售顾问', holders: ['huangqiang', 'wuhao'] },
    ],
    text: `展厅经理负责重排接待轮值，6月18日前完成。
销售顾问负责回访6月未成交客户，6月22日前完成。`,
    expect: files({
      actions: [
        act('展厅经理负责重排接待轮值，6月18日前完成', '重排接待轮值', 'yangjing', '2026-06-18', { mayAsk: ['owner'] }),
        act('销售顾问负责回访6月未成交客户，6月22日前完成', '回访6月未成交客户', null, '2026-06-22'),
      ],
    }),
  },
  {
    name: 'a stranger, a nickname and a colleague who did not come',
    kind: 'written',
    ...meeting('SZ', '2026-06-16', 'zhangwei-sz limin wangfang'),
    text: `1. 蒋欣怡负责提供新车保险报价，6月19日前。
2. 小周负责订会议餐，6月18日前。
3. 由胡晓燕负责复核苏州返利，6月23日前完成。`,
    expect: files({
      actions: [
        act('蒋欣怡负责提供新车保险报价，6月19日前', '提供新车保险报价', null, '2026-06-19'),
        act('小周负责订会议餐，6月18日前', '订会议餐', null, '2026-06-18'),
        act('由胡晓燕负责复核苏州返利，6月23日前完成', '复核苏州返利', 'huxiaoyan', '2026-06-23'),
      ],
    }),
  },
  {
    name: 'who is spoken of is not who acts',
    kind: 'written',
    ...meeting('SZ', '2026-06-17', 'zhangwei-sz limin wangfang chengang'),
    text: `1. 李敏负责向王芳交接二网客户资料，6月24日前完成。
2. 张伟表扬了陈刚5月的成绩。
3. 陈刚负责核实李敏提交的报价，6月22日前反馈张伟。`,
    expect: files({
      actions: [
        act('李敏负责向王芳交接二网客户资料，6月24日前完成', '交接二网客户资料', 'limin', '2026-06-24'),
        act('陈刚负责核实李敏提交的报价，6月22日前反馈张伟', '核实李敏提交的报价', 'chengang', '2026-06-22'),
      ],
    }),
  },
  {
    name: 'somebody says they do it themselves',
    kind: 'written',
    ...meeting('HZ', '2026-06-24', 'liuyang yangjing wuhao'),
    typedBy: 'yangjing',
    text: `刘洋：库存车亏电的不少。
吴昊：电瓶我来充，6月26日前弄完。
杨静：那发票我来跟进，6月29日前交财务。`,
    expect: files({
      actions: [
        act('吴昊：电瓶我来充，6月26日前弄完', '电瓶我来充', 'wuhao', '2026-06-26'),
        act('杨静：那发票我来跟进，6月29日前交财务', '发票我来跟进', 'yangjing', '2026-06-29'),
      ],
    }),
  },
];
