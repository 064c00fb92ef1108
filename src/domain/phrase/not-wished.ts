import { leftoverOf, type Piece, placesOf, timesIn } from './leftover.ts';
import { ACQUAINTED, KIN, OWN } from './relations.ts';
import { clausesSaid, type NamesIn, type Stance, unwished } from './wish.ts';

/** What a sentence would open or decide, as far as it is named in it. */
export interface Matter {
  /** Whether a clause speaks of it. */
  readonly holds: (clause: string) => boolean;
  /** What it is called, and the words that begin one: behind one of them and a sign it is told as it is. */
  readonly words?: readonly string[];
  /** Where a clause names it; then it is also looked at what stands around the name. */
  readonly named?: (clause: string) => readonly Piece[];
  /** Whether a piece of text may well be what such a form is filled with. */
  readonly suits?: (said: string) => boolean;
  /** Others who are named in it do not make it theirs: 王芳的电脑坏了. */
  readonly ofAnybody?: boolean;
  /** It is told in words of one's own, which speak of things: 吐槽一下报销单太难填了. */
  readonly isTold?: boolean;
}

/**
 * How the matter of a sentence is spoken of where nobody wishes it: `condition` only thinks of it, `heard` tells what somebody says or supposes, `over` looks back,
 * `denied` says no to it, `undecided` and `later` put it off, `asked` asks about it, `thing` speaks of the matter itself (…这件事, …的时候), `told` tells of it,
 * `other` is somebody else's, `forwarded` what somebody else wrote, `sighed` is only what somebody thinks of it, `nothing` asks for none of it (报销0元), `unfit` has words beside it that no such form takes.
 */
export type Way = Stance | 'heard' | 'forwarded' | 'over' | 'later' | 'asked' | 'sighed' | 'nothing' | 'unfit';

/**
 * Where such words stand: at the beginning of a clause that speaks of the matter · behind it in the clause · alone in the last clause · before the first place that
 * names it · anywhere · right behind somebody's name.
 */
type Where = 'begins' | 'behind' | 'last' | 'before' | 'anywhere' | 'of_somebody';

/** In place of a name. */
const NAME = '\uE001';
/** Longest text whose clauses are looked at. */
const READ_LIMIT = 500;

const SPOKEN = '(?:哦|噢|嗯|唉|哎|诶|那|那个|就是|其实|反正|不过|但是?|而且|所以|对了|,|，|\\s)*';
const I = `(?:${OWN}|我自己|本人)?`;
const SOMEBODY = `(?:${NAME}(?:店长|经理|主管|总|老师|姐|哥)?|(?:他|她)们?|人家|别人|有人|同事们?|大家|(?:店长|经理|主管|领导|老板|财务|人事)|${ACQUAINTED}|我?(?:家)?的?${KIN})`;
const ADVERB = '(?:也|都|就|还|又|真的?|确实|刚才?|刚刚|今天|昨天|现在|早上|一直|好像|可能|之前|后来|中午|晚上)*';
/** What may be done, in whatever feature: before it a denial is a denial of it. */
const DOES =
  '(?:再|要|去|把|让|叫|给|请|休|歇|调休|加班|补|报|出差|申请|提交|办|登记|记|安排|开会|约|订|换|改|批|同意|准|驳|退回|转给|撤|催)';
const SAYS =
  '(?:跟我|和我|给我|对我|打电话|发消息|发微信|私下)*(?:说|讲|告诉我?|问|通知|表示|提起|提到|提过|答应|打算|准备|想让)';

