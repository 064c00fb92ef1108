import type { Piece } from './leftover.ts';
import { ACQUAINTED, KIN, OWN, PETS, STRANGERS } from './relations.ts';

/**
 * How a clause speaks of what it names: `own` wishes it for the speaker; the others do not. `other` tells of somebody else, `condition` only thinks of it,
 * `told` looks back or complains, `denied` says no to it, `thing` names a paper or a person by it, `undecided` is still being thought about.
 */
export type Stance = 'own' | 'other' | 'condition' | 'told' | 'denied' | 'thing' | 'undecided';

/** A clause that names what can be asked for. */
export interface Said extends Piece {
  readonly stance: Stance;
}

/** Of so many places in one clause the stance is looked at. */
const MOST_PLACES = 8;

/** Who is named in a text, at which places. */
export type NamesIn = (text: string) => readonly Piece[];

const CLAUSE = /[^,，。;；!！?？\n]+/gu;
const SUBJECT = new RegExp(
  `(?<kin>${OWN}?的?家?(?:${KIN}|${PETS}))|(?<other>${STRANGERS}|${ACQUAINTED}(?=们|说|讲|想|要|也|都|今|明|后|大后|这|周|星期|礼拜|下周|上周|\\d|休|请))|(?<own>${OWN})`,
  'gu',
);
/** Before a person who is only dealt with: 陪她去医院, 跟李敏说. */
const DEALT_WITH =
  /(?:陪|带|送|照顾|照看|看望?|接|跟|和|与|同|对|向|问|告诉|见|约|请|找|等|让|叫|麻烦|被|伺候|去|到)(?:一?下)?$/u;
/** In whose place something is asked for. */
const IN_PLACE_OF = /(?:帮|替|代|给)(?:忙|着)?$/u;

