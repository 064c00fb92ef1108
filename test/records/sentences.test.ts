import { describe, expect, it } from 'vitest';
import { readSentence } from '../../src/domain/phrase/sentence.ts';
import type { Heard } from '../../src/handlers/feature.ts';
import { FEATURES } from '../../src/handlers/features.ts';
import { vocabulary } from '../domain/phrase/vocabulary.ts';

/*
 * What people say about records, written down by another hand than the reader's and before it was looked at.
 * Right column: `start kind: words of the sentence` · `list kind which` · `find kind: words` · `number X` · `todos` · `late` · `—` nothing of records.
 */
const STARTS = `
求助：客户要退定金怎么办 → start help: 客户要退定金怎么办
求助 客户的车漆有划痕要赔吗 → start help: 客户的车漆有划痕要赔吗
求助一下，打印机连不上网 → start help: 打印机连不上网
求助主管：客户投诉了 → start help: 客户投诉了
求助！！客户要退车怎么搞 → start help: 客户要退车怎么搞
我要求助 → start help
我想求助，客户不肯签字 → start help: 客户不肯签字
帮我看看这个合同能不能签 → start help: 这个合同能不能签
请教：二手车置换补贴怎么算 → start help: 二手车置换补贴怎么算
请教一下，试驾车保险怎么报 → start help: 试驾车保险怎么报
新建求助 → start help
提交一个求助 → start help
建议：报销单太难填 → start improvement: 报销单太难填
我建议把晨会改到九点 → start improvement: 把晨会改到九点
我建议报销单少填两个格子 → start improvement: 报销单少填两个格子
我建议请假流程短一点，匿名 → start improvement: 请假流程短一点
建议把晨会改到九点 → start improvement: 把晨会改到九点
我有个建议，晨会太长了 → start improvement: 晨会太长了
我有意见：考勤规则不合理 → start improvement: 考勤规则不合理
我想提个意见 → start improvement
提个建议：展厅灯光调亮 → start improvement: 展厅灯光调亮
提一条意见，仓库太乱 → start improvement: 仓库太乱
反馈：空调坏了 → start improvement: 空调坏了
我要反馈一个问题 → start improvement
我要反馈：系统老是掉线 → start improvement: 系统老是掉线
匿名建议：主管排班不公 → start improvement: 主管排班不公
意见反馈：茶水间没有杯子 → start improvement: 茶水间没有杯子
行政：领两盒名片 → start errand: 领两盒名片
行政 会议室灯不亮了 → start errand: 会议室灯不亮了
领用打印纸两包 → start errand: 打印纸两包
申领工牌一个 → start errand: 工牌一个
我要领用办公用品 → start errand: 办公用品
行政事务：给合同盖章 → start errand: 给合同盖章
登记行政事务 → start errand
协作：请王芳周五前提供库存表 → start cooperation: 请王芳周五前提供库存表
麻烦让王芳后天前给我一份库存表 → start cooperation: 麻烦让王芳后天前给我一份库存表
请协助核对一下上月账目 → start cooperation: 核对一下上月账目
跨部门协作，请财务部周五前给出返利明细 → start cooperation: 请财务部周五前给出返利明细
我要发起协作 → start cooperation
发起一个跨部门协作 → start cooperation
新增协作单 → start cooperation
行政那个打印纸没了还有名片也要两盒 → start errand: 打印纸没了还有名片也要两盒
麻烦行政这边买点打印纸 → start errand: 买点打印纸
嗯那个行政事务吧就是帮我盖个章 → start errand: 帮我盖个章
协作一下请财务下周三之前把发票开了 → start cooperation: 请财务下周三之前把发票开了
我有个建议就是那个报销单太难填了能不能改简单点 → start improvement: 报销单太难填了能不能改简单点
匿名建议食堂太贵了 → start improvement: 食堂太贵了
我想匿名提个意见 → start improvement
提个意见晨会改到九点吧 → start improvement: 晨会改到九点吧
反馈一下系统老是卡 → start improvement: 系统老是卡
求助求助客户在店里闹怎么办 → start help: 客户在店里闹怎么办
请教一下主管试驾车保险怎么走 → start help: 主管试驾车保险怎么走
`;