/** Every way in which a clause is no wish, whatever it is about; of the same place the first that fits. */
const WAYS: readonly (readonly [Way, Where, string])[] = [
  // 【转】赵磊：本人明天请假: what somebody else wrote.
  [
    'forwarded',
    'begins',
    '[【\\[(（]\\s*(?:转发?|[Ff][Ww][Dd]?)\\s*[】\\])）:：]|(?:转发|[Ff][Ww][Dd]?)\\s*[:：]|(?:以下|下面)?(?:是|为)?转发(?:的|自)',
  ],
  [
    'condition',
    'begins',
    `${I}${ADVERB}(?:如果|要是|假如|假使|假设|万一|倘若|若是|除非)(?!(?:可以|方便|能|行|允许|没(?:问题|事)|领导|您|不(?:方便|麻烦|影响|行))(?:.{0,4}的话)?)`,
  ],
  ['heard', 'begins', `${I}${ADVERB}(?:听说|据说|听(?:${SOMEBODY})?(?:说|讲)|以为|记得|还记得|发现|看到|看见|猜)`],
  [
    'heard',
    'begins',
    `(?:跟|和|给|向)(?:你|您|大家|领导)们?(?:说|讲|汇报|报告|报备)(?:一声|一下|下|个事儿?)?[,，\\s]*${SOMEBODY}`,
  ],
  ['heard', 'begins', `${SOMEBODY}${ADVERB}${SAYS}(?!我(?:同意|不同意))`],
  ['heard', 'begins', `${SOMEBODY}${ADVERB}(?:让|叫|要求|安排|派)(?:${NAME}|他|她)`],
  ['over', 'begins', `${I}${ADVERB}(?:早就|老早就|差一?点|差点儿?|本来|原本|原来|当初|曾经)`],
  ['denied', 'begins', `${I}${ADVERB}(?:从来|根本)?(?:没|没有|未)(?:说过?|想过?|打算|答应)(?:过)?(?:要|想)?`],
  [
    'denied',
    'begins',
    `(?:${I}|你|您|先|千万|暂时|还是|目前|也)*(?:别|甭|不用|不必|不需要|没(?:有)?|不(?:想|打算|准备|愿意)(?:要|再)?|不(?!(?:同意|批|准|予|能|行|可)))(?=${DOES})`,
  ],
  [
    'undecided',
    'begins',
    `${I}${ADVERB}(?:还|也)?(?:在(?:考虑|想|犹豫|纠结|琢磨)|没(?:想|考虑)好|不(?:知道|确定|清楚)|纠结|犹豫)`,
  ],
  ['undecided', 'begins', '(?:要不要|是不是(?:该|要|应该)|该不该|用不用|需不需要)'],
  ['undecided', 'begins', '(?:能不能|可不可以|会不会).{1,30}(?:不知道|没定|不确定|不好说|两说)$'],
  [
    'later',
    'begins',
    '(?:等(?!下|一下|会|一会|等).{1,16}?|(?:下次|下回|改天|以后|回头|过几天|到时候?|有空)(?:我)?)(?:再|才)(?!也|不)',
  ],
  ['asked', 'begins', '(?:请问|想问|问一下)?(?:谁|为(?:什么|啥|何)|凭(?:什么|啥)|怎么(?!办)|咋(?!办)|如何|是不是)'],
  ['thing', 'begins', '(?:点|按|选|填)(?:了|完|过)'],
  ['later', 'behind', '到时候?再[^,，。]{0,5}(?:说|讲|看|定|告诉)'],
  ['later', 'behind', '(?<!(?:你|您|跟|和)[^,，。]{0,4})再(?:说|议|讲)(?:吧|了)?$'],
  ['asked', 'behind', '(?:有|要|需要|用|带|交|准备|走|填)(?:点|些)?(?:什么|啥|哪些|哪个|几|多少)'],
  ['asked', 'behind', '(?:要|得|需要|大概)(?:多久|多长时间|几天|几个)'],
  [
    'asked',
    'behind',
    '(?:会|能)(?:不会|不能)|会怎么?样|怎么(?:办|弄|样)|(?:跟|和|找|问|由|要)谁|(?:之前|以前|前)(?:要|得|需要|用)',
  ],
  ['asked', 'behind', '了(?:吗|么|没有?)$|(?<![可行好])(?:以)?(?<!可以|行|好|可|ok)(?:吗|么)$'],
  [
    'thing',
    'behind',
    '(?:这|那)(?:件|个|码|档子?)?事|的事儿?(?=我|先|再|要|还|就|怎|你|您|跟|和|等|后|得)|的(?:话|时候|理由|原因|后果|好处|人)',
  ],
  // 报销新规大家都清楚了吧: the rule itself.
  ['thing', 'behind', '新规|新制度|新政策|新流程|新规定|新标准|(?:知道|清楚|明白|了解|收到|看到)了(?:吧|吗|没)?$'],
  // 补卡补错日期了, 上周病假的病历我补交: something is told of one that is there.
  ['told', 'behind', '(?:填|写|补|选|报|算|批|交|弄|搞|提)(?:错|漏|重复)(?!.{0,6}(?:帮|改成|应该是|是))'],
  ['thing', 'behind', '的?(?:病历|证明|诊断|发票|单据|票据|材料|回执|附件)[^,，。]{0,4}(?:补(?:交|上|传|给)|后补|再交)'],
  // 开会别叫张伟: not with them, which a form would hold.
  ['denied', 'behind', '(?:别|不用|不要|甭|不必)(?:叫|喊|请|让|带|通知|拉|算)'],
  [
    'thing',
    'behind',
    '没(?:反应|成功|动静|下文)|打不开|点不[了动开]|在哪(?:里|儿)?|找不[到着]|不见了|失败|报错|(?:那|这)个?(?:按钮|页面|入口|菜单|选项)',
  ],
  ['over', 'behind', '(?:又)?(?:被|让)(?:人)?(?:拒|驳|退|打回|卡|\\s*reject)'],
  ['asked', 'behind', '(?<![a-z])(?:why|how come)[?？]?$'],
  ['thing', 'behind', '(?:也|真是?|实在|简直)?太[^,，。了]{1,4}了$'],
  // 医生建议我休息一周，我还在犹豫: nothing is settled yet.
  [
    'undecided',
    'last',
    `${I}(?:还|再)?(?:在|要|得|是)?(?:犹豫|纠结|考虑(?:考虑|一下)?|想想|琢磨|没(?:想|考虑)好|没(?:有)?定|不一定|拿不准)(?:中|呢|吧|了|着|当中)*$`,
  ],
  // 我不想排队报销, 等月底再约大家开会: no to all that follows in the clause, or not now.
  [
    'denied',
    'before',
    '(?:(?<!是)不(?:想|用|必|需要|打算|准备)|没(?:有)?(?:说|想|打算|准备)(?:要|过)?|别(?![人的处墅扭])|等[^,，。;；]{1,10}再)[^,，。;；!！?？]{0,10}$',
  ],
  // 烦死了, 真好, 服了: the last clause says what somebody thinks of it, and nothing that is wanted.
  [
    'sighed',
    'anywhere',
    '(?:^|[,，。!！\\s])[^,，。]{0,8}?(?:[烦累气困愁急]死(?:了|人|我)|头疼|头大|崩溃|无语|受不了|受够了|没意思|没完没了|服了|够够的|呵呵|真(?:够|是)?(?:的|烦|累|好|棒|快|慢|行|爽|难|贵|香|麻烦|没劲|无聊))(?:了|啊|呀|吧|哦|哈|啦|的)*[。!！~\\s]*$',
  ],
  // 报销负两百块, 报销0元: no amount, and no number of anything, that a form could hold.
  [
    'nothing',
    'anywhere',
    '(?<![\\d.])0+(?:\\.0+)?\\s*(?:元|块)|负\\s*¥?\\s*[\\d零一二两三四五六七八九十百千万]|(?<![\\p{L}\\p{N}）)~～至-]\\s{0,2})-\\s?¥?\\d',
  ],
  // 借款三千的那位是谁, 报销的是别人: somebody is named by it.
  ['thing', 'anywhere', '的(?:那|这)(?:位|个人)|的(?:就|都)?是(?:他|她|别人|人家|谁)|(?:是谁|谁啊)[?？~～。\\s]*$'],
  // 请客户吃饭的是张伟, 订会议室的人是他: who did it is told, and not that it is to be done.
  ['told', 'of_somebody', '的(?:人|那位|那个人)?(?:就|正|都)?(?:是|不是)(?!我(?!们店))$'],
];
const rowsOf = (place: Where, pattern: (words: string) => string): readonly { readonly way: Way; readonly pattern: RegExp }[] =>
  WAYS.flatMap(([way, where, words]) => (where === place ? [{ way, pattern: new RegExp(pattern(words), 'u') }] : []));
