import type { Heard } from './heard.ts';
import { blank, kindIn, meantIn, processIn } from './meant.ts';
import { findRequestNumber } from './request-number.ts';
import type { Days, Query, SentenceReading, Vocabulary, Whom } from './sentence-reading.ts';
import { patternsWith } from './terms.ts';

const HOW_MANY = '(?:多少|几|多久|多長)';

const LEFT = new RegExp(
  `(?:(?:攒|存|积)(?:下|了|下了)?${HOW_MANY}|还?(?:有|剩|余|能休|能请|可以休|可以请|可休|可用)(?:下|余)?了?(?:的)?${HOW_MANY}|(?:还|到底)有没有|还有[^,，。]{0,8}没(?:有)?(?:用|休)(?:完|掉)?|余额|额度|balance|how many (?:\\w+ ){0,3}days)`,
  'iu',
);
/** 还有几份请假没审 is no question about what is left. */
const UNDECIDED = /没(?:有)?(?:批|审)/u;
const AMOUNT = /余额|额度|balance|(?<![今明后昨前哪每春夏秋冬聊周])天|小时/iu;
/** 宏远的额度还剩多少, check一下宏远的AR balance: of a customer or a budget, and no leave. */
const OF_SOMETHING_ELSE = /额度|余额|balance/iu;
const OWN_ACCOUNT =
  /^(?:请问|查|看|一下|下|帮|我|我的|的|现在|目前|还|剩|余|有|多少|几|天|个人|总|可用|剩余|what|is|my|show|check|left|\s)*(?:额度|余额|balance)/iu;
/** 去南京要不要提前申请: how it is done, and not how one stands. */
const WHETHER_TO_ASK = /(?:要不要|需不需要|用不用|该不该|需要|要)(?:先|提前|事先|再|也)*(?:提|打|写|做)?个?(?:申请|审批)/u;
const EXPIRY =
  /假(?:能|可以)?(?:用|休|放|留)?到(?:什么时候|几号|哪天|几月)(?:为止|截止|前)?$|到期|过期|作废|清零|失效|有效期|用到什么时候|expire|lapse/iu;
/** Left untaken, in whatever words. */
const UNTAKEN =
  /(?:没|未)(?:有)?(?:休|用|请)|剩(?:余|下)?|还有|多少|几天|最多|最少|名单|清单|情况|\b(?:left|remaining|unused)\b/iu;
/** Of whom: not of the asker alone, and nobody by name. */
const TEAM =
  /谁|哪些人|哪几?[个位]|(?:有|几个)人|大家|人员|员工|同事们?|下属|手下|团队|组里|全(?:店|员|部门|公司|体)|(?:所有|每个?|全部)人|各(?:店|部门)|[\p{Script=Han}]{1,4}(?:分店|门店|店里?|店铺|区域|大区|部门|部)(?!长)|\b(?:whose|who|team|everybody|everyone|staff)\b/iu;
const ENOUGH = /(?:用|休|请)(?:完|光)了?|够(?:不够|用|吗|请|休)|还够/u;
const TAKEN = new RegExp(
  `(?:请假?|休假?|用|歇)(?:了|过)(?:的)?${HOW_MANY}(?:天|个?小时|次|个)?|(?:请|休)(?:了|过)(?:哪些|什么)`,
  'u',
);
const WHY =
  /(?:为什么|为啥|为何|凭什么|怎么(?:就|会)?|咋).{0,4}?(?:是|算|要|扣|变成|才|只有)?\s*[\d.一二两三四五六七八九十半]+个?(?:天|小时)|(?:天数|时长|几天)?(?:是)?怎么(?:算|扣)(?:的|出来)|why .*(?:days?|hours?)/iu;
