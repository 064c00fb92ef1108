import { ALL_OF_SOME, FILL_SIGN, ONE, PERSON, SOME, type WhoSaid } from './who-said.ts';

/** Who is to do something, as a clause says it. */
export interface OwnerSaid {
  /** In the order of the text; the first is the owner. Empty where only those who help are named. */
  readonly owners: readonly WhoSaid[];
  readonly helpers: readonly WhoSaid[];
  /** A name that nobody has. */
  readonly unknown: string | null;
  /** A word says so: 由, 负责, 责任人. Else somebody is only the subject of the clause. */
  readonly strong: boolean;
  /** Pieces of the clause that say it and nothing of what is to be done. */
  readonly places: readonly { readonly at: number; readonly end: number }[];
}

const LABEL =
  '(?:第一?责任人|主?责任人|负责人(?:员)?|主负责|主责人?|牵头人|牵头|经办人?|执行人|跟进人|承办人|负责|落实人|owners?|assignees?|assigned to|in charge|who)';
const HELP_LABEL = '(?:协办人?|协助人?|配合(?:人员?|部门)?|协同人?|参与人?|co-?owners?|support(?:ed by)?)';
/** Between who and what: 下周三前, 尽快, 要. Times are covered by this sign beforehand. */
const TIME = '\ue005';
const BETWEEN = `(?:[\\s${TIME}]|于|在|务必|必须|需要?(?!求)|须|(?<!需)要(?![求点素])|应(?![收付急聘])|将(?!军)|会(?![议员展计])|去(?![年向])|来(?![店访电年])|再|也|就|先(?!生)|尽快|立即|马上|统一|共同|一起|分别|具体|全面|主要|每人)*`;
const LEADS =
  '(?:负责(?!的|人)|牵头(?!人)|主责|跟进(?!的|情况|人)|落实(?!的|情况|到)|对接(?!的|人)|经办|承办|主导|is responsible|owns|leads|takes? care of)';
const ASKED =
  '(?<!不再?|无需|不用|不必|原来?|之前|此前|先前|以前|一直)(?:由|让|请|安排|要求|责成|指定|指派|委派|委托|派|交由|麻烦|辛苦|改由)';
/** At the front of a clause: whatever only leads up to who does it. A piece that was taken is not cut in another way: _：1._：1. would be tried in 2ⁿ. */
const FRONT = `^(?:(?=(?<lead>(?:还|也|仍)?(?:需要?|须)|[①-⑳]|[（(]?\\d{1,2}[)）.、．]|[（(](?!抄送|知会|cc)[^()（）-]{1,8}[)）](?=[-])|(?:联系|经手|跟单|对接)人(?=[])|[\\s,，、;；:：。*_\\-•·>（(]|[^，,。；;：:\ue001-\ue005\\s]{1,20}[:：]|${TIME}|会议|同时|另外?|此外|其中|然后|接下来|后续|下一步|具体|要求|决定|明确|确定|同意|并|且|也|再|还|又|会上|经讨论|讨论后|最终|一致|即|先|那|好的?|行|OK))\\k<lead>)*`;
const HELPS = '(?:全力|做好|积极|从旁|予以|给予|来|去|一起|共同|负责)?(?:协助|配合|协办|支持|协同|参与|帮忙|辅助|陪同|随行)';