const atBeginning = (words: string): string => `^${SPOKEN}(?:${words})`;
const asItIs = (words: string): string => words;
const BEGINS = rowsOf('begins', atBeginning);
const BEHIND = rowsOf('behind', asItIs);
const LAST = rowsOf('last', atBeginning);
const BEFORE = rowsOf('before', asItIs);
const ANYWHERE = rowsOf('anywhere', asItIs);
const OF_SOMEBODY = rowsOf('of_somebody', asItIs);
const wayIn = (rows: typeof BEGINS, text: string): Way | null => rows.find(({ pattern }) => pattern.test(text))?.way ?? null;

/** 我昨天已经请了, 去年也请过. */
const OVER = new RegExp(
  `^${SPOKEN}${I}${ADVERB}(?:已经|早已)|^${SPOKEN}${I}(?:上次|上回|去年|前年|那次|以前)[^,，]*(?:过|的时候)`,
  'u',
);
/** It is over, and to be entered now: 已经加班三小时了，帮我登记. */
const ENTERS = /(?:帮|给|麻烦|请).{0,4}(?:报|登记|补|申请|记|算|提)|(?:报|登记|补|申请|记|提)(?:一)?(?:下|个|上|条)/u;
/** 李敏说她帮我顶，我后天请假: what somebody said goes on as long as it is of others, and as long as it is only supposed: 张伟说快生了，估计下周请陪产假. */
const SPEAKS_ON = new RegExp(
  `^${SPOKEN}(?:${SOMEBODY}|(?:估计|可能|大概|应该|说不定|搞不好|怕是|八成|好像|看样子)[^我俺咱]*$)`,
  'u',
);
/** What is said of a thing that stands right before it: …还不够, …比什么都麻烦, …又被退了. */
const TOLD_OF_IT =
  /^(?:[那这]点|还(?:不|没|是)|都?不(?:够|如|值|值得|划算)|比|越来越|真|太|很|挺|特别|好(?:麻烦|慢|难|烦|贵)|(?:总|老)是|每次都?|(?:又|全|都|已经|刚刚?)?(?:被|给)|是[^,，。:：]{1,12}的|(?:一|多)?(?:点|下)都不)/u;
