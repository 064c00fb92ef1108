import { type Piece, timesIn } from './leftover.ts';
import { ACQUAINTED, KIN, OWN } from './relations.ts';

/**
 * How a whole clause is spoken, whatever it is about: `condition` only thinks of it, `heard` tells what somebody says or supposes, `over` looks back, `denied` says no
 * to it, `undecided` and `later` put it off, `asked` asks about it, `thing` speaks of the matter itself (…这件事, …的时候).
 */
type Frame = 'condition' | 'heard' | 'over' | 'denied' | 'undecided' | 'later' | 'asked' | 'thing';

/** In place of a name. */
const NAME = '\uE001';
/** Longest text that is looked at. */
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

const LEADS: readonly (readonly [Frame, string])[] = [
  [
    'condition',
    `${I}${ADVERB}(?:如果|要是|假如|假使|假设|万一|倘若|若是|除非)(?!(?:可以|方便|能|行|允许|没(?:问题|事)|领导|您|不(?:方便|麻烦|影响|行))(?:.{0,4}的话)?)`,
  ],
  ['heard', `${I}${ADVERB}(?:听说|据说|听(?:${SOMEBODY})?(?:说|讲)|以为|记得|还记得|发现|看到|看见|猜)`],
  ['heard', `(?:跟|和|给|向)(?:你|您|大家|领导)们?(?:说|讲|汇报|报告|报备)(?:一声|一下|下|个事儿?)?[,，\\s]*${SOMEBODY}`],
  ['heard', `${SOMEBODY}${ADVERB}${SAYS}(?!我(?:同意|不同意))`],
  ['heard', `${SOMEBODY}${ADVERB}(?:让|叫|要求|安排|派)(?:${NAME}|他|她)`],
  ['over', `${I}${ADVERB}(?:早就|老早就|差一?点|差点儿?|本来|原本|原来|当初|曾经)`],
  ['denied', `${I}${ADVERB}(?:从来|根本)?(?:没|没有|未)(?:说过?|想过?|打算|答应)(?:过)?(?:要|想)?`],
  [
    'denied',
    `(?:${I}|你|您|先|千万|暂时|还是|目前|也)*(?:别|甭|不用|不必|不需要|没(?:有)?|不(?:想|打算|准备|愿意)(?:要|再)?|不(?!(?:同意|批|准|予|能|行|可)))(?=${DOES})`,
  ],
  ['undecided', `${I}${ADVERB}(?:还|也)?(?:在(?:考虑|想|犹豫|纠结|琢磨)|没(?:想|考虑)好|不(?:知道|确定|清楚)|纠结|犹豫)`],
  ['undecided', '(?:要不要|是不是(?:该|要|应该)|该不该|用不用|需不需要)'],
  ['undecided', '(?:能不能|可不可以|会不会).{1,30}(?:不知道|没定|不确定|不好说|两说)$'],
  ['later', '(?:等(?!下|一下|会|一会|等).{1,16}?|(?:下次|下回|改天|以后|回头|过几天|到时候?|有空)(?:我)?)(?:再|才)(?!也|不)'],
  ['asked', '(?:请问|想问|问一下)?(?:谁|为(?:什么|啥|何)|凭(?:什么|啥)|怎么(?!办)|咋(?!办)|如何|是不是)'],
  ['thing', '(?:点|按|选|填)(?:了|完|过)'],
];
const LED = LEADS.map(([frame, words]) => ({ frame, pattern: new RegExp(`^${SPOKEN}(?:${words})`, 'u') }));

const TAILS: readonly (readonly [Frame, string])[] = [
  ['later', '到时候?再[^,，。]{0,5}(?:说|讲|看|定|告诉)'],
  ['later', '(?<!(?:你|您|跟|和)[^,，。]{0,4})再(?:说|议|讲)(?:吧|了)?$'],
  ['asked', '(?:有|要|需要|用|带|交|准备|走|填)(?:点|些)?(?:什么|啥|哪些|哪个|几|多少)'],
  ['asked', '(?:要|得|需要|大概)(?:多久|多长时间|几天|几个)'],
  ['asked', '(?:会|能)(?:不会|不能)|会怎么?样|怎么(?:办|弄|样)|(?:跟|和|找|问|由|要)谁|(?:之前|以前|前)(?:要|得|需要|用)'],
  ['asked', '了(?:吗|么|没有?)$|(?<![可行好])(?:以)?(?<!可以|行|好|可|ok)(?:吗|么)$'],
  [
    'thing',
    '(?:这|那)(?:件|个|码|档子?)?事|的事儿?(?=我|先|再|要|还|就|怎|你|您|跟|和|等|后|得)|的(?:话|时候|理由|原因|后果|好处|人)',
  ],
  [
    'thing',
    '没(?:反应|成功|动静|下文)|打不开|点不[了动开]|在哪(?:里|儿)?|找不[到着]|不见了|失败|报错|(?:那|这)个?(?:按钮|页面|入口|菜单|选项)',
  ],
  ['over', '(?:又)?(?:被|让)(?:人)?(?:拒|驳|退|打回|卡|\\s*reject)'],
  ['asked', '(?<![a-z])(?:why|how come)[?？]?$'],
  ['thing', '(?:也|真是?|实在|简直)?太[^,，。了]{1,4}了$'],
];
const TAILED = TAILS.map(([frame, words]) => ({ frame, pattern: new RegExp(words, 'u') }));