const HOW = /(?:怎么|如何|怎样|咋|哪里|在哪|从哪)(?:才能|去|来|样)?(?:请|申请|休|用|报|提交?|走|办|填|发起)|how (?:do|to|can)/iu;
/** 怎么调休. */
const HOW_TO = /^(?:怎么|如何|怎样|咋)\S{2,4}$/u;
const RULES = new RegExp(
  `(?:提前|最多|最少|至少|一次能?).{0,8}${HOW_MANY}|(?:需|要|用)(?:不)?(?:要|交|提供|带)?.{0,4}(?:证明|材料|手续|假条|诊断)|(?:流程|规定|规则|制度|政策|要求|条件|须知)|(?:扣|有|给|算|发)(?:不)?(?:扣|有|给)?.{0,2}(?:工资|薪|钱)|带薪|(?:工资|薪水|钱|补贴|补助)(?:是|都)?(?:怎么|如何|咋)(?:扣|算|发|给)|怎么(?:扣|算)|扣不扣|打?几折|一天几(?:块|毛)|补(?:贴|助)(?:有)?(?:多少|几)|(?:一般|通常|大概)要?(?:几|多)(?:天|久|长)|几个?(?:月|天|周|年)(?:之?内|以内|前)|(?:一个?月|每月|一年|每年)(?:最多|能|可以|可)?[^,，]{0,4}几[次回]|(?:理由|原因|事由)[^,，]{0,3}(?:写|填)(?:啥|什么|怎么)|上限|区别|有?(?:什么|哪些)不(?:同|一样)|哪个(?:好|划算|更)|能补(?:请|假)?|事后`,
  'u',
);
const BASIS = /依据|根据(?:是|哪)|哪(?:一)?条|第几条|条款|what clause/iu;
const DECIDERS =
  /(?:谁|哪位|哪个(?:领导|人))(?:在|来|负责|要|该|给|会)?.{0,4}(?:审|批|同意|处理)|(?:到|在|卡在)(?:了)?(?:谁|哪个人|哪位|哪个领导)|(?:等|找)谁|谁(?:那|手里|手上|这)|who (?:is|has|approves)/iu;
const TO_DECIDE =
  /^(?:看看?|查看?)?(?:待|未)(?:我)?(?:审批?|批|审核)的?.{1,6}$|^claims (?:to (?:check|approve)|waiting)$|(?:要|等|需|该|待|轮到|归|(?<!别)给|得)(?:着)?我(?:来|去)?(?:审|批|处理|同意|看(?!看|一?下|一眼))|(?:要|需要|待|该)(?:审|批)(?:几|多少|哪|什么|的)|(?:有|还有)(?:没有)?(?:什么|哪些|几个|多少)?(?:要|待|需要)(?:我)?(?:审|批|处理)|(?:哪些|几个|多少|(?<!为)什么|几[份张笔单][^，,。]{0,4})(?:还)?没(?:有)?(?:批|审)|(?:waiting|pending) (?:for me|approvals?)|到我(?:这|手|名下)(?:里|上|儿|边)?(?:了|没)|approvals?$/iu;