/** Who a clause names as owner and as helpers; `covered` has signs for names and times. */
export function ownerIn(covered: string, named: readonly WhoSaid[]): OwnerSaid | null {
  const places: { at: number; end: number }[] = [];
  const within = (at: number, end: number): readonly WhoSaid[] => named.filter((one) => one.at >= at && one.end <= end);
  const helpers: WhoSaid[] = [];
  const isHelper = (one: WhoSaid): boolean => helpers.includes(one);
  const take = (match: RegExpExecArray | RegExpMatchArray): readonly WhoSaid[] => {
    const at = match.index ?? 0;
    // 跟进 and the like are what is to be done, 负责 is not.
    places.push({ at, end: at + match[0].replace(/(?:跟进|落实|对接|主导|经办|承办)$/u, '').length });
    return within(at, at + match[0].length);
  };
  for (const pattern of HELPING)
    for (const match of covered.matchAll(pattern)) {
      const some = within(match.index, match.index + match[0].length);
      const first = some[0];
      // 李四协助张三完成: who is helped is the owner.
      const helped =
        match[1] === undefined ? [] : within(match.index + match[0].length - match[1].length, match.index + match[0].length);
      if (!first) continue;
      take(match);
      helpers.push(...some.filter((one) => !helped.includes(one)));
      if (helped.length > 0) return { owners: helped, helpers, unknown: null, strong: true, places };
    }
  for (const { pattern, strong, subject } of OWNING) {
    for (const match of covered.matchAll(pattern)) {
      const owners = within(match.index, match.index + match[0].length).filter((one) => !isHelper(one));
      if (owners.length === 0 || (subject && !acts(match[0], covered.slice(match.index + match[0].length)))) continue;
      take(match);
      return { owners, helpers, unknown: null, strong, places };
    }
  }
  for (const pattern of NOBODY) {
    const match = pattern.exec(covered);
    const name = match?.groups?.name;
    if (!match || !name || NO_NAME.test(name)) continue;
    take(match);
    return { owners: [], helpers, unknown: name, strong: true, places };
  }
  return helpers.length > 0 ? { owners: [], helpers, unknown: null, strong: false, places } : null;
}

/** 张三、李四表现优秀: a subject that is only spoken of. */
const acts = (said: string, behind: string): boolean =>
  !/^\s*(?:不得|不许|不准|严禁|禁止|[（(]已?(?:离职|调离|退休|停职|请假|休假)[)）])/u.test(behind) &&
  (said.includes(TIME) ||
    (!PASSES_ON.test(behind) &&
      !OF_THEIRS.test(behind) &&
      !/^\s*(?:对|跟|向|告诉|提醒)[\ue001\ue004]\ue010*(?:说|讲|表示|提出)|^\s*(?:审核|审批|复核|把关|验收|监督|签字)\s*(?:$|[，,。；;])|^\s*(?:表现|优秀|是|为|被|属|很|非常|较|达|荣|获|得|排|名列|成绩|没|未|超|低于|高于|占|来自|曾|刚|正在|仍|还没|一直|已|共|累计|本月|本周|这边)/u.test(
        behind,
      )));

/** 张三转达厂家要求：各店…, 张三来电称…: what follows is said by another, and binds whom it names. */
const PASSES_ON =
  /^\s*(?:转达|转述|转告|传达|代为?转|反映|透露|来电|来函|来信|引述|复述|通报)[^，,。；;]{0,20}(?:[:：]|[，,]?(?:说|称|要求|表示|告知)|的(?:意见|要求|原话|说法))/u;

/** 张三母亲, 张三车: of theirs, and not they. */
const OF_THEIRS =
  /^\s*(?:的)?(?:母亲|父亲|父母|爱人|妻子|丈夫|家属|家人|儿子|女儿|孩子|朋友|亲戚|徒弟|师傅|助理|名下|手[上里头]的|(?:的)?车(?!展|间|险|主|辆|型|源|位|牌|务|队))/u;

const global = (source: string): RegExp => new RegExp(source, 'giu');

const HELPING: readonly RegExp[] = [
  global(`${ONE}\\s*[（(]\\s*(?:配合|协助|协办|支持)\\s*[)）]`),
  global(`${HELP_LABEL}\\s*[:：为是]\\s*${SOME}`),
  global(`${ALL_OF_SOME}${BETWEEN}${HELPS}(?:一下|好)?\\s*(${PERSON})(?!的)`),
  global(`在?${ALL_OF_SOME}的?(?:协助|配合|支持)下`),
  global(`(?:由|请|让)?${ALL_OF_SOME}${BETWEEN}${HELPS}(?:完成|工作|落实|执行|做好)?`),
  global(`(?<=supported by |with (?:the )?help of |with support from )${SOME}`),
];

