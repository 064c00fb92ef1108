import { chain } from '../../domain/approval/chain.ts';
import type { Finding } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { choice, line, optional, paragraph, reference, w } from '../../fields/kinds.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';
import { aboutEntry, type Entries } from '../entries.ts';
import { asksToMend, tellsBroken } from './told-broken.ts';

const KINDS = { repair: w('维修', 'Repair'), replace: w('更换', 'Replacement'), scrap: w('报废', 'Scrapping') };

const FIELDS = {
  kind: choice('事项', 'What', KINDS, { usual: 'repair' }),
  item: line('设备', 'Equipment', { hint: w('名称和位置，例如“前台打印机”', 'Name and place, e.g. "front desk printer"') }),
  problem: paragraph('问题', 'Problem'),
};

/** What becomes of the entry once it is approved: what is replaced is taken out of use. */
const moveFor = (kind: keyof typeof KINDS): 'repair' | 'scrap' => (kind === 'repair' ? 'repair' : 'scrap');

/** What is taken out of use without a word of which entry it is. */
export const REPAIR_FINDINGS = {
  unregistered: {
    what: {
      zh: '没有写明是台账里的哪一件，批了台账也不变',
      en: 'It names no entry of the register: approved or not, the register stays as it is',
    },
    accept: {
      zh: '台账里有的，请在它的卡片上点“报修、报废”来办',
      en: 'If it is in the register, ask for it on the card of the entry',
    },
    warn: true,
  },
  // What it may be of them has a button each.
  which: {
    what: {
      zh: '台账里有这样的：批了要台账跟着改，请点是哪一件；都不是就接着提交',
      en: 'The register has such: tap the one it is, so that the register follows; if it is none of them, go on',
    },
    accept: {
      zh: '台账里没有的，批了台账也不变',
      en: 'If it is in no register, the register stays as it is',
    },
    warn: true,
  },
} as const;
const found = findings('S51', REPAIR_FINDINGS);

/** What belongs to the office; people's own cars and telephones do not. */
const OF_THE_OFFICE =
  '(?:(?<!手|司|飞|待|时|危)机(?:器|子)?|(?:遥控|充电|热水|加湿|净化|感应)器|仪|(?<!外)表盘|水泵|灯(?:管|泡|带)?|水管|下水道|管道|(?:门|窗|车)?锁|(?:玻璃|卷帘|自动|大|感应)?门|窗(?:户)?|玻璃|门禁|空调|暖气|风扇|电脑|主机|显示器|屏幕?|键盘|鼠标|网络?|网线|宽带|wi-?fi|无线网|路由器?|插座|开关|电闸|龙头|马桶|厕所|卫生间|洗手间|水池|桌子?|椅子?|沙发|柜子?|白板|监控|摄像头|音响|话筒|投影|电视|电话线|座机|电梯|地砖|天花板|吊顶|屋顶|墙(?:面|皮)?|招牌|灯箱|充电桩|举升机|系统)';
const BROKE =
  '(?:坏掉?|罢工|漏(?:水|电|气|油)?|滴水|卡(?:纸|住)|打不开|开不(?:了机?|机|开)|关不[上掉了]|没(?:反应|电|网|声音?|信号|水|墨|画面|图像)|死机|黑屏|蓝屏|花屏|白屏|不(?:亮|响|转|热|冷|凉|暖|动|准|制冷|制热|出水|出纸|通|工作|能用|显示)|用不了|连不上|上不[了去]|碎|裂|断|掉下来|掉皮|堵(?:住)?|有?异响|冒烟|烧|有?故障|失灵|报错|脱落|松动|(?:一直|老)?闪(?:个不停|烁)?|忽明忽暗)';
/** It is over, only thought of, somebody's word, or somebody else's thing. */
const NO_REPORT =
  '[:：]|(?:打卡|打上卡|打不上卡|刷上?卡|考勤)(?!机)|修好|换好|弄好|恢复|(?:已经|都|又)好|解决|不用修|没坏|没有?(?:再)?坏|坏过|如果|要是|万一|假如|的话|怕|以为|听说|据说|说是?|告诉|上周|上个?月|去年|以前|之前|曾经|那次|那天|客户|顾客|车主|供应商|[他她你您]|我家|家里|怎么|为什么|为啥|谁|什么|多少|几|吗|赔|罚|扣';
const ASKS_TO_MEND =
  '(?:咋[整办]|请|帮|麻烦|能|尽快|快|赶紧|需要|要|得|想|来|派|叫|找|报修|修|换|看|急|谢|今天|现在|从|在|上面|里面|一直|没法|不能|影响|[进出用开打][^，,。]{0,2}不[了去来开]|[^，,。]{0,6}(?:也|都|还))';