const REVIEW = /^(?:我?要?去?)?(?:审批|审核|审一下|处理)(?:一下|下)?/u;
const PROGRESS =
  /(?:批|同意|通过|审|审批|处理|修|办|弄|搞|下来|提交|撤回|退回|拒绝|驳回|成功)(?:好|完|过|下来|成功|准|上去)?了?(?:吗|没|么|没有|呢)|(?:到|走到|卡在|在)(?:哪|什么|那)|进度|进展|状态|结果|什么情况|卡(?:在|住)|有(?:人)?(?:回|看|管|处理|办)(?:复|了)?(?:吗|没)|怎么(?:样|还没|还不|没)|(?:批|审|处理|修|办)(?:得|的)?怎么样|还没(?:有)?(?:批|审|处理|修|人)|多久能?(?:批|好)|什么时候(?:能|可以|才)?(?:批|修|好|到账|到(?![期店货])|下来|付|打款|打钱)|到账(?:了)?(?:没|吗|么)|怎么(?:还|没)|为(?:什么|啥)(?:还|总)?(?:没|不)(?:有)?人?(?:批|审|同意|通过|处理|修|办)|status|approved yet|where(?:'s| is) (?:my|the)|when (?:will|is) my .*(?:paid|approved|done|ready)|has my .* been/iu;
const AWAY =
  /(?:(?:在不)?在(?:不在|岗|公司|店里?|单位|办公室|吗|么)?|来(?:了|没来)?|上(?:不)?班|请(?:了)?假|休(?:了)?假|休息|回来|放假|出差|外出)(?:了|着)?(?:吗|没|么|没有|不)?$|去哪|人呢|(?:休|请)到(?:哪|几|什么)|(?:休|歇|请)(?:假)?(?:几|多少)天$|什么时候(?:回|来|在)|哪(?:天|几天)(?:请|休|不在|在)|不在(?:吗|么)?$/u;
const MAY =
  /(?:能|可以|可|能够|允许)(?:不能|不可以|不)?(?:再)?.{0,12}(?:请|休|调休|用|歇|申请)|(?:可否|能否|是否可以|行不行)|can i (?:take|have)|may i/iu;
const WORKDAY =
  /上(?:不上)?班|放(?:不放)?(?:几天)?假|放(?:几|半|一)天|(?:怎么|咋)(?:放|休|调)|(?:元旦|春节|过年|清明|五一|劳动节|端午|中秋|国庆)[^,，我]{0,4}调休|休(?:不休)?息|工作日|营业|调班|补班|day off|work(?:ing)? day/iu;
/** 周五想请假，领导会批吗: nothing was asked for yet. */
const TO_COME = /(?:想|要|打算|准备)[^,，。]{0,6}(?:请|休|报|加班|出差)[^。]{0,24}会(?:不会)?(?:给我?)?(?:批|同意|通过|准)/u;
const ASKED_FOR =
  /(?:上[次回]|那(?:个|张|单|笔|次)|昨天|前天|上周|我[提报]的)[^,，。]{0,10}(?:什么时候|啥时候|几时|多会儿|哪天)[^,，。]{0,6}(?:来|好|完|弄|修|到|批)/u;
const NEXT_HOLIDAY =
  /(?:下(?:一)?(?:个|次))?(?:什么时候|哪天|几号|多久)(?:才)?(?:开始)?(?:放假?|休息)(?=$|[了吗呢啊])|(?:下(?:一)?个)(?:假期|节假日|法定)/u;
/** 元旦调休吗, 春节怎么放: the calendar, and no leave. */
const HOLIDAY_OFF =
  /^(?!.*我)(?=.*(?:元旦|春节|过年|清明|五一|劳动节|端午|中秋|国庆|节)).*(?:调休[吗么不]?$|(?:怎么|咋)(?:放|休|调)|放(?:几|半|一)天|调休(?:怎么|咋))/u;
const HOLDER = /(?:是|找)(?:谁|哪位|哪个)|谁是|(?:是谁|叫(?:什么|啥)(?:名字?)?)$|who is/iu;
const NOTHING_MORE = /^(?:我的?|帮|查|看|问|一下|的|是|现在|目前|到底|\s)*$/u;

const patterns = patternsWith(({ nouns, names, kinds }) => ({
  list: new RegExp(
    `(?:查|看|找(?!我|你|他|她)|列|翻|打开)(?:一下|下|看|查)?[^,，。;；]{0,10}(?:申请|单|记录|${nouns})|(?:申请|${names})(?:的)?(?:记录|历史|列表)|(?:提交|发|申请)(?:过|了)?(?:哪些|什么|几)|(?:申请|单子?)呢?$|my (?:\\w+ )?requests`,
    'iu',
  ),
  /** 我的报销, 看看我的出差: what somebody has, and no new one. */
  mine: new RegExp(`^(?:(?:帮我|给我)?(?:查|看|找|打开)(?:一下|一?看|下|查|询)?)?我(?:自己)?的(?:${names})$`, 'u'),
  /** 我的假呢, 报修呢. */
  where: new RegExp(`^我的(?:${nouns})呢$|^(?:我的)?.{0,6}(?:申请|单子?|${names})呢$`, 'u'),
  /** Somebody's request, not where they are. */
  theirs: new RegExp(`申请|单|审批|的(?:${nouns}|${kinds})`, 'u'),
}));

/** A question or a wish to look something up; null when the sentence is none. `asks`: it ends like a question. */
export function readQuery({ plain: spoken, asks, looksUp }: Heard, known: Vocabulary): SentenceReading | null {
  // Dictation puts blanks between words.
  const plain = spoken.replace(/(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])/gu, '');
  const number = findRequestNumber(plain);
  if (number) return query({ about: 'request', number: number.number });
  const process = processIn(plain, known);
  const kind = kindIn(plain, known);
  const type = kind?.id ?? null;
  const named = known.whom(plain);
  const whose = named[0]?.whom ?? null;
  const account = known.processes.find((p) => p.counted);
  const aboutAccount =
    account !== undefined && (process === account.id || kind?.process === account.id || account.counted?.test(plain) === true);

  if (BASIS.test(plain) && process) {
    const clause = known.processes.find((p) => p.id === process)?.clause;
    if (clause) return { kind: 'clause', id: clause };
  }
  // 为什么我的年假只有3天 asks for what the account says of it; 为什么是3天 for what a request counts.
  if (type && /怎么算的?$/u.test(plain) && !/这|天数|几天|我/u.test(plain))
    return query({ about: 'rules', process: kind?.process ?? '', type });
  if (WHY.test(plain))
    return type && /只有|才|我(?:的|今年)?/u.test(plain) && !/请|休|申请|单|这[次张]/u.test(plain)
      ? query({ about: 'balance', type, whose })
      : query({ about: 'why' });
  if (HOLIDAY_OFF.test(plain) && !whose) return query({ about: 'workday', days: daysIn(plain, known, 'nearest') });
  if (TAKEN.test(plain)) return query({ about: 'taken', days: daysIn(plain, known, 'past'), whose });
  if (
    aboutAccount &&
    !whose &&
    !RULES.test(plain) &&
    TEAM.test(plain) &&
    (EXPIRY.test(plain) || UNTAKEN.test(plain)) &&
    !DECIDERS.test(plain) &&
    !AWAY.test(plain)
  )
    return query({ about: 'balances', type, expiring: EXPIRY.test(plain), said: plain });
  if (EXPIRY.test(plain) && aboutAccount) return query({ about: 'balance', type, whose });
  if (
    (LEFT.test(plain) &&
      (aboutAccount || !OF_SOMETHING_ELSE.test(plain) || OWN_ACCOUNT.test(plain)) &&
      !/几个人|多少人|几位|哪些人/u.test(plain) &&
      (aboutAccount || AMOUNT.test(plain)) &&
      !RULES.test(plain) &&
      !UNDECIDED.test(plain)) ||
    (ENOUGH.test(plain) && aboutAccount && !RULES.test(plain))
  )
    return query({ about: 'balance', type, whose });
  if (type && /^(?:我的?)?.{2,5}(?:是|有|共)?(?:多少|几)天$/u.test(plain)) return query({ about: 'balance', type, whose });
  if (TO_DECIDE.test(plain)) return query({ about: 'approvals', ...meantIn(withoutToday(plain), known) });
  const review = REVIEW.exec(plain);
  if (review && !asks && (process || whose))
    return query({ about: 'approvals', ...meantIn(plain.slice(review[0].length), known) });
  const holder = HOLDER.test(plain) && !/批|审|催/u.test(plain) ? whose : null;
  if (holder && !aboutAccount && process === null) return query({ about: 'holder', whose: holder });
  const meansProcess = process ?? kind?.process ?? null;
  if ((HOW.test(plain) || HOW_TO.test(plain)) && meansProcess) return query({ about: 'rules', process: meansProcess, type });
  if (DECIDERS.test(plain) && (process || type || /我|卡在|到谁|谁那|谁手/u.test(plain)))
    return query({ about: 'progress', list: false, ...meantIn(plain, known) });
  if (RULES.test(plain) && meansProcess && !PROGRESS.test(plain))
    return query({ about: 'rules', process: kind?.process ?? meansProcess, type });
  if (NEXT_HOLIDAY.test(plain) && !(whose || process)) return query({ about: 'workday', days: daysIn(plain, known, 'nearest') });
  // 加班可以换调休吗 is about overtime.
  if (MAY.test(plain) && asks && process && account && process !== account.id)
    return query({ about: 'rules', process, type: null });
  if (MAY.test(plain) && asks && account && aboutAccount) return query({ about: 'may', process: account.id, type });
  const away = awayQuery(plain, asks, known, named);
  if (away) return away;
  if (
    WORKDAY.test(plain) &&
    (asks || /几天|什么|哪|怎么|安排/u.test(plain)) &&
    !/谁|哪些人|哪几?[个位]|有人/u.test(plain) &&
    !whose &&
    !/我.{0,4}请|[想要得][^,，。]{0,2}[休请歇]/u.test(plain)
  )
    return query({ about: 'workday', days: daysIn(plain, known, 'nearest') });
  // 上回那个报修师傅什么时候来: of one that was asked for.
  if (process && ASKED_FOR.test(plain)) return query({ about: 'progress', list: false, ...meantIn(plain, known) });
  if (
    PROGRESS.test(plain) &&
    !TO_COME.test(plain) &&
    (process ||
      type ||
      whose ||
      /我报的|那笔(?:钱|款)|报销款|申请|单|我的?(?:那|这)?|^(?:怎么|为什么|为啥)?(?:还没|批|审|同意|通过|修)/u.test(plain))
  )
    return query({ about: 'progress', list: false, ...meantIn(withoutDecider(plain, known), known) });
  if (patterns(known).mine.test(plain)) return query({ about: 'progress', list: true, ...meantIn(plain, known) });
  if (
    patterns(known).list.test(plain) &&
    !(asks && WHETHER_TO_ASK.test(plain)) &&
    !/^(?:我)?(?:要|想)/u.test(plain) &&
    (asks || /查|看|找|记录|历史|我的|的(?:申请|单)/u.test(plain))
  )
    return query({ about: 'progress', list: true, ...meantIn(plain, known) });
  if (patterns(known).where.test(plain)) return query({ about: 'progress', list: false, ...meantIn(plain, known) });
  if (type && /^(?:我的?)?.{0,5}$/u.test(plain) && (asks || looksUp)) return query({ about: 'balance', type, whose: null });
  return null;
}