/** Somebody asks for it: 我要报销…, 帮我约…. */
const ASKED =
  /(?:要|想|需|请|帮|给我|麻烦|申请|登记|提|补|办|劳|烦|求|来|再|先|把|约|定|订|开个|安排|组织|发起|召集)[^,，。;；]{0,8}$/u;
const CLAUSE = /[^,，。;；!！?？\n]+[?？]?/gu;

/**
 * The way in which the matter of a sentence is spoken of where nobody wishes it; null where a clause wishes it. Asking costs a press, a form that nobody wanted
 * much more. Total; one look at each sign.
 * @param plain the matter of the sentence in plain signs
 */
export function notWished(plain: string, matter: Matter, people: NamesIn): Way | null {
  const text = plain.trim();
  const { words = [], named } = matter;
  if (isLabelled(text, words)) return null;
  return spokenAs(text.slice(0, READ_LIMIT), matter, people) ?? (named ? toldAs(text, { ...matter, named }, people) : null);
}

/** 报修：…, 报销 打车35, 客户 …: its word stands first and a sign behind it. */
export const isLabelled = (text: string, words: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return words.some((word) => lower.startsWith(word.toLowerCase()) && /^(?:[:：]|\s|$)/u.test(text.slice(word.length)));
};

/** How the clauses are spoken that hold the matter; where none does, all of them. */
function spokenAs(text: string, { holds, isTold = false }: Matter, people: NamesIn): Way | null {
  const clauses = [...text.matchAll(CLAUSE)].map(([clause]) => clause.trim()).filter((clause) => clause !== '');
  const putOff = clauses.length > 1 ? wayIn(LAST, clauses.at(-1) ?? '') : null;
  if (putOff) return putOff;
  const withoutThings = (way: Way | null): Way | null => (isTold && way === 'thing' ? null : way);
  const held = clauses.filter(holds);
  const about = held.length > 0 ? held : clauses;
  let thought: Way | null = null;
  let first: Way | null = null;
  for (const clause of clauses) {
    const bare = bareOf(clause, people);
    const way: Way | null =
      (thought === 'heard' && !SPEAKS_ON.test(bare) ? null : thought) ?? withoutThings(wayOf(bare, text, holds));
    if (way === 'condition' || way === 'heard' || way === 'forwarded') thought = way;
    if (!about.includes(clause)) continue;
    if (way === null) return null;
    first ??= way;
  }
  return first;
}