/** 前台打印机坏了, 空调漏水了，麻烦尽快: something of the office is broken now, and nothing else is said. */
const BROKEN = new RegExp(
  `^(?!.*(?:${NO_REPORT}))(?:.{0,14}${OF_THE_OFFICE}(?:[那这]?破?(?:玩意儿?|东西))?(?:又|总是?|老是?|突然|一直|经常|有点|好像|现在|今天|昨天|早上|全|都|也|被|给|不小心|自己)*${BROKE}|[^，,。]{1,10}(?:漏水|漏电|跳闸|断网))(?:了|啦|咗|掉了?|着|得[^，,。]{1,5}|严重|[一-龥]?不停)*(?:[，,。！!\\s]*${ASKS_TO_MEND}.*)?[。！!~～\\s]*$|^(?!.*\\b(?:if|was|were|customer|fixed|repaired|said|says)\\b)(?:the |our |my )?(?:[\\w' -]{0,24} )?(?:printer|copier|computer|laptop|screen|monitor|projector|scanner|router|wi-?fi|internet|light|lamp|lock|door|window|tap|toilet|sink|air ?con(?:ditioner|ditioning)?|heating|chair|desk|camera|machine)(?: in .{1,20})? (?:is |are |has |keeps |just )*(?:broken|down|dead|leaking|jam(?:s|med|ming)|stuck|blocked|clogged|not working|doesn'?t work|won'?t \\w+(?: \\w+)?|broke(?: down)?|stopped working)(?: again)?[.! ]*$|^(?:帮我|给我|我?想|要|请|麻烦)*换(?:一)?(?:个|台|把|张|盏)?新?的?${OF_THE_OFFICE}[^，,。吗]{0,6}$`,
  'iu',
);

/** 设备报修 (S52): registered with 运营专员, approved by 业务主管; scrapping also by finance. */
export const repair = (entries: Entries) =>
  defineProcess({
    id: 'repair',
    prefix: 'BX',
    clause: 'S52',
    name: w('设备报修', 'Equipment repair'),
    about: w(
      '维修、更换、报废登记，例如“报修：前台打印机卡纸”',
      'Repair, replacement or scrapping of equipment, e.g. “repair: front desk printer jams”',
    ),
    phrases: ['设备报修', '报修', '维修', '报废', 'repair'],
    nouns: ['报修'],
    starts: BROKEN,
    tells: (plain) => tellsBroken(plain) || asksToMend(plain),
    hints: ['坏了', '修一下', '修电脑', '修理', '故障', '漏水', '卡纸', '打不开', '没反应', '不亮', '死机', '黑屏', 'broken'],
    fields: {
      ...FIELDS,
      device: optional(reference('台账', 'Register', 'equipment')),
    },
    // Asked for from the entry of a device, the request is about that one and no other.
    hidden: ['device'],
    fieldsFor: ({ device }) => (device ? { kind: FIELDS.kind, problem: FIELDS.problem } : FIELDS),
    moves: {
      equipment: {
        repair: (device, item) => ({ kind: 'repair', item, device }),
        scrap: (device, item) => ({ kind: 'scrap', item, device }),
      },
    },
    facts: async ({ device, kind, item }, c, self) => ({
      entry: device ? await entries.entryOf({ record: device, move: moveFor(kind), self }, c) : null,
      called:
        device || kind === 'repair'
          ? []
          : await entries.entriesCalled({ kind: 'equipment', words: item, move: moveFor(kind), most: MOST_CALLED }, c),
    }),
    sentenceField: 'problem',
    complete: (form) => {
      const { item, problem = '' } = form;
      const anew = RENEWED.exec(problem)?.groups?.thing;
      // 换个新鼠标 asks for another one.
      if (!item && anew) return { ...form, kind: 'replace', item: anew };
      return !item && isThing(problem) ? { ...form, item: problem, problem: '' } : { ...thingIn(problem), ...form };
    },
    answered: (message, { raw }) => {
      const { item = '', problem = '' } = raw;
      // What stood as the problem was the thing; now it is told what is wrong with it.
      const isNamed = item === '' && problem !== '' && !GOES_WRONG.test(problem) && ONLY_WRONG.test(message.trim());
      return isNamed ? { form: { item: problem, problem: message.trim() }, remarks: [] } : null;
    },
    suits: (words) => (isThing(words) || isWrong(words) ? 'yes' : NOT_OF_THINGS.test(words.trim()) ? 'no' : 'maybe'),
    measures: { kind: 'text' },
    assess: ({ kind, item, device }, _, { entry, called }) => ({
      ...(device ? aboutEntry(entry, moveFor(kind)) : kind === 'repair' ? {} : { findings: [whichEntry(called)] }),
      title: say(w('{kind}：{item}', '{kind}: {item}'), { kind: say(KINDS[kind]), item: plain(item) }),
      measures: { kind },
    }),
    chain: chain({
      steps: [
        { id: 'operations', name: w('运营专员登记', 'Registered by operations'), who: { role: 'operations' }, sla_hours: 8 },
        { id: 'supervisor', name: w('业务主管', 'Supervisor'), who: { role: 'supervisor' }, sla_hours: 8 },
        {
          id: 'finance',
          name: w('财务', 'Finance'),
          who: { role: 'finance' },
          when: [{ measure: 'kind', is: '=', than: 'scrap' }],
          sla_hours: 16,
        },
      ],
    }),
  });

const MOST_CALLED = 4;