const query = (one: Query): SentenceReading => ({ kind: 'query', query: one });

function daysIn(text: string, known: Vocabulary, direction: 'future' | 'past' | 'nearest'): Days | null {
  const found = known.days(text, direction);
  return found && { from: found.from, to: found.to };
}

/** 王芳批了没: asked of one's own request, and of who decides it. */
function withoutDecider(plain: string, known: Vocabulary): string {
  const [first] = known.whom(plain);
  if (!first || !DECIDES.test(plain.slice(first.end))) return plain;
  return blank(plain, first.at, first.end);
}
const DECIDES =
  /^(?:主管|经理|店长|总|那边|那儿|那里|他|她|今天|现在|到底|究竟|都|有没有|给我?|把我?的?[^，,。]{0,6}|还|怎么|为(?:什么|啥)){0,4}(?:不|没(?:有)?)?(?:给我?)?(?:批|审|同意|通过|处理)/u;

/** 今天要批几个, 这周还有几份没审 ask for what waits now, whenever it came. */
const withoutToday = (text: string): string => text.replace(/今天|现在|目前|最近|[这本]个?[周月]/gu, '');

/** 王芳请假了吗: about somebody else, so it asks and starts nothing. */
function awayQuery(
  said: string,
  asks: boolean,
  known: Vocabulary,
  named: readonly { readonly at: number; readonly end: number; readonly whom: Whom }[],
): SentenceReading | null {
  // 李敏在不在 找她有事: why it is asked.
  const plain = said.replace(/[,，\s]+(?:我?(?:找|有|要|想跟)[^,，]{0,10}|急)$/u, '');
  const [first, ...others] = named;
  if (!first || others.length > 0 || patterns(known).theirs.test(plain)) return null;
  const rest = blank(plain, first.at, first.end).replaceAll('。', '');
  if (
    !AWAY.test(rest) ||
    !(asks || /哪|呢|几天|什么时候|在不在|上不上|来不来/u.test(rest) || NOTHING_MORE.test(rest.replace(AWAY, '')))
  )
    return null;
  return query({ about: 'away', whose: first.whom, days: daysIn(blank(plain, first.at, first.end), known, 'nearest') });
}