const OWNING: readonly { readonly pattern: RegExp; readonly strong: boolean; readonly subject?: boolean }[] = [
  { pattern: global(`${ONE}\\s*[（(]\\s*(?:牵头|主责|负责|主办|责任人|负责人)\\s*[)）]`), strong: true },
  { pattern: global(`${LABEL}\\s*[:：为是]\\s*${SOME}`), strong: true },
  { pattern: global(`(?:改|转|交|移)由\\s*${SOME}${BETWEEN}(?:${LEADS})?`), strong: true },
  { pattern: global(`@[\ue001-\ue004]\ue010*(?:[\\s、,，和与及/]*@[\ue001-\ue004]\ue010*)*`), strong: true },
  { pattern: global(`${ASKED}\\s*${SOME}${BETWEEN}(?:${LEADS}|来做)?`), strong: true },
  {
    pattern: global(
      `(?:交|转|移交|转交|分配|指派|落实|布置|assign(?:ed)?|hand(?:ed)?)\\s*(?:给|到|to)\\s*${SOME}${BETWEEN}(?:${LEADS}|处理|办理|完成|去办)`,
    ),
    strong: true,
  },
  { pattern: global(`${ALL_OF_SOME}${BETWEEN}${LEADS}`), strong: true },
  // 车我来送, 钥匙李四去拿: what is to be done stands before who does it.
  {
    pattern: global(
      `(?<=^[^，,。；;：:-]{1,12})[]${FILL_SIGN}*(?=[\\s${TIME}]*(?:来|去)(?![店访电年向]|汇报|介绍|说|讲|解释|补充|分享|总结|通报|谈|主持|回顾|宣布|强调)[\\p{Script=Han}])`,
    ),
    strong: false,
  },
  { pattern: global(`(?:assigned to|owned by|handled by|done by)\\s+${SOME}`), strong: true },
  {
    pattern: global(
      `(?<=^[\\s*_]*[\ue001-\ue003]${FILL_SIGN}*\\s*[:：]\\s*)${ONE}(?:\\s|于|在|需要?|须|要|应|将|会|来|去)*${TIME}+${BETWEEN}`,
    ),
    strong: false,
  },
  { pattern: global(`${FRONT}${SOME}\\s*[:：]`), strong: false },
  { pattern: global(`${FRONT}${SOME}(?!\\s*(?:的|(?:负责|跟进|牵头|对接)的))${BETWEEN}`), strong: false, subject: true },
  {
    pattern: global(
      `[（(【\\[]\\s*(?:${TIME}\\s*[,，、;；/]?\\s*)?${SOME}\\s*(?=[,，、;；/\\s${TIME}]*(?:已[\\p{Script=Han}]{1,3}|完成|进行中|未开始|done)?\\s*[)）】\\]])`,
    ),
    strong: false,
  },
  {
    pattern: global(
      `(?:[—\\-–|/·]+|\\s|[,，]|(?<!联系人|抄送|客户|审[核批]人|汇报人|发言人|提[出议]人|验收人|监督人)[:：])\\s*${SOME}\\s*(?=[,，、;；/\\s${TIME}。.—\\-)）]*$)`,
    ),
    strong: false,
  },
];

const HAN = '\\p{Script=Han}';
/** Somebody nobody knows: 由赵六负责, @小王, 责任人：赵六. */
const NOBODY: readonly RegExp[] = [
  new RegExp(`${LABEL}\\s*[:：]\\s*(?<name>${HAN}{2,6}|[A-Za-z][A-Za-z .]{1,20})`, 'iu'),
  new RegExp(
    `(?<!不再?|改|无需)由\\s*(?<name>${HAN}{2,4}?)\\s*(?=${LEADS}|来|[${TIME},，]|完成|提交|整理|出具|反馈|处理|联系|统一)`,
    'iu',
  ),
  new RegExp(`@\\s*(?<name>${HAN}{2,4}|[A-Za-z][A-Za-z]{1,20})`, 'iu'),
  new RegExp(
    `${FRONT}(?<name>${HAN}{2,3}?|[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?)${BETWEEN}(?:负责(?!的|人)|牵头(?!人)|is responsible|will |to (?=[a-z]))`,
    'u',
  ),
  new RegExp(`[（(]\\s*(?<name>${HAN}{2,3})\\s*[,，、/]\\s*${TIME}+\\s*[)）]`, 'iu'),
];
const NO_NAME =
  /^(?:负责|专人|谁|本|各|我|他|她|你|其|具体|全权|主要|继续|需要?|必须|统一|会议|暂|待定|无|没有|[\p{Script=Han}]*(?:会|议|的|要|人|在|和))$/u;

/** The sign that covers a time. */
export const TIME_SIGN = TIME;