const whichEntry = (called: Awaited<ReturnType<Entries['entriesCalled']>>): Finding =>
  called.length === 0
    ? found('unregistered')
    : {
        ...found('which'),
        offers: called.map(({ record, number, title }) => ({
          text: say(w('就是 {number} {title}', 'It is {number} {title}'), { number, title }),
          set: { device: record },
        })),
      };

const RENEWED = /^(?:帮我|给我|我?想|要|请|麻烦)*换(?:一)?(?:个|台|把|张|盏)?新?的?(?<thing>[^，,。\s]{2,12}?)(?:吧|了)?$/u;
const BETWEEN = '(?:[，,\\s]|又|总是?|老是?|突然|一直|经常|有点|现在|今天|早上)*';
const WRONG =
  "(?:坏|爆|卡住|卡纸|松了|松动|歪了|脱落|破了|停了|发烫|发臭|太吵|太慢|漏|打不|开不|关不|没(?:反应|电|声|信号|网|墨|纸|水|图|画面)|不(?!锈)|无法|死机|黑屏|蓝屏|花屏|闪|碎|裂|断|掉|堵|异响|冒烟|烧|故障|失灵|报错|连不|上不|响|修|换|报废|broken|leak|does|is |won't|jam)";
/** What goes wrong with things, behind the name of the thing: 前台打印机卡纸. */
const GOES_WRONG = new RegExp(`^(.{2,20}?)${BETWEEN}${WRONG}`, 'iu');
/** … without it: 卡纸了, it jams. */
const ONLY_WRONG = new RegExp(`^(?:它|it\\b)?${BETWEEN}${WRONG}`, 'iu');
/** … anywhere in the words: 屏幕上有条纹, 一股糊味. */
const WRONG_IN =
  /坏|爆|热风|冷风|卡|花的|发白|变形|变色|抖|晃|漏|滴|堵|断|裂|碎|破|掉|松|歪|脱|弯|锈|糊|臭|异味|异响|响|吵|烫|发热|冒|烧|闪|跳|黑|花屏|蓝屏|白屏|死机|重启|失灵|失效|故障|报错|报警|错误|乱码|条纹|红灯|转圈|卡顿|模糊|偏色|色差|停|缺|没(?:电|水|气|网|声|信号|反应|墨|纸|油|图像|画面|响|亮)|[打开关连充上用启按拉推插拔转吹出进点修读扫认识制通]不[了开上动着住好出进冷热亮清满到来]*|不(?:亮|响|转|动|灵|热|冷|制冷|制热|出|进|显示|工作|通|走|转|喷|吸|充|平|稳|准|清楚)|无法|(?:太|很|有点|特别)(?:慢|吵|响|热|烫|暗|脏|旧|松)|换|修|报废|broken|leak|jam|stuck|noise|noisy|slow|smell|does ?n.?t|is ?n.?t|won'?t|can'?t|crack|dead|error|flicker/iu;
/** Said of people, of work and of pay. */
const OF_PEOPLE =
  /[我你您他她]|咱|大家|员工|同事|老板|店长|经理|主管|领导|会计|人事|客户|顾客|车主|供应商|工资|奖金|提成|社保|公积金|考勤|排班|报销|发票|合同|食堂|饭|班车|宿舍|福利|年会|团建|培训|会议|开会|快递|外卖|生日|\b(?:i|you|he|she|we|they|boss|salary|lunch)\b/iu;
const isWrong = (text: string): boolean => WRONG_IN.test(text) && !OF_PEOPLE.test(text);
/** Neither a thing nor what is wrong with one: 今天盘点完了, 太好了. */
const NOT_OF_THINGS = new RegExp(
  `${OF_PEOPLE.source}|(?:[了啦咯]|完|过|电话|号码|联系方式|地址|密码|微信|邮箱)[。!！~]*$|^(?:太|真|好)\\S{1,4}$|[请去来想要](?:[^求]|$)|^(?:it|that)'?s? (?:ok|fine|good)`,
  'iu',
);

/** A thing alone: 打印机, 前台的空调, front desk printer. */
const THING =
  /^[^，,。；;：:]{0,16}(?:机|器|仪|表|泵|灯|管|锁|门|窗|门禁|空调|电脑|主机|屏幕?|键盘|鼠标|网络|网线|插座|开关|龙头|马桶|桌子?|椅子?|沙发|柜子?|监控|摄像头|音响|车位?|电梯|printer|computer|laptop|screen|monitor|projector|phone|lamp|light|lock|door|window|tap|chair|desk|camera|router|machine)$/iu;
const isThing = (text: string): boolean =>
  THING.test(text.trim()) && !GOES_WRONG.test(text.trim()) && !NO_THING.test(text.trim());

/** Not a thing, but when, who, or that it is to be mended. */
const NO_THING = /^(?:it\b|this\b|that\b|我|他|她|它|这|那|帮|请|麻烦|今天|昨天|刚才|有人|什么|东西)|[，,。；;：:]|\d点/iu;

const thingIn = (problem: string): { readonly item?: string } => {
  const item =
    GOES_WRONG.exec(problem.trim())?.[1]
      ?.replace(/[的\s]+$/u, '')
      .trim() ?? '';
  return [...item].length >= 2 && !NO_THING.test(item) ? { item } : {};
};