function wayOf(bare: string, text: string, holds: Matter['holds']): Way | null {
  const begun = wayIn(BEGINS, bare);
  if (begun) return begun;
  if (OVER.test(bare) && !ENTERS.test(text)) return 'over';
  const asks = /[?？]$/u.test(bare) && !/(?:可以|行|好|ok)(?:吗|么|不)?[?？]$/iu.test(bare);
  const said = bare.replace(/[?？]+$/u, '');
  const behind = BEHIND.find(({ pattern }) => isBehind(pattern.exec(said)?.index ?? -1, said, holds));
  return behind?.way ?? (asks ? 'asked' : null);
}

/** 我不在的时候让赵磊代我审批: what stands before the matter is told of something else. */
const isBehind = (at: number, said: string, holds: Matter['holds']): boolean =>
  at >= 0 && (holds(said.slice(0, at)) || !holds(said));

/** Without its times, and every name as one sign, so that what governs the matter stands beside it. */
function bareOf(clause: string, people: NamesIn): string {
  const named = people(clause);
  const pieces = [
    ...named.map((piece) => ({ ...piece, by: NAME })),
    ...timesIn(clause)
      .filter(({ at, end }) => named.every((one) => end <= one.at || one.end <= at))
      .map((piece) => ({ ...piece, by: '' })),
  ].toSorted((a, b) => b.at - a.at);
  return pieces.reduce((text, { at, end, by }) => text.slice(0, at) + by + text.slice(end), clause);
}

/** What stands around the places that name it, and whose it is. */
function toldAs(
  text: string,
  { named, words = [], suits, ofAnybody }: Matter & Required<Pick<Matter, 'named'>>,
  people: NamesIn,
): Way | null {
  const way = unwished(clausesSaid(text, named, people));
  if (way !== null && !(ofAnybody && way === 'other')) return way;
  const [first] = named(text);
  const around = [
    ...(first ? [wayIn(BEFORE, text.slice(0, first.at))] : []),
    wayIn(ANYWHERE, text),
    ...people(text).map(({ at }) => wayIn(OF_SOMEBODY, text.slice(0, at))),
  ].find((one) => one !== null);
  return around ?? (suits && isUnfit(text, longestOf(placesOf(text, words)), suits, people) ? 'unfit' : null);
}

/** Named by its word alone, and all that is said beside it is no such thing as its form takes. */
function isUnfit(text: string, places: readonly Piece[], suits: (said: string) => boolean, people: NamesIn): boolean {
  if (places.length === 0) return false;
  const known = [...timesIn(text), ...people(text)];
  if (known.length > 0 || /\d|[一二两三四五六七八九十百千万]{2}/u.test(text)) return false;
  if (places.some(({ at }) => ASKED.test(text.slice(0, at)))) return false;
  const left = leftoverOf(text, places).map(({ at, end }) => ({ at, end, said: text.slice(at, end) }));
  const letters = (said: string): number => said.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unclaimed = left.reduce((sum, { said }) => sum + letters(said), 0);
  if (unclaimed * 2 <= letters(text)) return false;
  return left.some(({ at, said }) => places.some(({ end }) => end === at) && TOLD_OF_IT.test(said) && !suits(said));
}

/** Of words that lie within one another the longest. */
export const longestOf = (places: readonly Piece[]): readonly Piece[] =>
  places.filter(
    (one) =>
      !places.some(
        (other) => other !== one && other.at <= one.at && one.end <= other.end && other.end - other.at > one.end - one.at,
      ),
  );