/** 如果可以的话 is only polite. */
const CONDITION =
  /(?:如果|要是|假如|假使|假设|万一|倘若|若是|要不是|除非)(?!(?:可以|方便|能|行|允许|没(?:问题|事)|领导|您|不(?:方便|麻烦|影响|行))(?:.{0,4}的话)?)|(?<![A-Za-z])if (?!possible|that'?s ok|i may|you)/iu;
/** 要是能请假就好了: politeness wishes for nothing with these at its end. */
const UNREAL = /(?:如果|要是|假如|真希望|多希望|但愿|恨不得)[^,，]*(?:就好了?|多好啊?|就爽了?|该多好)|(?:真希望|恨不得)/u;
const REGRET =
  /早知道|早就该|(?:本来|原本|原来|当初|差点|(?<=^|[,，。])原)(?:是|就|都)?(?:我)?(?:想|要|打算|准备|该)?(?:着)?$|(?:上次|上回|以前|曾经|当时|那次)(?!一样|说|加班|剩|没休|攒)(?:我|我们)?$|(?:天天|老是?|总是?|每天|动不动就?|经常|又要?|烦死了?.{0,4})$/u;
const HEARSAY =
  /谁说|听说|据说|^我?(?:同意|批准)|(?:客户|顾客|车主|厂家|供应商|财务|人事|行政|公司|店里|领导|老板|经理|店长|主管|别人|有人|[他她]们?|同事|朋友|同学|通知|规定|文件|hr)(?:上|里|刚才|昨天|今天)?(?:又|都|还|也)?(?:说|讲|通知|表示|写着|规定)(?![让叫请]我)/iu;
/** 去年这时候我在休年假, 正在加班: it was, or it is going on. */
const NOT_AHEAD = /去年|前年|那年|当年|那时候?|那会儿?|(?<!现|实|存|所|不|好)在$/u;
/** 出差回来再报销: not now. */
const LATER =
  /(?:回来|完|之?后|以后|等[^,，]{1,8}|到时候?|下次|改天|回头|过(?:几|两)天|有空|哪天|年底|再说)(?:了|我)?(?:再|才|的时候)(?:去|来|说|慢慢|一起)?$/u;
/** 你别再给我发报销提醒了: a clause that forbids. */
const FORBIDS = /(?<![特区级分差性告离])别(?![人的处墅扭])[^我俺咱]{0,8}(?:给我[^,，]{0,4})?$/u;
/** 请过年假, 请完假: it is over. */
const OVER = /^[请休歇](?:过(?!年)|过年假|完|的[年事病婚产丧]?假)/u;
/** 请假被拒了, 加班加到吐, 报修不是我提的: something is told of it. */
const TOLD_OF =
  /^(?:的)?(?:(?:申请|单子?|的?(?:时间|日期))?(?:改(?:到|成|期|在)|推迟|延期|取消|往[前后])|了(?:一(?:周|个?星期|个?月|整)|好|几天|半天|这么|整)|[请休加报]?得(?!去|要|先|赶|早)|被|都[要得是不没]|都[^,，]{1,2}不|太|很|真|挺|也太|扣|加到|没人|不(?:用|是|能|会|让|行)|还(?:要|得|是)|越来越|的?事不?)/u;
const NOT =
  /(?:没(?:有)?人|(?:不|没|别|甭|未|莫得|木有|冇)(?:是|要|想|用|能|会|打算|准备|需要|说|有|给|再|去|在|我|他|她|你|们|谁|让|算|必){0,4}|(?<![A-Za-z])(?:not|don'?t|won'?t|didn'?t|never|no)(?: (?:taking|going to|want(?:ing)?(?: to)?|need(?:ing)?(?: to)?|take|ask(?:ing)? for|any|a|on))*\s*)$/iu;
const UNABLE = /^(?:不了|不成|不起|(?:申请|单子?)?(?:给我)?(?:撤|取消|作废|收回))/u;
/** 取消昨天的请假. */
const TAKES_BACK =
  /(?:取消|撤销|撤回|撤掉|收回|作废)[^,，]{0,10}$|(?<![a-z])(?:cancel(?:ling)?|withdraw|call off|drop|take back)\s(?:\w+\s){0,3}$/iu;
/** 今天要付的报销, 批过的年假: one that is there, by what was done with it. */
const DONE_WITH = /(?:付|批|审|交|提|还|驳回?|退回?|打款|到账|处理|通过|做|办)(?:过|了|完|好)?的$/u;
const THING =
  /^(?:审批(?!一下|下|完|通过|,|，|$)|(?:的)?(?:理由|原因|事由)(?=写|怎|该|要|能|会|有|一定)|总额|总数|合计|汇总|明细|排[名行]|统计|数据|报表|占比|导出|下载|打印|模板|模版|样本|提醒|消息|通知|政策|标准|额度|上限|比例|范围|周期|资格|条件|材料|天数|时长|次数|工资|薪|补[贴助]|津贴|待遇|(?:单子?|条子?|表)(?=不|是|没|怎|丢|在|上|里|填|写|给|的)|系统|记录|流程|制度|规定|率|人数|名单|的(?:路上|途中|前后|过程|是|那|这|客户|感觉|好处|坏处)|(?:的|过的|了的)?(?:那|这)(?:个|位|些|几)(?:人|同事|家伙|位)?(?!申请|假)|的(?:人|同事|家伙|事儿?|时候|问题|话)|这(?:个)?事)/u;
const UNDECIDED =
  /再想想|想想再|考虑(?:一下|考虑|中)|再考虑|还在想|没想好|没决定|还没定|犹豫|纠结|拿不准|看情况|再说吧|再看吧|[请休歇加报]不[请休歇加报]都/u;
/** Before or right behind what is named: 可能请假, 要不要休年假, 请不请假, 到底该不该请. */
const UNSURE =
  /(?:可能|也许|没准|说不定|兴许|或许|未必|不一定|不确定|(?<v>[该要请休歇报加用会能是想])不\k<v>)(?:要|会|得|想|就|还|再|是|能|该|去|申请|[今明后]天|下?(?:周|星期|礼拜)[一二三四五六日天末]?|[上下]午|半天|一天)*$/u;
const ITSELF_OR_NOT = /^(?<v>[请休歇报加])不\k<v>/u;
/** 还请什么假啊, 何必请假. */
const RHETORICAL = /什么|啥/u;
/** 假装请假: it is none. */
const PRETENDED = /(?:假装|装作|冒充|谎称|演)[^,，]{0,4}$/u;

/** 我爸让我…. */
const MADE_TO = /(?:让|叫|要|催|劝)$/u;
const ONLY_WHEN =
  /^(?:单位|公司|学校|厂里?|店里|那边|[这本]个?(?:周|星期|礼拜|月)|[今明后]天|下?(?:周|星期|礼拜)[一二三四五六日天末]?|上午|下午|要|也|想|得|都|说)+$/u;

const NEARLY = /^(?:[今明后]天|下?(?:周|星期|礼拜)[一二三四五六日天末]?|上午|下午|也|都|再|补)*$/u;

/** Each clause of a text that names something, and how it does. `named` finds where; total, one look at each sign. */
export function clausesSaid(plain: string, named: (clause: string) => readonly Piece[], people: NamesIn): readonly Said[] {
  const said: Said[] = [];
  let isThought = false;
  for (const { 0: clause, index } of plain.matchAll(CLAUSE)) {
    isThought ||= CONDITION.test(clause) || UNREAL.test(clause);
    const places = named(clause).slice(0, MOST_PLACES);
    const subjects = places.length > 0 ? subjectsIn(clause, people) : [];
    const stances = places.map((place) => stanceOf(clause, place, isThought, subjects));
    const stance = stances.find((one) => one === 'own') ?? stances[0];
    if (stance) said.push({ at: index, end: index + clause.length, stance });
    if (/[。;；\n]/u.test(plain[index + clause.length] ?? '')) isThought = false;
  }
  return UNDECIDED.test(plain) ? said.map((one) => ({ ...one, stance: one.stance === 'own' ? 'undecided' : one.stance })) : said;
}

/** Why nothing of it is wished for; null where a clause wishes it, or none speaks of it. */
export function unwished(said: readonly Said[]): Stance | null {
  const [first] = said;
  return !first || said.some(({ stance }) => stance === 'own') ? null : first.stance;
}

function stanceOf(clause: string, { at, end }: Piece, isThought: boolean, subjects: readonly Subject[]): Stance {
  const before = clause.slice(0, at);
  const after = clause.slice(end);
  if (isThought) return 'condition';
  if (
    NOT.test(before.trimEnd().replace(/不(?:得|能)不$/u, '')) ||
    FORBIDS.test(before) ||
    UNABLE.test(after) ||
    TAKES_BACK.test(before)
  )
    return 'denied';
  if (PRETENDED.test(before) || isRhetorical(before, clause.slice(at, end))) return 'told';
  if (UNSURE.test(before) || ITSELF_OR_NOT.test(clause.slice(at)) || ITSELF_OR_NOT.test(clause.slice(Math.max(0, at - 2))))
    return 'undecided';
  if (
    REGRET.test(before) ||
    HEARSAY.test(before) ||
    NOT_AHEAD.test(before) ||
    OVER.test(clause.slice(at, end)) ||
    TOLD_OF.test(after)
  )
    return 'told';
  if (LATER.test(before)) return 'undecided';
  if (THING.test(after) || (DONE_WITH.test(before) && /^(?:申请|单子?)?(?:呢|吗|$)/u.test(after))) return 'thing';
  const isOfAnother = ofAnother(
    before,
    subjects.filter((one) => one.end <= at),
  );
  return isOfAnother ? 'other' : 'own';
}

/** 还请什么假啊: asked of nobody. */
const isRhetorical = (before: string, named: string): boolean => /还$/u.test(before) && RHETORICAL.test(named);

/** Somebody a clause speaks of. */
interface Subject extends Piece {
  readonly who: 'own' | 'kin' | 'other';
}

function subjectsIn(clause: string, people: NamesIn): readonly Subject[] {
  const named = people(clause).map(({ at, end }): Subject => ({ at, end, who: 'other' }));
  const called = [...clause.matchAll(SUBJECT)].map(
    ({ 0: text, index, groups }): Subject => ({
      at: index,
      end: index + text.length,
      who: groups?.own ? 'own' : groups?.kin ? 'kin' : 'other',
    }),
  );
  return [...named, ...called].sort((a, b) => a.at - b.at);
}

/** The last who is named before what is asked for, as long as they are no more than dealt with. */
function ofAnother(before: string, found: readonly Subject[]): boolean {
  let other = false;
  let kin = false;
  for (const { at, end, who } of found) {
    const head = before.slice(0, at);
    if (who === 'own') {
      // 让我帮她请个假: who asks is not who is away.
      if (!IN_PLACE_OF.test(head)) other = kin && MADE_TO.test(head);
    } else if (who === 'kin') {
      kin = true;
      // 我媳妇明天请假 is hers; 孩子开家长会请假 is the speaker's.
      // 给我妈请假 is hers, too.
      other =
        (IN_PLACE_OF.test(head) && NEARLY.test(before.slice(end))) ||
        (!DEALT_WITH.test(head) && ONLY_WHEN.test(before.slice(end)));
    } else if (IN_PLACE_OF.test(head)) other = true;
    else if (who === 'other' && !DEALT_WITH.test(head)) other = true;
  }
  return other;
}