const LISTS = `
求助办到哪了 → list help all
我的求助办到哪了 → list help mine
取消我的求助 → list help mine
我的求助 → list help mine
我提的建议 → list improvement mine
我提过哪些意见 → list improvement mine
我上次那个求助怎么样了 → list help mine
催一下行政那个名片 → list errand mine
看看我的协作 → list cooperation mine
我发起的协作单 → list cooperation mine
查一下我的行政事务 → list errand mine
我的意见反馈处理得怎么样了 → list improvement mine
我的求助有答复了吗 → list help mine
我的求助怎么还没答复 → list help mine
我提的意见怎么没回复啊 → list improvement mine
帮我看看我的求助 → list help mine
逾期的求助 → list help late
超时的协作单有哪些 → list cooperation late
逾期的行政事务 → list errand late
哪些协作逾期了 → list cooperation late
逾期的协作 → list cooperation late
没办完的行政事务 → list errand open
还没处理的求助 → list help open
未办结的协作 → list cooperation open
处理中的建议 → list improvement open
进行中的协作单 → list cooperation open
全部行政事务 → list errand all
所有求助 → list help all
查看所有意见 → list improvement all
求助列表 → list help all
有哪些求助 → list help all
查看协作单 → list cooperation all
知识库 → list knowledge all
打开知识库 → list knowledge all
设备台账 → list equipment all
灭火器 → list fire_gear all
订单 → list order all
我的合同 → list contract mine
`;

const SEARCHES = `
知识库 定金 → find knowledge: 定金
知识库：定金 → find knowledge: 定金
查知识库：定金能退吗 → find knowledge: 定金能退
知识库里有没有退车的 → find knowledge: 退车
在知识库查试驾 → find knowledge: 试驾
搜一下求助 定金 → find help: 定金
查求助 定金 → find help: 定金
找一下关于库存表的协作 → find cooperation: 库存表
搜索建议：报销 → find improvement: 报销
`;

const NUMBERS = `
XZ261123-7K2M → number XZ261123-7K2M
xz261123-7k2m → number XZ261123-7K2M
查一下QZ261123-7K2M → number QZ261123-7K2M
打开 GJ261123-7K2M 看看 → number GJ261123-7K2M
XT261123-7K2M到哪一步了 → number XT261123-7K2M
合同 HT-SZ-26-0004 → number HT-SZ-26-0004
查订单 dd-sz-26-0012 → number DD-SZ-26-0012
订单DD-SZ-26-0012到哪了 → number DD-SZ-26-0012
催一下 QZ261123-7K2M → number QZ261123-7K2M
麻烦帮我催下XZ261123-7K2M → number XZ261123-7K2M
取消 QZ261123-7K2M → number QZ261123-7K2M
处理 XT261123-7K2M → number XT261123-7K2M
QJ261123-7K2M → —
催一下 QJ261123-7K2M → —
撤回QJ261123-7K2M → —
`;

const TODOS = `
我的待办 → todos
待办 → todos
待办事项 → todos
看看我的待办 → todos
帮我看看我的待办 → todos
我有几件待办 → todos
我有什么要办的 → todos
有什么需要我处理的 → todos
还有什么事没办 → todos
我手上有哪些事 → todos
还有什么事等我 → todos
有哪些事等着我办 → todos
我今天要办什么 → todos
谁逾期了 → late
谁超时了 → late
哪些事超时了 → late
超时清单 → late
有哪些逾期的 → late
逾期的事 → late
看看谁逾期了 → late
`;