/** 我昨天已经请了, 去年也请过. */
const OVER = new RegExp(
  `^${SPOKEN}${I}${ADVERB}(?:已经|早已)|^${SPOKEN}${I}(?:上次|上回|去年|前年|那次|以前)[^,，]*(?:过|的时候)`,
  'u',
);
/** It is over, and to be entered now: 已经加班三小时了，帮我登记. */
const ENTERS = /(?:帮|给|麻烦|请).{0,4}(?:报|登记|补|申请|记|算|提)|(?:报|登记|补|申请|记|提)(?:一)?(?:下|个|上|条)/u;

/** 李敏说她帮我顶，我后天请假: what somebody said goes on as long as it is of others. */
const SPEAKS_ON = new RegExp(`^${SPOKEN}${SOMEBODY}`, 'u');
/** 医生建议我休息一周，我还在犹豫: the last clause says that nothing is settled yet. */
const PUT_OFF = new RegExp(
  `^${SPOKEN}${I}(?:还|再)?(?:在|要|得|是)?(?:犹豫|纠结|考虑(?:考虑|一下)?|想想|琢磨|没(?:想|考虑)好|没(?:有)?定|不一定|拿不准)(?:中|呢|吧|了|着|当中)*$`,
  'u',
);
const CLAUSE = /[^,，。;；!！?？\n]+[?？]?/gu;

/**
 * How the matter of a sentence is spoken where it is not wished for; null where a clause that holds the matter says it plainly. Total, one look at each sign.
 * @param plain with plain signs
 * @param holds whether a clause speaks of the matter; where none does, all of them do
 */
export function framedIn(
  plain: string,
  holds: (clause: string) => boolean,
  people: (text: string) => readonly Piece[],
): Frame | null {
  const text = plain.slice(0, READ_LIMIT);
  const clauses = [...text.matchAll(CLAUSE)].map(([clause]) => clause.trim()).filter((clause) => clause !== '');
  if (clauses.length > 1 && PUT_OFF.test(clauses.at(-1) ?? '')) return 'undecided';
  const held = clauses.filter(holds);
  const about = held.length > 0 ? held : clauses;
  let thought: Frame | null = null;
  let first: Frame | null = null;
  for (const clause of clauses) {
    const bare = bareOf(clause, people);
    const frame: Frame | null = (thought === 'heard' && !SPEAKS_ON.test(bare) ? null : thought) ?? frameOf(bare, text, holds);
    if (frame === 'condition' || frame === 'heard') thought = frame;
    if (!about.includes(clause)) continue;
    if (frame === null) return null;
    first ??= frame;
  }
  return first;
}

function frameOf(bare: string, text: string, holds: (clause: string) => boolean): Frame | null {
  const led = LED.find(({ pattern }) => pattern.test(bare));
  if (led) return led.frame;
  if (OVER.test(bare) && !ENTERS.test(text)) return 'over';
  const asks = /[?？]$/u.test(bare) && !/(?:可以|行|好|ok)(?:吗|么|不)?[?？]$/iu.test(bare);
  const said = bare.replace(/[?？]+$/u, '');
  const tail = TAILED.find(({ pattern }) => isBehind(pattern.exec(said)?.index ?? -1, said, holds));
  return tail?.frame ?? (asks ? 'asked' : null);
}

/** 我不在的时候让赵磊代我审批: what stands before the matter is told of something else. */
const isBehind = (at: number, said: string, holds: (clause: string) => boolean): boolean =>
  at >= 0 && (holds(said.slice(0, at)) || !holds(said));

/** Without its times, and every name as one sign, so that what governs the matter stands beside it. */
function bareOf(clause: string, people: (text: string) => readonly Piece[]): string {
  const named = people(clause);
  const pieces = [
    ...named.map((piece) => ({ ...piece, by: NAME })),
    ...timesIn(clause)
      .filter(({ at, end }) => named.every((one) => end <= one.at || one.end <= at))
      .map((piece) => ({ ...piece, by: '' })),
  ].toSorted((a, b) => b.at - a.at);
  return pieces.reduce((text, { at, end, by }) => text.slice(0, at) + by + text.slice(end), clause);
}