const NOT_OURS = `
张三求助过我 → —
求助电话是多少 → —
我不求助了 → —
行政部有谁 → —
行政经理是谁 → —
行政楼在哪 → —
明天下午请假去行政中心办证 → —
有人反馈空调坏了 → —
反馈收到了谢谢 → —
建议张三请假 → —
主管建议我明天休息 → —
建议已收到 → —
谢谢你的建议 → —
我同意这个意见 → —
意见不合吵了一架 → —
审批意见写错了 → —
王芳有意见 → —
知识面太窄了 → —
改进一下你自己吧 → —
建议价是多少 → —
反馈那边谁在管 → —
行政那个谁在吗 → —
我要行政部的电话 → —
和财务协作得很愉快 → —
提醒我明天求助王芳 → —
帮我看看谁在请假 → —
帮我看看我的年假还剩几天 → —
我要请假 → —
待我审批 → —
我的待审批 → —
报修：空调坏了 → —
你好 → —
`;

const ENGLISH = `
Help request: the customer wants the deposit back → —
ask for help: the customer wants the deposit back → start help: the customer wants the deposit back
Ask for help with a contract → start help: with a contract
new help request → start help
I want to make a help request → start help
Feedback: the form is hard to fill in → start improvement: the form is hard to fill in
anonymous feedback: the rota is unfair → start improvement: the rota is unfair
Suggestion: shorter meetings → start improvement: shorter meetings
Office matter: two boxes of cards → start errand: two boxes of cards
Cooperation: stock list from Wang Fang by Friday → start cooperation: stock list from Wang Fang by Friday
My help requests → list help mine
show me my help requests → list help mine
open help requests → list help open
show all office matters → list errand all
late office matters → list errand late
which office matters are late → list errand late
my feedback → list improvement mine
knowledge → list knowledge all
search knowledge for deposit → find knowledge: deposit
find deposit in knowledge → find knowledge: deposit
what is overdue → late
催一下我的求助 → list help mine
acknowledge → —
help → —
`;

/** Known not to be read so; each with its reason. */
const KNOWN: ReadonlyMap<string, string> = new Map([]);

describe('记录的话', () => {
  for (const [name, table] of Object.entries({
    提一件: STARTS,
    清单: LISTS,
    搜索: SEARCHES,
    编号: NUMBERS,
    待办: TODOS,
    英文: ENGLISH,
    不是: NOT_OURS,
  }))
    describe(name, () => {
      for (const line of table.trim().split('\n')) {
        const [said = '', expected = ''] = line.split(' → ');
        const test = KNOWN.has(said) ? it.fails : it;
        test(`${said} → ${expected}`, () => expect(readingOf(said, expected.includes(': '))).toBe(expected));
      }
    });
});

/** What the features make of it, in their order, as `recognize` does. */
function readingOf(said: string, withWords: boolean): string {
  const reading = readSentence(said, vocabulary());
  const heard: Heard = {
    bare: said
      .normalize('NFKC')
      .trim()
      .replace(/[。！!~～.\s？?]+$/u, ''),
    said,
    typed: said,
    reading,
    isOpen: reading.kind === 'start' || reading.kind === 'choose' || reading.kind === 'unclear' || isOpenQuery(reading),
    mentioned: [],
    isProcess: (words) => ['请假', '休假', '报修', '维修'].some((one) => words.includes(one)),
    isColleague: (words) => ['李敏', '王芳', '李强'].includes(words),
    isUnit: (words) => ['苏州', '苏州分店'].includes(words),
  };
  for (const feature of FEATURES) {
    const meant = feature.read?.(heard);
    if (!meant) continue;
    switch (meant.kind) {
      case 'record_start':
        return `start ${meant.of}${withWords ? `: ${meant.sentence}` : ''}`;
      case 'record_list':
        return meant.words === null ? `list ${meant.of} ${meant.which}` : `find ${meant.of}: ${meant.words}`;
      case 'record_number':
        return `number ${meant.number}`;
      case 'my_todos':
        return 'todos';
      case 'late_todos':
        return 'late';
      default:
        return '—';
    }
  }
  return '—';
}

const isOpenQuery = (reading: ReturnType<typeof readSentence>): boolean =>
  reading.kind === 'query' && ['away', 'progress', 'taken'].includes(reading.query.about);
